"""The command ``wire-workbook``, also ``python -m helpers``.

The last line of standard output is the path of what was written. The exit status
is 0 only if everything is written, 2 if the reader can put right what was wrong,
1 if a run failed, or if `find` found nothing, and 3 if the tables of many pairs are
written but some pairs could not be measured.

`wire-workbook run` ends with one line of JSON instead. Its exit status is 0 if
everything is up to date, 2 if the reader must put something right first, 3 if
the site is written but some pairs could not be reported on, or the tables of all
pairs not be made, 4 if a gate of `--fail-on` is shut, and 5 if another run holds
the site.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from helpers.errors import ParameterError, WorkbookError

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.corpus.options import Options
    from helpers.pairing.compared import Compared


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status."""
    signal.signal(signal.SIGTERM, _stop)
    asked = _parser().parse_args(arguments)
    from helpers.running.run import RunError

    try:
        return int(asked.do(asked))
    except WorkbookError as error:
        print(f"wire-workbook: {error}", file=sys.stderr)
        return 2
    except RunError as error:
        print(f"wire-workbook: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("wire-workbook: stopped; nothing was changed.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wire-workbook",
        description="What did a derivative piece do to the wire report it came from?",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    report = verbs.add_parser(
        "report",
        help="write the HTML report on one pair",
        description="Runs compare.ipynb on a wire report and a derivative and writes an HTML "
        "report with its tables. The last line printed is the path of the HTML.",
    )
    report.add_argument(
        "wire",
        metavar="WIRE",
        nargs="+",
        help="the wire report: a file of any format that is read; FILE#3 is the third in it; several files, or a folder "
        "or package, are versions of one report, and the one that the derivative could have seen is compared",
    )
    report.add_argument("derivative", metavar="DERIVATIVE", help="the derivative, likewise")
    report.add_argument(
        "--output",
        "-o",
        metavar="DIR",
        help="folder of the report (default: reports/ and the name of the pair's folder)",
    )
    _add_parameters(report, "a further parameter of the notebook, for instance -p seed 7")
    _add_format(report, "both texts; for one of them, -p wire_format or -p derivative_format")
    _add_fetch(report, "WIRE and DERIVATIVE")
    report.set_defaults(do=_report)

    calibrate = verbs.add_parser(
        "calibrate",
        help="make the verdict's reference of different events from your own pairs",
        description="Holds each wire report of a manifest (a CSV with the columns wire and derivative, paths "
        "from its own folder) against the derivatives of the other pairs and writes what those share by "
        "chance, as figures, to a file that the verdict takes as its reference.",
    )
    calibrate.add_argument("manifest", metavar="MANIFEST", help="a CSV like data/pairs.csv")
    calibrate.add_argument(
        "--output",
        "-o",
        metavar="FILE",
        default="reference.csv",
        help="file to write (default: reference.csv)",
    )
    calibrate.set_defaults(do=_calibrate)

    find = verbs.add_parser(
        "find",
        help="find the articles that share an event with a wire report, or derive from it",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Lists which of many articles are about the event of a wire report and which may derive from it.\n"
        "The nearest by words are judged one by one. Derived ones come first; “perhaps” means near in\n"
        "words, but seldom the same event. copied: share of the article in passages of 7 words or\n"
        "more that both have, quotations left out; resting: share of its words in sentences that rest on\n"
        "the wire report; near: from 0 to 1, which is the wire report itself.",
        epilog="exit status: 0 if at least one article is derived or likely to be about the same event, 1 if none is, "
        "2 if something\nmust be put right first. Articles that cannot be read are listed and do not change it.",
    )
    find.add_argument(
        "wires", metavar="WIRE", nargs="+", help="a wire report, a file of any format that is read"
    )
    find.add_argument(
        "--among",
        required=True,
        metavar="FOLDER|MANIFEST",
        help="a folder that is searched for articles by their suffixes, or a .csv or .jsonl file with the columns id and "
        "path (from its own folder) or text, and published if it is known",
    )
    find.add_argument(
        "--output",
        "-o",
        metavar="FILE",
        help="also write the pairs found to this CSV, as a manifest, and what could not be read beside it; "
        "its path is the last line printed",
    )
    find.add_argument(
        "--most",
        type=_whole_from(1),
        default=10,
        metavar="N",
        help="list so many articles at most for each wire report (default: 10)",
    )
    find.add_argument(
        "--days",
        type=_whole_from(0),
        default=7,
        metavar="N",
        help="leave out articles dated more than so many days before or after the wire report; "
        "those without a date stay in (default: 7)",
    )
    _add_format(find, "the wire reports, not of what is searched")
    find.set_defaults(do=_find)

    measure = verbs.add_parser(
        "measure",
        help="measure every pair of a manifest and write tables of them all",
        description="Measures every pair of a manifest (CSV, JSON Lines or Parquet; the columns id, and wire and "
        "derivative, or wire_text and derivative_text) and writes the tables as Parquet, with what could not be "
        "measured in failures.csv. Run again, it measures what is new or changed. The exit status is 3 if some "
        "pairs could not be measured. The last line printed is the folder.",
    )
    measure.add_argument("manifest", metavar="MANIFEST", help="a file like data/pairs.csv")
    measure.add_argument("--output", "-o", metavar="DIR", required=True, help="folder of the tables")
    measure.add_argument(
        "--workers", metavar="N", type=int, default=1, help="processes on this machine (default: 1)"
    )
    measure.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        default="",
        help="a running Dask cluster instead: its address, such as tcp://host:8786, or its scheduler file (….json)",
    )
    _add_parameters(measure, _OF_MANY)
    _add_format(measure, "both texts of every pair; for one side, -p wire_format or -p derivative_format")
    measure.set_defaults(do=_measure)

    many = verbs.add_parser(
        "corpus",
        help="write the HTML report on many pairs that were measured",
        description="Runs corpus.ipynb on a folder that measure wrote and writes an HTML report with its tables: what "
        "outlets do to wire copy, how it changes over time, and the pairs most worth a look. The last line printed is "
        "the path of the HTML.",
    )
    many.add_argument("corpus", metavar="DIR", help="a folder that wire-workbook measure wrote")
    many.add_argument(
        "--output", "-o", metavar="DIR", help="folder of the report (default: reports/ and the name of DIR)"
    )
    _add_parameters(
        many, "a further parameter of the notebook, for instance -p outlets desk or -p reports ../pairs"
    )
    many.set_defaults(do=_corpus)

    scheduled = verbs.add_parser(
        "run",
        help="bring a site of reports up to date, as a schedule does",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Makes the report on every pair of a manifest whose report is not up to date (by its texts, the\n"
        "parameters and the workbook), the tables of all pairs, and the pages of the site. The last line\n"
        "printed is JSON.",
        epilog="gates, each of them on what is new since the last run that came to its end:\n"
        "  quotation-changed  the derivative has a quotation whose words were changed\n"
        "  number-changed     the derivative has a changed number\n"
        "  verdict-changed    the verdict is not that of the former report on the pair\n"
        "  failed             a pair could not be reported on that had not failed so before\n\n"
        "exit status: 0 everything is up to date; 2 something must be put right first; 3 some pairs could not be\n"
        "reported on, or the tables of all pairs not be made; 4 a gate is shut; 5 another run holds the site.",
    )
    scheduled.add_argument("manifest", metavar="MANIFEST", help="a file like data/pairs.csv")
    scheduled.add_argument("--site", metavar="DIR", required=True, help="folder of the site")
    scheduled.add_argument(
        "--workers", metavar="N", type=int, default=1, help="reports at a time (default: 1)"
    )
    scheduled.add_argument(
        "--time-limit",
        metavar="SECONDS",
        type=float,
        default=300.0,
        help="a report that takes longer is stopped (default: 300)",
    )
    scheduled.add_argument(
        "--keep",
        metavar="N",
        type=int,
        default=5,
        help="keep so many former reports on each pair, the newest (default: 5)",
    )
    scheduled.add_argument(
        "--fail-on",
        metavar="GATE",
        action="append",
        default=[],
        choices=("quotation-changed", "number-changed", "verdict-changed", "failed"),
        help="end with status 4 if this is found; may be given several times",
    )
    scheduled.add_argument(
        "--hook",
        metavar="COMMAND",
        default="",
        help="start this at the end, without a shell, with the JSON on its standard input",
    )
    scheduled.add_argument(
        "--dry-run", action="store_true", help="say what would be done, and change nothing"
    )
    _add_parameters(scheduled, _OF_MANY)
    _add_format(scheduled, "both texts of every pair; for one side, -p wire_format or -p derivative_format")
    scheduled.set_defaults(do=_run)

    show = verbs.add_parser(
        "show",
        help="print what is understood of an article's file",
        description="Prints what was understood of a file, part by part: format, headline, dates, status, what is set "
        "aside, the paragraphs, and what is doubtful. The first thing to try with a new source. A file with several "
        "articles is listed. A text need not be in English.",
    )
    show.add_argument("file", metavar="FILE", help="a file; FILE#3 or FILE#IDENTIFIER is one article in it")
    _add_format(show, "it")
    _add_fetch(show, "FILE")
    show.set_defaults(do=_show)

    prepare = verbs.add_parser("prepare", help="make the word lists and fonts ready (set-up does)")
    prepare.set_defaults(do=_prepare)
    return parser


_OF_MANY = (
    "furniture, headline, quotations, any_language, topics, reference, seed, wire_format or derivative_format, "
    "as in compare.ipynb"
)


def _add_parameters(verb: argparse.ArgumentParser, which: str) -> None:
    verb.add_argument(
        "--parameter",
        "-p",
        nargs=2,
        action="append",
        default=[],
        metavar=("NAME", "VALUE"),
        help=which,
    )


def _add_format(verb: argparse.ArgumentParser, whose: str) -> None:
    verb.add_argument(
        "--format",
        metavar="NAME",
        default="",
        help=f"the format of {whose} (default: told by the content)",
    )


def _add_fetch(verb: argparse.ArgumentParser, which: str) -> None:
    verb.add_argument(
        "--fetch",
        action="store_true",
        help=f"{which} may be addresses of web pages; each is fetched now and kept in data/raw/",
    )


def _local(written: str, asked: argparse.Namespace) -> str:
    """The path of an article, fetched first if it is an address and the reader asked for that."""
    from helpers.reading import fetching

    if not fetching.is_address(written):
        return written
    if not asked.fetch:
        raise ParameterError(
            f"{written[:200]} is an address, and nothing is fetched unasked. Add --fetch, or save the page and give its file."
        )
    path = fetching.fetch(written)
    print(f"Note: {written[:200]} is kept in {path}.", file=sys.stderr)
    return str(path)


def _formats(asked: argparse.Namespace) -> dict[str, str]:
    """The format that was named for both texts, as parameters of the notebook."""
    return {f"{side}_format": asked.format for side in ("wire", "derivative") if asked.format}


def _show(asked: argparse.Namespace) -> int:
    from helpers.reading import articles
    from helpers.showing import terminal

    file = _local(asked.file, asked)
    print(terminal.told(articles.received(file, format=asked.format), file))
    return 0


def _report(asked: argparse.Namespace) -> int:
    from helpers.reading import articles
    from helpers.running.run import execute

    parameters = _formats(asked) | _further(asked, "report", "wire", "derivative")
    asked.wire = [_local(each, asked) for each in asked.wire]
    asked.derivative = _local(asked.derivative, asked)
    wire = asked.wire[0]
    named = parameters.get("wire_format", "")
    if "other_versions" not in parameters and articles.are_several(asked.wire, format=named):
        wire, parameters["other_versions"] = _versions(asked, parameters)
    page = execute(
        wire,
        asked.derivative,
        asked.output,
        parameters=parameters,
        progress=sys.stderr.isatty(),
        tell=lambda note: print(f"Note: {note}", file=sys.stderr),
    )
    print(page)
    return 0


def _corpus(asked: argparse.Namespace) -> int:
    from helpers.running.run import corpus_report

    page = corpus_report(
        asked.corpus,
        asked.output,
        parameters=_further(asked, "corpus", "corpus"),
        progress=sys.stderr.isatty(),
    )
    print(page)
    return 0


def _further(asked: argparse.Namespace, verb: str, *arguments: str) -> dict[str, str]:
    """The parameters given with -p; raises `ParameterError` for one that has a place of its own."""
    parameters = dict(asked.parameter)
    for name in (*arguments, "output"):
        if name in parameters:
            raise ParameterError(
                f"'{name}' is not given with -p here: it is {'--output' if name == 'output' else 'an argument'} "
                f"of wire-workbook {verb}."
            )
    return parameters


def _versions(asked: argparse.Namespace, parameters: Mapping[str, str]) -> tuple[str, str]:
    """The version of the wire report to compare, and all of them, as a notebook's parameter lists them."""
    from helpers.measures.versions import measure as versions
    from helpers.reading import articles

    any_language = str(parameters.get("any_language", "")).strip().lower() in ("true", "yes", "on", "1")
    derivative = articles.read_article(
        asked.derivative, format=parameters.get("derivative_format", ""), any_language=any_language
    )
    found = versions.selected(
        asked.wire, derivative, format=parameters.get("wire_format", ""), any_language=any_language
    )
    print(
        f"Note: {len(found.all)} versions of the wire report; version {found.label(found.compared)} is compared. {found.reason}",
        file=sys.stderr,
    )
    return found.compared.address, versions.PARTED_BY.join(each.address for each in found.all)


def _measuring(asked: argparse.Namespace, verb: str) -> Options:
    """The parameters that were given with -p, for measuring many pairs."""
    from helpers import paths
    from helpers.corpus import options as corpus_options
    from helpers.running import parameters

    declared = parameters.declared_by(paths.notebook("compare"))
    taken = {name: declared[name] for name in corpus_options.Options.__dataclass_fields__}
    return corpus_options.Options(
        **parameters.checked(_formats(asked) | dict(asked.parameter), taken, notebook=f"wire-workbook {verb}")
    )


def _run(asked: argparse.Namespace) -> int:
    import json

    from helpers.running import schedule, site

    options = schedule.Options(
        workers=asked.workers,
        time_limit=asked.time_limit,
        keep=asked.keep,
        gates=tuple(dict.fromkeys(asked.fail_on)),
        hook=asked.hook,
    )

    def note(text: str) -> None:
        print(f"Note: {text}", file=sys.stderr)

    def progress(text: str) -> None:
        if sys.stderr.isatty():
            print(text, file=sys.stderr)

    try:
        measuring = _measuring(asked, "run")
        if asked.dry_run:
            told = schedule.rehearse(asked.manifest, asked.site, measuring, options, tell=print)
        else:
            told = schedule.run(asked.manifest, asked.site, measuring, options, tell=note, progress=progress)
    except WorkbookError as error:
        status = schedule.HELD if isinstance(error, site.HeldError) else 2
        print(f"wire-workbook: {error}", file=sys.stderr)
        told = {"status": status, "error": str(error)}
    except KeyboardInterrupt:
        print(
            "wire-workbook: stopped; reports that are made are kept, and the next run goes on.",
            file=sys.stderr,
        )
        told = {"status": 130, "error": "stopped"}
    print(json.dumps(told, ensure_ascii=True))
    return int(told["status"])


def _measure(asked: argparse.Namespace) -> int:
    from helpers.corpus import manifest
    from helpers.corpus import measuring as corpus_measuring

    options = _measuring(asked, "measure")
    try:
        done = corpus_measuring.measure(
            manifest.read_manifest(asked.manifest),
            asked.output,
            options,
            workers=asked.workers,
            scheduler=asked.scheduler,
            progress=sys.stderr.isatty(),
            tell=lambda note: print(f"Note: {note}", file=sys.stderr),
        )
    except KeyboardInterrupt:
        print("wire-workbook: stopped; what is measured is kept, and the next run goes on.", file=sys.stderr)
        return 130
    print(done)
    print(done.folder)
    return _SOME_FAILED if done.failed else 0


_SOME_FAILED = 3


def _calibrate(asked: argparse.Namespace) -> int:
    from pathlib import Path

    from helpers import paths
    from helpers.measures.verdict import reference as verdict_reference

    manifest, output = paths.locate(asked.manifest), Path(asked.output).expanduser().absolute()
    if output.exists():
        verdict_reference.read_reference(output)
    table, pairs = verdict_reference.calibrated(_pairs(manifest))
    verdict_reference.write_reference(
        table,
        output,
        source=f"shuffled pairs of {manifest.name}, taken to be of different events",
        pairs=pairs,
    )
    print(output)
    return 0


def _pairs(manifest: Path) -> list[Compared]:
    """The pairs of a manifest; what cannot be read is told and passed over."""
    import csv

    from helpers.pairing.compared import load_pair

    try:
        with manifest.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ParameterError(
            f"{manifest} cannot be read as a manifest: {error}. Give a CSV in UTF-8."
        ) from error
    if not rows or not {"wire", "derivative"} <= rows[0].keys():
        raise ParameterError(f"{manifest} lists no pairs. It needs the columns wire and derivative.")
    pairs = []
    for row in rows:
        try:
            pairs.append(load_pair(*(manifest.parent / (row[name] or "") for name in ("wire", "derivative"))))
        except WorkbookError as error:
            print(f"Passed over: {error}", file=sys.stderr)
    return pairs


_FAILURES_SHOWN = 20


def _find(asked: argparse.Namespace) -> int:
    from pathlib import Path

    from helpers import paths
    from helpers.reading.articles import read_article
    from helpers.retrieval import search as retrieval
    from helpers.showing.style import shortened

    output = Path(asked.output).expanduser().absolute() if asked.output else None
    if output is not None:
        retrieval.check_goal(output)
    wires = [read_article(wire, format=asked.format) for wire in asked.wires]
    search = retrieval.find(
        wires, paths.locate(asked.among), most=asked.most, days=asked.days, tell=_progress()
    )
    print(retrieval.told(search))
    for name, reason in search.failures[:_FAILURES_SHOWN]:
        print(f"Passed over: {shortened(name, 100)}. {shortened(reason, 300)}", file=sys.stderr)
    if len(search.failures) > _FAILURES_SHOWN:
        more = f"Passed over: {len(search.failures) - _FAILURES_SHOWN:,} more"
        print(
            more + ("." if output is None else f"; all in {retrieval.failures_file(output)}."),
            file=sys.stderr,
        )
    if output is not None:
        retrieval.save(search, output)
        print(output)
    return 0 if search.any_likely else 1


def _progress() -> Callable[[int], None]:
    """Tells how many articles are read, where somebody looks on."""
    if not sys.stderr.isatty():
        return lambda read: None
    return lambda read: print(f"\r{read:,} articles read", end="\033[K\r", file=sys.stderr, flush=True)


def _whole_from(least: int) -> Callable[[str], int]:
    def whole(written: str) -> int:
        if not written.isdecimal() or not least <= int(written) <= 1_000_000:
            raise argparse.ArgumentTypeError(f"{written!r} is no whole number from {least} to 1,000,000")
        return int(written)

    return whole


def _prepare(asked: argparse.Namespace) -> int:
    """Build what is derived once, so that no run has to."""
    import matplotlib.font_manager  # noqa: F401  builds matplotlib's list of fonts

    from helpers.languages.english import lists

    lists.nltk_data()
    return 0


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"wire-workbook {version('wire-workbook')}")
        parser.exit()


def _stop(signum: int, frame: object) -> NoReturn:
    """End in good order when a scheduler or a system asks for it."""
    raise SystemExit(128 + signum)


if __name__ == "__main__":
    sys.exit(main())

"""What of a manifest is due on a site, decided by content alone; and which former reports are too many.

A report keeps the hash of its texts, its parameters, the workbook's code, word
lists and notebook, and the libraries that measure and draw.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path

from helpers import paths
from helpers.article import SIDES
from helpers.corpus import options as corpus_options
from helpers.corpus import workers as corpus_workers
from helpers.corpus.manifest import Content, Manifest, Row
from helpers.errors import ArticleError, NoticeError
from helpers.findings.rulings import Rulings
from helpers.measures.versions.known import PARTED_BY
from helpers.reading import articles
from helpers.running.site import Failure, Report, Site

_DRAWN_BY = ("ipython", "jinja2", "matplotlib", "nbconvert", "papermill")


@dataclass(frozen=True, slots=True)
class Planned:
    """A pair of the manifest, and why it is due: empty if its report is `current`, or not to be tried again."""

    id: str
    line: int
    key: str
    why: str
    files: tuple[Path, ...]
    sha256: tuple[str, ...]
    given: Mapping[str, str]
    versions: dict[str, str] = field(default_factory=dict)
    error: str = ""
    current: bool = False

    def standing(self, failures: Mapping[str, Failure]) -> bool:
        """Whether it failed before and is not tried again."""
        return not self.why and not self.current and self.id in failures


def pairs(
    place: Site,
    manifest: Manifest,
    measuring: corpus_options.Options,
    reports: Mapping[str, Report],
    failures: Mapping[str, Failure],
    rulings: Rulings,
    *,
    write: bool = True,
) -> Iterator[Planned]:
    """Every pair of the manifest with why it is due; texts of the manifest's own are written for those that are.

    A new ruling makes the reports due on whose findings it is.
    """
    measured_by, drawn_by, known = corpus_workers.task_of(measuring).key, basis(), _others(manifest)
    for row in manifest:
        try:
            contents, wire = row.contents(), row.sides[0]
            versions, others = _versions(wire, _named(manifest, row), known.get(wire, {}))
        except (ArticleError, OSError) as error:
            yield Planned(row.id, row.line, "", "", (), (), {}, error=paths.told_in(str(error)))
            continue
        digests = tuple(hashlib.sha256(content.data).hexdigest() for content in contents)
        ruled = sorted(map(astuple, rulings.of(*digests).values()))
        depends = f"{measured_by(row.id, *contents)} {drawn_by}{json.dumps(ruled) if ruled else ''}{others}"
        key = hashlib.sha256(depends.encode()).hexdigest()
        report = reports.get(row.id)
        why = _why(key, report, failures.get(row.id))
        files = _written(place, row, contents) if why and write else ()
        given = {name: row.extra[name] for name in _GIVEN if row.extra.get(name)}
        own = (row.id, row.line, key, why, files)
        yield Planned(*own, digests, given, versions, current=report is not None and report.key == key)


def _others(manifest: Manifest) -> dict[Path | str, dict[Path, bool]]:
    """The other versions of each wire report, whichever line names them, and whether each is read: a kill of this morning is one of yesterday's lines too, and a repeated line may bring it."""
    known: dict[Path | str, dict[Path, bool]] = defaultdict(dict)
    for row in manifest.lines():
        others = known[row.sides[0]]
        others |= {each: _is_read(each) for each in _named(manifest, row) if each not in others}
    return known


def _named(manifest: Manifest, row: Row) -> list[Path]:
    """The other versions that a line names itself."""
    named = filter(None, map(str.strip, row.extra.get(VERSIONS, "").split(PARTED_BY)))
    return [manifest.path.parent / each for each in named]


def _is_read(version: Path) -> bool:
    try:
        articles.read_article(version, any_language=True)
    except (ArticleError, OSError) as error:
        return isinstance(error, NoticeError)
    return True


def _versions(
    wire: Path | str, own: Collection[Path], known: Mapping[Path, bool]
) -> tuple[dict[str, str], str]:
    """All versions of the wire report, as a parameter, where others than the one compared are known; and their hashes.

    What another line names and cannot be read is that line's fault, and none of this one's.
    """
    others = [each for each, is_read in known.items() if is_read or each in own]
    if not others or isinstance(wire, str):
        return {}, ""
    hashes = (hashlib.sha256(articles.content(paths.addressed(each)[0])).hexdigest() for each in others)
    return {VERSIONS: PARTED_BY.join(map(paths.told, (wire, *others)))}, "".join(hashes)


VERSIONS = "other_versions"
_GIVEN = [f"{side}_{what}" for side in SIDES for what in ("source", "published")]


def _written(place: Site, row: Row, contents: tuple[Content, Content]) -> tuple[Path, ...]:
    """Where the texts of a pair lie; those of the manifest's own are written now."""
    both = zip(SIDES, row.sides, contents, strict=True)
    return tuple(
        place.keep_text(row.id, side, content.data) if isinstance(given, str) else given
        for side, given, content in both
    )


def _why(key: str, report: Report | None, failure: Failure | None) -> str:
    if report is not None and report.key == key:
        return ""
    if failure is not None and failure.key == key:
        return f"tried again: {failure.how}" if failure.again else ""
    return "new" if report is None else "changed"


@cache
def basis() -> str:
    """One hash of what reports depend on beside texts and parameters: code, lists, notebook, templates, libraries."""
    digest = hashlib.sha256(corpus_workers.stamp().encode())
    templates = sorted((paths.PACKAGE / "templates").rglob("*.*"))
    for path in [paths.notebook("compare"), paths.data("validity.csv"), *templates]:
        digest.update(path.name.encode() + path.read_bytes())
    digest.update(json.dumps({name: metadata.version(name) for name in _DRAWN_BY}).encode())
    return digest.hexdigest()


def removable(
    place: Site, reports: Mapping[str, Report], keep: int, due: Collection[str] = ()
) -> Iterator[tuple[str, int]]:
    """The former reports that the rule removes: all but the `keep` newest beside the present one.

    `due` are pairs whose present report is about to be former.
    """
    names = {path.name for path in place.former.glob("*")}
    for name in sorted(names.union(due)):
        numbers = place.formers(name)
        present = reports[name].run if name in reports else 0
        if name in due and name in reports:
            numbers, present = sorted({present, *numbers}, reverse=True), -1
        former = [number for number in numbers if number != present]
        for number in [present] * numbers.count(present) + former[keep:]:
            yield name, number

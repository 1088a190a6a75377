"""The command line: what it takes and refuses, how fast, and what shells are told of it."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES
from watching import held, started, until

from helpers import cli
from helpers.cli import main
from helpers.cli.verb import complain, note
from helpers.errors import ManifestError, RunError
from helpers.reading import fetching
from helpers.running.gates import GATES

VERBS = "report check calibrate find measure corpus run show lab notebooks prepare".split()
HEAVY = "IPython ipywidgets lxml matplotlib nbconvert nbformat nltk numpy pandas papermill scipy".split()


def test_the_verbs_are_listed_in_the_order_in_which_one_needs_them(capsys: pytest.CaptureFixture[str]):
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out.split("Commands:\n")[1]
    lines = [line for line in listed.splitlines() if line[2:3].strip()]
    assert [line.split()[0] for line in lines] == VERBS


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_every_verb_explains_itself_and_each_of_its_arguments(
    verb: str, asked: str, capsys: pytest.CaptureFixture[str]
):
    assert main([verb, asked]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"Usage: wire-workbook {verb} ")
    assert said.err == ""
    assert all(each.help for each in cli.wire_workbook.commands[verb].params)


def test_a_folder_may_stand_for_the_wire_report_alone(capsys: pytest.CaptureFixture[str]):
    main(["report", "--help"])
    arguments = capsys.readouterr().out.split("Positional arguments:")[1].split("Options:")[0]
    wire, derivative = arguments.split("DERIVATIVE ")
    assert "a folder" in wire
    assert "The derivative: one article" in derivative


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"wire-workbook {version('wire-workbook')}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "wire-workbook: Missing command"),
        ("compare a b", "wire-workbook: No such command 'compare': see wire-workbook --help."),
        ("reports a b", "wire-workbook: No such command 'reports'. Did you mean 'report'?"),
        ("--foo", "wire-workbook: No such option '--foo'"),
        ("report", "wire-workbook report: Missing argument 'WIRE...'"),
        ("report a", "wire-workbook report: Missing argument"),
        (
            "report a b --outptu c",
            "wire-workbook report: No such option '--outptu'. Did you mean '--output'?",
        ),
        ("report a b -x", "wire-workbook report: No such option '-x': see wire-workbook report --help."),
        ("report a b -p seed", "wire-workbook report: -p needs NAME VALUE after it"),
        ("report a b -p seed --fetch", "wire-workbook report: -p needs NAME VALUE after it"),
        ("report a b -o -p seed 1", "wire-workbook report: -o needs DIR after it"),
        ("run m --site --dry-run", "wire-workbook run: --site needs DIR after it"),
        ("run m", "wire-workbook run: Missing option '--site'"),
        ("run m --site s --workers x", "'x' is not a valid integer"),
        ("run m --site s --fail-on x", "'x' is not one of 'serious', 'check', 'quotation-changed'"),
        ("check a b --fail-on x", "'x' is not one of 'serious', 'check'"),
        ("check a", "wire-workbook check: Missing argument 'DERIVATIVE'"),
        ("find a --among b --most 0", "0 is not in the range 1<=x<=1000000"),
        ("show a b", "wire-workbook show: Got unexpected extra argument (b)"),
    ],
)
def test_what_cannot_be_taken_is_one_line_and_status_2(
    words: str, told: str, capsys: pytest.CaptureFixture[str]
):
    assert main(words.split()) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_value_may_begin_with_a_dash_where_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "--story.txt").write_text(
        (SAMPLES / "rate-decision" / "wire.txt").read_text("utf-8"), "utf-8"
    )
    assert main(["show", "--", "--story.txt"]) == 0
    words = ["m.csv", "--site=--site", "--hook=-x y", "-p", "seed", "-1"]
    asked = cli.wire_workbook.commands["run"].make_context("run", words).params
    assert (asked["site"], asked["hook"], asked["given"]) == ("--site", "-x y", (("seed", "-1"),))


def test_every_gate_is_taken():
    words = [word for gate in GATES for word in ("--fail-on", gate)]
    asked = cli.wire_workbook.commands["run"].make_context("run", ["m.csv", "--site", "s", *words])
    assert asked.params["fail_on"] == tuple(GATES)


@pytest.mark.parametrize(
    "words", [["show", "\x1b[31m.txt"], ["show", "a", "\x1b[31m\nb"], ["\x1b[31m"], ["show", "--\x1b[31m"]]
)
def test_no_word_of_the_command_line_reaches_the_terminal_as_a_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
):
    assert main(words) == 2
    said = capsys.readouterr().err
    assert "\\x1b[31m" in said
    assert "\x1b" not in said
    assert said.count("\n") == 1


def test_what_comes_from_outside_is_told_as_codes_and_lines_stay_lines(capsys: pytest.CaptureFixture[str]):
    note("\x1b]0;title\x07")
    complain("2 problems:\nline 1: \u202e")
    assert capsys.readouterr().err == (
        "Note: \\x1b]0;title\\x07\nwire-workbook: 2 problems:\nline 1: \\x202e\n"
    )


def test_a_rehearsal_tells_ids_as_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The reason that a pair failed for is told too, and may quote its file."""
    (tmp_path / "m.csv").write_text("id,wire,derivative\na,w\x1b[31m.txt,d.txt\n", "utf-8")
    main(["run", str(tmp_path / "m.csv"), "--site", str(tmp_path / "site"), "--dry-run"])
    assert "\x1b" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("raised", "status", "told"),
    [
        (ManifestError("Two problems:\nline 1"), 2, "wire-workbook: Two problems:\nline 1\n"),
        (RunError("Not written."), 1, "wire-workbook: Not written.\n"),
        (
            ModuleNotFoundError("No module named 'trafilatura'", name="trafilatura.settings"),
            2,
            "wire-workbook: This needs trafilatura, which is not installed. "
            "Install it with: pip install 'wire-workbook[formats]'\n",
        ),
        (KeyboardInterrupt(), 130, "wire-workbook: stopped; nothing was changed.\n"),
    ],
)
def test_what_stops_a_verb_has_its_status(
    raised: BaseException, status: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys
):
    def stop(written: str) -> bool:
        raise raised

    monkeypatch.setattr(fetching, "is_address", stop)
    assert main(["show", "story.txt"]) == status
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize(
    "raised",
    [
        EOFError("the kernel is gone"),
        BrokenPipeError(32, "broken"),
        ValueError("x"),
        ModuleNotFoundError(name="x"),
    ],
)
def test_a_defect_is_left_to_raise_as_it_is(raised: Exception, monkeypatch: pytest.MonkeyPatch):
    def stop(written: str) -> bool:
        raise raised

    monkeypatch.setattr(fetching, "is_address", stop)
    with pytest.raises(type(raised)):
        main(["show", "story.txt"])


@pytest.mark.parametrize(
    "words",
    [["--help"], ["run", "--help"], ["report"], ["compare"], ["show", "none"], ["check", "a", "none"]],
)
def test_help_and_refusals_load_nothing_heavy(words: list[str]):
    heavy = set(HEAVY) - ({"lxml"} if words[-1] == "none" else set())
    script = (
        "import sys\nfrom helpers.cli import main\nmain(sys.argv[2:])\n"
        "loaded = set(sys.argv[1].split()) & set(sys.modules)\nassert not loaded, loaded"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, " ".join(heavy), *words], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


class TestCompletion:
    @pytest.fixture
    def completed(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
        def complete(line: str) -> list[str]:
            monkeypatch.setenv(cli.COMPLETE, "bash_complete")
            monkeypatch.setenv("COMP_WORDS", line)
            monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
            assert main([]) == 0
            return capfd.readouterr().out.split()

        return complete

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_each_shell_gets_its_script(
        self, shell: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ):
        monkeypatch.setenv(cli.COMPLETE, f"{shell}_source")
        assert main([]) == 0
        script = capfd.readouterr().out
        assert f"{cli.COMPLETE}={shell}_complete" in script
        program = shutil.which(shell)
        if program is not None:
            assert subprocess.run([program, "-n"], input=script, text=True).returncode == 0

    def test_verbs_complete(self, completed):
        assert completed("wire-workbook ") == [f"plain,{verb}" for verb in VERBS]
        assert completed("wire-workbook re") == ["plain,report"]

    def test_options_and_gates_complete(self, completed):
        assert completed("wire-workbook run m.csv --s") == ["plain,--site"]
        assert completed("wire-workbook run m.csv --fail-on nu") == ["plain,number-changed"]

    @pytest.mark.parametrize(
        "line", ["report da", "report a -o da", "run --site da", "find --among da", "show da"]
    )
    def test_paths_are_left_to_the_shell(self, completed, line: str):
        assert completed(f"wire-workbook {line}") == ["file,da"]

    def test_the_page_on_installing_names_what_is_asked_for(self):
        assert f"{cli.COMPLETE}=bash_source wire-workbook" in (ROOT / "docs" / "installing.md").read_text(
            encoding="utf-8"
        )


@pytest.mark.parametrize(
    ("verb", "asked", "at"),
    [
        *((verb, signal.SIGINT, "*/*goal*") for verb in ("report", "run", "measure", "corpus")),
        *((verb, signal.SIGTERM, "*/charts/*.svg") for verb in ("report", "run", "corpus")),
        ("measure", signal.SIGTERM, "*/parts/*.arrow"),
    ],
)
def test_a_verb_that_is_stopped_says_so_in_a_sentence_and_leaves_nothing(
    tmp_path: Path, verb: str, asked: int, at: str
):
    """Stopped as soon as it writes, or while processes of its own are at work; `run` says it in its line of JSON too."""
    pair = [str(SAMPLES / "rate-decision" / f"{side}.txt") for side in ("wire", "derivative")]
    (tmp_path / "m.csv").write_text(f"id,wire,derivative\na,{pair[0]},{pair[1]}\n", encoding="utf-8")
    goal = tmp_path / "goal"
    words = {
        "report": [*pair, "-o", goal],
        "run": [tmp_path / "m.csv", "--site", goal],
        "measure": [tmp_path / "m.csv", "-o", goal, "--workers", "2"],
        "corpus": [tmp_path / "tables", "-o", goal],
    }
    if verb == "corpus":
        assert main(["measure", str(tmp_path / "m.csv"), "-o", str(tmp_path / "tables")]) == 0
    before = set(tmp_path.iterdir())
    with held(
        at, sys.executable, "-m", "helpers", verb, *words[verb],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"STOPPED": str(goal)},
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # which one behind a shell ignores
    ) as process:  # fmt: skip
        process.send_signal(asked)
        out, error = process.communicate()
    assert process.returncode == 128 + asked
    assert error.splitlines()[-1].startswith("wire-workbook: stopped")
    assert "Traceback" not in error
    if verb == "run":
        assert json.loads(out.splitlines()[-1]) == {"status": 128 + asked, "error": "stopped"}
    until(lambda: not _begun_with(str(goal)))
    assert verb in ("run", "measure") or set(tmp_path.iterdir()) == before


def test_a_run_that_is_stopped_while_it_still_loads_ends_with_its_line_of_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("helpers.running.schedule.Options", stop)
    assert main(["run", "m.csv", "--site", "site"]) == 130
    assert json.loads(capsys.readouterr().out) == {"status": 130, "error": "stopped"}


STOPPED_WHILE_IT_LOADS = """
import os, signal, sys
from importlib.abc import MetaPathFinder
signal.signal(signal.SIGINT, signal.default_int_handler)
class Stop(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "helpers.cli.verb":
            os.kill(os.getpid(), int(sys.argv.pop(1)))
sys.meta_path.insert(0, Stop())
from helpers.__main__ import main
sys.exit(main())
"""
"""The command, which is sent a signal as soon as it begins to load what tells of one."""


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("words", [["run", "m.csv", "--site", "site"], ["show", "a.txt"]])
def test_a_stop_in_the_first_moment_is_told_as_any_other(tmp_path: Path, asked: int, words: list[str]):
    command = [sys.executable, "-c", STOPPED_WHILE_IT_LOADS, str(int(asked)), *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 128 + asked
    assert done.stderr.startswith("wire-workbook: stopped")
    assert done.stderr.count("\n") == 1
    told = {"status": 128 + asked, "error": "stopped"}
    assert (json.loads(done.stdout) == told) if words[0] == "run" else done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_the_command_is_begun_where_a_stop_is_held_back():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"wire-workbook": "helpers.__main__:main"}


def test_where_a_run_cannot_be_forked_its_server_hears_no_ctrl_c_from_its_first_module_on():
    first = (
        "import signal, threading, multiprocessing.forkserver as server\n"
        "from helpers.running import workshop\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()  # so that none is forked here\n"
        "workshop._context()\n"
        "__import__(server._forkserver._preload_modules[0])\n"
        "print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)"
    )
    done = subprocess.run([sys.executable, "-c", first], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


LINE_BY_LINE = """
import sys
from helpers.cli import main
write = sys.stdout.write
def written(text):
    count = write(text)
    sys.stdout.flush()
    if "\\n" in text:
        sys.stdin.readline()
    return count
sys.stdout.write = written
sys.exit(main(sys.argv[1:]))
"""
"""The command, which after each line waits to be told to go on."""


@pytest.mark.parametrize("lines", [0, 1])
def test_a_reader_that_goes_away_ends_it_without_a_word(lines: int):
    """As `head` does; a broken connection inside a run is another thing."""
    pair = [SAMPLES / "harbour-strike" / f"{side}.txt" for side in ("wire", "derivative")]
    with started(
        sys.executable, "-c", LINE_BY_LINE, "check", *pair,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_a_stop_inside_code_given_as_text_ends_with_the_status_of_a_stop(tmp_path: Path):
    """Dataclasses and named tuples are made so while modules load."""
    (tmp_path / "made.py").write_text(
        "import sys\n"
        "from helpers.cli.verb import stopped\n"
        "try:\n    exec('raise KeyboardInterrupt')\n"
        "except KeyboardInterrupt as stop:\n    sys.exit(stopped(stop))\n",
        encoding="utf-8",
    )
    process = subprocess.run([sys.executable, "-m", "made"], cwd=tmp_path)
    assert process.returncode == 128 + signal.SIGINT


def _begun_with(word: str) -> list[str]:
    """The processes in whose environment a word stands."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if word.encode() in (place / "environ").read_bytes():
                found.append(place.name)
    return found

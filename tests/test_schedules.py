"""The schedules that ship say what the command takes, and their own linters have nothing against them."""

import ast
import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from helpers import cli, paths

FOLDER = paths.root() / "schedules"
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())
COMMAND = re.compile(r"\S*wire-workbook (run [^>\"\n}|]*)")


def commands(path: Path) -> list[str]:
    return [found.strip() for found in COMMAND.findall(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.suffix != ".timer"], ids=lambda path: path.name
)
def test_the_command_of_a_schedule_is_one_that_the_workbook_takes(path: Path):
    found = commands(path)
    assert found
    for command in found:
        verb, *words = shlex.split(command)
        asked = cli.wire_workbook.commands[verb].make_context(verb, words)
        assert (paths.root() / asked.params["manifest"]).is_file()
        assert asked.params["fail_on"] == ("serious",), "nobody looks at a site that nothing calls to"


@pytest.mark.parametrize("status", [0, 4])
def test_cron_mails_what_went_wrong_in_words_and_nothing_else(tmp_path: Path, status: int):
    program = tmp_path / "wire-workbook" / ".venv" / "bin" / "wire-workbook"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!/bin/sh\necho '{{\"status\": {status}}}'\necho 'Gate serious, a' >&2\nexit {status}\n"
    )
    program.chmod(0o755)
    *_, name, line = (FOLDER / "crontab").read_text(encoding="utf-8").splitlines()
    command = line.split(maxsplit=5)[5]
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        text=True,
        env={"HOME": str(tmp_path), "WORKBOOK": name.removeprefix("WORKBOOK=")},
    )
    assert (done.stdout, done.stderr) == ("Gate serious, a\n" if status else "", "")
    assert (tmp_path / "wire-workbook" / "site.json").read_text() == f'{{"status": {status}}}\n'


def test_a_desks_two_lines_find_the_days_pairs_and_a_kill_that_came_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    page = (paths.root() / "docs" / "schedules.md").read_text(encoding="utf-8")
    lines = re.findall(r"^wire-workbook (.+)$", page, re.MULTILINE)
    assert [line.split()[0] for line in lines] == ["find", "run"]
    strike = paths.data("samples") / "harbour-strike"
    for side, name in (("wire", "wires"), ("derivative", "pieces")):
        (tmp_path / name / "monday").mkdir(parents=True)
        shutil.copy(strike / f"{side}.txt", tmp_path / name / "monday" / "strike.txt")
    headline = (strike / "wire.txt").read_text(encoding="utf-8").splitlines()[0]
    (tmp_path / "wires" / "tuesday").mkdir()
    (tmp_path / "wires" / "tuesday" / "kill.txt").write_text(f"MANDATORY KILL: {headline}\n")
    monkeypatch.chdir(tmp_path)
    wires = sorted(each.as_posix() for each in Path("wires").glob("*/*"))
    find, run = (shlex.split(line.replace("wires/*/*", shlex.join(wires))) for line in lines)
    assert cli.main(find) == 0
    assert cli.main([*run, "--dry-run"]) == 0
    assert "make wires-monday-strike--pieces-monday-strike (new)" in capsys.readouterr().out
    assert [row["other_versions"] for row in paths.rows(Path("pairs.csv"))] == ["wires/tuesday/kill.txt"]


def test_every_schedule_has_its_part_in_the_page():
    page = (paths.root() / "docs" / "schedules.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if f"schedules/{path.name}" not in page] == []


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("needs systemd-analyze")
    home = tmp_path / "home"
    program = home / "wire-workbook" / ".venv" / "bin" / "wire-workbook"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    for name in ("wire-workbook.service", "wire-workbook.timer"):
        text = (FOLDER / name).read_text(encoding="utf-8").replace("%h", str(home))
        (tmp_path / name).write_text(text, encoding="utf-8")
    units = [str(tmp_path / name) for name in ("wire-workbook.service", "wire-workbook.timer")]
    done = subprocess.run(
        ["systemd-analyze", "verify", *units],
        capture_output=True,
        text=True,
        env={**os.environ, "SYSTEMD_LOG_LEVEL": "warning"},
    )
    assert [line for line in done.stderr.splitlines() if "wire-workbook" in line] == []


def test_a_missed_morning_is_made_up_for():
    timer = configparser.ConfigParser(strict=False)
    timer.read_string((FOLDER / "wire-workbook.timer").read_text(encoding="utf-8"))
    assert timer["Timer"]["Persistent"] == "true"


WORKFLOWS = [FOLDER / "github-actions.yml", *sorted((paths.root() / ".github" / "workflows").iterdir())]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_one_by_githubs_own_schema(path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_before_a_commit_and_in_workflows_runs_what_make_runs():
    """One list of checks, the Makefile's; the others call it or name the same programs."""
    makefile = (paths.root() / "Makefile").read_text(encoding="utf-8")
    checks = re.findall(r"^\t\$\(BIN\)/(.+)$", makefile.split("\ncheck:")[1].split("\n\n")[0], re.MULTILINE)
    hooks = yaml.safe_load((paths.root() / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = [hook["entry"] for repo in hooks["repos"] for hook in repo["hooks"]]
    assert entries == [f".venv/bin/{check.removesuffix(' .')}" for check in checks]
    tests = (paths.root() / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    assert "run: make check" in tests
    assert "run: make test" in tests


def test_the_dag_is_python_and_skips_what_another_run_does():
    tree = ast.parse((FOLDER / "airflow_dag.py").read_text(encoding="utf-8"))
    given = {
        keyword.arg: keyword.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
    }
    assert ast.literal_eval(given["skip_on_exit_code"]) == 5
    assert ast.literal_eval(given["catchup"]) is False

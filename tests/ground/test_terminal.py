"""Text from anywhere reaches a terminal through one door."""

import re
import sys

import pytest
from conftest import ROOT

from helpers.ground import terminal

NOTHING_FROM_OUTSIDE = {
    "print(done)",  # numbers of pairs
    "print(file=sys.stderr)",
    "print(flush=True)",
    "print(json.dumps(told, ensure_ascii=True))",
    'print(f"Not warmed: {type(error).__name__}: {error}", file=sys.stderr)',  # of the project's own sample
    'print(f"\\r{read:,} articles read", end="\\033[K\\r", file=sys.stderr, flush=True)',
    "print(showing_terminal.told(found, path))",  # made of safe lines
    "print(_refusal(error), file=sys.stderr)",  # likewise
}
WRITES = re.compile(r"\bprint\([^\n]*|\bclick\.s?echo\b|\bsys\.std(?:out|err)\.write\b")


def test_whatever_is_printed_goes_through_the_door():
    found = {
        f"{path.relative_to(ROOT)}: {call}"
        for path in (ROOT / "src").rglob("*.py")
        if path.name != "terminal.py"
        for call in WRITES.findall(path.read_text(encoding="utf-8"))
        if "safe(" not in call and "safe_lines(" not in call and call not in NOTHING_FROM_OUTSIDE
    }
    assert found == {
        "src/helpers/formats/pdftext.py: sys.stdout.write",  # to the process that asked, not to a terminal
    }


@pytest.mark.parametrize("shown", [True, False])
def test_a_path_is_harmless_on_a_terminal_and_itself_in_a_script(
    shown: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: shown, raising=False)
    terminal.say("reports/\x1b[31mred")
    assert capsys.readouterr().out == ("reports/\\x1b[31mred\n" if shown else "reports/\x1b[31mred\n")

"""The brief as a PDF: one page, or one sentence why not."""

from pathlib import Path

import pytest
from conftest import SAMPLES, needs

from helpers.cli import main
from helpers.errors import OutputError
from helpers.running import printing


class TestPrinting:
    """The brief as a PDF."""

    @pytest.fixture
    def report(self, tmp_path: Path) -> Path:
        (tmp_path / printing.BRIEF).write_text(
            "<html><head><title>b</title></head><body><main>"
            + "<p>Number: 12 → 21.</p>" * 45
            + "</main></body></html>"
        )
        return tmp_path

    def test_a_long_brief_is_set_smaller_until_it_fits_one_page(self, report: Path):
        needs("chromium", package="chromium")
        printed = printing.print_brief(report)
        assert printed.name == "brief.pdf"
        assert printed.read_bytes().count(b"/Type /Page\n") == 1
        assert sorted(path.name for path in report.iterdir()) == ["brief.html", "brief.pdf"]

    def test_without_a_browser_it_is_said_in_one_sentence_what_to_do(
        self, report: Path, monkeypatch: pytest.MonkeyPatch, capsys
    ):
        monkeypatch.setenv("PATH", str(report))
        monkeypatch.setattr(printing, "_APPLICATIONS", ())
        wire, derivative = (
            str(SAMPLES / "harbour-strike" / f"{side}.txt") for side in ("wire", "derivative")
        )
        assert main(["report", wire, derivative, "--pdf", "-o", str(report / "out")]) == 2
        assert "No Chromium or Chrome is installed" in capsys.readouterr().err
        assert not (report / "out").exists()

    def test_a_browser_that_fails_costs_the_pdf_alone(self, report: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(printing, "_NAMES", ("false",))
        with pytest.raises(OutputError, match=r"did not print the brief\. Print brief\.html"):
            printing.print_brief(report)
        assert not (report / "brief.pdf").exists()

"""What is named in a notebook shows itself: a pair, an article, the tables of the measures."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from helpers import read_topics
from helpers.exploring.display import MOST_ROWS, article_html, frame_html, pair_html, topics_html
from helpers.measures import lines
from helpers.measures import measure as every_measure
from helpers.measures.ledger import Ledger
from helpers.measures.ledger import measure as ledger
from helpers.measures.readability import measure as readability
from helpers.measures.tone import measure as tone
from helpers.measures.verdict import Verdict
from helpers.pairing.compared import Compared


def test_a_pair_shows_both_texts_side_by_side(owners: Compared):
    shown = pair_html(owners)
    assert 'class="side-by-side"' in shown
    assert "Set aside, not measured" in shown


@pytest.mark.parametrize("measure", [readability.compare, tone.compare], ids=["readability", "tone"])
def test_a_measures_table_shows_units_intervals_and_notes(owners: Compared, measure):
    shown = frame_html(lines.table(measure(owners, seed=1)))
    assert all(f"{heading}</th>" in shown for heading in ("interval", "Unit", "Note"))


@pytest.mark.parametrize("name", ["ledger", "facts", "quotations", "attributions", "sentences", "topics"])
def test_every_table_of_a_measure_has_a_caption_and_its_rows(owners: Compared, name: str):
    frame = every_measure(owners).tables[name].head(MOST_ROWS)
    shown = frame_html(frame)
    assert "<caption>" in shown
    assert shown.count('scope="row"') == len(frame)


def test_any_other_table_is_shown_as_pandas_does(owners: Compared):
    for frame in (
        pd.DataFrame({"a": [1]}),
        ledger.LEDGER.frame(ledger.table(owners)).assign(own=1),
        ledger.LEDGER.frame(ledger.table(owners))[["side"]],
    ):
        assert frame_html(frame) == frame._repr_html_()


def test_a_long_table_says_how_much_of_it_is_shown(owners: Compared):
    lines = pd.concat([ledger.LEDGER.frame(ledger.table(owners))] * 20, ignore_index=True)
    shown = frame_html(lines)
    assert f"the first {MOST_ROWS} of {len(lines):,})" in shown
    assert shown.count('scope="row"') == MOST_ROWS


def test_the_rest_shows_itself_too(owners: Compared):
    assert "Antony Blinken To Meet" in article_html(owners.derivative)
    assert 'class="finding"' in Verdict.measure(owners)._repr_html_()
    assert topics_html(read_topics()).count('scope="row"') == len(read_topics().topics)
    entered = Ledger.measure(owners)
    assert entered._repr_html_().count('scope="row"') == len(entered.rows)


def test_as_text_they_are_short(owners: Compared):
    assert len(repr(owners)) < 400
    assert len(repr(read_topics())) < 80


def test_ipython_is_told_of_them_on_import_and_completes_the_front_desk(tmp_path: Path, owners: Compared):
    script = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "shell.run_cell('import helpers, sys; from helpers import load_pair')\n"
        "shell.run_cell('pair = load_pair(*sys.argv[1:])')\n"
        "shown, _ = shell.display_formatter.format(shell.user_ns['pair'])\n"
        "assert 'side-by-side' in shown['text/html']\n"
        "from IPython.core.completer import provisionalcompleter\n"
        "with provisionalcompleter():\n"
        "    assert [each.text for each in shell.Completer.completions('helpers.reada', 13)] == ['readability']\n"
        "assert 'Only the bodies are measured' in shell.object_inspect_text('load_pair')\n"
    )
    done = subprocess.run([sys.executable, "-c", script, owners.wire.path, owners.derivative.path], cwd=tmp_path, capture_output=True, text=True, env=_env(tmp_path))  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_command_loads_no_widgets():
    script = (
        "import sys\nimport helpers.cli, helpers.running.run, helpers.running.page, helpers.corpus.measuring, helpers.measures.ledger.sidebyside\n"
        "assert not {'ipywidgets', 'anywidget', 'IPython'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def _env(home: Path) -> dict[str, str]:
    import os

    return {**os.environ, "IPYTHONDIR": str(home)}

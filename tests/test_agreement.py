"""Numbers, nouns and verbs agree for 0, 1 and many, in every sentence that a reader can meet."""

import re
from collections import Counter
from itertools import product
from pathlib import Path

import made
import pandas as pd
import pytest
from agreeing import NOUNS, disagreements
from conftest import ROOT

from helpers.answering.answer import answer
from helpers.corpus import measuring as corpus_measuring
from helpers.corpus import wording as corpus_wording
from helpers.corpus.results import open_corpus
from helpers.measures import measure
from helpers.pairing.compared import paired
from helpers.reading.articles import as_article
from helpers.running import changes, index, schedule
from helpers.running.site import Report

pytestmark = pytest.mark.long(30)

HOW_MANY = (0, 1, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        "1 sentences", "2 sentence of", "0 pair", "1 pair are", "2 pairs is", "1 of 3 pairs are", "1,000 word", "5 %",
        "1 new findings", "2 are and 1 are", "3 is",
    ],
)  # fmt: skip
def test_what_does_not_agree_is_seen(wrong: str):
    assert disagreements(wrong)


@pytest.mark.parametrize(
    "right", ["1 sentence", "0 sentences", "1 of 3 pairs is", "2 of 3 pairs are", "1.1 words", "95% of 101 words", "1,001 words"]
)  # fmt: skip
def test_what_agrees_is_let_pass(right: str):
    assert disagreements(right) == []


WIRE = (
    "The mayor of Aldgate, Ruth Oakes, said on Monday that 12 people died in the fire.",
    "“We were too late,” said Ruth Oakes.",
    "“Nobody saw the smoke,” said Peter Lund, the head of the fire service.",
    "The mill had been closed since 2011, according to the Aldgate Courier.",
    "Police said the owners owe 3 million pounds in taxes.",
)
WRITTEN_ANEW = (
    "Twenty-one people died in the Aldgate fire, mayor Ruth Oakes said on Monday.",
    "“We were far too late,” said Peter Lund.",
    "Nobody saw the smoke.",
    "The mill was horrifically shut from 2012.",
    "The owners owe 30 million pounds in taxes, it is understood.",
)
ADDED = ("A church stands beside the old mill.", "Children of the town play there in summer.")


def _pairs() -> list[tuple[str, str]]:
    """Texts of which 0, 1 and 2 sentences and more are kept, written anew, left out and added."""
    found = []
    for kept, anew, new in product(HOW_MANY, repeat=3):
        sentences = [*WIRE[:kept], *WRITTEN_ANEW[kept : kept + anew], *ADDED[:new]]
        if sentences:
            whole = WIRE[: max(kept + anew + (new > 0), 1)]
            found.append((" ".join(whole), " ".join(sentences)))
    return found


@pytest.mark.parametrize(("wire", "derivative"), _pairs())
def test_of_a_pair(wire: str, derivative: str):
    found = measure(paired(*(as_article(f"A headline of today\n\n{text}") for text in (wire, derivative))))
    told = [str(each) for result in found.values() for each in (*result.findings, result.finding) if each]
    told += [str(result.caveat) for result in found.values() if result.caveat]
    told += [result.finding.brief for result in found.values() if result.finding]
    first = answer(found)
    told += [each.message for each in first.check.found]
    told += [
        *first.judged.speaks_for,
        *first.judged.speaks_against,
        *first.judged.cannot_be_excluded,
        repr(first),
    ]
    told += [re.sub(r"<[^>]+>", " ", page) for page in (first.brief(), first._repr_html_())]
    wrong = {
        each: [line for line in told if each in line][:1] for line in told for each in disagreements(line)
    }
    assert wrong == {}


def _corpus(pairs: int, counted: int, failed: int) -> tuple[list[dict], list[tuple[str, int, str]]]:
    grave = [{"severity": "serious", "kind": "number", "message": "Number: 1, now 2."}] * counted
    rows = [
        made.pair(
            f"p{number}", findings=grave, serious=len(grave), to_check=0, outlet="Post",
            published=f"2026-01-{number + 1:02}", reworded=counted, quoted=counted, lost=counted,
        )
        for number in range(pairs)
    ]  # fmt: skip
    return rows, [(f"f{number}", number + 90, "There is no file.") for number in range(failed)]


@pytest.mark.parametrize(("pairs", "counted", "failed"), list(product((0, 1, 2, 12), HOW_MANY, HOW_MANY)))
def test_of_a_corpus(tmp_path: Path, pairs: int, counted: int, failed: int):
    rows, failures = _corpus(pairs, counted, failed)
    found = open_corpus(str(made.write(tmp_path / "c", rows, failures=failures)))
    answers = (found.verdicts, found.shares, found.shifts, found.outlets, found.trends)
    told = [str(each.finding) for each in answers]
    told += [str(each) for each in (found.size, found.to_check, found.left_out, found.not_measured)]
    told += [str(found.at_a_glance), *found.tables["contents"]["note"]]
    told += list(found.tables["notable"]["reasons"])
    told.append(str(corpus_measuring.Measured(tmp_path, pairs, counted, 0, failed)))
    assert [each for line in told for each in disagreements(str(line))] == []


@pytest.mark.parametrize(("asked", "left", "perhaps"), list(product(HOW_MANY, repeat=3)))
def test_of_what_is_left_out(asked: int, left: int, perhaps: int):
    of_reports = pd.Series([2] * min(asked, 1) + [1] * max(asked - 1, 0), dtype=int)
    told = [
        corpus_wording.left_out(asked, ["p"] * left, ["q"] * min(asked, perhaps)).text,
        corpus_wording.corpus(asked + left, asked, left, of_reports, asked).text,
    ]
    assert [each for line in told for each in disagreements(line)] == []


def _line(serious: int, check: int) -> index.Line:
    record = {
        "check": {"serious": {"number": serious}, "check": {"number": check}},
        "answer": {"more": serious},
    }
    return index.Line(Report("a", record), listed=True, fresh=True, former=(), rank=0)


@pytest.mark.parametrize(("serious", "check", "none"), list(product(HOW_MANY, repeat=3)))
def test_of_a_site(serious: int, check: int, none: int):
    lines = [_line(1, 0)] * serious + [_line(0, 1)] * check + [_line(0, 0)] * none
    done = schedule.Done(1, pairs=serious + check + none, made=["a"] * serious, kept=check, gone=none)
    told = [index.summary(lines), done.sentence(), *(line.problems for line in lines)]
    told += [line.report.in_short for line in lines]
    assert [each for line in told for each in disagreements(line)] == []


@pytest.mark.parametrize(("new", "gone", "numbers"), list(product(HOW_MANY, repeat=3)))
def test_of_what_changed_since_the_last_report(new: int, gone: int, numbers: int):
    unknown = (float("nan"),) * 2
    lines = [(changes.FINDING, "serious: number", "", f"Number {each}.", *unknown) for each in range(new)]
    lines += [(changes.FINDING, "serious: number", f"Number {each}.", "", *unknown) for each in range(gone)]
    lines += [
        (kind, "a", "", "", 1.0, 2.0) for kind in (changes.NUMBER, changes.HEADLINE) for _ in range(numbers)
    ]
    lines += [(changes.PARAMETER, f"p{each}", "", "x", *unknown) for each in range(new)]
    table = pd.DataFrame(lines, columns=list(changes.COLUMNS))
    told = [
        changes.sentence(table),
        changes.summary(table)["brief"],
        re.sub(r"<[^>]+>", " ", changes._section(table)),
    ]
    assert [each for line in told for each in disagreements(line)] == []


FLOORS = ("showing", "measures", "findings", "corpus", "retrieval", "running", "exploring")
_BY_HAND = re.compile(r"\{(?![A-Z._]*[A-Z_]{4,}:)[^{}'\"]+:,\} (?:" + "|".join(NOUNS) + r")s\b")


def test_no_number_has_its_plural_written_by_hand():
    """`counted` puts the noun to the number, and is right for one."""
    sources = (path for floor in FLOORS for path in (ROOT / "src" / "helpers" / floor).rglob("*.py"))
    found = Counter({path.name: len(_BY_HAND.findall(path.read_text(encoding="utf-8"))) for path in sources})
    assert +found == Counter()

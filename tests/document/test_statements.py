"""Sourced statements and agentless forms."""

from __future__ import annotations

import pytest
from made import document

from helpers.document import statements
from helpers.document.cues import AGENTLESS
from helpers.document.statements import KINDS, Statement
from helpers.pairing.compared import Compared


def of(text: str) -> tuple[Statement, ...]:
    return statements.statements(document(text, any_language=True))


@pytest.mark.parametrize(
    ("text", "source", "cue", "kind"),
    [
        ("On Monday, Anselm Dray said that wages were climbing.", "Anselm Dray", "said", "person"),
        ("Wages were climbing, Anselm Dray said.", "Anselm Dray", "said", "person"),
        ("Wages were climbing, said officials in the capital.", "officials", "said", "unnamed"),
        ("Wages were climbing, according to the ministry.", "the ministry", "according to", "organisation"),
        (
            "Wages rose, according to a statement issued later.",
            "a statement issued later",
            "according to",
            "document",
        ),
        ("On Monday the Financial Times reported that wages rose.", "Financial Times", "reported", "outlet"),
        ("On Monday, Anselm Dray told reporters that wages rose.", "Anselm Dray", "told", "person"),
        ("The report found that wages rose.", "The report", "found", "document"),
        ("Sources say wages rose.", "Sources", "say", "unnamed"),
    ],
)
def test_a_source_is_found_with_its_kind(text: str, source: str, cue: str, kind: str):
    article = document(text, any_language=True)
    (statement,) = statements.statements(article)
    assert statement.cue is not None
    assert (statement.name, statement.cue.of(article.plain), statement.kind) == (source, cue, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The plan is seen as a test.",
        "Voters are widely expected to stay away.",
        "China has been accused of meddling.",
        "The minister is set to leave.",
        "It is believed that wages rose.",
        "The minister reportedly left.",
        "He is said to be ill.",
    ],
)
def test_an_agentless_form_names_nobody(text: str):
    (statement,) = of(text)
    assert (statement.kind, statement.source) == (AGENTLESS, None)


@pytest.mark.parametrize(
    "text",
    [
        "The island, which China claims as its territory, votes on Saturday.",
        "The two sides discussed a range of issues.",
        "Inflation cannot be expected to settle.",
        "The table was set by the window.",
        "He had a say in the matter.",
    ],
)
def test_no_source_is_found_where_none_is(text: str):
    assert of(text) == ()


def test_the_owners_wire_has_four_sources_and_the_derivative_five_agentless_forms(owners: Compared):
    named = [each for each in statements.statements(owners.wire) if each.kind != AGENTLESS]
    assert [(each.sentence, each.name) for each in named] == [
        (8, "a statement issued after the meeting"),
        (9, "Xi Jinping"),
        (10, "Financial Times"),
        (12, "Mao Ning"),
    ]
    assert [each.direct for each in named] == [False, False, False, True]
    forms = [each for each in statements.statements(owners.derivative) if each.kind == AGENTLESS]
    cues = [each.cue.of(owners.derivative.plain) for each in forms if each.cue]
    assert cues == ["is set to", "are seen as", "are seen as", "has been accused of", "is expected to"]


def test_spans_lie_in_the_article_and_kinds_are_listed(harbour: Compared, rate: Compared, flood: Compared):
    for article in (*harbour, *rate, *flood):
        for each in statements.statements(article):
            assert each.kind in KINDS
            assert 0 <= each.start < each.end <= len(article.text)
            sentence = next(one for one in article.sentences if one.number == each.sentence)
            assert each.cue is None or sentence.start <= each.cue.start or each.direct

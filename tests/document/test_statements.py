"""Sourced statements and agentless forms."""

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
    ("text", "source", "cue"),
    [
        ("The bank raised its rate on Monday and said the worst was over.", "The bank", "said"),
        ("Wages were climbing, officials on both sides said.", "officials on both sides", "said"),
        ("The county, which lies downstream, fears that wages will climb.", "The county", "fears"),
        ("A broker close to the talks, speaking on condition of anonymity, said wages would climb.", "A broker close to the talks", "said"),
        ("People marched against what Anselm Dray called a surrender.", "Anselm Dray", "called"),
        ("Police used tear gas, and a reporter saw at least a dozen arrests.", "a reporter", "saw"),
        ("On Monday, Anselm Dray denied a report that he had asked for a delay.", "Anselm Dray", "denied"),
        ("The secretary this week said that wages were climbing.", "The secretary", "said"),
        ("The secretary claimed angrily on Tuesday that wages were climbing.", "The secretary", "claimed"),
        ("Wages rose, according to the Growers’ Federation.", "the Growers’ Federation", "according to"),
    ],
)  # fmt: skip
def test_a_source_is_found_where_subject_and_verb_stand_apart(text: str, source: str, cue: str):
    article = document(text, any_language=True)
    (statement,) = statements.statements(article)
    assert statement.source is not None
    assert statement.cue is not None
    assert (statement.source.of(article.plain), statement.cue.of(article.plain)) == (source, cue)


def test_a_participle_has_the_subject_of_its_clause_and_no_noun_on_the_way():
    text = "On Monday, Anselm Dray did not rule out another increase if prices climb, adding that a cut this year was unlikely."
    (statement,) = of(text)
    assert statement.name == "Anselm Dray"


def test_a_statement_ends_where_another_speaker_begins():
    article = document(
        "Experts say that such waves come often, though Dray said there was no sign of one.",
        any_language=True,
    )
    first, second = statements.statements(article)
    assert first.content[0].of(article.plain) == "such waves come often"
    assert second.name == "Dray"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("“The dam is safe,” said Joan Pell, 71, who lives there.", ["The dam is safe"]),
        ("“The dam is safe,” said Joan Pell, 71, of Mill Street, “and it will hold.”", ["The dam is safe", "and it will hold"]),
        ("“The dam is safe,” Joan Pell told reporters.", ["The dam is safe"]),
        ("“The dam is safe,” Joan Pell told parliament before the vote.", ["The dam is safe"]),
        ("The dam is safe, said Dr Joan Pell, medical director of the hospital.", ["The dam is safe"]),
        ("The bill, the minister told lawmakers, would cost 3 million pounds.", ["The bill", "would cost 3 million pounds"]),
        ("The dam, said Joan Pell, is safe.", ["The dam", "is safe"]),
        ("The dam, said Joan Pell, 71, is safe and will hold.", ["The dam", "is safe and will hold"]),
        ("The dam, said Joan Pell, who lives there, is safe.", ["The dam", "is safe"]),
        ("The dam, said Joan Pell, 71, the director, is safe.", ["The dam", "is safe"]),
        ("The dam, according to Joan Pell, a retired teacher, is safe.", ["The dam", "is safe"]),
        ("In the town, said Joan Pell, 71, of Mill Street, people are afraid.", ["In the town", "people are afraid"]),
        ("The dam, which was built in 1920, said Joan Pell, 71, is safe.", ["The dam, which was built in 1920", "is safe"]),
        ("The fire began at noon, said Joan Pell, a worker injured in the blast.", ["The fire began at noon"]),
        ("The fire began at noon, said the police, when workers left.", ["The fire began at noon", "when workers left"]),
        ("Meanwhile, the director, Joan Pell, has pledged to mend the dam.", ["to mend the dam"]),
        ("At noon, said the police, residents in the town fled.", ["At noon", "residents in the town fled"]),
        ("According to the police, officers were called at noon.", ["officers were called at noon"]),
    ],
)  # fmt: skip
def test_hearers_and_what_is_told_of_the_speaker_are_no_part_of_what_is_said(text: str, stated: list[str]):
    article = document(f"Joan Pell was there. {text}", any_language=True)
    (statement,) = statements.statements(article)
    assert [span.of(article.plain) for span in statement.content] == stated


def test_what_is_denied_by_that_is_not_what_follows():
    (statement,) = of("A spokeswoman denied that, saying spending had risen by 12% over the period.")
    (stated,) = (
        span.of("A spokeswoman denied that, saying spending had risen by 12% over the period.")
        for span in statement.content
    )
    assert stated == "spending had risen by 12% over the period"


@pytest.mark.parametrize(
    "text",
    [
        "The plan is seen as a test.",
        "Voters are widely expected to stay away.",
        "China has been accused of meddling.",
        "The bill is expected to be signed by the king.",
        "The rebels are feared to have been hit by the army.",
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
        "The minister is set to leave on Friday.",
        "The yard is slated to open in May.",
        "He had a say in the matter.",
        "More than 20 guests could confirm it.",
        "The treasurer, a teacher, did not testify.",
        "Households will pay more each month, adding a tenth to their costs.",
        "She added seven centimetres to the mark that Pell set in 2021.",
    ],
)
def test_no_source_is_found_where_none_is(text: str):
    assert of(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("China has been accused of meddling by the Taiwanese government.", "the Taiwanese government", "organisation"),
        ("The mayor was criticised for the delay by Anselm Dray.", "Anselm Dray", "person"),
    ],
)  # fmt: skip
def test_a_form_whose_agent_is_named_has_a_source(text: str, name: str, kind: str):
    (statement,) = of(text)
    assert (statement.name, statement.kind) == (name, kind)
    assert all(name not in span.of(text) for span in statement.content)


def test_the_owners_wire_has_four_sources_and_the_derivative_three_agentless_forms(owners: Compared):
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
    assert cues == ["are seen as", "are seen as", "is expected to"]


def test_spans_lie_in_the_article_and_kinds_are_listed(harbour: Compared, rate: Compared, flood: Compared):
    for article in (*harbour, *rate, *flood):
        for each in statements.statements(article):
            assert each.kind in KINDS
            assert 0 <= each.start < each.end <= len(article.text)
            sentence = next(one for one in article.sentences if one.number == each.sentence)
            assert each.cue is None or sentence.start <= each.cue.start or each.direct

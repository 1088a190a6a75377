"""What stands inside quotation marks."""

import pytest

from helpers.article import Span
from helpers.languages.english.quotemarks import quoted_spans
from helpers.reading.articles import as_article


def quoted(*paragraphs: str) -> list[str]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return [span.of(text) for span in quoted_spans(text, spans)[0]]


@pytest.mark.parametrize(
    ("paragraph", "inside"),
    [
        ("“I will go,” he said. “You stay.”", ["I will go,", "You stay."]),
        ('"I will go," he said.', ["I will go,"]),
        ("‘I will go,’ he said; the voters’ mood wasn’t good.", ["I will go,"]),
        ("He called it ‘a farce’ and left.", ["a farce"]),
        ("She said, “He told me ‘never again’ twice.”", ["He told me ‘never again’ twice."]),
        ("The voters’ mood and the players’ union weren’t alike.", []),
        ("He is 6'2\" tall.", []),
        ("«Oui,» il dit.", ["Oui,"]),
        (
            "‘They end ‘veiled subsidies’ to the boats,’ Venn said.",
            ["They end ‘veiled subsidies’ to the boats,"],
        ),
        (
            "'The mayor's plan ends 'veiled subsidies' here,' he said.",
            ["The mayor's plan ends 'veiled subsidies' here,"],
        ),
        (
            "'The voters' mood is 'dark' now,' he said. 'Very dark.'",
            ["The voters' mood is 'dark' now,", "Very dark."],
        ),
        ("'He calls it 'a farce.' I call it theft,' she said.", ["He calls it 'a farce.' I call it theft,"]),
        ("He called it 'a farce', then 'a joke', and left.", ["a farce", "a joke"]),
        (
            '"It ends "veiled subsidies" to the boats," Venn said.',
            ['It ends "veiled subsidies" to the boats,'],
        ),
        ("“The sea is calm,“ Venn said. “We sail.”", ["The sea is calm,", "We sail."]),
        ("“The sea is calm,” Venn said on air.”We sail,” he added.", ["The sea is calm,", "We sail,"]),
        ('“We are old friends," he said. "We sail at once.”', ["We are old friends,", "We sail at once."]),
        (
            '“He said, "We go," and then "You stay," and left,” she said.',
            ['He said, "We go," and then "You stay," and left,'],
        ),
        ('“He will vote “yes” on it and not care," Venn said.', ["He will vote “yes” on it and not care,"]),
        ("No marks at all.", []),
    ],
)
def test_marks_pair(paragraph: str, inside: list[str]):
    assert quoted(paragraph) == inside


def test_a_quotation_may_run_over_paragraphs():
    assert quoted("“We fought all night.", "“And we won,” she said.") == [
        "We fought all night.",
        "And we won,",
    ]


def test_an_unclosed_mark_quotes_nothing_and_is_told():
    text = "He said “we will see. Then he left."
    spans, notes = quoted_spans(text, [Span(0, len(text))])
    assert spans == ()
    assert "never closed" in notes[0]


def test_the_owners_pair_has_one_quotation(owners):
    words = [word.text for word in owners.wire.words if word.quoted]
    assert " ".join(words) == "China strongly condemns it and firmly opposes it"
    assert not any(word.quoted for word in owners.derivative.words)


def test_british_marks_hold_double_ones_inside():
    article = as_article(
        "'I have read it, and \"I never saw the memo\" is not enough,' he said. 'We were lied to,' she said of "
        "a film called \"The Valley\". The workers' rights of the '90s are gone."
    )
    quoted = " ".join(word.text for word in article.words if word.quoted)
    assert quoted == "I have read it and I never saw the memo is not enough We were lied to The Valley"

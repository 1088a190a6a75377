"""What became of the sources."""

import math

import pytest

from helpers.findings.sourced import sourced
from helpers.measures import lines
from helpers.measures.sources import measure as sources
from helpers.measures.sources import wording as sources_wording
from helpers.pairing.compared import Compared
from helpers.pairing.spelled import is_another
from helpers.reading.articles import as_article


def side(pair: Compared, name: str):
    found = sources.ATTRIBUTIONS.frame(sources.table(pair))
    return found[found["side"] == name]


def pair_of_texts(wire: str, derivative: str) -> Compared:
    return Compared(as_article(wire, any_language=True), as_article(derivative, any_language=True))


CLAIM = "About 9,000 tons of fruit will spoil by Sunday if refrigerated containers are not unloaded"


def test_the_planted_dropped_attribution_is_found(harbour: Compared):
    lost = side(harbour, "wire report").query("outcome == 'lost'")
    assert list(lost["sentence"]) == [12]
    assert list(lost["source"]) == ["Linnet Coast Growers Federation"]
    assert list(lost["counterpart_sentence"]) == [13]
    finding = sources_wording.attributions(sources.ATTRIBUTIONS.frame(sources.table(harbour)))
    assert finding.weight > 2
    assert "9,000 tons" in finding.text


def test_what_the_derivative_lifts_with_its_source_is_kept(harbour: Compared):
    kept = side(harbour, "wire report").query("outcome == 'kept'")
    assert list(kept["sentence"]) == [2, 8, 15, 18, 19]
    assert list(side(harbour, "derivative")["outcome"]) == ["kept"] * 5


def test_the_owners_derivative_keeps_no_source_and_has_three_agentless_forms(owners: Compared):
    wire, derivative = side(owners, "wire report"), side(owners, "derivative")
    sourced = wire[wire["kind"] != "agentless"]
    assert len(sourced) == 4
    assert set(sourced["outcome"]) == {"gone with the claim"}
    assert "kept" not in set(derivative["outcome"])
    assert (derivative["kind"] == "agentless").sum() == 3
    counts = lines.table(sources.compare(owners))
    assert lines.line(counts, "sources kept")["derivative"] == 0
    assert lines.line(counts, "agentless forms")["derivative"] == 3
    told = sources_wording.attributions(sources.ATTRIBUTIONS.frame(sources.table(owners))).text
    assert "seen as" not in told
    assert told.count(";") == 1


def test_the_paraphrase_names_its_source_five_times(rate: Compared):
    derivative = side(rate, "derivative")
    service = derivative[derivative["source"].str.contains("Meridian|central bank’s statement")]
    assert list(service["sentence"]) == [2, 4, 9, 13, 19]
    assert list(side(rate, "wire report")["outcome"])[1:] == ["kept"] * 5
    assert (
        lines.line(lines.table(sources.compare(rate)), "sentences that name the wire service")["derivative"]
        == 4
    )


def test_unrelated_texts_share_no_statement(flood: Compared):
    outcomes = set(sources.ATTRIBUTIONS.frame(sources.table(flood))["outcome"])
    assert outcomes == {"gone with the claim", "gained", "agentless"}


def test_a_source_may_be_weakened_to_an_agentless_form():
    pair = pair_of_texts(
        "The harbour is shut. The growers federation said that 9,000 tons of fruit would spoil by Sunday in the refrigerated containers.",
        "The harbour is shut. Some 9,000 tons of fruit are expected to spoil by Sunday in the refrigerated containers.",
    )
    row = side(pair, "wire report").iloc[0]
    assert row["outcome"] == "weakened to an agentless form"
    assert row["counterpart_sentence"] == 2


def test_a_source_may_be_gained():
    pair = pair_of_texts(f"The harbour is shut. {CLAIM}.", f"The harbour is shut. {CLAIM}, the union said.")
    assert list(side(pair, "derivative")["outcome"]) == ["gained"]


STORY = """The pier at Venn will be shut until May, the port authority said on Monday, after a crane fell on it.

Analyst Raj Menon of Tarn Bank said the number of ships turned away was small.

Mayor Ida Holm said repairs would cost 4 million crowns.

The crane’s owner, Corrin Lifting, said it was helping the inspectors and had stopped work at two other sites."""
RETOLD = """The pier at Venn is closed until May because a crane fell on it, the port authority said on Monday.

Raj Menon, who follows shipping at Tarn Bank, said that few ships had been turned away.

Repairs are put at 4 million crowns by the mayor, Ida Holm.

Corrin Lifting, which owns the crane, said that it was assisting inspectors."""


def test_what_is_told_in_other_words_with_its_source_is_not_gone():
    rows = side(pair_of_texts(STORY, RETOLD), "wire report")
    assert list(rows["outcome"]) == ["kept"] * 4
    assert dict(zip(rows["source"], rows["counterpart_sentence"], strict=True))["Raj Menon"] == 2


def test_a_noun_goes_by_the_name_that_stands_beside_it():
    wire = "The trial went on at Venn.\n\nA toxicologist for the defence, Alan Burge, testified that the samples were spoilt by heat."
    pair = pair_of_texts(
        wire, wire.replace("A toxicologist for the defence, Alan Burge,", "Alan Burge, a toxicologist,")
    )
    rows = sources.ATTRIBUTIONS.frame(sources.table(pair))
    assert set(rows["source"]) == set(rows["counterpart_source"]) == {"Alan Burge"}
    assert "another name" not in sources_wording.attributions(rows).text


def test_a_source_is_told_lost_only_where_an_editor_is_told_so():
    wire = "The dairy stays shut.\n\nBut a former employee alleged that managers had ignored warnings about a leaking drain in the ripening room last autumn.\n\nIt makes 40 cheeses."
    own = "The dairy stays shut.\n\nSomebody who used to work there claims that last autumn the managers took no notice of warnings about a leak in a drain in the ripening room.\n\nIt makes 40 cheeses."
    pair = pair_of_texts(wire, own)
    assert [each.outcome for each in pair.sourcing.fates] == ["lost"]
    assert not list(sourced(pair))
    assert list(side(pair, "wire report")["outcome"]) == ["kept"]


def test_a_statement_is_not_lost_in_a_sentence_that_has_its_words_from_another():
    wire = "Osk set a final deadline on Tuesday for the treasury to provide six years of Penn's tax records.\n\nIt passed.\n\nMarn pledged to make a final decision on whether to provide Penn’s tax records by May 6."
    own = (
        "Osk set a final deadline for the treasury to provide six years of Penn's tax records.\n\nIt is over."
    )
    assert list(side(pair_of_texts(wire, own), "wire report")["outcome"]) == ["gone with the claim"]


def test_another_quotation_of_its_speaker_is_no_retelling():
    wire = "The pier is shut, Mayor Ida Holm said on Monday after a crane fell.\n\n“We must wait for the divers,” Holm said at the pier."
    own = "“We must wait for the divers,” said the mayor, Ida Holm, at the pier."
    assert list(side(pair_of_texts(wire, own), "wire report")["outcome"]) == ["gone with the claim", "kept"]


def test_what_is_not_found_is_not_told_as_left_out(flood: Compared):
    told = sources_wording.attributions(sources.ATTRIBUTIONS.frame(sources.table(flood))).text
    assert "none of them was found in the derivative, whether left out or told in quite other words" in told


def test_an_article_against_itself_keeps_every_source(harbour: Compared, rate: Compared):
    for pair in (harbour, rate):
        for article in pair:
            same = Compared(article, article)
            for name in ("wire report", "derivative"):
                found = side(same, name)
                kept = found[(found["kind"] != "agentless") & (found["cue"] != "")]["outcome"]
                assert set(kept) <= {"kept"}


def test_what_does_not_apply_is_not_a_number(harbour: Compared):
    row = lines.line(lines.table(sources.compare(harbour)), "sources gained")
    assert math.isnan(row["wire"])
    assert row["derivative"] == 0


def test_a_short_statement_that_stands_without_its_source_is_lost(pair_of):
    pair = pair_of("Water is scarce, the agency said.\n\nIt met.", "Water is scarce.\n\nIt met on Monday.")
    assert list(sources.ATTRIBUTIONS.frame(sources.table(pair))["outcome"])[:1] == ["lost"]


def test_a_source_that_became_another_is_named_with_what_it_became():
    rows = sources.ATTRIBUTIONS.frame(
        [
            ("wire report", 1, "Greta Holbeach", "said", "person", "kept", "the doors were shut", "", 1, "the police", 0, 1),
            ("wire report", 2, "the mayor", "said", "person", "kept", "the bridge was closed", "", 2, "the mayor", 2, 3),
        ]
    )  # fmt: skip
    told = sources_wording.attributions(rows).text
    assert "2 keep a source in the derivative, 1 of them under another name or from somebody else" in told
    assert "(“Greta Holbeach” → “the police”)" in told


@pytest.mark.parametrize("name", ["The firm", "Tarn Valley Water", "they"])
def test_it_is_not_told_as_somebody_else(name: str):
    row = ("wire report", 1, "It", "said", "organisation", "kept", "the valve was sound", "", 1, name, 0, 1)
    told = sources_wording.attributions(sources.ATTRIBUTIONS.frame([row])).text
    assert "another name" not in told
    assert sources_wording.outcomes(sources.ATTRIBUTIONS.frame([row])) == ["kept"]


@pytest.mark.parametrize(
    ("first", "second", "another"),
    [
        ("he", "the police", True),
        ("she", "the board", True),
        ("She", "Reuters", True),
        ("she", "Robert Oakes", True),
        ("he", "she", True),
        ("it", "Robert Oakes", True),
        ("it", "officials", True),
        ("I", "Robert Oakes", True),
        ("he", "Robert Oakes", False),
        ("he", "Oakes", False),
        ("he", "Anselm Dray", False),
        ("She", "a spokeswoman for the ministry", False),
        ("she", "President Venn", False),
        ("it", "the board", False),
        ("it", "Marr Lines", False),
        ("It", "a spokesman for the ministry", False),
        ("they", "officials", False),
        ("we", "the board", False),
        (" ", "Oakes", False),
        ("", "", False),
        ("A Western diplomat in Tarsik", "A Western diplomat", False),
        ("FSO", "the Food Safety Office", False),
        ("Briscoe", "Helena Briscoe KC", False),
        ("the coastguard", "the coast guard", False),
        ("Gerald Pruett", "Gerald Pruitt", True),
    ],
)
def test_a_source_is_another_where_it_cannot_be_that_one(first: str, second: str, *, another: bool):
    assert is_another(first, second) is another
    assert is_another(second, first) is another


def test_a_credit_line_is_counted_beside_sentences_and_a_picture_is_none():
    wire = "VENN, Ohio (AP) — The port of Venn was shut on Monday by a strike of 400 workers.\n\nShips waited outside."
    story = "The port of Venn was shut on Monday by a strike of 400 workers.\n\nShips waited outside.\n\n"

    def counted(line: str) -> tuple[float, float]:
        found = lines.table(sources.compare(pair_of_texts(wire, story + line)))
        names = ("sentences that name the wire service", "credit lines that name the wire service")
        sentences, beside = (float(lines.line(found, name)["derivative"]) for name in names)
        return sentences, beside

    assert counted("The Associated Press contributed to this report.") == (0, 1)
    assert counted("Photo: AP") == (0, 0)
    assert counted("Jan Osk looks on. | Pavel Holm/AP Photo defense Strike shuts the port of Venn") == (0, 0)
    assert counted("Nobody was hurt, AP reported.") == (1, 0)
    assert counted("Nobody was hurt.") == (0, 0)
    unknown = lines.table(sources.compare(pair_of_texts(story, story)))
    assert math.isnan(lines.line(unknown, "credit lines that name the wire service")["derivative"])

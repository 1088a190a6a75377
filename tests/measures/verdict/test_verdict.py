"""The verdict: careful, reasoned, and the same whatever the order of the evidence."""

import csv
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import SAMPLES, rows
from measures.verdict.retelling import ELSEWHERE, RETOLD, WIRE

from helpers import paths
from helpers.answering import wording as answering_wording
from helpers.article import Article
from helpers.cli import main
from helpers.errors import WorkbookError
from helpers.measures.ledger.measure import ledger
from helpers.measures.verdict import chart as verdict_chart
from helpers.measures.verdict import labels as verdict_labels
from helpers.measures.verdict import strands as verdict_strands
from helpers.measures.verdict import wording as verdict_wording
from helpers.measures.verdict.labels import DIFFERENT, NO_EVIDENCE, PARTLY, TOO_LITTLE, WHOLLY
from helpers.measures.verdict.measure import verdict
from helpers.measures.verdict.reference import distribution, read_reference
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

COLUMNS = [
    "strand", "value", "unit", "percentile_same_event", "percentile_different_event",
    "percentile_rewritten", "speaks", "note",
]  # fmt: skip


def text(words: str) -> Article:
    return as_article(words, any_language=True)


def strand(pair: Compared, name: str) -> dict:
    return verdict(pair).strands.set_index("strand").loc[name].to_dict()


def first_words(article: Article, sentences: int) -> Article:
    return replace(article, sentences=article.sentences[:sentences])


def test_the_owners_pair_shows_no_derivation(owners: Compared):
    found = verdict(owners)
    assert found.label == NO_EVIDENCE
    assert "No run of more than 5 words" in found.speaks_against[0]
    assert any("paraphrase" in each for each in found.cannot_be_excluded)
    masked = found.strands[found.strands["strand"].str.endswith("quotations masked")]
    assert masked["percentile_same_event"].between(30, 85).all()
    runs = masked[
        masked["strand"].isin(["runs of 1 word, quotations masked", "runs of 2 words, quotations masked"])
    ]
    assert (runs["percentile_different_event"] >= 98).all()


@pytest.mark.parametrize(("below", "said"), [(40.0, "report"), (96.0, "seem to report")])
def test_what_nine_in_ten_pairs_of_two_events_do_not_share_is_said_with_doubt(
    flood: Compared, below: float, said: str
):
    found = verdict(flood)
    event = found.by_name[verdict_strands.EVENT]._replace(percentile_different_event=below)
    held = replace(found, by_name={**found.by_name, verdict_strands.EVENT: event})
    assert verdict_wording.verdict(held).brief.startswith(f"The two texts {said} different events")


@pytest.mark.parametrize(
    ("score", "said"), [(4.9, "may report"), (5.0, "As far as names and words show, both")]
)
def test_one_event_is_said_with_the_doubt_that_a_search_has(owners: Compared, score: float, said: str):
    found = verdict(owners)
    event = found.by_name[verdict_strands.EVENT]._replace(value=score)
    held = replace(found, by_name={**found.by_name, verdict_strands.EVENT: event})
    assert said in verdict_wording.verdict(held).brief
    assert answering_wording.verdict(held, "").startswith(
        "Perhaps the same event" if score < 5 else "Same event"
    )


def test_the_three_samples_are_what_was_planted(harbour: Compared, rate: Compared, flood: Compared):
    """13 of 21 sentences lifted; a credited paraphrase of all; nothing to do with each other."""
    assert verdict(harbour).label == PARTLY
    assert verdict(rate).label == WHOLLY
    assert verdict(flood).label == DIFFERENT


def test_a_credit_in_a_report_of_the_same_event_is_evidence_however_few_words_are_shared(owners: Compared):
    sentences = owners.derivative.text
    wire = as_article(owners.wire.text)
    assert wire.source
    credited = as_article(f"{sentences.rstrip()}\n\nThe meeting was a first, {wire.source} reported.\n")
    found = verdict(Compared(wire, credited))
    assert found.label == PARTLY
    assert found.by_credit
    assert "how much of it is cannot be shown" in verdict_wording.verdict(found).brief
    assert any("credits the wire service" in each for each in found.speaks_for)
    signed = as_article(f"{sentences.rstrip()}\n\n({wire.source})\n")
    assert verdict(Compared(wire, signed)).by_credit
    pictured = as_article(f"{sentences.rstrip()}\n\nPhoto: {wire.source}\n")
    assert verdict(Compared(wire, pictured)).label == NO_EVIDENCE
    named = as_article(f"{sentences.rstrip()}\n\nA reporter for {wire.source} stood by the door.\n")
    assert verdict(Compared(wire, named)).label == NO_EVIDENCE


def test_a_credit_for_another_event_with_a_few_of_its_words_is_none(train: str):
    wire = as_article(f"Freight train derails\n\nKESSEL, March 11 (Ostra) - {train}")
    oxen = as_article(
        "Musk oxen block coast road\n\nA herd of musk oxen has blocked the coast road at Vindnes for the second day, news agency "
        "Ostra reports. The herders Aslak and Runa Mo said on Tuesday that the animals would move on once the wind turned. Drivers "
        "between Arlenfors and Brenmark have to wait up to two hours. The municipality asked the public not to feed them and not "
        "to blow their horns.\n\nOne driver was slightly hurt. Buses run in place of the trains, the railway said."
    )
    assert verdict(Compared(wire, oxen)).label == NO_EVIDENCE


def test_a_credit_of_what_another_report_of_the_service_tells_in_like_phrases_is_none():
    mayor = as_article(
        "CORRAN FALLS (AP) - A jury on Wednesday convicted the former mayor, Russell Haddaway, of taking bribes but acquitted him of "
        "tampering with a witness.\n\nProsecutors said he steered a contract to Larkspur Curbside in exchange for a kitchen.\n\n"
        "Defense lawyer Gerald Pruett said he would appeal. Haddaway denied wrongdoing and did not testify.\n\nOne juror, who asked "
        "not to be named, told the AP that phone records carried it for the panel.\n\nHe is to be sentenced on June 20."
    )
    silo = as_article(
        "LINDERO - The owner of a grain elevator was found guilty on Friday of manslaughter in the deaths of four workers who were "
        "killed when a silo exploded.\n\nThe dust was ankle-deep, Wade Tindall’s foreman testified; Tindall swore that he never "
        "touched the inspection logs.\n\nDefense lawyer Gideon Pask said his client would appeal.\n\nTwo members of the panel, jurors "
        "who spoke without their names, told the AP of a worn bearing.\n\nSentencing is set for Nov. 14; he faces up to 24 years."
    )
    assert verdict(Compared(mayor, silo)).label not in (PARTLY, WHOLLY)


def test_other_people_and_places_in_the_same_phrases_are_another_event(train: str):
    """What happens again is told in the same words; nobody in it is the same."""
    depot = (
        "A tram left the rails in the Lundby depot on Monday evening and closed the line between the stadium and the university, the "
        "transit company said.\n\nTwo of the four cars overturned at 9:15 p.m. The driver was slightly hurt. No passengers were on "
        "board.\n\nThe line will be reopened on Wednesday. Some 4,000 students use it each day.\n\n“The points froze, and nobody had "
        "salted them,” said Ines Kolbe of the works council.\n\nThe company’s technical director, Olav Steen, said it was too early "
        "to speak of a cause.\n\nIt was the third accident in the depot since autumn. The city had promised a heated shed in 2022."
    )
    wire, piece = as_article(f"Freight train derails\n\n{train}"), as_article(f"Tram jumps rails\n\n{depot}")
    found = verdict(Compared(wire, piece))
    assert found.label == DIFFERENT
    assert "no name is in both" in found.speaks_against[0]


@pytest.fixture(scope="module")
def train() -> str:
    return (
        "A freight train carrying fertiliser left the rails at Kessel Junction on Tuesday morning and closed the main line between "
        "Arlenfors and Brenmark, the railway said.\n\nFourteen of the 32 wagons overturned at 5:47 a.m. The driver was slightly hurt. "
        "No fertiliser leaked into the Kessel river, the fire service said.\n\nThe line will not be reopened before Friday, Velmark "
        "Rail said. Some 26,000 commuters use it each day, and 60 buses will run in place of the trains.\n\n“The points had been "
        "reported twice as faulty, and twice the report was closed,” said Marlene Ostrand of the train drivers’ union.\n\nVelmark "
        "Rail’s chief executive, Gustav Rehn, said it was too early to speak of a cause. “We will not guess, and I ask others not to "
        "guess either,” he said.\n\nThe accident board has sent four investigators. At the same junction a passenger train hit a stray "
        "wagon in 2017 and nine people were injured.\n\nThe government cut the budget for track repairs by 12 percent last year, to "
        "1.9 billion crowns. Transport Minister Hedvig Sol said that the cut did not touch the junction."
    )


def test_the_reasons_are_the_planted_ones(harbour: Compared, rate: Compared):
    assert "a run of 43 words" in verdict(harbour).speaks_for[0]
    told = " ".join(verdict(rate).speaks_for)
    assert "25 of 25 figures" in told
    assert strand(rate, verdict_strands.ORDER)["value"] == pytest.approx(0.94, abs=0.01)
    assert "sentences of the derivative name Meridian" in told
    assert not any("Outside quotation marks both" in each for each in verdict(rate).speaks_for)


def test_a_text_is_wholly_derived_from_itself(owners: Compared, flood: Compared):
    for article in (*owners, *flood):
        assert verdict(Compared(article, article)).label == WHOLLY


def test_the_lifted_sentences_alone_are_wholly_derived(harbour: Compared):
    """Derivative 2, 3, 5 to 10, 12, 13 and 15 were lifted, by the sample's README."""
    numbers = (2, 3, 5, 6, 7, 8, 9, 10, 12, 13, 15)
    kept = tuple(each for each in harbour.derivative.sentences if each.number in numbers)
    assert verdict(Compared(harbour.wire, replace(harbour.derivative, sentences=kept))).label == WHOLLY


def test_shuffled_copy_is_still_derived(flood: Compared):
    turned = replace(flood.wire, sentences=flood.wire.sentences[::-1])
    assert verdict(Compared(flood.wire, turned)).label == WHOLLY


def test_a_report_that_is_told_whole_in_other_words_is_derived_and_beside_other_matter_is_not_told_so():
    whole = Compared(as_article(WIRE), as_article(RETOLD))
    found = verdict(whole)
    assert not verdict_labels.rewritten(whole, found.by_name)
    assert found.label == WHOLLY
    assert any("tells, in words of its own, what the wire report tells" in each for each in found.speaks_for)
    with_its_own = "\n\n".join([*RETOLD.split("\n\n"), *ELSEWHERE.split("\n\n")[:2]])
    half = Compared(as_article(WIRE), as_article(with_its_own))
    assert not verdict_labels.retold(half, verdict(half).by_name)


def test_who_heard_other_people_is_not_told_to_have_retold_the_report():
    """Two reporters at one event tell the same things, and quote whom each has met."""
    heard = RETOLD.replace("extremely steep", "like a staircase of wet glass").replace(
        "not the outcome any of us had hoped for", "a wretched end to a wretched week"
    )
    pair = Compared(as_article(WIRE), as_article(heard))
    assert not verdict_labels.retold(pair, verdict(pair).by_name)


def test_a_piece_with_a_sentence_of_its_own_is_still_retold():
    own = f"{RETOLD}\nThe path above Birch Cottage is popular with families in summer."
    assert verdict(Compared(as_article(WIRE), as_article(own))).label == WHOLLY


def test_shared_quotations_alone_derive_nothing():
    """Two reporters who heard one speaker: half of each text is the same quotation."""
    said = (
        "“" + "We shall rebuild every house on the north shore before the winter comes, " * 3 + "” she said."
    )
    one = "The governor spoke in the flooded town on Monday as pumps ran behind her and crews cleared mud. "
    two = "Standing among ruined shops, the state's leader promised residents money during a brief visit. "
    pair = Compared(text(f"{one * 6}\n\n{said}"), text(f"{two * 6}\n\n{said}"))
    assert verdict(pair).label not in (WHOLLY, PARTLY)


def test_too_little_text_says_nothing(owners: Compared):
    short = first_words(owners.derivative, 2)
    found = verdict(Compared(owners.wire, short))
    assert found.label == TOO_LITTLE
    assert found.speaks_against == ()
    assert "too little text" in verdict_wording.verdict(found).text


def test_what_is_near_the_limit_between_one_event_and_two_is_told(owners: Compared):
    found = verdict(
        Compared(
            replace(owners.wire, sentences=owners.wire.sentences[-6:]), first_words(owners.derivative, 4)
        )
    )
    assert found.label == NO_EVIDENCE
    assert strand(owners, verdict_strands.EVENT)["percentile_different_event"] == 100
    assert any("different events on one subject" in each for each in found.cannot_be_excluded)


def test_a_long_run_speaks_however_short_the_text(harbour: Compared):
    lifted = tuple(each for each in harbour.derivative.sentences if each.number in (5, 6))
    pair = Compared(harbour.wire, replace(harbour.derivative, sentences=lifted))
    assert sum(len(each.words) for each in lifted) < verdict_labels.FEWEST_WORDS
    assert verdict(pair).label == WHOLLY


def test_a_person_of_the_services_name_is_no_credit(rate: Compared):
    wire = replace(rate.wire, source="Bloomberg")
    for sentence, count in (
        ("The mayor, Michael Bloomberg, said no.", 0),
        ("Bloomberg reported it first.", 1),
        ("Bloomberg shares fell.", 0),
    ):
        pair = Compared(wire, text(sentence))
        assert strand(pair, verdict_strands.CREDIT)["value"] == count


def test_an_unknown_service_is_unknown_not_uncredited(rate: Compared):
    pair = Compared(replace(rate.wire, source=""), rate.derivative)
    assert math.isnan(strand(pair, verdict_strands.CREDIT)["value"])


def test_the_table_has_its_columns_and_percentiles(rate: Compared):
    table = verdict(rate).strands
    assert list(table.columns) == COLUMNS
    assert set(table["speaks"]) <= {"for derivation", "against", "for the same event", "neither"}
    places = table.filter(like="percentile").to_numpy()
    assert np.nanmin(places) >= 0
    assert np.nanmax(places) <= 100


def test_quotations_never_speak_for_derivation(harbour: Compared):
    table = verdict(harbour).strands
    assert "for derivation" not in set(table.loc[table["strand"].str.endswith("quotations in"), "speaks"])


def test_only_evidence_beyond_independent_reports_makes_a_text_derived(
    owners: Compared, harbour: Compared, rate: Compared, flood: Compared
):
    for pair in (owners, harbour, rate, flood):
        found = verdict(pair)
        derived = found.label in (WHOLLY, PARTLY)
        assert bool(found.cannot_be_excluded)
        if derived:
            assert found.speaks_for
            assert "for derivation" in set(found.strands["speaks"])


def test_percentiles_rise_with_the_value():
    known = read_reference(paths.data("reference/same-event.csv"))
    values = np.linspace(0, 0.6, 40)
    places = [known.percentile(verdict_strands.SUPPORT, value, (300, 450)) for value in values]
    assert places == sorted(places)
    assert known.percentile(verdict_strands.SUPPORT, -1, (300, 450)) == 0
    assert known.percentile(verdict_strands.SUPPORT, 2, (300, 450)) == 100
    assert math.isnan(known.percentile(verdict_strands.SUPPORT, math.nan, (300, 450)))


def test_a_quantile_has_its_percentile():
    known = read_reference(paths.data("reference/different-event.csv"))
    for level in (25, 50, 75, 95):
        value = known.quantile(verdict_strands.SUPPORT, level, (200, 350))
        assert abs(known.percentile(verdict_strands.SUPPORT, value, (200, 350)) - level) < 1.5


def test_the_references_hold_figures_and_no_text():
    for path in paths.data("reference").glob("*.csv"):
        lines = path.read_text(encoding="utf-8").splitlines()
        names = {row["strand"] for row in csv.DictReader(lines[1:])} if path.stem != "models" else set()
        assert names <= {each.name for each in verdict_strands.STRANDS}


def test_longer_texts_than_the_references_are_told(flood: Compared):
    wire, derivative = (
        replace(article, sentences=article.sentences * 5) for article in (flood.wire, flood.derivative)
    )
    found = verdict(Compared(wire, derivative))
    assert any("none much longer" in each for each in found.cannot_be_excluded)


def test_an_empty_article_is_too_little(owners: Compared):
    for pair in (
        Compared(owners.wire, replace(owners.derivative, sentences=())),
        Compared(replace(owners.wire, sentences=()), owners.derivative),
    ):
        found = verdict(pair)
        assert found.label == TOO_LITTLE
        assert np.isnan(found.strands["percentile_same_event"]).any()


def test_the_sentence_names_the_verdict_first(owners: Compared, harbour: Compared):
    told = verdict_wording.verdict(verdict(owners))
    assert told.text.startswith(
        "As far as names and words show, both report the same event; that the derivative"
    )
    assert "paraphrase" in told.text
    assert verdict_wording.verdict(verdict(harbour)).text.startswith("The derivative is partly derived")


def test_the_strip_shows_the_pair_beside_independent_reports_and_rewrites(harbour: Compared):
    judged = verdict(harbour)
    chart = verdict_chart.strip(judged.passage, judged.others, title="A title")
    independent, rewrites, own = chart.table.itertuples()
    assert independent.high < own.middle
    assert independent.middle < rewrites.middle
    assert f"This pair: {judged.passage:.0f}" in chart.alt
    assert "<svg" in chart.svg()


def test_the_strip_of_too_little_text_says_so(rate: Compared):
    chart = verdict_chart.strip(math.nan, verdict(rate).others, title="A title")
    assert "too little text" in chart.svg()


class TestCalibrate:
    @pytest.fixture
    def manifest(
        self, tmp_path: Path, owners: Compared, harbour: Compared, rate: Compared, flood: Compared
    ) -> Path:
        """Eight pairs: the samples, and the samples' texts swapped."""
        lines = ["id,wire,derivative"]
        for number, pair in enumerate((owners, harbour, rate, flood)):
            for turn, (wire, derivative) in enumerate((tuple(pair), tuple(pair)[::-1])):
                for side, article in (("w", wire), ("d", derivative)):
                    (tmp_path / f"{number}{turn}{side}.txt").write_text(
                        article.text + f"\n\nEnd {turn}.", "utf-8"
                    )
                lines.append(f"{number}{turn},{number}{turn}w.txt,{number}{turn}d.txt")
        path = tmp_path / "pairs.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    def test_a_corpus_of_ones_own_becomes_the_reference(
        self, manifest: Path, tmp_path: Path, flood: Compared, capsys: pytest.CaptureFixture[str]
    ):
        goal = tmp_path / "reference.csv"
        assert main(["calibrate", str(manifest), "--output", str(goal)]) == 0
        assert capsys.readouterr().out.splitlines()[-1] == str(goal)
        found = verdict(flood, reference=str(goal))
        assert "shuffled pairs of pairs.csv" in found.reference
        assert "shuffled pairs" not in verdict(flood).reference
        assert main(["calibrate", str(manifest), "--output", str(goal)]) == 0

    def test_too_few_pairs_are_refused(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        path = tmp_path / "few.csv"
        folder = SAMPLES / "rate-decision"
        path.write_text(f"wire,derivative\n{folder / 'wire.txt'},{folder / 'derivative.txt'}\n", "utf-8")
        assert main(["calibrate", str(path), "-o", str(tmp_path / "r.csv")]) == 2
        assert "at least seven pairs" in capsys.readouterr().err
        assert not (tmp_path / "r.csv").exists()

    def test_a_file_that_is_no_reference_is_neither_read_nor_overwritten(
        self, manifest: Path, tmp_path: Path, flood: Compared, capsys: pytest.CaptureFixture[str]
    ):
        mine = tmp_path / "notes.txt"
        mine.write_text("my notes", encoding="utf-8")
        assert main(["calibrate", str(manifest), "-o", str(mine)]) == 2
        assert mine.read_text(encoding="utf-8") == "my notes"
        with pytest.raises(WorkbookError, match="not a reference"):
            verdict(flood, reference=str(mine))
        with pytest.raises(WorkbookError, match="There is no reference"):
            verdict(flood, reference=str(tmp_path / "nowhere.csv"))

    def test_a_manifest_of_another_form_is_refused(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        path = tmp_path / "m.csv"
        path.write_text("a,b\n1,2\n", encoding="utf-8")
        assert main(["calibrate", str(path)]) == 2
        assert "no column wire and no column derivative" in capsys.readouterr().err

    def test_few_pairs_make_no_cells(self, rate: Compared):
        assert distribution([rate]).empty


def test_independent_reports_are_not_called_derived():
    """BASIL: one event in two newsrooms; of 20 stories none may be called derived."""
    triplets: dict[str, list[Article]] = {}
    for row in rows("basil"):
        body = "\n\n".join(" ".join(each) for each in row["paragraphs"])
        triplets.setdefault(row["triplet"], []).append(text(body))
    labels = [verdict(Compared(*reports[:2])).label for reports in list(triplets.values())[:20]]
    assert not {WHOLLY, PARTLY} & set(labels)


def test_reports_dated_far_apart_are_two_events(pair_of):
    """Figures that come every month are told in the same words every month."""
    report = (
        "WASHINGTON, {day} (Reuters) - U.S. employers added {jobs} jobs in the month, the Labor Department said on "
        "Friday. The unemployment rate was {rate} percent. Economists polled by Reuters had forecast a smaller gain. "
        "Average hourly earnings rose by a third of a percent, and the share of people in work or looking for it "
        "held steady. The report is watched closely by officials at the Federal Reserve, who weigh it against prices. "
        "Hospitals, restaurants and local governments hired the most, while factories let people go again.\n"
    )
    one = report.format(day="Feb 2", jobs="353,000", rate="3.7")
    other = report.format(day="June 7", jobs="272,000", rate="4.0")
    found = verdict(pair_of(one, other))
    assert found.label == verdict_labels.DIFFERENT
    assert "126 days apart" in " ".join(found.speaks_against) or "125 days apart" in " ".join(
        found.speaks_against
    )
    assert verdict(pair_of(one, one.replace("Feb 2", "Feb 3"))).label != verdict_labels.DIFFERENT


def test_a_poll_credits_no_report(pair_of):
    wire = "LONDON, Nov 3 (Reuters) - Prices rose by four percent in the year, the statistics office said.\n"
    derivative = "Prices rose by four percent in the year, where economists polled by Reuters said three.\n"
    strands = verdict(pair_of(wire, derivative)).strands.set_index("strand")
    assert strands.loc[verdict_strands.CREDIT, "value"] == 0


QUOTED = "“We shall open every gate of the dam by noon and keep them open until the lake is down,” the keeper said."


def test_words_that_one_text_quotes_are_masked_in_the_other_too(pair_of):
    pair = pair_of(
        f"The keeper spoke late. {QUOTED}\n", f"He met us there. {QUOTED.translate({8220: '', 8221: ''})}\n"
    )
    wire, derivative = pair.own_keys
    for masked in (wire, derivative):
        assert "dam" not in masked
        assert "keeper" in masked
    assert pair.runs(masked=True).of(5)[1][0] == 0


HARVEST = (
    "Orchard owners in the Lune valley lost a third of their plums to late frost in the first week of April. "
    "The growers' union put the damage at nine million crowns and asked the ministry for help before the summer. "
    "Bees had been out for only two days when the cold came back, said Ota Brink, who keeps forty hives there. "
    "Most of the trees were in flower, and those on the northern slopes were hit worst. "
    "Cherries came through because they bloom ten days later in that valley. "
    "Prices in the markets of the capital have risen by a fifth since the news came out. "
    "The ministry said it would send two inspectors next week and decide after their report. "
    "In 2017 a like frost cost the valley half of its crop, and the state paid four million."
)
TAKEN = (
    "Orchard owners in the Lune valley lost a third of the plums to a late frost in the first April week. "
    "The union of growers put damage at nine million crowns and asked the ministry to help before summer. "
    "Bees had been out for just two days when cold came back, said Ota Brink, who keeps forty hives. "
    "Most trees were in flower, and those on northern slopes were hit the worst."
)
OWN = (
    "The tram line to the harbour opens on Saturday after four years of work below the old town. "
    "Engineers had to move a medieval wall stone by stone, and the bill grew twice. "
    "Riders will need eleven minutes from the station to the ferries instead of thirty. "
    "Shopkeepers along Rope Street hope that customers who fled the dust return. "
    "A choir sings at noon and the first hundred passengers get a printed ticket. "
    "Bicycles may be taken along outside the busy hours, the operator promises. "
    "The next stretch, out to the university, is planned but not paid for. "
    "Critics would rather have had buses, which could have run from the first year. "
)


def test_a_passage_taken_into_a_long_text_of_its_own_is_found(pair_of):
    taken = pair_of(
        f"{HARVEST}\n", f"{OWN}{TAKEN} {OWN.replace('tram', 'metro')}{OWN.replace('tram', 'cable')}\n"
    )
    found = strand(taken, verdict_strands.PASSAGE)
    assert found["value"] > verdict_labels.FEWEST_BEYOND
    assert "sentences 9 to 12" in found["note"]
    assert verdict(taken).label == PARTLY
    assert strand(pair_of(f"{HARVEST}\n", f"{OWN}\n"), verdict_strands.PASSAGE)["value"] == 0


LISTED = (
    "former Governor Orla Penn, former Secretary of State Osric Venn, Senator Thea "
    "Marrable of Linnet, former Attorney General Ivo Quist, Mayor Ada Brandt and former Judge Nils Fairweather. "
)


def test_a_list_of_the_same_people_and_their_offices_derives_nothing(pair_of):
    wire = f"{HARVEST}The parcels, which all looked alike, were sent to {LISTED}\n"
    listed = pair_of(
        wire, f"{OWN}Detectives have looked at letters for {LISTED}{OWN.replace('tram', 'metro')}\n"
    )
    assert strand(listed, verdict_strands.PASSAGE)["value"] > verdict_labels.FEWEST_BEYOND
    assert verdict_strands.beyond_names(listed) < verdict_labels.FEWEST_BEYOND_NAMES
    assert not verdict_labels.rewritten(listed, verdict(listed).by_name)


def test_who_somebody_is_said_in_the_same_words_derives_nothing(pair_of):
    known = "Penn, 46, is married to Thea Marrable, an aide to Foreign Minister Ivo Quist."
    told = "The frost has cost her, she said, most of what she planted when the well was dug."
    background, copied = (
        verdict(pair_of(f"{HARVEST} {each}\n", f"{OWN}{each} {OWN.replace('tram', 'metro')}\n"))
        for each in (known, told)
    )
    assert min(each.by_name[verdict_strands.LONGEST].value for each in (background, copied)) >= 12
    assert background.label not in (WHOLLY, PARTLY)
    assert copied.label == PARTLY


def test_the_share_that_rests_is_that_of_the_ledgers_sentences(harbour: Compared):
    resting = {entry.sentence for entry in ledger(harbour).derivative if entry.label != "added"}
    sizes = {each.number: len(each.words) for each in harbour.derivative.sentences}
    share = sum(sizes[number] for number in resting) / sum(sizes.values())
    assert strand(harbour, verdict_strands.RESTING)["value"] == pytest.approx(share)


RATE = (
    "TARN, {day} (Reuters) - The central bank of Marolia {moved} its main rate {step} to {rate} percent on Thursday. "
    "{votes} of nine council members voted for it. "
    "Prices rose by {prices} percent in {month}. "
    "The bank sees output growing by {growth} percent. "
    "The lira traded at {lira} to the dollar. "
    "Ten-year yields stood at {yields} percent. "
    "The council meets again in {weeks} weeks. "
    "Exports {exports} tons of tin last month.\n"
)


def test_the_next_event_of_a_series_is_a_different_one(pair_of):
    one, next_one = (
        RATE.format_map(dict(zip(("day", "moved", "step", "rate", "votes", "prices", "month", "growth", "lira", "yields", "weeks", "exports"), told, strict=True)))
        for told in (
            ("May 4", "lifted", "by half a point", "6.5", "Five", "7.1", "March", "1.4", "4.12", "5.94", "six", "came to 320,000"),
            ("May 9", "cut", "by a quarter of a point", "6.25", "Eight", "5.8", "April", "0.9", "4.39", "5.21", "eight", "fell to 275,000"),
        )
    )  # fmt: skip
    found = verdict(pair_of(one, next_one))
    assert found.label == DIFFERENT
    assert "the form and not the facts" in found.speaks_against[0]
    assert verdict(pair_of(one, one.replace("traded at", "was at"))).label != DIFFERENT


def test_a_text_that_names_an_origin_the_wire_report_does_not_is_told_so(pair_of):
    wire = f"{HARVEST} The union said so in a statement.\n"
    released = verdict(pair_of(wire, f"{TAKEN} The union said so in a news release.\n"))
    assert "a press release (“news release”)" in released.cannot_be_excluded[0]
    for end in (
        "The union said so in a statement.",
        "“It was in a press release,” Brink said.",
        "The release of bees began.",
    ):
        assert "names a" not in verdict(pair_of(wire, f"{TAKEN} {end}\n")).cannot_be_excluded[0]

"""Reading formulas: textstat's on plain text, Dale and Chall's own examples, laws of pairs."""

import numpy as np
import pytest
from made import document

from helpers.measures import lines
from helpers.measures.lines import line
from helpers.measures.readability import formulas, textstats
from helpers.measures.readability import measure as readability
from helpers.measures.readability.formulas import Counts
from helpers.pairing.compared import Compared
from helpers.reading.articles import read_article

PLAIN = (
    "The old farmer walked down the narrow road to the village. He wanted to sell his apples at the market. "
    "Many people were there on that sunny morning. They looked at the apples and asked about the price. "
    "The farmer was an honest man with a friendly smile. He told them that the summer had been dry and difficult. "
    "Every family in the valley had worked together to bring water from the river. "
    "The government had promised additional machinery but nothing ever arrived. "
    "Nevertheless the harvest was considerably better than anybody expected. "
    "An elderly woman bought eleven apples for her grandchildren. She counted the money carefully and thanked him. "
    "A traveling musician played beautiful melodies beside the fountain. "
    "By evening the farmer had sold everything and returned happily to his family."
)


SAME_SCALE = [each for each in textstats.FUNCTIONS.items() if each[0] != "Dale-Chall (new)"]


@pytest.mark.parametrize(("name", "theirs"), SAME_SCALE)
def test_formulas_give_textstats_values_on_plain_text(name: str, theirs: str):
    counts = Counts.of(readability.features(document(PLAIN)).sum(axis=0))
    (formula,) = [formula for formula in formulas.FORMULAS if formula.name == name]
    assert float(formula.value(counts)) == pytest.approx(
        getattr(textstats.library(), theirs)(PLAIN), abs=1e-9
    )


@pytest.mark.parametrize(
    ("sentences", "unfamiliar", "cloze", "level"), [(8, 3, 53, "3"), (5, 35, 17, "13-15"), (2, 37, -6, "16+")]
)
def test_dale_and_challs_own_samples(sentences: int, unfamiliar: int, cloze: int, level: str):
    """Chall and Dale, Readability Revisited, 1995, pp. 146-150: samples of 100 words."""
    values = dict.fromkeys(Counts._fields, 0.0) | {
        "sentences": sentences,
        "running": 100,
        "words": 100,
        "unfamiliar": unfamiliar,
    }
    counts = Counts(*(np.float64(value) for value in values.values()))
    assert round(float(formulas.dale_chall_cloze(counts))) == cloze
    bands = {"3": (2.5, 3.6), "13-15": (13, 15.5), "16+": (16, 40)}
    low, high = bands[level]
    assert low <= float(formulas.dale_chall(counts)) <= high


def test_the_table_of_levels_is_read_in_straight_lines():
    """Between the middles of two bands, cloze 42 (grades 5-6) and 36.5 (grades 7-8): half-way is 6.5."""
    half_way = (64 - 39.25 - 0.69 * 10) / 0.95
    counted = {"sentences": 10, "running": 100, "words": 100, "unfamiliar": half_way}
    counts = Counts(**{field: np.float64(counted.get(field, 0)) for field in Counts._fields})
    assert float(formulas.dale_chall(counts)) == pytest.approx(6.5)


def test_us_with_and_without_points_has_the_same_grade():
    with_points = document(PLAIN + " The U.S. sent help. Officials of the U.S. and the U.N. came by.")
    without = document(PLAIN + " The US sent help. Officials of the US and the UN came by.")
    first, second = (
        Counts.of(readability.features(article).sum(axis=0)) for article in (with_points, without)
    )
    assert (first.sentences, first.words, first.syllables) == (
        second.sentences,
        second.words,
        second.syllables,
    )
    assert float(formulas.flesch_kincaid(first)) == float(formulas.flesch_kincaid(second))


def test_smog_and_short_texts_are_unknown_with_a_note(owners: Compared, pair_of):
    smog = line(lines.table(readability.compare(owners, seed=1)), "SMOG")
    assert np.isnan(smog["wire"])
    assert "30 sentences" in smog["note"]
    short = lines.table(readability.compare(pair_of("One cat sat.", "Two dogs ran. They fell."), seed=1))
    grades = short[short["unit"] == "grade"]
    assert grades["difference"].isna().all()
    assert grades["note"].str.len().gt(0).all()
    assert line(short, "words")["difference"] == 2


def test_the_pull_of_a_sentence_is_what_the_grade_loses_without_it():
    article = document(PLAIN)
    rows = readability.features(article)
    pulls = readability.by_sentence(article)["pull"]
    without = np.delete(rows, 3, axis=0).sum(axis=0)
    expected = formulas.combined_grade(Counts.of(rows.sum(axis=0))) - formulas.combined_grade(
        Counts.of(without)
    )
    assert pulls[3] == pytest.approx(float(expected))


def test_names_are_no_hard_words(owners: Compared):
    words = set(readability.hard_words(owners)["word"])
    assert "jianchao" not in words
    assert "diplomat" in words


def test_the_owners_pair_differs_in_hard_words_and_not_in_grade(owners: Compared):
    """56 of 304 words against 138 of 448."""
    table = lines.table(readability.compare(owners, seed=1))
    grade, hard = line(table, readability.LEAD), line(table, readability.HARD_WORDS)
    assert grade["low"] < 0 < grade["high"]
    assert hard["low"] > 0
    assert (hard["wire"], hard["derivative"]) == (
        pytest.approx(100 * 56 / 304),
        pytest.approx(100 * 138 / 448),
    )


def test_the_seed_settles_every_number(owners: Compared):
    assert lines.table(readability.compare(owners, seed=7)).equals(
        lines.table(readability.compare(owners, seed=7))
    )


def test_one_sentence_one_word_and_very_many(tmp_path):
    for text in ("Yes.", "The mayor met the council on Tuesday.", "The mayor met the council. " * 9_000):
        path = tmp_path / "t.txt"
        path.write_text(text, encoding="utf-8")
        article = read_article(path)
        assert (
            len(lines.table(readability.compare(Compared(article, article), seed=1)))
            == len(formulas.FORMULAS) + 6
        )


@pytest.mark.parametrize("spelt", [str.upper, str.title, str.lower])
@pytest.mark.parametrize("turned", [False, True])
def test_the_case_of_a_text_is_no_difficulty(rate: Compared, spelt, turned: bool):
    body = "\n\n".join(rate.wire.text[span.start : span.end] for span in rate.wire.paragraphs)
    usual, other = (document(f"A head\n\n{text}", any_language=True) for text in (body, spelt(body)))
    pair = Compared(other, usual) if turned else Compared(usual, other)
    table = lines.table(readability.compare(pair, seed=1))
    assert (table["difference"].dropna() == 0).all()
    hard = line(table, readability.HARD_WORDS)
    assert np.isnan(hard["wire"])
    assert "names cannot be told" in hard["note"]
    assert np.isnan(readability.differences(pair)[readability.LEAD])
    assert readability.hard_words(pair).empty
    assert list(readability.hard_words(pair)) == ["word", "wire", "derivative", "syllables"]
    told = readability.by_sentence(other)
    assert np.isnan(told["hard_words"]).all()
    assert np.isnan(told["pull"]).all()


def test_small_letters_leave_sentences_unknown(rate: Compared):
    small = document(rate.wire.text.lower(), any_language=True)
    table = lines.table(readability.compare(Compared(rate.wire, small), seed=1))
    for name in (readability.WORDS_PER_SENTENCE, "Flesch-Kincaid", "sentences"):
        assert np.isnan(line(table, name)["difference"])


def test_house_style_is_no_difficulty(pair_of):
    pair = pair_of(
        "The defence programme was organised by the centre. Neighbours travelled in colour. It rose 5 per cent. "
        * 8,
        "The defense program was organized by the center. Neighbors traveled in color. It rose 5 percent. "
        * 8,
    )
    table = lines.table(readability.compare(pair, seed=1))
    hard = line(table, "hard words")
    assert hard["wire"] == hard["derivative"]


HEADED = (
    "The job\n\nA racing driver needs quick hands and a calm head on a wet road.\n\n"
    "• Long hours in the cold and the rain\n\n"
    "Team    Wins    Losses    Points\n\n"
    "Average pay: 40 to 50 pounds\n\n"
    "He told us that he had wanted to do nothing else since he was a boy of seven."
)


def test_headings_list_items_and_tables_are_no_sentences():
    article = document(f"A headline\n\n{HEADED}")
    bare = document("A headline\n\n" + "\n\n".join(p for p in HEADED.split("\n\n") if p.endswith(".")))
    assert article.running == (
        "no sentence", "sentence", "no sentence", "no sentence", "no sentence", "sentence",
    )  # fmt: skip
    assert np.array_equal(readability.features(article).sum(axis=0), readability.features(bare).sum(axis=0))
    told = readability.by_sentence(article)
    assert list(np.isnan(told["pull"])) == [kind == "no sentence" for kind in article.running]
    assert told["words"][0] == 2


FIRST = "The harbour board of Port Vale approved the purchase of a new boat on Tuesday."
LAST = "Sailors said that they were glad of it, and that they hoped it would be red."


@pytest.mark.parametrize(
    "lines",
    [
        "A boat of four million crowns that is to be built in the yard of Harrow by next spring\n\n"
        "A quay of stone that is long enough for two such boats and the ferry in the summer",
        "- a new boat;\n- a longer quay; and\n- a crane for the harbour.",
        "Calder United 3 (Pell 12, Venn 44) Port Vale 1 (Orstad 90), att. 12,301",
        "Marrable (Harbour Party) 12,401 51.2% Venn (Union) 9,120 37.6% Pell (Independent) 2,715 11.2%",
        "Osric Venn (Norland) bt Jory Pell (Sundland) 6-4 6-3 Thea Marrable bt Ada Dray 7-6 2-6 6-1",
    ],
    ids=["items without marks", "items with semicolons", "a result", "votes", "a row of matches"],
)
def test_lists_and_results_are_no_sentences_and_leave_those_beside_them(lines: str):
    article = document(f"{FIRST}\n\n{lines}\n\n{LAST}\n", any_language=True)
    kinds = zip(article.sentences, article.running, strict=True)
    assert [each.text for each, kind in kinds if kind == "sentence"] == [FIRST, LAST]


def test_a_paragraph_that_lacks_its_mark_is_a_sentence_among_others():
    unmarked = "The boat costs four million crowns and is to be delivered in spring of next year, as agreed"
    article = document(f"{FIRST}\n\n{unmarked}\n\n{LAST}\n", any_language=True)
    assert list(article.running) == ["sentence"] * 3


def test_lines_left_out_are_told(pair_of):
    table = lines.table(readability.compare(pair_of(f"A headline\n\n{HEADED}", PLAIN), seed=1))
    assert line(table, "sentences")["note"].startswith("without 4 and 0 lines")
    assert line(table, "sentences")["wire"] == 2


def test_the_words_of_a_sentence_that_is_cut_off_count_and_its_length_does_not():
    whole, cut = document(PLAIN), document(PLAIN + " By night the extraordinary")
    first, second = (Counts.of(readability.features(article).sum(axis=0)) for article in (whole, cut))
    assert cut.running[-1] == "cut off"
    assert second.words_per_sentence == first.words_per_sentence
    assert second.words == first.words + 4


def test_a_sentence_may_go_on_in_the_next_paragraph():
    article = document(
        "A headline\n\nThe old farmer walked down the narrow road to the village and the market and\n\n"
        "Tom sold his apples. He went home."
    )
    assert article.running == ("goes on", "sentence", "sentence")
    assert Counts.of(readability.features(article).sum(axis=0)).sentences == 2


def test_a_heading_that_ends_in_a_small_word_is_no_sentence():
    article = document("A headline\n\nThere is life out there\n\nTom sold his apples. He went home to eat.")
    assert article.running == ("no sentence", "sentence", "sentence")


def test_a_text_without_a_single_end_mark_has_its_lines_for_sentences():
    assert set(document("Roses are red\n\nViolets are blue\n\nSugar is sweet").running) == {"sentence"}


def test_a_lost_apostrophe_makes_no_word_harder(pair_of):
    pair = pair_of(PLAIN + " He doesn’t mind. They couldn’t go.", PLAIN + " He doesnt mind. They couldnt go.")
    table = lines.table(readability.compare(pair, seed=1))
    grades = table[table["unit"].isin(["grade", "points"])]
    assert (grades[grades["measure"] != "Automated Readability Index"]["difference"].dropna() == 0).all()


def test_a_name_counts_three_syllables_at_most():
    short, long = (
        Counts.of(readability.features(document(f"{PLAIN} Then {name} came home.")).sum(axis=0))
        for name in ("Amadou", "Zaglumyonova")
    )
    assert short.syllables == long.syllables


def test_the_combined_grade_is_what_its_note_says(owners: Compared):
    rows = {row.measure: row for row in readability.compare(owners, seed=1)}
    assert rows["combined grade"].note == "mean of Dale-Chall (new) and 2.5 × Spache − 6"
    whole = (rows["Dale-Chall (new)"].wire + 2.5 * rows["Spache"].wire - 6) / 2
    assert rows["combined grade"].wire == pytest.approx(whole)


def test_the_parts_of_a_gap_to_textstat_add_up_to_it(owners: Compared):
    table = textstats.compare(owners)
    known = table[~table["measure"].isin(["Dale-Chall (new)", "SMOG"])]
    parts = known[["by_sentences", "by_words", "by_syllables"]].sum(axis=1)
    assert np.allclose(parts, known["gap"], atol=1e-9)
    assert len(table) == 2 * len(textstats.FUNCTIONS)
    scales, short = (table[table["measure"] == name] for name in ("Dale-Chall (new)", "SMOG"))
    assert scales["gap"].isna().all()
    assert short[["ours", "gap"]].isna().all(axis=None)
    assert short["textstat"].notna().all()


def test_textstats_counts_give_textstats_values():
    text = "In 2014, Mr. O’Neil’s co-op sold 1.4 million e-bikes – a record. “Well,” he said, “why not?”"
    counts = textstats.counts(text)
    for formula in formulas.FORMULAS:
        if formula.name in textstats.FUNCTIONS and not formula.sees_names:
            theirs = getattr(textstats.library(), textstats.FUNCTIONS[formula.name])(text)
            assert float(formula.value(counts)) == pytest.approx(theirs, abs=1e-9)

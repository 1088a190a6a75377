"""Which sentences rest on which, where few words are shared: paraphrases, reports of their own, other events."""

from helpers.languages.english.kindred import DERIVED, LISTED, Kin
from helpers.pairing import course
from helpers.pairing.compared import Compared
from helpers.pairing.links import ADDED, COPIED, REWRITTEN
from helpers.pairing.texts import Text
from helpers.reading.articles import as_article

FERRY = """Two sailors died and nine passengers were injured on Sunday when a ferry struck the harbour wall at Ostmouth, police said.

The Lady Maren, carrying 140 people, had lost power in heavy fog, harbour master Greta Lindahl told reporters.

"We heard the horn and then a terrible crash," said Peder Holm, who sells fish on the quay.

The operator, Norline, was fined $250,000 in 2019 after inspectors found faulty engines on three of its boats.

Transport Minister Ida Voss said an independent inquiry would report in May.

Norline's shares fell 12 percent."""

RETOLD = """A holiday crossing ended in grief at Ostmouth when a boat ran into the mole, leaving two of the crew dead.

Greta Lindahl, who runs the port, blamed a failed engine and bad visibility for what befell the Lady Maren.

Peder Holm, a fishmonger, listened to the noise.

Norline has been punished before: in 2019 it had to pay $0.25 million for defective motors.

By spring, promised Ida Voss, an investigation will have results.

Investors took fright."""

OF_ITS_OWN = """Bells rang in Ostmouth on Monday as Bishop Karin Thorsell led a service for two sailors.

"He taught my boys how to mend a sail," said Astrid Berg, a neighbour of 62.

Greta Lindahl sat in the third row.

Mayor Olof Dahl put the cost of repairs at $4 million and asked for help from Stavholm.

The choir of Saint Canute sang for an hour."""


TAKEN = """The Lady Maren, carrying 140 people, had lost power in heavy fog, harbour master Greta Lindahl told reporters.

"We heard the horn and then a terrible crash," said Peder Holm, who sells fish on the quay. The operator, Norline, was fined $250,000 in 2019 after inspectors found faulty engines on three of its boats.

Astrid Berg, a neighbour of 62, taught the crew how to mend a sail."""


def test_sentences_that_rest_on_each_other_have_one_number_and_all_others_their_own():
    wire, derivative = pair(FERRY, TAKEN).links.units
    assert list(derivative[:3]) == list(wire[1:4])
    assert len({*wire, *derivative}) == 7


def pair(wire: str, derivative: str) -> Compared:
    return Compared(as_article(wire, any_language=True), as_article(derivative, any_language=True))


class TestParaphrase:
    def test_sentences_that_share_names_values_or_kindred_words_are_linked_weakly_and_rightly(self):
        links = pair(FERRY, RETOLD).links.derivative
        assert [link.sources[:1] for link in links[:5]] == [(0,), (1,), (2,), (3,), (4,)]
        assert any(link.weak for link in links)
        assert all(link.label == REWRITTEN for link in links if link.weak)

    def test_weak_links_make_nothing_moved(self):
        turned = "\n\n".join(reversed(RETOLD.split("\n\n")))
        found = pair(FERRY, turned).links
        assert not any(found.derivative[number].weak for number in found.moved)

    def test_a_sentence_with_names_of_its_own_stays_added_in_a_paraphrase(self):
        with_more = RETOLD + "\n\nHotels in Stavholm, where Astrid Berg keeps one, are full until August 9."
        last = pair(FERRY, with_more).links.derivative[-1]
        assert (last.label, last.sources) == (ADDED, ())

    def test_a_report_of_its_own_on_the_same_event_gets_no_weak_links(self):
        assert not any(link.weak for link in pair(FERRY, OF_ITS_OWN).links.derivative)

    def test_a_text_on_something_else_rests_on_nothing(self):
        other = "The opera opens on Friday.\n\nTickets cost 40 euros.\n\nSopranos rehearse in the old mill."
        assert all(link.label == ADDED for link in pair(FERRY, other).links.derivative)

    def test_a_text_is_copied_from_itself_and_nothing_is_weak(self):
        links = pair(FERRY, FERRY).links.derivative
        assert [(link.label, link.weak) for link in links] == [(COPIED, False)] * 6


class TestSameForm:
    """The next of a series: the words of the last report with another day's figures."""

    FIRST = """Copper prices rose 3.1% to $9,120 a ton in Ostmouth on Monday.

Nickel gained 1.4% to $17,300 while zinc added 0.6% to $2,410.

Stocks in warehouses fell by 2,150 tons to 88,400 tons.

The crown traded at 10.42 per dollar."""

    NEXT = """Copper prices rose 0.7% to $9,480 a ton in Ostmouth on Friday.

Nickel gained 2.2% to $18,050 while zinc added 1.9% to $2,555.

Stocks in warehouses fell by 900 tons to 71,300 tons.

The crown traded at 10.88 per dollar."""

    def test_another_day_s_report_rests_on_nothing(self):
        assert all(not link.sources for link in pair(self.FIRST, self.NEXT).links.derivative)

    def test_words_quoted_in_both_make_one_event_of_wrong_figures(self):
        said = '\n\n"Nobody on the quay saw that coming," Ann Holt said.'
        assert pair(self.FIRST + said, self.NEXT + said.replace("on the quay", "here")).links.same_form
        links = pair(self.FIRST + said, self.NEXT + said.replace("Nobody", "Somebody")).links
        assert not links.same_form
        assert [link.sources[0] for link in links.derivative[:4]] == [0, 1, 2, 3]

    def test_with_its_figures_it_rests_on_all(self):
        cut = self.FIRST.replace(" in Ostmouth", "").replace("while zinc added", "and zinc put on")
        assert [link.sources[0] for link in pair(self.FIRST, cut).links.derivative] == [0, 1, 2, 3]


class TestCourse:
    def ties(self, found: dict[int, dict[int, float]], length: int) -> course.Ties:
        strength = tuple(found.get(number, {}) for number in range(length))
        met = tuple({index: {"a": 1.0, "b": 1.0} for index in each} for each in strength)
        return course.Ties(met, strength, (), ())

    def test_the_better_tie_is_left_where_it_would_lead_far_back(self):
        found = self.ties({0: {9: 0.5}, 1: {1: 0.32, 10: 0.28}, 2: {11: 0.5}}, 3)
        assert course.followed(found, {}) == {0: 9, 1: 10, 2: 11}

    def test_what_is_held_is_held_whatever_its_ties(self):
        found = self.ties({0: {0: 0.9}, 1: {5: 0.9}}, 2)
        assert course.followed(found, {1: 2})[1] == 2

    def test_a_faint_tie_counts_between_neighbours_alone(self):
        faint = {0: {3: 0.5}, 1: {4: 0.07}, 2: {5: 0.5}}
        assert course.followed(self.ties(faint, 3), {}) == {0: 3, 1: 4, 2: 5}
        assert 1 not in course.followed(self.ties({**faint, 2: {30: 0.5}}, 3), {})

    def test_a_second_sentence_stands_behind_if_it_adds_what_the_first_lacks(self):
        met = ({2: {"a": 1.0, "b": 1.0}, 3: {"c": 1.0, "d": 1.0}, 4: {"a": 1.0}},)
        found = course.Ties(met, ({2: 0.3, 3: 0.25, 4: 0.2},), (), ())
        assert found.further(0, 2) == [3]


class TestKin:
    def test_words_of_one_line_and_of_one_stem_are_kindred_and_a_word_is_itself(self):
        kin = Kin(["lawyer", "diplomaci", "karshan", "pig"])
        assert kin.of("attornei") == {"lawyer": LISTED}
        assert kin.of("diplomat")["diplomaci"] == DERIVED
        assert kin.of("karsha") == {"karshan": DERIVED}
        assert kin.of("pig") == {"pig": 1.0}

    def test_words_that_only_begin_alike_are_not(self):
        assert Kin(["comprehend", "interest"]).of("computer") == {}


def test_of_a_long_text_each_sentence_is_tied_to_the_strongest_alone():
    long = "\n\n".join(f"The harbour of Tarn has {number} boats and a pier." for number in range(100, 300))
    pair = Compared(*(as_article(text, any_language=True) for text in (long, long)))
    wire, derivative = pair
    there, own = (Text(text.cut) for text in pair)
    found = course.ties(wire, derivative, there, own, ())
    assert {len(each) for each in found.strength} == {course.MOST_TIES}
    assert [max(each, key=each.__getitem__) for each in (found.strength[0], found.strength[150])] == [0, 150]

"""Shared words in order: laws of tiles, runs and containment."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st
from made import document

from helpers.pairing import passages
from helpers.pairing.compared import Compared
from helpers.pairing.passages import Runs, Tile, longest_run, tiles

WORDS = st.lists(st.sampled_from([*"abcde", None]), max_size=40)


def test_shuffled_copy_is_found():
    """Blocks in another order: an alignment finds one of them, tiles find all."""
    wire, derivative = "a b c d e f g h i".split(), "g h i d e f a b c".split()
    assert tiles(wire, derivative) == (Tile(6, 0, 3), Tile(3, 3, 3), Tile(0, 6, 3))


def test_the_longest_run_is_taken_before_an_earlier_one():
    wire = "a b c x b c d e".split()
    assert tiles(wire, "a b c d e".split()) == (Tile(4, 1, 4),)


@given(WORDS, WORDS)
def test_tiles_match_and_never_overlap(wire: list, derivative: list):
    found = tiles(wire, derivative, shortest=2)
    for tile in found:
        here = wire[tile.wire : tile.wire + tile.length]
        assert here == derivative[tile.derivative : tile.derivative + tile.length]
        assert tile.length >= 2
        assert None not in here
    for side in ("wire", "derivative"):
        places = [p for t in found for p in range(getattr(t, side), getattr(t, side) + t.length)]
        assert len(places) == len(set(places))


@given(WORDS, WORDS)
def test_the_longest_run_is_the_alignments_longest_block(wire: list, derivative: list):
    """difflib's longest block, masked words made unequal, is a peer written by somebody else."""
    here = [word or ("wire", n) for n, word in enumerate(wire)]
    there = [word or ("derivative", n) for n, word in enumerate(derivative)]
    block = SequenceMatcher(None, here, there, autojunk=False).find_longest_match()
    assert longest_run(wire, derivative) == block.size


@given(st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=60))
def test_a_text_is_one_tile_of_itself(words: list):
    assert tiles(words, words) == (Tile(0, 0, len(words)),)
    assert Runs(words, words).of(3)[1] == (len(words) - 2, len(words) - 2)


def test_containment_has_a_direction():
    long, short = list("abcdefgh"), list("bcd")
    assert Runs(long, short).of(2)[1] == (2, 2)
    assert Runs(short, long).of(2)[1] == (2, 7)


def test_containment_of_too_short_a_text_counts_nothing():
    assert Runs(list("abc"), ["a"]).of(2)[1] == (0, 0)


def test_masked_words_match_nothing_and_count_nowhere():
    assert Runs(["a", None, "b", "c"], ["a", None, "b", "c"]).of(2)[1] == (1, 1)
    assert tiles([None] * 5, [None] * 5) == ()


def test_case_stops_quotes_and_possessives_do_not_hide_a_match():
    wire = document("The U.S. met China’s envoy in Washington on Friday.")
    derivative = document("Then the US met China envoy in WASHINGTON on Friday.")
    found = tiles(wire.keys, derivative.keys)
    assert [tile.length for tile in found] == [9]
    assert passages.written(derivative, found[0]) == "the US met China envoy in WASHINGTON on Friday"
    assert found[0].wire == 0


def test_the_owners_pair_shares_hardly_a_run(owners: Compared):
    """What was measured before the first line of code: longest run 5 words, no 6 words in a row."""
    wire, derivative = owners.wire.keys, owners.derivative.keys
    assert longest_run(wire, derivative) == 5
    assert Runs(wire, derivative).of(6)[1][0] == 0
    covered = sum(tile.length for tile in tiles(wire, derivative))
    assert 0.02 < covered / len(derivative) < 0.06


def test_one_word_over_and_over_ends():
    words = ["the"] * 20_000
    assert 0 < sum(tile.length for tile in tiles(words, words[:300])) <= 300

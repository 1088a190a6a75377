"""Does a finding hang on the preparation?"""

import numpy as np
import pandas as pd

from helpers.article import Preparation
from helpers.measures.difference import prepared, ranges
from helpers.measures.readability import measure as readability
from helpers.measures.tone import measure as tone
from helpers.pairing.compared import Compared
from helpers.reading.preparation import alternatives, prepare


def test_the_first_line_is_the_pair_as_loaded(owners: Compared):
    table = prepared(owners, readability.differences, tone.differences)
    assert table.index[0] == "as reported"
    assert len(table) == 5
    assert table.iloc[0].to_dict() == readability.differences(owners) | tone.differences(owners)


def test_each_alternative_changes_one_thing():
    chosen = Preparation(furniture=True)
    for other in alternatives(chosen):
        changed = [
            name
            for name in ("furniture", "headline", "quotations", "plain_sentences")
            if getattr(other, name) != getattr(chosen, name)
        ]
        assert len(changed) == 1


def test_what_a_preparation_leaves_out_is_left_out_and_nothing_else(owners: Compared):
    whole = owners.wire
    unquoted = prepare(whole, Preparation(quotations=False))
    assert len(whole.words) - len(unquoted.words) == 8
    assert all(not word.quoted for word in unquoted.words)
    assert len(unquoted.sentences) == len(whole.sentences)
    furnished = prepare(whole, Preparation(furniture=True))
    assert furnished.text == whole.text
    assert furnished.sentences[0].text.startswith("date 2024-01-12 (Bloomberg)")


def test_the_plain_cutter_stops_at_every_full_stop(owners: Compared):
    """“The U.S. Secretary …” falls into two."""
    plain = prepare(owners.derivative, Preparation(plain_sentences=True))
    assert len(plain.sentences) > len(owners.derivative.sentences)


def test_ranges_say_whether_the_sign_holds():
    table = pd.DataFrame(
        {"a": [1.0, 2.0], "b": [-1.0, 2.0], "c": [np.nan, 1.0], "d": [0.0, 1.0], "e": [-2.0, -1.0]}
    )
    moved = ranges(table)
    assert moved["sign_holds"].to_dict() == {"a": True, "b": False, "c": False, "d": False, "e": True}
    assert moved["sign_turns"].to_dict() == {"a": False, "b": True, "c": False, "d": False, "e": False}
    assert (moved.loc["b", "lowest"], moved.loc["b", "highest"]) == (-1, 2)


def test_a_text_of_nothing_but_quotation_is_unknown_without_it(pair_of):
    pair = pair_of("“We will go,” she said.", "“We will go and win.”")
    table = prepared(pair, tone.differences)
    assert np.isnan(table.loc["quotations left out", "tone"])

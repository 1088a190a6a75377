"""The words of quotations, as they are compared and as they stand."""

from made import document

from helpers.pairing.quotedwords import said


def test_the_parts_of_a_word_stand_where_they_are_written():
    """With a bracketed capital in it, and with the end of a line after its hyphen."""
    opening = "The council of Marl met on Monday to speak about the marsh and its bridges."
    told = "“[W]ell-known paths and half-\nsunk bridges will be shut,” Ada Lindqvist said."
    text = document(f"{opening}\n\n{told}")
    (quotation,) = said(text)
    assert quotation.keys[:6] == ("well", "known", "paths", "and", "half", "sunk")
    assert [token.text for token in quotation.tokens[:2]] == ["W]ell", "known"]
    assert all(text.plain[token.start : token.end] == token.text for token in quotation.tokens)

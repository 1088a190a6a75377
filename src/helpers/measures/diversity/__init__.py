"""How varied are the words of each text?"""

from helpers.measures.diversity import measure
from helpers.measures.result import Result, differing, of_lines


class Diversity(Result):
    """Two indices of lexical diversity that can be held against each other in texts of different length."""

    name = "diversity"
    question = "How varied are the words of each text?"
    family = measure.FAMILY
    headlines = (measure.MATTR,)
    glanced = ("finding", "of_factors")
    tried = (measure.differences,)
    chosen_by = ("quotations",)

    compare = staticmethod(measure.compare)

    finding = differing(measure.MATTR)
    """Whether one text has more different words in a stretch of fifty; news is seldom long enough for more."""
    of_factors = differing(measure.MTLD)
    """Whether one text goes on for longer before its words repeat."""

    table = of_lines("How varied the words are")

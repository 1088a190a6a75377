"""Does a finding depend on how the texts were prepared?

The same numbers are computed again under the other defensible preparations. A
difference whose sign turns with the preparation is no finding, whatever its
interval says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from helpers.loading import pd
from helpers.pairing.compared import Compared

Numbers = Callable[[Compared], Mapping[str, float]]
"""Takes a pair and gives differences, derivative minus wire, by the names of their measures."""


def compare(pair: Compared, *numbers: Numbers) -> pd.DataFrame:
    """Headline differences under each preparation: a line a preparation, a column a number.

    The first line is the pair as it was loaded. NaN where a preparation leaves
    a text without sentences, or too short for the number.
    """
    found = {
        name: {measure: value for family in numbers for measure, value in family(other).items()}
        for name, other in pair.preparations.items()
    }
    return pd.DataFrame(found).T.rename_axis("preparation")


def ranges(differences: pd.DataFrame) -> pd.DataFrame:
    """For each number the lowest and the highest difference, whether its sign holds throughout, whether it turns."""
    low, high = differences.min(), differences.max()
    holds = (np.sign(low) == np.sign(high)) & (low != 0) & differences.notna().all()
    turns = (low < 0) & (high > 0)
    return pd.DataFrame({"lowest": low, "highest": high, "sign_holds": holds, "sign_turns": turns})

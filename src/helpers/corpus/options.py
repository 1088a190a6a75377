"""How pairs are measured: the choices that hold for all pairs of a manifest."""

from dataclasses import asdict, dataclass
from typing import Any

from helpers.article import Preparation


@dataclass(frozen=True, slots=True)
class Options:
    """How pairs are measured: the parameters of `compare.ipynb` that bear on numbers."""

    furniture: bool = False
    headline: bool = False
    quotations: bool = True
    any_language: bool = False
    withdrawn: bool = False
    topics: str = ""
    reference: str = ""
    seed: int = 1
    wire_format: str = ""
    derivative_format: str = ""

    @property
    def preparation(self) -> Preparation:
        return Preparation(furniture=self.furniture, headline=self.headline)

    @property
    def chosen(self) -> dict[str, Any]:
        """Those that are not the notebook's own defaults, as one would give them with -p."""
        defaults = asdict(Options())
        return {name: value for name, value in asdict(self).items() if value != defaults[name]}

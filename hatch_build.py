"""What a package differs in from the checkout: it stands alone, and carries nobody else's articles."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

NOT_OURS = "articles"
"""The folder of `data/` whose texts are their publishers'; it stays in the repository."""

KEPT_BACK = (NOT_OURS, "raw", "pairs.csv")
DEFAULT = re.compile(rf"data/{NOT_OURS}/[^/\"]+/")
SAMPLE = "data/samples/harbour-strike/"


class Metadata(MetadataHookInterface):
    """Makes the package's description of the README."""

    def update(self, metadata: dict[str, Any]) -> None:
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        source = metadata.get("urls", {}).get("Source", "")
        metadata["readme"] = {"content-type": "text/markdown", "text": described(text, source)}


class Build(BuildHookInterface[Any]):
    """Puts notebooks and data into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        self._made = Path(tempfile.mkdtemp())
        build_data["force_include"] |= carried(Path(self.root), self._made)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if made := getattr(self, "_made", None):
            shutil.rmtree(made)


def described(readme: str, source: str) -> str:
    """The README as it reads away from the repository, whose address `source` is.

    Where the address is not known, a link that leads into the repository leaves
    its words, and a picture nothing: neither points nowhere.
    """

    def absolute(found: re.Match[str]) -> str:
        mark, words, target = found.groups()
        if target.startswith(("http", "#")):
            return found.group()
        if source:
            return f"{mark}[{words}]({source}/{'raw' if mark else 'blob'}/HEAD/{target})"
        return "" if mark else words

    return re.sub(r"(!?)\[([^\]]*)\]\(([^)]+)\)", absolute, readme)


def carried(root: Path, made: Path) -> dict[str, str]:
    """What a wheel carries beside the code: where each lies now, and where in the package. `made` is for what is made anew."""
    for notebook in sorted((root / "notebooks").glob("*.ipynb")):
        text = DEFAULT.sub(SAMPLE, notebook.read_text(encoding="utf-8"))
        (made / notebook.name).write_text(text, encoding="utf-8")
    pairs = (root / "data" / "pairs.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (made / "pairs.csv").write_text(
        "".join(row for row in pairs if f",{NOT_OURS}/" not in row), encoding="utf-8"
    )
    places = {str(path): f"helpers/notebooks/{path.name}" for path in made.glob("*.ipynb")}
    places[str(made / "pairs.csv")] = "helpers/data/pairs.csv"
    data = (path for path in sorted((root / "data").iterdir()) if path.name not in KEPT_BACK)
    return places | {str(path): f"helpers/data/{path.name}" for path in data}

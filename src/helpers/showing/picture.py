"""A picture in the house style, and what it may not leave without.

Charts are drawn as SVG with their words left as text, so that the reader's own
fonts draw Chinese, Arabic and emoji, the page stays sharp at any zoom, and the
colours can follow the page's light or dark theme. Only what draws loads this.
"""

from __future__ import annotations

import html
import io
import re
import textwrap
import warnings
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from helpers.ground.keeping import kept
from helpers.ground.loading import pd
from helpers.showing.style import INK, MUTED, PAPER, RULE, escaped, literal

WIDTH = 3.9
"""Inches; at 96 points to the inch a chart fills a phone's screen with words of 11 px, and a wider page shows it larger."""

_TYPE: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 9.5,
    "text.color": INK,
    "text.parse_math": False,
    "axes.edgecolor": RULE,
    "axes.labelcolor": MUTED,
    "axes.labelsize": 9,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "axes.formatter.use_mathtext": False,
    "xtick.color": MUTED,
    "ytick.color": INK,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9.5,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "grid.color": RULE,
    "grid.linewidth": 0.6,
    "figure.facecolor": PAPER,
    "axes.facecolor": "none",
    "svg.fonttype": "none",
    "svg.hashsalt": "wire-workbook",
}


class Chart(Figure):
    """A figure that knows what it shows: its title, its words for those who cannot see it, its numbers."""

    title: str = ""
    alt: str = ""
    table: pd.DataFrame
    body: tuple[float, float] = (0.0, 1.0)
    """Where the axes and their labels stand between foot and head of the picture, as shares of its height."""

    @kept
    def svg(self) -> str:
        """The picture as an SVG element, the same bytes for the same numbers."""
        target = io.StringIO()
        with mpl.rc_context(_TYPE), warnings.catch_warnings():
            # Words stay text in the SVG; a glyph that matplotlib lacks, the reader's fonts have.
            warnings.filterwarnings("ignore", message=r"Glyph .* missing from font")
            warnings.filterwarnings("ignore", message=r"Matplotlib currently does not support .*")
            _fit(self)
            FigureCanvasSVG(self).print_svg(target, metadata={"Date": None, "Creator": None})
        return _tidied(target.getvalue(), self.alt)

    def _repr_html_(self) -> str:
        return f'<figure class="chart" tabindex="0">{self.svg()}</figure>'

    def __repr__(self) -> str:
        return f"<Chart: {self.title}>"


@contextmanager
def drawing(rows: float) -> Iterator[Chart]:
    """A blank chart in the house style, `rows` lines of text high, for one `with` block."""
    with mpl.rc_context(_TYPE):
        figure = Chart(figsize=(WIDTH, 0.55 + 0.27 * rows))
        FigureCanvasSVG(figure)
        yield figure


SOURCE = "Source: both texts (see Method). Made with wire-workbook."


def finish(
    figure: Chart, *, title: str, subtitle: str, alt: str, table: pd.DataFrame, source: str = SOURCE
) -> Chart:
    """Give a chart what it may not leave without.

    `title` is the finding in words, `subtitle` the unit and what was measured,
    `source` where the numbers come from, `alt` the same for those who cannot
    see it, `table` the numbers that were drawn.
    """
    needed = {"title": title, "subtitle": subtitle, "source": source, "alt": alt}
    missing = [name for name, text in needed.items() if not text]
    if missing:
        raise ValueError(f"a chart needs its {' and its '.join(missing)}")
    width, body = figure.get_size_inches()
    heading = textwrap.wrap(literal(title), int(width * 9.4))
    below = textwrap.wrap(literal(subtitle), int(width * 13.2))
    header = 0.22 * len(heading) + 0.175 * len(below) + 0.16
    height = header + body + _FOOTER
    figure.set_size_inches(width, height)
    figure.body = _FOOTER / height, (_FOOTER + body) / height
    with mpl.rc_context(_TYPE):
        top = height - 0.06
        kinds: tuple[tuple[list[str], float, dict[str, Any]], ...] = (
            (heading, 0.22, {"fontsize": 11.5, "fontweight": "bold"}),
            (below, 0.175, {"fontsize": 9, "color": MUTED}),
        )
        for lines, step, style in kinds:
            for line in lines:
                figure.text(0.008, top / height, line, va="top", in_layout=False, **style)
                top -= step
        figure.text(
            0.008, 0.05 / height, literal(source), va="bottom", fontsize=9, color=MUTED,
            in_layout=False,
        )  # fmt: skip
    figure.title, figure.alt, figure.table = title, alt, table
    return figure


_FOOTER = 0.24
_GAP = 0.05
_NARROW = 0.5
_MOST_TIMES = 3
_MOST_ROOM = 0.8
"""Share of a picture that words beside its panels may take."""


def _fit(figure: Chart) -> None:
    """Give the panels the room that the words beside them leave: measured with narrow panels, and again where they come out narrower still."""
    if not figure.axes:
        return
    foot, head = figure.body
    figure.subplots_adjust((1 - _NARROW) / 2, foot, (1 + _NARROW) / 2, head, wspace=_NARROW, hspace=_NARROW)
    for _ in range(_MOST_TIMES):
        before = figure.axes[0].bbox.width
        _leave_room(figure)
        if figure.axes[0].bbox.width >= before:
            return


def _leave_room(figure: Chart) -> None:
    """Measure the words beside the panels as they stand, and set the panels between them."""
    width, height = figure.get_size_inches()
    foot, head = figure.body
    columns, rows = _Room(), _Room()
    for axes in figure.axes:
        spec, panel, box = axes.get_subplotspec(), axes.bbox, axes.get_tightbbox(for_layout_only=True)
        if spec is None or box is None:
            continue
        columns.take(spec.colspan.start, panel.x0 - box.x0, box.x1 - panel.x1, figure.dpi)
        rows.take(spec.rowspan.start, box.y1 - panel.y1, panel.y0 - box.y0, figure.dpi)
    left, right, wspace = columns.shares(width)
    body = head - foot
    top, bottom, hspace = rows.shares(body * height)
    figure.subplots_adjust(left, foot + bottom * body, 1 - right, head - top * body, wspace, hspace)


class _Room:
    """Inches that words take before and after the panels of each column, or row."""

    def __init__(self) -> None:
        self._before: defaultdict[int, float] = defaultdict(lambda: _GAP)
        self._after: defaultdict[int, float] = defaultdict(lambda: _GAP)
        self._last = 0

    def take(self, place: int, before: float, after: float, dpi: float) -> None:
        self._before[place] = max(self._before[place], before / dpi + _GAP)
        self._after[place] = max(self._after[place], after / dpi + _GAP)
        self._last = max(self._last, place)

    def shares(self, size: float) -> tuple[float, float, float]:
        """Of so many inches the share before the first panel, after the last, and between two, that in panels."""
        last = self._last
        between = max((self._after[place] + self._before[place + 1] for place in range(last)), default=0.0)
        words = self._before[0] + last * between + self._after[last]
        scale = min(1.0, _MOST_ROOM * size / words)
        panel = (size - scale * words) / (last + 1)
        return scale * self._before[0] / size, scale * self._after[last] / size, scale * between / panel


def name_marks(artist: Artist, names: Iterable[str]) -> None:
    """Give the marks of a chart names, so that a page can find them: ``data-mark`` in the SVG.

    A line of points has a name a point, in the order drawn; anything else has
    one. A name is made of letters, digits and hyphens.
    """
    artist.set_gid(_MARKS + " ".join(names))


_MARKS = "marks "


def zero_line(axes: Axes) -> None:
    """The line of no difference."""
    axes.axvline(0, color=INK, linewidth=0.9, zorder=1)


_DECLARATIONS = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_STYLE = re.compile(r"\s*<defs>\s*<style[^>]*>\*\{([^}]*)\}</style>\s*</defs>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ID = re.compile(r'\s+id="([^"]*)"')
_MARKED = re.compile(rf'<g id="{_MARKS}([\w -]*)">')
_POINT = re.compile(r"<use ")
_USED = re.compile(r'(?:url\(#|href="#)([^)"]+)')


def _tidied(svg: str, alt: str) -> str:
    """An SVG element fit to stand in a page beside others: named, its style on itself, no ids but those it uses, which no other picture has."""
    svg = _COMMENT.sub("", _METADATA.sub("", _DECLARATIONS.sub("", svg)))
    lines = _STYLE.search(svg)
    svg = _marks_named(_STYLE.sub("", svg))
    used = set(_USED.findall(svg))
    svg = _ID.sub(lambda match: match.group() if match[1] in used else "", svg)
    own = f"c{zlib.crc32(svg.encode()):08x}-"
    svg = re.sub(r'(\bid="|url\(#|href="#)', rf"\1{own}", svg)
    label = escaped(alt)
    drawn = html.escape(" ".join(lines[1].split()), quote=True) if lines else ""
    return svg.replace("<svg ", f'<svg role="img" aria-label="{label}" style="{drawn}" ', 1).strip()


def _marks_named(svg: str) -> str:
    """The names that `name_marks` gave, each on its own mark."""
    start, *parts = _MARKED.split(svg)
    named = [start]
    for names, drawn in zip(parts[::2], parts[1::2], strict=True):
        waiting = names.split()
        if not waiting:
            named.append(f"<g>{drawn}")
        elif _POINT.search(drawn.split("</g>", 1)[0]):
            drawn = _POINT.sub(lambda _: f'<use data-mark="{waiting.pop(0)}" ', drawn, count=len(waiting))  # noqa: B023
            named.append(f"<g>{drawn}")
        else:
            named.append(f'<g data-mark="{" ".join(waiting)}">{drawn}')
    return "".join(named)

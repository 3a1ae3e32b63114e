"""Draws with matplotlib, light on dark, legible on a phone: in a picture of 6.2 inches that is shown 340 pixels wide,
15 points are 11 pixels. Slow, and meant for a process of its own."""

import io
import json
import textwrap
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from textwrap import wrap
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon
from matplotlib.ticker import MaxNLocator

from .values import MOST_ENTRIES, DecadesMap, MissionsMap, Picture, Sign, Spread, Timeline

__all__ = ["draw"]

_GROUND, _INK, _FAINT, _LAND, _BORDER = "#1e1f22", "#f2f3f5", "#b5bac1", "#3a3d44", "#1e1f22"
_COLOURS = ("#f2c14e", "#5bc0eb", "#9bc53d", "#e55934", "#c3a6ff", "#fa7921", "#7fe7dc", "#ff9fb2")
_HATCHES = ("", "////", "....", "\\\\\\\\", "xxxx", "----", "++++", "oo")
"""Beside the colours, so that nothing depends on seeing them."""
_DPI = 160
_SMALL = 12.0
"""Square degrees; a country below that is marked by a dot."""
_COVERED = 150.0
"""Square degrees; of a country below that little is seen behind a number, which stands beside it."""
_LONGEST_ANSWER, _TITLE_LINE = 46, 42
"""Characters that fit beside each other in the picture of a spread."""


def draw(shown: Picture) -> bytes:
    """A PNG."""
    mpl.rcParams["hatch.linewidth"] = 0.8
    match shown:
        case Timeline():
            figure = _timeline(shown)
        case DecadesMap():
            figure = _decades(shown)
        case MissionsMap():
            figure = _missions(shown)
        case Spread():
            figure = _spread(shown)
    FigureCanvasAgg(figure)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=_DPI, facecolor=_GROUND)
    return picture.getvalue()


def _timeline(shown: Timeline) -> Figure:
    entries = shown.entries[:MOST_ENTRIES]
    figure = Figure(figsize=(6.2, 1.7 + 0.6 * len(entries)), layout="constrained")
    axes = figure.add_subplot()
    axes.set_facecolor(_GROUND)
    first, last = entries[0].at, entries[-1].at
    room = max(last - first, 8.0)
    for row, each in enumerate(entries):
        axes.plot([first - room * 0.06, each.at], [row, row], color=_LAND, linewidth=1.5, zorder=1)
        face = _COLOURS[0] if each.exact else _GROUND
        axes.plot(
            each.at, row, "o", markersize=11, markerfacecolor=face, markeredgecolor=_COLOURS[0], markeredgewidth=2
        )
        to_left = each.at > first + room * 0.55
        shift = -room * 0.035 if to_left else room * 0.035
        axes.text(
            each.at + shift,
            row,
            f"{each.country}\n{each.said}",
            color=_INK,
            fontsize=15,
            va="center",
            ha="right" if to_left else "left",
            linespacing=1.15,
            bbox={"facecolor": _GROUND, "edgecolor": "none", "pad": 1.5},
            zorder=2,
        )
    axes.set_xlim(first - room * 0.06, last + room * 0.08)
    axes.set_ylim(len(entries) - 0.4, -0.7)
    axes.set_yticks([])
    axes.tick_params(axis="x", colors=_FAINT, labelsize=14.5)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    if shown.left_out:
        axes.set_xlabel(shown.left_out, color=_INK, fontsize=14.5, loc="left")
    for name, spine in axes.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(_FAINT)
    _frame(figure, axes, shown.title, shown.credit)
    return figure


def _decades(shown: DecadesMap) -> Figure:
    looks = {
        code: (_COLOURS[at % len(_COLOURS)], _HATCHES[at % len(_HATCHES)])
        for at, (_, codes) in enumerate(shown.decades)
        for code in codes
    }
    legend = [
        Patch(
            facecolor=_COLOURS[at % len(_COLOURS)],
            hatch=_HATCHES[at % len(_HATCHES)],
            edgecolor=_GROUND,
            label=f"{decade}–{decade + 9}",
        )
        for at, (decade, _) in enumerate(shown.decades)
    ]
    return _map(shown.title, shown.subject, looks=looks, legend=legend, names=dict(shown.names), credit=shown.credit)


def _missions(shown: MissionsMap) -> Figure:
    both = set(shown.abroad) & set(shown.at_home)
    kinds = [
        (set(shown.abroad) - both, shown.labels[0]),
        (set(shown.at_home) - both, shown.labels[1]),
        (both, shown.labels[2]),
    ]
    looks = {code: (_COLOURS[at], _HATCHES[at]) for at, (codes, _) in enumerate(kinds) for code in codes}
    legend = [
        Patch(facecolor=_COLOURS[at], hatch=_HATCHES[at], edgecolor=_GROUND, label=label)
        for at, (codes, label) in enumerate(kinds)
        if codes
    ]
    return _map(shown.title, shown.subject, looks=looks, legend=legend, names=dict(shown.names), credit=shown.credit)


_SIGNED = {Sign.RIGHT: (_COLOURS[2], ""), Sign.PARTLY: (_COLOURS[0], "...."), Sign.WRONG: (_COLOURS[3], "////")}


def _spread(shown: Spread) -> Figure:
    """Each answer above its bar, so that long ones have room on a phone; a bar over its whole length is everybody."""
    figure = Figure(figsize=(6.2, 1.9 + 0.95 * len(shown.bars)), layout="constrained")
    axes = figure.add_subplot()
    axes.set_facecolor(_GROUND)
    everybody = max(1, sum(each.count for each in shown.bars))
    for row, each in enumerate(shown.bars):
        colour, hatch = _SIGNED[each.sign]
        axes.barh(row, everybody, height=0.4, color=_LAND, zorder=1)
        axes.barh(row, each.count, height=0.4, color=colour, hatch=hatch, edgecolor=_GROUND, zorder=2)
        answer = textwrap.shorten(each.label, _LONGEST_ANSWER, placeholder="…")
        said = f"{each.sign} {answer} ({each.said})" if each.said else f"{each.sign} {answer}"
        axes.text(0, row - 0.3, said, color=_INK, fontsize=13, va="bottom", ha="left")
        share = f" {each.count} ({round(100 * each.count / everybody)} %)"
        axes.text(everybody * 1.01, row, share, color=_INK, fontsize=13, va="center", ha="left")
    axes.set_xlim(0, everybody * 1.3)
    axes.set_ylim(len(shown.bars) - 0.6, -0.85)
    axes.set_axis_off()
    _frame(figure, axes, textwrap.fill(shown.title, _TITLE_LINE), shown.credit)
    return figure


def _map(
    title: str,
    subject: str,
    *,
    looks: dict[str, tuple[str, str]],
    legend: list[Patch],
    names: dict[str, str],
    credit: str,
) -> Figure:
    places = {code: _middle(_world()[code]) for code in names if code in _world()}
    others = [code for code in places if code != subject]
    numbered = {code: str(number) for number, code in enumerate(others, start=1)}
    here = _broken(names.get(subject, subject))
    star = Line2D([], [], marker="*", color=_INK, linestyle="", markersize=13, label=here)
    key = [
        Line2D(
            [], [], marker=f"${number}$", color=_INK, linestyle="", markersize=_size(number), label=_broken(names[code])
        )
        for code, number in numbered.items()
    ]
    handles: list[Any] = [*legend, star, *key]
    lines = sum(1 + each.get_label().count("\n") for each in handles)
    above = 0.3 * (len(title) > _TITLE_LINE)  # inches, for a second line
    figure = Figure(figsize=(6.2, 3.6 + above + 0.15 * (lines + 2)), layout="constrained")
    axes = figure.add_subplot()
    axes.set_facecolor(_GROUND)
    axes.set_axis_off()
    for code, rings in _world().items():
        colour, hatch = looks.get(code, (_LAND, ""))
        for ring in rings:
            axes.add_patch(Polygon(ring, facecolor=colour, hatch=hatch, edgecolor=_BORDER, linewidth=0.5))
    for code, place in places.items():
        if code != subject and place.area < _SMALL:
            axes.plot(place.x, place.y, "o", markersize=9, color=looks[code][0], markeredgecolor=_INK, zorder=3)
    if subject in places:
        at = places[subject]
        axes.plot(at.x, at.y, marker="*", markersize=17, color=_INK, markeredgecolor=_GROUND, zorder=5)
    _label(axes, {number: places[code] for code, number in numbered.items()})
    axes.set_xlim(-170, 180)
    axes.set_ylim(-57, 84)
    axes.set_aspect(1.15)
    box = figure.legend(
        handles=handles, loc="outside lower center", ncols=2, fontsize=14.5, frameon=False, handlelength=1.6
    )
    for text in box.get_texts():
        text.set_color(_INK)
    _frame(figure, axes, title, credit)
    return figure


def _size(number: str) -> int:
    """Of a marker that is as high as all others: matplotlib makes a longer number smaller."""
    return (10, 14, 20)[len(number) - 1]


def _broken(name: str) -> str:
    """A long name on two lines: half of the picture is for it."""
    return "\n".join(wrap(name, 24))


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    y: float
    area: float = 0.0


def _label(axes: Any, names: dict[str, _Place]) -> None:
    """Each number at its place, or as near to it as no other stands in the way; then a line leads there."""
    taken = [(each.x, each.y, 2.0) for each in names.values() if each.area < _SMALL]
    for name, place in sorted(names.items(), key=lambda each: -each[1].y):
        half = len(name) * 3.2 + 2
        height = 11
        small = place.area < _COVERED
        steps = [height * step for step in ((1, -1, 2, -2, 3, -3) if small else (0, 1, -1, 2, -2, 3, -3))]
        y = next(
            (
                place.y + step
                for step in steps
                if all(abs(place.x - x) > half + w or abs(place.y + step - other) >= height for x, other, w in taken)
            ),
            place.y,
        )
        taken.append((place.x, y, half))
        if abs(y - place.y) > 1:
            axes.plot([place.x, place.x], [place.y, y], color=_INK, linewidth=0.9, zorder=2.5)
        text = axes.text(place.x, y, name, color=_INK, fontsize=14, ha="center", va="center", zorder=4)
        text.set_bbox({"facecolor": _GROUND, "edgecolor": "none", "pad": 1.4, "alpha": 0.85})


def _frame(figure: Figure, axes: Any, title: str, credit: str) -> None:
    figure.suptitle(title, color=_INK, fontsize=16, fontweight="bold", x=0.02, ha="left", wrap=True)
    engine = figure.get_layout_engine()
    if isinstance(engine, ConstrainedLayoutEngine):
        engine.set(w_pad=0.12, h_pad=0.12)  # inches, so that nothing touches the edge
    axes.set_title(credit, color=_FAINT, fontsize=11, loc="left")


def _middle(rings: list[list[list[float]]]) -> _Place:
    """The centre of the largest of the outlines."""
    return max((_centre(ring) for ring in rings), key=lambda each: each.area)


def _centre(ring: list[list[float]]) -> _Place:
    """Centroid and area of a polygon, by the shoelace formula."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if not area:
        return _Place(ring[0][0], ring[0][1])
    return _Place(x / (3 * area), y / (3 * area), abs(area) / 2)


@cache
def _world() -> dict[str, list[list[list[float]]]]:
    loaded: dict[str, list[list[list[float]]]] = json.loads((files("bot.pictures") / "world.json").read_text("utf-8"))
    return loaded

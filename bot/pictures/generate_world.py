"""Writes world.json: outlines of the countries, from Natural Earth (public domain) as the npm package world-atlas
(ISC) repacks it.

python -m bot.pictures.generate_world countries-110m.json        (the file of that package; needs pycountry)
"""

import itertools
import json
import sys
from pathlib import Path
from typing import Any

import pycountry

_HERE = Path(__file__).parent
_WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Outlines that Natural Earth draws apart and ISO does not number -> the country that they are shown with."""

_HALF = 180
"""Degrees: the edge of the map, and a step that no outline takes."""

Ring = list[list[float]]


def outlines(topology: dict[str, Any]) -> dict[str, list[Ring]]:
    """Country code -> outer rings of longitude and latitude, in degrees to one decimal."""
    arcs = [_arc(each, topology["transform"]) for each in topology["arcs"]]
    found: dict[str, list[Ring]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = _code(shape)
        if code != "AQ":
            polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
            for polygon in polygons:
                found.setdefault(code, []).extend(_within_the_map(_ring(polygon[0], arcs)))
    return dict(sorted(found.items()))


def _code(shape: dict[str, Any]) -> str:
    if not shape.get("id"):
        return _WITHOUT_NUMBER[shape["properties"]["name"]]
    country = pycountry.countries.get(numeric=shape["id"])
    if country is None:
        raise SystemExit(f"There is no country of the number {shape['id']}.")
    return str(country.alpha_2)


def _arc(deltas: list[list[int]], transform: dict[str, Any]) -> Ring:
    x = y = 0
    points = []
    for right, up in deltas:
        x, y = x + right, y + up
        scale, shift = transform["scale"], transform["translate"]
        points.append([x * scale[0] + shift[0], y * scale[1] + shift[1]])
    return points


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """A negative number is an arc taken backwards; neighbours share their end."""
    points: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    rounded = [[round(x, 1), round(y, 1)] for x, y in points]
    return [point for at, point in enumerate(rounded) if at == 0 or point != rounded[at - 1]]


def _within_the_map(ring: Ring) -> list[Ring]:
    """A ring that crosses the 180th meridian in its two halves, each on its side of the map."""
    unwrapped, turn = [ring[0]], 0
    for (before, _), (x, y) in itertools.pairwise(ring):
        turn += 360 if x - before < -_HALF else -360 if x - before > _HALF else 0
        unwrapped.append([x + turn, y])
    halves = []
    for shift in (-360, 0, 360):
        moved = [[x + shift, y] for x, y in unwrapped]
        half = _clipped(_clipped(moved, -_HALF, 1), _HALF, -1)
        if len(half) > 2:  # noqa: PLR2004  (fewer are no area)
            halves.append(half)
    return halves


def _clipped(ring: Ring, limit: float, side: int) -> Ring:
    """What lies east (1) or west (-1) of a meridian: the rule of Sutherland and Hodgman for one straight edge."""
    kept: Ring = []
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside, next_inside = side * (x1 - limit) >= 0, side * (x2 - limit) >= 0
        if inside:
            kept.append([x1, y1])
        if inside != next_inside:
            kept.append([limit, round(y1 + (limit - x1) * (y2 - y1) / (x2 - x1), 1)])
    return kept


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    (_HERE / "world.json").write_text(json.dumps(outlines(topology), separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()

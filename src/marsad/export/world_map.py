"""A map of the world coloured by an answer for each state: one self-contained SVG, no tiles, nothing fetched."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from html import escape
from pathlib import Path

# Made from Natural Earth (public domain) by tools/build_world.py.
SHAPES = Path(__file__).parent / "data" / "world_shapes.csv"
WIDTH, HEIGHT = 1000, 487
COLOURS = {"duty": "#b2182b", "contested": "#ef8a62", "undetermined": "#c9b3d6", "no_duty": "#d9d9d9"}
BLANK = "#f4f4f4"
_LEGEND = 46  # height of the strip under the map
_DOTS = 12  # states too small for the map stand under it as dots, so many a column


def world_map(title: str, outcomes: Mapping[str, str], labels: Mapping[str, str], note: str = "") -> str:
    """An SVG of the world.

    `outcomes` gives each state's answer by ISO code, a key of COLOURS; `labels` what is shown when the pointer rests on
    it. A state too small to be drawn is named under the map where its answer is any but the commonest.
    """
    with SHAPES.open(encoding="utf-8", newline="") as file:
        shapes = [(row["iso2"], row["path"]) for row in csv.DictReader(file)]
    drawn = {iso2 for iso2, _ in shapes}
    counts = {name: sum(1 for answer in outcomes.values() if answer == name) for name in COLOURS}
    commonest = max(counts, key=lambda name: counts[name])
    small = [
        (iso2, answer) for iso2, answer in sorted(outcomes.items()) if iso2 not in drawn and answer != commonest
    ]  # fmt: skip
    lines = (len(small) + _DOTS - 1) // _DOTS
    height = HEIGHT + 40 + _LEGEND + 18 * lines + (20 if small else 0)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12" '
        f'role="img" aria-label="{escape(title)}">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/><text x="12" y="26" font-size="18">{escape(title)}</text>',
        '<g transform="translate(0 40)" stroke="#fff" stroke-width=".5">',
    ]
    for iso2, path in shapes:
        colour = COLOURS.get(outcomes.get(iso2, ""), BLANK)
        label = escape(labels.get(iso2, iso2 or "no code"))
        out.append(f'<path d="{path}" fill="{colour}"><title>{label}</title></path>')
    out.append("</g>")
    y = HEIGHT + 62
    for number, (name, colour) in enumerate(COLOURS.items()):
        x = 12 + 170 * number
        out.append(f'<rect x="{x}" y="{y - 11}" width="14" height="14" fill="{colour}" stroke="#999"/>')
        out.append(f'<text x="{x + 20}" y="{y}">{name.replace("_", " ")} ({counts[name]})</text>')
    if note:
        out.append(f'<text x="12" y="{y + 20}" fill="#666" font-size="10">{escape(note)}</text>')
    if small:
        out.append(f'<text x="12" y="{y + 42}" fill="#666">Too small for the map:</text>')
    for number, (iso2, answer) in enumerate(small):
        x, at = 12 + number % _DOTS * 82, y + 60 + number // _DOTS * 18
        label = escape(labels.get(iso2, iso2))
        out.append(f'<g><title>{label}</title><circle cx="{x + 6}" cy="{at - 4}" r="5" fill="{COLOURS[answer]}"/>')
        out.append(f'<text x="{x + 15}" y="{at}">{iso2}</text></g>')
    out.append("</svg>")
    return "\n".join(out) + "\n"

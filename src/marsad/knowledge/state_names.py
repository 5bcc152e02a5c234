"""Names of states in the languages of the world: data/cldr/state_names.csv, made from the CLDR by tools/build_state_names.py."""

from __future__ import annotations

from marsad.knowledge.tables import DATA, alternatives, rows

FILE = DATA / "cldr" / "state_names.csv"


def state_names() -> dict[str, list[str]]:
    """Every name of every state by ISO code: those of the CLDR, the official English ones, the Arabic ones of states.csv."""
    out = {row["iso2"]: alternatives(row["names"]) for row in rows(FILE, ("iso2", "names"))}
    for row in rows(DATA / "official_names.csv", ("iso2", "names")):
        out.setdefault(row["iso2"], []).extend(alternatives(row["names"]))
    for row in rows(DATA / "states.csv", ("iso2", "name_en", "name_ar", "variants_ar", "official_ar")):
        forms = out.setdefault(row["iso2"], [])
        forms += [row["name_en"], row["name_ar"], *alternatives(row["variants_ar"]), *alternatives(row["official_ar"])]
    return out

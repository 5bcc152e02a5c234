"""The names the knowledge holds, indexed for a language: `load_names` turns the CSV tables into `Names`.

Keys are folded by the function the language gives, so that this room knows no script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from marsad.knowledge.tables import DATA, KnowledgeError, alternatives, rows
from marsad.model.names import BodyHead, NameEntry, Names, Tenure

Fold = Callable[[str], str]
_ORDER = {"state": 0, "capital": 1, "person": 2, "organisation": 3, "group": 4, "event": 5, "place": 6}


class _Index:
    """Names being gathered; the first meaning given to a form stays first among equals."""

    def __init__(self, fold: Fold) -> None:
        self.fold = fold
        self.entries: dict[str, list[NameEntry]] = {}

    def add(self, forms: Iterable[str], entry: NameEntry) -> None:
        for form in forms:
            key = " ".join(self.fold(form).replace("-", " ").replace("_", " ").split())
            if len(key) < 2:
                continue
            for variant in self._joined(key):
                meanings = self.entries.setdefault(variant, [])
                if all(m.id != entry.id or m.type != entry.type for m in meanings):
                    meanings.append(entry)

    @staticmethod
    def _joined(key: str) -> set[str]:
        """Compound names are written in one word or two: عبد الله عبدالله، أبو ظبي أبوظبي."""
        out = {key}
        for apart, together in (
            ("عبد ال", "عبدال"),
            ("ابو ", "ابو"),
            ("نور الدين", "نورالدين"),
            ("سيف الدين", "سيفالدين"),
        ):
            if apart in key:
                out.add(key.replace(apart, together))
            if together in key and apart not in key:
                out.add(key.replace(together, apart))
        return out


def nisba_forms(adjective: str, plurals: Iterable[str]) -> set[str]:
    """Every inflection of a nisba adjective in ordinary spelling: روسي روسية روسيون روسيين روسيان روسيتين روسيات روس."""
    endings = ("", "ة", "ون", "ين", "ان", "تان", "تين", "ات", "ا")
    # Both words of a double adjective agree: كوري شمالي، كورية شمالية.
    return {" ".join(word + ending for word in adjective.split(" ")) for ending in endings} | set(plurals)


def load_names(fold: Fold, folder: Path = DATA) -> Names:
    """Everything the tables say about names. Raises KnowledgeError for a table that breaks its schema."""
    index = _Index(fold)
    nisbas: dict[str, str] = {}
    states: dict[str, NameEntry] = {}
    adjectives: dict[str, str] = {}
    _load_states(folder / "states.csv", index, fold, nisbas, states)
    people = _load_people(folder, index)
    offices, tenures = _load_offices(folder, people)
    bodies_by_id = _load_organisations(folder / "organisations.csv", index)
    _load_places((folder / "places.csv", folder / "places_cities.csv"), index, set(states))
    alike = {
        fold(form)
        for row in rows(folder / "states.csv", ("name_ar", "variants_ar", "nisba_ar"))
        for form in {row["name_ar"], *alternatives(row["variants_ar"])} & set(alternatives(row["nisba_ar"]))
    }
    for key in [k for k in nisbas if any(entry.type == "state" for entry in index.entries.get(k, ()))]:
        if key not in alike:  # جيبوتي is both; the language tells them by the article
            del nisbas[key]  # روسيا is the state, not روسي in the accusative: names of states are never adjectives
    entries = {
        key: tuple(sorted(meanings, key=lambda entry: (-entry.strength, _ORDER[entry.type])))
        for key, meanings in sorted(index.entries.items())
    }
    lengths: dict[str, int] = {}
    for key in entries:
        words = key.split(" ")
        lengths[words[0]] = max(lengths.get(words[0], 1), len(words))
    return Names(
        entries, lengths, nisbas, states, adjectives, offices, tenures,
        _load_bodies(folder / "bodies.csv", fold), _load_groups(folder / "groups.csv", fold), *_name_words(people, folder / "given_names.csv", fold),
        _load_members(folder / "groups.csv", fold),
        _load_body_adjectives(folder / "body_adjectives.csv", bodies_by_id, fold),
        {fold(row["name_ar"]): row["gender"] for row in rows(folder / "given_names.csv", ("name_ar", "gender", "source"))},
        _latin(people, fold),
    )  # fmt: skip


def _load_states(path: Path, index: _Index, fold: Fold, nisbas: dict[str, str], states: dict[str, NameEntry]) -> None:
    for row in rows(path, ("iso2", "name_en", "name_ar", "variants_ar", "nisba_ar", "nisba_plural_ar", "capital_ar")):
        entry = NameEntry(row["iso2"], "state", row["name_en"], row["name_ar"], row["iso2"])
        states[row["iso2"]] = entry
        # A form listed as weak needs support wherever else it stands in the row: مالي the name, سيول the capital.
        weak = alternatives(row.get("weak_ar", ""))
        capitals = alternatives(row["capital_ar"])
        forms = [row["name_ar"], *alternatives(row["variants_ar"]), *alternatives(row.get("official_ar", ""))]
        forms += alternatives(row.get("nicknames_ar", ""))
        index.add((form for form in forms if form not in weak), entry)
        index.add((form for form in weak if form not in capitals), entry._replace(strength=1))
        if capitals:
            capital = NameEntry(row["iso2"], "capital", row.get("capital_en", ""), capitals[0], row["iso2"])
            index.add((form for form in capitals if form not in weak), capital)
            index.add((form for form in capitals if form in weak), capital._replace(strength=1))
        plurals = alternatives(row["nisba_plural_ar"])
        for adjective in alternatives(row["nisba_ar"]):
            for form in sorted(nisba_forms(adjective, plurals)):
                nisbas.setdefault(fold(form), row["iso2"])


def _load_people(folder: Path, index: _Index) -> dict[str, NameEntry]:
    people: dict[str, NameEntry] = {}
    shorts: dict[str, list[NameEntry]] = {}
    for path in sorted((folder / "people").glob("*.csv")):
        for row in rows(path, ("id", "wikidata", "name_en", "name_ar", "variants_ar", "short_ar", "country", "source")):
            entry = NameEntry(
                row["wikidata"] or row["id"], "person", row["name_en"], row["name_ar"], row["country"] or None
            )
            people[row["id"]] = entry
            for form in [row["name_ar"], *alternatives(row["variants_ar"])]:
                single = " " not in form.strip()
                index.add([form], entry._replace(strength=1) if single else entry)
            for form in alternatives(row["short_ar"]):
                shorts.setdefault(form, []).append(entry)
    for form, holders in shorts.items():
        for entry in holders:
            index.add([form], entry._replace(strength=1))
    return people


# «أمر الله صالح» bears one first name of two words: أمر alone is an order, and no name.
_SECOND_HALVES = frozenset(("الله", "الدين"))


def _name_words(
    people: dict[str, NameEntry], path: Path, fold: Fold
) -> tuple[frozenset[str], frozenset[str]]:
    """First and last words of people's names: what a name nobody told us is likely made of."""
    given = {fold(row["name_ar"]) for row in rows(path, ("name_ar", "gender", "source"))}
    families = set()
    for entry in people.values():
        words = fold(entry.ar).replace("-", " ").split()
        if len(words) >= 2:
            if words[1] not in _SECOND_HALVES:
                given.add(words[0])
            families.add(words[-1])
    return frozenset(given), frozenset(families)


def _latin(people: dict[str, NameEntry], fold: Fold) -> dict[str, str]:
    """How the words of people's names are mostly written in Latin letters, where both spellings have as many words."""
    spelt: dict[str, Counter[str]] = {}
    for entry in people.values():
        words, letters = fold(entry.ar).split(), entry.name.split()
        if len(words) == len(letters):
            for word, latin in zip(words, letters, strict=True):
                spelt.setdefault(word, Counter())[latin] += 1
    return {
        word: min(counts, key=lambda latin: (-counts[latin], -len(latin), latin)) for word, counts in sorted(spelt.items())
    }


def _load_offices(
    folder: Path, people: dict[str, NameEntry]
) -> tuple[dict[tuple[str, str], tuple[Tenure, ...]], dict[str, tuple[tuple[str, str, str, str], ...]]]:
    offices: dict[tuple[str, str], list[Tenure]] = {}
    tenures: dict[str, list[tuple[str, str, str, str]]] = {}
    for path in sorted((folder / "offices").glob("*.csv")):
        for row in rows(path, ("person_id", "office", "state", "start", "end", "source")):
            person = people.get(row["person_id"])
            if person is None or person.id is None:
                continue
            offices.setdefault((row["office"], row["state"]), []).append(Tenure(person, row["start"], row["end"]))
            tenures.setdefault(person.id, []).append((row["office"], row["state"], row["start"], row["end"]))
    return (
        {key: tuple(sorted(value, key=lambda t: t.start)) for key, value in offices.items()},
        {key: tuple(value) for key, value in tenures.items()},
    )


def _load_organisations(path: Path, index: _Index) -> dict[str, NameEntry]:
    out: dict[str, NameEntry] = {}
    for row in rows(path, ("id", "name_en", "name_ar", "variants_ar", "short_ar", "kind", "party_kind", "country")):
        kind = "event" if row["kind"] == "event" else (row["party_kind"] or "organisation")
        newsroom = row["kind"] == "media"  # an agency of kind "agency" is a police or an office of state
        entry = NameEntry(row["id"], kind, row["name_en"], row["name_ar"], row["country"] or None, newsroom=newsroom)
        out[row["id"]] = entry
        index.add([row["name_ar"], *alternatives(row["variants_ar"])], entry)
        index.add(alternatives(row["short_ar"]), entry._replace(strength=1))
        if row.get("acronym"):
            index.add(alternatives(row["acronym"]), entry)
    return out


def _load_body_adjectives(path: Path, bodies: dict[str, NameEntry], fold: Fold) -> dict[str, NameEntry]:
    """Adjectives that mean a body as a nisba means a state: الهجمات الحوثية, القوات الأممية."""
    out: dict[str, NameEntry] = {}
    for row in rows(path, ("adjective_ar", "organisation_id", "source")):
        body = bodies.get(row["organisation_id"])
        if body is None:
            raise KnowledgeError(f"{path.name}: {row['adjective_ar']}: no organisation {row['organisation_id']}")
        for form in sorted(nisba_forms(row["adjective_ar"], ())):
            out[fold(form)] = body
    return out


def _load_places(paths: Iterable[Path], index: _Index, states: set[str]) -> None:
    """Places of several tables, the curated one first: a form keeps the first place it was given."""
    for path in paths:
        for row in rows(path, ("name_en", "name_ar", "variants_ar", "iso2", "kind", "ambiguous")):
            if row["iso2"] and row["iso2"] not in states:
                raise KnowledgeError(f"{path.name}: {row['name_en']}: no state {row['iso2']}")
            strength = 1 if row["ambiguous"] == "yes" else 2
            entry = NameEntry(None, "place", row["name_en"], row["name_ar"], row["iso2"] or None, strength)
            index.add([row["name_ar"], *alternatives(row["variants_ar"])], entry)


def _load_bodies(path: Path, fold: Fold) -> dict[str, BodyHead]:
    out = {}
    for row in rows(path, ("head_ar", "name_en", "party_kind")):
        for form in alternatives(row["head_ar"]):
            key = " ".join(fold(form).split())
            key = key[2:] if key.startswith("ال") and len(key) > 4 else key
            alone = row.get("weak", "") == "yes" or row.get("needs_complement", "") == "no"
            out[key] = BodyHead(row["name_en"], row["party_kind"], alone)
    return out


def _load_groups(path: Path, fold: Fold) -> dict[str, str]:
    out = {}
    for row in rows(path, ("singular_ar", "name_en")):
        for column, cell in row.items():
            if column.endswith("_ar") and column != "singular_ar":
                for form in alternatives(cell):
                    key = fold(form)
                    key = key[2:] if key.startswith("ال") and len(key) > 4 else key
                    out[key] = row["name_en"]
    return out


def _load_members(path: Path, fold: Fold) -> dict[str, str]:
    """One of a group: after a number the singular stands for many (38 مواطنا)."""
    return {
        fold(row["singular_ar"]): row["name_en"]
        for row in rows(path, ("singular_ar", "name_en"))
        if " " not in row["singular_ar"].strip()
    }

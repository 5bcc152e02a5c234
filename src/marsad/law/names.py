"""Whom and which place a user means, in any script, and the nearest candidates where that is not clear."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from marsad.knowledge.law_data import LawData
from marsad.knowledge.law_rows import Person

Fold = Callable[[str], str]
Likeness = Callable[[str, str], float]
_ALIKE = 0.9  # of two spellings of a name in full


class UnknownNameError(ValueError):
    """A name that is nobody's, or more than one's; the message names the nearest."""


def key(name: str, fold: Fold) -> str:
    """A name as it is compared: folded, letters without accents, words apart, the Arabic article dropped."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) or "\u0600" <= c <= "\u06ff"
    )
    words = re.findall(r"\w+", fold(plain.replace("'", "").replace("’", "")))
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


def find_person(data: LawData, name: str, fold: Fold, likeness: Likeness | None = None) -> Person:
    """The person meant: by a name in full, else by words that only one person's names hold, else by another spelling.

    `likeness` tells how surely two names are one person's, from 0 to 1. Raises UnknownNameError.
    """
    wanted = key(name, fold)
    if name in data.persons:
        return data.persons[name]
    exact, partial, forms = [], [], {}
    for person in data.persons.values():
        names = {key(form, fold) for form in (person.name_en, person.name_ar, *person.aliases, *person.variants_ar)}
        forms.update(dict.fromkeys(names, person))
        if wanted in names:
            exact.append(person)
        elif wanted and any(set(wanted.split()) <= set(form.split()) for form in names):
            partial.append(person)
    chosen = exact or partial or [p for p in data.persons.values() if wanted in {key(s, fold) for s in p.short_ar}]
    if not chosen and likeness is not None and " " in wanted:
        spelt = {
            person.id: max(likeness(name, form) for form in (person.name_en, person.name_ar, *person.aliases, *person.variants_ar))
            for person in data.persons.values()
        }
        likest = max(spelt.values())
        chosen = [data.persons[id_] for id_, alike in spelt.items() if alike == likest and likest >= _ALIKE]
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        raise UnknownNameError(f"{name!r} may be {', '.join(sorted(p.name_en for p in chosen))}; write more of the name")
    people = [forms[form].name_en for form in _near(wanted, forms)]
    raise UnknownNameError(f"{name!r} is not among those the Court is known to have sought{_hint(people)}")


def find_place(data: LawData, name: str, fold: Fold, others: Mapping[str, Iterable[str]]) -> str:
    """ISO code of a state, or id of a territory, by code or by name in any script.

    `others` are further names by ISO code. Raises UnknownNameError.
    """
    if name.upper() in data.standing:
        return name.upper()
    if name in data.territories:
        return name
    forms: dict[str, list[str]] = {}
    for iso2, state in data.standing.items():
        for form in (state.name_en, state.name_ar, *others.get(iso2, ())):
            forms.setdefault(key(form, fold), []).append(iso2)
    for territory in data.territories.values():
        for form in (territory.name_en, territory.name_ar, *territory.variants_ar):
            forms.setdefault(key(form, fold), []).append(territory.id)
    wanted = key(name, fold)
    chosen = set(forms.get(wanted, ()))
    if not chosen and wanted:
        words = set(wanted.split())
        chosen = {place for form, places in forms.items() if words <= set(form.split()) for place in places}
    if len(chosen) == 1:
        return chosen.pop()
    if chosen:
        raise UnknownNameError(f"{name!r} may be {_named(data, sorted(chosen))}; write more of the name, or its code")
    raise UnknownNameError(f"no state {name!r}{_hint([_named(data, forms[form]) for form in _near(wanted, forms)])}")


def _named(data: LawData, places: Iterable[str]) -> str:
    return ", ".join(f"{place_name(data, place)} ({place})" for place in dict.fromkeys(places))


def place_name(data: LawData, place: str) -> str:
    """English name of a state or territory."""
    return data.standing[place].name_en if place in data.standing else data.territories[place].name_en


def _near(wanted: str, forms: Iterable[str]) -> list[str]:
    """Names nearest in letters, whole or by one of their words."""
    whole = difflib.get_close_matches(wanted, forms, n=4, cutoff=0.55)
    if whole:
        return whole
    words = {word: form for form in forms for word in form.split() if len(word) > 3}
    return [words[word] for word in difflib.get_close_matches(wanted, words, n=4, cutoff=0.6)]


def _hint(names: Iterable[str]) -> str:
    listed = ", ".join(dict.fromkeys(names))
    return f"; nearest: {listed}" if listed else ""

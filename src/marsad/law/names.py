"""Whom and which state a user means, in any script, and the nearest candidates where that is not clear."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable

from marsad.knowledge.law_data import Instrument, LawData

Fold = Callable[[str], str]


class UnknownNameError(ValueError):
    """A name that is nobody's, or more than one's; the message names the nearest."""


def key(name: str, fold: Fold) -> str:
    """A name as it is compared: folded, Latin letters without marks, words apart."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) or "\u0600" <= c <= "\u06ff"
    )
    return " ".join(re.findall(r"\w+", fold(plain).replace("ال", " ").lower()))


def find_person(data: LawData, name: str, fold: Fold) -> tuple[Instrument, ...]:
    """Every instrument of the person meant. Raises UnknownNameError."""
    wanted = set(key(name, fold).split())
    by_person: dict[str, list[Instrument]] = {}
    for item in data.instruments:
        by_person.setdefault(re.sub(r"\s*\(OAJ\)$", "", item.person), []).append(item)
    exact, partial, every = [], [], []
    for person, items in by_person.items():
        forms = {key(form, fold) for form in (person, items[0].person_ar, *items[0].aliases) if form}
        every += [(form, person) for form in forms]
        words = [set(form.split()) for form in forms]
        if wanted in words or " ".join(key(name, fold).split()) in forms:
            exact.append(person)
        elif any(wanted and wanted <= form for form in words):
            partial.append(person)
    chosen = exact or partial
    if len(chosen) == 1:
        return tuple(by_person[chosen[0]])
    if chosen:
        raise UnknownNameError(f"{name!r} may be {', '.join(sorted(chosen))}; write more of the name")
    near = difflib.get_close_matches(key(name, fold), [form for form, _ in every], n=3, cutoff=0.5)
    people = list(dict.fromkeys(person for form in near for f, person in every if f == form))
    hint = f"; nearest: {', '.join(people)}" if people else ""
    raise UnknownNameError(f"{name!r} is not among those the Court has sought{hint}")


def find_state(data: LawData, name: str, fold: Fold, others: dict[str, str]) -> str:
    """ISO code of a state by code or name in any script. `others` are further folded names. Raises UnknownNameError."""
    if len(name) == 2 and name.upper() in {*data.members, "HK", "MO", "PR"}:
        return name.upper()
    wanted = key(name, fold)
    names: dict[str, str] = {}
    for iso2, member in data.members.items():
        names.setdefault(key(member.name, fold), iso2)
        names.setdefault(key(member.name_ar, fold), iso2)
    for form, iso2 in others.items():
        names.setdefault(key(form, fold), iso2)
    if wanted in names:
        return names[wanted]
    near = difflib.get_close_matches(wanted, names, n=4, cutoff=0.6)
    found = list(dict.fromkeys(names[form] for form in near))
    hint = (
        "; nearest: " + ", ".join(f"{data.members[i].name} ({i})" for i in found if i in data.members) if found else ""
    )
    raise UnknownNameError(f"no state {name!r}{hint}")

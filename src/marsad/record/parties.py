"""When do two articles' parties stand for one?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from marsad.model.reading import Party
from marsad.record.words import same_person, words

# Words that stand before a name and are none of it; the reader leaves few of them.
_TITLES = frozenset(
    words("الرئيس رئيس وزير الوزير الملك الأمير الشيخ السيد السيدة الدكتور اللواء الفريق العميد القاضي السفير")
)


@lru_cache(maxsize=200_000)
def _name(ar: str, name: str) -> tuple[str, ...]:
    form = [w for w in words(ar or name) if w not in _TITLES]
    return tuple(form or words(name))


@lru_cache(maxsize=200_000)
def _key(id: str | None, kind: str, ar: str, name: str) -> str:
    return id or f"~{kind}:{' '.join(_name(ar, name))}"


def key_of_party(party: Party) -> str:
    """What an entity goes by in the record: its id, or for one the knowledge does not hold its kind and name."""
    return _key(party.id, party.kind, party.ar, party.name)


def match(left: Party, right: Party) -> float:
    """How surely two parties are one, 0 (they are not) to 1.

    A state may stand for its bodies and leaders, since newsrooms write «موسكو» for the ministry and for the president.
    """
    if left.id is not None and left.id == right.id:
        return 1.0
    if left.kind == right.kind:
        if left.id is not None and right.id is not None:
            # «شنغهاي» for the summit of the organisation: the one stands for the other.
            return 0.7 if left.id.removesuffix("-summit") == right.id.removesuffix("-summit") else 0.0
        if left.country and right.country and left.country != right.country:
            return 0.0
        return _same_name(left, right)
    kinds = {left.kind, right.kind}
    if left.country is None or left.country != right.country:
        # A body may be taken for a group, a person never for either.
        return _same_name(left, right) if kinds == {"organisation", "group"} and not (left.id and right.id) else 0.0
    if "state" in kinds:
        return 0.6
    return 0.4 if kinds == {"person", "organisation"} else 0.0


def _same_name(left: Party, right: Party) -> float:
    a, b = _name(left.ar, left.name), _name(right.ar, right.name)
    if a == b or left.name == right.name:
        return 1.0
    if left.kind == "person":
        # «سيرغي لافروف» and «لافروف»: the last name, and nothing against it.
        shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
        if shorter and shorter[-1] == longer[-1] and set(shorter) <= set(longer):
            return 0.8
        # Another spelling; in Latin letters only where one of them has no other, for these are mostly our own transliteration.
        return same_person(left.ar or left.name, right.ar or right.name)
    return 0.7 if len(a) > 1 and len(b) > 1 and (set(a) <= set(b) or set(b) <= set(a)) else 0.0


def agreement(left: Sequence[Party], right: Sequence[Party]) -> float | None:
    """How well two sides of an event agree: the best match of any two of them; None where one side names nobody."""
    if not left or not right:
        return None
    return max(match(a, b) for a in left for b in right)


def shared(left: Sequence[Party], right: Sequence[Party]) -> tuple[int, float]:
    """How many of the shorter list find a partner in the longer, and how surely on the whole."""
    shorter, longer = (left, right) if len(left) <= len(right) else (right, left)
    best = [max((match(a, b) for b in longer), default=0.0) for a in shorter]
    found = [value for value in best if value > 0]
    return len(found), sum(found) / len(found) if found else 0.0

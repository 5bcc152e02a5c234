"""One event as its articles tell it: who tells it, from which origin, what they agree on and where they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from marsad.model.reading import Party, Place, Status, TimeValue
from marsad.record.origins import Origin
from marsad.record.parties import key_of_party, match
from marsad.record.quantities import quantities
from marsad.record.statements import Statement
from marsad.record.times import day, gap, when


class Saying(msgspec.Struct, frozen=True, omit_defaults=True):
    """One side of a difference: what is said, by how many origins, on which words of which pages."""

    value: str
    origins: tuple[int, ...]
    words: tuple[tuple[str, str], ...]  # (statement, words)


class Difference(msgspec.Struct, frozen=True):
    """Where the accounts differ. `field` is date, place, status or a count (killed, dollars ...)."""

    field: str
    sides: tuple[Saying, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An event of the record in short: what most origins say, and where they do not agree.

    `likely` names the fields (time, place) that no article tells by itself: what stands there is the likeliest.
    """

    id: str
    frame: str
    phase: str
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: Place | None = None
    time: TimeValue | None = None
    first: str | None = None  # publication of the first and the last article
    last: str | None = None
    articles: int = 0
    origins: int = 0
    agreed: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    likely: tuple[str, ...] = ()

    def as_told(self) -> Summary:
        """The same without what is only likely: for whoever cannot be told which it is."""
        return msgspec.structs.replace(self, **dict.fromkeys(self.likely), likely=()) if self.likely else self


_STOP = re.compile(r"[.!؟](?=\s|$)|\n")
_FAR = 400  # characters a sentence reaches at most beyond a clause
_RANK = {"occurred": 0, "planned": 1, "cancelled": 2, "denied": 3, "alleged": 4, "hypothetical": 5}


def summarise(
    id: str, told: Sequence[Statement], origins: Sequence[Origin], texts: Mapping[str, str] | None = None
) -> Summary:
    """The summary of an event from its statements (sorted by id) and origins.

    `texts` gives the texts of the pages: what a clause does not count its sentence may.
    """
    number = {page: at for at, origin in enumerate(origins) for page in origin.pages}
    where = {s.id: number[s.page] for s in told}
    status = _most([(s.status, where[s.id]) for s in told], rank=lambda value: _RANK[value])
    days = sorted(s.published for s in told if s.published)
    differences, agreed = _differences(told, where, texts or {})
    placed, timed = _telling(told, "place"), _telling(told, "time")
    place, time = _place(placed, where), _time(timed, where)
    return Summary(
        id=id,
        frame=told[0].frame,
        phase=told[0].phase,
        status=status or told[0].status,
        actors=_parties([s.actors for s in told]),
        recipients=_parties([s.recipients for s in told]),
        place=place,
        time=time,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        articles=len({s.page for s in told}),
        origins=len(origins),
        agreed=agreed,
        differences=differences,
        likely=tuple(
            field
            for field, value, sources in (("place", place, placed), ("time", time, timed))
            if value is not None and field in sources[0].weighed
        ),
    )


def _telling(told: Sequence[Statement], field: str) -> list[Statement]:
    """The statements whose article tells a field; where none does, those that have a likely one."""
    having = [s for s in told if getattr(s, field) is not None]
    return [s for s in having if field not in s.weighed] or having


def _most(values: Sequence[tuple[Any, int]], rank: Callable[[Any], Any]) -> Any:
    """The value told by most origins; of two told by as many the one that ranks first."""
    told: dict[Any, set[int]] = {}
    for value, origin in values:
        told.setdefault(value, set()).add(origin)
    return min(told, key=lambda value: (-len(told[value]), rank(value))) if told else None


def _parties(sides: Sequence[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Parties that at least half of the statements naming anybody name; a state gives way to who acted for it."""
    named = [side for side in sides if side]
    count: Counter[str] = Counter()
    best: dict[str, Party] = {}
    for side in named:
        for key, party in sorted({key_of_party(p): p for p in side}.items()):
            count[key] += 1
            if key not in best or _form(party) < _form(best[key]):
                best[key] = party
    chosen = [key for key in count if 2 * count[key] >= len(named)]
    if not chosen and count:
        chosen = [min(count, key=lambda key: (-count[key], key))]
    out = [best[key] for key in sorted(chosen, key=lambda key: (-count[key], key))]
    return tuple(p for p in out if p.kind != "state" or not any(q.kind == "person" and match(p, q) for q in out))


def _form(party: Party) -> tuple[int, str]:
    return -len(party.ar), party.ar


def _place(told: Sequence[Statement], where: Mapping[str, int]) -> Place | None:
    places = [((s.place.country, s.place.name), where[s.id]) for s in told if s.place]
    named = [entry for entry in places if entry[0][1]]
    best = _most(named or places, rank=lambda value: (value[0] or "", value[1] or ""))
    return Place(*best) if best else None


def _time(told: Sequence[Statement], where: Mapping[str, int]) -> TimeValue | None:
    times = [(s.time, where[s.id]) for s in told if s.time and (s.time.start or s.time.end)]
    exact = [(t, o) for t, o in times if t.grain == "day" and t.start]
    best: TimeValue | None = _most(
        exact or times, rank=lambda t: ((day(t.end) or 10**7) - (day(t.start) or 0), t.start or "", t.end or "")
    )
    return best


class _Told(NamedTuple):
    """A value with the statement that tells it, and the words it is told in."""

    value: str
    statement: Statement
    words: str


def _differences(
    told: Sequence[Statement], where: Mapping[str, int], texts: Mapping[str, str]
) -> tuple[tuple[Difference, ...], tuple[str, ...]]:
    if len(told) == 1:
        return (), ()
    fields: dict[str, list[_Told]] = {"status": [_Told(s.status, s, s.words) for s in told]}
    # Accounts differ in what they tell, not in what is likely where they tell nothing.
    dated = [s for s in told if s.time and s.time.start and "time" not in s.weighed and when(s).how == "exact"]
    fields["date"] = [_Told(_span(s.time), s, s.words) for s in dated if s.time]
    placed = [s for s in told if s.place and s.place.name and "place" not in s.weighed]
    fields["place"] = [_Told(f"{s.place.name}, {s.place.country}", s, s.words) for s in placed if s.place]
    for statement in told:
        for unit, (value, words) in _counts(statement, texts.get(statement.page, "")).items():
            fields.setdefault(unit, []).append(_Told(value, statement, words))
    differences, agreed = [], []
    for field, values in fields.items():
        sides: dict[str, list[_Told]] = {}
        for item in values:
            sides.setdefault(item.value, []).append(item)
        if len(sides) > 1 and (field != "date" or _apart([item.statement for item in values])):
            differences.append(Difference(field, tuple(_side(sides[v], where) for v in sorted(sides))))
        elif sides and len({where[item.statement.id] for item in values}) > 1:
            agreed.append(field)
    return tuple(sorted(differences, key=lambda d: d.field)), tuple(sorted(agreed))


def _counts(statement: Statement, text: str) -> dict[str, tuple[str, str]]:
    """What an account counts, by unit, with the words: of its clauses first, then of the sentences they stand in."""
    found: dict[str, tuple[str, str]] = {}
    for evidence in statement.evidence:
        found.update({unit: (value, evidence.text) for unit, value in quantities(evidence.text).items()})
    for evidence in statement.evidence if text else ():
        start = max((m.end() for m in _STOP.finditer(text, max(0, evidence.start - _FAR), evidence.start)), default=None)
        stop = _STOP.search(text, evidence.end, evidence.end + _FAR)
        begin = start if start is not None else max(0, evidence.start - _FAR)
        sentence = text[begin : stop.start() if stop else evidence.end + _FAR].strip()
        for unit, value in quantities(sentence).items():
            found.setdefault(unit, (value, sentence))
    return found


def _apart(told: Sequence[Statement]) -> bool:
    """Do any two of the times not meet? A day inside a longer visit is no difference."""
    times = sorted({when(s) for s in told})
    reached = times[0].end
    latest_start = max(w.start for w in times)
    return latest_start > min(w.end for w in times) or reached < latest_start


def _span(time: TimeValue) -> str:
    return time.start or "" if time.end in (None, time.start) else f"{time.start}/{time.end}"


def _side(told: Sequence[_Told], where: Mapping[str, int]) -> Saying:
    origins = tuple(sorted({where[item.statement.id] for item in told}))
    return Saying(told[0].value, origins, tuple((item.statement.id, item.words) for item in told))


def planned(plan: Sequence[Statement], fact: Sequence[Statement], *, often: bool) -> str:
    """Why this happening, whose parties agree, is what that plan announced; "" where it is not.

    The plan must come first and the times meet within two days. An undated plan says little of when: none where it is
    only supposed, or the frame happens `often` between the same parties.
    """
    facts = [w for s in fact if (w := when(s)).exact]
    told = [d for s in plan if (d := day(s.published)) is not None]
    if not facts or (told and min(told) > max(w.end for w in facts) + 1):
        return ""
    dated = [when(s) for s in plan if s.time and s.time.start]
    if dated:
        near = any(gap(w, f) <= 2 for w in dated for f in facts)
        return "same parties, and it took place when it was announced for" if near else ""
    if often or all(s.status == "hypothetical" for s in plan):
        return ""
    if any(gap(when(s), f) <= 2 for s in plan for f in facts):
        return "same parties, and it came after the announcement, which names no day"
    return ""

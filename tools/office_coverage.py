"""Print which of their three high offices the tables know a holder of, for every member of the United Nations.

    python tools/office_coverage.py            # what is missing, one line a finding, and the count
    python tools/office_coverage.py --all      # every member, one line each
    python tools/office_coverage.py KG TR      # all holders of these members, and what is missing

What a member has is told by tests/knowledge/un_offices.csv, what is known to be missing by tests/knowledge/un_office_gaps.csv;
tests/knowledge/test_offices_coverage.py holds the tables to both.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from marsad.knowledge.tables import DATA, rows

LISTS = Path(__file__).parents[1] / "tests" / "knowledge"
OFFICES = ("head_of_state", "head_of_government", "foreign_minister")
SINCE = "2008-01-01"
# So long may an office stand empty between two holders before the tables are said to miss one.
VACANT = timedelta(days=31)
FOREVER = "9999-12-31"


class Member(NamedTuple):
    """A member of the United Nations; of each office the kinds it has had, each with the day from which it had it.

    Kinds: own; same (the head of state governs); abroad:GB (the head of another state is theirs too); shared (several hold it at
    once); none.
    """

    iso2: str
    name: str
    since_2008: bool
    joined: str
    kinds: dict[str, tuple[tuple[str, str], ...]]


class Finding(NamedTuple):
    """What is amiss with an office of a state: "nobody", "gap" or "overlap", and from which day to which.

    No end: to the newest day known. No start: only that day was asked about.
    """

    iso2: str
    office: str
    what: str
    start: str
    end: str
    told: str


class Tenure(NamedTuple):
    """When an office began and ended at the earliest and at the latest, as far as the row tells."""

    first: str
    start: str  # the latest day on which it may have begun
    end: str  # the earliest day on which it may have ended
    last: str
    person: str
    confidence: str


def _earliest(day: str) -> str:
    return (day + "-01-01")[:10] if len(day) == 4 else (day + "-01")[:10]


def _latest(day: str) -> str:
    if len(day) == 10:
        return day
    inside = date(int(day[:4]), int(day[5:7] or 12), 28)
    return ((inside + timedelta(days=4)).replace(day=1) - timedelta(days=1)).isoformat()


def members() -> list[Member]:
    """The list of members, as the test's data tells it."""
    out = []
    for row in rows(LISTS / "un_offices.csv", ("iso2", "name_en", "since_2008", "from", *OFFICES)):
        kinds = {}
        for office in OFFICES:
            # own|same@2018-07-09: of its own, and from that day on held by the head of state
            parts = [part.partition("@")[::2] for part in row[office].split("|")]
            kinds[office] = tuple((day or "0001-01-01", kind) for kind, day in parts)
        out.append(Member(row["iso2"], row["name_en"], row["since_2008"] == "yes", row["from"], kinds))
    return out


def known_gaps() -> dict[tuple[str, ...], str]:
    """The findings that are known, by what they are without whom, with the reason of each, from the test's data."""
    columns = ("iso2", "office", "what", "start", "end", "reason")
    return {tuple(row[c] for c in columns[:-1]): row["reason"] for row in rows(LISTS / "un_office_gaps.csv", columns)}


def tenures() -> dict[tuple[str, str], list[Tenure]]:
    """Who held each of the three offices, by office and state, in order."""
    held = defaultdict(list)
    for path in sorted((DATA / "offices").glob("*.csv")):
        for row in rows(path, ("person_id", "office", "state", "start", "end", "confidence")):
            if row["office"] in OFFICES:
                end = row["end"] or FOREVER
                days = _earliest(row["start"]), _latest(row["start"]), _earliest(end), _latest(end)
                held[row["office"], row["state"]].append(Tenure(*days, row["person_id"], row["confidence"]))
    return {key: sorted(value) for key, value in held.items()}


def newest(held: dict[tuple[str, str], list[Tenure]]) -> str:
    """The newest day that the tables claim to know: the last on which they say that one took office."""
    return max(tenure.first for holders in held.values() for tenure in holders)


def findings() -> Iterator[Finding]:
    """All that is amiss, in the order of the list."""
    held = tenures()
    today = newest(held)
    for member in members():
        for office in OFFICES:
            for number, (start, kind) in enumerate(member.kinds[office]):
                after = member.kinds[office][number + 1 :]
                end = _shifted(after[0][0], -1) if after else today
                if kind in ("same", "none"):
                    continue
                state = kind.partition(":")[2] or member.iso2
                begin = max(start, member.joined or SINCE, SINCE) if member.since_2008 else today
                if begin <= end:
                    yield from _of(
                        member.iso2, office, held.get((office, state), []), begin, end, today, kind == "shared"
                    )


def _of(
    iso2: str, office: str, holders: list[Tenure], begin: str, end: str, today: str, shared: bool
) -> Iterator[Finding]:
    """Between two days: where nobody held the office, and where two did though it is one man's."""
    inside = [tenure for tenure in holders if tenure.last >= begin and tenure.first <= end]
    open_end = "" if end == today else end
    if not inside:
        yield Finding(iso2, office, "nobody", "" if begin == today else begin, open_end, "nobody at all")
        return
    reached = begin
    for tenure in inside:
        if tenure.first > _shifted(reached, VACANT.days):
            yield Finding(iso2, office, "gap", reached, tenure.first, f"nobody before {tenure.person}")
        reached = max(reached, tenure.last)
    if _shifted(reached, VACANT.days) < end:
        yield Finding(iso2, office, "gap", reached, open_end, f"nobody after {inside[-1].person}")
    if shared:
        return
    one = inside[0]  # who holds it longest of those before
    for other in inside[1:]:
        if other.start < one.end:
            until = min(one.end, other.end)
            until = "" if until == FOREVER else until
            yield Finding(iso2, office, "overlap", other.start, until, f"{one.person} and {other.person}")
        one = max(one, other, key=lambda tenure: tenure.end)


def _held_today(office: str, held: dict[tuple[str, str], list[Tenure]]) -> tuple[int, int]:
    """Of how many members somebody is known to hold the office on the newest day, and how many have the office."""
    today, having, known = newest(held), 0, 0
    for member in members():
        kind = [kind for start, kind in member.kinds[office] if start <= today][-1]
        if kind != "none":
            where = "head_of_state" if kind == "same" else office
            holders = held.get((where, kind.partition(":")[2] or member.iso2), [])
            having += 1
            known += any(tenure.first <= today <= tenure.last for tenure in holders)
    return known, having


def _shifted(day: str, days: int) -> str:
    return day if day == FOREVER else (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def main() -> None:
    """Print what was asked for."""
    held = tenures()
    found = list(findings())
    known = known_gaps()
    asked = [word for word in sys.argv[1:] if not word.startswith("-")]
    for member in members():
        if asked and member.iso2 not in asked:
            continue
        mine = [finding for finding in found if finding.iso2 == member.iso2]
        if asked or "--all" in sys.argv:
            cells = []
            for office in OFFICES:
                kind = member.kinds[office][-1][1]
                wrong = [f.what for f in mine if f.office == office]
                cells.append(", ".join(f"{n} {what}" for what, n in sorted(Counter(wrong).items())) or kind)
            since = "2008" if member.since_2008 else "now"
            print(f"{member.iso2}  {member.name:<34}  {since:<4}  " + "  ".join(f"{cell:<18}" for cell in cells))
        for office in OFFICES if asked else ():
            for tenure in held.get((office, member.iso2), ()):
                last = "" if tenure.last == FOREVER else tenure.last
                print(f"      {office:<18}  {tenure.first}  {last:<10}  {tenure.person}  ({tenure.confidence})")
        for finding in mine:
            mark = "known" if finding[:5] in known else "NEW"
            days = f"{finding.start:<10}  {finding.end:<10}"
            print(f"{finding.iso2}    {finding.office:<18}  {finding.what:<7}  {days}  {finding.told}  [{mark}]")
    print(f"\nnewest day known: {newest(held)}; findings by kind:")
    for office in OFFICES:
        counts = Counter(finding.what for finding in found if finding.office == office)
        told = ", ".join(f"{what}: {counts[what]}" for what in ("nobody", "gap", "overlap"))
        today = _held_today(office, held)
        print(f"    {office:<18}  held on that day: {today[0]} of {today[1]};  {told}")


if __name__ == "__main__":
    main()

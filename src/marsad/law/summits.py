"""Which meeting an article means by "the CIS summit in Bishkek": its days, its host, and who belonged then."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Summit

NEAR = 45  # days between the day told and a summit whose host is not told
SOON = 7  # days before a summit on which guests arrive
YEAR = 400  # the same where the host is told: a series seldom returns to one host within it


def summit_meant(data: LawData, org: str, host: str | None, day: str, *, planned: bool) -> Summit | None:
    """The organisation's summit nearest to a day, in that host state if one is told; None where none is near.

    What is planned is not yet over on that day, what has happened has begun or is about to.
    """
    asked = date.fromisoformat(day)
    begun = (asked + timedelta(days=SOON)).isoformat()
    within = YEAR if host else NEAR
    near = []
    for summit in data.summits.get(org, ()):
        if (host and summit.iso2 != host) or (summit.end < day if planned else summit.start > begun):
            continue
        away = abs((date.fromisoformat(summit.start) - asked).days)
        if away <= within:
            near.append((away, summit))
    return min(near, key=lambda pair: pair[0], default=(0, None))[1]


def members_on(data: LawData, org: str, day: str) -> tuple[str, ...]:
    """Who belonged to the organisation on a day: ISO codes of states and ids of organisations, in order."""
    return tuple(sorted({
        row.member for row in data.memberships.get(org, ())
        if row.status == "member" and earliest(row.start or "0001") <= day and not (row.end and latest(row.end) < day)
    }))  # fmt: skip

"""Which meetings of leaders a number, a year or a place can mean, and how far the table of summits can be trusted for it.

A number names one meeting. A place or a year names those the table has; whether there may be others depends on how much
of its series the table holds: `head` tells that none before it is missing, `tail` that none after it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from marsad.knowledge.law_data import LawData
from marsad.knowledge.law_rows import Organisation, Summit

_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th) ")  # "15th BRICS summit"; other ways of counting differ from the press's
_YEAR = re.compile(r"\d{4}")
SETTLING = 2  # years after its founding in which an organisation first meets at the top
WEB = 2000  # year before which little of what is read was written: what met earlier is not missed


class Meetings(NamedTuple):
    """The meetings that can be meant, in order of time, and whether the table has all before and all after them."""

    rows: tuple[Summit, ...]
    head: bool
    tail: bool


def series(data: LawData) -> dict[str, str]:
    """Organisation by the gazetteer's id of its summits."""
    return {row.series: row.id for row in data.organisations.values() if row.series and row.id in data.summits}


def meetings(
    data: LawData, org: str, *, number: int | None, year: str | None, place: str | None, country: str | None
) -> Meetings | None:
    """The meetings of an organisation that fit what is told of one; None where nothing is told or nothing fits.

    `year` is written in four digits, `place` the English name of a town, `country` an ISO code.
    """
    every = sorted(data.summits.get(org, ()), key=lambda row: (row.start, row.end))
    if number is None and year is None and place is None and country is None:
        return None
    fits = tuple(
        row for row in every
        if (number is None or number_of(row) == number) and (year is None or row.start[:4] == year)
        and (country is None or row.iso2 == country) and (place is None or _town(row) == place)
    )  # fmt: skip
    if not fits:
        return None
    if number is not None or year is not None:
        return Meetings(fits, True, True)
    after = [row for row in every if row.start >= fits[-1].start]
    return Meetings(fits, _from_the_first(every[0], data.organisations[org]), _without_gaps(after))


def number_of(summit: Summit) -> int | None:
    """The number by which a meeting goes, where its name begins with one."""
    match = _NUMBER.match(summit.name)
    return int(match[1]) if match else None


def _town(summit: Summit) -> str:
    return summit.place.split(",")[0].split(" (")[0].strip()


def _from_the_first(first: Summit, org: Organisation) -> bool:
    founded = max((int(year) for year in _YEAR.findall(org.founded)), default=0)
    return int(first.start[:4]) <= max(founded + SETTLING, WEB)


def _without_gaps(rows: Sequence[Summit]) -> bool:
    """Has every year a meeting, up to the one in which the last row was checked?"""
    met = {int(row.start[:4]) for row in rows}
    checked = int(rows[-1].checked_on[:4] or 9999)
    return met >= set(range(min(met), checked + 1))

"""Courts and treaties as dated, cited rows: the tables of data/law/, strictly loaded.

Dates are ISO strings, full or cut short (2023-10, 2023) where no more is known; "" where open or not known. Every row keeps
its source, its confidence and the day it was checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from marsad.knowledge.tables import DATA, KnowledgeError, rows

LAW = DATA / "law"
_DATE = re.compile(r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")


class Instrument(msgspec.Struct, frozen=True):
    """What the Court issued, or was asked to issue, against a person."""

    person: str
    person_ar: str
    aliases: tuple[str, ...]
    nationality: str
    office_held: str
    case: str
    situation: str
    basis: str
    kind: str  # warrant, summons, application
    issued: str
    public: str
    ended: str
    end_kind: str  # custody, ended
    status: str
    crimes: str
    notes: str
    source: str
    confidence: str
    checked_on: str


class Membership(msgspec.Struct, frozen=True):
    """A state's standing towards the Rome Statute."""

    iso2: str
    name: str
    name_ar: str
    signed: str
    deposited: str
    in_force: str
    withdrawal_notified: str
    withdrawal_effective: str
    status: str
    notes: str
    source: str
    confidence: str
    checked_on: str


class Obligation(msgspec.Struct, frozen=True):
    """A duty from elsewhere: a Security Council referral, an Art 12(3) declaration, the tail of a withdrawal."""

    iso2: str
    state: str
    basis: str
    instrument: str
    start: str
    end: str
    effect: str
    source: str
    confidence: str
    checked_on: str


class Decision(msgspec.Struct, frozen=True):
    """A decision of the Court on a state's cooperation."""

    date: str
    chamber: str
    iso2: str
    state: str
    person: str
    articles: str
    ruling: str
    reference: str
    referred: str
    referred_to: str
    source: str
    confidence: str


class Trip(msgspec.Struct, frozen=True):
    """A trip of a person the Court seeks, made, announced or given up, as recorded."""

    id: str
    person: str
    iso2: str
    state: str
    date: str
    kind: str
    purpose: str
    recorded_duty: str
    arrested: str
    outcome: str
    notes: str
    source: str
    confidence: str


class LawData(msgspec.Struct, frozen=True):
    """All of it."""

    instruments: tuple[Instrument, ...]
    members: dict[str, Membership]
    obligations: tuple[Obligation, ...]
    decisions: tuple[Decision, ...]
    trips: tuple[Trip, ...]
    checked_on: str


def _checked(path: Path, required: tuple[str, ...], dates: tuple[str, ...]) -> Iterator[dict[str, str]]:
    for line, row in enumerate(rows(path, (*required, "source", "confidence", "checked_on")), 2):
        for key in dates:
            if not _DATE.match(row[key]):
                raise KnowledgeError(f"{path.name}:{line}: {key} is {row[key]!r}; write YYYY-MM-DD, YYYY-MM or YYYY")
        if not row["source"]:
            raise KnowledgeError(f"{path.name}:{line}: no source; a row that nothing supports is not kept")
        yield row


@cache
def load_law(folder: Path = LAW) -> LawData:
    """Everything the law rooms need. Raises KnowledgeError naming file and line."""
    instruments = tuple(
        Instrument(
            r["person_en"], r["person_ar"], tuple(a for a in r["aliases"].split("|") if a), r["nationality"],
            r["office_held"], r["case_number"], r["situation"], r["basis"], r["instrument"], r["issued"], r["public"],
            r["ended"], r["end_kind"], r["status"], r["crimes"], r["notes"], r["source"], r["confidence"], r["checked_on"],
        )
        for r in _checked(folder / "warrants.csv", ("person_en", "person_ar", "instrument"), ("issued", "public", "ended"))
    )  # fmt: skip
    members: dict[str, Membership] = {}
    dates = (
        "signature_date",
        "ratification_or_accession_date",
        "entry_into_force_date",
        "withdrawal_notified",
        "withdrawal_effective",
    )
    for r in _checked(folder / "parties.csv", ("iso2", "name_en", "name_ar"), dates):
        if r["withdrawal_effective"] and r["withdrawal_effective"] < r["entry_into_force_date"]:
            raise KnowledgeError(f"parties.csv: {r['iso2']}: withdrawal before entry into force")
        members[r["iso2"]] = Membership(
            r["iso2"], r["name_en"], r["name_ar"], r["signature_date"], r["ratification_or_accession_date"],
            r["entry_into_force_date"], r["withdrawal_notified"], r["withdrawal_effective"], r["status_at_2026_11_23"],
            r["notes"], r["source"], r["confidence"], r["checked_on"],
        )  # fmt: skip
    for r in _checked(folder / "nonparties.csv", ("iso2", "name_en", "name_ar", "status"), ("signature_date",)):
        if r["iso2"] in members:
            raise KnowledgeError(f"nonparties.csv: {r['iso2']} is also in parties.csv")
        members[r["iso2"]] = Membership(
            r["iso2"], r["name_en"], r["name_ar"], r["signature_date"], "", "", "", "", r["status"], r["notes"],
            r["source"], r["confidence"], r["checked_on"],
        )  # fmt: skip
    obligations = tuple(
        Obligation(
            r["iso2"], r["state"], r["basis"], r["instrument"], r["from_date"], r["to_date"], r["effect"], r["source"],
            r["confidence"], r["checked_on"],
        )
        for r in _checked(folder / "obligations.csv", ("iso2", "basis", "effect"), ("from_date", "to_date"))
    )  # fmt: skip
    decisions = tuple(
        Decision(
            r["date"], r["chamber"], r["state_iso2"], r["state"], r["person"], r["articles_relied_on"], r["ruling"],
            r["reference_no"], r["referred"], r["referred_to"], r["source"], r["confidence"],
        )
        for r in _checked(folder / "decisions.csv", ("date", "state_iso2", "person", "ruling"), ("date",))
    )  # fmt: skip
    trips = tuple(
        Trip(
            r["id"], r["person"], r["dest_iso2"], r["dest_en"], r["arrival_date"], r["kind"], r["purpose_event"],
            r["arrest_duty_of_host"], r["arrested"], r["icc_outcome"], r["notes"], r["source"], r["confidence"],
        )
        for r in _checked(folder / "trips.csv", ("id", "person", "dest_iso2", "kind"), ("arrival_date",))
    )  # fmt: skip
    checked = min(member.checked_on for member in members.values())
    return LawData(instruments, members, obligations, decisions, trips, checked)

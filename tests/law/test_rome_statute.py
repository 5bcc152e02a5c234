"""The rules on known questions, and the whole recorded history replayed."""

from __future__ import annotations

import re

import pytest

from marsad.knowledge.law_data import load_law
from marsad.language.arabic.script import fold
from marsad.law.ledger import day_of, ledger
from marsad.law.names import UnknownNameError, find_person, find_state
from marsad.law.rome_statute import duty_to_arrest

DATA = load_law()
# Rows whose recorded duty we hold to be wrong or less than the law-rules say, with the reason.
DIFFERENT = {
    "150": "Philippines 2025: Art 127(2) tail for its own situation is contested (law-rules F4), not plainly none",
}


@pytest.mark.parametrize(("person", "state", "day", "outcome"), [
    ("Putin", "Mongolia", "2024-09-02", "duty"),
    ("بوتين", "قيرغيزستان", "2023-10-12", "no_duty"),
    ("Putin", "Armenia", "2024-01-31", "no_duty"),  # in force on 1 February, not on ratification
    ("Putin", "Armenia", "2024-02-01", "duty"),
    ("Putin", "Mongolia", "2023-03-16", "no_duty"),  # a day before the warrant
    ("Netanyahu", "Hungary", "2025-04-03", "duty"),
    ("Netanyahu", "Hungary", "2026-06-01", "duty"),  # the year of notice runs to its end
    ("Netanyahu", "Hungary", "2026-06-02", "undetermined"),
    ("نتنياهو", "CZ", "2024-07-01", "no_duty"),  # an application binds nobody
    ("Kenyatta", "NL", "2014-10-08", "no_duty"),  # nor does a summons
    ("al-Bashir", "Sudan", "2010-01-01", "duty"),  # res. 1593
    ("al-Bashir", "Egypt", "2010-01-01", "no_duty"),  # only urged
    ("Njeem", "Libya", "2025-06-01", "duty"),  # res. 1970
    ("Putin", "Burundi", "2024-01-01", "no_duty"),  # warrant later than the withdrawal
    ("al-Bashir", "Burundi", "2018-01-01", "contested"),  # the tail of Art 127(2)
    ("Putin", "Germany", "2027-01-01", "undetermined"),  # later than the facts were checked
    ("Lubanga", "Germany", "2010-01-01", "no_duty"),  # in the Court's hands
])  # fmt: skip
def test_outcome(person: str, state: str, day: str, outcome: str) -> None:
    """One line a question."""
    finding = duty_to_arrest(DATA, find_person(DATA, person, fold), find_state(DATA, state, fold, {}), day)
    assert finding.outcome == outcome, finding.because
    assert finding.premises
    assert "cleared" not in finding.because and "guilty" not in finding.because


@pytest.mark.parametrize("trip", DATA.trips, ids=lambda t: f"{t.id}-{t.person}-{t.iso2}-{t.date}")
def test_history(trip) -> None:  # type: ignore[no-untyped-def]
    """Every recorded trip gives the recorded outcome."""
    if trip.id in DIFFERENT:
        pytest.skip(DIFFERENT[trip.id])
    words = re.sub(r"[^\w\s-]", "", trip.person)
    instruments = find_person(DATA, words, fold)
    presence = "overflight" if trip.kind == "overflight" else "visit"
    finding = duty_to_arrest(DATA, instruments, trip.iso2, day_of(trip), presence=presence)
    expected = (
        "contested"
        if trip.recorded_duty.startswith("contested")
        else "no_duty"
        if trip.recorded_duty.startswith("none")
        else "duty"
    )
    assert finding.outcome == expected, finding.because


@pytest.mark.parametrize(
    "decision",
    [d for d in DATA.decisions if "Non-compliance" in d.ruling and d.iso2 not in ("SD", "LY", "KE")],
    ids=lambda d: f"{d.iso2}-{d.date}",
)
def test_findings_of_the_court_presuppose_the_duty(decision) -> None:  # type: ignore[no-untyped-def]
    """Where the Court found non-compliance, the state was bound."""
    name = decision.person.replace("M. ", "").replace("Elmasry ", "")
    finding = duty_to_arrest(
        DATA,
        find_person(DATA, name, fold),
        decision.iso2,
        decision.date[:7] + "-01" if len(decision.date) < 10 else decision.date,
    )
    assert finding.outcome == "duty", finding.because


def test_immunity_is_the_courts_ruling_with_the_dissent_named() -> None:
    """The ruling is the outcome; who disagrees is said."""
    finding = duty_to_arrest(DATA, find_person(DATA, "Putin", fold), "MN", "2024-09-02")
    assert "Russia" in finding.held_by
    ex_minister = duty_to_arrest(DATA, find_person(DATA, "Lvova-Belova", fold), "MN", "2024-09-02")
    assert not ex_minister.counter_position


def test_unknown_and_ambiguous_names() -> None:
    """Clear messages with the nearest candidates."""
    with pytest.raises(UnknownNameError, match="may be"):
        find_person(DATA, "Gaddafi", fold)
    with pytest.raises(UnknownNameError, match="not among"):
        find_person(DATA, "Nobody Whatsoever", fold)
    with pytest.raises(UnknownNameError, match="Mongolia"):
        find_state(DATA, "Mongolya", fold, {})


def test_ledger_counts() -> None:
    """First trip since the warrant and first to a State Party are computed."""
    entries = ledger(DATA, find_person(DATA, "Putin", fold))
    by_place = {(e.trip.iso2, e.trip.date): e.remarks for e in entries}
    assert "1st trip since the warrant" in by_place["KG", "2023-10-12"]
    assert "1st to a State Party" in by_place["MN", "2024-09-02"]


def test_matrix_is_quick() -> None:
    """195 states for all persons on one date in well under a second even on a slow machine."""
    import time

    people = {item.person: tuple(i for i in DATA.instruments if i.person == item.person) for item in DATA.instruments}
    started = time.perf_counter()
    for iso2 in DATA.members:
        duty_to_arrest(DATA, people["Vladimir Vladimirovich Putin"], iso2, "2024-09-02")
    assert time.perf_counter() - started < 0.5

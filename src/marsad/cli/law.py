"""`marsad law` and `marsad trips`: what the Rome Statute said that day."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from marsad.cli.common import Plain, fail, print_table

if TYPE_CHECKING:
    from marsad.knowledge.law_data import LawData
    from marsad.knowledge.law_rows import Person


class Presence(StrEnum):
    """How the person is, or would be, there."""

    visit = "visit"
    overflight = "overflight"
    un_seat = "un_seat"
    video = "video"
    stand_in = "stand_in"
    invitation = "invitation"


def law(
    terms: Annotated[
        list[str],
        typer.Argument(metavar="[PERSON] [STATE] [DATE]", help="PERSON STATE DATE, PERSON DATE (all states) or STATE."),
    ],
    presence: Annotated[
        Presence, typer.Option(help="How he is there; un_seat: for a meeting at a seat of the United Nations.")
    ] = Presence.visit,
    format: Annotated[Plain, typer.Option("--format", "-f", help="How to write the answer.")] = Plain.table,
    map: Annotated[
        Path | None,
        typer.Option("--map", metavar="FILE", help="With PERSON DATE: write a world map (.svg or .html) coloured by outcome."),
    ] = None,
) -> None:
    """Say whether a person is wanted by the International Criminal Court and whether a state must arrest him that day.

    Names in any script; DATE as YYYY-MM-DD or "today"; a name of several words in quotation marks. With PERSON and DATE
    alone, every state at once; with STATE alone, its history with the Statute and the Court. The answer is duty, no_duty,
    contested or undetermined, with the premises it rests on, each with its source; what happened is told apart.
    """
    from marsad.knowledge.law_data import current_law
    from marsad.law.names import UnknownNameError

    data = current_law()
    names, day = list(terms), None
    if names[-1] == "today" or names[-1][:1].isdigit():
        day = _day(names.pop())
    if not names or len(names) > 2:
        fail("give PERSON STATE DATE, PERSON DATE or STATE; put a name of several words in quotation marks")
    if map is not None and (len(names) != 1 or day is None):
        fail("--map goes with PERSON DATE")
    if map is not None and map.suffix.lower() not in (".svg", ".html", ".htm"):
        fail(f"{map}: a map is written as .svg or .html")
    try:
        if len(names) == 2:
            _one(data, names[0], names[1], day or date.today().isoformat(), presence, format)
        elif day is not None:
            _all_states(data, names[0], day, presence, format, map)
        else:
            _state(data, names[0], format)
    except UnknownNameError as error:
        fail(f"{error}{_order(data, names, day)}")


def _order(data: LawData, names: list[str], day: str | None) -> str:
    """What a name is that stands where the other kind was awaited."""
    from marsad.law.names import UnknownNameError

    def known(find: Callable[[LawData, str], object], name: str) -> bool:
        try:
            return bool(find(data, name))
        except UnknownNameError:
            return False

    if len(names) == 2:
        swapped = known(_place, names[0]) and known(_person, names[1])
        return "; the person comes first, then the state" if swapped else ""
    if day is not None:
        return "; it is a state: its history is told without a date" if known(_place, names[0]) else ""
    return "; it is a person: add a state, a date, or both" if known(_person, names[0]) else ""


def _day(value: str) -> str:
    try:
        return date.today().isoformat() if value == "today" else date.fromisoformat(value).isoformat()
    except ValueError:
        fail(f"{value!r} is no date; write it as 2024-09-02, or today")


def _person(data: LawData, name: str) -> Person:
    from marsad.language.arabic.names.same_names import likeness
    from marsad.language.arabic.words.script import fold
    from marsad.law.names import find_person

    return find_person(data, name, fold, likeness)


def _place(data: LawData, name: str) -> str:
    from marsad.knowledge.state_names import state_names
    from marsad.language.arabic.words.script import fold
    from marsad.law.names import find_place

    return find_place(data, name, fold, state_names())


def _one(data: LawData, person: str, state: str, day: str, presence: Presence, form: Plain) -> None:
    from marsad.export.law import finding_lines
    from marsad.law.matrix import exists
    from marsad.law.names import place_name
    from marsad.law.rome_statute import duty_to_arrest

    place = _place(data, state)
    if not exists(data, place, day):
        fail(f"{place_name(data, place)} was no state on {day}; it is one since {data.independence[place].since}")
    finding = duty_to_arrest(data, _person(data, person), place, day, presence.value)
    if form is Plain.json:
        _json(finding)
        return
    print("\n".join(finding_lines(finding)))


def _all_states(
    data: LawData, name: str, day: str, presence: Presence, form: Plain, map: Path | None
) -> None:
    from marsad.law.matrix import exists
    from marsad.law.rome_statute import duty_to_arrest

    person = _person(data, name)
    there = [iso2 for iso2 in sorted(data.standing) if exists(data, iso2, day)]
    findings = [duty_to_arrest(data, person, iso2, day, presence.value) for iso2 in there]
    if map is not None:
        _write_map(person, day, findings, map)
    if form is Plain.json:
        _json(findings)
        return
    print_table(("state", "outcome", "because"), [(f.state, f.outcome or "", f.because) for f in findings])


def _write_map(person: Person, day: str, findings: Sequence[Any], path: Path) -> None:
    from marsad.export.world_map import world_map

    title = f"Must a state arrest {person.name_en}, present on {day}?"
    outcomes = {f.iso2: f.outcome for f in findings}
    labels = {f.iso2: f"{f.state}: {f.outcome} - {f.because}" for f in findings}
    note = "Shapes: Natural Earth, which draws lines that are in dispute its own way. The law is told by state, not by shape."
    svg = world_map(title, outcomes, labels, note)
    if path.suffix.lower() in (".html", ".htm"):
        svg = f'<!doctype html><meta charset="utf-8"><title>{person.name_en}, {day}</title>\n{svg}'
    try:
        path.write_text(svg, encoding="utf-8")
    except OSError as error:
        fail(f"{path}: {error.strerror}")


def _state(data: LawData, name: str, form: Plain) -> None:
    from marsad.export.law import standing_today, state_history

    iso2 = _place(data, name)
    iso2 = data.territories[iso2].state if iso2 in data.territories else iso2
    state, history = data.standing[iso2], state_history(data, iso2)
    if form is Plain.json:
        events = [{"day": day, "what": what, "source": source} for day, what, source in history]
        _json({"standing": state, "history": events})
        return
    today = standing_today(data, iso2, date.today().isoformat())
    print(f"{state.name_en} ({iso2}): {today} [checked {state.checked_on}; {state.confidence}]")
    print_table(("day", "what", "source"), history)
    if state.notes:
        print(f"note: {state.notes}")


def trips(
    person: Annotated[str, typer.Argument(help="Name of a person the Court seeks, in any script.")],
    db: Annotated[
        str | None,
        typer.Option("--db", metavar="FILE_OR_URL", help="Add the visits that this record holds and the table does not."),
    ] = None,
    format: Annotated[Plain, typer.Option("--format", "-f", help="How to write the list.")] = Plain.table,
) -> None:
    """List a person's known trips, each with what the law said that day and its place in the row.

    Trips since the warrant, to one state, and to States Parties are counted from the list itself.
    """
    from marsad.knowledge.law_data import current_law
    from marsad.law.ledger import ledger
    from marsad.law.names import UnknownNameError

    data = current_law()
    try:
        who = _person(data, person)
    except UnknownNameError as error:
        fail(str(error))
    entries = ledger(data, who, _reported(data, who, db) if db else ())
    if format is Plain.json:
        _json([{"trip": e.trip, "finding": e.finding, "remarks": e.remarks} for e in entries])
        return
    rows = [
        (
            e.trip.date, e.trip.place_en, e.trip.kind, e.finding.outcome or "", e.trip.arrested, "; ".join(e.remarks),
            e.trip.purpose,
        )
        for e in entries
    ]  # fmt: skip
    print_table(("date", "state", "kind", "outcome", "arrested", "remarks", "purpose"), rows)


def _reported(data: LawData, person: Person, db: str) -> list[Any]:
    from marsad.cli.common import opened
    from marsad.export.travel import reported_trips

    with opened(db) as store:
        return reported_trips(store, data, person)


def _json(value: Any) -> None:
    import msgspec

    print(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2))

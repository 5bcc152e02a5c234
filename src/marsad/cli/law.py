"""`marsad law` and `marsad trips`: what the Rome Statute said that day."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer


class LawFormat(StrEnum):
    """How the answer is written."""

    table = "table"
    json = "json"


def _fail(message: str) -> None:
    print(f"marsad: {message}", file=sys.stderr)
    raise typer.Exit(2)


def _states() -> dict[str, str]:
    """Further names of states: those of the gazetteer."""
    from marsad.knowledge.tables import DATA, alternatives, rows

    out: dict[str, str] = {}
    for row in rows(DATA / "states.csv", ("iso2", "name_en", "name_ar", "variants_ar")):
        for form in (row["name_en"], row["name_ar"], *alternatives(row["variants_ar"])):
            out.setdefault(form, row["iso2"])
    return out


def law(
    terms: Annotated[
        list[str],
        typer.Argument(metavar="[PERSON] [STATE] [DATE]", help="PERSON STATE DATE, PERSON DATE (all states) or STATE."),
    ],
    format: Annotated[LawFormat, typer.Option("--format", "-f", help="How to write the answer.")] = LawFormat.table,
) -> None:
    """Say whether a person is wanted by the International Criminal Court and whether a state must arrest him that day.

    Names in any script; DATE as YYYY-MM-DD or "today". With PERSON and DATE alone, every state at once; with STATE alone,
    the state's history with the Rome Statute. The answer is duty, no_duty, contested or undetermined, with its premises.
    """
    from marsad.knowledge.law_data import load_law
    from marsad.language.arabic.script import fold
    from marsad.law.names import UnknownNameError, find_person, find_state
    from marsad.law.rome_statute import duty_to_arrest, parse_day

    data = load_law()
    day = None
    names = list(terms)
    if len(names) > 1 and (names[-1] == "today" or names[-1][:1].isdigit()):
        try:
            day = parse_day(names.pop())
        except ValueError:
            _fail(f"{terms[-1]!r} is no date; write it as 2024-09-02, or today")
    if len(names) > 2:
        _fail("too many words; put a name of several words in quotation marks")
    try:
        if len(names) == 2:
            iso2 = find_state(data, names[1], fold, _states())
            _show(duty_to_arrest(data, find_person(data, names[0], fold), iso2, day or parse_day("today")), format)
        elif day is not None:
            instruments = find_person(data, names[0], fold)
            _show_all([duty_to_arrest(data, instruments, iso2, day) for iso2 in sorted(data.members)], format)
        else:
            _show_state(data, find_state(data, names[0], fold, _states()), format)
    except UnknownNameError as error:
        _fail(str(error))


def trips(
    person: Annotated[str, typer.Argument(help="Name of a person the Court seeks, in any script.")],
    format: Annotated[LawFormat, typer.Option("--format", "-f", help="How to write the list.")] = LawFormat.table,
) -> None:
    """List a person's known trips, each with what the law said that day."""
    from marsad.knowledge.law_data import load_law
    from marsad.language.arabic.script import fold
    from marsad.law.ledger import ledger
    from marsad.law.names import UnknownNameError, find_person

    data = load_law()
    try:
        entries = ledger(data, find_person(data, person, fold))
    except UnknownNameError as error:
        _fail(str(error))
    if format is LawFormat.json:
        _json([{"trip": e.trip, "finding": e.finding, "remarks": e.remarks} for e in entries])
        return
    rows = [
        (
            e.trip.date,
            e.trip.state,
            e.trip.kind,
            e.finding.outcome,
            e.trip.arrested,
            "; ".join(e.remarks),
            e.trip.purpose,
        )
        for e in entries
    ]
    _table(("date", "state", "kind", "outcome", "arrested", "remarks", "purpose"), rows)


def _json(value: Any) -> None:
    import msgspec

    print(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2))


def _table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def _show(finding: Any, form: LawFormat) -> None:
    if form is LawFormat.json:
        _json(finding)
        return
    print(f"{finding.person} - {finding.state} - {finding.date}: {finding.outcome}")
    print(f"  because {finding.because}")
    for premise in finding.premises:
        print(f"  * {premise.text}")
        tail = "; ".join(
            part
            for part in (
                premise.rule,
                f"checked {premise.checked_on}" if premise.checked_on else "",
                premise.confidence,
            )
            if part
        )
        print(f"    [{tail}]")
        if premise.source:
            print(f"    source: {premise.source}")
    if finding.counter_position:
        print(f"  counter-position: {finding.counter_position}")
        print(f"    held by: {finding.held_by}")
    for line in finding.happened:
        print(f"  what happened: {line}")


def _show_all(findings: list[Any], form: LawFormat) -> None:
    if form is LawFormat.json:
        _json(findings)
        return
    _table(("state", "outcome", "because"), [(f.state, f.outcome, f.because) for f in findings])


def _show_state(data: Any, iso2: str, form: LawFormat) -> None:
    state = data.members.get(iso2)
    if state is None:
        _fail(f"{iso2}: no row on its standing towards the Rome Statute")
    related = {
        "obligations": [o for o in data.obligations if o.iso2 == iso2],
        "decisions": [d for d in data.decisions if d.iso2 == iso2],
    }
    if form is LawFormat.json:
        _json({"state": state, **related})
        return
    print(f"{state.name} ({iso2}): {state.status}  [checked {state.checked_on}, {state.confidence}]")
    events = [
        (state.signed, "signed"), (state.deposited, "ratified or acceded"), (state.in_force, "in force"),
        (state.withdrawal_notified, "notice of withdrawal"), (state.withdrawal_effective, "withdrawal effective"),
        *((o.start, f"{o.basis}: {o.instrument}. {o.effect}") for o in related["obligations"]),
        *((d.date, f"{d.chamber} on {d.person}: {d.ruling}") for d in related["decisions"]),
    ]  # fmt: skip
    for day, text in sorted(event for event in events if event[0]):
        print(f"  {day}  {text}")
    if state.notes:
        print(f"  note: {state.notes}")
    print(f"  source: {state.source}")

"""`marsad data check` and `marsad data import`: looking after the data files."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

data = typer.Typer(no_args_is_help=True, help="Look after the data files.")
imports = typer.Typer(no_args_is_help=True, help="Hold a published table against the data, and take it over.")
data.add_typer(imports, name="import")


@data.callback()
def _data() -> None:
    pass


@data.command()
def check() -> None:
    """Check every data file: schema, dates, overlaps, unknown states, missing sources, frames and word lists, and
    wordings that no text could match.

    Stale rows are told, not failed.
    """
    from marsad.knowledge.check import problems, stale
    from marsad.language.arabic.checking import problems as in_language
    from marsad.language.arabic.checking import unheard

    found = [*problems(), *in_language()]
    if not found:  # data that breaks its schema cannot be loaded
        from marsad.api import load
        from marsad.language.arabic.reader import Arabic

        found = list(unheard(Arabic(load()).lexicon))
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print(f"marsad: {len(found)} problems", file=sys.stderr)
        raise typer.Exit(1)
    for line in stale(date.today().isoformat()):
        print(f"stale: {line}")
    print("all data files are sound")


@imports.callback()
def _imports() -> None:
    pass


@imports.command(name="rome-statute")
def rome_statute(
    file: Annotated[Path, typer.Argument(help="The page or XML of chapter XVIII-10 of the UN Treaty Collection, saved.")],
    write: Annotated[bool, typer.Option("--write", help="Take the differences over into standing.csv.")] = False,
) -> None:
    """Compare the UN's table of participants in the Rome Statute with ours; change nothing without --write."""
    from marsad.knowledge.law_data import current_law
    from marsad.knowledge.state_names import state_names
    from marsad.knowledge.tables import KnowledgeError
    from marsad.knowledge.untc import differences, read_participants, standing
    from marsad.knowledge.untc import write as take_over
    from marsad.language.arabic.words.script import fold
    from marsad.law.names import UnknownNameError, find_place

    law, names = current_law(), state_names()

    def iso2_of(name: str) -> str | None:
        for form in (name, name.partition(" (")[0]):  # Bolivia (Plurinational State of)
            try:
                return find_place(law, form, fold, names)
            except UnknownNameError:
                continue
        return None

    try:
        participants = read_participants(file)
    except KnowledgeError as error:
        print(f"marsad: {error}", file=sys.stderr)
        raise typer.Exit(2) from None
    changes, notes = differences(participants, standing(), iso2_of)
    for change in changes:
        print(f"{change.name} ({change.iso2}): {change.field}: {change.ours or '-'} -> {change.theirs or '-'}")
    for note in notes:
        print(f"note: {note}")
    print(f"{len(participants)} participants read, {len(changes)} differences")
    if write:
        take_over(changes, date.today().isoformat())
        print("standing.csv written; run `marsad data check`, and `make data` to rebuild the compiled table")
    elif changes:
        print("nothing was changed; --write takes the differences over")

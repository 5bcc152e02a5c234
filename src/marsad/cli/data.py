"""`marsad data check`: every data file against its schema."""

from __future__ import annotations

import sys

import typer

data = typer.Typer(no_args_is_help=True, help="Look after the data files.")


@data.callback()
def _data() -> None:
    pass


@data.command()
def check() -> None:
    """Check every data file: schema, dates, unknown states, missing sources, stale rows."""
    from marsad.knowledge.check import problems

    found = list(problems())
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print(f"marsad: {len(found)} problems", file=sys.stderr)
        raise typer.Exit(1)
    print("all data files are sound")

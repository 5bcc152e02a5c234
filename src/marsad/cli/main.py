"""The command line. Each command lives in a module of its own; this one only gathers them."""

from __future__ import annotations

import io
import signal
import sys
from types import FrameType

import typer

from marsad import __version__
from marsad.cli import record
from marsad.cli.data import data
from marsad.cli.ingest import ingest
from marsad.cli.law import law, trips
from marsad.cli.read import read

app = typer.Typer(
    name="marsad",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

_HELP = """
Marsad (مرصد, observatory) reads news, Arabic first, into a record a person can check:
who did what to whom, where, when, with what certainty, who says so, on which words.

**Begin with**

    marsad read article.txt --published 2024-05-01            a table of its events

    marsad read page.html -o read.html                        a page: the article, its events marked

    marsad read articles.jsonl -f jsonl > readings.jsonl      one reading a line

    marsad read article.txt --explain                         why each event was read

    marsad ingest archive/ feed.rss --db record.db            keep what many articles tell

    marsad events --actor بوتين --frame visit --db record.db  ask that record

    marsad law Putin Mongolia 2024-09-02                      what the law said that day

    marsad trips بوتين                                        where somebody wanted went

`marsad COMMAND --help` tells the rest of each.

**Exit status**: 0 all read; 1 some inputs could not be read (each is named on standard error) or a search found
nothing; 2 wrong use or nowhere to write; 130 interrupted, 143 told to end: what was read until then is in FILE.part.
"""


def _version(value: bool) -> None:
    if value:
        print(f"marsad {__version__}")
        raise typer.Exit


@app.callback(help=_HELP)
def _main(
    version: bool = typer.Option(
        False, "--version", help="Print the version and leave.", callback=_version, is_eager=True
    ),
) -> None:
    pass


app.command()(read)
for _command in (
    ingest, record.events, record.event, record.entity, record.search, record.timeline, record.judge, record.rebuild,
    record.backup, record.export,
):  # fmt: skip
    app.command(rich_help_panel="The record: many articles, one account")(_command)
app.command(rich_help_panel="The law")(law)
app.command(rich_help_panel="The law")(trips)
app.add_typer(data, name="data", rich_help_panel="Looking after it")


def main() -> None:
    """Entry point: UTF-8 out, quiet on a closed pipe, 130 on Ctrl-C, 143 when told to end; what was read is kept."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Arabic goes out as UTF-8 whatever the locale knows
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _end)
    try:
        app(prog_name="marsad")
    except KeyboardInterrupt:
        print("marsad: interrupted", file=sys.stderr)
        sys.exit(130)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)  # a second one ends at once
    sys.exit(128 + number)

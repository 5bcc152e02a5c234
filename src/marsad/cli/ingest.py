"""`marsad ingest`: pages into the record."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from marsad.cli.common import DB, ENGINE_HELP, WHERE, Sifter, check_date, opened, run_engine
from marsad.scale.names import Engine

if TYPE_CHECKING:
    from marsad.intake.sources import Meter
    from marsad.record.ingest import Tally

_EVERY = 10.0  # seconds between two lines of progress where there is no terminal


def ingest(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files, directories, globs, URLs, or -: .txt .html .jsonl .csv .parquet .warc .rss .atom and .gz of these.",
        ),
    ],
    db: DB = WHERE,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date of every page, as YYYY-MM-DD.")
    ] = None,
    engine: Annotated[Engine, typer.Option(help=ENGINE_HELP)] = Engine.local,
    id_field: Annotated[str, typer.Option(metavar="NAME", help="Column or key that names a row.")] = "id",
    text_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its text.")] = "text",
    title_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its title.")] = "title",
    published_field: Annotated[
        str, typer.Option(metavar="NAME", help="... that holds its publication date.")
    ] = "published",
    url_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its address.")] = "url",
    allow_private: Annotated[bool, typer.Option(help="Let a URL lead to a private or local address.")] = False,
    settle: Annotated[
        bool, typer.Option(help="Bring events together at the end; --no-settle leaves it to the next command.")
    ] = True,
) -> None:
    """Read pages and keep what they say in a record.

    Interrupt it at any point and run it again: every page is kept once, nothing is lost or doubled. An input that
    cannot be read is named on standard error; the rest goes on, and the exit status is 1.
    """
    check_date(published, "--published")
    from marsad import __version__
    from marsad.intake.pages import Fields
    from marsad.intake.sources import Meter, iter_pages, size_of
    from marsad.record.ingest import Tally
    from marsad.record.ingest import ingest as run
    from marsad.record.settle import ensure_settled
    from marsad.scale.work import prepares

    fields = Fields(id=id_field, text=text_field, title=title_field, published=published_field, url=url_field)
    tally, meter, sifter = Tally(), Meter(), Sifter()
    work = run_engine(engine, prepares, published)
    with opened(db, create=True) as store:
        found = iter_pages(sources, fields=fields, stdin=sys.stdin.buffer, allow_private=allow_private, meter=meter)
        began = time.monotonic()
        _progress(run(store, sifter(found), work, __version__, tally), tally, meter, size_of(sources))
        seconds = max(time.monotonic() - began, 1e-6)
        told = f"{tally.read} read, {tally.there} there already, {sifter.bad} not readable"
        print(f"{told}; {seconds:.1f} s, {tally.read / seconds:.0f} a second", file=sys.stderr)
        if settle:
            began = time.monotonic()
            ensure_settled(store)
            count = store.database.all("SELECT count(*) FROM event")[0][0]
            print(f"{store.count()} pages tell {count} events; settled in {time.monotonic() - began:.1f} s", file=sys.stderr)
    if sifter.bad:
        raise typer.Exit(1)


def _progress(steps: Iterator[Tally], tally: Tally, meter: Meter, total: int | None) -> None:
    """Run all steps, showing count, rate and, where the size of the sources is known, the time that remains.

    On a terminal a bar; in a log a line now and then.
    """
    began = time.monotonic()

    def rate() -> float:
        return tally.read / max(time.monotonic() - began, 0.1)

    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        last = began
        for _ in steps:
            now = time.monotonic()
            if now - last >= _EVERY:
                last, done = now, meter.done
                left = f", about {_spell((now - began) * (total - done) / done)} left" if total and done else ""
                print(f"marsad: {tally.read + tally.there} pages, {rate():.0f} a second{left}", file=sys.stderr)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.fields[count]} pages"), BarColumn(), TextColumn("{task.fields[rate]} a second,"),
        TimeElapsedColumn(), TextColumn("spent,"), TimeRemainingColumn(), TextColumn("left"),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("ingest", total=total or None, count=0, rate="0")
        for _ in steps:
            progress.update(task, completed=meter.done, count=tally.read + tally.there, rate=f"{rate():.0f}")


def _spell(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{seconds:.0f} s" if seconds < 90 else f"{minutes} min" if minutes < 90 else f"{minutes / 60:.1f} h"

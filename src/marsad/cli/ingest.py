"""`marsad ingest`: pages into the record."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from marsad.model import Page
    from marsad.record.ingest import Tally
    from marsad.record.store import Prepared, Store

DB = Annotated[
    str,
    typer.Option(
        "--db", metavar="FILE_OR_URL", envvar="MARSAD_DB",
        help="The record: a file, or postgresql://... Also from the environment variable MARSAD_DB.",
    ),
]  # fmt: skip
WHERE = "marsad.db"


class Engine(StrEnum):
    """What reads the pages."""

    local = "local"
    processes = "processes"
    daft = "daft"
    ray = "ray"


def fail(message: str) -> NoReturn:
    """Leave with status 2 and a message on standard error."""
    print(f"marsad: {message}", file=sys.stderr)
    raise typer.Exit(2)


@contextlib.contextmanager
def opened(where: str, *, create: bool = False) -> Iterator[Store]:
    """The record, or a clear word why not and exit status 2."""
    from marsad.record.errors import RecordError
    from marsad.record.store import Store

    try:
        with Store(where, create=create) as store:
            yield store
    except RecordError as error:
        fail(str(error))


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
    engine: Annotated[
        Engine,
        typer.Option(help="local: this process; processes: one for each core; daft; ray: the cluster at RAY_ADDRESS."),
    ] = Engine.local,
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
    from marsad import __version__
    from marsad.cli.read import _check_date
    from marsad.intake.sources import Fields
    from marsad.record.ingest import Tally
    from marsad.record.ingest import ingest as run
    from marsad.scale.processes import page_reader
    from marsad.scale.sources import every_page

    if published is not None:
        _check_date(published)
    fields = Fields(id=id_field, text=text_field, title=title_field, published=published_field, url=url_field)
    tally = Tally()
    bad: list[Any] = []
    with opened(db, create=True) as store:
        pages = _good(
            every_page(sources, fields=fields, stdin=sys.stdin.buffer, allow_private=allow_private), tally, bad
        )
        many = _engine(engine, published)
        read = page_reader(published)
        # The reader's tables stay as they are: the collector need not look through them again and again.
        gc.freeze()
        began = time.monotonic()
        for _ in _progress(run(store, pages, read, __version__, tally, engine=many), sources):
            pass
        if settle:
            from marsad.record.settle import ensure_settled

            ensure_settled(store)
        seconds = max(time.monotonic() - began, 1e-6)
    print(
        f"{tally.read} read, {tally.there} there already, {tally.bad} not readable; "
        f"{seconds:.1f} s, {tally.read / seconds:.0f} a second",
        file=sys.stderr,
    )
    if tally.bad:
        raise typer.Exit(1)


def _engine(engine: Engine, published: str | None) -> Callable[[Iterable[Page]], Iterator[Prepared]] | None:
    """What reads in place of this process; None for this process."""
    if engine is Engine.local:
        return None
    if engine is Engine.processes:
        from marsad.scale.processes import Processes

        return Processes(published)
    from marsad.scale.dataflow import Dataflow, NoEngineError

    try:
        return Dataflow(published, "ray" if engine is Engine.ray else "native", os.environ.get("RAY_ADDRESS"))
    except NoEngineError as error:
        fail(str(error))


def _good(pages: Iterable[Any], tally: Tally, bad: list[Any]) -> Iterator[Page]:
    from marsad.intake.sources import BadInput

    for page in pages:
        if isinstance(page, BadInput):
            tally.bad += 1
            where = f"{page.id}:{page.line}" if page.line else page.id
            print(f"marsad: {where}: {page.message}", file=sys.stderr)
            continue
        yield page


def _bytes(sources: list[str]) -> int:
    """How much there is to read, where that is known."""
    total = 0
    for source in sources:
        path = Path(source)
        if path.is_dir():
            total += sum(p.stat().st_size for p in path.rglob("*") if p.is_file())
        elif path.is_file():
            total += path.stat().st_size
        else:
            return 0
    return total


def _progress(steps: Iterator[Tally], sources: list[str]) -> Iterator[Tally]:
    """Count, rate and, where the size of the sources is known, a bar on a terminal; nothing when piped."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from steps
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    from marsad.scale.sources import bytes_read

    total = _bytes(sources)
    columns = (
        TextColumn("{task.fields[done]} pages"), BarColumn(), TextColumn("{task.fields[rate]}/s"),
        TimeElapsedColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    began = time.monotonic()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("ingest", total=total or None, done=0, rate="0")
        for tally in steps:
            done = tally.read + tally.there
            rate = f"{tally.read / max(time.monotonic() - began, 0.1):.0f}"
            progress.update(task, completed=bytes_read(), done=done, rate=rate)
            yield tally

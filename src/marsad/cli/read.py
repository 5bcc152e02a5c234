"""`marsad read`: articles in, readings out."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, TextIO

import typer

from marsad.cli.common import ENGINE_HELP, Sifter, check_date, fail, run_engine, written
from marsad.scale.names import Engine

if TYPE_CHECKING:
    from marsad.intake.pages import Fields
    from marsad.intake.sources import Meter


class Format(StrEnum):
    """How readings are written."""

    table = "table"
    jsonl = "jsonl"
    json = "json"
    html = "html"
    parquet = "parquet"


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, directories, globs, URLs, or -: .txt .html .jsonl .csv .parquet .warc .rss .atom and .gz of these.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Publication date of every article read, as YYYY-MM-DD; goes before what a page says."
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to write what was read; else as the name of FILE ends, else a table."),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
    engine: Annotated[Engine, typer.Option(help=ENGINE_HELP)] = Engine.local,
    explain: Annotated[bool, typer.Option(help="Say of every event which data entry, rule and words made it.")] = False,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0, max=1,
            help="Leave out events believed less than this: fewer are found, more of them are right. Findings of law stay.",
        ),
    ] = 0.0,
    id_field: Annotated[
        str, typer.Option(metavar="NAME", help="Column or key that names a row of .jsonl or .csv.")
    ] = "id",
    text_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its text.")] = "text",
    title_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its title.")] = "title",
    published_field: Annotated[
        str, typer.Option(metavar="NAME", help="... that holds its publication date.")
    ] = "published",
    url_field: Annotated[str, typer.Option(metavar="NAME", help="... that holds its address.")] = "url",
    allow_private: Annotated[bool, typer.Option(help="Let a URL lead to a private or local address.")] = False,
) -> None:
    """Read articles into cited events.

    Writes, for each article, who did what to whom, where, when, how certainly, who says so, and the words it rests on.
    An input that cannot be read is named on standard error; the rest is read all the same, and the exit status is 1.

    **Examples**

    `marsad read article.txt --published 2024-05-01`: a table; times like "yesterday" are dated from the option

    `marsad read page.html -o read.html`: a page with the article, its events marked, and the list of them beside it

    `marsad read news.csv --id-field key --text-field body -f jsonl`: a JSON object a line, `document.id` being the row's

    `zcat crawl.jsonl.gz | marsad read - -f jsonl | jq .events[].frame`: in a pipe

    `marsad read article.txt --explain`: why each event was read; `~` marks what grammar leaves open and the article likely means

    `marsad read archive/ -f jsonl --min-confidence 0.7`: only events that are surer than most; the README tells how many are right

    **Offsets** count the characters (code points) of the text as given; of HTML those of the article taken from it, and
    `document.source_map` leads them on to the page.
    """
    check_date(published, "--published")
    format = format or _format_of(output)
    from marsad.intake.pages import Fields
    from marsad.intake.sources import Meter, iter_pages, size_of
    from marsad.scale.work import reads

    fields = Fields(id=id_field, text=text_field, title=title_field, published=published_field, url=url_field)
    if format is Format.parquet and output is None:
        raise typer.BadParameter("Parquet goes to a file: give -o FILE", param_hint="--format")
    if format is Format.parquet and output is not None and engine in (Engine.daft, Engine.ray):
        if min_confidence:
            raise typer.BadParameter("tables read within an engine keep every event: use --engine local", param_hint="--min-confidence")
        _table(paths, output, fields, published, engine)
        return
    sifter, meter = Sifter(), Meter()
    work = run_engine(engine, reads, published, explain)
    found = iter_pages(paths, fields=fields, stdin=sys.stdin.buffer, allow_private=allow_private, meter=meter)
    bar = _Bar(paths, apart=output is not None or not (sys.stdout.isatty() or _is_pipe(sys.stdout)))
    with written(Path(output) if output else None, keep=True) as out:
        writer = _WRITERS[format](out, explain)
        try:
            for reading, text in bar(work(sifter(found)), meter, size_of):
                sifter.check(reading)
                writer.write(surer(reading, min_confidence), text)
        finally:  # hours of reading are not thrown away by a Ctrl-C: what is there so far can be opened
            writer.close()
    if sifter.bad:
        raise typer.Exit(1)


def surer(reading: Any, least: float) -> Any:
    """The reading without the events that are believed less than `least`."""
    import msgspec

    if not least:
        return reading
    return msgspec.structs.replace(reading, events=tuple(event for event in reading.events if event.confidence >= least))


def _table(paths: list[str], target: str, fields: Fields, published: str | None, engine: Engine) -> None:
    """Read tables within the engine, from disk or object store to a folder of Parquet."""
    from marsad.scale.dataflow import read_table
    from marsad.scale.engines import NoEngineError

    runner = "ray" if engine is Engine.ray else "native"
    try:
        bad = read_table(paths, target, published=published, runner=runner, fields=fields)
    except (NoEngineError, ValueError) as error:
        fail(str(error))
    if bad:
        print(f"marsad: {bad} not readable; column 'problem' says why", file=sys.stderr)
        raise typer.Exit(1)


def _format_of(output: str | None) -> Format:
    """The format that the name of a file asks for."""
    ending = Path(output).suffix.lower() if output else ""
    return {
        ".jsonl": Format.jsonl, ".ndjson": Format.jsonl, ".json": Format.json, ".html": Format.html, ".htm": Format.html,
        ".parquet": Format.parquet,
    }.get(ending, Format.table)  # fmt: skip


def _is_pipe(stream: TextIO) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # closed, or no file at all
        return False


class _Bar:
    """A bar on a terminal when many inputs are read, by the bytes of their files; none when piped.

    `apart`: what is read goes elsewhere than to that terminal or to the next command in a pipe, which may write there.
    """

    def __init__(self, paths: list[str], *, apart: bool) -> None:
        self.paths = paths
        many = len(paths) > 1 or any(
            Path(p).is_dir() or any(c in p for c in "*?[") or not p.lower().endswith((".txt", ".html", ".htm")) for p in paths
        )
        self.shown = many and sys.stderr.isatty() and apart and os.environ.get("TERM") != "dumb"

    def __call__(self, pages: Iterator[Any], meter: Meter, size_of: Callable[[list[str]], int | None]) -> Iterator[Any]:
        """The pages, counted as they pass."""
        if not self.shown:
            yield from pages
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.fields[count]} articles read"), BarColumn(), TimeElapsedColumn(), TextColumn("spent,"),
            TimeRemainingColumn(), TextColumn("left"),
        )  # fmt: skip
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("read", total=size_of(self.paths) or None, count=0)
            for count, page in enumerate(pages, 1):
                yield page
                progress.update(task, completed=meter.done, count=count)


class _Jsonl:
    """One reading a line."""

    def __init__(self, out: IO[bytes], explain: bool) -> None:
        from marsad.export.readings import to_json

        self.out = out
        self.to_json = to_json

    def write(self, reading: Any, text: str) -> None:
        self.out.write(self.to_json(reading) + b"\n")
        if self.out is sys.stdout.buffer:
            self.out.flush()

    def close(self) -> None:
        pass


class _Json:
    """One JSON array, indented."""

    def __init__(self, out: IO[bytes], explain: bool) -> None:
        self.out = out
        self.first = True
        out.write(b"[")

    def write(self, reading: Any, text: str) -> None:
        import msgspec

        from marsad.export.readings import to_json

        formatted = msgspec.json.format(to_json(reading), indent=2)
        self.out.write((b"\n" if self.first else b",\n") + formatted)  # at once: a Ctrl-C leaves no half
        self.first = False

    def close(self) -> None:
        self.out.write(b"\n]\n")


class _Table:
    """Tables for a person to read."""

    def __init__(self, out: IO[bytes], explain: bool) -> None:
        import io

        from rich.console import Console

        self.explain = explain
        self.out = out
        terminal = out is sys.stdout.buffer and sys.stdout.isatty()
        self.buffer = None if terminal else io.StringIO()
        self.console = Console(file=self.buffer, width=None if terminal else 200, soft_wrap=False)

    def write(self, reading: Any, text: str) -> None:
        from marsad.export.table import render

        self.console.print(render(reading, text, explain=self.explain))
        self.console.print()
        if self.buffer is not None:
            self.out.write(self.buffer.getvalue().encode("utf-8", "replace"))
            self.buffer.seek(0)
            self.buffer.truncate()

    def close(self) -> None:
        pass


class _Html:
    """One page for all, written as they are read."""

    def __init__(self, out: IO[bytes], explain: bool) -> None:
        self.out = out
        self.after = ""

    def write(self, reading: Any, text: str) -> None:
        from marsad.export.page import section, title_of

        self._begin(title_of(reading, text))
        self._put(section(reading, text))

    def close(self) -> None:
        self._begin("Marsad")
        self._put(self.after)

    def _begin(self, title: str) -> None:
        from marsad.export.page import around

        if not self.after:
            before, self.after = around(title)
            self._put(before)

    def _put(self, markup: str) -> None:
        self.out.write(markup.encode("utf-8", "replace"))


class _Parquet:
    """A table of readings: id, reading (as JSON), problem (null: what cannot be read is named on standard error)."""

    def __init__(self, out: IO[bytes], explain: bool) -> None:
        from marsad.export.tabular import ReadingsTable
        from marsad.export.target import ExportError

        try:
            self.table = ReadingsTable(out)
        except ExportError as error:
            fail(str(error))

    def write(self, reading: Any, text: str) -> None:
        self.table.write(reading)

    def close(self) -> None:
        self.table.close()


_WRITERS: dict[Format, Any] = {
    Format.jsonl: _Jsonl, Format.json: _Json, Format.table: _Table, Format.html: _Html, Format.parquet: _Parquet,
}  # fmt: skip

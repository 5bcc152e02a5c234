"""What several commands share: the option that names the record, opening it, telling what is wrong."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from marsad.intake.pages import BadInput
    from marsad.model import Page, Reading
    from marsad.record.store import Store

DB = Annotated[
    str,
    typer.Option(
        "--db", metavar="FILE_OR_URL", envvar="MARSAD_DB",
        help="The record: a file, or postgresql://USER@HOST/NAME. Also from the environment variable MARSAD_DB.",
    ),
]  # fmt: skip
WHERE = "marsad.db"
ENGINE_HELP = (
    "local: this process; processes: one for each core; daft: Daft on this machine; "
    "ray: Daft on the Ray cluster at RAY_ADDRESS (without it, on a Ray of this machine)."
)


class Plain(StrEnum):
    """How an answer is written that no table of columns can hold."""

    table = "table"
    json = "json"


def fail(message: str) -> NoReturn:
    """Leave with status 2 and a message on standard error."""
    print(f"marsad: {message}", file=sys.stderr)
    raise typer.Exit(2)


@contextlib.contextmanager
def opened(where: str, *, create: bool = False) -> Iterator[Store]:
    """The record; whatever goes wrong with it becomes one line on standard error and exit status 2."""
    from marsad.record.errors import RecordError
    from marsad.record.store import Store

    try:
        with Store(where, create=create) as store:
            yield store
    except RecordError as error:
        fail(str(error))


@contextlib.contextmanager
def written(output: Path | None, *, keep: bool = False) -> Iterator[IO[bytes]]:
    """Where output goes (see export.target); what cannot be written becomes one line on standard error and status 2."""
    from marsad.export.target import ExportError
    from marsad.export.target import opened as target

    try:
        with target(output, keep=keep) as out:
            yield out
    except ExportError as error:
        fail(str(error))


def check_date(value: str | None, name: str) -> None:
    """Raises BadParameter where a date given as an option is none."""
    from datetime import date

    try:
        date.fromisoformat("2000-01-01" if value is None else value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write it as 2024-05-01", param_hint=name) from None


def print_table(
    head: Sequence[str], lines: Iterable[Sequence[str]], out: IO[bytes] | None = None, note: str = ""
) -> None:
    """A table for a person to read, as wide as the terminal; 180 columns where there is none. `note` stands below it."""
    import io

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(pad_edge=False)
    for number, name in enumerate(head):
        table.add_column(name, overflow="fold", no_wrap=number == 0)
    for line in lines:
        table.add_row(*(Text(cell) for cell in line))
    parts = (table, Text(f"  {note}")) if note else (table,)
    if out is None or out is sys.stdout.buffer:
        Console(width=None if sys.stdout.isatty() else 180).print(*parts, sep="\n")
    else:
        text = io.StringIO()
        Console(file=text, width=180).print(*parts, sep="\n")
        out.write(text.getvalue().encode("utf-8", "replace"))


def tell(message: str) -> None:
    """A line on standard error. Names of files are not ours: signs that steer a terminal are written out."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in message)
    print(f"marsad: {shown}", file=sys.stderr)


_UNREAD = frozenset(("empty", "not-arabic", "binary", "failed"))  # issues of an article of which nothing was read


class Sifter:
    """Lets pages through, names every bad input on standard error, and counts them."""

    def __init__(self) -> None:
        self.bad = 0

    def __call__(self, pages: Iterable[Page | BadInput]) -> Iterator[Page]:
        """The pages among what sources gave."""
        from marsad.intake.pages import BadInput

        for page in pages:
            if isinstance(page, BadInput):
                self.bad += 1
                where = f"{page.id}:{page.line}" if page.line else page.id
                tell(f"{where}: {page.message}")
            else:
                yield page

    def check(self, reading: Reading) -> None:
        """Name and count an article of which nothing could be read, though it is in the output with its issues."""
        for issue in reading.issues:
            if issue.code in _UNREAD:
                self.bad += 1
                tell(f"{reading.document.id}: {issue.message}")
                return


def run_engine(*job: Any) -> Any:
    """An engine by name (see scale.engines.engine_of), or a clear word why not and exit status 2."""
    from marsad.scale.engines import NoEngineError, engine_of

    try:
        return engine_of(*job)
    except NoEngineError as error:
        fail(str(error))

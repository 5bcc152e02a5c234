"""The library's front door: `read`."""

from __future__ import annotations

import gc
import traceback
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from marsad import compiled
from marsad.intake.documents import page_from_text, to_document
from marsad.knowledge import gazetteer
from marsad.knowledge.law_data import current_law
from marsad.knowledge.tables import DATA
from marsad.language.arabic.reader import Arabic
from marsad.language.arabic.times.times import day_of as day_of
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.tables import TABLES
from marsad.law.findings import Finder
from marsad.model import Issue, Page, Reading
from marsad.model.names import Names
from marsad.model.reading import DocumentInfo
from marsad.reading.reader import Reader

NAMES = TABLES / "names.msgpack"
RARE_ROUNDS = (20_000, 20, 20)  # of the garbage collector: how many new objects, and how many younger rounds, make one


def with_findings(reading: Reading, text: str) -> Reading:
    """The reading with what the Rome Statute says of it."""
    return msgspec.structs.replace(reading, findings=_finder().findings(reading, text))


@cache
def _finder() -> Finder:
    return Finder(current_law())


def name_sources() -> list[Path]:
    """What the compiled table of names is made from: the tables, and the code that reads and folds them."""
    return [
        *DATA.glob("*.csv"),
        *DATA.glob("people/*.csv"),
        *DATA.glob("offices/*.csv"),
        *compiled.code("knowledge/gazetteer", "language/arabic/words/script"),
    ]


def load() -> Names:
    """The names the knowledge holds, from the compiled table or, where that is stale, from the CSV files."""
    return compiled.load(NAMES, name_sources(), Names, lambda: gazetteer.load_names(fold))


def reader(*, explain: bool = False) -> Reader:
    """The reader with the shipped knowledge, built on first use."""
    return _reader(explain)


@cache
def _reader(explain: bool) -> Reader:
    names = load()
    return Reader(Arabic(names), names, explain=explain)


def make_ready(*, explain: bool = False) -> None:
    """Build the reader and spare the garbage collector what it would find nothing in.

    The tables live as long as the process, so they are built without it and taken out of its rounds; a reading makes
    hundreds of thousands of small objects and hardly a cycle, so the rounds are rarer (a tenth of the time of reading, measured).
    For Marsad's own commands and workers; a program that uses Marsad as a library keeps its collector as it is.
    """
    gc.disable()
    reader(explain=explain)
    gc.freeze()
    gc.set_threshold(*RARE_ROUNDS)
    gc.enable()


def read_page(page: Page, *, published: str | None = None, explain: bool = False) -> tuple[Reading, str]:
    """The reading of a page, findings included, and the text that its offsets count.

    `published` goes before anything the page says. Raises ValueError where it is no date, and nothing else: a fault
    met in reading becomes the issue `failed`.
    """
    if published is not None:
        date.fromisoformat(published[:10])
    try:
        document = to_document(page, published=published, day_of=day_of)
        return with_findings(reader(explain=explain).read(document), document.text), document.text
    except Exception as error:  # a fault of ours in one article must not cost the others of a run
        where = traceback.extract_tb(error.__traceback__)[-1]
        told = f"Marsad failed to read this: {type(error).__name__} in {Path(where.filename).name}, line {where.lineno}"
        issues = (*page.issues, Issue("failed", told))
        info = DocumentInfo(page.id, page.url, page.title, None, None, "und", page.sha256, ())
        return Reading(document=info, issues=issues), ""


def read(
    source: str | bytes | Page, *, published: str | None = None, id: str = "text", explain: bool = False
) -> Reading:
    """Read an article.

    `source` is its text, its HTML, or a `Page`. `published` is the ISO date of publication where it is known and the
    page does not tell it; it goes before anything the page says. `explain` fills `why` in every event. What cannot be
    read is told in `Reading.issues`; only a `published` that is no date raises ValueError.
    """
    page = source if isinstance(source, Page) else page_from_text(source, id=id)
    return read_page(page, published=published, explain=explain)[0]

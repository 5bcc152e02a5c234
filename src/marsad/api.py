"""The library's front door: `read`."""

from __future__ import annotations

from functools import cache

from marsad.intake.documents import page_from_text, to_document
from marsad.knowledge.gazetteer import load_names
from marsad.language.arabic.reader import Arabic
from marsad.language.arabic.script import fold
from marsad.language.arabic.times import day_of as day_of
from marsad.model import Page, Reading
from marsad.reading.reader import Reader


@cache
def reader(*, explain: bool = False) -> Reader:
    """The reader with the shipped knowledge, built on first use."""
    names = load_names(fold)
    return Reader(Arabic(names), names, explain=explain)


def read(
    source: str | bytes | Page, *, published: str | None = None, id: str = "text", explain: bool = False
) -> Reading:
    """Read an article.

    `source` is its text, its HTML, or a `Page`. `published` is the ISO date of publication where it is known and the
    page does not tell it; it goes before anything the page says. `explain` fills `why` in every event. What cannot be
    read is told in `Reading.issues`; only a `published` that is no date raises ValueError.
    """
    page = source if isinstance(source, Page) else page_from_text(source, id=id)
    return reader(explain=explain).read(to_document(page, published=published, day_of=day_of))

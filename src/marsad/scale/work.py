"""What an engine does to a page: functions of this module, so that only their names travel to where they run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TypeVar

from marsad.api import make_ready, read_page
from marsad.model import Page, Reading
from marsad.record.store import Prepared, prepare

T = TypeVar("T")
Make = Callable[[str | None, bool], Callable[[Page], T]]  # (published, explain) -> what is done to each page


def reads(published: str | None, explain: bool = False) -> Callable[[Page], tuple[Reading, str]]:
    """Read a page: its reading, and the text its offsets count. `published` goes before what pages say."""
    make_ready(explain=explain)
    return partial(read_page, published=published, explain=explain)


def prepares(published: str | None, explain: bool = False) -> Callable[[Page], Prepared]:
    """Read a page and make the reading ready for the record."""
    read = reads(published, explain)

    def work(page: Page) -> Prepared:
        return prepare(*read(page))

    return work


@cache
def worker(make: Make[T], published: str | None, explain: bool) -> Callable[[Page], T]:
    """The function of this process, built once."""
    return make(published, explain)

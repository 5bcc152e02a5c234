"""The same reader in several processes of one machine. Readings are those of one process; only their order may differ."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from marsad.model import Page, Reading
from marsad.record.store import Prepared, prepare

_CHUNK = 16  # pages sent to a process at once
_WAITING = 4  # chunks in flight for each process: bounds memory

_read: Callable[[Page], tuple[Reading, str]] | None = None


def page_reader(published: str | None) -> Callable[[Page], tuple[Reading, str]]:
    """The shipped reader as a function of a page; `published` goes before what pages say."""
    from marsad.api import day_of, reader
    from marsad.intake.documents import to_document

    engine = reader()

    def read(page: Page) -> tuple[Reading, str]:
        document = to_document(page, published=published, day_of=day_of)
        return engine.read(document), document.text

    return read


def _begin(published: str | None) -> None:
    global _read
    _read = page_reader(published)
    gc.freeze()


def _chunk(pages: list[Page]) -> list[Prepared]:
    assert _read is not None
    return [prepare(*_read(page)) for page in pages]


class Processes:
    """An engine for `marsad.record.ingest.ingest`: pages in, prepared readings out, in the order of the pages."""

    def __init__(self, published: str | None = None, workers: int | None = None) -> None:
        self.published = published
        self.workers = workers or os.cpu_count() or 1

    def __call__(self, pages: Iterable[Page]) -> Iterator[Prepared]:
        """Read all pages. A process that dies ends the run with an error; what was stored before stays."""
        context = multiprocessing.get_context("spawn")
        waiting: deque[Future[list[Prepared]]] = deque()
        with ProcessPoolExecutor(
            self.workers, mp_context=context, initializer=_begin, initargs=(self.published,)
        ) as pool:
            chunk: list[Page] = []
            for page in pages:
                chunk.append(page)
                if len(chunk) == _CHUNK:
                    waiting.append(pool.submit(_chunk, chunk))
                    chunk = []
                    if len(waiting) >= self.workers * _WAITING:
                        yield from waiting.popleft().result()
            if chunk:
                waiting.append(pool.submit(_chunk, chunk))
            while waiting:
                yield from waiting.popleft().result()

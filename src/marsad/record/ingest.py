"""Pages into the record: read, prepared, stored in batches, each a transaction. Safe to stop anywhere and run again."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator

import msgspec

from marsad.model import Page
from marsad.record.statements import page_key
from marsad.record.store import Prepared, Store

BATCH = 64  # pages of one transaction
PATIENCE = 2.0  # seconds after which a batch is stored even if it is not full


class Tally(msgspec.Struct):
    """What an ingest has done so far."""

    read: int = 0  # pages read and stored
    there: int = 0  # pages the record held already


def ingest(
    store: Store,
    pages: Iterable[Page],
    engine: Callable[[Iterable[Page]], Iterator[Prepared]],
    reader: str,
    tally: Tally,
) -> Iterator[Tally]:
    """Read and store what the record does not hold yet; yields the tally after every page.

    `engine` turns pages into prepared readings, in any order; `reader` names the version of the reader.
    """
    writer = Writer(store.where, reader)
    prepared = engine(_unknown(store, pages, tally))
    batch: list[Prepared] = []
    began = time.monotonic()
    try:
        for item in prepared:
            batch.append(item)
            if len(batch) >= BATCH or time.monotonic() - began >= PATIENCE:
                writer.put(batch)
                batch, began = [], time.monotonic()
            tally.read = writer.new
            yield tally
    finally:
        # Also on an interrupt: what was read is stored.
        if batch:
            writer.put(batch)
        writer.close()
        tally.read = writer.new
        tally.there += writer.old
    yield tally


class Writer:
    """Stores batches in a thread of its own, with a connection of its own: compressing and storing need no reader.

    An error of the store is raised by the next `put` or by `close`.
    """

    def __init__(self, where: str, reader: str) -> None:
        self.new = 0
        self.old = 0
        self._error: BaseException | None = None
        self._waiting: queue.Queue[list[Prepared] | None] = queue.Queue(maxsize=3)
        self._thread = threading.Thread(target=self._run, args=(where, reader), daemon=True)
        self._thread.start()

    def _run(self, where: str, reader: str) -> None:
        try:
            with Store(where) as store:
                while (batch := self._waiting.get()) is not None:
                    new = store.add(batch, reader)
                    self.new += new
                    self.old += len(batch) - new
        except BaseException as error:
            self._error = error
            while self._waiting.get() is not None:
                pass

    def put(self, batch: list[Prepared]) -> None:
        """Hand over a batch; waits while three are waiting."""
        if self._error is None:
            self._waiting.put(batch)
        if self._error is not None:
            self.close()

    def close(self) -> None:
        """Wait until all is stored."""
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()
        if self._error is not None:
            error, self._error = self._error, None
            raise error


def read_again(store: Store, engine: Callable[[Iterable[Page]], Iterator[Prepared]], version: str) -> int:
    """Read every stored text with the reader as it is now; the new readings stand before the old, which stay."""
    turn = int(store.database.all("SELECT count(DISTINCT reader) FROM reading")[0][0])
    reader = f"{version}+r{turn:04}"
    rows = list(store.pages())
    pages = (
        Page(row.id, store.text(row.key), "text", row.sha256, row.title, row.published, row.url) for row in rows
    )
    batch: list[Prepared] = []
    for item in engine(pages):
        batch.append(item)
        if len(batch) >= BATCH:
            store.add_readings(batch, reader)
            batch = []
    if batch:
        store.add_readings(batch, reader)
    return len(rows)


def _sound(page: Page) -> Page:
    """The page without what no database takes: lone surrogates and NUL, in the fields that go in as text."""
    changed = {
        name: value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
        for name in ("id", "url", "title", "published", "text")
        if (value := getattr(page, name)) is not None and (not _storable(value))
    }
    return msgspec.structs.replace(page, **changed) if changed else page


def _storable(value: str) -> bool:
    if "\0" in value:
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _unknown(store: Store, pages: Iterable[Page], tally: Tally) -> Iterator[Page]:
    """Pages whose key the record does not hold, looked up by the hundred; each key once."""
    seen: set[str] = set()
    waiting: list[tuple[str, Page]] = []
    size = 0

    def sift() -> Iterator[Page]:
        there = store.known([key for key, _ in waiting])
        for key, page in waiting:
            if key in there or key in seen:
                tally.there += 1
                continue
            seen.add(key)
            yield page
        waiting.clear()

    for page in map(_sound, pages):
        waiting.append((page_key(page.id, page.sha256), page))
        size += len(page.text)
        if len(waiting) >= 100 or size > 20_000_000:
            size = 0
            yield from sift()
    yield from sift()

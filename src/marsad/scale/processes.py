"""The same reader in several processes of one machine."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Generic, TypeVar

from marsad.model import Page
from marsad.scale.work import Make, worker

T = TypeVar("T")
_CHUNK = 16  # pages sent to a process at once
_WAITING = 4  # chunks in flight for each process: bounds memory


def _chunk(make: Make[T], published: str | None, explain: bool, pages: list[Page]) -> list[T]:
    return [worker(make, published, explain)(page) for page in pages]


class Processes(Generic[T]):
    """An engine: pages in, what `make` makes of each out, in the order of the pages."""

    def __init__(
        self, make: Make[T], published: str | None = None, explain: bool = False, *, workers: int | None = None
    ) -> None:
        self.work = partial(_chunk, make, published, explain)
        self.workers = workers or os.cpu_count() or 1

    def __call__(self, pages: Iterable[Page]) -> Iterator[T]:
        """Work through all pages. A process that dies ends the run with an error (BrokenProcessPool)."""
        # Spawned, not forked: a fork would copy threads' locks.
        context = multiprocessing.get_context("spawn")
        waiting: deque[Future[list[T]]] = deque()
        with ProcessPoolExecutor(self.workers, mp_context=context) as pool:
            chunk: list[Page] = []
            for page in pages:
                chunk.append(page)
                if len(chunk) == _CHUNK:
                    waiting.append(pool.submit(self.work, chunk))
                    chunk = []
                    if len(waiting) >= self.workers * _WAITING:
                        yield from waiting.popleft().result()
            if chunk:
                waiting.append(pool.submit(self.work, chunk))
            while waiting:
                yield from waiting.popleft().result()

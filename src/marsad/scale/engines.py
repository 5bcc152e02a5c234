"""The engines by name: one interface, so that a job moves from a laptop to a cluster by one word."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from marsad.model import Page
from marsad.scale.names import Engine
from marsad.scale.work import Make

T = TypeVar("T")


class NoEngineError(Exception):
    """The engine is not installed; the message says how to install it."""


def engine_of(
    engine: Engine, make: Make[T], published: str | None = None, explain: bool = False
) -> Callable[[Iterable[Page]], Iterator[T]]:
    """An engine that does to every page what `make` makes, in order. Raises NoEngineError."""
    if engine is Engine.local:
        work = make(published, explain)
        return lambda pages: map(work, pages)
    if engine is Engine.processes:
        from marsad.scale.processes import Processes

        return Processes(make, published, explain)
    from marsad.scale.dataflow import Dataflow

    runner = "ray" if engine is Engine.ray else "native"
    return Dataflow(make, published, explain, runner=runner, address=os.environ.get("RAY_ADDRESS"))

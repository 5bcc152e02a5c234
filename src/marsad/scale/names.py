"""The names of the engines, apart from them, so that a command can list them without loading any."""

from __future__ import annotations

from enum import StrEnum


class Engine(StrEnum):
    """What reads the pages."""

    local = "local"
    processes = "processes"
    daft = "daft"
    ray = "ray"

"""The ways to fill a field: values, each once, with the facts that speak for or against it."""

from __future__ import annotations

from typing import Any, NamedTuple


class Way(NamedTuple):
    """A way to fill a field, with its facts by name."""

    value: Any
    facts: tuple[str, ...]


class Ways:
    """The ways found so far, in the order found; `key` tells one value from another."""

    def __init__(self) -> None:
        self._values: dict[Any, Any] = {}
        self._facts: dict[Any, dict[str, None]] = {}

    def add(self, key: Any, value: Any, *facts: str) -> None:
        """One more reason to think of a value."""
        self._values.setdefault(key, value)
        self._facts.setdefault(key, {}).update(dict.fromkeys(facts))

    def all(self) -> list[Way]:
        """Each value with all its facts, each once."""
        return [Way(value, tuple(self._facts[key])) for key, value in self._values.items()]

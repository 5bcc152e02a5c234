"""Tables compiled ahead of time, each with a digest of what it was made from.

Parsing the data files takes longer than reading an article. `make data` writes their compiled form beside them; whoever
edits a data file and forgets that is not fooled, for a table whose sources have changed is not used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
PACKAGE = Path(__file__).parent
_DIGEST = 16


def code(*names: str) -> list[Path]:
    """The source files of modules, by their path inside the package (`language/arabic/words/script`).

    Never their `__file__`: in a wheel compiled to machine code that names the library, and the tables would seem stale.
    """
    return [PACKAGE / f"{name}.py" for name in names]


def digest(sources: Iterable[Path]) -> bytes:
    """A digest of the contents of files, in name order."""
    state = hashlib.blake2b(digest_size=_DIGEST)
    for path in sorted(sources, key=lambda p: (p.name, str(p))):
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.digest()


def load(path: Path, sources: Iterable[Path], kind: Any, build: Callable[[], T]) -> T:
    """The compiled table, or what `build` makes of the sources where the table is absent or stale."""
    try:
        data = path.read_bytes()
    except OSError:
        return build()
    if data[:_DIGEST] != digest(sources):
        return build()
    value: T = msgspec.msgpack.decode(memoryview(data)[_DIGEST:], type=kind)
    return value


def save(path: Path, sources: Iterable[Path], value: Any) -> bool:
    """Write a table; true if its bytes changed. The value must hold no set, whose order is no one's."""
    data = digest(sources) + msgspec.msgpack.encode(value)
    changed = not path.exists() or path.read_bytes() != data
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return changed

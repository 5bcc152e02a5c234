"""Where output goes: standard output, a device or pipe as it is, or a file that is whole once it has its name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class ExportError(Exception):
    """Output that cannot be made: a missing library, a target that cannot be written."""


@contextmanager
def opened(output: Path | None, *, keep: bool = False) -> Iterator[IO[bytes]]:
    """What to write to. Raises ExportError.

    A file is written beside its name and takes it at the end. Interrupted or failed, it is thrown away; with `keep`
    it stays under the name with .part, and standard error says so.
    """
    if output is None or str(output) in ("-", "/dev/stdout"):
        try:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        except OSError as error:
            raise _failed("standard output", error) from error
        return
    target = output.resolve()  # a link stays a link
    if target.is_dir():
        raise ExportError(f"cannot write {output}: this is a folder; name a file in it")
    if output.exists() and not output.is_file():  # /dev/null, /dev/fd/3, a named pipe
        try:
            with output.open("wb") as file:
                yield file
        except OSError as error:
            raise _failed(output, error) from error
        return
    partial = target.with_name(target.name + ".part")
    try:
        file = partial.open("wb")
    except OSError as error:
        raise _failed(output, error) from error
    try:
        with file:
            yield file
        partial.replace(target)
    except BaseException as error:
        if keep and partial.exists() and partial.stat().st_size:
            print(f"marsad: stopped; what was read so far is in {partial}", file=sys.stderr)
        else:
            partial.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _failed(output, error) from error
        raise


def _failed(output: object, error: OSError) -> ExportError:
    return ExportError(f"cannot write {output}: {error.strerror or error}")

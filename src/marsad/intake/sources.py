"""Where pages come from: files, directories, globs, standard input, URLs; text, HTML, rows, feeds, web archives, Parquet.

Everything is streamed. What cannot be read becomes a `BadInput` in its place, and the run goes on.
"""

from __future__ import annotations

import codecs
import glob
import gzip
import io
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from marsad.intake.feeds import FEEDS, feed_pages, is_feed
from marsad.intake.pages import MOST_BYTES, BadInput, Fields, page_from_bytes, suffix_of
from marsad.intake.parquet import parquet_pages
from marsad.intake.rows import ROWS, row_pages, table_suffix
from marsad.intake.warc import is_warc, warc_pages
from marsad.model import Page

_READ = (".txt", ".text", ".html", ".htm", ".xhtml", ".parquet", ".warc", *ROWS, *FEEDS)
_LISTED = ".txt .html .jsonl .csv .parquet .warc .rss .atom, or .gz of these"


class Meter:
    """How far a run has come in the bytes of its files, for a progress bar."""

    def __init__(self) -> None:
        self._finished = 0
        self._file: IO[bytes] | None = None

    @property
    def done(self) -> int:
        """Bytes read so far; of a packed file the packed ones."""
        return self._finished + (self._file.tell() if self._file is not None else 0)

    @contextmanager
    def open(self, path: Path) -> Iterator[BinaryIO]:
        """Open a file and follow how far it is read. Raises OSError."""
        with path.open("rb") as file:
            self._file = file
            try:
                yield cast(BinaryIO, file)
            finally:
                self._file = None
                self._finished += path.stat().st_size


def iter_pages(
    paths: Sequence[str], *, fields: Fields | None = None, stdin: BinaryIO | None = None, allow_private: bool = False,
    most_bytes: int = MOST_BYTES, meter: Meter | None = None,
) -> Iterator[Page | BadInput]:  # fmt: skip
    """Pages of every path, in the order given; directories and globs in name order."""
    fields = fields or Fields()
    meter = meter or Meter()
    for path in paths:
        if path == "-":
            yield from _standard_input(stdin or sys.stdin.buffer, fields, most_bytes)
        elif "://" in path:
            yield from _from_url(path, fields, allow_private, most_bytes)
        else:
            found = _files(path)
            if isinstance(found, BadInput):
                yield found
                continue
            for file in found:
                yield from _from_file(file, fields, most_bytes, meter)


def size_of(paths: Sequence[str]) -> int | None:
    """Bytes of all the files that `iter_pages` would read; None where that is not known beforehand."""
    total = 0
    for path in paths:
        found = _files(path) if path != "-" and "://" not in path else None
        if found is None or isinstance(found, BadInput):
            return None
        total += sum(file.stat().st_size for file in found if file.is_file())
    return total


def _files(path: str) -> list[Path] | BadInput:
    """The files a path stands for: itself, what a directory holds, what fits a pattern."""
    if not path:
        return BadInput("''", "no-such-file", "an empty name; the folder here is .")
    place = Path(path)
    if place.is_dir():
        files = sorted(
            p
            for p in place.rglob("*")
            if suffix_of(p.name) in _READ
            and p.is_file()
            and not any(part.startswith(".") for part in p.relative_to(place).parts)
        )
        return files or BadInput(path, "nothing-there", f"no file here that can be read ({_LISTED})")
    if not place.exists() and any(c in path for c in "*?["):
        found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - the pattern may be absolute
        if not found:
            return BadInput(path, "no-such-file", "no file fits this pattern")
        out: list[Path] = []
        for name in found:
            inner = _files(name)
            out += inner if isinstance(inner, list) else []
        return out
    return [place]


def _from_file(path: Path, fields: Fields, most_bytes: int, meter: Meter) -> Iterator[Page | BadInput]:
    name = str(path)
    try:
        with meter.open(path) as raw:
            if is_warc(name):
                yield from warc_pages(raw, name, path.stat().st_size, most_bytes=most_bytes)
            elif suffix_of(name) == ".parquet":
                yield from parquet_pages(raw, name, fields, most_bytes=most_bytes)
            else:
                packed = name.lower().endswith(".gz")
                stream: IO[bytes] = cast(IO[bytes], gzip.GzipFile(fileobj=raw)) if packed else raw
                yield from _stream(stream, name, suffix_of(name), fields, most_bytes)
    except FileNotFoundError:
        yield BadInput(name, "no-such-file", "no such file")
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BadInput(name, "broken-gzip", f"broken or truncated gzip: {error}")
    except OSError as error:
        yield BadInput(name, "unreadable", error.strerror or str(error))


def _standard_input(stream: IO[bytes], fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    """What comes in without a name is told apart by its first signs: gzip, JSON lines, JSON, a table, a feed, a page, text."""
    head = stream.peek(2048)[:2048] if isinstance(stream, io.BufferedReader) else b""
    try:
        if head.startswith(b"\x1f\x8b"):
            stream = io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream)))
            head = stream.peek(2048)[:2048]
        start = b"".join(head.removeprefix(codecs.BOM_UTF8).split())[:2]
        if start == b"[{":
            suffix = ".json"
        elif start[:1] == b"{":
            suffix = ".jsonl"
        elif table := table_suffix(head, fields):
            suffix = table
        else:
            suffix = ".xml" if is_feed(head) else ".html" if start[:1] == b"<" else ".txt"
        yield from _stream(stream, "-", suffix, fields, most_bytes)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BadInput("-", "broken-gzip", f"broken or truncated gzip: {error}")


def _stream(
    stream: IO[bytes], name: str, suffix: str, fields: Fields, most_bytes: int
) -> Iterator[Page | BadInput]:
    if suffix in ROWS:
        yield from row_pages(stream, name, suffix, fields, most_bytes)
        return
    data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:
        yield BadInput(name, "too-large", f"larger than {most_bytes:,} bytes")
    elif suffix in FEEDS and is_feed(data):
        yield from feed_pages(data, name)
    else:
        yield page_from_bytes(data, name)


def _from_url(url: str, fields: Fields, allow_private: bool, most_bytes: int) -> Iterator[Page | BadInput]:
    """What an address leads to: a page, a feed, or rows where its path says so; packed or not."""
    from marsad.intake.fetch import FetchError, fetch, gunzip

    try:
        data = fetch(url, allow_private=allow_private)
        if data.startswith(b"\x1f\x8b"):
            data = gunzip(data, most_bytes)
    except FetchError as error:
        yield BadInput(url, "not-fetched", str(error))
        return
    suffix = suffix_of(url.partition("?")[0].partition("#")[0])
    if suffix in ROWS:
        yield from row_pages(io.BytesIO(data), url, suffix, fields, most_bytes)
    elif is_feed(data):
        yield from feed_pages(data, url)
    else:
        yield page_from_bytes(data, url, url=url)

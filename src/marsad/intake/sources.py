"""Where pages come from: files, directories, globs, standard input, URLs; text, HTML, JSON lines, CSV, and gzip of these.

Everything is streamed. What cannot be read becomes a `BadInput` in its place, and the run goes on.
"""

from __future__ import annotations

import csv
import glob
import gzip
import hashlib
import io
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, BinaryIO

import msgspec

from marsad.intake.encoding import NotTextError, clean, decode
from marsad.model import Page

MOST_BYTES = 50_000_000  # of one file read as one page, or one line of a file of rows
_ROWS = (".jsonl", ".ndjson", ".csv", ".tsv", ".json")
_READ = (".txt", ".text", ".html", ".htm", ".xhtml", *_ROWS)


class Fields(msgspec.Struct, frozen=True):
    """Names of the columns or keys of a row."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    published: str = "published"
    url: str = "url"
    html: str = "html"


class BadInput(msgspec.Struct, frozen=True):
    """An input that could not be read. `code` is a stable word, `line` the line of a file of rows."""

    id: str
    code: str
    message: str
    line: int | None = None


def iter_pages(
    paths: Sequence[str], *, fields: Fields | None = None, stdin: BinaryIO | None = None, allow_private: bool = False,
    most_bytes: int = MOST_BYTES,
) -> Iterator[Page | BadInput]:  # fmt: skip
    """Pages of every path, in the order given; directories and globs in name order."""
    fields = fields or Fields()
    for path in paths:
        if path == "-":
            yield from _stream(stdin or sys.stdin.buffer, "-", fields, most_bytes)
        elif "://" in path:
            yield _from_url(path, allow_private)
        else:
            yield from _from_path(path, fields, most_bytes)


def _from_url(url: str, allow_private: bool) -> Page | BadInput:
    from marsad.intake.fetch import FetchError, fetch

    try:
        data = fetch(url, allow_private=allow_private)
    except FetchError as error:
        return BadInput(url, "not-fetched", str(error))
    return _page(data, url, url=url)


def _from_path(path: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    place = Path(path)
    if place.is_dir():
        files = sorted(
            p
            for p in place.rglob("*")
            if p.is_file() and not any(part.startswith(".") for part in p.relative_to(place).parts)
        )
        wanted = [p for p in files if _suffix(p.name) in _READ]
        if not wanted:
            yield BadInput(
                path, "nothing-there", "no file here that can be read (.txt .html .jsonl .csv, or .gz of these)"
            )
        for file in wanted:
            yield from _from_file(file, fields, most_bytes)
        return
    if not place.exists() and any(c in path for c in "*?["):
        found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - the pattern may be absolute
        if not found:
            yield BadInput(path, "no-such-file", "no file fits this pattern")
        for name in found:
            yield from _from_path(name, fields, most_bytes)
        return
    yield from _from_file(place, fields, most_bytes)


def _suffix(name: str) -> str:
    name = name.lower().removesuffix(".gz")
    dot = name.rfind(".")
    return name[dot:] if dot >= 0 else ""


def _from_file(path: Path, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    name = str(path)
    try:
        with path.open("rb") as raw:
            stream: Any = raw
            if name.lower().endswith(".gz"):
                stream = gzip.GzipFile(fileobj=raw)
            yield from _stream(stream, name, fields, most_bytes)
    except FileNotFoundError:
        yield BadInput(name, "no-such-file", "no such file")
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BadInput(name, "broken-gzip", f"broken or truncated gzip: {error}")
    except OSError as error:
        yield BadInput(name, "unreadable", error.strerror or str(error))


def _stream(stream: IO[bytes], name: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    suffix = _suffix(name)
    if name == "-":
        head = stream.peek(2048)[:2048] if isinstance(stream, io.BufferedReader) else b""
        start = head.lstrip()[:1]
        suffix = ".jsonl" if start == b"{" else ".html" if start == b"<" else ".txt"
    if suffix in (".jsonl", ".ndjson"):
        yield from _json_lines(stream, name, fields, most_bytes)
    elif suffix in (".csv", ".tsv"):
        yield from _csv(stream, name, fields, most_bytes, "\t" if suffix == ".tsv" else ",")
    elif suffix == ".json":
        yield from _json(stream, name, fields, most_bytes)
    else:
        data = stream.read(most_bytes + 1)
        if len(data) > most_bytes:
            yield BadInput(name, "too-large", f"larger than {most_bytes:,} bytes")
        else:
            yield _page(data, name)


def _page(data: bytes, name: str, *, url: str | None = None) -> Page | BadInput:
    if not data.strip():
        return BadInput(name, "empty", "empty")
    try:
        text, issues = decode(data)
    except NotTextError as error:
        return BadInput(name, "binary", str(error))
    if not text.strip():
        return BadInput(name, "empty", "empty")
    html = looks_like_html(text) or _suffix(name) in (".html", ".htm", ".xhtml")
    return Page(name, text, "html" if html else "text", hashlib.sha256(data).hexdigest(), url=url, issues=issues)


def looks_like_html(text: str) -> bool:
    """Does a text begin like a page?"""
    head = text[:600].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype", "<html", "<head", "<body", "<article", "<div", "<?xml", "<p>", "<section"))


def _lines(stream: IO[bytes], most_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one longer than the cap, which is skipped without being held."""
    number = 0
    while line := stream.readline(most_bytes + 1):
        number += 1
        if len(line) > most_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
            yield number, None
        else:
            yield number, line


def _json_lines(stream: IO[bytes], name: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    any_line = False
    for number, line in _lines(stream, most_bytes):
        if line is None:
            yield BadInput(name, "too-large", f"line longer than {most_bytes:,} bytes", number)
            continue
        if not line.strip():
            continue
        any_line = True
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield BadInput(name, "bad-json", f"not JSON: {str(error)[:120]}", number)
            continue
        yield _row(row, name, number, fields)
    if not any_line:
        yield BadInput(name, "empty", "empty")


def _json(stream: IO[bytes], name: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:
        yield BadInput(name, "too-large", f"larger than {most_bytes:,} bytes")
        return
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        yield BadInput(name, "bad-json", f"not JSON: {str(error)[:120]}")
        return
    for number, row in enumerate(value if isinstance(value, list) else [value], 1):
        yield _row(row, name, number, fields)


def _csv(stream: IO[bytes], name: str, fields: Fields, most_bytes: int, delimiter: str) -> Iterator[Page | BadInput]:
    csv.field_size_limit(most_bytes)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    reader = csv.DictReader(text, delimiter=delimiter)
    try:
        if reader.fieldnames is None:
            yield BadInput(name, "empty", "empty")
            return
        if fields.text not in reader.fieldnames and fields.html not in reader.fieldnames:
            yield BadInput(
                name,
                "no-text",
                f"no column {fields.text!r}; there are {', '.join(reader.fieldnames)}; name it with --text-field",
                1,
            )
            return
        for row in reader:
            yield _row(row, name, reader.line_num, fields)
    except csv.Error as error:
        yield BadInput(name, "bad-csv", str(error), reader.line_num)
    finally:
        text.detach()


def _row(row: Any, name: str, number: int, fields: Fields) -> Page | BadInput:
    if not isinstance(row, dict):
        return BadInput(name, "no-text", "the row is no object", number)

    def cell(key: str) -> str | None:
        value = row.get(key)
        return None if value is None or value == "" else str(value)

    text = cell(fields.text) or cell(fields.html)
    if text is None:
        return BadInput(name, "no-text", f"no {fields.text!r} in the row; name the key with --text-field", number)
    sound, issues = clean(text)
    digest = hashlib.sha256(sound.encode("utf-8")).hexdigest()
    return Page(
        cell(fields.id) or f"{name}:{number}", sound, "html" if looks_like_html(sound) else "text", digest,
        clean(cell(fields.title) or "")[0] or None, cell(fields.published), cell(fields.url), issues,
    )  # fmt: skip

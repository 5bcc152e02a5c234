"""Rows as pages: JSON lines, JSON, CSV. Streamed; no line longer than the cap is ever held."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Iterator
from typing import IO

from marsad.intake.encoding import NotTextError, decode
from marsad.intake.pages import BadInput, Fields, page_from_row
from marsad.model import Issue, Page

ROWS = (".jsonl", ".ndjson", ".csv", ".tsv", ".json")


def row_pages(stream: IO[bytes], name: str, suffix: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    """The rows of a stream; `suffix` (one of ROWS) says what they are."""
    if suffix == ".json":
        yield from _json(stream, name, fields, most_bytes)
    elif suffix in (".csv", ".tsv"):
        yield from _csv(stream, name, fields, most_bytes, "\t" if suffix == ".tsv" else ",")
    else:
        yield from _json_lines(stream, name, fields, most_bytes)


def table_suffix(head: bytes, fields: Fields) -> str:
    """The suffix of a table without a name: ".csv" or ".tsv" where its first line names the column of texts, else ""."""
    first = head.partition(b"\n")[0].decode("utf-8", "replace").strip("\ufeff \r")
    for suffix, delimiter in ((".csv", ","), (".tsv", "\t")):
        columns = next(csv.reader([first], delimiter=delimiter), [])
        if len(columns) > 1 and {fields.text, fields.html} & set(columns):
            return suffix
    return ""


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
        if line is not None and not line.strip():
            continue
        any_line = True
        if line is None:
            yield BadInput(name, "too-large", f"line longer than {most_bytes:,} bytes", number)
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield BadInput(name, "bad-json", f"not JSON: {str(error)[:120]}", number)
            continue
        yield page_from_row(row, name, number, fields)
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
        yield page_from_row(row, name, number, fields)


def _csv(stream: IO[bytes], name: str, fields: Fields, most_bytes: int, delimiter: str) -> Iterator[Page | BadInput]:
    csv.field_size_limit(most_bytes)
    lines = _TextLines(stream, most_bytes)
    reader = csv.DictReader(lines, delimiter=delimiter)
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
            yield page_from_row(row, name, reader.line_num, fields, lines.issues())
    except csv.Error as error:
        yield BadInput(name, "bad-csv", str(error), reader.line_num)
    for number in lines.long:
        yield BadInput(name, "too-large", f"line longer than {most_bytes:,} bytes", number)


class _TextLines:
    """Lines as text, for the csv module, which would hold one of any length; numbers of the too long are in `long`.

    UTF-8, or the old encodings that spreadsheets still save Arabic in. Raises csv.Error for UTF-16.
    """

    def __init__(self, stream: IO[bytes], most_bytes: int) -> None:
        self.long: list[int] = []
        self._lines = _lines(stream, most_bytes)
        self._bad = 0  # unreadable signs since they were last asked for

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            if line is None:
                self.long.append(number)
                yield "\n"  # keeps the count of lines
                continue
            if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise csv.Error("UTF-16; save it as CSV in UTF-8")
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                yield self._old(line)

    def _old(self, line: bytes) -> str:
        try:
            text = decode(line)[0]
        except NotTextError:
            text = line.decode("utf-8", "replace")
        self._bad += text.count("\ufffd")
        return text

    def issues(self) -> tuple[Issue, ...]:
        """What decoding met since the last row."""
        bad, self._bad = self._bad, 0
        return (Issue("bad-bytes", f"{bad} bytes are not UTF-8"),) if bad else ()

"""Rows as pages: JSON lines, JSON, CSV. Streamed; no line longer than the cap is ever held."""

from __future__ import annotations

import codecs
import csv
import json
from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import IO, Any

from marsad.intake.encoding import NotTextError, decode
from marsad.intake.pages import BadInput, Fields, page_from_row
from marsad.model import Issue, Page

ROWS = (".jsonl", ".ndjson", ".csv", ".tsv", ".json")
_DELIMITERS = (",", ";", "\t", "|")  # spreadsheets write ; where , stands in numbers
_MOST_UNCLOSED = 20  # quotation marks never closed, after which the rest of a table is left
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def row_pages(stream: IO[bytes], name: str, suffix: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    """The rows of a stream; `suffix` (one of ROWS) says what they are."""
    if suffix == ".json":
        yield from _json(stream, name, fields, most_bytes)
    elif suffix in (".csv", ".tsv"):
        yield from _Table(stream, name, fields, most_bytes, "\t" if suffix == ".tsv" else "").pages()
    else:
        yield from _json_lines(_lines(stream, most_bytes), stream, name, fields, most_bytes)


def table_suffix(head: bytes, fields: Fields) -> str:
    """The suffix of a table without a name: ".csv" where its first line names the column of texts, else ""."""
    first = head.partition(b"\n")[0].decode("utf-8", "replace").strip("\ufeff \r")
    delimiter = _delimiter(first, fields)
    return ".csv" if delimiter else ""


def _delimiter(first: str, fields: Fields) -> str:
    """What parts the columns of a table whose first line this is; "" where it names no column of texts."""
    for delimiter in _DELIMITERS:
        columns = next(csv.reader([first], delimiter=delimiter), [])
        if len(columns) > 1 and {fields.text, fields.html} & {column.strip() for column in columns}:
            return delimiter
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


def _parsed(data: bytes) -> tuple[Any, tuple[Issue, ...]]:
    """The value of JSON in UTF-8, or in the old encodings that Arabic is still saved in. Raises ValueError, RecursionError."""
    try:
        return json.loads(data.decode("utf-8-sig")), ()
    except UnicodeDecodeError:
        text, issues = decode(data)  # NotTextError is a ValueError
        return json.loads(text), issues


def _json_lines(
    lines: Iterator[tuple[int, bytes | None]], stream: IO[bytes], name: str, fields: Fields, most_bytes: int
) -> Iterator[Page | BadInput]:
    any_line = False
    for number, line in lines:
        if line is not None and not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        if line is None:
            yield BadInput(name, "too-large", f"line longer than {most_bytes:,} bytes", number)
        elif not any_line and line.startswith(_UTF_16):
            yield BadInput(name, "bad-json", "UTF-16; save it in UTF-8")
            return
        elif not any_line and line.strip(b"\xef\xbb\xbf \t\r\n") in (b"{", b"["):  # one value over many lines
            yield from _whole(line + stream.read(most_bytes + 1), name, fields, most_bytes)
            return
        else:
            try:
                row, issues = _parsed(line)
            except (ValueError, RecursionError) as error:
                yield BadInput(name, "bad-json", f"not JSON: {str(error)[:120]}", number)
            else:
                yield page_from_row(row, name, number, fields, issues)
        any_line = True
    if not any_line:
        yield BadInput(name, "empty", "empty")


def _json(stream: IO[bytes], name: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    """One value; where the first line is a value already, JSON lines by another name."""
    lines = _lines(stream, most_bytes)
    first = next(lines, (1, b""))
    if first[1] is not None:
        try:
            many = isinstance(_parsed(first[1])[0], dict)
        except (ValueError, RecursionError):
            many = False
        if not many:
            yield from _whole(first[1] + stream.read(most_bytes + 1), name, fields, most_bytes)
            return
    yield from _json_lines(chain((first,), lines), stream, name, fields, most_bytes)


def _whole(data: bytes, name: str, fields: Fields, most_bytes: int) -> Iterator[Page | BadInput]:
    if len(data) > most_bytes:
        yield BadInput(name, "too-large", f"larger than {most_bytes:,} bytes; as JSON lines it can be of any size")
        return
    if not data.strip():
        yield BadInput(name, "empty", "empty")
        return
    try:
        value, issues = _parsed(data)
    except (ValueError, RecursionError) as error:
        yield BadInput(name, "bad-json", f"not JSON: {str(error)[:120]}")
        return
    rows = value if isinstance(value, list) else [value]
    if not rows:
        yield BadInput(name, "empty", "no rows")
    for number, row in enumerate(rows, 1):
        yield page_from_row(row, name, number, fields, issues)


class _Table:
    """A table in text, its columns named by the first line.

    A quotation mark that is never closed would take all that follows into one cell: the row is told of, and the rows
    after it are read.
    """

    def __init__(self, stream: IO[bytes], name: str, fields: Fields, most_bytes: int, delimiter: str) -> None:
        csv.field_size_limit(most_bytes)
        self.lines = _TextLines(stream, most_bytes)
        self.name, self.fields, self.most_bytes = name, fields, most_bytes
        self.delimiter = delimiter

    def pages(self) -> Iterator[Page | BadInput]:
        try:
            yield from self._pages()
        except csv.Error as error:
            yield BadInput(self.name, "bad-csv", str(error), self.lines.number)
        for number in self.lines.long:
            yield BadInput(self.name, "too-large", f"line longer than {self.most_bytes:,} bytes", number)

    def _pages(self) -> Iterator[Page | BadInput]:
        head = next(self.lines, None)
        if head is not None and head.startswith("sep=") and len(head.rstrip()) <= 5:  # for a spreadsheet
            self.delimiter = self.delimiter or head.rstrip("\r\n")[4:] or ","
            head = next(self.lines, None)
        if head is None:
            yield BadInput(self.name, "empty", "empty")
            return
        self.delimiter = self.delimiter or _delimiter(head, self.fields) or ","
        columns = [column.strip() for column in next(csv.reader([head], delimiter=self.delimiter), [])]
        if self.fields.text not in columns and self.fields.html not in columns:
            there = f"no column {self.fields.text!r}; there are {', '.join(columns)[:300]}; name it with --text-field"
            yield BadInput(self.name, "no-text", there, 1)
            return
        any_row = False
        for row in self._rows():
            any_row = True
            if isinstance(row, BadInput):
                yield row
                continue
            cells = dict.fromkeys(columns, "")
            for column, cell in zip(columns, row, strict=False):
                if not cells.get(column):  # of columns with one name the first that holds something
                    cells[column] = cell
            yield page_from_row(cells, self.name, self.lines.number, self.fields, self.lines.issues())
        if not any_row:
            yield BadInput(self.name, "empty", "no rows under the names of the columns")

    def _rows(self) -> Iterator[list[str] | BadInput]:
        for _ in range(_MOST_UNCLOSED):
            try:
                self.lines.begin()
                for row in csv.reader(self.lines, delimiter=self.delimiter):
                    if self.lines.open():
                        break
                    if row:
                        yield row
                    self.lines.begin()
                else:
                    return
            except csv.Error as error:
                if self.lines.held < 2:
                    raise
                yield BadInput(self.name, "bad-csv", str(error), self.lines.again())
            else:
                yield BadInput(self.name, "bad-csv", "a quotation mark is opened and never closed", self.lines.again())
        yield BadInput(self.name, "bad-csv", "too many quotation marks never closed; the rest was left", self.lines.number)


class _TextLines:
    """Lines as text, for the csv module, which would hold one of any length; numbers of the too long are in `long`.

    UTF-8, or the old encodings that spreadsheets still save Arabic in; lines may end in CR alone. The lines of the row
    begun last are kept, so that they can be read again. Raises csv.Error for UTF-16.
    """

    def __init__(self, stream: IO[bytes], most_bytes: int) -> None:
        self.long: list[int] = []
        self.number = 0
        self._source = self._texts(_lines(stream, most_bytes))
        self._next: deque[tuple[int, str]] = deque()
        self._row: list[tuple[int, str]] = []
        self._bad = 0  # unreadable signs since they were last asked for
        self._ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self._next:
            found = next(self._source, None)
            if found is None:
                self._ended = True
                raise StopIteration
            self._next.append(found)
        self.number, line = self._next[0]
        self._row.append(self._next.popleft())
        return line

    @property
    def held(self) -> int:
        """Lines of the row begun last."""
        return len(self._row)

    def begin(self) -> None:
        """A row is complete; the next begins."""
        self._row.clear()

    def open(self) -> bool:
        """Did the lines end within a quotation?"""
        return self._ended and len(self._row) > 1 and sum(line.count('"') for _, line in self._row) % 2 == 1

    def again(self) -> int:
        """Go back behind the first line of the row begun last, and tell its number."""
        number = self._row[0][0]
        self._next.extendleft(reversed(self._row[1:]))
        self._row.clear()
        self._ended = False
        return number

    def _texts(self, lines: Iterator[tuple[int, bytes | None]]) -> Iterator[tuple[int, str]]:
        for number, line in lines:
            if line is None:
                self.long.append(number)
                yield number, "\n"
                continue
            if number == 1 and line.startswith(_UTF_16):
                raise csv.Error("UTF-16; save it as CSV in UTF-8")
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                text = self._old(line)
            for part in _at_cr(text) if "\r" in text[:-2] else (text,):
                yield number, part

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


def _at_cr(text: str) -> Iterator[str]:
    """The lines of a text whose lines end in CR alone."""
    at = 0
    while at < len(text):
        end = text.find("\r", at, len(text) - 2)
        end = len(text) if end < 0 else end + 1
        yield text[at:end]
        at = end

"""The record's store: pages, readings and judgements, which are only ever added; and search over the words."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from marsad.model.reading import Reading
from marsad.record.database import Database, Sqlite, connect
from marsad.record.errors import RecordError
from marsad.record.schema import migrate
from marsad.record.statements import Judgement, Quotation, Statement, key_of, quotations_of, statements_of
from marsad.record.traces import Trace, trace_of
from marsad.record.words import index_terms, query_terms

_CHUNK = 400  # values of one IN (...)
_PRESS = 1  # zlib level: most of the gain at a fifth of the time
_JSON = msgspec.json.Encoder(order="deterministic")
_PACK = msgspec.msgpack.Encoder()


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What a reading adds to the record, packed beside it so that merging need not unpack whole readings."""

    statements: tuple[Statement, ...]
    quotes: tuple[Quotation, ...]


class PageRow(msgspec.Struct, frozen=True):
    """A stored page, without its text."""

    key: str
    id: str
    url: str | None
    host: str
    title: str | None
    published: str | None
    language: str
    sha256: str


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """A reading made ready for the store; making it so needs no database, so any process may do it."""

    row: PageRow
    text: bytes
    body: bytes
    told: bytes
    trace: bytes
    terms: str


_TOLD = msgspec.msgpack.Decoder(Told)
_TRACE = msgspec.msgpack.Decoder(Trace)
_READING = msgspec.json.Decoder(Reading)
_COLUMNS = "key, id, url, host, title, published, language, sha256"


def prepare(reading: Reading, text: str) -> Prepared:
    """Everything the store keeps of a reading and the text it was made from."""
    document = reading.document
    trace = trace_of(reading, text)
    row = PageRow(
        key_of(document), document.id, document.url, trace.host, document.title, document.published,
        document.language, document.sha256,
    )  # fmt: skip
    told = Told(tuple(statements_of(reading)), tuple(quotations_of(reading)))
    return Prepared(
        row, text.encode("utf-8", "surrogatepass"), _JSON.encode(reading),
        _PACK.encode(told), _PACK.encode(trace), index_terms(f"{document.title or ''}\n{text}"),
    )  # fmt: skip


class Store:
    """An open record. Use as a context manager."""

    def __init__(self, where: str, *, create: bool = False) -> None:
        """Open a record by file or address; with `create`, make it where there is none. Raises RecordError."""
        self.where = where
        self.database: Database = connect(where, create=create)
        try:
            if not create and self.database.version() == 0:
                raise RecordError("not-there", f"{self.database.name}: no record there; `marsad ingest` makes one")
            migrate(self.database)
        except BaseException:
            self.database.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.database.close()

    # -- adding ----------------------------------------------------------------------------------------------------

    def known(self, keys: Sequence[str]) -> set[str]:
        """Which of these pages the record holds."""
        found: set[str] = set()
        for at in range(0, len(keys), _CHUNK):
            part = keys[at : at + _CHUNK]
            marks = ",".join("?" * len(part))
            found.update(row[0] for row in self.database.all(f"SELECT key FROM page WHERE key IN ({marks})", part))
        return found

    def add(self, batch: Sequence[Prepared], reader: str) -> int:
        """Store a batch in one transaction; pages that are there already are left as they are. How many were new."""
        database = self.database
        with database.writing():
            there = self.known([item.row.key for item in batch])
            number = int(database.all("SELECT coalesce(max(number), 0) FROM page")[0][0])
            pages, readings, words = [], [], []
            for item in batch:
                row = item.row
                if row.key in there:
                    continue
                there.add(row.key)
                number += 1
                head = (row.key, row.id, row.url, row.host, row.title, row.published, row.language, row.sha256)
                pages.append((number, *head, zlib.compress(item.text, _PRESS)))
                readings.append((row.key, reader, zlib.compress(item.body, _PRESS), item.told, item.trace))
                words.append((number, item.terms))
            database.many(f"INSERT INTO page (number, {_COLUMNS}, text) VALUES (?,?,?,?,?,?,?,?,?,?)", pages)
            database.many("INSERT INTO reading (page, reader, body, told, trace) VALUES (?,?,?,?,?)", readings)
            self._index(words)
            if pages and database.version() > 1:
                database.run("DELETE FROM state WHERE name = 'settled'")
        return len(pages)

    def add_readings(self, batch: Sequence[Prepared], reader: str) -> None:
        """Add the readings of a newer reader to pages that are there; the older ones stay."""
        with self.database.writing():
            self.database.many(
                "INSERT INTO reading (page, reader, body, told, trace) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING",
                [(i.row.key, reader, zlib.compress(i.body, _PRESS), i.told, i.trace) for i in batch],
            )
            self.database.run("DELETE FROM state WHERE name = 'settled'")

    def _index(self, words: list[tuple[int, str]]) -> None:
        if self.database.flavour == "sqlite":
            self.database.many("INSERT INTO words (rowid, terms) VALUES (?, ?)", words)
        else:
            self.database.many(
                "INSERT INTO words (number, terms) VALUES (?, array_to_tsvector(?::text[]))",
                [(number, sorted(set(terms.split()))) for number, terms in words],
            )

    def judge(self, judgement: Judgement) -> None:
        """Add a judgement. The same one twice is once."""
        with self.database.writing():
            self.database.run(
                "INSERT INTO judgement (id, kind, lefts, rights, judge, why, made) VALUES (?,?,?,?,?,?,?) "
                "ON CONFLICT DO NOTHING",
                (judgement.id, judgement.kind, " ".join(judgement.left), " ".join(judgement.right), judgement.by,
                 judgement.why, judgement.at),
            )  # fmt: skip
            self.database.run("DELETE FROM state WHERE name = 'settled'")

    # -- reading back ----------------------------------------------------------------------------------------------

    def count(self) -> int:
        """How many pages there are."""
        return int(self.database.all("SELECT count(*) FROM page")[0][0])

    def pages(self) -> Iterator[PageRow]:
        """All pages, by key."""
        for row in self.database.stream(f"SELECT {_COLUMNS} FROM page ORDER BY key"):
            yield PageRow(*row)

    def page(self, key: str) -> PageRow | None:
        """One page."""
        found = self.database.all(f"SELECT {_COLUMNS} FROM page WHERE key = ?", (key,))
        return PageRow(*found[0]) if found else None

    def pages_of(self, keys: Iterable[str]) -> dict[str, PageRow]:
        """Several pages by key."""
        wanted, out = sorted(set(keys)), {}
        for at in range(0, len(wanted), _CHUNK):
            part = wanted[at : at + _CHUNK]
            marks = ",".join("?" * len(part))
            for row in self.database.all(f"SELECT {_COLUMNS} FROM page WHERE key IN ({marks})", part):
                out[row[0]] = PageRow(*row)
        return out

    def text(self, key: str) -> str:
        """The text of a page, as its reading's offsets count it."""
        found = self.database.all("SELECT text FROM page WHERE key = ?", (key,))
        return zlib.decompress(bytes(found[0][0])).decode("utf-8", "surrogatepass") if found else ""

    def told(self) -> Iterator[tuple[Told, Trace]]:
        """What the current reading of every page says, by page. The current one is that of the greatest reader."""
        sql = (
            "SELECT told, trace FROM reading r WHERE reader = (SELECT max(reader) FROM reading s WHERE s.page = r.page) "
            "ORDER BY page"
        )
        for told, trace in self.database.stream(sql):
            yield _TOLD.decode(bytes(told)), _TRACE.decode(bytes(trace))

    def readings(self) -> Iterator[Reading]:
        """The current reading of every page, by page."""
        sql = "SELECT body FROM reading r WHERE reader = (SELECT max(reader) FROM reading s WHERE s.page = r.page) ORDER BY page"
        for (body,) in self.database.stream(sql):
            yield _READING.decode(zlib.decompress(bytes(body)))

    def reading(self, key: str) -> Reading | None:
        """The current reading of one page."""
        found = self.database.all("SELECT body FROM reading WHERE page = ? ORDER BY reader DESC LIMIT 1", (key,))
        return _READING.decode(zlib.decompress(bytes(found[0][0]))) if found else None

    def judgements(self) -> list[Judgement]:
        """All judgements, in the order made."""
        rows = self.database.all("SELECT id, kind, lefts, rights, judge, why, made FROM judgement ORDER BY made, id")
        return [
            Judgement(
                id=r[0], kind=r[1], left=tuple(r[2].split()), right=tuple(r[3].split()), by=r[4], why=r[5], at=r[6]
            )
            for r in rows
        ]

    def search(self, text: str, limit: int = 50) -> list[str]:
        """Keys of the pages that hold every word of a text in any of its forms, newest first."""
        asked = query_terms(text)
        if not asked:
            return []
        values: list[Any]
        if self.database.flavour == "sqlite":
            # AND of ORs; stems hold nothing but word characters, so quoting them is safe.
            match = " AND ".join("(" + " OR ".join(f'"{stem}"' for stem in any_of) + ")" for any_of in asked)
            # The index holds all that is asked of a page; left to itself SQLite would fetch the page with its text.
            sql = (
                "SELECT p.key FROM words JOIN page p INDEXED BY page_newest ON p.number = words.rowid WHERE words MATCH ? "
            )
            values = [match]
        else:
            match = " & ".join("(" + " | ".join(f"'{stem}'" for stem in any_of) + ")" for any_of in asked)
            sql = "SELECT p.key FROM words w JOIN page p ON p.number = w.number WHERE w.terms @@ ?::tsquery "
            values = [match]
        sql += "ORDER BY coalesce(p.published, '') DESC, p.key LIMIT ?"
        return [row[0] for row in self.database.all(sql, [*values, limit])]

    def backup(self, target: Path) -> None:
        """A whole copy of a record in a file. Raises RecordError for PostgreSQL, whose own tools do it."""
        if not isinstance(self.database, Sqlite):
            raise RecordError("not-a-record", "a record in PostgreSQL is backed up with pg_dump --schema=marsad")
        self.database.backup(target)

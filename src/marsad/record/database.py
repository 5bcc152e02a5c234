"""Two databases behind one face: SQLite in a file, PostgreSQL at an address. SQL is written for SQLite; `?` is turned.

Every failure leaves as a `RecordError` that says what to do.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from marsad.record.errors import RecordError

APPLICATION = 0x4D525344  # "MRSD": tells a record from any other SQLite file
BUSY = 10.0  # seconds to wait for another writer
Row = tuple[Any, ...]


class Database(Protocol):
    """What the store needs of a database."""

    name: str
    flavour: str

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]: ...
    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]: ...
    def run(self, sql: str, values: Sequence[Any] = ()) -> None: ...
    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None: ...
    def writing(self) -> contextlib.AbstractContextManager[None]: ...
    def version(self) -> int: ...
    def set_version(self, version: int) -> None: ...
    def close(self) -> None: ...


def connect(where: str, *, create: bool) -> Database:
    """Open a database by path or by postgresql:// address. Raises RecordError."""
    if where.startswith(("postgresql://", "postgres://")):
        from marsad.record.postgres import Postgres

        return Postgres(where)
    if "://" in where and not where.startswith("sqlite://"):
        raise RecordError("not-a-record", f"{where}: give a file, or an address that begins with postgresql://")
    return Sqlite(Path(where.removeprefix("sqlite://")), create=create)


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn SQLite's errors into the record's."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        text = str(error)
        low = text.lower()
        if "locked" in low or "busy" in low:
            raise RecordError(
                "locked", f"{name}: another process is writing to it; try again when it is done"
            ) from error
        if "not a database" in low:
            raise RecordError("not-a-record", f"{name}: this is no record (not an SQLite file)") from error
        if "malformed" in low or "corrupt" in low:
            raise RecordError(
                "corrupt", f"{name}: the file is damaged ({text}); restore a backup, or ingest the sources anew"
            ) from error
        if "full" in low:
            raise RecordError(
                "full", f"{name}: the disk is full; what was stored before is safe: make room and run it again"
            ) from error
        if "readonly" in low or "read-only" in low:
            raise RecordError("read-only", f"{name}: no right to write to it") from error
        if "unable to open" in low:
            raise RecordError(
                "not-there", f"{name}: cannot be opened; is the folder there, with the right to write?"
            ) from error
        if "disk i/o" in low:
            raise RecordError(
                "full", f"{name}: the disk does not take it ({text}); what was stored before is safe"
            ) from error
        raise RecordError("corrupt", f"{name}: {text}") from error


class Sqlite:
    """A record in one file, in write-ahead mode: a process killed at any point leaves whole transactions behind."""

    flavour = "sqlite"

    def __init__(self, path: Path, *, create: bool) -> None:
        self.name = str(path)
        there = path.exists()
        if not there and not create:
            raise RecordError("not-there", f"{path}: no record there; `marsad ingest SOURCE --db {path}` makes one")
        if path.is_dir():
            raise RecordError("not-a-record", f"{path}: this is a folder")
        with _told(self.name):
            self.connection = sqlite3.connect(path, timeout=BUSY, isolation_level=None)
            try:
                self._check(new=not there or path.stat().st_size == 0)
            except BaseException:
                self.connection.close()
                raise

    def _check(self, *, new: bool) -> None:
        # Looked at before anything is written: a file that is not ours stays as it is.
        application = self.connection.execute("PRAGMA application_id").fetchone()[0]
        tables = self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application != APPLICATION and (tables or not new):
            if tables or application:
                raise RecordError("not-a-record", f"{self.name}: an SQLite file, but not a record of Marsad")
        self.connection.execute(f"PRAGMA busy_timeout = {int(BUSY * 1000)}")
        self.connection.execute("PRAGMA synchronous = NORMAL")
        self.connection.execute("PRAGMA cache_size = -65536")
        self.connection.execute("PRAGMA temp_store = MEMORY")

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with _told(self.name):
            return self.connection.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Rows of a query one by one."""
        with _told(self.name):
            yield from self.connection.execute(sql, values)

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement."""
        with _told(self.name):
            self.connection.execute(sql, values)

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for many rows."""
        with _told(self.name):
            self.connection.executemany(sql, rows)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction with the sole right to write: all of it, or nothing."""
        with _told(self.name):
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with _told(self.name):
                self.connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            raise

    def version(self) -> int:
        """Version of the schema the file has; 0 for a new one."""
        with _told(self.name):
            return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def set_version(self, version: int) -> None:
        """Write the version, inside the transaction that made it true."""
        with _told(self.name):
            self.connection.execute(f"PRAGMA application_id = {APPLICATION}")
            self.connection.execute(f"PRAGMA user_version = {version}")

    def keep_log(self) -> None:
        """Switch to the write-ahead log, once the file is known to be ours."""
        with _told(self.name):
            self.connection.execute("PRAGMA journal_mode = WAL")

    def check(self) -> list[str]:
        """What SQLite finds wrong with the file; empty where it is sound."""
        found = [str(row[0]) for row in self.all("PRAGMA quick_check(10)")]
        return [] if found == ["ok"] else found

    def backup(self, target: Path) -> None:
        """A copy that is whole at one moment, even while others write. It appears under its name only once done."""
        partial = target.with_name(target.name + ".part")
        partial.unlink(missing_ok=True)
        with _told(str(target)):
            copy = sqlite3.connect(partial)
            try:
                self.connection.backup(copy, pages=2048)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
        partial.replace(target)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

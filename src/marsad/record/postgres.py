"""A record in PostgreSQL, for a team. Needs the extra `postgres` (psycopg 3)."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from marsad.record.errors import RecordError

Row = tuple[Any, ...]
_PLACE = re.compile(r"\?")
_FETCH = 2000


class Postgres:
    """A record at an address. All its tables live in the schema `marsad`."""

    flavour = "postgres"

    def __init__(self, address: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise RecordError(
                "no-driver", "a record in PostgreSQL needs psycopg: pip install 'marsad[postgres]'"
            ) from None
        parts = urlsplit(address)
        # The password of an address is nobody's business in a message.
        self.name = f"postgresql://{parts.hostname or ''}{parts.path}"
        self.driver = psycopg
        with self._told():
            self.connection = psycopg.connect(address, autocommit=True, connect_timeout=10)
            self.connection.execute("CREATE SCHEMA IF NOT EXISTS marsad")
            self.connection.execute("SET search_path TO marsad")
            self.connection.execute("SET client_min_messages TO warning")
            self.connection.execute("CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT)")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        errors = self.driver.errors
        try:
            yield
        except errors.DiskFull as error:
            raise RecordError(
                "full", f"{self.name}: the server's disk is full; what was stored before is safe"
            ) from error
        except errors.LockNotAvailable as error:
            raise RecordError("locked", f"{self.name}: another process is writing to it; try again") from error
        except errors.InsufficientPrivilege as error:
            raise RecordError("read-only", f"{self.name}: no right to do this ({_line(error)})") from error
        except self.driver.OperationalError as error:
            raise RecordError("unreachable", f"{self.name}: {_line(error)}") from error
        except self.driver.Error as error:
            raise RecordError("corrupt", f"{self.name}: {_line(error)}") from error

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with self._told():
            rows: list[Row] = self.connection.execute(_turn(sql), values or None).fetchall()
            return rows

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Rows of a query one by one, from a cursor on the server."""
        with self._told(), self.connection.transaction(), self.connection.cursor(name="marsad_rows") as cursor:
            cursor.itersize = _FETCH
            cursor.execute(_turn(sql), values or None)
            yield from cursor

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement."""
        with self._told():
            self.connection.execute(_turn(sql), values or None)

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for many rows."""
        with self._told(), self.connection.cursor() as cursor:
            cursor.executemany(_turn(sql), rows)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction with the sole right to write: all of it, or nothing."""
        with self._told(), self.connection.transaction():
            self.connection.execute("SET LOCAL lock_timeout = '10s'")
            self.connection.execute("LOCK TABLE about IN EXCLUSIVE MODE")
            yield

    def version(self) -> int:
        """Version of the schema; 0 for a new record."""
        found = self.all("SELECT value FROM about WHERE name = 'version'")
        return int(found[0][0]) if found else 0

    def set_version(self, version: int) -> None:
        """Write the version, inside the transaction that made it true."""
        self.run(
            "INSERT INTO about VALUES ('version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (str(version),),
        )

    def close(self) -> None:
        """Hang up."""
        self.connection.close()


def _turn(sql: str) -> Any:
    return _PLACE.sub("%s", sql.replace("%", "%%")).replace(" BLOB", " BYTEA") if "?" in sql else sql


def _line(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__

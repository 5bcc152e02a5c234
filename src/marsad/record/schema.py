"""The tables of the record, version by version. A migration is never changed once released; a new one is added.

Statements are append-only: page, reading, judgement. Everything in version 2 is derived from them and may be thrown
away and made anew.
"""

from __future__ import annotations

from marsad.record.database import Database, Sqlite
from marsad.record.errors import RecordError

_FIRST = (
    """CREATE TABLE page (
        number BIGINT PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, url TEXT, host TEXT NOT NULL,
        title TEXT, published TEXT, language TEXT NOT NULL, sha256 TEXT NOT NULL, text BLOB NOT NULL)""",
    "CREATE TABLE reading (page TEXT NOT NULL, reader TEXT NOT NULL, body BLOB NOT NULL, told BLOB NOT NULL, "
    "trace BLOB NOT NULL, PRIMARY KEY (page, reader))",
    "CREATE TABLE judgement (id TEXT PRIMARY KEY, kind TEXT NOT NULL, lefts TEXT NOT NULL, rights TEXT NOT NULL, "
    "judge TEXT NOT NULL, why TEXT NOT NULL, made TEXT NOT NULL)",
    "CREATE INDEX page_published ON page (published)",
)
_DERIVED = (
    """CREATE TABLE event (
        id TEXT PRIMARY KEY, frame TEXT NOT NULL, phase TEXT NOT NULL, status TEXT NOT NULL, started TEXT, ended TEXT,
        grain TEXT, country TEXT, place TEXT, articles INTEGER NOT NULL, origins INTEGER NOT NULL,
        differs TEXT NOT NULL, day TEXT NOT NULL, data BLOB NOT NULL)""",
    "CREATE TABLE telling (id TEXT PRIMARY KEY, event TEXT NOT NULL, page TEXT NOT NULL, origin INTEGER NOT NULL, "
    "data BLOB NOT NULL)",
    "CREATE TABLE party (entity TEXT NOT NULL, event TEXT NOT NULL, role TEXT NOT NULL, "
    "PRIMARY KEY (entity, event, role))",
    "CREATE TABLE entity (key TEXT PRIMARY KEY, name TEXT NOT NULL, ar TEXT NOT NULL, kind TEXT NOT NULL, "
    "country TEXT, events INTEGER NOT NULL)",
    "CREATE TABLE alias (form TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (form, entity))",
    "CREATE TABLE quote (id TEXT PRIMARY KEY, page TEXT NOT NULL, entity TEXT, data BLOB NOT NULL)",
    "CREATE TABLE link (earlier TEXT NOT NULL, later TEXT NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL, "
    "PRIMARY KEY (earlier, later, kind))",
    "CREATE TABLE tie (earlier TEXT NOT NULL, later TEXT NOT NULL, ground TEXT NOT NULL, detail TEXT NOT NULL)",
    "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE INDEX event_day ON event (day, id)",
    "CREATE INDEX event_frame ON event (frame, day, id)",
    "CREATE INDEX event_long ON event (ended) WHERE ended > day",
    "CREATE INDEX event_country ON event (country, day)",
    "CREATE INDEX event_origins ON event (origins, day)",
    "CREATE INDEX telling_event ON telling (event)",
    "CREATE INDEX telling_page ON telling (page)",
    "CREATE INDEX party_event ON party (event)",
    "CREATE INDEX quote_entity ON quote (entity)",
    "CREATE INDEX link_later ON link (later)",
)
# What a search needs of each page it finds, so that it need not fetch the page with its text.
_NEWEST = ("CREATE INDEX page_newest ON page (number, published, key)",)
_SEARCH = {
    # No positions are kept (detail=none) and no copy of the text (content=''): half the size, twice the speed.
    "sqlite": ("CREATE VIRTUAL TABLE words USING fts5 (terms, content='', detail=none, tokenize=\"unicode61 "
               "remove_diacritics 0\")",),
    "postgres": ("CREATE TABLE words (number BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL)",
                 "CREATE INDEX words_terms ON words USING GIN (terms)"),
}  # fmt: skip
VERSION = 3


def _statements(version: int, flavour: str) -> tuple[str, ...]:
    made = {1: (*_FIRST, *_SEARCH[flavour]), 2: _DERIVED, 3: _NEWEST}[version]
    if flavour == "sqlite":
        return made
    # Byte order, as SQLite and Python sort.
    return tuple(sql.replace("BLOB", "BYTEA").replace(" TEXT", ' TEXT COLLATE "C"') for sql in made)


def migrate(database: Database, *, upto: int = VERSION) -> None:
    """Bring a database to the schema of this program, each version in a transaction of its own. Raises RecordError."""
    found = database.version()
    if found > VERSION:
        raise RecordError(
            "newer",
            f"{database.name}: made by a newer Marsad (schema {found}, this one knows {VERSION}); "
            "update Marsad. The record was not touched",
        )
    if isinstance(database, Sqlite):
        database.keep_log()
    for version in range(found + 1, upto + 1):
        with database.writing():
            if database.version() >= version:  # another process was first
                continue
            for sql in _statements(version, database.flavour):
                database.run(sql)
            database.set_version(version)

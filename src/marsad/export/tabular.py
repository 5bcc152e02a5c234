"""The record as tables and lines: CSV, Parquet, JSON lines. One row an event, one line an event with all its accounts."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import IO, Any

import msgspec

from marsad.export.readings import to_json
from marsad.export.target import ExportError, opened
from marsad.model.reading import Party, Reading
from marsad.record.accounts import Summary
from marsad.record.parties import key_of_party
from marsad.record.queries import all_events
from marsad.record.settle import tellings
from marsad.record.store import Store

COLUMNS = (
    "id", "frame", "phase", "status", "start", "end", "grain", "actors", "actor_ids", "recipients", "recipient_ids",
    "country", "place", "articles", "origins", "differs", "first_published", "last_published", "likely",
)  # fmt: skip


def _names(parties: tuple[Party, ...]) -> str:
    return "; ".join(party.name or party.ar for party in parties)


def _ids(parties: tuple[Party, ...]) -> str:
    return "; ".join(key_of_party(party) for party in parties)


def row(event: Summary) -> tuple[str | int | None, ...]:
    """An event as a row of COLUMNS."""
    time, place = event.time, event.place
    return (
        event.id, event.frame, event.phase, event.status, time.start if time else None, time.end if time else None,
        time.grain if time else None, _names(event.actors), _ids(event.actors), _names(event.recipients),
        _ids(event.recipients), place.country if place else None, place.name if place else None, event.articles,
        event.origins, ",".join(d.field for d in event.differences), event.first, event.last,
        ",".join(event.likely),
    )  # fmt: skip


def to_csv(store: Store, output: Path | None) -> str:
    """Events as CSV in UTF-8. What a spreadsheet would take for a formula is kept from being one."""
    count = 0
    with opened(output) as out:
        text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for event in all_events(store):
            writer.writerow([inert(cell) for cell in row(event)])
            count += 1
        text.detach()
    return f"{count} events. CSV carries one row an event: no accounts, quotations or words of the articles"


def inert(cell: str | int | None) -> str | int | None:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise ExportError("Parquet needs pyarrow: pip install 'marsad[parquet]'") from None
    return pyarrow, parquet


def to_parquet(store: Store, output: Path | None) -> str:
    """Events as Parquet, written in batches. Needs pyarrow."""
    pa, pq = _arrow()
    numbers = {"articles", "origins"}
    schema = pa.schema([(name, pa.int32() if name in numbers else pa.string()) for name in COLUMNS])
    count = 0
    with opened(output) as out, pq.ParquetWriter(out, schema) as writer:
        batch: list[tuple[str | int | None, ...]] = []
        for event in all_events(store):
            batch.append(row(event))
            count += 1
            if len(batch) == 10_000:
                writer.write_table(pa.Table.from_pylist([dict(zip(COLUMNS, r, strict=True)) for r in batch], schema))
                batch = []
        writer.write_table(pa.Table.from_pylist([dict(zip(COLUMNS, r, strict=True)) for r in batch], schema))
    return f"{count} events. Parquet carries one row an event: no accounts, quotations or words of the articles"


class ReadingsTable:
    """Readings as Parquet (id, reading, problem), the table that `marsad.scale.dataflow.read_table` writes."""

    def __init__(self, out: IO[bytes]) -> None:
        """Raises ExportError without pyarrow."""
        self.arrow, parquet = _arrow()
        self.schema = self.arrow.schema([(name, self.arrow.string()) for name in ("id", "reading", "problem")])
        self.writer = parquet.ParquetWriter(out, self.schema)
        self.rows: list[dict[str, str | None]] = []

    def write(self, reading: Reading) -> None:
        """Add one."""
        self.rows.append({"id": reading.document.id, "reading": to_json(reading).decode(), "problem": None})
        if len(self.rows) == 1000:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self.writer.close()

    def _flush(self) -> None:
        self.writer.write_table(self.arrow.Table.from_pylist(self.rows, self.schema))
        self.rows = []


def to_jsonl(store: Store, output: Path | None) -> str:
    """Events with every account of them, one a line: the whole record but for the texts."""
    encode = msgspec.json.Encoder(order="deterministic").encode
    decode = msgspec.json.Decoder(Summary).decode
    count = 0
    with opened(output) as out:
        for id, told in tellings(store):
            data = store.database.all("SELECT data FROM event WHERE id = ?", (id,))[0][0]
            out.write(encode({"event": decode(bytes(data)), "accounts": told}) + b"\n")
            count += 1
    return f"{count} events with their accounts. Left out: the texts of the articles, and judgements (rebuild --dump has them)"

"""The same reader over Daft, on one machine (native) or on a Ray cluster (extras `daft`, `ray`).

Two ways in. `Dataflow` is an engine for `marsad ingest` and `marsad read`: pages in, readings out. `read_table` stays
within the engine from end to end: Parquet, JSON lines or web archives on disk or in an object store in, Parquet of
readings out. Both run the one function that a single process runs, so the readings are the same. `merge_table` brings
the statements of such a table together as a keyed reduce in the same engine.
"""

from __future__ import annotations

import io
import json
import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from marsad.export.readings import to_json
from marsad.intake.pages import MOST_BYTES, BadInput, Fields, page_from_row, suffix_of
from marsad.intake.warc import warc_pages
from marsad.model import Page, Reading
from marsad.record.merging import merge
from marsad.record.statements import Statement, statements_of
from marsad.scale.engines import NoEngineError
from marsad.scale.work import Make, reads, worker

T = TypeVar("T")
_PACK = msgspec.msgpack.Encoder()
_READING = msgspec.json.Decoder(Reading)
_ROUND = 2048  # pages handed to the engine at once: bounds memory


def _daft(runner: str, address: str | None = None) -> Any:
    # Telemetry is off unless the user turned it on.
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("DO_NOT_TRACK", "true")
    os.environ.setdefault("SCARF_NO_ANALYTICS", "true")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    try:
        import daft

        if runner == "ray":
            import ray  # noqa: F401

            # A runner can be set once in a process; native is what Daft takes by itself.
            if daft.runners.get_or_infer_runner_type() != "ray":
                try:
                    daft.set_runner_ray(address)
                except daft.exceptions.DaftCoreException as error:
                    raise NoEngineError(f"Daft runs natively in this process already ({error})") from None
    except ImportError as error:
        raise NoEngineError(f"{error}; pip install 'marsad[{'ray' if runner == 'ray' else 'daft'}]'") from None
    return daft


class Dataflow(Generic[T]):
    """An engine: pages in, what `make` makes of each out, in order. Raises NoEngineError when made without Daft (or Ray)."""

    def __init__(
        self, make: Make[T], published: str | None = None, explain: bool = False, *, runner: str = "native",
        address: str | None = None,
    ) -> None:  # fmt: skip
        self.job = (make, published, explain)
        self.daft = _daft(runner, address)

    def __call__(self, pages: Iterable[Page]) -> Iterator[T]:
        """Work through all pages, some thousand at a time."""
        daft, job = self.daft, self.job

        @daft.func.batch(return_dtype=daft.DataType.binary())  # type: ignore[untyped-decorator]
        def work(column: Any) -> list[bytes]:
            return _work(job, column.to_pylist())

        waiting: list[bytes] = []
        for page in pages:
            waiting.append(pickle.dumps(page))
            if len(waiting) == _ROUND:
                yield from _run(daft, work, waiting)
                waiting = []
        if waiting:
            yield from _run(daft, work, waiting)


def _run(daft: Any, work: Any, waiting: list[bytes]) -> Iterator[Any]:
    frame = daft.from_pydict({"n": list(range(len(waiting))), "page": waiting})
    done = frame.select(frame["n"], work(frame["page"]).alias("made")).to_pydict()
    for _, made in sorted(zip(done["n"], done["made"], strict=True)):
        yield pickle.loads(made)


# What the engine runs, wherever it runs it: functions of this module, so that only their names travel.


def _work(job: tuple[Make[Any], str | None, bool], pages: list[bytes]) -> list[bytes]:
    work = worker(*job)
    return [pickle.dumps(work(pickle.loads(data))) for data in pages]


def _read_rows(published: str | None, fields: Fields, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [_read_one(published, page_from_row(row, row.get(fields.id) or "row", 0, fields)) for row in rows]


def _read_one(published: str | None, page: Page | BadInput) -> dict[str, Any]:
    if isinstance(page, BadInput):
        return {"id": page.id, "reading": None, "problem": page.message}
    made = to_json(worker(reads, published, False)(page)[0]).decode("utf-8", "replace")
    return {"id": page.id, "reading": made, "problem": None}


def _read_records(published: str | None, rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Records as Daft splits them, put together again for the one function that reads web archives."""
    out = []
    for row in rows:
        content = row["warc_content"] or b""
        heads = {
            "WARC-Type": row["WARC-Type"], "WARC-Target-URI": row["WARC-Target-URI"], "Content-Length": len(content),
            **json.loads(row["warc_headers"] or "{}"),
        }  # fmt: skip
        lines = "".join(f"{name}: {value}\r\n" for name, value in heads.items() if value is not None)
        record = f"WARC/1.0\r\n{lines}\r\n".encode() + content + b"\r\n\r\n"
        pages = warc_pages(io.BytesIO(record), row["WARC-Target-URI"] or "-", len(record), most_bytes=MOST_BYTES)
        out.append([_read_one(published, page) for page in pages])
    return out


def _keyed(readings: list[str]) -> list[list[dict[str, Any]]]:
    return [
        [{"key": f"{s.frame}/{s.phase}", "data": _PACK.encode(s)} for s in statements_of(_READING.decode(text))]
        for text in readings
    ]


def _merged(groups: list[list[bytes]]) -> list[str]:
    decode = msgspec.msgpack.Decoder(Statement).decode
    return [" ".join(",".join(ids) for ids in merge(map(decode, group))) for group in groups]


def read_table(
    sources: Sequence[str], target: str, *, published: str | None = None, runner: str = "native",
    address: str | None = None, fields: Fields | None = None,
) -> int:  # fmt: skip
    """Read articles within the engine and write their readings as Parquet (columns id, reading, problem).

    `sources` and `target` may be paths or object-store addresses (s3://...); sources are all Parquet, all JSON lines or
    all web archives, by their names. A row or record that cannot be read keeps its place, with the problem in place of
    the reading; how many there are is returned. Raises NoEngineError, and ValueError for sources of another kind.
    """
    daft = _daft(runner, address)
    fields = fields or Fields()
    kinds = {table_kind(source) for source in sources}
    if len(kinds) != 1 or None in kinds:
        raise ValueError("the engine reads sources of one kind: .parquet, .jsonl or .warc, or .gz of the last two")
    told = daft.DataType.struct(dict.fromkeys(("id", "reading", "problem"), daft.DataType.string()))
    (kind,) = kinds
    if kind == "warc":
        frame = daft.read_warc(list(sources))
        names = ["WARC-Type", "WARC-Target-URI", "warc_headers", "warc_content"]
        rows = frame.where(frame["WARC-Type"].is_in(["response", "resource", "conversion"]))

        @daft.func.batch(return_dtype=daft.DataType.list(told))  # type: ignore[untyped-decorator]
        def work(*columns: Any) -> list[list[dict[str, Any]]]:
            return _read_records(published, _rows(names, columns))

        made = rows.select(work(*(rows[n] for n in names)).alias("made")).explode("made")
        made = made.where(made["made"].not_null())
    else:
        rows = daft.read_parquet(list(sources)) if kind == "parquet" else daft.read_json(list(sources))
        names = [name for name in msgspec.structs.astuple(fields) if name in rows.column_names]

        @daft.func.batch(return_dtype=told)  # type: ignore[untyped-decorator]
        def work(*columns: Any) -> list[dict[str, Any]]:
            return _read_rows(published, fields, _rows(names, columns))

        made = rows.select(work(*(rows[n] for n in names)).alias("made"))
    parts = [made["made"].get(name).alias(name) for name in ("id", "reading", "problem")]
    made.select(*parts).write_parquet(target, write_mode="overwrite")
    written = daft.read_parquet(target + "/**")
    return int(written.where(written["problem"].not_null()).count_rows())


def table_kind(source: str) -> str | None:
    """What `read_table` takes a source for, by its name; None for what it does not read."""
    return {".parquet": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl", ".warc": "warc"}.get(suffix_of(source))


def _rows(names: Sequence[str], columns: Sequence[Any]) -> list[dict[str, Any]]:
    cells = zip(*(column.to_pylist() for column in columns), strict=True)
    return [dict(zip(names, row, strict=True)) for row in cells]


def merge_table(readings: str, *, runner: str = "native", address: str | None = None) -> list[list[str]]:
    """Clusters of the statements in a table of readings, as a keyed reduce in the engine.

    Statements can only be one happening if their frame and standing (plan or happening) are the same, so these are the
    key: each group is merged by itself, wherever it is, by the function that `marsad rebuild` runs. Sorted.
    """
    daft = _daft(runner, address)

    told = daft.DataType.struct({"key": daft.DataType.string(), "data": daft.DataType.binary()})

    @daft.func.batch(return_dtype=daft.DataType.list(told))  # type: ignore[untyped-decorator]
    def explode(column: Any) -> list[list[dict[str, Any]]]:
        return _keyed(column.to_pylist())

    @daft.func.batch(return_dtype=daft.DataType.string())  # type: ignore[untyped-decorator]
    def reduce(groups: Any) -> list[str]:
        return _merged(groups.to_pylist())

    frame = daft.read_parquet(readings + "/**" if "*" not in readings else readings)
    frame = frame.where(frame["reading"].not_null())
    rows = frame.select(explode(frame["reading"]).alias("told")).explode("told")
    rows = rows.where(rows["told"].not_null())
    keyed = rows.select(rows["told"].get("key").alias("key"), rows["told"].get("data").alias("data"))
    grouped = keyed.groupby("key").agg(keyed["data"].list_agg().alias("data"))
    done = grouped.select(reduce(grouped["data"]).alias("clusters")).to_pydict()["clusters"]
    return sorted(cluster.split(",") for line in done for cluster in line.split())

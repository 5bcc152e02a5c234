"""Pages out of Parquet files, a batch of rows at a time (extra `parquet`, by pyarrow)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from marsad.intake.pages import BadInput, Fields, page_from_row
from marsad.model import Page

_BATCH = 256  # rows held at once


def parquet_pages(file: BinaryIO, path: str, fields: Fields) -> Iterator[Page | BadInput]:
    """The rows of a file as pages; only the columns named in `fields` are read."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        yield BadInput(path, "no-library", "Parquet needs pyarrow: pip install 'marsad[parquet]'")
        return
    wanted = [fields.id, fields.text, fields.title, fields.published, fields.url, fields.html]
    try:
        with pq.ParquetFile(file) as table:
            there = table.schema_arrow.names
            if fields.text not in there and fields.html not in there:
                listed = ", ".join(there)[:200]
                yield BadInput(path, "no-text", f"no column {fields.text!r}; there are {listed}; name it with --text-field")
                return
            number = 0
            columns = [name for name in wanted if name in there]
            for batch in table.iter_batches(batch_size=_BATCH, columns=columns):
                rows: list[dict[str, Any]] = batch.to_pylist()
                for row in rows:
                    number += 1
                    # Dates come as objects; their own words are ISO.
                    yield page_from_row(row, path, number, fields)
    except (pa.ArrowException, OSError, ValueError) as error:
        yield BadInput(path, "bad-parquet", f"no sound Parquet: {str(error)[:160]}")

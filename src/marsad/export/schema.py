"""The JSON Schema of a reading, made from the types themselves, so that it cannot say anything else."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from marsad.model.reading import SCHEMA, Reading

FILE = Path(__file__).parent / "data" / "reading.schema.json"


def schema_text() -> str:
    """The schema as it stands in `FILE`; run this module to write it."""
    body = msgspec.json.schema(Reading)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "A reading of one article by Marsad",
    }
    return json.dumps({**head, **_dedented(body)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _dedented(schema: Any) -> Any:
    """A schema with its descriptions as docstrings are read; releases of msgspec differ in whether they dedent them."""
    if isinstance(schema, dict):
        return {
            key: inspect.cleandoc(value) if key == "description" and isinstance(value, str) else _dedented(value)
            for key, value in schema.items()
        }
    return [_dedented(value) for value in schema] if isinstance(schema, list) else schema


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")

"""The JSON Schema of a reading, made from the types themselves, so that it cannot say anything else."""

from __future__ import annotations

import json
from pathlib import Path

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
    return json.dumps({**head, **body}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")

"""The shipped JSON Schema is that of the types, and readings obey it."""

from __future__ import annotations

import json

import jsonschema

import marsad
from marsad.export.readings import to_json
from marsad.export.schema import FILE, schema_text

TEXT = "زار الرئيس الفرنسي إيمانويل ماكرون بيروت الثلاثاء. وقال ماكرون إن فرنسا تدعم لبنان."


def test_shipped_schema_is_current() -> None:
    """Run `python -m marsad.export.schema` after changing the types."""
    assert FILE.read_text(encoding="utf-8") == schema_text()


def test_reading_obeys_schema() -> None:
    """A reading with events and quotes, and an empty one."""
    schema = json.loads(schema_text())
    for text, published in ((TEXT, "2020-09-01"), ("", None)):
        reading = marsad.read(text, published=published, explain=True)
        jsonschema.validate(json.loads(to_json(reading)), schema)


def test_offsets_lead_to_the_text() -> None:
    """Every offset of a reading is one of the text as given."""
    reading = marsad.read(TEXT, published="2020-09-01")
    assert reading.events
    for event in reading.events:
        for evidence in event.evidence:
            assert TEXT[evidence.start : evidence.end] == evidence.text
            assert evidence.start <= evidence.trigger[0] < evidence.trigger[1] <= evidence.end
    for quote in reading.quotes:
        assert TEXT[quote.start : quote.end] == quote.text

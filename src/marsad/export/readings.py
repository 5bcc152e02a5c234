"""A reading as JSON of schema marsad/reading/1."""

from __future__ import annotations

import msgspec

from marsad.model.reading import Reading

_ENCODER = msgspec.json.Encoder(order="deterministic")


def to_json(reading: Reading) -> bytes:
    """One reading as one line of JSON, without a line break."""
    return _ENCODER.encode(reading)

"""The events of the record as GeoJSON (RFC 7946), for any map."""

from __future__ import annotations

from pathlib import Path

import msgspec

from marsad.export.places import point
from marsad.export.tabular import COLUMNS, row
from marsad.export.target import opened
from marsad.record.queries import all_events
from marsad.record.store import Store


def to_geojson(store: Store, output: Path | None) -> str:
    """A FeatureCollection with a point for each event that has a place; properties are the columns of the CSV."""
    encode = msgspec.json.Encoder(order="deterministic").encode
    count = without = coarse = 0
    with opened(output) as out:
        out.write(b'{"type":"FeatureCollection","features":[')
        for event in all_events(store):
            where = point(event.place)
            if where is None:
                without += 1
                continue
            coarse += where.precision == "state"
            feature = {
                "type": "Feature",
                "id": event.id,
                "geometry": {"type": "Point", "coordinates": [where.lon, where.lat]},
                "properties": {**dict(zip(COLUMNS, row(event), strict=True)), "precision": where.precision},
            }
            out.write((b",\n" if count else b"\n") + encode(feature))
            count += 1
        out.write(b"\n]}\n")
    return (
        f"{count} events on the map, {coarse} of them at the capital for want of a town; {without} have no place and are "
        "left out. GeoJSON carries no accounts or quotations. Coordinates: GeoNames, CC-BY 4.0"
    )

"""Every export opens in the tool it is for, and says what it leaves out."""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path

import pytest

from marsad.export.places import alpha3, point
from marsad.export.plover import code, ontology
from marsad.export.record import EXPORTS
from marsad.export.timeline import html, svg
from marsad.knowledge.frames import load_frames
from marsad.model.reading import Party, Place
from marsad.record.accounts import Summary
from marsad.record.queries import all_events
from marsad.record.settle import settle
from marsad.record.store import Store, prepare

sys.path.insert(0, str(Path(__file__).parent))
from families_data import FAMILIES, load


@pytest.fixture(scope="module")
def store() -> Store:
    record = Store(":memory:", create=True)
    record.add([prepare(a.reading, a.text) for path in FAMILIES for a in load(path).articles], "test")
    settle(record)
    return record


def test_followthemoney_takes_every_entity(store: Store, tmp_path: Path) -> None:
    ftm = pytest.importorskip("followthemoney", reason="FollowTheMoney's library is not installed: make ftm")
    note = EXPORTS["ftm"](store, tmp_path / "out.json")
    entities = [json.loads(line) for line in (tmp_path / "out.json").read_text(encoding="utf-8").splitlines()]
    ids = [e["id"] for e in entities]
    assert len(ids) == len(set(ids))
    references = 0
    for raw in entities:
        entity = ftm.model.get_proxy(raw)
        entity.schema.validate(entity.to_dict())
        for prop, value in entity.itervalues():
            assert prop.type.validate(value), (raw["schema"], prop.name, value)
            if prop.type.name == "entity":
                assert value in set(ids), (raw["schema"], prop.name)
                references += 1
    schemata = {e["schema"] for e in entities}
    assert schemata >= {"Person", "PublicBody", "Organization", "Event", "Trip", "Sanction", "Article", "Mention", "Note"}
    assert references > 100
    putin = next(e for e in entities if e["properties"].get("name") == ["Vladimir Putin"] and e["schema"] == "Person")
    assert putin["properties"]["topics"] == ["wanted"]
    assert "no place for" in note


def test_plover_folds_frame_and_status(store: Store, tmp_path: Path) -> None:
    note = EXPORTS["plover"](store, tmp_path / "out.jsonl")
    rows = {r["id"]: r for r in map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())}
    types = set(ontology().type)
    for row in rows.values():
        assert row["event"] in types
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        assert set(row.get("mode", ())) <= set(ontology().type[row["event"]].modes)
        assert row["actor"]
    folded = {(e.frame, e.status): rows[e.id]["event"] for e in all_events(store) if e.id in rows}
    assert folded["visit", "occurred"] == "CONSULT"
    assert folded["visit", "planned"] == "AGREE"
    assert folded["warrant", "occurred"] == "THREATEN"
    warrant = next(rows[e.id] for e in all_events(store) if e.frame == "warrant")
    assert warrant["mode"] == ["arrest"] and warrant["quad_code"] == 3 and warrant["context"] == ["legal"]
    for row in rows.values():
        assert row["cite_info"]["url"] and row["text"]
        assert row["quad_code"] == ontology().type[row["event"]].quad
        assert row.get("recipient") or row["event"] not in ontology().required["recipient"]
    assert any(row.get("size", {}).get("dead") for row in rows.values())
    assert "left out" in note


@pytest.mark.parametrize("frame", sorted(load_frames()))
@pytest.mark.parametrize("status", ["occurred", "planned", "cancelled", "denied", "alleged", "hypothetical"])
def test_every_frame_and_status_has_a_code_or_none(frame: str, status: str) -> None:
    party = Party("RU", "Russia", "روسيا", "state", "RU")
    found = code(Summary(id="e1", frame=frame, phase="fact", status=status, actors=(party,)))  # type: ignore[arg-type]
    if found is not None:
        entry = ontology().type[found.type]
        assert found.quad == entry.quad
        assert found.mode is None or found.mode in entry.modes
    if status in ("denied", "hypothetical"):
        assert found is None
    if status == "planned" and frame not in ("elect", "appoint"):
        assert found is not None and found.type not in ("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT")


@pytest.mark.parametrize(
    ("frame", "status", "type", "mode"),
    [
        ("visit", "occurred", "CONSULT", "visit"), ("visit", "planned", "AGREE", None), ("visit", "cancelled", "REJECT", "meet"),
        ("invite", "occurred", "AGREE", None), ("warrant", "occurred", "THREATEN", "arrest"),
        ("warrant", "planned", "THREATEN", "arrest"), ("arrest", "occurred", "COERCE", "arrest"),
        ("arrest", "planned", "THREATEN", "arrest"), ("charge", "occurred", "ACCUSE", "allege"),
        ("surrender", "occurred", "COOPERATE", None), ("surrender", "planned", "AGREE", None),
        ("convict", "occurred", "SANCTION", "convict"), ("acquit", "occurred", "CONCEDE", None),
        ("withdraw", "occurred", "RETREAT", "withdraw"), ("withdraw", "planned", "CONCEDE", None),
        ("lift", "occurred", "RETREAT", None), ("lift", "planned", "CONCEDE", None),
        ("join", "occurred", "SUPPORT", None), ("join", "planned", "AGREE", None),
        ("attack", "planned", "THREATEN", "violence"), ("sanction", "planned", "THREATEN", "restrict"),
        ("expel", "occurred", "SANCTION", "expel"), ("expel", "planned", "THREATEN", "expel"),
    ],
)  # fmt: skip
def test_folding_follows_the_manual(frame: str, status: str, type: str, mode: str | None) -> None:
    party = Party("RU", "Russia", "روسيا", "state", "RU")
    found = code(Summary(id="e1", frame=frame, phase="fact", status=status, actors=(party,)))  # type: ignore[arg-type]
    assert found is not None
    assert (found.type, found.mode) == (type, mode)


def test_geojson_is_sound(store: Store, tmp_path: Path) -> None:
    EXPORTS["geojson"](store, tmp_path / "out.geojson")
    data = json.loads((tmp_path / "out.geojson").read_text(encoding="utf-8"))
    assert data["type"] == "FeatureCollection" and len(data["features"]) > 10
    for feature in data["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        assert -180 <= lon <= 180 and -90 <= lat <= 90
    bishkek = point(Place("KG", "Bishkek"))
    assert bishkek is not None and round(bishkek.lat) == 43 and bishkek.precision == "town"
    nowhere = point(Place("KG", "Nowhere"))
    assert nowhere is not None and nowhere.precision == "state"
    assert alpha3("KG") == "KGZ" and alpha3("XK") == "KOS"


def test_tables_hold_every_event(store: Store, tmp_path: Path) -> None:
    wanted = {e.id for e in all_events(store)}
    EXPORTS["csv"](store, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == wanted
    EXPORTS["jsonl"](store, tmp_path / "out.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["event"]["id"] for line in lines} == wanted
    assert all(account["evidence"] for line in lines for account in line["accounts"])
    pq = pytest.importorskip("pyarrow.parquet")
    EXPORTS["parquet"](store, tmp_path / "out.parquet")
    assert set(pq.read_table(tmp_path / "out.parquet")["id"].to_pylist()) == wanted


def test_pictures_hold_all_and_load_nothing(store: Store) -> None:
    told = list(all_events(store))
    page = html("<script>بوتين", told)
    assert "<script>" not in page
    assert not re.search(r"(?:src|href)\s*=|url\(|@import", page)
    assert svg("x", told).count("<circle") == sum(1 for e in told if e.time or e.first)
    assert "no dated events" in svg("x", [])

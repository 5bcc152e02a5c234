"""`marsad law` and `marsad trips` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_one_answer() -> None:
    """The outcome, the tree of premises with sources, what happened."""
    code, out = run("law", "بوتين", "منغوليا", "2024-09-02")
    assert code == 0
    assert "DUTY to arrest" in out and "Art 58(1)" in out and "source:" in out and "held by:" in out and "arrested: no" in out


def test_manner_of_presence() -> None:
    """Over a party, without landing: not ruled on."""
    code, out = run("law", "Netanyahu", "Italy", "2025-09-25", "--presence", "overflight")
    assert code == 0 and "CONTESTED" in out
    code, out = run("law", "Netanyahu", "Italy", "2025-09-25", "--presence", "teleport")
    assert code == 2


def test_json() -> None:
    """The finding as data."""
    code, out = run("law", "Netanyahu", "Hungary", "2026-07-01", "--format", "json")
    assert code == 0
    assert json.loads(out)["outcome"] == "undetermined"


def test_all_states_and_a_map(tmp_path: Path) -> None:
    """A row a state, and a map that fetches nothing."""
    path = tmp_path / "map.svg"
    code, out = run("law", "Putin", "2024-09-02", "--map", str(path))
    assert code == 0 and "Mongolia" in out
    svg = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    titles = [node.text or "" for node in svg.iter("{http://www.w3.org/2000/svg}title")]
    assert any(title.startswith("Mongolia: duty") for title in titles)
    assert "http" not in path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")


def test_history_of_a_state() -> None:
    """Signature, entry into force, withdrawal, decisions."""
    code, out = run("law", "Burundi")
    assert code == 0 and "2017-10-27" in out and "signed the Rome Statute" in out


def test_trips() -> None:
    """The ledger, with its counts."""
    code, out = run("trips", "بوتين")
    assert code == 0 and "1st trip since the warrant" in out
    code, out = run("trips", "Netanyahu", "-f", "json")
    assert code == 0 and json.loads(out)[0]["finding"]["person"] == "Benjamin Netanyahu"


@pytest.mark.parametrize(("words", "message"), [
    (("Putn", "Mongolia", "2024-09-02"), "Vladimir Putin"),
    (("Gaddafi", "Chad", "2024-09-02"), "may be"),
    (("Putin", "Mongolya", "2024-09-02"), "Mongolia"),
    (("Putin", "Mongolia", "2024-02-31"), "no date"),
    (("Putin", "Korea", "2024-09-02"), "South Korea (KR)"),
    (("Putin", "South Sudan", "2010-01-01"), "no state on 2010-01-01"),
    (("Putin", "Mongolia", "now", "2024-09-02"), "quotation marks"),
    (("2024-09-02",), "give PERSON"),
])  # fmt: skip
def test_bad_input(words: tuple[str, ...], message: str) -> None:
    """A clear message with the nearest, exit status 2."""
    code, out = run("law", *words)
    assert code == 2
    assert message in out


def test_a_record_adds_its_visits_to_the_trips(tmp_path: Path) -> None:
    """What readings report and the table does not hold is listed with its outcome, and says how many report it."""
    page, db = tmp_path / "page.txt", str(tmp_path / "news.db")
    page.write_text("وصل الرئيس الروسي فلاديمير بوتين إلى فيتنام يوم الاثنين في زيارة رسمية.", encoding="utf-8")
    code, out = run("ingest", str(page), "--published", "2026-02-03", "--db", db)
    assert code == 0, out
    code, out = run("trips", "Putin", "--db", db, "--format", "json")
    assert code == 0
    (added,) = [entry for entry in json.loads(out) if entry["trip"]["date"] == "2026-02-02"]
    assert added["trip"]["iso2"] == "VN" and added["finding"]["outcome"] == "no_duty"
    assert "1 independent" in added["trip"]["purpose"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Mongolia", "Putin", "2024-09-02"], "the person comes first"),
        (["Burundi", "2024-01-01"], "its history is told without a date"),
        (["Putin"], "it is a person"),
        (["Putin", "2024-01-01", "--map", "map.png"], ".svg or .html"),
    ],
)
def test_wrong_order_is_told(words: list[str], told: str) -> None:
    """What the name is, and what to write instead."""
    code, out = run("law", *words)
    assert code == 2
    assert told in out

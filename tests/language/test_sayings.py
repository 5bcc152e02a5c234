"""Own sentences, one for each construction: who says what, who vouches for an event, and how certain it is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import marsad
from marsad.language.arabic.words.script import fold
from marsad.model.reading import Party

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "sayings.toml").read_text(encoding="utf-8")
)


def is_called(party: Party | None, name: str) -> bool:
    """Does a party bear a name, in the words of the text or in English?"""
    return party is not None and (fold(name) in fold(party.ar) or name in party.name)


@pytest.mark.parametrize("row", TABLE["quote"], ids=lambda row: row["text"][:40])
def test_who_says_what(row: dict[str, Any]) -> None:
    reading = marsad.read(row["text"], published="2024-04-10")
    found = [(quote.speaker, quote.text) for quote in reading.quotes]
    assert len(found) == len(row["says"]), found
    for (speaker, text), (name, opening) in zip(found, row["says"], strict=True):
        assert is_called(speaker, name), (speaker, text)
        assert text.startswith(opening), text


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize("row", TABLE["source"], ids=lambda row: row["text"][:40])
def test_who_vouches(row: dict[str, Any]) -> None:
    events = [e for e in marsad.read(row["text"], published="2024-04-10").events if e.frame == row["frame"]]
    assert events
    for event in events:
        assert is_called(event.said_by, row["said_by"]) if row["said_by"] else event.said_by is None, event.said_by


@pytest.mark.parametrize("row", TABLE["status"], ids=lambda row: row["text"][:40])
def test_how_certain(row: dict[str, Any]) -> None:
    events = [e for e in marsad.read(row["text"], published="2024-04-10").events if e.frame == row["frame"]]
    assert [event.status for event in events] == [row["status"]]

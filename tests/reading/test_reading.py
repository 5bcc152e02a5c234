"""Reading whole articles: hostile text, merging, determinism."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.export.readings import to_json
from marsad.model import Reading

ARABIC = st.text(alphabet='ابتثجحخدرزسشصضطظعغفقكلمنهويءأإآةىؤئ «»"،.:()\n0123456789', max_size=300)


@settings(max_examples=120, deadline=None)
@given(ARABIC)
def test_any_arabic(text: str) -> None:
    """Never fails; every offset is inside the text."""
    reading = marsad.read(text, published="2024-05-01")
    assert not [issue.message for issue in reading.issues if issue.code == "failed"]
    for event in reading.events:
        for evidence in event.evidence:
            assert 0 <= evidence.start < evidence.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "no Arabic at all",
        "\ud800\udfff",
        "١٢٣٤" * 50,
        "قال " * 200,
        "«" * 500,
        "و" * 1000,
        "\u202b\u202c\u200f" * 50,
    ],
)
def test_hostile_texts(text: str) -> None:
    """A reading, with issues where there is nothing to read."""
    reading = marsad.read(text, published="2024-05-01")
    assert isinstance(reading, Reading)
    to_json(reading)


def test_cost_grows_with_length() -> None:
    """Ten times the text costs about ten times the time, not a hundred."""
    unit = "وقال وزير الخارجية المصري سامح شكري في بيروت إن بلاده تدعم لبنان، ودعا إسرائيل إلى وقف القصف على غزة.\n"
    marsad.read(unit * 10, published="2024-05-01")
    times = []
    for count in (60, 600):
        started = time.perf_counter()
        marsad.read(unit * count, published="2024-05-01")
        times.append(time.perf_counter() - started)
    assert times[1] < times[0] * 30


def test_told_once() -> None:
    """The headline and the text tell one visit."""
    text = "ماكرون يزور بيروت\n\nزار الرئيس الفرنسي إيمانويل ماكرون بيروت الثلاثاء. وتأتي زيارة ماكرون إلى لبنان بعد الانفجار."
    reading = marsad.read(text, published="2020-09-01")
    visits = [event for event in reading.events if event.frame == "visit"]
    assert len(visits) == 1
    assert len(visits[0].evidence) >= 2


def test_relative_times_without_a_date_are_told() -> None:
    """No publication date: the times stay open, and an issue says so."""
    reading = marsad.read("زار الرئيس الفرنسي إيمانويل ماكرون بيروت أمس.")
    assert "relative-times" in [issue.code for issue in reading.issues]
    assert all(event.time is None for event in reading.events)


def test_title_on_a_date_is_a_person() -> None:
    """The Kyrgyz president of 2023 is Sadyr Japarov."""
    reading = marsad.read(
        "استقبل الرئيس القرغيزي في بيشكيك وزير الخارجية الروسي سيرغي لافروف يوم الخميس.", published="2023-10-12"
    )
    names = {party.name for event in reading.events for party in (*event.roles.actor, *event.roles.recipient)}
    assert "Sadyr Japarov" in names
    assert "Sergei Lavrov" in names

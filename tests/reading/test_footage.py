"""Who shows the pictures of a deed vouches for it."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("نشرت سرايا القدس مشاهد من قصف مستوطنة سديروت.", "سرايا القدس"),
        ("عرضت كتائب القسام لقطات عن استهداف قوات الاحتلال في خان يونس.", "كتائب القسام"),
        ("بثت قناة الأقصى لقطات لاقتحام المستوطنين المسجد الأقصى.", "قناة الأقصى"),
        # Something else is spread, or the footage is only seen: nobody vouches.
        ("نشرت تركيا قواتها في إدلب بعد قصف الجيش السوري المدينة.", None),
        ("شاهد بايدن صورا لقصف الجيش الروسي كييف.", None),
    ],
)
def test_footage(text: str, source: str | None) -> None:
    events = [e for e in marsad.read(text, published="2024-05-14").events if e.frame in ("attack", "arrest")]
    assert events
    assert all((event.said_by.ar if event.said_by else None) == source for event in events)

"""Whom «البلدان», «الرئيسان», «الجانبان» mean, and that nobody stands on both sides of an event told twice."""

from __future__ import annotations

import pytest

import marsad


def actors(text: str, frame: str) -> set[str]:
    """The names of all actors of the events of one frame."""
    events = marsad.read(text, published="2024-05-14").events
    return {party.ar for event in events if event.frame == frame for party in event.roles.actor}


@pytest.mark.parametrize(
    ("text", "frame", "pair"),
    [
        ("زار وفد من اليابان الهند الشهر الماضي. واتفق البلدان على زيادة التجارة.", "agree", {"اليابان", "الهند"}),
        ("أنهت كوريا الجنوبية والفلبين جولة جديدة من المباحثات. ووقعت الدولتان اتفاقا دفاعيا.", "agree",
         {"كوريا الجنوبية", "الفلبين"}),
        ("توترت العلاقات بين باريس وبرلين. واتفقت العاصمتان على عقد قمة.", "agree", {"فرنسا", "ألمانيا"}),
        ("وصل شي جين بينغ إلى باريس واستقبله إيمانويل ماكرون. ووقع الزعيمان اتفاقا للطيران.", "agree",
         {"شي جين بينغ", "إيمانويل ماكرون"}),
        ("بدأت محادثات بين حركة حماس وحركة فتح في القاهرة. واتفق الطرفان على تشكيل حكومة.", "agree", {"حماس", "حركة فتح"}),
    ],
)  # fmt: skip
def test_a_dual_noun_means_the_two_named_last(text: str, frame: str, pair: set[str]) -> None:
    assert actors(text, frame) == pair


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير إلى المدينة. واتفق البلدان على زيادة التجارة.",  # no two are named
        "اشترى الرجل بيتين. واتفق الطرفان على الثمن.",
    ],
)
def test_a_dual_noun_without_two_named_means_nobody(text: str) -> None:
    assert actors(text, "agree") == set()


def test_nobody_stands_on_both_sides_of_a_merged_event() -> None:
    text = (
        "روسيا وأوكرانيا تتبادلان القصف. أعلنت موسكو أن القوات الأوكرانية قصفت بيلغورود. "
        "وأكدت كييف وقوع قصف روسي على خاركيف. وقالت موسكو إن القصف أصاب بيلغورود."
    )
    for event in marsad.read(text, published="2024-05-14").events:
        assert not {p.name for p in event.roles.actor} & {p.name for p in event.roles.recipient}, event

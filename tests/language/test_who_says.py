"""Who vouches for an event: the source before a headline's colon or behind it, and behind a sentence."""

from __future__ import annotations

import pytest

import marsad


def said_by(text: str, frame: str) -> list[str | None]:
    """The Arabic name of the source of each event of a frame."""
    events = marsad.read(text, published="2024-03-12").events
    return [event.said_by.ar if event.said_by else None for event in events if event.frame == frame]


@pytest.mark.parametrize(
    ("text", "frame", "source"),
    [
        ("مصادر طبية: مقتل 12 فلسطينيا في غارات إسرائيلية على خان يونس", "attack", "مصادر"),
        ("مسؤولون أميركيون: واشنطن سترسل مزيدا من القوات إلى العراق", "deploy", "مسؤولون أميركيون"),
        ("شهود: الجيش الإسرائيلي يقتحم مخيم جنين", "attack", "شهود"),
        ("إسرائيل اغتالت القيادي صالح العاروري في بيروت: مسؤول أميركي", "attack", "مسؤول أميركي"),
        ("بكين تفرض عقوبات على شركات أميركية: وزارة التجارة", "sanction", "وزارة التجارة"),
        ("انسحبت القوات الروسية من المدينة، يؤكد حاكم الإقليم أوليغ سينيغوبوف.", "withdraw", "أوليغ سينيغوبوف"),
        ("إذا هاجمت إسرائيل رفح فإن الوضع سيتغير، يقول مسؤولون مصريون.", "attack", "مسؤولون مصريون"),
        ("طردت الرباط ثلاثة دبلوماسيين، هذا ما أكده الوزير ناصر بوريطة.", "expel", "ناصر بوريطة"),
        ("أفاد مصدر دبلوماسي بأن الاتحاد الأوروبي بصدد فرض عقوبات جديدة على بيلاروسيا.", "sanction", "مصدر دبلوماسي"),
        ("قال قائد الجيش السوداني عبد الفتاح البرهان إنه عازم على زيارة القاهرة.", "visit", "عبد الفتاح البرهان"),
        ("أعلن الجيش اللبناني توقيف ثلاثة مطلوبين.", "arrest", "الجيش اللبناني"),
    ],
)
def test_source(text: str, frame: str, source: str) -> None:
    """The source is named."""
    assert said_by(text, frame) == [source]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("أعلنت مالي انسحابها من منظمة الأمن الإقليمي.", "leave"),
        ("أعلنت موسكو طرد خمسة دبلوماسيين بلغاريين.", "expel"),
        ("طردت الرباط ثلاثة دبلوماسيين، ويؤكد الوزير ناصر بوريطة أن القرار نهائي.", "expel"),
        ("انسحبت القوات الروسية من المدينة، وقال الحاكم أوليغ سينيغوبوف إن الهدوء عاد.", "withdraw"),
        ("زار ماكرون بيروت والتقى رجلا واحدا: نجيب ميقاتي.", "visit"),
    ],
)
def test_no_source(text: str, frame: str) -> None:
    """Who tells something else vouches for nothing before it."""
    assert said_by(text, frame) == [None]

"""At whose hands somebody falls, and when: of small words that print alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Check = Callable[[str, str, list[str], list[str]], None]


@pytest.mark.parametrize(
    ("text", "frame", "actors", "recipients"),
    [
        ("وقتل 70 متظاهرا بأيدي قوات الأمن السودانية في أم درمان.", "attack", ["قوات الأمن"], ["متظاهرا"]),
        ("روى مقتل شقيقه الأكبر على أيدي مجموعة تابعة للمقاومة.", "attack", ["مجموعة تابعة للمقاومة"], ["شقيقه"]),
        ("قتل الصحفي بأيدي الجيش التركي.", "attack", ["الجيش التركي"], ["الصحفي"]),
        ("قتل الصحفي بأيادي الجيش التركي.", "attack", ["الجيش التركي"], ["الصحفي"]),
        ("قتل الصحفي على أيادي الجيش التركي.", "attack", ["الجيش التركي"], ["الصحفي"]),
        ("قتل الصحفي بيد الجيش التركي.", "attack", ["الجيش التركي"], ["الصحفي"]),
        ("سقطت المدينة السودانية بأيدي قوات الدعم السريع.", "seize", ["قوات الدعم السريع"], ["السودانية"]),
        ("تمكن خفر السواحل الليبي أمس من إنقاذ مئات المهاجرين.", "aid", ["خفر السواحل"], ["المهاجرين"]),
        ("أطلق عليه النار جنود أستراليون قرب الجسر.", "attack", ["جنود أستراليون"], ["عليه"]),
        ("رفض الكونغرس أمس المقترح الروسي.", "reject", ["الكونغرس"], ["الروسي"]),
        ("استقبل وزير الدفاع من طرف الرئيس السنغالي في دكار.", "meet", ["وزير الدفاع"], ["الرئيس السنغالي"]),
        ("تم تعيين المدير العام من لدن الملك محمد السادس.", "appoint", ["الملك محمد السادس"], ["المدير العام"]),
        ("حظيت السفيرة ليلى حداد باستقبال من قبل الرئيس سمير عوض.", "meet", ["ليلى حداد"], ["سمير عوض"]),
        ("أعلن الطرف الروسي رفض المقترح.", "reject", ["الطرف الروسي"], []),
        ("ردت بلجيكا على الأزمة عبر إرسال مساعدات عاجلة إلى تشاد.", "aid", ["بلجيكا"], ["تشاد"]),
    ],
)
def test_by_whose_hands(reads: Check, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


def test_a_man_called_ali_is_no_hand(reads: Check) -> None:
    reads("استقبل الوزير علي باقري السفير الصيني في طهران.", "meet", ["السفير الصيني"], ["علي باقري"])


def test_what_a_deed_led_to_is_not_told_of_whoever_was_named_before(told: Callable[[str, str], list[tuple[list[str], list[str]]]]) -> None:
    text = "وأغلقت الحكومة العراقية المعبر بعد غارات شنها الطيران الأردني على قرية أسفرت عن مقتل سبعة رعاة."
    found = told(text, "attack")
    assert found
    assert all("الحكومة" not in who for actors, _ in found for who in actors)
    text = "وفرضت الحكومة العراقية رسوما أعلنها الوزير سمير عوض وأثارت جدلا وأغلقت المعبر."
    assert [actors for actors, _ in told(text, "restrict")][-1] == ["الحكومة العراقية"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("لقي أربعة جنود يمنيين حتفهم جراء غارة أمريكية على معسكر في صعدة.", 1),
        ("قتل ستة جنود يمنيين في قصف أمريكي استهدف بلدة حرض.", 1),
        ("قتل ستة جنود يمنيين بعد غارة أمريكية على حرض.", 2),
    ],
)
def test_a_strike_and_those_who_fell_by_it_are_one(
    told: Callable[[str, str], list[tuple[list[str], list[str]]]], text: str, count: int
) -> None:
    found = told(text, "attack")
    assert len(found) == count
    assert any("جنود يمنيين" in recipients for _, recipients in found)


def test_a_school_is_no_teacher(told: Callable[[str, str], list[tuple[list[str], list[str]]]]) -> None:
    found = told("استهدف قصف روسي مدرسة في خاركيف.", "attack")
    assert found
    assert all("مدرسة" not in recipients for _, recipients in found)
    assert any(recipients == ["معلما"] for _, recipients in told("اعتقلت الشرطة معلما في خاركيف.", "arrest"))

"""At whose hands somebody falls, and when: of small words that print alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Check = Callable[[str, str, list[str], list[str]], None]


@pytest.mark.parametrize(
    ("text", "frame", "actors", "recipients"),
    [
        ("وقتل 70 متظاهرا بأيدي قوات الأمن السودانية في أم درمان.", "attack", ["قوات الأمن"], ["متظاهرا"]),
        ("روى مقتل شقيقه على أيدي مجموعة تابعة للمقاومة الفلسطينية.", "attack", ["مجموعة تابعة للمقاومة"], ["شقيقه"]),
        ("سقطت المدينة السودانية بأيدي قوات الدعم السريع.", "seize", ["قوات الدعم السريع"], ["السودانية"]),
        ("تمكن خفر السواحل الليبي أمس من إنقاذ مئات المهاجرين.", "aid", ["خفر السواحل"], ["المهاجرين"]),
        ("رفض الكونغرس أمس المقترح الروسي.", "reject", ["الكونغرس"], ["الروسي"]),
    ],
)
def test_by_whose_hands(reads: Check, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


def test_a_man_called_ali_is_no_hand(reads: Check) -> None:
    reads("استقبل الوزير علي باقري السفير الصيني في طهران.", "meet", ["السفير الصيني"], ["علي باقري"])

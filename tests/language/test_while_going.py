"""Whom one meets on a journey, who succeeds whom, and what is joined on to what is suspended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marsad

Check = Callable[[str, str, list[str], list[str]], None]


@pytest.mark.parametrize(
    ("text", "frame", "actors", "recipients"),
    [
        ("جاء ذلك خلال زيارة الوزير سمير عوض إلى بغداد، التي التقى خلالها السفيرة ليلى حداد.", "meet", ["سمير عوض", "ليلى حداد"], []),
        ("أنهت ليلى حداد زيارة إلى الجزائر بحثت فيها مع الوزير سمير عوض ملف المياه.", "meet", ["ليلى حداد", "سمير عوض"], []),
        ("انعقد المؤتمر في مسقط والتقى خلاله عشرات من الطلاب بالوزير سمير عوض.", "meet", ["الطلاب", "سمير عوض"], []),
        ("أقال الرئيس سمير عوض وزير العدل وعين خلفا له نادر الهاشمي.", "appoint", ["سمير عوض"], ["نادر الهاشمي"]),
        ("قال الوزير سمير عوض في أعقاب زيارة إلى بغداد إن الأزمة انتهت.", "visit", ["سمير عوض"], ["بغداد"]),
        ("قال الوزير سمير عوض في مطلع زيارة إلى بغداد إن الأزمة انتهت.", "visit", ["سمير عوض"], ["بغداد"]),
        # that it was held is told
        ("قال الوزير العراقي عقب التئام اجتماع مجلس الأمن إن الأزمة انتهت.", "meet", ["مجلس الأمن"], []),
        ("رد الرئيس سمير عوض بإقالة الحكومة وتعيين ليلى حداد رئيسة للوزراء.", "appoint", ["سمير عوض"], ["ليلى حداد"]),
    ],
)
def test_whom_one_meets_and_appoints(reads: Check, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


@pytest.mark.parametrize(
    ("text", "frame", "status"),
    [
        ("رد الرئيس سمير عوض بتعليق عمل البرلمان وإقالة الحكومة.", "expel", "occurred"),
        ("أعلن الكرملين إلغاء زيارة الرئيس بوتين إلى أنقرة ولقائه بالرئيس أردوغان.", "visit", "cancelled"),
        ("لم يجر أي اتصال هاتفي بين بوتين وأردوغان.", "call", "denied"),
    ],
)
def test_what_is_suspended_and_what_is_denied(text: str, frame: str, status: str) -> None:
    assert {e.status for e in marsad.read(text, published="2024-05-01").events if e.frame == frame} == {status}


def test_any_attack_whose_price_is_told_is_none() -> None:
    events = marsad.read("حذر الوزير من تبعات أي هجوم إسرائيلي على رفح.", published="2024-05-01").events
    assert [e.frame for e in events] == ["threaten"]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("قال الوزير العراقي عقب اجتماع مجلس الأمن إن الأزمة انتهت.", "meet"),
        ("قال الوزير سمير عوض في مكتب زيارة إلى بغداد إن الأزمة انتهت.", "visit"),
        ("بعد التنسيق مع الجيش التركي وافق الجميع على القرار.", "agree"),
    ],
)
def test_what_is_only_named(told: Callable[[str, str], list[tuple[list[str], list[str]]]], text: str, frame: str) -> None:
    assert not any(actors for actors, _ in told(text, frame))

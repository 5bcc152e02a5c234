"""A pledge to do what has a frame of its own is that deed, still to come; a bare pledge or readiness is an agreement."""

from __future__ import annotations

import pytest

import marsad


def frames(text: str) -> list[tuple[str, str]]:
    return [(e.frame, e.status) for e in marsad.read(text, published="2024-05-01").events]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("أعلنت إيران استعدادها لتصدير الغاز إلى العراق.", "trade"),
        ("تعهد الاتحاد الأوروبي بفرض عقوبات على روسيا.", "sanction"),
        ("وأكد فيصل بن فرحان استعداد بلاده الكامل لدعم لبنان.", "support"),
    ],
)
def test_a_pledge_is_told_by_what_it_holds(text: str, deed: str) -> None:
    assert frames(text) == [(deed, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت إيران استعدادها للحوار مع واشنطن.",
        "تعهد ماكرون بخفض الضرائب.",
        "أبدى الدبيبة استعداده للقاء خليفة حفتر.",  # talks are agreed to
    ],
)
def test_a_bare_pledge_agrees(text: str) -> None:
    assert "agree" in [frame for frame, _ in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "رفضت إيران الاتهامات ووصفتها بالباطلة.",
        "رفضت أوغندا قرار المحكمة ووصفته بأنه غير قانوني.",
        "ورفضت الوزارة الكينية المقترح واعتبرته انحيازا.",
    ],
)
def test_what_a_refused_thing_is_called_is_part_of_the_refusal(text: str) -> None:
    told = [frame for frame, _ in frames(text)]
    assert "reject" in told
    assert "accuse" not in told


@pytest.mark.parametrize(
    "text",
    [
        "رفضت إيران الاتهامات واتهمت إسرائيل بالكذب.",
        "رفضت أوغندا المقترح ووصفت كينيا بأنها دولة إرهابية.",
        "رفض الرئيس الكيني نظيره الأوغندي ووصفه بأنه مجرم.",
    ],
)
def test_who_is_called_names_beside_a_refusal_is_accused(text: str) -> None:
    assert "accuse" in [frame for frame, _ in frames(text)]


def test_names_that_another_calls_somebody_are_an_accusation() -> None:
    text = "رفضت إيران القرار ووصفها وزير الخارجية الأمريكي أنتوني بلينكن بأنها راعية للإرهاب."
    assert "accuse" in [frame for frame, _ in frames(text)]


def test_a_pledge_gives_way_to_a_deed_of_the_likeliest_doer() -> None:
    assert [frame for frame, _ in frames("أعلنت الحكومة تعهدها بنشر قوات في النيجر يوم الاثنين.")] == ["deploy"]


def test_what_is_refused_may_stand_behind_what_the_refuser_is_said_to_be() -> None:
    """«أمر» behind a closed relative clause is the order that is refused, and orders nothing."""
    text = "رفضت أوغندا، التي تقع شرقي القارة، أمر الاعتقال ووصفته بأنه باطل."
    assert [frame for frame, _ in frames(text)] == ["reject"]


def test_who_acts_behind_a_closed_relative_clause_goes_on_acting() -> None:
    text = "وصل الوزير الكيني، الذي زار أوغندا أمس، وطالب الحكومة الصومالية بوقف القتال."
    assert "demand" in [frame for frame, _ in frames(text)]

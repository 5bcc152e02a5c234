"""Publication windows of articles without a date: which bounds, from which day, on which words; and what sets none."""

from __future__ import annotations

import pytest

import marsad
from marsad.export.page import page
from marsad.export.readings import to_json
from marsad.export.table import window_line
from marsad.model.window import PublicationWindow

LEAVE = "\nوتناقش السلطات المحلية خطة جديدة للمياه.\n"
OPENED = """انطلقت في جوهانسبرغ أعمال القمة الخامسة عشرة لمجموعة بريكس بمشاركة قادة الدول الأعضاء.
وتبحث القمة توسيع المجموعة والتعامل بالعملات المحلية.
وكانت المحكمة الجنائية الدولية أصدرت مذكرة توقيف بحق الرئيس الروسي فلاديمير بوتين."""
PREPARED = """ستستضيف مدينة قازان الروسية قمة بريكس السادسة عشرة.
وأعلنت المحكمة الجنائية الدولية أنها أصدرت مذكرة توقيف بحق فلاديمير بوتين."""
HISTORY = """رأى باحثون أن المجموعة تغيرت كثيرا في السنوات الأخيرة.
وفي قمة مجموعة العشرين التي عقدت في نيودلهي أقر القادة إعلانا مشتركا."""

Expected = list[tuple[str, str, str]]  # kind, bound, day

ARTICLES: list[tuple[str, str, str | None, str | None, Expected]] = [
    ("a summit begun, a warrant issued", OPENED, "2023-08-22", None, [
        ("office", "earliest", "2012-04-06"), ("summit", "earliest", "2023-08-22"), ("warrant", "earliest", "2023-03-17"),
    ]),
    ("a summit to come, a warrant issued", PREPARED, "2023-03-17", "2024-10-22", [
        ("warrant", "earliest", "2023-03-17"), ("summit", "latest", "2024-10-22"),
    ]),
    ("a summit spoken of as history", HISTORY, "2023-09-09", None, [("summit", "earliest", "2023-09-09")]),
    ("a summit over", "اختتمت قمة مجموعة العشرين في نيودلهي أعمالها بإعلان مشترك.", "2023-09-10", None, [
        ("summit", "earliest", "2023-09-10"),
    ]),
    ("a summit under way", "انطلقت اليوم في قازان أعمال قمة بريكس السادسة عشرة.", "2024-10-22", "2024-10-24", [
        ("summit", "earliest", "2024-10-22"), ("summit", "latest", "2024-10-24"),
    ]),
    ("a summit attended", "شارك شي جين بينغ في قمة بريكس الخامسة عشرة في جوهانسبرغ.", "2023-08-22", None, [
        ("summit", "earliest", "2023-08-22"),
    ]),
    ("a summit to be attended", "سيشارك شي جين بينغ في قمة بريكس الخامسة عشرة في جوهانسبرغ.", None, "2023-08-24", [
        ("summit", "latest", "2023-08-24"),
    ]),
    ("a place of a series known in full", "تستعد الهند لعقد قمة مجموعة العشرين المقبلة في نيودلهي.", None, "2023-09-09", [
        ("summit", "latest", "2023-09-09"),
    ]),
    # the table holds no later summit of the series, and a later one may meet there again: no upper bound
    ("a place may be met in again", "تستعد روسيا لعقد قمة بريكس المقبلة في قازان.", None, None, []),
    ("a place met in twice", "انطلقت أعمال قمة بريكس في جوهانسبرغ.", "2018-07-25", None, [
        ("summit", "earliest", "2018-07-25"),
    ]),
    ("a year", "انطلقت أعمال قمة مجموعة العشرين 2022.", "2022-11-15", None, [("summit", "earliest", "2022-11-15")]),
    ("a number and a place that do not go together", "انطلقت أعمال قمة بريكس الخامسة عشرة في قازان.", None, None, []),
    # the press counts Arab summits otherwise than the table
    ("a number of another count", "انطلقت أعمال القمة العربية الثالثة والثلاثين.", None, None, []),
    ("a series known from late on", "انطلقت أعمال قمة رابطة الدول المستقلة في بيشكيك.", None, None, []),
    ("a summit not told from others", "انطلقت أعمال قمة بريكس.", None, None, []),

    ("a warrant expected", "من المتوقع أن تصدر المحكمة الجنائية الدولية مذكرة توقيف بحق بنيامين نتنياهو.", None, "2024-11-21", [
        ("warrant", "latest", "2024-11-21"),
    ]),
    ("a warrant asked for", "طلب المدعي العام للمحكمة الجنائية الدولية كريم خان إصدار مذكرة توقيف بحق بنيامين نتنياهو.",
     "2024-05-20", None, [("warrant", "earliest", "2024-05-20")]),
    # he has two, and the second may be meant
    ("a second warrant expected", "من المتوقع أن تصدر المحكمة الجنائية الدولية مذكرة توقيف بحق عمر البشير.", None, None, []),
    ("a warrant denied", "لم تصدر المحكمة الجنائية الدولية أي مذكرة توقيف بحق بوتين.", None, None, []),
    ("a warrant that may come", "إذا أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق نتنياهو فإن الدول الأعضاء ستكون ملزمة بتنفيذها.",
     None, None, []),
    ("a warrant of another court", "أصدرت محكمة لبنانية مذكرة توقيف بحق معمر القذافي.", None, None, []),
    ("a warrant told both ways",
     "أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق بوتين." + LEAVE + "لم تصدر المحكمة الجنائية الدولية أي مذكرة توقيف بحق بوتين.",
     None, None, []),

    ("a president who acts", "زار الرئيس الأمريكي جو بايدن بولندا والتقى جنودا.", "2020-12-20", "2025-02-20", [
        ("office", "earliest", "2020-12-20"), ("office", "latest", "2025-02-20"),
    ]),
    ("a president only named", "تشهد المدينة توترا كبيرا." + LEAVE + "ويذكر كثيرون خطاب الرئيس الأمريكي جو بايدن.", "2020-12-20", None, [
        ("office", "earliest", "2020-12-20"),
    ]),
    ("the news of a fall", "غادرت رئيسة وزراء بنغلاديش الشيخة حسينة البلاد إلى الهند.", "2008-12-06", "2024-09-05", [
        ("office", "earliest", "2008-12-06"), ("office", "latest", "2024-09-05"),
    ]),
    # two Lebanese presidents bear the name
    ("a name alone proves nobody", "زار الرئيس عون باريس.", None, None, []),
    ("a former president", "زار الرئيس الأمريكي السابق باراك أوباما برلين.", "2017-01-20", None, [
        ("office", "earliest", "2017-01-20"),
    ]),
    ("a president elected", "زار الرئيس الأمريكي المنتخب دونالد ترامب باريس.", None, None, []),
    ("a person without an office", "زار باراك أوباما برلين والتقى طلابا.", None, None, []),
    ("two terms, one of them left open by a warrant",
     "زار الرئيس الأمريكي دونالد ترامب لندن." + LEAVE + "وكانت المحكمة الجنائية الدولية أصدرت مذكرة توقيف بحق بنيامين نتنياهو.",
     "2024-12-20", None, [("office", "earliest", "2024-12-20"), ("warrant", "earliest", "2024-11-21")]),

    ("a past day", "زار ماكرون بيروت في 6 أغسطس 2020.", "2020-08-06", None, [("date", "earliest", "2020-08-06")]),
    ("the latest of past days", "زار ماكرون بيروت في 6 أغسطس 2020. وزار ماكرون بغداد في 2 سبتمبر 2020.", "2020-09-02", None, [
        ("date", "earliest", "2020-09-02"),
    ]),
    ("a day to come", "سيزور ماكرون بيروت في 22 ديسمبر 2020.", None, "2020-12-22", [("date", "latest", "2020-12-22")]),
    ("between two days", "زار ماكرون بيروت في 6 أغسطس 2020. وسيزور ماكرون بغداد في 2 سبتمبر 2020.", "2020-08-06", "2020-09-02", [
        ("date", "earliest", "2020-08-06"), ("date", "latest", "2020-09-02"),
    ]),
    ("what was planned once", "كان من المقرر أن يزور بوتين تركيا في 12 فبراير 2024.", None, None, []),
    ("a present tense, which may tell of either", "يزور بوتين الصين في 17 أكتوبر 2023.", None, None, []),
    ("a relative time", "زار ماكرون بيروت أمس.", None, None, []),
    ("nothing dated", "تشهد المدينة توترا كبيرا.", None, None, []),
]  # fmt: skip


def window(text: str, published: str | None = None) -> PublicationWindow | None:
    return marsad.read(text, published=published).document.publication_window


@pytest.mark.parametrize(("text", "first", "last", "reasons"), [row[1:] for row in ARTICLES], ids=[row[0] for row in ARTICLES])
def test_windows(text: str, first: str | None, last: str | None, reasons: Expected) -> None:
    """The bounds and every reason for them; no reasons, no window."""
    found = window(text)
    if not reasons:
        assert found is None
        return
    assert found is not None
    assert not found.conflict
    assert (found.earliest, found.latest) == (first, last)
    assert [(r.kind, r.bound, r.day) for r in found.reasons] == reasons


def test_reasons_are_cited() -> None:
    """Each names its premise, the source of its row, and words that stand in the text."""
    found = window(OPENED)
    assert found is not None
    for reason in found.reasons:
        assert reason.premise
        assert reason.source
        assert OPENED[reason.start : reason.end] == reason.text
    assert "15th BRICS summit" in next(r.premise for r in found.reasons if r.kind == "summit")


def test_conflict() -> None:
    """A warrant told as issued and a day before it told as still to come: no window, and both reasons."""
    text = "أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق بنيامين نتنياهو." + LEAVE + "وسيزور ماكرون بيروت في 22 ديسمبر 2020."
    found = window(text)
    assert found is not None
    assert found.conflict
    assert (found.earliest, found.latest) == (None, None)
    assert [(r.kind, r.bound, r.day) for r in found.reasons] == [
        ("warrant", "earliest", "2024-11-21"), ("date", "latest", "2020-12-22"),
    ]  # fmt: skip
    assert "contradicts itself" in window_line(found)


def test_no_window_where_the_day_is_known() -> None:
    """From the option or from the page."""
    assert window(OPENED, published="2023-08-22") is None
    dated = marsad.read(f"<html><head><meta property='article:published_time' content='2023-08-22'></head><body><p>{OPENED}</p></body></html>")
    assert dated.document.published == "2023-08-22"
    assert dated.document.publication_window is None


def test_times_stay_relative() -> None:
    """The window dates nothing, and the reading says so."""
    reading = marsad.read("انطلقت اليوم في قازان أعمال قمة بريكس السادسة عشرة. وزار شي جين بينغ موسكو أمس.")
    assert reading.document.publication_window is not None
    assert all(event.time is None for event in reading.events)
    assert "relative-times" in [issue.code for issue in reading.issues]


def test_same_text_same_window() -> None:
    """Byte for byte."""
    assert {to_json(marsad.read(OPENED, id="x")) for _ in range(3)} == {to_json(marsad.read(OPENED, id="x"))}


def test_told_in_one_line() -> None:
    """In the table and on the page."""
    reading = marsad.read(PREPARED)
    assert reading.document.publication_window is not None
    line = window_line(reading.document.publication_window)
    assert "\n" not in line
    assert line.startswith("written 2023-03-17 – 2024-10-22, proposed from what it tells: not before 2023-03-17")
    assert "written 2023-03-17 – 2024-10-22" in page(reading, PREPARED)
    assert "proposed" not in page(marsad.read(PREPARED, published="2024-10-20"), PREPARED)

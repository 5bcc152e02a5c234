"""Of several tellings of one event: which one tells how it stands."""

from __future__ import annotations

import marsad

DAY = "2023-10-12"


def test_a_plan_that_has_come_about_occurred() -> None:
    text = (
        "ماكرون في زيارة نادرة إلى الجزائر\n\nومن المقرر أن يزور الرئيس الفرنسي إيمانويل ماكرون الجزائر الخميس. "
        "وصل ماكرون إلى الجزائر اليوم الخميس في أول رحلة له منذ انتخابه."
    )
    visits = [event for event in marsad.read(text, published=DAY).events if event.frame == "visit"]
    assert [event.status for event in visits] == ["occurred"]


def test_what_stays_a_plan_is_a_plan() -> None:
    text = "ماكرون يزور الجزائر\n\nيعتزم الرئيس الفرنسي إيمانويل ماكرون زيارة الجزائر الأسبوع المقبل."
    visits = [event for event in marsad.read(text, published=DAY).events if event.frame == "visit"]
    assert {event.status for event in visits} == {"planned"}


def test_which_warrant_is_meant_is_no_news_of_the_day() -> None:
    text = "بوتين يزور قيرغيزستان رغم مذكرة الاعتقال التي أصدرتها المحكمة الجنائية الدولية\n\nوصل بوتين إلى بيشكيك."
    warrants = [event for event in marsad.read(text, published=DAY).events if event.frame == "warrant"]
    assert warrants
    assert all(event.time is None for event in warrants)

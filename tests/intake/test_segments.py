"""Every junk cue proven both ways, and the marks of a scraped page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.intake.segments import Cue, find_segments, load_cues

LEAD = "عنوان قصير للخبر\n\nوصل الوزير إلى بغداد صباح اليوم في زيارة رسمية.\n\n"


@pytest.mark.parametrize("cue", [cue for cue, _ in load_cues()], ids=lambda cue: f"{cue.kind}: {cue.pattern[:20]}")
def test_cue(cue: Cue) -> None:
    """Each example is marked with the kind, each counterexample with none of it."""
    assert cue.examples
    for text in cue.examples:
        page = LEAD + text + "\n"
        kinds = {s.kind for s in find_segments(page) if s.start >= len(LEAD)}
        assert cue.kind in kinds, text
    for text in cue.counterexamples:
        page = LEAD + text + "\n"
        assert cue.kind not in {s.kind for s in find_segments(page) if s.start >= len(LEAD)}, text


def test_doubled_headline_and_shortcodes() -> None:
    """What scrapers leave: the headline twice, [ad_1], a bare source line."""
    text = "الوزير يصل إلى بغداد\n\nالوزير يصل إلى بغداد\n\n[ad_1]\n\nوصل الوزير اليوم إلى بغداد.\n\nالمصدر"
    kinds = [(s.kind, text[s.start : s.end]) for s in find_segments(text)]
    assert kinds == [
        ("headline", "الوزير يصل إلى بغداد"), ("repeat", "الوزير يصل إلى بغداد"), ("advert", "[ad_1]"), ("source", "المصدر"),
    ]  # fmt: skip


def test_a_headline_after_read_also() -> None:
    """The line after a bare «اقرأ أيضا» is another story's headline; a sentence after it is the article's."""
    headline, sentence = "وزير النفط يزور بغداد", "وقال الوزير في ختام الزيارة إن الاتفاق سيوقع قريبا."
    text = f"{LEAD}اقرأ أيضا\n{headline}\n{sentence}\nاقرأ أيضا\n{sentence}\n"
    (first, second) = (s for s in find_segments(text) if s.kind == "related")
    assert text[first.start : first.end].endswith(headline)
    assert text[second.start : second.end] == "اقرأ أيضا"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_segments_are_disjoint_and_inside(text: str) -> None:
    """For any text: in order, not overlapping, within it."""
    reached = 0
    for segment in find_segments(text):
        assert reached <= segment.start < segment.end <= len(text)
        reached = segment.end


@pytest.mark.parametrize("unit", ["[", "(", " ", "اقرأ ", "\n", "المصدر:", "(رويترز", "بغداد - "])
def test_time_is_linear(unit: str) -> None:
    """No pattern goes quadratic on a long run of what it looks for."""
    started = time.perf_counter()
    find_segments(unit * (200_000 // len(unit)))
    assert time.perf_counter() - started < 3

"""Text made by recombining words and fragments of the sentences in the data: it makes no sense, and must read without a
fault, with every offset in its place, in bounded time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import marsad
from marsad.export.page import page
from marsad.language.arabic.words.frames import load_frames
from marsad.model import Reading

SENTENCES = [
    text
    for file in load_frames()
    for entry in file.trigger
    for text in (*(told.text for told in entry.examples), *entry.counterexamples)
]
SIGNS = ("،", ".", ":", "؛", "؟", "...", "«", "»", '"', "“", "”", "(", ")", "-", " - ", "–", "[ad_1]", "\n", "\n\n", "/", "\u200f", "'")
NUMBERS = ("0", "1", "2", "15", "32", "100", "1990", "2024", "9999", "99999999", "٢٠٢٤", "1445", "Washington", "the", "30 فبراير")
CLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "لل", "وال", "س")


@st.composite
def scrambled(draw: Callable[..., object]) -> str:
    """Stretches of sentences, words with other clitics, repeated words, numbers and signs, in any order."""
    out: list[str] = []
    for _ in range(draw(st.integers(1, 24))):  # type: ignore[call-overload]
        words = draw(st.sampled_from(SENTENCES)).split()  # type: ignore[attr-defined]
        first = draw(st.integers(0, len(words) - 1))
        kind = draw(st.integers(0, 11))
        if kind < 7:
            out.append(" ".join(words[first : first + draw(st.integers(1, 7))]))  # type: ignore[operator]
        elif kind == 7:
            out.append(draw(st.sampled_from(CLITICS)) + words[first])  # type: ignore[operator]
        elif kind == 8:
            out += [words[first]] * draw(st.integers(2, 6))  # type: ignore[operator]
        elif kind == 9:
            out.append(draw(st.sampled_from(NUMBERS)))  # type: ignore[arg-type]
        else:
            out.append(draw(st.sampled_from(SIGNS)))  # type: ignore[arg-type]
    return " ".join(out)


def sound(reading: Reading, text: str) -> None:
    """No fault of ours, and every span is where its words stand."""
    assert not [issue.message for issue in reading.issues if issue.code == "failed"]
    for event in reading.events:
        for evidence in event.evidence:
            assert text[evidence.start : evidence.end] == evidence.text
            assert 0 <= evidence.start <= evidence.trigger[0] < evidence.trigger[1] <= evidence.end <= len(text)
    for quote in reading.quotes:
        assert quote.start < quote.end
        assert text[quote.start : quote.end] == quote.text
    assert all(0 <= start < end <= len(text) for entity in reading.entities for start, end in entity.mentions)
    last = 0
    for segment in reading.document.segments:
        assert last <= segment.start < segment.end <= len(text)
        last = segment.end


@settings(max_examples=250, deadline=None)
@given(scrambled(), st.sampled_from((None, "2024-02-29", "1900-01-01", "2100-12-31")))
@example("النائب إلى Passive يشاد كسيستغرق", None)
@example("شدد لويد أوستن على أن تكون الانتخابات نزيهة", "2024-02-29")
@example("روسيا لا بد لها أن ترد", None)
def test_scrambled(text: str, published: str | None) -> None:
    """Read, explained and drawn."""
    reading = marsad.read(text, published=published, explain=True)
    sound(reading, text)
    page(reading, text)


UNITS = (
    "قال ", "إن ", "زار ", "محمد ", "الذي ", "عضو في ", "مايو ", "قمة بريكس ", '" ', "( ", "، ", "- ", "« ", "1 ", "\n", "&", "<",
    "ماكرون وبوتين. ", "زار بوتين بيروت وقال نعم. ", "وقال \"نعم\"\n", "بيروت - رويترز\n", "اقرأ أيضا: ", "ـ", "\u200f", "م",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_only(unit: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats; sixteen would be the square."""

    def spent(letters: int) -> float:
        text = unit * (letters // len(unit))
        began = time.process_time()
        sound(marsad.read(text, published="2024-05-01"), text)
        return time.process_time() - began

    marsad.read("زار")
    short, long = spent(15_000), spent(60_000)
    assert long < max(9 * short, 1.5)

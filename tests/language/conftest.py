"""What the tests of roles share: who does and who undergoes what a text tells, in its own words, believed or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Filled

Told = Callable[[str, str], list[tuple[list[str], list[str]]]]


@pytest.fixture
def told() -> Told:
    """The actors and recipients of every candidate of a frame in a text."""

    def of(text: str, frame: str) -> list[tuple[list[str], list[str]]]:
        document = to_document(page_from_text(text, id="x"), published="2024-05-01")
        analysis = reader().language.analyse(document, date(2024, 5, 1))

        def words(filled: list[Filled]) -> list[str]:
            spans = [(analysis.offsets[f.mention.first][0], analysis.offsets[f.mention.last][1]) for f in filled]
            return [document.text[start:end] for start, end in spans]

        return [(words(c.actors), words(c.recipients)) for c in analysis.candidates if c.frame == frame]

    return of


@pytest.fixture
def reads(told: Told) -> Callable[[str, str, list[str], list[str]], None]:
    """Asserts that some candidate of a frame has exactly these actors and recipients; each is a part of the words found."""

    def alike(found: list[str], wanted: list[str]) -> bool:
        return len(found) == len(wanted) and all(want in words for want, words in zip(wanted, found, strict=True))

    def check(text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
        found = told(text, frame)
        assert any(alike(who, actors) and alike(whom, recipients) for who, whom in found), found

    return check

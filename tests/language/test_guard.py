"""The words that must or must not stand around a trigger."""

from __future__ import annotations

import pytest

from marsad.api import reader
from marsad.language.arabic.events.guard import Guard
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.triggers import Triggers
from marsad.language.arabic.words.script import fold


@pytest.mark.parametrize(
    ("given", "text", "stands"),
    [
        (["بيان"], "في بيان مشترك", True),
        (["بيان"], "والبيان", True),
        (["بيان"], "أصدر بيانا", True),
        (["بيان"], "في بيانات", False),
        (["غير شرعي"], "اعتبره غير شرعي", True),
        (["غير شرعي"], "غير أنه شرعي", False),
        (["غير شرعي"], "شرعي غير", False),
        (["البيت الأبيض"], "في البيت الأبيض", True),
        (["البيت الأبيض"], "في بيت أبيض", False),
        (["ل"], "حضر لجلسة", True),
        (["ل"], "حضر جلسة", False),
        (["الحاجة ل"], "مؤكدا الحاجة لهدنة", True),
        ([], "في بيان", False),
    ],
)
def test_guard(given: list[str], text: str, stands: bool) -> None:
    lexicon = reader().language.lexicon  # type: ignore[attr-defined]
    words = [lexicon.word(fold(word)) for word in text.split()]
    guard = Guard(given)
    assert guard.stands(words, 0, len(words)) is stands
    assert bool(guard) is bool(given)


def test_only_the_tokens_asked_for_are_looked_at() -> None:
    lexicon = reader().language.lexicon  # type: ignore[attr-defined]
    words = [lexicon.word(fold(word)) for word in ["قرار", "غير", "شرعي"]]
    assert not Guard(["غير شرعي"]).stands(words, 0, 2)
    assert not Guard(["غير شرعي"]).stands(words, 2, 3)


def test_a_verb_has_its_slots_whichever_form_of_it_was_met_first() -> None:
    language = reader().language
    triggers = Triggers(language.lexicon, LightVerbs(language.lexicon))
    participle = next(t for t in language.lexicon.word("منوهه", True).tellings if t.pos == "participle")
    verb = next(t for t in language.lexicon.word("نوه").tellings if t.pos == "verb")
    assert participle.entry is verb.entry
    assert "object" not in triggers._slots_of(participle)
    assert triggers._slots_of(verb)["object"] == "recipient"

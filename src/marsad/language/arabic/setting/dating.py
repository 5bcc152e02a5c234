"""What in an Arabic text bounds the day it was written: which meetings of leaders it speaks of and how it tells them, and
who is named with the office he holds. The words are data: data/dating.toml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.language.analysis import PLACES, Dating, Meeting, Mention, Titled
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.lexical_tables import folded
from marsad.language.arabic.words.numerals import Number, read_number
from marsad.language.arabic.words.word import Word
from marsad.language.arabic.words.word_files import DatingWords, PhaseWords, load_words

_BEFORE, _AFTER, _GUARD = 6, 8, 3  # words a cue may stand before and behind a meeting; words before a cue that take it back
_NAMED = 5  # words between the noun of a meeting and the name of those who meet
_PLACE = 6  # words between a meeting and where it is held
_TODAY = 2  # words between what tells that a meeting has begun and the word for this day
_ABOUT = 2  # words around a title that may say it is a former one


class Phase:
    """The cues by which a text tells that a meeting is to come, has begun, goes on, is over."""

    def __init__(self, data: PhaseWords, unless: frozenset[str]) -> None:
        self.before = frozenset(folded(data.before))
        self.after = frozenset(folded(data.after))
        self.then = frozenset(folded(data.unless))
        self.unless = unless | self.then


class DatingFinder:
    """Holds the words; `find` is a pure function of the sentences."""

    def __init__(self) -> None:
        data = load_words(DatingWords)
        self.meeting, self.between, self.hosted, self.today, self.former, self.not_yet, self.era = (
            frozenset(folded(words))
            for words in (data.meeting, data.between, data.hosted, data.today, data.former, data.not_yet, data.era)
        )
        unless = frozenset(folded(data.unless))
        self.phases = {row.phase: Phase(row, unless) for row in data.phase}

    def find(self, sentences: Sequence[Sentence]) -> Dating:
        """The meetings and the holders of offices that sentences tell, in the order of the text.

        Holders by their full names only: الرئيس عون may be either of two.
        """
        meetings: list[Meeting] = []
        titled: list[Titled] = []
        forms = [word.form for word in sentences[0].words] if sentences else []
        for sentence in sentences:
            for mention in sentence.mentions:
                if mention.type in ("event", "organisation") and mention.entry is not None:
                    meeting = self._meeting(sentence, forms, mention)
                    if meeting is not None:
                        meetings.append(meeting)
                elif mention.type == "person" and mention.entry is not None and mention.office and mention.entry.strength > 1:
                    held = self._held(sentence, mention)
                    if held is not None:
                        titled.append(Titled(mention, held))
        return Dating(tuple(meetings), tuple(titled))

    # -- meetings --------------------------------------------------------------------------------------------------

    def _meeting(self, sentence: Sentence, forms: list[str], body: Mention) -> Meeting | None:
        """The meeting that a name of a series is, or that an organisation is said to hold."""
        assert body.entry is not None
        first, number = body.first, None
        if body.type != "event":
            head = self._head(sentence, forms, body)
            if head is None:
                return None
            first, number = head
        last = body.last
        found = _ordinal(forms, last + 1)
        if found is not None and number is None:
            number, last = found.value, found.end - 1
        year, last = self._year(sentence, forms, last)
        place = self._place(sentence, first, last, body)
        phase, cue = self._phase(sentence, first, last)
        return Meeting(body.entry, first, last, number, year, place, phase, cue)

    def _head(self, sentence: Sentence, forms: list[str], body: Mention) -> tuple[int, int | None] | None:
        """The noun of a meeting before the name of those who meet, and the number between: القمة الـ15 لمجموعة بريكس."""
        for at in range(body.first - 1, max(sentence.start, body.first - _NAMED) - 1, -1):
            if sentence.words[at].form not in self.meeting:
                continue
            number, here = None, at + 1
            while here < body.first:
                found = _ordinal(forms, here)
                if found is not None and found.end <= body.first:
                    number, here = found.value, found.end
                elif forms[here] in self.between or any(m.first <= here <= m.last for m in self._places(sentence)):
                    here += 1
                else:
                    return None
            return at, number
        return None

    def _places(self, sentence: Sentence) -> list[Mention]:
        return [mention for mention in sentence.mentions if mention.type in PLACES]

    def _place(self, sentence: Sentence, first: int, last: int, body: Mention) -> Mention | None:
        """Where it is held: قمة نيودلهي لمجموعة العشرين، قمة بريكس في قازان، قمة العشرين التي تستضيفها الهند."""
        for mention in self._places(sentence):
            if first < mention.first < body.first:
                return mention
            if last < mention.first <= last + _PLACE + 1:
                words = sentence.words[last + 1 : mention.first]
                if mention.clitics == 0 and not words:
                    return None
                told = mention.prep in ("في", "ب") or any(word.form in self.hosted for word in words)
                return mention if told and all(_plain(word) in self.hosted for word in words) else None
        return None

    @staticmethod
    def _year(sentence: Sentence, forms: list[str], last: int) -> tuple[str | None, int]:
        """The year behind a name and its last token: قمة بريكس 2023، قمة العشرين لعام 2023."""
        if last + 1 < sentence.end and re.fullmatch(r"(?:19|20)\d\d", forms[last + 1]):
            return forms[last + 1], last + 1
        for time in sentence.times:
            if last < time.first <= last + 2 and time.past is not None and time.past.grain == "year" and time.past.start:
                return time.past.start[:4], time.last
        return None, last

    def _phase(self, sentence: Sentence, first: int, last: int) -> tuple[str, int]:
        """How it is told, by the nearest word that says so; "" where none does, or where one is taken back."""
        best = ("", -1)
        nearest = _BEFORE + _AFTER
        for at in (*range(first - 1, max(sentence.start, first - _BEFORE) - 1, -1),
                   *range(last + 1, min(sentence.end, last + 1 + _AFTER))):  # fmt: skip
            form = _plain(sentence.words[at])
            away = first - at if at < first else at - last
            for name, phase in self.phases.items():
                if form in (phase.before if at < first else phase.after) and away < nearest:
                    taken = self._any(sentence, at, phase.unless) or (at > last and self._any(sentence, first, phase.then))
                    best, nearest = (("", -1) if taken else (name, at)), away
        name, at = best
        if name == "begun":
            near = sentence.words[max(sentence.start, at - _TODAY) : min(sentence.end, at + 1 + _TODAY)]
            if any(word.form in self.today for word in near):
                return "under_way", at
        return best

    @staticmethod
    def _any(sentence: Sentence, at: int, forms: frozenset[str]) -> bool:
        return any(_plain(word) in forms for word in sentence.words[max(sentence.start, at - _GUARD) : at])

    # -- offices ---------------------------------------------------------------------------------------------------

    def _held(self, sentence: Sentence, mention: Mention) -> bool | None:
        """Is it an office held once (True) or now (False)? None where the words tell neither: الرئيس المنتخب, في عهد الرئيس."""
        words = sentence.words
        if mention.first > sentence.start and words[mention.first - 1].stem in self.era:
            return None
        inside = [word.form for word in words[mention.first : min(sentence.end, mention.last + 1 + _ABOUT)]]
        if any(form in self.not_yet for form in inside):
            return None
        return any(form in self.former for form in inside)


def _plain(word: Word) -> str:
    """A form without the conjunction before it."""
    return word.form[len(word.conj) :]


def _ordinal(forms: list[str], at: int) -> Number | None:
    """An ordinal below a hundred at a token."""
    found = read_number(forms, at) if at < len(forms) else None
    return found if found is not None and found.ordinal and 0 < found.value < 100 else None

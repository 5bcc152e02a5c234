"""Names of people nobody told us: where one begins, how far it goes, and whether a bare one is meant as a name."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.known_names import KnownNames, name_word
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    LATIN,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PARTICLE,
    PREP,
    PUNCT,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)

LONGEST_NAME = 5
_TAILS = frozenset(("الدين", "الله"))  # second halves of given names: صلاح الدين, نصر الله
_THROUGH = frozenset(("في", "لدي", "عن", "من"))  # prepositions inside a title


class Strangers:
    """Holds the name words of the knowledge; every method is a pure function of the words."""

    def __init__(self, known: KnownNames) -> None:
        self.known = known
        self.given = known.names.given
        self.families = known.names.families

    def given_name(self, word: Word) -> bool:
        """A first name people bear, standing as a name."""
        return word.form in self.given and not word.flags & FUNCTION

    def continues(self, words: list[Word], at: int) -> bool:
        """Can the word go on a name that a first name began?"""
        word = words[at]
        if word.flags & FUNCTION or word.conj or (word.prep and not word.art):
            return False
        return name_word(word) or word.form in self.families or word.form in self.given or word.form in _TAILS

    def begins(self, words: list[Word], at: int, mention: Mention, *, settled: bool) -> bool:
        """Does a name begin at a word after a title? `settled`: nothing is missing from the title."""
        word = words[at]
        if self.given_name(word) and not word.art:
            return True
        if word.art or word.prep or word.conj or len(word.form) < 3:
            return False
        if name_word(word):
            return True
        # After a complete title an ordinary word without article can only be a name: الوزير المصري كامل ..., unless it
        # takes a complement: نفى الكاتب إجراء الحوار
        after = words[at + 1] if at + 1 < len(words) else None
        if (
            after is not None and after.art and after.flags & NOUN and not after.stem.endswith("ي")
            and word.flags & NOUN and not self.given_name(word)
        ):  # fmt: skip
            return False
        return (
            ((settled and words[at - 1].art) or (words[at - 1].art and at - 1 == mention.head))
            and not word.flags & (FUNCTION | VERB | TITLE | NISBA | TRIGGER | BODY | GROUP)
            and not word.verbs
            and not word.form.endswith("ا")
        )

    def name_beyond(self, words: list[Word], at: int, end: int) -> int:
        """Index of a name that closes a title after a prepositional phrase, 0 if none does: القيادي في الحركة عزت الرشق."""
        cursor = at
        while cursor < end:
            word = words[cursor]
            if cursor > at and self._surely(words, cursor, end):
                return cursor
            if word.conj or word.flags & (PUNCT | BREAK | NUMBER | GROUP):
                return 0
            if word.flags & FUNCTION and not word.art:
                if word.form not in _THROUGH:
                    return 0
            elif word.flags & NAME and (name := self.known.match(words, cursor, end)) is not None:
                if name.entries[0].type == "person" and not word.nisba:
                    return 0
                cursor = name.stop
                continue
            elif (
                (word.flags & TITLE and not word.art)
                or (word.flags & VERB and not word.flags & NOUN and not word.art)
                or not (word.art or word.flags & (NOUN | BODY | NISBA))
            ):
                return 0
            cursor += 1
        return 0

    def _surely(self, words: list[Word], at: int, end: int) -> bool:
        word = words[at]
        if word.art or word.prep or word.conj or at + 1 >= end or len(word.form) < 3:
            return False
        if word.flags & NAME and (name := self.known.match(words, at, end)) is not None:
            return name.entries[0].type == "person" and name.stop > at + 1
        if not self.continues(words, at + 1):
            return False
        return self.given_name(word) or (name_word(word) and name_word(words[at + 1]))

    def take(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        """Let the name that begins at a word end the mention."""
        stop = at + 1
        while stop < end and stop - at < LONGEST_NAME:
            word = words[stop]
            previous = words[stop - 1]
            if word.form in _TAILS or (previous.flags & PARTICLE and not word.flags & (PUNCT | BREAK | PREP)):
                stop += 1
            elif (word.flags & NAME and self.known.place(words, stop, end)) or (
                word.flags & FUNCTION and not word.flags & PARTICLE
            ):
                break
            elif (
                name_word(word)
                or (stop - at == 1 and word.form in self.families)
                or (word.form in self.given and previous.form in self.given)
                or (self._surname(word) and not previous.art and (stop - at == 1 or self._bears(previous)))
            ):
                stop += 1
            else:
                break
        mention.name_first, mention.name_last = at, stop - 1
        mention.last = stop - 1

    def _bears(self, word: Word) -> bool:
        return word.form in self.given or word.form in self.families

    @staticmethod
    def _surname(word: Word) -> bool:
        return (
            word.art
            and not word.conj
            and not word.prep
            and not word.flags & (NISBA | TITLE | BODY)
            and not (word.flags & GROUP and word.form[-1] != "ي")
            and not word.tellings
        )

    def untitled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A name no title leads to: a first name with another, or a strange word beside a verb that wants its subject."""
        word = words[at]
        form = word.form
        given = self.given_name(word) or form.startswith("عبدال")
        strange = name_word(word)
        if word.flags & LATIN or not (strange or given) or len(form) < 3:
            return None
        spoken = at > start and bool(words[at - 1].flags & SPEECH)
        if form.endswith(("ات", "ها", "هم", "ين", "ون", "ا", "ه")) and not given and not (spoken and form[-1] == "ا"):
            return None
        if given and not word.flags & FUNCTION and at + 1 < end:
            second = words[at + 1]
            if (
                not second.flags & (FUNCTION | TITLE | BODY)
                and not second.conj
                and not second.prep
                and (
                    second.form in self.families
                    or second.form in self.given
                    or (name_word(second) and (spoken or not word.flags & NOUN))
                )
            ):
                named = Mention(at, at, "person")
                self.take(words, named, at, end)
                named.strength, named.full = 1, True
                return named
        if at == start or not strange:
            return None
        before = words[at - 1]
        doing = (
            before.flags & VERB and before.verbs and any(t.pos == "verb" for t in before.tellings) and not before.art
        )
        if not (before.flags & SPEECH or doing):
            return None
        mention = Mention(at, at, "person")
        self.take(words, mention, at, end)
        mention.strength = 1
        mention.full = mention.last > at
        return mention

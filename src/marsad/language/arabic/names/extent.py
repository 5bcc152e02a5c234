"""How far the name of somebody nobody told us goes, once it has begun."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.known_names import name_word
from marsad.language.arabic.names.signs import TAILS, NameSigns, foreign
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMP,
    FUNCTION,
    GROUP,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    PARTICLE,
    PREP,
    PUNCT,
    QUANTITIES,
    QUOTE_SIGNS,
    REL,
    SPEECH,
    SPEECH_NOUN,
    TITLE,
    TRIGGER,
    Word,
)

LONGEST_NAME = 5
# Nouns of time that stand bare after a subject: استقبل الملك محمد مساء أمس.
_HOURS = frozenset(
    ("مساء", "صباح", "ظهر", "فجر", "عصر", "ليل", "ليله", "غداه", "عشيه", "يوم", "عقب", "اثر", "خلال", "شخصيا")
)
_SMALL = frozenset(("لا", "لو", "فان", "ام"))  # particles of names that are everyday words too


class NameExtent(NameSigns):
    """Holds the name words of the knowledge; every method is a pure function of the words."""

    def bare(self, words: list[Word], at: int, end: int) -> Mention:
        """The person whose name, without a title, begins at a word."""
        mention = Mention(at, at, "person")
        self.take(words, mention, at, end)
        mention.strength, mention.full = 1, True
        return mention

    def take(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        """Let the name that begins at a word end the mention."""
        if told := self.before_words(words, at, end):
            end_with(mention, at, told - 1)
            return
        stop = at + 2 if self.clear(words, at, at, end) else at + 1
        while stop < end and stop - at < LONGEST_NAME:
            beyond = self._nicknamed(words, stop, end)
            if not beyond and not self._goes_on(words, at, stop, end):
                break
            stop = beyond or stop + 1
        end_with(mention, at, stop - 1)

    def _goes_on(self, words: list[Word], first: int, at: int, end: int) -> bool:
        """Does the name that began at `first` go on with the word at `at`?"""
        word, previous = words[at], words[at - 1]
        if word.form in TAILS or previous.form == "-":
            return True
        if word.flags & COMP and previous.art:
            return False  # يعتقد عبد الباسط الحاج | أن
        if previous.flags & PARTICLE and previous.form not in TAILS and not word.flags & (PUNCT | BREAK | PREP):
            return True
        if word.form == "-" and at + 1 < end:  # هوانغ سيون-كيل; but «محمد -نائب الرئيس» begins an aside
            aside = at + 2 < end and words[at + 2].form == "-"
            after = words[at + 1]
            short = len(after.form) < 5 and not (
                after.art or after.conj or after.flags & (FUNCTION | TITLE | GROUP | PUNCT)
            )
            return not aside and foreign(previous) and (foreign(after) or self._bears(after) or short)
        if len(word.form) == 1 or (word.flags & FUNCTION and not word.flags & PARTICLE):
            return False
        if at == first + 1 and self.clings(words, at):
            return True
        if at == first + 1 and previous.art and previous.form in self.given:  # الهادي المجذوب, but العربي الوحيد
            if (self._surname(word) and not previous.flags & MEMBER) or self._plain_surname(words, at):
                return True
        if (word.form[0] == "و" and word.form[1:] in self.given) or self.told(words, at):
            return False  # سمير ووليد are two
        if word.form in _SMALL:
            return at + 1 < end and foreign(words[at + 1])
        if word.flags & NAME and self.known.place(words, at, end):
            # «غلاديس بيرن ناسون»: a town between two names is a name.
            return at == first + 1 and at + 1 < end and foreign(words[at + 1])
        if name_word(word) or (at == first + 1 and word.form in self.families):
            return True
        if word.form in self.given and (previous.form in self.given or previous.form == "الحاج" or _servant(words, at - 1, first)):
            return True
        if self._surname(word):
            if word.form.endswith("يه") and word.form not in self.families:
                return False  # مدينة الملك عبدالله الطبية
            servant = _servant(words, at - 1, first) or previous.form in TAILS  # عبد الوهاب الهنائي, نور الدين الحمادي
            closed = previous.art or (at > first + 1 and previous.form.startswith("ال"))  # كمال السويحلي | الخبر
            return servant or (not closed and (at == first + 1 or self._bears(previous)))
        if not self._bears(previous) and not foreign(previous) and not _servant(words, at - 1, first):
            return False
        # مارك بودين, ماو تسي تونغ only look like forms of a verb.
        return foreign(word) or self._bare_surname(words, first, at, end)

    def _bare_surname(self, words: list[Word], first: int, at: int, end: int) -> bool:
        """«أحمد طاهري،», «الحاج محمد ركاب،»: after a first name an ordinary noun that nothing completes is a surname."""
        word = words[at]
        servant = _servant(words, at - 1, first)
        if not (self._bears(words[at - 1]) or servant):
            return False
        if at > first + 1 and words[at - 1].form not in self.given and not servant:
            return False
        if word.art or word.conj or word.suffix not in ("", "ي") or (word.prep and not word.suffix):
            return False
        if not word.flags & NOUN or word.flags & (
            TITLE | BODY | GROUP | NISBA | TRIGGER | SPEECH_NOUN | PUNCT | SPEECH
        ):
            return False
        if word.form.endswith(("ا", "ات")) or word.form in _HOURS or word.stem in QUANTITIES:
            return False
        behind_first = at == first + 1 and words[at - 1].form in self.given and word.form.endswith("ي")
        if at + 1 >= end or word.suffix or behind_first:  # «جوناثان كريمي القرار», «خالد هاشمي القرار»
            return True
        after = words[at + 1]
        if (
            after.flags & (PUNCT | BREAK | COMP | REL | TITLE)
            or after.conj
            or after.prep
            or after.form in ("في", "من", "عن", "الي")
        ):
            return True
        return foreign(after) and at == first + 1

    def _nicknamed(self, words: list[Word], at: int, end: int) -> int:
        """فرديناند "بوبو" ساكيراس: the index after the name that follows a nickname, 0 if none does."""
        if at + 3 < end and words[at].form in QUOTE_SIGNS and words[at + 2].form in QUOTE_SIGNS and not words[at + 1].art:
            after = words[at + 3]
            if foreign(after) or after.form in self.families:
                return at + 4
        return 0


def end_with(mention: Mention, first: int, last: int) -> None:
    """Let the name from one token to another end the mention."""
    mention.name_first, mention.name_last, mention.last = first, last, last


def _servant(words: list[Word], at: int, first: int) -> bool:
    """Is a word the second half of a first name: عبد الله, عبد الرحيم?"""
    return at > first and words[at - 1].stem == "عبد"

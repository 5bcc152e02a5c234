"""By what words show that they are somebody's name: a first name that people bear, and what can stand behind nothing but one."""

from __future__ import annotations

from marsad.language.arabic.names.known_names import DAYS, PERSONAL, KnownNames, name_word
from marsad.language.arabic.names.titles import Titles
from marsad.language.arabic.words.qualities import MANNER
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMMAS,
    COMP,
    FUNCTION,
    GROUP,
    LATIN,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PREP,
    PUNCT,
    REL,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)

TAILS = frozenset(("الدين", "الله"))  # second halves of given names: صلاح الدين, نصر الله
_SON = frozenset(("بن", "بنت", "ولد"))
_LONGEST = 4  # words of a name that only its place shows
_NO_NAME = FUNCTION | PUNCT | BREAK | NUMBER | LATIN | PREP | COMP | REL | SPEECH
_QUOTING = frozenset(("قاءلا", "قاءله", "قوله", "قولها"))
_SHORTEST = 6  # letters of a surname with the article, so that النبي is none


class NameSigns:
    """Holds the name words of the knowledge; every method is a pure function of the words."""

    def __init__(self, known: KnownNames, titles: Titles) -> None:
        self.known = known
        self.ordinary = titles.ordinary
        self.titles = titles.by_first
        self.given = known.names.given
        self.families = known.names.families

    def given_name(self, word: Word) -> bool:
        """A first name people bear, standing as a name."""
        if word.form[0] == "و" and (word.form[1:] in self.titles or (word.conj and word.flags & (BODY | GROUP))):
            return False  # وولي العهد
        return word.form in self.given and not word.flags & FUNCTION and word.suffix != "ه"  # أمنه is no آمنة

    def continues(self, words: list[Word], at: int) -> bool:
        """Can the word go on a name that a first name began?"""
        word = words[at]
        if self.clings(words, at):
            return True
        if word.flags & FUNCTION or word.conj or (word.prep and not word.art) or self.told(words, at):
            return False
        return name_word(word) or word.form in self.families or word.form in self.given or word.form in TAILS

    def clings(self, words: list[Word], at: int) -> bool:
        """«مروان فلفال», «ماريو كالديرو», «عمر لرقش», «رضا بالحاج»: does a surname only look like a clitic and a word, right behind a
        first name? Nothing begins with ف inside a clause; behind ب, ك and ل stands a word of the language, or somebody who is told
        («قال محمود لرويترز»)."""
        word, before = words[at], words[at - 1]
        if at == 0 or before.form not in self.given or word.suffix or word.flags & (FUNCTION | TITLE | SPEECH | PUNCT | BREAK | NUMBER):
            return word.form.startswith("بال") and self._son(words, at)
        if word.conj:
            return word.conj == "ف" and len(word.form) > 4 and before.form not in self.ordinary
        rare = len(word.stem) < 3 or not word.flags & NOUN
        if word.prep and rare and not word.flags & (NISBA | BODY | GROUP | MEMBER):
            like = word.prep == "ك" or (word.prep == "ل" and not word.art and len(word.form) > 3)
            return like and not self.told(words, at)
        return self._son(words, at)

    def told(self, words: list[Word], at: int) -> bool:
        """«قال محمود لرويترز», «لبوتين»: does a name begin behind the ل or ك of a word?"""
        word = words[at]
        if word.form[0] not in "لك" or word.form in self.families:
            return False
        name = self.known.match(words, at, len(words)) if word.flags & NAME else None
        if name is not None:
            return name.clitics != ""
        said = any(before.flags & SPEECH for before in words[max(0, at - 3) : at - 1])  # «قال النائب محمود لسمير», but برنارد لامون
        return said and (word.form[1:] in self.given or word.form[1:] in self.families)

    def _son(self, words: list[Word], at: int) -> bool:
        """«رضا بالحاج», «سمير بالطيب»: بال is بن ال, before what people are called and no name follows, or in a name behind a comma.

        Not where a verb before the name takes ب («اجتمع محمود بالشريف»), nor before a title («رحب محمود بالأمير القطري»).
        """
        word, after = words[at], words[at + 1] if at + 1 < len(words) else None
        if at == 0 or words[at - 1].form not in self.given or not word.form.startswith("بال"):
            return False
        called = word.form[1:] in self.given or word.form[3:] in self.given or word.stem == "حاج"
        if at > 1 and words[at - 2].form in COMMAS:
            return True  # «المدير، نبيل بالعم،»
        if not called or (after is not None and after.form in self.given):
            return False
        titled = word.stem in self.titles and word.stem != "حاج"
        return not titled and not self._takes_by(words, at - 1)

    @staticmethod
    def _takes_by(words: list[Word], name: int) -> bool:
        """Does a verb that takes ب, right before a first name or the title before it, tell of a deed?"""
        verb = name - 1 if name and not words[name - 1].flags & TITLE else name - 2
        return verb >= 0 and any(telling.pos == "verb" and "ب" in telling.entry.slots for telling in words[verb].tellings)

    def clear(self, words: list[Word], at: int, start: int, end: int) -> bool:
        """«عماد الجريدي», «مهدي بن سالم», «ونور الدين حمادي»: does a name begin here that no noun phrase can be?

        A noun without article has no definite adjective, so that a first name that is an everyday word too is a name before
        what looks like one; but «صندوق أمل الوطني» is a fund.
        """
        word = words[at]
        if word.flags & FUNCTION or word.suffix or at + 1 >= end or (word.art and (word.conj or word.prep)):
            return False
        clitics = word.conj + word.prep
        bare = word.form[len(clitics) :]
        if word.form in self.given:
            bare, clitics = word.form, ""
        if bare == "عبد" and clitics and words[at + 1].art:
            return True  # «وعبد القادر الرتناني», «لعبد العزيز قراقي»
        if bare not in self.given or (clitics and (bare in self.titles or bare in TAILS)):
            return False
        if word.art and at > start and bare in self.ordinary and words[at - 1].art and not words[at - 1].flags & TITLE:
            return False  # المحيط الهادي الجنوبي
        second = words[at + 1]
        if second.conj or second.prep or second.flags & (PUNCT | BREAK | NUMBER | LATIN):
            return False
        if second.form in _SON:
            return at + 2 < end and not words[at + 2].flags & (PUNCT | BREAK | FUNCTION)
        if second.form == "الدين":
            return True
        if clitics == "و" and bare not in self.ordinary and self._plainly_goes_on(words, at + 1, end):
            return True
        if second.art:
            return second.form[-1] == "ي" and len(second.form) >= _SHORTEST and self._surname(second) and not (
                second.flags & (MEMBER | GROUP)
                or (second.flags & NOUN and bare in self.ordinary and (word.prep or _construct(words, at - 1, start)))
            )
        if clitics and (foreign(second) or (self._bears(second) and not second.flags & NOUN)):
            return True
        return self._introduced(words, at, end) and not second.flags & (FUNCTION | BODY)

    def before_words(self, words: list[Word], at: int, end: int) -> int:
        """«حسان بلطيفة، إن», «محمد أمين أن», «ليلى بنعلي، وزيرة»: the index behind the two to four words that stand where only the name
        of who speaks can, before what he says or what he is; 0 if there are none."""
        word = words[at]
        if word.conj or word.prep or word.suffix or len(word.form) < 2 or word.flags & (TITLE | BODY | GROUP | NISBA | _NO_NAME):
            return 0
        if word.art and not (at + 1 < end and not word.tellings and not word.flags & MEMBER and (foreign(words[at + 1]) or self._bears(words[at + 1]))):
            return 0  # النعم ميارة، رئيس المجلس
        stop = at + 1
        while stop < end and stop - at < _LONGEST and self._of_name(words, stop, stop == at + 1):
            stop += 1
        if stop < at + 2 or stop >= end:
            return 0
        named = word.art or self.given_name(word) or (foreign(word) and not word.flags & VERB) or words[at + 1].form == "الدين"
        named = named or (word.form == "عبد" and words[at + 1].art)
        if not named or self.told(words, stop - 1):
            return 0
        last = words[stop - 1]
        if last.flags & NAME and self.known.place(words, stop - 1, end) and not (last.form in self.families or last.form in self.given):
            return 0
        if words[stop].flags & COMP or words[stop].form in _QUOTING:
            return stop
        after = words[stop + 1] if words[stop].form in COMMAS and stop + 1 < end else None
        if after is not None and (after.flags & COMP or (after.flags & TITLE and not (after.conj or after.prep or after.form in self.given))):
            return stop
        return 0

    def _of_name(self, words: list[Word], at: int, second: bool) -> bool:
        """Can a word be one of a name, but for its first, where nothing else is likely?"""
        word = words[at]
        if word.form in TAILS or word.form in _SON or (word.form in self.families and not word.flags & _NO_NAME):
            return True
        if word.flags & (_NO_NAME | NISBA) or word.suffix not in ("", "ي") or word.form.endswith(("ات", "ها", "هم")):
            return False
        if word.prep == "ب" and word.stem in MANNER:
            return False  # وأكد زيلينسكي بشكل قاطع أن
        if word.conj or (word.prep and not second):
            return self.clings(words, at)
        if word.form in _QUOTING or word.form in DAYS:
            return False
        if word.art:
            return not word.prep and not word.flags & (TITLE | BODY | GROUP | MEMBER) and not word.tellings
        return not word.flags & (BODY | GROUP) and not (word.flags & TITLE and word.form not in self.given)

    def _plainly_goes_on(self, words: list[Word], at: int, end: int) -> bool:
        """«ومحمد الأعرج»، «وهشام عاشور زيارة»: can the word behind «و» and a first name that is no everyday word be the rest of the name?"""
        word, after = words[at], words[at + 1] if at + 1 < end else None
        if word.verbs or word.suffix or word.tellings or word.flags & (FUNCTION | TITLE | BODY | GROUP | MEMBER | SPEECH | TRIGGER | NISBA):
            return False
        if word.flags & NAME and self.known.place(words, at, end):
            return False
        if word.art:
            return True
        return after is None or after.conj != "" or bool(after.flags & (PUNCT | BREAK | TITLE | COMP))

    @staticmethod
    def _introduced(words: list[Word], at: int, end: int) -> bool:
        """«وليد كبير، رئيس الجمعية»: do a comma and a title follow the two words?"""
        return (
            at + 3 < end and words[at + 2].form in COMMAS and bool(words[at + 3].flags & TITLE)
            and not (words[at + 3].conj or words[at + 3].prep or words[at].tellings or words[at + 1].tellings)
        )  # fmt: skip

    @staticmethod
    def _plain_surname(words: list[Word], at: int) -> bool:
        """«وزير الداخلية الهادي مجذوب»: an ordinary noun after a first name with the article; «الطيب لوح إن»: a verb before what is said."""
        word = words[at]
        if word.art or word.suffix or len(word.form) < 3 or not word.flags & NOUN:
            return False
        if word.flags & (FUNCTION | NISBA | TITLE | BODY | GROUP | MEMBER | NUMBER):
            return False
        said = at + 1 < len(words) and bool(words[at + 1].flags & COMP or words[at + 1].form in COMMAS)
        return said or not (word.verbs or word.flags & TRIGGER or word.form.endswith(("ا", "ات", "ه")))

    def _two_names(self, words: list[Word], at: int) -> bool:
        """«زار محسن كريم», «اعتقلت الشرطة طاهر شان»: two first names that are everyday words too.

        Of these only what is shaped as an adjective or a participle begins a name, so that «سلام عادل» is a just peace.
        """
        word, second = words[at], words[at + 1]
        form = word.form
        shaped = len(form) == 4 and (form[1] == "ا" or form[2] == "ي" or form[0] == "م")
        return (
            shaped and not word.flags & (TITLE | MEMBER | GROUP | TRIGGER) and not (word.art or word.verbs or word.prep or word.conj)
            and self._bears(second) and not (second.art or second.suffix or second.flags & (MEMBER | GROUP))
            and (not second.verbs or at > 0)
        )  # fmt: skip

    def _after_honour(self, word: Word) -> bool:
        """Can a word behind السيد or الدكتور only be a name?"""
        if word.prep or word.flags & FUNCTION:
            return False
        return foreign(word) or word.form in self.families or (word.conj == "ف" and len(word.form) > 4)

    @staticmethod
    def _heads(words: list[Word], at: int, end: int) -> bool:
        """«كوجا جماري يزور باماكو»: two words of no language at the head of a clause, before what one man does or says."""
        if at + 2 >= end or not (foreign(words[at]) and foreign(words[at + 1])):
            return False
        does = words[at + 2]
        return bool(does.flags & SPEECH or does.tells("verb", PERSONAL)) and not does.conj and any(
            verb.gender == "m" and verb.number == "s" and not verb.object for verb in does.verbs
        )

    def _bears(self, word: Word) -> bool:
        return word.form in self.given or word.form in self.families

    @staticmethod
    def _surname(word: Word) -> bool:
        if word.verbs and word.form.startswith("ال") and word.form.endswith("ني"):
            return all(verb.object for verb in word.verbs)  # التامني is a name, and no verb that «me» is the object of
        return (
            word.art
            and not word.conj
            and not word.prep
            and not word.flags & (NISBA | TITLE | BODY)
            and not (word.flags & GROUP and word.form[-1] != "ي")
            and not word.tellings
        )


def _construct(words: list[Word], at: int, start: int) -> bool:
    """Is a token a bare noun that what follows may complete (صندوق أمل), no title and no verb?"""
    if at < start:
        return False
    word = words[at]
    return bool(word.flags & NOUN) and not (word.art or word.suffix or word.verbs or word.flags & (TITLE | SPEECH | FUNCTION))


def own_fa(word: Word) -> bool:
    """«عين فاليريان شوفايف سفيرا»: is a word nothing without the ف it begins with, which therefore is its own?"""
    return word.conj == "ف" and not word.flags and not word.verbs and len(word.form) > 4


def foreign(word: Word) -> bool:
    """Is a word nothing the dictionary knows, so that it can only be a name? A verb nobody knows is none."""
    return (
        not word.flags & (FUNCTION | PUNCT | BREAK | NUMBER | LATIN | NISBA | TITLE | NOUN | BODY | GROUP | TRIGGER)
        and not (word.verbs or word.art or word.conj or word.prep or word.suffix)
        and len(word.form) > 2
        and not word.form.endswith(("ات", "ها", "هم"))
        # Before a verb nobody knows: مقتل شيرين يسلط الضوء.
        and not (word.flags & VERB and word.form[0] in "يت" and len(word.form) > 3)
    )

"""Phrases that name a group or a people: متظاهرون, جنود إسرائيليون, الفلسطينيون, 38 مواطنا."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.adjectives import BROKEN_PLURALS, same_case
from marsad.language.arabic.body_parts import SENT, bound, indefinite_adjective, origin
from marsad.language.arabic.frame_kinds import STANCES
from marsad.language.arabic.gender import MEN
from marsad.language.arabic.known_names import KnownNames, qualifies
from marsad.language.arabic.numerals import tables
from marsad.language.arabic.phrases import DIRECTIONS, THINGS
from marsad.language.arabic.pronoun import pronoun_at
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PRONOUN,
    PUNCT,
    QUANTITIES,
    QUOTE_SIGNS,
    TRIGGER,
    VERB,
    Word,
)

# «القادة العرب», «وزراء أوروبيون»: whole peoples that qualify those who hold office among them.
_LEADERS = frozenset(("قاده", "زعماء", "وزراء", "رءساء", "ملوك", "نواب", "سفراء", "خبراء", "حلفاء", "شركاء", "مسءولون", "مسءولين"))
_PEOPLES = frozenset(("عرب", "اوروبيون", "اوروبيين", "افارقه", "غربيون", "غربيين", "خليجيون", "خليجيين"))

_ANYBODY = frozenset(("شخص", "اخر", "مواطن", "عضو"))
# Adjectives that make anybody somebody: أطلق شخص مسلح النار.
_MANNERS = frozenset(("مسلح", "ملثم", "مجهول", "مختل", "مشبوه", "ملتح", "انتحاري"))
# Bodies that are counted and act together.
_COUNTED = frozenset(
    ("دوله", "منظمه", "حزب", "شركه", "جمعيه", "مءسسه", "نقابه", "حركه", "هيءه", "جماعه", "حكومه", "كتله", "صحيفه")
)

# Numbers after which the counted noun is a genitive singular: ألفي متظاهر.
_ROUND = frozenset(("مءه", "ماءه", "مءتي", "ماءتي", "الف", "الفي", "الاف", "مليون", "مليوني"))
_WITNESSES = frozenset(("شهود", "شاهد"))
_TAKEN = frozenset(("arrest", "release", "convict", "charge"))  # whose noun tells of one person: توقيف فتاة


class GroupFinder:
    """Holds the known names; every method is a pure function of the words."""

    def __init__(self, known: KnownNames) -> None:
        self.known = known
        self.paired = frozenset(key.split()[0] for key in known.names.groups if " " in key)

    def group(self, words: list[Word], at: int, end: int, *, alone: bool = False) -> Mention | None:
        """The group whose noun stands at a token; `alone`: one of it, whom nothing definite completes (أطلق مسلح | النار)."""
        if words[at].suffix:
            # مقاتليها, عناصره: whoever they belong to does it.
            owner = Mention(at, at, "owner")
            owner.referent = pronoun_at(at, words[at].suffix)
            return owner
        mention = Mention(at, at, "group")
        mention.number = "p"
        mention.title = words[at].stem
        mention.tells = mention.title in _WITNESSES
        if mention.title.endswith(("ون", "ين", "راء", "ماء", "ساء", "باء", "ضاء", "لاء", "فاء")) or mention.title in MEN:
            mention.gender = "m"  # people, whom ها cannot mean
        mention.definite = words[at].art or bool(words[at].suffix)
        # مستوطنون keeps its ن, so what is definite after it is no complement of it: اقتحم مستوطنون المسجد.
        # Nor is it one after an adjective without article: مستوطنين إسرائيليين المسجد.
        closed = alone or (words[at].form.endswith("ون") and not mention.definite)
        complete = False  # does a known name complete the noun?
        cursor, limit = at + 1, min(end, at + 7)
        if mention.title == "مشتبه" and cursor < end and words[cursor].stem == "ب" and words[cursor].flags & PRONOUN:
            mention.last, cursor = cursor, cursor + 1  # المشتبه بهم
        elif mention.tells and cursor < end and words[cursor].stem == "عيان":
            mention.last, cursor = cursor, cursor + 1  # شهود عيان
        while cursor < limit:
            word = words[cursor]
            if closed and word.art:
                break
            if not same_case(words[mention.last], word):
                break  # دهس سائق إسرائيلي فلسطينيا
            if word.form in QUOTE_SIGNS and cursor + 1 < limit and not words[cursor + 1].conj:
                cursor += 1
                continue
            if word.flags & (PUNCT | BREAK) or word.conj:
                break
            beyond, state = bound(self.known, words, cursor, end)
            if beyond > cursor and word.art == words[at].art:
                mention.country = mention.country or state
                mention.last = beyond - 1
                break
            if word.flags & NISBA and not word.prep:
                mention.country = mention.country or word.nisba
                closed = closed or not (word.art or mention.definite)
            elif closed and word.form in BROKEN_PLURALS:
                pass  # مسؤولون أميركيون كبار
            elif word.flags & GROUP and not word.prep and word.art == words[at].art and (
                _alike(words[mention.last], word) or (cursor == at + 1 and word.form.endswith("ون") and not closed)
            ):  # fmt: skip
                pass  # مسلحون مجهولون, شبان فلسطينيين محتجين, علماء مسلمون
            elif word.stem in _PEOPLES and words[at].stem in _LEADERS and not word.prep and word.art == words[at].art:
                pass
            elif word.of_body is not None and word.of_body.country and word.art == words[at].art:
                mention.entry = word.of_body
                mention.country = mention.country or word.of_body.country
                closed = closed or not (word.art or mention.definite)
            elif (
                word.flags & NAME
                and not mention.definite
                and (name := self.known.match(words, cursor, limit))
                and not name.clitics
            ):
                entry = name.entries[0]
                if entry.type == "person" or (closed and word.stem not in DIRECTIONS):
                    break
                if words[mention.last].art and not word.art and word.stem in THINGS:
                    break  # قصف مقاتلو المعارضة | ثكنة زرعيت
                mention.country = mention.country or entry.country
                mention.last, cursor = name.stop - 1, name.stop
                complete = True
                continue
            elif word.prep or word.flags & (FUNCTION | NUMBER | VERB):
                break
            elif word.art:
                if complete or (mention.definite and not self._describes(words, at, word)):
                    break  # وزراء الاتحاد الأوروبي | الحزمة
            elif (word.flags & BODY or mention.title == "وزراء") and not mention.definite and cursor == at + 1:
                pass  # وزراء خارجية, وزراء مالية
            elif alone and cursor == at + 1 and indefinite_adjective(word) and not word.form.endswith("ا"):
                closed = True  # إيقاف عنصر إرهابي
            else:
                break
            mention.last = cursor
            cursor += 1
        if mention.country is None and mention.title in SENT:
            sender = origin(self.known, words, mention.last + 1, end)
            if sender is not None:
                mention.country, mention.last = sender.entries[0].country, sender.stop - 1
        mention.title = self.pair(words, at, end) or mention.title
        return mention

    def pair(self, words: list[Word], at: int, end: int) -> str:
        """«أعوان الأمن», «الإطار الطبي»: two words that name a group together, empty if these do not."""
        if words[at].stem not in self.paired or at + 1 >= end or words[at].suffix or words[at + 1].conj or words[at + 1].prep:
            return ""
        both = f"{words[at].stem} {words[at + 1].form}"
        return both if both in self.known.names.groups else ""

    @staticmethod
    def _describes(words: list[Word], at: int, word: Word) -> bool:
        """Can a definite word be an adjective of the definite group at a token, or is it the next noun phrase?"""
        head = words[at]
        if word.form.endswith(("ون", "ين")):
            if head.form.endswith(("ون", "ين")):
                return head.form[-2:] == word.form[-2:]
            return word.form.endswith("ون") or head.prep != "" or at == 0 or not words[at - 1].flags & VERB
        return qualifies(word) or (word.stem.endswith("ه") and head.stem.endswith(("ه", "ات"))) or not word.flags & NOUN

    def counted_bodies(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """«40 دولة», «12 منظمة حقوقية»: the singular of a body after a number is a group of them, and nothing but indefinite
        adjectives describes it, so that «حثت 40 دولة روسيا» urges Russia."""
        word = words[at]
        if at == start or word.art or word.prep or word.conj or word.suffix or word.stem.removesuffix("ا") not in _COUNTED:
            return None
        before = words[at - 1]
        if not _number(before):
            return None
        if before.form.isdecimal() and len(before.form) > 3:
            return None  # a year
        mention = Mention(at, at, "group")
        mention.number, mention.title = "p", word.stem
        while mention.last + 1 < end and (
            indefinite_adjective(words[mention.last + 1])
            or (words[mention.last + 1].flags & NISBA and not words[mention.last + 1].art and not words[mention.last + 1].conj)
        ):
            mention.last += 1
            mention.country = mention.country or words[mention.last].nisba
        return mention

    def people(self, words: list[Word], at: int, end: int) -> Mention:
        mention = Mention(at, at, "group")
        mention.number = "p"
        mention.country = words[at].nisba
        while (
            mention.last + 1 < end
            and words[mention.last + 1].art
            and not words[mention.last + 1].conj
            and (words[mention.last + 1].form.endswith(("ون", "ين")))
        ):
            mention.last += 1
        return mention

    @staticmethod
    def one_of_them(words: list[Word], at: int, start: int) -> bool:
        """«قتل الجيش الإسرائيلي فلسطينيا»: an accusative that is no adjective of what stands before it."""
        word = words[at]
        if at == start or word.art or word.conj or word.prep or word.suffix or word.flags & NAME or not word.form.endswith("يا"):
            return False
        return bool(words[at - 1].flags & NISBA) and not words[at - 1].form.endswith("ا")

    @staticmethod
    def state(words: list[Word], at: int, start: int) -> bool:
        """«خرجوا في مسيرة منددين بالغلاء»: how people go on, whom nothing counts and no article makes known."""
        word = words[at]
        if word.art or word.suffix or word.prep or not word.form.endswith("ين") or not word.tells("participle", STANCES):
            return False
        if at + 1 >= len(words) or words[at + 1].prep not in ("ب", "ل"):
            return False
        return at == start or not (words[at - 1].flags & NUMBER or words[at - 1].stem in QUANTITIES)

    @staticmethod
    def described(words: list[Word], at: int, end: int) -> bool:
        """شاب فلسطيني, طفلة سورية: one of a people."""
        word = words[at]
        if word.art or word.suffix or at + 1 >= end:
            return False
        after = words[at + 1]
        if after.art or after.prep or after.conj:
            return False
        # رجلا سوريا is no state, though print may tell it so.
        return bool(after.flags & NISBA) or (
            word.form.endswith("ا") and after.form.endswith("يا") and bool(after.flags & NAME)
        )

    def lone(self, words: list[Word], at: int, start: int) -> bool:
        """«أطلق مسلح النار», «اعتقال شاب»: one without a name right behind a verb that tells a deed, or the noun of an arrest."""
        word = words[at]
        if at == start or word.art or word.conj or word.prep or word.suffix:
            return False
        before = words[at - 1]
        after = words[at + 1] if at + 1 < len(words) else None
        told = word.form == "شخص" and after is not None and after.stem in _MANNERS and after.form == after.stem
        if word.flags & FUNCTION or word.form not in self.known.names.members or (word.form in _ANYBODY | QUANTITIES and not told):
            return False
        if before.art or before.suffix or not before.flags & TRIGGER:
            return False
        taken = before.tells("noun", _TAKEN)
        return bool(before.verbs) or (taken and not word.flags & TRIGGER)

    @staticmethod
    def counted(words: list[Word], at: int, start: int) -> bool:
        """38 مواطنا, عشرين جنديا, ثلاثة آلاف جندي: the singular of a group after a number, in the accusative but for a round one."""
        word = words[at]
        if at == start or word.art or word.prep or word.conj or word.suffix:
            return False
        if words[at - 1].stem in _ROUND and not words[at - 1].art:
            return True
        return word.form.endswith(("ا", "ه")) and _number(words[at - 1])


def _number(word: Word) -> bool:
    """A figure or a numeral whose counted noun is a singular: 38, عشرين, ثلاثة عشر."""
    return bool(word.flags & NUMBER) or word.stem in tables().tens or word.stem in ("عشر", "عشره")


def _alike(one: Word, other: Word) -> bool:
    """Do two plurals agree by their endings?"""
    return one.form.endswith(("ون", "ين")) and one.form[-2:] == other.form[-2:] and not one.suffix and not other.suffix

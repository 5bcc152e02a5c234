"""Phrases that name a group or a people: متظاهرون, جنود إسرائيليون, الفلسطينيون, 38 مواطنا."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.adjectives import BROKEN_PLURALS, same_case
from marsad.language.arabic.names.body_parts import SENT, bound, indefinite_adjective, origin
from marsad.language.arabic.names.known_names import KnownNames, qualifies
from marsad.language.arabic.names.phrase_walk import END, ON, PASS, Walk
from marsad.language.arabic.names.signs import foreign
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.gender import MEN
from marsad.language.arabic.words.numerals import tables
from marsad.language.arabic.words.phrases import DIRECTIONS, PLACE_NOUNS, THINGS
from marsad.language.arabic.words.pronoun import pronoun_at
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PRONOUN,
    PUNCT,
    QUANTITIES,
    QUOTE_SIGNS,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)

# «القادة العرب», «وزراء أوروبيون»: whole peoples that qualify those who hold office among them.
_LEADERS = frozenset(("قاده", "زعماء", "وزراء", "رءساء", "ملوك", "نواب", "سفراء", "خبراء", "حلفاء", "شركاء", "مسءولون", "مسءولين"))
_PEOPLES = frozenset(("عرب", "اوروبيون", "اوروبيين", "افارقه", "غربيون", "غربيين", "خليجيون", "خليجيين"))

_ANYBODY = frozenset(("شخص", "اخر", "مواطن", "عضو"))
# Bodies that are counted and act together.
_COUNTED = frozenset(
    ("دوله", "منظمه", "حزب", "شركه", "جمعيه", "مءسسه", "نقابه", "حركه", "هيءه", "جماعه", "حكومه", "كتله", "صحيفه")
)

# Numbers after which the counted noun is a genitive singular: ألفي متظاهر.
_ROUND = frozenset(("مءه", "ماءه", "مءتي", "ماءتي", "الف", "الفي", "الاف", "مليون", "مليوني"))
_DWELLERS = frozenset(("سكان", "اهالي", "متساكني", "مواطني", "شباب", "تلاميذ", "طلاب", "طلبه", "عمال", "فلاحي"))
_REGIONS = PLACE_NOUNS | {"معتمديه", "ولايه", "جهه", "اقليم", "داءره", "جماعه", "واحه", "جزيره"}
_NEVER_ALONE = frozenset(("اصحاب", "اولياء", "افراد", "ابناء", "اعضاء", "اهالي", "انصار", "ذوي", "عاءلات"))  # without a complement
_WITNESSES = frozenset(("شهود", "شاهد"))
_TAKEN = frozenset(("arrest", "release", "convict", "charge"))  # whose noun tells of one person: توقيف فتاة


class GroupWalk(Walk):
    """A walk along a group from its noun on, with what is known of it so far."""

    __slots__ = ("alone", "closed")

    def __init__(self, words: list[Word], at: int, end: int, alone: bool) -> None:
        mention = Mention(at, at, "group")
        super().__init__(words, mention, at + 1, min(end, at + 7), end)
        mention.number = "p"
        mention.title = words[at].stem
        mention.tells = mention.title in _WITNESSES
        if mention.title.endswith(("ون", "ين", "راء", "ماء", "ساء", "باء", "ضاء", "لاء", "فاء")) or mention.title in MEN:
            mention.gender = "m"  # people, whom ها cannot mean
        mention.definite = words[at].art
        self.alone = alone
        # مستوطنون keeps its ن, so what is definite after it is no complement of it: اقتحم مستوطنون المسجد; nor a name: متهمين إيران.
        # Nor is it one after an adjective without article: مستوطنين إسرائيليين المسجد.
        self.closed = alone or (words[at].form.endswith(("ون", "ين")) and not mention.definite)
        after = words[at + 1] if at + 1 < end else None
        if after is not None and mention.title == "مشتبه" and after.stem == "ب" and after.flags & PRONOUN:
            self.past()  # المشتبه بهم
        elif after is not None and mention.tells and after.stem == "عيان":
            self.past()  # شهود عيان


class GroupFinder:
    """Holds the known names; every method is a pure function of the words."""

    def __init__(self, known: KnownNames) -> None:
        self.known = known
        self.paired = frozenset(key.split()[0] for key in known.names.groups if " " in key)

    def group(self, words: list[Word], at: int, end: int, *, alone: bool = False) -> Mention:
        """The group whose noun stands at a token; `alone`: one of it, whom nothing definite completes (أطلق مسلح | النار)."""
        if words[at].suffix:
            # مقاتليها, عناصره: whoever they belong to does it.
            owner = Mention(at, at, "owner")
            owner.referent = pronoun_at(at, words[at].suffix)
            return owner
        walk = GroupWalk(words, at, end, alone)
        while walk.cursor < walk.limit:
            if self._step(walk, words[walk.cursor]) == END:
                break
        mention = walk.mention
        if mention.country is None and mention.title in SENT:
            sender = origin(self.known, words, mention.last + 1, end)
            if sender is not None:
                mention.country, mention.last = sender.entries[0].country, sender.stop - 1
        mention.title = self.pair(words, at, end) or mention.title
        return mention

    def _step(self, walk: GroupWalk, word: Word) -> int:
        """Takes a word, or what begins with it, into the phrase, or ends it there."""
        words, cursor, mention = walk.words, walk.cursor, walk.mention
        if walk.closed and word.art:
            return END
        if not same_case(words[mention.last], word):
            return END  # دهس سائق إسرائيلي فلسطينيا
        if word.form in QUOTE_SIGNS and cursor + 1 < walk.limit and not words[cursor + 1].conj:
            walk.cursor += 1
            return ON
        if word.flags & (PUNCT | BREAK) or word.conj:
            return END
        beyond, state = bound(self.known, words, cursor, walk.end)
        if beyond > cursor and word.art == words[walk.at].art:
            mention.country = mention.country or state
            mention.last = beyond - 1
            return END
        return self._adjective(walk, word) or self._name(walk, word) or self._complement(walk, word)

    @staticmethod
    def _adjective(walk: GroupWalk, word: Word) -> int:
        """An adjective of the group, or a second noun of people that agrees with it: مسلحون مجهولون, القادة العرب."""
        words, mention, head = walk.words, walk.mention, walk.words[walk.at]
        if word.flags & NISBA and not word.prep:
            mention.country = mention.country or word.nisba
            walk.closed = walk.closed or not (word.art or mention.definite)
            return walk.past()
        if walk.closed and word.form in BROKEN_PLURALS:
            return walk.past()  # مسؤولون أميركيون كبار
        if word.art != head.art:
            return PASS
        second = walk.cursor == walk.at + 1 and word.form.endswith("ون") and not walk.closed
        if word.flags & GROUP and not word.prep and (_alike(words[mention.last], word) or second):
            return walk.past()  # مسلحون مجهولون, شبان فلسطينيين محتجين, علماء مسلمون
        if word.stem in _PEOPLES and head.stem in _LEADERS and not word.prep:
            return walk.past()
        if word.of_body is not None and word.of_body.country:
            mention.entry = word.of_body
            mention.country = mention.country or word.of_body.country
            walk.closed = walk.closed or not (word.art or mention.definite)
            return walk.past()
        return PASS

    def _name(self, walk: GroupWalk, word: Word) -> int:
        """A name that completes a noun without article: مقاتلو حماس, جنود شمال سوريا."""
        words, mention = walk.words, walk.mention
        name = self.known.match(words, walk.cursor, walk.limit) if word.flags & NAME and not mention.definite else None
        if name is None or name.clitics:
            return PASS
        entry = name.entries[0]
        if entry.type == "person" or (walk.closed and word.stem not in DIRECTIONS):
            return END
        if words[mention.last].art and not word.art and word.stem in THINGS:
            return END  # قصف مقاتلو المعارضة | ثكنة زرعيت
        mention.country = mention.country or entry.country
        walk.completed = True
        return walk.over(name.stop)

    def _complement(self, walk: GroupWalk, word: Word) -> int:
        """A noun or an adjective that completes the noun, or the first word that cannot."""
        mention, second = walk.mention, walk.cursor == walk.at + 1
        if word.prep or word.flags & (FUNCTION | NUMBER | VERB):
            return END
        if word.art:
            if walk.completed or (mention.definite and not self._describes(walk.words, walk.at, word)):
                return END  # وزراء الاتحاد الأوروبي | الحزمة
            if not mention.definite and walk.words[mention.last].art and word.flags & (TITLE | BODY) and not qualifies(word):
                return END  # «اتهم موظفو البلدية | الوزير», «ممثلو المجتمع المدني | الحكومة»
        elif not mention.definite and second and _owned(walk.words[walk.at], word, walk.words[walk.cursor + 1 : walk.limit]):
            pass  # أصحاب سيارات الأجرة, أهالي منطقة الدهماني
        elif not mention.definite and walk.cursor == walk.at + 2 and foreign(word) and walk.words[walk.at + 1].stem in _REGIONS:
            walk.completed = True  # سكان مدينة ايلك
        elif walk.alone and second and _field(word, walk.words[walk.cursor + 1 : walk.limit]):
            walk.closed = True  # حارس أمن فرنسي
        elif (word.flags & BODY or mention.title == "وزراء") and not mention.definite and second:
            pass  # وزراء خارجية, وزراء مالية
        elif walk.alone and second and indefinite_adjective(word) and not word.form.endswith("ا"):
            walk.closed = True  # إيقاف عنصر إرهابي
        else:
            return END
        return walk.past()

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
        """«الفلسطينيون النازحون», «سوريين»: the plural of a nation, with the definite plurals behind it."""
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
        # «أطلق شخص مسلح النار», «طعن مواطن مخمور جاره»: an adjective makes anybody somebody
        told = word.form in _ANYBODY - {"اخر"} and after is not None and _manner(after)
        if word.flags & FUNCTION or word.form not in self.known.names.members or (word.form in _ANYBODY | QUANTITIES and not told):
            return False
        if before.art or before.suffix or not before.flags & TRIGGER:
            return False
        taken = before.tells("noun", _TAKEN)
        return bool(before.verbs) or (taken and not word.flags & TRIGGER)

    @staticmethod
    def counted(words: list[Word], at: int, start: int) -> bool:
        """38 مواطنا, عشرين جنديا, ثلاثة آلاف جندي, 2500 أسير: the singular of a group after a number, in the accusative but for a
        round one."""
        word = words[at]
        if at == start or word.art or word.prep or word.conj or word.suffix:
            return False
        before = words[at - 1]
        if (before.stem in _ROUND and not before.art) or (before.form.isdecimal() and before.form.endswith("00")):
            return True
        return word.form.endswith(("ا", "ه")) and _number(words[at - 1])


def _number(word: Word) -> bool:
    """A figure or a numeral whose counted noun is a singular: 38, عشرين, ثلاثة عشر."""
    return bool(word.flags & NUMBER) or word.stem in tables().tens or word.stem in ("عشر", "عشره")


def _manner(word: Word) -> bool:
    """Can a word be the adjective of one man: مسلح, مخمور, انتحاري?"""
    if word.form != word.stem or word.verbs or word.flags & (FUNCTION | NUMBER | BODY) or word.stem in PLACE_NOUNS | THINGS:
        return False
    shaped = word.form.endswith("ي") or (word.form[0] == "م" and len(word.form) in (4, 5) and word.form[-1] not in "هاءيت")
    return bool(word.flags & NOUN) and shaped and not word.form.endswith(("ون", "ين"))


def _owned(head: Word, word: Word, after: list[Word]) -> bool:
    """Does a noun without article, which another noun completes, tell whose people these are? Of people who can also be told
    without that («اقتحم جنود مقر الوكالة») only a place tells it («أهالي منطقة الدهماني»)."""
    if not after or not word.flags & NOUN or word.verbs or word.suffix or word.tellings or after[0].prep or after[0].conj:
        return False
    if head.stem in _NEVER_ALONE or (head.form.endswith("و") and not head.suffix):
        return after[0].art
    return head.stem in _DWELLERS and word.stem in _REGIONS and (after[0].art or bool(after[0].flags & NAME) or foreign(after[0]))


def _field(word: Word, after: list[Word]) -> bool:
    """«حارس أمن فرنسي»: a noun without article between one man and the adjective of his nation tells what he works in."""
    if not after or not word.flags & NOUN or word.suffix or word.form.endswith(("ا", "ه", "ات", "ين", "ون")):
        return False
    bare = not (after[0].art or after[0].conj or after[0].prep)
    return bare and bool(after[0].flags & NISBA) and word.stem not in THINGS and not word.flags & (MEMBER | GROUP | TITLE)


def _alike(one: Word, other: Word) -> bool:
    """Do two plurals agree by their endings?"""
    return one.form.endswith(("ون", "ين")) and one.form[-2:] == other.form[-2:] and not one.suffix and not other.suffix

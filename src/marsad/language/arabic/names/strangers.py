"""Names of people nobody told us: where one begins after a title or far behind it, and whether a bare one is meant as a name."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.extent import LONGEST_NAME, NameExtent, end_with
from marsad.language.arabic.names.known_names import name_word
from marsad.language.arabic.names.signs import foreign, own_fa
from marsad.language.arabic.words.word import (
    ANY,
    BODY,
    BREAK,
    COMMAS,
    COMP,
    FUNCTION,
    GROUP,
    HANDS,
    HONORIFIC,
    LATIN,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PUNCT,
    QUOTE_SIGNS,
    REL,
    SPEECH,
    SPEECH_NOUN,
    TITLE,
    TRIGGER,
    VERB,
    Word,
    agent_at,
)

_ADDRESSED = ("فخامت", "سيادت", "معالي", "جلالت", "سموك", "سعادت")  # فخامتك: who is spoken to
_CALLED = frozenset(("يدعي", "تدعي", "ويدعي", "وتدعي", "اسمه", "اسمها", "واسمه", "واسمها", "يسمي", "تسمي"))
_FARTHEST = 12  # words between a title and the name it leads to
_THROUGH = frozenset(("في", "لدي", "عن", "من"))  # prepositions inside a title
_BEYOND = _THROUGH | {"مع", "الي"}
_SAYING = frozenset(("قوله", "قولها", "قد", "ان"))
_PUT_IN_OFFICE = frozenset(("appoint", "elect"))


class Strangers(NameExtent):
    """Holds the name words of the knowledge; every method is a pure function of the words."""

    def begins(self, words: list[Word], at: int, mention: Mention, *, settled: bool) -> bool:
        """Does a name begin at a word after a title? `settled`: nothing is missing from the title."""
        word = words[at]
        if word.form == "علي" and at + 1 < len(words) and words[at + 1].form in HANDS:
            return False  # على أيدي مسلحين
        if self.given_name(word) and not (word.art or (word.prep and word.form in ANY)):  # رفض الرئيس لأي تسوية
            return True
        if word.art and settled and word.form in self.given and at + 1 < len(words):  # محافظ البنك المركزي الشاذلي العياري
            after = words[at + 1]
            return not (after.nisba or after.prep or after.conj or (word.flags & MEMBER and after.art)) and (
                after.form in self.families or foreign(after) or self._surname(after) or self._plain_surname(words, at + 1)
            )
        if word.form == "علي" and at + 1 < len(words):  # الطفل علي باقري; but «على» is written alike
            after = words[at + 1]
            return (self.given_name(after) or foreign(after)) and not after.art and not self.known.sure(words, at + 1)
        if word.form == "ان" and not word.flags & FUNCTION and at + 1 < len(words):  # آن ليندبرغ
            return foreign(words[at + 1])
        if word.art or word.prep or word.conj or len(word.form) < 3:
            return False
        if word.form in ("اخران", "اخرين", "اخرون") or word.form.endswith(("ته", "تها")):
            return False  # قتل رجل طليقته
        if word.form.endswith(("يان", "يين", "يون")) and (word.of_body is not None or self._nations(word.form[:-2])):
            return False
        if word.form == "فان":  # فان دام, but «وحسب المصدر فإن ...»
            return at + 1 < len(words) and foreign(words[at + 1])
        if name_word(word):
            return True
        # After a complete title an ordinary word without article is a name if a name follows: الوزير المصري ظافر باقري;
        # but «بحث مع العاهل الأردني تطورات الوضع».
        return (
            ((settled and words[at - 1].art) or (words[at - 1].art and at - 1 == mention.head))
            and not word.flags & (FUNCTION | VERB | TITLE | NISBA | TRIGGER | BODY | GROUP | SPEECH_NOUN)
            and not (word.verbs or word.suffix)
            and not word.form.endswith(("ا", "ات"))
            and at + 1 < len(words)
            and not (word.form.endswith("ه") and word.flags & NOUN and not words[at + 1].art)  # فند الوزير صحة مانقله
            and (foreign(words[at + 1]) or self._bears(words[at + 1]) or self._surname(words[at + 1]))
            and not (words[at + 1].flags & NAME and self.known.sure(words, at + 1))
            and not (words[at + 1].art and words[at + 1].form[-1] != "ي")
        )

    def bears_on(self, words: list[Word], at: int, stop: int, end: int) -> bool:
        """Is a known name of one word only the first part of somebody's name: سانا مارين, غانا ماليفار?"""
        word = words[at]
        return (
            stop == at + 1
            and stop < end
            and not (word.art or word.prep or word.conj or (word.flags & GROUP and word.form.endswith(("ون", "ان"))))
            and (foreign(words[stop]) or (self.given_name(words[stop]) and not words[stop].flags & NOUN))
            and not (words[stop].flags & NAME and self.known.sure(words, stop))
            and not (self.given_name(words[stop]) and self.surely(words, stop, end))  # مدعي عام باريس | فرانسوا مولان
        )

    def names_body(self, words: list[Word], at: int, end: int) -> bool:
        """«مجموعة كلاشنيكوف الروسية»: is a strange word the name of the body before it, as the adjective behind it tells?"""
        before = words[at - 1]
        return (
            bool(before.flags & BODY) and not before.art and foreign(words[at]) and words[at].form not in self.given
            and at + 1 < end and words[at + 1].art and bool(words[at + 1].nisba) and words[at + 1].form.endswith("يه")
        )  # fmt: skip

    def doubly(self, words: list[Word], at: int, end: int) -> bool:
        """Is a word without article that can be a title a first name here, with a surname after it?"""
        word = words[at]
        return (
            self.given_name(word) and not (word.art or word.prep or word.conj) and at + 1 < end
            and (foreign(words[at + 1]) or words[at + 1].form in self.families or self._surname(words[at + 1]))
            and not self.known.place(words, at + 1, end)
        )  # fmt: skip

    def name_beyond(self, words: list[Word], at: int, end: int) -> int:
        """Index of a name that closes a title after a prepositional phrase, 0 if none does: القيادي في الحركة عزت الرشق."""
        if words[at].prep == "ب" and words[at].tellings and not words[at].flags & BODY:
            return 0  # أمر قاض أميركي بالإفراج عن محمود خليل
        if agent_at(words, at, end):
            return 0
        cursor = at
        while cursor < end:
            word = words[cursor]
            if cursor > at and self.surely(words, cursor, end):
                return cursor
            if word.form in COMMAS and words[cursor - 1].flags & NAME and cursor + 1 < end:
                return cursor + 1 if self.surely(words, cursor + 1, end) else 0  # السفير الألماني بتونس، أندرياس راينيكه
            if word.form in QUOTE_SIGNS and cursor > at and words[cursor - 1].art and cursor + 3 < end:
                # النائب عن الحزب "غيرت يانسن": between signs, and nothing else with it
                closed = any(words[close].form in QUOTE_SIGNS for close in range(cursor + 3, min(end, cursor + 5)))
                return cursor + 1 if closed and self.surely(words, cursor + 1, end) else 0
            deputies = cursor > at and words[cursor - 1].flags & BODY and not words[cursor - 1].art  # مجلس نواب الشعب
            if word.conj or word.flags & (PUNCT | BREAK | NUMBER) or (word.flags & GROUP and not deputies):
                return 0
            if word.flags & FUNCTION and not word.art:
                to_place = word.form == "الي" and cursor + 1 < end and self.known.place(words, cursor + 1, end)
                if word.form not in _THROUGH and not to_place:
                    return 0  # المبعوث الأممي إلى ليبيا ...
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

    def clear_beyond(self, words: list[Word], at: int, end: int) -> int:
        """Index of a clear name behind the prepositional phrases of a title, 0 if none is: «النائب عن دائرة مدنين 2 عماد الجريدي»."""
        while at < end and words[at].art and not (words[at].conj or words[at].prep or words[at].flags & (TITLE | BODY | GROUP | NAME)):
            at += 1  # معهد المناطق | القاحلة بتطاوين
        if at >= end or agent_at(words, at, end):
            return 0
        field = _field(words[at])  # وزيرة الطاقة | والطاقات المتجددة، هالة الفقيه
        if not (field or words[at].form in _BEYOND or words[at].prep in ("ب", "ل") or words[at].form in COMMAS):
            return 0
        for cursor in range(at, min(end, at + _FARTHEST)):
            word = words[cursor]
            if cursor > at and not (field or word.conj or word.prep) and (self.clear(words, cursor, at, end) or self._closes(words, cursor, end)):
                return cursor
            if word.form in COMMAS:
                return cursor + 1 if cursor + 1 < end and self._set_off(words, cursor + 1, end) else 0
            if cursor > at and word.flags & HONORIFIC and word.art and not word.prep and cursor + 1 < end and self._after_honour(words[cursor + 1]):
                return cursor + 1  # القيادي بحركة النهضة السيد فرجاني
            told = word.verbs and not word.flags & NOUN
            # وبحضور فلان, مؤتمر صحفي مشترك مع نظيره فلان: another is told of
            other = (word.conj and word.prep) or (word.flags & TITLE and word.suffix)
            if told or other or word.flags & (PUNCT | BREAK | COMP | REL | SPEECH) or (word.flags & FUNCTION and word.form not in _BEYOND):
                return 0
            if word.flags & TITLE and word.flags & NOUN and not (word.art or word.prep or word.conj) and cursor > at and words[cursor - 1].art:
                return 0  # somebody else
        return 0

    def _set_off(self, words: list[Word], at: int, end: int) -> bool:
        """«المدير في المنطقة، ظافر إقبالي»: does a name begin behind the comma that ends a long title?"""
        if (words[at].conj or words[at].prep) and words[at].form not in self.given:
            return False  # فتحي is no ف and تحي
        if self.clear(words, at, at, end) or self._closes(words, at, end) or self.surely(words, at, end):
            return True
        second = words[at + 1] if words[at].art and words[at].form in self.given and at + 1 < end else None  # المكي فرحات
        return second is not None and not (second.conj or second.prep or second.flags & FUNCTION) and (
            self._bears(second) or foreign(second) or (second.art and second.form[-1] == "ي" and not second.nisba)
        )

    def _closes(self, words: list[Word], at: int, end: int) -> bool:
        """«في المنطقة ظافر إقبالي إن», «فرنسا 1 مروان فلفالي،»: two words or more of a name, behind what is complete and before what is
        said or a comma."""
        before, word = words[at - 1], words[at]
        if not (before.art or before.flags & NUMBER or before.form in COMMAS or (before.flags & NAME and not foreign(before))):
            return False
        if word.flags & NAME and self.known.place(words, at, end):
            return False
        if self.before_words(words, at, end):
            return True
        if not (self.given_name(word) or foreign(word)):
            return False
        stop = at + 1
        while stop < end and stop - at < LONGEST_NAME and (
            ((name_word(words[stop]) or foreign(words[stop]) or self._bears(words[stop])) and not words[stop].prep)
            or (stop == at + 1 and self.clings(words, stop))
        ):
            stop += 1
        if stop < at + 2 or stop >= end or not any(foreign(words[k]) or self.clings(words, k) for k in range(at, stop)):
            return False
        if words[at + 1].flags & NAME and self.known.place(words, at + 1, end):
            return False
        after = words[stop]
        return bool(after.flags & COMP) or after.form in COMMAS or after.form in _SAYING

    def surely(self, words: list[Word], at: int, end: int) -> bool:
        """Is a word beyond doubt the first of somebody's name: a known person, a first name that a surname follows?"""
        word = words[at]
        if not (word.prep or word.conj) and self.clear(words, at, at, end):
            return True
        if word.art or word.prep or word.conj or at + 1 >= end or len(word.form) < 3:
            return False
        name = self.known.match(words, at, end) if word.flags & NAME else None
        if name is not None and (name.stop > at + 1 or name.entries[0].type != "person"):
            return name.entries[0].type == "person"
        if word.form == "عبد" and words[at + 1].art:
            return True
        if not self.continues(words, at + 1):
            return False
        return self.given_name(word) or (name_word(word) and (name_word(words[at + 1]) or words[at + 1].form in self.families))

    def of_two(self, title: Word, word: Word) -> bool:
        """«مسؤولان أوروبيان», «دبلوماسيين غربيين»: is a word the adjective of two whose title is a dual?"""
        ending = word.form[-2:]
        return (
            ending in ("ان", "ين") and title.form.endswith(ending) and not (word.art or word.conj or word.prep)
            and (word.of_body is not None or bool(word.nisba) or self._nations(word.form[:-2]))
        )  # fmt: skip

    def _nations(self, form: str) -> bool:
        return form in self.known.names.nisbas or form in self.known.names.body_adjectives

    def called(self, words: list[Word], mention: Mention, end: int) -> None:
        """«ضابط في الشرطة يدعى سامر باقري», «شاب فلسطيني اسمه ...»: the name that a person is said to bear."""
        at = mention.last + 1
        if (mention.full and mention.type == "person") or at + 1 >= end or words[at].form not in _CALLED:
            return
        word = words[at + 1]
        if word.art or word.prep or word.conj or word.flags & (PUNCT | BREAK | NUMBER):
            return
        if self.given_name(word) or foreign(word) or word.form.startswith("عبد"):
            self.take(words, mention, at + 1, end)
            mention.type, mention.full, mention.apposed, mention.number = "person", True, True, ""

    def untitled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A name no title leads to: a first name with another, or a strange word beside a verb that wants its subject."""
        word = words[at]
        form = word.form
        given = self.given_name(word) or form.startswith("عبدال")
        strange = name_word(word)
        if self.clear(words, at, start, end) or self.subject(words, at, start, end):
            return self.bare(words, at, end)
        if office := self._put_in_office(words, at, start, end):
            named = self.bare(words, at, end)
            described = (k for k in range(at + 2, office) if words[k].art and words[k].flags & (NISBA | MEMBER | TITLE))
            end_with(named, at, next(described, office) - 1)  # عين سمير القلم | السياسي المحافظ رئيسا
            return named
        if word.flags & LATIN or not (strange or given) or len(form) < 3 or form in ANY or form.startswith(_ADDRESSED):
            return None
        told_by = at - 2 if at - 2 >= start and words[at - 1].form in COMMAS else at - 1  # وأضاف، سمير حداد، المستشار ...
        spoken = told_by >= start and bool(words[told_by].flags & SPEECH) and not word.conj
        if given and at == start and at + 2 < end and words[at + 2].form == ":" and not words[at + 1].flags & (FUNCTION | PUNCT):
            headed = Mention(at, at + 1, "person")  # «سعيد الوكيل: الحكومة فشلت»: who speaks at the head of a headline
            headed.name_first, headed.name_last, headed.strength, headed.full = at, at + 1, 1, True
            return headed
        if at == start and strange and self._heads(words, at, end):
            return self.bare(words, at, end)
        if form.endswith(("ات", "ها", "هم", "ين", "ون", "ا", "ه")) and not given and not (spoken and form[-1] == "ا"):
            return None
        if given and self._with_another(words, at, end, spoken):
            return self.bare(words, at, end)
        if at == start or not strange:
            return None
        before = words[at - 1]
        if not (before.flags & SPEECH or (before.flags & VERB and before.verbs and before.tells("verb") and not before.art)):
            return None
        mention = self.bare(words, at, end)
        mention.full = mention.last > at
        return mention

    def subject(self, words: list[Word], at: int, start: int, end: int) -> bool:
        """«كتب محمد أمين أن», «وطالب أشرف أمين، العضو»: does a name stand behind a verb, before what is said or what he is?"""
        if at == start:
            return False
        before = words[at - 1]
        does = before.flags & SPEECH or (before.flags & VERB and before.verbs and before.tells("verb") and not before.art)
        return bool(does) and bool(self.before_words(words, at, end))

    def _put_in_office(self, words: list[Word], at: int, start: int, end: int) -> int:
        """«تعيين منير الشريف مديرا عاما», «عين فاليريان شوفايف سفيرا»: the index of the office, in the accusative, behind what then
        can only be the name of who is given it; 0 if none stands there."""
        word = words[at]
        begins = own_fa(word) or ((self.given_name(word) or foreign(word)) and not word.art)
        if at == start or not begins or word.prep:
            return 0
        if not any(words[before].tells(pos, _PUT_IN_OFFICE) for before in range(max(start, at - 2), at) for pos in ("verb", "noun")):
            return 0
        for stop in range(at + 1, min(end, at + 1 + LONGEST_NAME)):
            after = words[stop]
            if after.flags & TITLE and after.form.endswith(("ا", "ه")) and not (after.art or after.conj or after.prep or after.suffix):
                return stop
            if after.flags & (PUNCT | BREAK | NUMBER | COMP | REL | BODY | GROUP) or after.conj or (after.prep and not self.clings(words, stop)):
                return 0
            if after.flags & FUNCTION and after.form != "علي":
                return 0
        return 0

    def _with_another(self, words: list[Word], at: int, end: int, spoken: bool) -> bool:
        """«سمير حداد», «عمر لرقش»: does a second name follow a first name, and no noun that completes it? `spoken`: behind a verb of
        speech, where a first name is less likely an everyday word."""
        word = words[at]
        if word.flags & FUNCTION or at + 1 >= end:
            return False
        second, plain = words[at + 1], spoken or word.form not in self.ordinary
        clings = self.clings(words, at + 1)
        if second.flags & (FUNCTION | TITLE | BODY) or len(second.form) < 2 or ((second.conj or second.prep) and not clings):
            return False
        if self.told(words, at + 1):
            return False
        if not (plain or not second.flags & NOUN or clings or self._two_names(words, at)):
            return False
        return (
            clings
            or self._bears(second)
            or (name_word(second) and (spoken or not word.flags & NOUN or foreign(second)))
            or (plain and self._goes_on(words, at, at + 1, end))
        )


def _field(word: Word) -> bool:
    """«والطاقات المتجددة», «والملابس»: can a word with و be a further field of an office, no body and nobody?"""
    return word.conj == "و" and word.art and not word.prep and not word.flags & (TITLE | GROUP | BODY | NAME | NISBA | MEMBER)

"""Verb or noun? Print leaves vowels out, so the same letters are often both (قتل، رفض، دعم); the neighbours decide."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.numerals import tables
from marsad.language.arabic.words.phrases import gathers, is_paper
from marsad.language.arabic.words.print_signs import verb_shown
from marsad.language.arabic.words.script import Token
from marsad.language.arabic.words.verb_forms import PLAIN_ALEF
from marsad.language.arabic.words.word import (
    ADV,
    AUX,
    AWAIT_OBJECT,
    BREAK,
    COMP,
    DEM,
    FUT,
    GROUP,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PREP,
    PRONOUN,
    PUNCT,
    REL,
    SPEECH,
    VERB,
    WAS,
    Word,
)

# Negations that take a verb; غير and عدم take nouns.
VERB_NEGATIONS = frozenset(("لا", "لم", "لن", "ما", "ولا", "ولم", "ولن", "فلم", "فلن", "فلا", "الا"))
NOUN_NEGATIONS = frozenset(("عدم", "غير", "دون", "بدون"))
_TAKE_NO_OBJECT = ("سيطرت", "هيمنت", "تضامن", "تعاطف", "تعاون", "تمسك", "توغل")
ALL = frozenset(("كل", "جميع", "كافه", "ساءر"))
_EVERY = ALL | {"معظم", "بعض", "مختلف"}  # كل مدن البلاد: after these a noun
_ONE_OF = frozenset(("احد", "واحد"))  # أحد المقاتلين; never «I limit»
_TWO = frozenset(("اثنين", "اثنتين"))  # two, never «they praise»
# Verbs spelt like a small word (عبّر عن, هنّأ), with the preposition that follows the verb somewhere in its clause.
_HOMOGRAPHS = {"عبر": "عن", "هنا": "", "بين": ""}
_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"))
_FAR = frozenset(("بعد", "قرب"))  # عبر عن بعد
CARRIES = frozenset(("تم", "تمت"))  # what carries a deed is never the noun the dictionary knows: أشخاص تم اعتقالهم
_TAKE_JUSSIVE = frozenset(("لم", "ولم", "فلم", "الم", "لا", "ولا", "لما"))
_ASIDES = frozenset(("COMMA", "T", "ADV", "PAREN"))
_TOLD_IN = frozenset(("في", "خلال", "عقب", "بعد", "ب", "عبر"))
_BY_WHAT = frozenset(("وفق", "وفقا", "بحسب", "حسب", "رغم", "منذ", "قبل"))
_DAYS = frozenset(("امس", "غدا"))  # when, though spelt like verbs: تمكن الجيش أمس من ...
_DESCRIBED = 12  # phrases in which a relative clause between commas is looked for
_DAMMA, _SHADDA = "\u064f", "\u0651"


class VerbOrNoun:
    """Decides for one word after another of a tokenised text, knowing the chunks before it."""

    def __init__(self, text: str, tokens: list[Token], words: list[Word]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = words

    def is_verb(
        self, at: int, start: int, end: int, prep: str, prep_at: int, out: list[Chunk], heads: dict[int, Mention]
    ) -> bool:
        """Verb or noun? Called only for a word that can be a verb."""
        word = self.words[at]
        if word.art or (word.prep and not self._future(word)) or (prep and prep_at == at - 1):
            return False
        if word.form[len(word.conj) :] in CARRIES or gathers(self.words, at, start, heads.get(at + 1)):
            return True
        if self._never(at, start, end, prep_at):
            return False
        # The dictionary knows a noun for nearly every verb (وصل a receipt); a verb of the frames or of speech is one.
        verbal = word.tells("verb") or bool(word.flags & SPEECH)
        if word.flags & (GROUP | MEMBER) and not verbal:
            return False  # رجل is a man
        nominal = word.tells("noun") or (bool(word.flags & NOUN) and not verbal)
        if word.flags & NOUN and word.verbs and all(verb.number == "d" for verb in word.verbs):
            # تجمعا, ردا: an accusative before it is a verb of two, unless the two stand before it
            if word.form.endswith("ا") and not self._two_before(at, start, out):
                return False
            nominal = True
        token = self.tokens[at]
        raw = self.text[token.start : token.end]
        if raw.endswith("ة") and word.verbs and all(verb.object for verb in word.verbs):
            return False  # دفعة is no «دفعه»
        if raw[1:2] == _DAMMA and word.verbs and any(v.passive or v.tense != "past" for v in word.verbs):
            return True
        if verb_shown(raw, word):
            return True
        if any(self.words[k].form in WAS for k in range(max(start, at - 4), at)) and self._had(at, end):
            return False
        if out and out[-1].kind == "V" and out[-1].last == at - 1 and not word.conj and self._second(at, out):
            return False
        last = out[-1] if out else None
        if (
            word.flags & NOUN
            and not word.conj
            and self._noun_before(last, at)
            and all(verb.tense == "past" and not verb.object for verb in word.verbs)
            and not self.told_in(at, end)
            and any(chunk.kind == "V" for chunk in self._clause(out))
        ):
            return False  # أعلنت الشرطة ضبط ..., قررت الوزارة منح ...: the object of the verb before
        if not nominal or self.told_in(at, end):
            return True
        return self._beside(at, start, end, out, heads, verbal=verbal)

    def _never(self, at: int, start: int, end: int, prep_at: int) -> bool:
        """What no context makes a verb: «أكثر من ألف», «تضامنها», «أحد المقاتلين», «كل مدن البلاد», «كميات»."""
        word = self.words[at]
        if 0 <= prep_at == at - 1 and word.stem in tables().amounts():
            return True  # أكثر من ألف مستوطن
        if word.form.startswith(_TAKE_NO_OBJECT) and any(verb.object for verb in word.verbs):
            return True  # سيطرته, تضامنها: with a pronoun these are the nouns
        if word.stem in NOUN_NEGATIONS or word.stem in _TWO or (word.form in _ONE_OF and at + 1 < end and not self.words[at + 1].flags & PREP):
            return True
        if at > start and self.words[at - 1].stem in _EVERY and not (self.words[at - 1].suffix or word.conj):
            return True
        if not word.verbs and (word.tells("noun") or _plural(word)):
            return True  # تعيين مارك روته, كميات من المخدرات
        # شطبت اسم الشركة: the jussive of سمى stands only behind its particle
        jussive = word.flags & NOUN and word.verbs and all(verb.tense == "jussive" for verb in word.verbs)
        return bool(jussive) and (at == start or self.words[at - 1].stem not in _TAKE_JUSSIVE)

    def _beside(self, at: int, start: int, end: int, out: list[Chunk], heads: dict[int, Mention], *, verbal: bool) -> bool:
        """Does what stands around a word that can be both make it a verb? `verbal`: the frames or speech know it as one."""
        word = self.words[at]
        last = out[-1] if out else None
        if verbal and not word.conj and at > start and accusative(self.words[at - 1]):
            return True  # إن رجلا طعن شرطيا
        if not word.verbs and word.conj and self._noun_before(last, at):
            return False  # من دول أفريقية ودول أخرى
        if not word.conj and last is not None and last.kind in _ASIDES and self._awaited(out):
            return False
        if last is not None and last.last == at - 1 and is_paper(last, self.words) and told_now(word):
            return True
        by_word = self._after_word(at, heads) if at > start else None
        if by_word is not None:
            return by_word
        token = self.tokens[at]
        if self.text[token.start : token.end].endswith(("ًا", "اً", "ةً", "ٍ", "ةٍ", "ٌ")):
            return False
        if any(verb.tense != "past" and verb.person == 3 for verb in word.verbs) and word.form[len(word.conj)] in "يس":
            return True
        if word.suffix and word.prep:
            return False
        if last is None or last.kind in ("COMMA", "CONJ", "COLON", "OTHER", "COMP", "T", "ADV"):
            if last is not None and last.kind == "ADV" and not self._opens(out):
                return False
            return self._clause_opens(at, end, heads, word)
        if word.conj:
            # و joins like to like: after a verb's clause a verb, after a bare verbal noun a noun.
            if self._noun_before(last, at) and last.mention is None and last.inner == [] and last.kind == "P":
                return False
            return self._clause_opens(at, end, heads, word)
        if not self._noun_before(last, at):
            return last.kind in ("NEG", "FUT", "REL", "AUX")
        if verbal and any(verb.object for verb in word.verbs):
            head = self.words[last.head]
            if last.kind == "P" and self._told_in(last) and word.tells("noun", STANCES) and self._awaited(out):
                return False  # أكدت القاهرة في بيان رسمي رفضها ...
            if last.mention is None and not head.art and not head.suffix and not self.words[last.last].art:
                return True  # غارة شنتها إسرائيل: a clause that describes an indefinite noun; not عشرات القضاة رفضهم
        if any(chunk.kind == "V" for chunk in self._clause(out)):
            return False
        return last.kind == "N" and (last.mention is not None or self.words[last.head].art)

    def _after_word(self, at: int, heads: dict[int, Mention]) -> bool | None:
        """Does the small word right before make it a verb, or a noun? None where it decides nothing."""
        word, previous = self.words[at], self.words[at - 1]
        if previous.flags & COMP and not word.verbs and word.tells("noun"):
            return False  # أن واردات الهند انخفضت
        if previous.flags & COMP and word.flags & NOUN and not word.suffix and (
            self._disagrees(at, heads, word) or self._subject_of_that(at, word)
        ):  # fmt: skip
            return False  # إن تجاوز الحكومة للخطوط ...
        if previous.stem in VERB_NEGATIONS or previous.flags & (FUT | REL | COMP | AUX):
            return True  # أن + noun is possible only with a definite noun or a name
        if previous.stem in NOUN_NEGATIONS or previous.flags & (DEM | NUMBER):
            return False
        return None

    def _awaited(self, out: list[Chunk]) -> bool:
        """«أعلنت الحكومة، الجمعة، رفضها ...», «رفضت أوغندا، التي لم توقع المعاهدة، أمر الاعتقال»: does a verb still await its object
        after an aside of time or place, or after what its subject is said to be?"""
        index = self._before_relative(out)
        described = index < len(out) - 1
        while index > 0 and (out[index].kind in _ASIDES or (out[index].kind == "P" and self._beside_it(out[index]))):
            index -= 1
        subject = index
        while index > 0 and out[index].kind == "N":
            subject -= index < subject and out[index + 1].joined  # كل من مصر والأردن: one subject
            index -= 1
        verbs = self.words[out[index].first].verbs if out[index].kind == "V" else ()
        # «كانت الوزارة قد أعلنت أمس طرد ...»: the subject may stand before it
        before = index > 0 and subject == index and out[index - 1].kind in ("N", "FUT", "AUX", "REL")
        if not (before or index < subject <= index + 2):
            return False
        return any(verb.past in AWAIT_OBJECT for verb in verbs) or (described and self._takes_object(out[index].first))

    def _takes_object(self, at: int) -> bool:
        """Does every deed that a verb is known to tell have an object?"""
        told = [telling for telling in self.words[at].tellings if telling.pos == "verb"]
        return bool(told) and all("object" in telling.entry.slots for telling in told)

    @staticmethod
    def _before_relative(out: list[Chunk]) -> int:
        """The last chunk before a relative clause that a comma has just closed; the last of all where none is."""
        last = len(out) - 1
        if last < 0 or out[last].kind != "COMMA":
            return last
        for index in range(last - 1, max(last - _DESCRIBED, 0), -1):
            if out[index].kind == "COMMA":
                return last
            if out[index].kind == "REL":
                return index - 2 if index > 1 and out[index - 1].kind == "COMMA" else last
        return last

    def _told_in(self, chunk: Chunk) -> bool:
        """«في بيان», «في بيان لها»: is it told there, or whose paper is it?"""
        return chunk.prep in _TOLD_IN or (chunk.prep == "ل" and bool(self.words[chunk.first].flags & PRONOUN))

    def _beside_it(self, chunk: Chunk) -> bool:
        """«في بيان», «وفق بيان رسمي», «للمرة الأولى»: does a phrase only say where, by whom or how often it is told or done?"""
        return self._told_in(chunk) or chunk.prep in _BY_WHAT or (chunk.prep == "ل" and self.words[chunk.head].stem == "مره")

    def told_in(self, at: int, end: int) -> bool:
        """«بيان قال فيه الوزير»: a verb of saying before the pronoun of the paper it is told in; or the verb of a clause of time."""
        word = self.words[at]
        resumed = at + 1 < end and self.words[at + 1].form in ("فيه", "فيها")
        if self._at_a_time(at):
            shown = any(verb.tense == "present" or (verb.tense == "past" and verb.gender == "f") for verb in word.verbs)
            return bool(word.verbs) and (resumed or shown)
        return (bool(word.flags & SPEECH) or word.tells("verb", STANCES)) and resumed

    def _at_a_time(self, at: int) -> bool:
        """«في وقت تمنع إسرائيل ...», «في وقت تراجع فيه الدولار»: behind a bare time stands its clause; but an adjective in «في وقت لاحق»."""
        before = self.words[at - 1] if at > 1 else None
        bare = before is not None and before.stem == "وقت" and not (before.art or before.suffix or before.conj)
        return bare and self.words[at - 2].stem == "في"

    @staticmethod
    def _future(word: Word) -> bool:
        return any(verb.future for verb in word.verbs)

    @staticmethod
    def _noun_before(last: Chunk | None, at: int) -> bool:
        """Is the last chunk a noun or a phrase, right before a word?"""
        return last is not None and last.kind in ("N", "P") and last.last == at - 1

    def _two_before(self, at: int, start: int, out: list[Chunk]) -> bool:
        """Do two, who can be the subject of a dual, stand right before a word: الوزيران رفضا, أنهما رفضا, باريس ولندن رفضا?"""
        last = out[-1] if out else None
        if at == start or last is None or last.last != at - 1:
            return False
        behind_that = last.kind == "N" and len(out) > 1 and out[-2].kind == "COMP"  # أن الوزيرين وصلا
        two = ("ان", "هما", "ين") if behind_that else ("ان", "هما")
        return last.joined or last.kind in ("REL", "COMP", "AUX", "NEG", "FUT") or any(
            self.words[k].form.endswith(two) for k in range(last.first, at)
        )

    def _had(self, at: int, end: int) -> bool:
        """«وكانت فرق المعارضة قد انتقدت»: the verb that was stands after قد, the subject before it."""
        word = self.words[at]
        if not word.flags & (NOUN | NUMBER | NAME | GROUP) or not all(v.tense == "past" and not v.object for v in word.verbs):
            return False
        for later in range(at + 1, min(end - 1, at + 10)):
            if self.words[later].form == "قد":
                return bool(self.words[later + 1].flags & VERB)
            if self.words[later].flags & (PUNCT | REL | COMP):
                return False
        return False

    def _second(self, at: int, out: list[Chunk]) -> bool:
        """«نظم خان اعتصاما»: of two pasts side by side the second is a noun or a name, but «ما حدث كشف ...», «عاد كتب»."""
        word = self.words[at]
        named = bool(word.flags & NAME) or word.tells("noun")
        if word.flags & NOUN and not word.flags & SPEECH:
            after = self.words[at + 1] if at + 1 < len(self.words) else None
            named = named or (after is not None and (after.art or bool(after.nisba)) and not after.conj)  # انتقدت فرق المعارضة
        if not named or any(verb.tense != "past" or verb.object for verb in word.verbs):
            return False
        told = self.words[at - 1].tells("verb") or self.words[at - 1].flags & SPEECH
        return bool(told) and not any(chunk.kind == "REL" for chunk in out[-6:])

    @staticmethod
    def _opens(out: list[Chunk]) -> bool:
        return all(chunk.kind in ("ADV", "T", "CONJ", "OTHER") for chunk in out[-3:])

    @staticmethod
    def _clause(out: list[Chunk]) -> list[Chunk]:
        """Chunks since the last boundary."""
        clause = []
        for chunk in reversed(out):
            if chunk.kind in ("COMMA", "CONJ", "COMP", "REL", "COLON"):
                break
            clause.append(chunk)
        return clause

    def _clause_opens(self, at: int, end: int, heads: dict[int, Mention], word: Word) -> bool:
        """At the opening of a clause: «رفض الوزير المبادرة» is a verb, «رفض إسرائيل للمبادرة أدى ...» a noun."""
        genders = {verb.gender for verb in word.verbs}
        following = heads.get(at + 1)
        if word.suffix:
            return not word.flags & NOUN or any(verb.object for verb in word.verbs)
        if following is not None and not following.prep:
            gender = gender_of(following, self.words)
            if genders == {"m"} and (
                (gender == "f" and following.type != "group") or (following.type == "place" and not gender)
            ):
                return False
            after = following.last + 1
            if after < end:
                next_word = self.words[after]
                told = next_word.flags & VERB and next_word.verbs and next_word.form not in _DAYS
                if told and not next_word.flags & NOUN and not next_word.conj:
                    return False
            return True
        if at + 1 < end:
            following_word = self.words[at + 1]
            if following_word.flags & NISBA and not following_word.art:
                return False
            third = self.words[at + 2] if at + 2 < end else None
            if third is not None and third.nisba and not (third.art or third.conj or following_word.art or third.prep):
                return False  # قصف مدفعي إسرائيلي
            if following_word.flags & (NUMBER | PREP | ADV) or following_word.prep or following_word.flags & SPEECH:
                return any(v.tense == "past" for v in word.verbs) or not word.flags & NOUN
            if following_word.flags & VERB and following_word.verbs and not following_word.flags & NOUN and following_word.form not in _DAYS:
                return False
        return True

    def _subject_of_that(self, at: int, word: Word) -> bool:
        """«قال إن طلب الحزب مرفوض»: behind إنّ stands a noun, never a past."""
        if word.flags & SPEECH or any(verb.tense != "past" or verb.object or verb.number != "s" for verb in word.verbs):
            return False
        token = self.tokens[at - 1]
        return self.text[token.start : token.end].endswith("إن")

    def _disagrees(self, at: int, heads: dict[int, Mention], word: Word) -> bool:
        """Is a past of a man followed by a name that a woman's would need: إن تجاوز الحكومة, أن رفض إسرائيل?"""
        after = heads.get(at + 1)
        if after is None or after.prep or any(verb.tense != "past" or verb.object for verb in word.verbs):
            return False
        return {verb.gender for verb in word.verbs} == {"m"} and gender_of(after, self.words) == "f" and after.type != "group"

    def first_person(self, at: int) -> bool:
        """أعتقد (I think) is told from اعتقد (he thought) by the hamza that newsrooms do print on the first person."""
        word, token = self.words[at], self.tokens[at]
        raw = self.text[token.start : token.end].lstrip("وف" if word.conj else "")
        return raw[:1] == "أ" and bool(word.verbs) and all(verb.lemma in PLAIN_ALEF for verb in word.verbs)

    def feminine(self, at: int) -> bool:
        """Does print end a word in ة, which folds to ه as الاتجاه has it?"""
        token = self.tokens[at]
        return "ة" in self.text[token.start : token.end][-2:]

    def spelt_as_verb(self, at: int, end: int) -> bool:
        """A verb shows by its shadda or its hamza (عبّر, هنأ), else by the preposition it goes on with (عبر ... عن)."""
        after = _HOMOGRAPHS.get(self.words[at].stem)
        if after is None:
            return False
        token = self.tokens[at]
        raw = self.text[token.start : token.end]
        if _SHADDA in raw or raw.endswith("أ"):
            return True
        if self.words[at].stem == "بين":
            return self._opens_that(at, end)
        direct = at + 2 < end and self.words[at + 1].form == after and self.words[at + 2].form not in _FAR  # وفدا عبر عن رفض ...
        return bool(after) and (direct or any(word.form == after for word in self.words[at + 2 : min(end, at + 12)]))

    def _opens_that(self, at: int, end: int) -> bool:
        """«وبيّن أن», «وبيّن سالم الأمين، في السياق، أن»: not between two (وبين هذا وذاك أعلن أن، خير بين أن يبقى وأن يرحل)."""
        if at and not self.words[at - 1].flags & (PUNCT | BREAK):
            return False
        for word in self.words[at + 1 : min(end, at + 12)]:
            if word.flags & COMP:
                return word.form in _THAT
            if (word.conj and not word.art) or (word.verbs and word.flags & SPEECH):
                return False
        return False


def _plural(word: Word) -> bool:
    """An ending of nouns that no past has (فاعلون, وفدين, كميات), on a word that begins as no present does."""
    form = word.form.removeprefix("و") if len(word.form) > 5 else word.form
    return len(form) > 4 and form.endswith(("ون", "ين", "ات")) and form[0] not in "يتنس"


def accusative(word: Word) -> bool:
    """«رجلا», «جنديا»: one of a kind of people in the accusative, whom no noun can complete."""
    return bool(word.flags & MEMBER) and word.form.endswith("ا") and not (word.art or word.suffix or word.prep)


def told_now(word: Word) -> bool:
    """Can a word be a verb of the present (يدين, تدين)?"""
    return word.form[0] in "يت" and any(verb.tense == "present" for verb in word.verbs)

"""How far a noun phrase goes: the complements and adjectives behind a noun that are still of it, and where the next begins.

«دانت جهات دولية | اقتحام المخيم», «استهدفت مسيرة إسرائيلية | سيارة»: nothing written parts the two; articles, endings and what
the words are do.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.adjectives import goes_on, same_case
from marsad.language.arabic.names.signs import foreign
from marsad.language.arabic.syntax.verb_or_noun import ALL, CARRIES, VerbOrNoun, accusative, told_now
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.phrases import AIRED, DELEGATIONS, THINGS, gathers
from marsad.language.arabic.words.qualities import MANNER, completed, is_quality, is_relative
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    MEMBER,
    NISBA,
    NOUN,
    PAPER,
    PUNCT,
    QUANTITIES,
    QUOTE_SIGNS,
    SIDED,
    SPEECH_NOUN,
    SPEECH_PART,
    TITLE,
    VERB,
    Word,
)

LONGEST_PHRASE = 8  # words
_WITHOUT = frozenset(("دون", "من دون", "بلا"))
_BY_WHICH = frozenset(("بموجبه", "بموجبها", "بمقتضاه", "بمقتضاها"))  # of a paper: what stands behind is done by it
_WORDS = frozenset(("عبارات", "كلمات", "تعبيرات"))  # بأشد العبارات
THIS = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_TALKS = frozenset(("مداخله", "مقابله", "حوار", "مكالمه", "حديث"))
# Of which nobody calls his statement one; a statement of blame there is.
_STATED = frozenset(
    ("demand", "reject", "support", "restrict", "lift", "withdraw", "sanction", "arrest", "release", "attack", "expel", "leave", "join",
     "deploy", "seize")
)  # fmt: skip
_WHEN, _SPANS = frozenset(("منذ", "بعد", "قبل", "خلال")), frozenset(("سنوات", "اشهر", "اسابيع", "ايام", "ساعات", "عقود", "شهور"))
_UNDERGONE = frozenset(("attack", "arrest", "seize", "sanction", "convict", "charge"))
_RESUMED = frozenset(("ه", "ها", "هم", "هما", "هن"))  # object pronouns that can stand for the noun described


class PhraseExtent:
    """Extends the phrases of one tokenised text."""

    def __init__(self, words: list[Word], verbs: VerbOrNoun) -> None:
        self.words = words
        self.verbs = verbs

    def extend(self, chunk: Chunk, at: int, end: int, heads: dict[int, Mention]) -> int:
        """Complements and adjectives that follow a noun belong to its phrase. Returns the index after them."""
        words = self.words
        first = words[chunk.head]
        open_head = not first.art and not first.suffix and chunk.mention is None
        if first.nisba and first.form.endswith("ون"):
            open_head = False  # أميركيون وإيرانيون محادثات: the ن is kept, so nothing completes it
        while at < end and at - chunk.first < LONGEST_PHRASE:
            word = words[at]
            flags = word.flags
            if word.form in QUOTE_SIGNS:
                if self._signs_within(chunk, at, end, heads):
                    at += 1
                    continue
                break
            if word.conj or word.prep or flags & (PUNCT | BREAK):
                break
            if at - 1 == chunk.head and first.stem in THIS and not self.points_at(at - 1, at):
                break  # طالبت بذلك | نقابة الصيادلة
            mention = heads.get(at)
            if mention is not None:
                if self._name_apart(chunk, at, mention, open_head):
                    break
                chunk.inner.append(mention)
                chunk.last = mention.last
                at = mention.last + 1
                open_head = False
                continue
            if open_head and self._all_of(at, end, heads):
                chunk.last = at  # اعتقال جميع أفراد الخلية: what is counted completes the noun before
                at += 1
                continue
            if flags & FUNCTION and not word.art:
                break
            if self._ends_before(chunk, at):
                break
            if (word.nisba and flags & NISBA) or (word.of_body and (word.stem not in SIDED or words[at - 1].tellings)):
                chunk.nisba.append(at)
            elif self._begins_another(chunk, at, end, heads, open_head):
                break
            if flags & VERB and word.verbs and not word.art and (words[at - 1].art or words[at - 1].suffix):
                break
            if word.verbs and not word.art and (self._clause_about(chunk, at, heads) or self.verbs.told_in(at, end)):
                break
            if gathers(words, at, chunk.first, heads.get(at + 1)):
                break
            if word.art or word.suffix:
                open_head = False
            chunk.last = at
            at += 1
        return at

    def joined_adjective(self, before: Chunk, at: int) -> bool:
        """«منظمات حقوقية وإنسانية | الحكومة»: does one more adjective of the indefinite phrase right before begin with و?"""
        word, last = self.words[at], self.words[before.last]
        if before.kind not in ("N", "P") or before.last != at - 1 or before.last == before.head or word.conj != "و":
            return False
        bare = not (word.art or word.prep or word.suffix or word.tellings or word.flags & (BODY | GROUP | TITLE | MEMBER | PAPER))
        alike = word.stem.endswith("يه") == last.stem.endswith("يه") and word.stem.endswith(("ي", "يه")) and len(word.stem) > 3
        return bare and alike and is_relative(last) and word.stem not in THINGS

    def points_at(self, this: int, at: int) -> bool:
        """«بذلك القرار», «بهذا الاتجاه», not «بذلك نقابة» nor «بذلك النقابة»: does a demonstrative point at the noun behind it?"""
        return self.words[at].art and not (self.words[this].stem in ("هذا", "ذلك") and self.verbs.feminine(at))

    def _name_apart(self, chunk: Chunk, at: int, mention: Mention, open_head: bool) -> bool:
        """Does a name that begins at a token stand apart from the phrase before it?"""
        words = self.words
        if mention.prep or not (open_head or (mention.type in ("capital", "place") and chunk.nisba)):
            return True  # العاصمة اليمنية صنعاء is one phrase
        if mention.type == "group" and words[at].form.endswith("ا") and words[at].stem.removesuffix("ا") in DELEGATIONS:
            return True  # استقبل الملك في قصر بسمان | وفدا من الكونغرس
        before = words[at - 1]
        if chunk.nisba[-1:] == [at - 1] and not before.art:
            return True  # طالبت هيئات مغربية | الحكومة
        if self._described(chunk, at):
            return True  # دعا في لقاء مغلق | سوريا
        described = not before.art and (before.stem in AIRED or (words[chunk.head].stem in MANNER and at - 2 == chunk.head))
        return bool(chunk.prep) and at - 1 > chunk.head and described  # دعا بشكل واضح | سوريا, اتهم في حديث متلفز | قطر

    def _described(self, chunk: Chunk, at: int) -> bool:
        """Is the indefinite noun of a phrase described by an adjective right before a token, and completed by nothing?"""
        first = self.words[chunk.head]
        bare = not (first.art or first.suffix or chunk.inner or chunk.mention)
        return bool(chunk.prep) and at - 1 > chunk.head and bare and is_quality(self.words[at - 1])

    def _ends_before(self, chunk: Chunk, at: int) -> bool:
        """Does a word show by what it is that the phrase before it has ended?"""
        first, before, word = self.words[chunk.head], self.words[at - 1], self.words[at]
        flags = word.flags
        if word.form in CARRIES or before.form[len(before.conj) :] in _BY_WHICH:
            return True  # صدر قرار | تم | بموجبه | اعتقال المشتبه به
        if (chunk.prep in _WITHOUT or first.stem in _WITHOUT) and word.stem in QUANTITIES:
            return True  # قتلت طائرة بدون طيار | ثلاثة مسلحين
        if flags & PAPER and chunk.prep and word.form.endswith("ا"):
            return True  # تبنى بأغلبية ساحقة قرارا: the object, by its ending
        if flags & VERB and not word.art and (not flags & NOUN or (first.flags & PAPER and told_now(word))):
            return True  # بيانا تدين فيه ...
        if word.form[0] == "ي" and told_now(word) and word.tells("verb"):
            return True  # هجوم بسيارة مفخخة يودي بحياة ...
        if not same_case(before, word):
            return True
        if chunk.prep and not (word.art or word.suffix) and word.form.endswith("ين") and word.tells("participle", STANCES):
            return True  # في مسيرة | منددين بالغلاء: how they march
        if word.art and chunk.inner and chunk.inner[-1].type == "group" and chunk.inner[-1].last == at - 1 and not before.art:
            return True  # دانت 20 دولة عربية | الهجوم
        # دان بأشد العبارات | الاعتداء
        return word.art and chunk.kind == "P" and before.art and before.stem in _WORDS and not word.stem.endswith(("يه", "ه"))

    def _begins_another(self, chunk: Chunk, at: int, end: int, heads: dict[int, Mention], open_head: bool) -> bool:
        """Does a word that is no adjective of a state or a body begin a phrase of its own?"""
        words = self.words
        first, before, word = words[chunk.head], words[at - 1], words[at]
        if not word.art and chunk.nisba and word.stem in THINGS and before.nisba:
            return True  # استهدفت مسيرة إسرائيلية سيارة
        if self._described(chunk, at) and not is_quality(word) and not completed(first, before, word):
            return True  # قررت بشكل مفاجئ | حظر التصدير
        if chunk.nisba and chunk.nisba[-1] == at - 1 and not before.art and not goes_on(words, at, end, heads):
            return True
        if not word.art and at - 1 > chunk.head and word.tells("noun") and (is_relative(before) or foreign(before)):
            return True  # دانت جهات دولية | اقتحام ..., نفذوا في ولاية نابل | وقفة
        if at - 1 == chunk.head and chunk.prep in _WHEN and first.stem in _SPANS and not word.art and word.tells("noun"):
            return True  # أعلنت للمرة الأولى منذ سنوات | فتح المعبر
        if word.art and before.art and chunk.prep and at - 1 == chunk.head and word.tells("noun") and not word.stem.endswith(("ي", "يه")):
            return True  # أعلنت بالإجماع | الإفراج, قررت في العاصمة | التعبئة
        spoken = first.flags & (PAPER | SPEECH_NOUN) or first.stem in _TALKS
        in_words = at - 1 == chunk.head and chunk.prep == "في" and spoken and not (first.art or first.suffix)
        if in_words and word.tells("noun", _UNDERGONE if word.art else _STATED):
            return True  # أكدت الوزارة في بيان | ضرورة احترام ..., في تصريح | رفضه ...
        if word.art and at - 1 > chunk.head and first.flags & BODY and not first.art and word.tells("noun") and is_relative(before):
            return True  # باشرت لجنة برلمانية | التحقيق
        if before.stem in ("سابق", "لاحق", "اخري", "اخر", "ثانيه") and not word.art:
            return True  # أعلن في وقت سابق تأييد ...
        if word.flags & SPEECH_PART and not word.art and word.stem.endswith("ا"):
            return True
        if word.art:
            return chunk.mention is not None and (word.stem in THINGS or not word.stem.endswith(("ي", "يه", "يين", "يون")))
        # An indefinite word after a definite phrase begins something else.
        own = chunk.prep == "في" and _own_words(first)
        definite = before.art or own or chunk.mention is not None or (bool(chunk.inner) and chunk.inner[-1].last == at - 1)
        return not open_head and definite

    def _signs_within(self, chunk: Chunk, at: int, end: int, heads: dict[int, Mention]) -> bool:
        """«جيش» الاحتلال, رفض "إسرائيل", وحدة "نيتسح يهودا": signs around one word or one name do not end the phrase."""
        words = self.words
        if at + 1 >= end or not (at + 1 in heads or words[at - 1].form not in QUOTE_SIGNS):
            return False
        named = heads.get(at + 1)
        close = named.last + 1 if named is not None else at + 2
        if words[at + 1].form not in QUOTE_SIGNS and close < end and words[close].form in QUOTE_SIGNS:
            return True
        opened = chunk.inner[-1].first - 1 if chunk.inner and chunk.inner[-1].last == at - 1 else at - 2
        return opened >= 0 and words[opened].form in QUOTE_SIGNS

    def _all_of(self, at: int, end: int, heads: dict[int, Mention]) -> bool:
        """«اعتقال جميع أفراد الخلية», «إخلاء سبيل كل الموقوفين»: a word for all of those named behind it?"""
        word = self.words[at]
        if word.stem not in ALL or word.suffix or word.conj or word.prep or word.art or at + 1 >= end:
            return False
        named = heads.get(at + 1)
        return (named is not None and not named.prep) or bool(self.words[at + 1].art)

    def _clause_about(self, chunk: Chunk, at: int, heads: dict[int, Mention]) -> bool:
        """«حفل حضره الوزير», «إن وفدا إيرانيا وصل»: a verb of the frames, and no noun of theirs, after an indefinite phrase."""
        word = self.words[at]
        if not word.tells("verb"):
            return False
        head = self.words[chunk.head]
        if head.art or head.suffix or chunk.inner:
            return False
        before = self.words[at - 1]
        if word.tells("noun"):
            return accusative(before) or self._resumed(at, heads)
        return any(verb.object in _RESUMED for verb in word.verbs) or (
            before.nisba is not None and before.form.endswith("ا")
        ) or accusative(before)

    def _resumed(self, at: int, heads: dict[int, Mention]) -> bool:
        """«كمين نصبه مسلحون», «قصف شنه الجيش»: a verb that somebody named follows, and whose pronoun is the noun before it."""
        doer = heads.get(at + 1)
        if doer is None or doer.prep or doer.type not in ACTORS:
            return False
        return any(verb.tense == "past" and verb.object in _RESUMED for verb in self.words[at].verbs)


def _own_words(word: Word) -> bool:
    """«هاجم في كلمته | سياسات الصندوق»: a paper or speech with a pronoun is complete."""
    return bool(word.suffix) and bool(word.flags & (PAPER | SPEECH_NOUN))

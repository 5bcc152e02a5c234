"""A sentence as a row of chunks: noun phrases, prepositional phrases, verbs, and the small words that cut clauses.

Whether a word is a verb, `verb_or_noun.py` decides, and how far a noun phrase goes, `phrase_extent.py`; everything after that
trusts the decision.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.phrase_extent import PhraseExtent
from marsad.language.arabic.syntax.set_off import time_set_off, without_asides
from marsad.language.arabic.syntax.verb_or_noun import VERB_NEGATIONS, VerbOrNoun
from marsad.language.arabic.times.times import TimeMention
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.numerals import tables
from marsad.language.arabic.words.phrases import DIRECTIONS
from marsad.language.arabic.words.script import Token
from marsad.language.arabic.words.word import (
    ADV,
    AGENTS,
    AUX,
    BREAK,
    COMMAS,
    COMP,
    CONJ,
    DEM,
    FUT,
    GROUP,
    HANDS,
    MEMBER,
    NEG,
    NUMBER,
    PREP,
    PRONOUN,
    PUNCT,
    QUANTITIES,
    QUOTE_SIGNS,
    REL,
    SPEECH_PART,
    TITLE,
    VERB,
    WAS,
    Word,
)

LONGEST_PARENTHESIS = 12
_PARTS = frozenset(("مليون", "مليوني", "ملايين", "مليار", "ملياري", "نصف", "ثلث", "ثلثي", "ربع"))  # what is counted or shared
_WHAT_AFTER = frozenset(("هو", "وهو", "هي", "وهي", "من", "عن", "في", "الي", "علي", "مع", "كل", "هذا", "وهذا", "ذلك", "وذلك", "،"))
# Prepositions that the side of a place may follow: إلى شمال سوريا.
_TOWARDS = frozenset(("الي", "نحو", "علي"))
_IN_WHOSE = HANDS | {"حق", "شان", "قبضه"}  # في حق الوزير, في شأن المدير, في قبضة الجيش
# Hours of the day whose letters are verbs of the past as well.
_HOURS = frozenset(("فجر", "ظهر"))
_MORE = frozenset(("اكثر", "اقل", "ازيد"))  # أكثر من مئة
# «ما لا يقل عن», «ما يزيد على», «ما يقارب»: about how many; what the first word stands after is written with it in some.
_SOME = {"ما": "", "عما": "عن", "بما": "ب", "مما": "من"}
_RANGING = frozenset(("يقل", "يزيد", "يقارب", "يناهز", "يربو", "يفوق", "يقرب", "ينقص"))
_RANGED = frozenset(("عن", "علي", "من"))
_SERIES = frozenset(("سلسله", "جمله", "موجه", "حزمه", "سيل"))  # «سلسلة من اللقاءات»: several, as a number says
HOW_OFTEN = frozenset(("نادرا", "غالبا", "عاده", "كثيرا", "احيانا"))
_NOT = frozenset(("لم", "ولم", "فلم"))
_ANY_MORE = frozenset(("يعد", "تعد", "يعودوا", "نعد", "اعد"))
_FOR_HIS_PART = frozenset(("جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها"))
_OPEN = frozenset(("(", "["))


class Chunker:
    """Cuts one sentence after another of a tokenised text."""

    def __init__(self, text: str, tokens: list[Token], words: list[Word]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = words
        self.verbs = VerbOrNoun(text, tokens, words)
        self.extent = PhraseExtent(words, self.verbs)

    def chunk(self, start: int, end: int, mentions: list[Mention], times: list[TimeMention]) -> list[Chunk]:
        """Chunks of the sentence from token `start` to `end` (exclusive); mentions and times of that sentence."""
        words = self.words
        heads = {mention.first: mention for mention in mentions}
        clocks = {time.first: time for time in times}
        out: list[Chunk] = []
        prep, prep_at = "", -1
        at = start
        while at < end:
            word = words[at]
            flags = word.flags
            form = word.form
            mention = heads.get(at)
            if mention is not None:
                chunk = _named(mention, word, prep, out)
                at = mention.last + 1
                if mention.type in ("organisation", "group", "event"):
                    at = self.extent.extend(chunk, at, end, heads)
                out.append(chunk)
                prep = ""
                continue
            time = clocks.get(at)
            if time is not None and time.last < end:
                out.append(Chunk("T", at, time.last))
                at = time.last + 1
                prep = ""
                continue
            if form in QUOTE_SIGNS:
                at += 1
                continue
            if form in COMMAS and (set_off := time_set_off(words, at, end, clocks, out)) is not None:
                out.append(set_off)
                at = set_off.last + 2
                prep = ""
                continue
            if form in _OPEN and (close := self._closing(at, end)) > 0:
                out.append(Chunk("PAREN", at, close))
                at = close + 1
                continue
            if flags & PRONOUN:
                chunk = _single("P", at, word)
                chunk.prep = word.stem
                out.append(chunk)
                prep = ""
                at += 1
                continue
            if (counted := self._at_least(at, end)) > at:
                out.append(Chunk("ADV", at, counted - 1))
                prep = _SOME[form] or prep
                at = counted
                continue
            if form == "من" and out and (last := self._adverbial(at, end)) > at:
                out.append(Chunk("ADV", at, last))
                at = last + 1
                continue
            kind = self._kind_at(at, start, end, out, clocks)
            if kind == "P":
                if form == "من" and at > start and self._of_many(at, end):
                    prep = self._before_many(at, prep, prep_at, out)
                else:
                    prep = self._preposition(at, prep, prep_at)
                prep_at = at
                at += 1
                continue
            if kind:
                out.append(_single(kind, at, word))
                if kind not in ("ADV", "OTHER") or (flags & DEM and prep and self._points_alone(at, end)):
                    prep = ""
                at += 1
                continue
            if prep and (hosted := self._prepositional(at, end, prep, prep_at, heads)):
                prep, prep_at = hosted, at
                at += 1
                continue
            if flags & VERB and self.verbs.is_verb(at, start, end, prep, prep_at, out, heads):
                chunk = Chunk("V", at, at)
                chunk.joined = word.conj in ("و", "ف")
                chunk.first_person = self.verbs.first_person(at)
                out.append(chunk)
                prep = ""
                at += 1
                continue
            if flags & SPEECH_PART and not word.prep and not prep and self._circumstantial(word, out):
                out.append(_single("PART", at, word))
                at += 1
                continue
            if out and not prep and self.extent.joined_adjective(out[-1], at):
                out[-1].last = at
                at += 1
                continue
            chunk = _single("N", at, word)
            chunk.prep = word.prep or (prep if not chunk.joined else "")
            if chunk.joined and not chunk.prep and out and out[-1].kind == "P" and out[-1].last == at - 1:
                chunk.prep = out[-1].prep
            if chunk.prep:
                chunk.kind = "P"
            at = self.extent.extend(chunk, at + 1, end, heads)
            out.append(chunk)
            prep = ""
        return without_asides(out)

    def _kind_at(self, at: int, start: int, end: int, out: list[Chunk], clocks: dict[int, TimeMention]) -> str:
        """What small word, if any, stands at a token; its neighbours tell it from the verbs and nouns spelt like it."""
        words = self.words
        word = words[at]
        form, flags = word.form, word.flags
        kind = self._kind(word, flags)
        following = words[at + 1] if at + 1 < end else None
        if kind == "COMP" and form in WAS and "أ" not in self.text[self.tokens[at].start : self.tokens[at].end]:
            kind = "AUX"  # كان يقود, كان قد زار: not «كأن»
        if not kind and form in _ANY_MORE and at > start and words[at - 1].stem in _NOT and following is not None and following.verbs:
            kind = "AUX"  # لم يعد يعترف
        if kind and flags & VERB and self.verbs.spelt_as_verb(at, end):
            kind = ""
        if form == "ما" and at > start and words[at - 1].form in HOW_OFTEN:
            kind = "ADV"  # نادرا ما غادر البلاد
        if kind == "REL" and form == "ما" and at > start and self._unless(at, end):
            kind = "CONJ"
        if form == "فقد" and following is not None and following.verbs and not following.art:
            kind = "FUT"  # ف+قد before a verb, else he lost
        if kind == "P" and form == "نحو" and following is not None and _amount(following):
            kind = "ADV"  # نحو 30 شخصا, نحو ثلاثين شخصا: about, not towards
        if kind == "ADV" and word.stem in _HOURS and following is not None and at + 1 not in clocks and not following.art:
            kind = ""  # فجر انتحاري نفسه: not the dawn
        if kind == "P" and word.stem == "مثل" and self._stands(at, end, out):
            kind = ""  # مثل المتهم أمام المحكمة: not like, but appeared
        if kind == "P" and form == "حتي" and following is not None and following.flags & VERB and following.form[0] in "يتن":
            kind = "CONJ"
        return kind

    def _adverbial(self, at: int, end: int) -> int:
        """The last token of «من جهته», «من جانب واحد» at a token, which tell how or for whom it is done and govern nothing; else the token."""
        words = self.words
        if at + 1 < end and words[at + 1].form in _FOR_HIS_PART:
            return at + 1
        alone = at + 2 < end and words[at + 1].form == "جانب" and words[at + 2].form == "واحد"
        return at + 2 if alone else at

    def _at_least(self, at: int, end: int) -> int:
        """«ما لا يقل عن عشرين جنديا»: where what is counted begins, else the token itself."""
        words, to = self.words, at + 1
        if words[at].form not in _SOME:
            return at
        if to < end and words[to].form == "لا":
            to += 1
        if to >= end or words[to].form not in _RANGING:
            return at
        to += 1
        if to < end and words[to].form in _RANGED:
            to += 1
        return to if to < end and _counts(words[to]) else at

    def _of_many(self, at: int, end: int) -> bool:
        """«كل من أ وب», «عدد من الجنود», «أكثر من مئة»: does من stand between a quantity and what it counts?"""
        before = self.words[at - 1]
        return (
            before.stem in QUANTITIES
            or before.stem in _SERIES
            or bool(before.flags & NUMBER)
            or (before.stem in _MORE and at + 1 < end and _counts(self.words[at + 1]))
        )

    def _before_many(self, at: int, prep: str, prep_at: int, out: list[Chunk]) -> str:
        """What governs the quantity before من governs what is counted: «مع كل من», «بين عدد من»; the quantity is no phrase then."""
        prep = self.words[at - 1].prep or (prep if prep_at == at - 2 else "")
        if out and out[-1].kind in ("N", "P") and out[-1].first == out[-1].last == at - 1:
            prep = out.pop().prep
        return prep

    def _preposition(self, at: int, prep: str, prep_at: int) -> str:
        """The preposition at a token, one with the preposition before it where the two are: من قبل, على يد, إلى شمال."""
        word = self.words[at]
        form = word.form
        if word.conj:
            return word.stem
        if prep == "من" and prep_at == at - 1 and (form in AGENTS or form in ("دون", "خلال", "اجل")):
            return f"من {form}"
        if (form[:1] == "ب" and form[1:] in HANDS) or (form in HANDS and prep == "علي"):
            return "علي يد"
        if form in DIRECTIONS and prep in _TOWARDS and prep_at == at - 1:
            return prep  # «إلى شمال سوريا»: the side is part of where
        return form

    def _prepositional(self, at: int, end: int, prep: str, prep_at: int, heads: dict[int, Mention]) -> str:
        """The preposition that a noun is part of with the one before it: «على أيدي», «الحكم في حق الوزير», «من طرف»; else ""."""
        form = self.words[at].form
        if prep == "علي" and form in HANDS:
            return "علي يد"
        if prep == "في" and prep_at == at - 1 and form in _IN_WHOSE and self._somebody_at(at + 1, end, heads):
            return f"في {form}"  # سقط في يد الجيش
        return f"من {form}" if prep == "من" and form in AGENTS else ""

    def _unless(self, at: int, end: int) -> bool:
        """«لن ينسحب ما لم يتوقف القصف»: unless; but «وهو ما لم تؤكده», «ما لم تعلنه الحكومة»: what."""
        before = self.words[at - 1]
        if at + 2 >= end or self.words[at + 1].form != "لم" or before.flags & VERB or before.form in _WHAT_AFTER:
            return False
        return bool(self.words[at + 2].verbs) and not any(verb.object for verb in self.words[at + 2].verbs)

    def _points_alone(self, at: int, end: int) -> bool:
        """«دعت إلى ذلك نقابة ...», «دعت إلى ذلك النقابة»: is what follows the pronoun no noun it points at?"""
        following = self.words[at + 1] if at + 1 < end else None
        if following is None or following.flags & (PUNCT | BREAK) or (at > 1 and self.words[at - 2].form == "بما"):
            return False  # بما في ذلك رفضه
        return not self.extent.points_at(at, at + 1)

    def _stands(self, at: int, end: int, out: list[Chunk]) -> bool:
        """Does مثل open a clause with somebody who stands before (أمام) a court?"""
        if out and out[-1].kind not in ("COMMA", "CONJ", "COMP", "COLON", "T"):
            return False
        return any(self.words[later].form == "امام" for later in range(at + 2, min(end, at + 12)))

    def _closing(self, at: int, end: int) -> int:
        """Index of the sign that closes a short parenthesis, -1 if none."""
        for close in range(at + 1, min(end, at + LONGEST_PARENTHESIS)):
            if self.words[close].form in (")", "]"):
                return close
        return -1

    @staticmethod
    def _kind(word: Word, flags: int) -> str:
        form = word.form
        if flags & (PUNCT | BREAK):
            if form in ("،", ",", "؛", ";"):
                return "COMMA"
            if form == ":":
                return "COLON"
            return "DASH" if form in ("-", "–", "—", "|", "/", "•", "*") else "OTHER"
        if flags & COMP:
            return "COMP"
        if flags & REL:
            return "REL"
        if flags & CONJ:
            return "CONJ"
        if flags & NEG and word.stem in VERB_NEGATIONS | {"ليس", "ليست", "ليسوا"}:
            return "NEG"
        if flags & FUT:
            return "FUT"
        if flags & AUX:
            return "AUX"
        if flags & PREP:
            return "P"
        if flags & (ADV | DEM):
            return "ADV"
        if form == "ما":
            return "REL"
        if form in ("مما", "عما", "بما", "فيما"):
            return "CONJ"
        return ""

    @staticmethod
    def _circumstantial(word: Word, out: list[Chunk]) -> bool:
        """مضيفا أن ..., «، مؤكدة أن»: an indefinite accusative, shown by its alef or by the comma before it."""
        if word.art:
            return False
        if word.stem.endswith("ا"):
            return True
        return word.stem.endswith(("ه", "ين")) and (
            not out or out[-1].kind in ("COMMA", "PAREN", "OTHER") or word.conj == "و"
        )

    def _somebody_at(self, at: int, end: int, heads: dict[int, Mention]) -> bool:
        return at in heads or (at < end and bool(self.words[at].flags & NUMBER))


def _single(kind: str, at: int, word: Word) -> Chunk:
    """The chunk that one word is."""
    chunk = Chunk(kind, at, at)
    chunk.joined = word.conj == "و"
    return chunk


def _named(mention: Mention, word: Word, prep: str, out: list[Chunk]) -> Chunk:
    """The phrase that a mention is: governed by its own preposition, the one before it, or that of what it is joined on to."""
    chunk = Chunk("N", mention.first, mention.last)
    chunk.mention = mention
    chunk.head = mention.head
    chunk.joined = word.conj == "و"
    own = mention.prep if mention.prep_at == mention.first else ""
    chunk.prep = own or (prep if not chunk.joined else "")
    if not chunk.prep and chunk.joined and out and mention.after >= 0:
        chunk.prep = out[-1].prep if out[-1].kind == "P" else ""
    if chunk.prep:
        chunk.kind = "P"
    return chunk


def _counts(word: Word) -> bool:
    """Is the word a number, or one of those counted: أكثر من 40، أكثر من مئة، أكثر من نائب?"""
    bare = not word.art and not word.suffix
    counted = word.stem in QUANTITIES or word.stem in tables().amounts() or bool(word.flags & (GROUP | MEMBER | TITLE))
    return bool(word.flags & NUMBER) or (bare and counted)


def _amount(word: Word) -> bool:
    """Is the word a number, in figures or in words, or a part of one: 30, ثلاثين, ألف, نصف?"""
    return bool(word.flags & NUMBER) or (not (word.art or word.prep) and (word.stem in tables().amounts() or word.stem in _PARTS))

"""Whom or what a deed is done to where no slot of its wording tells it: the gathering that somebody speaks in, that a pronoun
goes back to, or that stands farther behind; whom those who march are told to refuse.

It makes nothing an event: it is for events that are believed without it.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from marsad.language.analysis import Candidate, Filled
from marsad.language.arabic.events.nameless import thing_at
from marsad.language.arabic.events.slots import put_chunk
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.agreement import PRONOUN_GENDER, chunk_gender
from marsad.language.arabic.words.chunk import WALLS

_FAR, _BACK = 8, 24  # chunks behind and before a wording in which the gathering is looked for
_COUNTED = 5  # tokens from a noun on in which what is counted stands: تفكيك أزيد من 200 خلية
_COURSE = frozenset(("اعمال", "اشغال", "فعاليات", "ختام", "اختتام", "انطلاق", "انعقاد", "افتتاح", "بدايه", "مستهل"))  # of a gathering
# What tells whom a protest is against: words of refusing and accusing, and of wanting somebody gone.
_REFUSALS = frozenset(("reject", "accuse"))
_AGAINST = frozenset(
    ("ضد", "رحيل", "استقاله", "اقاله", "اسقاط", "تنحي", "محاسبه", "محاكمه", "عزل",
     "سقوط", "خلع", "مساءله", "معاقبه", "مقاضاه", "رفضا", "تنديدا", "استنكارا")
)  # fmt: skip
_WHO = frozenset(("person", "organisation", "state", "capital", "adjective"))
_POS = ("noun", "verb", "participle")
_NEAR, _CLOSE = 16, 8  # tokens within which a word of refusing stands behind a protest, and who is refused behind that

_first = attrgetter("first")


def attended(sentence: Sentence, candidate: Candidate) -> list[Filled]:
    """The gathering that a candidate without a recipient may be about: its own noun, the one behind it, the one before it that its
    pronoun means."""
    first, last = candidate.trigger
    chunk = sentence.chunk_at.get(last, -1)
    if chunk < 0:
        return []
    word = sentence.words[first]
    item = sentence.chunks[chunk]
    if candidate.pos == "noun" and word.stem in candidate.things:
        own = _gathering(sentence, candidate, chunk) or [Filled(thing_at(sentence, first, item.last), "itself")]
        return own + _held_by(sentence, chunk)
    if candidate.pos == "noun" and last < item.last and sentence.words[last + 1].stem in candidate.things | _COURSE:
        return [Filled(thing_at(sentence, last + 1, item.last), "gathering")]  # على هامش ندوة
    gender = _pronoun(sentence, candidate, chunk)
    if gender or candidate.pos == "noun":
        before = _before(sentence, candidate, chunk, gender)
        if before or gender:
            return before
    return _behind(sentence, candidate, chunk) or _before(sentence, candidate, chunk, "")


def broken_up(sentence: Sentence, candidate: Candidate) -> list[Filled]:
    """«تفكيك خلية إرهابية», «تفكيك 12 شبكة»: the band that a noun of breaking up names itself or has behind it."""
    last = candidate.trigger[1]
    if candidate.pos != "noun":
        return []
    for at in range(last, min(last + _COUNTED, sentence.end)):
        chunk = sentence.chunk_at.get(at, -1)
        if chunk >= 0 and sentence.words[at].stem in candidate.things:
            return [Filled(thing_at(sentence, at, sentence.chunks[chunk].last), "broken up")]
    return []


def opposed(sentence: Sentence, candidate: Candidate) -> list[Filled]:
    """«وقفة احتجاجية رفضا لقرارات الرئيس», «مسيرة ... للمطالبة برحيل الحكومة»: who is named behind the word of refusal after a
    protest."""
    words = sentence.words
    for at in range(candidate.trigger[1] + 1, min(candidate.trigger[1] + _NEAR, sentence.end)):
        word = words[at]
        if at in sentence.inside or not (word.stem in _AGAINST or any(word.tells(pos, _REFUSALS) for pos in _POS)):
            continue
        near = (bisect_right(sentence.mentions, to, key=_first) for to in (at, at + _CLOSE - 1))
        for mention in sentence.mentions[slice(*near)]:
            if mention.type in _WHO and not mention.suffers:
                return [Filled(mention, "opposed")]
    return []


def _gathering(sentence: Sentence, candidate: Candidate, chunk: int) -> list[Filled]:
    """What a phrase names, if it is a gathering or the course of one."""
    item = sentence.chunks[chunk]
    stem = sentence.words[item.head].stem
    if stem not in candidate.things and not (
        stem in _COURSE and item.head < item.last and sentence.words[item.head + 1].stem in candidate.things
    ):
        return []
    scratch = Candidate(candidate.frame, candidate.trigger, candidate.sentence)
    scratch.things = candidate.things
    if stem in candidate.things:
        put_chunk(sentence, scratch, "recipient", chunk, "gathering", deep=False)
    return scratch.recipients or [Filled(thing_at(sentence, item.head, item.last), "gathering")]


def _held_by(sentence: Sentence, chunk: int) -> list[Filled]:
    """«في جلسة بمجلس النواب», «خلال حلقة في المنتدى الاقتصادي»: the body right behind a gathering, whose it is."""
    behind = sentence.chunk_after(chunk)
    if behind is None or behind.prep not in ("ب", "في", "ل") or behind.mention is None or behind.mention.type not in ("organisation", "event"):
        return []
    return [Filled(behind.mention, f"«{behind.prep}»")]


def _pronoun(sentence: Sentence, candidate: Candidate, chunk: int) -> str:
    """«حضره», «شارك فيها», «ترأسها»: the gender of the pronoun of what is attended."""
    word = sentence.words[candidate.trigger[1]]
    node = sentence.node_at(chunk)
    if node is not None:
        if any(verb.object for verb in node.verbs):
            return "f" if word.form.endswith("ها") else "m"
        for index in node.preps:
            at = sentence.chunks[index].first
            if sentence.chunks[index].prep == "في" and sentence.resumes(index):
                return PRONOUN_GENDER.get(sentence.words[at].form.removeprefix("في"), "")
    return ""


def _before(sentence: Sentence, candidate: Candidate, chunk: int, gender: str) -> list[Filled]:
    """The nearest gathering before the wording, of a gender where that is told."""
    for number in range(chunk - 1, max(-1, chunk - _BACK), -1):
        if sentence.chunks[number].kind in ("N", "P") and (
            not gender or chunk_gender(sentence.chunks[number], sentence.words) in ("", gender)
        ):
            found = _gathering(sentence, candidate, number)
            if found:
                return found
    return []


def _behind(sentence: Sentence, candidate: Candidate, chunk: int) -> list[Filled]:
    """The first gathering behind the wording, in its clause."""
    for number in range(chunk, min(chunk + _FAR, len(sentence.chunks))):
        item = sentence.chunks[number]
        if item.kind in WALLS or (item.kind == "V" and number > chunk):
            break
        if item.kind in ("N", "P") and item.head > candidate.trigger[0]:
            found = _gathering(sentence, candidate, number)
            if found:
                return found
    return []

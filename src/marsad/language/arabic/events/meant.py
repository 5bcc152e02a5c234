"""Whom a stance on a deed is aimed at.

Who condemns, forbids or demands a deed speaks of who does it («ندد بقصف إسرائيل للمخيم»), not of who suffers it («ندد بقتل
الصحفي», «دعا إلى الإفراج عن الطبيب»), though he alone may be named. «طالب بانسحاب إسرائيل» asks it of Israel, «طالب بحماية المدنيين» of
somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.language.analysis import PLACES, Candidate, Filled
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.frame_kinds import DONE_TO_SOMEBODY, STANCES

_ON_DEEDS = STANCES - {"support"}
_TRIED = frozenset(("charge", "convict"))  # who demands that somebody be tried demands it against him
_DEEDS = DONE_TO_SOMEBODY - {"send", "elect"}
# Verbal nouns whose complement does it, beside those that their pattern tells (انسحاب, التزام, تراجع).
_OWN_DOING = frozenset(
    ("خروج", "رحيل", "عوده", "رجوع", "استقاله", "كف", "وقوف", "قبول", "مغادره", "مشاركه", "مساهمه", "وفاء", "استجابه", "ضغط", "قيام",
     "سماح", "دخول", "حضور", "موافقه", "صدور", "جلوس", "نزول", "صمود", "اسهام", "اقلاع", "امتثال", "مواصله", "استمرار", "تحمل", "وجود")
)  # fmt: skip
# Verbal nouns of what is demanded against him who is their complement.
_AGAINST = frozenset(("محاكمه", "مساءله", "مسائله", "محاسبه", "معاقبه", "اقاله", "تنحيه", "مقاضاه"))
_TERROR = frozenset(("ارهابي", "ارهابيه", "ارهابيين", "ارهابيتين"))  # what a deed is called that strikes a place
_STRIKES = frozenset(("عمليه", "عمليات", "حادث", "حادثه", "حوادث"))  # such deeds, beside those that the frames know
_BARE = frozenset(("عدم", "ضروره", "وجوب", "سرعه", "مزيد"))  # stand before the verbal noun that tells


def asked_of(sentence: Sentence, chunk: int) -> bool:
    """Is what a phrase tells asked of whoever it names, or against him: «بانسحاب إسرائيل», not «بحماية المدنيين»?"""
    item = sentence.chunks[chunk]
    words = sentence.words
    mention = item.mention if item.mention is not None else item.inner[0] if item.inner else None
    if mention is None:
        return bool(item.nisba) or bool(words[item.last].suffix) or words[item.head].stem in _AGAINST
    if mention.first <= item.head or mention.type == "adjective":
        return True
    at = item.head
    while words[at].stem in _BARE and at + 1 < mention.first:
        at += 1
    if mention.first != at + 1:
        return False
    stem = words[at].stem
    if stem in _OWN_DOING or stem in _AGAINST or (len(stem) == 6 and stem.startswith("ان") and stem[4] == "ا"):
        return True
    if (stem.startswith("ا") and len(stem) == 6 and stem[2] == "ت" and stem[4] == "ا") or (
        stem.startswith("ت") and len(stem) in (4, 5) and stem[-1] != "ه" and stem[-2] != "ي"
    ):
        return True
    following = sentence.chunk_after(chunk)
    return following is not None and following.kind == "N" and not following.joined


def mean_doers(sentence: Sentence, found: Sequence[Candidate]) -> None:
    """Of the candidates of a sentence, gives the stances on the deeds told after them the doers of those for recipients."""
    stances = [candidate for candidate in found if candidate.frame in _ON_DEEDS]
    deeds = [candidate for candidate in found if candidate.pos == "noun" and candidate.frame in _DEEDS] if stances else []
    for stance in stances:
        if stance.frame == "accuse":
            _spare_struck(sentence, stance)
        for deed in deeds:
            if deed.trigger[0] > stance.trigger[1] and not (stance.frame == "demand" and deed.frame in _TRIED):
                _mean_doer(stance, deed)


def _spare_struck(sentence: Sentence, stance: Candidate) -> None:
    """«أدان الهجوم الإرهابي في برلين», «استنكر عملية برلين الإرهابية»: nobody condemns the place where terrorists struck."""
    kept = []
    for filled in stance.recipients:
        mention = filled.mention
        around = sentence.words[stance.trigger[1] + 1 : mention.last + 2]
        named = mention.of >= 0 and (sentence.words[mention.of].stem in _STRIKES or sentence.words[mention.of].tells("noun", {"attack"}))
        if mention.type in PLACES and (named or mention.prep in ("في", "ب")) and any(word.stem in _TERROR for word in around):
            mention.suffers = True
        else:
            kept.append(filled)
    stance.recipients = kept


def _mean_doer(stance: Candidate, deed: Candidate) -> None:
    at = deed.trigger[1]
    suffer = {id(filled.mention) for filled in deed.recipients if filled.mention.first > at}
    for filled in deed.recipients:
        filled.mention.suffers = filled.mention.suffers or filled.mention.first > at
    left = [filled for filled in stance.recipients if id(filled.mention) not in suffer]
    if len(left) == len(stance.recipients):
        return
    known = {id(filled.mention) for filled in (*left, *stance.actors)}
    left += [Filled(f.mention, "doer of the deed") for f in deed.actors if id(f.mention) not in known]
    stance.recipients = left

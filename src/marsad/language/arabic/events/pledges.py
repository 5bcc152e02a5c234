"""What gives way to another telling of its sentence.

What somebody pledges, is ready for or consents to, where it is a deed of its own: «أعلنت استعدادها لتصدير الغاز» is trade. Which
entries give way to what they hold is said by their data (`yields`). And what who refuses a thing calls it: «رفضت القرار ووصفته بأنه
باطل» is one refusal.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.frame_kinds import OF_TWO, SPEECH_FRAMES

_TO_DO = frozenset(("ل", "ب", "علي", "في", "الي"))  # what leads to the deed: استعداده لزيارة, تعهد بفرض, وافق على سحب, رغبته في لقاء
_PASSED = frozenset(("ADV", "T", "QUOTE"))  # what may stand between
_BEFORE_VERB = _PASSED | {"N", "FUT"}  # the same where a verb tells the deed: its subject, سوف
_CALLING = frozenset(("وصف", "اعتبر", "نعت", "عد"))
_NEAR = 12  # phrases, or candidates, behind the pledge that are looked at
_WHOSE = 2  # phrases that tell whose the pledge is: «استعداد بلاده الكامل لاستضافة ...»


def give_way(sentence: Sentence, candidates: list[Candidate]) -> None:
    """Tell each pledge which deed of the sentence it is a pledge of, and each name called which refusal it goes with."""
    for number, candidate in enumerate(candidates):
        if candidate.yields:
            behind = candidates[number + 1 : number + 1 + _NEAR]
            candidate.deed = next((c for c in behind if _deed(c, candidate) and _holds(sentence, candidate, c)), None)
        elif candidate.frame == "accuse":
            before = candidates[max(0, number - _NEAR) : number]
            candidate.deed = next((c for c in reversed(before) if c.frame == "reject" and _calls(sentence, candidate, c)), None)


def _calls(sentence: Sentence, accusation: Candidate, refusal: Candidate) -> bool:
    """Does a verb joined to a refusal only say what the thing refused is called: «رفض الاتفاق ووصفه بالكارثة»?"""
    calling = next((n for n in reversed(sentence.clauses.nodes) if n.at <= accusation.trigger[0]), None)
    refusing = sentence.node_at(sentence.chunk_at.get(refusal.trigger[0], -1))
    if calling is None or refusing is None or not sentence.chunks[calling.chunk].joined or calling.rule != "dropped":
        return False  # «رفضت إيران القرار ووصفها وزير الخارجية ...»: another calls her names
    if not any(verb.object and verb.past in _CALLING for verb in calling.verbs):
        return False
    refused = sentence.chunks[refusing.objects[0]].mention if refusing.objects else None
    return refused is None or refused.type not in ("person", "group", "state", "capital")


def _deed(candidate: Candidate, pledge: Candidate) -> bool:
    """Talks somebody is ready for are agreed to, and no pledge of a deed."""
    frame = candidate.frame
    of_another = frame not in OF_TWO and (frame == "support" or frame not in SPEECH_FRAMES)
    return of_another and candidate.trigger[0] > pledge.trigger[1]


def _holds(sentence: Sentence, pledge: Candidate, deed: Candidate) -> bool:
    """Is the deed what the pledge governs: its object, what its preposition or its أن leads to?"""
    chunks = sentence.chunks
    here, there = sentence.chunk_at.get(pledge.trigger[1], -1), sentence.chunk_at.get(deed.trigger[0], -1)
    if here < 0 or not here < there <= here + _NEAR:
        return False
    node = sentence.node_at(here)
    if node is not None:
        if there in node.objects or (there in node.preps and chunks[there].prep in _TO_DO):
            return True
        return sentence.node_at(there) is not None and _opened(sentence, here, there)
    between = [chunks[number] for number in range(here + 1, there) if chunks[number].kind not in _PASSED]
    if sentence.node_at(there) is not None:
        return _opened(sentence, here, there)
    if any(item.kind != "N" or item.joined for item in between) or len(between) > _WHOSE:
        return False
    return chunks[there].prep in _TO_DO or (chunks[there].kind == "N" and not between)


def _opened(sentence: Sentence, here: int, there: int) -> bool:
    """«تعهدت بأن ترسل»: does nothing but an أن stand between?"""
    between = [item.kind for item in sentence.chunks[here + 1 : there] if item.kind not in _BEFORE_VERB]
    return between == ["COMP"] and sentence.chunks[there - 1].kind in ("COMP", "FUT")

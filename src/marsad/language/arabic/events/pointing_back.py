"""Whose decision a stance points back to: «رفعت الحكومة الأسعار بقرار مفاجئ. ورفض الاتحاد القرار».

Who condemns or refuses «القرار» or «هذه الخطوة» means whoever took it, and that is told before: by the same noun with
a name («قرار المحكمة»، «المقترح المصري») or by a verb of deciding with its subject («قررت بلجيكا»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.language.analysis import Candidate, Filled, Mention
from marsad.language.arabic.syntax.phrase_extent import THIS
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.chunk import WALLS, Chunk

_FRAMES = frozenset(("accuse", "reject"))
FAR_BACK = 2  # sentences back in which the decision is looked for
_NEAR = 6  # chunks behind the stance in which it is named
_DECIDING = frozenset(
    ("قرر", "اعلن", "اصدر", "اتخذ", "اقر", "وافق", "صادق", "اقترح", "عرض", "طرح", "فرض", "حكم", "قضي", "سمح", "منع", "الغي",
     "قدم", "علق", "اوقف", "جمد", "رفع", "خفض", "سحب", "مدد", "اعتمد", "تبني", "سن")
)
_SAYING = frozenset(("قال", "صرح", "اعلن", "اكد"))
# What somebody decides or says, and the verbs by which it is told that he did.
_DEEDS = {
    **dict.fromkeys(
        ("قرار", "قرارات", "خطوه", "خطوات", "اجراء", "اجراءات", "حكم", "احكام", "مقترح", "مقترحات", "اقتراح", "اقتراحات", "مرسوم",
         "مراسيم", "قانون", "تعديل", "تعديلات", "تدبير", "تدابير", "مبادره", "مبادرات", "خطه", "خطط", "عرض"),
        _DECIDING,
    ),
    **dict.fromkeys(("تصريحات", "تصريح"), _SAYING),
    **dict.fromkeys(("اتهامات", "اتهام", "مزاعم"), frozenset(("اتهم", "زعم", "ادعي"))),
}
_PARTIES = ACTORS | {"homeland", "adjective"}


def point_back(sentences: Sequence[Sentence], found: Sequence[Candidate]) -> None:
    """Gives the stances of the last sentence on a decision known already whoever took it for recipient, where nobody else is.

    The sentences before it are those in which the decision is looked for.
    """
    sentence = sentences[-1]
    for candidate in found:
        if candidate.frame not in _FRAMES or candidate.recipients:
            continue
        at = _pointed_at(sentence, candidate)
        if at < 0:
            continue
        own = {id(filled.mention) for filled in candidate.actors}
        doer = _doer(sentences, sentence.words[sentence.chunks[at].last].stem, at, own)
        if doer is not None:
            candidate.recipients.append(Filled(doer, "pointed back to"))


def _pointed_at(sentence: Sentence, candidate: Candidate) -> int:
    """The phrase behind a stance, or right before one that is a predicate, that only points at a decision; -1 if none does."""
    first = sentence.chunk_at.get(candidate.trigger[0], -1)
    last = sentence.chunk_at.get(candidate.trigger[1], -1)
    if last < 0:
        return -1
    if candidate.pos != "verb" and first > 0 and _points(sentence, first - 1):
        return first - 1
    for index in range(last, min(last + _NEAR, len(sentence.chunks))):
        item = sentence.chunks[index]
        if index > last and (item.kind in WALLS or item.kind == "V"):
            return -1
        if _points(sentence, index) and item.last > candidate.trigger[1]:
            return index
    return -1


def _points(sentence: Sentence, index: int) -> bool:
    """«القرار», «هذه الخطوة»: a decision with its article and nothing more."""
    item = sentence.chunks[index]
    if item.kind not in ("N", "P") or item.mention is not None or item.inner or item.nisba:
        return False
    word = sentence.words[item.last]
    following = sentence.chunk_after(index)
    if following is not None and (following.kind == "REL" or following.prep in ("من", "عن", "من قبل", "من جانب", "من طرف")):
        return False
    alone = item.first == item.last or (item.first == item.last - 1 and sentence.words[item.first].stem.endswith(tuple(THIS)))
    return word.art and word.stem in _DEEDS and alone


def _doer(sentences: Sequence[Sentence], stem: str, before: int, own: set[int]) -> Mention | None:
    """Who took the decision last told before a phrase of the last sentence."""
    verbs = _DEEDS[stem]
    for back in range(len(sentences)):
        sentence = sentences[-1 - back]
        for index in range(before - 1 if not back else len(sentence.chunks) - 1, -1, -1):
            for mention in _takers(sentence, index, stem, verbs if back else verbs - _SAYING):  # أعلنت تونس رفضها للمقترح
                if id(mention) not in own and mention.type in _PARTIES:
                    return mention
    return None


def _takers(sentence: Sentence, index: int, stem: str, verbs: frozenset[str]) -> Iterator[Mention]:
    """Whoever a phrase or a verb tells to have taken a decision."""
    item: Chunk = sentence.chunks[index]
    if item.kind == "V":
        node = sentence.node_at(index)
        if node is not None and node.subject >= 0 and any(verb.past in verbs and not verb.passive for verb in node.verbs):
            mention = sentence.chunks[node.subject].mention
            if mention is not None:
                yield mention
    elif item.kind in ("N", "P") and item.mention is None and sentence.words[item.head].stem == stem:
        if item.inner:
            yield item.inner[0]
        elif item.nisba:
            yield sentence.adjective(item.nisba[0])

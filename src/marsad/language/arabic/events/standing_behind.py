"""Who stands behind a phrase that names nobody: the body of an organ, who sent a delegation, who adopted a paper."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.phrases import DELEGATIONS, UNITS

# Nouns of organs of a body.
_ORGANS = frozenset(
    ("داءره", "دواءر", "غرفه", "هيءه", "لجنه", "قسم", "شعبه", "مكتب", "اداره", "نيابه", "وحده", "فريق", "بعثه", "ممثليه", "قياده", "امانه",
     "رءاسه", "مجلس", "خبراء", "مفتشو", "مسءولو", "اعضاء", "قضاه", "محققو")
)  # fmt: skip
# What councils and others do with a paper that then asks or condemns for them.
_PASSING = frozenset(
    ("تصويت", "تبني", "اعتماد", "اقرار", "اصدار", "مصادقه", "تصديق", "موافقه", "تمرير", "سن", "صدور", "طرح", "تقديم", "رفع", "توجيه")
)


def body_of(sentence: Sentence, chunk: int) -> Mention | None:
    """«الدائرة التمهيدية في المحكمة الجنائية الدولية»: an organ acts for the body it is in."""
    item = sentence.chunks[chunk]
    following = sentence.chunk_after(chunk)
    if sentence.words[item.head].stem not in _ORGANS or following is None or following.prep not in ("في", "ب", "ل"):
        return None
    mention = following.mention
    return mention if mention is not None and mention.type == "organisation" else None


def sender(sentence: Sentence, chunk: int) -> Mention | None:
    """«وفد من صندوق النقد», «بعثة تابعة للأمم المتحدة»: the body that those without a name come from."""
    stem = sentence.words[sentence.chunks[chunk].head].stem
    if chunk + 1 >= len(sentence.chunks) or not (stem in DELEGATIONS or stem in UNITS):
        return None
    following = sentence.chunks[chunk + 1]
    if stem in UNITS and following.prep == "ل" and (following.mention is None or following.mention.type != "organisation"):
        return None
    sent = ("من", "عن", "تابعه", "تابع") if stem in DELEGATIONS else ("من", "ل", "تابعه", "تابع")
    return following.mention if following.prep in sent else None


def adopter(sentence: Sentence, paper: int) -> Mention | None:
    """«بتبني مجلس الأمن قرارا يدعو ...», «بعد تصويت البرلمان لصالح مشروع يدين ...»: whose adoption of the paper is told by a noun."""
    before = next((item for item in reversed(sentence.chunks[:paper]) if item.kind != "T"), None)
    if before is None or before.kind not in ("N", "P") or not before.inner or sentence.words[before.head].stem not in _PASSING:
        return None
    return before.inner[0]

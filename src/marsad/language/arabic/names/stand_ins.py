"""Words that stand for somebody named before: «الأخير», «البلدان», «الرئيسان», «بلاده»."""

from __future__ import annotations

from marsad.language.analysis import LATTER, Mention
from marsad.language.arabic.words.pronoun import pronoun_at
from marsad.language.arabic.words.word import COMP, CONJ, NAME, NOUN, PREP, PRONOUN, SPEECH, Word

# Dual nouns that mean the two last named, with the kind of both where the noun tells it.
PAIRS = {
    dual: kind
    for kind, stems in (
        ("state", ("بلد", "دولت", "عاصمت", "حكومت", "جارت")),
        ("person", ("زعيم", "رءيس", "وزير", "قاءد", "مسءول", "ملك")),
        ("", ("جانب", "طرف", "وفد", "حليف", "خصم")),
    )
    for stem in stems
    for dual in (stem + "ان", stem + "ين")
}
_MANY_OR_TWO = "مسءولين"  # its plural is written as its dual: two only before what two do
_BEFORE_LATTER = frozenset(("من", "عن", "مع", "علي", "الي", "بين", "لدي", "ضد", "هذا", "هذه"))
# «وأكد الأخير»: who was named last.
_LATTER = {"الاخير": "ه", "الاخيره": "ها", "للاخير": "ه", "للاخيره": "ها"}


def is_latter(word: Word) -> bool:
    """«الأخير», «بالأخيرة»: the adjective, whether it stands alone or not."""
    return word.form.removeprefix("ب") in _LATTER


def latter(words: list[Word], at: int, start: int, end: int) -> Mention | None:
    """«وأكد الأخير», «أن الأخيرة», «وصول الأخير»: the adjective stands alone, so that it is a noun."""
    before = words[at - 1] if at > start else None
    after = words[at + 1 : end][:2]
    if before is None or before.art or before.suffix or (len(after) == 2 and after[1].stem.startswith("نوع")):
        return None  # الأسبوع الأخير; الأخير من نوعه
    deed = bool(before.flags & NOUN) and not before.flags & NAME  # a noun without article has no definite adjective
    opened = before.flags & COMP or (before.flags & CONJ and after and after[0].verbs)
    if not (before.verbs or opened or before.flags & SPEECH or deed or before.form in _BEFORE_LATTER or words[at].prep):
        return None
    if words[at].prep and not (before.verbs or deed):
        return None
    was = any(verb.past in ("كان", "عد", "اعتبر", "شكل") for verb in before.verbs) or before.stem == "كان"
    if was and not (after and after[0].form in ("قد", "قال")):
        return None  # كانت الأخيرة؛ but «وكان الأخير قد دعا»
    latter = Mention(at, at, "pronoun")
    pronoun = pronoun_at(at, _LATTER[words[at].form.removeprefix("ب")])
    latter.gender, latter.number, latter.title = pronoun.gender, "s", LATTER
    return latter


def is_pair(words: list[Word], at: int, end: int) -> bool:
    """«البلدان», but not «البلدان العربيان», of which each is told by its adjective."""
    if words[at].stem not in PAIRS or not words[at].art or (at + 1 < end and words[at + 1].nisba):
        return False
    return words[at].stem != _MANY_OR_TWO or any(v.number == "d" for word in words[at + 1 : min(end, at + 4)] for v in word.verbs)


def pair(words: list[Word], at: int, end: int) -> Mention:
    """The two that a dual noun at a token means."""
    mention = Mention(at, at, "pair")
    if at + 1 < end and words[at + 1].of_body is not None and words[at + 1].art and not words[at + 1].conj:
        mention.last = at + 1  # المسؤولان الأوروبيان
    mention.title, mention.number = PAIRS[words[at].stem], "d"
    return mention


def countries(words: list[Word], at: int, start: int, end: int) -> bool:
    """«من البلدان التي ...»: the plural of a land, for two would be بلدين in the genitive."""
    if words[at].stem != "بلدان":
        return False
    after = words[at + 1] if at + 1 < end else None
    return (
        bool(words[at].prep)
        or (at > start and bool(words[at - 1].flags & PREP) and not words[at - 1].flags & PRONOUN)
        or (after is not None and (after.form == "التي" or (after.art and after.stem.endswith("ه"))))
    )


def homeland(words: list[Word], at: int) -> Mention | None:
    """«بلاده», «بلادنا»: the state of whom the pronoun means."""
    if words[at].stem != "بلاد" or words[at].suffix not in ("ه", "ها", "هم", "نا"):
        return None
    home = Mention(at, at, "homeland")
    home.referent, home.gender = pronoun_at(at, words[at].suffix), "f"
    return home

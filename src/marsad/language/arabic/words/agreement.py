"""Gender and number of noun phrases, and whether a verb agrees with one.

A verb before its subject agrees in gender only, and with a plural may take either; after it, in number too (Ryding, A
Reference Grammar of Modern Standard Arabic, ch. 4). "" means not known, which agrees with everything.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.gender import MEN, gender_of
from marsad.language.arabic.words.word import NOUN, QUANTITIES, Verb, Word

# Verbs that take no state as object, so that a state after them does it whatever its gender: أعربت الأردن, رحبت لبنان.
_TAKE_NO_STATE = frozenset(
    ("اعرب", "عبر", "احتج", "ندد", "رحب", "اشاد", "اعلن", "اكد", "قال", "جدد", "وافق", "تعهد", "ابدي", "كشف", "شدد", "اوضح", "نوه", "لوح")
)
# Oblique duals and plurals before what completes them: طرفي النزاع, and plurals whose ي belongs to the word.
_TWO_OF = frozenset(("طرفي", "جانبي", "حكومتي", "دولتي", "وزيري", "رءيسي", "زعيمي", "حزبي", "حركتي", "جماعتي", "سلطتي", "شعبي"))
# Papers and plans in the singular: a feminine verb is told of somebody else (إن البيان مسيء ودعت إلى سحبه).
_MASCULINE = frozenset(
    ("بيان", "قرار", "قانون", "مشروع", "ملف", "خطاب", "مقال", "كتاب", "بلاغ", "حكم", "مقترح", "قول", "خبر", "مرسوم", "ميثاق", "موقف", "وضع", "امر")
)  # fmt: skip
# Mentions of those who act, and what gender a pronoun of one asks of whom it means.
ACTORS = frozenset(("person", "organisation", "group", "state", "capital"))
PRONOUN_GENDER = {"ه": "m", "ها": "f"}
# They point at what follows: «دعت ذات الجهة», «طالب نفس المسؤول».
_SAME = frozenset(("ذات", "نفس"))
_ALIKE_IN_ALL_CASES = frozenset(("اهالي", "موالي", "عوادي"))


def chunk_gender(chunk: Chunk, words: list[Word]) -> str:
    """Gender of a noun phrase."""
    if chunk.mention is not None:
        return gender_of(chunk.mention, words)
    word = words[chunk.head]
    stem = word.stem
    if chunk.inner and chunk.inner[0].type == "person" and chunk.inner[0].first > chunk.head + 1 and not word.art:
        return ""  # مارات خوسنولين نائب رئيس الوزراء: a name nobody told us, and an office
    if stem in QUANTITIES or stem in MEN or (stem in _SAME and chunk.last > chunk.head):
        return ""  # a number has the gender its counted noun has not: اقتحم مئات المستوطنين، قتل أربعة جنود
    if not (word.art or word.flags & NOUN or word.tellings or word.verbs):
        return ""  # a word of no dictionary is a name, of whomever: حذر حسونة
    after = words[chunk.head + 1] if chunk.head < chunk.last else None
    if after is not None and word.art and after.art and not after.conj and after.stem.endswith("يه"):
        return "f"  # الهياكل القضائية, الأحزاب السياسية: by the adjective
    if stem.endswith(("ه", "ات")) and not word.suffix:
        return "f"
    return "m" if stem in _MASCULINE or _infinitive(stem) else ""


def _infinitive(stem: str) -> bool:
    """Verbal nouns of the patterns تفعيل, افتعال, انفعال and استفعال: masculine, and never the plural of anything."""
    if len(stem) == 5:
        return stem[0] == "ت" and stem[3] == "ي"
    if len(stem) == 6:
        pattern = stem[0] == "ا" and stem[4] == "ا" and (stem[2] == "ت" or stem[1] == "ن")
        return pattern and not stem.endswith("ياء")  # أنبياء
    return len(stem) == 7 and stem.startswith("است") and stem[5] == "ا"


def case_of(chunk: Chunk, words: list[Word]) -> str:
    """nom, acc or "": what the endings that print shows tell of a noun's case (المسلحون / المسلحين, وفد / وفدا)."""
    word = words[chunk.head]
    form = word.form
    mention = chunk.mention
    before = chunk.first - 1
    if before > 0 and words[before].form == "من":
        before -= 1  # أقدم عدد من المحتجين
        if words[before].form.endswith("ا") and words[before].stem.removesuffix("ا") in QUANTITIES:
            return "acc"  # هاجم كلا من الوزير ونائبه, انتقد عددا من النواب
    if before >= 0 and words[before].stem in QUANTITIES:
        return ""  # قام بعض الصحفيين: what is counted is in the genitive
    if mention is not None:
        if mention.type != "group" or len(form) < 5:
            return ""
        if form.endswith("ون"):
            return "nom"
        last = words[mention.last]
        if word.art and last.art and mention.last > mention.head and last.nisba and not last.conj and last.form.endswith(("يين", "يون")):
            return "acc" if last.form.endswith("ين") else "nom"  # حث القادة الليبيين
        after = words[mention.last + 1] if mention.last + 1 < len(words) else None
        if word.art and after is not None and after.art and not (after.conj or after.prep) and after.form.endswith(("يين", "يون")):
            return "acc" if after.form.endswith("ين") else "nom"  # ناشد القادة السياسيين
        oblique = form.endswith("ين") or (form.endswith("ي") and mention.last > mention.first and form not in _ALIKE_IN_ALL_CASES)
        return "acc" if oblique and mention.number == "p" else ""  # حث مسؤولي الوزارة
    if word.stem in _TWO_OF and chunk.last > chunk.head:
        return "acc"  # ناشدت طرفي النزاع
    if word.art:
        after = words[chunk.head + 1] if chunk.head + 1 < len(words) else None
        if after is not None and after.art and after.form.endswith("يين") and not after.conj:
            return "acc"  # ناشد القادة السياسيين
        return "acc" if form.endswith("تين") and len(form) > 6 else ""  # ناشدت الأمتين
    if word.suffix or len(form) < 4:
        return ""
    if form.endswith("ا") and chunk.last > chunk.head and words[chunk.head + 1].art and word.verbs == ():
        return "nom"  # حزبا الخضر, وزيرا البلدين: two, of what follows
    if (form.endswith("ا") and word.stem + "ا" != form and not form.endswith("ءا")) or (
        form.endswith("ا") and word.flags & NOUN and word.stem.endswith("ا")
    ):
        return "acc" if not form.endswith(("يا", "وا")) or word.nisba else ""
    return ""


def agrees(verbs: Sequence[Verb], chunk: Chunk, words: list[Word], *, before: bool) -> bool:
    """Can the phrase be the subject of the verb? `before`: the phrase stands before the verb."""
    gender = chunk_gender(chunk, words)
    plural = chunk.mention is not None and chunk.mention.number == "p"
    if not before and chunk.mention is not None and chunk.mention.type == "state" and chunk.mention.entry is not None:
        gender = "" if any(verb.past in _TAKE_NO_STATE for verb in verbs) else gender
    for verb in verbs:
        if verb.person == 1:
            continue
        if verb.number in ("p", "d") and not before:
            continue
        if (
            verb.number == "p"
            and before
            and not plural
            and chunk.mention is not None
            and chunk.mention.type in ("person", "state", "event")
        ):
            continue
        if verb.number == "s" and before and plural and verb.gender == "m":
            continue
        if not gender or not verb.gender or verb.gender == gender or (plural and not before):
            return True
    return False

"""Grammatical gender of names and phrases, as far as print tells it."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.word import Word

# States whose name is masculine in Arabic; the names of all other states are feminine.
MASCULINE_STATES = frozenset(("LB", "IQ", "JO", "SD", "SS", "MA", "YE", "SO", "NE", "TD", "CG", "CD", "VA", "SN", "GA"))
_EITHER_STATES = frozenset(("YE", "SN", "TD", "GA", "NE", "CG", "CD"))
# Masculine nouns in ـات, ـاء and the like are too many; these heads end as feminine and are not.
_MASCULINE_HEADS = frozenset(
    (
        "حزب",
        "جيش",
        "مجلس",
        "تنظيم",
        "اتحاد",
        "برلمان",
        "بنك",
        "حلف",
        "كيان",
        "احتلال",
        "تحالف",
        "نظام",
        "كونجرس",
        "كونغرس",
        "كنيست",
        "كرملين",
        "بنتاغون",
        "بيت",
        "صندوق",
        "مكتب",
        "مركز",
        "معهد",
        "مصرف",
        "حرس",
        "فريق",
        "وفد",
        "طيران",
        "امن",
        "قضاء",
        "ادعاء",
    )
)
_FEMININE_HEADS = frozenset(
    (
        "حماس",
        "طالبان",
        "فتح",
        "شرطه",
        "قوات",
        "امم",
        "ولايات",
        "سلطات",
        "داخليه",
        "خارجيه",
        "رويترز",
        "سي",
        "قسام",
        "مخابرات",
        "استخبارات",
        "نيابه",
        "ميليشيات",
        "مليشيات",
        "كتاءب",
        "سرايا",
        "فصاءل",
        "دول",
        "قوي",
    )
)

# Broken plurals of men that end as a feminine does: يحذر قادة أوروبيون, قضاة يطالبون.
MEN = frozenset(("قاده", "ساسه", "ساده", "طلبه", "قضاه", "اساتذه", "دعاه", "غزاه", "بحاره", "حماه", "مشاه", "طغاه", "ولاه", "هواه"))

# Given names of women that do not end as a feminine does, and those of men that do.
_WOMEN = frozenset(
    ("مريم", "زينب", "سعاد", "هند", "وداد", "هناء", "ليلي", "سلوي", "مني", "هدي", "ندي", "نجلاء", "شيماء", "اسماء", "زهراء", "دعاء", "الاء",
     "نهي", "مها", "رانيا", "داليا", "ماريا", "كاري", "انجيلا", "سحر", "سمر", "ريم", "هالا", "غاده", "بشري", "لمياء", "وفاء", "هيفاء", "رشيده",
     "عبير", "احلام", "ابتسام", "انتصار", "نوال", "امال", "فيروز", "ايناس", "نرمين", "ياسمين", "شيرين", "نسرين", "حنان", "سهام", "الهام", "اورسولا",
     "كامالا", "هيلاري", "ماري", "مارين", "انالينا", "فرح", "لبني", "يسري", "ثريا", "ديما", "لينا", "دينا", "ريما", "نانسي", "جاكلين")
)  # fmt: skip
_MEN_NAMED = frozenset(
    ("حمزه", "اسامه", "طلحه", "معاويه", "عبيده", "حذيفه", "قتاده", "سلامه", "عطيه", "خليفه", "جمعه", "شحاته", "شحته", "طه", "نعمه", "عرفه", "عكرمه",
     "ربيعه", "حموده", "عروه", "قتيبه", "عقبه", "عنتره", "حبه", "وجيه", "نزيه", "عبد", "بوده", "دحيه", "عبده", "رفعه", "عماره", "جوده", "عوده", "حسنه")
)  # fmt: skip


def of_woman(word: Word) -> bool:
    """Does a given name tell a woman, so that she is spoken of in the feminine whatever her title: «قالت النائب سامية ...»?"""
    return word.form in _WOMEN or (word.form.endswith("ه") and len(word.form) > 3 and word.form not in _MEN_NAMED)


def gender_of(mention: Mention, words: list[Word]) -> str:
    """m, f or ""."""
    if mention.gender:
        return mention.gender
    stem = words[mention.head].stem
    stem = stem.removeprefix("ال") if len(stem) > 4 else stem
    if mention.type in ("state", "organisation") and stem in _MASCULINE_HEADS:
        return "m"  # الاحتلال, الكيان: masculine, whatever state is meant
    if mention.type == "capital":
        return "f"
    if mention.type == "state" and words[mention.head].art and stem.endswith("ه"):
        return "f"  # المملكة, السلطنة: by the noun, whatever state is meant
    if mention.type == "state":
        if mention.country in _EITHER_STATES:
            return ""
        entry = mention.entry
        if entry is not None and entry.strength < 2 and mention.first == mention.last and stem.endswith("ه"):
            return "f"  # المملكة, whichever it is
        if entry is not None and entry.ar and mention.first == mention.last:
            return "m" if mention.country in MASCULINE_STATES else "f"
    if mention.type in ("organisation", "group", "event", "state"):
        stem = words[mention.head].stem
        stem = stem.removeprefix("ال") if len(stem) > 4 else stem
        if stem in _MASCULINE_HEADS or stem in MEN:
            return "m"
        if stem in _FEMININE_HEADS or stem.endswith(("ه", "ات")):
            return "f"
    return ""

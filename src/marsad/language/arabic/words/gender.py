"""Grammatical gender of names and phrases, as far as print tells it."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.language.analysis import Mention
from marsad.language.arabic.words.word import Word

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
MEN = frozenset(("قاده", "ساسه", "ساده", "طلبه", "قضاه", "اساتذه", "دعاه", "غزاه", "بحاره", "حماه", "مشاه", "طغاه", "ولاه", "هواه", "اشخاص",
                 "افراد", "رجال", "شبان", "جنود", "ضباط", "عمال", "طلاب", "تجار"))


def of_woman(name: str, genders: Mapping[str, str]) -> bool:
    """Does a given name tell a woman, so that she is spoken of in the feminine whatever her title: «قالت النائب سامية ...»?
    By the table of names; one it does not hold, by its ة."""
    known = genders.get(name)
    return known == "f" if known else name.endswith("ه") and len(name) > 3


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

"""Gender and number of noun phrases, and whether a verb agrees with one.

A verb before its subject agrees in gender only, and with a plural may take either; after it, in number too (Ryding, A
Reference Grammar of Modern Standard Arabic, ch. 4). "" means not known, which agrees with everything.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.language.analysis import Mention
from marsad.language.arabic.chunks import Chunk
from marsad.language.arabic.lexicon import Verb, Word

# States whose name is masculine in Arabic; the names of all other states are feminine.
MASCULINE_STATES = frozenset(("LB", "IQ", "JO", "SD", "SS", "MA", "YE", "SO", "NE", "TD", "CG", "CD", "VA", "SN", "GA"))
_EITHER_STATES = frozenset(("YE", "SN", "TD", "GA", "NE", "CG", "CD"))
# Masculine nouns in ـات, ـاء and the like are too many; these heads end as feminine and are not.
_MASCULINE_HEADS = frozenset(("حزب", "جيش", "مجلس", "تنظيم", "اتحاد", "برلمان", "بنك", "حلف", "كيان", "احتلال", "تحالف", "نظام", "كونجرس", "كونغرس", "كنيست", "كرملين", "بنتاغون", "بيت", "صندوق", "مكتب", "مركز", "معهد", "مصرف", "حرس", "فريق", "وفد", "طيران", "امن", "قضاء", "ادعاء"))  # noqa: E501
_FEMININE_HEADS = frozenset(("حماس", "طالبان", "فتح", "شرطه", "قوات", "امم", "ولايات", "سلطات", "داخليه", "خارجيه", "رويترز", "سي", "قسام", "مخابرات", "استخبارات", "نيابه", "ميليشيات", "مليشيات", "كتاءب", "سرايا", "فصاءل", "دول", "قوي"))  # noqa: E501


def gender_of(mention: Mention, words: list[Word]) -> str:
    """m, f or ""."""
    if mention.gender:
        return mention.gender
    if mention.type == "capital":
        return "f"
    if mention.type == "state":
        if mention.country in _EITHER_STATES:
            return ""
        entry = mention.entry
        if entry is not None and entry.ar and mention.first == mention.last:
            return "m" if mention.country in MASCULINE_STATES else "f"
    if mention.type in ("organisation", "group", "event", "state"):
        stem = words[mention.head].stem
        stem = stem.removeprefix("ال") if len(stem) > 4 else stem
        if stem in _MASCULINE_HEADS:
            return "m"
        if stem in _FEMININE_HEADS or stem.endswith(("ه", "ات")):
            return "f"
    return ""


def chunk_gender(chunk: Chunk, words: list[Word]) -> str:
    """Gender of a noun phrase."""
    if chunk.mention is not None:
        return gender_of(chunk.mention, words)
    stem = words[chunk.head].stem
    return "f" if stem.endswith(("ه", "ات")) and not words[chunk.head].suffix else ""


def agrees(verbs: Iterable[Verb], chunk: Chunk, words: list[Word], *, before: bool) -> bool:
    """Can the phrase be the subject of the verb? `before`: the phrase stands before the verb."""
    gender = chunk_gender(chunk, words)
    plural = chunk.mention is not None and chunk.mention.number == "p"
    for verb in verbs:
        if verb.person == 1:
            continue
        if verb.number in ("p", "d") and not before:
            continue
        if verb.number == "p" and before and not plural and chunk.mention is not None and chunk.mention.type in ("person", "state"):
            continue
        if verb.number == "s" and before and plural and verb.gender == "m":
            continue
        if not gender or not verb.gender or verb.gender == gender or (plural and not before):
            return True
    return False

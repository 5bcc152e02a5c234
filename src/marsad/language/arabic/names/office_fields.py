"""The fields that ministries, committees and their officers look after: وزارة الصحة والحماية الاجتماعية."""

from __future__ import annotations

from marsad.language.arabic.names.known_names import qualifies
from marsad.language.arabic.names.titles import title_data
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import COMMAS, GROUP, HONORIFIC, NAME, NISBA, TITLE, Word

FIELDS = frozenset(fold(word) for word in title_data().fields.words)
_ABROAD = frozenset(("مغتربين", "مهجرين", "هجره", "شءون", "جاليه"))
_RESIDENT = ("المقيمين", "بالخارج", "في")


def further_field(words: list[Word], at: int, end: int, completed: bool) -> bool:
    """وزير السياحة والآثار الأردني: a second field of one office, before what closes the title."""
    word = words[at]
    if (
        completed
        or word.conj != "و"
        or not word.art
        or not words[at - 1].art
        or word.flags & (TITLE | NISBA | GROUP)
        or at + 1 >= end
    ):
        return False
    after = words[at + 1]
    return (
        bool(after.nisba and after.art)
        or (qualifies(word) and bool(after.flags & (TITLE | HONORIFIC)))
        or after.form in COMMAS
        or bool(after.flags & NAME and not after.conj and not after.prep)
    )


def abroad(word: Word) -> bool:
    """Is a word what ministries look after abroad: the nationals of a state (المغاربة المقيمين بالخارج), emigrants?"""
    return word.stem in _ABROAD or (word.nisba is not None and word.art)


def further_fields(words: list[Word], at: int, end: int) -> int:
    """Index after the further fields a ministry or committee is of, beginning with و at a token; `at` if there are none.

    وزارة الصحة والحماية الاجتماعية, لجنة الداخلية والجماعات الترابية والسكنى وسياسة المدينة.
    """
    cursor = at
    while cursor < end and words[cursor].conj == "و" and not words[cursor].prep and (
        words[cursor].stem in FIELDS
        or (cursor + 1 < end and abroad(words[cursor]) and words[cursor + 1].form in _RESIDENT)
    ):
        word = words[cursor]
        stop = cursor + 1
        if not word.art:
            if stop >= end or not words[stop].art or words[stop].conj or words[stop].prep:
                break
            stop += 1
        while (
            stop < end
            and words[stop].art
            and not (words[stop].conj or words[stop].prep)
            and (qualifies(words[stop]) or (words[stop].stem.endswith("ه") and word.stem.endswith(("ه", "ات"))))
            and not words[stop].nisba
            and not words[stop].flags & TITLE
        ):
            stop += 1
        if abroad(word):  # المغاربة المقيمين بالخارج, شؤون المصريين في الخارج
            while stop < end and (words[stop].form in _RESIDENT or words[stop].form in ("الخارج", "العالم")):
                stop += 1
        cursor = stop
    return cursor

"""Deeds told one after another by nouns that و joins: «قررت الحكومة حل المجلس وإقالة رئيسه، وتعيين لجنة».

All of them stand where the first stands, however long the complements between them.
"""

from __future__ import annotations

from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.chunk import CLAUSE_SIGNS
from marsad.language.arabic.words.frame_kinds import STANCES

_BARS = CLAUSE_SIGNS | {"QUOTE", "DASH", "OTHER"}
_FAR = 30  # phrases that a list of deeds is followed back over


def first_joined(sentence: Sentence, chunk: int, at: int, frame: str = "") -> int:
    """The phrase of the first of the deeds that the one at a token is joined on to; its own phrase where it is alone.

    Where a frame is asked for, what is done goes on with what is done, what is said of others with what is said of them.
    """
    item = sentence.chunks[chunk]
    if not item.joined or at != item.first or at != item.head or sentence.words[at].prep:
        return chunk  # «أمر باعتقال الرجل وبسجنه»: it has a place of its own
    for number in range(chunk - 1, max(chunk - _FAR, -1), -1):
        before = sentence.chunks[number]
        if before.kind in _BARS:
            break
        word = sentence.words[before.head]
        if before.kind not in ("N", "P") or before.mention is not None or (before.joined and not word.prep):
            continue
        if any(not frame or (other in STANCES) == (frame in STANCES) for other in word.frames("noun")):
            return number
    return chunk

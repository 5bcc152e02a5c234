"""Text cut into sentences, and the stretches that stand in quotation marks.

Quotation marks on scraped pages are broken in every way: opened with the closing sign, opened twice, never closed. So
signs of one paragraph are paired as they come, whatever their shape, and a stretch that nothing closes ends with its
paragraph. A pair around one or two words is a name or a word held at arm's length, not speech.
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.arabic.script import Token

_STOPS = frozenset((".", "!", "?", "؟", "…"))
_OPENERS = frozenset("“«„‹")
_CLOSERS = frozenset("”»›")
QUOTE_SIGNS = frozenset('"“”«»„‹›')
# A full stop after one of these does not end a sentence: titles and initials cut short.
_ABBREVIATIONS = frozenset(("د", "م", "ا", "ص", "ب", "ف", "ج", "س", "ه", "ق"))


class Span(NamedTuple):
    """Token indices, end exclusive."""

    start: int
    end: int


def find_sentences(tokens: list[Token]) -> list[Span]:
    """Sentences as token spans. Line breaks belong to none."""
    out = []
    start = 0
    for at, token in enumerate(tokens):
        form = token.form
        if form == "\n":
            if at > start:
                out.append(Span(start, at))
            start = at + 1
        elif form in _STOPS:
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if form == "." and following is not None:
                glued = (
                    following.start == token.end and following.form not in QUOTE_SIGNS and following.form not in ")]،"
                )
                short = at > start and tokens[at - 1].form in _ABBREVIATIONS and tokens[at - 1].end == token.start
                if (glued and following.form.isdigit()) or (short and following.form != "\n"):
                    continue
                if following.form in _STOPS:
                    continue
            end = at + 1
            # A closing sign right after the stop belongs to the sentence it closes.
            if following is not None and following.form in QUOTE_SIGNS and following.start == token.end:
                end = at + 2
                if end < len(tokens) and tokens[end].form in ("،", ",", "؛"):
                    continue
            if end > start:
                out.append(Span(start, end))
            start = end
    if len(tokens) > start:
        out.append(Span(start, len(tokens)))
    return out


def find_quotations(tokens: list[Token]) -> list[Span]:
    """Stretches between quotation marks, marks excluded, three words or longer; in order."""
    out: list[Span] = []
    opened = -1
    for at, token in enumerate(tokens):
        form = token.form
        if form == "\n":
            if opened >= 0 and at - opened > 6:
                out.append(Span(opened + 1, at))
            opened = -1
        elif form in QUOTE_SIGNS:
            if opened < 0:
                opened = at
            elif form in _OPENERS and at - opened <= 1:
                opened = at  # «“ : one opening printed twice
            elif form in _OPENERS and tokens[opened].form in _OPENERS and not _glued_left(tokens, at):
                continue  # a quotation inside a quotation
            else:
                if _words(tokens, opened + 1, at) >= 3:
                    out.append(Span(opened + 1, at))
                opened = -1
    if opened >= 0 and len(tokens) - opened > 6:
        out.append(Span(opened + 1, len(tokens)))
    return out


def _glued_left(tokens: list[Token], at: int) -> bool:
    """Does the sign hang on the word before it, as a closing sign does?"""
    left = at > 0 and tokens[at - 1].end == tokens[at].start
    right = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return left and not right


def _words(tokens: list[Token], start: int, end: int) -> int:
    return sum(1 for token in tokens[start:end] if token.form[0].isalnum())

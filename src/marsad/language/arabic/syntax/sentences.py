"""Text cut into sentences, and the stretches that stand in quotation marks.

Quotation marks on scraped pages are broken in every way: opened with the closing sign, opened twice, never closed. So
signs of one paragraph are paired as they come, whatever their shape, and a stretch that nothing closes ends with its
paragraph. A pair around one or two words is a name or a word held at arm's length, not speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.language.arabic.words.script import Token
from marsad.language.arabic.words.word import QUOTE_SIGNS

_STOPS = frozenset((".", "!", "?", "؟", "…"))
_OPENERS = frozenset("“«„‹")
_CLOSERS = frozenset("”»›")
_BEFORE = frozenset(".!?؟…)]")
_PAUSES = frozenset(("،", ",", "؛", ";", ":"))
_LONGEST = 400  # tokens; of 11,000 sentences of news the longest has 294
_DEEPEST = 2
_SHORTEST = 3  # words
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
    return [part for span in out for part in (_parts(tokens, span) if span.end - span.start > _LONGEST else (span,))]


def _parts(tokens: list[Token], span: Span) -> Iterator[Span]:
    """A stretch too long for a sentence, cut behind the last comma of each length: what is told nearby is looked for all
    over a sentence, and a page without a full stop would be read for hours."""
    start, end = span
    while end - start > _LONGEST:
        cut = next(
            (at + 1 for at in range(start + _LONGEST - 1, start + _LONGEST // 2, -1) if tokens[at].form in _PAUSES),
            start + _LONGEST,
        )
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def find_quotations(tokens: list[Token]) -> list[Span]:
    """Stretches between quotation marks, marks excluded, three words or longer; in order.

    Print is careless with them: one sign opens and closes, one is forgotten, one is printed inside another pair. A sign
    before a word opens, one after a word closes; where it shows neither, it does what is due. Words quoted inside a quotation
    are part of it; where a sign that opens is never answered on its line, those after it stand for themselves.
    """
    out: list[Span] = []
    opened: list[int] = []
    inner: list[Span] = []
    for at, token in enumerate(tokens):
        form = token.form
        if form == "\n":
            out += _unanswered(opened, inner, at)
            opened, inner = [], []
        elif form in QUOTE_SIGNS:
            opens, closes = _leans(tokens, at)
            if not opened and closes:
                continue  # nothing is open that it could close
            if opened and form in _OPENERS and at - opened[-1] <= 1:
                opened[-1] = at  # «“ : one opening printed twice
            elif not opened or (opens and len(opened) < _DEEPEST):
                opened.append(at)
            else:
                inner.append(Span(opened.pop() + 1, at))
                if not opened:
                    out += [inner[-1]] if _words(tokens, *inner[-1]) >= _SHORTEST else []
                    inner = []
    return out + _unanswered(opened, inner, len(tokens))


def _unanswered(opened: list[int], inner: list[Span], end: int) -> list[Span]:
    """What is quoted on a line that ends before its first sign is answered."""
    if not opened:
        return []
    long = [span for span in inner if span.end - span.start >= _SHORTEST]
    return long if inner else [Span(opened[0] + 1, end)] if end - opened[0] > 6 else []


def _leans(tokens: list[Token], at: int) -> tuple[bool, bool]:
    """Does a sign lean on the word after it, so that it opens? On what stands before it, so that it closes?"""
    form = tokens[at].form
    left = at > 0 and tokens[at - 1].end == tokens[at].start and (_word(tokens[at - 1]) or tokens[at - 1].form in _BEFORE)
    right = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end and _word(tokens[at + 1])
    if left == right:
        return form in _OPENERS and not left, form in _CLOSERS and not right
    return right, left


def _word(token: Token) -> bool:
    return token.form[0].isalnum()


def _words(tokens: list[Token], start: int, end: int) -> int:
    return sum(1 for token in tokens[start:end] if token.form[0].isalnum())

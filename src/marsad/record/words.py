"""Words as the record compares them: folded, with the letters that only inflect cut off.

This is the one module of the record that knows a language. `stems` is a light stemmer in the manner described by
Larkey, Ballesteros and Connell (SIGIR 2002), written anew over the folded spelling: it cuts the conjunction, the
preposition, the article, pronoun and number endings, and nothing inside the word.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

from marsad.language.arabic.script import fold as fold

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه")
_ENDINGS = ("ات", "ون", "ين", "ان", "يه", "ه", "ي")
_ARTICLES = ("ال",)
_LEAST = 3  # letters a stem keeps
SHINGLE = 3  # words of a shingle
SKETCH = 96  # smallest hashes kept of a text
_known: dict[str, tuple[str, ...]] = {}
_MOST_KNOWN = 300_000


def words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    found: list[str] = _WORD.findall(fold(text))
    return found


def _bare(form: str) -> str:
    """A word without article and endings."""
    if (form.startswith("لل") and len(form) >= 5) or (form.startswith("ال") and len(form) >= 5):
        form = form[2:]
    for ending in _PRONOUNS:
        if form.endswith(ending) and len(form) - len(ending) >= _LEAST:
            form = form[: -len(ending)]
            # عقوبتها: before a pronoun the feminine ending is a ta.
            if form.endswith("ت") and not form.endswith("ات") and len(form) - 1 >= _LEAST:
                form = form[:-1]
            break
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _LEAST:
            return form[: -len(ending)]
    return form


def stems(form: str) -> tuple[str, ...]:
    """What a folded word can be looked up by: as it is, and without a first letter that may be a clitic (و ف ب ك ل)."""
    known = _known.get(form)
    if known is not None:
        return known
    found = [_bare(form)]
    rest = form
    for _ in range(2):
        if len(rest) >= 4 and rest[0] in "وفبكل" and not rest.startswith("لل"):
            rest = rest[1:]
            stem = _bare(rest)
            if stem not in found:
                found.append(stem)
            if rest.startswith("ال"):
                # وال، بال: the first letter is a clitic beyond doubt.
                found = [stem]
                break
        else:
            break
    result = tuple(found)
    if len(_known) >= _MOST_KNOWN:
        _known.clear()
    if len(form) < 40:
        _known[form] = result
    return result


def index_terms(text: str) -> str:
    """The line of stems under which a text is indexed."""
    out: list[str] = []
    for word in words(text):
        out += stems(word)
    return " ".join(out)


def query_terms(text: str) -> list[tuple[str, ...]]:
    """For every word looked for, the stems any of which finds it."""
    return [stems(word) for word in words(text)]


def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry meaning: at least three letters, numbers left out."""
    return frozenset(stem for word in words(text) if len(word) > 2 and not word.isdigit() for stem in stems(word)[-1:])


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def sketch(items: Iterable[str], size: int = SKETCH) -> tuple[int, ...]:
    """The smallest hashes of a set of strings, in order: a sample by which the likeness of two sets is estimated.

    Broder, "On the resemblance and containment of documents" (1997): the bottom-k sketch.
    """
    return tuple(sorted({_hash(item) for item in items})[:size])


def shingles(text: str) -> list[str]:
    """Every run of three words."""
    found = words(text)
    return [" ".join(found[at : at + SHINGLE]) for at in range(max(len(found) - SHINGLE + 1, 1))]


def likeness(left: tuple[int, ...], right: tuple[int, ...], size: int = SKETCH) -> float:
    """Estimated Jaccard likeness of the sets two sketches were made of, 0 to 1."""
    if not left or not right:
        return 0.0
    both = set(left) & set(right)
    union = sorted({*left, *right})[: min(size, max(len(left), len(right)))]
    return sum(1 for value in union if value in both) / len(union)


def containment(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    """Estimated share of the smaller set that the larger holds, over the range of hashes both sketches cover."""
    if not left or not right:
        return 0.0
    reach = min(left[-1] if len(left) >= SKETCH else 1 << 32, right[-1] if len(right) >= SKETCH else 1 << 32)
    a = {value for value in left if value <= reach}
    b = {value for value in right if value <= reach}
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0


def numbers(text: str) -> list[str]:
    """Numbers in digits, folded, in order."""
    return [number.replace(",", "") for number in _NUMBER.findall(fold(text))]

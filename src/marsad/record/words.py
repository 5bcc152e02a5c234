"""Words as the record compares them: folded, with the letters that only inflect cut off.

This is the one module of the record that knows a language. `stems` is a light stemmer in the manner described by
Larkey, Ballesteros and Connell (SIGIR 2002), written anew over the folded spelling: it cuts the conjunction, the
preposition, the article, pronoun and number endings, and nothing inside the word.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable

from marsad.language.arabic.names import same_names
from marsad.language.arabic.words.script import fold as fold

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d[\d.,٫٬]*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه")
_ENDINGS = ("ات", "ون", "ين", "ان", "يه", "ه", "ي")
_LEAST = 3  # letters a stem keeps
SHINGLE = 3  # words of a shingle
SKETCH = 96  # smallest hashes kept of a text
_known: dict[str, tuple[str, ...]] = {}
_forms: dict[str, tuple[str, ...]] = {}
_lines: dict[str, str] = {}
_hashes: dict[str, int] = {}
_MOST_KNOWN = 300_000


def words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    out: list[str] = []
    known = _forms
    # Text repeats its words: a look-up is many times quicker than folding again.
    for raw in text.split():
        forms = known.get(raw)
        if forms is None:
            forms = tuple(_WORD.findall(fold(raw)))
            if len(known) >= _MOST_KNOWN:
                known.clear()
            if len(raw) < 40:
                known[raw] = forms
        out += forms
    return out


def same_person(left: str, right: str) -> float:
    """How surely two names, in Arabic or Latin letters, are spellings of one person's; 0 below what a last name alone proves."""
    alike = same_names.likeness(left, right)
    return alike if alike >= same_names.SHORT else 0.0


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
    known = _lines
    return " ".join([known.get(raw) or _line(raw) for raw in text.split()])


def _line(raw: str) -> str:
    line = " ".join(stem for word in words(raw) for stem in stems(word))
    if len(_lines) >= _MOST_KNOWN:
        _lines.clear()
    if len(raw) < 40:
        _lines[raw] = line
    return line


def query_terms(text: str) -> list[tuple[str, ...]]:
    """For every word looked for, the stems any of which finds it."""
    return [stems(word) for word in words(text)]


def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry meaning: at least three letters, numbers left out."""
    return frozenset(stem for word in words(text) if len(word) > 2 and not word.isdigit() for stem in stems(word)[-1:])


def sketch(items: Iterable[str], size: int = SKETCH) -> bytes:
    """The smallest hashes of a set of strings, in order, four bytes each: by them the likeness of sets is estimated.

    Broder, "On the resemblance and containment of documents" (1997): the bottom-k sketch.
    """
    crc = zlib.crc32
    values = sorted({crc(item.encode("utf-8", "surrogatepass")) for item in items})[:size]
    return struct.pack(f"<{len(values)}I", *values)


def hashes(sketch: bytes) -> tuple[int, ...]:
    """The hashes of a sketch."""
    return struct.unpack(f"<{len(sketch) // 4}I", sketch)


def _hash(word: str) -> int:
    if len(_hashes) >= _MOST_KNOWN:
        _hashes.clear()
    value = _hashes[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    return value


def sketch_runs(found: list[str]) -> tuple[bytes, int]:
    """The sketch of every run of three of these words, and how many runs there are."""
    known = _hashes
    single = [known.get(word) or _hash(word) for word in found]
    if len(single) < SHINGLE:
        single += [0] * (SHINGLE - len(single))
    # Multiplying by odd constants and folding the high half down mixes order and words.
    mixed = {
        (((a * 0x9E3779B1 + b) * 0x85EBCA77 + c) * 0xC2B2AE3D >> 20) & 0xFFFFFFFF
        for a, b, c in zip(single, single[1:], single[2:], strict=False)
    }
    values = sorted(mixed)[:SKETCH]
    return struct.pack(f"<{len(values)}I", *values), len(single) - SHINGLE + 1


def likeness(left: bytes, right: bytes, size: int = SKETCH) -> float:
    """Estimated Jaccard likeness of the sets two sketches were made of, 0 to 1."""
    a, b = hashes(left), hashes(right)
    if not a or not b:
        return 0.0
    both = set(a) & set(b)
    # A sketch that is not full holds its whole set, so the union is as long as both together.
    union = sorted({*a, *b})[:size]
    return sum(1 for value in union if value in both) / len(union)


def containment(left: bytes, right: bytes, size: int = SKETCH) -> float:
    """Estimated share of the smaller set that the larger holds, over the range of hashes both sketches cover."""
    a, b = hashes(left), hashes(right)
    if not a or not b:
        return 0.0
    reach = min(a[-1] if len(a) >= size else 1 << 32, b[-1] if len(b) >= size else 1 << 32)
    one = {value for value in a if value <= reach}
    two = {value for value in b if value <= reach}
    least = min(len(one), len(two))
    return len(one & two) / least if least else 0.0


def shared_hashes(left: bytes, right: bytes) -> int:
    """How many hashes two sketches have in common."""
    return len(set(hashes(left)) & set(hashes(right))) if left and right else 0


def numbers(text: str) -> list[str]:
    """Numbers in digits, folded, in order."""
    # Only where there are digits is folding worth its time.
    return [number.replace(",", "") for digits in _DIGITS.findall(text) for number in _NUMBER.findall(fold(digits))]

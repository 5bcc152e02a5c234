"""Arabic script on the web, folded to one spelling, and text cut into tokens that keep their offsets.

Folding is for comparing, never for showing: it drops harakat, tatweel and invisible marks, and takes together what
newsrooms write in two ways: alefs with and without hamza, final ya with and without dots, ta marbuta and ha, hamza on
waw and on ya, Persian letters and their Arabic neighbours, digits of all three kinds. Every table, gazetteer and cue
of this language is stored folded, so that one lookup serves all spellings.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Marks that carry nothing for comparing: harakat, superscript alef, Quranic marks, tatweel, joiners, bidi controls,
# soft hyphen, byte order mark.
_DROPPED = (
    [chr(c) for c in range(0x0610, 0x061B)]
    + [chr(c) for c in range(0x064B, 0x0660)]
    + [chr(c) for c in range(0x06D6, 0x06EE) if c not in (0x06E5, 0x06E6)]
    + ["\u0670", "\u0640", "\u00ad", "\ufeff", "\u061c"]
    + [chr(c) for c in range(0x200B, 0x2010)]
    + [chr(c) for c in range(0x202A, 0x202F)]
    + [chr(c) for c in range(0x2060, 0x206A)]
)
_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۀ": "ه",
    "ؤ": "ء",
    "ئ": "ء",
    "ک": "ك",
    "ڪ": "ك",
    "گ": "ك",
    "ڨ": "ق",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ۋ": "و",
    "٫": ".",
    "٬": ",",
    "٪": "%",
}
_DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
_FOLD = str.maketrans({**dict.fromkeys(_DROPPED), **_LETTERS, **_DIGITS})
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")

# A word of Arabic letters with their marks; a number; a word of other letters; a line break; two single
# quotation marks; any other sign.
_TOKEN = re.compile(
    "([\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\u00ad\ufeff]+)"
    "|([0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*)"
    "|([^\\W\\d_]+)"
    "|(\n)"
    "|(''|``|‘‘|’’)"
    "|([^\\s])"
)
_DOUBLED = frozenset(("''", "``", "‘‘", "’’"))  # a quotation mark typed as two single ones


def fold(text: str) -> str:
    """The comparing form of a piece of Arabic or other text. Idempotent; length may shrink."""
    if _PRESENTATION.search(text):
        text = unicodedata.normalize("NFKC", text)
    return text.translate(_FOLD).lower()


# Prepositions that print attaches to the word they govern: they never stand as a token.
ATTACHED = frozenset("بلك")

# Spellings folded before: text repeats its words, and a look-up is ten times quicker than folding again.
_folded: dict[str, str] = {}
_MOST_FOLDED = 200_000


class Token(NamedTuple):
    """A token: its folded form and its place in the text, in code points."""

    form: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """Cut text into words, numbers, signs and line breaks.

    Runs of nothing but invisible marks yield no token. A line break is the token "\\n"; other white space yields none.
    """
    out: list[Token] = []
    known = _folded
    for match in _TOKEN.finditer(text):
        raw = match[0]
        form = known.get(raw)
        if form is None:
            form = '"' if raw in _DOUBLED else fold(raw)
            if len(known) >= _MOST_FOLDED:
                known.clear()
            if len(raw) < 40:
                known[raw] = form
        if form:
            start, end = match.span()
            before = out[-1] if out else None
            if before is not None and before.form == "و" and start == before.end + 1 and match[1] and text[before.end] == " ":
                # «مصر و تونس»: a و set apart belongs to the word after it, as everywhere else.
                out[-1] = Token("و" + form, before.start, end)
                continue
            out.append(Token(form, start, end))
    return out

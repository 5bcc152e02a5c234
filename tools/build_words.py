"""Build the table of common Arabic words from the Ayaspell dictionary (Debian package hunspell-ar).

    python tools/build_words.py --hunspell /usr/share/hunspell/ar.dic

Writes src/marsad/language/arabic/tables/words.msgpack: folded nouns and adjectives, and third person verb forms. The
reader needs it for one question only: is this word an ordinary word, and can it be a verb? What it does not hold may
be a name. Ayaspell is (c) 2006-2008 Mohamed Kebdani and others, GPL 2.0 / LGPL 2.1 / MPL 1.1; taken under the MPL (see
NOTICE). The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import msgspec

from marsad.language.arabic.words.script import fold

OUT = Path(__file__).parents[1] / "src/marsad/language/arabic/tables/words.msgpack"
# Affix classes of ar.aff (numbers of its AF aliases): from 226 on they conjugate, below they decline.
FIRST_VERB_CLASS = 226
PAST_CLASSES = {231, 262, 264, 275, 309, 310}
WORD = re.compile(r"^[\u0621-\u064a]{2,14}$")


def words_of(dictionary: str) -> tuple[set[str], set[str], set[str]]:
    """Nouns, past third masculine singular and present third masculine singular forms, folded."""
    nouns: set[str] = set()
    past: set[str] = set()
    present: set[str] = set()
    for line in dictionary.splitlines():
        word, _, rest = line.strip().partition("/")
        flag = rest.split()[0] if rest else ""
        if not flag.isdigit() or not WORD.match(word):
            continue
        form = fold(word)
        if int(flag) < FIRST_VERB_CLASS:
            nouns.add(form)
        elif int(flag) in PAST_CLASSES:
            past.add(form)
        elif form.startswith("ي") and len(form) > 2:
            present.add(form)
    return nouns, past, present


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--hunspell", type=Path, default=Path("/usr/share/hunspell/ar.dic"))
    args = parser.parse_args()
    if not args.hunspell.exists():
        sys.exit(f"{args.hunspell}: not found; install Debian's hunspell-ar or name ar.dic with --hunspell")
    nouns, past, present = words_of(args.hunspell.read_text(encoding="utf-8", errors="replace"))
    table = {"nouns": sorted(nouns), "past": sorted(past), "present": sorted(present)}
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(msgspec.msgpack.encode({k: " ".join(v) for k, v in table.items()}))
    print({k: len(v) for k, v in table.items()}, OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()

"""What is wrong with the data files of the language, one line a problem: file, entry and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from marsad.language.arabic.times.words import load_times
from marsad.language.arabic.words.frames import load_frame
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.numerals import load_numerals
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.speech import load_speech
from marsad.language.arabic.words.tables import DATA, frame_files
from marsad.language.arabic.words.word_files import WORD_FILES, load_words


def problems(folder: Path = DATA) -> Iterator[str]:
    """What must be mended, in file order; nothing where all is sound."""
    loaders: dict[str, Callable[[Path], Any]] = {
        "numerals.toml": load_numerals, "speech.toml": load_speech, "times.toml": load_times,
    }  # fmt: skip
    loaders |= {name: partial(load_words, schema) for schema, name in WORD_FILES.items()}
    loaders |= {f"frames/{path.name}": load_frame for path in (folder / "frames").glob("*.toml")}
    for name in sorted(loaders):
        try:
            loaders[name](folder / name)
        except (ValueError, OSError) as error:  # each loader tells file, entry and remedy in its own error
            yield str(error)


def unheard(lexicon: Lexicon) -> Iterator[str]:
    """Verbs, nouns and participles of the frame data that the lexicon takes for something else, in every spelling."""
    for file in frame_files():
        for number, entry in enumerate(file.trigger, 1):
            for pos in ("verb", "noun", "participle"):
                for given in getattr(entry, pos):
                    if " " not in given and not _heard(lexicon, (file.frame, number, pos, given), given):
                        yield (
                            f"{file.frame}.toml: trigger {number}: {pos} {given!r} can match nothing: its spelling is taken for"
                            " another word; give it in the singular without clitics, or as a phrase"
                        )


def _heard(lexicon: Lexicon, telling: tuple[str, int, str, str], given: str) -> bool:
    """Does some spelling of a wording tell what its entry says?"""
    base = fold(given)
    if "/" in given:
        spellings = lexicon.verbs.spellings(given)
    elif base.endswith("ها"):
        spellings = [base]  # with a pronoun no article stands
    else:
        spellings = [base, "ال" + base, "ب" + base]  # بلكم is by punching, لكم for you
    for form in spellings:
        heard = [*lexicon.word(form, given.endswith("ة")).tellings]
        heard += [phrase for rest, phrase in lexicon.phrases.get(form, ()) if not rest]
        if any((one.frame, one.number, one.pos, one.lemma) == telling for one in heard):
            return True
    return False

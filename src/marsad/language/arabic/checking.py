"""What is wrong with the data files of the language, one line a problem: file, entry and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from marsad.language.arabic.times.words import load_times
from marsad.language.arabic.words.frames import load_frame
from marsad.language.arabic.words.numerals import load_numerals
from marsad.language.arabic.words.speech import load_speech
from marsad.language.arabic.words.tables import DATA
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

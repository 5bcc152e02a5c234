"""The word lists of data/ are strict: what is missing, unknown or of another type is told by file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.language.arabic.words.tables import DATA
from marsad.language.arabic.words.word_files import (
    DatingWords,
    FunctionWords,
    LightWords,
    NameSpellings,
    Qualities,
    StatusWords,
    TitleWords,
    WordFileError,
    load_words,
)

FILES = [
    (FunctionWords, "function_words.toml"), (StatusWords, "status.toml"), (LightWords, "light.toml"), (DatingWords, "dating.toml"),
    (TitleWords, "titles.toml"), (NameSpellings, "name_spellings.toml"), (Qualities, "qualities.toml"),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "name"), FILES, ids=[name for _, name in FILES])
def test_the_file_that_ships_fits_its_schema(schema: type, name: str) -> None:
    assert load_words(schema) == load_words(schema, DATA / name)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("negations = [", "negation = ["), "unknown field `negation`"),
        (("relatives = [", "relatives = ["), "missing required field `negations`"),
        (("negations = [", "negations = 7 # ["), "Expected `array`, got `int` - at `$.negations`"),
        (("negations = [", "negations = [[1],"), "Expected `str`, got `array` - at `$.negations[0]`"),
        (("negations = [", "negations = ["[:-1]), "function_words.toml: "),
    ],
)
def test_what_breaks_the_schema_is_told(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    text = (DATA / "function_words.toml").read_text(encoding="utf-8")
    if "missing" in told:
        text = "\n".join(line for line in text.splitlines() if not line.startswith("negations"))
    path = tmp_path / "function_words.toml"
    path.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(WordFileError) as error:
        load_words(FunctionWords, path)
    assert str(error.value).startswith("function_words.toml: ")
    assert told in str(error.value)

"""`marsad data check` looks at every data file of the language and names what breaks its schema."""

from __future__ import annotations

import shutil
from pathlib import Path

from marsad.language.arabic.checking import problems
from marsad.language.arabic.words.tables import DATA


def test_the_data_that_ship_are_sound() -> None:
    assert list(problems()) == []


def test_every_file_is_looked_at_and_every_problem_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    paths = sorted(folder.rglob("*.toml"))
    for path in paths:
        path.write_text('"no such key" = 1\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    found = list(problems(folder))
    assert len(found) == len(paths)
    for path in paths:
        assert any(path.name in line and "no such key" in line for line in found), path.name


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    (folder / "light.toml").unlink()
    (found,) = problems(folder)
    assert "light.toml" in found

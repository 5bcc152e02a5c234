"""What the README says runs as printed, and what it names is there."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from marsad.cli.main import app

README = Path(__file__).parents[1] / "README.md"


def test_library_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The ten lines print a visit."""
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    exec(compile(code, str(README), "exec"), {})
    assert "visit Emmanuel Macron -> Lebanon 2020-09-01 occurred" in capsys.readouterr().out


def shell_lines(text: str) -> list[list[str]]:
    """Every `marsad ...` line of the shell blocks, as words."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = [line for block in blocks for line in block.splitlines()]
    return [shlex.split(line.split("  #")[0].split(" > ")[0]) for line in lines if re.match(r"(\w+=\S+ )?marsad ", line)]


def test_every_command_and_option_exists() -> None:
    """As the command line declares them."""
    top: Any = get_command(app)
    for words in shell_lines(README.read_text(encoding="utf-8")):
        words = words[words.index("marsad") + 1 :]
        command = top.commands[words.pop(0)]
        while hasattr(command, "commands"):
            command = command.commands[words.pop(0)]
        known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
        for word in words:
            assert not word.startswith("-") or word == "-" or word in known, f"marsad {command.name} has no {word}"


def test_the_walk_through_the_record_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the example that the README tells to try it with."""
    readme = README.read_text(encoding="utf-8")
    monkeypatch.setenv("MARSAD_DB", str(tmp_path / "news.db"))
    runner = CliRunner()
    examples = README.parent / "examples" / "told_by_many.jsonl"
    assert runner.invoke(app, ["ingest", str(examples)]).exit_code == 0
    ran = set()
    for words in shell_lines(readme):
        if words[1] not in ("events", "event", "entity", "search", "timeline", "judge", "rebuild", "export", "backup"):
            continue
        if words[1] == "events":
            found = json.loads(runner.invoke(app, [*words[1:], "-f", "json"]).stdout)
            assert len(found) >= 2
            ids = iter([event["id"] for event in found] * 2)
        if words[1:3] == ["export", "ftm"] and importlib.util.find_spec("followthemoney") is None:
            continue
        monkeypatch.chdir(tmp_path)
        done = runner.invoke(app, [next(ids) if word == "ID" else word for word in words[1:]])
        assert done.exit_code == 0, f"{words}: {done.output}"
        ran.add(words[1])
    assert ran >= {"events", "event", "entity", "search", "timeline", "judge", "rebuild", "backup"}


def test_every_path_named_is_there() -> None:
    """In the README and in docs/."""
    for page in (README, *(README.parent / "docs").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for path in re.findall(r"`((?:src|docs|tools|tests|examples)/[\w./]+)", text):
            assert (README.parent / path).exists(), f"{page.name}: {path}"


ARABIC = README.parent / "src" / "marsad" / "language" / "arabic"


def told_by(folder: Path) -> str:
    """What the docstring of a package says."""
    return ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""


def test_the_map_of_the_arabic_folder_names_every_package_once() -> None:
    """A package a line."""
    listed = [line.split()[0] for line in told_by(ARABIC).split("\n\n")[1].splitlines()]
    assert sorted(listed) == sorted(path.parent.name for path in ARABIC.glob("*/__init__.py"))


@pytest.mark.parametrize("folder", sorted(path.parent for path in ARABIC.glob("*/__init__.py")), ids=lambda path: path.name)
def test_the_map_of_an_arabic_package_names_every_module_once(folder: Path) -> None:
    """What they are about stands in the first twenty columns, the modules behind."""
    steps = told_by(folder).split("\n\n")[1]
    listed = [name.strip() for line in steps.splitlines() for name in line[20:].split(",") if name.strip()]
    assert sorted(listed) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")

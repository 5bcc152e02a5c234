"""What `make compiled` turns into machine code keeps to what mypyc can compile. The build itself takes minutes; this does not."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def compiled_modules() -> list[Path]:
    """The modules that the build hook names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    left_out = {name.lstrip("/") for name in hook["exclude"]}
    found: list[Path] = []
    for name in hook["include"]:
        place = ROOT / name.lstrip("/")
        found += [place] if place.suffix == ".py" else sorted(place.rglob("*.py"))
    return [path for path in found if str(path.relative_to(ROOT)) not in left_out and path.name != "__init__.py"]


def refused(tree: ast.AST) -> Iterator[str]:
    """Constructs that mypyc (2.1) fails on or that lose their meaning compiled, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for operator, side in zip(node.ops, node.comparators, strict=True):
                literal = isinstance(operator, ast.In | ast.NotIn) and isinstance(side, ast.Tuple | ast.List | ast.Set)
                if literal and any(isinstance(item, ast.Starred) for item in side.elts):
                    yield f"line {node.lineno}: `in (*a, *b)`; ask each in turn"
        if isinstance(node, ast.ClassDef) and any("Struct" in ast.unparse(base) for base in node.bases):
            yield f"line {node.lineno}: a msgspec type needs its annotations; exclude the module in pyproject.toml"
        if isinstance(node, ast.ImportFrom) and node.module == "copy":
            yield f"line {node.lineno}: `copy` cannot make a compiled object; write a method that does"
        if isinstance(node, ast.Attribute) and node.attr == "__file__":
            yield f"line {node.lineno}: `module.__file__` names the library once compiled; use compiled.code"


@pytest.mark.parametrize("path", compiled_modules(), ids=lambda path: path.stem)
def test_can_be_compiled(path: Path) -> None:
    """The message says what to write instead."""
    assert list(refused(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_refusals_are_seen() -> None:
    """The check itself sees each of them."""
    source = "import msgspec\nx = 1 in (*a, *b)\nclass T(msgspec.Struct): pass\ny = mod.__file__\nfrom copy import copy\n"
    assert len(list(refused(ast.parse(source)))) == 4

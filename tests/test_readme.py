"""The README's library example runs as printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"


def test_library_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The ten lines print a visit."""
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    exec(compile(code, str(README), "exec"), {})
    assert "visit Emmanuel Macron -> Lebanon 2020-09-01 occurred" in capsys.readouterr().out

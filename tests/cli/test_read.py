"""The command line as a user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "زار الرئيس الفرنسي إيمانويل ماكرون بيروت الثلاثاء. وقال ماكرون إن فرنسا تدعم لبنان."


def run(*args: str, stdin: str = "", seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Run marsad in a process of its own."""
    env = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "160"}
    return subprocess.run(
        [sys.executable, "-m", "marsad", *args], input=stdin, capture_output=True, text=True, env=env, check=False
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_jsonl(article: Path) -> None:
    """One reading a line, with the visit in it."""
    done = run("read", str(article), "--published", "2020-09-01", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    reading = json.loads(line)
    visit = next(event for event in reading["events"] if event["frame"] == "visit")
    assert visit["roles"]["actor"][0]["name"] == "Emmanuel Macron"
    assert visit["roles"]["recipient"][0]["country"] == "LB"
    assert visit["time"]["start"] == "2020-09-01"


def test_same_bytes_whatever_the_hash_seed(article: Path) -> None:
    """Output depends on nothing but the input."""
    outputs = {
        run("read", str(article), "--published", "2020-09-01", "-f", "jsonl", seed=seed).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_a_window_without_a_date() -> None:
    """One line of it; with --explain every reason with its source; the same bytes whatever the hash seed."""
    text = "انطلقت في قازان أعمال قمة بريكس السادسة عشرة. وزار الرئيس الأمريكي جو بايدن برلين."
    plain, explained = run("read", "-", stdin=text).stdout, run("read", "-", "--explain", stdin=text).stdout
    assert "window: written 2024-10-22 – 2025-02-20, proposed from what it tells" in plain
    assert "general knowledge, unverified" not in plain
    assert "general knowledge, unverified" in explained
    assert len({run("read", "-", "-f", "jsonl", stdin=text, seed=seed).stdout for seed in ("0", "1", "77")}) == 1


def test_table_and_standard_input() -> None:
    """A table by default, from a pipe."""
    done = run("read", "-", "--published", "2020-09-01", stdin=TEXT)
    assert done.returncode == 0
    assert "Emmanuel Macron" in done.stdout
    assert "visit" in done.stdout


def test_html_page(article: Path, tmp_path: Path) -> None:
    """One self-contained page: right to left, nothing fetched from elsewhere."""
    out = tmp_path / "page.html"
    done = run("read", str(article), "--published", "2020-09-01", "--format", "html", "-o", str(out))
    assert done.returncode == 0, done.stderr
    page = out.read_text(encoding="utf-8")
    assert 'dir="rtl"' in page
    assert "http" not in page.replace("http-equiv", "")
    assert 'class="ev tr"' in page


def test_explain(article: Path) -> None:
    """Which data entry and rule made an event."""
    done = run("read", str(article), "--published", "2020-09-01", "-f", "json", "--explain")
    (reading,) = json.loads(done.stdout)
    assert reading["events"][0]["why"][0]["entry"].startswith(reading["events"][0]["frame"] + ".toml#")


def test_bad_input_is_named_and_the_rest_read(article: Path, tmp_path: Path) -> None:
    """Exit status 1, the message on standard error, the good file in the output."""
    done = run("read", str(tmp_path / "absent.txt"), str(article), "-f", "jsonl")
    assert done.returncode == 1
    assert "absent.txt: no such file" in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "args", [["read"], ["read", "x.txt", "--published", "soon"], ["read", "x.txt", "--format", "xml"], ["nonsense"]]
)
def test_wrong_use(args: list[str]) -> None:
    """Exit status 2 and a word on how to do it right."""
    done = run(*args)
    assert done.returncode == 2
    assert done.stderr


def test_every_command_has_help() -> None:
    """A command or option without help fails."""
    top = run("--help")
    assert top.returncode == 0
    assert "Begin with" in top.stdout
    assert "Exit status" in top.stdout
    from marsad.cli.main import app

    for command in app.registered_commands:
        assert command.callback is not None and command.callback.__doc__
        name = command.name or command.callback.__name__
        assert run(name, "--help").returncode == 0


def test_closed_pipe(tmp_path: Path) -> None:
    """`marsad read ... | head -1` ends quietly."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"id": str(n), "text": TEXT}) for n in range(300)), encoding="utf-8")
    command = f"{sys.executable} -m marsad read {rows} -f jsonl | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr

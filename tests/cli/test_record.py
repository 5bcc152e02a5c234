"""The commands of the record, from pages to exports, as a newcomer runs them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

sys.path.insert(0, str(Path(__file__).parents[1] / "record"))
from families_data import FAMILIES, load


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Two families as JSON lines."""
    path = tmp_path / "pages.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for family in FAMILIES[:2]:
            for a in load(family).articles:
                row = {"id": a.id, "text": a.text, "url": a.url, "published": a.published}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def db(rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of them, named by the environment."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("MARSAD_DB", str(path))
    made = run("ingest", str(rows))
    assert made.exit_code == 0, made.output
    return path


def visits() -> list[dict[str, str]]:
    found = run("events", "--frame", "visit", "--actor", "بوتين", "--status", "occurred", "--format", "json")
    return list(json.loads(found.stdout))


@pytest.mark.usefixtures("db")
def test_ingest_again_adds_nothing(rows: Path, tmp_path: Path) -> None:
    assert "0 read, 12 there already" in run("ingest", str(rows), "--engine", "processes").output
    missing = run("ingest", str(tmp_path / "none.txt"))
    assert missing.exit_code == 1
    assert "no such file" in missing.output


@pytest.mark.usefixtures("db")
def test_questions(tmp_path: Path) -> None:
    found = visits()
    assert {v["time"]["start"] for v in found} >= {"2023-10-12", "2025-11-25"}  # type: ignore[index]
    assert "id,frame" in run("events", "--format", "csv").stdout
    assert run("events", "--place", "KG", "--origins", "2", "--since", "2023-10-01", "--until", "2023-10-31").exit_code == 0
    assert "origin 1" in run("event", found[0]["id"], "--why").stdout
    assert json.loads(run("event", found[0]["id"], "-f", "json").stdout)["event"]["id"] == found[0]["id"]
    assert "Putin" in run("entity", "بوتين").stdout
    assert run("search", "الزياره").exit_code == 0
    assert run("search", "كلمةلاتوجد").exit_code == 1
    assert "<svg" in run("timeline", "قرغيزستان", "-f", "svg").stdout
    page = tmp_path / "timeline.html"
    assert run("timeline", "قرغيزستان", "-f", "html", "-o", str(page)).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("db")
def test_nothing_found_is_said() -> None:
    """In words, not by an empty table."""
    found = run("events", "--since", "1950-01-01", "--until", "1950-01-02")
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "marsad: no event fits\n")
    assert "no article holds" in run("search", "كلمةلاتوجد").stderr


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("form", ["table", "json", "svg", "html"])
def test_timeline_goes_where_it_is_told(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    done = run("timeline", "بوتين", "-f", form, "-o", str(target))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "visit" in target.read_text(encoding="utf-8")


@pytest.mark.usefixtures("db")
def test_judgements_change_the_record_and_are_taken_back() -> None:
    id = visits()[0]["id"]
    before = run("rebuild").stdout
    judged = run("judge", "wrong", id, "--by", "A. Editor", "--why", "another man of that name")
    assert judged.exit_code == 0, judged.output
    assert run("event", id).exit_code == 2
    retracted = run("judge", "retract", judged.stdout.split()[0], "--by", "A. Editor", "--why", "it was him")
    assert retracted.exit_code == 0
    assert run("event", id).exit_code == 0
    after = [run("rebuild").stdout for _ in range(2)]
    assert after[0] == after[1] != before  # the judgements themselves are part of the record


@pytest.mark.usefixtures("db")
def test_copies_and_exports(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert run("backup", str(copy)).exit_code == 0
    assert run("backup", str(copy)).exit_code == 2
    assert run("rebuild", "--db", str(copy)).stdout == run("rebuild").stdout
    for target in ("plover", "geojson", "csv", "jsonl"):
        made = run("export", target, "-o", str(tmp_path / target))
        assert made.exit_code == 0, made.output
        assert (tmp_path / target).stat().st_size > 100
    assert run("export", "csv", "-o", str(tmp_path / "nowhere" / "x.csv")).exit_code == 2


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize(
    "words",
    [["events", "--since", "soon"], ["events", "--actor", "nobody at all"], ["event", "e000000"], ["entity", "nobody at all"],
     ["judge", "same", "e000000", "e000001", "--by", "A", "--why", "b"], ["events", "--db", "there-is-none.db"],
     ["events", "--frame", "vist"], ["events", "--status", "maybe"], ["timeline", "بوتين", "--frame", "vist"], ["search", "؟"],
     ["judge", "wrong", "e0", "--by", "A", "--why", "b", "--at", "yesterday"], ["event", "e0", "-f", "csv"]],
)  # fmt: skip
def test_wrong_use_is_told(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_read_runs_on_any_engine(rows: Path, tmp_path: Path) -> None:
    local = run("read", str(rows), "-f", "jsonl")
    assert run("read", str(rows), "-f", "jsonl", "--engine", "processes").stdout == local.stdout
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")
    target = tmp_path / "readings.parquet"
    assert run("read", str(rows), "-f", "parquet", "-o", str(target)).exit_code == 0
    assert parquet.read_table(target)["reading"].to_pylist() == local.stdout.splitlines()
    pytest.importorskip("daft", reason="the extra 'daft' is not installed")
    folder = tmp_path / "readings"
    assert run("read", str(rows), "-f", "parquet", "-o", str(folder), "--engine", "daft").exit_code == 0
    assert sorted(parquet.read_table(folder)["reading"].to_pylist()) == sorted(local.stdout.splitlines())
    assert run("read", str(tmp_path / "x.txt"), "-f", "parquet", "-o", str(folder), "--engine", "daft").exit_code == 2

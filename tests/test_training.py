"""The annotations that ship are well formed, and are put together with their articles as their README says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from marsad.knowledge.frames import load_frames
from marsad.model.reading import Status

ROOT = Path(__file__).parents[1]
TOOL = ROOT / "tools" / "training_articles.py"
PARTY = re.compile(r"[^~;|]+~[psog]~([A-Z]{2}|-)")
DAY = re.compile(r"\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?|-")
PAGE = """<DOC>
<TITLE>الوزير الكيني يزور كمبالا</TITLE>
<ABSTRACT>وصل الوزير الكيني</ABSTRACT>
<TEXT>
وصل الوزير الكيني &quot;جون أوكيلو&quot; إلى كمبالا الاثنين.  ودعا إلى الحوار!
</TEXT>
</DOC>
"""


@pytest.mark.parametrize("path", sorted((ROOT / "training").rglob("*.txt")), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_line_is_well_formed(path: Path) -> None:
    frames, statuses = set(load_frames()), set(get_args(Status))
    seen: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if line.startswith("## "):
            name, published = line[3:].split()
            assert name not in seen, where
            assert DAY.fullmatch(published), where
            seen.add(name)
            continue
        frame, trigger, sentences, actors, recipients, place, start, status, said_by = line.split(" | ")
        assert frame in frames, where
        assert status in statuses, where
        assert trigger and re.fullmatch(r"\d+(,\d+)*", sentences), where
        assert all(cell == "-" or all(PARTY.fullmatch(p) for p in cell.split(";")) for cell in (actors, recipients, said_by)), where
        assert re.fullmatch(r"[A-Z]{2}|-", place), where
        assert DAY.fullmatch(start), where
    assert seen


def build(tmp_path: Path, annotations: str) -> subprocess.CompletedProcess[str]:
    """The folders made of one radio article and some annotations."""
    (tmp_path / "radio" / "politic").mkdir(parents=True)
    (tmp_path / "radio" / "politic" / "JA-politic-1-20170101.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "radio.txt").write_text(annotations, encoding="utf-8")
    command = [sys.executable, str(TOOL), *(str(tmp_path / name) for name in ("radio", "papers", "out")), "--annotations", str(tmp_path / "notes")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_annotations_and_articles_are_put_together(tmp_path: Path) -> None:
    line = "visit | وصل | 1,0 | جون أوكيلو~p~KE | كمبالا~s~UG | UG | 2016-12-26 | occurred | -"
    done = build(tmp_path, f"## Jpolitic-1-20170101 2017-01-01\n{line}\n")
    assert done.returncode == 0, done.stderr
    article, events = ((tmp_path / "out" / "learn" / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("articles", "events"))
    assert json.loads(article)["text"].splitlines()[1].startswith('وصل الوزير الكيني "جون أوكيلو" إلى كمبالا')
    (event,) = json.loads(events)["events"]
    assert event["sentence"] == 'وصل الوزير الكيني "جون أوكيلو" إلى كمبالا الاثنين'
    assert event["also"] == ["الوزير الكيني يزور كمبالا"]
    assert event["actors"] == [{"name": "جون أوكيلو", "ar": "جون أوكيلو", "kind": "person", "country": "KE"}]
    assert (event["start"], event["end"], event["said_by"]) == ("2016-12-26", None, None)


def test_newspapers_and_held_out_articles_have_their_folders(tmp_path: Path) -> None:
    for name, number in (("jazeera", 1), ("hespress", 3)):
        folder = tmp_path / "papers" / "raw_data" / name / "politics"
        folder.mkdir(parents=True)
        (folder / f"{number}.txt").write_text("وصل الوزير.\n\n\u00a0 ثم غادر.", encoding="utf-8")
    line = "visit | وصل | 0 | الوزير~p~- | - | - | - | occurred | -"
    done = build(tmp_path, f"## Vjpolitics-1 2020-01-01\n{line}\n## Vhpolitics-3 2020-01-01\n")
    assert done.returncode == 0, done.stderr
    texts = {
        row["id"]: row["text"]
        for part in ("learn", "held")
        for row in map(json.loads, (tmp_path / "out" / part / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    }
    assert texts == {"Vjpolitics-1": "وصل الوزير.\nثم غادر.", "Vhpolitics-3": "وصل الوزير.\nثم غادر."}


@pytest.mark.parametrize(
    ("annotations", "told"),
    [
        ("visit | وصل | 1 | - | - | - | - | occurred | -\n", "radio.txt:1: an event before the first article"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | 1\n", "radio.txt:2: 3 cells where 9 are wanted"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | غادر | 1 | - | - | - | - | occurred | -\n", "radio.txt:2: no sentence 1, or 'غادر' is not in 1"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | 1,9 | - | - | - | - | occurred | -\n", "radio.txt:2: no sentence 9"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | - | - | - | - | - | occurred | -\n", "radio.txt:2: '-' where numbers of sentences"),
        ("## Jpolitic-1-20170101 2017-01-01\ncome | وصل | 1 | - | - | - | - | occurred | -\n", "radio.txt:2: 'come' is no frame"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | 1 | - | - | - | - | done | -\n", "radio.txt:2: 'done' is no status"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | 1 | جون | - | - | - | occurred | -\n", "radio.txt:2: 'جون' where words~kind~country"),
        ("## Jpolitic-1-20170101 2017-01-01\nvisit | وصل | 1 | جون~q~KE | - | - | - | occurred | -\n", "radio.txt:2: 'جون~q~KE' where"),
        ("## Xpolitic-1 2017-01-01\n", "Xpolitic-1: not in the checkouts"),
        ("## Jpolitic-2-20170101 2017-01-01\n", "Jpolitic-2-20170101: not in the checkouts"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, annotations: str, told: str) -> None:
    done = build(tmp_path, annotations)
    assert done.returncode == 1
    assert told in done.stderr

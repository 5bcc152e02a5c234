"""The likeliest doer: who is asked, what is weighed, what is shipped."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Candidate, Filled, Mention
from marsad.reading.likelihood import WEIGHTS, Likelihood
from marsad.reading.reader import Reader

DAY = "2024-05-15"
ARREST = "وأعلن الادعاء العام النمساوي اليوم عن إيقاف صربي يشتبه في انتمائه إلى عصابة."
ROOT = Path(__file__).parents[2]


def options(text: str) -> dict[tuple[str, bool], list[str]]:
    """For each candidate, by frame and whether it lacks somebody, the parties that may have done it."""
    document = to_document(page_from_text(text), published=DAY)
    analysis = reader().language.analyse(document, date.fromisoformat(DAY))
    return {
        (c.frame, c.unfilled): [weighed.party.name for weighed in found] for c, found in reader().possible(document, analysis)
    }


def weighing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: dict[str, float], reach: float = 1.0) -> Reader:
    """The reader with weights of our own."""
    path = tmp_path / "likelihood.json"
    path.write_text(json.dumps({"threshold": 0.5, "reach": reach, "weights": weights}), encoding="utf-8")
    engine = reader()
    monkeypatch.setattr(engine, "likelihood", Likelihood(path))
    return engine


def arrests(engine: Reader) -> list[Any]:
    """Whom the sentence has arrest somebody."""
    events = engine.read(to_document(page_from_text(ARREST), published=DAY)).events
    return [party.name for event in events if event.frame == "arrest" for party in event.roles.actor]


def test_a_trigger_that_lacks_somebody_is_kept_with_whoever_the_sentence_names() -> None:
    assert "prosecutors of Austria" in options(ARREST)["arrest", True]


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("وفي مدينة نيالا أعلن الجيش السوداني عن إيقاف مهرب.", "Nyala"),
        ("وفي كينيا أعلن الجيش السوداني عن إيقاف مهرب.", "Kenya"),
    ],
)
def test_where_something_is_does_nothing(text: str, barred: str) -> None:
    for names in options(text).values():
        assert names
        assert barred not in names


def test_who_is_likely_enough_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert arrests(weighing(tmp_path, monkeypatch, {"bias": -9.0})) == []
    assert arrests(weighing(tmp_path, monkeypatch, {"frame arrest": 1.0, "party organisation": 1.0})) == ["prosecutors of Austria"]


def test_nobody_is_looked_for_where_the_trigger_says_too_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"bias": -2.0, "party organisation": 9.0}
    assert arrests(weighing(tmp_path, monkeypatch, weights, reach=2.5)) == ["prosecutors of Austria"]
    assert arrests(weighing(tmp_path, monkeypatch, weights, reach=1.5)) == []


def test_what_the_rules_are_sure_of_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = weighing(tmp_path, monkeypatch, {"bias": 9.0, "party person": 9.0})
    document = to_document(page_from_text("اعتقلت الشرطة الكينية الوزير السوداني حسن الطيب."), published=DAY)
    assert [e.roles.actor[0].name for e in engine.read(document).events if e.frame == "arrest"] == ["police of Kenya"]


def test_the_explanation_names_the_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = weighing(tmp_path, monkeypatch, {"frame arrest": 1.0, "party organisation": 0.5, "who organisation 1": -0.2})
    monkeypatch.setattr(engine, "explain", True)
    events = engine.read(to_document(page_from_text(ARREST), published=DAY)).events
    why = next(event.why for event in events if event.frame == "arrest")
    assert why is not None
    assert why[0]["actors"] == ["likeliest: frame arrest +1.00, party organisation +0.50"]


def test_what_is_shipped_names_facts_and_holds_no_text() -> None:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(data) == {"threshold", "reach", "weights"}
    assert 0 < data["threshold"] < 1
    assert all(math.isfinite(weight) and weight for weight in data["weights"].values())
    for fact in data["weights"]:
        arabic = [word for word in fact.split() if any("\u0600" <= letter <= "\u06ff" for letter in word)]
        # A wording of the frame data behind the one its entry is named by, or a word beside a preposition.
        assert len(arabic) <= (10 if fact.startswith("wording ") else 5), fact


def test_the_same_told_of_another_doer_keeps_all_else() -> None:
    candidate = Candidate("visit", (3, 4), 2)
    for number, name in enumerate(Candidate.__slots__):
        if name not in ("actors", "unfilled"):
            old = getattr(candidate, name)
            setattr(candidate, name, {"x": 1.0} if isinstance(old, dict) else [number] if isinstance(old, list) else number)
    doer = Filled(Mention(1, 1, "person"), "likeliest")
    other = candidate.done_by(doer)
    assert other.actors == [doer]
    for name in Candidate.__slots__:
        if name not in ("actors", "unfilled"):
            assert getattr(other, name) == getattr(candidate, name), name


SCORER = '''
def gold_events(row, text):
    return [{**e, "spans": [(0, len(text))]} for e in row["events"]]
def found(gold, read):
    return gold["frame"] == read["frame"]
def any_same(left, right):
    return any(a["name"] == b["name"] for a in left for b in right)
'''


def test_training_is_deterministic_and_learns_who_did_it(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    names = ("النمساوي", "المصري", "التونسي", "الأردني")
    guest = ARREST.replace("اليوم", "بحضور الوزير الكيني جون أوكيلو")
    articles = [{"id": str(n), "published": DAY, "text": guest.replace("النمساوي", name)} for n, name in enumerate(names)]
    who = [f"prosecutors of {state}" for state in ("Austria", "Egypt", "Tunisia", "Jordan")]
    rows = [
        {"id": str(n), "events": [{"frame": "arrest", "trigger": "إيقاف", "actors": [{"name": name}]}]} for n, name in enumerate(who)
    ]
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    for name, lines in (("articles", articles), ("events", rows)):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    command = [sys.executable, str(ROOT / "tools" / "train_likelihood.py"), str(tmp_path), "--score", str(tmp_path / "score.py"), "--least", "1"]
    out = [tmp_path / "one.json", tmp_path / "two.json"]
    for path in out:
        subprocess.run([*command, "--out", str(path)], check=True, capture_output=True)
    assert out[0].read_bytes() == out[1].read_bytes()
    weights = json.loads(out[0].read_text(encoding="utf-8"))["weights"]
    assert weights["party organisation"] > 0 > weights["party person"]

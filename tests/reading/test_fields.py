"""The fields of events weighed once more: which ways there are to fill each, which is taken, what is shipped."""

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
from marsad.export.table import rows
from marsad.intake.documents import page_from_text, to_document
from marsad.model.reading import Event
from marsad.reading.article import Article, Named
from marsad.reading.entities import Resolver
from marsad.reading.fields.choosing import Chooser, load_choosers
from marsad.reading.fields.revising import FIELDS, Revision
from marsad.reading.fields.telling import Telling
from marsad.reading.fields.ways import Ways

DAY = "2024-05-15"
ROOT = Path(__file__).parents[2]
STORY = (
    "نيروبي - رويترز\n"
    "وصل الرئيس الكيني إلى كمبالا يوم الاثنين.\n"
    "واتهمت الشرطة الأوغندية، وفق وزير الداخلية السوداني حسن الطيب، متمردين صوماليين بتفجير سيارة في مارس الماضي."
)


def ways(text: str, frame: str, field: str, published: str | None = DAY) -> dict[str, set[str]]:
    """How a field of the events of a frame may be filled, each way as words with its facts."""
    document = to_document(page_from_text(text), published=published)
    analysis = reader().language.analyse(document, date.fromisoformat(published) if published else None)
    out: dict[str, set[str]] = {}
    for event, options in reader().ways(document, analysis):
        for way in options[field] if event.frame == frame else ():
            out.setdefault(told(way.value), set()).update(way.facts)
    assert out
    return out


def told(value: Any) -> str:
    """A value of any field, in words."""
    return str(getattr(value, "name", None) or getattr(value, "start", None) or getattr(value, "country", None) or "")


def read(monkeypatch: pytest.MonkeyPatch, choosers: dict[str, dict[str, float]], frame: str = "accuse", *, explain: bool = False) -> Event:
    """The event of a frame in the story, read with weights of our own."""
    engine = reader()
    monkeypatch.setattr(engine, "revision", Revision(engine.frames, {field: Chooser(weights) for field, weights in choosers.items()}))
    monkeypatch.setattr(engine, "explain", explain)
    (event,) = (e for e in engine.read(to_document(page_from_text(STORY), published=DAY)).events if e.frame == frame)
    return event


def test_ways_are_told_once_with_all_their_facts() -> None:
    found = Ways()
    found.add(1, "one", "near", "known")
    found.add(2, "two", "far")
    found.add(1, "another one", "known", "early")
    assert [(way.value, way.facts) for way in found.all()] == [("one", ("near", "known", "early")), ("two", ("far",))]


def test_the_first_stays_unless_another_is_clearly_likelier() -> None:
    chooser = Chooser({"near": 1.0, "far": 1.1, "told": 3.0})
    assert chooser.choose([("near",), ("far",)]).number == 0
    assert chooser.choose([("near",), ("far", "told")]).number == 1
    assert chooser.choose([("unheard of",), ("never told",)]).number == 0


def test_why_a_choice_is_made() -> None:
    assert Chooser({"near": 1.0, "far": -1.0, "told": 3.0}).choose([("near",), ("far", "told")]).why == "likeliest: told +3.00"


def test_of_many_that_are_hardly_likely_none_is_taken() -> None:
    chooser = Chooser({"far": 0.5})
    assert chooser.choose([("near",), ("far",)]).number == 1
    assert chooser.choose([("near",), ("far",), ("far",), ("far",)]).number == 0


def test_when_it_may_have_been() -> None:
    found = ways(STORY, "accuse", "time")
    assert set(found) == {"", "2024-03-01", "2024-05-13", DAY}
    assert "none" in found[""]
    assert "own" in found["2024-03-01"]
    assert "day -1" in found["2024-05-13"]
    assert "published" in found[DAY]


def test_without_a_day_of_publication_none_is_offered() -> None:
    text = "قتل الجيش السوداني ثلاثة مدنيين. واعتقل الجيش السوداني صحفيا في 3 مارس 2021."
    assert set(ways(text, "attack", "time", None)) == {""}
    assert set(ways(text, "arrest", "time", None)) == {"", "2021-03-03"}


def test_where_it_may_have_been() -> None:
    found = ways(STORY, "accuse", "place")
    assert {"", "KE", "UG", "SD", "SO"} <= set(found)
    assert "dateline" in found["KE"]
    assert "doer" in found["UG"]
    assert "sufferer" in found["SO"]


def test_on_whose_word_it_may_be() -> None:
    found = ways(STORY, "accuse", "said_by")
    assert "merged" in found["Hassan Taieb"]
    assert "none" in found[""]


@pytest.mark.parametrize(
    ("field", "fact", "value"),
    [
        ("time", "none", ""),
        ("time", "published", DAY),
        ("time", "day -1", "2024-05-13"),
        ("place", "dateline", "KE"),
        ("place", "none", ""),
        ("said_by", "none", ""),
    ],
)
def test_the_likeliest_is_taken(monkeypatch: pytest.MonkeyPatch, field: str, fact: str, value: str) -> None:
    event = read(monkeypatch, {field: {fact: 9.0}})
    assert told(getattr(event, field)) == value


def test_a_field_without_weights_stays_as_the_rules_filled_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rules, other = read(monkeypatch, {}), read(monkeypatch, {"place": {"dateline": 9.0}})
    assert (rules.time, rules.said_by, rules.roles) == (other.time, other.said_by, other.roles)
    assert rules.place != other.place


def test_the_explanation_tells_the_field_and_the_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    why = read(monkeypatch, {"time": {"published": 9.0}}, explain=True).why
    assert why is not None
    assert why[-1] == {"field": "time", "rule": "likeliest: published +9.00"}


def test_a_field_filled_anew_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, {"place": {"dateline": 9.0}}).weighed == ("place",)
    assert read(monkeypatch, {}).weighed == ()


@pytest.mark.parametrize(
    ("text", "frame", "kept"),
    [
        ("قصف الجيش السوداني سفينة كينية في خليج عدن.", "attack", "Gulf of Aden"),  # of no state
        ("وقصف الجيش السوداني سوقا في نيالا بعد خلاف مع كينيا.", "attack", "Nyala"),
    ],
)
def test_a_town_or_sea_that_its_clause_tells_stays(monkeypatch: pytest.MonkeyPatch, text: str, frame: str, kept: str) -> None:
    engine = reader()
    chooser = Chooser({"none": 9.0, "doer": 8.0, "sufferer": 8.0})
    monkeypatch.setattr(engine, "revision", Revision(engine.frames, {"place": chooser}))
    (event,) = (e for e in engine.read(to_document(page_from_text(text), published=DAY)).events if e.frame == frame)
    assert event.place is not None
    assert event.place.name == kept


def test_the_town_of_a_sentence_tells_more_than_its_state() -> None:
    assert "Paris" in ways("وقعت كينيا مع فرنسا اتفاقية أمنية في باريس.", "agree", "place")


def test_nobody_vouches_for_his_own_deed_by_doing_it() -> None:
    found = ways("عقدت أوغندا صفقة مع كينيا لشراء القمح.", "agree", "said_by")
    assert "Uganda" not in found


@pytest.mark.parametrize(
    ("text", "frame", "offered", "barred"),
    [
        ("ألغى الرئيس الكيني زيارته إلى أوغندا المقررة يوم 20 مايو.", "visit", "2024-05-20", "2023-05-20"),
        ("سيزور الرئيس الكيني أوغندا الأسبوع المقبل.", "visit", "2024-05-20", DAY),
        ("قصف الجيش السوداني مدينة نيالا قبل قمة تعقد في 20 مايو.", "attack", DAY, "2024-05-20"),
    ],
)
def test_the_days_offered_agree_with_the_status(text: str, frame: str, offered: str, barred: str) -> None:
    found = ways(text, frame, "time")
    assert offered in found
    assert barred not in found


def test_the_fullest_telling_is_weighed_whether_there_is_a_headline_or_not() -> None:
    text = "زيارة الرئيس الكيني إلى كمبالا مهمة. ووصل الرئيس الكيني إلى كمبالا يوم الاثنين."
    for title in ("", "الرئيس الكيني يزور كمبالا\n\n"):
        found = ways(title + text, "visit", "time")
        assert any(fact.startswith("owner trigger") for fact in found["2024-05-13"])


def test_what_is_told_far_off_is_not_walked_through() -> None:
    text = "قتل الجيش السوداني ثلاثة مدنيين يوم الاثنين. " + "وقال مراسل إن الهدوء ساد. " * 9 + "واعتقل الجيش السوداني صحفيا."
    document = to_document(page_from_text(text), published=DAY)
    analysis = reader().language.analyse(document, date.fromisoformat(DAY))
    telling = Telling([], Article(Named(analysis, Resolver(text, analysis, reader().names, reader().language, DAY)), []))
    assert [number for number, _ in telling.days_near(0, 2)] == [0]
    assert [number for number, _ in telling.days_near(10, 2)] == [0]  # the first, and the last one before
    assert list(telling.drafts_near(0, 2)) == []


def known(word: str) -> bool:
    """Is a word the whole name of a state or a town?"""
    return any(entry.type in ("state", "capital") for entry in reader().names.entries.get(word, ()))


def test_what_is_shipped_names_facts_and_holds_no_text() -> None:
    choosers = load_choosers()
    assert tuple(choosers) == FIELDS
    for chooser in choosers.values():
        assert all(math.isfinite(weight) and weight for weight in chooser.weights.values())
        for fact in chooser.weights:
            arabic = [word for word in fact.split() if any("\u0600" <= letter <= "\u06ff" for letter in word)]
            assert len(arabic) <= 5, fact  # a wording of the frame data, or a word beside a preposition
            assert not (fact.startswith(("behind ", "word ")) and any(known(word) for word in arabic)), fact


def test_where_there_are_no_weights_nothing_is_weighed(tmp_path: Path) -> None:
    assert load_choosers(tmp_path / "none.json") == {}


SCORER = '''
def gold_events(row, text):
    return row["events"]
def read_events(row):
    return row["events"]
def match(gold, read):
    return [(i, j, True) for i, g in enumerate(gold) for j, r in enumerate(read) if g["frame"] == r["frame"]]
def same(left, right):
    return (left or {}).get("name") == (right or {}).get("name")
'''


def test_training_is_deterministic_and_learns_the_habit(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    names = ("الكيني", "المصري", "التونسي", "الأردني")
    articles = [{"id": str(n), "published": DAY, "text": STORY.replace("الكيني", name)} for n, name in enumerate(names)]
    event = {"frame": "accuse", "start": DAY, "place": {"country": "KE"}, "said_by": None}
    rows = [{"id": article["id"], "events": [event]} for article in articles]
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    for name, lines in (("articles", articles), ("events", rows)):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    tool = ROOT / "tools" / "train_fields.py"
    command = [sys.executable, str(tool), str(tmp_path), f"{tmp_path}:2", "--score", str(tmp_path / "score.py"), "--least", "1"]
    out = [tmp_path / "one.json", tmp_path / "two.json"]
    for path in out:
        subprocess.run([*command, "--out", str(path)], check=True, capture_output=True)
    assert out[0].read_bytes() == out[1].read_bytes()
    trained = load_choosers(out[0])
    assert trained["time"].weights["published"] > 0 > trained["time"].weights["none"]
    assert trained["place"].weights["dateline"] > 0


def test_training_from_nothing_gives_no_weights(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "1", "published": None, "text": STORY}), encoding="utf-8")
    (tmp_path / "events.jsonl").write_text(json.dumps({"id": "1", "events": []}), encoding="utf-8")
    command = [sys.executable, str(ROOT / "tools" / "train_fields.py"), str(tmp_path), "--score", str(tmp_path / "score.py")]
    subprocess.run([*command, "--out", str(tmp_path / "out.json")], check=True, capture_output=True)
    assert all(not chooser.weights for chooser in load_choosers(tmp_path / "out.json").values())


def test_what_is_only_likely_is_marked_in_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    event = read(monkeypatch, {"place": {"dateline": 9.0}, "time": {"published": 9.0}})
    (row,) = rows([event], STORY)
    assert row[3:5] == ("~KE", f"~{DAY}")
    (row,) = rows([read(monkeypatch, {})], STORY)
    assert not any(cell.startswith("~") for cell in row)

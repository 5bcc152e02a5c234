"""The tables of people and offices: strict, loadable, no one twice, no two heads of one state at once."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from itertools import pairwise

import pytest

from marsad.knowledge import gazetteer
from marsad.knowledge.tables import DATA, alternatives, rows
from marsad.language.arabic.words.script import fold
from marsad.model.names import Names

PEOPLE_COLUMNS = (
    "id", "wikidata", "name_en", "name_ar", "variants_ar", "short_ar", "country", "gender", "source", "checked_on",
)  # fmt: skip
OFFICE_COLUMNS = ("person_id", "office", "state", "title_ar", "start", "end", "source", "confidence", "checked_on")
OFFICES = {
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister",
    "finance_minister", "crown_prince", "deputy_crown_prince", "deputy", "speaker", "spokesperson", "un_ambassador", "envoy",
    "military_chief", "intelligence_chief", "security_adviser", "group_leader", "supreme_leader", "minister",
    "legislator", "governor", "judge", "office",
}  # fmt: skip
SOLE = {"head_of_state", "head_of_government"}
SHARED = {("head_of_state", "BA")}  # three members of one presidency
CONFIDENCE = {"high", "medium", "approximate", "low", "stale"}
ARABIC_NAME = re.compile(r"[\u0621-\u063a\u0641-\u0652\u0671-\u06d3\u200c .'’\"()–-]+")
# One full date, or what is known of it.
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
REGION = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE DJ KM IR TR IL"
AFRICA = (
    "AO BJ BW BF BI CM CV CF TD CD CG CI GQ ER SZ ET GA GM GH GN GW KE LS LR MG MW ML MU MZ NA NE NG RW ST SN SC SL "
    "ZA SS TZ TG UG ZM ZW"
)
# Days on which everybody knows who held the office.
KNOWN = (
    ("head_of_state", "EG", "2015-03-26", "عبد الفتاح السيسي"),
    ("head_of_state", "SA", "2015-03-26", "سلمان بن عبد العزيز"),
    ("crown_prince", "SA", "2016-01-02", "محمد بن نايف"),
    ("foreign_minister", "SA", "2016-01-03", "عادل الجبير"),
    ("foreign_minister", "SA", "2012-06-01", "سعود الفيصل"),
    ("head_of_state", "TN", "2010-12-17", "زين العابدين بن علي"),
    ("head_of_state", "LY", "2011-02-17", "معمر القذافي"),
    ("head_of_state", "YE", "2015-03-26", "عبد ربه منصور هادي"),
    ("head_of_state", "TR", "2016-07-15", "رجب طيب أردوغان"),
    ("head_of_government", "TR", "2016-07-15", "بن علي يلدريم"),
    ("foreign_minister", "TR", "2019-10-09", "مولود تشاووش أوغلو"),
    ("head_of_state", "IR", "2015-07-14", "حسن روحاني"),
    ("supreme_leader", "IR", "2015-07-14", "علي خامنئي"),
    ("foreign_minister", "IR", "2015-07-14", "محمد جواد ظريف"),
    ("head_of_government", "IL", "2023-10-07", "بنيامين نتنياهو"),
    ("defence_minister", "IL", "2023-10-07", "يوآف غالانت"),
    ("head_of_government", "IQ", "2014-06-10", "نوري المالكي"),
    ("head_of_state", "SD", "2015-06-14", "عمر البشير"),
    ("head_of_state", "ZA", "2015-06-14", "جاكوب زوما"),
    ("head_of_state", "KE", "2014-10-08", "أوهورو كينياتا"),
    ("head_of_government", "ET", "2020-11-04", "آبي أحمد"),
    ("head_of_state", "MG", "2023-07-01", "أندريه راجولينا"),
    ("head_of_state", "SY", "2013-08-21", "بشار الأسد"),
    ("head_of_state", "KG", "2010-06-10", "روزا أوتونباييفا"),
    ("head_of_government", "KG", "2013-05-30", "جانتورو ساتيبالدييف"),
    ("foreign_minister", "KG", "2012-10-01", "إرلان عبد الداييف"),
    ("head_of_government", "MG", "2012-06-01", "عمر بيريزيكي"),
    ("foreign_minister", "UA", "2013-11-30", "ليونيد كوجارا"),
    ("foreign_minister", "ET", "2014-08-01", "تيدروس أدهانوم"),
    ("head_of_state", "PL", "2025-09-01", "كارول نافروتسكي"),
    ("head_of_government", "HU", "2026-06-01", "بيتر ماغيار"),
)


def people() -> list[tuple[str, dict[str, str]]]:
    out = []
    for path in sorted((DATA / "people").glob("*.csv")):
        assert path.read_text(encoding="utf-8").splitlines()[0] == ",".join(PEOPLE_COLUMNS), path.name
        for number, row in enumerate(rows(path, PEOPLE_COLUMNS), 2):
            out.append((f"{path.name}:{number}", row))
    return out


def offices() -> list[tuple[str, dict[str, str]]]:
    out = []
    for path in sorted((DATA / "offices").glob("*.csv")):
        assert path.read_text(encoding="utf-8").splitlines()[0] == ",".join(OFFICE_COLUMNS), path.name
        for number, row in enumerate(rows(path, OFFICE_COLUMNS), 2):
            out.append((f"{path.name}:{number}", row))
    return out


@pytest.fixture(scope="module")
def names() -> Names:
    return gazetteer.load_names(fold)


def states() -> set[str]:
    return {row["iso2"] for row in rows(DATA / "states.csv", ("iso2",))}


def test_people_are_well_formed() -> None:
    seen: dict[str, str] = {}
    known = states()
    for where, row in people():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]), where
        assert row["id"] not in seen, f"{where}: id {row['id']} is also at {seen.get(row['id'])}"
        seen[row["id"]] = where
        assert not row["wikidata"] or re.fullmatch(r"Q\d+", row["wikidata"]), where
        assert row["name_en"] and row["name_ar"] and row["source"], where
        assert row["country"] in known or not row["country"], f"{where}: no state {row['country']!r}"
        assert row["gender"] in ("m", "f"), where
        if row["checked_on"]:
            datetime.date.fromisoformat(row["checked_on"])


def test_arabic_forms_are_arabic_and_said_once() -> None:
    for where, row in people():
        forms = [row["name_ar"], *alternatives(row["variants_ar"])]
        for form in [*forms, *alternatives(row["short_ar"])]:
            assert ARABIC_NAME.fullmatch(form.replace("\u067e", "").replace("\u0686", "")), f"{where}: {form!r}"
            assert "ـ" not in form and "  " not in form.strip(), f"{where}: tatweel or double space in {form!r}"
        assert len(set(forms)) == len(forms), f"{where}: a form twice"


def test_offices_are_well_formed() -> None:
    known = states() | {row["id"] for row in rows(DATA / "organisations.csv", ("id",))}
    ids = {row["id"] for _, row in people()}
    for where, row in offices():
        assert row["person_id"] in ids, f"{where}: no person {row['person_id']!r}"
        assert row["office"] in OFFICES, f"{where}: no office {row['office']!r}"
        assert row["state"] in known, f"{where}: no state or organisation {row['state']!r}"
        assert row["confidence"] in CONFIDENCE, f"{where}: confidence {row['confidence']!r}"
        assert row["source"], f"{where}: no source"
        assert DATE.fullmatch(row["start"]), f"{where}: start {row['start']!r}"
        for date in (row["start"], row["end"]):
            if len(date) == 10:
                datetime.date.fromisoformat(date)
        if row["end"]:
            assert DATE.fullmatch(row["end"]), f"{where}: end {row['end']!r}"
            assert row["end"] >= row["start"], f"{where}: ends before it begins"
            assert row["confidence"] != "stale", f"{where}: an office that ended cannot have grown stale"


def test_one_head_at_a_time() -> None:
    """Two holders may share the day of handing over; who shares more is marked low."""
    held = defaultdict(list)
    for where, row in offices():
        if row["office"] in SOLE and row["confidence"] != "low" and (row["office"], row["state"]) not in SHARED:
            held[row["office"], row["state"]].append((row["start"], row["end"] or "9999", row["person_id"], where))
    for key, tenures in held.items():
        for one, other in pairwise(sorted(tenures)):
            assert other[0] >= one[1], f"{key}: {one} and {other}"


def test_every_state_of_the_region_has_its_heads() -> None:
    """Back to 2008: each state of the Arab world, Africa, Iran, Turkey and Israel knows a head then and one today."""
    held = defaultdict(list)
    for _, row in offices():
        if row["office"] in SOLE:
            held[row["state"]].append((row["start"], row["end"] or "9999"))
    for state in f"{REGION} {AFRICA}".split():
        for day in ("2008-06-15" if state != "SS" else "2011-08-01", "2016-06-15", "2024-06-15", "2026-03-01"):
            found = any(start <= day <= end for start, end in held[state])
            assert found or (state, day) == ("LY", "2016-06-15"), f"{state}: nobody on {day}"
        assert any(end == "9999" for _, end in held[state]), f"{state}: nobody today"


@pytest.mark.parametrize(("office", "state", "day", "name"), KNOWN)
def test_holders_everybody_knows(names: Names, office: str, state: str, day: str, name: str) -> None:
    found = {
        tenure.person.ar
        for tenure in names.offices[office, state]
        if tenure.start <= day and (not tenure.end or day <= tenure.end)
    }
    assert found == {name}


def test_everyone_wanted_by_the_court_is_known(names: Names) -> None:
    """Each person the Court has sought is found under the Arabic name of his row; an alias in brackets is extra."""
    missing = []
    for row in rows(DATA / "law" / "persons.csv", ("name_en", "name_ar")):
        form = fold(re.sub(r"\s*\(.*\)", "", row["name_ar"])).replace("-", " ")
        if all(entry.type != "person" for entry in names.entries.get(" ".join(form.split()), ())):
            missing.append(row["name_ar"])
    assert not missing


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("بنيامين نتانياهو", "Benjamin Netanyahu"),
        ("عبدالفتاح البرهان", "Abdel Fattah al-Burhan"),
        ("رجب طيب إردوغان", "Recep Tayyip Erdogan"),
        ("كمال كليتشدار أوغلو", "Kemal Kilicdaroglu"),
        ("سلفاكير ميارديت", "Salva Kiir"),
        ("عبدالملك الحوثي", "Abdul-Malik al-Houthi"),
        ("ماريا لفوفا بيلوفا", "Maria Lvova-Belova"),
        ("العقيد معمر القذافي", "Muammar Gaddafi"),
        ("إيمرسون منانجاجوا", "Emmerson Mnangagwa"),
    ],
)
def test_press_spellings_are_one_person(names: Names, form: str, name: str) -> None:
    assert {entry.name for entry in names.entries[fold(form)]} == {name}

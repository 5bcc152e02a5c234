"""Where a noun phrase ends: verbs that look like its complement, words for all of those it names, what sums up a clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marsad

Check = Callable[[str, str, list[str], list[str]], None]
Told = Callable[[str, str], list[tuple[list[str], list[str]]]]


@pytest.mark.parametrize(
    ("text", "frame", "actors", "recipients"),
    [
        # a preposition that print attaches ends the wording
        ("وأكد الوزير العراقي أنه لا حاجة لقوات أجنبية.", "reject", [], []),
        # all of those named behind the noun
        ("أعلنت الشرطة التركية اعتقال جميع أفراد الخلية في إزمير.", "arrest", ["الشرطة التركية"], ["أفراد الخلية"]),
        ("أمرت النيابة المصرية بإخلاء سبيل كل الموقوفين.", "release", ["النيابة المصرية"], ["الموقوفين"]),
        ("وزار الوزير العراقي دمشق كل عام.", "visit", ["الوزير العراقي"], ["دمشق"]),
        # no noun completes one in the accusative
        ("أكد البيان أن جنديا إسرائيليا قتل رجلين في الخليل.", "attack", ["جنديا إسرائيليا"], ["رجلين"]),
        ("وقالت الشرطة إن شابا طعن شرطيا في ليون، وإنها اعتقلته.", "arrest", ["وإنها"], ["اعتقلته"]),
        ("وأوضح البيان أن شرطيا أطلق النار على متظاهرين في ليون.", "attack", ["شرطيا"], ["متظاهرين"]),
        # an indefinite plural of a nation is no adjective of a definite body
        ("ضبط جهاز أمن الدولة اللبناني سوريين في صيدا.", "arrest", ["جهاز أمن الدولة اللبناني"], ["سوريين"]),
        # a verb and its object, though they print as the noun of a deed does
        ("رفع المرصد السوري شكوى ضد جنود إسرائيليين.", "charge", ["المرصد السوري"], ["جنود إسرائيليين"]),
        ("قرر المرصد السوري رفع شكوى ضد جنود إسرائيليين.", "charge", ["المرصد السوري"], ["جنود إسرائيليين"]),
        # columns are of the army that sends them
        ("دخلت أرتال من الجيش الإثيوبي مدينة بيدوا الصومالية.", "deploy", ["الجيش الإثيوبي"], ["بيدوا"]),
        # the pronoun of the verb is the noun before it, where somebody named follows
        ("سقط الجنود في كمين نصبه مسلحون من حركة الشباب.", "attack", ["مسلحون من حركة الشباب"], ["الجنود"]),
        # behind an adjective without article something else begins
        ("باشرت لجنة برلمانية التحقيق مع وزير الصحة.", "investigate", [], ["وزير الصحة"]),
        # a definite group and the plural of a nation
        ("احتج القضاة العراقيون على قرار الحكومة.", "protest", ["القضاة العراقيون"], ["الحكومة"]),
        # behind a bare «في وقت» the clause of that time, with its verb; but an adjective in «في وقت سابق»
        ("ارتفعت الأسعار في وقت تمنع إسرائيل دخول الوقود.", "restrict", ["إسرائيل"], []),
        ("وجاء القرار في وقت منعت فيه الهند تصدير الأرز.", "restrict", ["الهند"], []),
        ("منعت الهند في وقت سابق تصدير الأرز.", "restrict", ["الهند"], []),
        # a state spelt like an adjective, where one goes
        ("وقال البيان إن القوات الألمانية ستغادر مالي قريبا.", "withdraw", ["القوات الألمانية"], ["مالي"]),
    ],
)
def test_where_a_phrase_ends(reads: Check, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


def test_what_all_that_led_to_is_the_doing_of_whoever_did_it(told: Told) -> None:
    found = told("قصف مسلحون سوقا في باكستان، ما أوقع قتلى.", "attack")
    assert found
    assert all("باكستان" not in who for actors, _ in found for who in actors)
    assert not told("انتشر المحتجون في بغداد، مما دعا القوات العراقية إلى إغلاق الجسور.", "demand")
    assert told("قال الوزير إن مما دعا إليه المجلس إغلاق الجسور، ودعا العراق إلى الهدوء.", "demand")


def test_a_fixed_phrase_does_not_reach_into_the_phrase_of_a_preposition() -> None:
    """«أطلقت الشرطة الغاز» attacks, «أطلقت ألمانيا خطة لإدارة الغاز» does not."""
    frames = [e.frame for e in marsad.read("أطلقت ألمانيا خطة طوارئ لإدارة إمدادات الغاز.", published="2024-05-01").events]
    assert "attack" not in frames
    frames = [e.frame for e in marsad.read("أطلقت الشرطة الفرنسية الغاز على المتظاهرين.", published="2024-05-01").events]
    assert "attack" in frames

"""Which word is meant, and where a phrase ends: own sentences, one for each kind."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Candidate
from marsad.language.arabic.words.print_signs import letters
from marsad.language.arabic.words.script import fold


def _told(text: str) -> list[tuple[str, list[str], list[str]]]:
    document = to_document(page_from_text(text), published="2024-05-01")
    analysis = reader().language.analyse(document, date(2024, 5, 1))

    def words(candidate: Candidate, role: str) -> list[str]:
        filled = getattr(candidate, role)
        return [
            document.text[analysis.offsets[f.mention.first][0] : analysis.offsets[f.mention.last][1]] for f in filled
        ]

    return [(c.frame, words(c, "actors"), words(c, "recipients")) for c in analysis.candidates]


PHRASES = [
    # a participle that ends in ه bears no pronoun
    ("وصل الرئيس الإيراني إبراهيم رئيسي متوجها إلى مسقط.", "visit", ["الرئيس الإيراني إبراهيم رئيسي"], ["مسقط"]),
    # an indefinite noun with its adjective; the next noun does not agree, or is completed itself
    ("استهدفت مسيرة أوكرانية مصفاة نفط روسية.", "attack", ["أوكرانية"], ["روسية"]),
    ("رشق شبان فلسطينيون قوات الاحتلال بالحجارة.", "attack", ["شبان فلسطينيون"], ["قوات الاحتلال"]),
    ("قصفت طائرات إسرائيلية مخيم جباليا.", "attack", ["طائرات إسرائيلية"], ["مخيم جباليا"]),
    ("احتجزت زوارق إيرانية ناقلة نفط بريطانية.", "seize", ["زوارق إيرانية"], ["بريطانية"]),
    ("دهس سائق إسرائيلي فلسطينيا في الخليل.", "attack", ["سائق إسرائيلي"], ["فلسطينيا"]),
    ("دان الوزير اقتحام مستوطنين إسرائيليين المسجد الأقصى.", "attack", ["مستوطنين إسرائيليين"], ["المسجد الأقصى"]),
    # one more adjective ends nothing
    ("هاجم مسلحون فلسطينيون مجهولون دورية للجيش العراقي.", "attack", ["مسلحون فلسطينيون مجهولون"], ["دورية للجيش العراقي"]),
    ("نفذت قوات أميركية خاصة غارة على القاعدة.", "attack", ["قوات أميركية"], ["القاعدة"]),
    # a participle with its preposition is one noun
    ("أوقفت السلطات التركية المشتبه بهم في التفجير.", "arrest", ["السلطات التركية"], ["المشتبه بهم"]),
    # verb or noun, verb or name
    ("قائد الدرك أمر بفتح تحقيق في السرقة.", "demand", ["قائد الدرك"], []),
    ("أمر ترامب بسحب القوات الأميركية من سوريا.", "withdraw", ["ترامب"], ["سوريا"]),
    # what print shows
    ("حُظر حزب العمال الكردستاني في ألمانيا.", "restrict", [], ["حزب العمال الكردستاني"]),
    ("اتُّهم حزب الله باغتيال الحريري.", "accuse", [], ["حزب الله"]),
    ("وعدّته حركة حماس عدوانا على الشعب.", "accuse", ["حركة حماس"], ["وعدّته"]),
    ("صدّق البرلمان التركي على الاتفاقية.", "agree", ["البرلمان التركي"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "actors", "recipients"), PHRASES, ids=[row[0][:40] for row in PHRASES])
def test_phrases_and_verbs(text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    told = _told(text)
    assert (frame, actors, [word.removeprefix("ل") for word in recipients]) in [
        (f, a, [word.removeprefix("ل") for word in r]) for f, a, r in told
    ], told


OTHER_WORDS = [
    ("أعلنت الكنيسة استقلالها التام عن موسكو.", "meet"),
    ("أصيبت امرأة فلسطينية في الحادث.", "demand"),
    ("قال شويغو أمام مسؤولي وزارته إن العمل متواصل.", "visit"),
    ("التقى الرئيس أفراد أسرتها في الخليل.", "seize"),
    ("نظم خان اعتصاما في إسلام آباد.", "accuse"),
    ("قال الوزير: نقول لكم إن العمل متواصل.", "attack"),
    ("وأبو خضير من سكان القدس.", "reject"),
    ("بدا الوزير سعيدا بالنتائج.", "attack"),
    ("وعدّته حركة حماس عدوانا على الشعب.", "agree"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame"), OTHER_WORDS, ids=[row[0][:40] for row in OTHER_WORDS])
def test_other_words(text: str, frame: str) -> None:
    assert frame not in [told[0] for told in _told(text)]


@pytest.mark.parametrize(
    ("raw", "lemma", "passive"),
    [
        ("قُتلت", "قتل", True),
        ("وقُتل", "قتل", True),
        ("انتُخب", "انتخب", True),
        ("يُعتقل", "اعتقل", True),
        ("يُعلن", "اعلن", False),
        ("أُعلن", "اعلن", True),
        ("صدّق", "صدق", False),
        ("وعدّته", "عد", False),
    ],
)
def test_signs_of_print(raw: str, lemma: str, passive: bool) -> None:
    verbs = reader().language.lexicon.printed(raw, fold(raw)).verbs
    assert {(verb.lemma.split("/")[0], verb.passive) for verb in verbs} == {(lemma, passive)}


@pytest.mark.parametrize("raw", ["التام", "رفْض", "حِظر"])
def test_signs_that_no_verb_bears(raw: str) -> None:
    assert not reader().language.lexicon.printed(raw, fold(raw)).verbs


def test_letters_keep_their_marks() -> None:
    assert letters("قُتّل") == [("ق", "\u064f"), ("ت", "\u0651"), ("ل", "")]
    assert letters("") == []


@pytest.mark.parametrize(
    ("text", "frame", "recipients"),
    [
        ("قال محمد اشتية: «ندعو إسرائيل إلى الانسحاب».", "demand", ["إسرائيل"]),
        ("وقالت زاخاروفا: «ونرجو من أوكرانيا أن تنسحب».", "demand", ["أوكرانيا"]),
    ],
)
def test_we_call_ends_in_the_waw_of_its_root(text: str, frame: str, recipients: list[str]) -> None:
    """«ندعو» is no plural without its alef, as أبو is none of أبى."""
    assert [told[2] for told in _told(text) if told[0] == frame] == [recipients]


def test_a_stop_is_no_word_before_a_trigger() -> None:
    """The verb that carries a noun may stand before a parenthesis with its commas."""
    text = "وعبرت الجزائر، في ختام البيان، عن «الاستعداد التام» للحوار."
    assert [told[0] for told in _told(text)] == ["agree"]


def test_half_an_adjective_is_no_other_word_for_having_been_met_before() -> None:
    """«الكورية الشمالية» is read alike before and behind «المنطقة الشمالية»."""
    lexicon = reader().language.lexicon
    word = lexicon.word("الشماليه", feminine=True).twin()
    word.barren = True
    assert lexicon.national(word, "XX", True).barren is None

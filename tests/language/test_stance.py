"""Nouns of stance: what they are about, and whose they are."""

from __future__ import annotations

import pytest

import marsad
from marsad.api import reader
from marsad.language.arabic.words.conjugation import conjugate

DAY = "2024-05-14"


def told(text: str) -> list[tuple[str, list[str], list[str], str]]:
    """Frame, actors, recipients and status of what a text is read to tell."""
    return [
        (e.frame, [p.ar for p in e.roles.actor], [p.ar for p in e.roles.recipient], e.status)
        for e in marsad.read(text, published=DAY).events
    ]


@pytest.mark.parametrize(
    ("text", "frame", "actor", "about"),
    [
        ("أكدت مصر دعم القضية الفلسطينية.", "support", "مصر", "الفلسطينية"),
        ("غانا تجدد دعم الوحدة الصومالية.", "support", "غانا", "الصومالية"),
        ("جدد الحوثيون رفض المقترح السعودي.", "reject", "الحوثيون", "السعودي"),
        ("أعلنت حماس قبول المقترح المصري.", "agree", "حماس", "المصري"),
    ],
)
def test_a_thing_of_a_nation_is_what_the_stance_is_about(text: str, frame: str, actor: str, about: str) -> None:
    assert (frame, [actor], [about], "occurred") in told(text)


@pytest.mark.parametrize(
    ("text", "frame", "actor"),
    [
        ("أكد الوزير رفض الجانب الروسي للمقترح.", "reject", "الجانب الروسي"),
        ("جدد بوريل دعم الاتحاد الأوروبي لأوكرانيا.", "support", "الاتحاد الأوروبي"),
    ],
)
def test_a_side_of_a_nation_takes_the_stance(text: str, frame: str, actor: str) -> None:
    assert (frame, [actor]) in [(f, a) for f, a, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "frame"), [("لقي المقترح ترحيبا سعوديا.", "support"), ("قوبلت الخطة بانتقادات فرنسية.", "accuse")]
)
def test_a_definite_plan_is_no_cue_of_a_planned_stance(text: str, frame: str) -> None:
    assert [(f, s) for f, _, _, s in told(text)] == [(frame, "occurred")]


def test_print_tells_any_from_a_name() -> None:
    words = reader().language.lexicon
    assert [(w.prep, w.stem) for w in (words.printed("لأي", "لاي"), words.printed("بأي", "باي"))] == [("ل", "اي"), ("ب", "اي")]
    assert words.printed("لاي", "لاي").prep == ""
    assert ("reject", ["الأردن"]) in [(f, a) for f, a, _, _ in told("شدد الملك عبد الله على رفض الأردن لأي محاولات للتهجير.")]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("وصفت موسكو العقوبات الأوروبية بأنها غير شرعية.", True),
        ("اعتبرت طهران القرار الأوروبي غير قانوني.", True),
        ("وصفت موسكو العقوبات الأوروبية بأنها شرعية.", False),
    ],
)
def test_a_guard_knows_an_adjective_that_is_negated(text: str, blamed: bool) -> None:
    assert ("accuse" in [f for f, _, _, _ in told(text)]) is blamed


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        ("قادة أوروبيون يحذرون من انهيار الاتفاق.", "threaten", "قادة أوروبيون"),
        ("قضاة تونسيون يطالبون بحل الأزمة.", "demand", "قضاة تونسيون"),
        ("طالب القادة العرب إسرائيل بوقف العدوان.", "demand", "القادة العرب"),
        ("هاجم المستوطنون العرب في عكا.", "attack", "المستوطنون"),
    ],
)
def test_leaders_of_a_people_are_one_group_of_men(text: str, frame: str, who: str) -> None:
    assert (frame, [who]) in [(f, a) for f, a, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        ("كما طالبت بذلك نقابة الصيادلة.", "demand", "نقابة الصيادلة"),
        ("ودعت إلى ذلك الحكومة البريطانية أيضا.", "demand", "الحكومة البريطانية"),
        ("رحب بهذا القرار الوزير التركي هاكان فيدان.", "support", "هاكان فيدان"),
        ("أكدت الخارجية المصرية في بيان ضرورة احترام سيادة السودان.", "demand", "الخارجية المصرية"),
        ("أكدت القاهرة في بيان رسمي رفضها تهجير السكان.", "reject", "مصر"),
        ("جدد الوزير المغربي ناصر بوريطة التأكيد على ضرورة إنهاء القتال.", "demand", "ناصر بوريطة"),
        ("جددت تونس التأكيد أمام مجلس الأمن على ضرورة حماية المدنيين.", "demand", "تونس"),
        ("وعبر عن رفضه الشديد للقرار الوزير التركي هاكان فيدان.", "reject", "هاكان فيدان"),
        # the ه of a masculine noun is no ة
        ("ودعت في هذا الاتجاه إيران إلى الحوار.", "demand", "إيران"),
        ("كما طالبت بذلك النقابة التونسية.", "demand", "النقابة التونسية"),
        ("أكدت الوزارة العراقية في رسالة دعم لبنان.", "support", "الوزارة العراقية"),
        ("أكدت الوزارة العراقية في مقابلة رفض الاتفاق.", "reject", "الوزارة العراقية"),
        ("اتهمت إيران بأسلوب فظ تركيا بالكذب.", "accuse", "إيران"),
        ("أدانت روسيا الهجوم، وعارضت تركيا.", "reject", "تركيا"),
        ("ورفضت الصين -التي تملك حق النقض- وصف ما جرى بأنه غزو.", "reject", "الصين"),
        ("كما أدان استمرار إيران في التخصيب من قبل الوزير التركي.", "accuse", "الوزير التركي"),
    ],
)
def test_what_stands_between_a_verb_of_stance_and_its_subject_or_object(text: str, frame: str, who: str) -> None:
    assert any(f == frame and any(who in name for name in a) for f, a, _, _ in told(text))


@pytest.mark.parametrize("text", ["تسلم الوزير في بيان رسمي نشرته الصحيفة نتائج الفحص.", "وصلت إلى ذلك المعبر شاحنات محملة بالقمح."])
def test_a_statement_or_a_demonstrative_alone_tells_no_stance(text: str) -> None:
    assert not {"demand", "reject", "support"} & {f for f, _, _, _ in told(text)}


def test_a_siege_before_the_election_condemns_nobody() -> None:
    assert all("إيران" not in who for f, a, _, _ in told("كما أدان استمرار إيران في التخصيب قبل الانتخابات.") if f == "accuse" for who in a)


def test_three_lettered_presents_lose_their_last_letter() -> None:
    forms = {form.form for form, _ in (*conjugate("رأى", "يرى"), *conjugate("وفى", "يفي"))}
    assert {"يرون", "ير", "تف", "يفون"} <= forms
    assert not {"يريون", "يفيون"} & forms


@pytest.mark.parametrize("text", ["وانتقد -في حديث للصحفيين- القرار الأميركي.", "وأدان، في بيان، الهجوم الأميركي."])
def test_an_aside_behind_the_verb_does_not_hide_who_goes_on(text: str) -> None:
    stances = [(actor, about) for frame, actor, about, _ in told(f"قال سيرغي لافروف إن الوضع خطير. {text}") if frame == "accuse"]
    assert stances == [(["سيرغي لافروف"], ["الأميركي"])]

"""What a speaker calls something, and who is made to act or speaks through a paper."""

from __future__ import annotations

import pytest

import marsad
from marsad.api import reader


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Frame, actors and recipients of what a text is read to tell."""
    return [
        (e.frame, [p.name for p in e.roles.actor], [p.name for p in e.roles.recipient])
        for e in marsad.read(text, published="2024-05-14").events
    ]


@pytest.mark.parametrize(
    ("text", "frame", "who", "whom"),
    [
        ("وقال أردوغان إن قرار واشنطن جريمة جديدة.", "accuse", "Recep Tayyip Erdogan", ["United States"]),
        ("وأكد زيلينسكي أن القصف الذي نفذته روسيا هو عمل جبان.", "accuse", "Volodymyr Zelensky", ["Russia"]),
        ("وقال لافروف إنها مهزلة جديدة.", "accuse", "Sergei Lavrov", []),
        ("وقال لافروف: هذه كذبة كبيرة.", "accuse", "Sergei Lavrov", []),
        ("وأكد زيلينسكي أن موقف المجر مخز.", "accuse", "Volodymyr Zelensky", ["Hungary"]),
        ("وقال ماكرون إن كندا حليف قوي.", "support", "Emmanuel Macron", ["Canada"]),
        ("ورأى ماكرون أن الاقتراح المغربي هو الحل الأمثل للنزاع.", "support", "Emmanuel Macron", ["Morocco"]),
        ("وقال ماكرون إن خطة اليونان تمثل الحل الأمثل للأزمة.", "support", "Emmanuel Macron", ["Greece"]),
        ("نفت قطر الاتهامات التي وجهتها لها السعودية.", "accuse", "Saudi Arabia", ["Qatar"]),
    ],
)
def test_what_something_is_called(text: str, frame: str, who: str, whom: list[str]) -> None:
    assert (frame, [who], whom) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال لافروف إن المدينة شهدت جريمة بشعة.",  # the object of a verb
        "وقال لافروف إن جريمة الأمس قيد البحث.",  # the subject
        "وقال لافروف إن الشرطة في مكان الجريمة.",
        "وقال لافروف إن هذا العدوان مستمر.",
        "وقع الانفجار في سوق قديم، جريمة بشعة.",  # nobody says so
    ],
)
def test_what_is_no_predicate(text: str) -> None:
    assert "accuse" not in [frame for frame, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        ("دفعت الهجمات واشنطن إلى فرض عقوبات على إيران.", "sanction", "United States"),
        ("وهو ما دفع الرئيس الفرنسي إيمانويل ماكرون إلى التحذير من حرب جديدة.", "threaten", "Emmanuel Macron"),
        ("انتقد مقال في صحيفة التايمز سياسة ألمانيا.", "accuse", "The Times"),
        ("وفي بيان مشترك استنكرت الحكومة الفرنسية الهجوم.", "accuse", "government of France"),
        ("وفي رسالة إلى الأمم المتحدة طالبت سوريا بوقف الغارات.", "demand", "Syria"),
        ("نددت دول عربية بالقصف.", "accuse", "Arab states"),
        ("واتهمت دول غربية روسيا بارتكاب جرائم.", "accuse", "Western states"),
        ("دعت النقابات الحكومة إلى الحوار.", "demand", "trade unions"),
        ("أعربت الأردن عن إدانتها للقصف الإسرائيلي.", "accuse", "Jordan"),
        ("عبر وزير الخارجية المصري السابق سامح شكري عن \"انزعاج عميق من تصريحات نتنياهو\".", "accuse", "Sameh Shoukry"),
    ],
)
def test_who_does_it(text: str, frame: str, who: str) -> None:
    assert (frame, [who]) in [(f, a) for f, a, _ in told(text)]


def test_a_time_counts_as_one_word_of_the_window() -> None:
    text = "وتحيي كوريا الشمالية الأحد المقبل ذكرى تأسيس جيش كوريا الجنوبية."
    assert "support" not in [frame for frame, _, _ in told(text)]


def test_a_german_is_no_mani() -> None:
    words = reader().language.lexicon  # type: ignore[attr-defined]
    assert [(w.nisba, w.art) for w in (words.word("الماني"), words.word("الالماني"), words.word("المانيه", True))] == [
        ("DE", False), ("DE", True), ("DE", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وقال لافروف إن المحادثات تعثرت بسبب تعنت الحكومة الأوكرانية.", "Sergei Lavrov"),
        ("وأكد ماكرون أن هناك تقصيرا واضحا في معالجة الملف.", "Emmanuel Macron"),
        ("وأضاف أردوغان أن ما يحدث يكشف ازدواجية المواقف الغربية.", "Recep Tayyip Erdogan"),
    ],
)
def test_what_judges_by_its_name_is_told_wherever_it_stands(text: str, who: str) -> None:
    assert ("accuse", [who]) in [(frame, actors) for frame, actors, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "تعثرت المحادثات بسبب تعنت الحكومة الأوكرانية.",  # nobody says so
        "ونفى ماكرون وجود أي تقصير في معالجة الملف.",
        "وقال لافروف إن الوزارة تعمل على تقصير مدة التدريب.",  # shortening
    ],
)
def test_what_judges_by_its_name_is_a_speakers(text: str) -> None:
    assert not [1 for frame, *_ in told(text) if frame == "accuse"]

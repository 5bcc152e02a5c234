"""Who does what a verb or a participle tells, where the subject is put first, parted from it or left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    # whom أما puts first awaits the verb that bears its ف, whatever stands between
    ("أما النقابة، التي تتابع الملف، فقد رفضت العرض.", "reject", ["النقابة"], []),
    ("أما وزيرة الصحة، في كلمة لها، فطالبت البرلمان بإقرار القانون.", "demand", ["وزيرة الصحة"], ["البرلمان"]),
    ("أما الحركة فلم توافق على الخطة.", "reject", ["الحركة"], []),
    ("أما الاتفاق، وهو الثالث من نوعه، فقد رفضته إسرائيل.", "reject", ["إسرائيل"], ["رفضته"]),
    ("أما في روسيا، فقد نددت الخارجية بالقرار.", "accuse", ["الخارجية"], []),
    # an adjective in the oblique shows whom a verb addresses
    ("قال الرئيس إن الوضع خطير. كما ناشد القادة السياسيين ضبط النفس.", "demand", ["الرئيس"], ["القادة"]),
    # those among them who are told apart do not alone do it
    ("أعلنت الوزارة أن 40 عاملا أجنبيا، بينهم عشرات المصابين، تظاهروا أمام المصنع.", "protest", ["عاملا"], []),
    ("ثلاثة لاجئين سوريين بينهم طفلة اعتقلوا في أثينا.", "arrest", [], ["لاجئين سوريين"]),
    ("عشرات النواب، من بينهم رئيس اللجنة، انسحبوا من الجلسة.", "leave", ["النواب"], []),
    # what is to come is told of what the clause describes
    ("ويضم الفريق خبراء من الوكالة التي كان من المنتظر أن تزور إيران.", "visit", ["الوكالة"], ["إيران"]),
    ("ترأس الوزير الوفد المنتظر أن يزور بغداد.", "visit", ["الوفد"], ["بغداد"]),
    ("يشارك في القمة التي يتوقع أن يحضرها أمير قطر.", "attend", ["أمير قطر"], []),
    ("ومن المقرر أن يزور الوزير تونس.", "visit", ["الوزير"], ["تونس"]),
    # one more adjective joined on ends the phrase of the doer
    ("وتتهم منظمات حقوقية وإنسانية الشرطة بضرب المتظاهرين.", "accuse", ["منظمات حقوقية"], ["الشرطة"]),
    ("ناشدت منظمات دولية ومحلية السلطات إلى الإفراج عن الصحفي.", "demand", ["منظمات دولية"], ["السلطات"]),
    # what the verb takes stands apart behind a comma
    ("قالت الوزيرة إن الوضع مستقر. واعتقلت الشرطة التركية، 21 موظفا بالشركة.", "arrest", ["الشرطة التركية"], []),
    ("قالت الوزيرة إن الوضع مستقر. واستنكرت النقابة، في بيان لها، ما حدث.", "accuse", ["النقابة"], []),
    # called on to act, against calling on somebody
    ("وأضافت الوزيرة أن الدول الأوروبية مطالبة بضمان أمن الحدود.", "demand", [], ["الدول الأوروبية"]),
    ("قال الوزير إن الأطراف تبقى مطالبة باحترام الهدنة.", "demand", [], ["الأطراف"]),
    ("وانتقدت المعارضة بطء الإجراءات مطالبة بجلسة علنية.", "demand", ["المعارضة"], []),
    # a definite participle describes what stands before it
    ("تواصل فصائل المقاومة تصديها لقوات الاحتلال، المتوغلة في مدينة رفح.", "deploy", ["لقوات الاحتلال"], ["مدينة رفح"]),
    ("أشادت اللجنة بموقف الملك الرافض للتهجير.", "reject", ["الملك"], []),
    # a participle that goes with what is said is of who says it
    ('اكتفى سالم الأمين بقوله "أنا عدت إلى البيت" رافضا التعليق على القرار.', "reject", ["الأمين"], []),
    ("قال الوزير، في بيان، إنه سيعود قريبا، داعيا البرلمان إلى الانعقاد.", "demand", ["الوزير"], ["البرلمان"]),
    ("ذكرت الهيئة أن القرار يخدم المواطن ويلبي رغباته، مشيدة بتعاون الوزارة.", "support", ["الهيئة"], ["الوزارة"]),
]


def test_what_is_described_did_not_act(told: Callable[[str, str], list[tuple[list[str], list[str]]]]) -> None:
    """«المجموعات المؤيدة للقضية»: nobody who does something else beside them supports it."""
    found = told("قال النائب إن الوفد المصري شارك في المجموعات المؤيدة للقضية.", "support")
    assert not any(actors for actors, _ in found)
    assert not any(actors for actors, _ in told("تحدث السفير عن لقاء الدول الداعمة لأوكرانيا.", "support"))


@pytest.mark.parametrize(("text", "frame", "actors", "recipients"), CASES, ids=[case[0][:40] for case in CASES])
def test_doers_of_verbs(
    reads: Callable[[str, str, list[str], list[str]], None], text: str, frame: str, actors: list[str], recipients: list[str]
) -> None:
    reads(text, frame, actors, recipients)

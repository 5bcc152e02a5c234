"""What stands between a subject and what its verb takes changes no event: when, how and where something is said or done."""

from __future__ import annotations

import pytest

import marsad

# Sentences cut where an adverbial may stand, with their frame and the English name of who does it.
SENTENCES = [
    ("قررت الهند", "فرض حظر على تصدير القمح.", "restrict", "India"),
    ("أعلنت النمسا", "تعليق التعاون مع إيران.", "cooperate", "Austria"),
    ("دان الاتحاد الأوروبي", "الهجوم على المدرسة.", "accuse", "European Union"),
    ("دعا الرئيس الصيني شي جين بينغ", "نظيره الفرنسي إيمانويل ماكرون لزيارة بكين.", "invite", "Xi Jinping"),
    ("وافقت أرمينيا", "على إدخال الوقود إلى القطاع.", "agree", "Armenia"),
    ("استعادت القوات الحكومية اليمنية", "السيطرة على مدينة بيحان.", "seize", "forces of Yemen"),
    ("زودت الولايات المتحدة", "أوكرانيا بصواريخ بعيدة المدى.", "aid", "United States"),
]
ADVERBIALS = [
    " أمس الثلاثاء", "، أمس الثلاثاء،", " خلال مؤتمر صحفي", " في مؤتمر صحافي مشترك", " بشكل مفاجئ", " من جانب واحد", "، وفق بيان رسمي،",
    " للمرة الأولى منذ سنوات", " في وقت متأخر من مساء الثلاثاء", "، في بيان،", " رسميا", " بعد نقاش طويل", " في تغريدة على منصة إكس",
    " بالإجماع", "، من جهتها،",
]  # fmt: skip


@pytest.mark.parametrize("adverbial", ADVERBIALS)
@pytest.mark.parametrize(("subject", "rest", "frame", "actor"), SENTENCES, ids=[row[2] for row in SENTENCES])
def test_an_adverbial_changes_no_event(subject: str, rest: str, frame: str, actor: str, adverbial: str) -> None:
    events = marsad.read(f"{subject}{adverbial} {rest}", published="2024-05-15").events
    assert [party.name for event in events if event.frame == frame for party in event.roles.actor][:1] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت تركيا وقطر محادثات رفيعة المستوى في أنقرة.",  # what is said of a quality is of it
        "أجرت تركيا وقطر بعيدا عن الأضواء محادثات رفيعة المستوى في أنقرة.",
    ],
)
def test_a_quality_told_in_something_is_one_phrase(text: str) -> None:
    (event,) = marsad.read(text, published="2024-05-15").events
    assert (event.frame, sorted(party.name for party in event.roles.actor)) == ("meet", ["Qatar", "Turkey"])


def test_who_attends_a_summit_meets_nobody_in_it() -> None:
    text = "شارك ولي العهد السعودي في القمة العربية في المنامة.\nوشارك الرئيس العراقي في اجتماع القمة، والتقى نظيره المصري."
    events = marsad.read(text, published="2024-05-15").events
    assert sorted((event.frame, len(event.roles.actor)) for event in events) == [("attend", 1), ("attend", 1), ("meet", 2)]

"""Whose a stance is where a pronoun tells it: the support a government declares is its own, a party leader's is his party's."""

from __future__ import annotations

import pytest

import marsad


def who(text: str, frame: str) -> list[list[str]]:
    return [[p.name for p in e.roles.actor] for e in marsad.read(text, published="2024-05-01").events if e.frame == frame]


@pytest.mark.parametrize(
    ("text", "frame", "actor"),
    [
        # what the relative clause of the paper tells is done to the paper
        ("أكدت الكويت في بيان أصدرته وزارة الخارجية تضامنها الكامل مع مصر.", "support", "Kuwait"),
        # a second deed joined to the first
        ("أعلنت الحكومة الأردنية قطع علاقاتها مع إيران، وتأييدها لقرارات الجامعة العربية.", "support", "government of Jordan"),
        # verbs of telling do take a second object
        ("وقال الوفد الذي أبلغته مصر رفضها للخطة إن المفاوضات متوقفة.", "reject", "Egypt"),
        ("قال الأمين العام لحزب الاستقلال نزار بركة إن حزبه يعارض مشروع القانون.", "reject", "Istiqlal Party"),
        ("وقال نبيل بنعبد الله، أمين حزب التقدم والاشتراكية، إن الحزب يدعم العمال.", "support", "Party of Progress and Socialism"),
        ("قال الأمين العام لحزب الاستقلال نزار بركة إنه يعارض مشروع القانون.", "reject", "Nizar Baraka"),
        # a draft does what the council does whose adoption of it a noun tells, and goes on doing it in the verb joined to its verb
        ("رحبت مصر بتبني مجلس الأمن قرارا يدعو إسرائيل إلى الانسحاب.", "demand", "UN Security Council"),
        ("وقال نتنياهو إن بلاده غاضبة، بعد تصويت مجلس الأمن لصالح قرار يدين الاستيطان ويطالب بوقفه.", "demand", "UN Security Council"),
        ("أصدرت حركة فتح بيانا دعت فيه إلى الحوار وحملت إسرائيل المسؤولية.", "accuse", "Fatah"),
        ("انتقد وزير الخارجية المغربي ناصر بوريطة إيران وبرنامجها.", "accuse", "Nasser Bourita"),
        # what somebody is punished or blamed for is his own deed
        ("توعدت مجموعة السبع بتوسيع العقوبات المفروضة على موسكو لهجومها على أوكرانيا.", "attack", "Russia"),
        ("فرض الاتحاد الأوروبي عقوبات جديدة على روسيا بسبب غزوها لأوكرانيا.", "attack", "Russia"),
        ("مددت واشنطن العقوبات على إيران على خلفية هجماتها على السفن.", "attack", "Iran"),
        ("فرضت واشنطن عقوبات على موسكو بعد غزوها أوكرانيا.", "attack", "Russia"),
        ("فرضت دول أوروبا عقوبات على روسيا ردا على هجومها على أوكرانيا.", "attack", "Russia"),
        ("ندد الاتحاد الأفريقي بإسرائيل جراء قصفها مدينة رفح.", "attack", "Israel"),
        # what is done after the punishment may be of whoever punishes
        ("فرضت واشنطن عقوبات على موسكو بعد إعلانها دعم أوكرانيا.", "support", "United States"),
        ("فرضت فرنسا حظرا على تركيا قبل انسحابها من الاتفاق.", "leave", "France"),
        # what a participle tells of its own is of whoever it is told of
        ("وأكدت ماريا تورس أن المغرب قدم لها كل شيء، معبرة عن فخرها بالمغرب.", "support", "Maria Tors"),
        ("وقال الوزير سامي حداد إن فرنسا تأخرت، مجددا دعمه لسوريا.", "support", "Sami Haddad"),
        ("قالت فرنسا إن الحركة انتهكت الاتفاق، معربة عن دعمها لإسرائيل.", "support", "France"),
        # but who receives somebody gives him his own support
        ("استقبلت مصر ليبيا في القمة وأعلنت فرنسا دعمها للاتفاق.", "support", "France"),
    ],
)
def test_whose_it_is(text: str, frame: str, actor: str) -> None:
    assert [actor] in who(text, frame)


def test_the_same_speaker_is_who_spoke_before() -> None:
    events = marsad.read("قال الوزير محمد مهدي بنسعيد إن الملف مغلق. وحذر ذات المتحدث من الشائعات.", published="2024-05-01").events
    assert [[p.ar for p in e.roles.actor] for e in events if e.frame == "threaten"] == [["محمد مهدي بنسعيد"]]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        # who is attacked is not under the sanctions that the attack brought
        ("فرضت كندا عقوبات على بيلاروسيا ردا على حرب موسكو على أوكرانيا.", ["Belarus"]),
        ("فرضت كندا عقوبات على روسيا لهجومها على أوكرانيا.", ["Russia"]),
        ("فرضت كندا عقوبات على روسيا وعلى بيلاروسيا.", ["Russia", "Belarus"]),
    ],
)
def test_who_is_under_sanctions(text: str, recipients: list[str]) -> None:
    events = [e for e in marsad.read(text, published="2024-05-01").events if e.frame == "sanction"]
    assert [[p.name for p in e.roles.recipient] for e in events] == [recipients]

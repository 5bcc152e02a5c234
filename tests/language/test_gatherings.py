"""Who meets, told by nouns: whom a meeting brings together, where it is held, which verb lends it a side, and when it is told at all."""

from __future__ import annotations

import pytest

import marsad

DAY = "2024-05-14"


def met(text: str) -> list[set[str]]:
    """The sides of each meeting that is read."""
    return [{p.ar for p in (*e.roles.actor, *e.roles.recipient)} for e in marsad.read(text, published=DAY).events if e.frame == "meet"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # the pronoun on the verb is whoever the clause around it is about
        ("شكرت أنغيلا ميركل نظيرتها بعد لقاء جمعها بإيمانويل ماكرون في ليون.", {"أنغيلا ميركل", "إيمانويل ماكرون"}),
        ("قال فلاديمير بوتين عقب اجتماع ضمه إلى شي جين بينغ إن التعاون مستمر.", {"فلاديمير بوتين"}),
        ("شكر رجب طيب أردوغان الرئيس فلاديمير بوتين في لقاء جمعهما في سوتشي.", {"رجب طيب أردوغان", "فلاديمير بوتين"}),
        # a bare meeting before جمع or ضم: neither collects nor annexes anything
        ("انعقد في العقبة اجتماع ضم أيمن الصفدي وسامح شكري.", {"أيمن الصفدي", "سامح شكري"}),
        ("نشرت الصور بعد لقاء موسع جمع عبد الفتاح السيسي ومحمد بن زايد.", {"عبد الفتاح السيسي", "محمد بن زايد"}),
        ("انعقد لقاء خماسي في الرباط ضم وزراء خارجية مصر والأردن.", {"سامح شكري", "أيمن الصفدي"}),
        ("أعلن البيت الأبيض عن قمة تجمع فلاديمير بوتين ورجب طيب أردوغان في بكين.", {"فلاديمير بوتين", "رجب طيب أردوغان"}),
        # two that complete the noun negotiate with each other
        ("تعثرت في جدة مفاوضات الجيش السوداني والحوثيين.", {"الجيش السوداني", "الحوثيين"}),
        # who leaves after talks or ends a tour with them took part
        ("غادر وفد حماس القاهرة بعد مشاورات مع المخابرات المصرية.", {"وفد حماس", "المخابرات المصرية"}),
        ("توج هاكان فيدان جولته بلقاء محمد بن سلمان في جدة.", {"هاكان فيدان", "محمد بن سلمان"}),
        ("افتتح نواف سلام جلسة محادثات مع محمد شياع السوداني.", {"نواف سلام", "محمد شياع السوداني"}),
        # where they meet is no side
        ("عقد حزب الكتائب اجتماعا بمقر البرلمان لبحث الأزمة.", {"حزب الكتائب"}),
        ("أجرى سامح شكري لقاء بمدينة مراكش مع ناصر بوريطة.", {"سامح شكري", "ناصر بوريطة"}),
        # a gathering of one body whose day stands behind it is told, not only named
        ("رحب مجلس الأمن في اجتماعه أمس بالهدنة.", {"مجلس الأمن"}),
        ("دعا المكتب السياسي للحزب عقب اجتماع له يوم السبت إلى الحوار.", {"المكتب السياسي للحزب"}),
    ],
)
def test_sides(text: str, sides: set[str]) -> None:
    assert any(sides <= found for found in met(text)), met(text)


@pytest.mark.parametrize(
    "text",
    [
        "رفض النواب مشروع قانون ضم الضفة الغربية.",
        "أقر الكنيست في اجتماع بالقدس ضم الضفة الغربية.",
        "رفض محمود عباس لقاء بنيامين نتنياهو.",
        "قال سامي كمال إن محاولة جمع التبرعات فشلت.",
        "قال مجلس الأمن في بيان عقب اجتماعه إن الهدنة هشة.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert not met(text)


@pytest.mark.parametrize("place", ["البرلمان", "المغرب", "قصر بعبدا", "مراكش"])
def test_no_place_meets(place: str) -> None:
    texts = ("عقد حزب الكتائب اجتماعا بمقر البرلمان.", "أجرى سامح شكري لقاء بمراكش مع ناصر بوريطة.",
             "التقى سامح شكري السفير الفرنسي في اجتماع بقصر بعبدا.", "فشلت محادثات الرباط بين لبنان وسوريا.")  # fmt: skip
    assert not [found for text in texts for found in met(text) if place in found]

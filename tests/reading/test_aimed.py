"""Whom a deed or a stance is aimed at where the grammar of its clause names nobody."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "frame", "whom"),
    [
        # named in what is said
        ("حذر الملك عبد الله الثاني من عواقب غارات تشنها إسرائيل على درعا.", "threaten", "إسرائيل"),
        ("حذرت موسكو من توسع حلف الناتو نحو حدودها.", "threaten", "الناتو"),
        ("أشادت فرنسا بالجهود التي بذلها المغرب في مكافحة الجفاف.", "support", "المغرب"),
        # who does the deed that is condemned or demanded
        ("دانت الجزائر اغتيال الصحفي محمود درويش على يد قوات الاحتلال الإسرائيلي.", "accuse", "قوات الاحتلال الإسرائيلي"),
        ("طالبت فرنسا بعدم انسحاب روسيا من المحادثات.", "demand", "روسيا"),
        # who is refused in the words behind a protest
        ("نظم مئات المعلمين وقفة احتجاجية في عمان رفضا لقرارات الملك عبد الله الثاني.", "protest", "عبد الله"),
        ("خرج آلاف اللبنانيين إلى الشوارع للمطالبة برحيل الرئيس ميشال عون.", "protest", "ميشال عون"),
        # who comes at the invitation told beside it
        ("وصل رئيس الوزراء الإسباني بيدرو سانشيز إلى باريس في زيارة رسمية بدعوة من الرئيس الفرنسي إيمانويل ماكرون.", "invite", "بيدرو سانشيز"),
        # with people whom nobody names the state they are struck in
        ("قتل الجيش الروسي 12 شخصا في قصف على حي سكني في أوكرانيا.", "attack", "أوكرانيا"),
        # the other side of a quarrel told elsewhere
        ("اتهمت حماس إسرائيل بقتل الأسرى. وحذرت حماس من أن صبرها ينفد.", "threaten", "إسرائيل"),
    ],
)
def test_aimed_at(text: str, frame: str, whom: str) -> None:
    events = [e for e in marsad.read(text, published="2022-05-14").events if e.frame == frame]
    assert any(whom in p.ar or p.ar in whom for e in events for p in e.roles.recipient), events


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("حذر وزير الصحة اللبناني من نقص الأدوية في المستشفيات.", "threaten"),  # nobody is meant
        ("وقعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الخرطوم بحضور مراسلي الأمم المتحدة.", "attack"),  # both fight
        # not whose release those who march ask for, nor where they march
        ("خرج مئات الطلاب في مسيرة احتجاجية في تونس للمطالبة بالإفراج عن الناشط سامي الغربي.", "protest"),
        # not who undergoes what is condemned or demanded
        ("استنكرت نقابة الصحفيين المصرية اعتقال المصور سامي حداد.", "accuse"),
        ("طالبت كندا بحماية المدنيين في السودان.", "demand"),
        ("دعا وزير العدل اليمني إلى فتح تحقيق في مقتل الشيخ ناصر الكندي.", "demand"),
    ],
)
def test_aimed_at_nobody(text: str, frame: str) -> None:
    for event in marsad.read(text, published="2022-05-14").events:
        assert event.frame != frame or not event.roles.recipient, event


def test_a_side_that_is_inferred_says_so() -> None:
    """With `explain`, whoever no words of the event name is told as inferred, and from what."""
    text = "رفضت وزارة الخارجية الروسية الإجراءات الأوروبية، وتوعدت بالرد."
    (threat,) = [e for e in marsad.read(text, published="2025-02-24", explain=True).events if e.frame == "threaten"]
    assert [party.name for party in threat.roles.recipient] == ["European Union"]
    assert [why["inferred"] for why in threat.why or () if "inferred" in why] == ["told to be at odds: reject"]


def test_whoever_is_named_suffers_it_himself() -> None:
    """Not beside somebody named does the state suffer it where he is killed."""
    text = "قتل الجيش الروسي الأحد الشاب أندريه كوفال في أوكرانيا."
    (event,) = (e for e in marsad.read(text, published="2022-05-14").events if e.frame == "attack")
    assert [party.kind for party in event.roles.recipient] == ["person"]

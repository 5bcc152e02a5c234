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
        ("شارك المغرب في منتدى انعقد في النرويج بدعوة من السويد.", "invite", "المغرب"),
        ("زار ماكرون وشولتس أنقرة بدعوة من أردوغان.", "invite", "شولتس"),
        ("قتلت القوات الفرنسية عشرات المدنيين في مالي.", "attack", "مالي"),
        # who is told elsewhere to have done what is condemned
        ("قتل جنود إسرائيليون الصحفي الفلسطيني سامي حداد. ودانت الجزائر اغتيال سامي حداد.", "accuse", "جنود إسرائيليون"),
        ("قصف الجيش الروسي خاركيف. وندد الرئيس الفرنسي إيمانويل ماكرون بقصف خاركيف.", "accuse", "الجيش الروسي"),
        ("اعتقلت الشرطة التركية النائب سليم أوزان. واستنكرت ألمانيا اعتقال النائب.", "accuse", "الشرطة التركية"),
        # in one's own state a town
        ("أدى رئيس الحكومة التونسية يوسف الشاهد زيارة إلى قابس يوم الاثنين.", "visit", "قابس"),
        ("زار الرئيس المصري عبد الفتاح السيسي مدينة أسوان أمس.", "visit", "أسوان"),
        ("وصل رئيس الوزراء الباكستاني عمران خان إلى لاهور مساء.", "visit", "لاهور"),
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
        ("عاد نوري المالكي رئيس الوزراء العراقي إلى العراق.", "visit"),
        ("حذر وزير الصحة اللبناني من نقص الأدوية في المستشفيات.", "threaten"),  # nobody is meant
        ("وقعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الخرطوم بحضور مراسلي الأمم المتحدة.", "attack"),  # both fight
        ("زار ماكرون برلين فيما وجه أردوغان دعوة رسمية.", "invite"),  # who comes elsewhere is not whom he invites
        # not whose release those who march ask for, nor where they march
        ("خرج مئات الطلاب في مسيرة احتجاجية في تونس للمطالبة بالإفراج عن الناشط سامي الغربي.", "protest"),
        # not whoever is called upon in the world's name
        ("دعت قطر المجتمع الدولي إلى التدخل. ونددت قطر بالجريمة النكراء.", "accuse"),
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


def whom(text: str, frame: str) -> list[str]:
    """The recipients of the events of one frame, in the words of a text."""
    events = [e for e in marsad.read(text, published="2024-05-14").events if e.frame == frame]
    assert events, text
    return [p.ar for e in events for p in e.roles.recipient]


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        # one's own people
        ("ودعا حزب الأمة منخرطيه إلى مواصلة العمل.", "demand", ["منخرطيه"]),
        ("واتهم الرئيس التونسي قيس سعيد معارضيه بتدبير الهجمات.", "accuse", ["معارضيه"]),
        ("حذرت السفارة البريطانية رعاياها من السفر إلى لبنان.", "threaten", ["رعاياها"]),
        ("هدد الحوثيون مصالحه في البحر بالاستهداف.", "threaten", []),
        # a name behind a manner
        ("وطالب سالم العمري بشكل صريح السودان بسحب قواته.", "demand", ["السودان"]),
        # behind an aside
        ("وقال سالم العمري إن الوضع صعب، داعيا في هذا السياق، الحكومة اليمنية إلى الحوار.", "demand", ["الحكومة اليمنية"]),
        # what somebody calls a deed
        ("انتقد سالم العمري ما اعتبره تراجع الحكومة الأردنية عن وعودها.", "accuse", ["الحكومة الأردنية"]),
        ("انتقد سالم العمري ما اعتبره فوضى.", "accuse", []),
        # where terrorists struck
        ("أدانت تونس بشدة الهجوم الإرهابي في برلين.", "accuse", []),
        ("أدانت تونس الهجوم الإيراني على برلين.", "accuse", ["الإيراني"]),
        # an officer behind a name is the same man
        ("حذر خالد مشعل عضو المكتب السياسي للحركة من التصعيد.", "threaten", []),
        ("دعا جو بايدن رئيس الوزراء الإسرائيلي إلى وقف القتال.", "demand", ["بنيامين نتنياهو"]),
        ("استبعد ديمتري بيسكوف مساعد الرئيس الروسي إمكانية الهدنة.", "reject", []),
        # an aside, and a clause of its own
        ("رفضت الصين -التي تتمتع بنفوذ على ميانمار- وصف ما جرى بالانقلاب.", "reject", []),
        ("واشنطن ترفض الكشف عن خططها وبكين تحذر من الحرب.", "reject", []),
        ("ترفض واشنطن الكشف عن خطط بكين.", "reject", ["الصين"]),
    ],
)
def test_whom(text: str, frame: str, expected: list[str]) -> None:
    assert whom(text, frame) == expected


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("قررت بلجيكا رفع أسعار الوقود. وانتقد اتحاد العمال القرار.", "accuse", ["بلجيكا"]),
        ("فرضت بلجيكا ضرائب جديدة على الشركات. ورفض اتحاد الصناعيين هذه الإجراءات.", "reject", ["بلجيكا"]),
        ("قررت بلجيكا رفع أسعار الوقود. وانتقد اتحاد العمال غلاء المعيشة.", "accuse", []),
        ("قررت بلجيكا رفع أسعار الوقود. وانتقد اتحاد العمال القرار الذي اتخذته النمسا.", "accuse", ["النمسا"]),
    ],
)
def test_a_decision_pointed_back_to_is_whose_it_was(text: str, frame: str, expected: list[str]) -> None:
    assert whom(text, frame) == expected


def test_the_state_does_not_suffer_with_those_who_fight_it() -> None:
    (event,) = marsad.read("قتلت القوات الفرنسية عشرات المسلحين في مالي.", published="2022-05-14").events
    assert [party.name for party in event.roles.recipient] == ["gunmen"]

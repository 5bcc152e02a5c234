"""Recipients that are no party by name: the summit attended, the treaty left, somebody arrested."""

from __future__ import annotations

import pytest

import marsad

DAY = "2024-05-14"


@pytest.mark.parametrize(
    ("text", "frame", "names"),
    [
        ("حضر السفير الفرنسي حفل توقيع الاتفاقية.", "attend", ["حفل توقيع الاتفاقية"]),
        ("حضر ماكرون جنازة الملكة إليزابيث في لندن.", "attend", ["جنازة الملكة إليزابيث"]),
        ("يشارك وزير الخارجية المصري سامح شكري في مؤتمر ميونخ للأمن.", "attend", ["مؤتمر ميونخ للأمن"]),
        ("انسحبت الولايات المتحدة من معاهدة الأجواء المفتوحة.", "leave", ["معاهدة الأجواء المفتوحة"]),
        ("انضمت السعودية إلى اتفاقية مكافحة الفساد.", "join", ["اتفاقية مكافحة الفساد"]),
        # A body that holds it is rather named than the thing, and where it is held is no recipient.
        ("شارك الوزير سامح شكري في اجتماع مجلس الأمن الدولي.", "attend", ["مجلس الأمن الدولي"]),
        ("شاركت مصر في القمة الأفريقية في نيروبي.", "attend", ["القمة الأفريقية"]),
    ],
)  # fmt: skip
def test_the_recipient_may_be_a_thing(text: str, frame: str, names: list[str]) -> None:
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == frame]
    assert [party.ar for event in events for party in event.roles.recipient] == names


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        ("اعتقلت الشرطة الإسرائيلية متظاهرا في تل أبيب.", "arrest", "متظاهرا"),
        ("اعتقلت قوات الأمن المصرية ناشطة حقوقية.", "arrest", "ناشطة حقوقية"),
        ("أفرجت السلطات المصرية عن 25 معتقلا.", "release", "25 معتقلا"),
        ("قتل مسلحون شرطيا في بغداد.", "attack", "شرطيا"),
        ("أصاب الجيش الإسرائيلي فتى برصاصة في الرأس.", "attack", "فتى"),
    ],
)
def test_somebody_unnamed_undergoes_it(text: str, frame: str, who: str) -> None:
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == frame]
    assert [party.ar for event in events for party in event.roles.recipient] == [who]
    assert all(party.kind == "group" for event in events for party in event.roles.recipient)


@pytest.mark.parametrize("text", ["أفرجت السلطات المصرية عن وثائق سرية.", "زار الوزير المغربي طفلا مريضا."])
def test_nobody_undergoes_it(text: str) -> None:
    assert not [party for event in marsad.read(text, published=DAY).events for party in event.roles.recipient]


def test_a_bare_noun_is_the_thing_told_before() -> None:
    text = "شارك بوتين في قمة بريكس. ثم حضر القمة الرئيس الصيني شي جين بينغ."
    first, second = (event for event in marsad.read(text, published=DAY).events if event.frame == "attend")
    assert first.roles.recipient == second.roles.recipient


@pytest.mark.parametrize("text", ["زار الوزير الفرنسي حفل التوقيع.", "قصف الجيش السوداني اجتماعا في الخرطوم."])
def test_other_frames_take_no_thing(text: str) -> None:
    assert not [p for event in marsad.read(text, published=DAY).events for p in event.roles.recipient if p.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("قال وزير الزراعة المغربي محمد صديقي خلال ندوة حول الجفاف إن المحصول تراجع.", ["ندوة"]),
        ("صرح وزير النقل الكيني ديفيس تشيرشير على هامش ورشة عمل في مومباسا بأن الميناء سيوسع.", ["ورشة عمل"]),
        ("أعقب ذلك حفل حضره وزير الدفاع التركي يشار غولر.", ["حفل"]),
        ("انطلقت القمة في نيروبي بمشاركة الرئيس الكيني وليام روتو.", ["القمة"]),
    ],
)
def test_what_is_attended_where_no_slot_tells(text: str, what: list[str]) -> None:
    """Where somebody speaks, what a pronoun of attending goes back to, what stands before «بمشاركة»."""
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == "attend"]
    assert [party.ar for event in events for party in event.roles.recipient] == what


def test_the_body_that_holds_it_is_named_beside_it() -> None:
    text = "أكد رئيس الحكومة المغربية عزيز أخنوش خلال جلسة بمجلس المستشارين أن التضخم تراجع."
    (event,) = (event for event in marsad.read(text, published=DAY).events if event.frame == "attend")
    assert [party.ar for party in event.roles.recipient] == ["جلسة", "مجلس المستشارين"]


def test_nobody_is_attended_where_none_is_near() -> None:
    text = "حضر وزير الدفاع التركي يشار غولر."
    assert not [p for event in marsad.read(text, published=DAY).events for p in event.roles.recipient]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("وقعت الدول على المعاهدة، بعدما انسحب منها الرئيس الأميركي دونالد ترامب.", ["المعاهدة"]),
        ("تعثرت محاولات إحياء الاتفاق النووي الذي انسحبت منه الولايات المتحدة عام 2018.", ["الاتفاق النووي"]),
        ("انسحبت كندا من المعاهدة. وعاد منها الوزير إلى أوتاوا.", ["المعاهدة"]),
    ],
)
def test_a_pronoun_goes_back_to_the_thing_that_is_left(text: str, what: list[str]) -> None:
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == "leave"]
    assert [party.ar for event in events for party in event.roles.recipient] == what


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("أذنت النيابة العمومية بالاحتفاظ بعناصر العصابة وفتح قضية عدلية في شأنهم بتهمة الاحتيال.", ["عناصر العصابة"]),
        ("قررت النيابة العمومية فتح قضية عدلية في شأن الوزير السابق سمير الجندي.", ["سمير الجندي"]),
        ("أعلنت الشركة القطرية فتح قضية عدلية في شأنها المالي.", []),
    ],
)
def test_in_whose_matter_a_case_is_opened(text: str, whom: list[str]) -> None:
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == "charge"]
    assert [party.ar for event in events for party in event.roles.recipient] == whom


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("فكك الأمن المغربي خلية إرهابية في طنجة.", ["خلية إرهابية"]),
        ("أعلنت الشرطة الألمانية تفكيك شبكة لتهريب المخدرات في برلين.", ["شبكة لتهريب المخدرات"]),
        ("أعلن المغرب تفكيك أزيد من 12 خلية إرهابية.", ["خلية إرهابية"]),
        ("فكك المهندسون الألمان المحرك في برلين.", []),
    ],
)
def test_a_cell_is_broken_up(text: str, what: list[str]) -> None:
    events = [event for event in marsad.read(text, published=DAY).events if event.frame == "arrest"]
    assert [party.ar for event in events for party in event.roles.recipient] == what

"""Who acts in the later sentences of a passage: left out, under a pronoun, a bare description or «نظيره», with others named between."""

from __future__ import annotations

import pytest

import marsad


def acts(text: str, frame: str) -> set[str]:
    """The words for all actors of the events of one frame."""
    events = marsad.read(text, published="2023-05-15").events
    return {party.ar for event in events if event.frame == frame for party in event.roles.actor}


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        # a pronoun after a verb without a subject means whom the verb goes on telling of
        ("زار رئيس الوزراء البريطاني ريشي سوناك تل أبيب، وأجرى محادثات مع بنيامين نتنياهو. وأعلن تضامنه مع سكان المدينة.", "support", "ريشي سوناك"),
        ("قال وزير الدفاع سمير حداد إنه التقى وليد منصور أمس. وكرر رفضه نشر قوات أجنبية.", "reject", "سمير حداد"),
        # phrases between the verb and its object
        ("أبرمت شركة سوناطراك عقدا مع إيني. ونفت في المقابل وجود أي نية لرفع الأسعار.", "reject", "شركة سوناطراك"),
        ("رفضت النائبة سلمى حداد المشروع. وانتقدت بشدة صمت الحكومة.", "accuse", "سلمى حداد"),
        ("وصل رئيس الوزراء العراقي محمد شياع السوداني إلى أنقرة. والتقى فور وصوله عددا من رجال الأعمال.", "meet", "محمد شياع السوداني"),
        # one more whom he met
        ("وصل ريشي سوناك إلى تل أبيب والتقى بنيامين نتنياهو. كما التقى رئيس الدولة إسحاق هرتسوغ.", "meet", "ريشي سوناك"),
        # the past of speech joined on to what is said in the present
        ("قال وزير الخارجية الروسي سيرغي لافروف إن بلاده لن تتراجع، وحذر من عواقب توريد صواريخ.", "threaten", "سيرغي لافروف"),
        ("انتقد المحامي نبيل حداد القرار. وأضاف أن القضاء لا يستطيع العمل تحت التهديد، وطالب بلجنة تحقيق دولية.", "demand", "نبيل حداد"),
        ("قالت المحامية سلمى حداد إن الحكومة لا تحترم القانون، ورفضت سحب الدعوى.", "reject", "سلمى حداد"),
        # descriptions
        ("دعا زعيم التيار الصدري مقتدى الصدر أتباعه إلى الانسحاب. وانتقد الرجل لجوء الطرفين إلى السلاح.", "accuse", "مقتدى الصدر"),
        ("حوكم المدون شادي نعمان أمس. وانتقد المتهم سير التحقيق.", "accuse", "شادي نعمان"),
        ("انتقدت نبيلة منيب الحكومة. وطالبت النائبة البرلمانية بعفو عام عن المعتقلين.", "demand", "نبيلة منيب"),
        ("استقبل سمير حداد الوفد في بيروت. وأدان السياسي اللبناني القرار الجديد.", "accuse", "سمير حداد"),
        # the latter, and the counterpart
        ("تراجع بنيامين نتنياهو عن إقالة وزير دفاعه يوآف غالانت. وكان الأخير قد دعا إلى تجميد التعديلات.", "demand", "يوآف غالانت"),
        ("دعا الرئيس التركي رجب طيب أردوغان نظيره الروسي فلاديمير بوتين إلى الحوار. وحث أردوغان نظيره على الهدنة. وتعهد الأخير بدراسة المقترح.",
         "agree", "فلاديمير بوتين"),
        # the case that shows
        ("قدم عبد الله باتيلي إحاطته أمام المجلس. وحث القادة الليبيين على تجاوز الخلافات.", "demand", "عبد الله باتيلي"),
    ],
)  # fmt: skip
def test_who_was_told_of_before_acts_on(text: str, frame: str, who: str) -> None:
    assert who in acts(text, frame)


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        # what the party did is the party's, though another tells it
        ("قال الكاتب سمير حداد إن الاتحاد العام التونسي للشغل رفض العرض ولوح بالإضراب.", "threaten", "الاتحاد العام التونسي للشغل"),
        ("قال مسؤول أميركي إن أنتوني بلينكن عرض دعما مستمرا، وندد بالهجوم.", "accuse", "أنتوني بلينكن"),
        # an officer is somebody else
        ("انتقد نبيل حداد الحكومة. وطالب النائب العام بحبس المتهمين.", "demand", "النائب العام"),
        # two nouns after كما: a subject of its own
        ("وصل ريشي سوناك إلى تل أبيب. كما التقى وزير الخارجية الفرنسي برونو لومير إسحاق هرتسوغ.", "meet", "برونو لومير"),
        # a plural in the nominative does it
        ("انتقد نبيل حداد القرار. ورفض القادة الليبيون في طرابلس الخطة.", "reject", "القادة الليبيون"),
    ],
)
def test_others_act_for_themselves(text: str, frame: str, who: str) -> None:
    assert who in acts(text, frame)


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        # the body named in the title of its deputy, its member
        ("قال النائب عن حركة نداء تونس سمير حداد إن الحركة تدعو إلى حوار وطني شامل.", "demand", "نداء تونس"),
        ("قال القيادي في حركة النهضة سمير حداد إن الحركة ترفض القانون.", "reject", "النهضة"),
    ],
)
def test_a_bare_noun_is_the_body_of_who_was_named_with_it(text: str, frame: str, who: str) -> None:
    assert any(who in party for party in acts(text, frame))


@pytest.mark.parametrize(
    ("again", "told"),
    [
        ("وطالب سامح شكري بعقد مؤتمر دولي للسلام.", 2),  # of nobody in particular: another thing is asked for
        ("ودعا سامح شكري إسرائيل إلى ضبط النفس.", 1),
    ],
)
def test_who_comes_back_to_asking_asks_anew(again: str, told: int) -> None:
    text = (
        "وصل وزير الخارجية المصري سامح شكري إلى بيروت. ودعا سامح شكري إسرائيل إلى فتح المعابر فورا. "
        f"وحضر اللقاء عدد من السفراء. واستمر اللقاء ساعتين. {again}"
    )
    demands = [event for event in marsad.read(text, published="2023-05-15").events if event.frame == "demand"]
    assert len(demands) == told


def told(text: str, frame: str) -> int:
    """How many events of one frame a text tells."""
    return sum(event.frame == frame for event in marsad.read(text, published="2023-05-15").events)


BETWEEN = "وكان الطقس باردا. وامتلأت الشوارع بالمارة. "


@pytest.mark.parametrize(
    ("text", "frame", "times"),
    [
        # strikes of one party against another, told once more in other words
        (f"قصفت إسرائيل مواقع حزب الله. {BETWEEN}واستهدفت إسرائيل حزب الله بعشرات الصواريخ.", "attack", 1),
        (f"قصفت إسرائيل حزب الله في مدينة صور. {BETWEEN}واستهدفت إسرائيل حزب الله في مدينة بعلبك.", "attack", 2),
        (f"قصفت إسرائيل مواقع حزب الله. {BETWEEN}واستهدفت إسرائيل حركة حماس بعشرات الصواريخ.", "attack", 2),
        # who serves a state and the state: one voice, but not about another party
        (f"رفض وزير الخارجية المصري سامح شكري الخطة. {BETWEEN}ورفضت مصر المقترح.", "reject", 1),
        (f"انتقد وزير الخارجية المصري سامح شكري إثيوبيا. {BETWEEN}وأدانت مصر الهجوم على المستشفى.", "accuse", 2),
        # a noun for the talks of the sentence before
        ("التقى سامح شكري أنتوني بلينكن في القاهرة. وحضر اللقاء السفير الأميركي في القاهرة.", "meet", 1),
        # two words of one sentence for one saying
        ("اتهمت مصر إثيوبيا بالتعنت وحملت مصر أديس أبابا المسؤولية.", "accuse", 1),
        # a strike and whom it killed; two strikes of one sentence
        ("شن الجيش الإسرائيلي غارة على بلدة كفركلا أسفرت عن مقتل أربعة مزارعين.", "attack", 1),
        ("قصف الجيش الروسي الجيش الأوكراني قرب سومي وقصف الجيش الروسي بولندا.", "attack", 2),
        # the crowd of the protest just told, and another
        ("تظاهر مئات الأطباء أمام وزارة الصحة في بيروت. ورفع المحتجون لافتات تطالب بالرواتب.", "protest", 1),
        ("أضرب الطيارون في تونس أمس. وردد المشاركون هتافات ضد الوزيرة.", "protest", 1),
        ("احتشد عشرات الصيادين قبالة الميناء في صيدا. وهتف المتظاهرون ضد البلدية.", "protest", 1),
        ("تظاهر مئات الأطباء أمام وزارة الصحة في بيروت. وتظاهر عشرات المزارعين في صيدا.", "protest", 2),
    ],
)
def test_told_again_or_anew(text: str, frame: str, times: int) -> None:
    assert told(f"انتهى اليوم هادئا في العاصمة. {text}", frame) == times


@pytest.mark.parametrize(
    ("headline", "lead", "frame", "times"),
    [
        ("القبض على مروج مخدرات", "تمكنت الشرطة العراقية في البصرة أمس من القبض على رجل يبيع أقراصا ممنوعة.", "arrest", 1),
        ("توقيف شخصين في مطار بيروت", "أوقفت الشرطة اللبنانية مساء أمس مهربين كانا يحملان ذهبا.", "arrest", 1),
        ("الإفراج عن سائق الشاحنة", "أفرجت السلطات المصرية صباح اليوم عن رجل احتجز قرب الحدود.", "release", 1),
        # whom the headline names is somebody else
        ("القبض على سعد الحريري", "أوقفت الشرطة اللبنانية مساء أمس سامح شكري.", "arrest", 2),
    ],
)
def test_a_headline_leaves_out_who_did_it(headline: str, lead: str, frame: str, times: int) -> None:
    assert told(f"{headline}\n\n{lead}", frame) == times


def test_of_one_protest_those_named_act() -> None:
    assert acts("تظاهر مئات الأطباء أمام وزارة الصحة في بيروت. ورفع المحتجون لافتات تطالب بالرواتب.", "protest") == {"الأطباء"}

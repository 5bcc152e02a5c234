"""Whether what completes a verbal noun does the deed or undergoes it, who takes part in talks, whom a pronoun on a noun means."""

from __future__ import annotations

import pytest

import marsad
from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.reading.acceptance import Draft
from marsad.reading.entities import Resolver
from marsad.reading.reader import _day

DAY = "2024-05-14"


def drafts(text: str, frame: str) -> list[Draft]:
    """What a text tells of one frame, believed or not."""
    engine = reader()
    document = to_document(page_from_text(text), published=DAY)
    analysis = engine.language.analyse(document, _day(DAY))
    resolver = Resolver(document.text, analysis, engine.names, engine.language, DAY)
    return [d for d in engine.drafts(analysis, resolver) if d.candidate.frame == frame]


def roles(text: str, frame: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of the first event of a frame."""
    found = drafts(text, frame)
    assert found, text
    return [p.ar for p in found[0].actors], [p.ar for p in found[0].recipients]


@pytest.mark.parametrize(
    ("text", "frame", "doer"),
    [
        ("رفضت الوزارة اتهامات شركة الطيران الروسية لمصر.", "accuse", "شركة الطيران الروسية"),
        ("أسفر هجوم الجيش الإسرائيلي على حزب الله عن سقوط قتلى.", "attack", "الجيش الإسرائيلي"),
        ("وقع الحادث خلال اقتحام قوات الاحتلال لمخيم بلاطة.", "attack", "قوات الاحتلال"),
        ("أدان الأردن اقتحام مستوطنين للمسجد الأقصى.", "attack", "مستوطنين"),
        ("أظهرت الصور مهاجمة الشرطة الإسرائيلية الموكب في القدس.", "attack", "الشرطة الإسرائيلية"),
        ("ندد الحزب باجتياح تنظيم الدولة لتلك المحافظات.", "attack", "تنظيم الدولة"),
        ("تدهورت العلاقات منذ غزو روسيا لأوكرانيا.", "attack", "روسيا"),
        ("جاء القرار ردا على طرد روسيا دبلوماسيين أميركيين.", "expel", "روسيا"),
        ("أثار اعتقال الشرطة الإسرائيلية خمسة فلسطينيين غضبا.", "arrest", "الشرطة الإسرائيلية"),
        ("جرى ذلك بعد إفراج حماس عن رهينة أميركية.", "release", "حماس"),
        ("أكد الوزير منع إسرائيل دخول وفد برلماني أوروبي.", "restrict", "إسرائيل"),
        ("كشف التقرير قيام الشرطة المصرية باعتقال عشرة ناشطين.", "arrest", "الشرطة المصرية"),
        ("قتل عشرة جنود في هجوم لحركة الشباب على قاعدة قرب مقديشو.", "attack", "حركة الشباب"),
        ("تحدثت الصحيفة عن الاستعدادات الروسية لغزو أوكرانيا.", "attack", "الروسية"),
        ("كشف الجيش تكليف القائد من قبل عبد الفتاح السيسي بتأمين الحدود.", "appoint", "عبد الفتاح السيسي"),
    ],
)
def test_with_an_object_behind_it_the_complement_does_it(text: str, frame: str, doer: str) -> None:
    assert any([p.ar for p in d.actors] == [doer] for d in drafts(text, frame)), roles(text, frame)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("ارتفعت أسعار القمح منذ غزو أوكرانيا.", "attack"),
        ("طالبت المنظمة بالتحقيق في اغتيال الأديبة اليمنية سلوى الحمادي.", "attack"),
        ("قال النقيب إن اغتيال رفيق الحريري استهداف لكل اللبنانيين.", "attack"),
        ("أدان الحزب اعتقال الناشط المصري علاء عبد الفتاح.", "arrest"),
        ("أثار طرد السفير الروسي لأسباب أمنية جدلا.", "expel"),
        ("ناقش المجلس اتهام إسرائيل بارتكاب جرائم.", "accuse"),
        ("أعلنت روسيا استسلام جنود أوكرانيين في ماريوبول.", "surrender"),
    ],
)
def test_alone_the_complement_undergoes_it(text: str, frame: str) -> None:
    nobody = ("أوكرانيا", "شيرين", "أبو عاقلة", "علاء", "السفير", "إسرائيل", "روسيا")
    for draft in drafts(text, frame):
        assert not any(name in party.ar for party in draft.actors for name in nobody), draft.actors


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("أطلقت الشرطة النار على شاب خلال مظاهرة في نابلس.", "protest"),
        ("علقت الشركة الألمانية رحلاتها بعد إضراب نادر.", "protest"),
        ("وصل الوزير الفرنسي إلى بيروت بعد هجوم على قاعدة عسكرية.", "attack"),
    ],
)
def test_the_subject_of_the_verb_is_not_in_the_deeds_of_others(text: str, frame: str) -> None:
    assert all(not draft.actors or "crowd" in draft.candidate.features for draft in drafts(text, frame))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("شوهد بوتين خلال اجتماع مع وزير الدفاع سيرغي شويغو.", {"فلاديمير بوتين", "سيرغي شويغو"}),
        ("تنتظر تونس بدء مباحثات جديدة مع البنك الدولي.", {"تونس", "البنك الدولي"}),
        ("ألغى أردوغان اجتماع المجلس الاستراتيجي المشترك مع اليونان.", {"رجب طيب أردوغان", "اليونان"}),
    ],
)
def test_talks_have_two_sides(text: str, sides: set[str]) -> None:
    assert {p.ar for d in drafts(text, "meet") for p in d.actors} == sides


@pytest.mark.parametrize(
    "text",
    ["محادثات وقف النار في السودان تراوح مكانها.", "ترأس السيسي اجتماع مجلس الوزراء.", "تتعثر مفاوضات انضمام السويد إلى الحلف."],
)
def test_what_talks_are_about_takes_no_part(text: str) -> None:
    assert not drafts(text, "meet")


@pytest.mark.parametrize(
    ("text", "frame", "who"),
    [
        ("تحدث بايدن إلى الرئيس الفنلندي سولي نينيستو، مؤكدا مساندته للناتو.", "support", ["جو بايدن"]),
        ("أبلغت وزارة الخارجية اليونانية تركيا احتجاجها.", "protest", ["وزارة الخارجية اليونانية"]),
        ("ألغى ماكرون زيارته إلى برلين.", "visit", ["إيمانويل ماكرون"]),
        ("ومع ترحيبه بالحوار الذي دعا إليه السيسي، فقد أعرب الرئيس الفرنسي إيمانويل ماكرون عن قلقه.", "support",
         ["إيمانويل ماكرون"]),
        ("نقل البيان عن الملك عبد الله الثاني دعوته إلى وقف الحرب.", "demand", ["عبد الله الثاني"]),
        # who declares it, the paper and what stands between let aside; a deed joined to the first
        ("أعلنت اليونان في لقاء مع مصر رفضها للاتفاق.", "reject", ["اليونان"]),
        ("أكدت قطر في بيان أصدرته رئاسة الوزراء عن تضامنها مع سوريا.", "support", ["قطر"]),
        ("أعلنت بولندا قطع علاقاتها مع فنزويلا، وتأييدها لمواقف كولومبيا.", "support", ["بولندا"]),
        ("قال المزارعون إن الجنود أطلقوا كلابا أثناء اقتحامهم بلدة سلواد.", "attack", ["الجنود"]),
        ("سبق لمكتب التحقيقات الفدرالي ووكالة الاستخبارات المركزية أن أشادا بالتعاون مع الرباط.", "support",
         ["مكتب التحقيقات الفدرالي", "وكالة الاستخبارات المركزية"]),
    ],
)  # fmt: skip
def test_a_pronoun_on_a_noun_means_the_subject(text: str, frame: str, who: list[str]) -> None:
    assert any([p.ar for p in d.actors] == who for d in drafts(text, frame)), [d.actors for d in drafts(text, frame)]


@pytest.mark.parametrize(
    ("text", "frame", "doers", "recipients"),
    [
        # an aside of time or place parts the verb from what it announces
        ("أعلنت الحكومة الأردنية، الخميس، رفضها القاطع لقرار الكنيست.", "reject", ["الحكومة الأردنية"], ["الكنيست"]),
        ("جددت أنقرة، أمس الاثنين بجنيف، دعمها لليبيا.", "support", ["تركيا"], ["ليبيا"]),
        ("أعلن الجيش النيجيري، في بيان، قتل عشرة مسلحين.", "attack", ["الجيش النيجيري"], ["مسلحين"]),
        # the adjective of a matter tells whose it is
        ("أعلنت بلجيكا دعم الخطة المغربية.", "support", ["بلجيكا"], ["المغربية"]),
        ("تؤكد اليابان رفض الموقف الصيني.", "reject", ["اليابان"], ["الصيني"]),
        ("تراجعت صادرات النفط العراقي إلى الهند.", "trade", ["العراقي"], ["الهند"]),
        # whose decision
        ("انتقدت الصحيفة قرار الحكومة الإفراج عن المعتقلين.", "release", ["الحكومة"], ["المعتقلين"]),
        # the verb carries the journey, not what prompts it
        ("يقوم الوزير بدر عبد العاطي بزيارة رسمية إلى عمان بدعوة من أيمن الصفدي.", "invite", ["أيمن الصفدي"], []),
        ("وصل الرئيس التونسي قيس سعيد إلى الجزائر للقاء نظيره عبد المجيد تبون.", "meet", ["عبد المجيد تبون", "قيس سعيد"], []),
        # who falls in a clash with others; from whom a deed comes
        ("قتل ثلاثة جنود خلال معارك مع مقاتلي حركة الشباب.", "attack", ["مقاتلي حركة الشباب"], ["جنود"]),
        ("أصيب عشرات الفلسطينيين في مواجهات مع الجيش الإسرائيلي.", "attack", ["الجيش الإسرائيلي"], ["الفلسطينيين"]),
        ("تعرضت سفينة هندية لهجوم من الحوثيين.", "attack", ["الحوثيين"], ["هندية"]),
        ("لقي الاقتراح رفضا قاطعا من حماس.", "reject", ["حماس"], []),
        ("تلقى بوتين دعوة رسمية من أمير قطر لحضور القمة.", "invite", ["تميم بن حمد"], ["فلاديمير بوتين"]),
        # what a speaker tells of another
        ("أكد السيسي رفض مصر تهجير الفلسطينيين.", "reject", ["مصر"], ["الفلسطينيين"]),
        # ل completes the noun before it
        ("انسحاب روسيا من سوريا فرصة لتركيا.", "withdraw", ["روسيا"], ["سوريا"]),
        # who issued the paper
        ("دعا بيان صادر عن الاتحاد الأوروبي إسرائيل إلى ضبط النفس.", "demand", ["الاتحاد الأوروبي"], ["إسرائيل"]),
    ],
)  # fmt: skip
def test_who_does_it_by_the_grammar(text: str, frame: str, doers: list[str], recipients: list[str]) -> None:
    found = [([p.ar for p in d.actors], [p.ar for p in d.recipients]) for d in drafts(text, frame)]
    assert (doers, recipients) in found, found


def test_an_aside_after_an_object_is_followed_by_a_verb() -> None:
    assert roles("أعلنت الحكومة، أمس، مبادرة جديدة، رفضها الحزب المعارض.", "reject")[0] == ["الحزب المعارض"]


def test_what_a_plan_is_met_with_is_no_plan() -> None:
    assert drafts("قوبل المقترح الأمريكي برفض روسي.", "reject")[0].candidate.status == "occurred"


def test_from_before_means_earlier_after_an_active_verb() -> None:
    assert roles("قال السيسي إن بلاده طالبت من قبل إثيوبيا بتعليق البناء.", "demand") == (["مصر"], ["إثيوبيا"])


def test_one_word_tells_one_event() -> None:
    events = marsad.read("دعا الرئيس التونسي قيس سعيد الناخبين إلى الاستفتاء.", published=DAY).events
    assert len({e.evidence[0].trigger for e in events}) == len(events)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("دعت الهند اليابان إلى المشاركة في القمة.", "invite"),
        ("دعا الرئيس القطري تميم بن حمد نظيره التركي رجب طيب أردوغان إلى الدوحة.", "invite"),
        ("دعت الهند اليابان إلى خفض الرسوم.", "demand"),
        ("دعا الرئيس التركي رجب طيب أردوغان الأوروبيين إلى احترام القمة.", "demand"),
    ],
)
def test_a_phrase_outdoes_its_first_word(text: str, frame: str) -> None:
    assert [e.frame for e in marsad.read(text, published=DAY).events] == [frame]


def test_a_call_told_twice_has_both_sides() -> None:
    text = "أبلغ إيمانويل ماكرون رجب طيب أردوغان في مكالمة هاتفية بموعد القمة."
    (call,) = [e for e in marsad.read(text, published=DAY).events if e.frame == "call"]
    assert len(call.roles.actor) == 2


def test_headline_and_lead_of_a_speaker_are_one_act() -> None:
    text = "روسيا تعترض وتركيا تشترط وقف دعم الأكراد\n\nاشترطت تركيا على السويد وقف دعم المسلحين الأكراد قبل الانضمام."
    assert sum(e.frame == "demand" for e in marsad.read(text, published=DAY).events) <= 1


@pytest.mark.parametrize(
    ("text", "frame", "actors", "recipients"),
    [
        # ل after people without an article tells whose they are; who are counted undergo the deed
        ("أعلنت السلطات الإيرانية اعتقال عملاء للموساد.", "arrest", ["السلطات الإيرانية"], ["عملاء"]),
        ("تركيا تعلن تحييد 12 مسلحا كرديا شمالي العراق.", "attack", ["تركيا"], ["مسلحا"]),
        # a bare strike is theirs who stand after ل, not one on something of theirs
        ("مقتل مدنيين في قصف لحركة الشباب على مدينة بيدوا.", "attack", ["حركة الشباب"], ["الصومال", "مدنيين"]),
        ("جرى قصف مواقع لحركة الشباب في الصومال.", "attack", [], ["حركة الشباب"]),
        # the herald of what is between two others has no part in it
        ("أعلن ترامب التوصل إلى وقف إطلاق النار بين إسرائيل وإيران.", "ceasefire", ["إسرائيل", "إيران"], []),
        # a city that an attack is called by was attacked
        ("أصدر القاضي حكما على منفذ هجوم موسكو.", "attack", [], ["روسيا"]),
        ("أسفر هجوم موسكو على خاركيف عن قتلى.", "attack", ["روسيا"], ["أوكرانيا"]),
        # who announces that others gave themselves up did not
        ("أعلنت روسيا عن استسلام ألف جندي أوكراني.", "surrender", ["جندي أوكراني"], []),
        # a word inside a known name bars nothing: الشباب in حركة الشباب
        ("استهدفت حركة الشباب قاعدة عسكرية في مقديشو.", "attack", ["حركة الشباب"], ["الصومال"]),
    ],
)
def test_who_has_a_part(text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    assert roles(text, frame) == (actors, recipients)


def test_forces_are_sent_not_named_as_sender() -> None:
    assert drafts("أرسلت القوات المسلحة الأردنية دبابات إلى الحدود.", "deploy")
    assert not drafts("أرسلت القوات المسلحة الأردنية نسخة من الكتاب إلى القاضي.", "deploy")


@pytest.mark.parametrize(
    "text",
    ["قال الوزير التونسي في لقاء مع الجزيرة نت إن الخطة جاهزة.", "أكد الأمين العام في اتصال مع وكالة رويترز أن الوفد وصل.",
     "التقت صحيفة واشنطن بوست عددا من السكان."],
)  # fmt: skip
def test_a_newsroom_is_no_side_of_talks(text: str) -> None:
    assert not [d for frame in ("meet", "call") for d in drafts(text, frame) if any("جزيرة" in p.ar or "رويترز" in p.ar or "بوست" in p.ar
                for p in (*d.actors, *d.recipients))]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "frame", "actors"),
    [
        # each of those after «كل من» completes the noun
        ("شهدت بيروت زيارة كل من الوزير التركي هاكان فيدان والوزير الإيراني حسين أمير عبد اللهيان.", "visit",
         ["هاكان فيدان", "حسين أمير عبد اللهيان"]),
        ("جاء القرار بعد تأييد كل من فرنسا وألمانيا لتونس.", "support", ["فرنسا", "ألمانيا"]),
        # what one comes together or speaks to somebody for
        ("نظمت حركة النهضة وقفة أمام البرلمان لإدانة العدوان الإسرائيلي.", "accuse", ["حركة النهضة"]),
        ("اجتمع نواب البرلمان اللبناني لمطالبة إسرائيل بالانسحاب.", "demand", ["نواب البرلمان اللبناني"]),
        ("انتشرت قوات حزب الله في المدينة لدعم الرئيس بشار الأسد.", "support", ["قوات حزب الله"]),
        # who is told to be ready for it, or about to do it
        ("قالت كندا إنها مستعدة لتقديم مساعدات عسكرية لأوكرانيا.", "aid", ["كندا"]),
        ("أكد المتحدث أن فرنسا عازمة على سحب قواتها من مالي.", "withdraw", ["فرنسا"]),
        ("قال الوزير إن الاتحاد الأوروبي بصدد فرض عقوبات على روسيا.", "sanction", ["الاتحاد الأوروبي"]),
        # a visit of a kind told by two nouns
        ("بعد زيارة الصداقة والعمل التي قام بها الرئيس التركي رجب طيب أردوغان إلى الجزائر.", "visit", ["رجب طيب أردوغان"]),
        ("أعلن عشرات القضاة التونسيين رفضهم قرار الرئيس قيس سعيد.", "reject", ["القضاة التونسيين"]),
        # what carries the first of two deeds carries the other; sides named after «كل من»
        ("أعلن الرئيس الصومالي حسن شيخ محمود حل البرلمان وإقالة الحكومة.", "expel", ["حسن شيخ محمود"]),
        ("تمكن الجيش الجزائري من القضاء على مسلحين، والقبض على مهرب.", "arrest", ["الجيش الجزائري"]),
        ("عقدت مصر محادثات مع كل من الأردن والعراق.", "meet", ["مصر", "الأردن", "العراق"]),
        # in whose visit's course it is said
        ("قال الوزير التركي هاكان فيدان في ختام زيارة إلى بغداد إن الأمن تحسن.", "visit", ["هاكان فيدان"]),
        ("وأثناء زيارة إلى بغداد أكد الوزير التركي هاكان فيدان أن الأمن تحسن.", "visit", ["هاكان فيدان"]),
        ("يذكر أن الوزير التركي هاكان فيدان، كان أدى زيارة إلى بغداد.", "visit", ["هاكان فيدان"]),
        # more verbs that carry a deed
        ("حرص الرئيس الموريتاني محمد ولد الغزواني على الإشادة بالمغرب.", "support", ["محمد ولد الغزواني"]),
        ("تورطت الشرطة الأميركية في قتل شابين.", "attack", ["الشرطة الأميركية"]),
        # who is called the doer
        ("كان أنيس العامري منفذ هجوم برلين قد فر إلى إيطاليا.", "attack", ["أنيس العامري"]),
        # what one commits oneself to
        ("أكد الوزير التزام بريطانيا بتقديم مساعدات عسكرية لأوكرانيا.", "aid", ["بريطانيا"]),
    ],
)  # fmt: skip
def test_who_lends_himself_to_the_deed(text: str, frame: str, actors: list[str]) -> None:
    assert any([p.ar for p in d.actors] == actors for d in drafts(text, frame)), roles(text, frame)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("قال الوزير التركي هاكان فيدان خلال اجتماع للاتحاد الأوروبي إن الأمن تحسن.", "meet"),
        ("دعت وزارة السياحة التركية الراغبين في زيارة المتحف إلى التسجيل.", "visit"),
        ("وخلال زيارة إلى المعرض، قتل الوزير التركي هاكان فيدان.", "visit"),
        ("التقى الوزير التركي هاكان فيدان منفذ الهجوم.", "attack"),
        ("أدانت مصر قصف المستشفى واعتقال الأطباء.", "arrest"),
    ],
)
def test_what_is_named_in_passing_lends_nobody(text: str, frame: str) -> None:
    assert not any(d.actors for d in drafts(text, frame)), roles(text, frame)


@pytest.mark.parametrize(
    "text",
    ["تلقى البرلمان الفرنسي دعوة لإدانة إسرائيل.", "تسلم البرلمان الفرنسي طلبا لإدانة إسرائيل.", "تعرضت فرنسا لإدانة واسعة."],
)
def test_a_call_to_condemn_condemns_nobody_yet(text: str) -> None:
    assert not any(d.actors for d in drafts(text, "accuse"))


def test_who_sells_what_is_banned_does_not_ban() -> None:
    assert roles("أعلنت كندا حظر استيراد النفط الروسي.", "restrict") == (["كندا"], ["الروسي"])
    assert roles("أعلنت كندا وقف شراء الغاز الروسي.", "restrict") == (["كندا"], ["الروسي"])
    assert roles("تم تعليق صادرات القمح الهندية.", "restrict")[0] == ["الهندية"]

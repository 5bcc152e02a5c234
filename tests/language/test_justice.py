"""What courts, the police and electing bodies do: whose a deed is that a noun tells, or that is told without its doer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marsad

Reads = Callable[[str, str, list[str], list[str]], None]

CASES = [
    # what a court rules, whatever noun tells it
    ("أصدرت محكمة التمييز حكما باتا ببراءة النائب سمير عوض.", "acquit", ["محكمة التمييز"], ["سمير عوض"]),
    ("قررت محكمة عسكرية حبس الضابط سمير عوض.", "arrest", ["محكمة عسكرية"], ["سمير عوض"]),
    # where a court is tells which it is
    ("قضت محكمة بالعاصمة الألمانية برلين بسجن شاب سوري.", "convict", ["محكمة بالعاصمة الألمانية برلين"], ["شاب سوري"]),
    ("أدانت محكمة محلية في ولاية فلوريدا شابا سوريا بالقتل.", "convict", ["محكمة محلية في ولاية فلوريدا"], ["شابا سوريا"]),
    # a unit by the unit it belongs to
    ("أوقفت الوحدات الأمنية التابعة لمنطقة الأمن الوطني مهربين اثنين.", "arrest", ["الوحدات الأمنية التابعة لمنطقة الأمن الوطني"], ["مهربين"]),
    # an adjective that is a body or a specialist elsewhere
    ("ألقت الوحدات البحرية القبض على ثلاثة مهربين.", "arrest", ["الوحدات البحرية"], ["مهربين"]),
    ("أوقفت الفرقة المختصة في مكافحة الإرهاب ثلاثة مهربين.", "arrest", ["الفرقة المختصة"], ["مهربين"]),
    # an aside of time or place inside a fixed phrase
    ("أفرجت السلطات الباكستانية، أمس السبت، عن الوزير سمير عوض.", "release", ["السلطات الباكستانية"], ["سمير عوض"]),
    ("أخلت النيابة المصرية (شرق القاهرة) سبيل سمير عوض.", "release", ["النيابة المصرية"], ["سمير عوض"]),
    # what the police get leave for, and what they tell of
    ("حصلت شرطة لندن على أوامر للقبض على أربعة متظاهرين.", "warrant", ["شرطة لندن"], ["متظاهرين"]),
    ("كشف جهاز المخابرات الأردني عن اعتقال خمسة مهربين.", "arrest", ["جهاز المخابرات الأردني"], ["مهربين"]),
    # a deed without a doer after one that names it
    ("قالت الشرطة الإسبانية إن الوزير سمير عوض اعتقل أمس.", "arrest", ["الشرطة الإسبانية"], ["سمير عوض"]),
    ("قالت الشرطة إن الحادث قيد التحقيق.", "investigate", ["الشرطة"], []),
    # who issues a decree does what it says
    ("أصدر الرئيس عبد المجيد تبون مرسوما بتعيين سمير عوض سفيرا.", "appoint", ["عبد المجيد تبون"], ["سمير عوض"]),
    # who is to vote
    ("تستعد حركة النهضة لانتخاب مكاتبها الجهوية.", "elect", ["حركة النهضة"], []),
    # a feminine verb and counted men
    ("فرقت الشرطة اللبنانية الحشد، كما اعتقلت عشرات الطلاب.", "arrest", ["الشرطة اللبنانية"], ["الطلاب"]),
    # the office of one part of a city
    ("أمرت نيابة غرب القاهرة بحبس الطبيب سمير عوض أربعة أيام.", "arrest", ["نيابة غرب القاهرة"], ["سمير عوض"]),
    ("قضت محكمة جنوب الجيزة الابتدائية بحبس المقاول سمير عوض.", "convict", ["محكمة جنوب الجيزة الابتدائية"], ["سمير عوض"]),
    # one without a name, behind the noun of an arrest
    ("تمكنت الشرطة الفرنسية من توقيف فتاة في مرسيليا.", "arrest", ["الشرطة الفرنسية"], ["فتاة"]),
    ("تمكنت الشرطة الفرنسية من إيقاف عنصر إرهابي في مرسيليا.", "arrest", ["الشرطة الفرنسية"], ["عنصر إرهابي"]),
    # about so many, not towards them
    ("طردت فرنسا نحو أربعين دبلوماسيا روسيا.", "expel", ["فرنسا"], ["دبلوماسيا روسيا"]),
    ("اعتقلت الشرطة الفرنسية نحو ألفي مهاجر.", "arrest", ["الشرطة الفرنسية"], ["مهاجر"]),
    # deeds that و joins are all that the verb before the first is about
    ("قرر الرئيس عبد المجيد تبون حل المجلس وتعيين سمير عوض مديرا للمصرف.", "appoint", ["عبد المجيد تبون"], ["سمير عوض"]),
    ("تمكن الجيش المالي من القضاء على مهرب وإصابة آخر، والقبض على مسلحين.", "arrest", ["الجيش المالي"], ["مسلحين"]),
    # patrols go on confiscating and putting gunmen down, whether or not a verb names them again; a ministry only tells of it
    ("أوقفت الشرطة التونسية مهربا. كما تم حجز شاحنتين وكمية من السجائر.", "seize", ["الشرطة التونسية"], []),
    ("أوقف الجيش المالي مهربين، فيما حجز كمية من الأسلحة.", "seize", ["الجيش المالي"], []),
    ("أوقف الجيش المالي مهربا. وقالت وزارة الداخلية إنه تم ضبط أسلحة في منزله.", "seize", ["الجيش المالي"], []),
    ("أوقف الجيش المالي مهربا. وتم القضاء على ثلاثة إرهابيين.", "attack", ["الجيش المالي"], ["إرهابيين"]),
    # what is done stands behind those it is done to
    ("وتحدث مع مهربين تم القبض عليهم أمس.", "arrest", [], ["عليهم"]),
    ("وقال إن القاضي سمير عوض تم تعيينه سفيرا في لشبونة.", "appoint", [], ["تعيينه"]),
    # who called what the clause describes
    ("وخرجت مظاهرات دعت إليها حركة النهضة.", "protest", ["حركة النهضة"], []),
    # who was consulted gives leave
    ("وبعد مراجعة النيابة العمومية، أذنت بإيداع النائب سمير عوض السجن.", "arrest", ["النيابة العمومية"], ["سمير عوض"]),
    ("وبالتنسيق مع النيابة العمومية أذنت بالاحتفاظ بثلاثة مهربين.", "arrest", ["النيابة العمومية"], ["مهربين"]),
    ("وبعد استئذان النيابة العمومية أذنت بالاحتفاظ بثلاثة مهربين.", "arrest", ["النيابة العمومية"], ["مهربين"]),
    ("بعد التنسيق مع الجيش التركي وافق الوزراء على القرار.", "agree", ["الوزراء"], []),
    # one more of those told before
    ("اعتقل صياد سابع في غزة.", "arrest", [], ["صياد"]),
    ("قتل صياد سابع برصاص الجيش التركي.", "attack", ["الجيش التركي"], ["صياد"]),
    # the accusative of a quantity shows whom it is done to; men may be called by a plural that prints as a verbal noun does
    ("وصل الوزير سمير عوض. ودعا عددا من السفراء إلى الحوار.", "demand", ["سمير عوض"], ["السفراء"]),
    ("وصل الوزير سمير عوض. ودعا عدد من السفراء إلى الحوار.", "demand", ["السفراء"], []),
    ("حذرت أنبياء إسرائيل من الحرب.", "threaten", ["إسرائيل"], []),
    # her office is what she is made, by whatever title
    ("عينت ليلى حداد قائدة للشرطة.", "appoint", [], ["ليلى حداد"]),
    # sentence is passed on whom the sentence is about
    ("اعتقل المحامي سمير عوض وحكم عليه بالسجن عشرين عاما.", "convict", [], ["عليه"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "actors", "recipients"), CASES)
def test_whose_deed(reads: Reads, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


@pytest.mark.parametrize(
    ("text", "frame", "nobody"),
    [
        ("نددت الشرطة الدولية باعتقال الصحفي سمير عوض.", "arrest", "الشرطة"),
        ("طالب النواب السلطات الأمريكية بإجراء تحقيق في الحريق.", "investigate", "السلطات"),
        ("ألغت محكمة النقض حكم السجن بحق النائب سمير عوض.", "convict", "محكمة"),
        # whom one went to is not consulted
        ("وبحضور النيابة العمومية أذن الوزير بإيداع النائب سمير عوض السجن.", "arrest", "النيابة"),
        # another verb stands between, or what is said goes on with what is done
        ("قررت الحكومة إلغاء الحفل الذي أزعج الجيران وتوقيف الدراسة أقلق الطلاب سمير وعوض.", "arrest", "الحكومة"),
        ("زار الأطباء زميلتهم التي تم توقيفها.", "arrest", "الأطباء"),
        ("جددت الوزارة دعمها للخطة واعتقال النائب سمير عوض مستمر.", "arrest", "الوزارة"),
    ],
)
def test_whose_it_is_not(told: Callable[[str, str], list[tuple[list[str], list[str]]]], text: str, frame: str, nobody: str) -> None:
    assert not any(nobody in who for actors, _ in told(text, frame) for who in actors)


def test_authorities_of_the_story() -> None:
    text = "شهد السودان احتجاجات جديدة. وقال ناشطون في السودان إن السلطات ألقت القبض على أربعين طالبا."
    events = [e for e in marsad.read(text, published="2024-05-14").events if e.frame == "arrest"]
    assert [[p.country for p in e.roles.actor] for e in events] == [["SD"]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # the police that the story tells of go on
        ("أوقف الجيش الأردني أربعة مهربين. وتم القبض على الوزير سمير عوض في بيته.", [["JO"]]),
        ("فككت الشرطة المغربية خلية. وزار السياح المدينة. وتم اعتقال الوزير سمير عوض.", [["MA"]]),
        # a court arrests nobody, and no story goes on for ever
        ("أدانت محكمة النقض المصرية ضابطا. وتم اعتقال الوزير سمير عوض في بيته.", [[]]),
        ("فككت الشرطة المغربية خلية. " + "وزار السياح المدينة. " * 3 + "وتم اعتقال الوزير سمير عوض.", [[]]),
    ],
)
def test_story_goes_on(text: str, actors: list[list[str]]) -> None:
    events = [e for e in marsad.read(text, published="2024-05-14").events if e.frame == "arrest"]
    assert [[p.country for p in e.roles.actor] for e in events][-1:] == actors

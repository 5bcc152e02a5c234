"""Speech in every construction: who demands, blames, refuses, backs, promises or threatens, however the sentence is built."""

from __future__ import annotations

import pytest

import marsad

DAY = "2024-03-14"


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Frame, actors and recipients, in the words of the text, of what it is read to tell."""
    return [
        (e.frame, [p.ar for p in e.roles.actor], [p.ar for p in e.roles.recipient])
        for e in marsad.read(text, published=DAY).events
    ]


def who(text: str, frame: str) -> list[list[str]]:
    return [actors for f, actors, _ in told(text) if f == frame]


@pytest.mark.parametrize(
    ("text", "frame", "actor"),
    [
        # a subject left out, where what follows the verb can only undergo it
        ("أصدرت الخارجية القطرية بيانا بشأن السودان. كما ناشدت طرفي النزاع تحكيم العقل.", "demand", "الخارجية القطرية"),
        ("زار نبيه بري المطار. كما حث مسؤولي الوزارة على العمل.", "demand", "نبيه بري"),
        ("استنكرت الجبهة الديمقراطية ورفضت قرار شركة ميتا حجب صفحاتها.", "reject", "الجبهة الديمقراطية"),
        ("انتقد نبيه بري التأخير وأدان استمرار إسرائيل في خرق السيادة.", "accuse", "نبيه بري"),
        # a subject, where the object is no noun behind a time or an aside between dashes
        ("أدان الأزهر التفجير. ورفضت الصين -التي تملك حق النقض- حتى الآن وصف ما جرى بالعدوان.", "reject", "الصين"),
        ("انتقدت النهضة القرار. وسبق أن استنكرت أمس حركة فتح ما وصفته بالانفراد بالقرار.", "accuse", "حركة فتح"),
        # relative clauses
        ("الهدنة التي هددت حماس بإنهائها ما زالت صامدة.", "threaten", "حماس"),
        ("المعبر الذي تتهم القاهرة إسرائيل بإغلاقه ما زال مغلقا.", "accuse", "مصر"),
        (
            "وتأتي التصريحات بعد كلمة رئيسة المفوضية الأوروبية أورسولا فون دير لاين التي حذرت فيها بكين من تزويد روسيا بالسلاح.",
            "threaten", "أورسولا فون دير لاين",
        ),
        ("وأدلى النائب جورج عقيص بتصريح هاجم فيه حزب الله وحمله مسؤولية الفراغ.", "accuse", "جورج عقيص"),
        # papers and banners
        ("بيان لوزارة الصحة السودانية يحمّل الدعم السريع مسؤولية قصف المستشفى.", "accuse", "وزارة الصحة السودانية"),
        ("رفع محتجون أمام مقر البلدية شعارات تطالب قيس سعيد بحل الأزمة.", "demand", "محتجون"),
        # whom a bare noun or a pronoun means
        ("وقال الناطق باسم حركة فتح إياد نصر إن الحركة ترفض المساس بالمقدسات.", "reject", "حركة فتح"),
        ("وقال المتحدث باسم حزب الله محمد عفيف إن الحزب يرفض القرار.", "reject", "حزب الله"),
        # nouns
        ("وفي ظل تلويح إيران بإغلاق المضيق، رفعت الشركات أسعارها.", "threaten", "إيران"),
        ("حظي قرار المحكمة بترحيب واسع من منظمة العفو الدولية.", "support", "منظمة العفو الدولية"),
        ("وتؤكد بغداد أنها لا تعترف بنتائج الاستفتاء.", "reject", "العراق"),
        ("وتجمع عشرات الأطباء في الرباط رافضين المشروع.", "reject", "الأطباء"),
        ("خرج العشرات من أهالي بلدة القصر في مسيرة منددين بالغلاء.", "accuse", "أهالي"),
    ],
)  # fmt: skip
def test_who_speaks_is_found(text: str, frame: str, actor: str) -> None:
    assert [actor] in who(text, frame)


@pytest.mark.parametrize(
    ("text", "frame", "actors"),
    [
        ("التقى سامح شكري نظيره الفرنسي في باريس. وأكد الجانبان رفضهما التهجير.", "reject", 2),
        ("أكد الجانبان المصري والقطري رفضهما تصفية القضية الفلسطينية.", "reject", 2),
    ],
)
def test_two_sides_speak_together(text: str, frame: str, actors: int) -> None:
    assert [len(found) for found in who(text, frame)] == [actors]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("اتهم الوزير الأسبق سامر الزعبي بتلقي رشوة.", "سامر الزعبي"),
        ("اتهم مدير البنك المركزي السابق بتهريب أموال إلى الخارج.", "مدير البنك المركزي السابق"),
    ],
)
def test_blame_without_an_object_is_laid_on_the_one_named(text: str, blamed: str) -> None:
    assert [(actors, recipients) for f, actors, recipients in told(text) if f == "accuse"] == [([], [blamed])]


@pytest.mark.parametrize(
    ("text", "frame", "never"),
    [
        ("أدان استمرار إيران في تسليح الحوثيين.", "accuse", "إيران"),  # a deed condemns nobody
        ("ورفضت قرار شركة ميتا حجب صفحاتها.", "reject", "ميتا"),
        ("وكان علي حسن خليل قد اتهم الحكومة بالتقصير.", "accuse", "الحكومة"),
        ("حظي قرار المحكمة بترحيب واسع من منظمة العفو الدولية.", "support", "المحكمة"),
    ],
)
def test_what_is_spoken_of_does_not_speak(text: str, frame: str, never: str) -> None:
    assert all(never not in actor for actors in who(text, frame) for actor in actors)


@pytest.mark.parametrize(
    ("text", "frame", "actor", "whom"),
    [
        # a title set off by commas is his whose name stands before it, not of who is named behind it
        ("ناشد أنطونيو غوتيريش، الأمين العام للأمم المتحدة، الرئيس الروسي فلاديمير بوتين فتح الموانئ.", "demand", "أنطونيو غوتيريش", "فلاديمير بوتين"),
        ("انتقد سامي حداد، النائب في البرلمان التونسي، رئيس الحكومة يوسف الشاهد.", "accuse", "سامي حداد", "يوسف الشاهد"),
        ("اتهم سامي حداد، المسؤول بالأمم المتحدة، الرئيس الروسي فلاديمير بوتين بالكذب.", "accuse", "سامي حداد", "فلاديمير بوتين"),
        # beyond where it is said, and beyond what describes who says it
        ("حث أنتوني بلينكن في كلمة ألقاها في منتدى دافوس الدول الغربية على الصبر.", "demand", "أنتوني بلينكن", "الدول الغربية"),
        ("دعا النائب بمجلس الأمة عن دائرة الشمال، سامي حداد، رئيس الحكومة يوسف الشاهد إلى الاستقالة.", "demand", "سامي حداد", "يوسف الشاهد"),
        ("دعت منظمة العفو الدولية المدافعة عن حقوق الإنسان شركة توتال إلى وقف العمل.", "demand", "منظمة العفو الدولية", "شركة توتال"),
        # those whom the tables do not hold, where what they are asked stands behind them
        ("قال نور الدين الطبوبي إن الوضع خطير، داعيا السلط الجهوية إلى التدخل.", "demand", "نور الدين الطبوبي", "السلط الجهوية"),
    ],
)
def test_whom_it_is_said_to(text: str, frame: str, actor: str, whom: str) -> None:
    assert (frame, [actor], [whom]) in told(text)


@pytest.mark.parametrize(
    ("text", "frame", "nobody"),
    [
        ("دعا محمود عباس، رئيس السلطة الفلسطينية، إلى وقف القتال.", "demand", "السلطة الفلسطينية"),
        ("طالب المحتجون التونسيون في سوسة، المدينة الساحلية، بوقف الأشغال.", "demand", "المدينة"),
        ("دعت فرنسا إلى وقف القتال، وحذرت ألمانيا من التصعيد.", "demand", "ألمانيا"),
    ],
)
def test_whom_it_is_not_said_to(text: str, frame: str, nobody: str) -> None:
    assert not any(nobody in whom for f, _, recipients in told(text) if f == frame for whom in recipients)

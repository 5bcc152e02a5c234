"""To which happening a time belongs: each row a text, the day it was published, and the first days its triggers must have."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.api import reader as build
from marsad.intake.documents import page_from_text, to_document
from marsad.language.arabic.times.written import day_written
from marsad.language.arabic.words.script import tokenise
from marsad.reading.entities import Resolver

MAY = "2024-05-15"  # a Wednesday
FAR = "تشهد المنطقة توترا متصاعدا.\nويتابع مراقبون التطورات.\nولا تبدو في الأفق حلول.\nوالأزمة طويلة.\n"

ROWS: list[tuple[str, dict[str, str]]] = [
    # a time that opens a joined clause is its verb's
    ("التقى وزير الخارجية التركي نظيره الروسي الأحد، وفي اليوم التالي توجه إلى طهران.", {"التقى": "2024-05-12", "توجه": "2024-05-13"}),
    ("زار الرئيس الفرنسي القاهرة في 3 مايو، وفي 9 مايو استقبل الرئيس الفرنسي نظيره الصيني.", {"زار": "2024-05-03", "استقبل": "2024-05-09"}),
    ("طردت النيجر القوات الفرنسية نهاية 2023، ثم طالبت في مارس الماضي الولايات المتحدة بسحب قواتها.", {"طردت": "2023-09-01", "طالبت": "2024-03-01"}),
    # a relative clause that its commas close leaves the time to the verb before it
    ("سيسافر الرئيس التونسي، الذي قلما غادر البلاد منذ إرسال مراقبين إلى قفصة في أوائل عام 2022، إلى روما الأسبوع المقبل.", {"سيسافر": "2024-05-20"}),
    (
        "سيسافر الرئيس الفرنسي، الذي لم يغادر فرنسا منذ إرسال قوات إلى لبنان في أوائل عام 2022، إلى روما الأسبوع المقبل.",
        {"سيسافر": "2024-05-20", "إرسال": "2022-01-01"},
    ),
    # counted from the time just told, in the sentence or in the one before
    ("اعتقلت الشرطة الكينية صحفيا تونسيا في 3 أيار، ثم أفرجت عنه بعد يومين.", {"اعتقلت": "2024-05-03", "أفرجت": "2024-05-05"}),
    ("شنت هيئة تحرير الشام هجوما على حلب في 27 مارس.\nوسيطرت الهيئة على المدينة بعد ثلاثة أيام.", {"هجوما": "2024-03-27", "وسيطرت": "2024-03-30"}),
    ("زار الرئيس الصيني بلغراد في 8 مايو.\nوفي اليوم نفسه التقى الرئيس الصيني نظيره الصربي.", {"التقى": "2024-05-08"}),
    # a page is stamped late: today is the day the text says it is, and yesterday the one before
    ("قال وزير المالية اللبناني اليوم الاثنين إن بلاده ترفض العرض.\nوزار أمس رئيس الوزراء العراقي دمشق.", {"وزار": "2024-05-12"}),
    ("طالبت تونس، أول أمس السبت، ليبيا بالحوار.\nوزار الخميس الماضي رئيس الوزراء العراقي دمشق.", {"طالبت": "2024-05-11", "وزار": "2024-05-09"}),
    ("استقبل الملك الأردني وفدا قطريا، ويزور غدا الثلاثاء القاهرة.\nوزار أمس رئيس الوزراء العراقي دمشق.", {"وزار": "2024-05-12"}),
    # not where a day it tells agrees with the stamp, nor by a weekday alone
    ("طالب الوزير القطري اليوم الأربعاء لندن بالرد على ما قيل أمس الأحد.\nوزار أمس رئيس الوزراء العراقي دمشق.", {"وزار": "2024-05-14"}),
    ("طالب الوزير القطري الأحد لندن بالرد.\nوزار أمس رئيس الوزراء العراقي دمشق.", {"وزار": "2024-05-14"}),
    # a circumstance goes with the main verb, not with what describes; unless that has the time
    (FAR + "وطالب الرئيس التركي أمس اليونان بسحب السفن التي وصلت إلى الجزيرة محذرا أثينا من التصعيد.", {"محذرا": "2024-05-14"}),
    (FAR + "وهذه هي المذكرة التي وجهها الرئيس التركي إلى أثينا في 3 مايو محذرا اليونان من التصعيد.", {"محذرا": "2024-05-03"}),
    # a stance is taken when it is told; a deed told in the same words is not done then
    (FAR + "واعتبر وزير الخارجية التركي أمس أن هذا الأمر غير مقبول.", {"غير مقبول": "2024-05-14"}),
    (FAR + "وذكر وزير الخارجية التركي أمس أن هجوم إسرائيل على إيران متوقع.", {"هجوم": ""}),
    (FAR + "وقال وزير الخارجية التركي أمس إن دعوات إسرائيل إلى الهجرة خطيرة.", {"دعوات": ""}),
    # what is done at a meeting is done on its day
    (FAR + "وفي اجتماعات صندوق النقد الدولي يوم الأحد، دعت وزيرة الخزانة الأميركية جانيت يلين الصين إلى الحوار.", {"دعت": "2024-05-12"}),
    (FAR + "وفي كلمة ألقاها بلينكن أمس في واشنطن، دعا الصين إلى الحوار.", {"دعا": "2024-05-14"}),
    (FAR + "وبعد اجتماع عقد في فيينا في مارس 2021، دعا بلينكن إيران إلى الحوار.", {"دعا": ""}),
    # decided on Monday, not to be done on the next
    (FAR + "وقررت الحكومة التركية الاثنين إرسال وفد إلى بغداد.", {"إرسال": "2024-05-13"}),
    (FAR + "ومن المقرر أن تجري الحكومة التركية الاثنين محادثات مع إيران.", {"محادثات": "2024-05-20"}),
    # what somebody is like has no day of its own
    ("اعتقلت الشرطة المغربية شابا يبلغ من العمر 22 عاما في مدينة فاس الثلاثاء.", {"اعتقلت": "2024-05-14"}),
    ("قتلت الشرطة الفرنسية رجلا يحمل سكينا في مدينة روان الجمعة.", {"قتلت": "2024-05-10"}),
    # a day gone is the agreement's; a day of the attack is the attack's
    ("صادق البرلمان المجري على انضمام السويد إلى الناتو في 26 فبراير الماضي.", {"صادق": "2024-02-26"}),
    ("وافق البرلمان التونسي على زيارة وفد أوروبي في 20 أبريل الماضي.", {"وافق": "2024-04-20"}),
    (FAR + "وأدانت ألمانيا الهجوم الروسي على خاركيف في 14 أبريل 2023.", {"الهجوم": "2023-04-14"}),
    # a date with the word for it is the verb's; «دورة مارس» only says which one is meant
    (FAR + "وزار الرئيس المصري الصين بتاريخ 8 مارس.", {"وزار": "2024-03-08"}),
    (FAR + "واعتقلت الشرطة التونسية في تاريخ 3 مارس 2023 صحفيا جزائريا.", {"واعتقلت": "2023-03-03"}),
    (FAR + "وقصفت إسرائيل مطار دمشق بتاريخ 14/4/2024.", {"قصفت": "2024-04-14"}),
    (FAR + "ودعت تونس ليبيا إلى المشاركة في دورة مارس 2023.", {"دعت": ""}),
    (FAR + "وانتقد الرئيس التونسي انتخابات أكتوبر 2019.", {"انتقد": ""}),
    # whoever acted on an older day goes on acting on it in the next sentence
    ("في 12 أبريل الماضي، اقتحم مستوطنون إسرائيليون قرية المغير.\nوأحرق المستوطنون عشرات المنازل.", {"وأحرق": "2024-04-12"}),
    (FAR + "وفي مارس 2021 زار البابا فرنسيس العراق.\nوالتقى البابا المرجع علي السيستاني في النجف.", {"والتقى": "2021-03-01"}),
    (FAR + "وفي مارس 2021 زار البابا فرنسيس العراق.\nوتتهم واشنطن إيران بدعم الحوثيين.", {"وتتهم": ""}),
    # background, asides, content and plans keep theirs
    (FAR + "وكانت فرنسا قد طردت 41 دبلوماسيا روسيا في أبريل 2022.", {"طردت": "2022-04-01"}),
    ("أعلن الجيش الإسرائيلي، الأربعاء، أنه قصف مواقع لحزب الله جنوبي لبنان ليلة أمس.", {"قصف": "2024-05-14"}),
    ("سيزور رئيس الوزراء العراقي محمد شياع السوداني أنقرة الأسبوع القادم، وفق ما أعلن مكتبه الاثنين.", {"سيزور": "2024-05-20"}),
    ("أوضحت الخارجية الأردنية أن الوزير أيمن الصفدي التقى في عمان أول أمس نظيره السوري فيصل المقداد.", {"التقى": "2024-05-13"}),
    ("قصفت القوات الروسية خلال الـ24 ساعة الماضية مدينة خاركيف.", {"قصفت": "2024-05-14"}),
    ("أوقف الدرك الجزائري في الخامس من الجاري مهربين مغربيين.", {"أوقف": "2024-05-05"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text.removeprefix(FAR)[:50] for text, _ in ROWS])
def test_whose_time(text: str, expected: dict[str, str]) -> None:
    reader = build()
    document = to_document(page_from_text(text, published=MAY))
    analysis = reader.language.analyse(document, date.fromisoformat(MAY))
    resolver = Resolver(document.text, analysis, reader.names, reader.language, MAY)
    found: dict[str, str] = {}
    for draft in reader.drafts(analysis, resolver):
        first, last = draft.candidate.trigger
        words = text[analysis.offsets[first][0] : analysis.offsets[last][1]]
        time = draft.candidate.time
        found.setdefault(words, (time[0].start or "") if time else "")
    for trigger, start in expected.items():
        assert found[next(words for words in found if trigger in words)] == start


@pytest.mark.parametrize(
    ("text", "stamped", "day"),
    [
        ("قال الوزير اليوم الثلاثاء", "2024-05-17", "2024-05-14"),
        ("زار الوزير أمس الأول الأحد تونس", "2024-05-17", "2024-05-14"),
        # a day early is another zone's clock, not six days late
        ("قال الوزير اليوم الأربعاء", "2024-05-14", "2024-05-15"),
        # not the day before yesterday, nor a newspaper's name
        ("زار الوزير تونس أمس قبل الخميس", "2024-05-17", "2024-05-17"),
        ("زارها في كانون الأول أمس الاثنين", "2024-05-17", "2024-05-14"),
        ("كتبت صحيفة المصري اليوم الثلاثاء", "2024-05-17", "2024-05-17"),
    ],
)
def test_the_day_a_text_says_it_was_written(text: str, stamped: str, day: str) -> None:
    assert day_written(tokenise(text), date.fromisoformat(stamped)).isoformat() == day

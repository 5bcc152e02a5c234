"""To which event of a sentence a time and a place belong: a table of sentences, with every event's first day and state.

All were written on Wednesday 15 May 2024. A row names, for each trigger, the first day ("" for none) and the state
("" for none); `None` where the row does not care.

The rows of this file's first version (half of them) were written before it was known which are read right. Those added
since were written with the change that reads them: they hold what was mended, and say nothing of how often a time or a
place is right.
"""

from __future__ import annotations

from datetime import date

from marsad.api import reader as build
from marsad.intake.documents import page_from_text, to_document
from marsad.reading.acceptance import Draft
from marsad.reading.entities import Resolver

WRITTEN = "2024-05-15"
TODAY, YESTERDAY, SUNDAY = "2024-05-15", "2024-05-14", "2024-05-12"
Expected = dict[str, tuple[str | None, str | None]]


def settled(text: str, published: str | None = WRITTEN) -> dict[str, tuple[str, str]]:
    """First day and state of each draft of a text, by the words of its trigger."""
    reader = build()
    document = to_document(page_from_text(text, published=published))
    analysis = reader.language.analyse(document, date.fromisoformat(published) if published else None)
    resolver = Resolver(document.text, analysis, reader.names, reader.language, document.published or "")
    out = {}
    for draft in reader.drafts(analysis, resolver):
        words = _words(draft, text, analysis.offsets)
        time = draft.candidate.time
        out[words] = ((time[0].start or "" if time else ""), (draft.place.country or "" if draft.place else ""))
    return out


def _words(draft: Draft, text: str, offsets: list[tuple[int, int]]) -> str:
    first, last = draft.candidate.trigger
    return text[offsets[first][0] : offsets[last][1]]


# Filler that stands before a row's sentence where the row is not to be read as the lead.
FAR = "تشهد المنطقة توترا كبيرا.\nويتابع كثيرون ما يجري.\nولا أحد يعرف النهاية.\n"

TIMES: list[tuple[str, Expected]] = [
    # the verb of the clause, wherever the adverbial stands
    ("زار الرئيس الفرنسي إيمانويل ماكرون بيروت أمس.", {"زار": (YESTERDAY, "LB")}),
    ("أمس زار الرئيس الفرنسي إيمانويل ماكرون بيروت.", {"زار": (YESTERDAY, None)}),
    ("زار أمس الرئيس الفرنسي إيمانويل ماكرون بيروت.", {"زار": (YESTERDAY, None)}),
    ("وفي 3 مايو، قصفت إسرائيل مدينة بعلبك.", {"قصفت": ("2024-05-03", "LB")}),
    ("الرئيس المصري استقبل الأحد وزير الخارجية التركي.", {"استقبل": (SUNDAY, None)}),
    ("وصل وزير الدفاع التركي إلى بغداد مساء الأحد في زيارة رسمية.", {"وصل": (SUNDAY, "IQ")}),
    # a happening's own time: of its relative clause, or after بعد
    (FAR + "دانت باريس الهجوم الروسي على خاركيف الذي بدأ في 3 مايو.", {"الهجوم": ("2024-05-03", None)}),
    (FAR + "زار الملك المغربي اليوم الرباط بعد لقاء مع الرئيس الفرنسي مساء أمس.", {"زار": (TODAY, None)}),
    (FAR + "شارك الرئيس التركي في القمة التي عقدت في 3 مايو بجدة.", {"شارك": ("2024-05-03", None)}),
    # who spoke goes on speaking that day, who acted not for long
    (
        "انتقدت إيران أمس العقوبات الأميركية.\n" + FAR + FAR + "وحذرت إيران الولايات المتحدة من التصعيد.",
        {"وحذرت": (YESTERDAY, None)},
    ),
    (
        "قصفت روسيا أمس مدينة خاركيف.\n" + FAR + FAR + "واعتقلت روسيا صحفيا.",
        {"واعتقلت": ("", None)},
    ),
    # an article that tells one day is of that day: what was spoken, who was there; not where it tells two, nor far on
    (FAR + "وعقدت الندوة في عمان أمس.\nوحذرت الأمم المتحدة الحكومة الأردنية من الغلاء.", {"وحذرت": (YESTERDAY, None)}),
    (
        FAR.replace("المنطقة", "المنطقة أمس") + FAR.replace("تشهد", "وشهدت") + "وحذر الرئيس الكيني أوغندا من التصعيد.",
        {"وحذر": ("", None)},
    ),
    (
        "افتتح معرض الكتاب في الدوحة أمس.\nوتضم الأجنحة كتبا كثيرة.\n" + FAR + "وحضر الافتتاح السفير الفرنسي.",
        {"وحضر": (YESTERDAY, None)},
    ),
    (
        "افتتح معرض الكتاب في الدوحة أمس.\nوأغلق معرض الرسم الأحد.\n" + FAR + "وحضر الافتتاح السفير الفرنسي.",
        {"وحضر": ("", None)},
    ),
    (
        "افتتح معرض الكتاب في الدوحة أمس.\n" + FAR + FAR + FAR + FAR + "وحذرت الأمم المتحدة الحكومة الأردنية من الغلاء.",
        {"وحذرت": ("", None)},
    ),
    # the lead that names no day is short
    ("تشهد المنطقة توترا كبيرا.\nويتابع كثيرون ما يجري.\nودعت كينيا أوغندا إلى الحوار.", {"ودعت": (TODAY, None)}),
    (FAR + "ودعت كينيا أوغندا إلى الحوار.", {"ودعت": ("", None)}),
    # what was done in the background goes on there
    (
        FAR + "وكان الجيش المالي قد اقتحم في 3 مارس الماضي قرية تمبكتو.\nواعتقل الجيش المالي صحفيا.",
        {"واعتقل": ("2024-03-03", None)},
    ),
    # what is demanded is demanded when it is said; what is to come is not of the day it is told
    (FAR + "قال الرئيس الكيني وليام روتو أمس إن على أوغندا سحب قواتها من الكونغو.", {"على": (YESTERDAY, None)}),
    (FAR + "قال المتحدث باسم الخارجية الصينية أمس إن الوفد الصيني سيعقد لقاءات مع مسؤولين أميركيين.", {"لقاءات": ("", None)}),
    # a joined verb is of the day, not of the year told nearer; while something was going on, it went on then
    (FAR + "خفض البنك الدولي أمس تقديراته للنمو في 2024 وحذر من أزمة ديون.", {"وحذر": (YESTERDAY, None)}),
    (
        FAR + "اعتقلت الشرطة التركية في 3 مايو صحفيا عندما كان يغطي اقتحام الجيش الإسرائيلي لمدينة نابلس.",
        {"اقتحام": ("2024-05-03", None)},
    ),
    # how rare a thing is since something is not when it happens; since when it lasts is
    (FAR + "شارك الوزير الكيني في القمة لأول مرة منذ توليه المنصب في 20 أبريل.", {"شارك": ("", None)}),
    (
        FAR + "شارك الوزير الكيني في القمة لأول مرة منذ الهجوم الأوغندي على كينيا في أبريل 2023.",
        {"شارك": ("", None), "الهجوم": ("2023-04-01", None)},
    ),
    (FAR + "وشددت كينيا العقوبات على أوغندا منذ الانقلاب في أبريل 2023.", {"وشددت": ("2023-04-01", None)}),
    # a strike told in the present with a bare weekday is to come
    (FAR + "ينفذ عمال المطارات الفرنسية إضرابا يوم الخميس، حسبما أعلنت نقابتهم اليوم الأربعاء.", {"ينفذ": ("2024-05-16", None)}),
    # a time that only says which thing is meant; one that says when
    (FAR + "ودعت وزارة التربية الكينية الناجحين في دورة مارس 2023 إلى تسجيل أسمائهم.", {"ودعت": ("", None)}),
    (FAR + "ودعت وزارة التربية الكينية الناجحين في مارس 2023 إلى تسجيل أسمائهم.", {"ودعت": ("2023-03-01", None)}),
    # the deed that is the reason has its own month, but not its own day; a relative clause by an unknown verb has its own
    (
        FAR + "وانتقدت كينيا أوغندا بسبب غزوها للكونغو في فبراير الماضي.",
        {"وانتقدت": ("", None), "غزوها": ("2024-02-01", None)},
    ),
    (FAR + "وانتقدت كينيا أوغندا بسبب غزوها للكونغو أمس.", {"وانتقدت": (YESTERDAY, None)}),
    (FAR + "وعبر رئيس المجلس محمد الناصر عن استنكاره للعملية الإرهابية التي جدت يوم الأحد.", {"استنكاره": ("", None)}),
    (FAR + "ودعا الرئيس الكيني أوغندا إلى الحوار في الاجتماع الذي ضمهما يوم الأحد.", {"ودعا": (SUNDAY, None)}),
    # a date without its year is the one close by
    (FAR + "يزور وزير الخارجية المصري برلين يومي 12 و13 يونيو.", {"يزور": ("2024-06-12", "DE")}),
    # a circumstance is told with its verb
    ("دانت باريس الأحد قصف المستشفى، متهمة روسيا بالتصعيد.", {"متهمة": (SUNDAY, None)}),
    # each verb its own
    (
        "التقى الرئيس المصري وزير الخارجية الأميركي الأحد، فيما زار وزير الخارجية الفرنسي بيروت أمس.",
        {"التقى": (SUNDAY, None), "زار": (YESTERDAY, "LB")},
    ),
    (
        "دانت فرنسا الأحد قصف المستشفى، ودعت مصر اليوم مجلس الأمن إلى الانعقاد.",
        {"دانت": (SUNDAY, None), "ودعت": (TODAY, None)},
    ),
    # a joined verb goes on in the time of the one before
    (
        "وصل وزير الخارجية الروسي إلى القاهرة الأحد والتقى الرئيس المصري.",
        {"وصل": (SUNDAY, "EG"), "والتقى": (SUNDAY, None)},
    ),
    (
        "اعتقلت الشرطة التركية الأحد ثلاثة صحفيين وصادرت القوات التركية أجهزتهم.",
        {"اعتقلت": (SUNDAY, "TR"), "وصادرت": (SUNDAY, None)},
    ),
    # a relative clause keeps its own time, and leaves the main clause alone
    (
        FAR + "وأدانت فرنسا الهجوم الذي شنته روسيا على خاركيف الشهر الماضي.",
        {"وأدانت": (None, None), "الهجوم": ("2024-04-01", "UA")},
    ),
    (
        "الرئيس الإيراني، الذي زار دمشق العام الماضي، التقى أمس وزير الخارجية التركي.",
        {"زار": ("2023-01-01", "SY"), "التقى": (YESTERDAY, None)},
    ),
    (
        "التقى الرئيس الأوكراني أمس وزير الخارجية الألماني الذي وصل إلى كييف الأحد.",
        {"التقى": (YESTERDAY, None), "وصل": (SUNDAY, "UA")},
    ),
    # a content clause keeps its own time
    (
        "أعلن البيت الأبيض أمس أن الرئيس الأميركي سيزور الرياض الأسبوع المقبل.",
        {"سيزور": ("2024-05-20", "SA")},
    ),
    (
        FAR + "وأعلنت وزارة الدفاع الروسية أمس أن قواتها قصفت أوديسا مساء الأحد.",
        {"قصفت": (SUNDAY, "UA")},
    ),
    (
        "وافقت الحكومة العراقية أمس على زيارة الوفد التركي بغداد في يونيو المقبل.",
        {"وافقت": (YESTERDAY, None), "زيارة": ("2024-06-01", None)},
    ),
    # the demand was made when it was told, its content lies ahead
    (
        "طالبت فرنسا اليوم إسرائيل بالانسحاب من رفح قبل نهاية الشهر الجاري.",
        {"طالبت": (TODAY, None)},
    ),
    ("طالب البرلمان العراقي القوات الأميركية بالانسحاب اعتبارا من الشهر المقبل.", {"طالب": (TODAY, None)}),
    ("دعت مصر أمس إلى عقد مؤتمر دولي في يونيو المقبل.", {"دعت": (YESTERDAY, None)}),
    ("دعت قطر إلى عقد مؤتمر دولي في يونيو المقبل.", {"دعت": (TODAY, None)}),
    # dated nouns
    (
        FAR + "وأدانت ألمانيا الهجوم الروسي على خاركيف في 14 أبريل 2023.",
        {"الهجوم": ("2023-04-14", "UA")},
    ),
    (FAR + "وتأتي زيارة الرئيس التركي لبغداد قبل يومين بعد توتر طويل.", {"زيارة": ("2024-05-13", "IQ")}),
    (
        "بعد الهجوم الروسي على كييف قبل عامين، فرضت بريطانيا أمس عقوبات على روسيا.",
        {"الهجوم": ("2022-01-01", "UA"), "فرضت": (YESTERDAY, None)},
    ),
    ("شنت إسرائيل أمس هجوما على دمشق.", {"هجوما": (YESTERDAY, "SY")}),
    ("شنت إسرائيل هجوما على دمشق أمس.", {"هجوما": (YESTERDAY, "SY")}),
    ("بدأ وزير الخارجية الصيني زيارة إلى طهران الأحد.", {"زيارة": (SUNDAY, "IR")}),
    ("قام الرئيس الصومالي بزيارة مفاجئة إلى مقديشو السبت.", {"بزيارة": ("2024-05-11", "SO")}),
    ("فرض عقوبات أميركية على إيران في 2018", {"فرضت": ("2018-01-01", None)}),
    # purpose and circumstance share the verb's time
    ("وصل الرئيس التركي إلى الرياض الأحد للقاء ولي العهد السعودي.", {"وصل": (SUNDAY, "SA"), "للقاء": (SUNDAY, None)}),
    ("انتقد الرئيس التركي الأحد إسرائيل، متهما إياها بقتل المدنيين.", {"انتقد": (SUNDAY, None)}),
    ("شارك الرئيس المصري الأحد في القمة العربية في بغداد.", {"شارك": (SUNDAY, "IQ")}),
    # names that hold a year are no date of what is done to them
    ("انتقد الرئيس الروسي اتفاق 2015 النووي.", {"انتقد": (TODAY, None)}),
    ("ورحبت روسيا بمشاركة إيران في انتخابات 2026.", {"ورحبت": (TODAY, None)}),
    # tense and day agree
    ("وتعهد المرشح الأميركي بدعم أوكرانيا في 2026.", {"وتعهد": (TODAY, None)}),
    ("يزور الرئيس الصيني باريس الأحد.", {"يزور": ("2024-05-19", "FR")}),
    ("زار الرئيس الصيني باريس الأحد.", {"زار": (SUNDAY, "FR")}),
    ("من المقرر أن يزور الرئيس التركي بغداد الجمعة.", {"يزور": ("2024-05-17", "IQ")}),
    # told as the day's news, and told without a day far from the lead
    ("فرضت الولايات المتحدة عقوبات على ثلاث شركات إيرانية.", {"فرضت": (TODAY, None)}),
    (FAR + "وكانت الولايات المتحدة قد فرضت عقوبات على شركات إيرانية.", {"فرضت": ("", None)}),
    (FAR + "وتتهم السعودية إيران بدعم الحوثيين.", {"وتتهم": ("", None)}),
    # the story's day goes on
    (
        "زار الرئيس التركي بغداد الأحد.\nوالتقى الرئيس التركي رئيس الوزراء العراقي.",
        {"زار": (SUNDAY, "IQ"), "والتقى": (SUNDAY, "IQ")},
    ),
    (
        "أدانت مصر الأحد قصف المستشفى.\nوطالبت مصر إسرائيل بوقف الحرب.\nوكانت إسرائيل قد اعتقلت مديره.",
        {"أدانت": (SUNDAY, None), "وطالبت": (SUNDAY, None), "اعتقلت": ("", None)},
    ),
    (
        "زار الرئيس التركي بغداد الأحد.\nوحذر الرئيس التركي أمس في أنقرة إسرائيل.\nواتهم الرئيس التركي إسرائيل بقتل المدنيين.",
        {"زار": (SUNDAY, "IQ"), "وحذر": (YESTERDAY, "TR"), "واتهم": (YESTERDAY, None)},
    ),
    # what is said in words spoken on a day was demanded on that day
    ("قال وزير الخارجية الإيراني الأحد إن بلاده ترفض التفتيش.", {"ترفض": (SUNDAY, None)}),
    ("وقال المتحدث باسم الخارجية الروسية أمس: «نطالب واشنطن بسحب قواتها».", {"نطالب": (YESTERDAY, None)}),
    # earlier the same day
    ("وفي وقت سابق الأحد، قصفت إسرائيل بلدة الخيام.", {"قصفت": (SUNDAY, "LB")}),
    ("قصفت روسيا مدينة خاركيف ليل السبت الأحد.", {"قصفت": ("2024-05-11", "UA")}),
    ("قصفت روسيا خلال الليل مدينة أوديسا.", {"قصفت": (YESTERDAY, "UA")}),
    ("منذ الأحد تقصف إسرائيل مدينة رفح.", {"تقصف": (SUNDAY, "PS")}),
    # how rare a thing is dates nothing
    ("وصل الرئيس الصيني إلى الرياض في زيارة هي الأولى منذ خمس سنوات.", {"وصل": (TODAY, "SA")}),
    ("قتل مسلحون خمسة جنود مصريين في ثالث هجوم خلال الأسبوع الجاري.", {"قتل": (TODAY, None)}),
    ("ومنذ الأحد يقصف الجيش الروسي مدينة خاركيف.", {"يقصف": (SUNDAY, "UA")}),
    # papers and occasions come about with the verb before them
    ("وافق مجلس الأمن الدولي الأحد على قرار يطالب إسرائيل بوقف إطلاق النار.", {"يطالب": (SUNDAY, None)}),
    ("تسلمت مصر أمس طائرات فرنسية في حفل حضره السفير المصري.", {"حضره": (YESTERDAY, None)}),
    # two things told side by side
    (
        "زار وزير الخارجية التركي بغداد الأحد، في حين قصف الجيش التركي مواقع في سوريا.",
        {"زار": (SUNDAY, "IQ"), "قصف": (None, "SY")},
    ),
    # a verb of the present with a bare weekday looks ahead
    ("يستقبل الرئيس الفرنسي الخميس المستشار الألماني في باريس.", {"يستقبل": ("2024-05-16", "FR")}),
    # what is answered was asked before; what lasts begins with its onset
    (FAR + "وأعلن التحالف أمس هدنة استجابة لطلب الرئيس اليمني.", {"لطلب": ("", None)}),
    ("قررت تونس حظر استيراد القمح الروسي بدءا من الأول من يونيو المقبل.", {"حظر": ("2024-06-01", None)}),
    # the deed has its own time
    ("قضت محكمة مصرية بإعدام ثلاثة متهمين بقتل شرطي عام 2016.", {"بإعدام": (TODAY, "EG")}),
    ("حكمت محكمة تونسية على الغنوشي بالسجن ثلاث سنوات في فبراير الماضي.", {"حكمت": ("2024-02-01", "TN")}),
    # a speaker's aside does not date his words
    (
        "قال وزير الخارجية الإيراني، الذي وصل إلى دمشق مساء الأحد، إن بلاده تدعم سوريا.",
        {"وصل": (SUNDAY, "SY"), "تدعم": (TODAY, None)},
    ),
    # the story's day, told by a verb that tells no event, and told on
    (
        "تحدث وزير الخارجية الإيراني الأحد إلى الصحفيين.\nوندد الوزير الإيراني بالغارة الإسرائيلية.",
        {"وندد": (SUNDAY, None)},
    ),
    (
        "زار الرئيس التركي بغداد الأحد.\nكما رحبت إيران بالزيارة.\nوكانت روسيا قد نددت بها.",
        {"زار": (SUNDAY, "IQ"), "رحبت": (SUNDAY, None), "نددت": ("", None)},
    ),
    ("أفادت وكالة الأنباء السورية بأن الجيش الروسي قصف مدينة إدلب.", {"قصف": (TODAY, "SY")}),
    # مصر اليوم is a day, روسيا اليوم a channel
    ("دعت مصر اليوم مجلس الأمن إلى الانعقاد.", {"دعت": (TODAY, None)}),
    ("اتهمت السعودية إيران بدعم الهجوم الذي نفذه الحوثيون على أبها الشهر الماضي.", {"الهجوم": ("2024-04-01", "SA")}),
]

PLACES: list[tuple[str, Expected]] = [
    # a base and a city of nearly the same name; an airport however it is spelt
    (FAR + "وقصفت إيران قاعدة الصخير.", {"وقصفت": (None, "BH")}),
    (FAR + "وزار الوزير الكيني الصخيرات.", {"وزار": (None, "MA")}),
    (FAR + "ووصل الوزير الكيني إلى مطار صبيحة غوكتشن.", {"ووصل": (None, "TR")}),
    ("التقى الرئيس المصري نظيره التركي في الرياض أمس.", {"التقى": (YESTERDAY, "SA")}),
    ("استقبل الرئيس المصري في القاهرة أمس وزير الخارجية التركي.", {"استقبل": (YESTERDAY, "EG")}),
    ("تظاهر آلاف الأردنيين أمس في عمان ضد الحرب على غزة.", {"تظاهر": (YESTERDAY, "JO")}),
    ("خرج محتجون في شوارع تل أبيب للمطالبة باستقالة نتنياهو.", {"للمطالبة": (None, "IL")}),
    ("اعتقلت القوات الإسرائيلية 12 فلسطينيا في جنين فجر اليوم.", {"اعتقلت": (TODAY, "PS")}),
    ("اعتقلت السلطات التونسية أمس ثلاثة معارضين.", {"اعتقلت": (YESTERDAY, "TN")}),
    ("أقر البرلمان العراقي أمس قانون الانتخابات.", {"أقر": (YESTERDAY, "IQ")}),
    ("هاجم مسلحون مجهولون أمس قاعدة للجيش النيجيري.", {"هاجم": (YESTERDAY, "NG")}),
    ("استهدفت غارة إسرائيلية سيارة في بلدة الناقورة جنوبي لبنان.", {"استهدفت": (TODAY, "LB")}),
    ("زارت وزيرة الخارجية الألمانية مدينة أوديسا الأحد.", {"زارت": (SUNDAY, "UA")}),
    ("توجه وزير الخارجية القطري إلى طهران حيث التقى نظيره الإيراني.", {"توجه": (TODAY, "IR"), "التقى": (TODAY, "IR")}),
    ("شارك الرئيس الإماراتي في قمة عقدت في جدة أمس.", {"شارك": (YESTERDAY, "SA")}),
    ("سيطر الحوثيون على مدينة مأرب.", {"سيطر": (TODAY, "YE")}),
    ("انسحبت القوات الروسية من مدينة خيرسون.", {"انسحبت": (TODAY, "UA")}),
    (
        "عدن، اليمن (CNN) -- أحرق مسلحون مجهولون مقر الأمم المتحدة.\nواغتال مسلحون ضابطا يمنيا.",
        {"واغتال": (TODAY, "YE")},
    ),
    # who strikes abroad, and at whom nobody says, strikes where the story is
    (
        "دخلت قوات أميركية مدينة القائم في العراق.\nونفذ الجيش الأميركي أمس غارات جديدة.",
        {"غارات": (YESTERDAY, "IQ")},
    ),
    # a ban falls where it is made
    ("حظرت السويد أمس استيراد اللحوم.", {"حظرت": (YESTERDAY, "SE")}),
    ("دعا رئيس الحكومة اللبنانية من صيدا إلى وقف القتال.", {"دعا": (TODAY, "LB")}),
    # what a place only qualifies is not where it is said
    ("دعا الرئيس الفرنسي في باريس أمس إلى وقف القتال في السودان.", {"دعا": (YESTERDAY, "FR")}),
    ("أدانت النرويج أمس القصف الإسرائيلي على المدنيين في غزة.", {"أدانت": (YESTERDAY, ""), "القصف": (None, "PS")}),
    ("طالبت الأمم المتحدة إسرائيل بوقف الهدم في القدس الشرقية.", {"طالبت": (TODAY, "")}),
    ("فرضت الولايات المتحدة أمس عقوبات على مستوطنين في الضفة الغربية.", {"فرضت": (YESTERDAY, "")}),
    # whose bullets they were is no place
    ("استشهد فتى فلسطيني برصاص الاحتلال قرب بيت لحم.", {"استشهد": (TODAY, "PS")}),
    ("هاجم مستوطنون إسرائيليون رعاة في قرية برقة شمال غربي نابلس.", {"هاجم": (TODAY, "PS")}),
    # where the summit is, and who has it
    ("شارك الرئيس الإيراني في قمة الغاز التي عقدت بالدوحة.", {"شارك": (TODAY, "QA")}),
    ("شارك الرئيس المصري في القمة العربية التي استضافتها البحرين.", {"شارك": (TODAY, "BH")}),
    ("اتفق السودان وجنوب السودان خلال مباحثات استضافتها جوبا على وقف القتال.", {"اتفق": (TODAY, "SS")}),
    ("استضافت مدينة العقبة الأردنية قمة بين الرئيس المصري والعاهل الأردني.", {"قمة": (None, "JO")}),
    ("شهدت نابلس مواجهات بين الجيش الإسرائيلي وفلسطينيين.", {"مواجهات": (None, "PS")}),
    # ... told behind whom one meets there; what one talks about is elsewhere
    ("طالب الرئيس الفرنسي إيران بالحوار، خلال مؤتمر صحفي مع نظيره المصري في القاهرة.", {"طالب": (TODAY, "EG")}),
    ("حذر الرئيس الفرنسي إيران من التصعيد خلال لقاء مع الصحفيين الأحد في أثينا.", {"حذر": (SUNDAY, "GR")}),
    ("انتقد الرئيس التركي إيران في كلمته أمام قمة التعاون بالعاصمة السعودية الرياض.", {"انتقد": (TODAY, "SA")}),
    ("طالب الرئيس الفرنسي إيران بالحوار، خلال مؤتمر صحفي حول القتال في السودان.", {"طالب": (TODAY, "")}),
    # what opens the clause tells where, unless it came before
    ("وعند نقل الجرحى من المستشفى الفرنسي في القدس الشرقية هاجم الجيش الإسرائيلي سيارة إسعاف.", {"هاجم": (TODAY, "PS")}),
    ("وبعد إجلاء الجرحى من المستشفى الكبير في دمشق، أفرجت إيران عن ثلاثة سجناء.", {"أفرجت": (TODAY, "IR")}),
    # the house where one is received
    ("التقى لافروف نظيره السوري في مقر وزارة الخارجية الروسية.", {"التقى": (TODAY, "RU")}),
    ("التقى بوتين الرئيس الصيني في الكرملين.", {"التقى": (TODAY, "RU")}),
    # towns nobody knows, by their adjective
    ("قصف الطيران الروسي مواقع في بلدة كفريا السورية.", {"قصف": (TODAY, "SY")}),
    ("دمر الجيش الروسي مستودعات بمنطقة غوتمير الأوكرانية.", {"دمر": (TODAY, "UA")}),
    # a paper writing of its own country: the one state it names; not one of two
    ("دعا الأمين العام للنقابة سالم المزوغي الوزارة إلى الحوار.\nوتوقف العمل في مدينة صفاقس وفي قابس.", {"دعا": (TODAY, "TN")}),
    ("دعا الأمين العام للنقابة سالم المزوغي الوزارة إلى الحوار.\nوتوقف العمل في مدينة صفاقس وفي طرابلس.", {"دعا": (TODAY, "")}),
    # who goes on acting is still there
    ("اقتحمت قوات الاحتلال مخيم الفارعة جنوب طوباس واعتقلت ثلاثة شبان.", {"واعتقلت": (TODAY, "PS")}),
    (
        "قصفت إسرائيل مدينة رفح.\nواقتحمت القوات الإسرائيلية مستشفى في غزة.\nواعتقلت القوات الإسرائيلية طبيبا.",
        {"واعتقلت": (TODAY, "PS")},
    ),
    ("وصل وزير الخارجية التركي إلى طرابلس قادما من تونس.", {"وصل": (TODAY, "LY")}),
    # a story of one state's people; those of no state known are of it, and those of another are not
    (
        "أضرب عمال المناجم في قفصة أمس.\nواعتقلت الشرطة التونسية ثلاثة عمال.\nوطالب المضربون بزيادة الأجور.",
        {"وطالب": (None, "TN")},
    ),
    (
        "تظاهر طلاب في ميدان التحرير بالقاهرة أمس.\nوانتقدت نقابة الصحفيين ارتفاع الأسعار.",
        {"وانتقدت": (None, "EG")},
    ),
    (
        "وصل الرئيس المصري إلى باريس أمس.\nوالتقى وزير الدفاع التركي نظيره الألماني في برلين.\nوانتقدت اليابان ارتفاع الأسعار.",
        {"وانتقدت": (None, "")},
    ),
]


def wrong(text: str, expected: Expected) -> str:
    """What of a row is read otherwise than it says; "" where all is right."""
    found = settled(text)
    for trigger, (start, country) in expected.items():
        told = next((words for words in found if trigger in words), None)
        if told is None:
            return f"{trigger} is not read: {found}"
        day, state = found[told]
        if start not in (None, day) or country not in (None, state):
            return f"{trigger}: {day} {state}"
    return ""


ROWS = TIMES + PLACES
RIGHT = 132  # rows read right; raise it when more are


def test_when_and_where() -> None:
    """No fewer rows are read right than were."""
    failures = [f"{text}\n    {problem}" for text, expected in ROWS if (problem := wrong(text, expected))]
    assert len(ROWS) - len(failures) >= RIGHT, "\n".join(failures)

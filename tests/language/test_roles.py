"""Who does what to whom, by the grammar: one sentence for each kind of construction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Analysis
from marsad.model.document import Document

CASES = [
    # an office set off by commas after a name, then a time, before the object
    ("تلقى أيمن الصفدي، وزير الخارجية الأردني، أمس، اتصالا هاتفيا من نظيره الفرنسي ستيفان سيجورنيه.",
     "call", ["أيمن الصفدي", "ستيفان سيجورنيه"], []),
    # an aside parts subject and object; a bare verb describes the indefinite object
    ("نفذ الجيش التركي، بطلب من حكومته، غارات ليلية تستهدف الأكراد في العراق.", "attack", ["الجيش التركي"], ["الأكراد"]),
    ("اتهمت كراكاس الجمعة، كل من مدريد وبوغوتا، بتمويل المعارضة.", "accuse", ["كراكاس"], ["مدريد", "وبوغوتا"]),
    # a place before the happening that strikes it
    ("استهدفت العاصمة اليمنية صنعاء غارات أمريكية.", "attack", ["أمريكية"], ["صنعاء"]),
    # a relative clause about the nearest noun that agrees
    ("وكررت برلين استنكارها للهجوم الذي شنه الحوثيون على ميناء جازان.", "attack", ["الحوثيون"], ["جازان"]),
    # two subjects, one of which the verb agrees with
    ("وقعت إثيوبيا والصومال أمس مذكرة بشأن الموانئ.", "agree", ["إثيوبيا", "والصومال"], []),
    # adjectives of bodies
    ("قال الوزير إن الهجمات الحوثية على السفن الأميركية لن تمر.", "attack", ["الحوثية"], ["الأميركية"]),
    ("شنت طائرات حوثية غارة على السعودية.", "attack", ["طائرات حوثية"], ["السعودية"]),
    # the West acts by its adjective, but a western side of a place does nothing
    ("وأكد الوزير أن العقوبات الغربية على روسيا أضرت بالمصارف.", "sanction", ["الغربية"], ["روسيا"]),
    ("وطالت عقوبات غربية مصرف سبيربنك.", "sanction", ["غربية"], ["سبيربنك"]),
    ("قصفت إسرائيل الأحياء الغربية في المدينة.", "attack", ["إسرائيل"], []),
    # who rules a state is not its minister too
    ("استقبل الرئيس السوري وزير الصناعة سامر خليل.", "meet", ["سامر خليل"], ["الرئيس السوري"]),
    ("أعفى العاهل الأردني مدير المخابرات عدنان الجندي من منصبه.", "expel", ["العاهل"], ["عدنان الجندي"]),
    # a participle between title and name tells of him who is named, whether the knowledge holds him or not
    ("وصل رئيس الوزراء المستقيل سعد الحريري إلى باريس.", "resign", ["سعد الحريري"], []),
    ("ورد القيادي على النائب المستقيل سمير عوض.", "resign", ["سمير عوض"], []),
    # what is no known title, and the name behind it
    ("اعتقلت الشرطة الطالب الجامعي سمير عوض.", "arrest", ["الشرطة"], ["سمير عوض"]),
    ("التقى الرئيس التونسي قيس سعيد أستاذ القانون سمير عوض.", "meet", ["قيس سعيد", "سمير عوض"], []),
    ("أغلق الجيش اللبناني الطريق الدولي أمام المتظاهرين.", "restrict", ["الجيش اللبناني"], ["المتظاهرين"]),
    # a visit that follows another
    ("وتلتها زيارة الوزير سمير عوض إلى مصر.", "visit", ["سمير عوض"], ["مصر"]),
    # فتح after a pronoun opens
    ("وأعلن الجيش الأميركي أنه فتح تحقيقا في الحادث.", "investigate", ["أنه"], []),
    ("أعلن وزير الداخلية فتح تحقيق عاجل.", "investigate", ["وزير الداخلية"], []),
    ("قضت محكمة في باريس بسجن الصحفي سامر خليل خمس سنوات.", "convict", ["محكمة في باريس"], ["سامر خليل"]),
    # the adjective of an indefinite title closes it: the state after it is the object
    ("هدد قائد عسكري إيراني إسرائيل بالرد.", "threaten", ["قائد عسكري إيراني"], ["إسرائيل"]),
    ("اتهم دبلوماسي أوروبي روسيا بقصف الميناء.", "accuse", ["دبلوماسي أوروبي"], ["روسيا"]),
    # what follows كان or إن is the subject, whatever stands between it and the verb
    ("وكان ضابط روسي قبل ذلك قد حذر السفير الياباني من زيارة الميناء.", "threaten", ["ضابط روسي"], ["السفير"]),
    ("وكانت شرطة العاصمة اعتدت على موكب تشييع الصحفية هدى سليم، وحاصرت المستشفى الفرنسي.", "attack", ["شرطة العاصمة"], ["المستشفى"]),
    # a woman may bear her title in the masculine; what stands between كان and قد is no verb
    ("طالبت النائب هدى سليم بفتح المعبر.", "demand", ["هدى سليم"], []),
    ("وكانت فرق المعارضة قد انتقدت الحكومة.", "accuse", ["المعارضة"], ["الحكومة"]),
    # what is confirmed or announced may stand behind an aside
    ("أكدت طهران في بيان، ضرورة وقف القتال.", "demand", ["طهران"], []),
    ("أعلنت الحكومة التونسية في بيان لها اليوم، رفضها للمقترح.", "reject", ["رفضها"], []),
    # everybody is asked, nobody asks in everybody's name
    ("أدانت فرنسا الهجوم، كما دعت كافة الأطراف إلى التهدئة.", "demand", ["فرنسا"], ["الأطراف"]),
    # a noun described by a relative clause still awaits its verb
    ("الوزير الذي وصل إلى بيروت أمس دعا حزب الله إلى ضبط النفس.", "demand", ["الوزير"], ["حزب الله"]),
    # asides between dashes, and what is told in them
    ("وصفت أنقرة -وهي عضو في الحلف- موقف أثينا بالعدواني.", "accuse", ["أنقرة"], ["أثينا"]),
    # places and gatherings do not go anywhere
    ("زارت القاهرة رئيسة المفوضية الأوروبية أورسولا فون دير لاين.", "visit", ["أورسولا"], ["القاهرة"]),
    ("حكمت المحكمة بالسجن ثلاث سنوات في حق رئيس البلدية السابق سامر الزعبي.", "convict", ["المحكمة"], ["سامر الزعبي"]),
    ("سقط القصر الرئاسي في قبضة الحوثيين.", "seize", ["الحوثيين"], ["القصر الرئاسي"]),
    ('فرضت الولايات المتحدة عقوبات على وحدة "نيتسح يهودا".', "sanction", ["الولايات المتحدة"], ["نيتسح يهودا"]),
    ("حضر الجلسة نائب رئيس الوزراء القطري خالد العطية.", "attend", ["خالد العطية"], ["الجلسة"]),
    ("ويتوقع أن تصل وزيرة الدفاع الألمانية كريستين لامبرخت غدا إلى وارسو.", "visit", ["كريستين لامبرخت"], ["وارسو"]),
    # who went there is one of the two who meet
    ("وصل بلينكن إلى تل أبيب، حيث يلتقي بنيامين نتنياهو.", "meet", ["بلينكن", "نتنياهو"], []),
    # clauses side by side
    ("احتجاجات في تعز والحكومة تمهل الحوثيين لرفع الحصار.", "demand", ["الحكومة"], ["الحوثيين"]),
    ("في حين تطالب باريس روما بتعويضات، وتتعهد الحكومة المجرية بخفض الانبعاثات.", "agree", ["الحكومة المجرية"], []),
    # a participle agrees with its owner; of speech it is who speaks
    ("قال المستشار الألماني أولاف شولتس إن حكومته أجلت الاجتماع، متهما المجر بالمماطلة.", "accuse", ["شولتس"], ["المجر"]),
    # joined by و it goes on with the subject of the participle before it
    ("أدانت وزارة الخارجية القطرية الهجوم، مؤكدة تضامنها مع الضحايا ورافضة أي تصعيد.", "reject", ["وزارة الخارجية القطرية"], []),
    ("أدانت وزارة الخارجية القطرية الهجوم، مؤكدة تضامنها وداعية إسرائيل إلى ضبط النفس.", "demand", ["وزارة الخارجية القطرية"], ["إسرائيل"]),
    ("أدان وزير الخارجية المصري سامح شكري الهجوم، مؤكدا رفض التصعيد وداعيا إيران إلى الحوار.", "demand", ["شكري"], ["إيران"]),
    ("وقال ماكرون إن بلاده لن ترسل قوات، مهددا روسيا بالعقوبات.", "threaten", ["ماكرون"], ["روسيا"]),
    # a subject without a name leaves the actor empty
    ("لجنة برلمانية تتهم إسرائيل بالتصعيد.", "accuse", [], ["إسرائيل"]),
    ("قالت وزيرة الخارجية الألمانية إن الوضع خطير. وتحدث كريم قادر. واعتقل مسلحون الوزير الفرنسي.", "arrest", ["مسلحون"], ["الوزير"]),
    # what is described by a verb with its pronoun undergoes it
    ("فرضت واشنطن عقوبات على شركات صينية تتهمها بدعم روسيا.", "accuse", ["واشنطن"], ["ها"]),
    # who is named at the head of the line awaits the verb, whatever is set between
    ("حركة حماس، في بيان نشرته أمس، دعت السلطة إلى الوحدة.", "demand", ["حماس"], ["السلطة"]),
    ("وزارة الخارجية الروسية في بيان أمس الجمعة اتهمت لندن بالتحريض.", "accuse", ["وزارة الخارجية"], ["لندن"]),
    ("القاهرة، دعا حزب الله إسرائيل إلى الانسحاب.", "demand", ["حزب الله"], ["إسرائيل"]),
    # a clause put first leaves out the subject named after it
    ("بعد أن اتهم إسرائيل بالمماطلة، غادر الوزير القطري القاهرة.", "accuse", ["الوزير القطري"], ["إسرائيل"]),
    # a verb of force and a place alone; دعا and دان after و
    ("قصفت إسرائيل غزة واستهدفت رفح.", "attack", ["إسرائيل"], ["رفح"]),
    ("وأضاف عباس أن الجيش مستعد للحرب، ودعا إسرائيل إلى الحذر.", "demand", ["عباس"], ["إسرائيل"]),
    ("قال السيسي إن الوضع خطير، ودان العدوان الإسرائيلي.", "accuse", ["السيسي"], ["الإسرائيلي"]),
    ("عاد محمود عباس إثر مقابلة انتقد فيها الرئيس التونسي.", "accuse", ["محمود عباس"], ["الرئيس التونسي"]),
    # a delegation does what its body does
    ("وفد من صندوق النقد الدولي يصل إلى القاهرة.", "visit", ["صندوق النقد الدولي"], ["القاهرة"]),
    ("فقد اتهم الرئيس إسرائيل بالإبادة.", "accuse", ["الرئيس"], ["إسرائيل"]),
    ("اتهم الجيش حماس بالهجوم.", "accuse", ["الجيش"], ["حماس"]),
    ("ومن جهة أخرى طالب الاتحاد الأوروبي فنزويلا بنشر النتائج.", "demand", ["الاتحاد الأوروبي"], ["فنزويلا"]),
    # a clause without a verb; a short name at the head of the line or behind a verb of visiting; an accusative delegation
    ("الرئيس الفرنسي إيمانويل ماكرون في زيارة رسمية إلى بغداد.", "visit", ["ماكرون"], ["بغداد"]),
    ("وزير الدفاع التركي في زيارة مفاجئة لطرابلس.", "visit", ["وزير الدفاع"], ["طرابلس"]),
    ("السيسي يستقبل المستشار الألماني فريدريش ميرتس.", "meet", ["ميرتس"], ["السيسي"]),
    ("زار الصفدي دمشق أمس.", "visit", ["الصفدي"], ["دمشق"]),
    ("استقبل الرئيس اللبناني جوزيف عون وفدا أوروبيا.", "meet", ["وفدا أوروبيا"], ["جوزيف عون"]),
    ("التقى نبيه بري وفدا إيرانيا.", "meet", ["بري", "وفدا إيرانيا"], []),
    # two of one office, each by his state and his name
    ("التقى الرئيسان الأذري إلهام علييف والتركي رجب طيب أردوغان.", "meet", ["علييف", "أردوغان"], []),
    ("اتصال هاتفي بين الرئيسين المصري عبد الفتاح السيسي والفرنسي إيمانويل ماكرون.", "call", ["السيسي", "ماكرون"], []),
    # a fixed phrase in the future; an entry's own sense of a spelling of two verbs
    ("ستلقي الشرطة العراقية القبض على زعيم العصابة.", "arrest", ["الشرطة العراقية"], ["زعيم العصابة"]),
    ("وتلقى الشرع دعوة رسمية من ماكرون لزيارة فرنسا.", "invite", ["ماكرون"], ["الشرع"]),
    # the side of a place keeps the preposition before it
    ("أرسلت تركيا مساعدات طبية إلى شمال سوريا.", "aid", ["تركيا"], ["سوريا"]),
    # honours in the feminine; a title with a feminine pronoun
    ("استقبل فخامة الرئيس عبد الفتاح السيسي الوزير أنتوني بلينكن.", "meet", ["بلينكن"], ["السيسي"]),
    ("وصل جلالة الملك عبد الله الثاني إلى لندن.", "visit", ["عبد الله"], ["لندن"]),
    ("أوفدت الأمم المتحدة مبعوثها هانس غروندبرغ إلى عدن.", "send", ["الأمم المتحدة"], ["غروندبرغ"]),
    # journeys told in a relative clause, whither they lead, where the guest is going, what he left standing first
    ("زيارة عمل وصداقة يقوم بها رئيس الجمهورية عبد المجيد تبون إلى البرتغال.", "visit", ["تبون"], ["البرتغال"]),
    ("قال لافروف إن الزيارة التي سيقوم بها إلى طهران مهمة.", "visit", ["لافروف"], ["طهران"]),
    ("قام ملك الأردن عبد الله الثاني بجولة شملت قطر والكويت.", "visit", ["عبد الله"], ["قطر", "الكويت"]),
    ("وزير الدفاع الأمريكي لويد أوستن في طريقه إلى كييف.", "visit", ["طريقه"], ["كييف"]),
    ("غادر الرياض اليوم الرئيس اليمني رشاد العليمي متوجها إلى أبوظبي.", "visit", ["العليمي"], ["أبوظبي"]),
    # the gathering first, then who came; who had a meeting; two who give a summit its name
    ("حضر افتتاح المعرض السنوي وزير الثقافة محمد المهدي.", "attend", ["محمد المهدي"], ["افتتاح المعرض"]),
    ("كان لرئيس الحكومة نجيب ميقاتي لقاء مع أنطونيو غوتيريش.", "meet", ["غوتيريش", "ميقاتي"], []),
    ("قمة ترامب وبوتين في ألاسكا.", "meet", ["ترامب", "بوتين"], []),
    ("سافر هرتسي هاليفي إلى واشنطن للقاء نظيره الأمريكي مايكل كوريلا.", "meet", ["كوريلا", "هاليفي"], []),
    # an aside of time between commas
    ("تلقى فيصل بن فرحان اتصالا هاتفيا، اليوم، من هاكان فيدان.", "call", ["فيصل", "فيدان"], []),
]  # fmt: skip


def _analyse(text: str) -> tuple[Document, Analysis]:
    document = to_document(page_from_text(text), published="2024-05-01")
    return document, reader().language.analyse(document, date(2024, 5, 1))


@pytest.mark.parametrize(("text", "frame", "actors", "recipients"), CASES, ids=[case[0][:40] for case in CASES])
def test_roles(
    reads: Callable[[str, str, list[str], list[str]], None], text: str, frame: str, actors: list[str], recipients: list[str]
) -> None:
    reads(text, frame, actors, recipients)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار مفوض الأمم المتحدة السامي لشؤون اللاجئين فيليبو غراندي المخيم.", "فيليبو غراندي"),
        ("واتهم رئيس كتلة «حزب الله» النيابية محمد رعد خصومه.", "محمد رعد"),
        ("حذر منسق الإغاثة في حالات الطوارئ توم فليتشر من كارثة.", "توم فليتشر"),
        ("غادر الرئيس السوداني عمر البشير البلاد.", "عمر البشير"),
        ("صرح مسؤول أمريكي لرويترز بأن الاجتماع انتهى.", "مسؤول أمريكي"),
    ],
)
def test_titles_lead_to_names(text: str, name: str) -> None:
    document, analysis = _analyse(text)
    mention = next(mention for mention in analysis.mentions if mention.type == "person")
    first = mention.name_first if mention.full else mention.first
    last = mention.name_last if mention.full else mention.last
    assert document.text[analysis.offsets[first][0] : analysis.offsets[last][1]] == name


@pytest.mark.parametrize("text", ["", "،،،", "كل من", "الذي التي", "وزير الخارجية،", "غارات", "قال إنه"])
def test_fragments_do_no_harm(text: str) -> None:
    _analyse(text)

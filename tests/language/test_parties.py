"""Parties of verbs: two in one noun, those who are counted, phrases side by side, who goes on speaking."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import marsad

Told = Callable[[str, str], list[tuple[list[str], list[str]]]]
Reads = Callable[[str, str, list[str], list[str]], None]

CASES = [
    # one's own people whom one asks are not oneself; whom one asks may stand behind a comma that closes an aside
    ("وحث الزعيم مقتدى الصدر أنصاره على التزام الهدوء.", "demand", ["مقتدى الصدر"], ["أنصاره"]),
    ("وأمر كيم جونغ أون جنوده بالاستعداد للحرب.", "demand", ["كيم جونغ أون"], ["جنوده"]),
    ("طالب النائب سامي الزين خلال مؤتمر في طرابلس، وزير العدل بالكشف عن الأسماء.", "demand", ["سامي الزين"], ["وزير العدل"]),
    ("طالب وزير العدل السابق، سامي الزين، بالكشف عن الأسماء.", "demand", ["سامي الزين"], []),
    # what is held or made may stand behind a comma that closes the name of whoever holds it
    ("يؤدي وزير الخارجية البلجيكي سامي الزين، زيارة رسمية إلى تونس.", "visit", ["وزير الخارجية البلجيكي سامي الزين"], ["تونس"]),
    # of a series as of a number
    ("عقد الوزير سامي الزين سلسلة من اللقاءات مع أحمد عطاف.", "meet", ["سامي الزين", "أحمد عطاف"], []),
    ("شنت السلطات المصرية موجة من الاعتقالات.", "arrest", ["السلطات المصرية"], []),
    # whose kingdom it is completes the office
    ("التقى وزير الخارجية بالمملكة البلجيكية ديدييه ريندرس أحمد عطاف.", "meet", ["وزير الخارجية بالمملكة البلجيكية ديدييه ريندرس", "أحمد عطاف"], []),
    # a relative clause behind a name and its office is about who is named
    ("استقبل عزيز أخنوش السيد سامي الزين، رئيس مجلس الشيوخ ببولندا، الذي يقوم بزيارة إلى المغرب.", "visit", ["السيد سامي الزين"], ["المغرب"]),
    # whose words came beside a gathering took part in it
    ("وجاءت تصريحات أحمد عطاف على هامش ملتقى اقتصادي في قفصة.", "attend", ["أحمد عطاف"], []),
    # a station on FM tells no «or»
    ('وقال سامي الزين في تصريح لإذاعة "شمس أف أم" على هامش ندوة علمية إن الوضع صعب.', "attend", ["سامي الزين"], []),
    # of a man and a woman the verb is masculine
    ("قطر والأردن يدينان اقتحام المسجد.", "accuse", ["قطر", "والأردن"], []),
    ("ميركل وماكرون يدعوان روسيا إلى التهدئة.", "demand", ["ميركل", "وماكرون"], ["روسيا"]),
    # two parties in one dual noun
    ("التقى الوفدان الروسي والأوكراني في جنيف.", "meet", ["الوفدان الروسي", "والأوكراني"], []),
    ("اتفق الجانبان المصري والسوداني على استئناف المفاوضات.", "agree", ["الجانبان المصري", "والسوداني"], []),
    ("اجتمع وزيرا خارجية مصر وقطر في الدوحة.", "meet", ["وزيرا خارجية مصر", "وقطر"], []),
    ("أجرى الوزيران السعودي والكويتي مباحثات في جدة.", "meet", ["الوزيران السعودي", "والكويتي"], []),
    ("طالب الرئيسان المصري والفرنسي إسرائيل بوقف القصف.", "demand", ["الرئيسان المصري", "والفرنسي"], ["إسرائيل"]),
    ("طالبت حكومتا مصر والسودان إثيوبيا بالتفاوض.", "demand", ["حكومتا مصر", "والسودان"], ["إثيوبيا"]),
    ("تم التوقيع على مذكرات تفاهم بين حكومتي قطر وعمان.", "agree", ["حكومتي قطر", "وعمان"], []),
    # a royal or emiral paper is none of two kings or emirs; by which something is done stands apart from what is done
    ("صدر مرسوم أميري بتعيين الشيخ أحمد العبد الله رئيسا للوزراء.", "appoint", [], ["الشيخ أحمد العبد الله"]),
    ("صدر أمر ملكي بتعيين سامي الزين سفيرا في بغداد.", "appoint", [], ["سامي الزين"]),
    ("صدر قرار تم بموجبه اعتقال فادي نجار.", "arrest", [], ["فادي نجار"]),
    ("تمت بمقتضاه إقالة الوزير نادر الهاشمي.", "expel", [], ["نادر الهاشمي"]),
    # in whose place somebody is put
    ("انتقدت الصحيفة تعيين فادي نجار مكان ليلى حداد.", "appoint", [], ["فادي نجار"]),
    # a delegation in the accusative completes no palace
    ("استقبل أمير قطر في قصر الوجبة وفدا من الكونغرس.", "meet", ["وفدا من الكونغرس"], ["أمير قطر"]),
    ("التقى بوتين وزيري الدفاع الصيني والإيراني في موسكو.", "meet", ["بوتين", "وزيري الدفاع الصيني", "والإيراني"], []),
    # those who are counted, and what is said to whom
    ("حثت 40 دولة روسيا على وقف القتال.", "demand", ["دولة"], ["روسيا"]),
    ("دانت 20 دولة عربية الهجوم الإسرائيلي.", "accuse", ["دولة عربية"], ["الإسرائيلي"]),
    ("طالب 83 عضوا في البرلمان البريطاني الحكومة بفرض عقوبات.", "demand", ["83 عضوا"], ["الحكومة"]),
    ("دعا مئات القساوسة إلى محاكمة البطريرك.", "demand", ["مئات القساوسة"], ["البطريرك"]),
    ("وتظاهر الآلاف في لندن.", "protest", ["الآلاف"], []),
    # two parties side by side
    ("دعت منظمات حقوقية الأمم المتحدة إلى التحقيق.", "demand", ["منظمات حقوقية"], ["الأمم المتحدة"]),
    ("اتهم مسؤولان أميركيان إيران بالتصعيد.", "accuse", ["مسؤولان أميركيان"], ["إيران"]),
    ("اتهم مسؤول أميركي كبير إيران بالتصعيد.", "accuse", ["مسؤول أميركي كبير"], ["إيران"]),
    ("حمل جيش الاحتلال الإسرائيلي الفلسطينيين المسؤولية.", "accuse", ["جيش الاحتلال الإسرائيلي"], ["الفلسطينيين"]),
    ("دعا علماء مسلمون إلى التهدئة.", "demand", ["علماء مسلمون"], []),
    ("انتقدت فرق المعارضة موقف الحكومة.", "accuse", ["المعارضة"], ["الحكومة"]),
    # a full name and an office beside it are one person
    ("اتهم سامر الزعبي المتحدث باسم الحركة إسرائيل بالمماطلة.", "accuse", ["سامر الزعبي"], ["إسرائيل"]),
    ("استقبل الملك محمد السادس رئيس الحكومة الإسبانية بيدرو سانشيز.", "meet", ["بيدرو سانشيز"], ["الملك محمد السادس"]),
    # a participle before the subject that it shares
    ("محذرا من التصعيد، قال الوزير الأردني أيمن الصفدي إن الوضع خطير.", "threaten", ["أيمن الصفدي"], []),
    # who sends a letter asks in it; whom it is sent to is asked nothing by himself
    ("أرسل الرئيس التركي رسالة إلى المجلس يطلب فيها عقد جلسة.", "demand", ["الرئيس التركي"], []),
    # the strongest words are no name for what is condemned in them
    ("دان الأردن بأشد العبارات الاعتداء الإسرائيلي.", "accuse", ["الأردن"], ["الإسرائيلي"]),
    # the agent of the deed that is told of does not criticise
    ("نقابات ألمانية تنتقد الإقصاء من طرف الحكومة.", "accuse", ["نقابات ألمانية"], []),
    # who speaks goes on speaking after what he reports; who is counted goes on too
    ("قال وزير النفط فاضل كريم إن الوزارة ستبدأ التنفيذ، وطلب من الشركات توقيع عقود.", "demand", ["فاضل كريم"], ["الشركات"]),
    ("وقالت حركة حماس إن تأخير الحكومة للصفقة سيعقد الوضع، ودعت الوسطاء إلى الضغط.", "demand", ["حركة حماس"], ["الوسطاء"]),
    ("استنكرت عدة أحزاب تونسية القرار، ودعت إلى التظاهر.", "demand", ["أحزاب تونسية"], []),
    ("دانت رئيسة البرلمان الحادثة، وعدّتها مأساة مرعبة، وطالبت بالتحقيق.", "demand", ["رئيسة البرلمان"], []),
    # a surname joined on; a thing is no adjective of a name
    ("موسكو تدرس خطة وزيلينسكي يطالب بعقوبات.", "demand", ["وزيلينسكي"], []),
    ("بوتين يحمل الغرب المسؤولية.", "accuse", ["بوتين"], ["الغرب"]),
    ("دعت هيئات فلسطينية إلى الصمود.", "demand", ["هيئات فلسطينية"], []),
    # who issues a paper does what it is for and what it says; whose a banned thing is does not ban it
    ("أصدر وزير الداخلية الأردني مازن الفراية قرارا بحظر التجمعات.", "restrict", ["مازن الفراية"], []),
    ("أصدر ماكرون مرسوما يمنع دخول اللاجئين.", "restrict", ["ماكرون"], ["اللاجئين"]),
    ("قضت محكمة مصرية بحظر أنشطة حركة حماس.", "restrict", ["محكمة مصرية"], ["حركة حماس"]),
    # a navy, an army and an air force may be royal
    ("أنقذت البحرية الملكية المغربية صيادين.", "aid", ["البحرية الملكية المغربية"], ["صيادين"]),
    # headlines without a verb; a verb of no known pattern after a name
    ("رئيسة الوزراء الإيطالية في زيارة إلى تونس", "visit", ["رئيسة الوزراء الإيطالية"], ["تونس"]),
    ("حزب الله ينعى أحد قادته ويتوعد إسرائيل بالرد.", "threaten", ["حزب الله"], ["إسرائيل"]),
    ("استشهد فلسطينيان برصاص الجيش الإسرائيلي.", "attack", ["الجيش الإسرائيلي"], ["فلسطينيان"]),
    # a noun completes no bare adjective; every, all and more than stand before nouns
    ("طالبت هيئات مغربية الحكومة بالحوار.", "demand", ["هيئات مغربية"], ["الحكومة"]),
    ("دعا أكثر من مسؤول في الحكومة الإسرائيلية إلى رفع الأجور.", "demand", ["مسؤول في الحكومة الإسرائيلية"], []),
    # those who marched go on asking; what the adjective shows to be feminine does not call
    ("تجمع مئات المتظاهرين في لندن. وطالبوا الحكومة البريطانية بالتحرك.", "demand", ["المتظاهرين"], ["الحكومة البريطانية"]),
    ("اجتمع ياسين إبراهيم بالصحفيين في تونس. ودعا الهياكل القضائية إلى الإسراع.", "demand", ["ياسين إبراهيم"], ["الهياكل القضائية"]),
    # whom a verb addresses, whatever he is called, stands after asides too, whole ones or those that only a comma closes
    ("أمرت السلطات الهندية أصحاب المتاجر بتركيب كاميرات لمساعدة الشرطة.", "demand", ["السلطات الهندية"], ["أصحاب المتاجر", "الشرطة"]),
    ("طالب ياسين إبراهيم من الحكومة التونسية بتوضيح موقفها.", "demand", ["ياسين إبراهيم"], ["الحكومة التونسية"]),
    ("اتهم الرئيس الفرنسي، خلال كلمة ألقاها في ليون، المتظاهرين بالسعي إلى الفوضى.", "accuse", ["الرئيس الفرنسي"], ["المتظاهرين"]),
    ("دعا سامر الزعبي القيادي في حركة فتح، الأطراف اللبنانية في بيروت إلى التهدئة.", "demand", ["سامر الزعبي"], ["الأطراف اللبنانية"]),
    ("دعا المغرب إلى عدم التصعيد، والجزائر ترفض.", "demand", ["المغرب"], []),
    # a predicate after a negation, a pronoun or a preposition; a paper that somebody puts forward
    ("قال أردوغان إن تركيا ليست مستعدة للتنازل.", "reject", ["تركيا"], []),
    ("قال نتنياهو إن إسرائيل غير مستعدة للتنازل.", "reject", ["إسرائيل"], []),
    ("قال لافروف إن روسيا على استعداد للوساطة.", "agree", ["روسيا"], []),
    ("وأيد المجلس تعديلا تقدمت به الجزائر.", "demand", ["الجزائر"], []),
    ("قال ميقاتي إن المطلوب من إسرائيل الانسحاب.", "demand", [], ["إسرائيل"]),
    # «ما لا يقل عن» and the like only say about how many
    ("قتلت القوات الإسرائيلية ما لا يقل عن 20 فلسطينيا في جنين.", "attack", ["القوات الإسرائيلية"], ["فلسطينيا"]),
    ("أفرجت السلطات المصرية عما لا يقل عن 30 معتقلا.", "release", ["السلطات المصرية"], ["30 معتقلا"]),
    ("قتل الجيش السوداني ما يقرب من 40 مسلحا.", "attack", ["الجيش السوداني"], ["مسلحا"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "actors", "recipients"), CASES, ids=[case[0][:40] for case in CASES])
def test_parties(reads: Reads, text: str, frame: str, actors: list[str], recipients: list[str]) -> None:
    reads(text, frame, actors, recipients)


@pytest.mark.parametrize(
    ("text", "frame", "nobody"),
    [
        ("رفضت عشرات البيانات القرار.", "reject", "البيانات"),  # papers are counted too, and refuse nothing
        ("وأرسلت رسالة إلى زعماء القبائل تطلب منهم الصبر.", "demand", "زعماء"),
        ("ندد الوزير بأشد العبارات بالهجوم.", "accuse", "العبارات"),
    ],
)
def test_no_party(told: Told, text: str, frame: str, nobody: str) -> None:
    assert all(nobody not in word for who, _ in told(text, frame) for word in who)


def test_a_headline_calls_by_the_last_name(told: Told) -> None:
    text = "بوركينز يزور باريس الثلاثاء\n\nقال جون بوركينز، رئيس مجلس الشيوخ، إن الوضع خطير."
    assert (["بوركينز"], ["باريس"]) in told(text, "visit")


def test_they_are_those_named_in_the_plural() -> None:
    text = "أعلن الحوثيون أنهم هاجموا سفينة بريطانية."
    event = next(event for event in marsad.read(text).events if event.frame == "attack")
    assert [party.name for party in event.roles.actor] == ["Houthis"]

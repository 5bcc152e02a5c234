"""Who acts: nations of two words, parts of a force, people and bodies under several words, who only tells."""

from __future__ import annotations

import pytest

import marsad

DEEDS = [
    ("أدان الزعيم الكوري الشمالي المناورات الأميركية.", "accuse", ["Kim Jong Un"]),
    ("وزير ألماني يحذر من انهيار سوق العمل.", "threaten", ["minister (Germany)"]),
    ("حجزت وحدات من الجيش الجزائري أسلحة قرب الحدود.", "seize", ["army of Algeria"]),
    ("شن مسلحون من حركة الشباب هجوما على فندق.", "attack", ["Al-Shabaab"]),
    ("أطلق مسلح النار على المارة قرب المحطة.", "attack", ["gunmen"]),
    ("يجتمع وزراء خارجية الأردن و مصر في عمان الشهر المقبل.", "meet", ["Ayman Safadi", "Sameh Shoukry"]),
    ("حذر قادة اليابان وأستراليا والهند من التصعيد.", "threaten", ["Japan", "Australia", "India"]),
    ('رفضت شركة الطيران الإيرلندية "راين إير" الطلب.', "reject", ["Ryanair"]),
    ("اعتبر المكتب السياسي لحزب التقدم والاشتراكية أن القرار خاطئ.", "accuse", ["Party of Progress and Socialism"]),
    ("وروى شهود عيان اعتقال قوات الاحتلال لطالبة وعامل قرب الحاجز.", "arrest", ["Israel Defense Forces"]),
    ("شددت مصر على الحل السلمي، وقررت إرسال مساعدات إلى ليبيا.", "aid", ["Egypt"]),
    # who speaks to a newsroom is not its
    ("تعهدت الوزارة لقناة الجزيرة بدعم الفلاحين، وقالت إنها سترسل مساعدات إلى غزة.", "aid", ["Ministry", "Ministry"]),
    # أنه before a verb that agrees with another, or has a subject, means nobody
    ("وأضافت وزارة الداخلية أنه حجزت الشرطة أسلحة وذخيرة.", "seize", ["police"]),
    ("وذكر الوزير سامي حداد أنه تعقد الحكومة اجتماعا مع النقابات غدا.", "meet", ["government", "trade unions"]),
    ("وقال الوزير سامي حداد إنه سيعقد اجتماع بين مصر والأردن في عمان.", "meet", ["Egypt", "Jordan"]),
    ("وقال الوزير سامي حداد إنه سيتم انتخاب رئيس جديد الأحد.", "elect", []),
    ("وقال الوزير سامي حداد إنه يرفض مقترحات فرنسا.", "reject", ["Sami Haddad"]),
    ("وأضاف الوزير سامي حداد أنه طلب اجتماعا مع النقابات.", "demand", ["Sami Haddad"]),
    # a thing of somebody's does nothing: an entrance is closed, a road is taken; his men do
    ("حاصر الجيش القرية وأغلق مدخلها الرئيسي.", "restrict", ["army"]),
    ("زارت الصحفية ليلى حداد بيروت، وهدد زوجها الوزير سامي.", "threaten", []),
    ("هاجم مغردون مصريون القرار، واتهم بعضهم المجلس العسكري بالفساد.", "accuse", ["social media users (Egypt)"]),
    # an aside of when or why has its own subject, what is said with it goes on with who speaks
    ("تساءل النائب فريد عمران عن صفة راشد الغنوشي حتى يتولى استقبال الوفد، متهما الحكومة بالتقصير.", "accuse", ["Fred Imran"]),
    ("تحدث الوزير سامي حداد عن الأزمة عندما زار الرئيس كريم سالم بيروت، داعيا الأحزاب إلى الحوار.", "demand", ["Sami Haddad"]),
    ("هاجم النائب كريم سالم الوزير سامي حداد، متهما الحكومة بالتقصير.", "accuse", ["Karim Salem"]),
    # what a relative pronoun of another gender cannot mean is not what acts: he whose words they are does
    ("وعلق الكرملين على تصريحات الرئيس الأميركي جو بايدن الذي حذر من التصعيد.", "threaten", ["Joe Biden"]),
    ("وأشارت الصحيفة إلى مواقف المستشارة أنغيلا ميركل التي طالبت تركيا بضبط النفس.", "demand", ["Angela Merkel"]),
    ("وانتقد سياسات الرئيس رجب طيب أردوغان الذي هدد اليونان.", "threaten", ["Recep Tayyip Erdogan"]),
    ("وقرأ النائب رسالة الوزير سامي حداد التي تتهم الحكومة بالتقصير.", "accuse", ["Sami Haddad"]),
    # the office in ا behind a name is what he becomes, so that whoever acted before appoints him
    ("أقال الرئيس التونسي قيس سعيد رئيس الحكومة وعين كريم سالم رئيسا جديدا لها.", "appoint", ["Kais Saied"]),
    ("حلت الحكومة المجلس وعينت سامي حداد مديرا مؤقتا للبنك.", "appoint", ["government"]),
    # a chamber acts for the court it is of, and not for the state the article is about
    ("أصدرت الدائرة التمهيدية الثانية في المحكمة الجنائية الدولية مذكرة توقيف بحق نتنياهو.", "warrant", ["International Criminal Court"]),
    ("رفضت غرفة الاستئناف بالمحكمة الجنائية الدولية طلب إسرائيل.", "reject", ["International Criminal Court"]),
    # what its forces do an army does
    ("أعلن الجيش الباكستاني أن قواته قصفت مواقع لحركة طالبان.", "attack", ["army of Pakistan"]),
    ("قالت قوات الدعم السريع إن قواتها أسقطت طائرة للجيش.", "attack", ["Rapid Support Forces"]),
    ("وقال الوزير الأردني إن المملكة قررت إغلاق الحدود مع سوريا.", "restrict", ["Jordan"]),
]  # fmt: skip


def test_who_speaks_for_whom() -> None:
    """«ممثلون عن»: those they speak for act, all of them; a known name ends the phrase it completes."""
    (event,) = marsad.read("وقع مندوبون عن جنوب أفريقيا وحزب الله في جنيف اتفاقا لتبادل الأسرى.", published="2023-05-12").events
    assert {party.name for party in event.roles.actor} == {"South Africa", "Hezbollah"}
    events = marsad.read("أقر وزراء مالية الاتحاد الأوروبي الخطة الجديدة لدعم أوكرانيا.", published="2023-05-12").events
    assert {party.ar for event in events for party in event.roles.actor} == {"وزراء مالية الاتحاد الأوروبي"}


@pytest.mark.parametrize(("text", "frame", "actors"), DEEDS, ids=[row[0][:40] for row in DEEDS])
def test_who_acts(text: str, frame: str, actors: list[str]) -> None:
    events = [e for e in marsad.read(text, published="2022-06-01").events if e.frame == frame]
    assert [party.name for event in events for party in event.roles.actor] == actors


def test_who_tells_what_befell_his_own_did_not_do_it() -> None:
    events = marsad.read("أعلنت المنظمة الدولية اختطاف سبعة من سائقيها في تشاد.", published="2022-06-01").events
    assert not [event for event in events if event.frame == "seize" and event.roles.actor]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال سفير ألمانيا بتونس، أندرياس هولتس، إن الندوة مهمة.", "أندرياس هولتس"),
        ("قال الباحث الاقتصادي السوري ومدير معهد الأفق الإعلامي فادي حيدر إن الأموال دفعت.", "فادي حيدر"),
        ("وصرح المسؤول في منظمة العفو الدولية بكولومبيا روبن كاستيو إن الشرطة تقتل المدمنين.", "روبن كاستيو"),
        ("واعتبر والي سوسة سامر الزعبي أن الطريق المؤدي إلى الميناء آمن.", "سامر الزعبي"),
        ("سعيد الوكيل : الحكومة فشلت في محاربة الفساد.", "سعيد الوكيل"),
        ("قال الرئيس المنتهية ولايته دونالد ترامب إن القرار خطأ.", "دونالد ترامب"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    quotes = marsad.read(text, published="2022-06-01").quotes
    assert [quote.speaker.ar if quote.speaker else None for quote in quotes] == [speaker]


def test_the_king_is_no_president() -> None:
    text = "بعث الملك محمد السادس برقية إلى الرئيس الفرنسي إيمانويل ماكرون. وأشاد الملك بالتعاون بين البلدين."
    praised = [e for e in marsad.read(text, published="2022-06-01").events if e.frame == "support"]
    assert [p.name for e in praised for p in e.roles.actor] == ["King Mohammed VI"]


WHOSE = [
    # what is told of a king under a wish for him
    ("وقد دعا جلالة الملك محمد السادس، حفظه الله، فرنسا إلى الحوار.", "demand", ["King Mohammed VI"]),
    # a participle after a relative clause goes with the main verb
    ("أدان وزير الخارجية المصري سامح شكري الجريمة التي ارتكبها الاحتلال، داعيا إلى تحقيق دولي.", "demand", ["Sameh Shoukry"]),
    # behind a preposition nobody is the subject of a predicate; a plural in ين has no name for complement
    ("قطعت السعودية علاقاتها مع طهران متهمة إيران بالتحريض.", "accuse", ["Saudi Arabia"]),
    ("غادر الوزراء الأوروبيون القاعة، متهمين إسرائيل بالتخريب.", "accuse", ["ministers"]),
    # the name behind an office and a comma that no second comma sets off
    ("انتقد رئيس حزب المجد، عبد الوهاب الهاني قرار الحكومة.", "accuse", ["Abdul Wahhab al-Hani"]),
    # no ministers are meant by ها
    ("فرض الوزراء الأوروبيون عقوبات على روسيا في ذكرى اجتياحها أوكرانيا.", "attack", ["Russia"]),
    ('حذر رئيس "منظمة أسر الغرقى"، سمير عباس، من العنف.', "threaten", ["Samir Abbas"]),
    ("حذر رئيس الدولة من التدخل في شؤون تونس.", "threaten", ["Kais Saied"]),
    ('اتهم مركز "ضمير" الحقوقي إسرائيل بالتعذيب.', "accuse", ['Markaz "Damir" al-Haquqi']),
    ("طالب المئات من المصريين في مسيرة بالعاصمة الحكومة بالاستقالة.", "demand", ["people (Egypt)"]),
    ("وصل المتظاهرون إلى البرلمان. وقال شهود إنهم اقتحموا المبنى.", "attack", ["protesters"]),
    ("ندد المغرب بالهجوم. وأكد بلاغ أن المملكة تدين العنف.", "accuse", ["Morocco"]),
    ("دعت مسؤولة السياسة الخارجية في الاتحاد كايا كالاس روسيا إلى وقف الحرب.", "demand", ["Kaja Kallas"]),
    # كان opens a clause of its own, and its noun awaits the verb behind an aside
    ('قالت الصحيفة إن الوزارة ترفض الخطوة، وكان الكرملين قد ندد بـ"ضيق الأفق" الأوروبي.', "accuse", ["Kremlin"]),
    ("جدير بالذكر أن رئيس الوزراء الإسرائيلي بنيامين نتنياهو كان قد اتهم إيران بالهجوم.", "accuse", ["Benjamin Netanyahu"]),
    ("وكان أيمن الصفدي، الذي التقى نظيره المصري، قد انتقد إسرائيل.", "accuse", ["Ayman Safadi"]),
    ("وكان إيمانويل ماكرون، الساعي إلى ولاية ثانية، انتقد روسيا.", "accuse", ["Emmanuel Macron"]),
    ("وكانت الحكومة الألمانية قررت الخميس حظر نشاط حزب الله.", "restrict", ["government of Germany"]),
    # what is pointed at completes the noun before it, and is no second object
    ("لكن روسيا تنفي استهداف المدنيين وتتهم كييف بتلفيق تلك الاتهامات.", "accuse", ["Russia"]),
    # who issued a paper known already
    ("أصدرت وزارة الدفاع الروسية بيانا. وأوضح البيان أن القوات تقدمت، واتهم أوكرانيا بالقصف.", "accuse",
     ["Ministry of Defence of Russia"]),
    # both behind the verb; the pronoun tells who acts in a relative clause
    ("أصيب جندي شمال المدينة في هجوم اتهمت أنقرة دمشق بتدبيره.", "accuse", ["Turkey"]),
    ("في خطابه الذي دعا فيه المواطنين إلى التصويت، قال أردوغان إن البلاد تتقدم.", "demand", ["Recep Tayyip Erdogan"]),
    # no deed does a deed, and after كما or فيما who was named goes on
    ("وكانت السعودية أصدرت قرارا مماثلا، وفرضت عقوبات بحق أرباب العمل المخالفين.", "sanction", ["Saudi Arabia"]),
    ("أوقف الجيش 15 مهربا، فيما حجز شاحنتين وسيارة.", "seize", ["army"]),
    # the name behind the office and what it is of
    ("طالبت الأمينة العامة لحزب العمال سامية عمر الحكومة التونسية بالتراجع.", "demand", ["Samia Omar"]),
    ('قال ماكرون: "أنا شخصيا انتقدت روسيا مرارا".', "accuse", ["Emmanuel Macron"]),
    # behind a time a clause of what is condemned; who is pointed at again speaks again
    ("أشادت حركة النهضة بالقرار. وسبق أن أدانت أمس الأحد عدة أحزاب سياسية ما جرى، ودعت هذه الأحزاب إلى الإضراب.", "demand",
     ["political parties"]),
    # who is named behind a verb of refusing refuses
    ("أيدت واشنطن المقترح. ورفضت إيران -التي تملك نفوذا واسعا- حتى الآن وصف ما جرى بالهزيمة.", "reject", ["Iran"]),
    # papers and verbal nouns are masculine, so that a feminine verb goes back to who speaks
    ("قالت فرنسا إن البيان أساء إليها وطالبت بسحبه.", "demand", ["France"]),
    ("وأجرت التحقيق -الذي استمر شهرا- الشرطة الألمانية.", "investigate", ["police of Germany"]),
    # a man in an aside behind the past of was; of «كان» itself no clause opens
    ("يذكر أن الوزير المصري سامح شكري، كان زار تونس في مارس الماضي.", "visit", ["Sameh Shoukry"]),
    # in his country is no pronoun of what is described
    ("أغضب القرار الرئيس الأميركي جو بايدن الذي اتهم المحاكم الفدرالية في بلاده بالتسييس.", "accuse", ["Joe Biden"]),
    ("واقتحم أكثر من ألف مستوطن صباح اليوم باحات المسجد الأقصى.", "attack", ["settlers"]),
    ("نددت حماس بما ارتكبه المستوطنون في القدس، كما دعت إلى التظاهر.", "demand", ["Hamas"]),
    # who votes on a paper speaks in it, and a second present joined on is of the same paper
    ("غضب الوزير بعد تصويت مجلس الأمن على قرار يدين إسرائيل ويطالب بوقف القصف.", "demand", ["UN Security Council"]),
    # what is done, in quotation marks, does nothing
    ("حمل المتحدث باسم حركة حماس سامي زيدان، إسرائيل، المسؤولية الكاملة عن التصعيد.", "accuse", ["Sami Zeidane"]),
    ('وشددت بكين على موقفها، وتعهدت باتخاذ "خطوات قاسية" ضد تايوان.', "agree", ["China"]),
    # whom it was done to goes on where who did it cannot
    ("اتهمت وزارة الخارجية الصينية وزير الخارجية الأميركي أنتوني بلينكن بالتضليل بعدما ألقى خطابا دعا فيه إلى الحذر.", "demand",
     ["Antony Blinken"]),
    ("قال عبد المجيد تبون إنه لم يعد يعترف بقيادات المعارضة وعلى رأسهم سامر الزعبي.", "reject", ["Abdelmadjid Tebboune"]),
    ("وكان رئيس المخابرات الداخلية الألمانية هانز ماسين قد حذر من التطرف.", "threaten", ["Hanz Masin"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "actors"), WHOSE, ids=[row[0][:40] for row in WHOSE])
def test_whose_deed_it_is(text: str, frame: str, actors: list[str]) -> None:
    events = [e for e in marsad.read(text, published="2022-06-01").events if e.frame == frame]
    assert list(dict.fromkeys(party.name for event in events for party in event.roles.actor)) == actors


@pytest.mark.parametrize(
    ("text", "frame", "nobody"),
    [
        ("يرى التجار أن القانون من شأنه أن يدفع أرباب العمل إلى طرد العمال الأجانب.", "expel", "business owners"),
        ("دعا رئيس جمعية إغاثة التونسيين العالقين في الخارج الحكومة إلى التحرك.", "demand", "Kais Saied"),
        ("وقال الرئيس الروسي إن بلاده ترحب بالقرار، كما انتقد رئيس الوزراء المجري الاتفاق.", "accuse", "Vladimir Putin"),
        ("وقالت موسكو إن طلب كييف تأجيل المحادثات غير مقبول.", "demand", "Russia"),
        ("عقدت حركة حماس اجتماعا في بيروت، ودعت إلى المقاطعة، في خطوة غير معتادة.", "demand", "step"),
        ("شارك في محادثات جنيف فاعلون من الأحزاب. وقال المبعوث هانس غروندبرغ إنها مفيدة.", "attend", "Hans Grundberg"),
        ("استقبلت أنجيلا ميركل الرئيس الفرنسي إيمانويل ماكرون قبل أن تغادر إلى موسكو.", "visit", "Emmanuel Macron"),
        ("قالت إسرائيل إن المقاومة انتهت وطالبت بنزع سلاحها.", "demand", "Israel"),
        ("قتل الشاب ذبحا على يد مسلحين من تنظيم داعش.", "attack", "young people"),
        ("هاجم كلا من الوزير ونائبه.", "accuse", "minister"),
        ("تضررت روسيا وأوكرانيا. وهناك عدد من البلدان التي تستورد القمح.", "trade", "Ukraine"),
    ],
)
def test_who_does_not_do_it(text: str, frame: str, nobody: str) -> None:
    events = [e for e in marsad.read(text, published="2022-06-01").events if e.frame == frame]
    assert nobody not in [party.name for event in events for party in event.roles.actor]

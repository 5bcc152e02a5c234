"""Who held an office on a day, where terms are known to the day or to the month."""

from __future__ import annotations

import pytest

import marsad
from marsad.language.analysis import Mention
from marsad.model.names import NameEntry, Names, Tenure
from marsad.reading.actor import Actor
from marsad.reading.offices import holder, office_before

ONE, TWO = (NameEntry(id_, "person", id_, id_, "XX") for id_ in ("one", "two"))


@pytest.mark.parametrize(
    ("terms", "day", "who"),
    [
        ([(ONE, "2019-01-05", "2021-04")], "2021-04-20", "one"),
        ([(ONE, "2019-01-05", "2021-04")], "2021-05-01", None),
        ([(ONE, "2019-01-05", "2021-04-10")], "2021-04-11", None),
        ([(ONE, "2019-01-05", "2021-04"), (TWO, "2021-04-12", "")], "2021-04-20", "two"),
        ([(ONE, "2019-01-05", "2021-04"), (TWO, "2021-04-12", "")], "2021-04-02", "one"),
        ([(ONE, "2019-01-05", ""), (TWO, "2020-01-01", "")], "2021-04-20", None),
        ([(ONE, "2019-01-05", "")], "", None),
    ],
)
def test_holder(terms: list[tuple[NameEntry, str, str]], day: str, who: str | None) -> None:
    names = Names({}, {}, {}, {}, {}, {("head_of_state", "XX"): tuple(Tenure(*term) for term in terms)}, {}, {}, {})
    found = holder("head_of_state", "XX", names, day)
    assert (found.id if found else None) == who


def test_the_counterpart_holds_the_office_told_last() -> None:
    """Of several offices of one person; the order of a set would differ from run to run."""
    person = Actor("person", "One", "واحد", "XX", None, 0)
    for office in ("crown_prince", "defence_minister", "head_of_government"):
        person.offices[office, "XX"] = None
    before, counterpart = Mention(0, 1, "person"), Mention(5, 5, "person")
    before.sentence = counterpart.sentence = 0
    counterpart.country = "YY"
    names = Names({}, {}, {}, {}, {}, {}, {}, {}, {})
    assert office_before(counterpart, [(0, person, before)], names, "2024-05-14") == "head_of_government"


@pytest.mark.parametrize(
    ("text", "day", "who"),
    [
        ("قال الأمين العام للأمم المتحدة إن الهدنة هشة.", "2018-05-05", "antonio-guterres"),
        ("قال أمين عام حلف الناتو إن الهدنة هشة.", "2012-05-05", "anders-fogh-rasmussen"),
        ("قال المدير العام للوكالة الدولية للطاقة الذرية إن التفتيش توقف.", "2014-05-05", "yukiya-amano"),
        ('قال الأمين العام لـ"حزب الله" إن الهدنة هشة.', "2010-05-05", "hassan-nasrallah"),
        ("قالت رئيسة المفوضية الأوروبية إن الهدنة هشة.", "2022-05-05", "ursula-von-der-leyen"),
        ("قال رئيس المجلس الأوروبي إن الهدنة هشة.", "2016-05-05", "donald-tusk"),
        ("قال مسؤول السياسة الخارجية بالاتحاد الأوروبي إن الهدنة هشة.", "2022-05-05", "josep-borrell"),
        ("قال شيخ الأزهر إن الهدنة هشة.", "2016-05-05", "ahmed-el-tayeb"),
        ("قال بابا الفاتيكان إن الهدنة هشة.", "2016-05-05", "pope-francis"),
        ("قال رئيس جيبوتي إن الهدنة هشة.", "2016-05-05", "ismail-omar-guelleh"),
        ("قال وزير الشؤون الخارجية والتعاون والمغاربة المقيمين بالخارج إن الهدنة هشة.", "2022-05-05", "nasser-bourita"),
        ("قال رئيس أركان الجيش الإسرائيلي إن الهدنة هشة.", "2022-05-05", "aviv-kochavi"),
        # nobody's head of state, nor the one who holds the office now
        ("قال رئيس حزب العمال التونسي إن الهدنة هشة.", "2022-05-05", None),
        ("قال رئيس الجامعة المغربية للمستهلكين إن الهدنة هشة.", "2022-05-05", None),
        ("قال وزير الخارجية الأميركي السابق إن الهدنة هشة.", "2022-05-05", None),
        ("قال النائب الثاني للمدير العام لصندوق النقد الدولي إن الهدنة هشة.", "2022-05-05", None),
        ("قال وزير خارجية أميركي سابق إن الهدنة هشة.", "2022-05-05", None),
        ("قال المستشار الإعلامي لرئيس الجمهورية اللبنانية إن الهدنة هشة.", "2022-05-05", None),
        ("استقبل الرئيس قيس سعيد رئيس الحزب. وقال رئيس الحزب إن الهدنة هشة.", "2022-05-05", None),
    ],
)
def test_a_title_is_who_held_it(text: str, day: str, who: str | None) -> None:
    quotes = marsad.read(text, published=day).quotes
    assert [quote.speaker.id for quote in quotes] == [who]


def test_a_party_leader_is_the_one_named_as_such() -> None:
    text = "قال رئيس حزب الوفاق سمير البكوش إن الحوار توقف. والتقى الرئيس قيس سعيد وفدا. وحذر رئيس الحزب من العنف."
    warning = next(event for event in marsad.read(text, published="2022-05-05").events if event.frame == "threaten")
    assert [party.ar for party in warning.roles.actor] == ["سمير البكوش"]


@pytest.mark.parametrize(
    ("text", "his"),
    [
        ("قال وزير الزراعة والري سمير باقري إن الموسم جيد. ودعا وزير الزراعة إلى الحوار.", True),
        ("نبه سمير باقري، رئيس الهيئة الوطنية للنزاهة والشفافية، إلى الخطر. ودعا رئيس الهيئة الوطنية للنزاهة إلى الحوار.", True),
        ("دعا وزير الزراعة إلى الحوار. وقال وزير الزراعة سمير باقري إن الموسم جيد.", True),
        ("قال نائب رئيس الهيئة الوطنية سمير باقري إن الموسم جيد. ودعا رئيس الهيئة الوطنية للانتخابات إلى الحوار.", False),
    ],
)
def test_a_title_told_in_the_same_words_is_the_one_who_bore_it(text: str, his: bool) -> None:
    demand = next(event for event in marsad.read(text, published="2024-05-14").events if event.frame == "demand")
    assert ([party.ar for party in demand.roles.actor] == ["سمير باقري"]) is his

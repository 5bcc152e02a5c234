"""What articles state of the law, and findings in whole readings."""

from __future__ import annotations

import msgspec
import pytest

import marsad
from marsad.api import with_findings
from marsad.law.manner import Manner, Sentence, manners
from marsad.law.wordings import Wording, stated, wordings
from marsad.model.finding import Finding
from marsad.model.reading import TimeValue


@pytest.mark.parametrize("wording", wordings().claim, ids=lambda w: f"{w.says} of {w.about}")
def test_wordings(wording: Wording) -> None:
    """Each example states it, no counterexample does."""
    assert wording.examples
    for text in wording.examples:
        assert wording.says in [claim.wording.says for claim in stated(text)], text
    for text in wording.counterexamples:
        assert wording.says not in [claim.wording.says for claim in stated(text)], text


@pytest.mark.parametrize("manner", manners(), ids=lambda m: m.kind)
def test_manners(manner: Manner) -> None:
    """Each example tells the manner of presence, no counterexample does."""
    for text in manner.examples:
        assert Sentence(text, 0, len(text)).told(manner.kind) is not None, text
    for text in manner.counterexamples:
        assert Sentence(text, 0, len(text)).told(manner.kind) is None, text


def claims(text: str, published: str) -> list[Finding]:
    return [finding for finding in marsad.read(text, published=published).findings if finding.kind == "claim"]


@pytest.mark.parametrize(("sentence", "published", "verdict"), [
    ("كما أن قيرغيزستان والصين ليستا عضوتين في المحكمة الجنائية الدولية.", "2023-10-12", "agrees"),
    ("وروسيا لا تعترف بسلطة المحكمة الجنائية الدولية.", "2023-10-12", "agrees"),
    ("قرغيزستان لم توقع نظام روما.", "2023-10-12", "disagrees"),  # AP, October 2023: it signed in 1998
    ("والإمارات لم توقع على نظام روما المؤسس للمحكمة الجنائية الدولية.", "2023-12-06", "disagrees"),
    ("مصر ملزمة باعتقال بوتين بموجب نظام روما.", "2023-12-06", "disagrees"),
    ("والكويت وإريتريا ملزمتان باعتقال بوتين لأنهما وقعتا نظام روما.", "2023-12-06", "disagrees"),
    ("أرمينيا عضو في المحكمة الجنائية الدولية.", "2023-10-20", "disagrees"),  # ratified, not in force
    ("منغوليا عضو في المحكمة الجنائية الدولية.", "2024-09-02", "agrees"),
    ("ومنغوليا موقعة على نظام روما.", "2024-09-02", "imprecise"),  # true, and less than the truth
    ("أصدرت محكمة العدل الدولية مذكرة اعتقال بحق نتنياهو.", "2024-11-22", "disagrees"),  # another court
    ("ومذكرة الاعتقال بحق بوتين سارية في أرمينيا بعد مصادقتها على ميثاق روما.", "2023-10-12", "disagrees"),
    ("والسعودية عضو كامل العضوية في مجموعة بريكس.", "2024-10-22", "disagrees"),  # invited, never completed
    ("زار بوتين منغوليا في سبتمبر 2023.", "2025-03-06", "disagrees"),  # a year later
    ("وصادق برلمان أرمينيا على نظام روما.", "2023-10-04", "imprecise"),  # voted; deposited six weeks later
    ("أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحق نتنياهو.", "2024-06-10", "disagrees"),  # an application only
    ("وصل بوتين إلى بيشكيك في أول رحلة له منذ أن أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحقه.", "2023-10-12", "agrees"),
    ("وصل بوتين إلى الرياض في أول رحلة له منذ أن أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحقه.", "2023-12-07", "disagrees"),
])  # fmt: skip
def test_press_claims(sentence: str, published: str, verdict: str) -> None:
    """Right and wrong statements as newsrooms make them; both sides are quoted."""
    found = claims(sentence, published)
    assert found
    assert verdict in {claim.verdict for claim in found}, [(c.state, c.verdict, c.fact) for c in found]
    assert all(claim.claim and claim.fact for claim in found)


@pytest.mark.parametrize("sentence", [
    "هل تنضم قيرغيزستان إلى المحكمة الجنائية الدولية؟",
    "تعتزم أرمينيا الانضمام إلى المحكمة الجنائية الدولية.",
    "زار رئيس منغوليا مقر المحكمة الجنائية الدولية.",
])  # fmt: skip
def test_what_states_nothing(sentence: str) -> None:
    """A question, a plan and a visit state no law."""
    assert not claims(sentence, "2023-06-01")


def test_presence_of_a_person_sought() -> None:
    """A reported visit to a party: the duty, with the words it rests on."""
    text = "وصل الرئيس الروسي فلاديمير بوتين إلى منغوليا يوم الاثنين في زيارة رسمية."
    reading = marsad.read(text, published="2024-09-02")
    (finding,) = [f for f in reading.findings if f.kind == "presence"]
    assert (finding.state, finding.date, finding.outcome, finding.status) == ("Mongolia", "2024-09-02", "duty", "occurred")
    assert finding.evidence is not None


def test_a_planned_visit_is_told_as_planned() -> None:
    """An announcement raises the question, and says that it is one."""
    text = "من المقرر أن يزور رئيس الوزراء الإسرائيلي بنيامين نتنياهو المجر الأسبوع المقبل."
    reading = marsad.read(text, published="2025-03-30")
    (finding,) = [f for f in reading.findings if f.kind == "presence"]
    assert (finding.state, finding.outcome, finding.status) == ("Hungary", "duty", "planned")


def test_sent_in_place_is_no_presence() -> None:
    """The stand-in raises no duty for the person he stands in for."""
    text = "أرسلت روسيا وزير الخارجية سيرغي لافروف بدلا من فلاديمير بوتين إلى قمة البريكس في جوهانسبرغ."
    findings = marsad.read(text, published="2023-08-24").findings
    assert "sent_in_place" in [finding.kind for finding in findings]
    assert not [f for f in findings if f.kind == "presence" and f.person == "Vladimir Putin" and f.outcome == "duty"]


def test_a_summit_knows_its_day_and_host() -> None:
    """"The CIS summit in Bishkek" is enough."""
    text = "يشارك الرئيس الروسي فلاديمير بوتين في قمة رابطة الدول المستقلة في بيشكيك."
    findings = marsad.read(text, published="2023-10-12").findings
    (summit,) = [f for f in findings if f.kind == "summit"]
    assert (summit.iso2, summit.date) == ("KG", "2023-10-13")
    assert {"RU", "KG", "BY"} <= set(summit.members)


def test_a_stay_told_twice_is_one() -> None:
    """Announced in the headline and told in the body: one stay, and it occurred."""
    text = "بوتين يعتزم زيارة منغوليا.\n\nوصل الرئيس الروسي فلاديمير بوتين إلى منغوليا يوم الاثنين. وزار بوتين منغوليا أمس."
    found = [f for f in marsad.read(text, published="2024-09-03").findings if f.kind == "presence"]
    assert [(f.iso2, f.status) for f in found] == [("MN", "occurred")]


def test_video_and_overflight_are_told_apart() -> None:
    """By video nobody is there; flying over is what the Court has not ruled on, and not of the state flown to."""
    (video,) = [
        f for f in marsad.read("شارك بوتين في قمة بريكس في جوهانسبرغ عبر تقنية الفيديو.", published="2023-08-23").findings
        if f.kind == "presence"
    ]  # fmt: skip
    assert (video.presence, video.outcome) == ("video", "no_duty")
    over = marsad.read("حلقت طائرة نتنياهو فوق اليونان وإيطاليا في طريقها إلى نيويورك.", published="2025-09-25").findings
    assert {(f.iso2, f.presence, f.outcome) for f in over} == {
        ("GR", "overflight", "contested"), ("IT", "overflight", "contested"), ("US", "visit", "no_duty"),
    }  # fmt: skip


def test_territory_held_by_another_state() -> None:
    """A town that its state does not control is no failure of that state."""
    (finding,) = [f for f in marsad.read("زار بوتين مدينة ماريوبول.", published="2023-03-19").findings if f.kind == "presence"]
    assert finding.outcome == "contested" and finding.state == "Mariupol (Ukraine)"


def test_a_place_the_facts_do_not_know_stops_nothing() -> None:
    """Western Sahara has no row: no finding, and no error."""
    reading = marsad.read("وصل الرئيس الروسي فلاديمير بوتين إلى مدينة العيون في الصحراء الغربية.", published="2024-09-02")
    assert all(finding.iso2 != "EH" for finding in reading.findings)


def test_where_somebody_is_only_likely_to_be_raises_no_question() -> None:
    """The law asks where he is told to be."""
    text = "التقى الرئيس الروسي فلاديمير بوتين نظيره الكيني وليام روتو يوم الاثنين في منغوليا."
    reading = marsad.read(text, published="2024-09-03")
    likely = tuple(msgspec.structs.replace(event, weighed=("place",)) for event in reading.events)
    assert [f for f in reading.findings if f.kind == "presence"]
    weighed = with_findings(msgspec.structs.replace(reading, events=likely), text)
    assert not [f for f in weighed.findings if f.kind == "presence"]


def test_a_day_that_is_only_likely_is_held_against_nobody() -> None:
    """A claim is judged by the days that are told."""
    text = "أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحق الرئيس الروسي فلاديمير بوتين في مارس 2023."
    reading = marsad.read(text, published="2024-09-03")
    wrong = TimeValue("2021-05-01", "2021-05-31", "month")
    told = tuple(msgspec.structs.replace(event, time=wrong) for event in reading.events)
    likely = tuple(msgspec.structs.replace(event, weighed=("time",)) for event in told)
    verdicts = [
        {f.verdict for f in with_findings(msgspec.structs.replace(reading, events=events), text).findings if f.kind == "claim"}
        for events in (told, likely)
    ]
    assert "imprecise" in verdicts[0]
    assert verdicts[1] == {"agrees"}


def test_what_an_event_tells_is_all_but_what_is_likely() -> None:
    event = marsad.read("زار بوتين منغوليا في 2 سبتمبر 2024.", published="2024-09-03").events[0]
    assert event.as_told() is event
    assert msgspec.structs.replace(event, weighed=("time",)).as_told() == msgspec.structs.replace(event, time=None)

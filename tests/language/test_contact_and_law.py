"""Visits, talks, sanctions and offices in the constructions of the newsroom: who takes part, and whether it came about."""

from __future__ import annotations

import pytest

import marsad

PUBLISHED = "2024-03-14"
# What is told, its frame, who does it, to whom, and its status.
DEEDS = [
    ("حل وزير الخارجية العماني بدر البوسعيدي، مساء الأربعاء، ضيفا على العاصمة الأردنية عمان.", "visit", ["بدر البوسعيدي"], "occurred"),
    ("غادرت رئيسة المفوضية أورسولا فون دير لاين أبوظبي، الثلاثاء، مختتمة زيارة رسمية للإمارات.", "visit", ["أورسولا فون دير لاين"], "occurred"),
    ("منهيا زيارة إلى اليمن، غادر المبعوث هانس غروندبرغ صنعاء.", "visit", ["هانس غروندبرغ"], "occurred"),
    ("الزيارة التي كان من المقرر أن يقوم بها الرئيس البيلاروسي ألكسندر لوكاشينكو إلى طهران أرجئت.", "visit", ["ألكسندر لوكاشينكو"], "cancelled"),
    ("الزيارة التي كان يعتزم الرئيس الإيراني إبراهيم رئيسي القيام بها إلى أنقرة أرجئت.", "visit", ["إبراهيم رئيسي"], "cancelled"),
    ("كان من المقرر أن يزور الوزير التركي هاكان فيدان طهران لكن الزيارة تأجلت.", "visit", ["هاكان فيدان"], "cancelled"),
    ("زيارة الرئيس الإيراني إلى أنقرة ألغيت.", "visit", ["إبراهيم رئيسي"], "cancelled"),
    ("يفترض أن تزور وزيرة الخارجية الألمانية أنالينا بيربوك الرياض الاثنين.", "visit", ["أنالينا بيربوك"], "planned"),
    ("خلال زيارة إلى بيروت، أكد وزير الخارجية المصري سامح شكري دعم الجيش.", "visit", ["سامح شكري"], "occurred"),
    ("وقال المبعوث هانس غروندبرغ في ختام زيارة لصنعاء إن الهدنة صامدة.", "visit", ["هانس غروندبرغ"], "occurred"),
    ("وأضاف المسؤول أن الوزيرين المصري سامح شكري والأردني أيمن الصفدي وصلا إلى بيروت.", "visit", ["سامح شكري", "أيمن الصفدي"], "occurred"),
    ("عقد وزيرا الخارجية المصري سامح شكري والأردني أيمن الصفدي اجتماعا في القاهرة.", "meet", ["سامح شكري", "أيمن الصفدي"], "occurred"),
    ("التقى وزيرا خارجية مصر سامح شكري وتركيا هاكان فيدان في القاهرة.", "meet", ["سامح شكري", "هاكان فيدان"], "occurred"),
    ("اجتمع وزراء خارجية مصر سامح شكري والأردن أيمن الصفدي وتركيا هاكان فيدان.", "meet", ["سامح شكري", "أيمن الصفدي", "هاكان فيدان"], "occurred"),
    ("في اجتماع مع السفير الصيني، طالب رئيس الحكومة عبد الحميد الدبيبة بالدعم.", "meet", ["عبد الحميد الدبيبة", "السفير الصيني"], "occurred"),
    ("المحادثات التي من المنتظر أن يجريها الوزير التركي هاكان فيدان في بغداد مع نظيره العراقي مهمة.", "meet", ["هاكان فيدان", "فؤاد حسين"], "planned"),
    ("كان من المفترض أن يلتقي وزير الخارجية المصري سامح شكري نظيره الإيراني في جنيف.", "meet", ["سامح شكري", "حسين أمير عبد اللهيان"], "planned"),
    ("في مكالمة جرت ليل الثلاثاء، أبلغ الرئيس شي جين بينغ الرئيس لولا دا سيلفا بموعد القمة.", "call", ["شي جين بينغ", "لولا دا سيلفا"], "occurred"),
    ("وفي اتصال هاتفي مع نظيره القطري، أكد الوزير المصري سامح شكري رفض التهجير.", "call", ["سامح شكري", "نظيره القطري"], "occurred"),
    ("لن تحضر كوريا الشمالية منتدى الأمن الذي تستضيفه بكين.", "attend", ["كوريا الشمالية"], "denied"),
    ("العقوبات التي تعتزم واشنطن فرضها على طهران قاسية.", "sanction", ["الولايات المتحدة"], "planned"),
    ("لا تنوي الولايات المتحدة فرض عقوبات على الهند.", "sanction", ["الولايات المتحدة"], "denied"),
    ("لا عقوبات أميركية جديدة على فنزويلا", "sanction", ["أميركية"], "denied"),
    ("لا تعتزم الجزائر الانسحاب من اتفاقية الشراكة.", "leave", ["الجزائر"], "denied"),
    ("شطبت واشنطن اسم شركة الطيران السودانية من قائمة العقوبات.", "lift", ["الولايات المتحدة"], "occurred"),
    ("مُنعت الناشطة البحرينية مريم الستري من السفر بقرار من النيابة العامة.", "restrict", ["النيابة العامة"], "occurred"),
    ("أغلق مكتب قناة الجزيرة بقرار من الحكومة السودانية.", "restrict", ["الحكومة السودانية"], "occurred"),
    ("تعهد البنك الدولي منح تونس قرضا بقيمة 500 مليون دولار.", "aid", ["البنك الدولي"], "planned"),
    ("سلمت الصين سوريا شحنة من القمح.", "aid", ["الصين"], "occurred"),
]  # fmt: skip
# What is told, and the frame that must not be read from it.
NOTHING = [
    ("في اتصال مع قناة الجزيرة، اتهم الوزير اللبناني علي حمية الرئيس الأميركي بالتصعيد.", "call"),
    ("تراجعت واردات تركيا من الغاز الإيراني إلى أدنى مستوى لها.", "withdraw"),
    ("سلمت فرنسا إسبانيا قائمة بأسماء المشتبه بهم.", "aid"),
    ("الزيارة ألغيت بسبب الثلوج.", "visit"),
    ("في لقاء صحفي، قال الوزير اللبناني علي حمية إن المطار آمن.", "meet"),
]


@pytest.mark.parametrize(("text", "frame", "actors", "status"), DEEDS, ids=[row[0][:40] for row in DEEDS])
def test_deed(text: str, frame: str, actors: list[str], status: str) -> None:
    events = [event for event in marsad.read(text, published=PUBLISHED).events if event.frame == frame]
    assert [event.status for event in events] == [status]
    told = [party.ar for party in events[0].roles.actor]
    assert len(told) == len(actors) and all(name in ar for name, ar in zip(actors, told, strict=True)), told


@pytest.mark.parametrize(("text", "frame"), NOTHING, ids=[row[0][:40] for row in NOTHING])
def test_no_deed(text: str, frame: str) -> None:
    assert frame not in {event.frame for event in marsad.read(text, published=PUBLISHED).events}


def test_a_visit_put_off_leaves_another_as_it_was() -> None:
    events = marsad.read("سيزور الرئيس الصيني باريس بعدما أرجأ زيارته إلى برلين.", published=PUBLISHED).events
    assert {(event.roles.recipient[0].ar, event.status) for event in events} == {("فرنسا", "planned"), ("ألمانيا", "cancelled")}


def test_what_a_meeting_dealt_with_was_not_there() -> None:
    text = "وسيركز الاجتماع على سبل التعبئة لمحاربة تنظيم الدولة الإسلامية."
    assert not [event for event in marsad.read(text, published=PUBLISHED).events if event.frame == "meet"]
    (event,) = (e for e in marsad.read("عقد أمس اجتماع طارئ لمجلس الأمن الدولي.", published=PUBLISHED).events if e.frame == "meet")
    assert [party.name for party in event.roles.actor] == ["UN Security Council"]

"""Who told an event: source phrases, what is stated by a noun, and words inside another's words."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(
    ("text", "frame", "source"),
    [
        ("وأفرجت إيران عن ثلاثة سجناء، على ما أفاد التلفزيون الرسمي.", "release", "التلفزيون الرسمي"),
        ("التقى بايدن الملك عبد الله الثاني الخميس، كما جاء في بيان للبيت الأبيض.", "meet", "بيت الأبيض"),
        ("قصف الجيش السوداني مدينة نيالا، حسبما أكدته وزارة الصحة السودانية.", "attack", "وزارة الصحة"),
        # a noun is what is stated, not only mentioned
        ("قال أمير قطر تميم بن حمد آل ثاني إن بلاده تدعم الإغاثة، مؤكدا استعداد قطر للمشاركة في التحقيق.", "agree", "تميم"),
        ("لفت أردوغان إلى أن صادرات تركيا بلغت 36 مليار دولار في 2002.", "trade", "أردوغان"),
        # who tells what another said of himself
        ("قال الوزير الليبي سامر الزعبي إن إيطاليا أبدت استعدادها لتدريب الحرس.", "agree", "الزعبي"),
        ("قال رئيس الوزراء الإيطالي إنه مستعد للحوار مع ليبيا.", "agree", None),
        # who passes on a speaker's own act of speech
        ("واعتبر وزير الخارجية التركي هاكان فيدان أن إسرائيل تلعب بالنار، وفق ما ذكرت وكالة رويترز.", "accuse", "رويترز"),
        ("وقال وزير الخارجية التركي هاكان فيدان إن تركيا تدين إسرائيل، حسبما نقلت رويترز.", "accuse", "فيدان"),
        # what the speaker takes as known: it came before, or it is why
        ("قال وزير المالية الكندي مارك دوفال إن روسيا غزت أوكرانيا.", "attack", "دوفال"),
        ("قال وزير المالية الكندي مارك دوفال إن الأسعار ارتفعت بسبب غزو روسيا لأوكرانيا.", "attack", None),
        ("قال وزير المالية الكندي مارك دوفال إن الأسعار ارتفعت في أعقاب الحرب الروسية على أوكرانيا.", "attack", None),
    ],
)
def test_said_by(text: str, frame: str, source: str | None) -> None:
    events = [e for e in marsad.read(text, published="2022-05-27").events if e.frame == frame]
    assert events
    for event in events:
        assert (event.said_by is None) == (source is None), event.said_by
        assert source is None or (event.said_by is not None and source in event.said_by.ar), event.said_by


def test_a_source_is_nobody_a_demand_is_made_of() -> None:
    text = "دعا الوزير السوري إلى زيادة التعاون مع العراق، وفق ما ذكرته وكالة الأنباء السورية."
    events = [e for e in marsad.read(text, published="2022-05-27").events if e.frame == "demand"]
    assert events and not any(e.roles.recipient for e in events)

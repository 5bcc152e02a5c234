"""Force and justice in the constructions newsrooms use: left out subjects, passives, whose strike it was, who was held."""

from __future__ import annotations

import pytest

import marsad

# text, frame, words of the actor and of the recipient that must be found (empty: nobody there)
TOLD = [
    ("طوق الجيش اللبناني الحي وأطلق الرصاص على محتجين أغلقوا الطريق.", "attack", "الجيش اللبناني", "محتجين"),
    ("نفى الجيش اللبناني أن يكون قد أطلق النار على المحتجين.", "attack", "الجيش اللبناني", "المحتجين"),
    ("وقال سكان إن الجيش السوري دخل البلدة ثم فتح النار على مدنيين.", "attack", "الجيش السوري", "مدنيين"),
    ("مقتل أربعة فلسطينيين في غارة للاحتلال الإسرائيلي على رفح.", "attack", "حتلال", ""),
    ("إصابة مدنيين بقصف للنظام السوري على ريف إدلب.", "attack", "نظام السوري", ""),
    ("حملة مداهمات واعتقالات لقوات الاحتلال في نابلس.", "arrest", "قوات الاحتلال", ""),
    ("داهم الأمن العام اللبناني مخيما للنازحين السوريين وأوقف خمسة منهم.", "arrest", "الأمن العام", "السوريين"),
    ("لقي شرطيان تركيان حتفهما بانفجار عبوة زرعها حزب العمال الكردستاني.", "attack", "حزب العمال", ""),
    ("تعرضت سفينة لهجوم قبالة عدن، وأعلنت جماعة الحوثي مسؤوليتها عنه.", "attack", "جماعة الحوثي", ""),
    ("تم الإفراج بكفالة عن المدونة الأردنية سلمى عوض.", "release", "", "سلمى عوض"),
    ("اعتقل المذيع المصري محمد قنديل في القاهرة.", "arrest", "", "محمد قنديل"),
    ("حُكم على الروائي الجزائري كمال عوض بالسجن سنتين.", "convict", "", "كمال عوض"),
    ("عوقب النائب السابق سمير عوض بالحبس سنة.", "convict", "", "سمير عوض"),
    ("أخلي سبيل الفنان اللبناني سمير شاكر بعد استجوابه.", "release", "", "سمير شاكر"),
    ("غادر رجل الأعمال الجزائري سمير عوض سجن الحراش مساء الأربعاء.", "release", "", "سمير عوض"),
    ("وأخلى القضاء الإسباني ساحة اللاعب البرازيلي نيمار من تهم الاحتيال.", "acquit", "القضاء الإسباني", "نيمار"),
    ("اتهم مكتب المدعي العام في مانهاتن دونالد ترامب بتزوير السجلات.", "charge", "المدعي العام", "ترامب"),
    ("اقتادت الشرطة الجورجية المعارض نيكا ميليا مكبل اليدين من مكتبه.", "arrest", "الشرطة الجورجية", "نيكا ميليا"),
    ("قضت محكمة الاستئناف الكويتية بتأييد حبس النائب سمير عوض سنتين.", "convict", "محكمة الاستئناف", "سمير عوض"),
    ("حوصر مخيم جنين من قبل الجيش الإسرائيلي لليوم الثالث.", "attack", "الجيش الإسرائيلي", ""),
]  # fmt: skip

NOT_TOLD = [
    ("ضربة موجعة لحزب الله في بيروت.", "attack"),
    ("اعتقالات لناشطين في العاصمة.", "arrest"),
    ("غادر وزير العدل المصري سجن المدينة بعد جولة تفقدية.", "release"),
    ("أخلت الشرطة المصرية ساحة المدينة من الباعة.", "acquit"),
    ("قوبل القرار الفرنسي باستغراب.", "meet"),
    ("ووجه الوزير المصري الشكر إلى المتطوعين.", "attack"),
]


@pytest.mark.parametrize(("text", "frame", "actor", "recipient"), TOLD, ids=[row[0][:40] for row in TOLD])
def test_who_did_it_to_whom(text: str, frame: str, actor: str, recipient: str) -> None:
    events = [event for event in marsad.read(text, published="2024-09-17").events if event.frame == frame]
    assert events

    def named(role: tuple[marsad.model.reading.Party, ...], words: str) -> bool:
        return any(words in party.ar for party in role) if words else True

    assert any(
        named(event.roles.actor, actor) and bool(event.roles.actor) == bool(actor) and named(event.roles.recipient, recipient)
        for event in events
    ), events


@pytest.mark.parametrize(("text", "frame"), NOT_TOLD)
def test_nothing_of_the_kind(text: str, frame: str) -> None:
    events = [event for event in marsad.read(text, published="2024-09-17").events if event.frame == frame]
    assert not events

"""Two names: spellings of one person's, in one script or two, or two people's; and how the reading uses it."""

from __future__ import annotations

import pytest

import marsad
from marsad.language.arabic.names.same_names import SHORT, likeness
from marsad.model.reading import Party
from marsad.record.parties import match

SAME = [
    # long vowels, g, v and the letters other tongues lack
    ("نيكول باشينيان", "نيكول باشنيان"), ("سيرغي شويغو", "سيرجي شويجو"), ("دميتري بيسكوف", "ديميتري بيسكوڤ"),
    ("خلوصي أكار", "خلوصي آقار"),
    ("ستيف ويتكوف", "ستيف فيتكوف"), ("بتسلئيل سموتريتش", "بتسلئيل سموطريتش"), ("أولاف شولتس", "أولاف شولتز"),
    ("فرانسوا هولاند", "فرانسوا أولاند"),
    # one word or two, hyphens, the article
    ("شي جين بينغ", "شي جينبينج"), ("يون سوك يول", "يون سوك-يول"), ("عبد الإله بن كيران", "عبد الإله بنكيران"),
    ("نور الدين الطبوبي", "نورالدين الطبوبي"),
    ("عبد الحميد الدبيبة", "عبدالحميد دبيبة"),
    # hamzas, ة, alef
    ("رؤوف السالمي", "رووف السالمي"), ("عائشة المنصوري", "عايشة المنصوري"), ("أحمد داود أوغلو", "أحمد داوود أوغلو"),
    # names left out, titles, what one name is in two tongues
    ("عمر البشير", "عمر حسن أحمد البشير"), ("السيد حسن نصر الله", "حسن نصرالله"), ("محمد جواد ظريف", "جواد ظريف"),
    ("محمد بن زايد", "محمد بن زايد آل نهيان"),
    ("عثمان سونكو", "أوسمان سونكو"), ("إسحاق هرتسوغ", "يتسحاق هرتسوج"),
    # two scripts
    ("صدير جباروف", "Sadyr Zhaparov"), ("شي جين بينغ", "Xi Jinping"), ("فولوديمير زيلينسكي", "Volodymyr Zelenskyy"),
    ("رجب طيب أردوغان", "Recep Tayyip Erdoğan"),
    ("جان إيف لودريان", "Jean-Yves Le Drian"), ("معمر القذافي", "Muammar Qaddafi"), ("محمد السادس", "King Mohammed VI"),
    ("محسن رضائي", "Mohsen Rezaei"),
    ("إيغور مالينوف", "Igor Malinov"), ("علي عبد الله صالح", "Ali Abdullah Saleh"),
]  # fmt: skip
OTHERS = [
    ("سعيد الحسني", "سعد الحسني"), ("سالم المري", "سليم المري"), ("كمال العياري", "كامل العياري"),
    ("حسن روحاني", "حسين روحاني"), ("سمير باقري", "سمير بكري"),
    ("محمد بن سلمان", "محمد بن سلطان"), ("حمد بن خليفة", "خليفة بن حمد"), ("علي عبد الله صالح", "أحمد علي عبد الله صالح"),
    ("كيم جونغ أون", "كيم جونغ إيل"),
    ("لي كه تشيانغ", "لي تشيانغ"), ("دونالد ترامب", "دونالد ترامب جونيور"), ("محمد السادس", "محمد الخامس"),
    ("إيغور مالينوف", "إيغور مالينوفسكي"),
    ("إلهام علييف", "حيدر علييف"), ("خالد مشعل", "خليل مشعل"), ("حسين الراوي", "حسينة الراوي"),
    ("حسن علي", "Hussein Ali"), ("بول كاغامي", "Paul Biya"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_person(left: str, right: str) -> None:
    assert likeness(left, right) >= SHORT
    assert likeness(left, right) == likeness(right, left)


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_two_people(left: str, right: str) -> None:
    assert likeness(left, right) < SHORT
    assert likeness(right, left) < SHORT


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # spellings no table holds
        ("قال إيمانويل مكرون إن الهدنة هشة.", "Emmanuel Macron"),
        ("قال الرئيس القيرغيزي صادير جاباروڤ إن الهدنة هشة.", "Sadyr Japarov"),
        ("قال كيم جونغ-أون إن الهدنة هشة.", "Kim Jong Un"),
        ("قال رئيس مالي إن الهدنة هشة.", "Assimi Goïta"),
        ("قال الرئيس البنيني إن الهدنة هشة.", "Patrice Talon"),
        # somebody else
        ("قال دونالد ترامب جونيور إن الهدنة هشة.", "Donald Trump Junior"),
        ("قال حسين روحاني إن الهدنة هشة.", "Hussein Rouhani"),
    ],
)
def test_who_is_meant(text: str, who: str) -> None:
    assert [quote.speaker.name for quote in marsad.read(text, published="2023-05-05").quotes] == [who]


def test_officials_met_are_no_name() -> None:
    """«التقى الرئيس مسؤولين فرنسيين»: nobody is called مسؤولين."""
    event = marsad.read("التقى الرئيس التونسي قيس سعيد مسؤولين فرنسيين في قصر قرطاج.", published="2023-05-05").events[0]
    assert "FR" in {party.country for party in (*event.roles.actor, *event.roles.recipient)}
    text = "التقى الرئيس مسؤولين صينيين في بكين."
    assert all("مسؤولين" not in e.ar for e in marsad.read(text, published="2023-05-05").entities if e.kind == "person")


@pytest.mark.parametrize(
    ("left", "right", "sure"),
    [
        (Party(None, "Igor Malinov", "إيغور مالينوف", "person", "RU"), Party(None, "Ijor Malinov", "ايجور مالينوڤ", "person", "RU"), True),
        (Party(None, "Said al-Hosni", "سعيد الحسني", "person", None), Party(None, "Saad al-Hosni", "سعد الحسني", "person", None), False),
        (Party(None, "Igor Malinov", "إيغور مالينوف", "person", "RU"), Party(None, "Ijor Malinov", "ايجور مالينوڤ", "person", "UA"), False),
    ],
)
def test_the_record_takes_spellings_together(left: Party, right: Party, sure: bool) -> None:
    assert (match(left, right) > 0.7) is sure

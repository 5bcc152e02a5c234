"""What articles state of the law, and findings in whole readings."""

from __future__ import annotations

import pytest

import marsad
from marsad.law.claims import Claim, claims_in, load_claims


@pytest.mark.parametrize("claim", [claim for claim, _ in load_claims()], ids=lambda c: c.says)
def test_claim_data(claim: Claim) -> None:
    """Each example states it, each counterexample does not."""
    assert claim.examples
    for text in claim.examples:
        assert claims_in(text) == [claim.says], text
    for text in claim.counterexamples:
        assert claims_in(text) != [claim.says], text


@pytest.mark.parametrize(("sentence", "published", "verdict"), [
    ("كما أن قيرغيزستان والصين ليستا عضوتين في المحكمة الجنائية الدولية.", "2023-10-12", "agrees"),
    ("وروسيا لا تعترف بسلطة المحكمة الجنائية الدولية.", "2023-10-12", "agrees"),
    ("قرغيزستان لم توقع نظام روما.", "2023-10-12", "imprecise"),  # AP, October 2023
    ("والإمارات لم توقع على نظام روما المؤسس للمحكمة الجنائية الدولية.", "2023-12-06", "imprecise"),
    ("مصر ملزمة باعتقاله بموجب نظام روما.", "2023-12-06", "disagrees"),
    ("أرمينيا عضو في المحكمة الجنائية الدولية.", "2023-10-20", "disagrees"),
    ("منغوليا عضو في المحكمة الجنائية الدولية.", "2024-09-02", "agrees"),
    ("أصدرت محكمة العدل الدولية مذكرة اعتقال بحق نتنياهو.", "2024-11-22", "disagrees"),
])  # fmt: skip
def test_press_claims(sentence: str, published: str, verdict: str) -> None:
    """Right and wrong statements as newsrooms make them."""
    reading = marsad.read(sentence, published=published)
    claims = [finding for finding in reading.findings if finding.kind == "claim"]
    assert claims
    assert {claim.because for claim in claims} == {verdict}
    assert all(len(claim.premises) == 2 for claim in claims)


def test_presence_of_a_wanted_person() -> None:
    """A reported visit to a party: the duty, with the words it rests on."""
    text = "وصل الرئيس الروسي فلاديمير بوتين إلى منغوليا يوم الاثنين في زيارة رسمية."
    reading = marsad.read(text, published="2024-09-02")
    (finding,) = [f for f in reading.findings if f.kind == "duty_to_arrest"]
    assert (finding.state, finding.date, finding.outcome) == ("Mongolia", "2024-09-02", "duty")
    assert finding.evidence is not None


def test_sent_in_place_is_no_presence() -> None:
    """The stand-in raises no duty for the person he stands in for."""
    text = "أرسلت روسيا وزير الخارجية سيرغي لافروف بدلا من فلاديمير بوتين إلى قمة البريكس في جوهانسبرغ."
    reading = marsad.read(text, published="2023-08-24")
    assert "sent_in_place" in [finding.kind for finding in reading.findings]
    assert "duty_to_arrest" not in [finding.kind for finding in reading.findings if finding.person == "Vladimir Putin"]

"""Forms of verbs from their two principal parts, by kind of verb, as grammars give them; and which can only be passive."""

from __future__ import annotations

import pytest

from marsad.language.arabic.words.conjugation import conjugate
from marsad.language.arabic.words.script import fold


@pytest.mark.parametrize(
    ("parts", "active", "passive"),
    [
        # sound: writing does not show the passive
        ("اعتقل/يعتقل", ["اعتقلت", "اعتقلوا", "يعتقلون", "نعتقل"], []),
        # hollow
        ("زار/يزور", ["زارت", "زرنا", "يزورون", "تزر"], ["زيرت", "يزار"]),
        ("أعاد/يعيد", ["أعادت", "أعدنا", "يعيدان", "يعد"], ["أعيد", "أعيدت", "يعاد"]),
        # defective
        ("دعا/يدعو", ["دعت", "دعوا", "دعونا", "يدع"], ["دعي", "دعيت", "يدعى"]),
        ("ألغى/يلغي", ["ألغت", "ألغينا", "يلغون", "ألغي"], ["ألغيت"]),  # ى and ي are one letter when folded
        # ending in a hamza
        ("أرجأ/يرجئ", ["أرجأت", "أرجأوا", "يرجئ"], ["أرجئ", "أرجئت", "يرجأ"]),
        ("أنشأ/ينشئ", ["أنشأت", "ينشئ"], ["أنشئت", "تنشأ"]),
        # the pattern فاعل
        ("حاكم/يحاكم", ["حاكمت", "يحاكمون"], ["حوكم", "حوكمت"]),
        ("فاجأ/يفاجئ", ["فاجأت", "يفاجئ"], ["فوجئ", "فوجئوا"]),
        # a present of three letters
        ("رأى/يرى", ["رأت", "يرون", "ير"], []),
    ],
)
def test_forms(parts: str, active: list[str], passive: list[str]) -> None:
    told = {form.form: only for form, only in conjugate(*parts.split("/"))}
    assert {form: told.get(fold(form)) for form in active} == dict.fromkeys(active, False)
    assert {form: told.get(fold(form)) for form in passive} == dict.fromkeys(passive, True)
    assert fold("يرىون") not in told


def test_what_are_no_principal_parts() -> None:
    with pytest.raises(ValueError, match="principal parts"):
        conjugate("زيارة", "زار")

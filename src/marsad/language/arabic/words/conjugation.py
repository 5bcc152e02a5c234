"""Unvocalised forms of an Arabic verb from its two principal parts, as newsrooms print them.

Input is the third person masculine singular of past and present (زار، يزور). Because print leaves vowels out, a handful
of spelling rules covers sound, hollow, defective, doubled and hamzated verbs of all ten forms: what differs between
them in writing is only which letters stay when an ending is added (Ryding, A Reference Grammar of Modern Standard
Arabic, ch. 21-33). Proven kind by kind in tests/language/test_conjugation.py.
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.arabic.words.script import fold

PAST, PRESENT, JUSSIVE = "past", "present", "jussive"


class VerbForm(NamedTuple):
    """One written form: tense, person (1 or 3), gender (m, f or "" where either) and number (s, d, p)."""

    form: str
    tense: str
    person: int
    gender: str
    number: str


def _past(past: str) -> list[VerbForm]:
    weak = past[-1] in "ىا" and len(past) > 2
    hollow = len(past) > 2 and past[-2] == "ا" and not weak
    base = past[:-1] if weak else past
    out = [
        VerbForm(past, PAST, 3, "m", "s"),
        VerbForm(base + "ت", PAST, 3, "f", "s"),
        VerbForm(base + "وا", PAST, 3, "m", "p"),
        VerbForm(base + "و", PAST, 3, "m", "p"),  # before an object suffix the alef goes: اتهموه
    ]
    if weak:
        glide = "و" if past[-1] == "ا" else "ي"
        out += [VerbForm(base + glide + "ا", PAST, 3, "m", "d"), VerbForm(base + "تا", PAST, 3, "f", "d")]
        first = base + glide
    else:
        out += [VerbForm(past + "ا", PAST, 3, "m", "d"), VerbForm(past + "تا", PAST, 3, "f", "d")]
        first = past[:-2] + past[-1] if hollow else past
    out += [VerbForm(first + "نا", PAST, 1, "", "p"), VerbForm(first + "ت", PAST, 1, "", "s")]
    if not weak:
        out.append(VerbForm(first + "ن", PAST, 3, "f", "p"))
    return out


def _present(past: str, present: str) -> list[VerbForm]:
    weak = present[-1] in "ىيو"  # يرى and يفي too: يرون, لم تف
    # زار/يزور and أعاد/يعيد, but not استجوب/يستجوب and عيّن/يعيّن, whose weak letter is sounded and stays
    hollow = len(present) > 3 and present[-2] in "وياى" and past[-2] == "ا" and not weak
    rest = present[1:]
    base = rest[:-1] if weak else rest
    out = []
    for prefix, person, gender, number in (
        ("ي", 3, "m", "s"),
        ("ت", 3, "f", "s"),
        ("ن", 1, "", "p"),
        ("أ", 1, "", "s"),
    ):
        out.append(VerbForm(prefix + rest, PRESENT, person, gender, number))
        if weak:
            out.append(VerbForm(prefix + base, JUSSIVE, person, gender, number))
        elif hollow:
            out.append(VerbForm(prefix + rest[:-2] + rest[-1], JUSSIVE, person, gender, number))
    glide = rest[-1] if weak and rest[-1] != "ى" else ("ي" if weak else "")
    for ending, number in (("ون", "p"), ("وا", "p"), ("و", "p")):
        out.append(VerbForm("ي" + base + ending, PRESENT, 3, "m", number))
    for ending in ("ان", "ا"):
        out.append(VerbForm("ي" + base + glide + ending, PRESENT, 3, "m", "d"))
        out.append(VerbForm("ت" + base + glide + ending, PRESENT, 3, "f", "d"))
    out.append(VerbForm("ي" + base + glide + "ن", PRESENT, 3, "f", "p"))
    return out


def _passive_stems(past: str, present: str) -> tuple[str | None, str | None]:
    """The passive where writing shows it: hollow and defective verbs (قيل، دُعي، يُدعى), those in أ (أُنشئ، يُنشأ), the pattern فاعل
    (حوكم، نودي، فوجئ); else None (same letters)."""
    shown_past = shown_present = None
    if len(past) == 4 and past[1] == "ا" and past[0] != "و":  # ووجه is mostly وجه after and
        shown_past = past[0] + "و" + past[2] + ("ي" if past[-1] in "ىا" else "ئ" if past[-1] == "أ" else past[3])
    elif past[-1] == "أ":
        shown_past = past[:-1] + "ئ"
    elif past[-1] in "ىا" and len(past) > 2:
        shown_past = past[:-1] + "ي"
    elif len(past) > 2 and past[-2] == "ا" and past not in ("قاد",):
        shown_past = past[:-2] + "ي" + past[-1]
    if present[-1] in "يو" and len(present) > 3:
        shown_present = present[:-1] + "ى"
    elif present[-1] == "ئ":
        shown_present = present[:-1] + "أ"
    elif len(present) > 3 and present[-2] in "وي" and past[-2] == "ا":
        shown_present = present[:-2] + "ا" + present[-1]
    return shown_past, shown_present


def conjugate(past: str, present: str) -> list[tuple[VerbForm, bool]]:
    """All written news forms, folded, each with whether it can only be passive.

    Raises ValueError if the parts are not a past and a present of the third person.
    """
    if len(past) < 2 or len(present) < 3 or present[0] != "ي":
        raise ValueError(f"not principal parts of a verb: {past}/{present} (want e.g. زار/يزور)")
    out: dict[tuple[str, str, int, str, str], bool] = {}
    for form in _past(past) + _present(past, present):
        out.setdefault((fold(form.form), *form[1:]), False)
    passive_past, passive_present = _passive_stems(past, present)
    for form in (_past(passive_past) if passive_past else []) + (_present(past, passive_present) if passive_present else []):
        if form.person == 3 and form.tense != JUSSIVE:
            out.setdefault((fold(form.form), *form[1:]), True)
    return [(VerbForm(*key), passive) for key, passive in out.items()]

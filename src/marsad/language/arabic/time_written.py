"""The day a text was written on, by its own words: «اليوم السبت» on a page stamped on Friday was written on a Saturday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from marsad.language.arabic.script import Token
from marsad.language.arabic.time_words import words

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_FURTHER = {"yesterday": ("قبل", "وقبل", "اول", "واول"), "tomorrow": ("بعد", "وبعد")}  # أول أمس, بعد غد


def written_day(tokens: Sequence[Token], stamp: date | None) -> date | None:
    """The day from which a text counts its days: its stamp, or the last day before it whose weekday the text calls today.

    Pages are stamped late, after midnight or by whoever collected them; the weekdays that stand beside اليوم, أمس and غدا
    tell, where most of them agree. Linear in the number of tokens; never raises.
    """
    if stamp is None:
        return None
    w, votes = words(), Counter[int]()
    for at, token in enumerate(tokens):
        which = w.day_words.get(token.form)
        if which is None:
            continue
        after, days = at + 1, _DAYS[which]
        if which in _FURTHER and at and tokens[at - 1].form in _FURTHER[which]:
            days *= 2
        elif which == "yesterday" and after < len(tokens) and tokens[after].form in ("الاول", "الاولي"):
            after, days = after + 1, -2
        after += after < len(tokens) and tokens[after].form == "("
        number = w.weekdays.get(tokens[after].form) if after < len(tokens) else None
        if number is not None:
            votes[(number - days - 1) % 7 + 1] += 1
    if not votes:
        return stamp
    number, count = votes.most_common(1)[0]
    if number == stamp.isoweekday() or 2 * count <= votes.total():
        return stamp
    return stamp - timedelta(days=(stamp.isoweekday() - number) % 7)

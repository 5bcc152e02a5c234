"""The day on which a text says that it was written.

Pages are stamped late: one that tells of "today, Tuesday" and bears a Friday's date was written on the Tuesday before, and
it is from there that its yesterday, its weekdays and its last week count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.words import Words, words
from marsad.language.arabic.words.script import Token

_BETWEEN = frozenset(("(", "،", "-", "–", "يوم"))  # اليوم (الثلاثاء)
_TWICE_BEFORE, _TWICE_AFTER = frozenset(("اول", "قبل")), frozenset(("الاول", "الاولي"))  # أول أمس, قبل أمس; أمس الأول
_AHEAD = 6  # days late that are rather one early: a page stamped by another zone's clock
_BACK = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}


def day_written(tokens: Sequence[Token], stamped: date) -> date:
    """The day a text calls today by a weekday's name, seen from the day its page bears; that day itself where the text
    tells none, or where any of the days it tells agrees with it.
    """
    w = words()
    late: Counter[int] = Counter()
    for at, token in enumerate(tokens):
        if token.form in w.day_words:
            told = _today(tokens, at, w)
            if told:
                late[(stamped.isoweekday() - told) % 7] += 1
    if not late or late[0]:
        return stamped
    days = max(late, key=lambda days: (late[days], -days))
    return cal.shift_days(stamped, 1 if days == _AHEAD else -days) or stamped


def _today(tokens: Sequence[Token], at: int, w: Words) -> int:
    """The weekday of today by what a word tells (أمس الاثنين: Tuesday); 0 where no weekday follows, or a date does."""

    def form(index: int) -> str:
        return tokens[index].form if 0 <= index < len(tokens) else ""

    back = _BACK[w.day_words[tokens[at].form]]
    end = at + 1
    if form(at - 1) in w.names_before:
        return 0  # المصري اليوم
    if back > 0 and (form(at - 1) in _TWICE_BEFORE or form(end) in _TWICE_AFTER):
        back, end = 2, end + (form(end) in _TWICE_AFTER)
    elif back < 0 and form(at - 1) == "بعد":
        back = -2
    end += form(end) in _BETWEEN
    end += form(end) == "يوم"
    number = w.weekdays.get(form(end))
    if number is None or form(end + 1)[:1].isdecimal():
        return 0
    return (number - 1 + back) % 7 + 1

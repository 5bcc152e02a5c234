"""Parts of the day, counted units, anniversaries and the clock: readers that begin at one word each."""

from __future__ import annotations

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Span, Unit
from marsad.language.arabic.times.dates import on_month, read_days
from marsad.language.arabic.times.day_words import on_day_word
from marsad.language.arabic.times.spans import on_definite, on_phase
from marsad.language.arabic.times.steps import ahead, back
from marsad.language.arabic.times.text import Found, Text
from marsad.language.arabic.times.weekdays import on_weekday
from marsad.language.arabic.times.years import on_year, year_number, year_range

# Day parts that بعد, قبل or منتصف make one with: بعد ظهر اليوم. قبل يوم الجمعة is another matter.
_WHOLE_DAY = ("يوم", "نهار")
# How many of a smaller unit a unit has, to tell a part of it: نصف عام, عام ونصف.
SMALLER: dict[str, tuple[Unit, int]] = {
    "hour": ("minute", 60), "month": ("week", 4), "year": ("month", 12), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip


def on_day_part(text: Text, at: int) -> Found | None:
    """صباح اليوم, مساء الثلاثاء, بعد ظهر 12 أكتوبر, يوم أمس; يومي السبت والأحد. Alone: no time."""
    w = text.words
    form = text.forms[at]
    before, start = text.at(at - 1), at
    whole_day = form.endswith(_WHOLE_DAY)
    if before in w.part_before and not whole_day:
        start = at - 1
    after = at + 1
    while text.at(after) in w.day_parts and after < at + 3:
        after += 1
    word = text.at(after)
    if w.determiners.get(word) == "this":
        after, word = after + 1, text.at(after + 1)
    found: Found | None = None
    if word in w.day_words:
        found = on_day_word(text, after)
    elif word in w.weekdays:
        found = on_weekday(text, after)
    elif word in w.phases and (text.at(after + 1) == "من" or text.at(after + 1) in w.day_words):
        found = on_phase(text, after)
    elif (whole_day and text.numeral(after)) or _day_number(text, after):
        found = read_days(text, after)
        found = found if found is not None and found.kind in ("date", "") else None
    if found is not None:
        return found._replace(start=min(start, found.start))
    if w.determiners.get(before) in ("this", "same") and form in w.definite_parts:
        return None
    if form in w.indefinite:
        return on_unit(text, at)
    return None


def _day_number(text: Text, at: int) -> bool:
    return (text.digit(at) or text.at(at)[:2] == "ال") and text.at(at) not in text.words.weekdays


def on_this_part(text: Text, at: int) -> Found | None:
    """هذا الصباح، هذا المساء; خلال الليل: the night that has just ended."""
    if text.forms[at].endswith("ليل") and text.words.prepositions.get(text.at(at - 1)) == "during":
        before = cal.shift_days(text.anchor, -1) if text.anchor else None
        night = Span(before, text.anchor, "range") if before else None
        return Found(at, at + 1, "relative", night, night, True)
    if text.words.determiners.get(text.at(at - 1)) != "this":
        return None
    span = cal.day(text.anchor) if text.anchor else None
    return Found(at - 1, at + 1, "relative", span, span, True)


def on_two_days(text: Text, at: int) -> Found | None:
    """يومي السبت والأحد, يومي 12 و13 أكتوبر."""
    found: Found | None = None
    if text.at(at + 1) in text.words.feasts:
        return None
    if text.at(at + 1) in text.words.weekdays:
        found = on_weekday(text, at + 1)
    elif text.at(at + 1) and text.at(at + 1) != "\n":
        found = read_days(text, at + 1)
    if found is not None:
        return found._replace(start=at)
    return on_unit(text, at) if text.forms[at] in text.words.indefinite else None


def on_number(text: Text, at: int) -> Found | None:
    """A number that begins a date, a duration or a year; a count of anything else is none of ours."""
    dated = read_days(text, at)
    if dated is not None:
        return dated
    w = text.words
    number = text.number(at)
    if number is None:
        return None
    form = text.at(number.end)
    unit = w.indefinite.get(form)
    if unit is not None and form in w.plain_units and (direction := text.direction(number.end + 1)) and number.value > 1:
        # الـ48 ساعة المقبلة, 24 ساعة الماضية
        if direction in ("last", "recent", "next"):
            span = ahead(text, unit[0], number.value) if direction == "next" else back(text, unit[0], number.value)
            return Found(at, number.end + 2, "relative", span, span, True)
    # خمسة وعام: a unit with a conjunction of its own is not what the number counts; 2023 عام 2023 is two years.
    counted = unit is not None and not number.ordinal and form in w.plain_units
    if counted and unit is not None and not (form in w.year_heads and year_number(text, number.end + 1)):
        end = number.end + 1
        return Found(at, end, "duration", unit=unit[0], amount=number.value)
    if number.ordinal or not number.digits or len(text.forms[at]) != 4:
        return None
    return _bare_year(text, at)


def _bare_year(text: Text, at: int) -> Found | None:
    year = year_number(text, at)
    if year is None or year[0] < 1300:
        return None
    w = text.words
    found = year_range(text, at, year)
    before, following = text.at(at - 1), text.at(found.end if found else year[1])
    if found is None or following in w.counted or (following in (":", ".") and text.digit(found.end + 1)):
        return None
    if found.kind == "range":
        return found if year[0] >= 1800 else None
    if year[2]:
        return found
    if before in w.events or (before == "(" and following == ")" and year[0] >= 1800):
        return found
    prep = w.prepositions.get(before)
    cued = prep in ("since", "until", "before", "after", "during") or before in ("في", "وفي", "بين", "ب", "ل")
    if before == "من" and text.at(at - 2) in w.onset:
        cued = True
    if not cued or not 1800 <= year[0] <= 2100:
        return None
    # "في 2000 مدرسة": a round number counts things unless something shows it is a year.
    if year[0] % 100 == 0 and (
        following[:1] not in "،.,)\n:و" and following not in ("في", "من", "عندما", "حين", "علي", "بعد")
    ):
        return None
    return found


def on_unit(text: Text, at: int) -> Found | None:
    """A unit counted by its own form: يومين; or bare after a preposition: قبل أسبوع، خلال أيام، منذ سنوات."""
    w = text.words
    form = text.forms[at]
    unit, which = w.indefinite[form]
    if unit == "month" and which == "one" and (found := on_month(text, at)) is not None:
        return found
    if form in w.year_heads and (found := on_year(text, at)) is not None:
        return found
    if which == "two":
        return Found(at, at + 1, "duration", unit=unit, amount=2)
    if which == "one" and (part := w.fractions.get(text.at(at - 1))) and unit in SMALLER:
        small, size = SMALLER[unit]
        return Found(at - 1, at + 1, "duration", unit=small, amount=size // part)
    before = at - 1
    while before > at - 6 and text.at(before) in w.hedges and w.prepositions.get(text.at(before)) is None:
        before -= 1
    if w.prepositions.get(text.at(before)) is None:
        return None
    if unit == "decade" and which == "one" and not _ten_years(text, at, hedged=before < at - 1):
        return None
    if which == "one":
        following = text.at(at + 1)
        if following in w.definite or (following[:2] == "ال" and unit != "day" and following not in w.directions):
            return None
        return Found(at, at + 1, "duration", unit=unit, amount=1)
    end = at + 1 + (text.at(at + 1) in w.few)
    return Found(at, end, "duration", unit=unit, amount=None)


def _ten_years(text: Text, at: int, hedged: bool) -> bool:
    """منذ عقد, منذ نحو عقد, قبل عقد من الزمن; not قبل عقد الاجتماع."""
    following = text.at(at + 1)
    return following == "من" or following in text.words.half or (not following[:1].isalpha() if not hedged else following[:2] != "ال")


def on_anniversary(text: Text, at: int) -> Found | None:
    """الذكرى السنوية العاشرة، الذكرى الـ10: a mention with no day of its own."""
    w = text.words
    end = at + 1
    yearly = text.at(end) in w.yearly
    end += yearly
    number = text.number(end)
    if number is not None and number.ordinal:
        end = number.end + (text.at(number.end) in w.yearly)
        return Found(at, end, "anniversary", amount=number.value)
    return Found(at, end, "anniversary") if yearly else None


def on_clock(text: Text, at: int) -> Found | None:
    """الساعة 10:30, الساعة الثالثة: a mention without a day."""
    number = text.number(at + 1)
    if number is None:
        if text.forms[at] in text.words.definite:
            return on_definite(text, at)
        return None
    if text.direction(number.end):
        return on_definite(text, at)
    end = number.end
    if text.at(end) in (":", ".") and text.digit(end + 1):
        end += 2
    return Found(at, end, "clock")


def on_moment(text: Text, at: int) -> Found | None:
    """قبل قليل، منذ لحظات: the day of writing."""
    if text.words.prepositions.get(text.at(at - 1)) not in ("before", "since", "after"):
        return None
    if text.at(at + 1) == "من":
        return None
    span = cal.day(text.anchor) if text.anchor else None
    return Found(at - 1, at + 1, "moment", span, span, True)


def joined(text: Text, found: Found) -> Found:
    """A date or month with a second one after إلى, حتى, a dash, or و after بين: one range."""
    if found.kind not in ("date", "month"):
        return found
    w, sign, before = text.words, text.at(found.end), text.at(found.start - 1)
    at = found.end + 1
    if sign in ("الي", "حتي") or (sign in ("-", "–", "—") and text.at(at)[:1] not in ("\n", "")):
        pass
    elif (before in ("بين", "وبين", "مابين") or before in w.two_months or found.kind == "month") and sign[:1] == "و":
        at = found.end if len(sign) > 1 else found.end + 1
    else:
        return found
    word = text.at(at)
    second: Found | None = None
    if word in w.day_parts:
        at, word = at + 1, text.at(at + 1)
    if (found.kind == "month" and (word in w.months or word in w.month_pairs)) or (
        found.kind == "month" and word in w.indefinite and text.at(at + 1) in w.months
    ):
        second = on_month(text, at)
    elif found.kind == "date" and (text.digit(at) or word[:1] in ("ا", "و")):
        second = read_days(text, at) if text.number(at) or "." in word else None
    if second is None or second.kind != found.kind:
        return found
    if sign[:1] == "و" and before not in ("بين", "وبين", "مابين") and before not in w.two_months:
        # يناير وفبراير الماضيين: only what is told of both together makes them one.
        if text.at(second.end - 1) not in w.directions or not text.at(second.end - 1).endswith("ين"):
            return found
    past, future = (_range(found, one, two) for one, two in ((found.past, second.past), (found.future, second.future)))
    if past is None and future is None and not (found.relative and text.anchor is None):
        return found
    return Found(found.start, second.end, "range", past, future, found.relative and second.relative)


def _range(found: Found, one: Span | None, two: Span | None) -> Span | None:
    if two is None or two.first is None or two.last is None:
        return None
    if found.occur is not None and found.relative:
        one = cal.nearest(found.occur, two.first.year, two.first, "past")
    if one is None or one.first is None or one.first > two.last:
        return None
    return Span(one.first, two.last, "range")

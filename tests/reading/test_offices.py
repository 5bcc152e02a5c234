"""Who held an office on a day, where terms are known to the day or to the month."""

from __future__ import annotations

import pytest

from marsad.language.analysis import Mention
from marsad.model.names import NameEntry, Names, Tenure
from marsad.reading.actor import Actor
from marsad.reading.offices import holder, office_before

ONE, TWO = (NameEntry(id_, "person", id_, id_, "XX") for id_ in ("one", "two"))


@pytest.mark.parametrize(
    ("terms", "day", "who"),
    [
        ([(ONE, "2019-01-05", "2021-04")], "2021-04-20", "one"),
        ([(ONE, "2019-01-05", "2021-04")], "2021-05-01", None),
        ([(ONE, "2019-01-05", "2021-04-10")], "2021-04-11", None),
        ([(ONE, "2019-01-05", "2021-04"), (TWO, "2021-04-12", "")], "2021-04-20", "two"),
        ([(ONE, "2019-01-05", "2021-04"), (TWO, "2021-04-12", "")], "2021-04-02", "one"),
        ([(ONE, "2019-01-05", ""), (TWO, "2020-01-01", "")], "2021-04-20", None),
        ([(ONE, "2019-01-05", "")], "", None),
    ],
)
def test_holder(terms: list[tuple[NameEntry, str, str]], day: str, who: str | None) -> None:
    names = Names({}, {}, {}, {}, {}, {("head_of_state", "XX"): tuple(Tenure(*term) for term in terms)}, {}, {}, {})
    found = holder("head_of_state", "XX", names, day)
    assert (found.id if found else None) == who


def test_the_counterpart_holds_the_office_told_last() -> None:
    """Of several offices of one person; the order of a set would differ from run to run."""
    person = Actor("person", "One", "واحد", "XX", None, 0)
    for office in ("crown_prince", "defence_minister", "head_of_government"):
        person.offices[office, "XX"] = None
    before, counterpart = Mention(0, 1, "person"), Mention(5, 5, "person")
    before.sentence = counterpart.sentence = 0
    counterpart.country = "YY"
    names = Names({}, {}, {}, {}, {}, {}, {}, {}, {})
    assert office_before(counterpart, [(0, person, before)], names, "2024-05-14") == "head_of_government"

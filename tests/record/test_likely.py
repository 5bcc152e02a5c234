"""What an article leaves open stays marked in the record, and counts for nothing where an article tells it."""

from __future__ import annotations

import msgspec

from marsad.export.tabular import COLUMNS, row
from marsad.model.reading import Evidence, Party, Place, TimeValue
from marsad.record.accounts import Summary, summarise
from marsad.record.origins import Origin
from marsad.record.statements import Statement

PUTIN = Party("person:putin", "Vladimir Putin", "بوتين", "person", "RU")
TOLD = Statement(
    "s1", "p1", "demand", "occurred", (PUTIN,), (), Place("KG", "Bishkek"), TimeValue("2023-10-12", "2023-10-12", "day"),
    evidence=(Evidence(0, 4, "دعا ", (0, 3)),), published="2023-10-12",
)  # fmt: skip


def other(**changed: object) -> Statement:
    return msgspec.structs.replace(TOLD, id="s2", page="p2", **changed)


def summary(*told: Statement) -> Summary:
    return summarise("e1", told, [Origin(name=s.page, pages=(s.page,)) for s in told])


def test_what_nobody_tells_is_likely() -> None:
    said = summary(msgspec.structs.replace(TOLD, weighed=("time", "said_by")))
    assert said.likely == ("time",)
    assert said.time == TOLD.time and said.place == TOLD.place


def test_what_one_article_tells_is_told() -> None:
    likely = other(time=TimeValue("2023-10-13", "2023-10-13", "day"), place=Place("RU", "Moscow"), weighed=("time", "place"))
    for told in ((TOLD, likely), (likely, TOLD)):
        said = summary(*told)
        assert said.time == TOLD.time and said.place == TOLD.place
        assert said.likely == ()


def test_articles_do_not_differ_in_what_they_do_not_tell() -> None:
    moscow = {"time": TimeValue("2023-11-13", "2023-11-13", "day"), "place": Place("RU", "Moscow")}
    assert {d.field for d in summary(TOLD, other(**moscow)).differences} == {"date", "place"}
    said = summary(TOLD, other(**moscow, weighed=("time", "place")))
    assert not said.differences
    assert not {"date", "place"} & set(said.agreed)


def test_as_told_leaves_out_what_is_likely_and_tables_name_it() -> None:
    said = summary(msgspec.structs.replace(TOLD, weighed=("time", "place")))
    assert dict(zip(COLUMNS, row(said), strict=True))["likely"] == "place,time"
    assert said.as_told().time is None and said.as_told().place is None
    assert said.as_told().likely == ()

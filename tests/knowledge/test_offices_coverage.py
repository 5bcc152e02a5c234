"""The tables of offices against the list of members of the United Nations: nobody missing who is not told to be missing."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from marsad.knowledge.tables import DATA, rows

TOOL = Path(__file__).parents[2] / "tools" / "office_coverage.py"
KINDS = {"own", "same", "shared", "none"}
# Of the members, on how many the newest day known finds a holder; to be raised, not lowered.
HELD = {"head_of_state": 191, "head_of_government": 185, "foreign_minister": 170}


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("office_coverage", TOOL)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_list_is_that_of_the_members(coverage: ModuleType) -> None:
    members = coverage.members()
    states = {row["iso2"]: row for row in rows(DATA / "states.csv", ("iso2", "un_member"))}
    assert len(members) == len({member.iso2 for member in members}) == 193
    assert {member.iso2 for member in members} == {iso2 for iso2, row in states.items() if row["un_member"] == "yes"}
    for member in members:
        for office, kinds in member.kinds.items():
            assert [start for start, _ in kinds] == sorted(start for start, _ in kinds), f"{member.iso2} {office}"
            for _, kind in kinds:
                assert kind in KINDS or kind.partition(":")[2] in states, f"{member.iso2} {office}: {kind}"


def test_whoever_is_missing_is_told_to_be(coverage: ModuleType) -> None:
    """A gap, an overlap or an office without a holder stands in un_office_gaps.csv with its reason, and nothing else does.

    `python tools/office_coverage.py` tells them; what has been filled is to be taken out of the list.
    """
    found = {finding[:5]: finding.told for finding in coverage.findings()}
    known = coverage.known_gaps()
    assert {key: told for key, told in found.items() if key not in known} == {}, "new"
    assert [key for key in known if key not in found] == [], "told to be missing, and found"
    assert all(known.values()), "a gap without a reason"


def test_no_gap_is_told_twice(coverage: ModuleType) -> None:
    told = [
        tuple(row[c] for c in ("iso2", "office", "start")) for row in rows(coverage.LISTS / "un_office_gaps.csv", ())
    ]
    assert [key for key, count in Counter(told).items() if count > 1] == []


@pytest.mark.parametrize("office", HELD)
def test_so_many_are_known_today(coverage: ModuleType, office: str) -> None:
    held = coverage.tenures()
    assert coverage._held_today(office, held)[0] >= HELD[office]


def test_gaps_and_overlaps_are_seen(coverage: ModuleType) -> None:
    """Of made-up holders: a year between two, two at once, and nobody at the end."""

    def found(*terms: tuple[str, str], shared: bool = False) -> list[str]:
        holders = [coverage.Tenure(start, start, end, end, f"p{n}", "high") for n, (start, end) in enumerate(terms)]
        return [
            finding.what
            for finding in coverage._of(
                "XX", "head_of_state", holders, "2008-01-01", "2020-01-01", "2020-01-01", shared
            )
        ]

    assert found(("2007-01-01", coverage.FOREVER)) == []
    assert found(("2007-01-01", "2010-01-01"), ("2010-01-20", coverage.FOREVER)) == []
    assert found(("2007-01-01", "2010-01-01"), ("2011-01-01", coverage.FOREVER)) == ["gap"]
    assert found(("2007-01-01", "2010-01-01")) == ["gap"]
    assert found(("2001-01-01", "2002-01-01")) == ["nobody"]
    assert found(("2007-01-01", "2012-01-01"), ("2011-01-01", coverage.FOREVER)) == ["overlap"]
    assert found(("2007-01-01", "2012-01-01"), ("2011-01-01", coverage.FOREVER), shared=True) == []

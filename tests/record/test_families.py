"""Merging and origins on the event families."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import marsad
from marsad.model import Page, Reading
from marsad.model.reading import Evidence, Party, TimeValue
from marsad.record.merging import merge
from marsad.record.statements import Statement, statements_of

sys.path.insert(0, str(Path(__file__).parent))
from families_data import FAMILIES, Article, Family, load, measure, pairs


def _expected(family: Family) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for statement, label in family.labels().items():
        groups.setdefault(label, []).append(statement)
    return list(groups.values())


@pytest.mark.parametrize("path", FAMILIES, ids=lambda p: p.stem)
def test_family_is_told_apart_and_together(path: Path) -> None:
    family = load(path)
    found = merge(s for a in family.articles for s in statements_of(a.reading))
    names = {s: f"{a.id}:{label}" for a in family.articles for s, label in a.labels.items()}
    wrong = sorted((names[a], names[b]) for a, b in pairs(found) - pairs(_expected(family)))
    missed = sorted((names[a], names[b]) for a, b in pairs(_expected(family)) - pairs(found))
    assert not wrong, f"merged but different: {wrong}"
    assert not missed, f"one happening, not merged: {missed}"


@pytest.mark.parametrize("path", FAMILIES, ids=lambda p: p.stem)
def test_origins_are_counted(path: Path) -> None:
    figures = measure([load(path)], lambda article: article.reading)
    assert figures.origins == 1, figures.notes


def test_wording_is_compared_clause_by_clause() -> None:
    """A demand told twice on a page is the one of another page if either telling is."""

    def told(*clauses: str) -> Statement:
        asker = Party("antonio-guterres", "António Guterres", "غوتيريش", "person", None)
        evidence = tuple(Evidence(0, len(clause), clause, (0, 3)) for clause in clauses)
        time = TimeValue("2023-10-16", None, "day")
        return Statement(str(clauses), f"page of {clauses[0]}", "demand", "occurred", (asker,), (), None, time, None, evidence, 0.9, "2023-10-16", True)

    short, other = told("دعا غوتيريش إلى فتح معبر رفح للشاحنات"), told("طالب غوتيريش بتمويل مدارس الوكالة")
    twice = told("لا بد من وقف الكارثة، قال غوتيريش", "وحث غوتيريش على فتح معبر رفح أمام الشاحنات")
    assert merge([short, twice]) == [sorted((short.id, twice.id))]
    assert len(merge([other, twice])) == 2


def test_all_families_in_one_pool() -> None:
    """What belongs to one must not be merged into another either."""
    families = [load(path) for path in FAMILIES]
    statements = [s for f in families for a in f.articles for s in statements_of(a.reading)]
    found = pairs(merge(statements))
    expected = {pair for f in families for pair in pairs(_expected(f))}
    assert len(families) >= 12
    assert len(found & expected) / len(found) >= 0.98
    assert len(found & expected) / len(expected) >= 0.90


def test_end_to_end_from_the_texts() -> None:
    """The program's own readings: what it misreads it may fail to bring together, but must not merge wrongly."""

    def read(article: Article) -> Reading:
        sha = article.reading.document.sha256
        return marsad.read(Page(article.id, article.text, "text", sha, None, article.published, article.url))

    figures = measure([load(path) for path in FAMILIES], read)
    assert figures.precision >= 0.98, figures.notes
    assert figures.recall >= 0.90, figures.notes
    assert figures.origins >= figures.families - 2, figures.notes

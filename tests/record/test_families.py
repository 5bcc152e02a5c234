"""Merging and origins on the event families."""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

import pytest

from marsad.record.merging import merge
from marsad.record.origins import content_groups, origins, ties
from marsad.record.statements import Statement, statements_of
from marsad.record.traces import trace_of

sys.path.insert(0, str(Path(__file__).parent))
from families_data import FAMILIES, Family, load


def _clusters(family: Family) -> tuple[list[list[str]], dict[str, Statement]]:
    statements = {s.id: s for a in family.articles for s in statements_of(a.reading)}
    return merge(statements.values()), statements


def _pairs(groups: list[list[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _expected(family: Family) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for statement, label in family.labels().items():
        groups.setdefault(label, []).append(statement)
    return list(groups.values())


def _counts(family: Family) -> dict[str, int]:
    """Independent origins of every labelled event, from its right statements."""
    statements = {s.id: s for a in family.articles for s in statements_of(a.reading)}
    traces = {t.page: t for a in family.articles for t in [trace_of(a.reading, a.text)]}
    content = content_groups(ties(list(traces.values())))
    out: dict[str, int] = {}
    told: dict[str, dict[str, list[Statement]]] = {}
    for id, label in family.labels().items():
        told.setdefault(label, {}).setdefault(statements[id].page, []).append(statements[id])
    for label, pages in told.items():
        out[label] = len(origins(traces, pages, content))
    return out


@pytest.mark.parametrize("path", FAMILIES, ids=lambda p: p.stem)
def test_family_is_told_apart_and_together(path: Path) -> None:
    family = load(path)
    found, _ = _clusters(family)
    names = {s: f"{a.id}:{label}" for a in family.articles for s, label in a.labels.items()}
    wrong = sorted((names[a], names[b]) for a, b in _pairs(found) - _pairs(_expected(family)))
    missed = sorted((names[a], names[b]) for a, b in _pairs(_expected(family)) - _pairs(found))
    assert not wrong, f"merged but different: {wrong}"
    assert not missed, f"one happening, not merged: {missed}"


@pytest.mark.parametrize("path", FAMILIES, ids=lambda p: p.stem)
def test_origins_are_counted(path: Path) -> None:
    family = load(path)
    assert _counts(family) == family.origins()


def test_precision_and_recall_over_all_families() -> None:
    """All families in one pool: what belongs to one must not be merged into another either."""
    families = [load(path) for path in FAMILIES]
    statements = [s for f in families for a in f.articles for s in statements_of(a.reading)]
    found = _pairs(merge(statements))
    expected = {pair for f in families for pair in _pairs(_expected(f))}
    precision = len(found & expected) / len(found)
    recall = len(found & expected) / len(expected)
    assert len(families) >= 12
    assert precision >= 0.98
    assert recall >= 0.90

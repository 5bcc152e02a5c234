"""Rules that leave a trace: each is a function whose docstring is the law, and what it returns is the premise.

The docstring of a rule begins with its citation, a colon, and what the law says; the trace takes both from there, so that
the law stands written once. A rule returns `found(...)`: its answer, what it found, and the row of data it found it in.
Every rule is put so that "yes" speaks for the duty.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import NamedTuple, ParamSpec

from marsad.knowledge.law_rows import Position, Row
from marsad.model.finding import Answer, Premise

P = ParamSpec("P")


class Found(NamedTuple):
    """What a rule found, before its law is put beside it."""

    answer: Answer
    text: str
    row: Row | None
    premises: tuple[Premise, ...]
    dissent: tuple[Position, ...]


def found(
    answer: Answer, text: str, row: Row | None = None, premises: Iterable[Premise] = (), dissent: Iterable[Position] = ()
) -> Found:
    """What a rule found: in which row, on which further premises, and who holds otherwise."""
    return Found(answer, text, row, tuple(premises), tuple(dissent))


def rule(function: Callable[P, Found]) -> Callable[P, Premise]:
    """Make a function a rule: its docstring cites the law, its result becomes a premise.

    Raises TypeError where the docstring does not begin with a citation and a colon.
    """
    paragraph = " ".join((inspect.getdoc(function) or "").split("\n\n")[0].split())
    citation, colon, law = paragraph.partition(": ")
    if not colon:
        raise TypeError(f"the rule {function.__name__} must begin its docstring with a citation and a colon")
    question = function.__name__

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> Premise:
        answer, text, row, premises, dissent = function(*args, **kwargs)
        return Premise(
            question=question, rule=citation, law=law, answer=answer, text=text,
            source=row.source if row else "", checked_on=row.checked_on if row else "",
            confidence=row.confidence if row else "",
            counter_position=_against(dissent), held_by=", ".join(map(_holder, dissent)), premises=premises,
        )  # fmt: skip

    return run


def _against(dissent: tuple[Position, ...]) -> str:
    """What is held against the ruling, each view once with all who hold it."""
    views: dict[str, list[str]] = {}
    for position in dissent:
        views.setdefault(position.position, []).append(position.holder)
    return "; ".join(f"{view} ({', '.join(holders)})" for view, holders in views.items())


def _holder(position: Position) -> str:
    return f"{position.holder} ({position.since})" if position.since else position.holder


def every(premises: Iterable[Premise]) -> Iterator[Premise]:
    """The premises and all that they rest on, in the order of asking."""
    for premise in premises:
        yield premise
        yield from every(premise.premises)

"""Which articles go back to one newsroom: twenty prints of one agency's story are one origin.

Grounds, each of which is kept and shown: the same agency credited for the same event; near-identical text; a long
quotation in the same wording, where it was first spoken in another language (two translators do not hit on the same
words) or several times over; the same names and numbers in the same order, as two translations of one source have;
one outlet telling it twice. Likeness of text comes from bottom-k sketches (Broder 1997); candidates share one of the
smallest hashes, so the cost grows as n log n.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.record.credits import load_media, outlet_of
from marsad.record.statements import Statement
from marsad.record.traces import Trace
from marsad.record.words import SHINGLE, containment, hashes, likeness, shared_hashes

LIKE, LIKE_SHORT = 0.3, 0.45  # Jaccard likeness of three-word runs that no two writers reach by themselves
PART = 0.5  # share of the shorter text's runs found in the longer
ORDER = 0.6  # share of the names and numbers in the same order
SURE_ORDER = 0.7  # ... that needs no words in common
_SHORT = 30  # runs under which a text is short
_LEAST_ORDER, _LONG_ORDER = 5, 8  # runs of names and numbers
_KEYS = 10  # smallest hashes by which candidates are found
_NEIGHBOURS = 6  # articles of a bucket each is compared with


class Tie(msgspec.Struct, frozen=True, order=True):
    """Why two pages are of one origin."""

    left: str
    right: str
    ground: str
    detail: str


class Origin(msgspec.Struct, frozen=True):
    """The pages of one event that go back to one newsroom. `name` is the agency or outlet where it is known."""

    name: str
    pages: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


class Groups:
    """Disjoint sets over strings (union by smallest name, so that the result depends on no order)."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The name of the set an item is in."""
        root = item
        while (up := self.parent.get(root, root)) != root:
            root = up
        while (up := self.parent.get(item, item)) != root:
            self.parent[item] = root
            item = up
        return root

    def join(self, left: str, right: str) -> bool:
        """Make two sets one; False where they were one already."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return False
        if b < a:
            a, b = b, a
        self.parent[b] = a
        return True


def compare(left: Trace, right: Trace) -> tuple[str, str] | None:
    """The ground on which two articles are copies or translations of one text, and its measure; None for none."""
    least = min(left.size, right.size)
    alike = likeness(left.text, right.text)
    held = containment(left.text, right.text)
    if alike >= (LIKE if least >= _SHORT else LIKE_SHORT):
        return "near-identical text", f"{alike:.0%} of the runs of {SHINGLE} words"
    if least >= _SHORT and held >= PART:
        return "near-identical text", f"{held:.0%} of the shorter text is in the longer"
    shared = shared_hashes(left.quotes, right.quotes)
    if shared:
        return "shared quotation", "a long quotation in the same translation"
    spoken = shared_hashes(left.spoken, right.spoken)
    if spoken >= 3:
        return "shared quotation", f"{spoken} long quotations cut in the same way"
    if min(len(left.order), len(right.order)) >= 4 * _LEAST_ORDER:
        order = containment(left.order, right.order)
        same = likeness(left.order, right.order)
        if (order >= ORDER and same >= 0.4 and held >= 0.02) or (
            same >= SURE_ORDER and len(left.order) >= 4 * _LONG_ORDER
        ):
            return "translation of one source", f"{order:.0%} of names and numbers in the same order"
    return None


def ties(traces: Sequence[Trace]) -> list[Tie]:
    """All ties by content among pages, whatever event they tell."""
    ordered = sorted(traces, key=lambda trace: trace.page)
    # One number for each (kind, hash, page): sorting them brings together the pages that share a hash.
    marks = sorted(
        ((kind << 32) | value) << 32 | number
        for number, trace in enumerate(ordered)
        for kind, values in enumerate((trace.text, trace.quotes, trace.spoken, trace.order))
        for value in hashes(values[: 4 * _KEYS])
    )
    heads = [frozenset(hashes(trace.text[: 4 * _KEYS])) for trace in ordered]
    orders = [frozenset(hashes(trace.order[: 4 * _KEYS])) for trace in ordered]
    groups = Groups()
    found: list[Tie] = []
    window: list[int] = []
    last = -1
    for mark in marks:
        if mark >> 32 != last:
            last, window = mark >> 32, []
            kind = last >> 32
        number = mark & 0xFFFFFFFF
        for other in window:
            # One run in common is chance; texts of one origin share several of their smallest.
            if kind == 0 and len(heads[other] & heads[number]) < 2:
                continue
            if kind == 3 and len(orders[other] & orders[number]) < 2:
                continue
            left, right = ordered[other], ordered[number]
            if groups.find(left.page) == groups.find(right.page):
                continue
            ground = compare(left, right)
            if ground is not None:
                groups.join(left.page, right.page)
                found.append(Tie(left.page, right.page, *ground))
        window = [*window[1 - _NEIGHBOURS :], number]
    return found


def content_groups(found: Iterable[Tie]) -> Groups:
    """Pages in sets of one text."""
    groups = Groups()
    for tie in found:
        groups.join(tie.left, tie.right)
    return groups


def source_of(trace: Trace, statements: Sequence[Statement]) -> tuple[str, str]:
    """The newsroom an article has an event from, and how it is known: relayed, credited, outlet; ("", "") if unknown."""
    media = load_media()
    told = [s.said_by.id for s in statements if s.said_by is not None and s.said_by.id in media.ids]
    own = outlet_of(trace.host)
    if told and len(told) == len(statements) and told[0]:
        return told[0], "relayed"
    for names, how in ((trace.credits, "credited"), (trace.relays, "relayed")):
        others = [name for name in names if name != own]
        if others:
            return others[0], how
    return (own, "outlet") if own else ("", "")


def origins(traces: Mapping[str, Trace], told: Mapping[str, Sequence[Statement]], content: Groups) -> list[Origin]:
    """The origins of one event. `told` gives the statements of each page that tells it."""
    groups = Groups()
    grounds: list[Tie] = []
    first: dict[tuple[str, str], str] = {}
    names: dict[str, str] = {}
    for page in sorted(told):
        trace = traces[page]
        name, how = source_of(trace, told[page])
        names[page] = name
        marks = [("text", content.find(page))]
        if name:
            marks.append(("source", name))
        for mark in marks:
            other = first.setdefault(mark, page)
            if other != page and groups.join(other, page):
                ground = (how, name) if mark[0] == "source" else ("copy", "")
                grounds.append(Tie(other, page, {"relayed": "same source", "credited": "agency credit",
                                                 "outlet": "same outlet", "copy": "same text"}[ground[0]], ground[1]))  # fmt: skip
    members: dict[str, list[str]] = {}
    for page in sorted(told):
        members.setdefault(groups.find(page), []).append(page)
    out = []
    for pages in members.values():
        held = set(pages)
        named = [n for p in pages if (n := names[p])]
        credited = [n for p in pages for n in traces[p].credits[:1]]
        name = (credited or named or [""])[0]
        out.append(Origin(name, tuple(pages), tuple(sorted(t for t in grounds if t.left in held))))
    return sorted(out, key=lambda origin: origin.pages)

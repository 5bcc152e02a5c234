"""Statements into events of the record: blocks, explained scores, clusters that contradict nothing.

Clusters are a pure function of statements and judgements: everything is ordered by content, nothing by arrival.
Statements that say the very same thing are taken as one node first; nodes are compared within blocks (frame, standing
and one party, or the states of both sides) with their neighbours in time only, so the cost grows as n log n. What is
dated too coarsely to have neighbours joins the one event it can mean, and none if it can mean several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from marsad.record.parties import key_of_party
from marsad.record.scoring import THRESHOLD, Node, Score, score
from marsad.record.statements import Judgement, Statement

NEIGHBOURS = 24  # statements after it in time each is compared with, in each block
REACH = 9  # days beyond which two statements dated by day cannot be one
REPRESENTATIVES = 5
CANDIDATES = 48  # events a coarsely dated statement is compared with
MARGIN = 0.06  # by which the best of several events must be ahead
_HORIZON = 45  # days after which a bare mention no longer means the last occasion


class Cluster:
    """Statements of one happening while they are brought together."""

    __slots__ = ("end", "nodes", "pages", "start")

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = list(nodes)
        self.pages = {node.statement.page for node in nodes}
        exact = [node.when for node in nodes if node.when.exact] or [node.when for node in nodes]
        self.start = min(when.start for when in exact)
        self.end = max(when.end for when in exact)

    def representatives(self) -> list[Node]:
        """The nodes that tell most: another cluster must contradict none of them."""
        return self.nodes[:REPRESENTATIVES]

    def take(self, other: Cluster) -> None:
        """Join another cluster to this one."""
        self.nodes = sorted([*self.nodes, *other.nodes], key=_order)[: 4 * REPRESENTATIVES]
        self.pages |= other.pages
        self.start, self.end = min(self.start, other.start), max(self.end, other.end)


def _order(node: Node) -> tuple[tuple[int, ...], str]:
    return tuple(-part for part in node.fullness), node.statement.id


def _signature(node: Node) -> tuple[object, ...]:
    statement = node.statement
    return (
        node.frame, node.phase, tuple(sorted(map(key_of_party, node.actors))),
        tuple(sorted(map(key_of_party, node.recipients))), node.when,
        (node.place.country, node.place.name) if node.place else None, node.words,
        statement.published if node.when.how == "unknown" else "",
    )  # fmt: skip


def _blocks(node: Node) -> list[tuple[str, ...]]:
    head = (node.frame, node.phase)
    keys: list[tuple[str, ...]] = [(*head, "a", key_of_party(party)) for party in node.actors]
    keys += [(*head, "r", key_of_party(party)) for party in node.recipients]
    # Names the knowledge does not hold are spelt in many ways: the states of both sides bring them together.
    actors = sorted({p.country for p in node.actors if p.country})
    recipients = sorted({p.country for p in node.recipients if p.country})
    if node.rule.mutual and len(actors) > 1:
        keys += [(*head, "c", a, b) for at, a in enumerate(actors) for b in actors[at + 1 :]][:6]
    elif actors and recipients:
        keys.append((*head, "c", actors[0], recipients[0]))
    elif node.place and node.place.country and (actors or recipients):
        keys.append((*head, "p", node.place.country, (actors or recipients)[0]))
    return list(dict.fromkeys(keys))


class Merger:
    """One run over all statements."""

    def __init__(self, statements: Iterable[Statement], judgements: Sequence[Judgement] = ()) -> None:
        judged = _standing(judgements)
        wrong = {id for j in judged if j.kind == "wrong" for id in j.left}
        self.members: dict[str, list[str]] = {}  # node -> statements that say the same
        self.parent: dict[str, str] = {}
        self.clusters: dict[str, Cluster] = {}
        self.apart: dict[str, set[str]] = {}
        self.nodes = self._nodes(statements, wrong, {id for j in judged for id in (*j.left, *j.right)})
        by_statement = {id: node for node, ids in self.members.items() for id in ids}
        for j in judged:
            left = [by_statement[id] for id in j.left if id in by_statement]
            right = [by_statement[id] for id in j.right if id in by_statement]
            if j.kind == "different":
                for a in left:
                    for b in right:
                        self.apart.setdefault(a, set()).add(b)
                        self.apart.setdefault(b, set()).add(a)
        for j in judged:
            if j.kind == "same":
                both = [by_statement[id] for id in (*j.left, *j.right) if id in by_statement]
                for other in both[1:]:
                    self._join(both[0], other, forced=True)

    def _nodes(self, statements: Iterable[Statement], wrong: set[str], judged: set[str]) -> list[Node]:
        found: dict[tuple[object, ...], list[Node]] = {}
        for statement in statements:
            if statement.id in wrong:
                continue
            node = Node(statement)
            # A judged statement stands for itself.
            key = (statement.id,) if statement.id in judged else _signature(node)
            found.setdefault(key, []).append(node)
        out: list[Node] = []
        for nodes in found.values():
            nodes.sort(key=lambda node: node.statement.id)
            # The same words twice on one page are two statements: the second of each page makes a node of its own.
            rounds: list[list[Node]] = []
            count: dict[str, int] = {}
            for node in nodes:
                turn = count.get(node.statement.page, 0)
                count[node.statement.page] = turn + 1
                if turn == len(rounds):
                    rounds.append([])
                rounds[turn].append(node)
            for group in rounds:
                head = group[0]
                self.members[head.statement.id] = [node.statement.id for node in group]
                cluster = Cluster(group[:1])
                cluster.pages = {node.statement.page for node in group}
                self.clusters[head.statement.id] = cluster
                self.parent[head.statement.id] = head.statement.id
                out.append(head)
        return sorted(out, key=lambda node: node.statement.id)

    def find(self, id: str) -> str:
        """The cluster a node is in."""
        parent = self.parent
        while parent[id] != id:
            parent[id] = parent[parent[id]]
            id = parent[id]
        return id

    def _join(self, left: str, right: str, *, forced: bool = False) -> bool:
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        one, two = self.clusters[a], self.clusters[b]
        if not forced:
            if not one.pages.isdisjoint(two.pages):
                return False
            if any(self.find(other) == b for other in self._apart_of(a)):
                return False
            if any(score(x, y).veto for x in one.representatives() for y in two.representatives()):
                return False
        if b < a:
            a, b, one, two = b, a, two, one
        one.take(two)
        self.parent[b] = a
        del self.clusters[b]
        if b in self.apart:
            self.apart.setdefault(a, set()).update(self.apart[b])
        return True

    def _apart_of(self, cluster: str) -> set[str]:
        return self.apart.get(cluster, set())

    # -- comparing -------------------------------------------------------------------------------------------------

    def run(self) -> list[list[str]]:
        """The clusters: lists of statement ids, each sorted, in order of their first."""
        sharp = [node for node in self.nodes if node.when.exact]
        blocks: dict[tuple[str, ...], list[Node]] = {}
        for node in sharp:
            for key in _blocks(node):
                blocks.setdefault(key, []).append(node)
        edges: dict[tuple[str, str], float] = {}
        for members in blocks.values():
            self._compare(members, edges)
        for (left, right), value in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
            if value >= THRESHOLD:
                self._join(left, right)
        self._place_coarse([node for node in self.nodes if not node.when.exact], blocks)
        out: dict[str, list[str]] = {}
        for head, ids in self.members.items():
            out.setdefault(self.find(head), []).extend(ids)
        return sorted(sorted(ids) for ids in out.values())

    def _compare(self, members: list[Node], edges: dict[tuple[str, str], float]) -> None:
        members.sort(key=lambda node: (node.when.start, sorted(node.keys), node.statement.id))
        for at, node in enumerate(members):
            limit = node.when.end + REACH
            for other in members[at + 1 : at + 1 + NEIGHBOURS]:
                if other.when.start > limit:
                    break
                a, b = node.statement.id, other.statement.id
                pair = (a, b) if a < b else (b, a)
                if pair not in edges:
                    found = score(node, other)
                    edges[pair] = 0.0 if found.veto else found.total

    # -- the coarsely dated ----------------------------------------------------------------------------------------

    def _place_coarse(self, nodes: list[Node], blocks: dict[tuple[str, ...], list[Node]]) -> None:
        """Each joins the one event it can mean. Narrow before wide, so that what is surer is there to be joined."""
        starts: dict[tuple[str, ...], list[tuple[int, str]]] = {
            key: [(node.when.start, node.statement.id) for node in members] for key, members in blocks.items()
        }
        late: dict[tuple[str, ...], list[Node]] = {}
        lookup = {node.statement.id: node for node in self.nodes}
        for node in sorted(nodes, key=lambda n: (n.when.end - n.when.start, n.when.end, n.statement.id)):
            best: dict[str, float] = {}
            for key in _blocks(node):
                for other in self._near(node, starts.get(key, []), lookup):
                    self._weigh(node, other, best)
                for other in late.get(key, [])[-CANDIDATES:]:
                    self._weigh(node, other, best)
            ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
            own = self.find(node.statement.id)
            ranked = [(id, value) for id, value in ranked if id != own]
            if ranked and ranked[0][1] >= THRESHOLD and (len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= MARGIN):
                self._join(node.statement.id, ranked[0][0])
            for key in _blocks(node):
                late.setdefault(key, []).append(node)

    def _near(self, node: Node, members: list[tuple[int, str]], lookup: dict[str, Node]) -> list[Node]:
        last = bisect_left(members, (node.when.end + 2, ""))
        first = bisect_left(members, (node.when.start - REACH, ""))
        if node.when.how == "unknown" and not node.rule.once:
            first = max(first, bisect_left(members, (node.when.end - _HORIZON, "")))
        return [lookup[id] for _, id in members[max(first, last - CANDIDATES) : last]]

    def _weigh(self, node: Node, other: Node, best: dict[str, float]) -> None:
        cluster = self.find(other.statement.id)
        found = score(node, other)
        if not found.veto and found.total > best.get(cluster, 0.0):
            best[cluster] = found.total


def merge(statements: Iterable[Statement], judgements: Sequence[Judgement] = ()) -> list[list[str]]:
    """Clusters of statement ids."""
    return Merger(statements, judgements).run()


def explain(left: Statement, right: Statement) -> Score:
    """Why two statements are, or are not, one happening."""
    return score(Node(left), Node(right))


def event_id(members: Sequence[str]) -> str:
    """The lasting id of an event: that of its first statement by id, so that any statement of it leads to it."""
    return "e" + min(members)[1:]


def _standing(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that stand: those retracted are gone; of two on one pair the later holds."""
    ordered = sorted(judgements, key=lambda j: (j.at, j.id))
    gone: set[str] = set()
    for j in reversed(ordered):
        if j.kind == "retract" and j.id not in gone:
            gone.update(j.left)
    last: dict[tuple[object, ...], Judgement] = {}
    for j in ordered:
        if j.kind == "retract" or j.id in gone:
            continue
        pair = ("wrong", j.left) if j.kind == "wrong" else ("pair", tuple(sorted((j.left, j.right))))
        last[pair] = j
    return sorted(last.values(), key=lambda j: (j.at, j.id))

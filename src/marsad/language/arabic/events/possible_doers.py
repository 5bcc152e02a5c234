"""Who in a sentence may have done what a trigger tells: how each mention stands to it, as named facts that can be weighed.

The slots of the data say where the doer of a deed mostly stands. Where nobody stands there, or the wrong one does, it may still
be somebody else of the sentence: «وأكد الوزير، خلال مؤتمر صحفي، مطالبة بلاده بوقف إطلاق النار». No rule tells who; many weak
signs together do. The facts name frames, data entries, grammar and the single words beside a trigger or a name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from marsad.language.analysis import PLACES, Candidate, Filled, Mention, Option, Said
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import WALLS
from marsad.language.arabic.words.frame_kinds import BEYOND_NEWSROOMS

_NEAR, _FAR = 3, 9  # phrases between: as near as a phrase of its own, in the same breath, anywhere


def possible_doers(sentence: Sentence, candidates: Iterable[Candidate], sayings: Sequence[Said], titled: bool) -> None:
    """Give candidates of a sentence their possible doers. `sayings`: those that reach into it; `titled`: it is a headline."""
    scene = _Scene(sentence, sayings, titled)
    for candidate in candidates:
        if "judged" not in candidate.features:  # whose judgement it is shows by whose words it stands in, by nothing else
            candidate.doers = PossibleDoers(scene, candidate)


class PossibleDoers:
    """Whoever may have done what a candidate tells; nothing is worked out before it is asked for."""

    def __init__(self, scene: _Scene, candidate: Candidate) -> None:
        self._scene = scene
        self._candidate = candidate
        self._trigger: _Trigger | None = None

    def _at(self) -> _Trigger:
        if self._trigger is None:
            self._trigger = _Trigger(self._scene, self._candidate)
        return self._trigger

    def facts(self) -> tuple[str, ...]:
        """What is told of the trigger, whoever did it."""
        return self._at().facts()

    def sayings(self) -> list[Said]:
        """In whose words the trigger stands."""
        return self._at().around

    def options(self) -> list[Option]:
        """Each of whom the sentence names, with how he stands to the trigger."""
        return [_option(self._scene, self._at(), mention) for mention in self._scene.mentions(self._candidate)]

    def named(self) -> list[tuple[Mention, tuple[str, ...]]]:
        """The same with no more than the words each stands between, as facts."""
        scene, speakers = self._scene, self._at().speakers
        return [
            (m, (*scene.words(m), f"verb {scene.verb_of(m, scene.sentence.chunk_at.get(m.first, -1))}", f"speaks {int(m in speakers)}"))
            for m in scene.mentions(self._candidate)
        ]


class _Scene:
    """What every trigger of a sentence is measured against."""

    def __init__(self, sentence: Sentence, sayings: Sequence[Said], titled: bool) -> None:
        self.sentence = sentence
        self.sayings = sayings
        self.titled = titled
        nodes = sentence.clauses.nodes
        self.verbs = [node.at for node in nodes]
        self.walls = [chunk.first for chunk in sentence.chunks if chunk.kind in WALLS or chunk.kind == "REL"]
        self.firsts = sorted(mention.first for mention in sentence.mentions)
        self.subjects = {node.subject for node in nodes if node.subject >= 0}
        self.main = nodes[0].subject if nodes else -1
        self._shared = [node.shared for node in nodes if node.shared is not None]
        self._verb_of = {node.subject: node for node in reversed(nodes) if node.subject >= 0}

    def verb_of(self, mention: Mention, chunk: int) -> str:
        """The first verb whose subject somebody is."""
        node = self._verb_of.get(chunk) if chunk >= 0 else None
        if node is None:
            shared = (n for n in self.sentence.clauses.nodes if n.shared is not None and _same_place(n.shared, mention))
            node = next(shared, None)
        return _lemma(node)

    def words(self, mention: Mention) -> tuple[str, str]:
        """The words beside a mention, as facts."""
        word = self.sentence.word_or_kind
        return f"word before {word(mention.first - 1)}", f"word behind {word(mention.last + 1)}"

    def mentions(self, candidate: Candidate) -> list[Mention]:
        """Whoever is named in the sentence, told on from or found by a slot, each once: no town, nor the state something is in,
        nor a newsroom that cannot have done it."""
        slots = (filled.mention for filled in (*candidate.actors, *candidate.recipients))
        found = {(m.first, m.last, m.type): m for m in (*slots, *self._shared, *self.sentence.mentions)}
        told_only = candidate.frame in BEYOND_NEWSROOMS
        return sorted((m for m in found.values() if not (_scenery(m) or (told_only and m.newsroom))), key=lambda m: (m.first, m.last, m.type))


class _Trigger:
    """A trigger in its clause, with the verb that governs it."""

    def __init__(self, scene: _Scene, candidate: Candidate) -> None:
        sentence = scene.sentence
        self.candidate = candidate
        self.titled = scene.titled
        self.at, self.last = candidate.trigger
        self.around = [said for said in scene.sayings if said.start <= self.at < said.end]
        self.speakers = [said.speaker for said in self.around]
        self.quoted = 2 if any(said.direct for said in self.around) else int(bool(self.around))
        self.word = sentence.words[self.at]
        self.chunk = sentence.chunk_at.get(self.at, -1)
        self.node = sentence.node_at(self.chunk) if self.chunk >= 0 else None
        self.sentence = sentence
        self.kind = "unfilled" if candidate.unfilled else "filled"
        self.governor, self.governed = self._governor()
        self.verb = _lemma(self.governor)
        self.next, self.before = sentence.word_or_kind(self.last + 1), sentence.word_or_kind(self.at - 1)
        phrases = sentence.chunks
        head = phrases[self.chunk].head if self.chunk >= 0 else self.at
        self.head = sentence.word_or_kind(head) if head != self.at else "-"
        self.ahead = sentence.word_or_kind(phrases[self.chunk - 1].head) if self.chunk > 0 else "-"
        self.doers = _rules(candidate.actors)
        self.sufferers = _rules(candidate.recipients)

    def _governor(self) -> tuple[VerbNode | None, str]:
        """The verb whose argument the trigger is, else the last before it."""
        nodes = self.sentence.clauses.nodes
        if self.node is None:
            for node in nodes:
                if self.chunk in node.objects:
                    return node, "object"
                if self.chunk in node.preps:
                    return node, "behind " + self.sentence.chunks[self.chunk].prep
                if self.chunk == node.subject:
                    return node, "subject"
        before = [node for node in nodes if node.at < self.at]
        if not before:
            return None, "none"
        content = self.node is not None and (self.node.comp >= 0 or self.node.opener >= 0)
        return before[-1], "before" if self.node is None else "content" if content else "verb before"

    def facts(self) -> tuple[str, ...]:
        """What is told of it whoever did it."""
        c, word, node = self.candidate, self.word, self.node
        frame, entry, kind = c.frame, c.entry_name, self.kind
        filled = f"{min(len(c.actors), 2)}{min(len(c.recipients), 2)}"
        definite = f"{int('definite' in c.features)}{int(word.art)}"
        chunk_prep = (self.sentence.chunks[self.chunk].prep if self.chunk >= 0 else "") or "-"
        gap = min(self.chunk - self.governor.chunk, 6) if self.governor is not None and self.chunk >= 0 else 9
        return (
            f"frame {frame}", f"entry {entry}", f"wording {entry} {c.words}", f"governed {self.governed}", f"prep {chunk_prep}",
            f"status {c.status}", f"quoted {self.quoted}", f"tense {c.tense}", f"subject by {node.rule if node else '-'}",
            f"noun {int('governed' in c.features)}{int('of' in c.features)}{definite}", f"sentence {min(c.sentence, 6)}",
            f"filled {filled}", f"readings {min(len(word.frames(c.pos)), 4)}", f"weight {int(c.weight * 10)}", f"governor {gap}",
            f"frame kind {frame} {kind}", f"frame pos {frame} {c.pos}", f"frame status {frame} {c.status}",
            f"frame headline {frame} {int(self.titled)}", f"entry kind {entry} {kind}",
            f"frame negated {frame} {int(bool(node and node.negation))}", f"frame definite {frame} {definite}",
            f"frame sentence {frame} {min(c.sentence, 3)}", f"frame quoted {frame} {self.quoted}", f"kind filled {kind} {filled}",
            f"governed kind {self.governed} {kind}", f"frame governed {frame} {self.governed}",
            f"next {self.next}", f"last {self.before}", f"governor is {self.verb}",
            f"phrase before {self.ahead}", f"frame governor {frame} {self.verb}", f"frame head {frame} {self.head}",
            f"frame phrase before {frame} {self.ahead}",
        )  # fmt: skip


def _option(scene: _Scene, trigger: _Trigger, mention: Mention) -> Option:
    """A mention as the doer of what a trigger tells."""
    sentence, candidate = scene.sentence, trigger.candidate
    frame, entry, kind = candidate.frame, candidate.entry_name, trigger.kind
    chunk = sentence.chunk_at.get(mention.first, -1)
    relation = _relation(scene, trigger, mention, chunk)
    key = (mention.first, mention.last, mention.type)
    doer, sufferer = trigger.doers.get(key, "-"), trigger.sufferers.get(key, "-")
    role = ("doer" if doer != "-" else "") + ("sufferer" if sufferer != "-" else "")
    who = f"{mention.type} {int(mention.entry is not None)}"
    before = int(mention.first < trigger.at)
    first = int(bool(sentence.mentions) and sentence.mentions[0] is mention)
    low, high = (mention.last, trigger.at) if before else (trigger.last, mention.first)
    away = min(abs(chunk - trigger.chunk), 8) if chunk >= 0 and trigger.chunk >= 0 else 9
    country = bool(mention.country) or (mention.entry is not None and bool(mention.entry.country))
    prep, verb, speaks = mention.prep or "-", scene.verb_of(mention, chunk), int(mention in trigger.speakers)
    facts = (
        f"stands {relation}", f"who {who}", f"role {role}", f"doer by {doer}", f"speaks {speaks}",
        f"known {int(mention.entry is not None)}{int(country)}", f"full {int(mention.full)}", f"behind {prep}",
        f"distance {min(abs(mention.first - trigger.at) // 2, 12)}", f"phrases {away}{before}", f"first {first}",
        f"names between {_between(scene.firsts, low, high, 4)}{before}", f"clauses between {_between(scene.walls, low, high, 3)}",
        f"frame stands {frame} {relation}", f"frame who {frame} {who}", f"frame role {frame} {role}",
        f"frame speaks {frame} {trigger.quoted}{speaks}", f"entry role {entry} {role}", f"entry who {entry} {who}",
        f"wording role {entry} {candidate.words} {role}", f"stands pos {relation} {candidate.pos}", f"stands kind {relation} {kind}",
        f"stands who {relation} {who}", f"stands governed {relation} {trigger.governed}", f"frame first {frame} {first}{before}",
        f"kind role {kind} {role}", f"doer by, frame {doer} {frame}", f"sufferer by, frame {sufferer} {frame}",
        f"behind frame {prep} {frame}", f"frame complement {frame} {int(mention.of >= 0)}{before}", f"verb {verb}",
        f"frame verb {frame} {verb}", *scene.words(mention),
    )  # fmt: skip
    return Option(mention, relation, facts)


def _relation(scene: _Scene, trigger: _Trigger, mention: Mention, chunk: int) -> str:
    """How a mention stands to a trigger: in its phrase or its clause, else on which side, how far and as what."""
    sentence, node = scene.sentence, trigger.node
    shared = node is not None and node.shared is not None and _same_place(node.shared, mention)
    if mention.of in (trigger.at, trigger.last):
        out = "complement"
    elif chunk >= 0 and chunk == trigger.chunk:
        out = "same phrase"
    elif node is not None and chunk >= 0 and node.subject == chunk:
        out = "subject"
    elif node is not None and chunk in node.objects:
        out = "object"
    elif shared:
        out = "left out"
    elif node is not None and chunk in node.preps:
        out = "behind " + sentence.chunks[chunk].prep
    else:
        out = _apart(scene, trigger, mention, chunk)
    governor = trigger.governor
    if governor is not None and chunk >= 0:
        if governor.subject == chunk or (governor.shared is not None and _same_place(governor.shared, mention)):
            out += ", subject of its verb"
        if chunk in governor.objects:
            out += ", object of its verb"
    return out


def _apart(scene: _Scene, trigger: _Trigger, mention: Mention, chunk: int) -> str:
    """The same of whoever stands in no clause of the trigger."""
    before = mention.first < trigger.at
    away = abs(chunk - trigger.chunk) if chunk >= 0 and trigger.chunk >= 0 else _FAR
    reach = 1 if away <= 1 else _NEAR if away <= _NEAR else _FAR
    phrase = scene.sentence.chunks[chunk] if chunk >= 0 else None
    if phrase is None:
        stands = "nowhere"
    elif chunk == scene.main:
        stands = "main subject"
    elif chunk in scene.subjects:
        stands = "subject"
    else:
        stands = "behind " + phrase.prep if phrase.kind == "P" else phrase.kind
    low, high = (mention.last, trigger.at) if before else (trigger.last, mention.first)
    verbs = _between(scene.verbs, low, high, 2)
    return f"{'before' if before else 'after'} {reach} {stands} {verbs}"


def _between(places: list[int], low: int, high: int, most: int) -> int:
    """How many of some places, in order, are between two tokens; at most so many."""
    return min(max(bisect_left(places, high) - bisect_right(places, low), 0), most)


def _scenery(mention: Mention) -> bool:
    """A town, and a state or a capital that something happens in, do nothing; a pair is two, of whom slots tell."""
    return mention.type in ("pair", "place") or (mention.type in PLACES and mention.prep == "في")


def _lemma(node: VerbNode | None) -> str:
    return node.verbs[0].past if node is not None and node.verbs else "-"


def _same_place(one: Mention, other: Mention) -> bool:
    return one.first == other.first and one.last == other.last and one.type == other.type


def _rules(filled: Iterable[Filled]) -> dict[tuple[int, int, str], str]:
    """Who fills a role, with the rule that found him."""
    return {(f.mention.first, f.mention.last, f.mention.type): f.rule for f in filled}

"""Candidate events: each trigger of a sentence with whatever fills the slots of its data entry."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.language.analysis import Candidate, Filled, Mention
from marsad.language.arabic.clauses import VerbNode
from marsad.language.arabic.lexicon import NUMBER, PRONOUN, TRIGGER, Lexicon, Telling, Word, folded
from marsad.language.arabic.light import LightVerbs
from marsad.language.arabic.script import fold
from marsad.language.arabic.sentence import Sentence

REACH = 7  # chunks after a trigger in which its prepositional phrases are looked for
_ADJUNCTS = frozenset(("ل", "بعد", "خلال", "قبل", "عقب", "اثناء", "قبيل", "بعيد"))
_PURPOSES = frozenset(("visit", "attend", "meet", "call", "aid"))
AGENT_PHRASES = frozenset(("من قبل", "علي يد", "من جانب", "من طرف"))
# Kind of party a mention of each type becomes; pronouns can be anything.
_KINDS = {
    "state": "state", "capital": "state", "place": "state", "adjective": "state", "person": "person",
    "organisation": "organisation", "event": "organisation", "group": "group", "homeland": "state",
}  # fmt: skip
_WALLS = frozenset(("COMP", "CONJ", "COLON", "PART"))
# Frames whose verbs need an object: with a single noun phrase after it, such a verb is passive (قتل خمسة مدنيين).
_TRANSITIVE = frozenset(
    (
        "attack",
        "arrest",
        "seize",
        "release",
        "charge",
        "convict",
        "acquit",
        "appoint",
        "elect",
        "expel",
        "surrender",
        "warrant",
    )
)


_QUANTITIES = frozenset(
    (
        "عدد", "عددا", "عشرات", "مءات", "الاف", "بعض", "اثنين", "اثنان", "اثنتين", "واحد", "واحده", "احد", "احدي", "مزيد", "كثير", "العديد",
        "عديد", "مجموعه", "جميع", "كل", "معظم", "غالبيه", "نحو", "ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره",
    )
)  # fmt: skip


class Triggers:
    """Holds the entries; `find` is a pure function of a sentence."""

    def __init__(self, lexicon: Lexicon, light: LightVerbs) -> None:
        self.lexicon = lexicon
        self.light = light
        self._guards: dict[int, tuple[set[str], set[str], set[str], set[str]]] = {}
        self._slots: dict[int, dict[str, str]] = {}

    def find(self, sentence: Sentence) -> Iterator[Candidate]:
        """Candidates of a sentence, in order of their triggers; one for each frame at a trigger."""
        words = sentence.words
        for at in range(sentence.start, sentence.end):
            word = words[at]
            if not word.flags & TRIGGER or self._named(sentence, at):
                continue
            seen: set[str] = set()
            for telling, last in self._tellings(sentence, at, word):
                if telling.frame in seen or not self._guarded(sentence, telling, at, last):
                    continue
                candidate = self._read(sentence, telling, at, last)
                if candidate is not None and self._right_kinds(candidate, telling):
                    seen.add(telling.frame)
                    yield candidate

    @staticmethod
    def _named(sentence: Sentence, at: int) -> bool:
        """Is the word part of a known name (الاحتلال الإسرائيلي, حركة المقاومة)? Then it tells nothing."""
        chunk = sentence.chunk_at.get(at)
        mention = sentence.chunks[chunk].mention if chunk is not None else None
        return (
            mention is not None
            and mention.entry is not None
            and mention.first <= at <= mention.last
            and mention.type != "event"
        )

    def _tellings(self, sentence: Sentence, at: int, word: Word) -> Iterator[tuple[Telling, int]]:
        """What a word can tell here: phrases first, then the part of speech it has in this sentence."""
        chunk = sentence.chunk_at.get(at)
        is_verb = chunk is not None and sentence.chunks[chunk].kind == "V"
        for first in dict.fromkeys((word.form, word.stem, word.form[len(word.conj) :])):
            for rest, telling in self.lexicon.phrases.get(first, ()):
                last = self._phrase_end(sentence, at, rest)
                if last >= 0 and (telling.pos != "phrase" or "/" not in telling.lemma or is_verb or not word.flags & 0):
                    yield telling, last
        for telling in word.tellings:
            if telling.pos == "verb":
                if is_verb:
                    yield telling, at
            elif not is_verb:
                yield telling, at

    @staticmethod
    def _right_kinds(candidate: Candidate, telling: Telling) -> bool:
        """Drop fillers of a kind the entry bars; false where that leaves a role of the entry empty."""
        for kinds, role in (
            (telling.entry.actor_kinds, candidate.actors),
            (telling.entry.recipient_kinds, candidate.recipients),
        ):
            if kinds and role:
                kept = [filled for filled in role if _KINDS.get(filled.mention.type, "") in ("", *kinds)]
                if not kept:
                    return False
                role[:] = kept
        return True

    def _phrase_end(self, sentence: Sentence, at: int, rest: tuple[str, ...]) -> int:
        """Index of the last word of a fixed phrase, a name or pronoun allowed between its first and second word."""
        words = sentence.words
        for gap in (0, 1, 2, 3):
            cursor = at + 1 + gap
            if cursor + len(rest) > sentence.end:
                return -1
            if all(words[cursor + k].form == form or words[cursor + k].stem == form for k, form in enumerate(rest)):
                return cursor + len(rest) - 1
            if gap == 0 and not words[at].verbs:
                return -1
        return -1

    def _guarded(self, sentence: Sentence, telling: Telling, at: int, last: int) -> bool:
        key = id(telling.entry)
        guards = self._guards.get(key)
        entry = telling.entry
        if guards is None:
            guards = (
                folded(entry.with_), folded(entry.with_before), folded(entry.without), folded(entry.without_before)
            )  # fmt: skip
            self._guards[key] = guards
        need, need_before, bar, bar_before = guards
        words = sentence.words
        if bar and _any(words, last + 1, self._window(sentence, last, 4), bar):
            return False
        if bar_before and _any(words, max(sentence.start, at - 2), at, bar_before):
            return False
        if need and not _any(words, last + 1, self._window(sentence, last, 16 if telling.pos == "verb" else 8), need):
            return False
        return not need_before or _any(words, max(sentence.start, at - 7), at, need_before)

    @staticmethod
    def _window(sentence: Sentence, last: int, words: int) -> int:
        """The token some words after the trigger, a mention counting as one word."""
        inside = (
            {at for mention in sentence.mentions for at in range(mention.first + 1, mention.last + 1)}
            if sentence.mentions
            else set()
        )
        at = last + 1
        while at < sentence.end and words > 0:
            if at not in inside:
                words -= 1
            at += 1
        return at

    def _read(self, sentence: Sentence, telling: Telling, at: int, last: int) -> Candidate | None:
        candidate = Candidate(telling.frame, (at, last), sentence.index)
        candidate.entry = f"{telling.frame}.toml#{telling.number}"
        candidate.pos = telling.pos
        candidate.words = telling.lemma
        candidate.weight = telling.entry.weight
        if (
            "actor" not in telling.entry.slots.values()
            and telling.entry.slots.get("subject") != "both"
            and telling.entry.slots
        ):
            candidate.features["impersonal"] = 1.0
        candidate.clause = sentence.clause_bounds(at)
        slots = self._slots.get(id(telling.entry))
        if slots is None:
            slots = {fold(key): role for key, role in telling.entry.slots.items()}
            if telling.pos in ("verb", "phrase") and not telling.entry.slots:
                slots = {"subject": "actor", "object": "recipient"}
            elif telling.pos == "verb":
                slots = {"subject": "actor", "object": "recipient", **slots}
            self._slots[id(telling.entry)] = slots
        chunk = sentence.chunk_at.get(at, -1)
        node = sentence.node_at(chunk) if chunk >= 0 else None
        if node is not None:
            self._verb_slots(sentence, candidate, telling, slots, node, last)
        elif telling.pos == "participle":
            self._participle_slots(sentence, candidate, slots, at, last, chunk)
        else:
            self._noun_slots(sentence, candidate, telling, slots, at, last, chunk)
        if "impersonal" in candidate.features and telling.pos in ("verb", "phrase"):
            candidate.actors.clear()
        for role in telling.entry.requires:
            filled = {
                "actor": bool(candidate.actors), "recipient": bool(candidate.recipients),
                "place": candidate.place is not None, "any": bool(candidate.actors or candidate.recipients),
            }[role]  # fmt: skip
            if not filled:
                return None
        if telling.entry.status is not None:
            candidate.status = telling.entry.status
            candidate.cues.append((telling.entry.status, f"entry {telling.lemma}"))
        return candidate

    # -- filling ---------------------------------------------------------------------------------------------------

    def _put(self, candidate: Candidate, role: str, mention: Mention | None, rule: str) -> None:
        if mention is None or not role:
            return
        if role == "place":
            if candidate.place is None and mention.type in ("state", "capital", "place"):
                candidate.place = Filled(mention, rule)
            return
        target = candidate.recipients if role == "recipient" else candidate.actors
        other = candidate.actors if role == "recipient" else candidate.recipients
        if all(filled.mention is not mention for filled in target) and all(f.mention is not mention for f in other):
            target.append(Filled(mention, rule))

    def _put_chunk(
        self, sentence: Sentence, candidate: Candidate, role: str, chunk: int, rule: str, *, deep: bool
    ) -> bool:
        if sentence.words[sentence.chunks[chunk].first].flags & PRONOUN:
            at = sentence.chunks[chunk].first
            self._put(candidate, role, sentence.pronoun(at, sentence.words[at].suffix), rule + " pronoun")
            return True
        members = sentence.members(chunk)
        if members:
            for mention in members:
                self._put(candidate, role, mention, rule)
            return True
        item = sentence.chunks[chunk]
        word = sentence.words[item.last]
        party = sentence.party(chunk, deep=deep)
        if party is not None:
            self._put(candidate, role, party, rule + " inner")
            return True
        if word.suffix and item.first == item.last:
            self._put(candidate, role, sentence.pronoun(item.last, word.suffix), rule + " pronoun")
        return False

    def _subject(self, sentence: Sentence, candidate: Candidate, role: str, node: VerbNode) -> None:
        candidate.features["rule:" + node.rule] = 1.0
        if node.subject >= 0:
            item = sentence.chunks[node.subject]
            if item.mention is not None or item.inner or item.nisba:
                self._put_chunk(sentence, candidate, role, node.subject, node.rule, deep=False)
            elif sentence.words[item.head].suffix:
                self._put(
                    candidate,
                    role,
                    sentence.pronoun(item.head, sentence.words[item.head].suffix),
                    node.rule + " possessor",
                )
            else:
                candidate.features["subject:noun"] = 1.0
        elif node.shared is not None:
            self._put(candidate, role, node.shared, node.rule)
        elif node.rule == "pronoun":
            at = sentence.chunks[node.opener].first
            form = sentence.words[at].form
            suffix = next(x for x in ("هما", "هم", "ها", "ه") if form.endswith(x))
            self._put(candidate, role, sentence.pronoun(at, suffix), "pronoun")
        elif node.rule == "first person":
            self._put(candidate, role, sentence.pronoun(node.at, "نا"), "first person")

    def _verb_slots(
        self,
        sentence: Sentence,
        candidate: Candidate,
        telling: Telling,
        slots: dict[str, str],
        node: VerbNode,
        last: int,
    ) -> None:
        verbs = [
            verb
            for verb in node.verbs
            if telling.pos == "phrase" or verb.lemma.split("/")[0] == fold(telling.lemma.split("/")[0])
        ]
        suffix = next((verb.object for verb in verbs if verb.object), "")
        passive = bool(verbs) and all(verb.passive for verb in verbs)
        objects = [index for index in node.objects if sentence.chunks[index].first > last or telling.pos == "verb"]
        subject_role, object_role = slots.get("subject", ""), slots.get("object", "")
        agent = any(sentence.chunks[index].prep in AGENT_PHRASES for index in node.preps)
        if (
            not passive
            and telling.frame in _TRANSITIVE
            and object_role
            and subject_role
            and not suffix
            and telling.pos == "verb"
        ):
            # One noun phrase where two are needed: the doer is left out.
            if (
                node.rule in ("vso", "svo", "relative")
                and self._can_suffer(sentence, node)
                and not objects
                and not self._object_by_preposition(sentence, slots, node)
            ):
                past = any(verb.tense == "past" for verb in verbs)
                passive = past or agent
                candidate.features["passive:guess"] = 1.0
        if passive or agent:
            candidate.features["passive"] = 1.0
            self._subject(sentence, candidate, object_role, node)
            for index in node.preps:
                if sentence.chunks[index].prep in AGENT_PHRASES:
                    self._put_chunk(sentence, candidate, subject_role or "actor", index, "agent", deep=True)
        else:
            self._subject(sentence, candidate, subject_role, node)
            if suffix and node.antecedent >= 0 and node.antecedent != node.subject:
                self._put_chunk(sentence, candidate, object_role, node.antecedent, "antecedent", deep=False)
            elif suffix:
                self._put(candidate, object_role, sentence.pronoun(node.at, suffix), "object pronoun")
                for index in objects[:1]:
                    self._put_chunk(sentence, candidate, slots.get("object2", ""), index, "object2", deep=True)
            else:
                for index, key in zip(objects, ("object", "object2"), strict=False):
                    self._put_chunk(sentence, candidate, slots.get(key, ""), index, key, deep=True)
        self._prepositions(sentence, candidate, slots, node.preps)
        if "clause" in slots:
            self._content(sentence, candidate, slots["clause"], node.chunk)
        tenses = {("future" if verb.future else verb.tense) for verb in verbs}
        candidate.tense = (
            "future" if tenses == {"future"} or node.future == "سوف" else ("past" if "past" in tenses else "present")
        )
        if node.negation in ("لن",):
            candidate.tense = "future"
        if node.negation == "لم":
            candidate.tense = "past"
        if node.comp >= 0:
            candidate.features["content"] = 1.0
        before = sentence.chunks[max(0, node.chunk - 4) : node.chunk]
        if node.rule == "relative" or any(
            chunk.kind == "AUX" or sentence.words[chunk.first].form in ("قد", "وقد", "وكان", "كان", "كانت", "وكانت")
            for chunk in before
        ):
            candidate.features["background"] = 1.0  # كان قد زار: before the story's own time

    @staticmethod
    def _can_suffer(sentence: Sentence, node: VerbNode) -> bool:
        """People can be killed and taken; an army or a state that is the only noun phrase is the doer."""
        if node.subject < 0:
            return False
        mention = sentence.chunks[node.subject].mention
        return mention is None or mention.type in ("person", "group", "owner")

    def _object_by_preposition(self, sentence: Sentence, slots: dict[str, str], node: VerbNode) -> bool:
        return any(slots.get(sentence.chunks[index].prep) == "recipient" for index in node.preps)

    def _prepositions(self, sentence: Sentence, candidate: Candidate, slots: dict[str, str], chunks: list[int]) -> None:
        for index in chunks:
            prep = sentence.chunks[index].prep
            role = slots.get(prep)
            if role is None and prep in AGENT_PHRASES and not candidate.actors:
                role = "actor"
            if role == "both":
                role = "actor"
            if role:
                self._put_chunk(sentence, candidate, role, index, f"«{prep}»", deep=role == "recipient")

    def _content(self, sentence: Sentence, candidate: Candidate, role: str, chunk: int) -> None:
        """The subject of a content clause: طالب بأن تفعل إسرائيل."""
        for number in range(chunk + 1, min(chunk + 6, len(sentence.chunks))):
            if sentence.chunks[number].kind == "COMP":
                for later in range(number + 1, min(number + 4, len(sentence.chunks))):
                    node = sentence.node_at(later)
                    item = sentence.chunks[later]
                    if node is not None:
                        if node.rule in ("vso", "svo") and node.subject >= 0:
                            self._put_chunk(sentence, candidate, role, node.subject, "content", deep=False)
                        return
                    if item.kind == "N" and item.mention is not None:
                        self._put_chunk(sentence, candidate, role, later, "content", deep=False)
                        return
                return

    def _participle_slots(
        self, sentence: Sentence, candidate: Candidate, slots: dict[str, str], at: int, last: int, chunk: int
    ) -> None:
        role = slots.get("subject", "")
        candidate.tense = "present"
        if role:
            found = False
            item = sentence.chunks[chunk] if chunk >= 0 else None
            if item is not None and item.first < at and item.mention is None:
                self._put_chunk(sentence, candidate, role, chunk, "modified", deep=False)
                found = True
            if not found:
                nodes = [node for node in sentence.clauses.nodes if node.at < at]
                previous = sentence.chunks[chunk - 1] if chunk > 0 else None
                word = sentence.words[at]
                adverbial = word.stem.endswith("ا")
                if (
                    previous is not None
                    and previous.mention is not None
                    and previous.last == at - 1
                    and (word.art or not adverbial or not nodes)
                ):
                    self._put_chunk(sentence, candidate, role, chunk - 1, "predicate", deep=False)
                elif nodes:
                    for node in reversed(nodes):
                        self._subject(sentence, candidate, role, node)
                        if getattr(candidate, role + "s", True):
                            break
                    else:
                        self._put(candidate, role, sentence.clauses.topic, "topic")
                    candidate.features["rule:circumstantial"] = 1.0
                elif sentence.clauses.topic is not None:
                    self._put(candidate, role, sentence.clauses.topic, "topic")
        self._after(sentence, candidate, slots, at, last, chunk)
        if "clause" in slots and chunk >= 0:
            self._content(sentence, candidate, slots["clause"], chunk)

    def _after(
        self, sentence: Sentence, candidate: Candidate, slots: dict[str, str], at: int, last: int, chunk: int
    ) -> None:
        """Objects and prepositional phrases that follow a noun or participle."""
        if chunk < 0:
            return
        item = sentence.chunks[chunk]
        object_role = slots.get("object") or slots.get("of2")
        for mention in item.inner:
            if mention.first > last and (object_role := slots.get("object")):
                self._put(candidate, object_role, mention, "object")
        preps: list[int] = []
        seen_verb = False
        for number in range(chunk + 1, min(chunk + 1 + REACH, len(sentence.chunks))):
            following = sentence.chunks[number]
            if following.first <= last:
                continue
            kind = following.kind
            if kind in _WALLS:
                break
            if kind == "V":
                if seen_verb or following.joined:
                    break
                seen_verb = True
                continue
            if kind == "COMMA":
                nxt = sentence.chunks[number + 1] if number + 1 < len(sentence.chunks) else None
                if nxt is None or nxt.kind != "P":
                    break
                continue
            if kind == "P":
                preps.append(number)
            elif kind == "N" and not following.joined and not preps and not seen_verb:
                role = slots.get("object") or slots.get("of2")
                if role and not candidate.recipients:
                    self._put_chunk(sentence, candidate, role, number, "object", deep=True)
        self._prepositions(sentence, candidate, slots, preps)

    def _noun_slots(
        self,
        sentence: Sentence,
        candidate: Candidate,
        telling: Telling,
        slots: dict[str, str],
        at: int,
        last: int,
        chunk: int,
    ) -> None:
        words = sentence.words
        if chunk < 0:
            return
        item = sentence.chunks[chunk]
        of_role, adj_role = slots.get("of", ""), slots.get("adj", "")
        head = words[last]
        candidate.features["definite"] = float(head.art or bool(head.suffix))
        if head.suffix and of_role:
            self._put(candidate, of_role, sentence.pronoun(last, head.suffix), "possessor")
        inner = [m for m in item.inner if m.first > last]
        if inner:
            candidate.features["of"] = 1.0
            for mention in inner[:1]:
                self._put(candidate, of_role, mention, "of")
            if of_role:
                for member in sentence.members(chunk)[1:]:
                    self._put(candidate, of_role, member, "of")
        if not inner and of_role and not head.suffix:
            for mention in self._partitive(sentence, chunk):
                self._put(candidate, of_role, mention, "of")
        for adjective, of_complement in sentence.adjectives(last):
            if not of_complement:
                self._put(candidate, adj_role, adjective, "adjective")
            elif not inner:
                self._put(candidate, of_role, adjective, "of adjective")
        if (inner or head.suffix) and "of2" in slots and chunk + 1 < len(sentence.chunks):
            following = sentence.chunks[chunk + 1]
            if following.kind == "N" and not following.joined:
                self._put_chunk(sentence, candidate, slots["of2"], chunk + 1, "object", deep=True)
        self._carried(sentence, candidate, telling, chunk, at)
        self._of_object(candidate, slots)
        self._after(
            sentence, candidate, {k: v for k, v in slots.items() if k not in ("object", "of2")}, at, last, chunk
        )

    @staticmethod
    def _partitive(sentence: Sentence, chunk: int) -> list[Mention]:
        """«مقتل عدد من الجنود», «مصرع اثنين من ...»: whom a noun of quantity counts."""
        item = sentence.chunks[chunk]
        last = sentence.words[item.last]
        if not (last.flags & NUMBER or last.stem in _QUANTITIES) or chunk + 1 >= len(sentence.chunks):
            return []
        following = sentence.chunks[chunk + 1]
        if following.joined or following.kind not in ("N", "P") or following.prep not in ("", "من"):
            return []
        return sentence.members(chunk + 1)

    @staticmethod
    def _of_object(candidate: Candidate, slots: dict[str, str]) -> None:
        """«نفذ الجيش قصف المدينة»: where a light verb names the doer, or a place stands there, the complement undergoes."""
        if slots.get("of") != "actor":
            return
        events = [f for f in candidate.actors if f.rule == "of" and f.mention.type == "event"]
        if events and slots.get("of2") != "":
            # حضور القمة: nobody is a summit.
            candidate.actors[:] = [f for f in candidate.actors if f not in events]
            candidate.recipients[:] = [f._replace(rule="of object") for f in events] + candidate.recipients
        if candidate.recipients:
            return
        complements = [f for f in candidate.actors if f.rule == "of"]
        others = [f for f in candidate.actors if f.rule != "of"]
        if complements and (others or all(f.mention.type == "place" for f in complements)):
            candidate.actors[:] = others
            candidate.recipients += [f._replace(rule="of object") for f in complements]

    def _carried(self, sentence: Sentence, candidate: Candidate, telling: Telling, chunk: int, at: int) -> None:
        """The light verb that carries the noun, before it (شن هجوما) or in a relative clause after it (هجوم شنته ...)."""
        item = sentence.chunks[chunk]
        for node in reversed(sentence.clauses.nodes):
            if node.chunk > chunk or not (chunk in node.objects or chunk in node.preps or chunk == node.subject):
                continue
            sense = self.light.sense(node.verbs, item.prep, telling.entry)
            if at > item.head and not item.mention and any(
                t.pos == "noun" for t in sentence.words[item.head].tellings
            ):
                # «أعرب عن إدانة اغتيال ...»: the verb carries the first noun, not its complement.
                candidate.tense = candidate.tense or _tense(node)
                candidate.features["nested"] = 1.0
                break
            adjunct = (
                item.prep in _ADJUNCTS and chunk != node.subject and (item.prep != "ل" or telling.frame in _PURPOSES)
            )
            if not sense and adjunct and not candidate.actors and telling.entry.slots.get("of") == "actor":
                # وصل لحضور القمة, قال بعد زيارة إلى بيروت: the subject of the verb does it.
                candidate.features["adjunct"] = 1.0
                self._subject(sentence, candidate, "actor", node)
            candidate.tense = candidate.tense or _tense(node)
            candidate.features["governed"] = 1.0
            if sense and chunk != node.subject:
                candidate.features["light:" + sense] = 1.0
                role = "actor" if sense == "active" else "recipient"
                if role == "recipient" or not any(f.rule not in ("adjective", "of") for f in candidate.actors):
                    self._subject(sentence, candidate, role, node)
            elif sense == "active" and chunk == node.subject and any(v.passive for v in node.verbs):
                candidate.features["light:passive"] = 1.0
            break
        for number in range(chunk + 1, min(chunk + 5, len(sentence.chunks))):
            following = sentence.chunks[number]
            if following.kind in ("REL", "ADV", "P", "T", "AUX", "FUT"):
                continue
            later = sentence.node_at(number)
            if later is not None and any(verb.object for verb in later.verbs) | (
                sentence.chunks[number - 1].kind in ("REL", "FUT", "AUX")
            ):
                if self.light.sense(later.verbs, "", telling.entry, suffixed=True) == "active" and later.rule in (
                    "vso",
                    "relative",
                ):
                    if later.subject >= 0 and later.subject != chunk:
                        candidate.features["light:relative"] = 1.0
                        self._subject(sentence, candidate, "actor", later)
                        self._prepositions(
                            sentence, candidate, {"علي": "recipient", "ضد": "recipient", "في": "place"}, later.preps
                        )
            break


def _tense(node: VerbNode) -> str:
    tenses = {("future" if verb.future else verb.tense) for verb in node.verbs}
    if not tenses:
        form = node.form
        return (
            "future"
            if form[0] == "س" and form[1:2] in ("ي", "ت", "ن")
            else "present"
            if form[0] in "يت" and not form.endswith("ت")
            else "past"
        )
    return "future" if "future" in tenses else ("past" if "past" in tenses else "present")


def _any(words: list[Word], start: int, end: int, wanted: set[str]) -> bool:
    for at in range(start, end):
        word = words[at]
        if word.form in wanted or word.stem in wanted or word.stem.removesuffix("ا") in wanted:
            return True
        if word.art and "ال" + word.stem in wanted:
            return True
    return False

"""Candidate events: each trigger of a sentence with whatever fills the slots of its data entry."""

from __future__ import annotations

from collections.abc import Iterator, Set

from marsad.language.analysis import Candidate
from marsad.language.arabic.events.guard import Guard
from marsad.language.arabic.events.implied import attended, broken_up, opposed
from marsad.language.arabic.events.justice import OF_JUSTICE, by_police, office_before, sentenced
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.noun_roles import NounRoles
from marsad.language.arabic.events.participle_roles import fill_participle
from marsad.language.arabic.events.predicates import told_of
from marsad.language.arabic.events.slots import after, prepositions, put_chunk
from marsad.language.arabic.events.verb_roles import fill_verb
from marsad.language.arabic.syntax.asides import IN_ASIDE
from marsad.language.arabic.syntax.chunks import HOW_OFTEN
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.frame_kinds import BEYOND_NEWSROOMS, OF_TWO
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import ATTACHED, fold
from marsad.language.arabic.words.word import PUNCT, QUOTE_SIGNS, TRIGGER, Telling, Word

_GAP = 8  # words of a subject between the verb and the rest of a fixed phrase (لقي خمسة من جنود الحلف مصرعهم)
# Kind of party a mention of each type becomes; pronouns can be anything.
_KINDS = {
    "state": "state", "capital": "state", "place": "state", "adjective": "state", "person": "person",
    "organisation": "organisation", "event": "organisation", "group": "group", "homeland": "state",
}  # fmt: skip
_OPENS = {"،": "،", "(": ")", "-": "-", "–": "–"}  # signs that set off an aside, with those that close it
_ASIDE = 6  # words of the longest aside inside a fixed phrase
_SURE = 0.9  # the weight of wordings that tell a deed of justice, whoever did it
_CALLED = frozenset(("يدعي", "تدعي"))  # يدعى is named so, يدعي claims: neither is called upon
GAP = "…"  # in a phrase, after a preposition: whatever noun phrase stands there (على … أن, المطلوب من … أن)
# Frames whose recipient may be implied where no slot tells it.
_IMPLIED = {"attend": attended, "protest": opposed, "arrest": broken_up}


class Triggers:
    """Holds the entries; `find` is a pure function of a sentence."""

    def __init__(self, lexicon: Lexicon, light: LightVerbs) -> None:
        self.lexicon = lexicon
        self._nouns = NounRoles(light)
        self._guards: dict[int, tuple[Guard, Guard, Guard, Guard]] = {}
        self._slots: dict[tuple[int, str], dict[str, str]] = {}

    def find(self, sentence: Sentence) -> Iterator[Candidate]:
        """Candidates of a sentence, in order of their triggers, one for each frame at a trigger; then those unfilled."""
        words = sentence.words
        unfilled: dict[tuple[str, int], Candidate] = {}
        told: set[tuple[str, int]] = set()  # words of a fixed phrase (ألقى القبض على) do not tell again
        for at in range(sentence.start, sentence.end):
            word = words[at]
            if not word.flags & TRIGGER or self._named(sentence, at) or _habit(sentence, at):
                continue
            seen: set[str] = set()
            for telling, last in self._tellings(sentence, at, word):
                if (
                    telling.frame in seen
                    or (telling.frame, at) in told
                    or not self._guarded(sentence, telling, at, last)
                ):
                    continue
                candidate = self._read(sentence, telling, at, last)
                if candidate is not None and candidate.unfilled:
                    unfilled.setdefault((telling.frame, at), candidate)
                elif candidate is not None and self._right_kinds(candidate, telling):
                    seen.add(telling.frame)
                    unfilled.pop((telling.frame, at), None)
                    told.update((telling.frame, k) for k in range(last - telling.lemma.count(" ") + 1, last + 1))
                    yield candidate
        yield from unfilled.values()

    @staticmethod
    def _named(sentence: Sentence, at: int) -> bool:
        """Is the word part of a known name (الاحتلال الإسرائيلي, حركة المقاومة)? Then it tells nothing."""
        chunk = sentence.chunk_at.get(at)
        mention = sentence.chunks[chunk].mention if chunk is not None else None
        if mention is None or mention.type == "event" or not mention.first <= at <= mention.last:
            return False
        # «رئيس الوزراء المستقيل سعد الحريري»: a participle between title and name tells of him who is named
        if mention.type == "person" and mention.head < at < mention.name_first and sentence.words[at].art and sentence.words[at].tells("participle"):
            return False
        # «جورج عدوان»: no more does that of a person nobody told us of
        return mention.entry is not None or (mention.type == "person" and mention.full and mention.name_first < at <= mention.name_last)

    def _tellings(self, sentence: Sentence, at: int, word: Word) -> Iterator[tuple[Telling, int]]:
        """What a word can tell here: phrases first, then the part of speech it has in this sentence."""
        chunk = sentence.chunk_at.get(at)
        is_verb = chunk is not None and sentence.chunks[chunk].kind == "V"
        bare = word.form[len(word.conj) :]
        later = bare[1:] if bare[:1] == "س" and any(verb.future for verb in word.verbs) else bare  # سيدعو ... إلى قمة
        for first in dict.fromkeys((word.form, word.stem, bare, later)):
            for rest, telling in self.lexicon.phrases.get(first, ()):
                if rest and rest[-1] not in sentence.forms:
                    continue
                last = self._phrase_end(sentence, at, rest, apart=is_verb and telling.pos == "phrase")
                if rest and rest[-1] in ATTACHED and last > at:
                    # «لا حاجة لهدنة»: the word that bears the preposition is what the wording is about, no part of it.
                    last = last - 1 if len(rest) > 1 else at
                if last >= 0 and (telling.pos != "phrase" or "/" not in telling.lemma or is_verb):
                    yield telling, last
        node = sentence.node_at(chunk) if is_verb and chunk is not None else None
        meant = {verb.past for verb in node.verbs} if node is not None else set()
        for telling in word.tellings:
            if telling.pos == "verb":
                if later in _CALLED and telling.lemma == "دعا/يدعو":
                    continue
                if is_verb and (not word.verbs or fold(telling.lemma.split("/")[0]) in meant):
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
                kept = [filled for filled in role if _KINDS.get(filled.mention.type, kinds[0]) in kinds]
                if not kept:
                    return False
                role[:] = kept
        return True

    def _phrase_end(self, sentence: Sentence, at: int, rest: tuple[str, ...], *, apart: bool) -> int:
        """Index of the last word of a fixed phrase; `apart`: a verb's subject may stand between its first and second word."""
        words = sentence.words
        if GAP in rest:
            gap = rest.index(GAP)
            if not self._stands(sentence, at + 1, rest[:gap]):
                return -1
            last = self._phrase_after(sentence, at + gap)
            return last + len(rest) - gap - 1 if self._stands(sentence, last + 1, rest[gap + 1 :]) else -1
        # A subject and an object with long titles are two words, however many tokens.
        gap = max(at + 1 + _GAP, self._window(sentence, at, _GAP // 2)) if apart else at + 1
        cursor = at + 1
        while cursor <= min(gap, sentence.end - len(rest)):
            if self._stands(sentence, cursor, rest) and not _governed(sentence, cursor, at + 1):
                return cursor + len(rest) - 1
            if words[cursor].flags & PUNCT and words[cursor].form not in QUOTE_SIGNS:
                closing = _set_off(sentence, cursor) if apart else -1
                if closing < 0:
                    return -1
                gap += closing - cursor
                cursor = closing
            cursor += 1
        return -1

    @staticmethod
    def _stands(sentence: Sentence, at: int, forms: tuple[str, ...]) -> bool:
        """Do these words stand from a token on?"""
        words = sentence.words
        return at + len(forms) <= sentence.end and all(
            form in (words[at + k].form, words[at + k].stem, words[at + k].prep) for k, form in enumerate(forms)
        )

    @staticmethod
    def _phrase_after(sentence: Sentence, at: int) -> int:
        """The last token of the phrase a free preposition governs, with those joined to it."""
        number = sentence.chunk_at.get(at + 1, -1)
        if number < 0 or sentence.chunks[number].kind != "P":
            return sentence.end
        while number + 1 < len(sentence.chunks) and sentence.chunks[number + 1].joined and sentence.chunks[number + 1].kind in ("N", "P"):
            number += 1
        return sentence.chunks[number].last

    def _guarded(self, sentence: Sentence, telling: Telling, at: int, last: int) -> bool:
        key = id(telling.entry)
        guards = self._guards.get(key)
        entry = telling.entry
        if guards is None:
            guards = (
                Guard(entry.with_), Guard(entry.with_before), Guard(entry.without), Guard(entry.without_before)
            )  # fmt: skip
            self._guards[key] = guards
        need, need_before, bar, bar_before = guards
        words, forms = sentence.words, sentence.forms
        if (need and not need.possible(forms)) or (need_before and not need_before.possible(forms)):
            return False
        # The words of the name the trigger itself begins do count: الاحتلال الإسرائيلي.
        named = frozenset[int]() if last + 1 in sentence.inside else sentence.named
        if bar and bar.possible(forms):
            named |= _told_when(sentence, last)
            if bar.stands(words, last + 1, self._window(sentence, last, 4), named) or self._object_is(sentence, at, bar):
                return False
            if self._behind_object(sentence, at, bar, named):
                return False
        if bar_before and bar_before.possible(forms) and bar_before.stands(words, max(sentence.start, at - 2), at):
            return False
        beyond = self._subject(sentence, at) if entry.with_beyond_subject else frozenset[int]()
        if (
            need
            and not need.stands(words, last + 1, self._window(sentence, last, 16 if telling.pos == "verb" else 8), beyond)
            and not (telling.pos == "verb" and self._described(sentence, at, need))
        ):
            return False
        return not need_before or need_before.stands(words, self._window_before(sentence, at, 7), at)

    @staticmethod
    def _subject(sentence: Sentence, at: int) -> frozenset[int]:
        """The tokens of the subject of the verb at a token."""
        node = sentence.node_at(sentence.chunk_at.get(at, -1))
        if node is None or node.subject < 0:
            return frozenset()
        chunk = sentence.chunks[node.subject]
        return frozenset(range(chunk.first, chunk.last + 1))

    @staticmethod
    def _object_is(sentence: Sentence, at: int, barred: Guard) -> bool:
        """«نشرت إحدى الكتائب التابعة للجيش صورا»: what the verb is done to may stand far behind its subject."""
        node = sentence.node_at(sentence.chunk_at.get(at, -1))
        if node is None:
            return False
        heads = (sentence.chunks[number].head for number in node.objects)
        return any(barred.stands(sentence.words, head, head + 1, sentence.named) for head in heads)

    @staticmethod
    def _behind_object(sentence: Sentence, at: int, barred: Guard, named: Set[int]) -> bool:
        """«دعا الرئيس، في ختام المحادثات، نظيره لزيارة بكين»: the two words behind whom the verb is done to, however far he stands."""
        node = sentence.node_at(sentence.chunk_at.get(at, -1))
        if node is None or not node.objects:
            return False
        last = sentence.chunks[node.objects[0]].last
        return barred.stands(sentence.words, last + 1, min(last + 3, sentence.end), named)

    @staticmethod
    def _described(sentence: Sentence, at: int, wanted: Guard) -> bool:
        """«شحنة من الأسلحة أرسلتها واشنطن»: a verb whose object is the noun it describes has its words before it."""
        node = sentence.node_at(sentence.chunk_at.get(at, -1))
        if node is None or node.antecedent < 0 or not any(verb.object for verb in node.verbs):
            return False
        return wanted.stands(sentence.words, sentence.chunks[node.antecedent].first, at)

    @staticmethod
    def _window(sentence: Sentence, last: int, words: int) -> int:
        """The token some words after the trigger, a mention counting as one word, times and signs as none."""
        uncounted = sentence.uncounted
        at = last + 1
        while at < sentence.end and words > 0:
            if at not in uncounted:
                words -= 1
            at += 1
        return at

    @staticmethod
    def _window_before(sentence: Sentence, at: int, words: int) -> int:
        """The token some words before the trigger, counted likewise."""
        while at > sentence.start and words > 0:
            at -= 1
            if at not in sentence.uncounted:
                words -= 1
        return at

    def _read(self, sentence: Sentence, telling: Telling, at: int, last: int) -> Candidate | None:
        candidate = self._begin(sentence, telling, at, last)
        if not self._fill(sentence, candidate, telling, at, last):
            return None
        if telling.frame in OF_TWO and not _without_newsrooms(candidate):
            return None
        if telling.frame in BEYOND_NEWSROOMS:
            candidate.actors = [filled for filled in candidate.actors if not filled.mention.newsroom]
        if not candidate.actors and (telling.entry.weight >= _SURE if telling.frame in OF_JUSTICE else by_police(candidate)):
            office_before(sentence, candidate, at)
        if telling.entry.suffered and not candidate.actors:
            candidate.features["suffered"] = 1.0
        if telling.entry.tense not in (None, candidate.tense):
            return None
        candidate.unfilled = not all(_has(candidate, role) for role in telling.entry.requires)
        implied = _IMPLIED.get(telling.frame)
        if implied is not None and not candidate.recipients:
            candidate.implied = implied(sentence, candidate)
        if telling.entry.status is not None:
            candidate.status = telling.entry.status
            candidate.cues.append((telling.entry.status, f"entry {telling.lemma}"))
        return candidate

    def _begin(self, sentence: Sentence, telling: Telling, at: int, last: int) -> Candidate:
        """A candidate with what its entry alone says."""
        candidate = Candidate(telling.frame, (at, last), sentence.index)
        candidate.entry = f"{telling.frame}.toml#{telling.number}"
        candidate.entry_name = telling.entry_name
        candidate.pos = telling.pos
        candidate.words = telling.lemma
        candidate.weight = telling.entry.weight
        candidate.beside = telling.entry.beside
        candidate.yields = telling.entry.yields
        candidate.of_patrols = telling.lemma in telling.entry.of_patrols
        candidate.things = self.lexicon.things[telling.frame]
        if telling.entry.slots and not {"actor", "both"} & set(telling.entry.slots.values()):
            candidate.features["impersonal"] = 1.0
        if telling.entry.judges:
            candidate.features["judged"] = 1.0
        first, end = sentence.clause_bounds(at)
        if last > end:  # «شدد فلان على أن تكون ...»: the wording runs on into the clause it opens
            end = sentence.clause_bounds(last)[1]
        candidate.clause = (first, max(end, last))
        return candidate

    def _slots_of(self, telling: Telling) -> dict[str, str]:
        """The slots of an entry, folded; of a verb with the two that every verb has."""
        key = (id(telling.entry), telling.pos)  # a verb and its participle may share an entry
        slots = self._slots.get(key)
        if slots is None:
            slots = {fold(key): role for key, role in telling.entry.slots.items()}
            if telling.pos in ("verb", "phrase") and not telling.entry.slots:
                slots = {"subject": "actor", "object": "recipient"}
            elif telling.pos == "verb":
                slots = {"subject": "actor", "object": "recipient", **slots}
            self._slots[key] = slots
        return slots

    def _fill(self, sentence: Sentence, candidate: Candidate, telling: Telling, at: int, last: int) -> bool:
        """Add what stands around the wording, by what it is. False where it tells nothing there."""
        slots = self._slots_of(telling)
        chunk = sentence.chunk_at.get(at, -1)
        node = sentence.node_at(chunk) if chunk >= 0 else None
        if telling.entry.predicate:
            called = told_of(sentence, at)
            if called is None:
                return False
            for phrase in called:
                put_chunk(sentence, candidate, slots.get("subject", ""), phrase, "predicate", deep=True)
            candidate.features["governed"] = 1.0
            after(sentence, candidate, slots, last, chunk)
        elif GAP in telling.lemma:
            prepositions(sentence, candidate, slots, [sentence.chunk_at[at + telling.lemma.split().index(GAP)]])
        elif node is not None:
            if telling.entry.intransitive and any(verb.object for verb in node.verbs):
                return False
            fill_verb(sentence, candidate, telling, slots, node, last)
        elif telling.pos == "participle":
            fill_participle(sentence, candidate, slots, at, last, chunk)
        else:
            self._nouns.fill(sentence, candidate, telling, slots, at, last, chunk)
        if "impersonal" in candidate.features and telling.pos in ("verb", "phrase"):
            candidate.actors.clear()
        if telling.frame == "convict" and node is not None and any(f.rule.startswith("«علي»") for f in candidate.recipients):
            sentenced(sentence, candidate)
        return True


def _has(candidate: Candidate, role: str) -> bool:
    """Does the candidate have what its entry requires? Of a passive (حُظر الحزب) print shows nobody did it: whom it was done
    to is enough."""
    some = bool(candidate.actors or candidate.recipients)
    if role == "actor":
        passive = "passive" in candidate.features and "passive:guess" not in candidate.features
        return bool(candidate.actors) or (passive and bool(candidate.recipients))
    if role == "recipient":
        return bool(candidate.recipients)
    if role == "place":
        return candidate.place is not None
    if role == "pair":
        return len(candidate.actors) > 1 or any(f.mention.type == "pair" for f in candidate.actors)
    return some or (role == "told" and candidate.place is not None)  # else "any"


def _without_newsrooms(candidate: Candidate) -> bool:
    """Take out newsrooms; False where that leaves one alone: «في لقاء مع الجزيرة نت» is an interview."""
    sides = (candidate.actors, candidate.recipients)
    several = sum(map(len, sides)) > 1
    for side in sides:
        side[:] = [filled for filled in side if not filled.mention.newsroom]
    return not several or sum(map(len, sides)) > 1


def _habit(sentence: Sentence, at: int) -> bool:
    """«نادرا ما غادر البلاد», «عادة ما يزور»: what somebody mostly or seldom does is no happening."""
    words = sentence.words
    return at - 2 >= sentence.start and words[at - 1].form == "ما" and words[at - 2].form in HOW_OFTEN


def _told_when(sentence: Sentence, last: int) -> frozenset[int]:
    """The tokens of times behind a wording: «وافقت الثلاثاء على», where the day is no object as it is in «الذي يوافق الثلاثاء»."""
    past = any(verb.tense == "past" for verb in sentence.words[last].verbs)
    return frozenset(at for time in sentence.times if past or time.first > last + 1 for at in range(time.first, time.last + 1))


def _governed(sentence: Sentence, at: int, next_to: int) -> bool:
    """«أطلقت الحكومة خطة لإدارة الغاز»: does a word apart from its verb stand within the phrase of a preposition, no object of it?"""
    chunk = sentence.chunk_at.get(at, -1) if at > next_to else -1
    return chunk >= 0 and sentence.chunks[chunk].kind == "P" and sentence.chunks[chunk].first < at


def _set_off(sentence: Sentence, opening: int) -> int:
    """«أفرجت السلطات، أمس السبت، عن الوزيرة», «أخلت نيابة مدينة نصر (شرق القاهرة) سبيله»: the sign that closes the aside a
    sign opens, -1 if it opens none. Between commas only a time, a place or an adverb is one; else they part what is listed."""
    closes = _OPENS.get(sentence.words[opening].form)
    if closes is None:
        return -1
    kinds: list[str] = []
    for at in range(opening + 1, min(opening + _ASIDE + 2, sentence.end)):
        if sentence.words[at].form == closes:
            told = bool(kinds) and (closes != "،" or kinds[0] in ("T", "P", "ADV"))
            return at if told and IN_ASIDE.issuperset(kinds) else -1
        chunk = sentence.chunk_at.get(at)
        if chunk is not None:
            kinds.append(sentence.chunks[chunk].kind)
    return -1

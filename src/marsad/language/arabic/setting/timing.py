"""Which of the times of a sentence belongs to which event.

An adverbial of time belongs to the verb of its clause: the nearest verb before it, else, where it opens the clause, the
first after it. What a relative clause, a content clause (أن ...) or a dated noun (الهجوم في 14 أبريل 2023) holds stays
inside it. A verb without a time of its own goes on in that of the verb it is joined to (وصل الأحد والتقى ...).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.language.analysis import Candidate
from marsad.language.arabic.events.light import carried
from marsad.language.arabic.setting.time_owner import TIME_WALLS, Owners
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.times.times import TimeMention, resolve
from marsad.language.arabic.times.words import words
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.phrases import is_paper
from marsad.model.reading import TimeValue

# A verbal noun after these happens when its verb does; after others (بعد زيارة، ضد هجوم) it does not.
_SAME_TIME = frozenset(("", "ب", "في", "خلال", "اثناء", "ل", "عن", "لدي"))
# Two things told side by side, each in its own time.
_APART = frozenset(("حين", "لكن", "اذا", "لو", "لان"))
# بدءا من الأحد: what these frames tell begins then itself; of what is demanded or agreed it is what begins, not the demand.
_LASTING = frozenset(("restrict", "sanction", "lift", "ceasefire", "cooperate"))
# Days since a date without its year, and days to the next such, that make it the next.
_LONG_AGO, _SOON = 240, 62
_FAR = 100  # words; further than any sentence's own time stands
_ONSET = frozenset(("بدءا", "ابتداء", "اعتبارا", "انطلاقا"))


class Timing:
    """The times of one sentence, each given to the words it dates."""

    def __init__(self, sentence: Sentence, found: Iterable[Candidate]) -> None:
        self.sentence = sentence
        self.nouns: set[int] = set()
        self.verbs: set[int] = set()
        self.frames: dict[int, str] = {}
        for candidate in found:
            (self.verbs if candidate.pos == "verb" else self.nouns).add(candidate.trigger[0])
            self.frames[candidate.trigger[0]] = candidate.frame
        self._owners = Owners(sentence, self.nouns, self.frames)
        self.own = self._owners.own
        for mention in sentence.times:
            if mention.past is not None or mention.future is not None:
                self._owners.add(mention)
        self.told: dict[int, list[TimeMention]] = {}
        self.content: set[int] = set()  # verbs of content clauses, dated by the verb that says them
        if self.own:
            for node in sentence.clauses.nodes:
                times = self.own.get(node.at) or self._joined(node)
                if times:
                    self.told[node.at] = times

    # -- times to words --------------------------------------------------------------------------------------------

    def _joined(self, node: VerbNode) -> list[TimeMention]:
        """The times of the verb this one goes on from (وصل الأحد ... والتقى) or tells in (قال الأحد إن القوات قصفت)."""
        chunks = self.sentence.chunks
        before = node.chunk - 1
        if before > 0 and chunks[before].kind == "AUX":
            before -= 1  # قتل الأحد عندما كان يغطي الاقتحام
        joined = chunks[node.chunk].joined or (
            before >= 0
            and chunks[before].kind == "CONJ"
            and self.sentence.words[chunks[before].first].stem not in _APART
        )
        content, commas = self._tells_paper(node), 0
        for number in range(node.chunk - 1, -1, -1):
            kind = chunks[number].kind
            if kind == "COMMA":
                commas += 1
            if kind == "V":
                earlier = self.sentence.clauses.at_chunk[number]
                if earlier.rule == "relative" and content and (commas or self._owners.set_off(number)):
                    continue  # أحبطت هجوما تعرض له الشهر الماضي، مشيرا إلى أنها ...: that clause is closed
                if (content and not joined) or chunks[number].first in self.content:
                    self.content.add(node.at)
                return self.told.get(chunks[number].first, []) if joined or content else []
            if kind in ("COMP", "COLON"):
                content = True
            elif kind == "REL" and not content:
                return []
        return []

    def _tells_paper(self, node: VerbNode) -> bool:
        """وافق المجلس الاثنين على قرار يطالب ..., في حفل حضره الوزير: what is described comes about with the verb before."""
        before = node.chunk - 1
        about = node.antecedent if node.rule == "relative" else node.subject if node.subject == before else -1
        if about < 0 or self.sentence.chunks[before].kind == "REL" or self.sentence.chunks[node.chunk].joined:
            return False
        chunk = self.sentence.chunks[about]
        head = self.sentence.words[chunk.head]
        if head.art or head.suffix:
            return False
        return is_paper(chunk, self.sentence.words) or head.stem in words().occasions

    def day(self, anchor: date | None) -> TimeValue | None:
        """The day on which the sentence is told to happen: that of its first verb outside relative clauses."""
        if anchor is None:
            return None
        for node in self.sentence.clauses.nodes:
            past = any(verb.tense == "past" and not verb.future for verb in node.verbs)
            if self.sentence.in_relative(node) or not (past or not node.verbs):
                continue
            for mention in self.own.get(node.at, ()):
                value = mention.past
                if value is None or value.grain != "day" or mention.since or mention.until or not value.start:
                    continue
                if value.start <= anchor.isoformat():
                    return value
            if node.at in self.own:
                return None
        return None

    # -- words to times --------------------------------------------------------------------------------------------

    def choose(self, candidate: Candidate, anchor: date | None) -> None:
        """Give a candidate its time, the nearest of those that date it and agree with its tense."""
        if self._in_passing(candidate):
            candidate.features["aside"] = 1.0
        if not self.own:
            return
        best: tuple[int, TimeMention, TimeValue] | None = None
        for mention in self._of(candidate):
            value = self._fitting(candidate, mention, anchor)
            if value is None:
                continue
            first, last = candidate.trigger
            distance = mention.first - last if mention.first > last else first - mention.last + 3
            if first not in self.own and value.grain != "day":
                distance += _FAR  # خفض اليوم تقديراته للنمو في 2024 وحذر: what is joined is of the day
            if best is None or distance < best[0]:
                best = (distance, mention, value)
        if best is None:
            return
        distance, mention, value = best
        told = " ".join(word.form for word in self.sentence.words[mention.first : mention.last + 1])
        candidate.time = (value, told)
        candidate.features["time:distance"] = min(distance, 22) / 10

    def _in_passing(self, candidate: Candidate) -> bool:
        """الاجتماع الذي دعت إليه إيرلندا; not في الوقت الذي اجتمع فيه الوزيران. A noun is told as its verb is (كان قد شن غارة)."""
        chunks = self.sentence.chunks
        here = self.sentence.chunk_at.get(candidate.trigger[0], 0)
        after = chunks[here + 1].kind if here + 1 < len(chunks) else ""
        if after == "REL" and self.sentence.words[candidate.trigger[0]].art:
            return True  # الهجوم الذي نفذه الحوثيون
        verb = next((k for k in range(here, max(here - 4, -1), -1) if chunks[k].kind == "V"), -1)
        if verb < 0 or (verb < here and candidate.pos == "participle" and self._relative(verb)):
            return False  # طالب بإنزال العلم الذي رفع محذرا: a circumstance of the main verb
        if verb < here and (
            self.sentence.clauses.at_chunk[verb].rule == "relative"
            or any(chunk.kind in ("AUX", "FUT") for chunk in chunks[max(0, verb - 4) : verb])
        ):
            return True
        if verb < 2 or chunks[verb - 1].kind != "REL":
            return False
        return self.sentence.words[chunks[verb - 2].head].stem not in ("وقت", "يوم")

    def _of(self, candidate: Candidate) -> list[TimeMention]:
        sentence = self.sentence
        first, last = candidate.trigger
        for at in range(first, last + 1):
            if at in self.own:
                return self.own[at]
            if at in self.told:
                return self.told[at]
        chunk = next((sentence.chunk_at[at] for at in range(first, last + 1) if at in sentence.chunk_at), -1)
        if chunk < 0:
            return []
        if candidate.features.get("joined") and candidate.pos == "noun":
            for node in sentence.clauses.nodes:
                if node.subject == chunk and node.at in self.told:
                    return self.told[node.at]  # هجوما شن مساء الجمعة
        if candidate.pos == "participle" or sentence.chunks[chunk].kind == "PART":
            return self._before(chunk)
        if sentence.chunks[chunk].kind == "V":
            return []
        return self._governing(candidate, chunk)

    def _before(self, chunk: int) -> list[TimeMention]:
        """The times of the verb a circumstance goes with: انتقد الأحد إسرائيل، متهما ...; طالب الأحد بإنزال علم رفع في كركوك محذرا ..."""
        for number in range(chunk - 1, -1, -1):
            if self.sentence.chunks[number].kind == "V":
                told = self.told.get(self.sentence.chunks[number].first, [])
                if told or not self._relative(number):
                    return told
        return []

    def _relative(self, verb: int) -> bool:
        """Does the verb at a chunk only describe (بالعلم الذي رفع, علم رفع)?"""
        return self.sentence.in_relative(self.sentence.clauses.at_chunk[verb])

    def _governing(self, candidate: Candidate, chunk: int) -> list[TimeMention]:
        """The times of the verb a verbal noun depends on, where the two happen together."""
        chunks = self.sentence.chunks
        borne = carried(candidate)
        prep = chunks[chunk].prep
        before = chunks[chunk - 1] if chunk else None
        if prep == "ل" and before is not None and self.sentence.words[before.last].stem in words().answers:
            return []  # استجابة لطلب الرئيس: it was asked before
        stance = candidate.pos != "noun" and candidate.frame in STANCES
        if not borne and not stance and prep not in _SAME_TIME:
            return []
        commas, stated = 0, False
        for number in range(chunk - 1, -1, -1):
            kind = chunks[number].kind
            if kind == "COMP" and stance and number and chunks[number - 1].kind != "CONJ":
                stated = True  # اعتبر أمس أن الأمر مرفوض: a stance is taken when it is told
                continue
            if kind in TIME_WALLS:
                break
            if kind == "COMMA":
                commas += 1
            elif kind == "V":
                node = self.sentence.clauses.at_chunk[number]
                if node.rule == "relative" and commas:
                    continue
                if node.at in self.content and node.at not in self.own:
                    self.content.add(candidate.trigger[0])  # قال أمس إن الوفد سيعقد لقاءات: as the verb is dated
                return self.told.get(node.at, []) if borne or prep or stated or node.at not in self.verbs else []
        return []

    def _to_come(self, candidate: Candidate, mention: TimeMention) -> bool:
        """يستقبل الرئيس الخميس نظيره: a verb of the present with a bare weekday of its own looks ahead."""
        return (
            candidate.tense == "present"
            and candidate.pos in ("verb", "phrase")
            and mention.kind == "weekday"
            and not mention.since
            and candidate.trigger[0] in self.own
            and not candidate.features.get("background")
        )

    @staticmethod
    def _near_ahead(candidate: Candidate, mention: TimeMention, anchor: date | None) -> bool:
        """يزور بغداد يومي 12 و13 يونيو, in May: a date without a year is the one close by, unless it is told as done."""
        past, future = mention.past, mention.future
        if anchor is None or past is None or future is None or past == future or mention.kind not in ("date", "range"):
            return False
        if not past.start or not future.start or (candidate.pos == "verb" and candidate.tense == "past"):
            return False
        gone = (anchor - date.fromisoformat(past.start)).days
        return gone > _LONG_AGO and 0 < (date.fromisoformat(future.start) - anchor).days < _SOON

    def _decided(self, candidate: Candidate, mention: TimeMention) -> bool:
        """قررت يوم الخميس إرسال قوات: the day of the verb that is done, not of what it plans."""
        if candidate.status != "planned" or mention.kind != "weekday" or mention.past == mention.future or candidate.trigger[0] in self.own:
            return False
        return any(
            mention in self.told.get(node.at, ()) and any(verb.tense == "past" and not verb.future for verb in node.verbs)
            for node in self.sentence.clauses.nodes
        )

    def _fitting(self, candidate: Candidate, mention: TimeMention, anchor: date | None) -> TimeValue | None:
        """The value of a time under the tense of an event; None where the two cannot go together."""
        ahead = candidate.tense == "future" or candidate.status == "planned" or self._to_come(candidate, mention)
        if candidate.trigger[0] in self.content and candidate.trigger[0] not in self.own:
            # قال الأحد إن بلاده لن توافق: the refusal is of Sunday; قال الأحد إنه سيزور: the visit is not.
            if ahead and candidate.frame not in STANCES:
                return None
            ahead = False
        ahead = ahead or self._near_ahead(candidate, mention, anchor)
        if ahead and candidate.pos == "noun" and self._decided(candidate, mention):
            return mention.past
        value = resolve(mention, "future" if ahead else "past")
        if value is None:
            return None
        if mention.until and not ahead:
            return None  # اتفقوا على عقد اجتماع قبل نهاية العام: the meeting's, not the agreement's
        if self.sentence.words[mention.first].stem in _ONSET and not ahead:
            return mention.future if candidate.frame in _LASTING else None
        if anchor is not None and value.start is not None and not ahead and value.start > anchor.isoformat():
            return None if candidate.tense == "past" and candidate.status == "occurred" else value
        return value

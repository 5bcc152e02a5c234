"""Whose time a time is: the verb, participle or verbal noun that an adverbial of time belongs to."""

from __future__ import annotations

from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.times.times import TimeMention
from marsad.language.arabic.times.words import words
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.word import PREP

TIME_WALLS = frozenset(("COMP", "COLON", "CONJ"))
_WHILE = frozenset(("خلال", "اثناء", "لدي", "عقب"))
# What follows these is a happening with a time of its own.
HAPPENED = frozenset(("بعد", "قبل", "منذ", "عقب", "اثر", "غداه"))
_BEYOND = HAPPENED | {"قبيل", "بعيد"}
# بشأن اغتيال فلان: a topic, not a happening of the sentence.
_TOPIC = frozenset(("بشان", "حول", "بخصوص", "ازاء", "حيال", "بسبب"))
# Where one speaks: في جلسة عقدت الأحد، في تصريحات أدلى بها أمس.
_THROUGH = frozenset(("في", "خلال", "عقب", "بعد", "اثناء", "عبر", "ب", "ضمن"))
_RARE = 6  # phrases between «أول» and the time it is counted from
_WITHIN = frozenset(("خلال", "غضون"))
# Frames of justice name the deed as well (حكم عليه بتهمة ... في 2016), whose time is not theirs.
_TRIED = frozenset(("convict", "charge", "arrest", "warrant", "investigate", "acquit"))
_PENALTIES = frozenset(("سجن", "حبس", "اعدام", "موبد", "غرامه", "جلد", "نفي", "اشغال"))
# What is done by going to what takes place.
_ATTENDED = frozenset(("attend", "elect"))
# What these bring about comes after them; what has these frames may have come before.
_AHEAD = frozenset(("agree", "demand", "invite", "threaten", "join"))
_GONE = frozenset(("attack", "accuse", "reject", "convict", "threaten"))
_OF_WHAT = frozenset(("ب", "بتهمه", "بسبب"))


def near_day(mention: TimeMention) -> bool:
    """A day told from today (أمس، الأحد), not by its date."""
    value = mention.past or mention.future
    return mention.kind != "date" and value is not None and value.grain == "day"


class Owners:
    """The words of one sentence that a time can belong to: `frames` gives the frame that each trigger tells."""

    def __init__(self, sentence: Sentence, nouns: set[int], frames: dict[int, str]) -> None:
        self.sentence = sentence
        self.nouns = nouns
        self.frames = frames
        self.own: dict[int, list[TimeMention]] = {}

    def add(self, mention: TimeMention) -> None:
        """Give a time to the words it dates."""
        for at in self._candidates(mention):
            if not self._of_deed(mention, at):
                self.own.setdefault(at, []).append(mention)

    def _of_deed(self, mention: TimeMention, owner: int) -> bool:
        """أدين بقتل شرطي عام 2016: when he killed, not when he was tried."""
        if self.frames.get(owner) not in _TRIED or near_day(mention):
            return False
        at = self.sentence.chunk_at
        between = self.sentence.chunks[at.get(owner, 0) + 1 : at.get(mention.last, -1) + 1]
        return any(
            chunk.kind == "P" and chunk.prep in _OF_WHAT and chunk.mention is None and chunk.first < mention.first
            and self.sentence.words[chunk.head].stem not in _PENALTIES
            for chunk in between
        )  # fmt: skip

    def _candidates(self, mention: TimeMention) -> list[int]:
        """Tokens of the verb, participle or verbal noun that a time dates."""
        sentence = self.sentence
        chunks = sentence.chunks
        here = next(
            (sentence.chunk_at[at] for at in range(mention.first, mention.last + 1) if at in sentence.chunk_at), -1
        )
        if here < 0:
            return []
        if self._measures(mention, here):
            since = (number for number in range(max(here - 3, 0), here) if chunks[number].prep == "منذ")
            return self._noun_of(next(since, -1))  # أول زيارة منذ الغزو في فبراير: the invasion was then
        if self._names(mention, here):
            return [at for at in (mention.first - 1,) if at in self.nouns]
        if sentence.words[mention.first].prep == "ل" and mention.kind == "year":
            return self._noun_of(here - 1)  # اتفاق باريس لعام 2015: the agreement's year, nobody else's
        opened = self._opened(mention, here)
        return [opened] if opened >= 0 else self._behind_which(mention, here)

    def _behind_which(self, mention: TimeMention, here: int) -> list[int]:
        """The nearest words before a time, in its clause, that it can date; where there are none, the first after it."""
        sentence, chunks = self.sentence, self.sentence.chunks
        noun, during, commas, dated = -1, False, 0, False
        set_off = here > 0 and chunks[here - 1].kind == "COMMA"
        for number in range(here - 1, -1, -1):
            chunk = chunks[number]
            kind = chunk.kind
            if kind in TIME_WALLS:
                break
            if kind == "REL" and number and commas == set_off and not self._through(chunks[number - 1]):
                return self._noun_of(number - 1)  # العملية التي جدت الأحد, by a verb that nobody knows
            if kind == "PART":
                return [noun] if noun >= 0 and self._dates_noun(mention, noun) else [chunk.first]
            if kind == "V" and not self._invokes(chunk.first):
                node = sentence.clauses.at_chunk[number]
                if node.rule == "relative" and commas and (node.at in self.own or commas > 1 or dated):
                    continue  # الذي زار بيروت العام الماضي، ... : that clause is closed
                if self._describes(node, mention):
                    continue
                return self._verb_or_noun(mention, node, noun, during)
            if kind == "COMMA":
                commas += 1
            elif kind in ("N", "P") and noun < 0 and commas < 2 and (chunk.prep not in _TOPIC or (chunk.prep == "بسبب" and not near_day(mention))):
                noun = next(iter(self._nouns_in(chunk)), -1)
                if commas and noun in self.own:  # منذ إرسال قوات في 2022، إلى بكين الأسبوع المقبل: it has its time
                    noun, dated = -1, True
                during = noun >= 0 and (chunk.prep in _WHILE or self._occasion(chunk))
        main = self._main_verb(here) if noun < 0 or during else -1
        if noun >= 0 or main >= 0:
            return [at for at in (noun, main) if at >= 0]
        after = next((at for at in sorted(self.nouns) if at > mention.last), -1)
        return [after] if after >= 0 else []

    def _verb_or_noun(self, mention: TimeMention, node: VerbNode, noun: int, during: bool) -> list[int]:
        """Of a verb and a noun (-1 for none) between it and the time, those that are dated; `during` the noun the verb's deed is done."""
        if noun >= 0 and self._dates_noun(mention, noun) and not self._over(mention, node, noun):
            return [noun, node.at] if during else [noun]
        beyond = [noun] if noun >= 0 and self._prep_of(noun) in _BEYOND else []
        if beyond and any(near_day(told) for told in self.own.get(node.at, ())):
            return beyond  # ألغى اليوم مسيرته بعد اشتباكات مع الشرطة مساء أمس
        return [node.at, *beyond, *self._described(node)]

    def _opened(self, mention: TimeMention, here: int) -> int:
        """التقى نظيره الأحد، وفي اليوم التالي توجه إلى طهران: the verb of the clause that a joined time opens; -1 if none."""
        words, chunks = self.sentence.words, self.sentence.chunks
        first = mention.first
        if first > self.sentence.start and words[first - 1].flags & PREP and self.sentence.chunk_at.get(first - 1) is None:
            first -= 1
        if not (words[first].conj or (here and chunks[here - 1].kind == "CONJ" and first == chunks[here - 1].last + 1)):
            return -1
        for number in range(here + 1, min(here + 4, len(chunks))):
            kind = chunks[number].kind
            if kind == "V":
                node = self.sentence.clauses.at_chunk.get(number)
                return node.at if node is not None and not chunks[number].joined and node.rule != "relative" else -1
            if kind not in ("T", "COMMA", "ADV", "AUX"):
                break
        return -1

    def _describes(self, node: VerbNode, mention: TimeMention) -> bool:
        """اعتقلت شابا يبلغ 22 عاما الثلاثاء: what somebody is like in the present has no day in the past."""
        if not near_day(mention) or node.at in self.frames or not node.verbs or node.chunk == 0:
            return False
        if any(verb.tense != "present" or verb.future for verb in node.verbs) or self.sentence.chunks[node.chunk].joined:
            return False
        if not {verb.past for verb in node.verbs} & words().being:
            return False  # هدنة تبدأ الأحد
        before = self.sentence.chunks[node.chunk - 1]
        return self.sentence.in_relative(node) or (before.kind in ("N", "P") and self._antecedent_of(node) >= 0)

    def _antecedent_of(self, node: VerbNode) -> int:
        """The verb before, in one clause with this one and nothing to join them; -1 where there is none."""
        for number in range(node.chunk - 1, -1, -1):
            kind = self.sentence.chunks[number].kind
            if kind == "V":
                return number
            if kind not in ("N", "P", "ADV", "T"):
                return -1
        return -1

    def _measures(self, mention: TimeMention, here: int) -> bool:
        """أول زيارة منذ 2016, ثاني هجوم خلال الأسبوع, لأول مرة منذ توليه الحكم في مايو: how rare a thing is, not when it
        happens.
        """
        forms = self.sentence.words
        since = mention.since or any(chunk.prep == "منذ" for chunk in self.sentence.chunks[max(here - 3, 0) : here])
        if not since and forms[max(mention.first - 1, 0)].stem not in _WITHIN:
            return False
        for number in range(here - 1, max(here - _RARE, -1), -1):
            chunk = self.sentence.chunks[number]
            if chunk.mention is None and any(
                forms[at].stem in words().rarity for at in range(chunk.first, chunk.last + 1)
            ):
                return True
            if chunk.kind in TIME_WALLS or chunk.kind in ("V", "COMMA"):
                return False
        return False

    def _names(self, mention: TimeMention, here: int) -> bool:
        """انتخابات 8 شتنبر, دورة مارس 2024: does the time only say which is meant?"""
        at, chunk = mention.first - 1, self.sentence.chunks[here]
        if near_day(mention) or at < chunk.first or chunk.kind not in ("N", "P") or chunk.mention is not None or chunk.prep == "منذ":
            return False
        word, first = self.sentence.words[at], self.sentence.words[mention.first]
        if word.art or word.suffix or word.flags & PREP or word.stem.endswith(("ا", "ين", "ان")):
            return False
        if word.form in words().dated:
            return False  # وقعت بتاريخ 8 مارس
        return first.form.isdecimal() or first.form in words().months

    def _noun_of(self, number: int) -> list[int]:
        """The first trigger that a phrase holds, by its number; none for -1."""
        return self._nouns_in(self.sentence.chunks[number])[:1] if number >= 0 else []

    def _nouns_in(self, chunk: Chunk) -> list[int]:
        """The triggers that a phrase holds."""
        return [at for at in range(chunk.first, chunk.last + 1) if at in self.nouns]

    def _invokes(self, at: int) -> bool:
        """حفظه الله, رعاه الله: said in passing."""
        words = self.sentence.words
        return at + 1 < self.sentence.end and words[at + 1].form == "الله"

    def _described(self, node: VerbNode) -> list[int]:
        """What else a relative clause dates: its noun (الهجوم الذي شنته داعش الأحد), and what was said on its occasion
        (قال في جلسة عقدت الأحد).
        """
        antecedent = self._antecedent(node)
        if antecedent < 0:
            return []
        chunks = self.sentence.chunks
        antecedent = self._beyond_name(node, antecedent)
        chunk = chunks[antecedent]
        nouns = self._nouns_in(chunk)
        # بدعم الهجوم الذي ...: what a relative clause describes is the noun with the article.
        out = [at for at in nouns if self.sentence.words[at].art][:1] or nouns[:1]
        attended = self._attended(antecedent)
        if attended >= 0 and node.at != attended:
            return [*out, attended]
        if self._through(chunk):
            for number in range(antecedent - 1, -1, -1):
                if chunks[number].kind == "V" and not self.set_off(number):
                    return [*out, chunks[number].first]
                if chunks[number].kind in ("COMP", "COLON"):
                    return out
            main = self._main_verb(node.chunk)
            out += [main] if main >= 0 else []  # وفي كلمة ألقاها أمس، دعا ...
        return out

    def _through(self, chunk: Chunk) -> bool:
        """في جلسة, عقب لقاء: is it where or through what one speaks?"""
        return chunk.prep in _THROUGH and self.sentence.words[chunk.head].stem in words().occasions

    def _occasion(self, chunk: Chunk) -> bool:
        """وفي اجتماع الأحد، دعت ...: what is done there is done then."""
        return chunk.prep == "في" and self.sentence.words[chunk.head].stem in words().occasions

    def _beyond_name(self, node: VerbNode, antecedent: int) -> int:
        """الغزو الروسي لأوكرانيا الذي بدأ في فبراير: what begins or takes place is the happening, not the name beside it."""
        chunks = self.sentence.chunks
        before = antecedent - 1
        if not {verb.past for verb in node.verbs} & words().occurring or before < 0 or chunks[antecedent].kind != "P":
            return antecedent
        named = chunks[antecedent].mention is not None and chunks[before].kind in ("N", "P")
        return before if named and self._nouns_in(chunks[before]) else antecedent

    def _attended(self, antecedent: int) -> int:
        """تصدر الحزب الانتخابات التي أجريت في مايو: the verb whose object a happening with a time of its own is; -1 if none."""
        chunks = self.sentence.chunks
        if chunks[antecedent].prep not in ("", "في", "ب"):
            return -1
        for node in self.sentence.clauses.nodes:
            if node.chunk < antecedent and (antecedent in node.objects or antecedent in node.preps):
                return node.at if self.frames.get(node.at) in _ATTENDED else -1
        return -1

    def _antecedent(self, node: VerbNode) -> int:
        """The phrase a relative clause describes, with الذي or without (في جلسة عقدت الأحد); -1 where it is none."""
        chunks = self.sentence.chunks
        if node.antecedent >= 0:
            return node.antecedent
        before = node.chunk - 1
        if before < 0 or chunks[node.chunk].joined:
            return -1
        if chunks[before].kind == "REL":
            return before - 1 if before and chunks[before - 1].kind in ("N", "P") else -1
        found = -1
        for number in range(before, -1, -1):
            chunk = chunks[number]
            if chunk.kind == "V":
                return found  # two verbs of one clause with nothing to join them: the second describes
            if chunk.kind not in ("N", "P", "ADV"):
                return -1
            head = self.sentence.words[chunk.head]
            if found < 0 and chunk.kind != "ADV" and chunk.mention is None and not head.art and not head.suffix:
                if head.stem in words().occasions or self._nouns_in(chunk):
                    found = number
        return -1

    def _main_verb(self, here: int) -> int:
        """The first verb after a chunk in its clause, what relative clauses hold left out; -1 if none."""
        chunks = self.sentence.chunks
        relative = False
        for number in range(here + 1, len(chunks)):
            kind = chunks[number].kind
            if kind == "REL":
                relative = True
            elif kind == "V":
                if not relative:
                    return chunks[number].first
                relative = False
            elif kind in TIME_WALLS:
                break
        return -1

    def _dates_noun(self, mention: TimeMention, noun: int) -> bool:
        """Is it the noun that is dated and not the verb before it? «أدان الهجوم في 14 أبريل», not «أدان الهجوم أمس»."""
        near = near_day(mention)
        word = self.sentence.words[noun]
        chunk = self.sentence.chunks[self.sentence.chunk_at[noun]]
        known = word.art or bool(word.suffix) or bool(chunk.inner) or self.sentence.words[chunk.last].art
        return (known or chunk.prep in _BEYOND) and not near

    def _over(self, mention: TimeMention, node: VerbNode, noun: int) -> bool:
        """صادق على انضمام السويد في 26 فبراير الماضي: what is agreed to lies ahead, so a day gone is the agreement's."""
        chunk = self.sentence.chunk_at[noun]
        if self.frames.get(node.at) not in _AHEAD or self.frames.get(noun) in _GONE or mention.past != mention.future:
            return False
        after = [k for k in (*node.objects, *node.preps) if self.sentence.chunks[k].kind in ("N", "P")]
        told = any(verb.tense == "past" for verb in node.verbs) and not (mention.since or mention.until)
        return told and chunk in after and self.sentence.chunks[chunk].prep in ("علي", "الي", "ب", "")

    def _prep_of(self, at: int) -> str:
        return self.sentence.chunks[self.sentence.chunk_at[at]].prep

    def set_off(self, number: int) -> bool:
        """Does a relative clause stand between commas or dashes (الوزير، الذي وصل أمس، ...)?"""
        chunks = self.sentence.chunks
        return number > 1 and chunks[number - 1].kind == "REL" and chunks[number - 2].kind in ("COMMA", "DASH")

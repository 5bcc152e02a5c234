"""How certain a candidate is: tense, negation, plan, allegation, condition, and what is only wanted.

The cues are data (data/status.toml). Nearer cues win over farther ones; a cue inside the clause of the trigger counts,
one in another clause only if its verb governs the trigger (نفى أن ..., من المقرر أن ...).
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.language.analysis import Candidate
from marsad.language.arabic.certainty.status_cues import Cues, set_status
from marsad.language.arabic.certainty.taken_back import called_off, on_condition
from marsad.language.arabic.events.justice import rules
from marsad.language.arabic.events.light import carried
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import CLAUSE_SIGNS
from marsad.language.arabic.words.frame_kinds import OF_TWO, SPEECH_FRAMES, TO_BE_DONE
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.word import COMMAS, Word

_REACH = 7  # tokens before the trigger in which a cue still reaches it
_OWN_PLEDGES = SPEECH_FRAMES | {"cooperate"}
# What stands after these is told beside the verb, not by it: لم توقف ... رغم المذكرة.
_ADJUNCTS = frozenset(
    ("رغم", "بعد", "قبل", "خلال", "منذ", "بسبب", "عقب", "وسط", "مع", "اثر", "اثناء", "ضمن", "ضد", "حول", "بشان")
)
# What is told about something is not what is planned: عرضت مشاهد عن استهداف الموقع.
_ABOUT = frozenset(("عن", "من", "بعيد", "وفق", "بحسب"))
_APPOINTED = OF_TWO | {"visit", "attend"}  # what is set for a day and may be called off
_IN = frozenset(("في",))  # بحث الملف في اتصال مع نظيره
_RUMOURS = frozenset(("انباء", "شاءعات", "مزاعم", "ادعاءات", "اشاعات"))
_BOUNDARIES = CLAUSE_SIGNS | {"COMMA"}  # kinds of chunks that part a verb from what it may govern
_CLOSED = _BOUNDARIES - {"COMP", "COLON", "COMMA"}  # those over which it governs nothing
_IS_NOT, _TIMES_BEFORE = frozenset(("ليس", "ليست")), frozenset(("مره", "اول"))
_IN_IT = frozenset(("في", "وراء", "خلف", "عن"))


def _past(node: VerbNode) -> bool:
    return any(verb.tense == "past" for verb in node.verbs)


def _bare(word: Word) -> str:
    """نيتها: the noun without its pronoun, نية."""
    return word.stem[:-1] + "ه" if word.suffix and word.stem.endswith("ت") else ""


class Factuality:
    """Holds the cues; `judge` sets a candidate's status and adds what it rests on."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.cues = Cues(lexicon)

    def judge(self, sentence: Sentence, candidate: Candidate) -> None:
        """Set the status of a candidate from the words around it."""
        if candidate.cues:
            return
        words = sentence.words
        first = candidate.trigger[0]
        speech = candidate.frame in SPEECH_FRAMES
        node = sentence.node_at(sentence.chunk_at.get(first, -1))
        if node is not None and self._by_own_verb(sentence, candidate, node):
            return
        wanted = self._cues_before(sentence, candidate, node)
        if node is None and not candidate.cues:
            self._cue_after(sentence, candidate)
        if node is None and first > sentence.start and words[first - 1].form in ("لا", "ولا") and not words[first].art:
            set_status(candidate, "denied", words[first - 1].form)  # لا عقوبات جديدة على فنزويلا
        self._governors(sentence, candidate, node)
        if node is None and not candidate.cues and first > sentence.start and words[first - 1].form == "اي" and not speech:
            set_status(candidate, "hypothetical", "اي")  # تبعات أي هجوم; but «لم يجر أي اتصال» denies it
        if candidate.status in ("planned", "denied") and not speech:
            on_condition(self.cues, sentence, candidate, node)
        if wanted:
            candidate.features["wanted:" + ("speech" if speech else "other")] = 1.0
            candidate.cues.append(("wanted", wanted))
        if not candidate.cues and node is not None and node.future == "قد" and candidate.tense == "present":
            set_status(candidate, "hypothetical", "قد")
        if node is None and candidate.tense == "future" and not candidate.cues and not self._behind(sentence, candidate):
            set_status(candidate, "planned", "future verb")
        if candidate.frame in _APPOINTED and candidate.status in ("occurred", "planned"):
            called_off(self.cues, sentence, candidate)

    # -- the words around it ---------------------------------------------------------------------------------------

    def _by_own_verb(self, sentence: Sentence, candidate: Candidate, node: VerbNode) -> bool:
        """Set what the negation and the tense of the candidate's own verb say; True where nothing else changes that."""
        words = sentence.words
        told = words[candidate.trigger[0]].form
        if node.negation == "لم" and node.at - 2 >= sentence.start and words[node.at - 2].form == "ما":
            set_status(candidate, "hypothetical", "ما لم")
            return True
        if node.negation and not self._emphatic(node, sentence):
            set_status(candidate, "denied", node.negation)
            if node.negation == "لن" and candidate.frame not in SPEECH_FRAMES:
                on_condition(self.cues, sentence, candidate, node)
            return True
        if candidate.frame not in _OWN_PLEDGES and any(self.cues.light.get(v.past) == "planned" for v in node.verbs):
            set_status(candidate, "planned", told)  # تعهدت كندا بتقديم مساعدات
        elif candidate.tense == "future":
            set_status(candidate, "planned", told)
        return False

    def _cues_before(self, sentence: Sentence, candidate: Candidate, node: VerbNode | None) -> str:
        """Set what the words before the trigger say, the nearest first; the word that tells it is only wanted, "" if none."""
        first, wanted = candidate.trigger[0], ""
        start = self._joined_to(sentence, node) if node is not None else first
        for at in self._reach(sentence, start, node):
            cue = self._cue(sentence, at)
            if not cue or (cue == "cancelled" and self._parted(sentence, at, first)):
                continue
            form = sentence.words[at].form
            if cue == "wanted":
                wanted = wanted or form
            elif (not candidate.cues or candidate.status == "planned") and self._meant(sentence, candidate, cue, at, start):
                set_status(candidate, cue, form)
        return wanted

    def _cue(self, sentence: Sentence, at: int) -> str:
        """The status that a word before a trigger gives it, "" for none."""
        word = sentence.words[at]
        cue = self.cues.before.get(word.form) or self.cues.before.get(word.stem) or self.cues.before.get(_bare(word))
        if cue is None or at in sentence.inside:
            return ""  # وكالة الأنباء: part of a name
        before = sentence.words[at - 1].form if at > sentence.start else ""
        if word.form == "اجل" and before != "من":
            return ""  # أجل الرئيس زيارته
        if cue == "denied" and word.stem in _IS_NOT and at + 1 < sentence.end and sentence.words[at + 1].stem in _TIMES_BEFORE:
            return ""  # ليست المرة الأولى التي تقصف فيها إسرائيل دمشق: it happened, and not for the first time
        if cue == "hypothetical" and word.stem == "حال" and at > sentence.start and before != "في":
            return ""
        return cue

    def _meant(self, sentence: Sentence, candidate: Candidate, cue: str, at: int, start: int) -> bool:
        """Is it the candidate that a cue speaks of? `start` is the first verb it is joined to, or its trigger."""
        words, first, speech = sentence.words, candidate.trigger[0], candidate.frame in SPEECH_FRAMES
        if cue == "alleged":
            return not speech and not self._known(sentence, first, at)
        if cue != "planned":
            return True
        lends = "carrier" in candidate.features  # خطة الجيش لاجتياح رفح: whose plan it is stands between
        if start - at > 2 and not lends and not self._governs(sentence, at, start):
            return False
        if start - at == 2 and not lends and words[start - 1].prep == "ل" and not carried(candidate):
            return False  # استعدادها لتغطية الهجوم: what is planned is another deed
        # لقيت الخطة ترحيبا: a definite noun governs no noun.
        return not speech or not (words[at].art or self._met_with(sentence, at, first))

    def _cue_after(self, sentence: Sentence, candidate: Candidate) -> None:
        """Set what a word right after a noun says of it."""
        last = candidate.trigger[1]
        for word in sentence.words[last + 1 : min(sentence.end, last + 4)]:
            if cue := self.cues.after.get(word.form):
                set_status(candidate, cue, word.form)
                return

    @staticmethod
    def _behind(sentence: Sentence, candidate: Candidate) -> bool:
        """«سيتضمن التقرير القصف على المدينة», «سيثأر لمقتل قائده»: an attack that is known, and named beside what is to come."""
        at = candidate.trigger[0]
        if candidate.frame != "attack" or carried(candidate) or at not in sentence.chunk_at:
            return False
        prep = sentence.chunks[sentence.chunk_at[at]].prep
        return prep != "الي" and (sentence.words[at].art or (prep in ("ل", "علي") and bool(candidate.features.get("suffered"))))

    def _untouched(self, sentence: Sentence, candidate: Candidate, governor: VerbNode, status: str) -> bool:
        """Is the candidate as certain as before, whatever its governor says?"""
        first = candidate.trigger[0]
        here = sentence.chunk_at.get(first, -1)
        if status == "planned":
            done = candidate.tense == "past" and sentence.node_at(here) is not None
            beside = _ADJUNCTS | _ABOUT | (_IN if candidate.frame in OF_TWO or candidate.frame == "attend" else frozenset())
            return done or (here in governor.preps and sentence.chunks[here].prep in beside)
        return status == "alleged" and (candidate.frame in SPEECH_FRAMES or self._known(sentence, first, governor.at))

    @staticmethod
    def _parted(sentence: Sentence, cue: int, first: int) -> bool:
        """«بتعليق عمل البرلمان وإقالة الحكومة»: what is joined on is not suspended with what completes the noun, unless that tells
        a deed too («إلغاء زيارته ولقائه»)."""
        words = sentence.words
        return bool(words[first].conj) and cue + 1 < first and not words[cue + 1].tells("noun")

    @staticmethod
    def _met_with(sentence: Sentence, cue: int, first: int) -> bool:
        """«قوبل المقترح برفض روسي»: what a plan is met with is told of it, and is no plan."""
        here, there = sentence.chunk_at.get(first, -1), sentence.chunk_at.get(cue, -2)
        return any(node.subject == there and (here in node.preps or here in node.objects) for node in sentence.clauses.nodes)

    @staticmethod
    def _known(sentence: Sentence, first: int, cue: int) -> bool:
        """اتهمه بالضلوع في الهجوم, بدعم الهجوم: the part in it is alleged, the attack is known."""
        chunk = sentence.chunks[sentence.chunk_at[first]] if first in sentence.chunk_at else None
        if chunk is None or chunk.kind == "V" or not sentence.words[first].art or cue >= chunk.first - 1:
            return False
        if chunk.prep == "عن" and cue == chunk.first - 2 and sentence.words[cue].stem in _RUMOURS:
            return False  # أنباء عن الانسحاب: the rumour tells it
        return chunk.head != first or chunk.prep in _IN_IT

    def _reach(self, sentence: Sentence, start: int, node: VerbNode | None) -> Iterator[int]:
        """The tokens before a trigger whose cues reach it, nearest first: those of its clause, and what holds its أن.

        A verb joined by و is as certain as the verb it goes on from: من المقرر أن يزور بغداد ويلتقي ...
        """
        chunks, words = sentence.chunks, sentence.words
        held = passed = False
        for at in range(start - 1, max(sentence.start, start - _REACH) - 1, -1):
            form = words[at].form
            if form in (":", "؛"):
                return
            if form in COMMAS and not held and (node is not None or start - at > 3 or self._circumstance(sentence, at + 1)):
                return
            chunk = chunks[sentence.chunk_at[at]] if at in sentence.chunk_at else None
            # إمكانية التوصل إلى حل ينهي اعتراض تركيا: what is possible is the solution.
            if not (passed and chunk is not None and chunk.kind in ("N", "P")):
                yield at
            if chunk is None:
                continue
            if chunk.kind == "COMP":
                held = held or not form.startswith("لكن")  # ألغى زيارته، لكنه حذر: a new clause, held by nothing
            elif self._circumstance(sentence, at) and words[at - 1].form in COMMAS:
                return
            elif chunk.kind == "V" and not held:
                verb = sentence.clauses.at_chunk[sentence.chunk_at[at]]
                if node is not None or chunk.joined or verb.rule == "relative":
                    return
                passed = True

    @staticmethod
    def _circumstance(sentence: Sentence, at: int) -> bool:
        """رحل دون سبب، محذرا من الفوضى: does a word begin what goes with the verb? What is said of the rest is not said of it."""
        number = sentence.chunk_at.get(at, -1)
        return number >= 0 and sentence.chunks[number].kind == "PART" and sentence.chunks[number].first == at

    @staticmethod
    def _joined_to(sentence: Sentence, node: VerbNode) -> int:
        """The first of the verbs of one tense that a verb is joined to; the verb itself where it begins anew."""
        first = node
        for earlier in reversed(sentence.clauses.nodes):
            if earlier.at >= first.at or earlier.rule == "relative":
                continue
            if not sentence.chunks[first.chunk].joined or _past(earlier) != _past(node):
                break
            first = earlier
        return first.at

    def _governs(self, sentence: Sentence, at: int, first: int) -> bool:
        """Is there nothing but أن and small words between a cue and the trigger?"""
        return all(
            sentence.chunks[sentence.chunk_at[k]].kind in ("COMP", "ADV", "AUX", "T")
            for k in range(at + 1, first)
            if k in sentence.chunk_at
        )

    def _emphatic(self, node: VerbNode, sentence: Sentence) -> bool:
        """لا ... إلا and ما زال are no denials."""
        after = sentence.words[node.at + 1 : min(sentence.end, node.at + 8)]
        return any(word.form in ("الا", "سوي") for word in after) and node.negation in ("لا", "لم", "لن", "ما")

    # -- the verb it depends on ------------------------------------------------------------------------------------

    def _governors(self, sentence: Sentence, candidate: Candidate, node: VerbNode | None) -> None:
        """The verb whose content or object the trigger is: يعتزم زيارة، نفى أن يكون قصف."""
        first = candidate.trigger[0]
        here = sentence.chunk_at.get(first, -1)
        governor = next((verb for verb in reversed(sentence.clauses.nodes) if verb.at < first), None)
        if governor is None:
            return
        signs = [chunk.kind for chunk in sentence.chunks[governor.chunk + 1 : here] if chunk.kind in _BOUNDARIES]
        if not _CLOSED.isdisjoint(signs) or signs.count("COMMA") > 1:
            return
        governs = (
            signs[:1] == ["COMP"] or here in governor.objects or here in governor.preps
            or (node is None and "COMP" not in signs and "COMMA" not in signs)
        )  # fmt: skip
        if not governs:
            return
        form = sentence.words[governor.at].form
        if "COMP" in signs and form in self.cues.rumoured and governor.subject < 0:
            if candidate.frame not in SPEECH_FRAMES:
                set_status(candidate, "alleged", form)  # يقال إنه زار
            return
        left = next((self.cues.negated[v.lemma] for v in governor.verbs if v.lemma in self.cues.negated), None) if governor.negation else None
        if left is not None:
            set_status(candidate, left, governor.negation)  # لم يسبق له أن زار, لم يستبعد إرسال قوات
            return
        self._by_governor(sentence, candidate, node, governor)
        adjunct = here >= 0 and sentence.chunks[here].prep in _ADJUNCTS
        if governor.negation and governor.verbs and not candidate.cues:
            candidate.features["governor:negated"] = 1.0
            known = sentence.words[first].art and candidate.frame not in SPEECH_FRAMES and "light:active" not in candidate.features
            if known and here in governor.objects:
                return  # لم تدن الهند الغزو: it took place
            if here in governor.objects or (here in governor.preps and not adjunct) or here == governor.subject:
                set_status(candidate, "denied", governor.negation)
        if node is None and not candidate.cues and (here in governor.objects or (here in governor.preps and not adjunct)):
            self._planned_carrier(sentence, candidate, governor.at)  # not «يسافر بعد زيارة»: what goes before is no plan

    def _by_governor(self, sentence: Sentence, candidate: Candidate, node: VerbNode | None, governor: VerbNode) -> None:
        """Set what the sense of the governing verb says."""
        here = sentence.chunk_at.get(candidate.trigger[0], -1)
        word = sentence.words[governor.at].form
        for verb in governor.verbs:
            status = self.cues.verbs.get(verb.lemma)
            if status is None and candidate.frame in TO_BE_DONE and not rules(sentence, candidate):
                status = self.cues.decided.get(verb.lemma)
            given_up = self.cues.light.get(verb.past)
            if given_up in ("denied", "cancelled") and "light:active" in candidate.features and not governor.negation:
                set_status(candidate, given_up, word)  # رفضت المحكمة الإفراج عن ..., عدلت الحكومة عن فرض ...
                return
            undergone = status == "planned" and "light:passive" in candidate.features
            if status is None or undergone:  # who is exposed to it (تعرض ل) plans nothing, though the verb prints as offers (عرض) does
                continue
            candidate.features["governor:" + status] = 1.0
            if status == "cancelled" and (governor.negation or (node is None and here not in governor.objects)):
                continue  # لم توقف ...: nothing is called off
            if status == "wanted":
                candidate.cues.append(("wanted", word))
            elif self._untouched(sentence, candidate, governor, status):
                continue
            elif status == "planned" and governor.negation and node is None:
                set_status(candidate, "denied", governor.negation)  # لا تنوي الانسحاب من الاتفاقية
            elif status != "planned" or candidate.status != "hypothetical":  # يدرس إمكانية الانسحاب
                set_status(candidate, status, word)
            return

    def _planned_carrier(self, sentence: Sentence, candidate: Candidate, verb: int) -> None:
        """«من المقرر أن يقوم بزيارة»: a plan for the verb is a plan for the noun it carries."""
        for at in range(verb - 1, max(sentence.start, verb - _REACH) - 1, -1):
            word = sentence.words[at]
            cue = self.cues.before.get(word.form)
            if cue is None and sentence.node_at(sentence.chunk_at.get(at, -1)) is not None:
                cue = next((status for v in word.verbs if (status := self.cues.verbs.get(v.lemma)) == "planned"), None)  # ينتظر أن يقوم
            if cue in ("planned", "hypothetical", "cancelled") and self._governs(sentence, at, verb):
                set_status(candidate, cue, sentence.words[at].form)
                return

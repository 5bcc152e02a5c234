"""Nouns and participles that lend a deed its doer: «قرار الحكومة رفع الحظر», «نيتها اجتياح رفح», «إنها مستعدة لتقديم المساعدة»."""

from __future__ import annotations

from marsad.language.analysis import Candidate, Mention
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.noun_owners import owner_of
from marsad.language.arabic.events.participle_roles import told_subject
from marsad.language.arabic.events.slots import put, subject
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.word import Telling

_BEFORE_WHOM = frozenset(("امام", "لدي", "خلال"))


class NounLenders:
    """Holds the light verbs, and the words that lend as they do."""

    def __init__(self, light: LightVerbs) -> None:
        self.light = light

    def _lent(self, sentence: Sentence, candidate: Candidate, chunk: int, at: int) -> None:
        """«قرار الحكومة رفع الحظر», «نيتها اجتياح رفح»: whose decision or aim a deed is does it, its complement undergoes it."""
        owners = [] if self._befalls(sentence, chunk) else self._owners(sentence, chunk, at)
        willing = -1 if owners else self._willing(sentence, chunk, at)
        if not owners and willing < 0:
            return
        complements = [f for f in candidate.actors if f.rule == "of"]
        candidate.actors[:] = []
        for owner in owners:
            put(candidate, "actor", owner, "carrier")
        if willing >= 0:
            candidate.features["willing"] = 1.0
            told_subject(sentence, candidate, "actor", willing, sentence.chunk_at[willing])
            if not candidate.actors:
                candidate.actors[:] = complements
                return
        if not candidate.recipients:
            candidate.recipients += [f._replace(rule="of object") for f in complements]
        candidate.features["carrier"] = 1.0

    def _lent_on(self, sentence: Sentence, candidate: Candidate, telling: Telling, chunk: int, at: int) -> None:
        """«يعتزم الوزير القيام بزيارة», «قررت البدء في سحب قواتها»: a noun that would lend its owner lends its verb's subject."""
        item = sentence.chunks[chunk]
        number = chunk - 1
        while number > 0 and (sentence.chunks[number].kind in ("T", "ADV") or sentence.chunks[number].prep in _BEFORE_WHOM):
            number -= 1  # جدد الوزير التأكيد، أمام مجلس الأمن، على ضرورة ...
        before = sentence.chunks[number] if number >= 0 and at == item.head else None
        if before is None or before.kind not in ("N", "P") or before.inner or before.mention is not None:
            return
        if sentence.words[before.head].suffix or not self._carries(sentence, before.head, item.prep):
            return
        for node in reversed(sentence.clauses.nodes):
            if node.chunk < number and (number in node.objects or number in node.preps):
                if self.light.sense(node.verbs, before.prep, telling.entry) == "active":
                    candidate.features["light:active"] = 1.0
                    candidate.tense = candidate.tense or tense_of(node)
                    subject(sentence, candidate, "actor", node)
                return

    def _willing(self, sentence: Sentence, chunk: int, at: int) -> int:
        """«إنها مستعدة لتقديم المساعدة», «بصدد فرض عقوبات»: the word before a deed that tells who is about to do it, else -1."""
        words, item = sentence.words, sentence.chunks[chunk]
        if at != item.head:
            return item.first if at == item.head + 1 and (item.prep, words[item.head].stem) in self.light.verges else -1
        before = sentence.chunks[chunk - 1] if item.prep and chunk else None
        if before is None or before.kind != "N" or before.mention is not None or before.first != before.last:
            return -1
        stem = words[before.head].stem
        if words[before.head].art and stem.endswith(("ين", "ون")):
            return -1  # دعا الراغبين في زيارة المتحف: who they are
        return before.head if {(item.prep, stem), (item.prep, stem[:-1]), (item.prep, stem[:-2])} & self.light.willing else -1

    def _befalls(self, sentence: Sentence, chunk: int) -> bool:
        """«حظي قرار المحكمة بترحيب ...»: the preposition is that of the verb, whose subject undergoes the deed."""
        prep = sentence.chunks[chunk].prep
        return bool(prep) and any(
            node.subject == chunk - 1 and any(self.light.senses.get((verb.lemma, prep)) == "passive" for verb in node.verbs)
            for node in sentence.clauses.nodes
        )

    def _beside(self, sentence: Sentence, candidate: Candidate, chunk: int, at: int) -> None:
        """«غادر الوزير أبوظبي مختتما زيارة للإمارات»: a participle of a light verb lends the subject of the verb it goes with."""
        item = sentence.chunks[chunk]
        before = sentence.chunks[chunk - 1] if chunk and at == item.first else None
        doing = item.first if at == item.first + 1 else before.first if before is not None and before.first == before.last else -1
        if doing < 0 or item.prep or item.mention is not None:
            return
        word = sentence.words[doing]
        if word.art or word.prep or word.suffix or not {word.stem, word.stem[:-1], word.stem[:-2]} & self.light.doing:
            return
        told_subject(sentence, candidate, "actor", doing, sentence.chunk_at[doing])
        if candidate.actors:
            candidate.features["light:active"] = 1.0

    def _owners(self, sentence: Sentence, chunk: int, at: int) -> list[Mention]:
        """Those whose decision, aim or attempt the deed at a token is."""
        item = sentence.chunks[chunk]
        if item.head < at:
            if at == item.head + 1 and self._carries(sentence, item.head, ""):
                return [owner_of(sentence, chunk, item.head, own=True)] if sentence.words[item.head].suffix else []
            if self._carries(sentence, item.head, ""):
                # «قرار الحكومة السماح ب ...»
                return [m for m in item.inner if m.first == item.head + 1 and m.last == at - 1]
            if sentence.words[item.head].stem not in self.light.wrappers:
                return []  # قرارها إحالة ملف اغتيال ...
        number = chunk - 1
        while number > 0 and sentence.chunks[number].kind == "T":
            number -= 1
        named = [m for m in (sentence.chunks[number].mention,) if m is not None] if number > 0 else []
        if named and sentence.chunks[number].kind == "N":
            number -= 1  # «قرارها الأخير | الحكومة البريطانية»: a name apart from the noun it completes
        before = sentence.chunks[number] if number >= 0 else None
        if before is None or before.kind not in ("N", "P") or before.mention is not None:
            return []
        for position in range(before.first, before.last + 1):
            if self._carries(sentence, position, item.prep):
                inner = [m for m in before.inner if m.first > position]
                suffix = [owner_of(sentence, number, position, own=True)] if sentence.words[position].suffix else []
                adjectives = [sentence.adjective(before.nisba[0])] if before.nisba else []
                return inner or named or suffix or adjectives
        return []

    def _carries(self, sentence: Sentence, at: int, prep: str) -> bool:
        """Is a word a noun that lends its owner to the deed after a preposition ("" for none)?"""
        stem = sentence.words[at].stem
        preps = self.light.carriers.get(stem) or (
            self.light.carriers.get(stem[:-1] + "ه") if sentence.words[at].suffix and stem.endswith("ت") else None
        )
        return preps is not None and prep in preps


def tense_of(node: VerbNode) -> str:
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

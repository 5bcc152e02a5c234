"""What the words behind a happening take back: it is called off, or holds only on a condition."""

from __future__ import annotations

from marsad.language.analysis import Candidate
from marsad.language.arabic.certainty.status_cues import Cues, set_status
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.word import DEM

_ONLY_IF = frozenset(
    ("بعد", "عقب", "اثر", "اذا", "متي", "حين", "عندما", "عند", "لدي", "حال", "في", "بشرط", "شريطه", "بموجب", "مقابل", "بانتهاء", "بموافقه")
)  # لن يفرج عنه إلا ...


def called_off(cues: Cues, sentence: Sentence, candidate: Candidate) -> None:
    """«زيارة الوزير إلى طهران أرجئت», «كان من المقرر أن يزور بيروت لكن الزيارة ألغيت», «... لكنه ألغى زيارته»."""
    here = sentence.chunk_at.get(candidate.trigger[0], -1)
    planned = candidate.status == "planned"
    for later in sentence.clauses.nodes:
        word = sentence.words[later.at]
        if later.at <= candidate.trigger[1] or later.negation or not any(verb.lemma in cues.later for verb in later.verbs):
            continue
        elsewhere = any(sentence.chunks[index].prep in ("الي", "ل") for index in later.preps)  # أرجأ زيارته إلى برلين: another
        phrases = [later.subject, *(() if elsewhere else later.objects[:1])]
        again = [sentence.words[sentence.chunks[index].head] for index in phrases if index > here]
        same = any((head.art or head.suffix) and head.tells("noun", {candidate.frame}) for head in again)
        pointed = any(sentence.words[sentence.chunks[index].head].flags & DEM for index in phrases if index > here)
        unsaid = later.subject < 0 and (not later.objects or pointed)  # لكنه ألغى ذلك
        if (later.subject == here and not later.objects) or (planned and (same or unsaid)):
            set_status(candidate, "cancelled", word.form)
            return


def on_condition(cues: Cues, sentence: Sentence, candidate: Candidate, node: VerbNode | None) -> None:
    """«سيفرض عقوبات إذا ...», «مستعد للتفاوض بشرط ...», «لن يفرج عنه إلا بعد ...»: a plan or refusal on a condition told behind."""
    words, chunk = sentence.words, sentence.chunk_at.get(candidate.trigger[0], -1)
    if chunk < 0 or (candidate.status == "denied" and (node is None or node.negation != "لن")):
        return
    for number in range(chunk + 1, len(sentence.chunks)):
        item = sentence.chunks[number]
        form = words[item.first].form
        last = item.last + 1 < sentence.end and words[item.last + 1].form
        if form in cues.conditions or (form == "ما" and last == "لم") or (form in ("الا", "سوي") and last in _ONLY_IF):
            set_status(candidate, "hypothetical", form)
            return
        if item.kind in ("COMP", "PART", "REL", "COLON") or item.joined or (item.kind == "V" and node is not None):
            return

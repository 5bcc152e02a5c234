"""Whom a participle, or another word that goes with a verb or stands as a predicate, is told of.

«قال الوزير ..., متهما إسرائيل», «إنها مستعدة لتقديم المساعدة»: it shares the subject of its verb, or has its own before it.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate, Mention
from marsad.language.arabic.events.predicates import LINKING, told_of
from marsad.language.arabic.events.slots import after, content, put, put_chunk, subject
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.syntax.verb_or_noun import NOUN_NEGATIONS
from marsad.language.arabic.words.agreement import chunk_gender
from marsad.language.arabic.words.frame_kinds import OF_TWO, STANCES
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.word import ADV, COMP, NUMBER, QUANTITIES, SPEECH, Word

_WHEN_OR_WHY = frozenset(("حتي", "عندما", "بعدما", "حين", "حينما", "قبلما", "كلما", "لما", "كي", "لكي", "لان"))
_BUT = ("لكن", "ولكن")
_WE = frozenset(("نحن", "اننا", "باننا", "انا", "انني", "اني"))


def fill_participle(
    sentence: Sentence, candidate: Candidate, slots: dict[str, str], at: int, last: int, chunk: int
) -> None:
    """Add what stands around a participle to its candidate: it shares the subject of the verb it goes with."""
    role = slots.get("subject", "")
    candidate.tense = "present"
    if chunk < 0:
        chunk = sentence.chunk_at.get(last, -1)  # على استعداد: the preposition itself is part of no chunk
    if role:
        chunk = told_subject(sentence, candidate, role, at, chunk)
    after(sentence, candidate, slots, last, chunk)
    if "clause" in slots and chunk >= 0:
        content(sentence, candidate, slots["clause"], chunk)


def told_subject(sentence: Sentence, candidate: Candidate, role: str, at: int, chunk: int) -> int:
    """Add whom a participle is told of to a role of the candidate: the noun it modifies or is the predicate of, the subject of
    the verb it goes with. `chunk` is its phrase; returned with a negation before it."""
    item = sentence.chunks[chunk] if chunk >= 0 else None
    called = item.mention if item is not None else None
    if called is not None and called.type == "person" and called.head < at <= called.last and sentence.words[at].art:
        put(candidate, role, called, "modified")  # النائب المستقيل سمير عوض
        return chunk
    negated = item is not None and item.first < at and sentence.words[item.first].stem in NOUN_NEGATIONS  # غير مستعدة
    start = at if item is None or not negated else item.first
    if item is not None and item.first < start and item.mention is None:
        if not put_chunk(sentence, candidate, role, chunk, "modified", deep=False):
            head = sentence.words[item.head]
            if head.suffix:  # موقفها الرافض
                put(candidate, role, sentence.pronoun(item.head, head.suffix), "modified possessor")
        return chunk
    nodes = [node for node in sentence.clauses.nodes if node.at < at]
    previous = sentence.chunks[chunk - 1] if chunk > 0 else None
    if chunk > 1 and previous is not None and previous.kind == "NEG":
        chunk, start = chunk - 1, previous.first  # تركيا ليست مستعدة
        previous = sentence.chunks[chunk - 1]
    word = sentence.words[at]
    adverbial = word.stem.endswith(("ا", "ين")) or bool(word.conj)  # تجمعوا في الرباط رافضين ..., مؤكدة دعمها الضحايا ورافضة ...
    ahead = _ahead(sentence, word, at, chunk) if not nodes else None
    suffered = role == "recipient" and candidate.frame in STANCES
    if (
        previous is not None
        and not (suffered and _does(nodes, chunk - 1))
        and previous.mention is not None
        and previous.last >= start - 2  # the preposition of «على وشك» belongs to no phrase
        and (word.art or not nodes or not (adverbial or previous.kind == "P"))  # قطعت علاقتها مع طهران متهمة إيران ...
    ):
        put_chunk(sentence, candidate, role, chunk - 1, "predicate", deep=False)
    elif not word.art and (pronoun := _said_of(sentence, start)) is not None:
        put(candidate, role, pronoun, "pronoun")
    elif ahead is not None:
        subject(sentence, candidate, role, ahead)  # محذرا من التصعيد، قال الوزير ...
        candidate.features["rule:circumstantial"] = 1.0
    elif word.art and nodes:
        _described(sentence, candidate, role, word, chunk)
    elif suffered and nodes:
        _called_so(sentence, candidate, role, at, nodes[-1])
    elif nodes:
        _shared_subject(sentence, candidate, role, word, nodes)
    elif sentence.clauses.topic is not None:
        put(candidate, role, sentence.clauses.topic, "topic")
    return chunk


def _shared_subject(sentence: Sentence, candidate: Candidate, role: str, participle: Word, nodes: list[VerbNode]) -> None:
    """Add the subject of the likeliest verb before a participle that it agrees with, else what the text is about."""
    owner = shared_verb(sentence, candidate.frame, participle, nodes)
    topic = sentence.clauses.topic
    if owner is not None:
        subject(sentence, candidate, role, owner)
    elif topic is not None and _alike(participle, gender_of(topic, sentence.words), topic.number):
        put(candidate, role, topic, "topic")
    candidate.features["rule:circumstantial"] = 1.0


def shared_verb(sentence: Sentence, frame: str, participle: Word, nodes: list[VerbNode]) -> VerbNode | None:
    """The likeliest of some verbs before a participle whose subject it shares, as far as the two agree."""
    return next((node for node in _owners(sentence, frame, nodes) if _owns(sentence, participle, node)), None)


def _described(sentence: Sentence, candidate: Candidate, role: str, participle: Word, chunk: int) -> None:
    """«قوات الاحتلال، المتوغلة في المدينة», «المجموعات المؤيدة»: a definite participle describes the nearest phrase before it that it
    agrees with, named or not, and never the subject of a verb as such."""
    if participle.prep or candidate.frame in OF_TWO:
        return  # للمطالبة بالحقوق: the noun; القمة، المنعقدة: no party
    for index in range(chunk - 1, -1, -1):
        item = sentence.chunks[index]
        if item.kind not in ("N", "P", "COMMA", "PAREN", "ADV", "T"):
            return
        if item.kind in ("N", "P") and _alike(participle, chunk_gender(item, sentence.words), item.mention.number if item.mention else ""):
            put_chunk(sentence, candidate, role, index, "modified", deep=False)
            return


def _does(nodes: list[VerbNode], chunk: int) -> bool:
    """«درست اللجنة مطالبة بـ»: is a phrase behind a verb, which tells more than what somebody is, its subject?"""
    return any(node.subject == chunk > node.chunk and not all(verb.past in LINKING for verb in node.verbs) for node in nodes)


def _called_so(sentence: Sentence, candidate: Candidate, role: str, at: int, near: VerbNode) -> None:
    """«إن الدول الكبرى مطالبة بالتحرك», «باتت الدول مطالبة»: of what somebody is blamed for or called on to do a passive is told as his
    predicate; with any other verb, as in «نددت الدول بالهجوم مطالبة بوقفه», it tells nothing that befalls its subject."""
    word = sentence.words[at]
    if word.prep or word.conj:
        return
    if near.verbs and all(verb.past in LINKING for verb in near.verbs) and _owns(sentence, word, near):
        subject(sentence, candidate, role, near)
        return
    for phrase in told_of(sentence, at) or []:
        put_chunk(sentence, candidate, role, phrase, "predicate", deep=True)


def _owners(sentence: Sentence, frame: str, nodes: list[VerbNode]) -> list[VerbNode]:
    """The verbs whose subject a participle may share, likeliest first: the nearest; of one of speech («قال الوزير إن
    بلاده ألغت ...، متهما ...») that of who speaks, not of what he tells."""
    order = nodes[::-1]
    if frame in STANCES:
        told = [any(0 <= before.comp < node.chunk for before in nodes) for node in order]
        chunks = sentence.chunks
        spoken = min((node.at for node in nodes if sentence.words[node.at].flags & SPEECH), default=len(sentence.words))
        main = [
            node.rule != "relative"
            and not node.relative
            and not (spoken < node.at and _beside(sentence, node))
            and not (node.rule in ("first person", "pronoun") and _quoted(sentence, node))
            and (not content or (chunks[node.chunk].joined and bool(sentence.words[node.at].flags & SPEECH)))
            for node, content in zip(order, told, strict=True)
        ]
        order = [node for node, first in sorted(zip(order, main, strict=True), key=lambda pair: not pair[1])]
    return order


def _beside(sentence: Sentence, node: VerbNode) -> bool:
    """«تحدث عن الأزمة عندما زار النائب المدينة»: does a verb only tell when or why what goes before is done?"""
    before = sentence.chunks[node.chunk - 1] if node.chunk > 0 else None
    return before is not None and before.kind == "CONJ" and sentence.words[before.last].stem in _WHEN_OR_WHY


def _quoted(sentence: Sentence, node: VerbNode) -> bool:
    """«اكتفى بقوله "أنا عدت" رافضا التعليق», «قائلا إنه سيعود، داعيا ...»: is a verb told in the words of another?"""
    return node.rule == "first person" or (node.opener >= 0 and not sentence.words[sentence.chunks[node.opener].first].form.startswith(_BUT))


def _owns(sentence: Sentence, participle: Word, node: VerbNode) -> bool:
    """Has the verb a subject that the participle agrees with?"""
    if node.subject >= 0:
        item = sentence.chunks[node.subject]
        first = sentence.words[item.first]
        if item.mention is None and not item.inner and sentence.words[item.head].suffix:
            return False  # يلبي رغباته: a thing of somebody's says nothing
        many = first.stem in QUANTITIES or first.flags & NUMBER  # تجمع عشرات الأطباء ... رافضين
        number = item.mention.number if item.mention else "p" if many else ""
        return _alike(participle, chunk_gender(item, sentence.words), number)
    if node.shared is not None:
        return _alike(participle, gender_of(node.shared, sentence.words), node.shared.number)
    return node.rule in ("pronoun", "first person")


def _alike(participle: Word, gender: str, number: str) -> bool:
    """Gender and number of an adverbial participle: مطالبا of one man, مطالبة of one woman or many things, مطالبين of many."""
    stem = participle.stem
    if stem.endswith("ا"):
        return gender != "f" and number != "p"
    if stem.endswith("ه"):
        return gender != "m" or number == "p"
    return not stem.endswith("ين") or number in ("p", "d")


def _ahead(sentence: Sentence, participle: Word, at: int, chunk: int) -> VerbNode | None:
    """«محذرا من التصعيد، قال الوزير ...»: the verb after the comma, whose subject a participle that opens the sentence shares."""
    if participle.art or any(sentence.chunks[index].kind in ("N", "COLON") for index in range(chunk)):
        return None
    node = next((node for node in sentence.clauses.nodes if node.at > at and node.rule != "relative"), None)
    if node is None or node.rule not in ("vso", "svo") or node.subject < 0 or not _owns(sentence, participle, node):
        return None
    comma = any(sentence.chunks[index].kind == "COMMA" for index in range(chunk + 1, node.chunk))
    return node if comma and sentence.chunks[node.subject].mention is not None and node.subject > chunk + 1 else None


def _said_of(sentence: Sentence, at: int) -> Mention | None:
    """«إنه غير مستعد», «نحن دوما على استعداد»: the pronoun that a predicate is told of."""
    before = at - 1
    while before > sentence.start and sentence.words[before].flags & ADV and not sentence.words[before].suffix:
        before -= 1
    if before < sentence.start:
        return None
    word = sentence.words[before]
    if word.form in _WE:
        return sentence.pronoun(before, "نا")
    if not word.flags & COMP:
        return None
    suffix = next((x for x in ("هما", "هم", "ها", "ه", "نا") if word.form.endswith(x)), "")
    return sentence.pronoun(before, suffix) if suffix else None

"""Who does and who undergoes what a verb tells."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Candidate, Mention
from marsad.language.arabic.events.far_objects import far_object
from marsad.language.arabic.events.nameless import addressed, addressed_own
from marsad.language.arabic.events.slots import (
    content,
    free_relative,
    prepositions,
    put,
    put_chunk,
    subject,
)
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import PRONOUN_GENDER
from marsad.language.arabic.words.frame_kinds import DONE_TO_SOMEBODY, OF_TWO, STANCES
from marsad.language.arabic.words.phrases import GATHERING
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import (
    AGENT_PHRASES,
    NUMBER,
    PAPER,
    QUANTITIES,
    SPEECH_NOUN,
    TITLE,
    Telling,
    Verb,
)

# Frames whose verbs need an object: with a single noun phrase after it, such a verb is passive (قتل خمسة مدنيين).
_TRANSITIVE = DONE_TO_SOMEBODY - {"sanction", "lift", "send", "investigate"}
# Frames whose verbs take a predicate beside the object: عين فلان وزيرا.
_PREDICATIVE = frozenset(("appoint", "elect"))
_BLAMES = "اتهم"
_DECISIONS = frozenset(("قرار", "امر", "مرسوم", "حكم", "ايعاز", "توجيه", "توجيهات", "تكليف", "تعليمات"))
# بدعم من التحالف, بطلب من بغداد: whose help, wish or lead a deed has, bare behind ب, tells of itself from whom.
_FROM_WHOM = _DECISIONS | {
    "اسناد", "اشراف", "تاييد", "تحريض", "تشجيع", "تمويل", "حمايه", "دعم", "دعوه", "رعايه", "ضغط", "طلب", "مبادره", "مباركه", "مرافقه", "مسانده",
    "مساعده", "مشاركه", "وساطه",
}  # fmt: skip
_TALES = frozenset(("روايه", "نبا", "انباء", "خبر", "اخبار", "شاءعه", "شاءعات", "اشاعه", "اشاعات", "تقارير", "معلومات", "كلام", "حديث", "قصه"))
_TRUTH = frozenset(("صحه", "حقيقه", "وجود"))  # نفى صحة التقارير
_FELLING = frozenset(("قتل", "اصاب", "جرح"))
_FELL_IN = frozenset(("في", "خلال", "اثر", "جراء", "بعد", "ب", "قرب", "عند", "اثناء", "نتيجه", "بسبب", "عقب", "وسط"))


def fill_verb(
    sentence: Sentence,
    candidate: Candidate,
    telling: Telling,
    slots: dict[str, str],
    node: VerbNode,
    last: int,
) -> None:
    """Add what stands around a verb to its candidate, and its tense."""
    verbs = [
        verb
        for verb in node.verbs
        if telling.pos == "phrase" or verb.past == fold(telling.lemma.split("/")[0])
    ]
    suffix = next((verb.object for verb in verbs if verb.object), "")
    # The fixed words of a phrase are no object: أطلقت الحركة سراح رهينتين, أودعت السلطات الصحفي السجن.
    fixed = range(last - telling.lemma.count(" ") + 1, last + 1)
    objects = [index for index in node.objects if sentence.chunks[index].first not in fixed]
    if telling.frame == "attend" and node.rule == "vso" and objects and _attended(sentence, candidate, node.subject, objects[0]):
        slots = {**slots, "subject": slots.get("object", ""), "object": slots.get("subject", "")}
    if not (objects or suffix) and (far := far_object(sentence, telling.frame, slots, node)) >= 0:
        objects = [far]
    active = _spelt_active(node)
    objects = _undergoing(sentence, slots, node, objects)
    if active and not objects and not suffix:
        # «طالبت من قبل السويد بتسليمهم»: earlier; the passive would be spelt طولبت.
        objects = [i for i in node.preps if sentence.chunks[i].prep == "من قبل" and i <= node.chunk + 2]
    subject_role, object_role = slots.get("subject", ""), slots.get("object", "")
    befalls = subject_role == "recipient" and not object_role  # سقطت المدينة بأيدي المسلحين: active as it is
    agents = [index for index in node.preps if sentence.chunks[index].prep in AGENT_PHRASES and not _of_deed(sentence, node, index)]
    agent = bool(agents) and not active and not befalls
    decreed = _decreed(sentence, node)
    passive = _passive(sentence, candidate, telling.frame, slots, node, verbs, objects, agent=agent, decreed=decreed >= 0 and not active)
    if passive or agent:
        candidate.features["passive"] = 1.0
        subject(sentence, candidate, object_role, node)
        for index in agents:
            put_chunk(sentence, candidate, subject_role or "actor", index, "agent", deep=True)
        if passive and not candidate.actors and decreed >= 0:
            put_chunk(sentence, candidate, subject_role or "actor", decreed, "agent", deep=False)
    else:
        if telling.pos == "phrase" and node.pre >= 0 and node.subject >= 0 and sentence.chunks[node.subject].first in fixed:
            # بلاده لن تغض الطرف: the noun of the phrase is not the subject, what stands before the verb is.
            put_chunk(sentence, candidate, subject_role, node.pre, "svo", deep=False)
        else:
            subject(sentence, candidate, subject_role, node)
        _add_objects(sentence, candidate, slots, node, objects, suffix)
    if telling.frame == "demand" and subject_role == "actor" and not candidate.recipients:
        put(candidate, "recipient", _asked_of(sentence, node), "«من»")
    own = [
        index for index in node.preps
        if index != decreed and not _of_help(sentence, index)
        and (sentence.chunks[index].prep not in AGENT_PHRASES or active or "passive" in candidate.features or node.subject > index
        or not _of_deed(sentence, node, index))
    ]  # fmt: skip
    prepositions(sentence, candidate, slots, own)
    if "clause" in slots:
        content(sentence, candidate, slots["clause"], node.chunk)
    if not candidate.recipients:
        free_relative(sentence, candidate, slots, node.chunk)
    _tell_time(sentence, candidate, node, verbs)


def _undergoing(sentence: Sentence, slots: dict[str, str], node: VerbNode, objects: list[int]) -> list[int]:
    """The objects of a verb that it is done to: none where those before it fell, and one for a title and the name behind it."""
    if _counted_victims(sentence, node, objects):
        return []
    beyond = _named_behind(sentence, objects) or _describing(sentence, node, objects)
    return objects[1:] if "object2" not in slots and beyond else objects


def _passive(
    sentence: Sentence, candidate: Candidate, frame: str, slots: dict[str, str], node: VerbNode, verbs: list[Verb], objects: list[int],
    *, agent: bool, decreed: bool,
) -> bool:  # fmt: skip
    """Is the verb passive? Print seldom shows it, so that what stands around the verb must: one noun phrase where two are
    needed, or by whose decision it is done."""
    passive = bool(verbs) and all(verb.passive for verb in verbs)
    suffix = any(verb.object for verb in verbs)
    to_recipient = any(slots.get(sentence.chunks[index].prep) == "recipient" for index in node.preps)
    if decreed and not (objects or suffix) and frame in _TRANSITIVE and not to_recipient:
        passive = True  # أغلق مكتب القناة بقرار من الحكومة
    subject_role = slots.get("subject")
    if (
        not passive and frame in _TRANSITIVE and slots.get("object") and subject_role and not suffix
        # One noun phrase where two are needed: the doer is left out.
        and node.rule in ("vso", "svo", "relative")
        and _can_suffer(sentence, node)
        and all(is_predicate(sentence, frame, index) for index in objects)
        and not to_recipient
    ):  # fmt: skip
        passive = agent or any(verb.tense == "past" for verb in verbs)
        candidate.features["passive:guess"] = 1.0
    return passive or (bool(subject_role) and not suffix and not objects and _accused(sentence, node))


def _add_objects(
    sentence: Sentence, candidate: Candidate, slots: dict[str, str], node: VerbNode, objects: list[int], suffix: str
) -> None:
    """Add whom or what the verb is done to: what its pronoun means, or its objects."""
    object_role = slots.get("object", "")
    if suffix and node.antecedent >= 0 and _gathers(sentence, node):
        _gathered(sentence, candidate, object_role, node, suffix)
        return
    if object_role == "teller":
        object_role = "recipient" if _told_by_another(sentence, objects) else ""
        if not object_role:
            candidate.features["aimed at nobody"] = 1.0
        slots = {**slots, "object": object_role}
    if suffix and node.antecedent >= 0 and node.antecedent != node.subject:
        put_chunk(sentence, candidate, object_role, node.antecedent, "antecedent", deep=False)
        return
    if suffix:
        put(candidate, object_role, sentence.pronoun(node.at, suffix), "object pronoun")
        for index in objects[:1]:
            put_chunk(sentence, candidate, slots.get("object2", ""), index, "object2", deep=True)
        return
    for index in set(node.objects) - set(objects):
        for mention in sentence.chunks[index].inner[:1]:
            put(candidate, object_role, mention, "object")  # سراح رهينتين
    for index, key in zip(objects, ("object", "object2"), strict=False):
        role = slots.get(key, "")
        own_people = addressed_own(sentence, candidate.frame, index) if role == "recipient" else None
        if own_people is not None:
            put(candidate, role, own_people, "addressed")
            continue
        put_chunk(sentence, candidate, "recipient" if role == "content" else role, index, key, deep=True)
        if role == "recipient" and key == "object" and not candidate.recipients:
            put(candidate, role, addressed(sentence, candidate.frame, index), "addressed")
            put(candidate, role, _some_of_them(sentence, index), "object pronoun")


def _gathers(sentence: Sentence, node: VerbNode) -> bool:
    """«لقاء جمعه بنظيره»: does the verb tell whom the meeting it describes brought together? The meeting does it, to somebody else."""
    meeting = sentence.words[sentence.chunks[node.antecedent].head]
    return meeting.tells("noun", OF_TWO) and all(verb.past in GATHERING for verb in node.verbs)


def _gathered(sentence: Sentence, candidate: Candidate, role: str, node: VerbNode, suffix: str) -> None:
    """Add whom the pronoun on a verb of gathering means: of one, whoever the clause that the meeting stands in is about."""
    if suffix in PRONOUN_GENDER and node.subject >= 0 and sentence.chunks[node.subject].mention is not None:
        put_chunk(sentence, candidate, role, node.subject, "gathered", deep=False)
    elif suffix in PRONOUN_GENDER and node.shared is not None:
        put(candidate, role, node.shared, "gathered")
    else:
        put(candidate, role, sentence.pronoun(node.at, suffix), "object pronoun")


def _told_by_another(sentence: Sentence, objects: list[int]) -> bool:
    """«نفى مزاعم لندن»: is what is denied, or that it is true, what somebody told? Of a deed, nobody is denied."""
    if not objects:
        return True
    told = sentence.chunks[objects[0]]
    behind = sentence.chunk_after(objects[0])
    places = list(range(told.head, told.last + 1))
    if sentence.words[told.head].stem in _TRUTH and behind is not None:
        places += range(behind.head, behind.last + 1)
    words = [sentence.words[at] for at in places]
    return any(word.flags & (PAPER | SPEECH_NOUN) or word.stem in _TALES or word.tells("noun", STANCES) for word in words)


def _tell_time(sentence: Sentence, candidate: Candidate, node: VerbNode, verbs: list[Verb]) -> None:
    """Tense, and whether the verb is what is said or tells what was before the story's own time."""
    tenses = {("future" if verb.future else verb.tense) for verb in verbs}
    if node.negation == "لم":
        candidate.tense = "past"
    elif node.negation == "لن" or tenses == {"future"} or node.future == "سوف":
        candidate.tense = "future"
    else:
        candidate.tense = "past" if "past" in tenses else "present"
    if node.comp >= 0:
        candidate.features["content"] = 1.0
    before = sentence.chunks[max(0, node.chunk - 4) : node.chunk]
    opened = sentence.chunks[node.opener].first if node.opener >= 0 else 0
    since = opened > 0 and sentence.words[opened - 1].stem == "منذ"  # في أول رحلة له منذ أن أصدرت المحكمة ...
    if since or node.rule == "relative" or any(
        chunk.kind == "AUX" or sentence.words[chunk.first].form in ("قد", "وقد", "وكان", "كان", "كانت", "وكانت")
        for chunk in before
    ):
        candidate.features["background"] = 1.0  # كان قد زار


def _some_of_them(sentence: Sentence, chunk: int) -> Mention | None:
    """«وأوقفت خمسة منهم»: of a bare number or count, those it is counted out of."""
    item, behind = sentence.chunks[chunk], sentence.chunk_after(chunk)
    word = sentence.words[item.head]
    if behind is None or behind.prep != "من" or item.mention is not None or item.inner or item.first != item.last:
        return None
    counted = bool(word.flags & NUMBER) or word.stem.removesuffix("ا") in QUANTITIES
    return sentence.pronoun(behind.first, "هم") if counted and sentence.words[behind.first].form == "منهم" else None


def _attended(sentence: Sentence, candidate: Candidate, first: int, second: int) -> bool:
    """«حضر افتتاح المؤتمر وزير الثقافة»: of a gathering and somebody after a verb, the gathering is attended."""
    named, who = sentence.chunks[first].mention, sentence.chunks[second].mention
    gathering = sentence.words[sentence.chunks[first].head].stem in candidate.things and (named is None or named.type != "person")
    return gathering and who is not None and who.type in ("person", "group")


def _counted_victims(sentence: Sentence, node: VerbNode, objects: list[int]) -> bool:
    """«إن 10 أشخاص قتلوا في قصف طال المدينة», «خمسة قتلوا وعشرون أصيبوا»: where where or how they fell stands right behind
    the verb, or a clause joined on, those counted before it have killed nobody."""
    if node.rule != "svo" or node.subject < 0 or not objects or not all(verb.past in _FELLING for verb in node.verbs):
        return False
    first, behind = sentence.words[sentence.chunks[node.subject].first], sentence.chunks[node.chunk + 1]
    counted = bool(first.flags & NUMBER) or first.stem in QUANTITIES
    return counted and objects[0] > node.chunk + 1 and (behind.joined or behind.prep in _FELL_IN)


def _named_behind(sentence: Sentence, objects: list[int]) -> bool:
    """«اعتقلت الشرطة الطالب الجامعي سمير عوض»: what nobody knows to be a title and a name right behind it are one person."""
    if len(objects) < 2 or objects[1] != objects[0] + 1:
        return False
    calling, named = sentence.chunks[objects[0]], sentence.chunks[objects[1]]
    head, last = sentence.words[calling.head], sentence.words[calling.last]
    return (
        calling.mention is None and not calling.inner and not head.suffix and not head.tells("noun") and (head.art or last.art)
        and named.mention is not None and named.mention.type == "person" and named.mention.name_last > named.mention.name_first
        and not named.joined
    )  # fmt: skip


def _describing(sentence: Sentence, node: VerbNode, objects: list[int]) -> bool:
    """«دعت المنظمة المدافعة عن الأسرى إسرائيل إلى»: what describes the subject right behind it is not whom the verb is done to."""
    if len(objects) < 2 or node.subject < 0 or objects[0] != node.subject + 1:
        return False
    item, behind = sentence.chunks[objects[0]], sentence.chunks[objects[0] + 1]
    word = sentence.words[item.head]
    bare = item.mention is None and not item.inner and not item.joined and item.first == item.last and word.art and not word.suffix
    return bare and behind.kind == "P" and sentence.chunks[objects[1]].mention is not None


def _spelt_active(node: VerbNode) -> bool:
    """A past of the patterns فاعل and تفاعل, whose passive is spelt with و, and a subject before it or behind it."""
    form = node.form.removeprefix("و").removeprefix("ف")
    lemma = node.verbs[0].past if node.verbs else ""
    return node.subject >= 0 and len(lemma) == 4 and lemma[1] == "ا" and form.startswith(lemma)


def _decreed(sentence: Sentence, node: VerbNode) -> int:
    """«مُنع من السفر بقرار من النيابة»: the phrase of whose decision or order a passive deed rests on, else -1."""
    for paper in node.preps:
        item = sentence.chunks[paper]
        following = sentence.chunk_after(paper)
        if item.prep != "ب" or sentence.words[item.head].stem not in _DECISIONS or following is None:
            continue
        if following.prep in ("من", "عن") and following.mention is not None:
            return paper + 1
    return -1


def _of_help(sentence: Sentence, phrase: int) -> bool:
    """«استعادت القوات المدينة بدعم من التحالف»: those who help are told by the noun right before, they undergo nothing."""
    item, before = sentence.chunks[phrase], sentence.chunks[phrase - 1]
    if item.prep != "من" or before.kind != "P" or before.prep != "ب":
        return False
    word = sentence.words[before.last]
    return word.stem in _FROM_WHOM and not word.art and not word.suffix


def _of_deed(sentence: Sentence, node: VerbNode, phrase: int) -> bool:
    """«استنكر الوزير فرض عقوبات من قبل واشنطن»: the agent is that of the deed told as object, not of the verb."""
    if node.subject < 0:
        return False
    if any(
        node.chunk < index < phrase and index != node.subject
        and (sentence.words[sentence.chunks[index].head].art or sentence.chunks[index].mention is not None)
        for index in node.objects
    ):  # fmt: skip
        return True  # نقابات تنتقد الإقصاء من طرف الحكومة: who acts and what he acts on are both there
    return any(
        node.chunk < index < phrase
        and index != node.subject
        and sentence.words[sentence.chunks[index].head].tells("noun")
        and not (index == node.chunk + 1 and _manner(sentence, node, index))
        for index in (*node.objects, *node.preps)
    )


def _manner(sentence: Sentence, node: VerbNode, index: int) -> bool:
    """«قتل ذبحا على يد المسلحين», «قتلوا رميا بالرصاص»: right behind a verb of killing a bare accusative tells how."""
    item = sentence.chunks[index]
    word = sentence.words[item.head]
    return item.first == item.last and word.form.endswith("ا") and not word.art and all(verb.past in _FELLING for verb in node.verbs)


def _can_suffer(sentence: Sentence, node: VerbNode) -> bool:
    """People can be killed and taken; an army or a state that is the only noun phrase is the doer."""
    if node.subject < 0:
        return False
    mention = sentence.chunks[node.subject].mention
    return mention is None or mention.type in ("person", "group", "owner")


def _asked_of(sentence: Sentence, node: VerbNode) -> Mention | None:
    """«طالب النائب من الحكومة بتوضيح»: right behind the verb or its subject, من tells of whom something is asked."""
    first = sentence.chunks[node.preps[0]] if node.preps else None
    if first is None or first.prep != "من" or node.preps[0] > max(node.subject, node.chunk) + 1 or first.mention is None:
        return None
    somewhere = first.mention.type in PLACES and first.mention.entry is not None
    return None if somewhere or first.mention.type == "event" else first.mention


def is_predicate(sentence: Sentence, frame: str, chunk: int) -> bool:
    """«عين روته أمينا عاما»: what somebody is made is an indefinite accusative, not the one who is made it."""
    item = sentence.chunks[chunk]
    word = sentence.words[item.head]
    her_office = bool(word.flags & TITLE) and word.stem.endswith("ه") and not word.suffix  # رئيسة, مندوبة, not رئيسه
    return frame in _PREDICATIVE and not word.art and (word.form.endswith("ا") or her_office)


def _accused(sentence: Sentence, node: VerbNode) -> bool:
    """«اتهم الوزير السابق بعرقلة التحقيق»: of a verb that needs an object, the one phrase before what is blamed is blamed."""
    if node.rule not in ("vso", "svo", "relative") or node.subject < 0 or not all(verb.past == _BLAMES for verb in node.verbs):
        return False
    blamed = sentence.chunk_after(max(node.chunk, node.subject))
    if blamed is None or any(verb.tense != "past" for verb in node.verbs):
        return False
    if blamed.kind == "P" and blamed.prep == "ب":
        return not sentence.words[blamed.head].suffix or blamed.last > blamed.first
    return blamed.kind == "COMP" and sentence.words[blamed.first].form.startswith("ب")

"""Whether the noun after a verb is what the verb takes, so that who does it is elsewhere: «وصل إلى القاهرة والتقى الوزير»."""

from __future__ import annotations

from marsad.language.arabic.syntax.going_on import GoingOn
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.phrases import is_indefinite
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import BODY, DEM, GROUP, MEMBER, NUMBER, PAPER, TITLE, Telling

# Verbs that take nobody as object, whatever the preposition their entries name: the noun after them is the subject.
_NO_OBJECT = frozenset(
    ("تعهد", "وافق", "رحب", "اشاد", "نوه", "ندد", "اعترض", "احتج", "شارك", "توجه", "عاد", "انضم", "انسحب", "تراجع", "التزم", "رد",
     "صوت", "تقدم", "تظاهر", "انتقل", "سافر", "خرج", "استقال", "تنحي", "اكد", "اعلن", "قال", "شدد", "لوح", "وقع", "تدخل")
)  # fmt: skip
# Verbs that tell nothing without an object.
TRANSITIVE = frozenset(
    ("انتقد", "اتهم", "ادان", "دان", "هاجم", "التقي", "استقبل", "رفض", "نفي", "اعتقل", "استهدف", "شجب", "استنكر", "هنا", "حمل", "ايد")
)
# Verbs whose object is a deed or a claim: somebody named after them does it (ورفضت الصين، ونفت طهران).
_OF_MATTERS = frozenset(("رفض", "نفي", "استبعد", "نظم", "انكر", "فند", "عارض", "دحض", "كذب"))
_PARTIES = ACTORS - {"group"}
CALLING = frozenset(("عد", "اعتبر", "وصف", "سمي", "اسمي", "راي"))
# Adverbs in ا that are no argument of a verb: وترفض الخروج سلميا.
_HOW = frozenset(("سلميا", "علنا", "موءقتا", "رسميا", "فورا", "مجددا", "حاليا", "سابقا", "لاحقا", "ايضا", "صراحه", "نهاءيا", "مباشره"))
_SOME = frozenset(("البعض", "الكثير", "العديد", "كثيرون", "اخرون", "احدهم", "بعضهم"))  # whoever they are, they do it

_APPOINTING = frozenset(("appoint", "elect"))

_BESIDE: dict[tuple[str, int], frozenset[str]] = {}


def _beside(telling: Telling) -> frozenset[str]:
    """The words of which one must stand beside a verb for it to tell its event, folded."""
    key = (telling.frame, telling.number)
    if key not in _BESIDE:
        _BESIDE[key] = frozenset(map(fold, telling.entry.with_))
    return _BESIDE[key]


class Taking(GoingOn):
    """What a verb needs beside itself, and whether the phrases after it are that."""

    def _takes(self, node: VerbNode, first: int) -> bool:
        """Can the one noun after a verb be its object, so that the subject is elsewhere?"""
        word = self.words[node.at]
        if self._names(node, first):
            return True
        tellings = [t for t in word.tellings if t.pos == "verb"]
        doubly = any("object2" in t.entry.slots for t in tellings)  # وحملت إسرائيل المسؤولية
        if self._objects(node) > (2 if doubly else 1) or word.suffix or any(verb.object for verb in node.verbs):
            return False
        if doubly and (len(node.objects) < 2 or self.chunks[node.objects[1]].mention is not None):
            return False
        if any(verb.past in _NO_OBJECT for verb in node.verbs):
            return False
        phrase = self.chunks[first]
        if self.words[phrase.head].form in _SOME:
            return False
        if phrase.mention is not None and phrase.mention.type in _PARTIES and all(verb.past in _OF_MATTERS for verb in node.verbs):
            return False
        if self._carried(node, phrase):
            return True
        transitive = self._deed(phrase) or any(
            t.entry.slots.get("object", "recipient") in ("recipient", "both") and t.entry.slots.get("subject", "actor")
            for t in tellings
        )
        indefinite = phrase.mention is None and not self.words[phrase.last].art and not self.words[phrase.head].suffix
        if not transitive and not (indefinite and word.tellings):
            return False
        if self._deed(phrase) and word.tellings:
            return not self._object_apart(node)  # وفرضت عقوبات بحق المخالفين, كما نفى مشاركته: no deed does a deed
        asked = indefinite and any(t.frame == "demand" for t in tellings)  # وطلب من الشركات توقيع عقود
        return (asked or not self._undergoer_told(node)) and not self._object_apart(node)

    def _carried(self, node: VerbNode, phrase: Chunk) -> bool:
        """«حاصر الجيش المبنى وأطلق النار على المتظاهرين»: the one thing after a verb that tells its event only with such a
        thing beside it does nothing itself."""
        word = self.words[phrase.first]
        if phrase.mention is not None or phrase.inner or word.flags & (MEMBER | TITLE | GROUP | BODY):
            return False
        return any(
            t.pos == "verb" and t.entry.with_ and t.entry.slots.get("subject") == "actor" and not t.entry.slots.get("object", "recipient")
            and not _beside(t).isdisjoint((word.form, word.stem))
            for t in self.words[node.at].tellings
        )  # fmt: skip

    def _deed(self, phrase: Chunk) -> bool:
        """A bare verbal noun, or one with a pronoun: عقوبات, مشاركته."""
        word = self.words[phrase.head]
        alone = phrase.mention is None and not phrase.inner and not word.art and not word.flags & (MEMBER | TITLE | GROUP | BODY | PAPER)
        return alone and word.tells("noun")

    def _objects(self, node: VerbNode) -> int:
        """How many of the phrases after a verb are arguments: no adverb in ا (سلميا), no word that only describes the phrase
        right before it (بحق أرباب العمل المخالفين)."""
        count = 0
        for index in node.objects:
            chunk, before = self.chunks[index], self.chunks[index - 1]
            word = self.words[chunk.head]
            alone = chunk.mention is None and chunk.first == chunk.last and not word.flags & (MEMBER | TITLE | GROUP | BODY)
            adverb = not word.art and word.form.endswith("ا") and bool(word.nisba or word.stem.endswith("يا") or word.form in _HOW)
            describes = word.art and before.kind == "P" and before.last == chunk.first - 1 and not word.tells("noun") and (
                self.words[before.last].art or before.mention is not None or bool(before.inner)
            )
            count += not (alone and (adverb or describes)) and not self._becomes(node, index)
        return count

    def _becomes(self, node: VerbNode, index: int) -> bool:
        """«وعيّن كريم سعد رئيسا للحكومة»: after an appointing verb and a name without an office, the office in ا is what he becomes."""
        chunk, before = self.chunks[index], self.chunks[index - 1]
        word, man = self.words[chunk.head], before.mention
        office = bool(word.flags & TITLE) and word.form.endswith("ا") and not word.art
        return office and man is not None and man.type == "person" and not man.noun and bool(self.words[node.at].tells("verb", _APPOINTING))

    def _names(self, node: VerbNode, first: int) -> bool:
        """«وعدّتها مأساة»: after a verb that calls what its pronoun means, the indefinite noun is what it is called."""
        called = bool(node.verbs) and all(verb.object and verb.past in CALLING for verb in node.verbs)
        return called and is_indefinite(self.chunks[first], self.words)

    @staticmethod
    def _transitive(node: VerbNode) -> bool:
        return any(verb.past in TRANSITIVE for verb in node.verbs)

    def _object_apart(self, node: VerbNode) -> bool:
        """«ونفى الكرملين ذلك», «ورفض الوزير أن يستقيل»: the object is no noun, so the noun is the subject."""
        start = (node.objects[0] if node.objects else node.chunk + 1) + 1  # «أدانت أمس عدة دول ما جرى»: behind the noun
        if self._set_apart(node, start):
            return True
        closing = self._undashed(start) if start < len(self.chunks) else 0
        closed = closing + 1 if closing else start
        for index in range(closed, min(closed + 4, len(self.chunks))):
            chunk = self.chunks[index]
            word = self.words[chunk.first]
            if chunk.kind == "ADV" and word.flags & DEM:
                if index + 1 < len(self.chunks) and self.chunks[index + 1].kind == "N" and self._of_noun(index + 1):
                    continue  # تتهم كييف بتلفيق تلك الاتهامات
                return True
            if chunk.kind in ("COMP", "REL"):
                return self._transitive(node) and word.form[0] not in "بل"
            if closed > start and chunk.kind in ("N", "V") and not chunk.joined:
                return self._transitive(node)  # «ورفضت الصين -التي تملك حق النقض- وصف ما جرى»
            if chunk.kind not in ("ADV", "T", "P"):
                return False
        return False

    def _set_apart(self, node: VerbNode, start: int) -> bool:
        """«واعتقلت الشرطة، 21 موظفا», «واستنكرت النقابة، في بيان لها، ما جاء ...»: after a comma, and phrases between commas, stands
        what the verb takes, counted or told by ما."""
        if not self._transitive(node) or start >= len(self.chunks):
            return False
        comma = False
        for index in range(start, min(start + 8, len(self.chunks))):
            chunk = self.chunks[index]
            word = self.words[chunk.first]
            if chunk.kind == "COMMA":
                comma = True
            elif chunk.kind == "N":
                return comma and self.chunks[index - 1].kind == "COMMA" and bool(word.flags & NUMBER) and not chunk.joined
            elif chunk.kind == "REL":
                return comma and self.chunks[index - 1].kind == "COMMA" and word.form == "ما"
            elif chunk.kind not in ("P", "T", "ADV", "PAREN"):
                return False
        return False

    def _undergoes(self, node: VerbNode) -> bool:
        """Is the one phrase after a verb of the frames a thing or people without a name?"""
        if not node.objects or node.objects[0] > node.chunk + 2:
            return False
        chunk = self.chunks[node.objects[0]]
        word = self.words[chunk.head]
        return chunk.mention is None and not chunk.inner and not chunk.nisba and not word.flags & (MEMBER | TITLE | BODY | PAPER)

    def _undergoer_told(self, node: VerbNode) -> bool:
        """«أن يصل الوزير إلى بيروت»: who or what undergoes it is told by a preposition, so the noun is the subject."""
        told = {
            fold(key)
            for t in self.words[node.at].tellings
            if t.pos == "verb"
            for key, role in t.entry.slots.items()
            if role in ("recipient", "both") and key not in ("subject", "object", "object2", "clause")
        }
        return any(self.chunks[index].prep in told and self.chunks[index].mention is not None for index in node.preps)

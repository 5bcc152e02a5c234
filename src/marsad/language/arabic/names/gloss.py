"""English for a phrase that tells who somebody is without naming him: «مصدر أمني عراقي» is a security source."""

from __future__ import annotations

from marsad.language.arabic.names.romanise import romanise
from marsad.language.arabic.names.title_parts import SELF
from marsad.language.arabic.names.titles import Titles, bare, title_data
from marsad.language.arabic.words.script import fold
from marsad.model.names import Names

_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
_LINKS = frozenset(("باسم", "لدي", "في", "من"))


class Gloss:
    """Holds the English of titles and of their adjectives; `english` is a pure function of the phrase."""

    def __init__(self, titles: Titles, names: Names) -> None:
        data = title_data()
        self.heads = {self._key(ar): english for ar, english in data.english.items()}
        self.adjectives = {self._key(ar): english for ar, english in data.english_adjectives.items()}
        for rows in titles.by_first.values():
            for title in rows:
                if title.english:
                    self.heads.setdefault(" ".join(title.stems), title.english)
        self.names = names

    @staticmethod
    def _key(phrase: str) -> str:
        return " ".join(bare(word) for word in fold(phrase).split())

    def english(self, phrase: str) -> str:
        """The phrase in English; in Latin letters where its head has no English here."""
        words = [
            word for word in fold(phrase).replace('"', " ").replace("«", " ").replace("»", " ").split() if word != "،"
        ]
        words = [word for word in words if word not in SELF]
        stems = [bare(word) for word in words]
        if stems and not self._word(self.heads, stems[0]):
            stems[0] = self._owned(stems[0])
        for length in (4, 3, 2, 1):
            head = self._word(self.heads, " ".join(stems[:length]))
            if len(words) >= length and head:
                return self._complete(head, words[length:], stems[length:], stems[:length])
        return romanise(phrase, self.names.latin)

    def _owned(self, stem: str) -> str:
        """The title a form with a pronoun is of: قنصلها, نظيرته, محاميهم; the form itself where it is none."""
        for pronoun in _PRONOUNS:
            host = stem.removesuffix(pronoun)
            if host == stem:
                continue
            for title in (host, host[:-1] + "ه" if host.endswith("ت") else host):
                if self._word(self.heads, title):
                    return title
        return stem

    @staticmethod
    def _word(table: dict[str, str], key: str) -> str:
        """An entry, for the feminine too."""
        first, _, rest = key.partition(" ")
        return table.get(key) or table.get(f"{first.removesuffix('ه')} {rest}".strip()) or ""

    def _complete(self, head: str, words: list[str], stems: list[str], title: list[str]) -> str:
        if title[-1] in ("وزير", "وزيره"):
            for stop in range(len(words), 0, -1):
                portfolio = self.names.bodies.get(" ".join(["وزاره", *words[:stop]]))
                if portfolio is not None:
                    minister = portfolio.name.replace("{adj} ", "").replace("Ministry", "Minister")
                    return f"{head.removesuffix('minister')}{minister}"
        kinds: list[str] = []
        at = 0
        while at < len(words):
            kind = self._word(self.adjectives, stems[at])
            if kind:
                kinds.insert(0, kind)
            elif " ".join(stems[at : at + 2]) in self.names.nisbas:
                at += 1  # الكوري الشمالي
            elif stems[at] not in self.names.nisbas and words[at] not in self.names.nisbas:  # ألماني
                break
            at += 1
        out = " ".join((*kinds, head))
        rest = words[at:]
        if not rest:
            return out
        if rest[0] in _LINKS:
            rest = rest[1:]
        elif rest[0].startswith("لل") and len(rest[0]) > 4:
            rest = ["ال" + rest[0][2:], *rest[1:]]
        elif rest[0][0] in "لب" and (rest[0].startswith("ال", 1) or rest[0][1:] in self.names.lengths):
            rest = [rest[0][1:], *rest[1:]]
        stop = next((k for k, word in enumerate(rest) if word in _LINKS), len(rest))  # لدى الأمم المتحدة is too much
        return f"{out} of {self._name(rest[:stop])}" if rest[:stop] else out

    def _name(self, words: list[str]) -> str:
        entries = self.names.entries.get(" ".join(words))
        if entries:
            return entries[0].name
        for stop in range(len(words), 0, -1):
            body = self.names.bodies.get(" ".join([bare(words[0]), *words[1:stop]]))
            if body is None:
                continue
            english, rest = body.name.replace("{adj} ", "the ").replace("{state}", "").strip(), words[stop:]
            if all(bare(word) in self.names.nisbas for word in rest):
                return english or "the state"  # which state is told elsewhere
            if rest[0][:2] in ("لل", "ال"):
                rest = ["ال" + rest[0][2:], *rest[1:]]
            return f"{english} {romanise(' '.join(rest), self.names.latin)}" if english else romanise(" ".join(words), self.names.latin)
        if any(self._word(self.heads, " ".join(bare(word) for word in words[:length])) for length in (3, 2, 1)):
            return f"the {self.english(' '.join(words))}"  # مستشار رئيس الجمهورية
        if len(words) > 1 and words[-1].startswith("ال") and bare(words[-1]) in self.names.nisbas:
            return self._name(words[:-1])  # the state is told elsewhere
        return romanise(" ".join(words), self.names.latin)

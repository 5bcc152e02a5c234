"""Arabic, as the reading room asks for it: `Arabic.analyse` runs the steps of this folder in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import Any

from marsad.language.analysis import PLACES, Analysis, Candidate, Mention, Said
from marsad.language.arabic.certainty.factuality import Factuality
from marsad.language.arabic.certainty.vouching import Vouching
from marsad.language.arabic.events.joining import join
from marsad.language.arabic.events.justice import Story
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.meant import mean_doers
from marsad.language.arabic.events.pledges import give_way
from marsad.language.arabic.events.pointing_back import FAR_BACK, point_back
from marsad.language.arabic.events.possible_doers import possible_doers
from marsad.language.arabic.events.triggers import Triggers
from marsad.language.arabic.names.gloss import Gloss
from marsad.language.arabic.names.mentions import MentionFinder
from marsad.language.arabic.names.romanise import romanise
from marsad.language.arabic.names.same_names import SPELT, UNSURE, KnownBySound, likeness, name_parts
from marsad.language.arabic.names.short_names import add_short, family_names
from marsad.language.arabic.names.titles import Titles
from marsad.language.arabic.sayings.attribution import Attributor
from marsad.language.arabic.sayings.statements import JUST_BEFORE
from marsad.language.arabic.sayings.told import Told
from marsad.language.arabic.setting.dating import DatingFinder
from marsad.language.arabic.setting.placing import choose_place
from marsad.language.arabic.setting.possible_times import PossibleTimes
from marsad.language.arabic.setting.timing import Timing
from marsad.language.arabic.syntax.chunks import Chunker
from marsad.language.arabic.syntax.clauses import Clauses
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span, find_quotations, find_sentences
from marsad.language.arabic.times.written import day_written
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import Token, fold, tokenise
from marsad.language.arabic.words.spelt_alike import tell_apart
from marsad.language.arabic.words.word import BODY, GROUP, MEMBER, Word
from marsad.model.document import Document
from marsad.model.names import NameEntry, Names
from marsad.model.reading import TimeValue

_MINISTRY, _MINISTRIES = "وزاره", frozenset(("خارجيه", "داخليه"))
_CROWNED = frozenset(("ملك", "عاهل", "سلطان"))
_SKIPPED = frozenset(("advert", "share", "related", "comments", "tags", "menu", "byline", "source", "repeat", "dateline"))


class Arabic:
    """The Arabic language. Building it loads the tables; `analyse` is then a pure function of its input."""

    code = "ar"

    def __init__(self, names: Names) -> None:
        self.names = names
        self._by_sound: KnownBySound | None = None  # made when a name nobody told us is first met
        self.lexicon = lexicon = Lexicon()
        lexicon.nisbas = names.nisbas
        lexicon.nisba_firsts = frozenset(form.partition(" ")[0] for form in names.nisbas if " " in form)
        lexicon.spelt_alike = frozenset(k for k in names.nisbas if any(e.type == "state" for e in names.entries.get(k, ())))
        lexicon.body_adjectives = names.body_adjectives
        lexicon.name_firsts = set(names.lengths)
        self.titles = Titles(lexicon)
        heads = {head.split()[0] for head in names.bodies}
        lexicon.add_class(heads, BODY)
        lexicon.add_class(
            (head[:-1] + dual for head in heads if head.endswith("ه") for dual in ("تان", "تين", "تا")), BODY
        )
        lexicon.add_class(names.groups, GROUP)
        lexicon.add_class(names.members, MEMBER)
        # ناشطة is one of the activists; but what ends in ية is mostly an adjective (المحكمة العسكرية).
        lexicon.add_class((one + "ه" for one in names.members if not one.endswith(("ه", "ي"))), MEMBER)
        self.gloss = Gloss(self.titles, names)
        self.light = LightVerbs(lexicon)
        self.factuality = Factuality(lexicon)
        self.mentions = MentionFinder(self.titles, names)
        self.triggers = Triggers(lexicon, self.light)
        self.attributor = Attributor(lexicon, names)
        self.dating = DatingFinder()

    def analyse(self, document: Document, anchor: date | None) -> Analysis:
        """Mentions, candidates and sayings of a document. Never raises for any text."""
        tokens = tokenise(document.text)
        if anchor is not None:
            anchor = day_written(tokens, anchor)
        words = self._words(document.text, tokens)
        quotations = find_quotations(tokens)
        told = self._sentences(document, tokens, words, quotations, anchor)
        headline = bisect_left(tokens, document.headline_end, key=lambda token: token.end)
        vouching = Vouching(told.sayings, told.sources, quotations, len(tokens))
        candidates, unfilled, days = self._events(told, vouching, anchor, headline)
        return Analysis(
            [(token.start, token.end) for token in tokens],
            [(s.start, s.end) for s in told.sentences],
            told.mentions, candidates, told.sayings, told.undated, self._dateline(document, tokens, words),
            self.dating.find(told.sentences) if anchor is None else None,
            tuple(days), tuple(told.continued), anchor, tuple(unfilled),
        )  # fmt: skip

    def _words(self, text: str, tokens: list[Token]) -> list[Word]:
        """The words of a text as they are printed."""
        printed = self.lexicon.printed
        words = [printed(text[token.start : token.end], token.form) for token in tokens]
        tell_apart(text, tokens, words, self.lexicon)
        return words

    def _sentences(
        self, document: Document, tokens: list[Token], words: list[Word], quotations: list[Span], anchor: date | None
    ) -> Told:
        """The sentences of the article's own telling made ready, one after the other, with who says what in them."""
        skipped = self._skipped(document, tokens)
        spans = [span for span in find_sentences(tokens) if not all(skipped[at] for at in range(*span))]
        begins, ends = [span.start for span in quotations], [span.end for span in quotations]
        bounds = [(start, end) for start, end in (self._trim(span, skipped) for span in spans) if start < end]
        named = [self.mentions.find(words, start, end) for start, end in bounds]
        told = Told()
        told.families = family_names(words, [mention for group in named for mention in group])
        chunker = Chunker(document.text, tokens, words)
        for (start, end), own in zip(bounds, named, strict=True):
            if told.families:
                own = add_short(words, start, end, own, told.families)
            times = told.times(tokens, start, end, anchor)
            own = [m for m in own if not any(t.first <= m.first <= t.last for t in times)]
            for mention in own:
                mention.sentence = len(told.sentences)
                mention.gender = gender_of(mention, words)
            chunks = chunker.chunk(start, end, own, times)
            clauses = Clauses(words, chunks, told.topic)
            sentence = Sentence(len(told.sentences), start, end, words, own, times, chunks, clauses)
            near = quotations[bisect_left(ends, start - JUST_BEFORE) : bisect_left(begins, end)]
            said, source = self.attributor.sentence(sentence, near, told.heard)
            told.add(sentence, said, source)
        return told

    def _events(
        self, told: Told, vouching: Vouching, anchor: date | None, headline: int
    ) -> tuple[list[Candidate], list[Candidate], list[tuple[int, TimeValue]]]:
        """What may be events, sentence by sentence, those unfilled apart, and the sentences whose main clause tells a day;
        `headline` is the number of tokens that belong to it."""
        candidates: list[Candidate] = []
        left: list[Candidate] = []
        days: list[tuple[int, TimeValue]] = []
        story = Story()
        said = _said_in(told.sentences, told.sayings)
        for number, sentence in enumerate(told.sentences):
            triggered = list(self.triggers.find(sentence))
            found = join(sentence, [candidate for candidate in triggered if not candidate.unfilled])
            unfilled = [candidate for candidate in triggered if candidate.unfilled]
            mean_doers(sentence, found)
            point_back(told.sentences[max(0, number - FAR_BACK) : number + 1], found)
            story.go_on(sentence, found, unfilled)
            give_way(sentence, found)
            timing = Timing(sentence, found)
            for rank, candidate in enumerate((*found, *unfilled)):
                candidate.features["rank"] = min(rank, 5) / 5
                candidate.features["crowd"] = min(len(found), 8) / 8
                self.factuality.judge(sentence, candidate)
                timing.choose(candidate, anchor)
                candidate.times = PossibleTimes(timing, candidate)
                choose_place(sentence, candidate)
                self._told_ahead(candidate, anchor)
                vouching.vouch(sentence, candidate)
            candidates += found
            left += unfilled
            possible_doers(sentence, (*found, *unfilled), said[number], sentence.start < headline)
            day = timing.day(anchor)
            if day is not None:
                days.append((sentence.index, day))
        return candidates, left, days

    @staticmethod
    def _told_ahead(candidate: Candidate, anchor: date | None) -> None:
        """A day still to come tells a plan: يزور بغداد الأسبوع المقبل, أعلنت حظرا بدءا من الأحد."""
        if candidate.status != "occurred" or candidate.time is None or anchor is None:
            return
        start = candidate.time[0].start
        if start is not None and start > anchor.isoformat():
            candidate.status = "planned"
            candidate.cues.append(("planned", candidate.time[1]))

    def _dateline(self, document: Document, tokens: list[Token], words: list[Word]) -> Mention | None:
        """The town or state a dateline names: «مقديشو، الصومال (CNN)»."""
        for segment in document.segments:
            if segment.kind == "dateline":
                first = bisect_left(tokens, segment.start, key=lambda token: token.start)
                end = bisect_left(tokens, segment.end, key=lambda token: token.start)
                found = self.mentions.find(words, first, end)
                return next((m for m in found if m.type in PLACES and m.country), None)
        return None

    @staticmethod
    def _skipped(document: Document, tokens: list[Token]) -> list[bool]:
        """For each token, whether it stands in a segment that is not the article's own telling."""
        out = [False] * len(tokens)
        spans = [(s.start, s.end) for s in document.segments if s.kind in _SKIPPED]
        if not spans:
            return out
        spans.sort()
        number = 0
        for at, token in enumerate(tokens):
            while number < len(spans) and spans[number][1] <= token.start:
                number += 1
            if number == len(spans):
                break
            out[at] = spans[number][0] <= token.start
        return out

    @staticmethod
    def _trim(span: Span, skipped: list[bool]) -> tuple[int, int]:
        start, end = span
        while start < end and skipped[start]:
            start += 1
        while end > start and skipped[end - 1]:
            end -= 1
        return start, end

    def transliterate(self, name: str) -> str:
        """A name in Latin letters."""
        return romanise(name, self.names.latin)

    def english(self, phrase: str) -> str:
        """English for a title without a name."""
        return self.gloss.english(phrase)

    def same_head(self, left: str, right: str) -> bool:
        """Do two names of bodies begin with the same noun: المحكمة for المحكمة الجنائية الدولية, الحركة for حماس (حركة حماس)?"""
        head, other = name_parts(right)[:1], name_parts(left)[:2]
        if head and other and _MINISTRY in (head[0], other[0]) and (head[0] in _MINISTRIES or other[0] in _MINISTRIES):
            # الوزارة for الخارجية الروسية, الخارجية for وزارة الخارجية الروسية
            return head[0] == _MINISTRY or head[0] in other
        return other[:1] == head or " ".join((*head, fold(left))) in self.names.entries

    def crowned(self, noun: str) -> bool:
        """Is the noun of a title a monarch's?"""
        return noun in _CROWNED

    def same_name(self, left: str, right: str) -> bool:
        """Is one name the other's shorter form, sharing its last word, or a spelling of it?"""
        one, two = name_parts(left), name_parts(right)
        if not one or not two:
            return False
        if one == two:
            return True
        short, long = (one, two) if len(one) <= len(two) else (two, one)
        if len(short) == 1:
            return short[0] == long[-1] or (short[0] in long[1:] and len(short[0]) > 3)
        rest = iter(long)  # in their order: حمد بن خليفة is not خليفة بن حمد
        alike = likeness(left, right)
        return alike >= SPELT or (alike != UNSURE and all(part in rest for part in short))

    def known_by_sound(self, name: str, country: str | None) -> NameEntry | None:
        """The one person of the knowledge, of a state if that is told, whose name in full this is another spelling of."""
        if self._by_sound is None:
            self._by_sound = KnownBySound(self.names.entries.items())
        return self._by_sound.find(name, country)

    def explain(self, candidate: Candidate) -> dict[str, Any]:
        """The data entry, the words and the rules behind a candidate."""
        return {
            "entry": candidate.entry, "wording": candidate.words, "as": candidate.pos,
            "actors": [f.rule for f in candidate.actors], "recipients": [f.rule for f in candidate.recipients],
            "status": [f"{status}: {word}" for status, word in candidate.cues],
            "time": candidate.time[1] if candidate.time else None,
        }  # fmt: skip


def _said_in(sentences: list[Sentence], sayings: list[Said]) -> list[list[Said]]:
    """For each sentence the sayings that reach into it."""
    out: list[list[Said]] = [[] for _ in sentences]
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]
    for saying in sayings:
        for number in range(bisect_right(ends, saying.start), bisect_left(starts, saying.end)):
            out[number].append(saying)
    return out

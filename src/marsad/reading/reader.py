"""`Reader.read`: a document in, a reading out. Pure and deterministic."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from marsad.knowledge.frames import Frame, load_frames
from marsad.language.analysis import Analysis, Candidate, Filled, Language
from marsad.model.document import Document, Issue
from marsad.model.names import Names
from marsad.model.reading import (
    DocumentInfo,
    Entity,
    Event,
    Evidence,
    Party,
    Quote,
    Reading,
    Roles,
)  # fmt: skip
from marsad.reading.acceptance import Acceptance, Draft, features_in_article, points_back
from marsad.reading.actor import Actor
from marsad.reading.aimed import aim
from marsad.reading.article import Article, Named
from marsad.reading.entities import Resolver
from marsad.reading.fields.revising import Revision
from marsad.reading.fields.telling import Telling
from marsad.reading.fields.ways import Way
from marsad.reading.likelihood import Likelihood, Options, Weighed
from marsad.reading.merging import Told, merge_all, same_party
from marsad.reading.setting import settle
from marsad.reading.window import windows


class Reader:
    """Reads documents of one language. Build once, use for any number of documents."""

    def __init__(self, language: Language, names: Names, *, explain: bool = False) -> None:
        self.language = language
        self.names = names
        self.explain = explain
        self.frames: dict[str, Frame] = load_frames()
        self.acceptance = Acceptance()
        self.likelihood = Likelihood()
        self.revision = Revision(self.frames)

    def read(self, document: Document) -> Reading:
        """The reading of a document; what cannot be read becomes an issue in it."""
        anchor = _day(document.published)
        analysis = self.language.analyse(document, anchor)
        resolver = Resolver(document.text, analysis, self.names, self.language, document.published or "")
        merged, telling = self._told(document, analysis, resolver)
        events = self.revision.revise(merged, telling)
        quotes = self._quotes(document, analysis, resolver)
        issues = list(document.issues)
        if analysis.undated and anchor is None:
            issues.append(
                Issue("relative-times", f"{analysis.undated} relative times could not be dated: no publication date")
            )
        window = None
        if anchor is None:
            window = windows().propose(document, analysis, telling.drafts, (q.speaker.id or "" for q in quotes if q.speaker))
        return Reading(
            document=DocumentInfo(
                document.id, document.url, document.title, document.published, document.published_from,
                document.language, document.sha256, document.segments, window, document.source_map,
            ),
            entities=self._entities(resolver, analysis),
            events=tuple(_identify(document.id, events)),
            quotes=quotes,
            issues=tuple(issues),
        )  # fmt: skip

    def possible(self, document: Document, analysis: Analysis) -> Iterator[tuple[Candidate, list[Weighed]]]:
        """Every candidate of a document, filled or not, with whoever may have done it."""
        resolver = Resolver(document.text, analysis, self.names, self.language, document.published or "")
        drafts = self.drafts(analysis, resolver)
        beliefs = self._beliefs(drafts, analysis)
        options = Options(Article(Named(analysis, resolver), zip(drafts, beliefs, strict=True)), drafts, beliefs)
        for candidate in (*analysis.candidates, *analysis.unfilled):
            if candidate.frame in self.frames:
                yield candidate, options.of(candidate)

    def ways(self, document: Document, analysis: Analysis) -> Iterator[tuple[Event, dict[str, list[Way]]]]:
        """Every event of a document as the rules alone tell it, with all the ways to fill each of its fields."""
        resolver = Resolver(document.text, analysis, self.names, self.language, document.published or "")
        yield from self.revision.ways(*self._told(document, analysis, resolver))

    def _beliefs(self, drafts: list[Draft], analysis: Analysis) -> list[float]:
        """How far the rules alone let each draft be believed."""
        return [self.acceptance.believe(facts) for facts in features_in_article(drafts, len(analysis.sentences))]

    def _likely(self, analysis: Analysis, resolver: Resolver, named: Named) -> list[tuple[Draft, float]]:
        """The drafts that are believed, with how far, in text order; where the rules found nobody or what they found is not
        believed, that of the likeliest doer, if anybody is likely."""
        drafts = self.drafts(analysis, resolver)
        beliefs = self._beliefs(drafts, analysis)
        options = Options(Article(named, zip(drafts, beliefs, strict=True)), drafts, beliefs)
        out = [(draft, belief) for draft, belief in zip(drafts, beliefs, strict=True) if belief >= self.acceptance.threshold]
        told = {id(draft.candidate) for draft, _ in out}
        others = []
        for candidate in (*analysis.candidates, *analysis.unfilled):
            if id(candidate) in told or candidate.frame not in self.frames:
                continue
            likeliest = self.likelihood.likeliest(candidate, options)
            if likeliest is not None:
                draft = self._draft(candidate.done_by(likeliest[0]), analysis, resolver)
                if draft is not None:
                    others.append((draft, likeliest[1]))
        if others:
            pool = sorted((*drafts, *(draft for draft, _ in others)), key=lambda draft: draft.candidate.trigger)
            settled = {id(d.candidate): d for d in settle(pool, self.frames, analysis, analysis.written)}
            out = [(settled[id(draft.candidate)], likelihood) for draft, likelihood in (*out, *others)]
        return sorted(out, key=lambda item: item[0].candidate.trigger)

    def _told(self, document: Document, analysis: Analysis, resolver: Resolver) -> tuple[list[Event], Telling]:
        """The events that the rules tell, each once, with what their fields can be weighed against."""
        headline = document.headline_end
        named = Named(analysis, resolver)
        believed = self._believed(analysis, resolver, named)
        events = []
        for draft, belief in believed:
            event = self._event(document, analysis, draft, belief)
            titled = event.evidence[0].end <= headline
            events.append(Told(event, draft.candidate.sentence, points_back(draft.candidate), titled))
        telling = Telling([draft for draft, _ in believed], Article(named, believed), headline)
        return aim(merge_all(events), analysis, resolver), telling

    def _believed(self, analysis: Analysis, resolver: Resolver, named: Named) -> list[tuple[Draft, float]]:
        """The drafts that are believed, with how far: of what one word tells the likeliest, and what is told beside it."""
        best: dict[int, float] = {}
        longest: dict[int, int] = {}
        out = self._likely(analysis, resolver, named)
        for draft, belief in out:
            first, word = draft.candidate.trigger
            if not draft.candidate.beside:
                best[word] = max(best.get(word, 0.0), belief)
                longest[first] = max(longest.get(first, word), word)
        # A phrase says more than its first word alone: «دعا فلانا إلى قمة» invites, though دعا mostly demands.
        # «أبدت استعدادها لتصدير الغاز»: a pledge is told by the deed it holds, where that is believed.
        told = {(draft.candidate.frame, draft.candidate.trigger) for draft, _ in out}
        attended = [draft for draft, _ in out if draft.candidate.frame == "attend"]
        return [
            (draft, belief)
            for draft, belief in out
            if not _in_gathering(draft, attended)
            and ((deed := draft.candidate.deed) is None or (deed.frame, deed.trigger) not in told)
            and (draft.candidate.beside
            or (belief == best[draft.candidate.trigger[1]] and draft.candidate.trigger[1] == longest[draft.candidate.trigger[0]]))
        ]

    # -- events ----------------------------------------------------------------------------------------------------

    def drafts(self, analysis: Analysis, resolver: Resolver) -> list[Draft]:
        """Candidates with their roles resolved to parties; those with nobody in them left out."""
        drafts = (self._draft(candidate, analysis, resolver) for candidate in analysis.candidates)
        return settle([draft for draft in drafts if draft is not None], self.frames, analysis, analysis.written)

    def _draft(self, candidate: Candidate, analysis: Analysis, resolver: Resolver) -> Draft | None:
        """A candidate with its roles resolved to parties, its place still open; None where nobody is in it."""
        frame = self.frames.get(candidate.frame)
        if frame is None:
            return None
        # اعتقالها, قتلها: people are taken and killed; زيارته, استقالته: people travel and resign
        of_people = (*(candidate.actors if frame.by_people else ()), *(candidate.recipients if frame.of_people else ()))
        for filled in of_people:
            if filled.mention.type == "pronoun":
                filled.mention.title = "person"
        actors = self._parties(candidate.actors, analysis, resolver)
        recipients = self._parties(candidate.recipients, analysis, resolver)
        speaker = self._said_by(candidate, analysis, resolver, frame, actors)
        if frame.speech and not candidate.actors and speaker is not None:
            # يجب على إسرائيل أن ...: who says it demands it. Other wordings have an actor of their own.
            if "impersonal" not in candidate.features:
                return None
            actors, candidate.said_by = (speaker,), candidate.relayed
        actors = tuple(a for a in actors if a.kind in frame.actors)
        recipients = tuple(r for r in recipients if not _one_of(r, actors))
        if frame.abroad:
            recipients = tuple(r for r in recipients if r.kind != "state" or all(r.country != a.country for a in actors))
        if frame.suffers_where and actors and not recipients:
            recipients = self._suffering(candidate, actors, analysis, resolver)
        if frame.by_own and not actors:
            actors = tuple(resolver.party(resolver.state(party.country), None) for party in recipients[:1] if party.country)
        if frame.crowd and not actors and candidate.place is not None and candidate.place.mention.country:
            where = candidate.place.mention.country
            candidate.features["crowd"] = 1.0
            actors = (resolver.party(resolver.crowd(frame.crowd, where, candidate.trigger), None),)
        if not actors and (not recipients or ("impersonal" in candidate.features and frame.speech)):
            return None
        if not any(_identified(party) for party in (*actors, *recipients)):
            candidate.features["unidentified"] = 1.0
        return Draft(candidate, actors, recipients, self._said_by(candidate, analysis, resolver, frame, actors))

    def _suffering(
        self, candidate: Candidate, actors: tuple[Party, ...], analysis: Analysis, resolver: Resolver
    ) -> tuple[Party, ...]:
        """The state where it happens, if it is not the doer's own."""
        if candidate.place is None:
            return ()
        mention = candidate.place.mention
        if mention.type in ("adjective", "organisation"):  # في بلدة أطمة السورية, في الكرملين
            found: tuple[Party, ...] = (resolver.party(resolver.state(mention.country), None),) if mention.country else ()
        else:
            found = self._parties([candidate.place], analysis, resolver)
        return tuple(party for party in found if all(party.country != actor.country for actor in actors))

    def _parties(self, filled: list[Filled], analysis: Analysis, resolver: Resolver) -> tuple[Party, ...]:
        out: list[Party] = []
        for item in filled:
            if item.mention.type == "pair" or (item.mention.type == "pronoun" and item.mention.number == "d"):
                found = [resolver.party(actor, None) for actor in resolver.pair(item.mention)]
            else:
                actor = resolver.actor_of(item.mention, analysis.sayings)
                found = [resolver.party(actor, item.mention)] if actor is not None else []
            for party in found:
                if all(not (party.id == p.id and party.name == p.name) for p in out):
                    out.append(party)
        return tuple(out)

    def _said_by(
        self, candidate: Candidate, analysis: Analysis, resolver: Resolver, frame: Frame, actors: tuple[Party, ...]
    ) -> Party | None:
        if candidate.said_by is None:
            return None
        at, own = candidate.trigger[0], candidate.said_by.mention
        announced = frame.declared and candidate.said_by.rule.endswith("noun")  # «أعلنت مالي انسحابها»
        outer = [s.speaker for s in reversed(analysis.sayings) if s.start <= at < s.end and s.speaker is not own and s.speaker.type != "speaker"]
        if candidate.relayed is not None and actors:
            outer.append(candidate.relayed.mention)  # «اعتبر الوزير أن القرار خطأ، وفق ما ذكرت رويترز»
        # «قال الوزير إن إيطاليا أبدت استعدادها»: of those whose words it is in, the first that tells of another.
        for mention in (own, *outer) if frame.speech else (own,):
            actor = resolver.actor_of(mention, analysis.sayings)
            if actor is None:
                continue
            party = resolver.party(actor, mention)
            if not (frame.speech or announced) or not _one_of(party, actors):
                return party
        return None

    def _event(self, document: Document, analysis: Analysis, draft: Draft, belief: float) -> Event:
        c = draft.candidate
        frame = self.frames[c.frame]
        offsets = analysis.offsets
        start, end = offsets[c.clause[0]][0], offsets[c.clause[1]][1]
        trigger = (offsets[c.trigger[0]][0], offsets[c.trigger[1]][1])
        evidence = Evidence(start, end, document.text[start:end], trigger)
        why = None
        if self.explain:
            why = (
                {
                    **self.language.explain(c),
                    "place": c.place.rule if c.place is not None else "where the story is" if draft.place is not None else None,
                    "confidence": round(belief, 3),
                    "words": document.text[trigger[0] : trigger[1]],
                },
            )
        return Event(
            id="",
            frame=c.frame,
            plover=frame.plover,
            roles=Roles(draft.actors, draft.recipients),
            place=draft.place,
            time=c.time[0] if c.time else None,
            status=c.status,
            said_by=draft.said_by,
            evidence=(evidence,),
            confidence=round(belief, 3),
            why=why,
        )

    # -- quotes and entities ---------------------------------------------------------------------------------------

    def _quotes(self, document: Document, analysis: Analysis, resolver: Resolver) -> tuple[Quote, ...]:
        """Statements of a speaker; a headline only sums up what the body quotes, so its own count where the body has none."""
        stated = [saying for saying in analysis.sayings if saying.stated]
        body = [saying for saying in stated if analysis.offsets[saying.start][0] >= document.headline_end]
        out = []
        for saying in body or stated:
            if saying.speaker.type == "pair":
                actor: Actor | None = next(iter(resolver.pair(saying.speaker)), None)  # «أكد الطرفان»: the first of the two
            else:
                actor = resolver.actor_of(saying.speaker, analysis.sayings)
            if actor is None:
                continue
            start, end = analysis.offsets[saying.start][0], analysis.offsets[saying.end - 1][1]
            text = document.text[start:end]
            out.append(Quote(resolver.party(actor, saying.speaker), saying.direct, start, end, text))
        return tuple(out)

    def _entities(self, resolver: Resolver, analysis: Analysis) -> tuple[Entity, ...]:
        out = []
        for actor in resolver.actors:
            spans = tuple(sorted({(analysis.offsets[m.first][0], analysis.offsets[m.last][1]) for m in actor.mentions}))
            if spans:
                out.append(Entity(actor.id, actor.name, actor.ar, actor.kind, actor.country, spans))
        return tuple(out)


def _one_of(party: Party, actors: tuple[Party, ...]) -> bool:
    """Is a party among the actors themselves, not only a state beside its organ?"""
    return any(same_party(party, actor) and party.kind == actor.kind for actor in actors)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _identified(party: Party) -> bool:
    """Somebody a reader could find: by name, or at least by nation."""
    return party.id is not None or party.country is not None or party.kind != "group"


def _identify(document: str, events: list[Event]) -> list[Event]:
    """Give each event an id that depends on nothing but what it tells."""
    out = []
    seen: set[str] = set()
    for event in events:
        parties = ",".join(p.id or p.name for p in (*event.roles.actor, *event.roles.recipient))
        basis = f"{document}|{event.frame}|{parties}|{event.status}|{event.evidence[0].start}"
        digest = hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        while digest in seen:
            digest = hashlib.sha256(digest.encode()).hexdigest()[:12]
        seen.add(digest)
        out.append(msgspec.structs.replace(event, id=digest))
    return out


def _in_gathering(draft: Draft, attended: Sequence[Draft]) -> bool:
    """«شارك الوزير في قمة الرياض»: the gathering that somebody attends tells no meeting of his beside, where it names nobody he meets."""
    c = draft.candidate
    return c.frame == "meet" and c.pos == "noun" and any(
        filled.mention.first <= c.trigger[0] <= filled.mention.last and set(draft.actors) <= set(other.actors)
        for other in attended if other.candidate.sentence == c.sentence for filled in other.candidate.recipients
    )

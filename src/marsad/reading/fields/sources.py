"""On whose word a deed may be told: nobody's, whose the rules found, his in whose words it stands, or that of whom its sentence
names."""

from __future__ import annotations

from marsad.knowledge.frames import Frame
from marsad.model.reading import Party
from marsad.reading.acceptance import Draft
from marsad.reading.article import Article, party_key
from marsad.reading.fields.ways import Way, Ways


def sources(draft: Draft, article: Article, frame: Frame) -> list[Way]:
    """Every way to source a draft, with its facts. Who does it by speaking or by announcing it is no source of it."""
    c, name = draft.candidate, draft.candidate.frame
    kind, wording = "speech" if frame.speech else "deed", f"{int('definite' in c.features)}{int('of' in c.features)}"
    ways = Ways()
    rule = c.said_by.rule if c.said_by is not None else "nothing"
    standing = f"{int('said' in c.features)}{int('quoted' in c.features)}{int('sourced' in c.features)}"
    if draft.said_by is not None:
        ways.add(
            party_key(draft.said_by), draft.said_by, "ruled", f"ruled by {rule}", f"ruled by {rule} {kind} {c.pos}", f"ruled {name}",
            f"ruled {standing} {kind}", *_kind(draft.said_by, kind, article),
        )  # fmt: skip
    ways.add(
        None, None, "none", f"none {kind} {c.pos}", f"none {name}", f"none {standing}", f"none {standing} {kind} {c.pos}", f"none {rule}",
        f"none {rule} {standing} {c.pos}", f"none status {c.status} {kind}", f"none sentence {min(c.sentence, 4)} {kind}",
        f"none {name} {standing}", f"none entry {c.entry_name}", f"none {standing} {c.tense} {kind}", f"none wording {wording} {standing}",
    )  # fmt: skip
    doers, others = ({party_key(party) for party in parties} for parties in (draft.actors, draft.recipients))
    own_words = doers if frame.speech or frame.declared else set()
    for saying in c.doers.sayings() if c.doers is not None else ():
        speaker = article.party(saying.speaker)
        if speaker is not None and party_key(speaker) not in own_words:
            own = f"{int(party_key(speaker) in doers)}{int(party_key(speaker) in others)}"
            ways.add(
                party_key(speaker), speaker, "in words", f"in words {kind} {int(saying.direct)} {own}", f"in words by {saying.rule} {c.pos}",
                f"in words {name}", f"in words {c.pos} {int(saying.stated)} {kind}", *_kind(speaker, kind, article),
            )  # fmt: skip
    for mention, words in c.doers.named() if c.doers is not None else ():
        party = article.party(mention)
        if party is not None and party_key(party) not in doers:  # nobody vouches for his own deed by doing it
            ways.add(party_key(party), party, *words, *_kind(party, kind, article))
    return ways.all()


def _kind(party: Party, kind: str, article: Article) -> tuple[str, ...]:
    """What kind of party somebody is and how much he does."""
    acts = min(article.acts[party_key(party)], 3)
    return (f"party {party.kind} {kind}", f"party {party.kind} identified {int(party.id is not None)}", f"acts {acts} {kind}")

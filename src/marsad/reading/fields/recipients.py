"""To whom a deed may be done: nobody, whom the rules found, and whomever else the sentence names."""

from __future__ import annotations

from marsad.model.reading import Party
from marsad.reading.acceptance import Draft
from marsad.reading.article import Article, party_key
from marsad.reading.fields.ways import Way, Ways

# Of the facts about whom a sentence names, those that tell of his part and not of how far off he stands.
_PART = (
    "behind", "doer by", "entry role", "entry who", "frame role", "frame speaks", "frame stands", "frame verb", "frame who", "role ",
    "speaks ", "stands ", "sufferer by", "verb ", "who ", "word ",
)  # fmt: skip


def recipients(draft: Draft, article: Article) -> list[Way]:
    """Every way to fill the recipients of a draft, with its facts."""
    c, frame = draft.candidate, draft.candidate.frame
    ways = Ways()
    doers = {party_key(party) for party in draft.actors}
    ruled = tuple(party_key(party) for party in draft.recipients)
    rules = [filled.rule for filled in c.recipients]
    for number, party in enumerate(draft.recipients):
        rule = rules[number] if number < len(rules) else "the frame"
        ways.add(
            ruled, draft.recipients, "ruled", f"ruled by {rule}", f"ruled {frame} by {rule}", f"ruled entry {c.entry}", f"ruled {number}",
            *_kind(party, draft, article),
        )  # fmt: skip
    any_ruled = int(bool(ruled))
    ways.add(
        (), (), "nobody", f"nobody {frame}", f"nobody entry {c.entry}", f"nobody wording {c.entry} {c.words}", f"nobody pos {frame} {c.pos}",
        f"nobody doers {frame} {min(len(doers), 2)}", f"nobody things {frame} {int(bool(c.things))}", f"nobody ruled {any_ruled}",
        f"nobody ruled {frame} {any_ruled}", f"nobody sentence {min(c.sentence, 3)}",
    )  # fmt: skip
    for option in c.doers.options() if c.doers is not None else ():
        who = article.party(option.mention)
        if who is None or party_key(who) in doers:
            continue
        part = [fact for fact in option.facts if fact.startswith(_PART)]
        if party_key(who) in ruled:
            ways.add(ruled, draft.recipients, *part)
        else:
            ways.add((party_key(who),), (who,), "other", f"other ruled {any_ruled}", *part, *_kind(who, draft, article))
    return ways.all()


def _kind(party: Party, draft: Draft, article: Article) -> tuple[str, ...]:
    """What kind of party somebody is beside the doer, and what the article has him do."""
    c, key = draft.candidate, party_key(party)
    doer = draft.actors[0] if draft.actors else None
    same = "-" if doer is None or doer.country is None or party.country is None else int(doer.country == party.country)
    return (
        f"party {party.kind}", f"frame party {c.frame} {party.kind}", f"entry party {c.entry} {party.kind}", f"own {c.frame} {same}",
        f"doer party {doer.kind if doer else '-'} {party.kind} {c.frame}", f"identified {int(party.id is not None)}{int(bool(party.country))}",
        f"acts {min(article.acts[key], 4)} {c.frame}", f"named {min(article.named[key], 6)}",
    )  # fmt: skip

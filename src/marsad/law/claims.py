"""What an article itself states of the law, held against the facts: agrees, disagrees or imprecise, with both quoted.

The wordings are data (data/claims.toml), each with examples. A claim is read only where a court or its treaty is named in
the sentence, and never where the sentence asks, denies knowing or reports a wish.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from marsad.knowledge.law_data import LawData, Membership
from marsad.knowledge.tables import DATA as KNOWLEDGE
from marsad.knowledge.tables import alternatives, rows
from marsad.law.rome_statute import party_on
from marsad.model.finding import Finding, Premise

DATA = Path(__file__).parent / "data" / "claims.toml"
STATES = KNOWLEDGE / "states.csv"
_COURT = re.compile(r"المحكمة الجنائية|الجنائية الدولية|نظام روما|محكمة الجنايات الدولية|ميثاق روما")
_WRONG_COURT = re.compile(r"محكمة العدل الدولية")
_WARRANT = re.compile(r"مذكر(?:ة|ات|تي) (?:ال)?(?:اعتقال|توقيف)|(?:ال)?جرائم الحرب بحق")
_SENTENCE = re.compile(r"[^.!؟\n]+")
_MARKS = re.compile("[\u064b-\u0652\u0640]")


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A wording that states something of a state. `says` is party, not_party, signed, not_signed, bound or not_bound."""

    says: str
    patterns: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@cache
def load_claims() -> tuple[tuple[Claim, tuple[re.Pattern[str], ...]], ...]:
    """The claims with their compiled patterns."""
    entries = msgspec.convert(tomllib.loads(DATA.read_text(encoding="utf-8"))["claim"], tuple[Claim, ...])
    return tuple((row, tuple(re.compile(p) for p in row.patterns)) for row in entries)


def claims_in(sentence: str) -> list[str]:
    """What a sentence states, in the order of the data: the first wording that fits wins."""
    plain = _MARKS.sub("", sentence)
    return [row.says for row, patterns in load_claims() if any(p.search(plain) for p in patterns)][:1]


def check_claims(text: str, data: LawData, published: str | None) -> Iterator[Finding]:
    """Findings on the claims of a text, on the day it was published."""
    if published is None:
        return
    names = _state_names(data)
    for match in _SENTENCE.finditer(text):
        sentence = match.group()
        span = (match.start(), match.end())
        if _WRONG_COURT.search(sentence) and _WARRANT.search(sentence) and not _COURT.search(sentence):
            quote = Premise("claim", f"the article: «{sentence.strip()[:200]}»")
            fact = Premise(
                "Rome Statute Art 58; ICJ Statute Art 34",
                "warrants against persons are issued by the International Criminal Court; the International Court of Justice tries states only",
            )
            yield Finding("claim", "", "", published, "undetermined", "disagrees", (quote, fact), evidence=span)
            continue
        if not _COURT.search(sentence):
            continue
        for says in claims_in(sentence):
            for name in _named(sentence, names):
                yield _judge(says, names[name], sentence, published, span)


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """Every spelling of every state's name, with its ISO code."""
    out = []
    for row in rows(STATES, ("iso2", "name_ar", "variants_ar")):
        out += [(form, row["iso2"]) for form in (row["name_ar"], *alternatives(row["variants_ar"])) if len(form) > 2]
    return tuple(out)


def _state_names(data: LawData) -> dict[str, Membership]:
    names = {form: data.members[iso2] for form, iso2 in _forms() if iso2 in data.members}
    for member in data.members.values():
        if len(member.name_ar) > 3:
            names.setdefault(member.name_ar, member)
    return names


def _named(sentence: str, names: dict[str, Membership]) -> list[str]:
    """States named in the sentence, one spelling each, in the order of the text."""
    plain = _MARKS.sub("", sentence)
    found: dict[str, tuple[int, str]] = {}
    for form, member in names.items():
        at = plain.find(form)
        after = plain[at + len(form) : at + len(form) + 1]
        if at >= 0 and not after.isalpha() and (at == 0 or not plain[at - 1].isalpha() or plain[at - 1] in "وفلبك"):
            if member.iso2 not in found or at < found[member.iso2][0]:
                found[member.iso2] = (at, form)
    return [form for _, form in sorted(found.values())]


def _judge(says: str, state: Membership, sentence: str, day: str, span: tuple[int, int]) -> Finding:
    standing, (_, fact) = party_on(state, day)
    is_party = standing == "party"
    signed = bool(state.signed) and state.signed <= day
    verdict = {
        "party": "agrees" if is_party else "disagrees",
        "not_party": "agrees" if not is_party else "disagrees",
        "signed": "agrees" if signed else "disagrees",
        "not_signed": "disagrees" if signed else "agrees",
        "bound": "agrees" if is_party else "disagrees",
        "not_bound": "disagrees" if is_party else "agrees",
    }[says]
    if standing == "unknown":
        verdict = "undetermined"
    if says == "signed" and signed and not is_party:
        verdict = "imprecise"  # true, and it binds nobody
    if says == "not_signed" and signed and not is_party:
        verdict = "imprecise"  # meant is: not a party
    quote = Premise("claim", f"the article: «{sentence.strip()[:200]}»")
    outcome = "undetermined" if standing == "unknown" else ("duty" if is_party else "no_duty")
    return Finding("claim", "", state.name, day, outcome, verdict, (quote, fact), evidence=span)  # type: ignore[arg-type]

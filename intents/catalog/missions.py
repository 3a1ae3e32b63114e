"""Who is represented where: embassies, high commissions, consulates, and offices accredited from afar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.standing import standing

from ..answer import Answer, Answered, Claim, Clarify, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, ways
from ..kinds_of_answer import explains
from ..question import Party, Question

_HOST_BEFORE = frozenset(
    {
        "in",
        "to",
        "at",
        "inside",
        "within",
        "en",
        "au",
        "aux",
        "a",
        "nchini",
        "mu",
        "covers",
        "cover",
        "covering",
        "dans",
    }
)
_SENDER_BEFORE = frozenset({"of", "by", "de", "du", "des", "d'", "ya", "y'", "wa", "does", "do", "has", "have", "did"})
_SENDER_AFTER = frozenset(
    {
        "'s",
        "have",
        "has",
        "had",
        "maintain",
        "maintains",
        "keep",
        "keeps",
        "run",
        "runs",
        "operate",
        "operates",
        "represented",
        "got",
        "own",
    }
)
_DOES = frozenset({"does", "do", "did"})
_COVERS = frozenset("cover covers covering handle handles serve serves".split())
_HOST_AFTER = frozenset({"host", "hosts", "hosting", "house", "houses"})
_CITY = frozenset({"city", "town", "capital", "cities", "towns", "capitals", "soil"})
_MUTUAL = re.compile(r"\b(?:each other|one another|each others|mutual|both ways|reciprocal)\b")
_SOME_MISSION = "diplomatic mission"
_TYPES = ("embassy", "high_commission", "consulate")


@dataclass(frozen=True, slots=True)
class _Ends:
    """Who sends and who receives, as far as the question says; None where it leaves that open."""

    senders: frozenset[str] | None
    hosts: frozenset[str] | None

    def match(self, fact: Fact) -> bool:
        return (self.senders is None or fact.subject in self.senders) and (
            self.hosts is None or fact.object in self.hosts or fact["via"] in self.hosts
        )


def reply(scope: Scope) -> Answer:
    question = scope.question
    if question.asks("there") and not question.parties and not (question.own and question.asks("their")):
        return _whose(scope)
    if (
        question.asks("where")
        and not (question.parties or question.own)
        and _THE_ONE.search(question.english.casefold())
    ):
        return _whose(scope)
    if question.asks("negation") and not question.parties:
        none = scope.say("countries without a mission; it names only those that have one")
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    if question.asks("how_many") and not question.codes and (told := _counted(scope)):
        return Answered(claims=tuple(map(scope.claim, told)))
    if question.asks("compare", "same", "between") and len(question.codes) > 1:
        return _side_by_side(scope)
    ends = _ends(question)
    facts = [fact for fact in scope.of_kind("mission") if ends.match(fact) and _right_place(scope, fact)]
    if not facts and question.asks("who", "how") and question.parties:
        facts = [fact for fact in scope.of_kind("mission") if ends.match(fact) and fact["via"]]
    if covered := {code for party in question.parties if party.before in _COVERS for code in party.codes}:
        facts = [fact for fact in facts if fact.object in covered]
    if question.asks("why"):
        return _why(scope, facts, ends)
    changed = any(fact["change"] for fact in facts)
    now = _NOW.search(question.english.casefold())
    history = question.asks("when", "end", "resume") or (changed and question.asks("begin", "begin_weak"))
    if history and not now:
        return _history(scope, facts, ends)
    there = standing(facts)
    if now and now["closed"] and facts:
        return Answered(claims=tuple(map(scope.no, there)) or tuple(map(scope.yes, facts)))
    if not there and question.asks("yes_no"):
        denied = _denied(scope, ends)
        if facts or denied:
            return Answered(claims=_not_there(scope, [*denied, *facts]))
    facts = there or facts or _denied(scope, ends)
    if not facts:
        return _none(scope, ends)
    if question.asks("accredited", "ambassador"):
        heads = [fact for fact in facts if "consul" not in fact["type"]]  # a consulate is accredited to no government
        if not heads:
            gap = Gap(GapKind.PIECE, scope.say("from where it is accredited"))
            return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
        facts = [fact for fact in heads if fact["via"]] or heads
    wanted = _wanted_type(question)
    facts.sort(key=lambda fact: fact["change"] == "closed")
    exact = [fact for fact in facts if _is_type(fact, wanted)]
    if question.asks("how_many") and wanted and not exact:
        return _none(scope, ends)
    if question.asks("yes_no") and _are_several(question) and not question.asks("negation"):
        return _each(scope, facts, exact, wanted)
    if question.asks("yes_no") and question.parties and not question.asks("negation"):
        return Answered(claims=_yes_no(scope, facts, exact, wanted))
    # "Embassy" is often said of any mission, so where several are asked for the other kinds follow.
    loosely = wanted == "embassy" and (ends.senders is None or ends.hosts is None)
    chosen = [*exact, *(fact for fact in facts if fact not in exact)] if loosely else exact or facts
    claims = [scope.claim(fact) for fact in chosen]
    if question.asks("how_many") and there:
        counted = scope.say.plural(
            "The source names {number} such mission.", "The source names {number} such missions.", len(chosen)
        )
        claims.insert(0, Claim(counted, tuple(chosen)))
    return Answered(claims=tuple(claims))


_THE_ONE = re.compile(r"\b(?:the|that|this) (?:embassy|consulate|high commission|mission)\b")
"""One that should be known, and is not named."""


def _whose(scope: Scope) -> Answer:
    wanted = _wanted_type(scope.question)
    facts = [fact for fact in scope.of_kind("mission") if _is_type(fact, wanted)]
    names = dict.fromkeys(scope.say.name(fact.subject) for fact in facts)
    what = (
        scope.say("Whose {kind} do you mean?", kind=scope.say.mission(wanted.replace("_", " ")))
        if wanted
        else scope.say("Whose mission do you mean?")
    )
    return Clarify(what=what, choices=tuple(names)[:10])


def _counted(scope: Scope) -> list[Fact]:
    """How many missions the source says that there are; what it names one by one are seldom all of them."""
    ends, wanted = _ends(scope.question), _wanted_type(scope.question).replace("_", " ")[:6]
    abroad = ends.senders is not None and ends.hosts is None
    return [
        fact
        for fact in scope.of_kind("mission_count")
        if bool(fact["city"]) != abroad and (wanted in fact["type"] or _ANY_KIND.search(fact["type"]))
    ]


_ANY_KIND = re.compile(r"(?<!high com)missions")


def _side_by_side(scope: Scope) -> Answer:
    """The missions of several countries, or those in them, beside one another."""
    question = scope.question
    facts = [fact for fact in scope.of_kind("mission") if {fact.subject, fact.object} & set(question.codes)]
    if any(_is_host(party) for party in question.own):
        facts = [fact for fact in facts if fact.object == question.subject]
    elif any(_is_sender(party) for party in question.own):
        facts = [fact for fact in facts if fact.subject == question.subject]
    told = {code for fact in facts for code in (fact.subject, fact.object)}
    missing = [code for code in question.codes if code not in told]
    if not missing:
        return Answered(claims=tuple(map(scope.claim, facts)))
    what = scope.say("a mission that concerns {countries}", countries=scope.say.several(missing))
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(map(scope.claim, facts)))


_NOW = re.compile(r"\b(?:is|are|isn[’']t|aren[’']t|remains?|stays?|still)\b.*\b(?:open|(?P<closed>closed|shut))\b")
"""Asks whether a mission is there, not whether or when it was opened."""


def _denied(scope: Scope, ends: _Ends) -> list[Fact]:
    """What the source says is not there, of what is asked for."""
    wanted = _wanted_type(scope.question)
    denied = [fact for fact in scope.of_kind("no_mission") if ends.match(fact) and _right_place(scope, fact)]
    return [fact for fact in denied if _is_type(fact, wanted)]


def _not_there(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    """No, with what tells it, each thing once."""
    first, *others = facts
    once = {scope.say.fact(fact): fact for fact in reversed(others)}
    once.pop(scope.say.fact(first), None)
    return (scope.no(first), *(scope.claim(fact) for fact in reversed(once.values())))


def _why(scope: Scope, facts: list[Fact], ends: _Ends) -> Answer:
    """The source's own sentence where it gives a reason, or a gap with what it does say."""
    if not facts:
        return _none(scope, ends)
    reasons = {fact.quote: fact for fact in facts if explains(fact.quote.exact)}
    if reasons:
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in reasons.values()))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is")), claims=tuple(map(scope.claim, facts)))


def _history(scope: Scope, facts: list[Fact], ends: _Ends) -> Answer:
    """When a mission was opened or closed; what the source says of it, where it leaves that out."""
    question = scope.question
    if question.asks("end") or _UNTIL.search(question.english.casefold()):
        wanted = {"closed", "former"}
    elif question.asks("resume"):
        wanted = {"reopened"}
    else:
        wanted = {"opened", "reopened", ""}
    chosen = [fact for fact in facts if fact["change"] in wanted and (fact.date or fact["change"] in _DONE)]
    if not facts:
        return _none(scope, ends)
    if not chosen or (question.asks("when") and not any(fact.date for fact in chosen)):
        gap = Gap(GapKind.PIECE, scope.say("when that was"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    tell = scope.yes if question.asks("yes_no") else scope.claim
    return Answered(claims=tuple(map(tell, chosen)))


_DONE = frozenset({"opened", "reopened", "closed"})
_UNTIL = re.compile(r"\b(?:until|till|up to|to) when\b|\bhow long\b")


def _ends(question: Question) -> _Ends:
    """Who of whom: the words around each name decide, and only what they leave open is filled in."""
    senders: set[str] = set()
    hosts: set[str] = set()
    charged = _CHARGED.search(question.english.casefold())
    placed = [
        (party, "host" if charged and party.before == "of" else _part(party))
        for party in (*question.parties, *question.own)
        if party.after not in _CITY and party.before != "from"
    ]
    loose: list[Party] = []
    for (party, part), (before, one), (after, other) in zip(
        placed, _around(placed, -1), _around(placed, 1), strict=True
    ):
        # "Do Belgium and India", "both Belgium and India have": in a list, what is said of one is said of each.
        shared = (party.before == "and" and before and one) or (after and after.before == "and" and other) or ""
        match part or shared:
            case "host":
                hosts.update(party.codes)
            case "sender":
                senders.update(party.codes)
            case _:
                loose.append(party)
    for party in loose:
        if not senders and (hosts and not hosts >= set(party.codes)):
            senders.update(party.codes)
        elif senders and not hosts and not senders >= set(party.codes):
            hosts.update(party.codes)
    others = {code for party in question.parties for code in party.codes}
    if others and _MUTUAL.search(question.text.casefold()):
        return _Ends(frozenset(others | {question.subject}), frozenset(others | {question.subject}))
    if others and (senders | hosts) & others == others and (not senders or not hosts):
        # One side is a foreign country: the other side is the country whose article this is.
        (hosts if not hosts else senders).add(question.subject)
    if loose and not senders and not hosts:
        codes = {code for party in loose for code in party.codes} | {question.subject}
        if others:
            return _Ends(frozenset(codes), frozenset(codes))
        return _Ends(frozenset({question.subject}), None)
    return _Ends(frozenset(senders) or None, frozenset(hosts) or None)


_CHARGED = re.compile(r"\b(?:care|charge) of\b")
"""Of whom somebody takes care is no sender."""
_Placed = tuple[Party | None, str]


def _part(party: Party) -> str:
    return "host" if _is_host(party) else "sender" if _is_sender(party) else ""


def _around(placed: Sequence[tuple[Party, str]], step: int) -> list[_Placed]:
    """Beside each country the one before it, or the one after; none at the ends."""
    nobody: _Placed = (None, "")
    return [nobody, *placed][: len(placed)] if step < 0 else [*placed, nobody][1:]


def _is_host(party: Party) -> bool:
    """A demonym is where only of a people: "a Belgian embassy", but "to the Belgians"; the French "à" comes before a
    city only."""
    if party.kind is MentionKind.DEMONYM:
        return _is_people(party) and party.before in _HOST_BEFORE | {"for", "towards", "toward"}
    if party.before == "a" and party.kind is not MentionKind.CAPITAL:
        return False
    ends = party.kind is MentionKind.CAPITAL and not party.after  # "embassy Kigali?"
    return ends or party.before in _HOST_BEFORE or party.after in _HOST_AFTER


def _is_people(party: Party) -> bool:
    """ "The Belgians", "the French": nothing follows that the word could belong to."""
    return party.text.casefold().endswith("s") or not party.after.isalpha()


def _is_sender(party: Party) -> bool:
    if party.kind is MentionKind.CAPITAL:
        return party.before in _DOES and party.after not in _HOST_AFTER  # "did Kigali reopen its embassy"
    return (
        (party.kind is MentionKind.DEMONYM and not _is_host(party))
        or party.after in _SENDER_AFTER
        or party.before in _SENDER_BEFORE
        or party.text.casefold().endswith(("'s", "’s"))
    )


def _right_place(scope: Scope, fact: Fact) -> bool:
    """Where a city is named as the place, the mission has to be in it."""
    named = (*scope.question.parties, *scope.question.own)
    code = fact["via"] or fact.object or ""
    cities = [party for party in named if party.kind is MentionKind.CAPITAL and _is_host(party)]
    lands = [party for party in named if party.after in _CITY or party.before == "from"]
    if cities and fact["city"] and not _is_capital(scope, fact["city"], code):
        return False
    return all(code in party.codes for party in (*cities[:1], *lands))


def _is_capital(scope: Scope, city: str, code: str) -> bool:
    mentions = scope.say.countries.exact(fold(city))
    return any(mention.kind is MentionKind.CAPITAL and code in mention.codes for mention in mentions)


def _wanted_type(question: Question) -> str:
    return next((kind for kind in _TYPES if question.asks(kind)), "")


def _is_type(fact: Fact, wanted: str) -> bool:
    return not wanted or wanted.replace("_", " ") in fact["type"]


_ALTERNATIVE = re.compile(r"\bor\b")


def _are_several(question: Question) -> bool:
    """Whether the same is asked of several countries: "do both Belgium and India have an embassy here?"."""
    several = len({party.codes for party in question.parties if party.kind is not MentionKind.CAPITAL}) > 1
    words = question.english.casefold()
    return several and not _MUTUAL.search(words) and not _ALTERNATIVE.search(words)


def _each(scope: Scope, facts: list[Fact], exact: list[Fact], wanted: str) -> Answer:
    """Yes where it is so of every country that is named; otherwise what is so of each, and of whom nothing is said."""
    parties = [party for party in scope.question.parties if party.kind is not MentionKind.CAPITAL]
    missing = [party.codes[0] for party in parties if not any(_concerns(fact, party) for fact in facts)]
    if not missing and all(any(_concerns(fact, party) for fact in exact) for party in parties):
        return Answered(claims=_yes_no(scope, facts, exact, wanted))
    claims: list[Claim] = []
    for party in parties:
        own = [fact for fact in facts if _concerns(fact, party)]
        fitting = [fact for fact in own if fact in exact]
        if fitting:
            claims += map(scope.claim, fitting)
        elif own:
            claims += _yes_no(scope, own, fitting, wanted)
    if not missing:
        return Answered(claims=tuple(claims))
    what = scope.say("a mission that concerns {countries}", countries=scope.say.several(missing))
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(claims))


def _concerns(fact: Fact, party: Party) -> bool:
    return not {fact.subject, fact.object, fact["via"]}.isdisjoint(party.codes)


def _yes_no(scope: Scope, facts: list[Fact], exact: list[Fact], wanted: str) -> tuple[Claim, ...]:
    facts.sort(key=lambda fact: fact["type"] == _SOME_MISSION)  # what is told of more exactly comes first
    first = (exact or facts)[0]
    asked = {code for party in scope.question.parties for code in party.codes}
    if _MUTUAL.search(scope.question.text.casefold()) and exact:
        return tuple(scope.claim(fact) for fact in exact)
    if exact and not (first["via"] and wanted and first["via"] not in asked):
        return (scope.yes(first), *(scope.claim(fact) for fact in exact[1:]))
    if wanted and facts[0]["type"] == _SOME_MISSION:
        fact = scope.say.fact(facts[0]).removesuffix(".")
        return (Claim(scope.say("{fact}; the source does not say of what kind.", fact=fact), (facts[0],)),)
    if first["via"] and wanted:
        first = next((fact for fact in facts if not fact["via"]), first)
    other = scope.say(
        "Not {kind:a} there, by the source: {fact}",
        kind=scope.say.mission(wanted.replace("_", " ")),
        fact=scope.say.within(scope.say.fact(first)),
    )
    return (
        Claim(other, (first,)),
        *(scope.claim(fact) for fact in facts if fact is not first),
    )


def _none(scope: Scope, ends: _Ends) -> Answer:
    what = _missing(scope, ends)
    codes = {code for party in scope.question.parties for code in party.codes}
    near = [fact for fact in scope.of_kind("mission") if codes and codes & {fact.subject, fact.object}]
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(scope.claim(fact) for fact in near[:2]))


def _missing(scope: Scope, ends: _Ends) -> str:
    kind = scope.say.mission(_wanted_type(scope.question).replace("_", " ") or "mission")
    senders, hosts = ends.senders or frozenset(), ends.hosts or frozenset()
    if hosts and senders == hosts:
        return scope.say("{kind:a} between {countries}", kind=kind, countries=scope.say.several(sorted(hosts)))
    sender = scope.say.several(sorted(senders)) if senders else None
    host = scope.say.several(sorted(hosts - senders)) if hosts - senders else None
    if sender and host:
        return scope.say("{kind:a} {sender:of} {host:in}", kind=kind, sender=sender, host=host)
    if sender:
        return scope.say("{kind:a} {sender:of}", kind=kind, sender=sender)
    if host:
        city = next((party for party in scope.question.own if party.kind is MentionKind.CAPITAL), None)
        place = scope.say.city(scope.say.countries[city.codes[0]].capital) if city else host
        return scope.say("{kind:a} {host:in}", kind=kind, host=place)
    return format(kind, "a")


INTENT = Intent(
    name="missions",
    title="diplomatic missions",
    ways=ways("""
        mission @country
        what @place @subject -begin -relations
        what @place @country bare
        brief bare @place @country -begin -relations -when -@time -@organisation
        about yes_no @place @country -relations -begin
        compare mission @countries
        mission yes_no same @countries
        mission what compare between @countries
        mission where @country
        mission who
        mission what
        mission list
        mission how_many
        mission where
        mission yes_no
        mission how @country
        mission accredited @country
        accredited @country
        accredited where
        accredited ambassador @country
        ambassador where @country
        accredited ambassador @subject
        mission @subject
        mission yes_no @country
        mission yes_no who
        mission who @country
        mission what @country
        mission when @country
        mission when begin|begin_weak|end|resume
        mission begin_weak|begin|end|resume @country -relations
        mission yes_no end|resume @country
    """),
    allows=allow(
        "mission own embassy high_commission consulate where who what how how_many list accredited @subject there",
        "relations country_word yes_no negation why @place operate held still when begin begin_weak end resume",
        "compare same between about",
    ),
    lookup=kinds("mission", "no_mission", "mission_count"),
    reply=reply,
    examples=(
        "Where does Rwanda have its embassy in Belgium?",
        "how is India represented in Kigali",
        "Which embassy covers Rwanda for Mexico?",
        "Does the Holy See have a mission in Kigali?",
        "who has an embassy in Kigali",
    ),
)

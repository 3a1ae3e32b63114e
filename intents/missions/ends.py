"""Who sends a mission and who receives it, as far as a question says."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.narrowing import LANDS
from ..questions.question import Party, Question

__all__ = ["CITY", "MUTUAL", "Ends", "ends_of", "has_them_somewhere", "in_own_capital", "is_host", "is_sender", "sends"]

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
        "accredited",
        "got",
        "own",
    }
)


_DOES = frozenset({"does", "do", "did"})


_HOST_AFTER = frozenset({"host", "hosts", "hosting", "house", "houses"})


_MISSIONS = frozenset({"embassy", "embassies", "consulate", "consulates", "mission", "commission", "nunciature"})
"""Behind the city where they are: "the Copenhagen embassy"."""


CITY = frozenset({"city", "town", "capital", "cities", "towns", "capitals", "soil"})


MUTUAL = re.compile(
    r"\b(?:each other|one another|each others|mutual|both ways|reciprocal)\b"
    r"|\b\w+ (?:and|versus|vs|or|against) (?:ours|theirs)\b"
)
"""Asks for what each of two has with the other."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Who sends and who receives, as far as the question says; None where it leaves that open."""

    senders: frozenset[str] | None
    hosts: frozenset[str] | None

    def match(self, fact: Fact) -> bool:
        if self.senders is None and self.hosts and len(self.hosts) > 1 and fact.subject in self.hosts:
            return False
        base = fact["via"] if fact["via"] != fact.subject else None  # an ambassador who lives at home has no post there
        places = {fact.object, base, "EU" if fact["to"] == "eu" else None}
        hosts = self.hosts | _PARTS if self.hosts == _CHINA else self.hosts
        return (self.senders is None or fact.subject in self.senders) and (
            hosts is None or not places.isdisjoint(hosts)
        )


def ends_of(question: Question) -> Ends:
    """Who of whom: the words around each name decide, and only what they leave open is filled in."""
    named = (*question.parties, *question.own)
    typed, own = question.english.casefold(), frozenset({question.subject})
    if in_own_capital(question) or (not named and _FOREIGN.search(typed)):
        return Ends(None, own)
    if not named and (_ABROAD.search(typed) or has_them_somewhere(question)):
        return Ends(own, None)
    return _as_told(question, named)


def in_own_capital(question: Question) -> bool:
    """ "How many embassies are in its capital?": that of the article's own country, where no other is named."""
    named = (*question.parties, *question.own)
    return not named and _IN_THE_CAPITAL.search(question.english.casefold()) is not None


def has_them_somewhere(question: Question) -> bool:
    """ "How many embassies does it have in Europe?": the article's own country, where no other was spoken of."""
    somewhere = question.asks(*LANDS, "where", "which_country", "list", "country_word")
    typed = question.english.casefold()
    return somewhere and _IT_HAS.search(typed) is not None and not _OTHERS_HAVE.search(typed)


_IT_HAS = re.compile(
    r"\b(?:does|do|did) (?:it|we|they) (?:still |currently |also )?(?:have|run|keep|maintain|operate|got)\b"
    r"|\b(?:has|have) (?:it|we|they) (?:got )?|\b(?:it|we|they)(?: ha[sd]| have|['’]ve)\b"
    r"|\bwhere (?:our|its|their) (?:embass|consulat|high comm|mission)"
)
_OTHERS_HAVE = re.compile(r"\b(?:who|whoever|(?:countries|states|nations)(?: that| which)?) (?:all )?ha(?:s|ve)\b")
""" "Which countries have an embassy here, of those we have relations with?"."""
_CHINA = frozenset({"CN"})
_PARTS = frozenset({"HK", "MO"})
"""Whoever asks about consulates in China means those in its two regions that have codes of their own, too."""


def _as_told(question: Question, named: Sequence[Party]) -> Ends:
    senders, hosts, loose = _told(question, named)
    asks_who = question.asks("who", "which_country") and not question.parties
    if not hosts and len(loose) == 1 and (_is_for_people(loose[0]) or (asks_who and loose[0].before == "for")):
        hosts.update(loose[0].codes)  # "an embassy for the Mexicans", "who has an embassy for Kenya?"
    for party in loose:
        if not senders and (hosts and not hosts >= set(party.codes)):
            senders.update(party.codes)
        elif senders and not hosts and not senders >= set(party.codes):
            hosts.update(party.codes)
    others = {code for party in question.parties for code in party.codes}
    if others and MUTUAL.search(question.text.casefold()):
        return _either_way(others | {question.subject})
    open_side = (not senders or not hosts) and question.subject not in hosts  # but "whose embassy in Cairo covers us"
    if others and (senders | hosts) & others == others and open_side:
        # One side is a foreign country: the other side is the country whose article this is.
        (hosts if not hosts else senders).add(question.subject)
    if loose and not senders and not hosts:
        codes = {code for party in loose for code in party.codes} | {question.subject}
        return _either_way(codes) if others else Ends(frozenset({question.subject}), None)
    return Ends(frozenset(senders) or None, frozenset(hosts) or None)


def _either_way(codes: Collection[str]) -> Ends:
    return Ends(frozenset(codes), frozenset(codes))


def _told(question: Question, named: Sequence[Party]) -> tuple[set[str], set[str], Sequence[Party]]:
    """Who sends and who receives by the words around them, and those of whom these tell neither."""
    typed = question.english.casefold()
    charged = _CHARGED.search(typed)
    placed = [
        (
            party,
            "host"
            if (charged and party.before in {"of", "after"})
            or _is_covered(party, typed)
            or party.after in CITY
            or _whose_city(party, typed)
            or _is_anothers(party, named, typed)
            else "sender"
            if sends(party, named)
            else _part(party),
        )
        for party in named
        if party.before != "from"
    ]
    senders: set[str] = set()
    hosts: set[str] = set()
    loose: list[Party] = []
    for (party, part), (before, one), (after, other) in zip(
        placed, _around(placed, -1), _around(placed, 1), strict=True
    ):
        # "Do Belgium and India", "both Belgium and India have": in a list, what is said of one is said of each.
        joined = party.before == "and" and not _opens(party, typed)
        shared = (joined and before and one) or (after and after.before == "and" and other) or ""
        match part or shared:
            case "host":
                hosts.update(party.codes)
            case "sender":
                senders.update(party.codes)
            case _:
                loose.append(party)
    return senders, hosts, loose


def _opens(party: Party, typed: str) -> bool:
    """ "*And Chad* in Vietnam, does it have one?": nobody stands before it in a list."""
    return re.match(rf"\W*and (?:the )?{re.escape(party.text.casefold())}\b", typed) is not None


def _whose_city(party: Party, typed: str) -> bool:
    """ "In which *city of Japan* is it?": a country that is where."""
    named = re.escape(party.text.casefold())
    # not "the cities of the Rwandan embassies", "the city of Rwanda's embassy"
    of_it = party.before == "of" and party.kind is not MentionKind.DEMONYM and party.after not in {"'s", *_MISSIONS}
    return of_it and re.search(rf"\b{_PLACE} of (?:the )?{named}\b", typed) is not None


def _is_covered(party: Party, typed: str) -> bool:
    """ "Where does *Madagascar get covered* from?": to whom it is done, though a "does" stands before."""
    named = re.escape(party.text.casefold())
    return party.before in _DOES and re.search(rf"\b{named} (?:get|gets|got) {_COVERED}\b", typed) is not None


def _is_anothers(party: Party, named: Sequence[Party], typed: str) -> bool:
    """ "Rwanda's *Belgian* embassy", "our *Belgian* embassy": whose it is stands before where it is."""
    if party.kind is not MentionKind.DEMONYM:
        return False
    owners = [re.escape(other.text.casefold()) for other in named if other is not party]
    whose = "|".join(["our", "its", "their", *(rf"{owner}(?:(?:'|’)s)|{owner}(?<=s)" for owner in owners)])
    return re.search(rf"\b(?:{whose}) {re.escape(party.text.casefold())}\b", typed) is not None


_COVERED = r"(?:covered|served|handled|looked after|taken care of|dealt with|seen to|managed|run)"
_PLACE = r"(?:city|cities|town|towns|place|places|part|parts|corner|capital)"
_IN_THE_CAPITAL = re.compile(r"\b(?:in|at) (?:the|our|its|their|her)(?: own)? capital\b")
_FOREIGN = re.compile(r"\bforeign (?:diplomatic )?(?:embass|mission|consul|high comm|post|representation)")
_ABROAD = re.compile(r"\b(?:abroad|overseas)\b|\b(?:in|to) (?:other|foreign) (?:countries|lands|states|capitals)\b")
_CHARGED = re.compile(r"\b(?:care|charge) of\b|\blook\w* after\b")
"""Of whom somebody takes care, or whom they look after, is no sender."""


_Placed = tuple[Party | None, str]


def sends(party: Party, named: Sequence[Party]) -> bool:
    """ "Pyongyang's embassy in Accra": a capital stands for its government where another place is named."""
    owns = party.kind is MentionKind.CAPITAL and party.after in {"'s", "’s"}
    return owns and any(is_host(other) for other in named if other is not party)


def _part(party: Party) -> str:
    return "host" if is_host(party) else "sender" if is_sender(party) else ""


def _around(placed: Sequence[tuple[Party, str]], step: int) -> list[_Placed]:
    """Beside each country the one before it, or the one after; none at the ends."""
    nobody: _Placed = (None, "")
    return [nobody, *placed][: len(placed)] if step < 0 else [*placed, nobody][1:]


def is_host(party: Party) -> bool:
    """A demonym is where only of a people: "a Belgian embassy", but "to the Belgians"; the French "à" comes before a
    city only."""
    if party.before == "a" and party.kind is not MentionKind.CAPITAL:
        return False
    if party.kind is MentionKind.DEMONYM:
        return _is_people(party) and party.before in _HOST_BEFORE | {"towards", "toward", "with"}
    ends = party.kind is MentionKind.CAPITAL and (not party.after or party.after in _MISSIONS)  # "embassy Kigali?"
    return ends or party.before in _HOST_BEFORE or party.after in _HOST_AFTER


def _is_people(party: Party) -> bool:
    """ "The Belgians", "the French": nothing follows that the word could belong to."""
    is_several = party.text.casefold().endswith("s") and party.after not in _MISSIONS  # "the Swiss embassy"
    return is_several or not party.after.isalpha()


def _is_for_people(party: Party) -> bool:
    """ "Who looks after Kenya for the Mexicans" or "an envoy for the Mexicans": they may send, or receive."""
    return party.kind is MentionKind.DEMONYM and party.before == "for" and _is_people(party)


def is_sender(party: Party) -> bool:
    if party.kind is MentionKind.CAPITAL:
        return party.before in _DOES and party.after not in _HOST_AFTER | _MISSIONS  # "did Kigali reopen its embassy"
    return (
        (party.kind is MentionKind.DEMONYM and not is_host(party) and not _is_for_people(party))
        or party.after in _SENDER_AFTER
        or party.before in _SENDER_BEFORE
        or party.text.casefold().endswith(("'s", "’s"))
    )

"""The bodies that a sentence lists: "the UN (since 1962), NATO as an observer and, since 2007, SADC"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..names.organisations import Organisations
from ..text.lists_of_bodies import BODIES
from ..text.reading import Line
from ..text.skeleton import BODY, CITY, DATE
from .words import Membership, role_of

__all__ = ["NOT_YET", "OBJECT", "SUCH_AS", "Bodies", "term_after"]

_NOUN = (
    r"(?:[Oo]rgani[sz]ation|bloc|body|grouping|alliance|pact|[Cc]ourt|[Cc]ommunity|[Uu]nion|[Ll]eague|[Mm]ovement|Council"
    r"|[Bb]ank|Fund|Commission|Partnership|Initiative|Association)"
)
_ITSELF = re.compile(rf"(?:the|this) (?P<noun>{_NOUN})\b(?! (?:of|for) |[- ][A-Z])")
OBJECT = rf"(?:{BODIES}|(?:the|this) {_NOUN}\b)"
"""A body by its name, or "the alliance" where one has been named."""
_SOME = (
    r"(?:the following|the|these|several|many|various|numerous|most|all|some|two|three|four|five|six|a (?:large |great"
    r" )?(?:number|variety) of"
    r"|[a-z]+teen|[a-z]+ty|\d+|a dozen)"
)
_NAME = r"[A-Z][\w'’–-]*(?: (?:[A-Z][\w'’–-]*|of|and|for|the|in|on)){0,9}"
_FIRST_UNKNOWN = (
    rf"(?:(?:the )?(?:{_NAME}(?: \([A-Z][\w-]*\))?|[a-z]+ [a-z]+ of (?:[A-Z][\w-]+|{CITY}))"
    rf"(?: (?:since|in|on|of) {DATE})?"
    r"(?:,? and|,) (?:(?:of|the|(?:its|their) successor,) ){0,3})"
)
""" "The Mekong River Commission, ASEAN and …": one that is not known here before those that are."""
SUCH_AS = (
    rf"(?:{_FIRST_UNKNOWN}|both |(?:{_SOME} |(?!no |neither |few ))(?:of its )?(?:[\w-]+ ){{0,5}}?"
    r"(?:organi[sz]ations|bodies|institutions|groups|groupings|agencies"
    r"|communities|blocs)(?: (?:of|in) (?:the )?(?:[a-z-]+|<N\d+>)(?: [a-z]+)?)?"
    r"(?: ?[:(] ?|,? (?:including|such as|among them|among which are|among others|namely|notably) (?:the )?)"
    r"|(?:the )?(?:[A-Z]\w+ )?[A-Z]\w+['’]s (?=<O)"
    r"|(?:the )?(?:<[DN]\d+>|[A-Z][a-z]+)-led |<O\d+>['’]s (?=<)"
    rf"|(?:the )?{_NAME} \((?=<O\d)"
    r"|(?:the |an? )?(?:[a-z-]+ ){0,2}(?:organi[sz]ation|body|bloc|grouping|group|alliance)"
    r" (?:known as|called|named) (?:the )?(?=<O)"
    r"|what (?:is now|has since become|later became|would become) |its successor, )?"
)
"""Before a list: "a number of international organisations, among them"."""
_ALL = re.compile(BODIES)
_WITH_OTHERS = r"(?:,? (?:together |along |jointly )?with <N\d+>(?:, <N\d+>){0,8}(?:,? and <N\d+>)?)?"
_SINCE = re.compile(
    r"(?:, (?:after|following|despite|without)[^,;<.]{3,60},)?"
    rf"(?: and its predecessors?)?{_WITH_OTHERS}(?: (?:[a-z]+|\d+) years? (?:earlier|later|before|after(?:wards)?))?"
    r"(?: (?:at|on|upon|with) (?:the |its )?(?:(?!\b(?:ending|ends|expir\w+|until)\b)[^,.;<]|<[CN]\d+>){3,40}?)?"
    r"(?: (?:forum|group(?:ing)?|bloc|organi[sz]ation))?"
    r"(?:,? (?:as its|becoming (?:its|the)) [\w-]+ member(?: state)?(?: \([^()<]{3,30}\))?)?"
    r"(?: \(|\)?,? )(?:since (?:its |the country['’]s )?(?:foundation|creation|founding"
    r"|establishment|independence|inception|beginnings?)"
    r"(?: (?:at|with|during) (?:the )?(?:(?:[\w’'-]+|<[CN]\d+>) ){1,6}?)? ?(?:in|on)|since"
    r"|in|on|joined in|from"
    r"|(?:of )?which (?:it|the country) (?:joined|entered|acceded to|has been a member) (?:in|on|since))? ?(?:the )?"
    rf"(?P<date>{DATE})(?![-–]|['’]s)(?! (?:(?:the|to|of|in|at) )*{BODIES})"
)
_ITS_END = (
    r"(?:(?:that|the|this|its) (?:[a-z]+ )?(?:was |were |been )?(?:dissolved|dissolution|disbanded|wound up|broke up"
    r"|end)"
    r" (?:in|on) )"
)
_UNTIL = re.compile(
    rf" (?P<when>(?:(?:from|between) {DATE} )?(?:until|till|to|and) {_ITS_END}?{DATE})(?=[.,;)]|$| and\b)"
)
""" "A member of the EAC from 1967 to 1977": no longer."""
_WHERE = re.compile(rf" in {CITY}(?= (?:in|on) {DATE})")
"""Between a body and the day: "one of the founders of ASEAN in Bangkok on 8 August 1967"."""
_AS = re.compile(
    r"(?: \((?:as )?| (?:as|with the status of) )(?:an? )?(?P<role>(?:[a-z]+(?:-[a-z]+)? )?(?:observer|member))"
    r"(?: (?:state|member|status))?\b\)?"
)
""" "ASEAN as an observer", "the Pacific Alliance (as observer)"."""
_NOTED = re.compile(
    r"(?: \([A-Z][\w-]*\))? \((?:as (?:an? )?)?(?P<role>(?:[a-z-]+ )?(?:observer|associate|correspondent|partner"
    r"|candidate|applicant|member))(?: (?:state|member|country))?\)"
)
""" "The Pacific Alliance (PA) (associate member)": behind its short name, or of another kind."""
NOT_YET = re.compile(r"\b(?:pending|prospective|candidate|applicant|correspondent|former|non)\b")
"""In the note behind a body: who is none of its members."""
_GOES_ON = re.compile(
    r"['’]s [a-z]"
    r"|(?: [a-z-]+)? (?:missions?|forces?|operations?|troops|peacekeep\w+|programmes?|funds?|sanctions|embargo|boycott"
    r"|talks|conventions?|agreements?|treat(?:y|ies)|protocols?|accords?|charter|statute|declarations?|observers|summits?|meetings?|conferences?|sessions?|assembly|headquarters)\b"
)
"""Something of it: "the UN mission"."""
_ITS_OWN_VERB = re.compile(r" (?:has|have|had|is|was|are|were)\b")
""" "A founder of the GCC, and the OPEC *has* its seat elsewhere"."""
_PLAIN_JOINT = re.compile(r"(?:,? and|,)(?: (?:of|the|in|its|to|at))* $")
_ONE_DATE = re.compile(r",? and(?: (?:of|the|in|to|at))* $")
_UNKNOWN = (
    rf"(?:\)?(?:[,;]|,? and|,? as well as) (?:of |the |in |to )*{_NAME}(?: \([A-Z][\w-]*\))?"
    rf"(?: \(?(?:since|in|on) {DATE}\)?)?"
    r"|\)?;(?! (?:and )?(?:withdrew|left|it|former\w*|not|observer|has|had|is|was)\b) [^;.<]{3,60}(?=;)){0,4}?"
)
""" "…, the Mekong River Commission, …": bodies that are not known here."""
_LIST = re.compile(
    rf"(?: \([A-Z][\w-]*\))?{_UNKNOWN}\)?(?:,? (?:whose|which|where|(?:of|to|in) which) [^,;]{{1,80}}(?=,)"
    rf"|,? and its predecessors?| in the same year"
    r"| soon after(?:wards)?)?(?:,? as its [\w-]+ member)?"
    rf"(?:(?:[,;]? and|[,;]| as well as|, as well as|, (?:later|then))(?:,? (?:since|in|on|from) (?P<date>{DATE}),?)?"
    r"(?:,? (?:on paper|in name|nominally|formally),)?(?: (?:of|the|in|its|to|at|by|its successor,"
    r"|(?:recently|newly|then) (?:formed|founded|created|established)))* "
    r"|/|(?: \(|,)? ?(?:and|with) (?:(?:most|many|some|all|several) of )?(?:its|their) [a-z ]{3,40}(?:,| \()? "
    r"(?:including|among them|such as|like)(?: the)? "
    r"|,? and (?:(?:most|many|some|all|several) of )?its (?:[a-z]+ )?"
    r"(?:agencies|bodies|organs|institutions|organi[sz]ations)"
    r"(?:,(?: and)?|[,;]? and(?: of)?)(?: the)? "
    r"|(?:,? and)? (?:most|many|some|all|several) of (?:its|their) [a-z ]{3,40}(?:, | \()"
    r"(?:including|among them|such as)(?: the)? "
    rf"|(?:[,;]| and|, and) (?:the )?(?:<D\d+> )?{_NAME} \((?:[A-Z]+/)?)"  # its short name
)
_TOGETHER_WITH = re.compile(_WITH_OTHERS + r"(?:,(?= and\b))?")
_OTHER_NAME = re.compile(r"(?:['’]s)? (?!I\b)[A-Z][\w'’-]*(?: (?:(?:of|for|on) (?:the )?)?[A-Z][\w'’-]*){0,5}")
""" "The ASEAN Regional Forum": another body than the one whose name it begins with."""
_RENAMED = re.compile(
    r"(?: \((?:which (?:is|was) )?(?:now|since|later)(?: (?:called|known|renamed|replaced|succeeded))?"
    r"(?: (?:as|by|to))?|, now(?: (?:called|known as|renamed))?)"
    rf"(?: the)? (?P<now>{BODIES})(?:\)|(?=,))"
)
""" "The OAU (now renamed the AU)": who belongs to the one belongs to the other, and the list goes on."""
_ASIDE = re.compile(
    r"(?:\)| \([A-Z][\w-]*\))?(?: \((?:and|with) (?:most|many|some|several|all) of (?:its|their)"
    r" [a-z ]{3,40}\)(?=[,;]| and )"
    r"| \((?:(?:of|to|in) )?(?:which|whose|where)\b[^()]{3,80}\)(?=[,;]|,? and )"
    r"|, (?:whose|where|(?:of|to|in) which) [^,;]{1,80}(?=,)"
    r"|,? (?:which|whose|where|for) [^;.]{3,120}(?=;))"
)
""" "The UN (and many of its agencies), …"; "the UEMOA for regional integration; …"."""
_PART_OF_IT = re.compile(rf" \({BODY}(?:(?:, |/| and ){BODY}){{0,3}}\)")
""" "The World Bank (IBRD, IDA)": by the name of what belongs to it, behind which the list goes on."""
_LONGEST = 200
_TERM = re.compile(
    r"(?: as an? [a-z-]+ (?:member|observer))?(?: once,)?"
    r"(?: for (?:the|an?) [a-z-]+ time(?= (?:in|for|from|on) |, (?:in|for|from) )|(?=, (?:in|for|from) ))?"
    r"(?:,(?= (?:in|for|from) (?:the (?:term|terms|two years|years|period) )?(?:from )?(?:<T|\d)))?"
    r" ((?:during|from|in|for|between|twice[:,]?|\w+ times[:,]?|since|on) (?!(?:the|an?) [a-z-]+ time\b)[^;]{1,120}?)"
    r"(?=[.;]|, (?!(?:and )?(?:in|from|between|most recently) (?:<T|\d|for|in))[a-z]"
    r"| and (?:was|is|has|had|held|hosted|took|became|remains|it|[a-z]+ed)\b|$)"
)


def term_after(line: Line, at: int) -> str:
    """The words for the time that is told there: "twice: in 1973–1974, and in 1997–1998"."""
    term = _TERM.match(line.text, at)
    return line.skeleton.words(term[1]) if term else ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of one line; ``spoken_of`` is the only one that its paragraph has named before, of all that are
    ``spoken``."""

    line: Line
    known: Organisations
    spoken_of: str | None = None
    spoken: frozenset[str] = frozenset()

    def listed(self, at: int, role: str, *, joined: bool = False, outer: str = "") -> Iterator[Membership]:
        """The list that begins there. What was ``joined`` together has one date: "joined A and B on 3 May 1964". Of a
        role within a list, "belongs to A; an observer at B; and C", what is behind its semicolon has the ``outer``
        one."""
        itself = _ITSELF.match(self.line.text, at)
        if itself and (body := self._meant(itself["noun"])):
            since = _SINCE.match(self.line.text, itself.end())
            yield Membership(body, role, self.line.skeleton.date(since["date"]) if since else None)
            return
        found = list(self._items(at, role))
        if outer and (end := next((n for n, (_, between) in enumerate(found) if n and ";" in between), 0)):
            found[end:] = [(replace(each, role=outer) if each.role == role else each, b) for each, b in found[end:]]
        if " respectively" in self.line.text:
            yield from (replace(each, date=None) for each, _ in found)
            return
        yield from _together(found) if joined else (each for each, _ in found)

    def id(self, marker: str) -> str | None:
        """The organisation; the European Union is one that countries' names include."""
        if marker.startswith("<O"):
            return self.line.skeleton.body(marker)
        return "eu" if self.line.skeleton.code(marker) == "EU" else None

    def _items(self, at: int, role: str) -> Iterator[tuple[Membership, str]]:
        """Each with the words that stand before it."""
        end = at
        for match in _ALL.finditer(self.line.text, at):
            between = self.line.text[end : match.start()]
            if match.start() < end:
                continue  # with whom it did so
            joint = _LIST.fullmatch(between) if len(between) < _LONGEST else None
            if match.start() > at and joint is None:
                return
            if other := _OTHER_NAME.match(self.line.text, match.end()):
                end = other.end()
                continue
            goes_on = _GOES_ON.match(self.line.text, match.end())
            of_its_own = match.start() > at and _ITS_OWN_VERB.match(self.line.text, match.end())
            body = None if goes_on or of_its_own else self.id(match[0])
            where = _WHERE.match(self.line.text, match.end())
            since = _SINCE.match(self.line.text, where.end() if where else match.end())
            end = since.end() if since else match.end()
            other_role = _AS.match(self.line.text, end) or _NOTED.match(self.line.text, end)
            end = other_role.end() if other_role else end
            if other_role and since is None and (since := _SINCE.match(self.line.text, end)):
                end = since.end()
            if body is None:
                return
            if other_role and NOT_YET.search(other_role["role"]):
                continue
            renamed = _RENAMED.match(self.line.text, match.end())
            end = renamed.end() if renamed else end
            end = together.end() if (together := _TOGETHER_WITH.match(self.line.text, end)) else end
            end = part.end() if (part := _PART_OF_IT.match(self.line.text, end)) else end
            end = aside.end() if (aside := _ASIDE.match(self.line.text, end)) else end
            if past := _UNTIL.match(self.line.text, match.end()):
                end = max(end, past.end())
                ended = role if role in _GONE else "former member"
                yield Membership(body, ended, when=self.line.skeleton.words(past["when"])), between
                continue
            before = joint["date"] if joint else None
            date = self.line.skeleton.date(since["date"] if since else before)
            when = "" if date or body != "unsc" else term_after(self.line, match.end())
            told = role_of(other_role["role"]) if other_role else role
            yield Membership(body, "non-permanent member" if (body, told) == _OF_TERMS else told, date, when), between
            if renamed and told == "member" and (now := self.id(renamed["now"])):
                yield Membership(now, told), between

    def _meant(self, noun: str) -> str | None:
        """The body that has been spoken of, if the noun fits it: "the Court" is no union."""
        if self.spoken_of is None:
            called = [each for each in self.spoken if noun[0].isupper() and noun in self.known[each].name.split()]
            return called[0] if len(called) == 1 else None
        word = noun.casefold().replace("sation", "zation")
        name = self.known[self.spoken_of].name.casefold().replace("sation", "zation")
        fits = word in name or word in _ANY or (word in {"alliance", "pact"} and self.spoken_of in _ALLIANCES)
        return self.spoken_of if fits else None


_OF_TERMS = ("unsc", "member")
"""Who joins the Security Council sits there for two years."""
_GONE = frozenset({"suspended", "withdrawn", "expelled", "not a member", "observer", "host", "associate member"})
_ANY = frozenset({"organization", "bloc", "body", "grouping"})
_ALLIANCES = frozenset({"nato", "csto", "warsawpact", "seato"})


def _together(found: Sequence[tuple[Membership, str]]) -> Iterator[Membership]:
    """Each with the day of the last of those that it stands with: "joined A in 1974, and B, C and D in 1975"."""
    waiting: list[tuple[Membership, str]] = []
    for each, between in found:
        waiting.append((each, between))
        if each.date:
            several = _ONE_DATE.fullmatch(between) and all(_PLAIN_JOINT.fullmatch(joint) for _, joint in waiting[1:])
            yield from (replace(other, date=each.date) if several and not other.when else other for other, _ in waiting)
            waiting = []
    yield from (each for each, _ in waiting)

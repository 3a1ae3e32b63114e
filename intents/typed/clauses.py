"""Where a folded message is cut: its clauses, each of which may be a question of its own."""

import re
from collections.abc import Iterator, Sequence

from .what_it_has import WHAT_IT_HAS

__all__ = ["split_clauses"]

_QUESTION_START = (
    r"(?:(?:depuis|en|a|avec|de|par) )?(?:quand|qui|comment|combien|pourquoi|quelle?s?)\b"
    r"|ou (?:est|sont|se)\b|est-ce\b"
    r"|(?:(?:since|in|on|at|from|by|with|to|for|till|until) )?(?:where|when|whom?|whose|why|how|what|which"
    r"|wheres|whens|whos|whats|hows)\b"
    r"|(?:did|do|does|is|are|was|were|has|have|had|can|could) (?!not\b|n't\b)"
    r"|any (?:idea|clue|guess),? (?:who|whom|which)\b"
)
_ABBREVIATIONS = "".join(
    rf"(?<!\b{word})"
    for word in "vs st mr mrs ms dr no nr dipl gov govt rep dem pres est approx etc prof int rel jr ref refs".split()
)
_WHAT_IT_DID = (
    r"(?:[a-z]{3,}ed|began|left|won|held|met) (?:(?:in|on|at|by|with|for) )?(?:when|where|whom?|which|what|how)\b"
)
""" "… and hosted in which years": a second thing that is asked of the same one."""
_GERMAN_DAY = r"(?<=\d)\. (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\b"
_CLAUSE_END = re.compile(
    r"[?!;\n]+|(?:,\s*(?:and |but |then |also |et |mais )*|\s+(?:and|but|et|mais|n|&|\+)\s+(?:then |also |alors )*)"
    rf"(?={_QUESTION_START})"
    rf"|\s+(?:and|but)\s+(?={_WHAT_IT_DID})"
    r"|,?\s+and\s+(?=(?:vice[ -]versa|the other way (?:a?round)|conversely)\b)"
    # A stop first: all that may not stand before it takes long.
    rf"|(?=\.)(?!{_GERMAN_DAY})(?<![ .][a-z])(?<!^[a-z]){_ABBREVIATIONS}\.+(?=\s|$)"
)
_MAY_END = re.compile(r"[?!;\n,.]|\s+(?:and|but|et|mais|plus|n|&|\+)\s")
"""Nowhere before the first of these can a clause end, and in most messages that is the question mark."""
_ALONE = re.compile(
    r"\s*(?:(?:so|and|but|ok|hi|hey|please|since|from|by|in|on|at|with|for|et|mais|alors|depuis|avec)\W+)*"
    r"(?:when|where|who|whom|why|how|what|which|how long|how many|what year|which year|what date|what day"
    r"|quand|ou|qui|pourquoi|comment|combien|quelle?s?)?\s*"
)
"""A question word that shares what follows with the next: "when and where did they meet"."""
_CAPACITY = re.compile(r"(?:in|as|under|with) (?:what|which) (?:capacity|role|quality|status|function|form|rank)")
"""Asks for more of the same."""
_AUXILIARY = re.compile(r"(?:did|do|does|is|are|was|were|has|have|had|can|could)\b\s*")
_SUBJECT = re.compile(r"(?:it|they|he|she|there|the|that|this|these|those|you|we|i|any|a|an|all|its|their|[a-z]{4,})\b")
_OPENING = re.compile(r"\s*(?:(?:so|and|but|ok|hi|hey)\W+)*(?P<word>who|whose|which)\b")
_RELATIVE = re.compile(r"(?:which|who|whom|whose)\b")
_ASKS = re.compile(
    r"\b(?:where|when|who|whom|whose|why|how|what|which|did|do|does|is|are|was|were|has|have|had|can|could|cut|met|began|"
    r"started|visited|joined|list|name|show|tell|give|quand|qui|comment|combien|pourquoi|quelle?s?|commence|est-ce)\b"
)


_CONCEDED = re.compile(
    r"\W*(?:(?:ok|okay|so|yes|yeah|well|sure)\W+)*(?:i|we) (?:know|get|understand|realise|realize|see|heard|read)\b"
)
_SETTING = re.compile(r"\W*(?:(?:and|so|but|well) )?(?:when|while) (?:my|i|i'm)\b")
_KNOWS_WHO = re.compile(
    r"(?:(?:do|can|could|would) (?:you|u|ya|anyone) (?:know|tell(?: me| us)?)|any (?:idea|clue|guess),?) "
    r"(?:who|whom|which)(?: (?:it|that) (?:was|is)| (?:one|country)(?: (?:it|that) (?:was|is))?)?\W*"
)
_IF_ANY = re.compile(r", if (?:any|one|there)\b[^,?]*$")
_DID = re.compile(_WHAT_IT_DID)
_ASKS_BEFORE = re.compile(r"\b(?:when|where|whom?|which|what|how|why)\b")


_ITEM = re.compile(r"(?<![^\s,;:])\(?(?P<item>[\da-h])(?:[).:](?=\s)|\)(?=\S))")
"""What numbers a question of several: "1) …, 2) …"."""
_MATTER = (
    r"(?:starts?|starting|beginning|dates?|years?|embass(?:y|ies)|"
    r"(?:mission|consulate|high commission|membership|visit)s?)"
    r"(?: date| year)? (?:of|for|in|with|from|to|by)\b"
)
_MATTERS = re.compile(rf"(?:\s+(?:and|plus|&)\s+|\s*,\s*)(?:also )?(?=(?:the |our |your )?{_MATTER})")
_ONE_MATTER = re.compile(rf"(?:\S+ )*?{_MATTER}")
_TOGETHER = re.compile(
    r"\b(?:between|compare\w*|differ\w*|earlier|later|before|after|both|vs|versus|gap|apart|same|which|who|first|last|"
    r"if|because|when|than)\b"
)
_LISTED = re.compile(r":\s*(?:[^;:?!.]{2,30};\s*)+[^;:?!.]{2,30}")
""" "Sort these: Canada; Belgium; Qatar": no item is a clause of its own."""


def split_clauses(folded: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each clause, and whether a question mark ends it."""
    at = 0
    items = _items(folded)
    lists = [each.span() for each in _LISTED.finditer(folded) if not _ASKS.search(each[0])]
    first = _MAY_END.search(folded)
    ends = tuple(_CLAUSE_END.finditer(folded, first.start())) if first else ()
    matters = tuple(_MATTERS.finditer(folded, first.start())) if first and not _TOGETHER.search(folded) else ()
    for match in sorted((*ends, *items, *matters), key=re.Match.start):
        if match.start() < at:
            continue
        if match[0] == ";" and any(start < match.start() < end for start, end in lists):
            continue
        if match in items or (match in matters and _ONE_MATTER.match(folded, at, match.start())):
            yield at, match.start(), False
            at = match.end()
            continue
        if match in matters:
            continue
        joined = match[0][:1] in ", " or match[0][:1].isspace()
        if joined and not _asks_anew(folded, at, match):
            continue
        yield at, match.start(), "?" in match[0]
        at = match.end()
    if at < len(folded):
        yield at, len(folded), False


def _asks_anew(folded: str, at: int, joint: re.Match[str]) -> bool:
    """Whether a second question begins there, and the first, which begins at ``at``, is one of its own."""
    if _CAPACITY.fullmatch(folded[joint.end() :].rstrip("?!. ")):
        return False  # "… and in what capacity"
    if _ALONE.fullmatch(folded, at, joint.start()):
        return False  # "when and where did they meet"
    if _KNOWS_WHO.fullmatch(folded, joint.end()):
        return True  # "somebody left it, do you know who"
    if joint[0].strip() == "," and _SETTING.match(folded, at):
        return False  # "when my boy was there, had it begun?"
    if _IF_ANY.search(folded, at, joint.start()):
        return False  # "the date, if any is given, on which they began"
    if _CONCEDED.match(folded, at) and "but" in joint[0]:
        return False  # "I know that they resumed, but when did they begin?"
    if WHAT_IT_HAS.fullmatch(folded[joint.end() :].strip()):
        return True
    if _DID.match(folded, joint.end()) and not _ASKS_BEFORE.search(folded, at, joint.start()):
        return False  # "Mexico joined and left when"
    opening = _OPENING.match(folded, at)
    if joint[0].strip() == "," and opening and folded.startswith(f"{opening['word']} ", joint.end()):
        return True  # "who was first, who was second"
    if joint[0].strip() == "," and (
        _RELATIVE.match(folded, joint.end()) or not _ASKS.search(folded, at, joint.start())
    ):
        return False  # "between 1960 and 1970, who began"; "Rwanda, which is in the EAC"
    auxiliary = _AUXILIARY.match(folded, joint.end())
    return not auxiliary or bool(_SUBJECT.match(folded, auxiliary.end()))


def _items(folded: str) -> Sequence[re.Match[str]]:
    """The numbers of the questions of a message; none where they do not count from one, or there is just one."""
    if not (")" in folded or "." in folded or ":" in folded):
        return ()
    found: list[re.Match[str]] = []
    for match in _ITEM.finditer(folded):
        if match["item"] in {"123456789"[len(found)], "abcdefgh?"[len(found)]}:
            found.append(match)
    return found if len(found) > 1 else ()

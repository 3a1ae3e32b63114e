"""Where a folded message is cut: its clauses, each of which may be a question of its own."""

import re
from collections.abc import Iterator

__all__ = ["split_clauses"]

_QUESTION_START = (
    r"(?:(?:depuis|en|a|avec|de|par) )?(?:quand|qui|comment|combien|pourquoi|quelle?s?)\b"
    r"|ou (?:est|sont|se)\b|est-ce\b"
    r"|(?:(?:since|in|on|at|from|by|with|to|for|till|until) )?(?:where|when|whom?|whose|why|how|what|which)\b"
    r"|(?:did|do|does|is|are|was|were|has|have|had|can|could) (?!not\b|n't\b)"
)
_ABBREVIATIONS = "".join(
    rf"(?<!\b{word})"
    for word in "vs st mr mrs ms dr no nr dipl gov govt rep dem pres est approx etc prof int rel jr ref refs".split()
)
_CLAUSE_END = re.compile(
    r"[?!;\n]+|(?:,\s*(?:and |but |then |also |et |mais )*|\s+(?:and|but|et|mais|&)\s+(?:then |also |alors )*)"
    rf"(?={_QUESTION_START})"
    rf"|(?<![ .][a-z]){_ABBREVIATIONS}\.+(?=\s|$)"
)
_ALONE = re.compile(
    r"\s*(?:(?:so|and|but|ok|hi|hey|please|since|from|by|in|on|at|with|for|et|mais|alors|depuis|avec)\W+)*"
    r"(?:when|where|who|whom|why|how|what|which|how long|how many|what year|which year|what date|what day"
    r"|quand|ou|qui|pourquoi|comment|combien|quelle?s?)?\s*"
)
"""A question word that shares what follows with the next: "when and where did they meet"."""
_AUXILIARY = re.compile(r"(?:did|do|does|is|are|was|were|has|have|had|can|could)\b\s*")
_SUBJECT = re.compile(r"(?:it|they|he|she|there|the|that|this|these|those|you|we|i|any|a|an|all|its|their|[a-z]{4,})\b")
_RELATIVE = re.compile(r"(?:which|who|whom|whose)\b")
_ASKS = re.compile(
    r"\b(?:where|when|who|whom|whose|why|how|what|which|did|do|does|is|are|was|were|has|have|had|can|could|cut|met|began|"
    r"started|visited|joined|list|name|show|tell|give|quand|qui|comment|combien|pourquoi|quelle?s?|commence|est-ce)\b"
)


def split_clauses(folded: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each clause, and whether a question mark ends it."""
    at = 0
    for match in _CLAUSE_END.finditer(folded):
        joined = match[0][:1] in ", " or match[0][:1].isspace()
        if joined and not _asks_anew(folded, at, match):
            continue
        yield at, match.start(), "?" in match[0]
        at = match.end()
    if at < len(folded):
        yield at, len(folded), False


def _asks_anew(folded: str, at: int, joint: re.Match[str]) -> bool:
    """Whether a second question begins there, and the first, which begins at ``at``, is one of its own."""
    if _ALONE.fullmatch(folded, at, joint.start()):
        return False  # "when and where did they meet"
    if joint[0].strip() == "," and (
        _RELATIVE.match(folded, joint.end()) or not _ASKS.search(folded, at, joint.start())
    ):
        return False  # "between 1960 and 1970, who began"; "Rwanda, which is in the EAC"
    auxiliary = _AUXILIARY.match(folded, joint.end())
    return not auxiliary or bool(_SUBJECT.match(folded, auxiliary.end()))

"""What a question is asked for, said before it: "For my wall chart: …", "Bet with my brother, loser pays: …", "If a
tourist lost his passport, …".

Works on folded text. An occasion speaks of whoever asks, or of somebody who might, and of nothing in the field: then it
restricts nothing of the question behind it.
"""

import re

__all__ = ["after_occasion"]

_LABEL = re.compile(r"\s*(?P<said>[^:?.;!]{2,90}?)\s*(?::|\s[–—-]+)\s+(?=\S)")
_DOING = re.compile(
    r"\s*(?P<said>(?:(?:and|so|but|ok|well|hi|hello|(?:i'?m|i am|we'?re|we are|still|just|currently)) )*"
    r"(?!during\b|concerning\b|regarding\b|including\b|excluding\b|according\b|following\b|starting\b|beginning\b|going\b)"
    r"[a-z]{3,}ing\b[^:?,;!]{2,80}),\s*(?=\S)"
)
_SUPPOSED = re.compile(
    r"\s*(?:(?:and|so|but|ok|well|now) )*"
    r"(?P<said>(?:when(?= (?:my|i)\b)|if|suppose|supposing|imagine|say|let's say|in case|assuming|assume)\s+"
    r"(?:that\s+)?(?:an?|any|some|somebody|someone|anyone|anybody|one|i|we|my|our|you)\b[^:?;!]{2,100}?)[,.]\s*"
    r"(?:then\s+|and\s+|so\s+)?(?=\S)"
)
_ASKER = re.compile(
    r"\b(?:i|i'm|im|i've|id|i'd|we|we're|my|mine|our|us|me|need|needed|wanted?|quiz|trivia|bet|wager|puzzle|crossword|"
    r"homework|hw|class|classroom|lesson|exam|test|essay|worksheet|poster|answer|reply|yes or no|y/n|"
    r"(?:one|a|single|few|two|three) (?:words?|lines?|sentences?|numbers?)|help|question|doubt|request|dear|sir|madam|"
    r"the bot|attache)\b"
)
_OF_THE_FIELD = re.compile(
    r"\d{3}|relation|\bties?\b|\blinks?\b|embass|consul|ambassador|commission|mission|legation|envoy|diploma|visa|"
    r"treat(?:y|ies)|agree|member|organi[sz]|summit|visit|\bwars?\b|recogni|disput|border|trade|\baid\b|president|"
    r"minister|state|countr|nation|republic|kingdom|africa|asia|europ|america|caribb|pacific|\b(?:un|eu|au)\b|"
    r"alphabet|\border|\bsort(?!s? of)|\brank|revers|backward|chronolog|\b(?:a to z|z to a|a-z|z-a|by name)\b|partner|"
    r"\b(?:began|begun|begin|start|started|establish\w*|oldest|newest|first|last|earliest|latest)\b"
)
_RESTRICTS = re.compile(
    r"\b(?:mean|meant|only (?!a\b|one\b|word|yes)|except|excluding|without|with no|other than|besides|unless|until|"
    r"topic|subject|about|not|n't|never|which|who|whom|whose|what|when|where|why|how|those|these|this|that|it|them|they)\b"
    r"(?! (?:i|my|our|we)\b)"
)
_LIMITS = re.compile(
    r"\b(?:only|just|count\w*|leav\w+|left out|ignor\w+|skip\w*|without|except|exclud\w+|includ\w+|not|n't)\b"
)
""" "If we count only Asia, …": what limits the question."""
_FOR_A_THING = re.compile(
    r"(?:(?:this is |it'?s )?for (?:an?|my|our)|(?:i'?m |we'?re |i am |we are )?"
    r"(?:preparing|writing|making|drawing|painting|baking) (?:an?|my|our|the)) "
    r"(?!country|state|nation|partner|republic|kingdom)\w+"
)
_OF_A_MISSION = re.compile(r"embass\w+|consul\w*|ambassador\w*|commission\w*|mission\w*|minist\w+|diploma\w+")
_JUDGES = re.compile(r"\b(?:true|false|yes|no|y/n|t/f|right|wrong|correct|facts?|myth|fiction)\b")
"""Asks whether what stands behind is so."""
_ASKS = re.compile(
    r"(?:please |pls |kindly |so |then )*(?:(?:since|in|on|at|from|by|with|to|for|of|till|until|about|under) )?"
    r"(?:when|who|whom|whose|what|which|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|list|name|"
    r"tell|give|show|i need|i want|any)\b"
)


def after_occasion(clause: str) -> tuple[int, str]:
    """Where the question begins, and the occasion before it: 0 and nothing where none is told."""
    for pattern in (_SUPPOSED, _LABEL, _DOING):
        found = pattern.match(clause)
        if found and _is_told(pattern, found["said"], asks=bool(_ASKS.match(clause, found.end()))):
            return found.end(), found["said"]
    return 0, ""


def _is_told(pattern: re.Pattern[str], said: str, *, asks: bool) -> bool:
    """``asks`` tells whether what stands behind is built as a question is."""
    if pattern is _SUPPOSED:
        return asks and not _LIMITS.search(said) and not _OF_THE_FIELD.search(said)
    field = _OF_A_MISSION.sub("", said) if _FOR_A_THING.match(said) else said  # "for a plaque at the embassy: …"
    if _OF_THE_FIELD.search(field) or _RESTRICTS.search(said) or not (_ASKER.search(said) or _FOR_A_THING.match(said)):
        return False
    return asks or (pattern is _LABEL and not _JUDGES.search(said))

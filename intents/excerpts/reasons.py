"""Whether it is asked what brought something about, and whether a sentence, or some words of a source, tell a reason
for it, or its aim."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..words.roots import WORD
from .taking_apart import Sentence

__all__ = [
    "asking_what_caused",
    "came_for",
    "explains",
    "gives_reason",
    "is_not_so",
    "is_reason_itself",
    "says_what_for",
]

_CAUSED = re.compile(
    r"\bwhat (?:had |has )?(provoked|prompted|made|caused|triggered|drove|moved|pushed|brought"
    r"|sparked|ignited|fuelled|fueled|(?:kicked|set|touched|sparked) off|brought about|started) \w"
)
""" "What provoked Minsk into expelling …?" asks why it did."""
_WITH_A_VIEW = (
    r"as part of (?:an?|its|his|her|their|the) (?:\w+ )?(?:efforts?|drive|plans?|move|campaign|bid|cost|cuts?|savings?"
    r"|austerity|re-?(?:structuring|organi[sz]ation|alignment|view))"
    r"|in (?:an|its|their) (?:\w+ )?effort to|in a (?:\w+ )?bid to"
    r"|(?:^|(?<=[,;] ))(?:reflecting|given|considering|in (?:view|light|recognition) of) (?:its|the|their|his|her)"
    r"|(?:budget|budgetary|financial|economic|fiscal|security) (?:cuts|constraints|concerns|considerations|pressures"
    r"|difficulties|problems|grounds)"
)
""" "As part of an effort to save", "reflecting its status as a producer"."""
_REASON = re.compile(
    r"\b(?:as a result of|because|due to|owing to|in the (?:wake|aftermath) of|thanks to|on account of"
    r"|on (?:the )?grounds"
    r"|(?:drawn|attracted|lured|tempted|prompted|driven|provoked|motivated) (?:\w+ )?by|out of fear"
    r"|for (?:\w+ ){1,3}reasons|reasons (?:ha[sd]|have|forced|led|made|caused|behind|for)"
    rf"|{_WITH_A_VIEW}"
    r"|for (?:want|lack) of|in order to|so that|led to|(?:in part|partly|mainly|chiefly|largely|primarily) to"
    r"|to (?:quell|crush|stop|repel|defend|restore|secure|free|rescue|calm|halt)"
    r"|to (?:back|help|save|protect|support|prevent|protest|escape|avoid|flee|comply|obey|honou?r|satisfy)|, to keep"
    r"|(?<!agreed )(?<!refused )(?<!wanted )(?<!failed )(?<!decided )(?<!tried )(?<!planned )(?<!offered )(?<!used )"
    r"to (?:contradict|attend|thank|learn|mark|mediate|discuss|negotiate|seek|apologi[sz]e|celebrate|commemorate|study)"
    r"|for (?:the|an?|his|her|their|its) (?:\w+ ){0,2}(?:birthday|anniversary|funeral|wedding|coronation|inauguration"
    r"|celebrations?|festivities|opening)"
    r"|for (?:\w+ )?(?:treatment|surgery|talks|consultations|negotiations|training|studies|mediation|repairs)\b"
    r"|(?:prize|award|awarded|medal|honou?red|convicted|sentenced|fined|punished|praised|criticised|criticized|blamed"
    r"|thanked)\b"
    r"[^.;]*? for (?!\d)"
    r"|during (?:the|a|an) (?:\w+ )?(?:drought|famine|floods?|epidemic|war|siege|earthquake|blockade|strike|crisis"
    r"|eruption)"
    r"|when (?:the|an?) (?:\w+ ){1,2}(?:hit|struck)"
    r"|in (?:protest|response|retaliation|answer|reaction|gratitude|honou?r|memory)"
    r"|as (?:it|they|he|she) (?:grew|became|got|rose|fell|was|were|had|lost|ran)|which (?:would|could|did) not"
    r"|(?:when|as) (?:\w+ ){1,3}(?:broke out|erupted|flared)"
    r"|(?:requested|wanted|needed|sought|summoned|called|asked) for"
    r"|after|over|following|(?<!has )(?<!have )(?<!had )(?<!ever )(?<!long )since(?! (?:then|\d))"
    r"|accus\w+|citing|blaming|alleging|amid|fear\w*|for (?!being\b)(?:having )?[a-z]{3,}(?:ing|ed)"
    r"|(?:critical|resentful|wary|suspicious|envious) of|critici[sz]\w+ (?:the|its|his|her|their) "
    r"|(?:that|which) (?:anger|caus|led|made|mean)\w*"
    r"|when (?:it|he|she|they) (?:learn|heard|found|saw|realis|realiz|discover)\w*"
    r"|(?:protest|complain|object|demonstrat|rebel)\w* (?:against|about|at|to|of|that|when)|depend\w*)\b"
    r"|(?<=\d\d),(?: however,)? when\b"
    r"|\b(?:prevent|bar|keep|kept|stop|block|preclud|exclud|deter|hinder|prohibit)\w* [^.;,]{2,60}? from [a-z]+ing\b"
    r"|\b(?:forc|oblig|compel|prompt|induc|persuad)\w+ [^.;,]{2,40}? to [a-z]{3,}"
    r"|^(?:reflecting|given|being|having|fearing|lacking|needing|worried|anxious|eager|mindful|in view of"
    r"|in (?:the )?light of|in recognition of|in keeping with|in line with|in return for|in exchange for)\b"
    r"[^;]{3,140}?, "
    r"|(?<=,) as (?:\w+ ){1,3}(?:had|has|have|was|were|is|are|did|could|would)\b"
)
_BECAUSE = re.compile(
    r"\b(?:as a (?:result|consequence) of|because|due to|owing to|on account of|on (?:the )?grounds"
    rf"|{_WITH_A_VIEW}"
    r"|for (?:want|lack|fear) of|whereupon|(?:drawn|attracted|lured|tempted|prompted|driven|provoked|motivated) by"
    r"|in (?:response|retaliation|protest|solidarity|answer|the (?:wake|aftermath) of)"
    r"|as (?:a )?punishment for|(?:days?|weeks?|hours) after"
    r"|(?:in order|in part|partly|mainly|chiefly|largely|primarily) to"
    r"|following|over the|to (?:save|cut|protest)|for [a-z]{3,}ing"
    r"|accusing|citing|blaming|alleging|which (?:anger|led|caus)\w*)\b|(?<=\d{4}), when\b"
)
_AIM = re.compile(
    r"\b(?:aim|want|try|seek|plan|intend|hope|commit|in order|pillar|goal|objective|principle|priorit)\w*"
    r"|\bto (?!the\b|a\b|its?\b|their\b)[a-z]{3,}"
)


def asking_what_caused(typed: str) -> frozenset[str]:
    """The words of a question that ask what brought something about; empty where it does not."""
    caused = _CAUSED.search(typed)
    return frozenset(caused[1].split() if caused else ())


def explains(words: str) -> bool:
    """Whether the words of a source themselves say why, and not merely what came before."""
    return bool(_BECAUSE.search(words.casefold()))


_WHILE = re.compile(
    r"(?P<done>(?:\w+ ){1,2})(?:since|over) (?:(?!in\b|on\b|at\b|by\b|his\b|her\b|its\b)\w+ ){0,3}"
    r"(?:\d|decades?|years?|months?|then\b)"
)
"""Something that goes on since, or over, a time: that tells no reason for it."""


def gives_reason(sentence: Sentence, told: Sequence[frozenset[str]] = ()) -> bool:
    """``told`` are the roots of each word for what was done: the time since which it is so is no reason for it."""
    folded = _WITHIN.sub(" ", sentence.folded)
    while_it_is = _WHILE.search(folded) if told else None
    if while_it_is:
        first = len(WORD.findall(folded[: while_it_is.start()]))
        done = sentence.roots[first : first + len(while_it_is["done"].split())]
        if any(root in alike for root in done for alike in told):
            folded = folded[: while_it_is.end("done")] + folded[while_it_is.end() :]
    reasons = (match for match in _REASON.finditer(folded) if _is_for_it(folded, match, sentence, told))
    return any(reasons) or _is_what_followed(sentence, told)


def _is_for_it(folded: str, reason: re.Match[str], sentence: Sentence, told: Sequence[frozenset[str]]) -> bool:
    """ "They signed a pact after Peru had built a wall" gives no reason for the wall: what is explained stands outside
    the words that do it."""
    if not told or folded != sentence.folded or not _EXPLAINED_BEHIND.match(reason[0]):
        return True
    end = _END.search(folded, reason.end())
    if end is None and not reason.start():
        return True  # "After the test Peru broke off the talks": no comma tells where the one ends
    first = len(WORD.findall(folded[: reason.start()]))
    last = len(WORD.findall(folded[: end.start()])) if end else len(sentence.roots)
    outside = frozenset((*sentence.roots[:first], *sentence.roots[last:]))
    return any(not outside.isdisjoint(alike) for alike in told)


_EXPLAINED_BEHIND = re.compile(r"(?:after|because|following|due to|owing to|on account of|thanks to)\b")
_END = re.compile(r"[,;]")


def _is_what_followed(sentence: Sentence, told: Sequence[frozenset[str]]) -> bool:
    """ "A maid was found dead, *whereupon* he forbade …", "…, *for which* it was fined": a reason for what stands
    behind that word alone."""
    words = enumerate(pairwise((*sentence.words, "")))
    at = next((at for at, pair in words if pair[0] == "whereupon" or pair == ("for", "which")), None)
    return at is not None and any(root in alike for root in sentence.roots[at:] for alike in told)


_WITHIN = re.compile(r"\b(?:over|after|since|following) (?:the )?(?:past|last|next|years|course|\d+)\b")
"""No reason, but a time: "has doubled over the past six years"."""


def came_for(sentence: Sentence) -> bool:
    """ "Visited Peru *for the summit*", "made a trip there *to highlight* …": why somebody came."""
    return bool(_CAME_FOR.search(sentence.exact))


_CAME_FOR = re.compile(
    r"\b(?:visit(?:ed|s)?|trip|came|travel(?:led|ed)|went|arrived|flew|tour(?:ed)?)\b[^.;]*? (?:"
    r"for (?!the (?:first|second|third|fourth|last|only) time)(?:the|an?|his|her|its|their|talks|[A-Z][\w]+['’]s) "
    r"|to (?!(?:the|an?|his|her|its|their|both|see)\b)[a-z]{3,} )"
)


def is_not_so(sentence: Sentence, told: Sequence[frozenset[str]]) -> bool:
    """Whether one of the words, given by its roots, is said only not to be so: "it was *not reopened* until 2022"."""
    places = [sentence.places_of(alike) for alike in told]
    return any(each and all(_NOT.intersection(sentence.words[max(0, at - 2) : at]) for at in each) for each in places)


def is_reason_itself(sentence: Sentence, done: frozenset[str]) -> bool:
    """Whether what was done, given by its roots, is told only as the reason for something else: "it failed because
    Chad was *opposed*" does not say why."""
    because = next((at for at, word in enumerate(sentence.words) if word == "because"), None)
    places = sentence.places_of(done)
    return because is not None and bool(places) and all(at > because for at in places)


_NOT = frozenset({"not", "never"})


def says_what_for(sentence: Sentence) -> bool:
    return gives_reason(sentence) or bool(_AIM.search(sentence.folded))

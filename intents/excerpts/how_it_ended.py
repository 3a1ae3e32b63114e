"""How a war or a quarrel ended: told by a sentence in which it ends, and not by one that names a time by it, "after the
end of the war", or says of something else that it ended."""

import re
from collections.abc import Sequence

from .pair import Ground, Pair

__all__ = ["GROUNDS"]

_THING = (
    r"(?:wars?|conflicts?|disputes?|fighting|crisis|hostilities|genocide|quarrel|row|standoff|stand-off|feud|siege)"
)
_HOW = re.compile(
    rf"^(?:and |so |but )?how (?:did|does|was|were|is) (?:(?!it\b|relations\b)[\w'’-]+ ){{0,5}}?"
    rf"{_THING}\b(?: with @?\w+)? "
    r"(?:(?:finally|eventually|ever) )?"
    r"(?:ends?|ended|stop(?:ped)?|finish(?:ed)?|cease|conclude|come to an end|over|settled|resolved?"
    r"|get resolved|get settled)\b"
    rf"|^(?:and |so )?(?:who|(?:which|what) (?:[\w’'-]+ ){{1,2}})(?:had )?(?:ended|settled|resolved|stopped) "
    rf"(?:(?:the|its|their|this|that) )?(?:[\w’'-]+ ){{0,4}}?{_THING}\b"
)
_END = (
    r"(?:end(?:ed|s|ing)?|stop(?:ped|s)?|cease[ds]?|(?:is|was|were) over|settled|solved|resolved|conclude[ds]?|finished"
    r"|came to an end"
    r"|drew to a close|halted|brought to an end|put to an end)"
)
_ENDED = re.compile(
    rf"\b{_THING}\b(?:,? (?:that|which))?(?: (?!criminals|crimes|veterans|memorials?|dead|debts?)"
    rf"[\w–-]+){{0,14}}? {_END}\b"
    rf"|\b{_THING}\b [^.;]{{0,60}}\bat an end\b"
    rf"|(?<!at the )(?<!the )(?<!since )\b(?:end(?:ed|ing|s)?|(?:put|bring|brought|putting) an end to|an end to"
    rf"|settl\w+|stopp?\w*"
    rf"|resolv\w+|concluded|halted|broker\w+|mediat\w+) (?:(?!relations\b)[\w,–-]+ ){{0,8}}?{_THING}\b"
    rf"|^it [^.;]{{0,30}}\b{_END}\b"
    rf"|\b(?:ceasefire|truce|armistice|peace (?:treaty|agreement|accord|deal)|surrender\w*|defeat\w*|victory)\b"
)
_THAT_ENDED = re.compile(rf"\b{_THING} (?:that|which) {_END} in (?:\w+ )?\d{{4}}\b")
""" "During the war *that ended in 2002*": only when it was."""


_NOT_YET = re.compile(
    r"\b(?:attempt\w*|tr(?:y|ies|ied)|se(?:ek|eks|eking)|sought|precondition|hop(?:e|es|ed|ing)|aim\w*|want\w*|must|failed"
    r"|efforts?|paths?"
    r"|unresolved|unsettled|willing\w*|call(?:s|ed|ing)? (?:for|on)|has not|have not|(?:yet|remains?) to) "
    r"(?:[\w-]+ ){0,8}?(?:end|settl\w+|resol\w+|stop|halt)\b|\bis a precondition\b"
)


def _tells_how_it_ended(pair: Pair) -> bool:
    if not _HOW.match(pair.typed):
        return True
    if _NOT_YET.search(pair.sentence.folded):
        return False
    folded = _THAT_ENDED.sub("", pair.sentence.folded)
    return bool(_ENDED.search(folded))


GROUNDS: Sequence[Ground] = (_tells_how_it_ended,)

"""Questions for an amount: how big something is, what it cost, which sum was given, what share of the whole it is."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from ..mentions.days_of_the_year import MONTHS
from ..questions.factors import ASKS_FACTOR
from .taking_apart import Sentence

__all__ = ["Amount", "amount_asked"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A kind of amount; patterns are for folded text."""

    asks: re.Pattern[str]
    asking: frozenset[str]
    """Words that only ask for it: a sentence that tells it need not have them."""
    tells: re.Pattern[str]
    beside: bool = False
    """Whether it has to stand near what it is an amount of."""
    in_words: bool = False
    """Whether it may be told without a number: "to a tenth", "halved"."""
    whole: re.Pattern[str] | None = None
    """Tells of what it is an amount, wherever that stands: "62% of its territory"."""

    def told_by(self, sentence: Sentence, of: Collection[str]) -> bool:
        """``of`` are the roots of what the amount is asked of."""
        told = list(self.tells.finditer(sentence.folded))
        numbered = self.in_words or next(sentence.numbers, None) is not None
        if not told or not (numbered or any(_FRACTION.search(match[0]) for match in told)):
            return False
        if not self.beside or (self.whole and self.whole.search(sentence.folded)):
            return True
        ends = (map(sentence.words_before, match.span()) for match in told)
        near = (root for start, end in ends for root in sentence.roots[max(0, start - _NEAR) : end + _NEAR])
        return not set(of).isdisjoint(near)


_NEAR = 6
"""Words: "48 % of Mongolian exports", but not "81.9 % of the transit, and is its biggest export customer"."""


_FRACTION = re.compile(r"\b(?:half|quarters?|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b")
_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|half|a hundred|a thousand|million)"
_CURRENCIES = (
    r"(?:dollars?|euros?|pounds?|francs?|yen|yuan|roubles?|rubles?|rupees?|sc?hillings?|marks?|crowns?|pesos?|rand"
    r"|kron(?:er|or|a)|forints?|zlotys?|lir[ae]|dinars?|dirhams?|riyals?|guilders?|pesetas?|escudos?)"
)
_MONEY = re.compile(rf"[$€£¥]|\b{_CURRENCIES}\b")
_PAYMENTS = r"reparations?|compensation|damages|fines?|ransom|rent|tolls?|tribute"
_SIZE = Amount(
    re.compile(
        r"\bhow (?:big|large|wide|far|high|deep|tall|heavy|small|huge)\b"
        r"|\bhow much (?:land|territory|area|ground|sea|seabed|shelf|water|coast)\b"
    ),
    frozenset("big large wide far high deep tall heavy small huge size length piece land territory area".split()),
    re.compile(
        rf"\b{_NUMBER}[ -](?:\w+ ){{0,2}}"
        r"(?:kilomet\w+|km2?|met(?:re|er)s?|miles?|hectares?|acres?|feet|per cent|percent|tonn?e?s?"
        r"|beds|seats|rooms|pupils|patients)\b"
        r"|\b(?:as (?:big|large|long|high|tall) as|(?:larger|bigger|smaller) than)\b"
    ),
)
_WORTH = Amount(
    re.compile(
        r"\bhow (?:big|large|huge|small) (?:was|were|is|are) .*\b(?:compacts?|loans?|grants?|debts?|credits?|contracts?"
        r"|deals?|budgets?|donations?|investments?|packages?|programmes?|trade|funds?|fines?|rescue|bail-?outs?)\b"
        r"|\bsize of .*\b(?:loans?|grants?|debts?|credits?|rescue|bail-?outs?|packages?|funds?|fines?|donations?)\b"
    ),
    frozenset("big large huge small size granted given got get received receive".split()),
    _MONEY,
)
_PRICE = Amount(
    re.compile(
        r"\b(?:price|costs?) of\b|\b(?:what|how much(?: money)?) (?:did|does|was|were|is|do) .*\bcosts?\b"
        r"|\bhow (?:expensive|dear)\b"
    ),
    frozenset({"price", "prices", "cost", "costs", "expensive", "dear", "money"}),
    _MONEY,
)
_SUM = Amount(
    re.compile(
        rf"\b(?:what|which) (?:total )?(?:sum|amount)(?: of money)?\b(?! of (?!money))|\bhow much money\b"
        rf"|\bhow many (?:\w+ )?{_CURRENCIES}\b"
        r"|\bhow much (?:did|does|do|has|have|had|was|were|is|are) .*\b(?:gave|give|given|pa(?:y|id)|len[dt]"
        r"|loans?|sp(?:end|ent)|donat\w+|owe[ds]?|invest\w*|debts?|grants?|earn\w*|receive[ds]?|pledg\w+)\b"
    ),
    frozenset("sum amount money dollars euros pounds francs yen yuan roubles rubles rupees shillings".split()),
    re.compile(rf"{_MONEY.pattern}|\b(?:million|billion)s?\b(?! [a-z]{{3,}}(?:s|people)\b)"),
)
_PAYMENT = Amount(
    re.compile(
        rf"\bhow much (?:did|does|has|had|was|were) .*\b(?:pay|paid) (?:in|as|of) (?:{_PAYMENTS})\b"
        rf"|\b(?:what|which|how (?:big a|large a|high a|much)) (?:\w+ )?(?:{_PAYMENTS}) .*\b(?:pays?|paid|paying)\b"
    ),
    frozenset({"pay", "pays", "paid", "paying"}),
    _MONEY,
)
_DIVIDED = (
    r"(?:trade|exports?|imports?|gdp|economy|population|people|inhabitants|goods|budget|aid|votes?|debts?|income|revenues?"
    r"|electricity|energy|power|oil|gas|water|investments?|tourists|visitors|reserves|spending|cargo|transit|traffic)"
)
"""What has shares, and no east or west."""
_SHARE = Amount(
    re.compile(
        r"\b(?:what|which|wat) (?:\w+ )?(?:share|percentage|percent|per cent|proportion|fraction|portion)\b"
        r"|\bhow (?:much|many|large|big) (?:a |an? )?(?:share|percent|per cent|percentage|proportion)\b"
        rf"|\b(?:what|which|how (?:big|large) a) (?:part|bit|chunk|slice|piece) of (?:[\w’'-]+ ){{0,3}}{_DIVIDED}\b"
        r"|^(?:(?:and|so|ok) )?(?:what(?:[’']?s| is| was) )?(?:the )?(?:share|percentage|percent|per cent|proportion)"
        r" (?:of|that|who|which|in favou?r|against)\b"
        r"|\bpercentage of\b|\bhow much of (?:its|their|our|\w+['’]s)\b"
    ),
    frozenset("share percentage percent per cent proportion fraction portion large big part bit chunk slice".split()),
    re.compile(
        r"%|\bper ?cent\b|\b(?:half|quarters?|one in \w+)\b"
        r"|\b(?:an?|one|two|three|four|nine) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b"
    ),
    beside=True,
    whole=re.compile(
        r"(?:%|\bper ?cent|\b(?:half|quarters?|thirds?|fourths?|fifths?|tenths?)) of (?:the |its |their )?"
        r"(?:whole |national )?(?:territory|land|area|surface|country)\b"
    ),
)
_POPULATION = Amount(
    re.compile(r"\bpopulation\b|\bhow (?:many (?:people|inhabitants)|populous)\b.*\blives?\b"),
    frozenset({"populous", "live", "lives"}),
    re.compile(
        rf"\b{_NUMBER} (?:million |thousand )?(?:\w+ )?(?:inhabitants|people|residents|citizens)\b|\bpopulation\b"
    ),
)
_FACTOR = Amount(
    ASKS_FACTOR,
    frozenset("over bigger larger higher greater more much many big large high factor multiple fold times".split()),
    re.compile(
        r"\b(?:\w+fold|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|twice|factor)\b|\btimes (?:as|more|higher|larger)\b"
    ),
)
_PAID = Amount(
    re.compile(
        r"\bwhat (?:did|does|do|has|had|will) (?:\w+ ){1,4}(?:pay|paid|spend|spent|(?:fork|shell) out) (?:for|on)\b"
    ),
    frozenset({"pay", "paid", "spend", "spent", "fork", "shell"}),
    _MONEY,
    beside=True,
)
_VOTES = Amount(
    re.compile(
        r"\bby (?:how many votes|what (?:margin|majority))\b"
        r"|\bhow (?:did|was|were) .*\bvot\w+\b.*\b(?:split|go|divided?|turn out|end)\b"
        r"|\b(?:result|outcome|score|margin|tally|split|count) (?:of|in) .*\bvot"
        r"|\bvote (?:split|count|tally|margin|result)s?\b"
    ),
    frozenset("split margin majority tally result results outcome count score go divided divide turn end".split()),
    re.compile(
        r"\b\d+ (?:votes? )?(?:to|against) (?:\d+|none|nil)\b|\b\d[\d,]* (?:[a-z]+ ){0,3}(?:in favou?r|against|abstain)"
        r"|\bby (?:\w+ ){1,2}votes?\b|\bvot\w+ (?:\w+ ){0,3}\d+ ?[–—-] ?\d+\b|\b\d+ ?[–—-] ?\d+ vote\b"
    ),
)
_OF_PEOPLE = (
    r"(?:number|figure|estimate|total|toll|count|turnout|crowd|population|force|contingent|army|team|group|delegation"
    r"|majority|margin|mission|garrison|community|diaspora|minority)"
)
_FIGURE = Amount(
    re.compile(
        r"\bhow (?:big|large|high|low|small|strong) (?:was|were|is|are) (?:the |an? |that |their |its )?"
        rf"(?:[\w’'-]+ ){{0,3}}?{_OF_PEOPLE}\b"
        rf"|\b(?:size|strength) of (?:the |an? |that |their |its )?(?:[\w’'-]+ ){{0,3}}?{_OF_PEOPLE}\b"
    ),
    frozenset("big large high low small strong size strength number figure total count".split()),
    re.compile(
        r"(?<![\w.,$€£])(?!(?:1[5-9]|20)\d\d\b)(?:\d[\d,]*\d|\d)"
        rf"(?! ?(?:%|per ?cent|(?:{'|'.join(MONTHS)})\b))\b"
    ),
    beside=True,
)
""" "How big was the contingent?": how many they were."""
_CHANGES = (
    r"(?:r[io]se|risen|rising|f[ea]ll|fallen|gr[eo]w|grown|shr[iau]nk|dropp?(?:ed)?|declined?|climb(?:ed)?|sank|sunk|soar(?:ed)?"
    r"|slump(?:ed)?|plung(?:ed?)|increased?|decreased?|raised?|lower(?:ed)?|reduced?|cut|expand(?:ed)?|widen(?:ed)?)"
)
_BY_HOW_MUCH = (
    r"(?:by (?:about |some |almost |nearly |more than |over |around |roughly |a |an )*(?:\d|half|third|quarter|tenth"
    r"|two|three|four|five|six|seven|eight|nine)|to (?:about |some |almost |nearly |only |just |a |an |one |less than "
    r"|more than |over )*(?:[$€£¥]|us\$|\d|half|third|quarter|fifth|tenth|two|three|four|five|six|seven|eight|nine)"
    r"|from [^;]{1,60}? to\b)"
)
_CHANGE = Amount(
    re.compile(
        r"^(?:and |so |but )?how (?:has|have|had|did|do|does) (?!.*\b(?:relations?|ties|policy|view|position)\b).*"
        r"\b(?:chang\w*|develop\w*|evolv\w*|alter\w*|fluctuat\w*|vary|varied)\b"
        rf"|\b(?:how much|how far) (?:has|have|had|did) .*\b{_CHANGES}\b"
    ),
    frozenset("change changed changes changing develop developed evolve evolved alter altered vary varied far".split()),
    re.compile(
        rf"\b{_CHANGES}\b(?: [^\s.;]+){{0,8}}? {_BY_HOW_MUCH}|\b(?:doubl|tripl|trebl|quadrupl|halv)\w+\b|\w+fold\b"
        r"|\b(?:twice|half|three times) (?:as|what|its)\b"
    ),
    beside=True,
    in_words=True,
)
_KINDS = (_FACTOR, _VOTES, _PAID, _PAYMENT, _FIGURE, _WORTH, _SHARE, _POPULATION, _SIZE, _PRICE, _SUM, _CHANGE)


def amount_asked(typed: str) -> Amount | None:
    """The kind of amount that a folded question asks for."""
    return next((kind for kind in _KINDS if kind.asks.search(typed)), None)

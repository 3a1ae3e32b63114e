"""Whether a sentence holds what a question asks for: a number, a date, a reason, a name."""

import re

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from . import kinds_of_answer as kinds
from .counting import counts, is_so_much
from .dates_told import has_ended, tells_a_start, tells_date
from .leaning import takes_up
from .looked_for import FOR_WHAT, asks_how_often_it_sat, asks_how_soon
from .pair import Pair
from .parts_of_lands import asks_part, tells_part
from .reasons import came_for, gives_reason, is_not_so, is_reason_itself, says_what_for
from .small_words import DID
from .taking_apart import Sentence
from .unlooked_for import asks_interval
from .wanted import TYPED, Wanted
from .with_whom import is_of_nobody_named, is_told_by_row
from .words_told import quotes

__all__ = [
    "POINTS_BACK",
    "asks_of_what_was_said",
    "asks_only_for_number",
    "has_what_is_asked",
    "names_which",
]

POINTS_BACK = re.compile(
    r"^(?:the|both|these|those|this|such|he|she|it|they|one|another|some|all|most"
    r"|an? (?:second|third|fourth|further|similar|later)|\w+ (?:years?|months?|days?) later)\b"
    r"|\b(?:it|its|he|his|she|her|they|their|them|there|both|former|latter|these|this|each other)\b"
)
"""In a sentence: what was spoken of before."""
_LASTS = re.compile(r"(?:\w+ ){0,2}since (?:when|what|which)\b")
"""Asks for the beginning of what still goes on."""
_MONEY = re.compile(
    r"[$€£¥]|\b(?:million|billion|dollars?|euros?|pounds?|francs?|yen|yuan|roubles?|rubles?|money|loans?|lent|credits?|grants?"
    r"|aid|funds?|funded|financ\w+|donat\w+|debts?|budget|invest\w+|cash)\b"
)
_FOR = re.compile(r"\bfor (?!\d)")
_GOT_IT_FOR = re.compile(
    r"\bwhat (?:was|were|did|had|has|is|are) .*?\b(sentenced|jailed|imprisoned|convicted|arrested|detained|fined"
    r"|punished|praised|critici[sz]ed|blamed|thanked|awarded|honou?red|executed|condemned"
    r") for\b(?! (?:an?|the|its|his|her|their)\b)"
)
""" "What was she sentenced for?": not for how long."""
_SINCE_WHEN = re.compile(r"\bsince when\b")
_SAT = re.compile(r"\b(?:sat|sits|sitting|serv\w+|elected|been (?:on|a member)|held (?:a|its) seat|member)\b")
_REACHES = re.compile(r"how long (?:is|was|were|are) (?!(?:\w+ ){1,8}(?:last|for|in force|closed|open|cut)\b)")
"""May ask how far something reaches, and not how long it lasts."""
_DENIES = re.compile(r"\b(?:not|never|no|nor|refus\w+|declin\w+|fail\w+)\b|n['’]?t\b")
_ASKS_BACK = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|there|he|she|him|her|his|then|at the time|afterwards"
    r"|(?:the )?(?:last|previous) one|the one before)\b"
)
"""In a question: what was spoken of before."""
_SHORT_QUESTION = 6
"""Words of a question that may leave to what was said before what it is about."""
_BARE_QUESTION = 4
"""Words of "and which rivers exactly?", which asks of what was said before."""
_NAMES_ASKED = re.compile(
    r"\b(?:what|which) (?:are|were|is|was) (?:the |their )?names?\b"
    r"|^(?:pls |please |can you )?(?:name|list) (?:the|all)\b|\bwho (?:are|were) (?:the|those|these)\b"
)
_NAMES_GIVEN = re.compile(r"\bnames? of\b")
_BOTH = re.compile(r"(?:both|the two) (?:countries|states|nations|sides)\b")
_COUNTRIES = re.compile(r"\b(?:which|what) (?:\w+ )?(?:countries|nations|states|governments)\b")
_WHICH_LAND = re.compile(r"\b(?:which|what) (?:\w+ )?(?:country|nation|state|government)\b(?! of\b)")
_WHICH_FEW_LANDS = re.compile(r"\b(?:which|what) (?:\d|two|three|four|five) (?:countries|nations|states)\b")
_WHICH_BODIES = re.compile(
    r"\b(?:which|what) (?:(?!(?:did|do|does|is|are|was|were|has|have|of|in|by)\b)[a-z-]+ ){0,4}"
    r"(?:organi[sz]ations|bodies|institutions|alliances|blocs|groupings)\b"
)
_A_BODY = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,4}? (?:Pact|Union|Community|Organi[sz]ation|League|Alliance|Group|Association"
    r"|Council|Forum|Bank|Fund|Movement|Commissions?|Market|Agency|Authority|Conference|Convention|Cooperation|Court"
    r"|Initiative|System|Partnership|Programme|Program|Secretariat|Centre|Center|Corps|Plan|Federation|Summit)s?\b"
    r"|\b[A-Z]{3,}\b"
)
_MET = re.compile(r"\b(?:meet\w*|met|summits?|talks|encounter\w*)\b")
_MUCH_TIME = re.compile(r"\bhow much time\b(?! (?:passed|elapsed|went|lies|was there|is there|between))")
_COMES = re.compile(r"\b(?:come|came|comes|visit\w*|trip|travel\w*|went|go)\b")
_UNIT = re.compile(r"\bhow many (minute|hour|day|week|month)s?\b")


def asks_only_for_number(wanted: Wanted) -> bool:
    """Whether nothing answers but a number of what is counted."""
    typed = wanted.typed
    otherwise = wanted.amount or wanted.caused or "much" in typed or wanted.for_words or asks_interval(typed)
    return bool(wanted.counted) and wanted.question.asks("how_many", "gap") and not otherwise


def has_what_is_asked(pair: Pair) -> bool:
    """Whether the sentence has a number, a date, a reason, a name, as the question asks."""
    wanted, sentence = pair.wanted, pair.sentence
    question = wanted.question
    asked = wanted.typed
    terms = tuple(term.alike | term.near for term in wanted.terms)
    if question.asks("how_long", "how_many", "gap") and asks_interval(asked):
        met = not question.asks("meet") or _MET.search(sentence.folded)
        return bool(met) and kinds.interval(sentence)
    if wanted.amount:
        return wanted.amount.told_by(sentence, frozenset().union(*terms))
    if question.asks("how_often"):
        sits = asks_how_often_it_sat(question, asked)
        its_own = not sits or (_SAT.search(sentence.folded) and sentence.lands <= {pair.fact.subject})
        return kinds.says_how_often(sentence) and bool(its_own)
    if FOR_WHAT.search(asked):
        return bool(_FOR.search(sentence.folded))
    if got := _GOT_IT_FOR.search(asked):
        return re.search(rf"\b{got[1][:_STEM]}\w*\b[^.;]*? for (?!\d|life\b)", sentence.folded) is not None
    if wanted.caused:
        return gives_reason(sentence) or (bool(wanted.terms) and takes_up(sentence))
    if wanted.for_words:
        return quotes(sentence, asked)
    if _MUCH_TIME.search(asked):
        return kinds.lasts(sentence)
    if question.asks("how_many") or (question.asks("gap") and not asked.startswith("how long did")):
        much = "much" in asked and (kinds.amounts(sentence) or is_so_much(sentence, wanted.counted))
        return much or counts(sentence, wanted.counted) or _sends_its_own(pair)
    unit = _UNIT.search(asked)
    if unit and question.asks("how_long") and not re.search(rf"\b{unit[1]}", sentence.folded):
        return False
    if asks_how_soon(asked):
        return kinds.lasts(sentence)
    which_land = question.asks("which_country") or _WHICH_LAND.search(asked) or _WHICH_FEW_LANDS.search(asked)
    if which_land and not _names_a_country(wanted, pair.fact, sentence):
        return False
    if _WHICH_BODIES.search(asked) and not sentence.bodies:
        known = {*wanted.words, *pair.own_names}
        if not (_A_BODY.search(sentence.exact) and kinds.names_someone(sentence, known, question.names)):
            return False
    if question.asks("how_long") and _lasts_another(pair):
        return False
    if question.asks("how_long", "gap"):
        return kinds.lasts(sentence) or (bool(_REACHES.match(asked)) and kinds.extends(sentence))
    if question.asks("when"):
        if _SINCE_WHEN.search(asked) and not tells_a_start(sentence):
            return False
        several = not _COUNTRIES.search(asked) or _names_a_country(wanted, pair.fact, sentence)
        return several and tells_date(sentence, terms) and not (_LASTS.match(asked) and has_ended(sentence))
    if question.asks("why") and not asked.startswith("where"):
        refused = is_not_so(sentence, [term.alike for term in wanted.terms]) and not _DENIES.search(asked)
        done = wanted.done | {party.after for party in (*question.parties, *question.own) if party.before in DID}
        roots = (term.alike | term.near for term in wanted.terms if term.word in done)
        itself = is_reason_itself(sentence, frozenset().union(*roots))
        came = (question.asks("visit") or _COMES.search(asked)) and came_for(sentence)
        return not (refused or itself) and (came or gives_reason(sentence, terms))
    if question.asks("who") and question.asks("sign") and not kinds.says_who_signed(sentence.folded):
        return False  # what only mentions an agreement does not say whose it is
    if _NAMES_ASKED.search(asked) and (
        _NAMES_GIVEN.search(sentence.folded)  # that somebody issued the names does not tell them
        or not (kinds.names_in_full(sentence) or _names_a_country(wanted, pair.fact, sentence))
    ):
        return False
    if wanted.aim:
        return says_what_for(sentence)
    if question.parties and asks_part(asked):
        return tells_part(sentence)
    if question.asks("where"):
        return kinds.names_place(sentence)
    if question.asks("who", "which_country") and "money" in wanted.words and not _MONEY.search(sentence.folded):
        return False
    if question.asks("who"):
        theirs = (pair.names(code) for party in question.parties for code in party.codes)
        known = set(wanted.words).union(pair.own_names, *theirs)
        named = kinds.names_someone(sentence, known, question.names) or _opens_with_a_country(pair)
        left_blank = is_of_nobody_named(pair) and _BOTH.match(sentence.folded)
        named = named or is_told_by_row(pair)
        return named or kinds.names_group(sentence, known) or kinds.names_nobody(sentence) or bool(left_blank)
    return True


def _lasts_another(pair: Pair) -> bool:
    """ "How long did the *war* last?" is not told by how long there were "talks between the parties to the war"."""
    asked = frozenset[str]().union(*(term.alike for term in pair.wanted.terms if term.word in _GOES_ON))
    words, roots = pair.sentence.words, pair.sentence.roots
    places = [at for at, root in enumerate(roots) if root in asked]
    if not places:
        return False
    first = next((at for at, word in enumerate(words) if word in _GOES_ON), places[0])
    aside = all(words[at - 1] == "the" and words[at - 2] in _MENTIONED for at in places if at > 1)
    return roots[first] not in asked or (places[0] > 1 and aside)


_GOES_ON = frozenset(
    "talks negotiations conference summit war conflict siege blockade embargo boycott crisis strike exile truce "
    "ceasefire occupation".split()
)
_MENTIONED = frozenset("on about over to after before".split())


def _sends_its_own(pair: Pair) -> bool:
    """ "How many Finns went there?": as many "men and women" as Finland sent."""
    own = any(party.kind is MentionKind.DEMONYM and party.before == "many" for party in pair.question.own)
    sent = _SENT.match(pair.sentence.folded) if own else None
    return bool(sent) and not pair.own_names.isdisjoint(pair.sentence.words[:2])


_SENT = re.compile(
    r"(?:the )?\w+ (?:has |had )?(?:also |already |so far )?(?:sent|deployed|contributed|supplied|provided) "
    r"(?:more than |some |about |over |nearly |almost |around |up to )?\d[\d,]* (?:men|women|people|volunteers)\b"
)


def _opens_with_a_country(pair: Pair) -> bool:
    """ "*China* paid for it": whose name is a word too, and which the question does not name."""
    question, words = pair.question, pair.sentence.words
    asked = {code for party in (*question.parties, *question.own) for code in party.codes}
    return bool(words) and bool(pair.sentence.lands & pair.codes(words[0]) - asked - {pair.fact.subject})


def _names_a_country(wanted: Wanted, fact: Fact, sentence: Sentence) -> bool:
    """Another one than those of the question, more where several are asked for; of a sentence that points back,
    the country of its row."""
    question = wanted.question
    known = {code for party in (*question.parties, *question.own) for code in party.codes} | {fact.subject}
    back = {fact.object} if POINTS_BACK.search(sentence.folded) and fact.object else set()
    several = bool(_COUNTRIES.search(wanted.typed))
    return len((sentence.lands | back) - known) > several


_SAYS_NOTHING = frozenset(
    {"after", "before", "later", "earlier", "then", "else", "came", "next", "between", "middle", "in-between"}
)


def asks_of_what_was_said(wanted: Wanted) -> bool:
    """Whether a question for a certain kind of thing may be one about what was said last: it points back, or names
    little itself."""
    which = bool(wanted.asked_for and wanted.terms) and len(wanted.words) <= _BARE_QUESTION
    short = len(wanted.words) <= _SHORT_QUESTION or _ASKS_BACK.search(wanted.typed) is not None
    says_nothing = _SAYS_NOTHING.issuperset(wanted.question.content) and not wanted.question.names
    if says_nothing and wanted.question.asks("who", "which_country", "earlier", "later"):
        return False  # "who else is in it?" says nothing that could be looked for
    return short and not wanted.question.asks("yes_no") and (which or wanted.question.asks(*TYPED))


def names_which(wanted: Wanted, sentence: Sentence) -> bool:
    """ "Which rivers?": whether a name stands beside what is asked for."""
    nouns = {word for word in sentence.words for term in wanted.terms if term.word[:_STEM] == word[:_STEM]}
    return any(
        re.search(rf"[A-Z][\w/-]+(?: [\w/-]+){{0,2}} {noun}\b|\b{noun}(?: \w+)? [A-Z]", sentence.exact)
        for noun in nouns
    )


_STEM = 4

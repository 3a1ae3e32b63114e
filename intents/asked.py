"""Whether a sentence holds what a question asks for, and says what its small words say."""

import re
from collections.abc import Callable

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from . import kinds_of_answer as kinds
from . import wording
from .coverage import TYPED, takes_up
from .dates_told import has_ended, tells_a_start, tells_date
from .kinds_of_answer import Sentence
from .named_agreements import says_names
from .roots import WORD, Roots
from .terms import STANDS_FOR, Wanted
from .told_about import asks_kin, same_kin, tells_subject
from .unlooked_for import asks_interval
from .words_told import asks_for_words, quotes

__all__ = [
    "POINTS_BACK",
    "asks_of_what_was_said",
    "asks_only_for_number",
    "has_what_is_asked",
    "is_no_mere_aim",
    "names_which",
    "says_the_same",
    "spells_out",
]

Names = Callable[[str], frozenset[str]]
"""The words of a country's name and demonym, folded, by its code."""

POINTS_BACK = re.compile(
    r"^(?:the|both|these|those|this|such|he|she|it|they|one|another|some|all|most"
    r"|an? (?:second|third|fourth|further|similar|later)|\w+ (?:years?|months?|days?) later)\b"
    r"|\b(?:it|its|he|his|she|her|they|their|them|there|both|former|latter|these|this|each other)\b"
)
"""In a sentence: what was spoken of before."""
_MAY_COME = re.compile(r"\b(?:will|would|can|going to|may|might|could)\b")
_AIM = re.compile(
    r"\b(?:aims?|aimed|try|tries|trying|tried|seeks?|sought|wants?|wanted|plan|may|might|could) (?:to )?(\w+)"
)
_LASTS = re.compile(r"(?:\w+ ){0,2}since (?:when|what|which)\b")
"""Asks for the beginning of what still goes on."""
_SINCE_WHEN = re.compile(r"\bsince when\b")
_REACHES = re.compile(r"how long (?:is|was|were|are) (?!(?:\w+ ){1,8}(?:last|for|in force|closed|open|cut)\b)")
"""May ask how far something reaches, and not how long it lasts."""
_HOW_SOON = re.compile(r"\bhow (?:quickly|fast|soon)\b")
_ASKS_NOT = re.compile(
    r"\bwh\w+ (?:\w+ )?(?:(?:is|are|was|were|has|have|had|do|does|did|could|would) ?n['’ ]?t|cannot|never)\b"
)
_DENIES = re.compile(r"\b(?:not|never|no|nor|refus\w+|declin\w+|fail\w+)\b|n['’]?t\b")
_SAYS_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|none|without|cannot|refus\w+|declin\w+|fail\w+|unable|den(?:y|ied|ies))\b|n['’]t\b"
)
"""What was not done is asked for, and told."""
_ASKS_BACK = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|there|he|she|him|her|his|then|at the time|afterwards"
    r"|(?:the )?(?:last|previous) one|the one before)\b"
)
"""In a question: what was spoken of before."""
_SHORT_QUESTION = 6
"""Words of a question that may leave to what was said before what it is about."""
_BARE_QUESTION = 4
"""Words of "and which rivers exactly?", which asks of what was said before."""
_OF_ALL = re.compile(r"\b(?:all|every\w*|each|both|none|neither|whole|entire|always|never|virtually|most)\b")
"""What is asked of all is told of all, or of most."""
_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""
_COUNTRIES = re.compile(r"\b(?:which|what) (?:\w+ )?(?:countries|nations|states|governments)\b")
_WHICH_LAND = re.compile(r"\b(?:which|what) (?:\w+ )?(?:country|nation|state|government)\b(?! of\b)")
_MET = re.compile(r"\b(?:meet\w*|met|summits?|talks|encounter\w*)\b")
_MUCH_TIME = re.compile(r"\bhow much time\b(?! (?:passed|elapsed|went|lies|was there|is there|between))")
_UNIT = re.compile(r"\bhow many (minute|hour|day|week|month)s?\b")
_RECEIVED = frozenset(
    "welcomed received flew landed guest spent attended addressed stopped stopover stop passed".split()
)
_WAS_THERE = re.compile(r"\b(?:was|were|is|are|been|stayed) (?:in|at|on|there|present)\b")
_QUOTED = re.compile('["“«]\\s?([^"”»]{3,40})\\s?["”»]')


def asks_only_for_number(wanted: Wanted) -> bool:
    """Whether nothing answers but a number of what is counted."""
    typed = wanted.typed
    otherwise = wanted.amount or wanted.caused or "much" in typed or asks_for_words(typed) or asks_interval(typed)
    return bool(wanted.counted) and wanted.question.asks("how_many", "gap") and not otherwise


def has_what_is_asked(wanted: Wanted, fact: Fact, sentence: Sentence, names: Names) -> bool:
    """Whether the sentence has a number, a date, a reason, a name, as the question asks."""
    question = wanted.question
    asked = wanted.typed
    terms = tuple(term.alike | term.near for term in wanted.terms)
    if question.asks("how_long", "how_many", "gap") and asks_interval(asked):
        met = not question.asks("meet") or _MET.search(sentence.folded)
        return bool(met) and kinds.interval(sentence)
    if wanted.amount:
        return wanted.amount.told_by(sentence, frozenset().union(*terms))
    if wanted.caused:
        return kinds.gives_reason(sentence) or (bool(wanted.terms) and takes_up(sentence))
    if asks_for_words(asked):
        return quotes(sentence)
    if _MUCH_TIME.search(asked):
        return kinds.lasts(sentence)
    if question.asks("how_many") or (question.asks("gap") and not asked.startswith("how long did")):
        return ("much" in asked and kinds.amounts(sentence)) or kinds.counts(sentence, wanted.counted)
    unit = _UNIT.search(asked)
    if unit and question.asks("how_long") and not re.search(rf"\b{unit[1]}", sentence.folded):
        return False
    if _HOW_SOON.search(asked):
        return kinds.lasts(sentence)
    if question.asks("how_long", "gap"):
        return kinds.lasts(sentence) or (bool(_REACHES.match(asked)) and kinds.extends(sentence))
    if question.asks("when"):
        if _SINCE_WHEN.search(asked) and not tells_a_start(sentence):
            return False
        return tells_date(sentence, terms) and not (_LASTS.match(asked) and has_ended(sentence))
    if question.asks("why") and not asked.startswith("where"):
        refused = kinds.is_not_so(sentence, [term.alike for term in wanted.terms]) and not _DENIES.search(asked)
        return not refused and kinds.gives_reason(sentence, terms)
    if question.asks("who") and question.asks("sign") and not kinds.says_who_signed(sentence.folded):
        return False  # what only mentions an agreement does not say whose it is
    if wanted.aim:
        return kinds.says_what_for(sentence)
    if question.asks("where"):
        return kinds.names_place(sentence)
    which_land = question.asks("which_country") or _WHICH_LAND.search(asked)
    if which_land and not _names_a_country(wanted, fact, sentence):
        return False
    if question.asks("who"):
        theirs = (names(code) for party in question.parties for code in party.codes)
        known = set(wanted.words).union(names(fact.subject), *theirs)
        return kinds.names_someone(sentence, known, question.names) or kinds.names_group(sentence)
    return True


def _names_a_country(wanted: Wanted, fact: Fact, sentence: Sentence) -> bool:
    """Another one than those of the question, more where several are asked for; of a sentence that points back,
    the country of its row."""
    question = wanted.question
    known = {code for party in (*question.parties, *question.own) for code in party.codes} | {fact.subject}
    back = {fact.object} if POINTS_BACK.search(sentence.folded) and fact.object else set()
    several = bool(_COUNTRIES.search(wanted.typed))
    return len((sentence.lands | back) - known) > several


def says_the_same(wanted: Wanted, fact: Fact, sentence: Sentence, roots: Roots, names: Names) -> bool:
    """Whether "back", a currency, "replaced with" and who did it are the same in the sentence."""
    question = wanted.question
    typed = wanted.typed
    ours = names(fact.subject) if sentence.words[1:2] not in _OURS else frozenset()  # "Rwandan troops" are somebody
    known = set(wanted.words) | ours
    return (
        wording.says_again(typed, sentence)
        and (wording.says_resumed(sentence) or not (question.asks("resume") and question.asks("relations")))
        and wording.same_side_of(typed, sentence, roots)
        and (
            question.asks("how_long")
            or wording.same_end(sentence, first=question.asks("first"), last=question.asks("last"))
        )
        and wording.backs_too(typed, sentence)
        and tells_subject(typed, sentence)
        and same_kin(typed, sentence)
        and _tells_more(wanted, sentence)
        and wording.gained_from(typed, sentence)
        and _in_the_same_city(wanted, sentence)
        and _tells_a_visit(wanted, sentence, roots)
        and _is_ours(wanted, fact, sentence, names(fact.subject))
        and _signs_with(wanted, fact, sentence)
        and says_names(question, sentence.folded)
        and (not question.asks("@universal") or _OF_ALL.search(sentence.folded) is not None)
        and not _elsewhere(wanted, sentence, names(fact.subject))
        and (_SAYS_NOT.search(sentence.folded) is not None or not _ASKS_NOT.search(typed) or question.asks("yes_no"))
        and all(name[0] in sentence.folded for name in _CURRENCY.finditer(typed))
        and wording.same_object(wanted.words, sentence, roots)
        and wording.same_one(wanted.words, question.names, _what_was_done(wanted), sentence)
        and (asks_kin(typed) or wording.has_role(typed, sentence, roots))
        and not _is_anothers_role(wanted, fact, sentence, roots, names)
        and wording.same_rank(typed, sentence, roots)
        and (not question.asks("who") or wording.has_doer(typed, sentence, known, roots))
    )


def _is_anothers_role(wanted: Wanted, fact: Fact, sentence: Sentence, roots: Roots, names: Names) -> bool:
    """ "Who is the president of France?" is not answered by "the Rwandan president" in a French matter."""
    question, noun = wanted.question, wording.role(wanted.typed)
    if not noun or not question.asks("who") or len(question.parties) != 1 or question.own:
        return False
    others = (sentence.lands | {fact.subject}).difference(question.parties[0].codes)
    owners = frozenset[str]().union(*map(names, others)) - frozenset[str]().union(
        *map(names, question.parties[0].codes)
    )
    alike = roots.alike(noun)
    held = [at for at, root in enumerate(sentence.roots) if root in alike]
    return bool(held) and all(at and sentence.words[at - 1] in owners for at in held)


def _tells_more(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether it speaks of something else than what the question leaves aside."""
    return sum(not alike.isdisjoint(sentence.has) for alike in wanted.aside) * 2 <= len(wanted.aside)


_OURS = frozenset((word,) for word in "troops soldiers forces army officials rebels officers diplomats workers".split())


def _what_was_done(wanted: Wanted) -> frozenset[str]:
    """The roots of the words behind the names of the question: "how long was Ada Oloo *detained*"."""
    done = (term for term in wanted.terms if term.word not in wanted.question.names and _DONE.search(term.word))
    return frozenset().union(*(term.alike | term.near for term in done if term.word == wanted.question.content[-1]))


_DONE = re.compile(r"(?:ed|en|wn|ung|ilt|ought|sent|held|sold|shot|made|left|lost|put|hit)$")


_SAYS_NOTHING = frozenset({"after", "before", "later", "earlier", "then", "else", "came", "next"})


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


def _tells_a_visit(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """A visa that somebody was given, or what he was told, is no visit; being somewhere is one."""
    question = wanted.question
    meant = question.names if question.asks("meet") else question.asks("visit")
    if not meant or not question.asks("when", "where", "who", "yes_no"):
        return True
    verbs = roots.alike("visit") | roots.alike("meet") | roots.alike("host") | set(map(roots.of, _RECEIVED))
    return not verbs.isdisjoint(sentence.roots) or bool(_WAS_THERE.search(sentence.folded))


def _is_ours(wanted: Wanted, fact: Fact, sentence: Sentence, own_names: frozenset[str]) -> bool:
    """ "Rwandan troops" are not those of which a sentence in another country's row tells that names only others."""
    question = wanted.question
    for party in question.own:  # "Kinyarwanda" is no Rwandan
        called = fold(party.english).folded
        other = party.kind is MentionKind.DEMONYM and all(each[:_STEM] != called[:_STEM] for each in own_names)
        if other and called not in sentence.words:
            return False
    if fact.provenance[0].locator.row is None:
        return True
    ours = any(party.kind is MentionKind.DEMONYM and party.after in question.content for party in question.own)
    others = sentence.lands.difference(code for party in question.parties for code in party.codes)
    return not ours or not others or not own_names.isdisjoint(sentence.words)


def _in_the_same_city(wanted: Wanted, sentence: Sentence) -> bool:
    """Who visited Paris was not in Lyon; elsewhere a capital may stand for its government."""
    question = wanted.question
    cities = (party for party in (*question.parties, *question.own) if party.kind is MentionKind.CAPITAL)
    return not question.asks("visit", "meet") or all(
        set(WORD.findall(fold(party.english).folded)) <= set(sentence.words) for party in cities
    )


def _signs_with(wanted: Wanted, fact: Fact, sentence: Sentence) -> bool:
    """What was signed with one country is not told of another that the sentence has only as an adjective: "a pact
    against Somali claims"."""
    question = wanted.question
    if fact.object is None or not question.asks("sign", "agreement_word"):
        return True
    return all(
        fact.object in party.codes or set(WORD.findall(fold(party.english).folded)) <= set(sentence.words)
        for party in question.parties
        if party.before in {"with", "between", "and"} and party.kind is MentionKind.NAME
    )


_IN_A_TOWN = re.compile(
    r"\bin (?!(?:January|February|March|April|May|June|July|August|September)\b)(?!\w+ber\b)[A-ZÀ-Þ]"
)


def _elsewhere(wanted: Wanted, sentence: Sentence, own_names: frozenset[str]) -> bool:
    """Whether somebody who is asked to have been in the article's country was in another place, by the sentence."""
    question = wanted.question
    here = any(party.before == "in" and party.kind is MentionKind.NAME for party in question.own)
    told = here and question.asks("yes_no") and own_names.isdisjoint(sentence.words)
    return bool(told and _IN_A_TOWN.search(sentence.exact))


def spells_out(wanted: Wanted, sentence: Sentence) -> bool:
    """What an abbreviation stands for is told where it follows its long form in brackets, or where it is called so
    in quotation marks."""
    if not STANDS_FOR.search(wanted.typed):
        return True
    return any(f"({word})" in sentence.folded for word in wanted.words) or any(
        quoted[1] in wanted.typed for quoted in _QUOTED.finditer(sentence.folded)
    )


def is_no_mere_aim(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """What somebody aims to do has not been done; but who aims at it may be asked."""
    question = wanted.question
    if not question.asks("yes_no", "who", "when") or _AIM.search(wanted.typed):
        return True
    if question.asks("yes_no") and _MAY_COME.search(wanted.typed) and _MAY_COME.search(sentence.folded):
        return True
    aims = {roots.of(match[1]) for match in _AIM.finditer(sentence.folded)}
    return all(term.alike.isdisjoint(aims) and term.near.isdisjoint(aims) for term in wanted.terms)

"""Whether one sentence of a source answers a question, itself or with those of its place that it points back to."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import islice

from knowledge.dates import DateSpan, EdtfDate, Precision
from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.question import Question
from .asked import has_what_is_asked
from .bodies_leaving import same_one_leaves
from .doers import same_doer
from .done_at_all import is_no_mere_aim
from .grounds import says_the_same
from .long_forms import spells_out
from .names_with_countries import is_only_in_a_name, without_those_in_names
from .pointing_nouns import opens_with_it, points_by_a_noun
from .see_also import points_elsewhere
from .source_reader import SourceReader, with_the_un
from .taking_apart import Sentence
from .told_with_before import is_told_with_the_one_before
from .wanted import TYPED, Wanted
from .wording import POINTS_BACK

__all__ = ["fit"]

_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment)\b|\bthen\b|\bthat (?:year|month|day)\b")
_GOES_ON = re.compile(rf"{_THEN.pattern}|\b(?:it|he|she|they|both|the pair|the two|each other)\b")
_BODY = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+ (?:Pact|Union|Community|Organi[sz]ation|League|Alliance|Group|Association|Council|Forum|Bank"
    r"|Fund|Movement|Commission|Market|Agency)\b"
)
"""The name of a body that is not among those known."""
_OWN_PRONOUN = re.compile(
    r"^(?:(?:in|on|since|by) [\w ]{4,20},? |(?:under|during|until|from|after|before|throughout|like|despite|with|at|in"
    r"|as) [^;.]{3,60}, )?(?P<one>it|the (?:country|government|nation|republic|kingdom))\b"
)
_OF_ITSELF = re.compile(r"^an? (?:[a-z-]+ ){0,3}(?:nation|country|state|island|kingdom|republic)\b[^,;]{0,60}, it\b")
""" "A small nation of fishermen, *it* sends …": of a sentence on no other country, it is the article's own."""
_AHEAD = re.compile(
    r"^(?:although|though|while|when|after|before|because|since|as) it (?:was|is|had|has|had been)\b"
    r".{3,240}, (?P<who>[^\W\d_]+) (?:was|is|had|has|did|does|[a-z]+ed)\b"
)
""" "Although *it* was suspended, Kenya was let in again": the country that the sentence names behind."""
_ASKING = ("what", "how", "about", "list", "yes_no", "source_word")
_ENOUGH_NEAR = 2
_ONLY = frozenset({"only", "sole", "solely", "exclusively"})


def fit(reader: SourceReader, wanted: Wanted, statements: Sequence[Fact], at: int) -> int:
    """How many of the question's words the sentence itself has; 0 where it does not answer."""
    question = wanted.question
    fact = statements[at]
    if points_elsewhere(fact):
        return 0
    sentence = reader.of(fact)
    if question.own:
        if is_only_in_a_name(question, sentence):
            return 0
        if (question := without_those_in_names(question, sentence)) is not wanted.question:
            wanted = replace(wanted, question=question)
    if question.asks("only") and _ONLY.isdisjoint(sentence.words) and not question.asks("yes_no"):
        return 0
    asks = question.asks(*TYPED, *_ASKING)  # a mere "soldiers sent" has to stand there itself
    carried = any(fact.about.isdisjoint(party.codes) for party in question.parties)

    def before() -> Sequence[Sentence]:
        back = POINTS_BACK.search(sentence.folded) or points_by_a_noun(sentence, wanted.words, wanted.terms)
        points_back = asks and back and (not carried or opens_with_it(sentence, wanted.terms))
        return reader.before(statements, at) if points_back else ()

    pair = reader.pair(wanted, fact, sentence)
    fits = (
        _is_anchored(wanted, sentence)
        and _goes_beyond(reader, wanted, statements, at)
        and reader.coverage.covers(wanted, fact, sentence, before, lambda: reader.before(statements, at))
        and _has_bodies(reader, wanted, fact, sentence, before)
        and _in_time(reader, question, sentence, statements, at)
        and (has_what_is_asked(pair) or is_told_with_the_one_before(pair, reader.before(statements, at)))
        and same_doer(pair, stands_for_own=_is_own_pronoun(reader, statements, at))
        and same_one_leaves(wanted, sentence)
        and is_no_mere_aim(pair)
        and says_the_same(pair)
        and spells_out(wanted.typed, wanted.words, sentence)
    )
    return 1 + len(wanted.said_in(sentence)) if fits else 0


def _is_anchored(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether a sentence has a word of a "who …?" that names nobody, no body and no time: words that are all only
    near ("an American president" to "in charge of foreign affairs") tell nothing."""
    question = wanted.question
    named = (question.parties, question.own, question.organisations, question.names, question.times)
    if not question.asks("who") or question.asks("which_country"):
        return True
    return any(named) or len(wanted.terms) < _ENOUGH_NEAR or bool(wanted.said_in(sentence))


def _goes_beyond(reader: SourceReader, wanted: Wanted, statements: Sequence[Fact], at: int) -> bool:
    """Whether what the question leaves aside is told just before the sentence, if it leaves anything aside."""
    return not wanted.aside or any(
        not alike.isdisjoint(each.has) for each in reader.before(statements, at) for alike in wanted.aside
    )


def _has_bodies(
    reader: SourceReader, wanted: Wanted, fact: Fact, sentence: Sentence, before: Callable[[], Sequence[Sentence]]
) -> bool:
    """Whether the sentence or its row names the bodies of the question, or it points back to the one before it,
    which does; when something was, it can tell only of the one that it names."""
    question = wanted.question
    asked = set(question.organisations)
    if question.asks("when") and len(sentence.bodies) > 1 and (question.asks("member", "preside") or not wanted.terms):
        return not (asked or question.asks("member", "preside"))
    heading = fact.provenance[0].locator.section[-1:]
    named = sentence.bodies.union({fact["organisation"]}, *map(reader.bodies, heading))
    named = with_the_un(named)
    if asked and wanted.terms and not question.asks("yes_no", "member"):
        other = sentence.bodies or _BODY.search(sentence.exact)
        named = named.union(*(with_the_un(each.bodies) for each in before()[-1:] if not other))
    return asked <= named


def _in_time(reader: SourceReader, question: Question, sentence: Sentence, statements: Sequence[Fact], at: int) -> bool:
    """Whether the times of the question are the sentence's own, or those to which its "at that point" refers.

    What is not asked to be so or not may be told by a sentence without a date that points back to one with it, and
    with no other one.
    """
    dates = sentence.dates
    asked = question.asks("yes_no", "when")
    if not dates and (_THEN if asked else _GOES_ON).search(sentence.folded):
        before = (each.dates for each in reader.before(statements, at))
        dates = tuple(date for each in before if len({date.year for date in each}) == 1 for date in each)
    if (event := _EVENT_OF.search(fold(question.english).folded)) and event[1] not in sentence.words:
        return False
    told = all(any(_is_told(time.span, each) for each in dates) for time in question.times)
    return told and (question.asks(*_AT_A_MOMENT) or _lasts_as_long(question, dates))


_AT_A_MOMENT = ("visit", "meet", "how_many", "sign", "agreement_word")


def _lasts_as_long(question: Question, dates: Collection[EdtfDate]) -> bool:
    """ "Whom did it recognise from 1996 to 2005?" is not told by what was done in 2005 alone."""
    if not _FROM.search(question.english.casefold()):
        return True
    spans = (time.span for time in question.times if time.relation == "between")
    edges = (each.year for span in spans for each in (span.earliest, span.latest) if each)
    named = {date.year for date in dates}
    return len(named) != 1 or named.isdisjoint(edges)


_FROM = re.compile(r"\bfrom \D{0,12}\d{4}\b")


_EVENT_OF = re.compile(
    r"\b(?:after|before|since|until|following) the (\d{4}) (?!and\b|or\b|to\b|but\b|in\b|on\b)[a-z]{4,}"
)
""" "After the *1994* summit": which one it was, whatever was later than that year."""


def _is_told(asked: DateSpan, told: EdtfDate) -> bool:
    """Whether it may have been then; of a day that is asked about, no mere year tells."""
    return asked.touches(told) and (told.precision is not Precision.YEAR or asked.earliest != asked.latest)


def _is_own_pronoun(reader: SourceReader, statements: Sequence[Fact], at: int) -> bool:
    """Whether the sentence begins with an "it" that is the article's own country: the first word of the sentence
    that it points back to; or with "the country", after one that names no other."""
    if _LABELLED.match(statements[at].quote.exact):
        return True
    folded = reader.of(statements[at]).folded
    if _OF_ITSELF.match(folded) and not statements[at].object:
        return True
    begins = _OWN_PRONOUN.match(folded)
    if not begins or statements[at].object:
        main = _AHEAD.match(folded)
        return main is not None and main["who"] in reader.names(statements[at].subject)
    if begins["one"] != "it":
        return all(each.about <= {each.subject} for each in statements[max(0, at - 1) : at])
    own = reader.names(statements[at].subject)
    earlier = (each for each in reader.before(statements, at)[::-1] if not _OWN_PRONOUN.match(each.folded))
    return any(_opens_with(each, own) for each in islice(earlier, 1))


_LABELLED = re.compile(r"[A-Z][A-Z ,–—-]{6,60}: ")
""" "ILLICIT DRUGS: transshipment point for heroin": what stands behind it is told of the article's own country."""


def _opens_with(sentence: Sentence, own: frozenset[str]) -> bool:
    """Whether a sentence begins with the country: "Peru …", "The *Slovak* Republic …"."""
    first = sentence.words[:3]
    return first[:1] != () and (
        first[0] in own or (first[0] == "the" and len(first) > _REALM and first[1] in own and first[_REALM] in _REALMS)
    )


_REALM = 2
_REALMS = frozenset("republic kingdom state government federation union islands nation emirate sultanate".split())

"""From an analysed clause to a question: who is asked about in which part, when, and what the words mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.folding import fold
from knowledge.names.cities import words_of_cities
from knowledge.names.countries import CountryMention, MentionKind

from ..typed.analysis import Analysis, WordKind
from ..typed.numbers import points_at_row
from ..words.lexicon import FILLER
from .about_articles import asks_which_articles
from .content_words import content_of, topics_of
from .everyday import EVERYDAY, asks_of_everyday_life
from .factors import ASKS_FACTOR
from .forms import (
    asks_for_all,
    asks_of_things,
    asks_what_for,
    is_bare,
    is_universal,
    is_yes_no,
    measures_from,
    says_when,
)
from .mentioning import MENTIONED, asks_if_mentioned
from .question import Party, Question, Side
from .state_forms import asks_state_form
from .supposing import SUPPOSED, TO_COME, asks_of_the_future, asks_to_judge

__all__ = ["CHANGES_NOTHING", "CITED", "UNIVERSAL", "is_place", "mentioned", "party_features", "question_of"]

CHANGES_NOTHING = frozenset(
    {FILLER, "what", "is_it_true", "country_word", "which_country", "yes_no", "their", "brief", "bare", "to_the_day"}
)
"""Features that every intent accounts for."""
CITED = "@cited"
"""Asked for the source of what the rest of the question asks."""
_OF_SOMEBODY = frozenset({"which_country", "who"})
UNIVERSAL = "@universal"
"""Asked whether something is so of each and every one, which a few facts cannot show."""
_JOINED = frozenset({"and", "or", ",", "&"})
_INSIDE = frozenset({"in", "inside", "within", "dans"})
_BRIEF = 5
"""Words in a clause that says little more than its slots."""


def question_of(clause: Analysis, side: Side) -> Question:
    parties, own = _parties(clause, side)
    if not own and "mission" in clause.found and any(word.text == "here" for word in clause.words):
        own = (replace(Party.of(side.subject), before="in"),)
    return Question(
        intent="",
        text=clause.text,
        subject=side.subject,
        parties=parties,
        own=own,
        also=side.also,
        times=clause.times,
        days=clause.days,
        organisations=tuple(dict.fromkeys(each.id for each in clause.organisations)),
        references=clause.references,
        ordinal=clause.ordinal,
        in_english=clause.in_english,
        names=clause.names,
        features=_features(clause, side, parties, own),
        content=content_of(clause),
        topics=topics_of(clause),
    )


def _features(clause: Analysis, side: Side, parties: Sequence[Party], own: Sequence[Party]) -> frozenset[str]:
    """What its words mean and what stands in it; what depends on both is settled."""
    yes_no = is_yes_no(clause)
    features = set(clause.found) | party_features(parties)
    slots = {
        "@subject": bool(own),
        "@subjects": bool(side.also),
        "@time": bool(clause.times),
        "@organisation": bool(clause.organisations),
        "@reference": bool(clause.references),
        "@ordinal": clause.ordinal is not None,
        "@numbered": points_at_row(clause.said) is not None,
        "@name": bool(clause.names),
        "@city": bool(clause.names) and words_of_cities().issuperset(clause.names),
        "@elsewhere": not own and len(parties) > 1 and _with_each_other(clause),
        "@place": any(is_place(clause, at) for at, word in enumerate(clause.words) if word.text == "@country"),
        "yes_no": yes_no,
        "@union": any("EU" in party.codes and party.before in _INSIDE | _JOINS for party in parties),
        "brief": len(clause.words) <= _BRIEF,
        "bare": is_bare(clause),
        UNIVERSAL: is_universal(clause, yes_no=yes_no),
        SUPPOSED: asks_to_judge(clause),
        TO_COME: asks_of_the_future(clause),
        MENTIONED: asks_if_mentioned(clause),
        EVERYDAY: asks_of_everyday_life(clause),
        "@articles": asks_which_articles(clause),
    }
    features |= {name for name, present in slots.items() if present}
    if not _OF_SOMEBODY.isdisjoint(features) and asks_of_things(clause):
        features = (features - _OF_SOMEBODY) | {"what"}
    if "how_often" in features and ASKS_FACTOR.search(clause.said):
        features = (features - {"how_often"}) | {"how_many"}
    if asks_for_all(clause):
        features.add("list")
    if "which_country" in features:
        features.add("who")
    if "where" in features and not _ASKS_ELSE.isdisjoint(features) and _is_only_he(clause):
        features.discard("where")
    if asks_state_form(fold(clause.text).folded):
        features = (features - _OF_RELATIONS) | {"what", "@state_form"}
    if not _FOR_SOMETHING.isdisjoint(features) and asks_what_for(clause):
        features = (features - {"what"}) | {"why"}
    if "alphabetical" in features:  # an order of names, not of dates
        features = (features - {"order"}) | {"list"}
    if (yes_no and says_when(clause)) or measures_from(clause):
        features.discard("when")
    if any("EU" in party.codes and party.before in _BELONGS for party in parties):
        features.add("member")  # "since when is Latvia in the EU"
    if clause.times and _WAS_THERE.search(clause.said):
        features.add("visit")
    if "side" in clause.said and _WHOSE_SIDE.search(clause.said):
        features -= {"country_word"}
    if "recognition" in features and _ANOTHER_THING.search(clause.said):
        features.discard("recognition")
    if {"begin_weak", "relations"} <= features:
        features.add("begin")
    return frozenset(features)


def _is_only_he(clause: Analysis) -> bool:
    """ "What was *he*?": which asks where in Kinyarwanda."""
    wheres = [each for each in clause.meanings if each.name == "where"]
    return all([word.text for word in clause.words[each.start : each.end]] == ["he"] for each in wheres)


_ASKS_ELSE = frozenset({"what", "who", "when", "why", "how_many", "how_long"})
_OF_RELATIONS = frozenset({"country_word", "which_country", "who", "begin", "begin_weak", "there", "bare"})
_FOR_SOMETHING = frozenset({"mission", "visit", "meet"})
""" "What was the *visit* for?" asks why it was paid."""
_WAS_THERE = re.compile(
    r"^(?:so |and |then )*who(?: all| else)? (?:was|were|has been|have been|stayed) in (?:the )?@country\b"
)
""" "Who was in Kigali in May 2010?" asks for visitors."""
_WHOSE_SIDE = re.compile(
    r"\b(?:which|what|whose) sides? (?:(?:did|do|does|was|were|is|are|has|have) (?:it|they|we|the|@country)|on)\b"
    r"|\bon (?:which|what|whose) sides?\b"
)
""" "Which *side* did it take?": of a war or a quarrel, and no list of countries."""
_ANOTHER_THING = re.compile(r"\b(?:not|n't|dont|never) (?:(?:mean|of|the|its|want|about) ){0,3}recognition\b")
""" "The date of relations, not of recognition"."""
_JOINS = frozenset("join joins joined joining enter entered".split())
_BELONGS = _JOINS | frozenset("in leave left quit".split())
_EACH_OTHER = re.compile(
    r"@country(?: 's)? (?:ha(?:ve|s|d) )?"
    r"(?:(?:any |diplomatic |formal |official )*(?:relations|ties|relationship|links) )*"
    r"(?:with|to|towards?) (?:the )?@country"
    r"|@country ha(?:ve|s) relations and @country"
    r"|relations between (?:the |of )?@country and (?:the )?@country"
    r"|@country and (?:the )?@country\b.*\b(?:each other|one another)"
    r"|(?<!date )(?<!dates )(?<!years )(?:for|from) @country (?:, )?@country (?:, )*(?:or|and) (?:with )?@country"
    r"|@country (?:- )?@country (?:relations|ties|relationship)"
    r"|^(?:do|did|does|has|have|had) (?:the )?@country (?:\S+ )?(?:recogni|acknowledg)\w* (?:the )?@country$"
    r"|(?:do|did|does|has|have|had) (?:the )?@country (?:\S+ )?(?:join|enter|leave|left|quit)\w* (?:the )?@country$"
    r"|(?:do|are|did|have|were|does|has) (?:the )?@country and (?:the )?@country (?:first )?"
    r"(?:establish|set up|open|start|begin|have|form|enter)\w* (?:\w+ )*(?:relations|ties|relationship|links)(?! with)"
    r"|^(?:do|are|did|have|were|does) (?:the )?@country and (?:the )?@country\b.*"
    r"\b(?:relations|ties|friends|allies|partners|links)"
)


def _with_each_other(clause: Analysis) -> bool:
    """Whether two countries are asked about as partners of one another, not each as a partner of the subject."""
    if "gap" in clause.found and _FROM_TO.search(clause.said):
        return False
    if _SOMEBODY_DID.match(clause.said) and topics_of(clause):
        return False
    return bool(_EACH_OTHER.search(clause.said))


_SOMEBODY_DID = re.compile(
    r"(?:(?:so|and|but|ok|then) )*(?:who|(?:which|what) country)(?: else)? (?!ha[sd]\b|have\b)[a-z]+(?: the)? @country"
)
""" "Who invaded Congo with Uganda?": a third one is asked for."""
_FROM_TO = re.compile(r"@country (?:up )?(?:to|till|until) (?:the )?@country")
""" "How many years from Peru to Chile": from the one date to the other."""


def party_features(parties: Sequence[Party]) -> frozenset[str]:
    different = {party.codes for party in parties}
    return frozenset({"@country"} if len(different) == 1 else {"@country", "@countries"} if different else ())


def mentioned(clause: Analysis) -> Iterator[Party]:
    """Every country that is named, in order; a shared name is settled by its neighbours."""
    for at, word in enumerate(clause.words):
        if word.kind is WordKind.COUNTRY:
            mention = clause.countries[word.nth]
            codes = _settled(mention, clause.countries)
            party = Party(
                codes=codes,
                kind=mention.kind,
                text=mention.text,
                before=next((each.text for each in clause.words[:at][::-1] if each.text not in _BEFORE_A_NAME), ""),
                after="'s" if _owns(mention) else next((each.text for each in clause.words[at + 1 : at + 2]), ""),
                in_english=clause.english_names[word.nth] if clause.english_names else "",
            )
            if len(codes) > 1 and _ALL_OF_A_NAME.search(mention.text.casefold()):
                yield from (replace(party, codes=(code,)) for code in codes)
            else:
                yield party


_BEFORE_A_NAME = frozenset({"the", "la", "le", "l'", "our"})


def _owns(mention: CountryMention) -> bool:
    """ "Mexicos embassy": a name with an s that it has not got, and no apostrophe."""
    return mention.kind is MentionKind.MISSPELLING and mention.text.casefold().endswith("s")


_ALL_OF_A_NAME = re.compile(r"\b(?:koreas|congos|corees|guineas|guinees|sudans|samoas)$")
"""A shared name in the plural means every country that has it: "the two Koreas"."""


def _parties(clause: Analysis, side: Side) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The other countries, and where the subject itself, or one that the same is asked of, is named."""
    subjects = {(code,) for code in (side.subject, *side.also)}
    parties: list[Party] = []
    own: list[Party] = []
    last = ""
    for party in mentioned(clause):
        if party.before in _JOINED and last in _INSIDE:
            party = replace(party, before=last)  # noqa: PLW2901  ("in Pretoria and Cairo")
        last = party.before
        (own if party.codes in subjects else parties).append(party)
    if side.other and not parties:
        parties.append(Party.of(side.other))
    return tuple(_distinct(parties)), tuple(own)


def _settled(mention: CountryMention, others: Sequence[CountryMention]) -> tuple[str, ...]:
    """ "The Koreas (Seoul)": a clear mention of one of the countries that a shared name means decides."""
    if len(mention.codes) == 1:
        return mention.codes
    clear = {other.codes for other in others if len(other.codes) == 1 and other.codes[0] in mention.codes}
    return clear.pop() if len(clear) == 1 else mention.codes


def _distinct(parties: Sequence[Party]) -> Iterator[Party]:
    seen: set[tuple[str, ...]] = set()
    for party in parties:
        if party.codes not in seen:
            seen.add(party.codes)
            yield party


def is_place(clause: Analysis, at: int) -> bool:
    """ "in Beijing": a city that says where, not whom."""
    mention = clause.countries[clause.words[at].nth]
    before = clause.words[at - 1].text if at else ""
    return mention.kind is MentionKind.CAPITAL and before in {"in", "at"}

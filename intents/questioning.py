"""From an analysed clause to a question: who is asked about in which part, when, and what the words mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.cities import words_of_cities
from knowledge.countries import CountryMention, MentionKind

from .analysis import Analysis, Word, WordKind
from .forms import ASKING, asks_what_for, is_bare, is_universal, is_yes_no, says_when
from .lexicon import FILLER
from .numbers import points_at_row
from .question import Party, Question, Side
from .supposing import SUPPOSED, TO_COME, asks_of_the_future, asks_to_judge

__all__ = ["CHANGES_NOTHING", "CITED", "UNIVERSAL", "is_place", "mentioned", "party_features", "question_of"]

CHANGES_NOTHING = frozenset(
    {FILLER, "what", "is_it_true", "country_word", "which_country", "yes_no", "their", "brief", "bare", "to_the_day"}
)
"""Features that every intent accounts for."""
_NOT_CONTENT = ASKING | {FILLER, "is_it_true", "country_word", "there", "greeting", "thanks", "help"}
_CITING = frozenset({"source_word", "backs"})
"""Words that ask for the source of something, not for something that it says."""
_NOT_CONTENT_OF_CITING = _NOT_CONTENT | _CITING
CITED = "@cited"
"""Asked for the source of what the rest of the question asks."""
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
    features = set(clause.found) | party_features(parties)
    yes_no = is_yes_no(clause)
    numbered = points_at_row(clause.said) is not None
    slots = {
        "@subject": bool(own),
        "@subjects": bool(side.also),
        "@time": bool(clause.times),
        "@organisation": bool(clause.organisations),
        "@reference": bool(clause.references),
        "@ordinal": clause.ordinal is not None,
        "@numbered": numbered,
        "@name": bool(clause.names),
        "@city": bool(clause.names) and words_of_cities().issuperset(clause.names),
        "@elsewhere": not own and len(parties) > 1 and _with_each_other(clause),
        "@place": any(is_place(clause, at) for at, word in enumerate(clause.words) if word.text == "@country"),
        "yes_no": yes_no,
        "@union": any("EU" in party.codes and party.before in _INSIDE for party in parties),
        "brief": len(clause.words) <= _BRIEF,
        "bare": is_bare(clause),
        UNIVERSAL: is_universal(clause, yes_no=yes_no),
        SUPPOSED: asks_to_judge(clause),
        TO_COME: asks_of_the_future(clause),
    }
    features |= {name for name, present in slots.items() if present}
    if "which_country" in features:
        features.add("who")
    if "mission" in features and asks_what_for(clause):
        features = (features - {"what"}) | {"why"}
    if yes_no and says_when(clause):
        features.discard("when")
    if any("EU" in party.codes and party.before in _BELONGS for party in parties):
        features.add("member")  # "since when is Latvia in the EU"
    if {"begin_weak", "relations"} <= features:
        features.add("begin")
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
        features=frozenset(features),
        content=_content(clause),
        topics=_topics(clause),
    )


_BELONGS = frozenset("in join joins joined joining enter entered leave left quit".split())
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
    return bool(_EACH_OTHER.search(clause.said))


_FROM_TO = re.compile(r"@country (?:up )?(?:to|till|until) (?:the )?@country")
""" "How many years from Peru to Chile": from the one date to the other."""


def party_features(parties: Sequence[Party]) -> frozenset[str]:
    different = {party.codes for party in parties}
    return frozenset({"@country"} if len(different) == 1 else {"@country", "@countries"} if different else ())


def mentioned(clause: Analysis) -> Iterator[Party]:
    """Every country that is named, in order; a shared name is settled by its neighbours."""
    for at, word in enumerate(clause.words):
        if word.kind is WordKind.COUNTRY:
            mention = clause.countries[word.index]
            codes = _settled(mention, clause.countries)
            party = Party(
                codes=codes,
                kind=mention.kind,
                text=mention.text,
                before=_neighbour(clause.words[:at][::-1], skip=frozenset({"the", "la", "le", "l'", "our"})),
                after="'s" if _owns(mention) else _neighbour(clause.words[at + 1 :], skip=frozenset()),
                in_english=clause.english_names[word.index] if clause.english_names else "",
            )
            if _ALL_OF_A_NAME.search(mention.text.casefold()):
                yield from (replace(party, codes=(code,)) for code in codes)
            else:
                yield party


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


def _neighbour(words: Sequence[Word], skip: frozenset[str]) -> str:
    return next((word.text for word in words if word.text not in skip), "")


_ALSO_VERBS = frozenset("describe described explained caused know knows knew".split())
"""Words that ask for something at the beginning of a question, and elsewhere say what somebody does."""
_PUBLISHES = frozenset({"publish", "published"})
_PIECES = frozenset(
    "article piece report story source reference citation footnote book paper newspaper news page site website it this "
    "that them those these".split()
)
"""What is published when it is the source of something."""
_JOINING = frozenset(
    "a an the of to for with and or by at on in from into as than that this these those over up out off down through "
    "is are was were be been being am do does did done have has had having can could would will should may might must "
    "it its they them their he him his she her we us our you your i me my "
    "who whom whose which what when where why how".split()
)
"""Words that say nothing by themselves, also where they stand in a phrase that does."""


def _content(clause: Analysis) -> tuple[str, ...]:
    light = _NOT_CONTENT_OF_CITING if "source_word" in clause.found else _NOT_CONTENT
    other = _PIECES.isdisjoint([word.text for word in clause.words])  # "who published the names"
    verbs = _ALSO_VERBS | _PUBLISHES if other else _ALSO_VERBS
    said = tuple(
        _with_prefix(clause.words, at)
        for at, word in enumerate(clause.words)
        if word.kind is WordKind.WORD
        and word.text not in _JOINING
        and (light.isdisjoint(clause.meant.get(at, ())) or (at and word.text in verbs) or _helps(clause, at))
        and not (word.text in _STRANDED and not any(each.kind is WordKind.WORD for each in clause.words[at + 1 :]))
        and not (word.text == "re" and [each.text for each in clause.words[at + 1 : at + 2]] == ["-"])
    )
    return said or tuple(word.text for word in clause.words if word.text in _BARE_VERBS)


def _with_prefix(words: Sequence[Word], at: int) -> str:
    """ "re-opened" is one word."""
    text = words[at].text
    return f"re{text}" if at > 1 and words[at - 1].text == "-" and words[at - 2].text == "re" else text


def _helps(clause: Analysis, at: int) -> bool:
    """ "Did Rwanda help Kabila?" asks for no help."""
    beside = clause.words[max(0, at - 1) : at]
    so = clause.words[0].text in {"did", "does", "do", "has", "have"}
    return so and clause.words[at].text == "help" and any(word.kind is WordKind.COUNTRY for word in beside)


_STRANDED = frozenset({"under", "over", "against", "within", "about"})
"""Of no word of its own at the end: "which chapter was it under?"."""
_BARE_VERBS = frozenset({"become", "became"})
"""Verbs that say something where nothing else does: "what may it become?"."""


def _topics(clause: Analysis) -> tuple[str, ...]:
    return tuple(
        word.text
        for at, word in enumerate(clause.words)
        if word.kind is WordKind.WORD and at not in clause.meant and word.text not in _JOINING
    )


def is_place(clause: Analysis, at: int) -> bool:
    """ "in Beijing": a city that says where, not whom."""
    mention = clause.countries[clause.words[at].index]
    before = clause.words[at - 1].text if at else ""
    return mention.kind is MentionKind.CAPITAL and before in {"in", "at"}

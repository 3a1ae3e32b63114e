"""Whether the words around a name make it something else than a country: a dish, a town, a treaty, a club.

Every rule is a class of readings with one reason. A rule says True where it is sure enough that no country is
meant; a name that no rule claims is a country.
"""

import re

from knowledge.names.countries import MentionKind

from ..words.broader import Broader
from ..words.roots import Roots
from ..words.spelling import Speller
from ..words.tongues import APART, FRENCH, told_by, tongue_of
from .common_words import is_common_word
from .people import is_person
from .surroundings import SMALL, Surroundings
from .words import MentionWords

__all__ = ["is_something_else"]

_FRENCH_WORDS = frozenset({"eu", "stp"})
"""That are the European Union and São Tomé elsewhere: "had", "please"."""
_LANDS_IN_FRENCH = frozenset({"argentine"})
"""Adjectives in English that are no language, but the land itself in French."""
_SPEAKING = frozenset("langue langues parle parlent parler traduis traduire mot apprendre".split())
"""French words beside which "le français" is the language."""
_AMERICAS = frozenset(
    "south latin north central captain miss african native meso pan bank voice asian hispanic west red italian".split()
)
_CLEAR = frozenset({MentionKind.FLAG, MentionKind.CODE, MentionKind.OFFICIAL, MentionKind.ABBREVIATION})
_DETERMINERS = frozenset("the a an this that these those my your his her its our their".split())
_ALSO_DONE = frozenset({"cut", "leave", "left", "dropped", "split"})
"""Things that are also what somebody does or has done to them."""
_AUXILIARIES = frozenset("is are was were has have had did does do".split())
_ASKING = frozenset("what when where why who whom which how on in for over at since".split())
_PARTNER_BEHIND = frozenset({"with", "between", "and"})
_ACTING = frozenset({"did", "does", "do", "has", "have", "had"})
_PAST = frozenset(
    "did said left built came went gave sent made took had got won lost fought broke cut held paid".split()
)


def is_something_else(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    if at.mention.text in _FRENCH_WORDS and told_by(at.words) == FRENCH:
        return True
    if at.mention.kind in _CLEAR:
        return False
    apart = at.mention.kind is MentionKind.MISSPELLING and (tongue := tongue_of(at.words)) in APART
    if apart and at.name in Speller.load(tongue).words:
        return True  # the Spanish "eran"
    if _acts(at):
        return is_person(at, words, speller)
    return (
        _is_split_word(at, speller)
        or _is_thing(at, words)
        or _is_of_its_kind(at, words, speller)
        or _is_first_of_a_title(at, words, speller)
        or _is_language(at, words)
        or _is_elsewhere(at, words)
        or _is_treaty(at, words)
        or is_common_word(at, words)
        or is_person(at, words, speller)
        or _is_small_talk(at, words)
    )


def _acts(at: Surroundings) -> bool:
    """ "Why did the Danes leave", "how much did Berlin spend": who does what is asked about is a people, or a
    government; and so is who does it in "did Japan forgive"."""
    people = at.mention.kind is MentionKind.DEMONYM and at.word(-1) == "the"
    if not (people or at.mention.kind in {MentionKind.CAPITAL, MentionKind.NAME}):
        return False
    verb = -2 if people else -1
    if at.gap_after.strip() or at.word(verb) not in _ACTING:
        return False
    asks = at.words[0] in _ASKING or at.word(verb - 1) in _ASKING  # "insult me. When did Turkey begin?"
    if not asks and (at.words[0] not in _ACTING or at.mention.kind is MentionKind.CAPITAL):
        return False
    plural = people and at.name.endswith("s") and at.name != "swiss"
    return plural or Roots.load().of(at.word(1)) in Broader.load().verbs


def _is_split_word(at: Surroundings, speller: Speller) -> bool:
    """The beginning of a word with a space in it: "mali cious"."""
    after = at.word(1)
    return (
        bool(after) and not speller.is_word(after) and at.gap_after in {" ", "-"} and speller.is_word(at.name + after)
    )


_OF_AN_OFFICE = frozenset({"defence", "secret", "opening", "trade", "culture", "sports", "film", "music"})
_OFFICES = frozenset(
    "minister ministers ministry secretary chief chiefs attache attaches committee policy service services police"
    " agreement agreements treaty pact cooperation forces industry spending budget officials delegation talks".split()
)


def _is_thing(at: Surroundings, words: MentionWords) -> bool:
    """Goods: "brazil nuts", "egyptian cotton sheets", but not "french wine exports"."""
    if at.is_own and at.mention.kind in {MentionKind.NAME, MentionKind.MISSPELLING}:
        return False  # "Rwandas beef with Kinshasa": of whom else should it be
    following, next_but_one = (at.word(1), at.word(2)) if not at.is_mention(1) else ("", "")
    if following in _OF_AN_OFFICE and next_but_one in _OFFICES:
        return False  # the "Serbian defence minister" plays no chess
    known = at.mention.kind is MentionKind.CAPITAL or at.name in words.first_names
    if known and following in words.sport_and_press and not at.gap_after.strip(" -"):
        return True
    if at.mention.kind is MentionKind.NAME and following in words.companies and not at.gap_after.strip():
        return True
    if following == "state" and at.name in {"washington", "georgia"}:
        return True
    if following in words.trade or next_but_one in words.trade or at.gap_after.strip(" -'"):
        return False
    if following in _ALSO_DONE and at.word(-1) in _AUXILIARIES:
        return False  # "was Israel cut off?"
    # "When were ties with France cut": in a message on diplomacy, the word after a name is no dish of its.
    partner = at.mention.kind is MentionKind.CAPITAL and at.word(-1) in _PARTNER_BEHIND
    named = at.mention.kind is MentionKind.NAME or partner
    if words.is_thing(following) and not (named and at.message.speaks_of_states):
        return True
    if words.is_common_thing(following) and not at.others and not at.message.speaks_of_states:
        return True
    if at.mention.kind is MentionKind.CAPITAL and words.is_thing(at.word(-1)) and not following:
        return True
    return (
        (at.mention.kind is MentionKind.DEMONYM or following in {"con", "de"})
        and following not in SMALL
        and not (words.is_affair(following) and _is_asked_of(at))  # "when did the Ugandan army leave"
        and words.is_thing(next_but_one)
        and not at.between[at.last + 1].strip(" -")
    )


def _is_asked_of(at: Surroundings) -> bool:
    return at.word(-2 if at.word(-1) == "the" else -1) in _ACTING


def _is_of_its_kind(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    """ "american dream", "norwegian wood": a kind of something, where no people and no affairs of a state follow."""
    if at.mention.kind is not MentionKind.DEMONYM or at.among_states:
        return False
    if at.name.endswith("s") and at.name != "swiss":
        return False
    described = at.described()
    if not described:
        return _ends_a_phrase(at, words, speller)
    if at.word(-1) == "the" and (described[0] in _PAST or described[0].endswith("ed")):
        return False
    if not speller.is_word(described[0]) and speller.closest(described[0].removesuffix("s"), words.affairs):
        return False  # mistyped: "french oficers"
    following = at.word(len(described) + 1)
    if following in _DETERMINERS:  # "the Swiss close their office": what stands before it is a verb
        return False
    return described[-1] not in words.topics and not any(
        words.is_affair(word) for word in (described[0], described[-1], following)
    )


def _ends_a_phrase(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    """ "a danish and coffee", "broken english": nothing follows, and what stands before makes it a thing."""
    before = at.word(-1)
    if before in {"a", "an"}:
        return at.name.endswith(("sh", "ese", "ch")) and bool(at.message.content)
    return (
        at.first - 1 in at.message.content
        and not at.gap_before.strip()
        and len(before) > 2  # noqa: PLR2004
        and speller.is_word(before)
        and not words.is_affair(before)
        and not words.is_work(before)
    )


def _is_first_of_a_title(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    """ "singapore sling", "canada day fireworks": English words up to the end, none of which is of states."""
    if at.mention.kind is MentionKind.DEMONYM or at.others or at.gap_before.strip():
        return False
    described = at.described()
    if not described or at.last + len(described) < len(at.words) or at.among_states:
        return False
    if described[-1] in words.topics or len(at.message.content) > len(described):
        return False
    return not any(
        not speller.is_word(word) or words.is_affair(word) or words.is_work(word) or word.endswith(("ed", "ing"))
        for word in described
    )


def _is_small_talk(at: Surroundings, words: MentionWords) -> bool:
    """A city, or a name that people or things bear, in a message that says something, but nothing of states."""
    if at.word(-1) in _TRADED and at.word(-2) in words.trade:
        return False  # "trade with turkey"
    if at.word(-1) == "with" and at.word(-2) in _DEALT:
        return False  # "things with Moscow got worse"
    if _BEGAN_WITH.search(" ".join(at.words[: at.first])):
        return False
    if at.word(1) in _DATED and not _EVIDENCE.isdisjoint(at.words):
        return False  # "which source backs up the Seoul date"
    name = at.name.removesuffix("s") if at.name not in words.known_cities else at.name
    if not words.is_everyday(name) or at.is_own or at.among_states or not at.message.content:
        return False
    return at.mention.kind is not MentionKind.CAPITAL or not at.message.speaks_of_states


_BEGAN_WITH = re.compile(
    r"\b(?:when|(?:which|what) (?:date|day|month|year)) (?:exactly |did |has |had )?"
    r"(?:it|they|things|everything|all|that|this|ours)(?: all| first)? "
    r"(?:start|started|begin|began|begun|commenced?|kicked off|got going) (?:with|for)$"
)
""" "Any idea when it started with Turkey?": what else than relations is not said."""
_DATED = frozenset({"date", "year", "part", "section", "row", "bit", "paragraph", "entry", "story"})
_EVIDENCE = frozenset(
    "source sources reference references ref refs footnote footnotes citation citations proof evidence link".split()
)
_TRADED = frozenset({"with", "to", "from"})
_DEALT = frozenset("things matters dealings break broke breaking broken quarrel row rift trouble friends".split())


def _is_language(at: Surroundings, words: MentionWords) -> bool:
    if at.mention.kind is not MentionKind.DEMONYM:
        return False
    before = at.word(-1)
    if before in {"en", "le", "l"} and told_by(at.words) == FRENCH:
        return at.name not in _LANDS_IN_FRENCH and (before == "en" or bool(_SPEAKING.intersection(at.words)))
    return (
        at.word(1) in words.language
        or _IS_A_LANGUAGE.match(" ".join(at.words[at.last : at.last + 5])) is not None
        or before in words.after_speaking
        or (before in {"in", "to", "into", "from"} and at.word(-3) in words.after_speaking)
        or (before == "in" and not at.word(1))
        or (at.name in _LANGUAGES and not at.described() and bool(_TAKEN_UP.search(" ".join(at.words[: at.first]))))
    )


_LANGUAGES = frozenset("english french spanish portuguese german dutch italian russian arabic".split())
"""Of states that gave up one for another."""
_TAKEN_UP = re.compile(
    r"\b(?:replac\w+|drop|dropped|dropping|swap\w*|ditch\w*"
    r"|(?:switch|chang|go|goes|went|move|return)\w* (?:back )?(?:to|from)"
    rf"|(?:{'|'.join(sorted(_LANGUAGES))}) (?:for|with|to|by|instead of|over|rather than|into))$"
)
""" "Dropped English", "went back to French", "English for French"."""


_IS_A_LANGUAGE = re.compile(
    r"(?:(?:is|was|as|became|become|been|still|now|too) ){0,2}(?:an?|the|one)(?: \w+){1,2} languages?\b|languages?\b"
)
""" "English as an official language", "is English the official language?"."""


def _is_elsewhere(at: Surroundings, words: MentionWords) -> bool:
    """Another place: "paris, texas", "athens, georgia", "new mexico", "lake chad"."""
    if at.word(1) in words.geography_after and not at.gap_after.strip():
        return True
    if at.mention.kind is MentionKind.DEMONYM:
        whole = at.name == "american" and at.word(1) in {"country", "countries", "nation", "nations", "state", "states"}
        return whole or (at.name in {"american", "americans", "indian"} and at.word(-1) in _AMERICAS)
    before, after, two_after = at.word(-1), at.word(1), f"{at.word(1)} {at.word(2)}"
    if at.gap_after.strip() in {"", ","} and (after in words.states or two_after in words.states):
        two_lands = at.mention.kind is MentionKind.NAME and at.is_mention(1) and at.message.speaks_of_states
        return not two_lands or bool(at.gap_after.strip())  # "Cuba United States relations"
    if at.gap_after == ", " and after in words.state_codes and at.is_capital(1) and not at.word(2):
        return True
    return (
        (before == "new" and at.name in words.new_world)
        or before in words.geography_before
        or (before == "of" and at.word(-2) in words.geography_before)
        or (at.name == "georgia" and (before in words.city_in_georgia or f"{before} {at.word(-2)}" == "of state"))
        or (at.name == "america" and (before in _AMERICAS or at.word(-2) in _AMERICAS))
        or (at.name == "amerique" and (after in {"du", "latine", "centrale"} or before in {"d", "d'", "en"}))
        or (after == "georgia" and at.name in words.city_in_georgia)
    )


_SIGNS = frozenset({"sign", "signs", "signed", "signing", "ratify", "ratified"})
_PARTIES = frozenset({"up", "party", "parties", "signatory", "signatories", "acceded", "accession"})
"""Of "signed up to Cotonou": what was signed there, by the name of the city alone."""


def _is_treaty(at: Surroundings, words: MentionWords) -> bool:
    if at.mention.kind is not MentionKind.CAPITAL:
        return False
    return (at.word(1) in words.treaty and not at.gap_after.strip()) or (
        (at.word(-1) == "of" and at.word(-2) in words.treaty)
        or at.word(-1) in _SIGNS
        or (at.word(-1) == "to" and at.word(-2) in _PARTIES)
    )

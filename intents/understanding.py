"""From an analysed clause to a question: the intent that accounts for every word of meaning wins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.countries import CountryMention, MentionKind

from .analysis import ORDINALS, Analysis, Word, WordKind
from .conversation import Conversation
from .intent import Intent, Way
from .lexicon import FILLER
from .question import Party, Question

__all__ = ["Candidate", "Understander", "Understanding"]

_ALWAYS = frozenset({FILLER, "what", "is_it_true", "country_word", "which_country", "yes_no", "their", "brief"})
_AUXILIARIES = frozenset(
    "is are was were do does did has have had can could will would should isn't aren't wasn't didn't doesn't don't "
    "hasn't haven't ese".split()
)
_ASKING = frozenset(
    {
        "which_country",
        "how_often",
        "when",
        "how_long",
        "where",
        "who",
        "what",
        "why",
        "how_many",
        "how",
        "list",
        "order",
        "about",
    }
)
_FIELD = frozenset({"relations", "mission", "accredited", "organisation_word", "resume", "source_word"})
_NOT_CONTENT = _ASKING | {FILLER, "is_it_true", "country_word", "there", "greeting", "thanks", "help"}
_CHAT = frozenset({"greeting", "thanks", "help", "goodbye", "reset"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent that could be meant; ``left_over`` are the words that it does not account for, ``missing`` what
    the question would have to say as well."""

    intent: Intent
    score: float
    left_over: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """One question of a message, and how it came to be read so."""

    analysis: Analysis
    question: Question
    intent: Intent
    candidates: tuple[Candidate, ...] = ()
    in_field: bool = True
    """Whether anything in it belongs to this field at all."""


@dataclass(frozen=True, slots=True)
class Understander:
    """``catalog`` are the intents; ``passage`` is the one that searches the text where none of them fits."""

    catalog: Sequence[Intent]
    passage: Intent

    def understand(
        self, clauses: Sequence[Analysis], subject: str, conversation: Conversation
    ) -> tuple[Understanding, ...]:
        """The questions of a message, in order; never empty for a message that has a clause."""
        found: list[Understanding] = []
        context = conversation
        for clause in clauses[:_MOST_CLAUSES]:
            found.append(self._clause(clause, subject, context))
            if found[-1].intent is not self.passage:
                context = replace(context, question=found[-1].question, options=())
        once = {each.question: each for each in reversed(list(_worth_answering(found)))}
        return tuple(reversed(list(once.values())))[:_MOST_QUESTIONS]

    def _clause(self, clause: Analysis, subject: str, conversation: Conversation) -> Understanding:
        chosen = _chosen(clause, conversation)
        if chosen:
            return Understanding(analysis=clause, question=chosen, intent=self._named(chosen.intent))
        question = _question(clause, subject)
        previous = conversation.question
        if previous:
            if any(word.text == "other" for word in clause.words):
                question = _the_other(question, previous)
            followed = self._followed(clause, question, previous)
            if followed:
                return followed
            if not question.parties and previous.parties and "there" in question.features:
                question = _with_parties(question, previous.parties)
        return self._best(clause, question)

    def _best(self, clause: Analysis, question: Question) -> Understanding:
        candidates = sorted(self._candidates(clause, question), key=lambda each: -each.score)
        best = next((each for each in candidates if not each.left_over), None)
        intent = best.intent if best else self.passage
        in_field = bool(best or clause.countries or clause.organisations or not _FIELD.isdisjoint(question.features))
        return Understanding(
            analysis=clause,
            question=replace(question, intent=intent.name),
            intent=intent,
            candidates=tuple(candidates),
            in_field=in_field,
        )

    def _followed(self, clause: Analysis, question: Question, previous: Question) -> Understanding | None:
        """A message that only makes sense after the previous question; None where it stands for itself."""
        if _elliptical(question):
            merged = _merged(previous, question, features=frozenset())
        elif _only_asks(clause, question):
            merged = _merged(previous, question, features=question.features & _ASKING)
        else:
            return None
        fitting = [each for each in self._candidates(clause, merged) if not each.left_over]
        same = next((each for each in fitting if each.intent.name == previous.intent), None)
        best = same or max(fitting, key=lambda each: each.score, default=None)
        if best:
            return Understanding(
                analysis=clause,
                question=replace(merged, intent=best.intent.name),
                intent=best.intent,
                candidates=tuple(fitting),
            )
        if _elliptical(question):
            return None
        searched = replace(merged, intent=self.passage.name)
        return Understanding(analysis=clause, question=searched, intent=self.passage)

    def _candidates(self, clause: Analysis, question: Question) -> Iterator[Candidate]:
        for intent in self.catalog:
            fitting = [way for way in intent.ways if way.fits(question.features)]
            if fitting:
                yield max((_score(intent, way, clause, question) for way in fitting), key=lambda each: each.score)

    def nearest(self, understanding: Understanding) -> tuple[Candidate, ...]:
        """Every other intent that shares something with the question, the likeliest first, to explain a choice."""
        clause, question = understanding.analysis, understanding.question
        found = []
        for intent in self.catalog:
            open_ways = [way for way in intent.ways if way.lacks.isdisjoint(question.features)]
            scored = [_score(intent, way, clause, question) for way in open_ways]
            if scored and intent.name != question.intent:
                found.append(max(scored, key=lambda each: each.score))
        return tuple(sorted(found, key=lambda each: -each.score))

    def _named(self, name: str) -> Intent:
        return next((intent for intent in self.catalog if intent.name == name), self.passage)


def _score(intent: Intent, way: Way, clause: Analysis, question: Question) -> Candidate:
    wanted = {feature for need in way.needs for feature in need}
    usable = wanted | intent.allows | _ALWAYS
    if "begin" in usable and "relations" in question.features:
        usable |= {"begin_weak"}  # a country "opens" and is "founded", but relations that "open" begin
    left_over = tuple(_left_over(clause, question, usable))
    allowed = len((intent.allows & question.features) - wanted)
    missing = way.missing(question.features)
    score = 2 * (len(way.needs) - 2 * len(missing)) + 0.3 * allowed - 2.5 * len(left_over)
    return Candidate(intent, score, left_over, missing)


def _left_over(clause: Analysis, question: Question, usable: frozenset[str] | set[str]) -> Iterator[str]:
    carried: dict[int, set[str]] = {}
    for meaning in clause.meanings:
        for at in range(meaning.start, meaning.end):
            carried.setdefault(at, set()).add(meaning.name)
    for at, word in enumerate(clause.words):
        match word.kind:
            case WordKind.COUNTRY:
                own = clause.countries[word.index].codes == (question.subject,)
                fine = own or not usable.isdisjoint({"@country", "@countries"})
                fine = fine and ("@place" in usable or not _is_place(clause, at))
            case WordKind.ORGANISATION | WordKind.TIME | WordKind.REFERENCE:
                fine = word.text in usable
            case WordKind.SIGN:
                fine = True
            case WordKind.WORD:
                fine = not usable.isdisjoint(carried.get(at, ())) or _by_slot(clause, word, usable)
        if not fine:
            yield word.text


def _is_place(clause: Analysis, at: int) -> bool:
    """ "in Beijing": a city that says where, not whom."""
    mention = clause.countries[clause.words[at].index]
    before = clause.words[at - 1].text if at else ""
    return mention.kind is MentionKind.CAPITAL and before in {"in", "at"}


def _by_slot(clause: Analysis, word: Word, usable: frozenset[str] | set[str]) -> bool:
    if word.text in clause.names:
        return "@name" in usable
    return word.text in ORDINALS and "@ordinal" in usable


def _question(clause: Analysis, subject: str) -> Question:
    parties, own = _parties(clause, subject)
    features = set(clause.found) | _party_features(parties)
    slots = {
        "@subject": bool(own),
        "@time": bool(clause.times),
        "@organisation": bool(clause.organisations),
        "@reference": bool(clause.references),
        "@ordinal": clause.ordinal is not None,
        "@name": bool(clause.names),
        "@elsewhere": not own and len(parties) > 1 and _with_each_other(clause),
        "@place": any(_is_place(clause, at) for at, word in enumerate(clause.words) if word.text == "@country"),
        "yes_no": _is_yes_no(clause),
        "brief": len(clause.words) <= _BRIEF,
    }
    features |= {name for name, present in slots.items() if present}
    if "which_country" in features:
        features.add("who")
    if {"begin_weak", "relations"} <= features:
        features.add("begin")
    return Question(
        intent="",
        text=clause.text,
        subject=subject,
        parties=parties,
        own=own,
        times=clause.times,
        organisations=tuple(dict.fromkeys(each.id for each in clause.organisations)),
        references=clause.references,
        ordinal=clause.ordinal,
        names=clause.names,
        features=frozenset(features),
        content=_content(clause),
    )


_EACH_OTHER = re.compile(
    r"@country(?: 's)? (?:relations |ties |relationship |links )*(?:with|to|towards?) (?:the )?@country"
    r"|relations between (?:the )?@country and (?:the )?@country"
    r"|@country and (?:the )?@country\b.*\b(?:each other|one another)"
    r"|@country (?:- )?@country (?:relations|ties|relationship)"
    r"|^(?:do|are|did|have|were|does) (?:the )?@country and (?:the )?@country\b.*"
    r"\b(?:relations|ties|friends|allies|partners|links)"
)


def _with_each_other(clause: Analysis) -> bool:
    """Whether two countries are asked about as partners of one another, not each as a partner of the subject."""
    return bool(_EACH_OTHER.search(" ".join(word.text for word in clause.words)))


def _party_features(parties: Sequence[Party]) -> frozenset[str]:
    different = {party.codes for party in parties}
    return frozenset({"@country"} if len(different) == 1 else {"@country", "@countries"} if different else ())


def _parties(clause: Analysis, subject: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The other countries, and where the subject itself is named; a shared name is settled by its neighbour."""
    parties: list[Party] = []
    own: list[Party] = []
    for at, word in enumerate(clause.words):
        if word.kind is not WordKind.COUNTRY:
            continue
        mention = clause.countries[word.index]
        party = Party(
            codes=_settled(mention, clause.countries),
            kind=mention.kind,
            text=mention.text,
            before=_neighbour(clause.words[:at][::-1], skip=frozenset({"the", "la", "le", "l'", "our"})),
            after=_neighbour(clause.words[at + 1 :], skip=frozenset()),
        )
        (own if party.codes == (subject,) else parties).append(party)
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


def _is_yes_no(clause: Analysis) -> bool:
    if "is_it_true" in clause.found:
        return True
    if not clause.found.isdisjoint(_ASKING - {"about", "list"}):
        return False
    words = [word.text for word in clause.words if word.kind is not WordKind.SIGN]
    opening = next((word for word in words if word not in _OPENERS), "")
    checked = bool(clause.times or clause.organisations) and (
        clause.asked or words[-1:] in (["right"], ["correct"], ["true"], ["yes"])
    )
    return opening in _AUXILIARIES or checked


_OPENERS = frozenset("so and but hey hi hello ok okay well please sir um uh bro yo then or also".split())


def _content(clause: Analysis) -> tuple[str, ...]:
    light = {
        at for meaning in clause.meanings if meaning.name in _NOT_CONTENT for at in range(meaning.start, meaning.end)
    }
    return tuple(word.text for at, word in enumerate(clause.words) if word.kind is WordKind.WORD and at not in light)


def _elliptical(question: Question) -> bool:
    """ "And Canada?", "what about Mexico", "in 1971?": a slot and nothing that asks."""
    slots = question.parties or question.times or question.organisations
    asks = (
        question.features - _ALWAYS - {"@country", "@countries", "@time", "@organisation", "@subject", "about", "how"}
    )
    return bool(slots) and not asks and not question.content


def _the_other(question: Question, previous: Question) -> Question:
    """ "The other Korea": of a shared name, the one that was not spoken of before."""
    spoken = {code for party in previous.parties for code in party.codes}
    rest = [tuple(code for code in party.codes if code not in spoken) or party.codes for party in question.parties]
    return replace(
        question,
        parties=tuple(replace(party, codes=codes) for party, codes in zip(question.parties, rest, strict=True)),
    )


def _only_asks(clause: Analysis, question: Question) -> bool:
    """ "When?", "and why?", "how many is that": a question word for what was spoken of before."""
    slots = question.parties or question.own or question.times or question.organisations or question.references
    meant = question.features & _ASKING - {"about", "list", "order"}
    return (
        bool(meant)
        and not slots
        and not question.content
        and question.features <= _ASKING | _ALWAYS | {"there"}
        and len(clause.words) <= _SHORT
    )


_SHORT = 6
_MOST_CLAUSES = 40
_MOST_QUESTIONS = 5
_BRIEF = 5


def _merged(previous: Question, question: Question, *, features: frozenset[str]) -> Question:
    """The previous question with the new slots, and new question words, in the place of its own."""
    parties = question.parties or previous.parties
    times = question.times or previous.times
    organisations = question.organisations or previous.organisations
    kept = previous.features - {"@country", "@countries", "@time", "@organisation"}
    if features:
        kept = (kept - _ASKING - {"yes_no"}) | features
    slots = {"@time"} if times else set()
    slots |= {"@organisation"} if organisations else set()
    return replace(
        previous,
        text=f"{previous.text} {question.text}" if features else question.text,
        parties=parties,
        own=question.own or previous.own,
        times=times,
        organisations=organisations,
        features=kept | _party_features(parties) | slots,
    )


def _with_parties(question: Question, parties: tuple[Party, ...]) -> Question:
    return replace(question, parties=parties, features=question.features | _party_features(parties))


def _chosen(clause: Analysis, conversation: Conversation) -> Question | None:
    """The one option of a clarification that the words fit; None where they fit none or several."""
    if not conversation.options:
        return None
    said = {word.text for word in clause.words if word.kind is WordKind.WORD} - _OPENERS - _SAYS_NOTHING
    codes = {code for mention in clause.countries if len(mention.codes) == 1 for code in mention.codes}
    fitting = []
    for option in conversation.options:
        label = set(option.label.casefold().split())
        if (codes and codes == set(option.question.codes)) or (not clause.countries and said and said <= label):
            fitting.append(option.question)
    return fitting[0] if len(fitting) == 1 else None


_SAYS_NOTHING = frozenset("the one i mean meant want of that this please please no yes ones".split())


def _worth_answering(found: Sequence[Understanding]) -> Iterator[Understanding]:
    """Leaves out greetings, remarks and text that is no question where something else in the message is one."""
    real = [
        each for each in found if each.intent.name not in _CHAT and each.candidates and not each.candidates[0].left_over
    ]
    followed = [
        each for each in found if not each.candidates and each.intent.name not in _CHAT and each.question.features
    ]
    asked = [each for each in found if each in real or each in followed]
    if asked:
        yield from asked
        return
    field = [each for each in found if each.in_field and each.intent.name not in _CHAT]
    yield from field[:1] or found[:1]

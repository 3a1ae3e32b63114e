"""The card: everything that a reply shows, in plain text, whatever shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from intents.languages import language_of
from intents.languages.messages import ENGLISH, Messages
from intents.languages.sentences import Sentences, capitalised
from intents.questions.answer import (
    Answer,
    Answered,
    Claim,
    Clarify,
    Gap,
    GapKind,
    OutOfScope,
    Smalltalk,
    Talk,
    Unknown,
)
from intents.questions.question import Party
from intents.replies.by_former_names import by_former_names
from intents.replies.reply import Part, Reply
from intents.replies.together import told_together
from knowledge.corrections import Corrections
from knowledge.model import Provenance, Reference, Source
from knowledge.names.countries import MentionKind

__all__ = ["Card", "Footnote", "Status", "card_of"]


class Status(StrEnum):
    ANSWERED = "answered"
    UNKNOWN = "unknown"
    CLARIFY = "clarify"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """One quotation: the words, where they stand, and what the source itself refers to there."""

    quote: str
    locator: str
    references: tuple[Reference, ...]
    source: Source
    notes: tuple[str, ...] = ()
    """What a teacher has noted on these words."""
    start: int = 0
    """Where the quotation begins in the text of its source, in code points."""
    language: str = ENGLISH
    """BCP 47, of what stands around the quotation."""

    @property
    def quoted(self) -> str:
        """The quotation on one line, in the quotation marks of the language."""
        return language_of(self.language).quoted(" ".join(self.quote.split()))

    @property
    def url(self) -> str:
        """The address that a reference gives, else the article's own."""
        return next((each.url for each in self.references if each.url), self.source.url)

    @property
    def reference_lines(self) -> tuple[str, ...]:
        """Each reference as one line; an entry that the source leaves empty is said to be so."""
        say = Messages.of(self.language)
        empty = say("no details given in the source")
        return tuple(f"[{each.number}] {each.text or empty}" for each in self.references)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    status: Status
    intent: str
    text: str
    footnotes: tuple[Footnote, ...] = ()
    choices: tuple[str, ...] = ()
    understood: str = ""
    """One line: what the question was taken to mean."""
    confidence: float = 1.0
    next_questions: tuple[str, ...] = ()
    """What could be asked next; each of them has an answer."""
    language: str = ENGLISH
    """BCP 47, of the text; what is quoted stays in the language of its source."""

    @property
    def credit(self) -> str:
        """Whose words are quoted, under which licence; empty where nothing is."""
        quoted = language_of(self.language).quoted
        sources = dict.fromkeys(note.source for note in self.footnotes)
        return "; ".join(
            ", ".join(part for part in (quoted(each.title), each.publisher, each.licence) if part) for each in sources
        )


_NO_CORRECTIONS = Corrections()
_EXAMPLES = 2
_MOST_TITLES = 25


def card_of(
    reply: Reply,
    say: Sentences,
    *,
    title: str,
    titles: Sequence[str] = (),
    corrections: Corrections = _NO_CORRECTIONS,
    next_questions: tuple[str, ...] = (),
) -> Card:
    """The card of a reply, in the language of ``say``; ``title`` names what can be asked about, ``titles``
    all that there is to ask about, where that is more."""
    examples = next_questions[:_EXAMPLES]
    texts = [_text(part.answer, say, title, titles or (title,), examples) for part in reply.parts]
    statuses = [_status(part.answer) for part in reply.parts]
    chosen = statuses.index(Status.ANSWERED) if Status.ANSWERED in statuses else 0
    evidence = dict.fromkeys(
        each
        for part in reply.parts
        for claim in _claims(part.answer)
        for fact in claim.facts
        for each in fact.provenance
    )
    said = " ".join(texts)
    texts += corrections.notes(each for each in evidence if " ".join(each.quote.exact.split()) in said)
    return Card(
        status=statuses[chosen],
        intent=reply.parts[chosen].understanding.intent.name,
        text="\n".join(texts),
        footnotes=tuple(_footnote(each, corrections.notes([each]), say) for each in evidence),
        choices=next((part.answer.choices for part in reply.parts if isinstance(part.answer, Clarify)), ()),
        understood="; ".join(_understood(part, say) for part in reply.parts),
        confidence=min(_confidence(part) for part in reply.parts),
        next_questions=next_questions,
        language=say.language.tag,
    )


def _titles(titles: Sequence[str], say: Sentences) -> str:
    """The titles of articles, of very many the first."""
    quoted = [say.quoted(each) for each in titles[:_MOST_TITLES]]
    if len(titles) > _MOST_TITLES:
        quoted.append(say("{number} more", number=len(titles) - _MOST_TITLES))
    return say.join(quoted)


def _text(answer: Answer, say: Sentences, title: str, titles: Sequence[str], examples: tuple[str, ...]) -> str:
    match answer:
        case Answered(claims=claims, note=note):
            return " ".join(_sentences(claims, note, say))
        case Unknown(gap=gap, claims=claims):
            said = " ".join(_sentences(claims, None, say))
            return f"{_gap(gap, say)} {said}" if said else _gap(gap, say)
        case Clarify(what=what, choices=choices):
            named = (say.country(code) if (code := say.named(choice)) else choice for choice in choices)
            each = f"{say.join(named, 'or')}" if choices else ""
            return say("{question} {choices}?", question=what, choices=each[:1].upper() + each[1:]) if each else what
        case OutOfScope():
            outside = say("That is outside what I know: I answer questions about {title}.", title=say.quoted(title))
            return _with_examples(outside, say, examples)
        case Smalltalk(talk=talk):
            return _talk(talk, say, say.quoted(title), _titles(titles, say), examples)
        case _:
            assert_never(answer)


def _talk(talk: Talk, say: Sentences, title: str, titles: str, examples: tuple[str, ...]) -> str:
    match talk:
        case Talk.GREETING:
            return _with_examples(say("Hello! Ask me about {title}.", title=title), say, examples)
        case Talk.THANKS:
            return say("You are welcome.")
        case Talk.GOODBYE:
            return say("Goodbye!")
        case Talk.BANTER:
            return say("I am listening. Ask me about {title}.", title=title)
        case Talk.RESET:
            return say("All right, I have forgotten what we talked about. Ask me something new.")
        case Talk.ARTICLES:
            return _with_examples(say("I answer questions about {title}.", title=titles), say, examples)
        case Talk.HELP:
            what = say(
                "I answer questions about {title}, and I show the words that support each answer. Ask as you would ask "
                "a person: when relations began, who was first, who has an embassy where, which organisations the "
                "country belongs to, who visited whom.",
                title=titles,
            )
            after = say(
                "“source?” shows where the last answer stands, “reset” starts over. I read English and French, and the "
                "main questions in German, Spanish, Portuguese, Italian, Dutch, Swahili and Kinyarwanda."
            )
            return f"{_with_examples(what, say, examples)}\n{after}"
        case _:
            assert_never(talk)


def _with_examples(text: str, say: Sentences, examples: tuple[str, ...]) -> str:
    if not examples:
        return text
    return say("{text} For example: {examples}", text=text, examples=say.join(map(say.quoted, examples), "or"))


def _sentences(claims: Sequence[Claim], note: Gap | None, say: Sentences) -> Iterator[str]:
    yield from told_together(claims, say)
    yield from by_former_names(claims, say)
    if note:
        yield _gap(note, say)


def _gap(gap: Gap, say: Sentences) -> str:
    match gap.kind:
        case GapKind.NAME:
            return say("I know no country or organisation called {name}.", name=say.quoted(gap.what))
        case GapKind.QUESTION if gap.what:
            return say("I do not find an answer to this question about {names} in the source.", names=gap.what)
        case GapKind.QUESTION:
            return say("I do not find an answer to this question in the source.")
        case GapKind.SOURCE:
            return say("I do not find anything in the source about {what}.", what=gap.what)
        case GapKind.PIECE | GapKind.ENDED:
            return say("The source does not say {what}.", what=gap.what)
        case GapKind.UNTOLD:
            return say("The source tells what has happened, not what will happen or what should.")
        case _:
            assert_never(gap.kind)


def _status(answer: Answer) -> Status:
    match answer:
        case Answered():
            return Status.ANSWERED
        case Unknown():
            return Status.UNKNOWN
        case Clarify():
            return Status.CLARIFY
        case OutOfScope():
            return Status.OUT_OF_SCOPE
        case Smalltalk():
            return Status.SMALLTALK
        case _:
            assert_never(answer)


def _claims(answer: Answer) -> tuple[Claim, ...]:
    return answer.claims if isinstance(answer, Answered | Unknown) else ()


def _footnote(evidence: Provenance, notes: tuple[str, ...], say: Sentences) -> Footnote:
    return Footnote(
        notes=notes,
        quote=evidence.quote.exact,
        locator=say.locator(evidence.locator),
        start=evidence.quote.start,
        references=evidence.references,
        source=evidence.source,
        language=say.language.tag,
    )


def _understood(part: Part, say: Sentences) -> str:
    question = part.understanding.question
    names = [_meant(party, say) for party in question.parties if party.text]
    return " · ".join([say(part.understanding.intent.title), *names])


def _meant(party: Party, say: Sentences) -> str:
    """The country under its own name, however it was typed; a city as itself, and a shared name as it stands."""
    if len(party.codes) != 1 or party.kind is MentionKind.CAPITAL:
        return party.text
    return capitalised(say.name(party.codes[0]))


def _confidence(part: Part) -> float:
    """How sure the reading of the question is: the weakest mention, less for a sentence that was searched for."""
    mentions = part.understanding.analysis.countries
    weakest = min((mention.score for mention in mentions), default=1.0)
    return round(weakest * (0.75 if part.understanding.intent.name == "passage" else 1.0), 2)

"""A quiz as everybody in the channel sees it: the question that is open, closed or revealed, and the standings."""

from intents.languages.sentences import Sentences

from ..classroom.called import called
from ..classroom.items import ItemKind, Matching, Ordering
from ..classroom.quizzing import FULL_MARKS
from ..classroom.session import ItemRun, ItemState, Naming, Quiz, Session
from ..classroom.spread import spread
from ..classroom.standings import standings
from ..pictures.values import Bar, Sign, Spread
from ..texts import message
from .answering import answer_buttons
from .buttons import Press
from .items import asked_lines, evidence_lines, right_line
from .people import mentions
from .texts import cut, pieces

__all__ = ["KINDS", "TOPICS", "quiz_buttons", "quiz_text", "spread_picture"]

KINDS: dict[ItemKind, str] = {
    ItemKind.CHOICE: message("multiple choice"),
    ItemKind.TRUE_OR_FALSE: message("true or false"),
    ItemKind.DATE: message("type the date"),
    ItemKind.COUNTRY: message("type the country"),
    ItemKind.ORDER: message("put in order"),
    ItemKind.MATCH: message("match countries and capitals"),
    ItemKind.SOURCE: message("find the source"),
}
TOPICS: dict[str, str] = {
    "began": message("when relations began"),
    "mission": message("missions"),
    "membership": message("memberships"),
    "relations_changed": message("relations cut off and resumed"),
    "visit": message("visits"),
}
"""Kinds of facts that a quiz can be about."""
_MESSAGE = 1990
_RANKS, _ALL_RANKS = 5, 15
_SIGNS = {FULL_MARKS: Sign.RIGHT, 0: Sign.WRONG}


def quiz_text(session: Session, quiz: Quiz, say: Sentences) -> str:
    """Names nobody but by pseudonyms. At most 2,000 characters."""
    title = say("Quiz {number}", number=quiz.number)
    if quiz.current is None:
        ready = say.plural("One question is ready.", "{number} questions are ready.", len(quiz.items))
        return f"### {title}\n{ready}"
    run = quiz.items[quiz.current]
    of = say("question {number} of {all}", number=quiz.current + 1, all=len(quiz.items))
    head = say("{title}: {place}", title=title, place=of)
    lines = [f"### {head}", *asked_lines(run.item, say), *_state(run, quiz.naming, say)]
    if run.state is ItemState.REVEALED or quiz.ended:
        lines += [right_line(run.item, say), *evidence_lines(run.item.evidence, say)]
    if quiz.ended:
        lines.append(say("The quiz is over."))
    if run.state is ItemState.REVEALED or quiz.ended:
        lines += _ranks(session, quiz, _ALL_RANKS if quiz.ended else _RANKS, say)
    return cut(pieces("\n".join(lines), _MESSAGE)[0], _MESSAGE)


def quiz_buttons(number: int, quiz: Quiz, say: Sentences) -> list[Press]:
    """``number`` is that of the class. Those of the second row are the teacher's."""
    if quiz.ended:
        return []
    if quiz.current is None:
        return [Press("quiz_next", number, say("Begin"), more=f"{quiz.number}.0")]
    run, place = quiz.items[quiz.current], f"{quiz.number}.{quiz.current}"
    more = quiz.current + 1 < len(quiz.items)
    mine = Press("quiz_mine", number, say("My answer"), more=place, row=0 if run.state is not ItemState.OPEN else 1)
    end = Press("quiz_end", number, say("End the quiz"), more=place, emoji="🎓", row=1)
    match run.state:
        case ItemState.OPEN:
            return [
                *answer_buttons(run.item, "quiz", number, f"{place}.", say),
                mine,
                Press("quiz_missing", number, say("Who is missing?"), more=place, emoji="🎓", row=1),
                Press("quiz_close", number, say("Close"), more=place, emoji="🎓", row=1),
            ]
        case ItemState.CLOSED:
            return [mine, Press("quiz_reveal", number, say("Reveal"), more=place, emoji="🎓", row=1), end]
        case _:
            go_on = Press("quiz_next", number, say("Next question"), more=place, emoji="🎓", row=1)
            return [mine, *([go_on] if more else []), end]


def spread_picture(run: ItemRun, credit: str, say: Sentences) -> Spread:
    said = {Sign.RIGHT: say("right"), Sign.PARTLY: say("partly right"), Sign.WRONG: say("not right")}
    bars = []  # of plain text, since the picture is drawn in another process
    for each in spread(run, say):
        sign = _SIGNS.get(each.marks, Sign.PARTLY)
        verdict = "" if isinstance(run.item, Ordering | Matching) else said[sign]  # there the label is the verdict
        bars.append(Bar(label=str(each.label), count=each.count, sign=sign, said=verdict))
    return Spread(title=str(run.item.prompt), bars=tuple(bars), credit=credit)


def _state(run: ItemRun, naming: Naming, say: Sentences) -> list[str]:
    count = len(run.given)
    answered = say.plural("One person has answered.", "{number} people have answered.", count)
    if not count:
        answered = say("Nobody has answered yet.") if run.state is ItemState.OPEN else say("Nobody answered.")
    if run.state is not ItemState.OPEN:
        return [say("This question is closed. {answered}", answered=answered)]
    until = say("It closes when the teacher closes it.")
    if run.closes is not None:
        until = say("It closes {when}.", when=f"<t:{int(run.closes.timestamp())}:R>")
    note = say("Only you see your answer, and you may change it until then.")
    standing = {
        Naming.PSEUDONYMS: say("The standings call you by a pseudonym."),
        Naming.NAMES: say("The standings show you by name."),
        Naming.NONE: say("There are no public standings."),
    }[naming]
    return [f"{answered} {until}", f"-# {note} {standing}"]


def _ranks(session: Session, quiz: Quiz, most: int, say: Sentences) -> list[str]:
    """The best, as the teacher chose that they are called."""
    people = called(session, mentions(session), quiz.naming)
    lines = [
        say("{place}. {who}: {marks}", place=f"{each.place}\\", who=people[each.person], marks=each.marks)
        for each in standings(session, quiz)[:most]
        if each.person in people
    ]
    return [f"**{say('Standings')}**", *lines] if lines else []

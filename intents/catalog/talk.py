"""Greetings, thanks, help, and starting over."""

from collections.abc import Callable

from ..questions.answer import Answer, Smalltalk, Talk
from ..questions.intent import Intent, Scope, allow, kinds, ways


def _talk(talk: Talk) -> Callable[[Scope], Answer]:
    def reply(scope: Scope) -> Answer:  # noqa: ARG001  (the interface)
        return Smalltalk(talk=talk)

    return reply


_ALLOWS = allow("greeting thanks banter what how there about")

INTENTS = (
    Intent(
        name="articles",
        title="what can be talked about",
        ways=ways("@articles -@country -@time -@organisation -@reference"),
        allows=allow(
            _ALLOWS, "who what list how_many help about only accredited @subject table_word source_word @words asking"
        ),
        lookup=kinds(),
        reply=_talk(Talk.ARTICLES),
        examples=("which articles do you know?", "what can you talk about", "do you only know Rwanda?"),
    ),
    Intent(
        name="help",
        title="help",
        ways=ways("help"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.HELP),
        examples=("what can I ask you?", "help", "who are you"),
    ),
    Intent(
        name="reset",
        title="start over",
        ways=ways("reset"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.RESET),
        examples=("reset", "start over please"),
    ),
    Intent(
        name="greeting",
        title="greeting",
        ways=ways("greeting"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.GREETING),
        examples=("hey there", "good morning", "bonjour"),
    ),
    Intent(
        name="thanks",
        title="thanks",
        ways=ways("thanks"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.THANKS),
        examples=("thank you", "cheers mate", "merci beaucoup"),
    ),
    Intent(
        name="goodbye",
        title="goodbye",
        ways=ways("goodbye"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.GOODBYE),
        examples=("bye", "see you"),
    ),
    Intent(
        name="banter",
        title="banter",
        ways=ways("banter"),
        allows=_ALLOWS,
        lookup=kinds(),
        reply=_talk(Talk.BANTER),
        examples=("lol", "ok", "interesting"),
    ),
)

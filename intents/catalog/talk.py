"""Greetings, thanks, help, and starting over."""

from ..answer import Answer, Smalltalk, Talk
from ..intent import Intent, Scope, allow, ways


def _intent(talk: Talk, title: str, *examples: str) -> Intent:
    def reply(scope: Scope) -> Answer:  # noqa: ARG001  (the interface)
        return Smalltalk(talk=talk)

    return Intent(
        name=talk.value,
        title=title,
        ways=ways(talk.value),
        allows=allow("greeting thanks what how there about"),
        reply=reply,
        examples=examples,
    )


INTENTS = (
    _intent(Talk.HELP, "help", "what can I ask you?", "help", "who are you"),
    _intent(Talk.RESET, "start over", "reset", "start over please"),
    _intent(Talk.GREETING, "greeting", "hey there", "good morning", "bonjour"),
    _intent(Talk.THANKS, "thanks", "thank you", "cheers mate", "merci beaucoup"),
    _intent(Talk.GOODBYE, "goodbye", "bye", "see you"),
)

"""The first answer to an interaction: within three seconds, and only one."""

from __future__ import annotations

from tests.discord_server import errors, limits, payloads, posting
from tests.discord_server.errors import ApiError
from tests.discord_server.interactions import (
    CHOICES,
    COMMAND,
    DEFER_REPLY,
    DEFER_UPDATE,
    MODAL,
    REPLY_NOW,
    UPDATE_NOW,
    Interaction,
)
from tests.discord_server.posting import Special
from tests.discord_server.rest import NO_CONTENT, Answer, Call, Route
from tests.discord_server.values import (
    CHAT_INPUT_COMMAND,
    CONTEXT_MENU_COMMAND,
    EPHEMERAL,
    Json,
    Message,
    Reference,
)


def respond(call: Call) -> Answer:
    backend = call.backend
    interaction = backend.state.interactions.get(call.id("interaction_id"))
    if interaction is None or interaction.token != call.path["interaction_token"]:
        raise errors.unknown("interaction")
    kind, data = int(call.body["type"]), call.body.get("data") or {}
    interaction.acknowledge(kind, data, backend.clock.monotonic())
    try:
        message = _carry_out(call, interaction, kind, data)
    except ApiError:
        interaction.unacknowledge()
        raise
    backend.state.changes.notify()
    if call.query.get("with_response") not in {"1", "true", "True"}:
        return NO_CONTENT
    return Answer(_described(call, interaction, kind, message))


def _carry_out(call: Call, interaction: Interaction, kind: int, data: Json) -> Message | None:
    backend = call.backend
    match kind:
        case 4 | 5:
            message = posting.create(
                backend,
                interaction.channel,
                backend.state.bot,
                data if kind == REPLY_NOW else {"flags": int(data.get("flags") or 0) & EPHEMERAL},
                call.uploads,
                special=_special(interaction, loading=kind == DEFER_REPLY),
                prefix="data.",
            )
            interaction.original_id = message.id
            return message
        case 6 | 7:
            assert interaction.message is not None
            interaction.original_id = interaction.message.id
            interaction.versions_before = len(backend.state.versions[interaction.message.id])
            if kind == DEFER_UPDATE:
                return None
            current = backend.state.messages[interaction.message.id]
            return posting.edit(backend, current, data, call.uploads, prefix="data.")
        case 8:
            limits.check_choices(data.get("choices") or [])
        case 9:
            limits.check_modal(data)
        case _:
            pass
    return None


def _special(interaction: Interaction, *, loading: bool) -> Special:
    kind = 0
    reference = None
    if interaction.kind == COMMAND:
        kind = CHAT_INPUT_COMMAND if interaction.data["type"] == 1 else CONTEXT_MENU_COMMAND
    elif interaction.message is not None:
        kind = 19
        reference = Reference(
            message_id=interaction.message.id,
            channel_id=interaction.channel.id,
            guild_id=interaction.channel.guild_id,
        )
    return Special(
        kind=kind,
        webhook_id=interaction.state.application_id,
        interaction=interaction.metadata(),
        visible_only_to=interaction.user,
        reference=reference,
        loading=loading,
    )


def _described(call: Call, interaction: Interaction, kind: int, message: Message | None) -> Json:
    described: Json = {"id": str(interaction.id), "type": interaction.kind}
    if interaction.original_id is not None and kind not in {CHOICES, MODAL}:
        original = call.backend.state.messages[interaction.original_id]
        described |= {
            "response_message_id": str(original.id),
            "response_message_loading": original.loading,
            "response_message_ephemeral": original.ephemeral,
        }
    answer: Json = {"interaction": described}
    if message is not None and kind in {REPLY_NOW, UPDATE_NOW}:  # "thinking…" is no resource
        shown = payloads.message(call.backend.state, message, privileged=True)
        answer["resource"] = {"type": kind, "message": shown}
    return answer


ROUTES = [
    Route(
        method="POST",
        path="/interactions/{interaction_id}/{interaction_token}/callback",
        answer=respond,
        by_token=False,
    ),
]

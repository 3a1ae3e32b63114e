"""What follows the first answer to an interaction, for fifteen minutes: follow-ups, and changing what was
sent.
"""

from __future__ import annotations

import dataclasses

from tests.discord_server import errors, payloads, posting
from tests.discord_server.interactions import Interaction
from tests.discord_server.posting import Special
from tests.discord_server.rest import NO_CONTENT, Answer, Call, Route
from tests.discord_server.values import EPHEMERAL, LOADING, Json, Message, Reference


def _interaction(call: Call) -> Interaction:
    """Known by its token alone, once it has been acknowledged."""
    backend = call.backend
    if call.id("webhook_id") == backend.state.application_id:
        interaction = backend.state.interaction_with(call.path["webhook_token"])
        if interaction is not None and interaction.is_open(backend.clock.monotonic()):
            return interaction
    raise errors.unknown("webhook")


def _original(call: Call) -> Message:
    interaction = _interaction(call)
    original = interaction.original
    if original is None or original.id in call.backend.state.deleted:
        raise errors.unknown("message")
    return original


def _one(call: Call) -> Message:
    interaction = _interaction(call)
    message_id = call.id("message_id")
    if message_id not in {interaction.original_id, *interaction.followup_ids}:
        raise errors.unknown("message")
    return call.backend.state.message(interaction.channel, message_id)


def _shown(call: Call, message: Message) -> Json:
    return payloads.message(call.backend.state, message, privileged=True)


def follow_up(call: Call) -> Answer:
    backend = call.backend
    interaction = _interaction(call)
    original = interaction.original
    if original is not None and original.loading:
        return Answer(_shown(call, _end_thinking(call, original)))
    reference = None
    if original is not None:
        reference = Reference(
            message_id=original.id, channel_id=original.channel.id, guild_id=original.channel.guild_id
        )
    special = Special(
        kind=19 if reference else 0,
        webhook_id=backend.state.application_id,
        interaction=interaction.metadata(),
        visible_only_to=interaction.user,
        reference=reference,
    )
    message = posting.create(
        backend, interaction.channel, backend.state.bot, call.body or {}, call.uploads, special=special
    )
    interaction.followup_ids.append(message.id)
    backend.state.changes.notify()
    return Answer(_shown(call, message))


def _end_thinking(call: Call, original: Message) -> Message:
    """The first follow-up after a deferred answer takes its place; whether it is ephemeral was decided by
    deferring.
    """
    body = {key: value for key, value in (call.body or {}).items() if key != "flags"}
    draft = dataclasses.replace(original, allowed_mentions=body.get("allowed_mentions"))
    body["flags"] = int((call.body or {}).get("flags") or 0) & ~(EPHEMERAL | LOADING)
    pinged = posting.would_ping(draft, body)
    return posting.edit(call.backend, dataclasses.replace(draft, pings=pinged), body, call.uploads)


def get_original(call: Call) -> Answer:
    return Answer(_shown(call, _original(call)))


def edit_original(call: Call) -> Answer:
    edited = posting.edit(call.backend, _original(call), call.body or {}, call.uploads)
    return Answer(_shown(call, edited))


def delete_original(call: Call) -> Answer:
    posting.delete(call.backend, _original(call))
    return NO_CONTENT


def get_one(call: Call) -> Answer:
    return Answer(_shown(call, _one(call)))


def edit_one(call: Call) -> Answer:
    return Answer(_shown(call, posting.edit(call.backend, _one(call), call.body or {}, call.uploads)))


def delete_one(call: Call) -> Answer:
    posting.delete(call.backend, _one(call))
    return NO_CONTENT


_HOOK = "/webhooks/{webhook_id}/{webhook_token}"

ROUTES = [
    Route(method="POST", path=_HOOK, answer=follow_up, by_token=False),
    Route(method="GET", path=f"{_HOOK}/messages/@original", answer=get_original, by_token=False),
    Route(method="PATCH", path=f"{_HOOK}/messages/@original", answer=edit_original, by_token=False),
    Route(method="DELETE", path=f"{_HOOK}/messages/@original", answer=delete_original, by_token=False),
    Route(method="GET", path=f"{_HOOK}/messages/{{message_id}}", answer=get_one, by_token=False),
    Route(method="PATCH", path=f"{_HOOK}/messages/{{message_id}}", answer=edit_one, by_token=False),
    Route(method="DELETE", path=f"{_HOOK}/messages/{{message_id}}", answer=delete_one, by_token=False),
]

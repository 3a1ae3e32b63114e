"""Messages of a channel, and reactions to them."""

from __future__ import annotations

from urllib.parse import unquote

from tests.discord_server import errors, payloads, posting
from tests.discord_server.permissions import Permission, effective
from tests.discord_server.rest import NO_CONTENT, Answer, Call, Route
from tests.discord_server.values import HAS_THREAD, Channel, Json, Message


def _channel(call: Call) -> Channel:
    channel = call.backend.state.channel(call.id("channel_id"))
    if Permission.VIEW_CHANNEL not in effective(channel, call.backend.state.bot):
        raise errors.missing_access()
    return channel


def _message(call: Call) -> Message:
    message = call.backend.state.message(_channel(call), call.id("message_id"))
    if message.ephemeral:  # only the interaction's own token reaches it
        raise errors.unknown("message")
    return message


def _shown(call: Call, message: Message) -> Json:
    """Over REST the application's switch decides whether foreign text is there, as the intent does on the
    gateway.
    """
    state = call.backend.state
    return payloads.message(state, message, privileged=state.message_content_enabled)


def create_message(call: Call) -> Answer:
    channel = call.backend.state.channel(call.id("channel_id"))
    message = posting.create(call.backend, channel, call.backend.state.bot, call.body or {}, call.uploads)
    return Answer(_shown(call, message))


def get_message(call: Call) -> Answer:
    return Answer(_shown(call, _message(call)))


def list_messages(call: Call) -> Answer:
    """Newest first, 50 unless told, at most 100; without the right to read the history there is none."""
    channel = _channel(call)
    if Permission.READ_MESSAGE_HISTORY not in effective(channel, call.backend.state.bot):
        return Answer([])
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise errors.invalid("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
    found = [message for message in call.backend.state.in_channel(channel) if not message.ephemeral]
    before, after, around = (int(call.query.get(key, 0)) for key in ("before", "after", "around"))
    if after:
        found = [message for message in found if message.id > after][:limit]
    elif before:
        found = [message for message in found if message.id < before][-limit:]
    elif around:
        older = [message for message in found if message.id < around][-(limit // 2) :]
        found = older + [message for message in found if message.id >= around][: limit - len(older)]
    return Answer([_shown(call, message) for message in reversed(found[-limit:])])


def edit_message(call: Call) -> Answer:
    message = _message(call)
    if message.author is not call.backend.state.bot:
        raise errors.cannot_edit_another_users_message()
    return Answer(_shown(call, posting.edit(call.backend, message, call.body or {}, call.uploads)))


def delete_message(call: Call) -> Answer:
    message = _message(call)
    bot = call.backend.state.bot
    if message.author is not bot and Permission.MANAGE_MESSAGES not in effective(message.channel, bot):
        raise errors.missing_permissions()
    posting.delete(call.backend, message)
    return NO_CONTENT


def open_thread(call: Call) -> Answer:
    message = _message(call)
    backend = call.backend
    allowed = effective(message.channel, backend.state.bot)
    if Permission.CREATE_PUBLIC_THREADS not in allowed:
        raise errors.missing_permissions()
    if message.flags & HAS_THREAD:
        raise errors.invalid("_", "THREAD_ALREADY_CREATED", "A thread has already been created for this message")
    thread = backend.state.open_thread(message, call.body["name"], backend.state.bot)
    posting.announce_thread(backend, message, thread)
    return Answer(payloads.channel(thread), 201)


def add_reaction(call: Call) -> Answer:
    message = _message(call)
    bot = call.backend.state.bot
    if Permission.ADD_REACTIONS not in effective(message.channel, bot):
        raise errors.missing_permissions()
    emoji = unquote(call.path["emoji_name"])
    call.backend.state.reactions[message.id].setdefault(emoji, set()).add(bot.id)
    call.backend.state.changes.notify()
    return NO_CONTENT


def remove_reaction(call: Call) -> Answer:
    message = _message(call)
    emoji = unquote(call.path["emoji_name"])
    call.backend.state.reactions[message.id].get(emoji, set()).discard(call.backend.state.bot.id)
    call.backend.state.changes.notify()
    return NO_CONTENT


_ALL = "/channels/{channel_id}/messages"
_ONE = f"{_ALL}/{{message_id}}"
_OWN_REACTION = f"{_ONE}/reactions/{{emoji_name}}/@me"

ROUTES = [
    Route(method="POST", path=_ALL, answer=create_message),
    Route(method="GET", path=_ALL, answer=list_messages),
    Route(method="GET", path=_ONE, answer=get_message),
    Route(method="PATCH", path=_ONE, answer=edit_message),
    Route(method="DELETE", path=_ONE, answer=delete_message),
    Route(method="POST", path=f"{_ONE}/threads", answer=open_thread),
    Route(method="PUT", path=_OWN_REACTION, answer=add_reaction),
    Route(method="DELETE", path=_OWN_REACTION, answer=remove_reaction),
]

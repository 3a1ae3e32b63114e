"""From a draft to a stored message: permissions, limits, nonces, replies, pings, and who is told about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.discord_server import errors, limits, payloads, pings
from tests.discord_server.backend import Backend
from tests.discord_server.permissions import Permission, effective
from tests.discord_server.sessions import Session
from tests.discord_server.values import (
    COMPONENTS_V2,
    EPHEMERAL,
    GROUP,
    HAS_THREAD,
    LOADING,
    REPLY,
    SUPPRESS_EMBEDS,
    SUPPRESS_NOTIFICATIONS,
    Attachment,
    Channel,
    Json,
    Message,
    Reference,
    User,
)

_SETTABLE = SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    filename: str
    data: bytes
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """What distinguishes an interaction's message from a plain one."""

    kind: int | None = None
    webhook_id: int | None = None
    interaction: Mapping[str, Any] | None = None
    visible_only_to: User | None = None
    reference: Reference | None = None
    loading: bool = False


PLAIN = Special()


def create(
    backend: Backend,
    channel: Channel,
    author: User,
    body: Mapping[str, Any],
    uploads: Sequence[Upload] = (),
    *,
    special: Special = PLAIN,
    prefix: str = "",
) -> Message:
    state = backend.state
    if special.webhook_id is None:
        _may_send(channel, author, with_files=bool(uploads))
    nonce = body.get("nonce")
    if nonce is not None and body.get("enforce_nonce"):
        known = state.with_nonce(channel, nonce)
        if known is not None and known.author is author:
            return known
    message_id = state.snowflakes.next()
    flags = int(body.get("flags") or 0) & _SETTABLE
    attachments = _attach(backend, channel, uploads, body, ephemeral=bool(flags & EPHEMERAL))
    limits.check_message(body, attachments, flags, prefix)
    reference, replied_to = _reply(backend, channel, author, body.get("message_reference"))
    content = (body.get("content") or "").strip()
    embeds = _embeds(body.get("embeds") or [], attachments)
    components = _components(body.get("components") or [])
    allowed = body.get("allowed_mentions")
    if not (content or embeds or components or attachments or special.loading):
        raise errors.empty_message()
    computed = pings.compute(content, channel=channel, author=author, allowed=allowed, replied_to=replied_to)
    shown, dropped = _shown(channel, author, embeds, by_interaction=special.webhook_id is not None)
    message = Message(
        id=message_id,
        channel=channel,
        author=author,
        content=content,
        embeds=shown,
        dropped_embeds=dropped,
        components=components,
        attachments=attachments,
        kind=special.kind if special.kind is not None else (REPLY if reference else 0),
        reference=reference or special.reference,
        flags=flags | (LOADING if special.loading else 0),
        tts=bool(body.get("tts")),
        nonce=nonce,
        created_at=backend.clock.now(),
        # An ephemeral message is shown to the one who asked, whoever it names.
        pings=pings.NOBODY if flags & EPHEMERAL else computed,
        allowed_mentions=allowed,
        webhook_id=special.webhook_id,
        interaction=special.interaction,
        visible_only_to=special.visible_only_to if flags & EPHEMERAL else None,
    )
    state.store(message)
    announce(backend, "MESSAGE_CREATE", message)
    return message


def edit(
    backend: Backend,
    before: Message,
    body: Mapping[str, Any],
    uploads: Sequence[Upload] = (),
    *,
    prefix: str = "",
) -> Message:
    """Only the fields that are named change. An edit notifies nobody."""
    merged_flags = before.flags & ~LOADING
    if body.get("flags") is not None:
        settable = SUPPRESS_EMBEDS | COMPONENTS_V2
        merged_flags = (merged_flags & ~SUPPRESS_EMBEDS) | (int(body["flags"]) & settable)
    new = _attach(backend, before.channel, uploads, body, ephemeral=before.ephemeral)
    kept = before.attachments
    if "attachments" in body:
        listed = {str(each.get("id")) for each in body["attachments"] or []}
        kept = tuple(each for each in before.attachments if str(each.id) in listed)
    attachments = (*kept, *new)
    embeds, dropped = before.embeds, before.dropped_embeds
    if "embeds" in body:
        sent = _embeds(body["embeds"] or [], attachments)
        by_interaction = before.webhook_id is not None
        embeds, dropped = _shown(before.channel, before.author, sent, by_interaction=by_interaction)
    limits.check_message(body, attachments, merged_flags, prefix)
    pings.check(body.get("allowed_mentions"))
    after = dataclasses.replace(
        before,
        content=(body.get("content") or "").strip() if "content" in body else before.content,
        embeds=embeds,
        dropped_embeds=dropped,
        components=_components(body.get("components") or []) if "components" in body else before.components,
        attachments=attachments,
        flags=merged_flags,
        pings=_named_anew(before, body),
        edited_at=None if before.loading else backend.clock.now(),
    )
    if not (after.content or after.embeds or after.components or after.attachments or after.dropped_embeds):
        raise errors.empty_message()
    backend.state.store(after)
    announce(backend, "MESSAGE_UPDATE", after)
    return after


def _shown(
    channel: Channel, author: User, embeds: tuple[Json, ...], *, by_interaction: bool
) -> tuple[tuple[Json, ...], tuple[Json, ...]]:
    """What is shown and what is dropped: without EMBED_LINKS an embed silently does not appear."""
    if by_interaction or Permission.EMBED_LINKS in effective(channel, author):
        return embeds, ()
    return (), embeds


def _named_anew(before: Message, body: Mapping[str, Any]) -> pings.Pings:
    """Whom a person names in an edit can read it from then on, though nobody is notified."""
    if before.author.bot or "content" not in body:
        return before.pings
    named = pings.compute(
        body["content"] or "", channel=before.channel, author=before.author, allowed=None, replied_to=None
    )
    return dataclasses.replace(before.pings, users=before.pings.users | named.users)


def would_ping(message: Message, body: Mapping[str, Any]) -> pings.Pings:
    """For the follow-up that ends "thinking…": it arrives as an edit, but it is new to everybody."""
    if message.ephemeral:
        return pings.NOBODY
    content = (body.get("content") or "").strip()
    allowed = body.get("allowed_mentions")
    return pings.compute(content, channel=message.channel, author=message.author, allowed=allowed, replied_to=None)


def delete(backend: Backend, message: Message) -> None:
    backend.state.delete(message)
    if not message.ephemeral:
        gone = {
            "id": str(message.id),
            "channel_id": str(message.channel.id),
            "guild_id": str(message.channel.guild_id) if message.channel.guild else None,
        }
        backend.gateway.dispatch("MESSAGE_DELETE", message.channel.guild_id, payloads.without_nulls(gone))


def delete_at_once(backend: Backend, messages: Sequence[Message]) -> None:
    """All of one channel of a guild."""
    for message in messages:
        backend.state.delete(message)
    channel = messages[0].channel
    gone = {
        "ids": [str(message.id) for message in messages],
        "channel_id": str(channel.id),
        "guild_id": str(channel.guild_id),
    }
    backend.gateway.dispatch("MESSAGE_DELETE_BULK", channel.guild_id, gone)


def announce(backend: Backend, event: str, message: Message) -> None:
    """Ephemeral messages travel only in the interaction's answer; a channel that the bot cannot see stays
    silent.
    """
    if message.ephemeral:
        return
    guild = message.channel.guild
    if message.channel.kind == GROUP or (guild is not None and backend.state.bot.id not in guild.members):
        return  # where it was installed by a user only, nothing that is said there is sent to it
    if Permission.VIEW_CHANNEL not in effective(message.channel, backend.state.bot):
        return

    def seen_by(session: Session) -> Json:
        return payloads.dispatched(backend.state, message, privileged=session.privileged)

    backend.gateway.dispatch(event, message.channel.guild_id, seen_by)


def announce_thread(backend: Backend, message: Message, thread: Channel) -> None:
    """The client hears of the thread, and that the message has one now."""
    backend.gateway.dispatch("THREAD_CREATE", thread.guild_id, payloads.channel(thread) | {"newly_created": True})
    marked = dataclasses.replace(message, flags=message.flags | HAS_THREAD)
    backend.state.store(marked)
    announce(backend, "MESSAGE_UPDATE", marked)


def _may_send(channel: Channel, author: User, *, with_files: bool) -> None:
    allowed = effective(channel, author)
    if Permission.VIEW_CHANNEL not in allowed:
        raise errors.missing_access()
    if Permission.SEND_MESSAGES not in allowed or (with_files and Permission.ATTACH_FILES not in allowed):
        raise errors.missing_permissions()
    if channel.recipient is not None and author.bot and not channel.recipient.accepts_direct_messages:
        raise errors.cannot_send_to_this_user()


def _reply(
    backend: Backend, channel: Channel, author: User, reference: Mapping[str, Any] | None
) -> tuple[Reference | None, User | None]:
    if not reference:
        return None, None
    target = backend.state.messages.get(int(reference["message_id"]))
    if target is None or target.id in backend.state.deleted or target.channel is not channel:
        if reference.get("fail_if_not_exists") is False:
            return None, None
        raise errors.invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
    if Permission.READ_MESSAGE_HISTORY not in effective(channel, author):
        raise errors.no_history()
    found = Reference(message_id=target.id, channel_id=channel.id, guild_id=channel.guild_id)
    return found, target.author


def _attach(
    backend: Backend, channel: Channel, uploads: Sequence[Upload], body: Mapping[str, Any], *, ephemeral: bool
) -> tuple[Attachment, ...]:
    described = {str(each.get("id")): each for each in body.get("attachments") or []}
    made: list[Attachment] = []
    for number, upload in enumerate(uploads):
        attachment_id = backend.state.snowflakes.next()
        path = f"/attachments/{channel.id}/{attachment_id}/{quote(upload.filename)}"
        content_type = _content_type(upload.filename)
        backend.state.files[path] = (upload.data, content_type)
        made.append(
            Attachment(
                id=attachment_id,
                filename=upload.filename,
                url=f"{backend.cdn_base}{path}",
                data=upload.data,
                description=upload.description or described.get(str(number), {}).get("description"),
                content_type=content_type,
                ephemeral=ephemeral,
            )
        )
    return tuple(made)


def _content_type(filename: str) -> str:
    known = {
        "txt": "text/plain; charset=utf-8",
        "json": "application/json",
        "png": "image/png",
        "csv": "text/csv",
    }
    return known.get(filename.rpartition(".")[2].lower(), "application/octet-stream")


def _embeds(sent: Sequence[Mapping[str, Any]], attachments: Sequence[Attachment]) -> tuple[Json, ...]:
    urls = {f"attachment://{each.filename}": each.url for each in attachments}
    made: list[Json] = []
    for embed in sent:
        shown = payloads.without_nulls(dict(embed)) | {"type": "rich"}
        for key in ("image", "thumbnail"):
            if key in shown:
                shown[key] = dict(shown[key]) | {"url": urls.get(shown[key]["url"], shown[key]["url"])}
        if "fields" in shown:
            shown["fields"] = [{"inline": False} | dict(each) for each in shown["fields"]]
        made.append(shown)
    return tuple(made)


def _components(sent: Sequence[Mapping[str, Any]]) -> tuple[Json, ...]:
    """Discord numbers every component that has no id of its own, and fills in what a select leaves out."""
    numbers = iter(range(1, 1000))

    def complete(part: Mapping[str, Any]) -> Json:
        made = payloads.without_nulls(dict(part))
        made.setdefault("id", next(numbers))
        if made["type"] in {3, 5, 6, 7, 8}:
            made = {"min_values": 1, "max_values": 1} | made
        if isinstance(made.get("emoji"), dict):
            made["emoji"] = payloads.without_nulls(made["emoji"])
        if "options" in made:
            made["options"] = [payloads.without_nulls(each) for each in made["options"]]
        if "components" in made:
            made["components"] = [complete(each) for each in made["components"]]
        if "accessory" in made:
            made["accessory"] = complete(made["accessory"])
        return made

    return tuple(complete(part) for part in sent)

"""Values to the JSON that Discord sends: complete objects, because one missing key kills the client."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.discord_server.permissions import effective
from tests.discord_server.state import State
from tests.discord_server.values import GROUP, Attachment, Channel, Guild, Json, Member, Message, Role, User

PRESENCE_LIMITED, MEMBERS_LIMITED, CONTENT_LIMITED = 1 << 13, 1 << 15, 1 << 19


def stamp(moment: datetime) -> str:
    return moment.isoformat()


def user(who: User) -> Json:
    payload: Json = {
        "id": str(who.id),
        "username": who.name,
        "discriminator": "0001" if who.bot else "0",
        "global_name": None if who.bot else who.name.capitalize(),
        "avatar": None,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
        "public_flags": 0,
        "flags": 0,
    }
    return payload | ({"bot": True} if who.bot else {})


def own_user(who: User) -> Json:
    return user(who) | {"mfa_enabled": False, "locale": who.locale, "verified": True, "email": None}


def member(of: Member, *, with_user: bool = True) -> Json:
    payload: Json = {
        "roles": [str(role_id) for role_id in of.role_ids],
        "joined_at": stamp(of.joined_at),
        "nick": None,
        "avatar": None,
        "banner": None,
        "premium_since": None,
        "communication_disabled_until": None,
        "pending": False,
        "deaf": False,
        "mute": False,
        "flags": 0,
    }
    return payload | ({"user": user(of.user)} if with_user else {})


def role(of: Role) -> Json:
    return {
        "id": str(of.id),
        "name": of.name,
        "permissions": str(int(of.permissions)),
        "position": of.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": of.managed,
        "mentionable": of.mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def channel(of: Channel) -> Json:
    payload: Json = {
        "id": str(of.id),
        "type": of.kind,
        "flags": 0,
        "last_message_id": None,
        "last_pin_timestamp": None,
    }
    if of.guild is None:
        payload |= {"recipients": [user(of.recipient)] if of.recipient else []}
        if of.kind == GROUP and of.recipient:
            payload |= {"name": of.name, "icon": None, "owner_id": str(of.recipient.id)}
        return payload
    if of.parent is not None and of.owner is not None:
        return payload | _thread(of, of.guild, of.parent, of.owner)
    return payload | {
        "guild_id": str(of.guild.id),
        "name": of.name,
        "position": list(of.guild.channels).index(of.id),
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "permission_overwrites": [
            {"id": str(target), "type": o.kind, "allow": str(int(o.allow)), "deny": str(int(o.deny))}
            for target, o in of.overwrites.items()
        ],
    }


def _thread(of: Channel, guild_: Guild, parent: Channel, owner: User) -> Json:
    return {
        "guild_id": str(guild_.id),
        "parent_id": str(parent.id),
        "owner_id": str(owner.id),
        "name": of.name,
        "rate_limit_per_user": 0,
        "message_count": 0,
        "member_count": 1,
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": False,
            "archive_timestamp": stamp(guild_.founded),
            "auto_archive_duration": 1440,
            "locked": False,
            "create_timestamp": stamp(guild_.founded),
        },
    }


def guild(of: Guild, *, bot: User, all_members: bool) -> Json:
    """GUILD_CREATE. Without the privileged intent for members only the bot's own membership is listed."""
    listed = of.members.values() if all_members else [of.members[bot.id]]
    return {
        "id": str(of.id),
        "unavailable": False,
        "name": of.name,
        "icon": None,
        "splash": None,
        "description": None,
        "banner": None,
        "owner_id": str(of.owner_id),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": of.locale,
        "joined_at": stamp(of.members[bot.id].joined_at),
        "large": len(of.members) >= 250,
        "member_count": len(of.members),
        "members": [member(each) for each in listed],
        "roles": [role(each) for each in of.roles.values()],
        "channels": [channel(each) for each in of.channels.values()],
        "threads": [channel(each) for each in of.threads.values()],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "emojis": [],
        "stickers": [],
        "features": [],
    }


def attachment(of: Attachment) -> Json:
    payload: Json = {
        "id": str(of.id),
        "filename": of.filename,
        "size": of.size,
        "url": of.url,
        "proxy_url": of.url,
        "content_type": of.content_type,
    }
    if of.description is not None:
        payload["description"] = of.description
    return payload | ({"ephemeral": True} if of.ephemeral else {})


def mentioned(state: State, of: Message) -> list[User]:
    return [state.users[user_id] for user_id in sorted(of.pings.users)]


def content_is_visible(state: State, of: Message) -> bool:
    """What a bot without the privileged intent may read: its own messages, direct messages, and where it
    is mentioned.
    """
    bot = state.bot
    return of.channel.guild is None or of.author.id == bot.id or bot.id in of.pings.users


def message(state: State, of: Message, *, privileged: bool, nested: bool = False) -> Json:
    """A message as the bot may see it; ``privileged`` says whether it holds the message-content intent.

    Hidden means empty, not absent: text, embeds, attachments and components.
    """
    readable = privileged or content_is_visible(state, of)
    payload: Json = {
        "id": str(of.id),
        "channel_id": str(of.channel.id),
        "author": user(of.author),
        "content": of.content if readable else "",
        "timestamp": stamp(of.created_at),
        "edited_timestamp": stamp(of.edited_at) if of.edited_at else None,
        "tts": of.tts,
        "mention_everyone": of.pings.everyone or of.pings.here,
        "mentions": [_mention(of, each) for each in mentioned(state, of)],
        "mention_roles": [str(role_id) for role_id in sorted(of.pings.roles)],
        "attachments": [attachment(each) for each in of.attachments] if readable else [],
        "embeds": list(of.embeds) if readable else [],
        "components": list(of.components) if readable else [],
        "pinned": False,
        "type": of.kind,
        "flags": of.flags,
    }
    if of.nonce is not None:
        payload["nonce"] = of.nonce
    if of.webhook_id is not None:
        payload |= {"webhook_id": str(of.webhook_id), "application_id": str(of.webhook_id)}
    if of.interaction is not None:
        payload["interaction_metadata"] = dict(of.interaction)
    if of.reference is not None:
        payload["message_reference"] = _reference(of)
        if not nested:
            target = state.messages.get(of.reference.message_id)
            gone = target is None or target.id in state.deleted
            payload["referenced_message"] = (
                None if target is None or gone else message(state, target, privileged=privileged, nested=True)
            )
    return payload


def _mention(of: Message, who: User) -> Json:
    payload = user(who)
    if of.channel.guild is not None and who.id in of.channel.guild.members:
        payload["member"] = member(of.channel.guild.members[who.id], with_user=False)
    return payload


def _reference(of: Message) -> Json:
    assert of.reference is not None
    payload = {
        "type": 0,
        "message_id": str(of.reference.message_id),
        "channel_id": str(of.reference.channel_id),
    }
    return payload | ({"guild_id": str(of.reference.guild_id)} if of.reference.guild_id else {})


def dispatched(state: State, of: Message, *, privileged: bool) -> Json:
    """MESSAGE_CREATE and MESSAGE_UPDATE carry the guild and the author's membership besides the message."""
    payload = message(state, of, privileged=privileged)
    payload["channel_type"] = of.channel.kind
    if of.channel.guild is not None:
        payload["guild_id"] = str(of.channel.guild.id)
        membership = of.channel.guild.members.get(of.author.id)
        if membership is not None and of.webhook_id is None:
            payload["member"] = member(membership, with_user=False)
    return payload


def application_flags(state: State) -> int:
    flags = CONTENT_LIMITED if state.message_content_enabled else 0
    return flags | (MEMBERS_LIMITED if state.members_enabled else 0)


def application(state: State) -> Json:
    return {
        "id": str(state.application_id),
        "name": state.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": user(state.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": application_flags(state),
        "flags_new": str(application_flags(state)),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(state.owner),
        "approximate_guild_count": len(state.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
    }


def interaction_channel(of: Channel, who: User) -> Json:
    return channel(of) | {"permissions": str(int(effective(of, who)))}


def without_nulls(payload: dict[str, Any]) -> Json:
    return {key: value for key, value in payload.items() if value is not None}

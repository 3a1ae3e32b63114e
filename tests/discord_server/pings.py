"""Who is notified by a message, given its text, its allowed_mentions and what its author may do.

Without allowed_mentions Discord parses everything and a reply notifies the author it replies to. As soon
as the object is there, only what it lists counts, and replied_user is false unless it says otherwise.
Mentions in embeds never notify, nor does anything between backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.discord_server.errors import invalid
from tests.discord_server.permissions import Permission, effective

if TYPE_CHECKING:
    from tests.discord_server.values import Channel, User

_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pings:
    """``users`` are those named one by one (and the author replied to), not the members of a role or of
    everyone.
    """

    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()
    everyone: bool = False
    here: bool = False

    def __bool__(self) -> bool:
        return bool(self.users or self.roles or self.everyone or self.here)


NOBODY = Pings()


def compute(
    content: str,
    *,
    channel: Channel,
    author: User,
    allowed: Mapping[str, Any] | None,
    replied_to: User | None,
) -> Pings:
    check(allowed)
    text = _CODE.sub("", content)
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or ())
    mentioned = _ids(_USER.findall(text))
    users = mentioned if "users" in parse else mentioned & _ids((allowed or {}).get("users") or ())
    if replied_to is not None and (allowed is None or allowed.get("replied_user")):
        users |= {replied_to.id}
    present = _present(channel)
    may_mention_all = Permission.MENTION_EVERYONE in effective(channel, author)
    roles: frozenset[int] = frozenset()
    if channel.guild is not None:
        named = _ids(_ROLE.findall(text)) & channel.guild.roles.keys()
        named = named if "roles" in parse else named & _ids((allowed or {}).get("roles") or ())
        roles = frozenset(r for r in named if may_mention_all or channel.guild.roles[r].mentionable)
    for_all = channel.guild is not None and may_mention_all and "everyone" in parse
    return Pings(
        users=users & present,
        roles=roles,
        everyone=for_all and "@everyone" in text,
        here=for_all and "@here" in text,
    )


def check(allowed: Mapping[str, Any] | None) -> None:
    """A kind of mention is either parsed or listed, at most 100 of each; both at once is an error."""
    if allowed is None:
        return
    for kind in ("users", "roles"):
        listed = allowed.get(kind) or ()
        if listed and kind in (allowed.get("parse") or ()):
            raise invalid(
                f"allowed_mentions.{kind}",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )
        if len(listed) > 100:
            raise invalid(f"allowed_mentions.{kind}", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.")


def _ids(values: Iterable[Any]) -> frozenset[int]:
    return frozenset(int(value) for value in values)


def _present(channel: Channel) -> frozenset[int]:
    if channel.guild is not None:
        return frozenset(channel.guild.members)
    return frozenset() if channel.recipient is None else frozenset({channel.recipient.id, channel.bot_id})

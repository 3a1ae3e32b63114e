"""A user's hand on a message: which button or menu is meant, and what Discord sends when it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord_server import payloads
from tests.discord_server.values import Json, Message, User
from tests.discord_server.waiting import DriverError

_LINK = 5


def button(message: Message, user: User, label: str | None, custom_id: str | None) -> Json:
    _visible(message, user)
    offered = [part.get("label") or part.get("custom_id") for part in message.buttons]
    for part in message.buttons:
        if label is not None and part.get("label") != label:
            continue
        if custom_id is not None and part.get("custom_id") != custom_id:
            continue
        if part.get("disabled"):
            raise DriverError(f"the button {label or custom_id!r} is disabled")
        if part["style"] == _LINK:
            raise DriverError(f"the button {label or custom_id!r} is a link: the bot never hears of a click")
        return {"custom_id": part["custom_id"], "component_type": 2, "id": part["id"]}
    raise DriverError(f"no button {label or custom_id!r}; the message offers {offered}")


def choice(message: Message, user: User, values: Sequence[Any], custom_id: str | None) -> Json:
    """``values`` are the options' values (or labels); for a menu of users, the users."""
    _visible(message, user)
    for part in message.selects:
        if custom_id is not None and part["custom_id"] != custom_id:
            continue
        if part.get("disabled"):
            raise DriverError("the menu is disabled")
        if not part["min_values"] <= len(values) <= part["max_values"]:
            raise DriverError(f"the menu takes {part['min_values']} to {part['max_values']} values")
        data: Json = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        if part["type"] != 3:
            users = [value for value in values if isinstance(value, User)]
            resolved = {"users": {str(each.id): payloads.user(each) for each in users}}
            return data | {"values": [str(value.id) for value in values], "resolved": resolved}
        return data | {"values": [_option(part, value) for value in values]}
    raise DriverError(f"the message has no menu {custom_id or ''}")


def _option(select: Json, wanted: Any) -> str:
    for option in select["options"]:
        if wanted in {option["value"], option["label"]}:
            value: str = option["value"]
            return value
    raise DriverError(f"no option {wanted!r}; there are {[option['label'] for option in select['options']]}")


def filled_form(form: Json, values: Mapping[str, Any]) -> Json:
    """A modal as the user submits it, in the shape in which the bot built it: labels (18) or rows (1)."""
    left = dict(values)
    components: list[Json] = []
    for number, part in enumerate(form["components"], start=1):
        if part["type"] == 18:
            inner = _filled(part["component"], left, number * 2)
            components.append({"type": 18, "id": number * 2 - 1, "component": inner})
        elif part["type"] == 1:
            inner_parts = [_filled(each, left, number * 2) for each in part["components"]]
            components.append({"type": 1, "id": number * 2 - 1, "components": inner_parts})
    if left:
        raise DriverError(f"the form has no fields {sorted(left)}")
    return {"custom_id": form["custom_id"], "components": components}


def _filled(part: Json, values: dict[str, Any], number: int) -> Json:
    key = part["custom_id"]
    made: Json = {"type": part["type"], "custom_id": key, "id": number}
    if part["type"] == 4:
        value = str(values.pop(key, part.get("value") or ""))
        shortest = part.get("min_length") or (1 if part.get("required", True) else 0)
        longest = part.get("max_length") or 4000
        if value and not shortest <= len(value) <= longest:
            raise DriverError(f"the field {key!r} takes {shortest} to {longest} characters")
        if not value and part.get("required", True):
            raise DriverError(f"the field {key!r} is required")
        return made | {"value": value}
    chosen = values.pop(key, [])
    return made | {"values": list(chosen) if isinstance(chosen, list | tuple) else [chosen]}


def _visible(message: Message, user: User) -> None:
    if message.visible_only_to is not None and message.visible_only_to is not user:
        raise DriverError(f"{user.name} cannot see this message: it is ephemeral")

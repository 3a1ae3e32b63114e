"""Checks both directions against Discord's published OpenAPI description, where a copy of it lies beside
the project.

Without the copy the server works all the same and checks nothing. With it, what the server sends and what
the client sends (as far as the server accepts it) must fit the description; what does not is collected in
``violations``. Where the description itself disagrees with what Discord or discord.py really do, one of
``DEVIATIONS`` says so and why.
"""

from __future__ import annotations

import copy
import functools
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.discord_server.values import GROUP

VARIABLE = "ATTACHE_DISCORD_OPENAPI"
_BESIDE_THE_PROJECT = Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
_URI = "urn:discord:openapi"


def description_path() -> Path:
    return Path(os.environ.get(VARIABLE) or _BESIDE_THE_PROJECT)


@dataclass(frozen=True, slots=True)
class Violation:
    sender: str
    where: str
    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.sender}, {self.where}, at {self.path}: {self.problem}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A known difference: ``mend`` rewrites a copy of the body to what the description expects, and
    nothing else.
    """

    name: str
    reason: str
    sender: str
    mend: Callable[[Any], None]
    routes: frozenset[str] | None = None


def _texts_for_reference_ids(body: Any) -> None:
    reference = body.get("message_reference") if isinstance(body, dict) else None
    for key in ("message_id", "channel_id", "guild_id"):
        if reference and isinstance(reference.get(key), int):
            reference[key] = str(reference[key])


def _texts_for_attachment_ids(body: Any) -> None:
    inner = body.get("data", body) if isinstance(body, dict) else None
    for attachment in (inner or {}).get("attachments") or []:
        if isinstance(attachment.get("id"), int):
            attachment["id"] = str(attachment["id"])


def _texts_for_allowed_ids(body: Any) -> None:
    inner = body.get("data", body) if isinstance(body, dict) else None
    allowed = (inner or {}).get("allowed_mentions") or {}
    for key in ("users", "roles"):
        if allowed.get(key):
            allowed[key] = [str(each) for each in allowed[key]]


def _texts_for_recipient_id(body: Any) -> None:
    if isinstance(body, dict) and isinstance(body.get("recipient_id"), int):
        body["recipient_id"] = str(body["recipient_id"])


def _numbers_for_error_codes(body: Any) -> None:
    def walk(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            yield from node.get("_errors", [])
            for key, value in node.items():
                if key != "_errors":
                    yield from walk(value)

    for error in walk(body.get("errors")) if isinstance(body, dict) else ():
        error["code"] = 0


DEVIATIONS = (
    Deviation(
        name="reference ids as numbers",
        reason="discord.py writes the ids of a message_reference as JSON numbers; Discord takes them.",
        sender="client",
        mend=_texts_for_reference_ids,
    ),
    Deviation(
        name="attachment ids as numbers",
        reason="discord.py numbers new files 0, 1, … as JSON numbers; Discord takes them.",
        sender="client",
        mend=_texts_for_attachment_ids,
    ),
    Deviation(
        name="allowed ids as numbers",
        reason="discord.py lists allowed users and roles as JSON numbers; Discord takes them.",
        sender="client",
        mend=_texts_for_allowed_ids,
    ),
    Deviation(
        name="recipient id as a number",
        reason="discord.py names whom a direct message is for by a JSON number; Discord takes it.",
        sender="client",
        mend=_texts_for_recipient_id,
    ),
    Deviation(
        name="words for form error codes",
        reason="The description types every code as an integer; inside `errors` Discord sends words such as "
        "BASE_TYPE_MAX_LENGTH.",
        sender="server",
        mend=_numbers_for_error_codes,
    ),
)


class Conformance:
    def __init__(self, path: Path | None) -> None:
        self.violations: list[Violation] = []
        self.checked: set[str] = set()
        self.deviations_met: set[str] = set()
        self._description: dict[str, Any] | None = None
        if path is not None and path.is_file():
            self._description = _load(path)
            self._path = path

    @property
    def available(self) -> bool:
        return self._description is not None

    def knows(self, route: str) -> bool:
        return self._operation(route) is not None

    def properties(self, name: str) -> set[str]:
        """The keys that an object of the description has."""
        return set(self._described["components"]["schemas"][name]["properties"])

    def request(self, route: str, body: Any) -> None:
        operation = self._operation(route)
        content = (operation or {}).get("requestBody", {}).get("content", {})
        if operation is not None and "application/json" in content:
            pointer = f"{_pointer(route)}/requestBody/content/application~1json/schema"
            self._check("client", f"request of {route}", pointer, body)

    def response(self, route: str, status: int, body: Any) -> None:
        operation = self._operation(route)
        if operation is None or status >= 500:
            return
        responses = operation["responses"]
        key = str(status) if str(status) in responses else f"{status // 100}XX"
        where = f"{status} of {route}"
        if key not in responses:
            self.violations.append(Violation("server", where, "", "this status is not described"))
            return
        pointer = f"{_pointer(route)}/responses/{key}"
        reference = responses[key].get("$ref")
        described = responses[key]
        if reference:
            pointer = reference.removeprefix("#")
            described = functools.reduce(lambda node, part: node[part], pointer.split("/")[1:], self._described)
        if "application/json" in described.get("content", {}):
            self._check("server", where, f"{pointer}/content/application~1json/schema", body)
        elif body is not None:
            self.violations.append(Violation("server", where, "", "no body is described"))

    def schema(self, name: str, where: str, instance: Any) -> None:
        """An object inside a gateway event: the description has no gateway, but it has the objects."""
        if self.available:
            self._check("server", where, f"/components/schemas/{name}", instance)

    def dispatched(self, event: str, data: dict[str, Any]) -> None:
        if not self.available:
            return
        match event:
            case "MESSAGE_CREATE" | "MESSAGE_UPDATE":
                self.schema("MessageResponse", event, data)
            case "INTERACTION_CREATE":
                self._interaction(data)
            case "THREAD_CREATE":
                self.schema("ThreadResponse", event, {k: v for k, v in data.items() if k != "newly_created"})
            case "GUILD_CREATE":
                for role in data["roles"]:
                    self.schema("GuildRoleResponse", event, role)
                for member in data["members"]:
                    self.schema("GuildMemberResponse", event, member)
                for channel in data["channels"]:
                    self.schema("GuildChannelResponse", event, channel)
            case _:
                pass

    def _interaction(self, data: dict[str, Any]) -> None:
        event = "INTERACTION_CREATE"
        user = data["member"]["user"] if "member" in data else data["user"]
        self.schema("UserResponse", event, user)
        kind = "ThreadResponse" if "thread_metadata" in data["channel"] else "GuildChannelResponse"
        private = "PrivateGroupChannelResponse" if data["channel"]["type"] == GROUP else "PrivateChannelResponse"
        self.schema(private if "user" in data else kind, event, data["channel"])
        if "member" in data:
            self.schema("GuildMemberResponse", event, data["member"])
        if "message" in data:
            self.schema("MessageResponse", event, data["message"])
        resolved = data["data"].get("resolved", {})
        for kind, name in (
            ("messages", "MessageResponse"),
            ("users", "UserResponse"),
            ("roles", "GuildRoleResponse"),
        ):
            for each in resolved.get(kind, {}).values():
                self.schema(name, event, each)

    @property
    def _described(self) -> dict[str, Any]:
        assert self._description is not None
        return self._description

    def _operation(self, route: str) -> dict[str, Any] | None:
        if self._description is None:
            return None
        method, path = route.split(" ")
        operation: dict[str, Any] | None = self._description["paths"].get(path, {}).get(method.lower())
        return operation

    def _check(self, sender: str, where: str, pointer: str, instance: Any) -> None:
        self.checked.add(f"{sender}: {where}")
        mended = self._mended(sender, instance)
        error = best_match(_validator(self._path, pointer).iter_errors(mended))
        if error is not None:
            deepest = _deepest(error)
            path = "/".join(str(part) for part in deepest.absolute_path)
            self.violations.append(Violation(sender, where, path or "the whole", deepest.message[:300]))

    def _mended(self, sender: str, instance: Any) -> Any:
        mended = copy.deepcopy(instance)
        for deviation in DEVIATIONS:
            if deviation.sender == sender:
                before = copy.deepcopy(mended)
                deviation.mend(mended)
                if mended != before:
                    self.deviations_met.add(deviation.name)
        return mended


def _deepest(error: ValidationError) -> ValidationError:
    while error.context:
        error = max(error.context, key=lambda each: len(each.absolute_path))
    return error


def _pointer(route: str) -> str:
    method, path = route.split(" ")
    escaped = path.replace("~", "~0").replace("/", "~1")
    return f"/paths/{escaped}/{method.lower()}"


@functools.cache
def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


@functools.cache
def _registry(path: Path) -> Registry[Any]:
    resource = Resource.from_contents(_load(path), default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource(_URI, resource)
    return registry


@functools.cache
def _validator(path: Path, pointer: str) -> Draft202012Validator:
    escaped = pointer.replace("{", "%7B").replace("}", "%7D")
    return Draft202012Validator({"$ref": f"{_URI}#{escaped}"}, registry=_registry(path))

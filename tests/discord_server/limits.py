"""Discord's limits on what a bot may send; each broken one is a 50035 that names the field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord_server.errors import ApiError, invalid_form, too_large
from tests.discord_server.values import COMPONENTS_V2, Attachment

Problem = tuple[str, str, str]

CONTENT = 2000
EMBEDS, EMBED_TOTAL, FIELDS = 10, 6000, 25
ROWS, BUTTONS_IN_A_ROW, OPTIONS, COMPONENTS_IN_V2 = 5, 5, 25, 40
LABEL, CUSTOM_ID, PLACEHOLDER, OPTION_TEXT, URL = 80, 100, 150, 100, 512
FILES, FILE_SIZE = 10, 10 * 1024 * 1024
CHOICES, CHOICE_NAME = 25, 100
MODAL_TITLE, MODAL_ROWS = 45, 5
COMMAND_NAME, COMMAND_DESCRIPTION, COMMAND_OPTIONS, GLOBAL_COMMANDS, COMMAND_SIZE = 32, 100, 25, 100, 8000
_NAME = re.compile(r"^[-_'\w]{1,32}$")


class Form:
    """Collects what is wrong with a body, because Discord answers with all of it at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def longest(self, path: str, value: Any, most: int) -> None:
        if isinstance(value, str | list | tuple) and len(value) > most:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")

    def present(self, path: str, value: Any) -> None:
        if not value:
            self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def add(self, path: str, code: str, message: str) -> None:
        self.problems.append((path, code, message))

    def check(self) -> None:
        if self.problems:
            raise self.error()

    def error(self) -> ApiError:
        return invalid_form(self.problems)


def check_message(body: Mapping[str, Any], files: Sequence[Attachment], flags: int, prefix: str = "") -> None:
    """``prefix`` is ``data.`` in an interaction's callback."""
    form = Form()
    form.longest(f"{prefix}content", body.get("content"), CONTENT)
    form.longest(f"{prefix}nonce", body.get("nonce"), 25)
    embeds = body.get("embeds") or []
    form.longest(f"{prefix}embeds", embeds, EMBEDS)
    for number, embed in enumerate(embeds):
        _embed(form, f"{prefix}embeds.{number}", embed)
    if sum(embed_length(embed) for embed in embeds) > EMBED_TOTAL:
        form.add(f"{prefix}embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
    _components(form, f"{prefix}components", body.get("components") or [], v2=bool(flags & COMPONENTS_V2))
    if flags & COMPONENTS_V2 and (body.get("content") or embeds):
        form.add(
            f"{prefix}content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2",
        )
    form.longest(f"{prefix}attachments", list(files), FILES)
    form.check()
    if any(file.size > FILE_SIZE for file in files):
        raise too_large()


def embed_length(embed: Mapping[str, Any]) -> int:
    """The 6,000 count title, description, the fields' names and values, the footer's text and the
    author's name.
    """
    total = len(embed.get("title") or "") + len(embed.get("description") or "")
    total += len((embed.get("footer") or {}).get("text") or "") + len((embed.get("author") or {}).get("name") or "")
    return total + sum(len(field["name"]) + len(field["value"]) for field in embed.get("fields") or [])


def _embed(form: Form, path: str, embed: Mapping[str, Any]) -> None:
    form.longest(f"{path}.title", embed.get("title"), 256)
    form.longest(f"{path}.description", embed.get("description"), 4096)
    form.longest(f"{path}.footer.text", (embed.get("footer") or {}).get("text"), 2048)
    form.longest(f"{path}.author.name", (embed.get("author") or {}).get("name"), 256)
    fields = embed.get("fields") or []
    form.longest(f"{path}.fields", fields, FIELDS)
    for number, field in enumerate(fields):
        for key, most in (("name", 256), ("value", 1024)):
            form.present(f"{path}.fields.{number}.{key}", (field.get(key) or "").strip())
            form.longest(f"{path}.fields.{number}.{key}", field.get(key), most)
    for place, url in (("url", embed.get("url")), *(_media(embed, key) for key in ("image", "thumbnail"))):
        if url and not str(url).startswith(("http://", "https://", "attachment://")):
            form.add(f"{path}.{place}", "URL_TYPE_INVALID_SCHEME", f'Scheme of "{url}" is not supported.')


def _media(embed: Mapping[str, Any], key: str) -> tuple[str, Any]:
    return f"{key}.url", (embed.get(key) or {}).get("url")


def _components(form: Form, path: str, components: Sequence[Mapping[str, Any]], *, v2: bool) -> None:
    form.longest(path, list(components), COMPONENTS_IN_V2 if v2 else ROWS)
    seen: dict[str, str] = {}
    for number, component in enumerate(components):
        if not v2 and component.get("type") != 1:
            form.add(f"{path}.{number}.type", "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).')
        _component(form, f"{path}.{number}", component, seen)
    if v2:
        total = sum(len(text) for text in _texts(components))
        if total > 4000:
            form.add(path, "COMPONENT_MAX_TOTAL_CONTENT", "Total text of the components must be 4000 or fewer.")


def _texts(components: Sequence[Mapping[str, Any]]) -> list[str]:
    found: list[str] = []
    for component in components:
        if component.get("type") == 10:
            found.append(component.get("content") or "")
        found += _texts(component.get("components") or [])
    return found


def _component(form: Form, path: str, component: Mapping[str, Any], seen: dict[str, str]) -> None:
    match component.get("type"):
        case 1:
            parts = component.get("components") or []
            form.present(f"{path}.components", parts)
            form.longest(f"{path}.components", parts, BUTTONS_IN_A_ROW)
            if len(parts) > 1 and any(part.get("type") != 2 for part in parts):
                form.add(
                    f"{path}.components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width",
                )
        case 2:
            _button(form, path, component)
        case 3 | 5 | 6 | 7 | 8:
            _select(form, path, component)
        case _:
            pass
    for number, part in enumerate(component.get("components") or []):
        _component(form, f"{path}.components.{number}", part, seen)
    if isinstance(component.get("accessory"), Mapping):
        _component(form, f"{path}.accessory", component["accessory"], seen)
    custom_id = component.get("custom_id")
    if custom_id is not None:
        form.present(f"{path}.custom_id", custom_id)
        form.longest(f"{path}.custom_id", custom_id, CUSTOM_ID)
        if custom_id in seen:
            form.add(
                f"{path}.custom_id",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated",
            )
        seen[custom_id] = path


def _button(form: Form, path: str, button: Mapping[str, Any]) -> None:
    form.longest(f"{path}.label", button.get("label"), LABEL)
    form.longest(f"{path}.url", button.get("url"), URL)
    if not button.get("label") and not button.get("emoji") and not button.get("sku_id"):
        form.add(path, "BUTTON_COMPONENT_REQUIRED_FIELDS", "A button must have a label or an emoji")
    if button.get("style") == 5:
        form.present(f"{path}.url", button.get("url"))
    elif button.get("style") != 6:
        form.present(f"{path}.custom_id", button.get("custom_id"))


def _select(form: Form, path: str, select: Mapping[str, Any]) -> None:
    form.present(f"{path}.custom_id", select.get("custom_id"))
    form.longest(f"{path}.placeholder", select.get("placeholder"), PLACEHOLDER)
    options = select.get("options") or []
    if select["type"] == 3:
        form.present(f"{path}.options", options)
    form.longest(f"{path}.options", options, OPTIONS)
    values = [option.get("value") for option in options]
    for number, option in enumerate(options):
        for key in ("label", "value"):
            form.present(f"{path}.options.{number}.{key}", option.get(key))
        for key in ("label", "value", "description"):
            form.longest(f"{path}.options.{number}.{key}", option.get(key), OPTION_TEXT)
        if values.index(option.get("value")) != number:
            form.add(
                f"{path}.options.{number}.value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )


def check_choices(choices: Sequence[Mapping[str, Any]]) -> None:
    form = Form()
    form.longest("data.choices", list(choices), CHOICES)
    for number, choice in enumerate(choices):
        form.present(f"data.choices.{number}.name", choice.get("name"))
        form.longest(f"data.choices.{number}.name", choice.get("name"), CHOICE_NAME)
        form.longest(f"data.choices.{number}.value", choice.get("value"), CHOICE_NAME)
    form.check()


def check_modal(modal: Mapping[str, Any]) -> None:
    form = Form()
    form.present("data.title", modal.get("title"))
    form.longest("data.title", modal.get("title"), MODAL_TITLE)
    form.present("data.custom_id", modal.get("custom_id"))
    form.longest("data.custom_id", modal.get("custom_id"), CUSTOM_ID)
    form.present("data.components", modal.get("components"))
    form.longest("data.components", modal.get("components"), MODAL_ROWS)
    form.check()


def check_commands(commands: Sequence[Mapping[str, Any]]) -> None:
    form = Form()
    for kind, most in ((1, GLOBAL_COMMANDS), (2, 5), (3, 5)):
        if sum((command.get("type") or 1) == kind for command in commands) > most:
            form.add("_", "APPLICATION_COMMANDS_TOO_MANY", f"At most {most} commands of type {kind}.")
    seen: set[tuple[Any, Any]] = set()
    for number, command in enumerate(commands):
        kind = command.get("type") or 1
        key = (kind, command.get("name"))
        if key in seen:
            form.add(
                f"{number}.name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add(key)
        for language, said in (command.get("name_localizations") or {}).items():
            form.longest(f"{number}.name_localizations.{language}", said, COMMAND_NAME)
        if kind == 1:
            _described(form, str(number), command)
            if _command_size(command) > COMMAND_SIZE:
                form.add(str(number), "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
        else:
            form.present(f"{number}.name", command.get("name"))
            form.longest(f"{number}.name", command.get("name"), COMMAND_NAME)
    form.check()


def _command_size(part: Mapping[str, Any]) -> int:
    """8,000 characters for all names, descriptions and values of a command, the options' included."""
    own = len(part.get("name") or "") + len(part.get("description") or "")
    own += sum(len(choice["name"]) + len(str(choice["value"])) for choice in part.get("choices") or [])
    return own + sum(_command_size(option) for option in part.get("options") or [])


def _described(form: Form, path: str, part: Mapping[str, Any]) -> None:
    """A command or an option: name, description, then its own options and choices."""
    name = part.get("name") or ""
    if not _NAME.match(name) or name != name.lower():
        form.add(f"{path}.name", "STRING_TYPE_REGEX", "Command name is invalid")
    form.present(f"{path}.description", part.get("description"))
    form.longest(f"{path}.description", part.get("description"), COMMAND_DESCRIPTION)
    for language, said in (part.get("description_localizations") or {}).items():
        form.longest(f"{path}.description_localizations.{language}", said, COMMAND_DESCRIPTION)
    for language, said in (part.get("name_localizations") or {}).items():
        if not _NAME.match(said) or said != said.lower():
            form.add(f"{path}.name_localizations.{language}", "STRING_TYPE_REGEX", "Command name is invalid")
    options = part.get("options") or []
    form.longest(f"{path}.options", options, COMMAND_OPTIONS)
    form.longest(f"{path}.choices", part.get("choices"), CHOICES)
    optional = False
    for number, option in enumerate(options):
        where = f"{path}.options.{number}"
        _described(form, where, option)
        if option.get("required") and optional:
            form.add(
                where,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional = optional or (option.get("type") not in {1, 2} and not option.get("required"))
    if len({option.get("name") for option in options}) != len(options):
        form.add(f"{path}.options", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")

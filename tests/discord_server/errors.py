"""Discord's error answers: ``{code, message}``, and for a bad form ``errors`` nested along the path to
the field.
"""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    def __init__(self, status: int, code: int, message: str, errors: dict[str, Any] | None = None) -> None:
        super().__init__(f"{status} {code}: {message} {errors or ''}".rstrip())
        self.status = status
        self.body: dict[str, Any] = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


def invalid(path: str, code: str, message: str) -> ApiError:
    """50035, for one field: ``invalid("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "Must be …")``."""
    return invalid_form([(path, code, message)])


def invalid_form(problems: list[tuple[str, str, str]]) -> ApiError:
    errors: dict[str, Any] = {}
    for path, code, message in problems:
        place = errors
        for part in path.split("."):
            place = place.setdefault(part, {})
        place.setdefault("_errors", []).append({"code": code, "message": message})
    return ApiError(400, 50035, "Invalid Form Body", errors)


def unauthorized() -> ApiError:
    return ApiError(401, 0, "401: Unauthorized")


def missing_access() -> ApiError:
    return ApiError(403, 50001, "Missing Access")


def missing_permissions() -> ApiError:
    return ApiError(403, 50013, "Missing Permissions")


def cannot_send_to_this_user() -> ApiError:
    return ApiError(403, 50007, "Cannot send messages to this user")


def cannot_edit_another_users_message() -> ApiError:
    return ApiError(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> ApiError:
    return ApiError(400, 50006, "Cannot send an empty message")


def no_history() -> ApiError:
    return ApiError(400, 160002, "Cannot reply without permission to read message history")


def too_large() -> ApiError:
    return ApiError(413, 40005, "Request entity too large")


def already_acknowledged() -> ApiError:
    return ApiError(400, 40060, "Interaction has already been acknowledged.")


_UNKNOWN = {
    "channel": 10003,
    "guild": 10004,
    "message": 10008,
    "user": 10013,
    "webhook": 10015,
    "interaction": 10062,
    "application": 10002,
}


def unknown(what: str) -> ApiError:
    return ApiError(404, _UNKNOWN[what], f"Unknown {what.capitalize()}")

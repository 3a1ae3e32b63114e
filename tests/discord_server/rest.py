"""HTTP around the routes: authorization, bodies, faults, rate limits, records. What a route does is in
``routes/``.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from tests.discord_server import errors
from tests.discord_server.backend import Backend, Request
from tests.discord_server.errors import ApiError
from tests.discord_server.faults import Dropped, Failure, Hold, TooMany, too_many_body
from tests.discord_server.posting import Upload

PREFIX = "/api/v10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    backend: Backend
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    uploads: tuple[Upload, ...]

    def id(self, name: str) -> int:
        value = self.path[name]
        if not value.isdecimal():
            raise errors.invalid(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return int(value)


@dataclass(frozen=True, slots=True)
class Answer:
    body: Any = None
    status: int = 200


NO_CONTENT = Answer(None, 204)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """``by_token``: whether the bot's token is needed; webhook and callback addresses carry a token of
    their own.
    """

    method: str
    path: str
    answer: Callable[[Call], Answer]
    by_token: bool = True

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


def add_routes(app: web.Application, backend: Backend, routes: list[Route]) -> None:
    for route in routes:
        backend.faults.routes.add(route.name)
        app.router.add_route(route.method, PREFIX + route.path, _handler(backend, route))
    app.router.add_get("/attachments/{channel_id}/{attachment_id}/{filename}", _files(backend))


def _handler(backend: Backend, route: Route) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.Response:
        body, uploads = await _body(request)
        call = Call(backend=backend, path=request.match_info, query=request.query, body=body, uploads=uploads)
        answer, headers = await _answer(request, route, call)
        failed = answer.status >= 400
        backend.requests.append(
            Request(
                route=route.name,
                path=request.path,
                body=body,
                status=answer.status,
                error=answer.body if failed else None,
            )
        )
        backend.counted[route.name] += 1
        backend.state.changes.notify()
        if answer.status and not failed and body is not None:
            backend.conformance.request(route.name, body)
        if answer.status:
            backend.conformance.response(route.name, answer.status, answer.body)
        return _response(answer, headers)

    return handle


async def _answer(request: web.Request, route: Route, call: Call) -> tuple[Answer, dict[str, str]]:
    backend = call.backend
    fault = backend.faults.next(route.name)
    match fault:
        case Hold():
            if not await fault.passes():
                return _cut_off(request)
        case Dropped():
            return _cut_off(request)
        case TooMany(retry_after=wait, for_all_routes=for_all_routes, via=via):
            headers = {"Retry-After": str(max(1, round(wait)))} | ({"Via": "1.1 loopback"} if via else {})
            return Answer(too_many_body(wait, for_all_routes=for_all_routes), 429), headers
        case Failure(after_storing=False):
            return _failure(fault), {}
        case _:
            pass
    headers = {}
    bucket = backend.faults.bucket(route.name)
    if bucket is not None:
        major = next(iter(call.path.values()), "")
        headers, wait_for = bucket.take(major)
        if wait_for is not None:
            headers |= {"Retry-After": str(max(1, round(wait_for))), "Via": "1.1 loopback"}
            return Answer(too_many_body(wait_for, for_all_routes=False), 429), headers
    try:
        _authorize(route, request, backend)
        answer = route.answer(call)
    except ApiError as problem:
        answer = Answer(problem.body, problem.status)
    except Exception:  # noqa: BLE001 - a bug of ours; a 500 would only make the client try again for half a minute
        backend.crashes.append(f"{route.name}: {traceback.format_exc()}")
        answer = Answer({"message": "the loopback server failed, see server.crashes", "code": 0}, 400)
    return (_failure(fault) if isinstance(fault, Failure) else answer), headers


def _cut_off(request: web.Request) -> tuple[Answer, dict[str, str]]:
    if request.transport is not None:
        request.transport.abort()
    return Answer(None, 0), {}


def _authorize(route: Route, request: web.Request, backend: Backend) -> None:
    if route.by_token and request.headers.get("Authorization") != f"Bot {backend.token}":
        raise errors.unauthorized()


def _failure(fault: Failure) -> Answer:
    return Answer({"message": fault.message, "code": fault.code}, fault.status)


def _response(answer: Answer, headers: dict[str, str]) -> web.Response:
    """The content type must be the bare ``application/json``: with a charset the client would take it for
    text.
    """
    if answer.body is None:
        return web.Response(status=answer.status or 500, headers=headers)
    body = json.dumps(answer.body).encode()
    return web.Response(body=body, status=answer.status, content_type="application/json", headers=headers)


async def _body(request: web.Request) -> tuple[Any, tuple[Upload, ...]]:
    if request.content_type == "application/json":
        text = await request.text()
        return (json.loads(text) if text else None), ()
    if request.content_type != "multipart/form-data":
        return None, ()
    body: Any = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        data = bytes(await part.read())
        if part.name == "payload_json":
            body = json.loads(data)
        elif part.name and part.name.startswith("files["):
            uploads.append(Upload(filename=part.filename or "unnamed", data=data))
    return body, tuple(uploads)


def _files(backend: Backend) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.Response:
        found = backend.state.files.get(request.raw_path.partition("?")[0])
        if found is None:
            return web.Response(status=404)
        data, content_type = found
        return web.Response(body=data, headers={"Content-Type": content_type})

    return handle

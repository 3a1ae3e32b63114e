"""What the routes work with: the state and the parts around it, in one value. Knows no HTTP."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.discord_server.clock import Clock
from tests.discord_server.conformance import Conformance
from tests.discord_server.faults import Faults
from tests.discord_server.gateway import Gateway
from tests.discord_server.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One REST call of the client, as it arrived and as it was answered (``status`` 0: the connection was
    cut).
    """

    route: str
    path: str
    body: Any
    status: int
    error: Any = None


@dataclass(slots=True, kw_only=True, eq=False)
class Backend:
    clock: Clock
    state: State
    gateway: Gateway
    faults: Faults
    conformance: Conformance
    token: str
    cdn_base: str = ""
    requests: list[Request] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    typing: list[int] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)

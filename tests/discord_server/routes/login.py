"""Who am I, and where is the gateway."""

from __future__ import annotations

from tests.discord_server import payloads
from tests.discord_server.rest import Answer, Call, Route


def own_user(call: Call) -> Answer:
    return Answer(payloads.own_user(call.backend.state.bot))


def own_application(call: Call) -> Answer:
    return Answer(payloads.application(call.backend.state))


def gateway(call: Call) -> Answer:
    return Answer({"url": call.backend.gateway.url})


def gateway_for_bots(call: Call) -> Answer:
    starts = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
    return Answer({"url": call.backend.gateway.url, "shards": 1, "session_start_limit": starts})


ROUTES = [
    Route(method="GET", path="/users/@me", answer=own_user),
    Route(method="GET", path="/oauth2/applications/@me", answer=own_application),
    Route(method="GET", path="/applications/@me", answer=own_application),
    Route(method="GET", path="/gateway", answer=gateway, by_token=False),
    Route(method="GET", path="/gateway/bot", answer=gateway_for_bots),
]

"""``attache run``"""

from .ending import finish, progress
from .starting import class_rules, load_parts, seal, settings, token_of


def run() -> None:
    """Run the Discord bot.

    DISCORD_TOKEN comes from the environment, or from a file .env in the folder where you start it. Publish the commands
    once before: “attache sync”.

    \b
    Example:
      attache run
    """
    chosen = settings()
    token = token_of(chosen)
    from ..resources import ServerLimits, open_resources
    from ..service import serve

    parts, sealed, rules = load_parts(), seal(chosen), class_rules(chosen)
    limits = ServerLimits(
        articles=chosen.server_articles, versions=chosen.server_versions, corrections=chosen.server_corrections
    )

    async def work() -> None:
        async with open_resources(
            parts, database=chosen.database, seal=sealed, class_rules=rules, limits=limits, progress=progress
        ) as resources:
            await serve(
                resources,
                token,
                api=chosen.discord_api,
                gateway=chosen.discord_gateway,
                message_content=chosen.message_content,
            )

    finish(work())

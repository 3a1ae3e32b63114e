"""Names and descriptions of the commands, in the languages of Discord's users."""

import discord
from discord import app_commands

from intents.languages.messages import ENGLISH, closest_language

from .texts import messages

__all__ = ["CommandTranslator"]


class CommandTranslator(app_commands.Translator):
    """From the catalog that everything else is said from; English is what the commands are written in."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002
    ) -> str | None:
        language = closest_language(locale.value)
        if language in {None, ENGLISH}:
            return None
        said = messages(locale.value).text(string.message)
        return said if said != string.message else None

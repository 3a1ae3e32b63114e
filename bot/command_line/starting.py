"""What a command starts from: the settings, what the program loads once, and options put into the program's terms.

Whatever is wrong with them ends the command with a sentence.
"""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from .ending import fail, progress

if TYPE_CHECKING:
    from config.settings import Settings

    from ..assembly import Parts
    from ..records.sealing import Seal
    from ..resources import ClassRules

__all__ = ["class_rules", "code_of", "load_parts", "seal", "settings", "tag_of", "token_of"]

_HOW_TO_GET_IN = (
    "There is no DISCORD_TOKEN. 1. Open https://discord.com/developers/applications, press “New Application”,\n"
    "2. open “Bot” there, press “Reset Token” and copy the token that it shows once,\n"
    "3. put it into a file .env beside the Makefile, as  DISCORD_TOKEN=the-token  , and start again."
)


def settings() -> "Settings":
    from config.settings import BadSettings, read_settings

    try:
        return read_settings()
    except BadSettings as error:
        fail(str(error))


def load_parts() -> "Parts":
    """Everything that is loaded once, with the files that a teacher may edit."""
    from config.settings import BadSettings
    from config.teacher import read_teacher_file
    from knowledge.corrections import BadCorrection

    from ..assembly import Parts

    try:
        return Parts.load(aliases=read_teacher_file("aliases.toml"), corrections=read_teacher_file("corrections.toml"))
    except (BadSettings, BadCorrection) as error:
        fail(str(error))
    except KeyError as error:
        fail(f"config/aliases.toml gives names to {error}, which is no known country code.")


def class_rules(settings: "Settings") -> "ClassRules":
    from config.settings import BadSettings
    from config.teacher import read_teacher_file

    from ..resources import ClassRules

    try:
        words = tuple(word for words in read_teacher_file("class_words.toml").values() for word in words)
    except BadSettings as error:
        fail(str(error))
    return ClassRules(unwanted_words=words, kept=timedelta(days=settings.class_days))


def seal(settings: "Settings") -> "Seal":
    """With the keys of the settings, else with the one in the data folder."""
    from ..records.sealing import BadKey, Seal, key_in

    try:
        return Seal(settings.class_keys or (key_in(settings.data_folder, progress),))
    except BadKey as error:
        fail(str(error))


def token_of(settings: "Settings") -> str:
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        fail(_HOW_TO_GET_IN)
    return token


def tag_of(language: str | None) -> str | None:
    """The language that ``--language`` names."""
    from intents.languages.messages import LANGUAGES, closest_language

    known = closest_language(language) if language else None
    if language and not known:
        fail(f"I cannot answer in {language!r}; --language takes {' or '.join(LANGUAGES)}.")
    return known


def code_of(parts: "Parts", subject: str | None, files: list[Path] | None) -> str | None:
    """The code of the country that ``--subject`` names."""
    from knowledge.folding import fold

    if subject is None:
        return None
    if not files:
        fail("--subject says whose foreign relations a file describes; name the file with --source.")
    if subject.upper() in parts.ingestion.countries:
        return subject.upper()
    named = {mention.codes for mention in parts.ingestion.countries.exact(fold(subject))}
    codes = named.pop() if len(named) == 1 else ()
    if len(codes) != 1:
        fail(f"--subject {subject!r} is no country; give a code such as KE, or a name such as Kenya.")
    return codes[0]

"""The settings: from the environment, or from a file ``.env`` in the folder where the program starts."""

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

__all__ = ["BadSettings", "Settings", "read_settings"]

_DISCORD_HOSTS = ("discord.com", "discordapp.com", "discord.gg")


class BadSettings(Exception):
    """A setting cannot be used; the message says which, and what it has to be."""


def _discord_or_loopback(address: str) -> str:
    """The bot's token is sent to this address, so it is Discord's, or this very machine's."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme in {"https", "wss"} and any(host == own or host.endswith(f".{own}") for own in _DISCORD_HOSTS):
        return address
    if parts.scheme in {"http", "https", "ws", "wss"} and _is_loopback(host):
        return address
    raise ValueError(
        "the token would be sent there, so it must be Discord's address or one on this machine (127.0.0.1)"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


Address = Annotated[str, AfterValidator(_discord_or_loopback)]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, populate_by_name=True)

    discord_token: SecretStr | None = Field(None, validation_alias="DISCORD_TOKEN")
    database_url: str = Field("", validation_alias="DATABASE_URL")
    discord_api: Address | None = Field(None, validation_alias="ATTACHE_DISCORD_API")
    discord_gateway: Address | None = Field(None, validation_alias="ATTACHE_DISCORD_GATEWAY")
    message_content: bool = Field(default=False, validation_alias="ATTACHE_MESSAGE_CONTENT")
    """Whether the operator has switched Discord's privileged message-content intent on."""
    class_key: SecretStr | None = Field(None, validation_alias="ATTACHE_CLASS_KEY")
    """Fernet keys for what is typed in class, separated by commas: the first seals, each of them opens."""
    class_days: int = Field(30, ge=1, le=3650, validation_alias="ATTACHE_CLASS_DAYS")
    """How long a class is kept after the last thing that happened in it."""
    server_articles: int = Field(20, ge=0, validation_alias="ATTACHE_SERVER_ARTICLES")
    """How many articles a server may have of its own."""
    server_versions: int = Field(50, ge=1, validation_alias="ATTACHE_SERVER_VERSIONS")
    """How many versions are kept of each article of a server."""
    server_corrections: int = Field(500, ge=0, validation_alias="ATTACHE_SERVER_CORRECTIONS")
    """How many corrections a server may have of its own."""
    data_folder: Path = Field(default_factory=lambda: user_data_path("attache"), validation_alias="ATTACHE_DATA")

    @property
    def database(self) -> str:
        """The database's URL: the one set, else a file in the platform's data folder."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_folder / 'attache.db'}"

    @property
    def class_keys(self) -> tuple[str, ...]:
        """Empty where none is set."""
        keys = self.class_key.get_secret_value().split(",") if self.class_key else ()
        return tuple(key.strip() for key in keys if key.strip())


def read_settings() -> Settings:
    """Raises BadSettings: a value cannot be used. The value itself is not repeated, it may be a secret."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        message = str(first["msg"]).removeprefix("Value error, ")
        raise BadSettings(f"The setting {name} cannot be used: {message}.") from None

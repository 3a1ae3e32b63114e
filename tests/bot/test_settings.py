from pathlib import Path

import pytest

from config.settings import BadSettings, read_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "DISCORD_TOKEN",
        "DATABASE_URL",
        "ATTACHE_DISCORD_API",
        "ATTACHE_DISCORD_GATEWAY",
        "ATTACHE_DATA",
        "ATTACHE_CLASS_KEY",
        "ATTACHE_CLASS_DAYS",
    ):
        monkeypatch.delenv(name, raising=False)


def test_without_any_setting_there_is_a_database_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHE_DATA", "/data")
    settings = read_settings()
    assert settings.discord_token is None
    assert settings.database == "sqlite+aiosqlite:////data/attache.db"


def test_a_file_env_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=from-file\nDATABASE_URL=sqlite:///x.db\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")
    settings = read_settings()
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "from-environment"
    assert settings.database == "sqlite:///x.db"
    assert "from-environment" not in repr(settings)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/api/v10",
        "http://[::1]:8000/",
        "http://localhost:1/",
        "https://discord.com/api/v10",
        "https://ptb.discord.com/api/v10",
    ],
)
def test_an_address_that_may_have_the_token(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHE_DISCORD_API", address)
    assert read_settings().discord_api == address


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/api",
        "https://discord.com.evil.example/api",
        "https://notdiscord.com/api",
        "http://discord.com/api/v10",
        "http://10.0.0.1/api",
        "http://127.0.0.1.evil.example/",
        "ftp://127.0.0.1/",
        "https://discord.com@evil.example/",
        "",
    ],
)
def test_an_address_that_may_not(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTACHE_DISCORD_API", address)
    with pytest.raises(BadSettings, match="ATTACHE_DISCORD_API cannot be used: the token would be sent there"):
        read_settings()


def test_the_keys_of_the_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().class_keys == ()
    monkeypatch.setenv("ATTACHE_CLASS_KEY", "k3y, 0lder,")
    settings = read_settings()
    assert settings.class_keys == ("k3y", "0lder")
    assert "0lder" not in repr(settings)


@pytest.mark.parametrize("days", ["0", "a month", "-1"])
def test_classes_are_kept_for_whole_days(days: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().class_days == 30
    monkeypatch.setenv("ATTACHE_CLASS_DAYS", days)
    with pytest.raises(BadSettings, match="ATTACHE_CLASS_DAYS cannot be used"):
        read_settings()

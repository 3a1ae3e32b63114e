"""Spaced repetition."""

from datetime import UTC, datetime, timedelta

from bot.assembly import Parts
from bot.classroom.items import Choice, Item, ItemKind
from bot.classroom.making import Material, every_item
from bot.classroom.practice import Practised, drill, item_key, next_item, reviewed
from knowledge.ingest import Ingested

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def test_every_date_has_a_key_of_its_own_in_whatever_language(parts: Parts, rwanda: Ingested) -> None:
    english, french = (
        list(every_item(Material(tuple(rwanda.facts), parts.say.speaking(language)), ItemKind.DATE))
        for language in ("en", "fr")
    )
    assert [item_key(each) for each in english] == [item_key(each) for each in french]
    assert len({item_key(each) for each in english}) == len(english)


def test_what_is_known_waits_longer_and_longer_and_what_is_not_comes_back() -> None:
    known: Practised | None = None
    now, waits = NOW, []
    for _ in range(5):
        known = reviewed("key", known, 100, now)
        waits.append(known.due - now)
        now = known.due
    assert waits == sorted(waits)
    assert waits[-1] > timedelta(days=7)
    assert reviewed("key", known, 0, now).due - now < timedelta(days=1)
    assert (
        reviewed("key", None, 0, NOW).due <= reviewed("key", None, 50, NOW).due <= reviewed("key", None, 100, NOW).due
    )


def test_what_is_due_comes_before_what_is_new(parts: Parts, rwanda: Ingested) -> None:
    keys = list(drill(Material(tuple(rwanda.facts), parts.say)))
    practised: dict[str, Practised] = {}
    now, asked = NOW, []
    for _ in range(len(keys)):
        key = next_item(keys, practised, now)
        assert key is not None
        asked.append(key)
        practised[key] = reviewed(key, None, 100, now)
        now += timedelta(seconds=1)
    assert asked == keys
    assert next_item(keys, practised, now) is None
    assert next_item(keys, practised, now + timedelta(days=60)) == keys[0]


def test_a_drill_asks_for_each_fact_once_and_is_the_same_in_whatever_language(parts: Parts, rwanda: Ingested) -> None:
    english, french = (drill(Material(tuple(rwanda.facts), parts.say.speaking(tag))) for tag in ("en", "fr"))
    assert [(key, right_place(item)) for key, item in english.items()] == [
        (key, right_place(item)) for key, item in french.items()
    ]
    assert {item.kind for item in english.values()} == {
        ItemKind.DATE,
        ItemKind.COUNTRY,
        ItemKind.SOURCE,
        ItemKind.CHOICE,
    }
    asked = {item.prompt for item in english.values()}
    for kind in (ItemKind.DATE, ItemKind.COUNTRY):
        assert {each.prompt for each in every_item(Material(tuple(rwanda.facts), parts.say), kind)} <= asked


def right_place(item: Item) -> int | None:
    return item.right if isinstance(item, Choice) else None

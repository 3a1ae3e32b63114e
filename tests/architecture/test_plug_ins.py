"""Every file in a folder of plug-ins is one, is listed, and defines what it must."""

import importlib
import pkgutil
from collections import Counter
from types import ModuleType

import bot.commands
import intents.catalog
import knowledge.extractors
import knowledge.formats
from intents.catalog import catalog
from intents.questions.intent import Intent
from knowledge.extractors import extractors
from knowledge.formats import readers


def modules_of(package: ModuleType) -> dict[str, ModuleType]:
    found = {
        each.name: importlib.import_module(f"{package.__name__}.{each.name}")
        for each in pkgutil.iter_modules(package.__path__)
    }
    assert found, f"nothing found in {package.__name__}: this test looks in the wrong place"
    return found


def test_every_intent_file_is_in_the_catalog() -> None:
    defined: list[Intent] = []
    for module in modules_of(intents.catalog).values():
        defined += [each for each in vars(module).values() if isinstance(each, Intent)]
        defined += list(getattr(module, "INTENTS", ()))
    assert Counter(each.name for each in defined) == Counter(each.name for each in catalog())
    assert max(Counter(each.name for each in catalog()).values()) == 1


def test_every_intent_has_examples_and_a_title() -> None:
    for intent in catalog():
        assert intent.examples, intent.name
        assert intent.title, intent.name


def test_every_extractor_is_listed_and_kinds_are_unique() -> None:
    assert {each.__name__ for each in modules_of(knowledge.extractors).values()} == {
        each.__name__ for each in extractors() if isinstance(each, ModuleType)
    }
    assert max(Counter(each.KIND for each in extractors()).values()) == 1


def test_every_format_is_listed() -> None:
    listed = {each.__name__ for each in readers() if isinstance(each, ModuleType)}
    assert {each.__name__ for each in modules_of(knowledge.formats).values()} == listed


def test_every_command_is_an_extension_that_is_loaded() -> None:
    found = modules_of(bot.commands)
    assert {each.__name__ for each in found.values()} == set(bot.commands.EXTENSIONS) - {"bot.views"}
    assert all(callable(each.setup) for each in found.values())

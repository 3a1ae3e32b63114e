"""A pattern of a module that is named like another one takes its place without a word from any checker."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def given(module: ast.Module) -> Iterator[str]:
    """The names that the statements of a module give, each as often as it is given."""
    for each in module.body:
        if isinstance(each, ast.Assign):
            yield from (target.id for target in each.targets if isinstance(target, ast.Name))
        elif isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield each.name


@pytest.mark.parametrize("folder", ["bot", "intents", "knowledge", "config"])
def test_no_name_of_a_module_is_given_twice(folder: str) -> None:
    twice = {
        str(path.relative_to(ROOT)): names
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (names := [name for name, times in Counter(given(ast.parse(path.read_text("utf-8")))).items() if times > 1])
    }
    assert twice == {}

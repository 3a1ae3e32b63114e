"""Every item that the articles can give has one answer that they support, and only one.

What the articles support is found here from their facts alone, in another way than the makers go.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, permutations

import pytest

from bot.assembly import Parts
from bot.classroom.items import Choice, Item, ItemKind, Matching, Ordering, TypedCountry, TypedDate
from bot.classroom.making import Material, every_item, make_quiz, makers
from bot.classroom.refusing import NotAllowed
from intents.languages.sentences import Sentences
from knowledge.dates import EdtfDate
from knowledge.model import Fact
from tests.conftest import ARTICLE, ROOT
from tests.golden import check

TEST_ARTICLES = ROOT / "tests" / "data" / "articles"
ARTICLES = {
    "rwanda": ARTICLE,
    "ghana": TEST_ARTICLES / "foreign_relations_of_ghana.txt",
    "jamaica": TEST_ARTICLES / "foreign_relations_of_jamaica.md",
    "zambia": TEST_ARTICLES / "foreign_relations_of_zambia.txt",
    "kenya": TEST_ARTICLES / "foreign_relations_of_kenya.wiki",
    "uruguay": TEST_ARTICLES / "foreign_relations_of_uruguay.wiki",
}


@pytest.fixture(scope="module", params=ARTICLES)
def facts(request: pytest.FixtureRequest, parts: Parts) -> tuple[Fact, ...]:
    return tuple(parts.ingestion.file(ARTICLES[request.param]).facts)


@pytest.fixture
def rwandan(parts: Parts) -> tuple[Fact, ...]:
    return tuple(parts.ingestion.file(ARTICLE).facts)


def touches(one: EdtfDate, other: EdtfDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def began(facts: tuple[Fact, ...], code: str | None) -> list[EdtfDate]:
    return [fact.date for fact in facts if fact.kind == "began" and fact.object == code and fact.date]


def cities(facts: tuple[Fact, ...], sender: str, host: str) -> set[str]:
    return {fact["city"] for fact in facts if fact.kind == "mission" and (fact.subject, fact.object) == (sender, host)}


def may_have_begun(facts: tuple[Fact, ...], code: str, date: EdtfDate) -> bool:
    """Whether the article leaves it possible: on its own date, or on that of a row that names nobody."""
    own = began(facts, code)
    return any(touches(each, date) for each in own or began(facts, None))


def is_said(facts: tuple[Fact, ...], kind: str, statement: str, say: Sentences) -> bool:
    return any(fact.kind == kind and fact.date and say.fact(fact) == statement for fact in facts)


def is_denied(facts: tuple[Fact, ...], kind: str, statement: str, date: EdtfDate, say: Sentences) -> bool:
    """Whether the article gives other dates for it, and none that could be meant."""
    same = [fact for fact in facts if fact.kind == kind and say.fact(replace(fact, date=date)) == statement]
    return bool(same) and all(fact.date is not None and not touches(fact.date, date) for fact in same)


def is_asked_for(fact: Fact, item: Item, say: Sentences) -> bool:
    """Whether the fact is on what the prompt names; an end of relations is not their return."""
    names: list[str] = [fact[slot] for slot in ("person", "met") if fact[slot]]
    if item.topic in {"began", "relations_changed"}:
        if fact.object is None:
            return False
        names.append(say.country(fact.object))
    if fact["organisation"]:
        names.append(say.organisation(fact["organisation"]))
    back = "resumed" in item.prompt
    return all(name in item.prompt for name in names) and (fact["change"] == "resumed") == back


def supported(item: Item, facts: tuple[Fact, ...], say: Sentences) -> Iterator[object]:
    """The answers to the item that the article supports."""
    match item:
        case Choice(kind=ItemKind.TRUE_OR_FALSE):
            statement = item.prompt.partition("? ")[2]
            date = EdtfDate.parse(item.options[0].value.partition(" ")[2])
            if is_said(facts, item.topic, statement, say):
                yield 0
            if is_denied(facts, item.topic, statement, date, say):
                yield 1
        case Choice(kind=ItemKind.SOURCE):
            statement = item.prompt.partition("? ")[2]
            stating = [fact for fact in facts if fact.object and say.fact(fact) == statement]
            others = stating[0].about - {stating[0].source.subject}
            near = [fact for fact in facts if not others.isdisjoint(fact.about)]
            for place, option in enumerate(item.options):
                if any(option.value == str(each.number) for fact in near for each in fact.references):
                    yield place
        case Choice(topic="mission"):
            sender, host = item.about
            yield from (at for at, each in enumerate(item.options) if each.value in cities(facts, sender, host))
        case Choice(topic="began") if not item.options[0].value[0].isdigit():
            (date,) = began(facts, item.options[item.right].value)
            yield from (at for at, each in enumerate(item.options) if may_have_begun(facts, each.value, date))
        case Choice() | TypedDate():
            own = [fact for fact in facts if fact.kind == item.topic and is_asked_for(fact, item, say)]
            values = [each.value for each in item.options] if isinstance(item, Choice) else [item.edtf]
            for place, value in enumerate(values):
                if any(fact.date and touches(fact.date, EdtfDate.parse(value)) for fact in own):
                    yield place
        case TypedCountry():
            (date,) = began(facts, item.code)
            yield from (
                fact.object for fact in facts if fact.kind == "began" and fact.date and touches(fact.date, date)
            )
        case Ordering():
            dates = [began(facts, each.value) for each in item.options]
            for order in permutations(range(len(dates))):
                if all(
                    one.earliest <= next_.latest
                    for first, second in pairwise(order)
                    for one in dates[first]
                    for next_ in dates[second]
                ):
                    yield order
        case Matching():
            sender = next(fact.source.subject for fact in facts)
            for order in permutations(range(len(item.partners))):
                if all(
                    item.partners[place].value in cities(facts, sender, option.value)
                    for option, place in zip(item.options, order, strict=True)
                ):
                    yield order


def right_answer(item: Item) -> object:
    match item:
        case TypedDate():
            return 0
        case TypedCountry():
            return item.code
        case _:
            return item.right


def test_exactly_one_answer_is_supported(facts: tuple[Fact, ...], parts: Parts) -> None:
    items = list(every_item(Material(facts, parts.say)))
    assert len(items) > 40
    for item in items:
        assert list(supported(item, facts, parts.say)) == [right_answer(item)], item


def test_no_two_options_look_the_same(facts: tuple[Fact, ...], parts: Parts) -> None:
    for language in ("en", "fr"):
        for item in every_item(Material(facts, parts.say.speaking(language))):
            if isinstance(item, Choice | Ordering | Matching):
                labels = [each.label for each in item.options]
                assert len(set(labels)) == len(labels), item


def test_what_is_quoted_is_in_the_article(facts: tuple[Fact, ...], parts: Parts) -> None:
    quotes = {each.quote.exact for fact in facts for each in fact.provenance}
    for item in every_item(Material(facts, parts.say)):
        assert {each.quote for each in item.evidence} <= quotes


def test_every_kind_can_be_asked_about_the_shipped_article(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    made = {item.kind for item in every_item(Material(rwandan, parts.say))}
    assert made == set(ItemKind) == {each.KIND for each in makers()}


def test_two_dates_for_one_country_are_asked_about_in_no_way(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    belgium = next(fact for fact in rwandan if fact.kind == "began" and fact.object == "BE")
    doubtful = (*rwandan, replace(belgium, date=EdtfDate.parse("1963-07-01")))
    before = [item for item in every_item(Material(rwandan, parts.say)) if "BE" in item.about and item.topic == "began"]
    after = [item for item in every_item(Material(doubtful, parts.say)) if "BE" in item.about and item.topic == "began"]
    assert before
    assert after == []


def test_a_row_without_a_name_takes_its_day_from_the_others(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    nameless = next(fact for fact in rwandan if fact.kind == "began" and fact.object is None)
    doubtful = (*rwandan, replace(nameless, date=EdtfDate.parse("1976-01")))
    asked = [item for item in every_item(Material(rwandan, parts.say)) if isinstance(item, TypedCountry)]
    still = [item for item in every_item(Material(doubtful, parts.say)) if isinstance(item, TypedCountry)]
    assert [item for item in asked if item.code == "MX"]
    assert [item for item in asked if item.code != "MX"] == still


def test_a_second_mission_elsewhere_is_no_question(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    mission = next(fact for fact in rwandan if fact.kind == "mission" and (fact.subject, fact.object) == ("RW", "BE"))
    slots = tuple((name, "Antwerp" if name == "city" else text) for name, text in mission.slots)
    doubtful = (*rwandan, replace(mission, slots=slots))
    kinds = (ItemKind.CHOICE, ItemKind.MATCH)
    asked = [
        item for kind in kinds for item in every_item(Material(doubtful, parts.say), kind) if item.topic == "mission"
    ]
    assert not any("BE" in item.about for item in asked)


def test_a_quiz_is_what_was_asked_for(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    material = Material(rwandan, parts.say, seed=5)
    quiz = make_quiz(material, count=7)
    assert len(quiz) == 7
    assert len({item.kind for item in quiz}) > 3
    assert len({item.evidence for item in quiz}) == 7
    assert quiz == make_quiz(material, count=7)
    assert quiz != make_quiz(replace(material, seed=6), count=7)
    assert {item.kind for item in make_quiz(material, count=5, kind=ItemKind.DATE)} == {ItemKind.DATE}
    assert all("MX" in item.about for item in make_quiz(material, count=5, about="MX"))
    assert {item.topic for item in make_quiz(material, count=5, topic="mission")} == {"mission"}
    with pytest.raises(NotAllowed, match="no such question"):
        make_quiz(material, count=5, about="NO")


def test_a_long_table_gives_items_in_no_time_and_not_too_many(rwandan: tuple[Fact, ...], parts: Parts) -> None:
    belgium = next(fact for fact in rwandan if fact.kind == "began" and fact.object == "BE")
    codes = [country.code for country in parts.say.countries][:150]
    table = tuple(
        replace(belgium, object=code, about=frozenset(), date=EdtfDate.parse(f"{1800 + place}"))
        for place, code in enumerate(codes)
        if code != "RW"
    )
    orders = list(every_item(Material(table, parts.say), ItemKind.ORDER))
    assert 1000 < len(orders) <= 5000


def _lines(item: Item) -> Iterator[str]:
    yield f"{item.kind} · {item.topic} · {item.prompt}"
    match item:
        case Choice():
            for place, option in enumerate(item.options):
                yield f"    {'x' if place == item.right else '-'} {option.label}"
        case TypedDate():
            yield f"    = {item.edtf}"
        case TypedCountry():
            yield f"    = {item.label}"
        case Ordering():
            yield f"    = {' < '.join(item.options[place].label for place in item.right)}"
        case Matching():
            pairs = zip(item.options, item.right, strict=True)
            yield f"    = {'; '.join(f'{option.label}: {item.partners[at].label}' for option, at in pairs)}"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_items_read_well(language: str, rwandan: tuple[Fact, ...], parts: Parts) -> None:
    """Those on the shipped article; of orders, which differ only in their countries, the first few."""
    material = Material(rwandan, parts.say.speaking(language))
    lines: list[str] = []
    for maker in makers():
        items = list(maker.items(material))
        shown = items[:3] if maker.KIND is ItemKind.ORDER else items
        lines += [line for item in shown for line in _lines(item)]
    check(f"quiz_items.{language}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("article", "right", "wrong"),
    [
        (
            "kenya.wiki",
            "When did Somalia cut off relations with Kenya?",
            "When did Kenya cut off relations with Somalia?",
        ),
        (
            "kenya.wiki",
            "When did Kenya cut off relations with Israel?",
            "When did Israel cut off relations with Kenya?",
        ),
        (
            "latvia.html",
            "When did China suspend relations with Latvia?",
            "When did Latvia suspend relations with China?",
        ),
        ("bolivia.txt", "When were relations between Bolivia and Cuba cut off?", "Bolivia cut off relations with Cuba"),
    ],
)
def test_who_cut_off_relations_is_asked_about_as_who_did(article: str, right: str, wrong: str, parts: Parts) -> None:
    material = Material(tuple(parts.ingestion.file(TEST_ARTICLES / f"foreign_relations_of_{article}").facts), parts.say)
    prompts = [each.prompt for each in every_item(material, ItemKind.DATE)]
    assert right in prompts
    assert not any(wrong in each for each in prompts)

"""What people see, as golden text: one card a question."""

import io
import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Card, Footnote, Status
from bot.render.embed import pages_of
from bot.render.evidence import surroundings
from bot.render.plain import print_card
from knowledge.model import Reference, Source
from tests import golden
from tests.conftest import ROOT

QUESTIONS = [
    "When did relations begin with Belgium?",
    "When did relations begin with South Korea?",
    "When did relations begin with India?",
    "When did relations begin with Kenya?",
    "When did relations begin with Narnia?",
    "When did relations begin with Congo?",
    "How long has Rwanda had relations with Mexico?",
    "Who began relations in 2004?",
    "Which countries began in the seventies?",
    "How many countries began after 2000?",
    "Which relations began in 1950?",
    "Who was first?",
    "Who was last?",
    "Which was the third country?",
    "Put all the start dates in order",
    "Which came first, Canada or South Korea?",
    "How many years lie between Belgium and Mexico?",
    "Name all the countries in the table",
    "Which countries have no date?",
    "Are there relations with France?",
    "Did relations with Mexico begin in 1975?",
    "Did relations with Canada begin in March 1963?",
    "Where is Rwanda's embassy in Belgium?",
    "Does India have an embassy in Kigali?",
    "From where is Mexico accredited to Rwanda?",
    "Does Norway have an embassy in Kigali?",
    "Why did Rwanda cut relations with France?",
    "When were relations with France resumed?",
    "Who visited Kigali in 2010?",
    "Where did Kagame meet Kabila?",
    "What is disputed with Burundi?",
    "Why did Rwanda invade Canada?",
    "Is Rwanda a member of the Commonwealth?",
    "Is Rwanda a member of NATO?",
    "Which organisations does Rwanda belong to?",
    "Where does the date for China come from?",
    "What is reference 7?",
    "What happened in 2016?",
    "Tell me about India",
    "Tell me about the United States",
    "What is the best phone to buy?",
    "hello",
    "thanks",
    "help",
]


QUESTIONS_IN_FRENCH = [
    "Quand les relations avec la Belgique ont-elles commencé ?",
    "Depuis quand a-t-on des relations avec la Corée du Sud ?",
    "Quand les relations avec l'Inde ont-elles commencé ?",
    "Quand ont commencé les relations avec les États-Unis ?",
    "Depuis quand le Kenya ?",
    "Quand ont débuté les relations avec la Syldavie ?",
    "Quand ont commencé les relations avec le Congo ?",
    "Depuis combien de temps le Rwanda a-t-il des relations avec le Mexique ?",
    "Qui a commencé en 2004 ?",
    "Quels pays ont commencé dans les années soixante-dix ?",
    "Combien de pays ont noué des relations après 2000 ?",
    "Quelles relations ont commencé en 1950 ?",
    "Qui a été le premier ?",
    "Qui a été le dernier ?",
    "Quel pays était le troisième ?",
    "Mets toutes les dates de début dans l'ordre",
    "Qui est venu en premier, le Canada ou la Corée du Sud ?",
    "Qui est venu en premier, la Chine ou le Qatar ?",
    "Combien d'années séparent la Belgique et le Mexique ?",
    "Quels pays sont venus avant le Mexique ?",
    "Liste tous les pays du tableau",
    "Quels pays n'ont pas de date ?",
    "Y a-t-il des relations avec la France ?",
    "Les relations avec le Mexique ont-elles commencé en 1975 ?",
    "Les relations avec le Canada ont-elles commencé en mars 1963 ?",
    "Où est l'ambassade du Rwanda en Belgique ?",
    "L'Inde a-t-elle une ambassade à Kigali ?",
    "D'où le Mexique est-il accrédité auprès du Rwanda ?",
    "La Norvège a-t-elle une ambassade à Kigali ?",
    "Combien de pays ont une ambassade à Kigali ?",
    "Pourquoi le Rwanda a-t-il rompu ses relations avec la France ?",
    "Quand les relations avec la France ont-elles repris ?",
    "La France a-t-elle rompu ses relations avec le Rwanda ?",
    "Qui a visité Kigali en 2010 ?",
    "Qui a visité Kigali en 2015 ?",
    "Où Kagame a-t-il rencontré Kabila ?",
    "Quel est le différend avec le Burundi ?",
    "Pourquoi le Rwanda a-t-il envahi le Canada ?",
    "Le Rwanda est-il membre du Commonwealth ?",
    "Le Rwanda est-il membre de l'OTAN ?",
    "À quelles organisations le Rwanda appartient-il ?",
    "Quand le Rwanda a-t-il présidé le Conseil de sécurité ?",
    "D'où vient la date pour la Chine ?",
    "Que dit la référence 7 ?",
    "Que s'est-il passé en 2016 ?",
    "Parle-moi de l'Inde",
    "Parle-moi de la France",
    "Quel est le meilleur téléphone ?",
    "bonjour",
    "merci",
    "aide",
]


async def test_replies_read_well(dialogue: Dialogue) -> None:
    golden.check("replies.txt", await _read_out(dialogue, QUESTIONS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Which missions are there?",
            [
                "Ghana, Norway, Peru, Argentina, Austria, Germany and Mexico each have an embassy in Nairobi.",
                "Kenya has an embassy in each of these cities: Bern (Switzerland), Oslo (Norway), Lima (Peru), ",
                "Canada opened a high commission in Nairobi in October 1967.",
            ],
        ),
        (
            "Quelles missions y a-t-il ?",
            ["Les Fidji, Malte et le Népal ont chacun un consulat à Nairobi.", "Ottawa (Canada), Kigali (Rwanda)"],
        ),
        ("Where is the embassy of Kenya in Norway?", ["Kenya has an embassy in Oslo, Norway."]),
    ],
)
async def test_missions_that_are_alike_are_told_in_one_sentence(
    parts: Parts, question: str, said: Sequence[str]
) -> None:
    article = ROOT / "tests" / "data" / "articles" / "foreign_relations_of_kenya.wiki"
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        card = await dialogue.reply(question, key="ana")
        assert [each for each in said if each not in card.text] == []


async def test_replies_in_french_read_well(dialogue: Dialogue) -> None:
    golden.check("replies_fr.txt", await _read_out(dialogue, QUESTIONS_IN_FRENCH))


async def _read_out(dialogue: Dialogue, questions: Sequence[str]) -> str:
    buffer = io.StringIO()
    console = Console(file=buffer, width=100, highlight=False)
    for number, question in enumerate(questions):
        card = await dialogue.reply(question, key=number)
        buffer.write(f"> {question}\n[{card.status}] ({card.understood})\n")
        print_card(console, card)
        buffer.write("\n")
    return buffer.getvalue()


async def test_a_reply_in_discord(dialogue: Dialogue) -> None:
    shown = []
    for question in QUESTIONS[:3]:
        card = await dialogue.reply(question, key=question)
        (page,) = pages_of(card)
        shown.append({"content": page.content, "embed": page.embed.to_dict() if page.embed else None})
    golden.check("discord.json", json.dumps(shown, ensure_ascii=False, indent=1) + "\n")


def card(text: str, *quotes: str) -> Card:
    source = Source(id="x", title="A *bold* title", subject="RW")
    notes = tuple(
        Footnote(quote=each, locator=each, references=(Reference(1, each),), source=source) for each in quotes
    )
    return Card(status=Status.ANSWERED, intent="began", text=text, footnotes=notes)


@given(st.text(max_size=3000), st.lists(st.text(min_size=1, max_size=6000), min_size=1, max_size=30))
def test_no_reply_breaks_discords_limits(text: str, quotes: list[str]) -> None:
    pages = pages_of(card(text, *quotes), question=text, note=text)
    assert sum(len(page.embed.fields) for page in pages if page.embed) >= len(quotes)
    for page in pages:
        embed = page.embed
        assert len(page.content) <= 2000
        assert embed is not None
        assert len(embed) <= 6000
        assert len(embed.fields) <= 25
        assert all(0 < len(field.name or "") <= 256 and 0 < len(field.value or "") <= 1024 for field in embed.fields)


@given(st.text(max_size=3000), st.lists(st.text(min_size=1, max_size=6000), min_size=1, max_size=30))
def test_no_plain_reply_breaks_discords_limits(text: str, quotes: list[str]) -> None:
    pages = pages_of(card(text, *quotes), question=text, plain=True)
    assert all(len(page.content) <= 2000 and page.embed is None for page in pages)
    assert sum(page.content.count("Source ") for page in pages) >= len(quotes)


@pytest.mark.parametrize(
    "text", ["**bold**", "_x_", "`code`", "||spoiler||", "~~x~~", "# head", "> quote", "[a](http://b)"]
)
def test_text_of_others_is_never_markup(text: str) -> None:
    shown = pages_of(card(text))[0].content
    assert shown.replace("\\", "").replace("<http://b>", "http://b") == text
    assert shown.startswith("\\")


def test_nothing_in_a_text_can_mention_anybody() -> None:
    text = "@everyone @here <@1> <@&2> <#3>"
    shown = pages_of(card(text))[0].content
    assert not any(each in shown for each in ("@everyone", "@here", "<@1>", "<@&2>"))


@pytest.mark.parametrize("lines", range(510, 525))
def test_surroundings_hold_whole_words_only(lines: int) -> None:
    """Also where most of what is looked at is the lines of a table, and little is left of it."""
    text = f"interesting {'| ' * lines}QUOTE{' |' * lines} friendship"
    before, after = surroundings(text, start := text.index("QUOTE"), start + len("QUOTE"))
    assert {*before.split(), *after.split()} <= {"…", "interesting", "friendship"}

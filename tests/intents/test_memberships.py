"""In what role, how often and until when a country belongs to a body."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

from .asking import Written, last_card

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
ALSO = (
    ("My country Cameroon is in Commonwealth, and Rwanda also?", "Yes: Rwanda has been a member of the Commonwealth"),
    ("Kenya is in the African Union, is Rwanda too?", "Yes: Rwanda is a member of the African Union."),
    ("Tanzania belongs to the EAC. Rwanda as well?", "Yes: Rwanda is a member of the East African Community."),
    ("India is a member of the Commonwealth, what about Rwanda?", "Yes: Rwanda has been a member of the Commonwealth"),
    ("like Ghana, is Rwanda in the Commonwealth too", "Yes: Rwanda has been a member of the Commonwealth"),
    (
        "Brazil is in ASEAN, is Rwanda too?",
        "I do not find anything in the source about a membership of Rwanda in ASEAN.",
    ),
    ("is Uganda, like Rwanda, in the UN?", "I do not find anything in the source about a membership of Uganda"),
)


@pytest.mark.parametrize(("question", "says"), ALSO)
async def test_what_another_is_in_is_asked_of_the_own_country(dialogue: Dialogue, question: str, says: str) -> None:
    assert (await dialogue.reply(question, key=1)).text.startswith(says)


MERCOSUR = "Peru has been an associate member of Mercosur since 2003."
ROLES = (
    ("peru.md", "peru is full member of mercosur or no", f"No: {MERCOSUR}"),
    ("peru.md", "is peru an associate member of mercosur", f"Yes: {MERCOSUR}"),
    ("peru.md", "is peru a member of mercosur", MERCOSUR),
    ("peru.md", "mercosur - are we in it", MERCOSUR),
    ("peru.md", "are we in it, mercosur?", MERCOSUR),
    ("peru.md", "mercosur: is peru in it", MERCOSUR),
    ("peru.md", "in what capacity is peru in mercosur", MERCOSUR),
    (
        "peru.md",
        "Since when does Peru belong to the Pacific Alliance and in what capacity?",
        "Peru was a founding member",
    ),
    (
        "mongolia.wiki",
        "which organisations is mongolia an observer of",
        "Mongolia has been an observer of the Shanghai",
    ),
    ("cuba.txt", "is cuba a member of BRICS", "No: Cuba has been a partner of BRICS since January 2025."),
    ("cuba.txt", "was cuba a member of BRICS in 2025", "No: Cuba has been a partner of BRICS since January 2025."),
    ("cuba.txt", "is cuba an observer of the eurasian economic union", "Yes: Cuba has been an observer"),
    ("cuba.txt", "was cuba a member of the eurasian economic union in 2021", "No: Cuba has been an observer"),
    (
        "cuba.txt",
        "when was cuba suspended from the OAS",
        "Cuba was suspended from the Organization of American States in January 1962.",
    ),
    (
        "philippines.wiki",
        "when did the philippines leave the ICC",
        "The Philippines withdrew from the International Criminal Court on 17 March 2019.",
    ),
    ("zambia_2025.wiki", "What years was it on the Security Council", "Zambia was a non-permanent member"),
    (
        "zambia_2025.wiki",
        "was zambia a permanent member of the security council",
        "No: Zambia was a non-permanent member",
    ),
    ("zambia_2025.wiki", "did they leave the international criminal court?", "The source says: “In February 2017"),
)


@pytest.mark.parametrize(("article", "question", "says"), ROLES)
async def test_the_role_decides(parts: Parts, article: str, question: str, says: str) -> None:
    file = ARTICLES / f"foreign_relations_of_{article}"
    async with open_dialogue(parts, database="", files=[file]) as dialogue:
        assert (await dialogue.reply(question, key=1)).text.startswith(says)


async def test_terms_on_the_security_council_are_told(parts: Parts) -> None:
    file = ARTICLES / "foreign_relations_of_zambia_2025.wiki"
    async with open_dialogue(parts, database="", files=[file]) as dialogue:
        text = (await dialogue.reply("how often was zambia on the security council", key=1)).text
    assert text.endswith("three times: in 1969–1970, 1979–1980 and 1987–1988.")


NOT_LEFT = ("did rwanda leave the commonwealth", "when did rwanda withdraw from the EAC", "why did we leave the UN")


@pytest.mark.parametrize("question", NOT_LEFT)
async def test_who_is_a_member_is_not_said_to_have_left(dialogue: Dialogue, question: str) -> None:
    card = await dialogue.reply(question, key=1)
    assert card.status is Status.UNKNOWN
    assert "a withdrawal of Rwanda from" in card.text


@pytest.mark.parametrize("question", ["what does PMAESA stand for", "what is pmaesa when its at home"])
async def test_an_abbreviation_is_spelled_out(dialogue: Dialogue, question: str) -> None:
    text = (await dialogue.reply(question, key=1)).text
    assert text == "Rwanda is a member of the Port Management Association of Eastern and Southern Africa."


async def test_what_left_the_country_is_not_said_to_be_left_by_it(dialogue: Dialogue) -> None:
    card = await dialogue.reply("when did the UN leave Rwanda", key=1)
    assert card.text == "I do not find an answer to this question about the United Nations in the source."


LEFT = (
    ("is kenya in opec?", "No: Kenya withdrew from OPEC on 1 January 2024."),
    ("is kenya still a member of OPEC", "No: Kenya withdrew from OPEC on 1 January 2024."),
    ("was kenya ever a member of opec?", "Yes: Kenya joined OPEC on 1 January 2007. Kenya withdrew from OPEC"),
    ("since when is kenya out of opec", "Kenya withdrew from OPEC on 1 January 2024."),
    ("Has Kenya left OPEC? When?", "Yes: Kenya withdrew from OPEC on 1 January 2024."),
    ("opec member since?", "Kenya joined OPEC on 1 January 2007. Kenya withdrew from OPEC on 1 January 2024."),
    ("when did it leave the warsaw pact", "Kenya was a member of the Warsaw Pact from 1955 until 1991."),
    ("is it in the warsaw pact", "No: Kenya was a member of the Warsaw Pact from 1955 until 1991."),
    ("which organisations does kenya belong to", "Kenya is a member of the African Union and the World Trade"),
)


@pytest.mark.parametrize(("question", "says"), LEFT)
async def test_who_has_left_is_no_member(parts: Parts, written: Written, question: str, says: str) -> None:
    card = await last_card(
        parts,
        written(
            "foreign_relations_of_kenya.md",
            "# Foreign relations of Kenya\n\n"
            "Kenya joined OPEC on 1 January 2007. It left on 1 January 2024 in a quarrel.\n\n"
            "Kenya is a member of the African Union and the WTO.\n\n"
            "## Memberships\n\n- Warsaw Pact (from 1955 until 1991)\n",
        ),
        question,
    )
    assert card.text.startswith(says)


NO_MORE = """# Foreign relations of Kenya

The new state was anxious to be seen. It joined the League of Nations on 10 September 1923.

It was a non-permanent member of the United Nations Security Council in 2006–2007.

Kenya was a founding member of the Organisation of African Unity, and is a member of COMESA. In March 2009 both the
African Union and SADC suspended the country.
"""
UNITY = "Kenya was a founding member of the Organisation of African Unity."
BELONGS = f"""Kenya is a member of the Common Market for Eastern and Southern Africa.
Kenya was suspended from the African Union in March 2009.
Kenya was suspended from the Southern African Development Community in March 2009. {UNITY}"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("which organisations does Kenya belong to", BELONGS),
        ("was Kenya in the League of Nations?", "Yes: Kenya joined the League of Nations on 10 September 1923."),
        ("was Kenya a founder of the OAU?", f"Yes: {UNITY}"),
        ("when was it on the Security Council?", "Kenya was a non-permanent member of the United Nations Security"),
    ],
)
async def test_bodies_that_are_no_more_are_told_as_past(
    parts: Parts, written: Written, question: str, says: str
) -> None:
    card = await last_card(parts, written("foreign_relations_of_kenya.md", NO_MORE), question)
    assert card.text.startswith(says.replace("\n", " "))


NOTED = """Kenya was let into the African Union in May 2002 and applied to join the Arab League in 2009.

Kenya is also a member of the Mekong Group, the Pacific Alliance (as observer), the OAS (pending member), the World
Trade Organization (observer) and UNESCO.

Kenya has been a Commonwealth republic since independence in 1963.


Bilateral relations

Norway

The Kenyan Government keeps its promises to Norway and on 4 March 2016 joined the World Trade Organization.
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("is kenya a member of the pacific alliance", "No: Kenya is an observer of the Pacific Alliance."),
        ("what is it in the pacific alliance, full member?", "Kenya is an observer of the Pacific Alliance."),
        (
            "when did kenya enter the WTO?",
            "Kenya has been a member of the World Trade Organization since 4 March 2016.",
        ),
        ("is kenya in the WTO?", "Yes: Kenya has been a member of the World Trade Organization since 4 March 2016."),
        ("is it a member of UNESCO", "Yes: Kenya is a member of UNESCO."),
        ("since when in the commonwealth", "Kenya has been a member of the Commonwealth of Nations since 1963."),
        ("when did kenya join the Arab League?", "The source does not say"),
    ],
)
async def test_what_a_note_says_of_it_there(parts: Parts, written: Written, question: str, says: str) -> None:
    card = await last_card(parts, written("foreign_relations_of_kenya.txt", NOTED), question)
    assert card.text.startswith(says)


@pytest.mark.parametrize("question", ["is rwanda in the un, au, eac and nato?", "un, au and eac member?"])
async def test_abbreviations_that_are_words_count_among_others(dialogue: Dialogue, question: str) -> None:
    card = await dialogue.reply(question, key=1)
    assert "Rwanda is a member of the African Union" in card.text, card.text


THROWN_OUT = """\
# Foreign relations of Kenya

In 1962, Kenya was expelled from the Organization of American States.

## Bilateral relations

| Country | Notes |
|---|---|
| Mexico | After the revolution when Kenya was expelled from the Organization of American States, Mexico abstained. |
| Chad | Kenya was expelled from the African Union. |
"""


async def test_what_is_told_with_its_time_is_not_told_again_without(parts: Parts, written: Written) -> None:
    text = (
        await last_card(
            parts, written("foreign_relations_of_kenya.md", THROWN_OUT), "which organisations did it leave?"
        )
    ).text
    assert text.count("American States") == 1
    assert "African Union" in text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("international bodies rwanda sits in?", Status.ANSWERED),
        ("in which regional groups is rwanda", Status.ANSWERED),
        ("what bodies run rwanda", Status.UNKNOWN),
    ],
)
async def test_bodies_that_nobody_names_are_those_it_sits_in_or_nothing(
    dialogue: Dialogue, question: str, status: Status
) -> None:
    assert (await dialogue.reply(question, key=1)).status is status

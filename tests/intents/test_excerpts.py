"""Searching the text: what is found answers the question, and what only looks like it is left alone."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from intents.words.roots import Roots
from tests.conftest import ARTICLE, ROOT

ARTICLES = ROOT / "tests" / "data" / "articles"
FOUND = {
    ARTICLE: [
        ("What did Kabila call the meeting?", "first giant step forward"),
        ("which language was dropped as an official language", "replaced French with English"),
        ("which rivers changed course", "Akanyaru"),
        ("why is the burundi border unclear", "changed course"),
        ("Which French operation were the officers part of in 1994?", "Turquoise"),
        ("who backed the Congolese rebels", "rebels"),
        ("who was the Congolese president they wanted to overthrow in 1998", "Laurent Kabila"),
        ("What was the name of the ceasefire agreement?", "Lusaka Ceasefire Agreement"),
        ("which rebels did rwanda support", "Congolese rebels"),
        ("what was the goal of invading the DRC in 1998", "to overthrow then-President Laurent Kabila"),
        ("how much has US assistance grown", "fourfold"),
        ("what else do U.S. activities promote", "rural economic growth"),
        ("who knew about the plans for the genocide", "European, American, and UN officials"),
        ("what did the UN do with its peacekeepers in 1994", "removed most of its peacekeepers"),
        (
            "on what does the partnership between Washington and Kigali concentrate",
            "focusing on sustainable development",
        ),
        ("which agreement fixed the disengagement lines", "Lusaka Ceasefire Agreement"),
        ("did foreign aid stay during the peak of the emergency", "foreign assistance evaporated"),
        ("were all the killers on one side in the civil war?", "on all sides"),
        ("who was the president of congo when rwanda invaded in 1998", "Laurent Kabila"),
        ("who was the target of the 1994 campaign", "exterminate the Tutsis"),
        ("what kicked off the 1996 falling out", "following an invasion by Rwanda"),
        ("why does the world pay attention to rwanda since the 90s", "since the war and genocide"),
        ("which country's govt was annoyed about the reopened crash case", "administration in Ghana"),
        ("whose claims do historians back", "RPF's assertions"),
        ("has rwanda kept french as an official language", "replaced French with English"),
        ("whom did the congolese rebels want to remove", "to overthrow"),
        ("who published the names of the officers", "National Commission for the Fight Against Genocide"),
        ("NGOs during the crisis, how many roughly?", "200 non-governmental"),
        ("were American officials aware of the plans", "European, American, and UN officials"),
        ("Was France the only other country that directly got involved?", "was France"),
        ("Which other country got involved at the height of the crisis?", "was France"),
        ("When did formal foreign aid vanish?", "evaporated at the height of the emergency"),
        ("why were the names of the officers issued", "requested for depositions"),
        ("Is Rwanda active in the United Nations?", "active member of the United Nations"),
        ("What kind of operation was the UN assistance mission in Rwanda?", "peace-keeping operation"),
        ("who is the dad of joseph kabila", "Laurent Kabila’s son, Joseph Kabila"),
        ("After how many years did the presidents of Rwanda and the DRC meet again?", "for 13 years"),
        ("Roughly how many relief organisations stayed behind?", "200 non-governmental"),
        ("which country joined rwanda in invading congo", "along with Uganda"),
        ("Will the East African Community become a federation?", "may become the East African Federation"),
        ("What does PMAESA mean?", "Port Management Association"),
        ("whose son is Joseph Kabila", "Laurent Kabila’s son, Joseph Kabila"),
        ("Are Rwandan soldiers still in the Congo?", "Rwandan troops remain in the Congo"),
        ("For what reason did Rwandan troops attack Congo in 1998?", "to back Congolese rebels"),
        ("besides fighting diseases, what do American activities promote?", "rural economic growth"),
        ("What topics did the two presidents discuss in Goma?", "all issues of common interest"),
        ("Which country was the only other one to directly step in?", "was France"),
        ("1998 invasion of the congo - who were the rwandans helping with it", "Congolese rebels"),
        ("Is Laurent Kabila Joseph's father?", "Laurent Kabila’s son, Joseph Kabila"),
        ("is joseph kabila the son or the nephew of laurent", "Laurent Kabila’s son, Joseph Kabila"),
        ("how are the two kabilas related", "Laurent Kabila’s son, Joseph Kabila"),
        ("full name of PMAESA pls, for the quiz", "Port Management Association"),
        ("whats PMAESAs full name", "Port Management Association"),
        ("PMAESA is short for?", "Port Management Association"),
        ("full form of CNLG", "National Commission for the Fight Against Genocide"),
        ("Since which two things has the world been looking so closely at Rwanda?", "since the war and genocide"),
        ("apart from the un who was the one country that got mixed up in it directly", "was France"),
        ("kabila said the goma talks were a giant step in a what?", "all new era"),
        ("Before 2009, how long had no Congolese and Rwandan presidents sat down together?", "for 13 years"),
        ("How many months did the worst of it last in 94", "a three-month period"),
        ("which 2 illnesses are the biggest american programmes about", "AIDS Relief"),
        ("what was the american focus BEFORE it became sustainable development", "strictly humanitarian"),
        ("US help to rwanda went up how many times over", "fourfold"),
        ("does the article mention which rivers are disputed", "Akanyaru"),
        ("which president did rwanda want to get rid of", "then-President Laurent Kabila"),
        ("why is the border with burundi not clear", "changed course"),
        ("where did rwanda and qatar start relations", "at the UN"),
        ("what did rwanda preside over and when", "presided over the Security Council"),
        ("when did Rwanda switch from French to English", "replaced French with English"),
        ("What did Rwanda and the Congo do one month before the Goma meeting?", "One month previous"),
        ("What had Rwanda and Congo done a month ahead of the Goma talks?", "One month previous"),
        ("who was appointed a month before the meeting in Goma?", "One month previous"),
        ("what bit of the congo did rwanda move into in 1996", "eastern Congo"),
        ("which region of the DRC did Rwanda invade in 1996?", "eastern Congo"),
    ],
    ARTICLES / "foreign_relations_of_sri_lanka.txt": [
        ("who was the finance minister at the San Francisco conference", "J. R. Jayewardene"),
    ],
    ARTICLES / "foreign_relations_of_nepal.txt": [
        ("in which years did the SAARC leaders gather in Nepal?", "1987"),
        ("Whom did Kathmandu want Moscow to return in late 2023?", "200 Nepalese soldiers"),
    ],
    ARTICLES / "foreign_relations_of_ghana.txt": [
        ("How many Nigerians were expelled from Ghana in 1969?", "140,000 Nigerians"),
        ("how many cuban doctors are there", "190 Cuban doctors"),
        ("where did the tribunal on the maritime boundary sit", "Hamburg"),
        ("how many refugees from liberia did ghana take in", "42,000"),
        ("who lived in Buduburam", "Buduburam"),
        ("how many pillars will be replaced", "38 pillars"),
        ("what currency might ecowas introduce", "Eco"),
        ("why were the embassies in Tirana and Budapest shut", "For want of money"),
        ("which queen came to Accra", "Elizabeth"),
        ("I'd like to know how much cash Washington pledged for the power network", "498 million"),
        ("Name of the place where the Liberians who had fled were housed?", "Buduburam"),
        ("how much money was promised for the electricity grid", "498 million"),
        ("what do Ghana and Ivory Coast grow", "cocoa"),
        ("What's the source for the sea border ruling?", "tribunal ruled"),
        ("which tribunal ruled on the dispute", "tribunal ruled"),
    ],
    ARTICLES / "foreign_relations_of_cuba.txt": [
        ("which general led the cubans in the ogaden", "under General Arnaldo Ochoa"),
        ("how many medics did cuba send against ebola", "256 doctors and nurses"),
        ("what was the north korean ship carrying under the sugar", "two MiG-21 fighters"),
        ("how many children from ukraine were treated after chernobyl", "more than 20,000 children"),
        ("what did Mikoyan promise to purchase", "five million tons of sugar"),
        ("is it correct that Mexico broke with Cuba in 1964", "refused to break with Havana"),
        ("how many south africans have studied medicine in cuba", "some 3,000 young South Africans"),
        ("when did russia shut its listening post", "in 2002"),
        ("where do most tourists come from", "More tourists come from Canada than from any other"),
        ("how long did american troops stay in cuba", "stayed until 20 May 1902"),
        ("how much oil did venezuela send a day", "100,000 barrels a day"),
        ("has argentina's credit been paid back", "has never been repaid"),
        ("which town did mandela visit in cuba", "his visit to Matanzas"),
        ("which japanese premier came first to cuba", "first Japanese prime minister"),
        ("for what illness was Chávez treated in Havana", "operated on for cancer"),
        ("who was the first nato leader to come to cuba", "Pierre Trudeau"),
        ("who paid for the port of mariel", "Brazil lent"),
        ("did brazil lend cuba money", "Brazil lent 682 million dollars"),
        ("how much did japan forgive cuba", "120 billion yen"),
        ("what did cuba buy from britain", "sold Havana 400 buses"),
        ("why did west germany break off relations", "when Cuba recognized"),
    ],
    ARTICLES / "foreign_relations_of_philippines.wiki": [
        ("by how many votes did the senators reject the deal on the bases", "voted 12 to 11"),
        ("what did manila pay for the indian missiles", "375 million dollars"),
        ("why was the contract for Russian choppers dropped", "for fear of American sanctions"),
        ("what made the Philippines recall its ambassador from singapore in 1995", "Flor Contemplacion"),
        ("why did duterte stop filipinos from going to kuwait", "whereupon Duterte forbade"),
        ("What are the three aims of foreign policy laid down by law?", "Three pillars of policy"),
        ("Which Filipino chaired the UN General Assembly?", "Carlos P. Romulo"),
        ("Where can you see a memorial to Quezon's help for the Jews?", "Rishon LeZion"),
        ("how many filipinos work in saudi arabia", "put at 865,000"),
        ("who bought super tucanos from brazil", "Brazil sold the Philippine Air Force"),
        ("how many filipino soldiers fell in the korean war", "of whom 112 were killed"),
        ("who is the biggest trade partner of the philippines", "China is the largest trading partner"),
        ("how often has queen sofia been to the philippines", "five times"),
        ("for what crime was Mary Jane Veloso sentenced to death", "for carrying heroin"),
        ("how much did japan pay in reparations", "reparations of 550 million dollars"),
        ("why did duterte leave moscow early", "when fighting broke out"),
        ("how long did the manila galleons sail", "two and a half centuries"),
        ("when did China seize Mischief Reef", "took control of Mischief Reef"),
        ("who sells the most rice to the philippines", "more rice than any other country"),
        ("why was trade with north korea stopped", "to comply with a resolution"),
        ("which city did australian planes help win back", "helped the army to retake Marawi"),
        ("which foreign secretary had to go over the contemplacion hanging", "resignation of Foreign Secretary"),
    ],
    ARTICLES / "foreign_relations_of_jamaica.md": [
        ("How many people lost their homes because of Hurricane Gilbert?", "500,000"),
        ("how many soldiers went to Grenada", "150 soldiers"),
        ("why did Haiti get angry", "angered"),
        ("how many jamaicans pick fruit in ontario", "9,000"),
        ("who met haile selassie at the airport", "Rastafarians"),
        ("how many doctors has cuba trained", "260"),
        ("what did david cameron offer", "25 million pounds"),
        ("when was the north south highway opened", "March 2016"),
    ],
}
NOT_THERE = {
    ARTICLES / "foreign_relations_of_cuba.txt": [
        "how many cuban children were treated in Ukraine after chernobyl",
        "how many german children were treated after chernobyl",
        "what arms did cuba send to morocco",
        "how many months was Che Guevara in Angola",
        "what did cuba sell to britain",
        "did britain buy buses from cuba",
        "did cuba lend brazil money",
        "who gave cuba money",
    ],
    ARTICLES / "foreign_relations_of_philippines.wiki": [
        "what did manila pay for the korean jets",
        "how many americans live in the philippines",
        "where did Duterte make his first state visit",
        "what did brazil buy from the philippines",
        "what did the philippines sell to vietnam",
        "why did duterte leave beijing early",
        "how much did germany give after typhoon haiyan",
        "what took the place of the Visiting Forces Agreement",
        "Which countries were at the signing of the Treaty of Manila on July 4, 1946?",
    ],
    ARTICLE: [
        "why did Rwanda invade Belgium",
        "how many hospitals did PEPFAR build",
        "how many troops did Rwanda send to Somalia",
        "did Uganda invade Rwanda in 1998",
        "who killed Laurent Kabila",
        "what did Kagame say about Sarkozy",
        "which river runs between Rwanda and Tanzania",
        "how many officers were jailed in 2016",
        "when did the plane crash",
        "how long did the genocide trial last",
        "who shot down the plane of Habyarimana",
        "who replaced Kagame as president",
        "what treaty ended the border dispute with Burundi",
        "how many people were killed in the genocide",
        "Who shot down the plane?",
        "who replaced English as an official language",
        "when did the rivers change their course back",
        "when did Rwanda become a republic",
        "how do I get a visa for Rwanda",
        "which countries waived visas for each other",
        "does Rwanda have troops in the Congo right now",
        "which came first for Belgium, Canada or China",
        "who works at the high commission in New Delhi",
        "which rebels attacked Kigali",
        "which militia attacked the capital",
        "who was on Habyarimana's plane",
        "who else was aboard the plane",
        "why did the rivers change course",
        "why have these rivers changed course",
        "who heads the CNLG",
        "when did the genocide end",
        "did the peacekeepers remove the UN",
        "Did Congo invade Rwanda and Uganda?",
        "Did Uganda pull back behind the lines?",
        "when will the East African Community become a federation",
        "how much time did the presidents of Rwanda and France spend together",
        "did the UN increase its peacekeepers in 1994",
        "when did Rwanda replace Kinyarwanda with English",
        "How many days did Kagame stay in Goma?",
        "Was the genocide a deliberate Tutsi campaign to exterminate the Hutus?",
        "what did Kabila call the invasion",
        "Who is the father of Laurent Kabila?",
        "who is the honorary consul of Mexico in Kigali",
        "why did Rwanda resume relations with France",
        "what was Habyarimana's office address",
        "why has aid increased fourfold",
        "who supported Kabila in 1998",
        "did Uganda support Kabila?",
        "who backed Joseph Kabila",
        "which country armed the rebels",
        "who invaded Kabila in 1996",
        "who stopped the genocide",
        "who killed the Hutus",
        "Will Rwanda invade Congo again?",
        "what did Rwanda and Congo do a year after the Goma meeting?",
        "What did Rwanda and the Congo do two months before the Goma meeting?",
        "which part of the Congo did Kagame visit in 2009?",
        "is Joseph Laurent Kabila's dad?",
        "who is the president of Uganda?",
        "who was the president of Rwanda in 2016",
        "who was the president of Rwanda in 1998",
        "who is the president of the US",
        "who is Canada's high commissioner in Rwanda?",
        "who was the first country to leave",
        "which was the largest agreement Rwanda signed",
        "which was the largest country to intervene",
        "which country is Rwanda's largest neighbour?",
        "what does the United States import from Rwanda",
        "how many people does Rwanda have?",
        "who met Sarkozy",
        "did rwanda go back to french",
        "so rwanda dropped english and went back to french, when?",
        "did Rwanda help Kabila?",
        "did Congo help Kabila?",
    ],
    ARTICLES / "foreign_relations_of_nepal.txt": [
        "Why did the Danes leave Kathmandu?",
        "did Nepal pay China?",
        "why did Nepal pay India?",
        "did Nepal arm China?",
        "why did China blockade Nepal?",
        "when did the secretary general of the UN come to Nepal",
        "who is the ambassador of China in Nepal?",
    ],
    ARTICLES / "foreign_relations_of_slovenia.html": [
        "Why did the Iranians leave Ljubljana?",
        "how many people live in Slovenia?",
        "when did Slovenia declare war on Serbia?",
        "When did Croatia hold up Slovenia's EU negotiations?",
    ],
    ARTICLES / "foreign_relations_of_peru.md": [
        "besides health what does US money support",
        "what does the US do against AIDS in Peru",
    ],
    ARTICLES / "foreign_relations_of_senegal.txt": [
        "How many French officers did the commission name?",
        "what was the price of the Museum of Black Civilisations?",
        "Who led the coup in Banjul?",
    ],
    ARTICLES / "foreign_relations_of_kenya.wiki": [
        "why is kenya poor",
        "what 3 countries border Kenya",
        "what is the population of Brazil",
        "is Germany an ally of Kenya",
        "who is the president of Mexico",
        "who is the foreign minister of Kenya",
    ],
    ARTICLES / "foreign_relations_of_latvia.html": [
        "What was the name of the Riga mayor who removed the flag?",
        "who was the mayor of Riga",
        "who is the mayor of the capital",
    ],
    ARTICLES / "foreign_relations_of_chile.html": [
        "how many people live in Chile?",
        "which country is Chile's largest donor?",
        "which chilean school deals with ukraine",
    ],
    ARTICLES / "foreign_relations_of_cameroon.txt": [
        "in which year did France become independent?",
        "how many people were arrested in Cameroon?",
    ],
    ARTICLES / "foreign_relations_of_estonia.html": [
        "what did Merkel buy",
        "when did Ilves become president?",
        "how many soldiers does Estonia have?",
    ],
    ARTICLES / "foreign_relations_of_sri_lanka.txt": [
        "name of the foreign minister right now?",
        "who is the foreign minister",
        "when did the war end",
    ],
    ARTICLES / "foreign_relations_of_ghana.txt": [
        "who pays for the Cuban doctors",
        "which country pays the doctors",
        "who was the judge in Hamburg",
        "which judge decided in Hamburg",
        "who is the secretary of the free trade area",
        "when did Togo shut its border with Ghana",
        "How many Ghanaians were expelled from Ghana in 1969?",
        "how many Nigerians were expelled from Ghana in 1970",
        "how many cuban teachers are there",
        "when did Nigeria close its border with Togo",
        "why did Israel sever relations with Nigeria",
        "who built the motorway to Kumasi",
        "which year did a vice president sign the treaty with Ivory Coast",
        "who is the queen of Ghana",
        "who is the foreign minister of Israel",
    ],
    ARTICLES / "foreign_relations_of_jamaica.md": [
        "how many soldiers did Jamaica send to Haiti",
        "how many people died in Hurricane Gilbert",
        "who met Nelson Mandela at the airport",
        "why did grenada invade jamaica",
        "was the queen in Jamaica",
        "what happened to foreign aid when the emergency was at its height",
        "What were the non-governmental organisations busy with?",
        "who is the secretary general of the UN",
        "how many doctors did Jamaica send to Cuba",
        "who is the king of Ethiopia",
        "who is the emperor of Jamaica",
        "who is the president of Jamaica",
    ],
}


@pytest.mark.parametrize("article", FOUND, ids=lambda path: path.stem)
async def test_the_sentence_that_answers_is_quoted(parts: Parts, article: Path) -> None:
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = {question: await dialogue.reply(question, key=question) for question, _ in FOUND[article]}
    missed = [
        (question, cards[question].text)
        for question, words in FOUND[article]
        if not any(words in note.quote for note in cards[question].footnotes)
    ]
    assert missed == []


@pytest.mark.parametrize("article", NOT_THERE, ids=lambda path: path.stem)
async def test_what_only_looks_like_an_answer_is_not_given(parts: Parts, article: Path) -> None:
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = [(question, await dialogue.reply(question, key=question)) for question in NOT_THERE[article]]
    assert [(question, card.text) for question, card in cards if card.status == "answered"] == []


@pytest.mark.parametrize(
    "words",
    ["suspended suspension suspend", "invade invasion invaded", "home homeless homes", "decide decision",
     "recognise recognition recognized", "agree agreed agreement", "arbitrate arbitration"],
)  # fmt: skip
def test_words_of_one_root_meet(words: str) -> None:
    assert len({Roots.load().of(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    ["open reopen", "began ended", "nation notion", "cut resume", "gain again", "plane plans", "office officer"],
)
def test_words_that_say_something_else_do_not(words: str) -> None:
    one, other = words.split()
    assert Roots.load().alike(one).isdisjoint(Roots.load().alike(other))


async def test_another_time_or_place_is_denied_and_no_role_of_the_past_is_affirmed(parts: Parts) -> None:
    said = {
        "did sarkozy visit kigali in 2012?": "No: Nicolas Sarkozy visited Kigali in February 2010.",
        "Did Kagame meet Kabila in Nairobi?": "No: President Paul Kagame met President Joseph Kabila in Goma",
        "Is Rwanda the president of the Security Council now?": "Rwanda presided over",
        "Which country did Rwanda invade in 1998?": "The source says: “In 1998, Rwanda, along with Uganda, invaded",
    }
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        replies = {question: (await dialogue.reply(question, key=question)).text for question in said}
    assert {question: text for question, text in replies.items() if not text.startswith(said[question])} == {}


AROUND = [
    ("Tell me about the meeting in Goma.", "how long did it last", "more than two hours"),
    ("Tell me about the meeting in Goma.", "and when was that?", "6 August 2009"),
    ("When did Rwanda and France resume relations?", "why had they been cut in the first place", "French complicity"),
]


@pytest.mark.parametrize(("first", "then", "words"), AROUND)
async def test_what_points_back_is_looked_for_around_what_was_said(
    parts: Parts, first: str, then: str, words: str
) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        await dialogue.reply(first, key=1)
        card = await dialogue.reply(then, key=1)
    assert words in card.footnotes[0].quote


NOT_FOUND = [
    "did France stay during the peak of the emergency",
    "were all the killers French in the civil war?",
    "who was running France when rwanda marched in in 1998",
    "which country's govt was pleased about the reopened crash case",
    "List of diplomatic missions",
]


@pytest.mark.parametrize("question", NOT_FOUND)
async def test_what_only_looks_like_it_is_left_alone(parts: Parts, question: str) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        card = await dialogue.reply(question, key=1)
    assert not any("List of" in note.quote for note in card.footnotes)
    assert card.intent != "passage" or card.status != "answered", card.text


NOT_AROUND = ["who else was in the room?", "and how many people were killed in it?", "what did they eat?"]


@pytest.mark.parametrize("then", NOT_AROUND)
async def test_what_nobody_said_is_not_found_there_either(parts: Parts, then: str) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        await dialogue.reply("Tell me about the meeting in Goma.", key=1)
        card = await dialogue.reply(then, key=1)
    assert card.status != "answered"

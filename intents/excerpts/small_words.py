"""Small words by what they do in a clause, for whoever looks for its subject, its verb and its object."""

__all__ = [
    "ACTORS",
    "ADJECTIVES",
    "ARTICLES",
    "AUXILIARY",
    "BE",
    "CLAUSE",
    "DETERMINERS",
    "DID",
    "DO",
    "DONE",
    "ELSEWHERE",
    "NO_VERB_BEHIND",
    "OF_A_LAND",
    "SMALL_WORDS",
    "WAS",
]

ARTICLES = frozenset({"the", "a", "an"})
NO_VERB_BEHIND = frozenset("the a an its their his her this that of no any".split())
DID = frozenset("did does do has have had".split())
"""Before whoever does what a question asks about."""
DO = DID | frozenset("will would can could".split())
WAS = frozenset("is are was were be been being".split())
BE = WAS | {"got"}
AUXILIARY = (
    DO | BE | frozenset("to having may might should must not never also first then later soon again ever".split())
)
DETERMINERS = frozenset("the a an any some all its last first other most many more new own no these those".split())
ACTORS = frozenset(
    "troops soldiers forces force army navy police court courts parliament president presidents government governments "
    "prime foreign minister ministers king queen fleet ship ships authorities officials diplomat diplomats officers "
    "leaders leader ambassador ambassadors congress senate peacekeepers people company companies firm firms side state "
    "citizens refugees rebels workers doctors police team teams delegation brigade battalion".split()
)
"""Who acts for a country, or is of it."""
CLAUSE = frozenset(
    "that who whom whose which what when while whilst because since although though if where whereas until but how why "
    "so than".split()
)
ELSEWHERE = frozenset(
    "in from to with at against into on over for between by near about through via toward towards under behind upon "
    "along alongside together after before during inside outside within without amid like unlike".split()
)
"""Before somebody who is no subject; one "with" whom something is done may be one as well."""
DONE = tuple("ed en wn ung ilt ought aught sent held sold shot made put hit cut led".split())
"""Ends of what was done."""
OF_A_LAND = ("ese", "ian", "ish", "ench")
"""Ends of words that say what is some country's: "Congolese rebels" are not the Congo."""
ADJECTIVES = (*OF_A_LAND, "ean", "iet", "ch", "eli", "aqi", "ani")
"""More of them, where a noun stands behind."""
SMALL_WORDS = frozenset(
    "the a an its their his her of in on at to from for with by and or but as that which who is are was were be been "
    "has have had it he she they this these those both all some any "
    "between into since about after before did does do".split()
)
"""Words that name nothing, wherever they stand."""

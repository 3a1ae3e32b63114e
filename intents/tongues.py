"""In which language a message is written, told by its small words; no statistics."""

from collections.abc import Iterable

from .messages import ENGLISH, LANGUAGES

__all__ = ["FRENCH", "KINYARWANDA", "SWAHILI", "told_by", "tongue_of"]

FRENCH = "fr"
KINYARWANDA = "rw"
SWAHILI = "sw"

_FRENCH = frozenset(
    """
    le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes sa ses notre nos votre vos leur leurs
    je tu il elle nous vous ils elles j' t' m' s' c' n' qu' d' jusqu' y moi toi lui eux
    qui que quoi dont ou quand comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels lesquelles
    est sont etait etaient ont avait avaient fut ete suis es etes sommes avez avons peut peux peux-tu pouvez
    et mais donc ni avec sans sous sur dans en chez entre depuis pendant avant apres vers par pour contre autres autre
    pas jamais aucun aucune rien tres aussi alors encore deja ici oui merci bonjour bonsoir salut coucou aide
    pays ambassade ambassades consulat annee annees siecle commence debute date-t-elle rompu visite rencontre
    est-ce qu'est-ce a-t-il a-t-elle ont-ils ont-elles y-a-t-il t-il t-elle sont-ils stp svp cb qd koi pq pourkoi ki
    liste tous toutes premier premiere dernier derniere membre membres preuve recommencer oublie
    etats etats-unis royaume-uni allemagne belgique chine inde coree mexique espagne italie norvege russie
    """.split()
)
_ENGLISH = frozenset(
    """
    the an of to with and or but in on at from by for into about between before after since until than as
    who what when where why how which whom whose is are was were be been do does did has have had can could would
    should will i you he she it we they me my your his her its our their them us this that these those there
    not no any some all every first last when's who's what's whats hello hi hey thanks thank please yes
    country countries embassy year began begin start started relation relations relationship tell show list
    germany belgium china india korea mexico spain italy norway russia
    """.split()
)
_SWAHILI = frozenset(
    """
    na ya wa za kwa ni katika nchi nchini ngapi gani lini nani wapi je ubalozi balozi uhusiano mahusiano mwanachama
    zipi zote ipi uko iko ina zina ana ulianza zilianza kati tangu mwaka kuanza orodha orodhesha kuhusu nini asante
    """.split()
)
_KINYARWANDA = frozenset(
    """
    u mu ku nde ryari ibihugu igihugu umubano bya ese ambasade hagati watangiye batangiye muri na wa ya ni iri bifite
    bihugu ibihe ikihe ufite bufite rufitanye bafitanye urutonde umunyamuryango kuki kuva iki nta i byose cya
    """.split()
)
_BOTH = frozenset({"on", "me", "a", "relation", "relations", "source", "list", "in"})


_KNOWN = ((FRENCH, _FRENCH), (ENGLISH, _ENGLISH), (SWAHILI, _SWAHILI), (KINYARWANDA, _KINYARWANDA))


def tongue_of(words: Iterable[str]) -> str | None:
    """The language, BCP 47, by folded words as they were typed; None where they do not tell, as in "Canada?"."""
    several = [word for word in words if word not in _BOTH]
    counts = sorted(((sum(map(known.__contains__, several)), name) for name, known in _KNOWN), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else None


def told_by(words: Iterable[str]) -> str | None:
    """The same, where it is one of those that are answered in."""
    tongue = tongue_of(words)
    return tongue if tongue in LANGUAGES else None

"""In which of the languages of the replies a message is written, told by its small words; no statistics."""

from collections.abc import Iterable

from .messages import ENGLISH

__all__ = ["FRENCH", "told_by"]

FRENCH = "fr"

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
_ELSEWHERE = frozenset(
    """
    na ya wa za kwa ni katika nchi nchini ngapi gani lini nani wapi je ubalozi balozi uhusiano mahusiano mwanachama
    u n'u y'u w'u mu ku nde ryari he ibihugu igihugu umubano bya by'u ese ambasade hagati watangiye muri
    """.split()
)
"""Swahili and Kinyarwanda, which are understood and not spoken."""
_BOTH = frozenset({"on", "me", "a", "relation", "relations", "source", "list", "in"})


def told_by(words: Iterable[str]) -> str | None:
    """``fr`` or ``en`` by folded words as they were typed; None where they do not tell, as in "Canada?"."""
    several = [word for word in words if word not in _BOTH]
    french = sum(word in _FRENCH for word in several)
    english = sum(word in _ENGLISH for word in several)
    if french == english or sum(word in _ELSEWHERE for word in several) >= max(french, english):
        return None
    return FRENCH if french > english else ENGLISH

"""In which of the languages of the replies a message is written, told by its small words; no statistics."""

from collections.abc import Iterable

from .messages import ENGLISH

__all__ = ["told_by"]

_FRENCH = frozenset(
    """
    le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    je tu il elle on nous vous ils elles j' t' m' s' c' n' qu' d' jusqu' y moi toi lui eux
    qui que quoi dont ou où quand comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels lesquelles
    est sont était étaient etait etaient ont avait avaient fut ete suis es êtes sommes avez avons peut peux peux-tu pouvez
    et mais donc car ni avec sans sous sur dans en chez entre depuis pendant avant après apres vers par pour contre
    pas jamais aucun aucune rien plus très tres aussi alors encore déjà deja ici là oui merci bonjour bonsoir salut
    pays ambassade ambassades consulat année annee années annees siècle siecle commencé commence débuté debute
    est-ce qu'est-ce a-t-il a-t-elle ont-ils ont-elles y-a-t-il t-il t-elle stp svp cb qd koi pq
    liste tous toutes premier première premiere dernier dernière derniere aide source? relations?
    états etats royaume-uni allemagne belgique chine inde corée coree mexique espagne italie norvège russie
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
_BOTH = frozenset({"on", "me", "a", "relation", "relations", "source", "list", "in"})


def told_by(words: Iterable[str]) -> str | None:
    """``fr`` or ``en`` by folded words as they were typed; None where they do not tell, as in "Canada?"."""
    several = [word for word in words if word not in _BOTH]
    french = sum(word in _FRENCH for word in several)
    english = sum(word in _ENGLISH for word in several)
    if french == english:
        return None
    return "fr" if french > english else ENGLISH

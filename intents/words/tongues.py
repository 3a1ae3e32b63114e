"""In which language a message is written, told by its small words; no statistics."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..languages.messages import ENGLISH, LANGUAGES

__all__ = ["APART", "FRENCH", "KINYARWANDA", "ROMANCE", "SWAHILI", "told_by", "tongue_of"]

FRENCH = "fr"
KINYARWANDA = "rw"
SWAHILI = "sw"
GERMAN = "de"
SPANISH = "es"
PORTUGUESE = "pt"
ITALIAN = "it"
DUTCH = "nl"
APART = (GERMAN, SPANISH, PORTUGUESE, ITALIAN, DUTCH)
"""Languages whose words ("die", "war", "son") often are those of another, and mean something else there: read only in a
message that has more words of them than of any other. They share many ("una", "pais", "wie"): of several that have as
many it is the one that stands first here."""

ROMANCE = frozenset({FRENCH, SPANISH, PORTUGUESE, ITALIAN})
"""Languages in which "a" is a preposition, a verb, or "the"."""

_FRENCH = frozenset(
    """
    le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes sa ses notre nos votre vos leur leurs
    je tu il elle nous vous ils elles j' t' m' s' c' n' qu' d' jusqu' moi toi lui eux
    qui que quoi dont ou quand comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels lesquelles
    est sont etait etaient ont avait avaient fut ete suis es etes sommes avez avons peut peux peux-tu pouvez
    et mais donc ni avec sans sous sur dans en chez entre depuis pendant avant apres vers par pour contre autres autre
    parle parlez parle-moi parlez-moi dis-moi dites-moi montre-moi raconte-moi
    pas jamais aucun aucune rien tres aussi alors encore deja ici oui merci bonjour bonsoir salut coucou aide
    pays ambassade ambassades consulat annee annees siecle commence debute date-t-elle rompu visite rencontre
    est-ce qu'est-ce a-t-il a-t-elle ont-ils ont-elles y-a-t-il t-il t-elle sont-ils stp svp cb qd koi pq pourkoi ki
    kel kels kelle kelles liste tous toutes premier premiere dernier derniere membre membres preuve recommencer oublie
    etats etats-unis royaume-uni allemagne belgique chine inde coree mexique espagne italie norvege russie
    """.split()
)
_ENGLISH = frozenset(
    """
    the an of to with and or but in on at from by for into about between before after since until than as
    who what when where why how which whom whose is are was were be been do does did has have had can could would
    should will i you he she it we they me my your his her its our their them us this that these those there
    not no any some all met every first last when's who's what's whats hello hi hey thanks thank please yes
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
    bufitanye ifitanye ufitanye umaze
    bihugu ibihe ikihe ufite bufite rufitanye bafitanye urutonde umunyamuryango kuki kuva iki nta i byose cya
    """.split()
)
# Few that an English text has, and no part of names that it has: "war", "el", "los".
_GERMAN = frozenset(
    """
    die der das dem den und oder aber mit zu zur zum von vom bei beim nach vor seit bis fur fuer uber ueber
    zwischen gegen ein eine einen einem einer eines kein keine keinen ist sind was waren wurde wurden wird werden
    haben hatte gibt gab ich wir sie ihr ihre mir uns euch dir du sich er bist hat kann kannst konnen koennen
    mochte moechte weiss nicht auch noch schon wann seid wo wer wem wie welche welcher welches welchem welchen
    wieviel wieviele viele warum wieso weshalb woher botschaft botschaften beziehung beziehungen mitglied
    mitglieder laender lander jahr jahre jahren datum konsulat begann begannen begonnen beginn angefangen erste
    ersten erstes letzte letzten letztes zuletzt alle bitte danke dank vielen hallo hilfe guten moin servus
    tschuss tschuess china korea geschah passiert
    """.split()
)
_SPANISH = frozenset(
    """
    la en que un y entre nos tu una unos unas del con por para desde hasta segun sin su sus cuando donde quien quienes
    como cual cuales cuanto cuanta cuantos cuantas porque xq es esta estan estaba fue fueron hay tiene tienen tenia
    tenian tuvo puedo puedes quiero dime dame pais paises embajada embajadas relacion relaciones miembro miembros ano
    anos fecha consulado mision empezo empezaron comenzo comenzaron inicio iniciaron establecieron primer primero
    primera ultimo ultima todos todas sabes sabe algo fuente fuentes tal mil pertenece membresias cuentame hola gracias
    ayuda adios buenas buenos tambien pero muy eso ese esa este esos china india mexico lista antes sobre diga parte
    tarde dia sede brasil italia
    """.split()
)
_PORTUGUESE = frozenset(
    """
    recomecar libia fala fala-me fale-me diz-me diga-me conta-me da-me mostra-me ajuda-me o os um uma uns umas e em na
    nas nos da das ao aos pelo pela com sem que quando onde aonde quem quantos quantas quanto qual quais como porque pq
    desde nao sao foi foram tem teve tinha tinham houve existe existem comecou comecaram comecar inicio iniciaram
    iniciou estabeleceu estabeleceram estabelecidas pais paises embaixada embaixadas consulado consulados relacao
    relacoes membro membros ano anos fica ficam esta estao voce voces ele ela eles elas seu sua seus suas meu minha
    este esse isso isto essa primeiro primeira ultimo ultima ultimos todos todas lista quero posso pode podes me diga
    diz fale sobre ola oi obrigado obrigada ajuda bom dia tarde noite tchau adeus tudo bem fonte fontes pertence faz
    parte mais entre para por qualquer tambem ainda antes depois missao missoes cidade visitou romperam rompeu acabaram
    terminaram china mexico alemanha espanha japao mocambique brasil belgica italia russia india turquia egito
    marrocos obg vc suecia noruega dinamarca hungria etiopia estados reino holanda inglaterra chade coreia quenia
    """.split()
)
_ITALIAN = frozenset(
    """
    il lo la gli le un uno una e di del dello della dei degli delle nel nella nei negli nelle allo alla agli alle dal
    dalla dai dagli dalle sul sulla con senza tra fra che cosa cos'e quando quand'e dov'e com'e quanti quante quanto
    quale quali qual qual'e perche da fino si sono erano hanno aveva avevano c'e ci iniziano sia anche ancora ma gia
    prima dopo iniziate iniziata iniziato iniziarono inizio cominciate cominciarono comincio cominciato stabilite
    stabilirono nate paese paesi ambasciata ambasciate consolato consolati relazione relazioni rapporti membro membri
    anno anni trova trovano io tu lui noi voi loro suo sua suoi mi ti questo questa questi quel quello primo primi
    ultimo ultima ultimi tutti tutte tutto elenca elenco elencami lista voglio posso puoi dimmi dammi parlami su salve
    grazie aiuto aiutami buongiorno buonasera arrivederci fonte fonti appartiene fa parte piu missione missioni citta
    sede organizzazioni visitato qualche stata stato russia l' c' d' un'ambasciata l'ambasciata un'altra chi
    dell'ambasciata dall'ambasciata nell'onu dell'onu all'onu dell'unione nell'unione all'unione sei ricominciamo
    capito cn sn cina giappone germania belgio francia spagna libia egitto brasile turchia svizzera grecia messico
    marocco india svezia norvegia danimarca ungheria giordania sudafrica stati uniti regno unito olanda inghilterra
    ciad sapresti
    """.split()
)
_DUTCH = frozenset(
    """
    het een en met van naar aan zonder voor tussen tegen bij sinds tot om maar ook nog wanneer waar wie wat hoe hoeveel
    welk welke waarom sedert geen niet zijn waren werd werden wordt heeft hebben hebt ik jij je jullie hij zij ze wij
    onze haar deze dat er heb kun kunt kunnen mag weet vertel geef noem lijst landen begon begonnen beginnen startten
    gestart ambassade ambassades consulaat consulaten betrekkingen relatie relaties banden lid leden lidmaatschap jaar
    jaren datum eerste laatste alle allemaal bron bronnen hallo hoi goedemorgen goedemiddag goedenavond bedankt dankje
    dank dankjewel doei hulp ziens alsjeblieft aub stad zit ligt bevindt gevestigd behoort maakt deel organisaties
    aangeknoopt ging duitsland belgie frankrijk nederland engeland rusland spanje italie turkije zweden noorwegen
    brazilie oeganda kenia zwitserland wnr tsjaad oostenrijk denemarken ierland griekenland soedan zuid-afrika
    zuid-korea noord-korea saoedi-arabie verenigde koninkrijk marokko hongarije tsjechie oekraine
    hoort
    """.split()
)
_BOTH = frozenset({"on", "me", "a", "relation", "relations", "source", "list", "in"})
_KNOWN = (
    (FRENCH, _FRENCH), (ENGLISH, _ENGLISH), (SWAHILI, _SWAHILI), (KINYARWANDA, _KINYARWANDA), (GERMAN, _GERMAN),
    (SPANISH, _SPANISH), (PORTUGUESE, _PORTUGUESE), (ITALIAN, _ITALIAN), (DUTCH, _DUTCH),
)  # fmt: skip


def _tongues_of_words() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for tongue, words in _KNOWN:
        for word in words - _BOTH:
            found[word] += (tongue,)
    return dict(found)


_TONGUES = _tongues_of_words()


def tongue_of(words: Iterable[str]) -> str | None:
    """The language, BCP 47, by folded words as they were typed; None where they do not tell, as in "Canada?"."""
    counts: dict[str, int] = {}
    for tongues in filter(None, map(_TONGUES.get, words)):
        for tongue in tongues:
            counts[tongue] = counts.get(tongue, 0) + 1
    if len(counts) == 1:
        return next(iter(counts))
    return _most(counts) or _most({tongue: count for tongue, count in counts.items() if tongue not in APART})


def _most(counts: Mapping[str, int]) -> str | None:
    """None where several have as many, unless all of them are apart."""
    most = max(counts.values(), default=0)
    found = [tongue for tongue, count in counts.items() if count == most]
    if len(found) > 1 and all(tongue in APART for tongue in found):
        return min(found, key=APART.index)
    return found[0] if len(found) == 1 else None


def told_by(words: Iterable[str]) -> str | None:
    """The same, where it is one of those that are answered in."""
    tongue = tongue_of(words)
    return tongue if tongue in LANGUAGES else None

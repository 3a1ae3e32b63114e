"""Who acts for a country in sentences on relations: its government, whoever heads it, or a ruler by name."""

from ..text.grammar import ACTOR
from ..text.skeleton import DEMONYM

__all__ = ["ACTS", "HEAD", "POSSESSED", "RULER", "THE_GOVERNMENT"]

HEAD = (
    r"(?:(?:[a-z]+ ){0,2}(?:[Gg]overnment|junta|regime|[Pp]arliament|authorities|cabinet|[Cc]onfederation|[Rr]epublic)"
    r"|(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Ee]mperor|[Ff]oreign [Mm]inister|dictator|ruler)"
    r"(?: [A-ZÀ-Þ][\w’'.-]+){0,4})"
)
ACTS = rf"(?:{ACTOR}|{DEMONYM}(?= {HEAD} ))"
"""A country; or its people before the one that acts for it: "the *Kenyan* government", "*Kenyan* President Moi"."""
POSSESSED = r"['’]s (?:[a-z-]+ ){0,2}(?:government|junta|regime|rulers|cabinet|king|president)"
THE_GOVERNMENT = r"[Tt]he (?:[a-z-]+ ){0,2}(?:[Gg]overnment|junta|regime|rulers|cabinet)"
RULER = (
    rf"(?:{THE_GOVERNMENT}"
    r"|(?:President |Prime Minister |General |King )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}"
    r"(?:['’]s? (?:government|regime|cabinet))?)"
)
"""Somebody who acts for a country, without its name."""

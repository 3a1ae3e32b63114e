"""French: articles and their contractions, gender and number, dates, guillemets."""

import re
from collections.abc import Sequence
from datetime import date as day_of_calendar
from datetime import timedelta

from knowledge.dates import DateSpan, EdtfDate, Precision
from knowledge.model import Locator
from knowledge.names.countries import Country
from knowledge.names.organisations import Organisation

from .phrase import Phrase, joined

__all__ = ["French"]

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_SMALL = "aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_ONE_DAY = timedelta(days=1)
_LAST = {"and": "et", "or": "ou"}
_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
_ASPIRATED = re.compile(r"(?:h(?:ong|onduras|aut|olland|ongrie)|y[aeéo]|o(?:ui|nz))", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(le|la|les|Le|La|Les) |(l’))(.+)")
_CONTRACTED = {"le": ("du", "au"), "les": ("des", "aux")}
_BEGIN_SMALL = re.compile(r"(?:L[ea]s? |L’|Une? |Des |C(?:e|es|et|ette) |C’|Dans |Selon |Il |Juste |Ensuite )")
_MISSIONS = {
    "embassy": "ambassade f",
    "high commission": "haut-commissariat m",
    "consulate": "consulat m",
    "consulate general": "consulat général m",
    "honorary consulate": "consulat honoraire m",
    "consul general": "consul général m",
    "honorary consul": "consul honoraire m",
    "consul": "consul m",
    "vice consulate": "vice-consulat m",
    "career consulate": "consulat de carrière m",
    "consular section": "section consulaire f",
    "consular mission": "mission consulaire f",
    "deputy high commission": "haut-commissariat adjoint m",
    "assistant high commission": "haut-commissariat assistant m",
    "trade office": "bureau commercial m",
    "trade mission": "mission commerciale f",
    "commercial office": "bureau commercial m",
    "cultural office": "bureau culturel m",
    "economic office": "bureau économique m",
    "economic and cultural office": "bureau économique et culturel m",
    "trade and cultural office": "bureau commercial et culturel m",
    "economic and trade office": "bureau économique et commercial m",
    "legation": "légation f",
    "observer mission": "mission d’observation f",
    "permanent delegation": "délégation permanente f",
    "permanent representation": "représentation permanente f",
    "permanent representative": "représentant permanent m",
    "delegation": "délégation f",
    "representation": "représentation f",
    "representative": "représentant m",
    "resident ambassador": "ambassadeur résident m",
    "resident high commissioner": "haut-commissaire résident m",
    "apostolic nunciature": "nonciature apostolique f",
    "honorary consulate general": "consulat général honoraire m",
    "diplomatic office": "bureau diplomatique m",
    "liaison office": "bureau de liaison m",
    "representative office": "bureau de représentation m",
    "diplomatic mission": "mission diplomatique f",
    "permanent mission": "mission permanente f",
    "resident mission": "mission résidente f",
    "representation office": "bureau de représentation m",
    "consular office": "bureau consulaire m",
    "consular agency": "agence consulaire f",
    "interests section": "section d’intérêts f",
    "nunciature": "nonciature f",
    "nuncio": "nonce m",
    "apostolic nuncio": "nonce apostolique m",
    "ambassador": "ambassadeur m",
    "non-resident ambassador": "ambassadeur non résident m",
    "high commissioner": "haut-commissaire m",
    "non-resident high commissioner": "haut-commissaire non résident m",
    "mission": "mission f",
}
_CITIES = {
    "Beijing": "Pékin",
    "Geneva": "Genève",
    "New York City": "New York",
    "The Hague": "La Haye",
    "Washington, D.C.": "Washington",
}
"""That are not what the list of countries has as a capital."""
_NARROW = "\N{NARROW NO-BREAK SPACE}"


class French:
    tag = "fr"

    def name(self, country: Country) -> str:
        name = self._said(country)
        match = _ARTICLE.fullmatch(name)
        return match[3] if match and name[0].islower() else name

    def country(self, country: Country) -> Phrase:
        local = country.local(self.tag)
        grammar, _, preposition = (local.grammar if local else "m à").partition(" ")
        return _noun(self._said(country), feminine="f" in grammar, plural="p" in grammar, preposition=preposition)

    def organisation(self, organisation: Organisation) -> Phrase:
        local = organisation.local(self.tag)
        name, grammar = (local.with_article, local.grammar) if local else (organisation.name, "m")
        return _noun(name, feminine="f" in grammar, plural="p" in grammar, preposition="à")

    def city(self, name: str, country: Country | None) -> Phrase:
        local = country.local(self.tag) if country and country.capital == name else None
        said = (local.capital if local else "") or _CITIES.get(name, name)
        return _noun(said, feminine=said.startswith("La "), plural=False, preposition="à")

    def mission(self, kind: str) -> Phrase:
        words, _, gender = _MISSIONS.get(kind, f"mission ({kind}) f").rpartition(" ")
        feminine = gender == "f"
        return Phrase(
            words,
            {
                "a": f"{'une' if feminine else 'un'} {words}",
                "the": f"{'l’' if _elides(words) else 'la ' if feminine else 'le '}{words}",
                "of": _of_bare(words),
            },
            feminine=feminine,
        )

    def date(self, date: EdtfDate) -> Phrase:
        """``1er juillet 1962``, ``novembre 2009``, ``1963``, ``les années 1960``, ``vers 1964``."""
        first = date.earliest
        match date.precision:
            case Precision.INTERVAL:
                begins, ends = (EdtfDate.parse(each) for each in date.edtf.split("/"))
                from_day, to_day = (each.precision is Precision.DAY for each in (begins, ends))
                if begins.precision is ends.precision is Precision.YEAR:  # some time of them, not all the time
                    between = f"entre {begins} et {ends}"
                    return Phrase(between, {"on": between, "since": f"depuis une date {between}",
                                            "until": f"jusqu’à une date {between}", "of": f"d’une date {between}",
                                            "que": f"qu’{between}"})  # fmt: skip
                days = f"{'du' if from_day else 'de'} {self.date(begins)} {'au' if to_day else 'à'} {self.date(ends)}"
                return Phrase(days, dict.fromkeys(("on", "since", "until", "of"), days) | {"que": f"que {days}"})
            case Precision.ONE_OF:
                several = [self.date(each) for each in date.several]
                told = {name: " ou ".join(format(each, name) for each in several) for name in several[0].forms}
                que = " ou ".join((f"{several[0]:que}", *(f"{each:on}" for each in several[1:])))
                return Phrase(" ou ".join(several), told | {"que": que})
            case Precision.DAY:
                plain, on, of = _day(first), f"le {_day(first)}", f"du {_day(first)}"
            case Precision.MONTH:
                plain = f"{_MONTHS[first.month - 1]} {first.year}"
                on, of = f"en {plain}", _of_bare(plain)
            case Precision.YEAR:
                plain, on, of = str(first.year), f"en {first.year}", f"de {first.year}"
            case Precision.DECADE:
                plain = f"les années {first.year}"
                on, of = f"dans {plain}", f"des années {first.year}"
        since = f"depuis {on.removeprefix('en ').removeprefix('dans ')}"
        if date.approximate:
            plain = on = f"vers {plain}"
            since, of = f"depuis {plain} environ", f"d’environ {plain.removeprefix('vers ')}"
        until = f"jusqu’{on}" if on.startswith("en ") else f"jusque {on}".replace("jusque le ", "jusqu’au ")
        que = f"qu’{on}" if _elides(on) else f"que {on}"
        return Phrase(plain, {"on": on, "since": since, "until": until, "of": of, "que": que})

    def span(self, span: DateSpan, relation: str = "") -> str:
        first, last = span.earliest, span.latest
        if relation == "since" and first:
            return f"depuis {first.year if (first.month, first.day) == (1, 1) else f'le {_day(first)}'}"
        if relation == "until" and last:
            return f"jusqu’en {last.year}" if (last.month, last.day) == (12, 31) else f"jusqu’au {_day(last)}"
        if first is None and last is None:
            return "à une date quelconque"
        if first is None:
            assert last is not None  # noqa: S101  (told apart above)
            return f"avant {last.year + 1 if (last.month, last.day) == (12, 31) else f'le {_day(last + _ONE_DAY)}'}"
        if last is None:
            return f"après {first.year - 1 if (first.month, first.day) == (1, 1) else f'le {_day(first - _ONE_DAY)}'}"
        if first == last:
            return f"le {_day(first)}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return _years(first.year, last.year)
        if (first.year, first.month, first.day) == (last.year, last.month, 1):
            return f"en {_MONTHS[first.month - 1]} {first.year}"
        return f"entre le {_day(first)} et le {_day(last)}"

    def join(self, parts: Sequence[str], last: str = "and") -> Phrase:
        return joined(parts, _LAST[last])

    def number(self, number: int) -> str:
        return _SMALL[number] if number < len(_SMALL) else str(number)

    def quoted(self, text: str) -> str:
        return f"«{_NARROW}{text}{_NARROW}»"

    def in_source_words(self, text: str) -> str:
        return f"({self.quoted(text)})"

    def within(self, sentence: str) -> str:
        return sentence[:1].lower() + sentence[1:] if _BEGIN_SMALL.match(sentence) else sentence

    def locator(self, locator: Locator) -> str:
        """``« Bilateral relations », tableau 1, ligne 2, colonne « Notes »``: headings are quoted as they stand."""
        parts = [self.quoted(" › ".join(locator.section)) if locator.section else "Introduction"]
        if locator.row is not None:
            parts += [f"tableau {locator.table}", f"ligne {locator.row}"]
        if locator.column:
            parts.append(f"colonne {self.quoted(locator.column)}")
        if locator.item is not None:
            parts.append(f"point {locator.item} de la liste")
        return ", ".join(parts)

    def _said(self, country: Country) -> str:
        local = country.local(self.tag)
        return local.with_article if local else country.name


def _noun(name: str, *, feminine: bool, plural: bool, preposition: str) -> Phrase:
    """A name with or without its article, contracted with "de", "à" and "en" as it has to be.

    The article of a city is part of its name and stands in capitals: "du Caire", but "de La Havane".
    """
    match = _ARTICLE.fullmatch(name)
    article, rest = (match[1] or match[2], match[3]) if match else ("", name)
    of, to = _of_bare(name), f"à {name}"
    if article.lower() in _CONTRACTED and (article.islower() or article == "Le"):
        of, to = (f"{word} {rest}" for word in _CONTRACTED[article.lower()])
    elif article in {"la", "l’"}:
        of = f"de {name}"
    if preposition and preposition != "à":
        place = f"{preposition} {name}"
    elif preposition or article in {"le", "les"}:
        place = to
    else:
        place = f"en {rest}"
    return Phrase(name, {"of": of, "to": to, "in": place}, feminine=feminine, plural=plural)


def _elides(word: str) -> bool:
    return word[:1].lower() in f"{_VOWELS}h" and not _ASPIRATED.match(word)


def _of_bare(words: str) -> str:
    return f"d’{words}" if _elides(words) else f"de {words}"


def _day(day: day_of_calendar) -> str:
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def _years(first: int, last: int) -> str:
    if first == last:
        return f"en {first}"
    if first % 10 == 0 and last == first + 9:
        return f"dans les années {first}"
    if first % 100 == 1 and last == first + 99:
        return f"au {'XXI' if first // 100 == 20 else 'XX' if first // 100 == 19 else 'XIX'}e siècle"  # noqa: PLR2004
    return f"entre {first} et {last}"

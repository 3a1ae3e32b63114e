"""A picture as text: what it says, for who cannot see it, and the description that stands behind it."""

from ..pictures.values import DecadesMap, MissionsMap, Picture, Spread, Timeline
from ..texts import Messages

__all__ = ["picture_lines"]


def picture_lines(shown: Picture, say: Messages) -> list[str]:
    """Everything that the picture shows, a line a date, a decade or a direction."""
    match shown:
        case Timeline(entries=entries):
            return [say("{date}: {country}", date=each.said, country=each.country) for each in entries]
        case DecadesMap(decades=decades):
            names = dict(shown.names)
            return [
                say(
                    "{decade}: {countries}",
                    decade=say("{decade}s", decade=decade),
                    countries=", ".join(names[code] for code in codes),
                )
                for decade, codes in decades
            ]
        case MissionsMap(abroad=abroad, at_home=at_home):
            names = dict(shown.names)
            lines = []
            if abroad:
                lines.append(say("Abroad: {countries}", countries=", ".join(names[code] for code in abroad)))
            if at_home:
                lines.append(say("In the country: {countries}", countries=", ".join(names[code] for code in at_home)))
            return lines
        case Spread(bars=bars):
            return [
                say("{answer} ({verdict}): {count}", answer=each.label, verdict=each.said, count=each.count)
                if each.said
                else say("{answer}: {count}", answer=each.label, count=each.count)
                for each in bars
            ]

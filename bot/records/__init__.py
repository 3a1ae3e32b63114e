"""What the bot keeps of people and servers, apart from the articles.

``model`` has the values, ``protocol`` what every keeper of them promises, ``memory`` and ``sql`` keep them. Importing
this package loads no database library; ``sql`` does.
"""

from .model import (
    KeptCorrection,
    KeptProposal,
    KeptReply,
    PersonRecord,
    Place,
    PlaceKind,
    Preferences,
    Rating,
    Unanswered,
)
from .protocol import Records

__all__ = [
    "KeptCorrection",
    "KeptProposal",
    "KeptReply",
    "PersonRecord",
    "Place",
    "PlaceKind",
    "Preferences",
    "Rating",
    "Records",
    "Unanswered",
]

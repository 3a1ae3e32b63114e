"""What kind of state a country was or became: "what was it until 1968?" asks for no beginning of relations."""

import re

__all__ = ["asks_state_form"]

_ASKS = re.compile(
    r"(?:and |so |but )?(?=(?:as |into )?wh[ai])(?!.*\b(?:called|named|known|name)\b)(?:"
    r"what (?:was|were) (?:(?:the|this) (?:country|nation|land)|it|[\w ]{3,30}?) "
    r"(?:before|until|till|up to|prior to|from) (?:[\w ]+ )?(?:\d{4}|independence|that|then)\W*$"
    r"|(?:what|which) (?:sort|kind|type|form) of (?:a )?(?:state|country|nation|government|polity)\b"
    r"|(?:what|which) (?:status|form of government) did (?:it|[\w ]{3,30}?) have\b"
    r"|(?:into )?what (?:did|has) (?:(?:the|this) country|it|[\w ]{3,30}?) (?:become|turned? into|changed? into)\b"
    r"|(?:as )?what did (?:(?:the|this) country|it|[\w ]{3,30}?) (?:become independent|gain (?:its )?independence)\b)"
)


def asks_state_form(typed: str) -> bool:
    """Of a folded question."""
    return bool(_ASKS.match(typed))

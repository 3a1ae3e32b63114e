"""Questions for a factor: "how many times bigger" is not how often something was."""

import re

__all__ = ["ASKS_FACTOR"]

ASKS_FACTOR = re.compile(
    r"\bhow many times (?:over|bigger|larger|higher|greater|more|as (?:much|many|big|large|high))\b"
    r"|\bby (?:what|which) (?:factor|multiple)\b|\bhow many[- ]?fold\b|\b(?:what|which) factor\b"
)

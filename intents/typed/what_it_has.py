"""A question for what the article has on something that was just claimed: "which date do you have for that?"."""

import re

__all__ = ["WHAT_IT_HAS"]

WHAT_IT_HAS = re.compile(
    r"(?:(?:so|and|but|then|well|ok) )*(?:(?P<when>(?:what|which) (?:exact )?(?:date|year|day|start date)|when)"
    r"|(?P<where>(?:what|which) (?:city|town|place|location)|where))"
    r" (?:(?:does|do|did|is|has|have|would) )?(?:(?:the|ur|your|this|that|our|it|its) )?"
    r"(?:(?:article|source|text|page|wiki\w*|table|entry|document|bot|you|u|one|it|there) )?"
    r"(?:(?:actually|really|itself) )?"
    r"(?:have|has|had|got|give|gives|given|say|says|show|shows|list|lists|listed|state|states|put|puts|in)\b"
    r"(?: (?:got|(?:for|on|as) (?:it|that|this|them)|it|that|this|down|instead|then|there|here|please|pls"
    r"|(?:in )?(?:the|ur|your) (?:article|source|text|page|table)))*\W*"
)

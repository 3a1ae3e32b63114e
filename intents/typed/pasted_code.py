"""What a message has of program code in it, which asks nothing: "'); DROP TABLE facts; -- Belgium start date".

People put it around a question to see what happens. Only what no question has is taken for code: a statement of SQL
that is set off by its signs, a command with its options, an expression in brackets that a template would fill in, a
path, a letter written as its number, a mark of a language model's turns.
"""

import re

__all__ = ["without_code"]

_SIGNS = re.compile(r"[;#|&$={}<>/'\"*\\\[%-]")
"""Code has one of these; most messages have none."""
_CHANGES = (
    r"drop +(?:table|database|schema|index)|truncate(?: +table)?|alter +table|create +table|delete +from|insert +into"
    r"|update +\w{1,40} +set"
)
_READS = r"(?:union +(?:all +)?)?select +(?:\*|[\w,.@()]{1,40}(?: +[\w,.@()]{1,40})?) +from|exec(?:ute)?|waitfor +delay"
_COMMANDS = (
    r"(?:sudo +)?(?:rm +-\w+(?: +(?:--[\w-]+|[/.~*][\w/.*~-]*)){0,4}|cat +/[\w/.]*|(?:curl|wget) +\S*[./]\S*"
    r"|chmod +[\d+-]\S* +\S+|ls +-\w+|kill +-\w+ +\S+|shutdown +-\w+(?: +now)?|dd +if=\S+|mkfs\.\S+(?: +/\S+)?"
    r"|ping +-\w+ +\S+|del +/\S+|format +c:\\?|whoami)"
)
_CODE = re.compile(
    rf"(?:['\"`)]\s{{0,9}}(?:{_CHANGES}|{_READS})"
    rf"|;\s{{0,9}}(?:{_CHANGES}|select +\* +from))\b[^;#]{{0,80}}?"
    r"(?:;|--|#|/\*|$)"  # a sign ends what stands before it
    rf"|(?:^|(?<=[\s`]))(?:{_CHANGES}|select +\* +from) +\w{{1,40}} *(?:;|--)"  # or ends what is done
    r"|['\"]? ?\b(?:or|and)\s{1,3}(['\"]?)(\w{1,20})\1\s{0,3}=\s{0,3}['\"]?\2\b['\"]?\)?"
    rf"|(?:^|(?<=[;|&`#(\s\"'])){_COMMANDS}(?=$|[\s;|&`#)\"'])"
    r"|\$\([^()]{0,80}\)|(?:\$\{|\{\{)[\w .|]{0,40}[^\w\s.|{}][^{}]{0,80}\}\}?"
    r"|<(\w{1,10})>\s{0,3}(?:drop|delete|select|insert|update|truncate|exec)\s{0,3};?\s{0,3}</\3>"
    r"|<%.{0,80}?%>|<\?.{0,80}?\?>|/\*.{0,80}?\*/"
    r"|(?:\.\./){1,9}[\w/.-]{0,80}|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrt0](?![a-z]))|%[0-9a-f]{2}"
    r"|\[/?(?:inst|sys|system|user|assistant)\]|<\|\w{1,20}\|>|\A/[a-z]{2,20}(?= )",
    re.IGNORECASE,
)
_GONE = re.compile(r"\0+")
_BESIDE = re.compile(r"\0[\s'\"`;|&#)(/\0-]*")
"""With the signs between two pieces of code, or between it and the question."""
_VALUE = re.compile(
    r"\A[\s'\"(]{0,3}(?:\d{1,6}|(?:[a-z]|admin|user|test|foo|name|id)(?=['\"\0]))['\")\s]{0,3}(?=\0)", re.IGNORECASE
)
""" "1; DROP TABLE facts": what the field that code is typed into seems to hold."""


def without_code(message: str) -> str:
    """The message with code blanked, each other letter where it was; a question that code follows still ends."""
    if not _SIGNS.search(message):
        return message
    found = _CODE.sub(_gone, message)
    if found == message or not any(map(str.isalnum, found)):
        return message
    before = _BESIDE.sub(_gone, found[::-1])[::-1]  # backwards, as looking for signs that code follows takes long
    return _GONE.sub(_blank, _VALUE.sub(_gone, _BESIDE.sub(_gone, before)))


def _gone(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def _blank(match: re.Match[str]) -> str:
    return (";" if match.start() else "").ljust(len(match[0]))

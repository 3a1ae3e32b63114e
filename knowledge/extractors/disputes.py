"""Border and territorial disputes: with whom, about what, since when, and whether they were settled."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..disputes.labelled import disputes_of_list, disputes_with_several, says_there_is_none
from ..folding import fold
from ..model import Fact
from ..text.grammar import ADVERB, BOTH, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import CITY, DATE, DEMONYM, LAND

KIND = "dispute"

_SORT = (
    r"(?:(?:long-standing|longstanding|ongoing|unresolved|bitter|minor|brief|old|decades-long|maritime|territorial|land"
    r"|border|boundary|frontier|sea|water|bilateral|diplomatic|sovereignty|fishing|legal|and) ){0,4}"
)
_NOUN = rf"{_SORT}(?:disputes?|disagreements?|claims?|conflicts?)"
_BORDER_NOUN = (
    r"(?:(?:long-standing|longstanding|ongoing|unresolved|minor|old) )?(?:maritime|territorial|land|border|boundary"
    r"|frontier|sovereignty)"
    r"(?: and (?:maritime|land|border|boundary|territorial))? (?:boundary |border )?(?:disputes?|disagreements?"
    r"|claims?|conflicts?)"
)
_BORDER = (
    r"(?:(?:maritime|land|sea|common|shared|northern|southern|eastern|western) ){0,2}"
    r"(?:borders?|boundar(?:y|ies)|frontiers?)"
)
_IS_DISPUTED = (
    r"(?:is|are|remains?|has been|was) (?:(?:still|now|partly|long) ){0,2}"
    r"(?:disputed|contested|unresolved|undefined|(?:not|ill)[- ](?:clearly |fully |yet )?defined|indefinite"
    r"|undemarcated|unsettled|hampered by (?:an )?unresolved dispute"
    r"|in dispute|to be (?:marked|settled|drawn|demarcated|agreed))\b"
)
_ZONE = r"(?:exclusive economic zones|EEZs|territorial waters|maritime zones|continental shel(?:f|ves))"
_AREA = (
    r"(?:(?:an? |the |some |large |small |all |several )?(?:parts?|regions?|areas?|districts?|islands?"
    r"|provinces?|strips?|territor(?:y|ies)|stretch(?:es)?|waters|lands?)\b)"
)
_BETWEEN = (
    r"(?: between (?:the )?(?:[\w/ -]|\([^()<]{3,30}\)){3,80}? (?:and|to) "
    r"[\w/-]{1,40}(?: [\w/-]{1,40}){0,4}(?=[.,;(]| \())?"
)
_END = (
    r"(?=[;:]|[,.](?!\d)|$| since| which| that| to an? (?:tribunal|court|commission)| before the"
    r"| as (?:the|an?) (?:heir|part|successor)"
    r"| and (?:has|have|is|are) | (?:is|are|was|were|has been|have been) (?:currently |still |now |being |finally )?"
    r"(?:before|pending|ongoing|unresolved|heard|resolved|settled|in the hands)\b| before (?:the )?<)"
)
_WHAT = rf"(?P<what>(?!as (?:an?|its|the) )(?:[^,;.<]|[.,](?=\d)|<[CNSHRDO]\d+>){{3,140}}?){_END}"
_OVER = rf"(?: (?:over|about|regarding|concerning|on|at(?= (?:the )?[A-Z])) {_WHAT})?"
_OF_LAND = (
    r"(?=[^.;]{0,60}?(?:border|boundar|territor|island|river|lake|sovereignty|waters|sea\b|land\b|region|maritime"
    r"|economic zone|peninsula))"
)
_CLAIM = r"(?:dispute[sd]?|contest|claim|la(?:y|id) claim to)(?: sovereignty over)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?<!\w)(?=\S)(?P<what>(?:[^,;.<]|<[CNSHO]\d+>){3,100}?) (?:is|are|was|were)"
            r" (?:claimed|disputed) (?:by|between) (?:both|the two) (?:countries|states|sides|neighbou?rs)"
        ),
        (
            r"^(?P<what>[^,;.<]{3,60}), [^;.<]{3,80}, (?:is|are|was|were)"
            r" (?:claimed|disputed) (?:by|between) (?:both|the two) (?:countries|states|sides|neighbou?rs)"
        ),
        (
            rf"(?P<a>{LAND}) (?:does not|has never|still does not|did not) recogni[sz]ed? (?:the )?(?:"
            rf"(?P<b2>{DEMONYM}) (?:sovereignty|rule|claim|ownership)|sovereignty of (?P<b>{LAND})) (?:over|to) {_WHAT}"
        ),
        (
            rf"(?:{BOTH}|[Tt]he two) (?:also |still |have long )?(?:disagree|quarrel|differ)(?:ed)? (?:about|over|on)"
            r" (?=(?:the )?[A-Z]|[^.;,]{0,60}?(?:border|boundary|territor|island|river|lake|sovereignty|waters|sea\b"
            rf"|land\b|region)){_WHAT}(?:, which [^,;:.]{{1,60}})?(?:: (?P<b>{LAND}) (?:claims|regards|sees))?"
        ),
        rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:both )?(?:have )?{ADVERB}?{_CLAIM} {_WHAT}",
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:fought|waged|went to war)[^.;<]{{0,60}}? over (?P<what>(?:the "
            r"|some )?"
            r"(?:disputed|contested) (?:[a-z]+ ){0,3}(?:areas?|land|territor(?:y|ies)|borders?|islands?|regions?"
            r"|provinces?|waters|zones?))\b"
        ),
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:have|had|are (?:also )?(?:involved |engaged |locked )?in) (?:an? "
            rf"|several )?{_BORDER_NOUN}{_OVER}"
        ),
        (
            rf"(?P<a>{LAND}) (?:has|had|is (?:involved |engaged |locked )?in) (?:an? )?{_BORDER_NOUN} with"
            rf" (?P<b>{LAND}){_OVER}"
        ),
        rf"(?:{BOTH}) (?:have|had|are (?:involved |engaged |locked )?in) (?:an? )?{_BORDER_NOUN}{_OVER}",
        (
            rf"(?P<a>{LAND}) (?:has|had|is (?:involved |engaged |locked )?in) (?:an? )?{_NOUN} with (?P<b>{LAND})"
            rf" (?:over|about) {_OF_LAND}{_WHAT}"
        ),
        (
            rf"(?P<a>{LAND}) (?:has|had|is (?:also )?(?:involved |engaged |locked )?in) (?:an? )?(?:[a-z-]+ )?disputes?"
            rf" (?:over|about|regarding|concerning) {_OF_LAND}(?P<what>(?:[^,;.<]|<[CSHRDO]\d+>){{3,100}}?"
            rf" with (?P<b>{LAND}))(?=[.,;]|$)"
        ),
        (
            r"\b(?:despite|strained by|marred by|troubled by|due to|because of|owing to|as a result of"
            r"|(?:put|brought|took|taken|submitted|referred)(?= (?:the|their|this)\b)) (?:this |an? |the |their "
            r"|several |some )?"
            rf"(?:(?:long-standing|longstanding|old) )?{_BORDER_NOUN}{_OVER}"
        ),
        (
            rf"^The (?P<what>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}) (?:border |territorial )?dispute was {ADVERB}?"
            r"(?P<settled>settled|resolved|concluded|ended)(?: for good)?"
        ),
        rf"(?:{BOTH}) (?:have |both )?{_CLAIM} {_WHAT}",
        (
            rf"\b(?:[Aa]|[Tt]he|[Tt]heir|[Ii]ts|[Oo]ver|[Oo]n|[Aa]bout) {_BORDER_NOUN} "
            rf"(?:between (?P<a>{LAND}) and (?P<b>{LAND})|with (?P<b2>{LAND})){_OVER}"
        ),
        (
            rf"(?P<a>{LAND}|{CITY}) (?:also |still |(?:has )?(?:once|long|formerly) )?(?:disputes|claims|contests"
            r"|contested|disputed|claimed"
            rf"|la(?:ys|id) claim to)(?: sovereignty over)? {_WHAT}"
        ),
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:have |had )?(?:also |long )?"
            rf"(?:quarrel(?:l?ed)?|disagreed?|clash(?:ed)?|argue[sd]?|bicker(?:ed)?)(?: for"
            rf" [a-z]+)? (?:over|about) {_WHAT}"
        ),
        (
            rf"\b(?:[Aa]|[Tt]he|[Tt]heir|[Ii]ts) (?:[a-z-]+ )?dispute (?:between (?P<a>{LAND}) and (?P<b>{LAND})|with"
            rf" (?P<b2>{LAND})) (?:over|about) {_OF_LAND}{_WHAT}"
        ),
        (rf"(?:{BOTH}) (?:also |still )?(?:have|had) (?:an? )?(?:[a-z-]+ )?disputes? (?:over|about) {_OF_LAND}{_WHAT}"),
        (
            rf"\b[Ww]ith (?P<b2>{LAND}),? there (?:is|are|remains?|has been|have been|was|were) (?:[a-z]+ ){{0,2}}?"
            rf"(?:{_BORDER_NOUN}|(?:[a-z-]+ )?(?:quarrels?|disputes?|disagreements?)) (?:over|about|on) {_WHAT}"
        ),
        (
            rf"(?<!\w)(?=\S)(?P<what>(?:[^,;.<]|<[CNSHO]\d+>){{3,100}}?) (?:is|are|remains?) (?:(?:still|also) )?"
            rf"(?:claimed by both|(?:disputed|in dispute) (?:by|between)) (?P<a>{LAND}) and (?P<b>{LAND})"
        ),
        (
            rf"(?:(?P<a>{LAND}) and (?P<b>{LAND})|{BOTH}) (?:both )?have (?P<what>overlapping (?:[a-z]+ ){{0,2}}"
            rf"(?:claims|{_ZONE})[^,;.]{{0,80}}?){_END}"
        ),
        rf"\b[Tt]heir (?P<what>(?:[a-z]+ ){{0,2}}(?:claims|{_ZONE})[^,;.<]{{0,60}}?) overlap\b",
        rf"\b(?P<what>(?:the )?{_ZONE}) of (?P<a>{LAND}) and (?P<b>{LAND}) overlap\b",
        (
            rf"\b(?P<what>(?:[Tt]he|[Tt]heir|[Ii]ts|[Pp]arts? of the) {_BORDER})"
            rf"(?: between (?P<a>{LAND}) and (?P<b>{LAND})| with (?P<b2>{LAND}))?"
            rf"(?: (?:on|along|in|at) (?:the )?[A-Z][\w-]{{2,20}}(?: (?:River|Sea|Lake|Gulf))?)? {_IS_DISPUTED}"
        ),
        (rf"(?P<what>(?:\b[Pp]arts? of )?(?P<a>{LAND})['’]s? {_BORDER} with (?P<b>{LAND})) {_IS_DISPUTED}"),
        rf"(?P<what>\b[Tt]he {_BORDER} (?:that )?(?P<a>{LAND}) (?:has|shares) with (?P<b>{LAND})) {_IS_DISPUTED}",
        (
            rf"(?P<a>{LAND}) (?:also |still |has long |has (?:also )?|has in the past |in the past )?"
            rf"(?:claims|claimed|disputes) (?P<what>{_AREA}(?:[^,;.<]|[.,](?=\d)){{0,80}}(?P<b>{LAND}){_BETWEEN})"
        ),
        rf"^The country (?:also |still )?(?:claims|disputes) (?P<what>{_AREA}[^,;.<]{{0,60}}(?P<b2>{LAND}){_BETWEEN})",
        (
            rf"(?P<a>{LAND}) (?:also |still )?(?:claims|disputes) (?P<what>(?:[^,;.<]|<[CNSHRDO]\d+>){{3,80}}?),?"
            rf" (?:which is |that is )?(?:administered|held|controlled|occupied|governed|ruled) by (?P<b>{LAND})"
        ),
        (
            rf"(?P<a>{LAND}) (?:also |still )?claims (?:[^.;]{{3,80}}? and (?:also )?claims )?(?:the )?"
            rf"(?:whole |entire )?(?P<b2>{DEMONYM})[- ](?:administered|held|controlled|occupied|governed|ruled) "
            r"(?P<what>(?:[A-Z][\w’'-]+ ?(?:of )?){1,4})(?=[.,;(]|$| ?(?:and|in|since)\b)"
        ),
        (
            rf"(?:^|\b)(?:[Aa]n?|[Tt]he|[Ii]ts) (?:[a-z-]+ ){{0,2}}?disputes? with (?P<b2>{LAND}) "
            r"(?P<settled>(?:was |were |has been |have been )?(?:amicably |peacefully |finally )?"
            r"(?:ended|settled|resolved))\b"
        ),
        (
            r"(?P<settled>(?:settled|resolved|settling|resolving|ending) (?:their|its|the|an?) "
            rf"(?:long-standing |longstanding )?{_BORDER_NOUN})(?:"
            rf" with (?P<b>{LAND}))?{_OVER}"
        ),
    )
)
_BOTH = re.compile(BOTH)
_SINCE = re.compile(rf"(?:,? (?:which dates? (?:back )?(?:from|to)|since)) (?:the )?(?P<date>{DATE})")
_DROPPED = re.compile(
    rf",? (?:but|and) (?:(?:the|this|that|its) claim (?:was|has been) {ADVERB}?"
    r"(?:stopped|dropped|given up|withdrawn|abandoned|renounced)|(?:dropped|gave up|withdrew|renounced) (?:it|the "
    r"claim))"
)
""" "Once claimed the island, but the claim was stopped"."""
_WORDS = (
    "disput", "conflict", "quarrel", "disagree", "clash", "claim", "contest", "boundary", "border", "territorial",
    "maritime", "overlap", "recogni", "differ",
)  # fmt: skip
_ASYLUM = re.compile(r"(?i)\b(?:victory|responsibility|that|credit|to have|asylum|lives|it|descent|he|she|they)\b")


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``what`` is disputed, in the source's words; ``state`` (settled, or empty). The date is since when,
    or when it was settled. Where a list of disputes says that there are none, ``state`` is none, and nobody the
    object."""
    for line in reading.lines:
        told = list(_in_sentence(reading, line))
        named = {fact.object for fact in told}
        yield from told
        for other, what in (*disputes_of_list(line), *((each, "") for each in disputes_with_several(line))):
            if other not in named:
                named.add(other)
                yield _fact(reading, line, other, what)
        if says_there_is_none(line):
            yield _fact(reading, line, None, "", state="none")


def _fact(
    reading: Reading, line: Line, other: str | None, what: str, *, state: str = "", date: EdtfDate | None = None
) -> Fact:
    return Fact(
        kind=KIND,
        subject=reading.subject,
        object=other,
        about=reading.codes([line.passage]),
        date=date,
        slots=(("what", what), ("state", state)),
        provenance=(reading.evidence(line.passage),),
    )


def _in_sentence(reading: Reading, line: Line) -> Iterator[Fact]:
    """The one that a sentence tells of."""
    if not line.says(*_WORDS) or line.text.startswith("See "):
        return
    for pattern in _PATTERNS:
        match = pattern.search(line.text)
        other = _other(line, reading.subject, match) if match else None
        if match and not other and not any(match.groupdict().get(name) for name in ("a", "b", "b2")):
            other = _headed(line, reading)
        if match is None or other is None:
            continue
        named = match.groupdict()
        what = line.skeleton.words(named.get("what") or "").strip()
        if _ASYLUM.match(what):
            continue
        is_over = named.get("settled") or _DROPPED.match(line.text, match.end())
        settled = date_of(line.skeleton, match) if named.get("settled") else None
        since = _SINCE.match(line.text, match.end())
        date = line.skeleton.date(since["date"]) if since else settled
        yield _fact(reading, line, other, what, state="settled" if is_over else "", date=date)
        return


def _headed(line: Line, reading: Reading) -> str | None:
    """ "Claimed by both", below a heading such as "Border dispute with Kenya"."""
    section = line.passage.locator.section
    if not section or not re.search(r"(?i)\b(?:disputes?|conflicts?|quarrels?)\b", section[-1]):
        return None
    named = reading.countries.exact(fold(section[-1]))
    return named[0].codes[0] if len(named) == 1 and named[0].codes != (reading.subject,) else None


def _other(line: Line, subject: str, match: re.Match[str]) -> str | None:
    markers = [marker for name in ("a", "b", "b2") if (marker := match.groupdict().get(name))]
    codes = {line.skeleton.code(marker) for marker in markers}
    others = codes - {subject}
    if None in codes or len(others) > 1 or (line.other and others and line.other not in others):
        return None
    other = next(iter(others), None)
    if line.other:
        return line.other
    return other if subject in codes or match.groupdict().get("b2") or _BOTH.match(match[0]) else None

"""Words beside a name that say whether it is the speaker: who speaks for it, what it has written, who it is."""

from __future__ import annotations

import re

from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.shape import NAMEY, ORG_FLOOR, L, O, P

SPOKESMAN = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|^\W*(?:(?:the|some|senior)\s+)?(?:engineers|inspectors|investigators|bosses|chiefs|executives|organisers|organizers|scientists|regulators)\s+(?:from|at|for|of)\b|\bpress\s+(?:officer|office|secretary)\b|\bofficials?\b"
    r"|\b(?:statement|letter|report|email|message|post|study|review|article|survey|analysis)\s+(?:from|by|for)\b"
    r"|(?<!\bof\s)(?<!\bon\s)(?<!\bto\s)\bthe\s+(?:executive\s+|supervisory\s+)?(?:board|management|leadership|trustees|governors)\s+(?:of|at)\b",
    re.IGNORECASE,
)
_PAPER_FROM = re.compile(
    r"\b(?:statement|letter|report|email|message|post|study|review|article|survey|analysis)\s+(?:from|by|for)\b", re.IGNORECASE
)


def speaks_for(words: str, letter: str) -> bool:
    """Whether words make what follows them the speaker: "a spokesman for O", "a statement from P"; a spokesman for P is not P."""
    return SPOKESMAN.search(words) is not None and (ord(letter) >= ORG_FLOOR or _PAPER_FROM.search(words) is not None)


VOICE = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,2}?(?:spokes(?:man|woman|person)|board|management|leadership|statement|(?:press\s+)?office|campaign|report|letter|ruling|judgment|memo|memoirs?|book|"
    r"diar(?:y|ies)|column|email|message|lawsuit|suit|complaint|filing|review|website|text|post|tweet|note|manifesto|prospectus|announcement|submission|newsletter|accounts)(?:\s+(?:to|about|on|for|in|of)\s[^,;:]{1,40})?$"
)
# What brings a sentence on before its subject: "On Tuesday, …", "Asked about it, …", "In a statement she …".
LEADING = re.compile(
    r"(?:but|and|yet|so|or|nor|meanwhile|however|later|earlier|then|still|today|yesterday|now|also|instead|afterwards|nevertheless|nonetheless|in|on|at|after|before|as|"
    r"when|while|for|under|with|without|during|since|until|by|from|to|asked|questioned|pressed|speaking|writing|despite|although|though|if|because|reached|told|given|made|"
    r"among|outside|inside|across|last|this|next|late|early|once|through|over|according|until|within|unlike|like|following|hours|days|weeks|months|minutes|only|even|[A-Z]?[a-z]+ing|[A-Z]?[a-z]+ly)\b",
    re.IGNORECASE,
)
# "With P beside her, |P …", "When P, the mayor, resigned, |P …": the first name belongs to what brings the sentence on.
LED_BY = re.compile(
    rf"(?:(?:Asked|Pressed|Questioned|Told)\s+(?:that|whether|if|why|how|about|when|what|by)\b[^,;:]*|(?:[\w'.-]+\s+){{0,7}}?(?:[Ww]ith|[Tt]o|[Oo]f|[Bb]y|[Ff]or|[Aa]gainst|[Ff]rom|[Ll]ike|[Uu]nlike|[Ww]hen|[Aa]fter|[Bb]efore|[Aa]s|[Ww]hile|[Ss]ince|[Uu]ntil|[Ii]f|[Bb]ecause|[Aa]lthough|[Tt]hough|[Oo]nce|[Aa]bout|[Oo]ver|[Aa]longside|[Bb]eside|[Ff]ollowing)\s+"
    rf"(?:(?:the|his|her|its|their|an?)\s+)?(?:[a-z][\w-]*\s+){{0,2}}?(?:{P}|{O}|(?:he|she|they|it)\b)(?:,\s+(?:(?:the|an?|his|her|its|who|whose|\d+)\b[^,;:]{{0,70}}|{P})(?=,\s+(?:{P}|{O}|he\b|she\b)))?(?:,\s+[^,;:]{{1,70}},(?=\s+(?!he\b|she\b|the\b)[a-z]+\b))?[^,;:]*),\s+(?=(?:{P}|{O}|(?:the|an?|his|her|its|their|one|another|he|she|they|it)\b))"
)
# What may stand before a name to say who it is: "the former council leader", "Olympic silver medallist"; not "a friend of", "speaking to".
_NOT_LAST = "of to by at as or in on and for but who with from like than near whom over that about after under unlike before behind beside against between because".split()
CALLING = rf"(?:(?!\w+ing\b)(?:[A-Za-z][\w'.-]*|{L}|{O}'?s?)\s+){{0,6}}?" + "".join(rf"(?<!\b{word}\s)" for word in _NOT_LAST)
HOLDERS = frozenset(
    "player players worker workers member members employee source sources insider fan fans supporter supporters resident residents director executive manager aide aides official officials "
    "leader chairman coach captain lawyer lawyers solicitor minister councillor driver drivers nurse nurses teacher".split()
)
# "The report, written by P in May, warned of “…”"
AUTHOR = re.compile(
    rf"\b(?:report|review|memo|letter|paper|study|essay|article|statement|note|column|audit|analysis|messages?|emails?|texts?|tweets?|posts?)(?:\s+(?:to|about|for)\s+(?:[\w'-]+\s+){{0,3}}?[\w'-]+)?(?:,\s+|\s+)(?:which\s+was\s+)?(?:(?:written|drafted|sent|published|issued|prepared|signed|delivered)\s+(?:[\w.]+\s+){{0,4}}?)?by\s+(?:the\s+)?({P}|{O})(?!'|\s+and\b)(?:[^,.;:]|,\d){{0,50}}(?:,[^,.;:]{{1,50}})?,\s+$"
)
# "a report by the commissioner, P, which found that … “…”"
WHOSE_PAPER = re.compile(
    rf"\b(?:report|review|memo|letter|paper|study|statement|note|audit|analysis)\s+(?:by|from)\s+(?:the\s+)?(?:[\w-]+\s+){{0,4}}?(?:[\w-]+,\s+)?({P}|{O})(?:,[^,.;:]{{1,40}})?,?\s+(?:which|that)\s+(?:also\s+)?$"
)
# "He got a reply that read: “…”": somebody else's words, whom the second may name
RECEIVED = re.compile(r"\b(?:got|received|gets|receives|sent\s+back|given|handed|met\s+with)\b[^.;]*\b(?:reply|answer|response|message|letter|e-?mail|text|note|card|postcard|tweet|post|statement|memo|telegram|call|invitation|verdict|one|it|back)\b[^.;]*\b(?:read|said|saying|says|reads)\b")
SENDER = re.compile(rf"\bfrom\s+(?:the\s+|his\s+|her\s+)?(?:[a-z-]+\s+){{0,2}}?({P}|{O})(?:,[^,.;:]{{1,60}},)?\s+(?:(?:that|which)\s+)?(?:read|said|saying|reads|reading)$")
# "P replied when P pressed her on the figures: “…”": the one who is pressed speaks.
PRESSING = frozenset("asked asks pressed presses questioned questions challenged challenges reminded reminds interrupted interrupts".split())
PRESSED_WHEN = re.compile(rf"\b(?:when|after|as|once|before|while)\s+(?:(?:the|an?|his|her)\s+)?(?:[\w'-]+\s+){{0,3}}?(?:{P}|{O}|[a-z]+)\s+$")
DETERMINER = re.compile(
    r"(?:an?|the|his|her|its|their|our|my|this|that|one|another|some|several|two|three|four|five|six|both|other|many|most|no|neither|each|every|such)$",
    re.IGNORECASE,
)
PREPOSITION = re.compile(
    r"(?:of|for|from|at|in|with|on|to|about|by|against|over|behind|near|between|before|after|than|like|as)$", re.IGNORECASE
)
DAYS = ("day ", "night ", "week ", "month ", "year ", "morning ", "evening ", "afternoon ")
WHEN = re.compile(r"(?<=\s)(?:(?:on|late|early|late\s+on|early\s+on)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|evening|afternoon))?|last\s+(?:night|week|month|year|[A-Z]\w+day)|(?:earlier\s+)?this\s+(?:week|month|year|morning|evening|afternoon))\s+$")
QUOTED_AS = re.compile(r"\b(?:is|was|were|has\s+been|had\s+been)\s+(?:quoted|reported|recorded|cited)\s+as\s*$")
GOES_ON_TO = re.compile(
    r"\b(?:went|goes|going|emerged|rang|rung|rings|phoned|called|telephoned|texted|emailed|wrote|returned|appeared|stood|rose|rises|intervened|came|continued|continues|appears|seems|seemed|proceeded|heard|overheard|recorded|filmed|turned|took|stepped|paused|stopped|broke|spoke|tweeted|written)\b[^.;]{0,60}$"
)
AWAITED = re.compile(r"\b(?:is|are|was|were)(?:\s+(?:expected|due|likely|set|said|reported|understood|believed|thought|alleged|rumou?red))?$")
IS_HEARD = re.compile(r"\b(?:is|was|were|can\s+be|could\s+be|had\s+been)\s+$")  # "P was heard to say"
HONOURS = frozenset(("KC", "QC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "Jr", "Jr.", "Sr", "Sr.", "PhD", "MD"))
SAID_SO = frozenset("said says told tells claimed claims added insisted insists argued announced confirmed denied ruled found heard alleged".split())
STILL_WHO = re.compile(r"\bwho\s+[^,;:]*$")
IS_CLITIC = re.compile(r"'s\s+(?:an?|the|not|been|got|never|always|no|now|still|already|going|in|on|at)\s")
IN_IT = re.compile(r"(?:In|On|At|With|From|By|For|To|About)\s+(?:it|him|her|them|this)\b,?\s+")
SEEN_BY = re.compile(r",\s+[a-z]+(?:\s+[a-z]+)?\s+(?:by|to|with|from)\s+(?:the|an?|his|her|its)\s+$")  # "The email, seen by the O, reads"
# "a person close to the owner, P, said", "a lawyer for the former captain, P, said": the name is the other's.
_CLOSE_TO = re.compile(
    r"\b(?:(?:an?|one|another|the|two|three|several)\s+)?(?:[\w-]+\s+)?(?:person|people|sources?|insiders?|someone|somebody|friends?|allies|ally|aides?|colleagues?|relatives?|associates?|lawyers?|solicitors?|barristers?|attorneys?|neighbou?rs?|spokes\w+|representatives?|agents?|those|others)"
    r"\s+(?:(?:who\s+(?:is\s+|was\s+|has\s+)?|very\s+)?(?:close|familiar|near|loyal|briefed|acting)\s+(?:to|with|by|for)\s[^,;:]*|(?:to|of|for|representing)\s(?:[^,;:]*\s)?(?P<whom>[\w-]+))$"
)


def close_to(said: str, end: int) -> int | None:
    """Where the words for somebody begin of whom only whose friend, lawyer or source he is stands before a place."""
    near = _CLOSE_TO.search(said, max(0, end - 150), end)
    return near.start() if near is not None and (near.group("whom") is None or near.group("whom") in ROLE_HEADS) else None


SPURNS = frozenset("dismissed dismisses rubbished questioned challenged mocked ridiculed welcomed echoed repeated contradicted".split())
THEIR_CLAIM = re.compile(rf"\s+(?:\w+\s+)?({P}|{O})'s?\s+(?:[\w-]+\s+){{0,2}}?(claims?|charges?|allegations?|accusations?|assertions?|suggestions?|description|contention|warnings?|complaints?|insistence|criticism|assessment|verdict|view|argument)\b[^,;:]*$")
ALOUD_BY = re.compile(r"\s+(?:out\s+|aloud\s+)?(?:\w+\s+\w+\s+)?(?:by|on\s+\w+\s+behalf)\b")
# "P's verdict was blunt: “…”", "P's letter to P said: “…”", "The response from P was “…”"
HIS_WORD = re.compile(
    rf"(?:[^,;:]*?\s)?(?:({P})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:verdict|answer|reply|response|message|advice|view|conclusion|reaction|explanation|assessment|warning|letter|e-?mail|text|note|statement|post|tweet|reasoning|summary|motto|memo|report)(?:\s+(?:to|on|about|for)\s[^,;:]{{1,50}}?)?"
    rf"|[Tt]he\s+(?:[\w-]+\s+)?(?:response|reply|answer|verdict|message|reaction|warning|word)\s+from\s+({P}|{O}))\s+(was|is|said|read|reads|says|ran|concluded|began|ended)\b[^,;:]{{0,40}}?[:,]?\s*(?:an?\s|the\s)?$"
)
TO_HIM = tuple(f"{verb} {whom} " for verb in ("told", "asked", "warned", "reminded", "called", "urged", "advised", "ordered") for whom in ("him", "her"))
SAID_HE = re.compile(rf"\b(?:said|says|claimed|recalled)\s+(?:that\s+)?({P}|(?:[Tt]he|[Hh]is|[Hh]er|[Aa]n?)\s+(?:[a-z-]+\s+)?[a-z-]+)\s+(?:had\s+|once\s+|then\s+|later\s+)?[a-z]+\s(?:[^,;:]*?\s)?(?:him|her)\b[^,;:]*\s$")
HAS_A_MESSAGE = re.compile(r"\s+(?:has|had)\s+(?:an?|this|one|only\s+one|some)\s+(?:[\w-]+\s+){0,2}?(?:message|warning|advice|word|question|answer|explanation|request)\b")
ISSUED = re.compile(
    r"\b(?:released|issued|posted|sent|published|left|shared|penned|delivered|gave|offered|made|wrote|read)\b[^.;:]{0,80}\b(?:statement|letter|note|message|tweet|post|e-?mail|card|text|reply|answer|account|explanation|reason|verdict|response|warning|promise)\b[^.;]{0,60}[:,]\s*(?:that\b.*)?$"
)
GOT = re.compile(
    r"\b(?:got|received|heard|read|reads|found|saw|sees|told|asked|remember\w*|sign|banner|note|poster|email|text|message|letter|came|comes|written|entitled|called|list)\b"
)
MEMBER = re.compile(rf"({P})\s+(?:of|from|for|at)\s+(?:the|an?|its)(?:\s+[a-z][\w'-]*){{1,4}}$")
BRACKET = re.compile(r"\s+\([^)]{1,30}\)$")

_NAME = P[1:-1] + O[1:-1]
# Around the words that a verb of saying has for its subject.
BOTH = re.compile(rf"(?:(?:,[^,;:]{{1,60}}){{1,2}},)?\s+and\s+(?:(?:the|his|her)\s+)?(?:[a-z]+,?\s+){{0,3}}[{_NAME}](?!')")
JOINED = re.compile(rf"(?:[{_NAME}]|[a-z]\w+)\s+and$")
TWO_OF_THEM = re.compile(rf"[{_NAME}](?:, [^,]{{1,60}},)?\s+and\s+(?:[a-z]+,?\s+){{0,3}}[{_NAME}]$")
BEHIND_PREPOSITION = re.compile(r"(?:^|\s)(?:of|for|from|at|in|with|to|on|by|against|about|over)(?:\s+(?:the|its|his|her|their))?(?:\s+(?!which\b|whom\b|that\b|what\b)[a-z]+)?$")
UP_TO_MARK = re.compile(rf"{NAMEY}[^,;:]*")
NAMED_AFTER_BODY = re.compile(rf"(?:(?:\s+[A-Za-z][\w-]*){{0,4}}|(?:\s+[a-z][\w-]*){{1,4}},(?=\s+{P}(?:[,.]|$)))\s+({P})")
# Who was last said to have found something before "and" or "but" goes on: "after a tribunal accepted that he … but ruled".
FOUND_THAT = re.compile(
    rf"\b(?:after|before|when|as|because|while|although|though)\s+((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:[\w'-]+\s+){{0,3}}?[\w'-]+|[{_NAME}])\s+(?:had\s+|has\s+)?"
    r"(?:accepted|agreed|acknowledged|conceded|admitted|found|heard|concluded|ruled|decided|said|claimed|argued|insisted|held|noted|recogni[sz]ed|warned|told\s+\S+)\s+that\s[^;:]*$"
)

# What somebody only thinks of it: "her dismissal was unfair from beginning to end".
JUDGED = (
    r"[\"“‘']?(?:\w+ly\s+)?(?:un(?:fair|lawful|just|justified|necessary|wise|acceptable|reasonable|fortunate|called)\w*|(?:wrong|right|fair|lawful|illegal|just|justified|proportionate|disproportionate|reasonable|correct"
    r"|premature|overdue|regrettable|disgraceful|shameful|sad|disappointing|devastating|welcome|brave|cruel|harsh|inevitable|flawed|indefensible|inexcusable|outrageous)\b"
    r"|an?\s+(?:\w+\s+)?(?:disgrace|mistake|scandal|shame|tragedy|surprise|shock|blow|relief|victory|defeat|farce|outrage|insult|error|injustice|loss|pity|betrayal|joke)\b)"
)

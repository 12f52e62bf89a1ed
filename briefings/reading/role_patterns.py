"""The patterns in which a title phrase hangs on a person: apposition, copula, taking and leaving office."""

from __future__ import annotations

import re

from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.shape import ANY, L, O, P, Q

_ADVERB = r"(?:also\s+|now\s+|no\s+longer\s+|newly\s+|currently\s+|once\s+|then\s+|later\s+|formerly\s+|previously\s+|still\s+|today\s+|simply\s+|himself\s+|herself\s+|until\s+(?:\w+\s+){1,3}|by\s+then\s+|at\s+the\s+time\s+|for\s+(?:(?:more\s+than|almost|nearly|over)\s+)?(?:[\w-]+\s+){1,2}(?:years|months|decades|seasons)\s+)*"


DET = rf"(?:an?|the|its|their|his|her|(?:the\s+)?{ANY}(?:'s?)?|(?:the|an?|its|their|his|her|this)\s+(?:(?:[\w-]+|{ANY})\s+){{0,2}}[\w-]+'s?)"


_AFTER_PERSON = re.compile(
    rf"({P})(?:\s+(?:[QKS]C|MS?P|[OMC]BE)(?=,))?(?:,?\s+of\s+(?:the\s+)?{ANY}(?:,\s+{L})?|,\s+(?:his|her|their|{ANY}'s?|the\s+[\w-]+'s)\s+[^,.;{ANY[1:-1]}]{{3,40}}(?=,)|,\s+(?:PhD|Ph\.D\.|MD|M\.D\.|OBE|MBE|CBE|Jr\.?|Sr\.?|[RDI]-(?:{ANY}|[A-Z][\w. ]{{1,16}})))?(?:\s+\([^)]{{1,24}}\)|,\s+(?:aged\s+)?\d{{1,3}})?(?:,\s+|\s+[–—]\s*|\s\()(?:(?:(?:an?|the)\s+[^,.;{P[1:-1]}]{{3,80}},?\s+)?who\s+(?:(?:until|since)\s+(?:[\w-]+\s+){{1,3}}|for\s+(?:[\w-]+\s+){{1,3}}(?:years|months|decades|seasons)\s+)?(?:is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became|will\s+be|will\s+become|would\s+be|would\s+become|could\s+become|is\s+to\s+become|as|had\s+become|has\s+become)\s+)?(?:formerly\s+(?:of|with|at)\s+[^,.;{P[1:-1]}]{{2,40}}?\s+and\s+)?{_ADVERB}(?:\d{{1,3}}\s+and\s+)?(?:(?:(?:an?|the|his|her|their|{ANY}(?:'s)?|the\s+(?:[\w-]+\s+)?[\w-]+'s)\s+[a-z]\w*(?:\s+of\s+an?)?(?:\s+[a-z]\w*){{0,2}}|(?!who\b)[a-z][\w-]+\s+[a-z]\w+)\s+and\s+{_ADVERB})?(?:{DET})?\s*$"
)


_LAST_WORDS = frozenset(
    "an a the its their his her is was been as became remains be become also now longer newly currently once then later formerly previously still today simply himself herself"
    " time years months decades seasons and (a (an (the (his (her (its (their (now (then".split()
)


def after_person(before: str) -> re.Match[str] | None:
    """The person in apposition to whom a title stands, by what stands before it; most of that ends as no apposition does."""
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].casefold() not in _LAST_WORDS and "until " not in before and last[0][0].isalpha():
        sign = last[0][-1]
        if sign not in ",–—('’" and sign < "\ue000" and not last[0].endswith(("'s", "’s")):
            return None
    return _AFTER_PERSON.search(before)


# "Ann Marsh, who led the campaign against Joe Pike, |will return as leader": she will.
_WHO_ASIDE = re.compile(rf"({P}),\s+who\s[^,;.]*{P}[^,;.]*,(?=\s+(?:will|would|has|had|is|was|said|returns?|became|becomes|took|takes|joined|joins|serves?|served|resigned|[a-z]+ed)\s)")
# "Ann Marsh, a great-niece of the founder and a |former director of the firm": what kin stands first is left out.
_KIN_FIRST = re.compile(
    rf"({P}(?:,\s+\d{{1,3}})?),\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}?(?:great-|grand|step|half-)*(?:son|daughter|niece|nephew|cousin|brother|sister|widow|widower|wife|husband|friend|descendant|heir|grandson|granddaughter|child)\s+(?:of|to)\s+[^,.;]{{2,50}}?\s+and\s+((?:an?\s+|the\s+)?)$"
)
WHO = re.compile(
    r"who\s+(?:(?:until|since)\s+(?:[\w-]+\s+){1,3}|for\s+(?:[\w-]+\s+){1,3}(?:years|months|decades|seasons)\s+)?(is\s+to\s+become|is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became|will\s+be|will\s+become|would\s+be|would\s+become|could\s+become|as)\b"
)


ONCE = re.compile(r"(?:,\s+|\s)(?:then|once|formerly|previously|until|at\s+the\s+time|by\s+then)\s")


COPULA = re.compile(
    rf"({P})(?:,\s+\d{{1,3}},|\s+\([^)]{{1,12}}\)|,\s+[^,]{{1,90}},|,)?\s+(is|was|used\s+to\s+be|became|becomes|will\s+be|will\s+become|is\s+to\s+become|has\s+been|had\s+been|has\s+(?:since\s+|now\s+|also\s+)?become|had\s+become|having\s+been|went\s+on\s+to\s+(?:be|become)|(?:remains|remained|(?:will|would|is\s+to)\s+remain)(?:\s+as)?|(?:(?:will|would|is\s+to)\s+)?(?:continues?|stays?(?:\s+on)?)\s+as|served\s+as|serves\s+as|(?:will|would|is\s+to)\s+(?:serve|act)\s+as|is\s+serving\s+as|is\s+acting\s+as|has\s+served\s+as|had\s+served\s+as|works\s+as|worked\s+as|practi[sc]es\s+as|practi[sc]ed\s+as|acted\s+as|is\s+set\s+to\s+become|is\s+to\s+be|(?:is\s+(?:expected|due|set|likely|(?:the\s+)?(?:[\w-]+\s+)?favou?rite|tipped|poised)|wants|hopes|is\s+hoping)\s+to\s+(?:be|become)|would\s+be|would\s+become|may\s+become|could\s+become)\s+(?:also\s+|now\s+|no\s+longer\s+|currently\s+|once\s+|then\s+|still\s+|already\s+|previously\s+|formerly\s+|later\s+|recently\s+|until\s+(?:(?:last|this|recently|earlier)\s+)?(?:\w+\s+)?|at\s+(?:the|that)\s+time\s+|briefly\s+|elected\s+(?:as\s+)?|appointed\s+(?:as\s+)?|named\s+(?:as\s+)?|made\s+(?:as\s+)?|promoted\s+to\s+|briefly\s+|for\s+(?:(?:more\s+than|almost|nearly|over)\s+)?(?:[\w-]+\s+){{1,2}}(?:years|months|decades|seasons)\s+)*(?:{DET})?\s*$"
)


COORDINATED = re.compile(
    rf"({P})(?!')[^.;:{P[1:-1]}{Q[1:-1]}]{{0,150}}?(?:(?:\sand(?:\s+who)?|,(?:\s+having)?)|(?:\s(?:rose|stepped\s+up|went\s+on|risen|gone\s+on|(?:left|quit|gave\s+up|given\s+up|returned|resigned|moved|joined|switched|came|crossed)(?:\s[^,.;:{P[1:-1]}{Q[1:-1]}]{{1,60}}?)?)\s+to))\s+(?:(?:has|had)\s+(?!been\s+(?:an?|the|its|his|her|their)\b))?(?:later\s+|then\s+|now\s+|since\s+|soon\s+|eventually\s+|also\s+|once\s+|(?:most\s+|more\s+)?recently\s+|is\s+|was\s+|been\s+)*?(is|was|has\s+been|had\s+been|will\s+be|will\s+become|became|become|(?<=to\s)be|(?<=having\s)been|becomes|remains|remained|served\s+as|serves\s+as|worked\s+as|works\s+as|been\s+promoted\s+to|promoted\s+to|been\s+made|made|appointed(?:\s+as)?|named(?:\s+as)?|elected(?:\s+as)?|hired\s+as|chosen\s+as|sworn\s+in\s+as|(?:rose|risen)\s+(?:through\s+the\s+ranks\s+)?to(?!\s+(?:be|become)\b)(?:\s+the\s+(?:post|job|position|rank)\s+of)?)\s+{_ADVERB}(?:for\s+(?:(?:more\s+than|almost|nearly|over)\s+)?(?:[\w-]+\s+){{1,2}}(?:years|months|decades|seasons)\s+)?(?:{DET})?\s*$"
)


_TAKE = r"introduced|poached|lured|appointed|named|elected|re-elected|reelected|confirmed|installed|unveiled|announced|hired|promoted|recruited|selected|chosen|adopted|nominated|crowned|ordained|sworn\s+in|returned|made|reinstated|reappointed|picked|voted\s+in|brought\s+in|signed"


_LEAVE = r"resigned|resigns|resign|quit|quits|stepped\s+down|steps\s+down|step\s+down|stepping\s+down|stood\s+down|stands\s+down|stand\s+down|retired|retires|sacked|fired|dismissed|removed|ousted|axed|suspended|stood\s+aside|stepping\s+aside|stepped\s+aside|standing\s+down|forced\s+out|(?:moved|eased|pushed|shunted|elbowed|nudged)\s+(?:aside|out)|hounded\s+out|let\s+go|deposed|replaced|dropped|voted\s+out|demoted|departed|left\s+(?:his|her|their|the)\s+(?:post|job|role|position)|shunted|relieved"


TAKE_AS = re.compile(
    rf"({P})(?:,[^,{{}}]{{1,60}},|,(?:\s+who)?)?\s+(?:(?:has|had|have)\s+(?:since\s+|now\s+|also\s+|already\s+)?been\s+|was\s+|is\s+|is\s+being\s+|were\s+|will\s+be\s+|is\s+(?:(?:expected|set|due|likely|tipped|poised)\s+)?to\s+be\s+|would\s+be\s+|being\s+)?(?:today\s+|formally\s+|officially\s+|unanimously\s+|also\s+|first\s+|later\s+|narrowly\s+|re-)?({_TAKE})\s+(?:(?:back\s+|in\s+)?as\s+|to\s+be\s+|to\s+serve\s+as\s+|to\s+become\s+|to\s+|[^,.;{P[1:-1]}]{{1,50}}\sas\s+)?(?:{DET})?\s*$"
)


TAKE_OBJECT = re.compile(
    rf"(?:{_TAKE}|make|makes|making|appoint|name|elect|hire|choose|select|appointing|naming|electing|hiring|chose|install|installing|reinstate|recruit|promote|promoting|unveil|nominate|nominating|confirm|re-hired|rehired|keep|kept|keeping|retain|retained|retaining|reappoint|turn(?:ed|s|ing)?\s+to|(?:appointment|election|selection|nomination|promotion|return|installation|arrival|hiring)\s+of)\s+(?:[A-Z][a-z]+(?:ish|ian|can|ean|ese|nch|tch|man)\s+|(?:Deputy|Acting|Interim|Assistant|Vice|Chief)\s+(?:[A-Z][a-z]+\s+){{1,2}})?(?:[a-z][\w-]*\s+){{0,3}}?(?:and\s+[a-z]\w*\s+)?({P})(?:,[^,]{{1,70}},)?\s+(?:as\s+|to\s+be\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


# "has poached Pike Systems' head of design, Ann Marsh, to be its design director"
TAKE_FAR = re.compile(
    rf"\b(?:appointed|named|hired|promoted|recruited|selected|chosen|picked|poached|lured|tapped|unveiled|chose|appoints|names|hires)\s+(?:{ANY}'s?|the|its|their|an?)\s+[^.;{P[1:-1]}]{{3,70}}?,?\s+({P})(?!')(?:,[^,]{{1,70}},|,)?\s+(?:as|to\s+be|to\s+become)\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


LEAVE_AS = re.compile(
    rf"({P})(?:\s+[QKS]C)?(?:,[^,]{{1,80}},|,(?:\s+who)?)?[^,.;{P[1:-1]}]{{0,40}}?\s(?:has\s+been\s+|had\s+been\s+|was\s+|is\s+|being\s+|has\s+|had\s+|will\s+|would\s+|may\s+|is\s+to\s+|to\s+)?(?:abruptly\s+|suddenly\s+|dramatically\s+|immediately\s+)?({_LEAVE})[^,.;{P[1:-1]}]{{0,45}}?\s(?:as|from\s+(?:his|her|their|the)\s+(?:post|job|role|position)\s+as)\s+(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$"
)


LEAVE_OBJECT = re.compile(
    rf"\b(remov(?:ed?|ing)|sack(?:ed|ing)?|fir(?:ed?|ing)|dismiss(?:ed|ing)?|oust(?:ed|ing)?|dropp?(?:ed|ing)?|ax(?:ed|ing)|depos(?:ed?|ing)|unseat(?:ed|ing)?|replac(?:ed?|ing)|(?:removal|sacking|dismissal|resignation|departure|ousting|retirement)\s+of)"
    rf"\s+(?:(?:[a-z][\w-]*|{ANY})\s+){{0,3}}?({P})(?:,[^,]{{1,60}},)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


REPLACE = re.compile(
    rf"({P})[^.;{P[1:-1]}]{{0,60}}?\s(?:replaced|replaces|replacing|succeeded|succeeds|succeeding|succeed|replace|will\s+replace|took\s+over\s+from|takes\s+over\s+from)\s+(?:(?:the|its|his|her)\s+(?:[\w{ANY[1:-1]}-]+(?:'s)?\s+){{0,4}}[\w-]+,\s+)?({P})(?:,[^,]{{1,40}},|,)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


MADE_WAY = re.compile(
    rf"({P})[^.;{P[1:-1]}]{{0,60}}?\s(?:handed\s+over\s+to|hands\s+over\s+to|hand\s+over\s+to|made\s+way\s+for|makes\s+way\s+for|make\s+way\s+for|(?:was|is|has\s+been|is\s+to\s+be|will\s+be|is\s+being)\s+(?:replaced|succeeded)\s+by)\s+({P})(?:,[^,]{{1,40}},)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


TERM_FIRST = re.compile(
    rf"\W*(After|During|In|Throughout|For)\s+(?:(?:his|her|their)\s+)?[^,.;{P[1:-1]}]{{2,30}}?\s(?:as|of\s+being)\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$"
)


BECOMING = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,90}}?\s(?:since|after|on|upon|before)\s+(?:becoming(?:,\s+(?:at|aged|in)\s+[\w ]{{1,20}},)?|being\s+(?:named|elected|appointed|made)(?:\s+as)?|taking\s+over\s+as)\s+(?:{DET})?\s*$"
)


WITH_AS = re.compile(rf"\b[Ww]ith\s+({P})\s+(?:now\s+|still\s+)?as\s+(?:{DET})?\s*$")


SERVED = re.compile(
    rf"({P})(?:,[^,]{{1,60}},)?[^.;{P[1:-1]}]{{0,50}}?\s(?:his|her|their)\s+(?:(?:first|last|final|early|later|second|third|brief|long|short|[a-z]+|\d+)\s+)?(?:\w+-(?:year|month|week)\s+)?(?:day|week|month|season|acts?|games?|match(?:es)?|speech|weeks|months|seasons|time|reign|career|tenure|work|stint|spell|term|years?|decade|days?|post|job|role|position|seat|capacity|return|name|mark|living|debut)\s+as\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$"
)


OFFICE_VERB = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,70}}?\s(took\s+over|takes\s+over|take\s+over|taken\s+over|(?:took|taken|takes)\s+charge|stepped\s+in|(?:filled|filling|fills|stood|standing|stands)\s+in|started|began|came|come|arrived|trained|qualified|returned|return|hired|joined|joins|entered|worked|served|continues|stays|remains|(?:goes|go|went|gone|going)\s+back|moved|moves|move|standing(?!\s+(?:down|aside))|stood(?!\s+(?:down|aside))|stands(?!\s+(?:down|aside))|stand(?!\s+(?:down|aside))|running|ran|run|acting|act|acts|employed|sits|sat|sit|works|serves|played|plays|stay|staying|returning|returns|acting|acted|stayed|clung|hung|carried|spoke|speaks|volunteer|volunteers|volunteered|volunteering|ended|finished|doubles|doubled|moonlights|enrolled|enlisted)(?:\s[^,.;]{{0,60}}?)?,?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$"
)


SPENT = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,90}}?\s(?:(has)\s+)?(?:spent|spends)\s+(?:the\s+(?:past|last)\s+)?(?:(?:more\s+than|almost|nearly|over|about)\s+)?(?:[\w-]+\s+){{1,2}}(?:years|months|decades|seasons|summers|decade|year)\s+(?:(?:at|with|in|there)\s+[^.;,{P[1:-1]}]{{1,30}}?,?\s)?(?:working\s+|latterly\s+|most\s+recently\s+|eventually\s+|lastly\s+|finally\s+|the\s+last\s+\w+\s+)?as\s+(?:{DET})?\s*$"
)
# "took over after 11 seasons as an assistant", "nine years of service, four of them as chief executive"
WHOSE_TERM = re.compile(rf"({P})(?!')(?:,\s+\d{{1,3}})?,\s+whose\s+(?:[\w-]+\s+){{0,2}}(?:term|time|tenure|stint|spell|reign|career|years|stewardship|run|contract)\s+as\s+(?:{DET})?\s*$")
# "Ann Marsh's appointment as chief inspector", "Joe Pike's time as mayor"
OWN_TERM = re.compile(rf"({P})'s?\s+(?:(?!deputy\b)[a-z-]+\s+){{0,2}}?(appointment|election|re-election|selection|promotion|nomination|return|arrival|installation|confirmation|resignation|departure|dismissal|sacking|removal|retirement|exit|time|tenure|term|years|spell|stint|reign|career|role|job|position|post)\s+as\s+(?:{DET})?\s*$")
NEW_TERM = re.compile(rf"({P})(?!')(?:,[^.;{P[1:-1]}]{{2,60}},)?,?\s[^.;{P[1:-1]}]{{0,40}}?\b(?:seeking|seeks|sought|won|wins|win|winning|secured|secures|serving|began|begins|starts|started|into)\s+(?:an?|his|her|their|another)\s+(?:[\w-]+\s+){{0,3}}term\s+as\s+(?:{DET})?\s*$")
TO_SUCCEED = re.compile(rf"({P})(?!')[^.;{P[1:-1]}]{{0,60}}?\b(?:favou?rite|tipped|expected|set|due|likely|lined\s+up|ready|poised|candidates?|bid|hoping|hopes|wants|race|contest)\s+to\s+(?:succeed|replace|take\s+over\s+from)\s+(?:him|her|them|{P}|the\s+[a-z]+)\s+as\s+(?:{DET})?\s*$")
YEARS_AS = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,90}}?\s(after|for|during|ended|ends|completed)\s+(?:(?:more\s+than|almost|nearly|over|about)\s+)?(?:[\w-]+\s+){{1,2}}(?:years|months|decades|seasons|terms|games|matches)(?:\s+of\s+service,\s+[\w-]+\s+of\s+them)?\s+as\s+(?:{DET})?\s*$"
)
# "got the job of head coach", "has held the post of head coach"
HOLDS = re.compile(
    rf"({P})(?!')(?:,[^.;{P[1:-1]}]{{2,60}},)?\s+(?:who\s+)?(?:has\s+|was\s+|has\s+been\s+)?(got|landed|won|took|taken|holds|held|accepted|given|handed|awarded|kept|keeps|retains|retained)\s+the\s+(?:[a-z]+\s+)?(?:job|post|role|position|office|title|rank)\s+of\s+(?:its\s+|the\s+)?$"
)
# "beat Joe Pike to become leader"
BEAT_TO = re.compile(
    rf"({P})(?!')(?:,[^.;{P[1:-1]}]{{2,60}},)?\s+(?:has\s+)?(?:narrowly\s+)?(?:beat|beaten|beats|defeated|edged|ousted|unseated|overcame|saw\s+off)\s+[^.;{P[1:-1]}]{{0,40}}?{P}[^.;{P[1:-1]}]{{0,60}}?\s+to\s+(?:(?:become|be|be\s+elected)\s+(?:{DET})?|the\s+(?:[a-z]+\s+)?(?:job|post|role|position)\s+of\s)\s*$"
)
# "is now at Penbury as first-team coach"
NOW_AT = re.compile(rf"({P})(?!')[^.;{P[1:-1]}]{{0,60}}?\sis\s+(?:now\s+|back\s+|currently\s+)?(?:at|with)\s+(?:the\s+)?({O})\s+as\s+(?:an?\s+|the\s+|its\s+|their\s+)?$")


# what may stand between a name and the description that says what its holder is
APPOSED = re.compile(
    r"(?:\s+and\s+(?:[\w-]+\s+){0,3}[\w-]+(?=,))?[\s,:—–]*(?:\d{1,3},\s+)?(?:(?:who\s+)?(?:works\s+as|worked\s+as|serves\s+as|served\s+as|is|was|became|becomes|remains|has\s+been|had\s+been|will\s+be)\s+)?(?:(?:also|now|once|then|still|currently|formerly|later)\s+)?"
)


KEPT = frozenset("medallist medalist laureate professor doctor mp peer lord baroness councillor senator representative judge justice lawyer member author co-author".split())


LINK = re.compile(
    rf"(?:,|,?\s+and|\s*&|,?\s+but|\s+turned)\s+(?:now\s+|once\s+|also\s+|later\s+|then\s+|until\s+recently\s+)?(?:{DET}\s+)?(?:who\s+(?:is|was)\s+(?:also\s+|now\s+)?(?:{DET}\s+)?)?"
)


WHO_IS = re.compile(
    rf"(?:\s+(?:to|of|under|for)\s+{P})?(?:,)?\s+who\s+(?:is|was|became|has\s+been|later\s+became)\s+(?:also\s+|now\s+|then\s+)?(?:{DET}\s+)?|(?:\s+[^,.;{P[1:-1]}]{{1,50}})?\s+and\s+{DET}\s+"
)


DETERMINED = re.compile(r"\b(?:an?|the|its|their|his|her)\s+$")


WORD = re.compile(r"[\w-]+")


HEADS = frozenset(head.casefold() for head in ROLE_HEADS)


HEAD_STARTS = frozenset(head.split()[0].casefold().rstrip(".") for head in ROLE_HEADS)


FIRED = re.compile(
    r"\b(?:part(?:ed|s|ing)?\s+(?:company|ways)\s+with|fired|sacked|dismissed|ousted|removed|axed|deposed|succeeding|replacing|succeed|replace|succeeds|replaces|(?:resignation|departure|dismissal|sacking|removal|ousting|retirement|death|murder|killing)(?:\s+(?:on|last)\s+\w+)?\s+of|traded|killed|killing|murdered|murdering|shot\s+dead)\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+|an?\s+)?(?:[^.;,]{0,50}?\sand\s+)?(?:the\s+)?$"
)


# Whoever is sacked from there keeps the seat.
FRONT_BENCH = re.compile(r"\s+from\s+(?:the|his|her|their|[\w’'-]+['’]s?)\s+(?:[\w’'-]+\s+){0,2}?(?:cabinet|executive|front\s?bench|frontbench|committee|whips?|team|government|post|job|role)\b")
# What nobody can be dismissed as: "has dismissed Ann Marsh, the biologist".
A_CALLING = re.compile(
    r"(?:ologist|icist|scientist|economist|chemist|historian|novelist|author|poet|actor|actress|comedian|lawyer|barrister|veteran|campaigner|activist|philosopher|mathematician|physician|musician"
    r"|astronomer|artist|academic|scholar|expert|inventor)$"
)


DEAD_AFTER = re.compile(
    r"[^,.;]{0,70},\s+(?:who\s+)?(?:drowned|died|has\s+died|had\s+died|was\s+(?:killed|murdered|shot\s+dead)|were\s+killed)\b"
)


DEAD_BEFORE = re.compile(
    r"\b(?:murder|assassination|death|killing|funeral|body|manslaughter)\s+of\s+$|\bvictims?\s+(?:was|were)\s+$|\b(?:killed|murdered)\s+$"
)


PAST_TERM = re.compile(
    r"(?:\s+for\s+(?:[\w-]+\s+){1,3}years)?\s+(?:when|before\s+(?:(?:s?he|[\U000f0000-\U000f7fff])\s|(?:becoming|joining|entering|going\s+into|taking|turning|moving)\b)|at\s+the\s+time|(?:during|throughout|for)\s+(?:(?:most|much|all|part)\s+of\s+)?(?:his|her|their|its)\s+(?:tenure|time|years|reign|term)|for\s+the\s+first|until(?!\s+(?:20[3-9]\d|the\s+end|next))|from\s+\d{4}\s+(?:to|until)|between\s+\d{4}|in\s+the\s+\d{4}s)\b"
)


STANDS_FOR = re.compile(
    rf"({P})(?!')[^.;{P[1:-1]}]{{0,70}}?\b(?:running|runs|standing|stands|campaigning|campaigns|campaign|race|bid|ballot|candidacy|bidding)\s+(?:for|to\s+be(?:come)?)\s+(?:the\s+|a\s+)?$"
)


KIN_BEHIND = re.compile(
    rf"\s+(?:husband|wife|partner|son|daughter|brother|sister|father|mother|boyfriend|girlfriend|fiancé|fiancée|cousin|uncle|aunt|nephew|niece)(?:,)?\s+({P})"
)


OF_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|'s?)\s+(?:[\w-]+\s+)?(?:son|daughter|wife|husband|mother|father|brother|sister|widow|partner|cousin|uncle|aunt|nephew|niece|child),\s+(?:an?|the)\s+$"
)


AS_FIRST = re.compile(rf"[^.;{P[1:-1]}]{{0,60}}?[,\s]({P})(?!')")


MADE = re.compile(r"\b(?:elected|appointed|named|made|promoted\s+to|confirmed|sworn\s+in)\b")


WHO_SO = re.compile(rf"\s+(?:(?:whose|who|which|that)\s[^.;{P[1:-1]}]{{2,70}}?(?:{P}[^.;{P[1:-1]}]{{0,40}}?)?|whom\s+{P}\s[^.;{P[1:-1]}]{{2,40}}?),\s+({P})(?=,\s|\s+of\s)")


LONG_AGO = re.compile(
    r"^(?:\W|{ANY})*(?:On|In|By|During|Throughout)\s(?:[A-Za-z]+\.?\s)?(?:\d{1,2},?\s)?(?:1[6-9]\d\d|20[01]\d)\b".replace("{ANY}", ANY)
)


OLD_YEAR = re.compile(
    r"\b(?<!born in )(?<!since )(?:1[6-9]\d\d)\b(?!\s*[-–]\s*\d)(?:(?!\b(?:said|says|told|tells|has|have|is|are|will|born|since|now)\b)[^.;])*$"
)


LONG_SINCE = re.compile(r"[^,.;]{0,40}?\bin\s+(?:[A-Z][a-z]+\s+)?1[6-9]\d\d\b")


FORMER_AND = re.compile(r"\bformer\s+(?:[a-z][\w-]*\s+){1,3}and\s+$")


GONE = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,3})?(?:\s+(?:and\s+[a-z]|for\s+(?:[\w-]+\s+){1,3}(?=years|seasons))[^,.;]{3,30}(?=,))?(?:,\s+who\s(?:(?!until\s)[^,.;]){3,60})?(?:,?\s+and\s+(?:(?!until\s)[^,.;]){0,40}[\U000f0000-\U000f7fff])?,?\s+(?:(?:has|have|had)\s+(?:also\s+|since\s+|already\s+|now\s+)?left\b|(?:has\s+|have\s+|had\s+)?(?:also\s+|since\s+|already\s+|now\s+)*"
    r"(?:resigned|quit|retired|parted\s+(?:company|ways)(?=[,.;]|$|\s+(?:by|after|in|on|last|with\s+(?:[\U00100000-\U0010fffd]|the\s+(?:club|company|firm|business|team|council|union|party|charity|school|university|group|board|trust|bank|paper|station|show|band|agency)\b)))|moved\s+to\s+(?:an?|another)\s+(?:[a-z]+\s+){0,2}(?:rival|bank|firm|club|company|university|school|newspaper|team|charity|consultancy)\b|moved\s+on(?=[,.;]|$|\s+(?:to|in|last)\b)|vacated\s+(?:the|his|her|their)\s+(?:post|job|role|office|seat|position|chair)|handed\s+(?:over\s+to\s+(?=[\U000f0000-\U000f7fff])|(?:over\s+)?the\s+(?:reins|job|post|role|chair|keys)\b)|made\s+way\s+for\s+(?=[\U000f0000-\U000f7fff])|gone(?=[,.;]|$|\s+(?:too\b|as\s+well\b|after\s+(?:an?\s+(?:string|run|series|row|poor|bad|dismal|disastrous|disappointing)|just|only|less\s+than|[a-z]+\s+(?:days|weeks|months|years|games|matches|seasons))\b))|lost\s+(?:his|her|their)\s+(?:seat|job|post|place|position)\b|stepped\s+down|stood\s+down|walked\s+out|departed|left(?=\s+(?:with\s+immediate|by\s+mutual|in\s+[A-Z]|for\s+(?:the\s+)?[^a-z\s\d\ue000-\uf8ff]|for\s+(?:an?\s+)?(?:rival|new\s+job|bank|university|private\s+sector)\b|to\s+(?:join|become|take\s+(?:over|up|charge)|run|lead|set\s+up|start|head|manage|found)\b|last\s+(?:week|month|year|summer|autumn|winter|spring)|the\s+(?:club|company|firm|bank|council|union|post|job|party|school|charity|university)\b|(?:his|her)\s+(?:post|job)))|(?:was|is|been|were)\s+(?:replaced\s+(?:by|as|after|in|on|last)|sacked|fired|dismissed|ousted|removed|thrown\s+out|pushed\s+out|made\s+redundant|laid\s+off|"
    r"forced\s+out|voted\s+out|axed|deposed|toppled|(?:named|chosen|picked|appointed|promoted|elected)\s+to\s+(?:succeed|replace|take\s+over))))(?:\b|(?<=\s))(?!\s+(?:smoking|drinking|gambling|hurt|injured|mid-race|from\s+the\s+(?:race|rally|match)|on\s+(?:the\s+)?(?:[a-z-]+\s+)?lap|to\s+(?:consider|bed|(?:his|her|their|the|a)\s+(?:[a-z]+\s+)?(?:room|bedroom|hotel|study|tent|chamber|pavilion|quarters|cabin|bar)))\b)(?!\s+(?:of\s+)?(?:school|home|(?:the|an?)\s+(?:[a-z]+\s+)?(?:room|building|meeting|stage|court|gallery|chamber|hearing|talks|hall|debate|studio|interview|inquest|conference)))"
)


_FROM_ANOTHER = re.compile(r"(?:\s+(?:suddenly|yesterday|today|last\s+\w+|on\s+\w+))?\s+as\s")
_ELECTED = frozenset("mp msp ms td mep councillor senator congressman congresswoman lawmaker representative assemblyman assemblywoman peer mayor governor".split())
_AT_WORK = frozenset("surgeon doctor physician nurse consultant midwife scientist biologist chemist physicist engineer detective player footballer cricketer striker goalkeeper lawyer".split())
_OFF_THE_TEAM = re.compile(r"\s+from\s+(?:the|a|an|his|her|their)\s+(?:[a-z-]+\s+){0,3}(?:team|squad|panel|rota|programme|program|case|trial|project|unit)\b")
FROM_ROOM = re.compile(r"(?:\s+from)?\s+(?:the|a|his|her|their)\s+(?:[a-z]+\s+)?(?:gallery|chamber|room|building|courtroom|ground|stadium|pitch|field|hall|meeting|plane|flight|train|premises|stage|venue|restaurant|pub|station|scene|site)\b")
_THE_PARTY = re.compile(r"\s+(?:the\s+(?:\w+\s+)?(?:party|group|caucus|whip)\b|[\U00100000-\U0010fffd])")


def has_gone(after: str, at: int, head: str) -> bool:
    """Whether what follows says that somebody has left, and not another office than this ("the MP, Ann Hale, resigned as water secretary");
    who is elected stays so without a party ("the MP, Ann Hale, left the party in May").
    """
    gone = GONE.match(after, at) if head.casefold() not in ("author", "co-author") else None  # of a paper: for ever
    if gone is not None and FROM_ROOM.match(after, gone.end()):
        return False  # "the chairman, was removed from the building"
    if gone is not None and head.casefold() in _AT_WORK and _OFF_THE_TEAM.match(after, gone.end()):
        return False  # "Ann Marsh, a surgeon, was removed from the team"
    return gone is not None and not _FROM_ANOTHER.match(after, gone.end()) and not (head.casefold() in _ELECTED and _THE_PARTY.match(after, gone.end()))


FOLLOWS_TERM = re.compile(rf"(?:,)?\s+(?:since|from\s+(?:\w+\s+)?\d|for|until|at\s+the\s+time|that\s+(?:day|night|year|season)|when)\b[^,.;{P[1:-1]}]{{0,40}},\s+({P})")


LOST = re.compile(
    r"\b(?:lost|loses|losing|quit|left|leaving|after|ended|ending|gave\s+up)\s+(?:his|her|their)\s+[\w\s]+\sas\s+(?:\S+\s+){0,3}$"
)


MADE_FIRST = re.compile(r"^(?:If\s+elected|If\s+appointed|Made|Appointed|Elected|Named|Created|Promoted\s+to)\s+(?:as\s+)?(?:an?|the)?\s*$")


APPOSED_ENDS = re.compile(
    r"\s[a-z]{3,}ing\s(?=[\U000f0000-\U0010fffd])|\s*(?:[,.;:)—–”\"-]|$|\s(?:and|who|since|until|from|which|whose|in|at|between|when|but|during|under|for|or|said|told|has|had|was|would|will|of|with|on|by|to|that|this|last|local|branch|turned|there|if|himself|herself|as|where|before|after|while|eleven|nine|ten|\d+|[a-z]+ed\s+(?:by|in|for|from|as|at|with|on|to)|(?:known|born|sent|brought|held|chosen|seen|paid)\s|[a-z]{3,}ing\s)\b|\s[a-z]+ed\s(?:by|in|for|from|as|at|with|on|to)\b|\s[a-z]+ed\s(?:of|after|over|last|under|during|against|into)\b|\s(?:known|born|sent|held|chosen|close|loyal|sympathetic|opposed|familiar|responsible)\b|\s\()"
)


# "Ann Marsh, whose father, Joe, led the department, started as a dispatcher": she did
WHOSE_ASIDE = re.compile(rf"({P}),\s+whose\s[^.;{P[1:-1]}]{{3,40}}{P},?\s+[a-z]+\s[^.;{P[1:-1]}]{{2,80}},(?=\s+(?:was|is|has|had|will|started|began|joined|became|rose|worked|served|retired|resigned)\b[^,]*$)")


# "Ann Marsh, a friend of the Pikes |who acted as agent": she did
_FRIEND_OF = re.compile(rf"({P}(?:,\s+\d{{1,3}})?),\s+(?:an?|the|one)\s+(?:[a-z-]+\s+){{0,3}}?(?:friend|ally|colleague|cousin|niece|nephew|neighbour|neighbor|supporter|protégée?|pupil|aide|associate|relative)\s+of\s+(?:the\s+)?(?:[a-z]+\s+)?{P}\s+who\b")


# "is now, at the invitation of the board, |interim coach"
_BY_THE_WAY = re.compile(r"(\b(?:is|was|are|became|remains)(?:\s+(?:now|also|still|currently|then))?),\s+(?:at|as|in|by|to|according|it\s+turns|for|perhaps|oddly|unusually)\b[^,.;]{2,60},\s+(?=(?:(?:an?|the|its|his|her|their)\s+)?$)")


_ASIDE_ENDS = (", ", ", a ", ", an ", ", the ", ", its ", ", his ", ", her ", ", their ")


def without_asides(before: str) -> str:
    """What stands before a title, without what is told of somebody in passing and what kin they are."""
    if " who " in before and " of " in before:
        before = _FRIEND_OF.sub(r"\1 who", before)
    if before.endswith((" the only ", " the sole ")):
        before = before[:-5]
    if before.endswith(", another "):
        before = f"{before[:-8]}a "  # "Ann Marsh, another |director"
    if before.endswith(_ASIDE_ENDS):
        before = _BY_THE_WAY.sub(r"\1 ", before)
    if ", who " in before:
        before = _WHO_ASIDE.sub(r"\1", before)
    return _KIN_FIRST.sub(r"\1, \2", before) if before.endswith((" and ", " and a ", " and an ", " and the ")) else before

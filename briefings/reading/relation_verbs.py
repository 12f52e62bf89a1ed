"""What verbs tell of two people: marriages, successions, contests for an office, and work done for one another or together."""

from __future__ import annotations

import re

from briefings.reading.lexicon.kin import MANY
from briefings.reading.related import HIS, NAME, PARTISAN, WITH_KIN, Relating
from briefings.reading.shape import ANY, L, O
from briefings.reading.vocabulary import words_in

_N = rf"[^.;{NAME[1:-1]}]"  # no further person
_S = rf"(?:({NAME})(?!')|\b([Hh]e|[Ss]he)\b)"  # who a verb is told of: a name, a linked pronoun, or one that nobody could link
_WHOM = rf"(?:(?!(?:his|her|their|nor|not|and|or|but|of|for|in|on|at|with|from|against|by|to|than|as)\s)[a-z][\w{O[1:-1]}{L[1:-1]}-]*\s+|{PARTISAN}\s+|[{O[1:-1]}{L[1:-1]}](?:'s?)?\s+){{0,4}}?(?:(?:the|its|his|her)\s+(?:[\w{ANY[1:-1]}-]+(?:'s)?\s+){{0,3}}[\w-]+,\s+)?({NAME})"
_NAMED = rf"{_WHOM}(?!'|\w)"
_DAY = r"on\s+[MTWFS][a-z]+day\s+|last\s+[a-z]+\s+|this\s+[a-z]+\s+|in\s+[A-Z][a-z]+\s+"
_ALSO = rf"(?:{_DAY}|became\s+|becomes\s+|once\s+|twice\s+|still\s+|has\s+|had\s+|have\s+|later\s+|first\s+|is\s+|was\s+|were\s+|been\s+|got\s+|now\s+|then\s+|will\s+|would\s+|who\s+|did\s+|indeed\s+|\w+ly\s+)*"
_ASIDE = rf"(?:\s+of\s+{ANY})?(?:,\s+\d{{1,3}},\s+[^,;]{{1,60}},|,\s+(?!(?:died|was|is|are|were|had|has|have|will|resigned|retired|lives|lived|runs|ran|left|said|says)\s)[^,]{{1,60}},|,\s+(?:an?|the|its|his|her)\s+[^,;]{{2,60}}(?=\s+who\s)|\s+\([^)]{{1,40}}\)|\s+[—–-]\s+[^—–;]{{1,80}}\s+[—–-]|,)?"
_HIS = {"him": "his", "her": "her"}
_OF_WHOM = {"His": "his", "his": "his", "Her": "her", "her": "her", "A": "somebody", "An": "somebody"}
_WHEN = r"(?:,?\s+(?:in|on|at|first|secondly|thirdly|firstly|second),?\s+[^,.;]{1,30},|,?\s+(?:first|secondly|firstly),)"
_TAKEN = r"(?:appointed|named|elected|chosen|picked|selected|hired|promoted|recruited|installed|sworn\s+in|unveiled|confirmed|brought\s+in|drafted\s+in|called\s+in|lined\s+up|set|due)"

_MARRIED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:[^.;:{NAME[1:-1]}]{{2,80}}?\s+and\s+(?:in\s+(?:\w+\s+)?\d{{4}}\s+|(?:then|later)\s+)?)?{_ALSO}"
    rf"(married|wed|divorced|separated\s+from|engaged|dating|(?:due\s+)?to\s+marry|marry|marrying)(?:\s+to(?:\s+be\s+married\s+to)?)?{_WHEN}?(?:\s+(?:first|secondly))?\s+"
    rf"(?:(?:the|his|her|an?|{NAME}'s?)\s+[^,.;{NAME[1:-1]}]{{2,50}},\s+({NAME})|{_NAMED})"
    rf"(?:[^.;{NAME[1:-1]}]{{0,60}}?,?\s+and\s+(?:secondly|second|then|later),?\s+(?:in\s+\d{{4}},?\s+)?({NAME}))?"
)
_MARRIED_TO_THE = re.compile(
    rf"({NAME})(?!')(?:,\s+(?:\d{{1,3}},\s+)?)?(?:(?:an?|the)\s+[^,;{NAME[1:-1]}]{{2,60}}\s+)?(?:who\s+)?(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(married|engaged)\s+to\s+the\s+((?:[a-z-]+\s+){{0,2}}[a-z-]+)(?=,|\.|$|\s+(?:for|since|in|and|when)\b)"
)
_COUPLE = re.compile(
    rf"({NAME})(?:,\s+\d{{1,3}},?)?\s+and\s+(?:(?:the|his|her)\s+[a-z\s-]{{2,40}}\s)?({NAME})(?:,\s+\d{{1,3}},?)?(?:,\s+who\s[^.;]{{1,80}}?,)?,?\s+(?:who\s+)?"
    rf"(?:were\s+|got\s+|are\s+|have\s+been\s+)?(?:married|wed|(?:have\s+|had\s+|later\s+)?(?:(divorced)))\b(?!\s+(?:to|[a-z]*\s*{NAME}))"
)
_THEY = re.compile(
    r"\b(?:[Tt]hey|[Tt]he\s+(?:two(?:\s+(?:men|women|women|defendants))?|pair|couple|men|women)),?\s+(?:who\s+)?(?:both\s+)?(?:have\s+|had\s+)?(?:(?:were\s+|got\s+|later\s+|been\s+)?(?:married|wed)\b(?!\s+(?:to|into|off)\b)"
    r"|(?:were|are|become|became|remained|stayed|been)\s+(?:[a-z]+\s+){0,2}(friends|allies|rivals|colleagues|brothers|sisters|siblings|cousins|twins|flatmates|classmates|team-?mates)\b"
    r"|(?:were\s+|later\s+|amicably\s+)*(divorced|separated|split\s+up)\b)"
)
_MARRIAGE_OVER = re.compile(
    r"\W*(?:The|Their|That)\s+marriage,?\s+(?:which\s[^,;.]{2,50},\s+)?(?:was\s+(?:later\s+)?(?:dissolved|annulled)|(?:had\s+)?(?:ended\s+in\s+(?:divorce|separation)|ended\s+in\s+\d{4}|collapsed|failed|broke\s+(?:up|down)|foundered|did\s+not\s+last))\b"
)
_OPENS = re.compile(r"\W*(?:(?:In|On|By|After|Before|Within|Two|Three|Four|Five|A|That|Last|Soon|Later|Then|Eventually|Although|But|And|Where|Once)\b[^.;:]{0,40},?\s|.*;\s)?")
_THEN_THEY = re.compile(
    rf"^[^.;{NAME[1:-1]}]*({NAME})(?!'){_N}{{2,80}}?({NAME})(?!'){_N}{{0,80}}?,?\s+(?:and|before|but)\s+they\s+(?:were\s+(?:later\s+)?|later\s+|had\s+)?married\b"
)
_MARRIAGE = re.compile(
    rf"(?:({NAME}(?=')|{HIS})(?:'s?)?|\b([Hh]is|[Hh]er|An?))\s+(?:(early|first|second|third|last|former|previous|earlier|brief|failed|\w+-year)\s+)*(?:marriage|wedding),?\s+(?:in\s+\d{{4}},?\s+)?to\s+"
    rf"(?:(?:the|an?)\s+[a-z\s-]{{2,30}}?\s)?({NAME})(?!')([^.;]{{0,30}}?\b(?:ended|,?\s*was\s+dissolved|collapsed|broke\s+(?:up|down)|failed|had\s+ended))?"
)
_TO_BE = re.compile(r"\b(?:will|next|ahead\s+of|forthcoming|upcoming|planned|postponed|clash|before\s+(?:his|her|their))\b")
_REPLACED = re.compile(
    rf"(?<!by\s){_S}{_ASIDE}\s+{_ALSO}(?:(?:replaced|replaces|replace|succeeded|succeeds|succeed)|(?:took|takes|taking|take|taken)\s+over\s+(?:[^.;,{NAME[1:-1]}]{{1,40}}?\s)?from(?:\s+(?:his|her|{HIS})\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,)?"
    rf"|{_N}{{1,140}}?[,\s]\s*(?:replacing|succeeding|in\s+place\s+of|in\s+succession\s+to)"
    rf"|(?:(?!\b(?:said|says|that|which)\b){_N}){{2,120}}?\sand\s+(?:now\s+|then\s+|has\s+)?(?:replaces|replaced|succeeds|succeeded|takes\s+over\s+from|took\s+over\s+from)"
    rf"|(?:took|won|gained|captured|wrested)\s+(?:the|his|her)\s+(?:[\w{ANY[1:-1]}-]+\s+){{0,4}}?(?:seat|ward|constituency|district|leadership|captaincy|chairmanship)(?:\s+(?:in|at|on|last)\s+[^,.;{NAME[1:-1]}]{{1,20}})?\s+from"
    rf"|(?:[^.;{NAME[1:-1]}]{{1,50}}?\s)?{_TAKEN}(?:\s+by\s+(?:the\s+[a-z\s-]{{2,30}}\s)?{NAME}(?!'))?\s{_N}{{0,50}}?\bto\s+(?:succeed|replace))\s+(?:(?:the|its|his|her)\s+(?:[\w{ANY[1:-1]}-]+(?:'s)?\s+){{0,4}}[\w-]+,\s+|the\s+[A-Za-z\s-]{{3,30}}\s)?({NAME})(?!'|\s+with\b)"
)
_TOOK_HIS = re.compile(
    rf"{_S}{_ASIDE}\s+{_ALSO}(?:{_TAKEN}\s+to\s+)?(?:got|gets|fill|stepp(?:ed|ing)\s+into|steps?\s+into|(?:took|takes|taken|take|taking)(?:\s+(?:on|over|up))?|given|inherited|inherits|assumed?|assumes|filled|fills)\s+({HIS}|{NAME}(?='))(?:'s?)?\s+(?:old\s+|former\s+|vacant\s+|day-to-day\s+)?(?:job|seat|post|role|chair|office|duties|responsibilities|portfolio|brief|shoes|mantle|place(?!\s+(?:in|on|at|after|for|with|near|beside|among)\b))\b"
)
_SUCCEEDED_HIM = re.compile(
    rf"({NAME})(?!'){_ASIDE}\s+(?:[^.;:{NAME[1:-1]}]{{2,60}}?\s(?:and|but)\s+)?{_ALSO}(?:replaced|replaces|succeeded|succeeds|took\s+over\s+from|takes\s+over\s+from|(?:{_TAKEN}\s[^.;,{NAME[1:-1]}]{{0,40}}?)?to\s+(?:replace|succeed))\s+(him|her)(?=[.,;]|\s+(?:as|in|at|on|and|for|last|when|after|until)\b|$)"
)
# "Replacing him is Ann Marsh"
_IS_WHO = re.compile(rf"(?:^\W*|[.;]\s)(?:Replacing|Succeeding|Taking\s+over\s+from|Stepping\s+into\s+the\s+shoes\s+of)\s+(?:(him|her)|({NAME}))(?:\s+[^.;,{NAME[1:-1]}]{{2,40}})?\s+(?:is|was|will\s+be|comes)\s+{_NAMED}")
_IN_PLACE = re.compile(rf"(?:^\W*|[.;]\s)In\s+(?:(his|her)|({HIS}|{NAME}(?='))(?:'s)?)\s+(?:place|stead)\s+(?:comes|came|is|steps|stepped)\s+{_NAMED}")
_SERVES_OUT = re.compile(
    rf"({NAME})(?!'){_ASIDE}\s+[^.;{NAME[1:-1]}]{{0,60}}?\b(?:elected|appointed|chosen|picked|selected|named)\s+to\s+(?:serve|complete|fill|finish)(?:\s+out)?\s+(?:the\s+(?:rest|remainder)\s+of\s+)?(?:({HIS})|({NAME})'s?|(his|her))\s+(?:[a-z-]+\s+)?(?:term|seat)\b"
)
_TAKEN_FOR = re.compile(
    rf"\b(?:appoint|name|elect|choose|pick|select|hire|promote|{_TAKEN[3:-1]}|chose|tapped)\s+(?:(?!by\s)[a-z][\w-]*\s+){{0,4}}?(?:({NAME})|(him|her)\b)(?:,[^,;]{{1,50}},)?{_N}{{0,50}}?\s(?:(?:to\s+replace|to\s+succeed|in\s+place\s+of)\s+({NAME})(?!')|in\s+({HIS})\s+(?:place|stead)\b(?!\s+in\b))"
)
_PUT_IN = re.compile(
    rf"\b(?:replaced|replace|replacing)\s+({NAME})\s+with\s+(?:(?:the|an?)\s+)?(?:(?!(?:and|or|than|as|into|in|on|to|his|her|their)\s)[\w'-]+\s+){{0,4}}?({NAME})"
)
_WAS_REPLACED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:(?:(?!\bsaid\b)[^.;:{NAME[1:-1]}]){{2,90}}?(?:and|,)\s+)?(?:was\s+|is\s+|will\s+|has\s+been\s+|had\s+been\s+|will\s+be\s+|who\s+(?:was|is)\s+|(?:being|to\s+be|set\s+to\s+be|due\s+to\s+be|be)\s+)*(?:replaced|succeeded)(?:\s+on\s+an?\s+\w+\s+basis|,\s+[^,;{NAME[1:-1]}]{{2,30}},|\s+(?:temporarily|immediately|briefly))?"
    rf"(?:\s+as\s+[^,.]{{1,50}}?|\s+(?:in|on|at|from|next|this|last)\s+[^,.{NAME[1:-1]}]{{1,30}}?|\s+(?:[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}|[A-Z][a-z]{{2,5}}day))?\s+by\s+(?:(?:{ANY}(?:'s)?|his|her|their|its|the(?:\s+[\w-]+'s)?)\s+(?:[a-z][\w-]*\s+){{0,4}}[a-z][\w-]*,?\s+)?(?:[a-z][\w-]*\s+){{0,5}}?({NAME})"
)
_HANDED = re.compile(
    rf"{_S}{_ASIDE}\s+{_ALSO}(?:handed\s+(?:over|on)|handing\s+over|hands\s+over|hand\s+over|made\s+way|makes\s+way|make\s+way|making\s+way|stepped\s+aside|stood\s+aside)"
    rf"(?:\s+(?:in|on|at)\s+[^,.;{NAME[1:-1]}]{{1,20}})?\s+(?:to|for)\s+{_NAMED}"
)
_LOST_TO = re.compile(
    rf"{_S}[^.;{NAME[1:-1]}]{{0,20}}?\s+(?:lost|losing|loses)\s+(?:his|her|the|{HIS})\s+(?:[a-z]+\s+)?(?:seat|post|job|place|leadership|captaincy|chairmanship|presidency|mayoralty)\s+{_N}{{0,30}}?\bto\s+{_NAMED}"
)
_BEFORE_HIM = re.compile(
    rf"({NAME})(?:,\s+(?:an?|the)\s+[^,;{NAME[1:-1]}]{{2,60}}|,)\s+who\s+(?:had\s+)?(?:was|been|chaired|led|headed|ran|held|managed|captained|coached|edited|directed|represented)\s+[^,.;{NAME[1:-1]}]{{3,60}}\s+before\s+({NAME}|him|her)(?=[,.;]|$|\s+and\s)"
)
_BEAT = re.compile(
    rf"{_S}{_ASIDE}\s+(?:has\s+|had\s+|who\s+|narrowly\s+|easily\s+|comfortably\s+|also\s+)*(?:{_N}{{2,60}}?\s(?:to|and|before)\s+)?"
    rf"(?:beat|beaten|beats|beating|defeated|defeats|defeat|unseated|unseats|unseating|ousted|toppled|outpolled|(?:edged|edging|edges)\s+(?:out|past)|(?:saw|seeing|beat|beats|beating|fought|fighting)\s+(?:off|back)){_ASIDE}\s+{_NAMED}"
)
_BEATING = re.compile(
    rf"{_S}{_N}{{2,120}}?,\s+(?:narrowly\s+)?(?:beating|defeating|unseating|ousting|edging\s+(?:out|past)|seeing\s+off|fighting\s+off|beating\s+(?:off|back))\s+{_NAMED}"
)
_BEATEN = re.compile(
    rf"{_S}{_ASIDE}\s+(?:was|were|is|has\s+been|had\s+been|being)\s+(?:[a-z]+ly\s+)?(?:beaten|defeated|unseated|ousted|outpolled|toppled)\s{_N}{{0,60}}?\bby\s+{_NAMED}"
)
_LOST = re.compile(
    rf"{_S}{_ASIDE}\s+(?:has\s+|had\s+|who\s+|narrowly\s+|then\s+)*(?:lost|loses|conceded)\s+(?:(?!his\s|her\s)[a-z][^.;,{NAME[1:-1]}]{{1,40}}?\s)?to\s+{_NAMED}"
)
_AGAINST = re.compile(
    rf"{_S}{_ASIDE}\s+(?:[^.;{NAME[1:-1]}]{{1,40}}?\s)?(?:faces|face|facing|running\s+against|ran\s+against|runs\s+against|run\s+against|stood\s+against|standing\s+against|stand\s+against|up\s+against|challenging|challenge|challenged)\s+{_NAMED}"
)
_AND_ALSO = re.compile(rf"\s+and\s+({NAME})(?!')(?=[,.;]|\s+(?:to|in|for|by|at|on|after|last)\b|$)")
_AND_TITLED = re.compile(rf"\s+and\s+(?:[A-Z][\w.]*\s+){{0,3}}({NAME})(?!')(?=[,.;]|\s+(?:in|for|last|on)\b|$)")
_SHARES = re.compile(
    rf"{_S}{_ASIDE}\s+(?:has\s+|had\s+)?(?:won|took|had|got|polled)\s[^;{NAME[1:-1]}]{{0,60}}?\d\s?(?:%|per\s?cent|votes)?{_N}{{0,20}}?\s(?:to|against)\s+({NAME})'s?\s+[\d.]+"
)
_VOTES = re.compile(
    r"\b(?:elect\w*|ballot|votes?|run-?off|primary|leadership|nomination|seat|November|candidate|constituency|polls?|race)\b"
)
_FRIENDS = re.compile(
    rf"({NAME})(?:,\s+\d{{1,3}},?|,\s+(?:an?|the)\s[^,;:{NAME[1:-1]}]{{2,60}},)?\s+and\s+{_WHOM}(?:,\s+\d{{1,3}},?)?\s+(?:were|remained|became|are|have\s+been|had\s+been|have\s+become)\s+(?:(?!not\b|no\b|never\b)[a-z-]+\s+){{0,2}}?(friends|allies|rivals|colleagues|lovers|teammates|team-mates)\b"
)
_TOGETHER = re.compile(
    rf"{_S}{_ASIDE}\s+{_ALSO}(?:co-founded|founded|set\s+up|started|formed|launched|established|created|co-wrote|wrote|co-owns|co-owned|ran|runs)\s+(?:an?|the|his|her|its|{ANY})(?:\s|\b|,)"
    rf"[^.;{NAME[1:-1]}]{{0,60}}?\s?(?:together\s+|alongside\s+|along\s+)?(?:with|alongside)\s+{_NAMED}"
)
_COACHED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:who\s+)?(?:has\s+|had\s+|once\s+|also\s+)*(?:coached|coaches|trained|trains|mentored|mentors|supervised|taught)\s+{_NAMED}(?=[,.;]|\s+(?:until|for|from|to|in|at|since|when|as|and)\b|$)"
)
_UNDER = re.compile(
    rf"{_S}{_ASIDE}\s+(?:(?:who\s+)?(?:has\s+|had\s+|is\s+|was\s+|been\s+|once\s+|now\s+|being\s+)*(?:coached|trained|mentored|supervised|taught)\s+by"
    rf"|{_ALSO}(?:served|studied|worked|trained|played|serves|studies|works|trains)\s+(?:(?:as|in|at)\s+[^,.;{NAME[1:-1]}]{{1,40}}?\s)?(?:under|alongside|for)|(?:joined|returned|came\s+back)\s+[^,.;{NAME[1:-1]}]{{1,60}}?\sunder)\s+{_NAMED}"
)
_CO = re.compile(
    rf"({NAME})\s+and\s+({NAME}),\s+(?:the|its|his|her)?\s*(?:co-?founders|founders|co-owners|co-authors|co-presenters|co-hosts)\b"
)
_MATE = re.compile(
    rf"{_S}{_ASIDE}\s+(?:[^.;{NAME[1:-1]}]{{1,40}}?\s)?(?:picked|chose|named|chosen|picking|choosing|selected|announced|unveiled|tapped|appointed|hired|recruited|made|took\s+on|brought\s+in)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){{0,3}}({NAME})(?!')(?:,[^,.;]{{2,60}},)?{_N}{{0,30}}?\s(?:(?:as|to\s+be)\s+)?(?:(?:his|her|{HIS}|{NAME}'s)\s+(?:[a-z]+\s+)?(?:running\s+mate|deputy|assistant|chief\s+of\s+staff|adviser|advisor|aide|coach|spokes(?:man|woman)|press\s+secretary|campaign\s+manager|number\s+two)|(?<=as\s)(?:an?\s+)?(?:running\s+mate|chief\s+of\s+staff|(?:[a-z]+\s+)?(?:adviser|aide)))\b"
)
_BACKED = re.compile(
    rf"{_S}{_ASIDE}\s+(?:(?:{_DAY}|has\s+|had\s+|also\s+|publicly\s+|has\s+since\s+)*(?:endorsed|endorses)|(?:has|had|won|wins|secured|gained|with)\s+the\s+(?:backing|support|endorsement)\s+of"
    rf"|(?:[^.;{NAME[1:-1]}]{{1,30}}?\s)?(?:endorsed|backed)\s+by)\s+(?:the\s+[a-z\s-]{{3,30}}?,?\s+|{NAME}'s?\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+,\s+)?({NAME})(?!')(?=[,.;]|\s+(?:of|for|in|on|and|as|to|last|at|over|who)\b|$)"
)
_BACKS_FOR = re.compile(
    rf"{_S}{_ASIDE}\s+(?:who\s+)?(?:has\s+|had\s+|have\s+|is\s+|was\s+|also\s+|publicly\s+|since\s+|already\s+)*(?:back(?:s|ed|ing)|support(?:s|ed|ing)|endorsing)\s+{_WHOM}"
    rf"(?:'s?\s+(?:[a-z]+\s+){{0,2}}(?:bid|campaign|candidacy|candidature|leadership)\b|\s+(?:for|to\s+be|to\s+become|as)\s+(?:the\s+)?(?:next\s+|new\s+|party\s+)*(?:leader(?:ship)?|mayor|governor|president|presidency|nomination|job|post|role|top|council|senate|candidate|chair\w*|successor|prime|first)\b)"
)
_ON_THE_PITCH = re.compile(
    r"[^.;]{0,30}\b(?:half-time|halftime|the\s+break|minutes?|the\s+hour|an\s+hour|\d+(?:st|nd|rd|th)\s+minute|inning|quarter)\b"
)
_SCORE = re.compile(
    r"[^.;]{0,20}\s\d+[-–]\d+\b|[^.;]{0,20}\b(?:semi-?final|final|quarter-?final|round|match|race|heat|set|points|bout|fight|sets|goals?|wickets?|games?|seconds)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|denied|denies|deny|failed|fails|hopes?|hoped|wants?|wanted|vow\w*|pledg\w+|tr(?:y|ies|ied|ying)|aim\w*|plan\w*|expect\w*|bid|attempt\w*|"
    r"could|might|may|if|favourite|favorite|tipped|refused)\b"
)
_SUCCESSION = re.compile(
    r"[Rr]eplac|[Ss]ucce|Taking\s+over|[Ii]n\s+\S+\s+(?:place|stead)|\bto\s+(?:serve|complete|fill|finish)\b|(?:took|takes?|taking|taken)\s+over|(?:got|gets|took|takes?|taken|given|inherit|fill|assume|over|on|up|into)\w*\s+[\U000f0000-\U000f7fff]|in\s+place\s+of|hand(?:ed|s|ing)?\s+(?:over|on|the)|m(?:ade|akes?|aking)\s+way|aside|passed\s+the|from\s+[\U000f0000-\U000f7fff]"
)

THEY = frozenset("they pair couple two men women marriage".split())
_HAVE = frozenset(("have", "been"))
_NEVER_WAS = re.compile(r"\b(?:would|could|might|should|was\s+to|were\s+to|ought\s+to)\s+have\s|\bhad\s+been\s+(?:due|expected|set|tipped|supposed|going)\s+to\s")  # nobody succeeded


# Without one of its words in a sentence a pattern is not tried; a new pattern gets its words here.
_MARRIES = frozenset(
    "married unmarried remarried wed divorced divorcing divorce divorces separated engaged dating marry marrying marriage marriages wedding weddings".split()
)
_SUCCEEDS = frozenset(
    "serve complete fill finish got gets took takes taken given inherited inherits filled fills replaced replaces replace replacing succeeded succeeds succeed succeeding succession place over from take taking step steps stepping assume assumed assumes handed handing hands hand passed made makes make making stepped stood".split()
)
_TO_REPLACE = frozenset("replace succeed place".split())
_REPLACED_BY = frozenset(("replaced", "succeeded"))
_HANDS = frozenset("handed handing hands hand made makes make making stepped stood passed".split())
_BEATS = frozenset(
    "beat beaten beats beating defeated defeats defeat defeating unseated unseats unseating ousted ousting toppled outpolled edged edging edges".split()
)
_FENDS = frozenset("saw seeing fought fighting".split())
_OFF = frozenset(("off", "back"))
_LOSES = frozenset("lost losing loses conceded".split())
_POLLS = frozenset("won took had got polled".split())
_STANDS = frozenset("faces face facing against challenging challenge challenged".split())
_FRIENDLY = frozenset("friends allies rivals colleagues lovers teammates mates".split())
_FOUNDS = frozenset("founded cofounded set started formed launched established created wrote owns owned ran runs".split())
_COACHES = frozenset("coached coaches trained trains mentored mentors supervised taught".split())
_SERVES = _COACHES | frozenset("served studied worked played serves studies works trains joined returned came".split())
_UNDERS = frozenset("under alongside for by".split())
_MATES = frozenset("mate deputy assistant staff adviser advisor aide coach spokesman spokeswoman secretary manager".split())
_FOUNDERS = frozenset("founders cofounders owners authors presenters hosts".split())
_BACKS = frozenset("endorsed endorses backing support endorsement backed".split())
_BACKS_WHOM = frozenset("back backs backed backing support supports supported supporting endorsing".split())
_SHARE = frozenset("votes cent percent".split())
# Where one is said, a race is no match.
_BALLOT = frozenset("elected election votes vote primary ballot senator governor seat constituency mayor nomination runoff democrat democratic republican incumbent".split())
_CONTESTS = _BEATS | _FENDS | _LOSES | _POLLS | _STANDS
_WORKS = _BACKS_WHOM | _FOUNDS | _COACHES | _SERVES | _MATES | _FOUNDERS | _BACKS
_ANY_VERB = _MARRIES | _SUCCEEDS | _CONTESTS | _FRIENDLY | _WORKS | {"before"}


def read_verbs(found: Relating, text: str) -> None:
    """Marriages, successions, contests and work in a sentence that holds a person."""
    words = words_in(text)
    if _ANY_VERB.isdisjoint(words):
        return
    if not _MARRIES.isdisjoint(words):
        _marriages(found, text)
    if not _SUCCEEDS.isdisjoint(words) and _SUCCESSION.search(text) and (_HAVE.isdisjoint(words) or not _NEVER_WAS.search(text)):
        _successions(found, text, words)
    if not _CONTESTS.isdisjoint(words):
        _contests(found, text, words)
    if not _FRIENDLY.isdisjoint(words):
        if _MARRIES.isdisjoint(words):
            read_they(found, text)
        for match in _FRIENDS.finditer(text):
            found.add(match.group(1), MANY.get(match.group(3), "partner"), match.group(2), match.span())
    if not _WORKS.isdisjoint(words):
        _work(found, text, words)
    if "before" in words:
        for match in _BEFORE_HIM.finditer(text):
            before = match.group(2)
            if before in _HIS:
                found.add(None, "predecessor", match.group(1), match.span(), owner=_HIS[before])
            else:
                found.add(before, "predecessor", match.group(1), match.span())


def read_they(found: Relating, text: str) -> None:
    """ "They were married", "the two became friends": two people of the sentence before."""
    if over := _MARRIAGE_OVER.match(text):
        found.add(None, "spouse", None, over.span(), True, "they")
    for match in _THEY.finditer(text):
        if not _OPENS.fullmatch(text, 0, match.start()):
            continue  # "said the couple must wait until they had been married for a year"
        found.add(None, MANY[match.group(1)] if match.group(1) else "spouse", None, match.span(), match.group(2) is not None, "they")


def _marriages(found: Relating, text: str) -> None:
    for match in _THEN_THEY.finditer(text) if "they" in text else ():
        found.add(match.group(1), "spouse", match.group(2), match.span())
    for match in _COUPLE.finditer(text):
        found.add(match.group(1), "spouse", match.group(2), match.span(), match.group(3) is not None)
    for match in _MARRIED.finditer(text):
        verb = match.group(3)
        if _NOT_SO.search(match.group()[: match.start(3) - match.start()]):
            continue
        kind = "partner" if verb in ("engaged", "dating") or "marry" in verb else "spouse"
        found.told(match, kind, match.group(4) or match.group(5), verb in ("divorced", "separated from") or match.group(6) is not None)
        if match.group(6):
            found.told(match, kind, match.group(6))
    for match in _MARRIED_TO_THE.finditer(text):
        found.add(None, "spouse" if match.group(2) == "married" else "partner", match.group(1), match.span(), owner=match.group(3))
    for match in _MARRIAGE.finditer(text):
        former = match.group(5) is not None or match.group(3) in ("former", "previous", "earlier", "failed")
        ahead = "wedding" in match.group() and _TO_BE.search(text) is not None
        found.add(match.group(1), "partner" if ahead else "spouse", match.group(4), match.span(), former, _OF_WHOM.get(match.group(2) or "", ""))
    read_they(found, text)


def _successions(found: Relating, text: str, words: frozenset[str]) -> None:
    for match in _PUT_IN.finditer(text) if "with" in words else ():
        found.add(match.group(1), "successor", match.group(2), match.span())
    for match in _TAKEN_FOR.finditer(text) if not _TO_REPLACE.isdisjoint(words) else ():
        found.told(match, "predecessor", match.group(3) or match.group(4))
    for match in _SUCCEEDED_HIM.finditer(text) if "him" in words or "her" in words else ():
        if not _NOT_SO.search(match.group()):
            found.add(None, "successor", match.group(1), match.span(), owner=_HIS[match.group(2)])
    for match in _IS_WHO.finditer(text):
        found.add(match.group(2), "successor", match.group(3), match.span(), owner=_HIS.get(match.group(1) or "", ""))
    for match in _IN_PLACE.finditer(text) if "place" in words or "stead" in words else ():
        found.add(match.group(2), "successor", match.group(3), match.span(), owner=match.group(1) or "")
    for match in _SERVES_OUT.finditer(text) if "term" in words or "seat" in words else ():
        found.add(match.group(2) or match.group(3), "successor", match.group(1), match.span(), owner=match.group(4) or "")
    replaced = not _REPLACED_BY.isdisjoint(words) and "by" in words
    handed = not _HANDS.isdisjoint(words)
    for relation, pattern, may in (
        ("predecessor", _REPLACED, True),
        ("successor", _WAS_REPLACED, replaced),
        ("successor", _HANDED, handed),
        ("predecessor", _TOOK_HIS, True),
    ):
        for match in pattern.finditer(text) if may else ():
            if not _ON_THE_PITCH.match(text, match.end()) and not _NOT_SO.search(match.group()) and not WITH_KIN.search(text, max(0, match.start() - 40), match.start()):
                found.told(match, relation, match.group(3))


def _contests(found: Relating, text: str, words: frozenset[str]) -> None:
    beats = not _BEATS.isdisjoint(words)
    fends = not _FENDS.isdisjoint(words) and not _OFF.isdisjoint(words)
    shares = not _POLLS.isdisjoint(words) and ("%" in text or not _SHARE.isdisjoint(words))
    lost = not _LOSES.isdisjoint(words) and "to" in words
    office = not _BALLOT.isdisjoint(words)
    for match in _LOST_TO.finditer(text) if lost else ():
        found.told(match, "successor", match.group(3))
        lost = False
    for pattern, may in ((_BEAT, beats or fends), (_BEATING, beats or fends), (_BEATEN, beats and "by" in words), (_LOST, lost), (_SHARES, shares)):
        for match in pattern.finditer(text) if may else ():
            said = match.group()
            if not office and _SCORE.match(text, match.end()) or _NOT_SO.search(said) or pattern is _BEATEN and " and " in said:
                continue
            if "unseat" in said:
                found.told(match, "successor" if pattern is _BEATEN else "predecessor", match.group(3))
            else:
                found.told(match, "rival", match.group(3), contest=True)
                other = _AND_ALSO.match(text, match.end()) if pattern is _BEAT or pattern is _BEATING else None
                if other is not None:  # "beat Tom Hale and Nora Pike"
                    found.told(match, "rival", other.group(1), contest=True)
    if not _STANDS.isdisjoint(words) and _VOTES.search(text):
        for match in _AGAINST.finditer(text):
            if not _NOT_SO.search(match.group()):
                found.told(match, "rival", match.group(3), contest=True)


def _work(found: Relating, text: str, words: frozenset[str]) -> None:
    beside = "with" in words or "alongside" in words
    under = not _UNDERS.isdisjoint(words)
    for pattern, verbs, may in ((_TOGETHER, _FOUNDS, beside), (_COACHED, _COACHES, True), (_UNDER, _SERVES, under), (_MATE, _MATES, True)):
        for match in pattern.finditer(text) if may and not verbs.isdisjoint(words) else ():
            if not _NOT_SO.search(match.group()):
                found.told(match, "colleague", match.group(3))
    for match in _CO.finditer(text) if not _FOUNDERS.isdisjoint(words) else ():
        found.add(match.group(1), "colleague", match.group(2), match.span())
    for match in _BACKED.finditer(text) if not _BACKS.isdisjoint(words) else ():
        if not _NOT_SO.search(match.group()):
            found.told(match, "ally", match.group(3))
            other = _AND_TITLED.match(text, match.end()) if match.group().find(" by ") > 0 else None
            if other is not None:  # "endorsed by Governor Tom Hale and Senator Nora Pike"
                found.told(match, "ally", other.group(1))
    for match in _BACKS_FOR.finditer(text) if not _BACKS_WHOM.isdisjoint(words) else ():
        if not _NOT_SO.search(match.group()):
            found.told(match, "ally", match.group(3))

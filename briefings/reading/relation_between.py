"""What the words between two people named one after the other tell: who followed whom in an office, who worked with, backed or fought whom.

Every rule looks at one pair with nobody named between them: the words between the two, and where it needs them those behind the
second or before the first.
"""

from __future__ import annotations

import re

from briefings.reading.related import HIS, NAME, PARTISAN, WITH_KIN, Relating
from briefings.reading.role_patterns import KEPT
from briefings.reading.role_phrases import OFFICES
from briefings.reading.shape import ANY
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass

_HIS = {"his": "his", "her": "her"}
_NO = r"(?!(?:and|or|but|nor|not|of|for|in|on|at|with|by|to|from|than|as|into|who|that|when|after|before|because|his|her|their|is|was|has|had|will)\s)"
_WORDS = rf"(?:{_NO}[a-z][\w-]*(?:'s)?\s+|{PARTISAN}\s+|{ANY}(?:'s?)?\s+)"
# What may stand between a preposition and the name: "the former mayor,", "its then chairman", "Rovers' captain".
_T = rf"(?:(?:the|its|his|her|{HIS})\s+{_WORDS}{{0,3}}?(?:{'|'.join(sorted(OFFICES | {'founder', 'owner'}))}),\s+(?:the\s+late\s+)?|the\s+{_WORDS}{{1,4}}?(?:(?:of|for|at)\s+(?:the\s+)?(?:{ANY}|[a-z-]+)(?:\s+[a-z-]+)?)?,\s+)?(?:(?:the|an?|its|his|her|{HIS})\s+)?{_WORDS}{{0,4}}(?:[A-Z]{{2,4}}\s+)?$"
_AUX = r"(?:on\s+[MTWFS][a-z]+day\s+|last\s+[a-z]+\s+|has\s+|had\s+|have\s+|was\s+|is\s+|were\s+|been\s+|being\s+|be\s+|to\s+be\s+|will\s+|would\s+|also\s+|later\s+|then\s+|first\s+|now\s+|since\s+|once\s+|long\s+|eventually\s+|\w+ly\s+|got\s+|who\s+)*"
_S = (  # from the subject's name to its verb
    rf"^(?:\s+of\s+{ANY})?(?:\s+\(\d{{1,3}}\)|,\s+\d{{1,3}},?)?(?:,\s+(?!(?:who|died|was|is|are|were|had|has|have|will|resigned|retired|lives|lived|runs|ran|left|said|says)\s)[^;]{{1,80}},|,\s+(?:an?|the|its|his|her|{HIS})\s+[^,;]{{2,60}}(?=\swho\s)|\s+\([^)]{{1,40}}\)|\s+[—–-]\s[^—–;]{{1,80}}\s[—–-]|,)?\s+{_AUX}"
)
_THEN = rf"(?:[^;:—–]{{2,100}}?(?:\s(?:and|to|before|then)|,)\s+{_AUX})?"  # something else that the subject does first
_NAMED = (
    r"(?:appointed|named|elected|chosen|picked|selected|hired|recruited|installed|sworn\s+in|unveiled|confirmed|brought\s+in|drafted\s+in|called\s+in|lined\s+up|"
    r"signed|made|promoted|(?:took|takes?|taken|taking)\s+(?:over|charge|the\s+(?:job|post|role|helm|reins|chair))|"
    r"stepp?(?:ed|s|ing)?\s+(?:up|in)|became|become|becomes|moved\s+(?:up|across)|moves\s+up|given\s+the\s+(?:job|post|role))"
)
_NAMES = frozenset(
    "appoint appoints names elects chose chooses picks hires promotes appointed named elected chosen picked selected hired recruited installed sworn unveiled confirmed turned brought drafted called lined signed made promoted take took takes taken taking "
    "stepped steps stepping became become becomes moved moves given".split()
)
_LEFT = (
    r"(?:suddenly\s+|unexpectedly\s+|abruptly\s+)?(?:(?:was|were|had\s+been|being|is)\s+(?:\w+ly\s+)?(?:sacked|fired|dismissed|ousted|removed|forced\s+out|suspended|voted\s+out|deposed|deselected|axed|promoted)"
    r"|(?:had\s+|has\s+)?(?:resigned|retired|quit|stepped\s+(?:down|aside|back)|stood\s+(?:down|aside)|departed|left|died|moved\s+(?:on|to)|resigns|retires|quits|steps\s+down|stands\s+down))\b"
)
_LEAVING = r"(?:\w+\s+){0,2}?(?:departure|resignation|retirement|exit|sacking|dismissal|removal|ousting|ouster|death|suspension|firing|promotion|deselection)\b"
_POLLS = frozenset("votes vote seat poll polls election elected ballot primary majority nomination constituency candidate runoff".split())
_VAGUE = frozenset("became become becomes made called signed".split())
_JOBLESS = re.compile(r"\b(?:sack(?:ed|ing)|fired|dismissed)\b(?!\s+(?:for|by|lbw|caught|cheaply|the|a)\b)")  # nobody loses so what is no office
_GIVEN = r"\b(?:appoint(?:ed|s)?|named|names|elected|elects|chosen|chose|chooses|picked|picks|selected|hired|hires|recruited|promoted|promotes|installed|unveiled|confirmed|turned\s+to)\s+(?!(?:not|no)\b)(?:[a-z][\w-]*\s+){0,4}$"
_OFFICE = r"(?:role|job|post|seat|position|vacancy|place|office|ward|chair|district|constituency|captaincy|leadership|chairmanship|presidency|directorship|mayoralty|portfolio|brief|premiership|governorship)"
_PAST = r"(?:once|previously|formerly|long|last|recently|left|until\s[^,;]{1,20})"
# A case or an inquiry after a death is no dead man's office.
_OFFICES = (OFFICES - KEPT) | frozenset("job post role helm reins captaincy leadership chairmanship presidency interim acting skipper chiefs premiership".split())
_GAVE_UP = r"\b(?:resigned|stepped\s+down|stood\s+down|retired|sacked|fired)\b"
_TOOK_OVER = re.compile(rf"{_GAVE_UP}.*\b(?:took\s+over|appointed|elected)\b|\b(?:took\s+over|appointed|elected)\b.*{_GAVE_UP}")
_CASE = re.compile(r"\b(?:rescue|inquir|enquir|investigat|inquest|case|review|coroner|administrat|executor|guardian|trial|wake|captain\s+for)")
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|denied|denies|deny|failed|fails|hopes?|hoping|hoped|wants?|wanted|vow\w*|pledg\w+|tr(?:y|ies|ied|ying)|aim\w*|plan\w*|expect(?:s|ed)?|bid|attempt\w*|"
    r"could|might|may|if|favourite|favorite|tipped|refused|declined|contest\w*|standing\s+for|running\s+for|n't|without|candidates?|unless|should)\b|n't\b"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """`relation` is what the second person is to the first; `words` are those one of which the sentence must hold; `between` is matched from the first on."""

    relation: str
    words: frozenset[str]
    between: re.Pattern[str]
    behind: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None
    contest: bool = False
    former: bool = False
    beside: frozenset[str] = frozenset()  # of these, too, it must hold one


def _rule(
    relation: str,
    words: str,
    between: str,
    behind: str = "",
    before: str = "",
    contest: bool = False,
    former: bool = False,
    beside: frozenset[str] = frozenset(),
) -> _Rule:
    return _Rule(
        relation,
        frozenset(words.split()),
        re.compile(between if between.startswith(("^", "(?:^")) else f"(?s:.*?)(?:{between})"),
        re.compile(behind) if behind else None,
        re.compile(before) if before else None,
        contest,
        former,
        beside,
    )


_TAKES = r"(?:elected|appointed|named|chosen|picked|promoted|won|wins|winning|took|takes|taken|taking|stepped|steps|stepping|fills?|filled|filling|inherit(?:s|ed|ing)?|moved|moves|moving|returned|hired|selected|occupies)\b"
_COLLEAGUES = r"(?:(?:business|law|training|writing|doubles|sparring|dance)\s+partners|colleagues|team-?mates|co-?defendants|co-?founders|co-?authors|co-?stars|co-?owners|co-?accused|co-?hosts|co-?presenters|classmates|flatmates|housemates|room-?mates|bandmates|partners\s+(?:at|in))"
_FELLOW = rf"(?:(?:his|her|{HIS}|two|three)\s+)*fellow\s+(?!(?:student|pupil|citizen|countryman|countrywoman|passenger|traveller|patient|victim|survivor|prisoner|inmate|candidate|contestant|competitor)s?\b)(?:{_NO}[a-z][a-z-]*\s+|{PARTISAN}\s+|{ANY}(?:'s?)?\s+|M[SE]?P\s+){{1,4}}$"
_ONE_OF = rf"^(?:,\s+|{_S[1:]}(?:(?:regarded|seen|viewed|considered|described|known|counted)\s+(?:as\s+)?)?)(?:who\s+{_AUX})?(?:as\s+)?{_AUX}one\s+of\s+"
_RULES = (
    _rule("predecessor", "over", rf"{_S}{_THEN}(?:took|takes?|taking|taken)\s+over\b[^;:]{{0,70}}?\sfrom\s+{_T}"),
    _rule("predecessor", "from", rf"{_S}{_THEN}(?:took|takes?|taking|taken)\s+(?:on\s+|up\s+)?(?:the\s+)?(?:helm|reins|chair|gavel|job|role|captaincy|leadership|armband|baton|top\s+job)\b[^;:,]{{0,40}}?\sfrom\s+{_T}"),
    _rule("predecessor", "from", rf"{_S}{_THEN}(?:took|takes?|taking|taken|won|wins?|winning|gain(?:s|ed|ing)?|captur(?:es?|ed|ing)|seiz(?:es?|ed|ing)|wrested)\s+(?:back\s+)?(?:the|his|her)\s[^;:,]{{0,30}}?\b(?:seat|ward|constituency|district|division)\b[^;:,]{{0,30}}?\sfrom\s+{_T}"),
    _rule("successor", "from", r"^\s+to\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}$", "", rf"\b{_OFFICE}(?:\s+of\s[^,;:]{{2,30}})?\s+{_AUX}(?:pass(?:es|ed)?|moved|moves|handed|switch(?:es|ed)|goes|went)\s+(?:over\s+)?from\s+(?:[a-z-]+\s+){{0,3}}$"),
    _rule("predecessor", "followed follows following", rf"{_S}(?:followed|follows)\s+{_T}", r"\s+(?:as|in\s+the\s+(?:role|job|post)|into\s+the\s+(?:role|job|post))\s"),
    _rule("predecessor", "followed follows", rf"{_S}(?:followed|follows)\s+{_T}", r",\s+who\s+(?:has\s+)?(?:retire[sd]?|resigned|stepped|stood|steps|died|left\s+(?:in|last|the|after|for))\b"),
    _rule(
        "predecessor",
        "vacated left held occupied filled relinquished",
        rf"{_S}{_THEN}{_TAKES}[^;:]{{0,50}}?\s{_OFFICE}\s+(?:that\s+(?:was|is|had\s+been)\s+|which\s+(?:was|had\s+been)\s+)?(?:{_PAST}\s+)?"
        rf"(?:vacated|left(?:\s+(?:vacant|open|empty))?|held|occupied|filled|given\s+up|relinquished)\s+(?:until\s[^,;]{{1,20}}\s)?by\s+(?:the\s+{_LEAVING}\s+of\s+)?{_T}",
    ),
    _rule("predecessor", "inherited inherits inherit inheriting", rf"{_S}{_THEN}inherit(?:s|ed|ing)?\s+(?:the|his|her|{HIS})\s[^;:]{{0,40}}?{_OFFICE}[^;:]{{0,30}}?\sfrom\s+{_T}"),
    _rule("predecessor", "after when following", rf"{_S}{_THEN}{_NAMED}\b[^;:]{{0,80}}?,?\s(?:after|when|once)\s+{_T}", rf"(?:,[^,;]{{1,40}},)?\s+{_LEFT}", beside=_NAMES),
    _rule(
        "predecessor",
        "after following since upon",
        rf"{_S}{_THEN}{_NAMED}\b[^;:]{{0,80}}?,?\s(?:after|following|since|upon|on)\s+the\s+{_LEAVING}\s+of\s+{_T}",
        beside=_NAMES,
    ),
    _rule("predecessor", "after following since upon", rf"{_S}{_THEN}{_NAMED}\b[^;:]{{0,80}}?,?\s(?:after|following|since|upon|on)\s+{_T}", rf"'s?\s+{_LEAVING}", beside=_NAMES),
    _rule(
        "predecessor",
        "after following since upon",
        rf"^[^;:]{{0,120}}?,?\s(?:after|following|since|upon|on)\s+the\s+{_LEAVING}\s+of\s+{_T}",
        before=_GIVEN,
        beside=_NAMES,
    ),
    _rule("predecessor", "after following since upon", rf"^[^;:]{{0,120}}?,?\s(?:after|following|since|upon|on)\s+{_T}", rf"'s?\s+{_LEAVING}", _GIVEN, beside=_NAMES),
    _rule("predecessor", "after when once", rf"^[^;:]{{0,120}}?,?\s(?:after|when|once)\s+{_T}", rf"(?:,[^,;]{{1,40}},)?\s+{_LEFT}", _GIVEN, beside=_NAMES),
    _rule(
        "predecessor",
        "since",
        rf"{_S}{_AUX}(?:in\s+(?:the\s+)?(?:interim\s+|acting\s+|temporary\s+)?(?:charge|post|office|job|role|position|chair)|at\s+the\s+helm|(?:acting|interim|caretaker)\s+[a-z-]+(?:\s[a-z-]+)?|(?:run|running|led|leading)\s[^,;:]{{2,40}}?)"
        rf"(?:\s[^,;:]{{2,30}}?)?,?\s+since\s+{_T}",
        rf"(?:,[^,;]{{1,40}},)?\s+{_LEFT}|'s?\s+{_LEAVING}",
    ),
    _rule("predecessor", "came comes coming come stepped steps stepping", rf"{_S}{_THEN}(?:came|comes|coming|come|stepped|steps|stepping)\s+in\s+for\s+{_T}", r"\s+as\s"),
    _rule(
        "predecessor",
        "replace succeed",
        rf"{_S}{_THEN}(?:stepp?(?:ed|s|ing)?\s+(?:up|in)|moved\s+(?:up|across|over)|moves\s+(?:up|across)|returned|returns|came\s+in|comes\s+in|signed|joined|joins|hired|arrived|arrives|emerged|drafted|came|comes)\b"
        rf"[^;:]{{0,60}}?\sto\s+(?:succeed|replace)\s+{_T}",
    ),
    _rule(
        "predecessor",
        "shoes place seat job term post role position chair",
        rf"{_S}{_THEN}(?:fill(?:s|ed|ing)?|stepp?(?:ed|s|ing)?\s+into|appointed\s+to|elected\s+to|(?:appointed|elected|named|chosen|picked)\s+to\s+(?:fill|take|serve\s+out|complete)|won|serving\s+out)\s+{_T}",
        r"'s?\s+(?:old\s+|former\s+|vacant\s+|empty\s+|unexpired\s+|big\s+)*(?:seat|job|place|role|post|position|term|shoes|chair|ward|district)\b(?!\s+(?:in|on)\s+the\s+(?:side|team|squad|line-?up|bench|starting))",
    ),
    _rule("predecessor", "shoes seat place post", rf"{_S}{_THEN}(?:fill(?:s|ed|ing)?|stepp?(?:ed|s|ing)?\s+into|(?:appointed|elected|named|chosen|picked)\s+to\s+(?:fill|take)|won|wins|taking|takes|took)\s+the\s+(?:[a-z-]+\s+){{0,2}}(?:shoes|seat|place|post)\s+of\s+(?:the\s+)?(?:late\s+|retiring\s+|former\s+|outgoing\s+)?{_T}"),
    _rule("child", "sons daughters children", r"'s?\s+(?:[a-z-]+\s+){0,3}(?:sons|daughters|children),\s+$", r"(?=,|\.|\s+(?:and|who|was|is|has|said))"),
    _rule("parent", "sons daughters children", r"^,\s+(?:\d{1,3},\s+)?(?:the\s+)?(?:[a-z]+\s+){1,2}of\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$", r"'s?\s+(?:[a-z-]+\s+){0,2}(?:sons|daughters|children)\b"),
    _rule("colleague", "secretary minister chancellor deputy adviser chief captain assistant", r"^'s?\s+(?:[a-z-]+\s+){0,3}(?:secretary|minister|chancellor|deputy|adviser|chief\s+of\s+staff|captain|assistant)(?:\s+[a-z]+){0,2},\s+$", "", r"\bAs\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$"),
    _rule(
        "predecessor",
        "replacement successor",
        rf"(?:^|{_S}{_THEN}{_NAMED}\b[^;:]{{0,40}}?\s|^\s+){_AUX}(?:as\s+)?(?:the\s+|an?\s+|{HIS}\s+)?(?:interim\s+|temporary\s+|permanent\s+|like-for-like\s+|long-term\s+)?(?:replacement|successor)\s+(?:for|to)\s+{_T}",
        r"(?!\s+(?:at\s+half|after\s+(?:half|the\s+break)))",
    ),
    _rule("predecessor", "preceded", rf"{_S}preceded(?:\s+(?:as|in)\s[^;:,]{{2,40}}?)?\s+by\s+{_T}"),
    _rule("successor", "before", rf"{_S}(?:held|occupied)\s+the\s+(?:[a-z-]+\s+)?{_OFFICE}\s+(?:immediately\s+|just\s+)?before\s+{_T}", r"(?=[,.;]|\s+(?:and|but|from)\b|$)"),
    _rule("colleague", "partnered partnering partners", rf"{_S}(?:partnered|partnering|partners)\s+(?:with\s+)?{_T}", r"\s+(?:in|at|on|for|to)\s"),
    _rule("child", "adopted adopts", rf"{_S}(?:adopted|adopts)\s+{_T}", r"(?=[,.;]|\s+(?:in|when|after|at|from|and|two|three|four)\b|$)(?!.{0,20}\bas\b)"),
    _rule("successor", "preceded", rf"{_S}preceded\s+{_T}", r"\s+(?:as|in\s+the\s+(?:role|job|post|office)|at)\s"),
    _rule(
        "successor",
        "hands handed handing hand passed passes passing turned turns turning gave gives relinquished ceded cedes surrendered yielded",
        rf"{_S}{_THEN}(?:hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|turn(?:s|ed|ing)?|gave|gives|give|giving|relinquish(?:es|ed|ing)?|ced(?:es|ed|ing)|yield(?:s|ed|ing)?|surrender(?:s|ed|ing)?)\s+"
        rf"(?:over\s+|on\s+|up\s+)?(?:the|his|her|{HIS}|control\s+of\s+the)\s+[^;:,]{{0,30}}?(?:reins|baton|keys|gavel|job|role|leadership|torch|captaincy|armband|crown|helm|chair(?:manship)?|directorship|post|presidency|day-to-day\s+running[^;:,]{{0,30}})"
        rf"[^;:,]{{0,40}}?\s+(?:over\s+)?to\s+{_T}",
    ),
    _rule(
        "successor",
        "after following since upon with",
        rf"^'s?\s+{_LEAVING}[^;:]{{0,60}}?,\s+{_T}",
        rf"(?:,[^,;]{{1,50}},)?\s+{_AUX}{_NAMED}",
        r"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Uu]pon|[Oo]n)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$",
        beside=_NAMES,
    ),
    _rule(
        "successor",
        "after following since upon with",
        rf"^[^;:]{{0,60}}?,\s+{_T}",
        rf"(?:,[^,;]{{1,50}},)?\s+{_AUX}{_NAMED}",
        rf"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Uu]pon|[Oo]n|[Ww]ith)\s+the\s+{_LEAVING}\s+of\s+{_T}",
        beside=_NAMES,
    ),
    _rule(
        "successor",
        "after when once",
        rf"^(?:,[^,;]{{1,50}},)?\s+{_LEFT}[^;:]{{0,60}}?,\s+{_T}",
        rf"(?:,[^,;]{{1,50}},)?\s+{_AUX}{_NAMED}",
        r"\b(?:[Aa]fter|[Ww]hen|[Oo]nce)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$",
        beside=_NAMES,
    ),
    _rule("predecessor", "unseat oust topple", rf"{_S}{_THEN}(?:unseat|oust|topple)\s+{_T}"),
    _rule("predecessor", "when after once", rf"{_S}{_THEN}(?:handed|given|got|gets|landed|took|won)\s+the\s+(?:[a-z-]+\s+)?(?:job|post|role|captaincy|armband|reins)\b[^;:]{{0,40}}?,?\s(?:when|after|once)\s+{_T}", rf"(?:,[^,;]{{1,40}},)?\s+{_LEFT}"),
    _rule("ally", "friends allies", rf"^\s+and\s+{_T}", r",?\s+who\s+(?:have|had)\s+been\s+(?:[a-z]+\s+)?(?:friends|allies)\b"),
    _rule("rival", "odds loggerheads feuding rivals", rf"^\s+and\s+{_T}", r",?\s+(?:who\s+)?(?:have|had|are|were)\s+(?:been\s+)?(?:[a-z]+\s+)?(?:at\s+odds|at\s+loggerheads|feuding|rivals)\b"),
    _rule("ally", "protege protegee prot", rf"^,\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+)?prot[eé]g[eé]e?\s+of\s+{_T}"),
    _rule("colleague", "with", rf"{_S}{_THEN}(?:trains|trained|worked\s+closely|works\s+closely|worked|shared?s?\s+an\s+office)\s+with\s+{_T}", r"(?=[,.;]|\s+(?:in|at|for|from|on|and|since|until|when)\b|$)"),
    _rule("colleague", "whose", r"^,\s+whose\s+(?:[a-z]+\s+){0,2}(?:deputy|assistant|aide|adviser|pupil|student|driver|secretary|chief\s+of\s+staff)\s+$", r"\s+(?:was|had\s+been|is|once\s+was)\b"),
    _rule("successor", "followed", rf"{_S}followed\s+(?:as\s[^;:,]{{2,40}}?|in\s+the\s+(?:job|role|post|office|chair)(?:\s[^;:,]{{2,20}})?)\s+by\s+{_T}"),
    _rule(
        "successor",
        "passed passes went goes pass go fell falls gone given taken",
        rf"'s?\s+[^;:]{{0,80}}?\b(?:{_OFFICE}|duties|responsibilities)(?:\s+(?:as|of|at|in|on)\s[^,;:]{{2,40}}?)?\s+{_AUX}(?:pass(?:es|ed)?|went|go|goes|gone|fell|falls|fallen|given|taken(?:\s+(?:on|over|up))?)\s+(?:to|by)\s+{_T}",
    ),
    _rule("rival", "whom", r"^,\s+whom?\s+$", r"\s+(?:had\s+|has\s+|narrowly\s+|easily\s+)*(?:beat|beaten|defeated|ousted|toppled)\b", contest=True),
    _rule("successor", "whom", r"^,\s+whom?\s+$", r"\s+(?:had\s+|has\s+|narrowly\s+)*(?:replaced|succeeded|unseated)\b"),
    _rule("rival", "challenged challenge", rf"{_S}(?:challenged\s+(?:for\s[^;:,]{{2,40}}?\s+)?by|(?:faces?|facing|faced|saw\s+off)\s+(?:an?\s+)?(?:[a-z-]+\s+){{0,2}}challenge\s+from)\s+{_T}", contest=True),
    _rule("rival", "over", rf"{_S}{_THEN}(?:(?:re-?)?elected|won\s+(?:re-?)?election|prevailed|(?:held|had|has|holds|with)\s+an?\s+(?:narrow\s+|slim\s+|slender\s+)?lead\s+of\s+[\d,]+\s+(?:votes|points))\s+over\s+{_T}", contest=True),
    _rule("rival", "led leads leading trailed trails trailing", rf"{_S}(?:led|leads|leading|trailed|trails|trailing)\s+{_T}", r",?\s+(?:by\s+)?[\d,]+(?:%|\s+(?:per\s?cent|votes|points)|\s+to\s+\d)", contest=True),
    _rule("rival", "defeated beaten ousted unseated", rf"^,\s+(?:an?|the)\s+[^,;]{{2,60}}?\s(?:narrowly\s+|heavily\s+)?(?:defeated|beaten|ousted|unseated)\s+by\s+{_T}", contest=True),
    _rule("rival", "challenge", rf"{_S}(?:beat|beats|fought|fights|saw|sees|survived|fended|faces?|faced|facing|defeated)\s+(?:off\s+)?(?:an?\s+|the\s+)(?:[a-z-]+\s+){{0,3}}challenge\s+(?:for\s[^;:,]{{2,30}}?\s)?(?:from|by)\s+{_T}", contest=True),
    _rule("rival", "ran stood run standing", r"^,?\s+who\s+(?:had\s+|has\s+|also\s+|unsuccessfully\s+|twice\s+)*(?:ran|stood|run)\s+against\s+$", contest=True),
    _rule("rival", "feud rivalry row battle", rf"^'s?\s+(?:[a-z-]+\s+){{0,3}}(?:feud|rivalry|power\s+struggle)\s+with\s+{_T}"),
    _rule("rival", "lost", rf"{_S}(?:stood|ran|run|contested|challenged|sought)\s[^;:]{{2,90}}?\s(?:and|but)\s+(?:narrowly\s+|heavily\s+|had\s+)?(?:lost|losing)\s+to\s+{_T}", contest=True),
    _rule("rival", "shadows", rf"{_S}shadows\s+{_T}", r"(?=[,.;]|\s+(?:in|on|at|for|said)\b|$)"),
    _rule("colleague", "staff", rf"{_S}{_THEN}(?:left|leaves|joined|joins|joining|quit|worked\s+(?:on|in|for)|served\s+(?:on|in)|on|of)\s+{_T}", r"'s?\s+(?:[a-z-]+\s+)?staff\b"),
    _rule("colleague", "assistant coordinator clerked clerk aide", rf"(?:^,\s+|{_S}{_THEN})(?:an?\s+)?(?:(?:[a-z-]+\s+){{0,3}}(?:assistant|coordinator|aide|clerk)\s+under|clerked\s+for)\s+{_T}"),
    _rule("rival", "ahead", rf"{_S}[^;:]{{2,90}}?,?\sahead\s+of\s+{_T}", contest=True, beside=_POLLS),
    _rule("rival", "majority lead margin", rf"{_S}[^;:]{{2,90}}?\b(?:majority|lead|margin)\s+of\s+(?:just\s+|only\s+)?[\d,.]+\s+(?:(?:votes|points|percentage\s+points)\s+)?over\s+{_T}", contest=True, beside=_POLLS),
    _rule("rival", "fallen fell broke broken clashed feud feuded", rf"{_S}{_THEN}(?:fell\s+out|fallen\s+out|broke|broken|feuded|clashed\s+(?:publicly|repeatedly|bitterly))\s+(?:\w+ly\s+)?with\s+{_T}"),
    _rule("rival", "opponents critics rivals enemies opponent critic", rf"{_ONE_OF}{_T}", r"'s?\s+(?:[a-z-]+\s+){0,4}(?:rivals|opponents|critics|enemies|challengers|detractors|adversaries)\b"),
    _rule("ally", "allies friends supporters backers confidants lieutenants", rf"{_ONE_OF}{_T}", r"'s?\s+(?:[a-z-]+\s+){0,4}(?:allies|friends|supporters|backers|confidants|confidantes|loyalists|lieutenants|protégés)\b"),
    _rule("ally", "allies friends supporters backers confidants lieutenants", rf"{_ONE_OF}(?:the\s+)?(?:[a-z-]+\s+){{0,3}}(?:allies|friends|supporters|backers|confidants|lieutenants)\s+of\s+{_T}"),
    _rule("ally", "loyal", rf"(?:{_S}|^,\s+)(?:[a-z]+\s+){{0,2}}(?:seen\s+as\s+|regarded\s+as\s+|considered\s+|fiercely\s+|still\s+)*loyal\s+to\s+{_T}"),
    _rule(
        "ally",
        "campaign campaigns bid",
        rf"^,?\s+(?:who\s+)?{_AUX}(?:ran|managed|manages|chaired|chairs|masterminded|running|led|directed|runs|co-chaired)\s+{_T}",
        r"'s?\s+(?:[\w-]+\s+){0,4}?(?:campaigns?|leadership\s+bid)\b",
    ),
    _rule("ally", "threw thrown throws put", rf"{_S}{_THEN}(?:threw|thrown|throws|throwing|put)\s+(?:his|her|its|their|{HIS})\s+(?:[a-z]+\s+)?(?:support|weight|backing)\s+behind\s+{_T}"),
    _rule("ally", "campaigned campaigning campaigns", rf"{_S}{_THEN}campaign(?:ed|ing|s)\s+(?:for|alongside|on\s+behalf\s+of)\s+{_T}", r"(?=[,.;]|\s+(?:in|at|on|last|this|and|during|for)\b|$)"),
    _rule("ally", "urged urging urges called", rf"{_S}{_THEN}(?:urged|urges|urging|called\s+on)\s+(?:[a-z-]+\s+){{1,4}}to\s+(?:back|support|vote\s+for|elect|rally\s+behind)\s+{_T}", r"(?=[,.;]|\s+(?:in|at|on|as|and|over|for)\b|$)"),
    _rule("ally", "close", rf"(?:^,\s+|{_S})(?:{_AUX[3:-2]})*(?:very\s+)?close\s+to\s+{_T}", r"(?=[,.;]|\s+(?:and|but|said|told|will|has|had)\b|$)"),
    _rule("ally", "man", rf"{_S}{_THEN}(?:the\s+)?best\s+man\s+at\s+{_T}", r"'s?\s+(?:\w+\s+)?wedding\b"),
    _rule(
        "colleague",
        "founded cofounded established",
        rf"^,?\s+and\s+{_T}",
        r"(?:,(?!\s+who\s)[^,;]{1,40},)?(?:,?\s+who\s+|\s+)(?:had\s+|jointly\s+|together\s+|first\s+)*(?:co-?founded|founded|established|co-wrote|co-authored|set\s+up\s+the\s+(?:company|firm|business|charity|start-?up|practice|studio|club|school))\s+(?:it|an?|the|their|its|[\U00100000-\U0010fffd])",
    ),
    _rule("colleague", "founded cofounded established run owned written", rf"^,?\s+and\s+{_T}", "", r"\b(?:[Cc]o-?)?(?:[Ff]ounded|[Ee]stablished|owned|written|authored)(?:\s+in\s+\d{4})?\s+by\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$"),
    _rule("colleague", "founders cofounders owners authors presenters hosts chairs directors", rf"^,?\s+and\s+{_T}", "", r"(?:\b[Cc]o-?(?:founders|owners|authors|presenters|hosts|chairs|directors|chairmen|editors)|\bfounders)(?:\s+of\s[^,;]{2,30})?,?\s+$"),
    _rule("colleague", "partners colleagues teammates mates defendants founders authors stars owners accused hosts presenters classmates flatmates housemates roommates bandmates", r"^(?:,\s+\d{1,3},?)?\s+and\s+$", rf"(?:,\s+\d{{1,3}})?,?\s+(?:who\s+)?(?:were\s+|are\s+|had\s+been\s+|have\s+been\s+|became\s+)?(?:both\s+)?(?:(?!not\b|no\b)[a-z]+\s+){{0,2}}{_COLLEAGUES}\b"),
    _rule("colleague", "founders", r"^\s+and\s+$", "", r"(?:\bFounders|\b(?:[Cc]o-founders|[Cc]ofounders))\s+$"),
    _rule("colleague", "deputy assistant aide adviser", rf"{_S}{_THEN}(?:served|acted|worked)\s+as\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){{0,2}}(?:deputy|assistant|aide|adviser)\s+to\s+{_T}"),
    _rule("colleague", "under", rf"(?:^,\s+|{_S})(?:the\s+|an?\s+)?(?:former\s+)?(?:[a-z-]+\s+){{0,3}}(?:secretary|minister|chancellor|whip|deputy|captain|adviser|chief|director)(?:\s+[a-z]+){{0,2}}\s+under\s+{_T}", r"(?=,|\.|\s+(?:from|in|until|between)\b|$)"),
    _rule("colleague", "opposite alongside", rf"{_S}{_THEN}(?:stars?|starred|starring|appears|appeared|plays|played)\s+(?:opposite|alongside)\s+{_T}", r"(?=[,.;]|\s+(?:in|at|on|for|as)\b|$)"),
    _rule("colleague", "fellow", rf"^(?:,\s+\d{{1,3}},?|,[^,;]{{2,40}},)?\s+and\s+{_FELLOW}"),
    _rule("colleague", "fellow", rf"{_S}[^;:]{{2,80}}?\s(?:alongside|with|beside)\s+{_FELLOW}"),
    _rule("colleague", "author founder mate teammate colleague partner defendant star host accused presenter owner", r"^(?:,\s+\d{1,3},?)?\s+and\s+(?:former\s+|fellow\s+)?(?:co-?(?:author|founder|defendant|star|host|accused|presenter|owner)|team-?mate|(?:business|law|training|sparring|doubles)\s+partner|running\s+mate|colleague),?\s+$"),
    _rule("colleague", "worked reported shared shares trained played reports reporting works", rf"{_S}{_THEN}(?:(?:worked|works|served|trained|trains|played|plays)\s+(?:closely\s+|together\s+)?(?:with|alongside|beside)|(?:reported|reports|reporting)\s+(?:directly\s+)?to|shared?s?\s+an?\s+(?:[a-z]+\s+)?(?:office|dressing\s+room|room|flat|house|stage)\s+with)\s+{_T}"),
    _rule("spouse", "divorced separated separating divorce", rf"{_S}{_THEN}(?:(?:divorced|separated|separating)\s+from|divorcing)\s+{_T}", former=True),
    _rule("rival", "fell fallen", r"^\s+and\s+$", r"\s+(?:had\s+|have\s+|later\s+|publicly\s+)*(?:fell|fallen)\s+out\b"),
    _rule("rival", "fell fallen feuded clashed", rf"{_S}{_THEN}(?:fell\s+out|fallen\s+out|feuded|clashed)\s+(?:bitterly\s+|publicly\s+|repeatedly\s+)?with\s+{_T}"),
    _rule("rival", "trails trailed leads led", rf"{_S}(?:trails|trailed|leads|led|is\s+trailing|is\s+leading)\s+{_T}", r"\s+by\s+[^.;]{1,30}\b(?:points|votes)\b|,?\s+\d\d(?:%|\s+per\s?cent)", contest=True),
    _rule("successor", "whom", r"^(?:,[^;]{1,80})?,?\s+whom\s+$", r"\s+(?:had\s+|has\s+|later\s+)?(?:replaced|succeeded)\b"),
    _rule("successor", "deposed ousted replaced unseated", r"^,\s+the\s+(?:man|woman|incumbent)\s+(?:whom\s+|that\s+)?$", r"\s+(?:had\s+|has\s+|later\s+)?(?:deposed|ousted|replaced|unseated)\b"),
    _rule("rival", "whom", r"^(?:,[^;]{1,80})?,?\s+whom\s+$", r"\s+(?:had\s+|has\s+|narrowly\s+)?(?:beat|beaten|defeated|unseated)\b", contest=True),
    _rule("spouse", "whom", r"^(?:,[^;]{1,60})?,\s+to\s+whom\s+$", r"\s+(?:is|was|has\s+been|had\s+been)\s+married\b"),
    _rule("spouse", "knot", rf"{_S}{_THEN}(?:tied|ties|tying|tie)\s+the\s+knot\s+with\s+{_T}"),
    _rule("spouse", "newlyweds married", rf"^\s+and\s+{_T}", "", r"\b(?:[Nn]ewlyweds|[Mm]arried\s+couple)\s+$"),
    _rule("spouse", "divorce", rf"{_S}{_THEN}(?:filed|files|filing|petitioned|sued)\s+for\s+(?:a\s+)?divorce\s+from\s+{_T}", former=True),
    _rule("spouse", "husband wife", r"^\s[^;:]{2,80}?\swith\s+(?:husband|wife)\s+$"),
    _rule("child", "birth", rf"{_S}{_THEN}(?:gave|given|gives|giving)\s+birth\s+to\s+(?:(?:an?|their|his|her|{HIS})\s+)?(?:[a-z-]+\s+){{0,3}}(?:son|daughter|baby|boy|girl),\s+$"),
    _rule("successor", "stripped relieved", rf"{_S}(?:stripped|relieved)\s+of\s+[^;:]{{2,60}}?,\s+which\s+(?:went|goes|passed|passes|was\s+given|has\s+gone|has\s+been\s+given|was\s+handed)\s+to\s+{_T}"),
    _rule("successor", "sacked fired dismissed ousted axed", rf"^[^;:]{{0,50}}?\s(?:and|before)\s+(?:brought\s+in|appointed|hired|turned\s+to|named|installed|promoted)\s+{_T}", "", r"\b(?:sacked|fired|dismissed|ousted|axed|parted\s+(?:company|ways)\s+with)\s+(?:[a-z-]+\s+){0,3}$"),
    _rule("partner", "relationship dating", rf"{_S}{_THEN}(?:in\s+a\s+relationship|dating|going\s+out|lived|lives|living)\s+with\s+(?:the\s+(?:[a-z-]+\s+){{0,3}})?$", r"(?=[,.;]|\s+(?:since|for|in|until|and)\b|$)", beside=frozenset(("relationship", "dating"))),
    _rule("spouse", "whom", r"^(?:,[^;]{1,80})?,?\s+whom\s+$", r"\s+(?:had\s+|later\s+)?(?:married|wed)\b"),
    _rule("spouse", "split parted", rf"{_S}(?:split|parted)\s+(?:up\s+)?(?:from|with)\s+{_T}", r"[^.;]{0,40}\b(?:marriage|wedding)\b", former=True),
    _rule("spouse", "divorce separation", rf"(?:^'s?)\s+(?:[a-z]+\s+){{0,2}}(?:divorce|separation)\s+from\s+{_T}", former=True),
    _rule("partner", "engagement engaged dating relationship couple", rf"^\s+and\s+{_T}", r",?\s+(?:who\s+)?(?:have\s+|had\s+|has\s+)?(?:announced?\s+their\s+engagement|(?:are|were|became|got|been)\s+engaged\b(?!\s+in\s+(?!\d|January|February|March|April|May|June|July|August|September|October|November|December))|(?:are|were|have\s+been|had\s+been)\s+(?:dating|a\s+couple|in\s+a\s+relationship))"),
)
_ONE = re.compile(NAME)
_BY_WORD: dict[str, list[int]] = {}
for _number, _each in enumerate(_RULES):
    for _word in _each.words:
        _BY_WORD.setdefault(_word, []).append(_number)
_ANY_WORD = frozenset(_BY_WORD)
# "Her place went to Ann Marsh", "Ann Marsh was named in his place".
_HIS_PLACE = re.compile(
    rf"(?:({HIS})|\b([Hh]is|[Hh]er))\s+(?:old\s+|former\s+)?(?:{_OFFICE}|duties|responsibilities)(?:\s+(?:as|of|at|in|on)\s[^,;:]{{2,40}}?)?,?\s+{_AUX}"
    rf"(?:pass(?:es|ed)?|went|go|goes|gone|fell|falls|fallen|given|taken(?:\s+(?:on|over|up))?)(?:,[^,;]{{2,40}},)?\s+(?:to|by)\s+{_T[:-1]}({NAME})(?!')"
)
_IN_HIS_PLACE = re.compile(
    rf"({NAME})(?!')(?:,[^,;]{{1,60}},|,)?\s+{_AUX}{_NAMED}\b[^;:{NAME[1:-1]}]{{0,60}}?\s(?:in|into|to)\s+(?:(?:({HIS})|({NAME})'s?|(his|her))\s+(?:place|stead)\b)(?!\s+in\s+the\s+(?:side|team|squad|line-?up))"
)
# "His deputy, Ann Marsh, takes over"; "Ann Marsh will run the firm until a successor is found": of whoever has left.
_DEPUTY = re.compile(
    rf"(?:({HIS})|({NAME})'s?|\b([Hh]is|[Hh]er))\s+(?:[a-z-]+\s+)?(?:deputy|assistant|number\s+two|second-in-command|vice[\s-]chair(?:man|woman)?)(?:\s+[^,;]{{2,30}})?,?\s+({NAME})(?!')"
    rf"(?:,[^,;]{{1,60}},|,)?\s+(?:{_AUX}(?:takes?|took|taken)\s+(?:over|charge|the\s+(?:job|post|helm|reins))|(?:steps|stepped|will\s+step)\s+(?:up|in)|will\s+(?:act|serve|stand\s+in)\b(?!\s+as\b)|is\s+(?:acting|standing\s+in)"
    rf"|{_AUX}(?:become|becomes|became|made|named|appointed)\s+(?:as\s+)?(?:the\s+)?(?:acting|interim|caretaker|temporary)\b)"
)
_STANDS_IN = re.compile(
    rf"({NAME})(?!')(?:,[^;]{{1,90}},|,(?=\s+(?:will\s+(?:run|lead|manage|head)|has\s+been\s+(?:put|left))\b))?\s+(?:(?:(?:has\s+been|was|is)\s+(?:put|placed|left)\s+in\s+charge|is\s+(?:leading|running|managing|in\s+charge|overseeing)|(?:will|is\s+to|has\s+been\s+asked\s+to|agreed\s+to)\s+(?:lead|run|manage|head|oversee|take\s+(?:over|charge)|serve|act|fill\s+in|stand\s+in|hold\s+the))\b|(?:takes|took|has\s+taken)\s+(?:over|(?:temporary\s+)?charge)\b|{_AUX}(?:named|made|appointed|installed)\s)"
    rf"(?:[^;:{NAME[1:-1]}]{{0,80}}?\b(?:temporarily|immediately|in\s+the\s+interim|on\s+an?\s+(?:interim|caretaker|acting|temporary)\s+basis|in\s+the\s+meantime|for\s+the\s+(?:time\s+being|moment)|until\s[^.;{NAME[1:-1]}]{{0,50}}?\b(?:successor|replacement|appointment|election)|as\s+(?:interim|acting|caretaker))\b|(?:as\s+)?(?:the\s+|its\s+)?(?:interim|acting|caretaker|temporary)\s+[a-z])"
)
# "Ann Marsh, the deputy leader, will take over"; "the club named Ann Marsh, an assistant, as interim coach".
_STEPS_UP = re.compile(
    rf"({NAME})(?!'),\s+(?:(?:the|its|their|his|her)\s+)?(?:[a-z-]+\s+|{ANY}(?:'s?)?\s+){{0,2}}(?:deputy|vice[\s-][a-z]+|assistant|number\s+two|second-in-command)\b[^,;:]{{0,40}},\s+(?:will\s+take|takes|took|has\s+taken|is\s+to\s+take|is\s+taking)\s+(?:over|charge|the\s+(?:job|helm|reins|chair))\b"
    rf"|\b(?:named|appointed|installed|made|promoted|hired|elevated)\s+(?:[a-z][\w-]*\s+|{ANY}(?:'s?)?\s+){{0,5}}?({NAME})(?!')(?:,[^;:]{{2,80}},)?\s+(?:as|to(?:\s+be)?|to\s+serve\s+as)?\s*(?:its\s+|the\s+|their\s+)?(?:interim|acting|caretaker|temporary)\s+[a-z]"
)
_STEPS = frozenset("deputy vice assistant two command interim acting caretaker temporary".split())
_KEEPS = frozenset("meantime moment being temporarily immediately interim acting caretaker temporary successor replacement appointment election".split())
_DEPUTIES = frozenset("deputy assistant two command chairman chairwoman chair".split())
_OUT = re.compile(rf"\bloss\s+of\s+(?:({HIS})|({NAME})'s?|\b(his|her))\s+(?:[a-z]+\s+){{0,2}}(?:seat|post|job|title|leadership|captaincy)\s+(?:[^,;:{NAME[1:-1]}]{{2,30}}\s)?to\s+{_T[:-1]}({NAME})(?!')")
_PLACES = frozenset("place stead job post role seat position office chair duties responsibilities portfolio brief".split())


def read_between(found: Relating, text: str) -> None:
    """The relations of every two people with nobody between them."""
    words = words_in(text)
    if not _PLACES.isdisjoint(words):
        _places(found, text)
    if not _KEEPS.isdisjoint(words):
        for match in _STANDS_IN.finditer(text):
            found.add(None, "successor", match.group(1), match.span(), owner="leaver")
    if not _STEPS.isdisjoint(words):
        for match in _STEPS_UP.finditer(text):
            found.add(None, "successor", match.group(1) or match.group(2), match.span(), owner="leaver")
    if not _DEPUTIES.isdisjoint(words):
        _of_his(found, _DEPUTY, text)
    if "loss" in words:
        _of_his(found, _OUT, text)
    if _ANY_WORD.isdisjoint(words):
        return
    numbers = sorted({number for word in _ANY_WORD & words for number in _BY_WORD[word]})
    rules = [rule for rule in map(_RULES.__getitem__, numbers) if not (rule.beside and rule.beside.isdisjoint(words))]
    if not rules:
        return
    last = before = -1
    for match in _ONE.finditer(text):
        at = match.start()
        if last >= 0 and at - last < 240:
            aside = before >= 0 and at - before < 240 and _IN_ASIDE.fullmatch(text, before + 1, last) is not None and _MAIN_VERB.match(text, last + 1, at) is not None
            _pair(found, text, words, rules, before if aside else last, at)
        before, last = last, at


# "Ann Marsh, |who coached Joe Pike to two titles, |had worked with Tom Hale": she had, and not he.
_IN_ASIDE = re.compile(rf",\s+(?:\d{{1,3}},\s+)?(?:[^,;{NAME[1:-1]}]{{2,60}}\s)?who\s+(?:had\s+|has\s+|once\s+)?[a-z]+\s[^,;{NAME[1:-1]}]*")
_MAIN_VERB = re.compile(r"[^,;]{0,80},\s+(?:had|has|was|is|will|would|also|then|later|[a-z]+ed)\s")


_DENIED_THAT = re.compile(r"\b(?:denied|denies|deny|denying|dismissed\s+(?:claims|reports|rumou?rs|suggestions)|rejected\s+(?:claims|suggestions))\s+(?:that\s+)?$")


def _pair(found: Relating, text: str, words: frozenset[str], rules: list[_Rule], first: int, second: int) -> None:
    between = text[first + 1 : second]
    if between.startswith("'") and text[second + 1 : second + 2] == "'":
        return
    if _DENIED_THAT.search(text, max(0, first - 30), first):
        return  # "denied that |he had fallen out with Joe Pike"
    for rule in rules:
        if not rule.between.match(between):
            continue
        behind = rule.behind.match(text, second + 1) if rule.behind else None
        if rule.behind and behind is None or rule.before and not rule.before.search(text, max(0, first - 60), first):
            continue
        if not rule.behind and text[second + 1 : second + 2] == "'":
            continue
        stretch = text[first : behind.end() if behind else second + 1]
        if _NOT_SO.search(between):
            return
        if rule.relation in ("predecessor", "successor") and between.startswith(",") and WITH_KIN.search(text, max(0, first - 40), first):
            continue
        if rule.relation in ("predecessor", "successor") and ("death" in stretch or "died" in stretch) and _CASE.search(text):
            continue
        if rule.beside is _NAMES and _OFFICES.isdisjoint(words) and not (_VAGUE.isdisjoint(words) and _JOBLESS.search(text)) and not _TOOK_OVER.search(text):
            continue  # "became angry when Mr Hale left": no office passes
        found.add(text[first], rule.relation, text[second], (first, second + 1), rule.former, contest=rule.contest)
        return


def _of_his(found: Relating, pattern: re.Pattern[str], text: str) -> None:
    for match in pattern.finditer(text):
        if not _NOT_SO.search(match.group()):
            owner = _HIS.get((match.group(3) or "").casefold(), "")
            found.add(match.group(1) or match.group(2), "successor", match.group(4), match.span(), owner=owner)


def _places(found: Relating, text: str) -> None:
    for match in _HIS_PLACE.finditer(text):
        if not _NOT_SO.search(match.group()):
            found.add(match.group(1), "successor", match.group(3), match.span(), owner=_HIS.get((match.group(2) or "").casefold(), ""))
    for match in _IN_HIS_PLACE.finditer(text):
        if not _NOT_SO.search(match.group()):
            found.add(match.group(2) or match.group(3), "successor", match.group(1), match.span(), owner=match.group(4) or "")

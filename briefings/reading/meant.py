"""What a verb means by what stands beside it: "lost the captaincy", "the train struck a lorry", and nothing at all: "ruled it out"."""

from __future__ import annotations

import re

from briefings.reading.lexicon.happenings import Form
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.shape import ANY, L, O, P
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase of the lexicon where a text holds it; `verb_end` is where its first word ends."""

    start: int
    end: int
    words: str  # as the lexicon spells it
    verb_end: int


OBJECT_NEXT = re.compile(rf"\s+(?:{ANY}|the\b|a\b|an\b|his\b|her\b|its\b|their\b)")
BY_NEXT = re.compile(r"\s+(?:\w+ly\s+)?by\b")
_BILL = re.compile(
    r"\b(?:bill|bills|law|laws|motion|budget|legislation|measure|act|resolution|ordinance|amendment|reforms?|vote|rule|rules|package|deal|tax)\b", re.IGNORECASE
)
_NAMED_AS = re.compile(rf"\s+(?:(?:locally|by\s+[^.,]{{3,40}}?|on\s+\w+|as|only|earlier|later|today|yesterday)\s+)*as\s+(?:{ANY})")
_TO_THE_JOB = re.compile(rf"\s+{ANY}(?:,\s[^,.;]{{1,70}},)?\s+(?:to\s+the\s+(?:[a-z]+\s+)?(?:job|post|role|position)\b|to\s+(?:succeed|replace)\s|(?<=,\s)as\s)")
_NAME_NEXT = re.compile(rf"\s+{ANY}")
_NAMED_AFTER = re.compile(r"\s+(?:after|for|in\s+(?:honou?r|the|a|an))\b")
_GUNS = re.compile(r"\b(?:shots?|guns?|rounds?|bullets?|weapons?|missiles?|rockets?|pistols?|rifles?|cannons?|flares?|tasers?|torpedo(?:es)?|engines?|boilers?|pots?|bricks?|kilns?)\b", re.IGNORECASE)
_A_SHOT = re.compile(r"\s+(?:(?:the|a|an|his|her|its|two|three|\d+|several|warning|more)\s+){0,2}(?:guns?|shots?|bullets?|rounds?|weapons?|missiles?|rockets?|pistols?|rifles?|cannons?|flares?|arrows?|tear\s+gas|rubber|at|on|up|off|back|into)\b")
_NO_COMMENT = re.compile(r"\s+to\s+(?:[a-z]+ly\s+)?(?:comment|elaborate|say\s+(?:more|why|whether|how|what|if)|discuss|be\s+(?:named|identified|drawn|interviewed)|give\s+(?:his|her|their)\s+names?)\b|\s+(?:further\s+)?comment\b")
_RULED_OUT = re.compile(r"\s+(?:\w+\s+)?out\b")
_SO_FOUND = re.compile(
    r"\s+(?:it\b(?!\s+(?:again|in|on|at|there|lying|a\s+(?:second|third)\s+time)\b)|himself\b|herself\b|themselves\b|itself\b|in\b(?!\s+(?:the|a|an|his|her)\b)|only\b|out\b|fault\b|favou?r\b|time\b|guilty\b|to\s+be\b|that\s+(?:the|it|they|he|she)\b)|(?:\s+\w+){1,3}\s+(?:hard|difficult|easier|easy|impossible)\b"
)
_DRAWN = re.compile(r"\s+(?:\d{1,3}[-–]\d|with|against|at|away|again|level)\b|[.,;]")
_TO_HAVE = re.compile(r"\s+to\s+(?:have|be)\b|\s+(?:missing|dead)\b")
_LEFT_SIDE = re.compile(r"\s+(?:tackle|wing|back|foot|arm|leg|hand|side|knee|field|guard|winger|ankle|shoulder|lane|bank)\b")
_LEFT_LYING = re.compile(r"\s+(?:the|an?|his|her|its|their|two|three)\s+(?:(?!in\s+(?:protest|tears|disgust|anger|order|september|may|april|june|july|march)\b|party\b|company\b|club\b|government\b|cabinet\b)[\w-]+\s+){1,3}?(?:on|in|with|to|at|behind|under|beside)\s+(?:the|an?|his|her|its|their)\s+(?!(?:end|start|beginning|same|following|spring|summer|autumn|fall|winter|morning|evening)\b)")
# "Left her papers to the library", "left £4m", "left a fortune of $2m": told of the dead.
_BEQUEATHED = re.compile(
    rf"\s+(?:[£$€]\d|an?\s+(?:estate|fortune|legacy|will)\b|(?:his|her|their|everything|all|most|half|much)\s(?!(?:[a-z]+\s)?(?:husband|wife|family|children|partner|jobs?|posts?|position|role|party|seat|home|car|country|town|village|school|club|team|company|band|bed|desk|studies|degree|course|native|mother|father)\b)[^.;:]{{0,80}}?\bto\s+(?:be\s|(?:the|his|her|their|an?)\s|{P}|{O}))"
)
_HAD_SOME = re.compile(
    r"\b(?:had|has|have|having|with)\s+(?:[\w£$.'-]+\s+){0,4}?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|games?|match(?:es)?|races?|time|money|points?|seats?|laps?|overs?|wickets?|shots?|options?|appeals?|nothing|little|much|anything|something|chance|hope)\s+$"
)
_TO_GO = re.compile(r"\s+(?:on|to|in|before|at|until)\b|[.,]")
_THE_LEFT = re.compile(r"\b(?:the|(?:hard|far|cent(?:re|er)|soft|radical|religious|political|party's)[ -])\s*$")  # a wing of politics, or a side
_LEFT_THERE = re.compile(r"\s+(?:on|in|behind|over|to|by|with)\b")
_ROLES = frozenset(head.casefold() for head in ROLE_HEADS) | {"member", "dame", "knight", "peer", "sir"}
_NO_ROLE = frozenset("of for with by to and or but from that which who in on at as into because when while after before since if than until".split())


_WORD_OR_MARK = re.compile(r"[\w-]+|[,.;]")


def _makes_office(behind: str) -> bool:
    """Whether "made" gives somebody an office: "was made interim managing director"."""
    for word in _WORD_OR_MARK.findall(behind)[:7]:
        said = word.casefold()
        if said in _ROLES:
            return True
        if said in _NO_ROLE or not (said[0].isalpha() or said[0].isdigit()):
            return False
    return False


_ASKS = re.compile(r"\s+(?:about|if|whether|why|what|how|when|where|who)\b")


_FOR_THE_NIGHT = re.compile(
    r"\s+(?:to\s+(?:consider|deliberate|bed|(?:his|her|their|the|a)\s+(?:[a-z]+\s+)?(?:rooms?|bedroom|hotel|study|tent|chambers?|pavilion|quarters|cabin|bar|kitchen|lounge))|hurt|injured|mid-race|from\s+the\s+(?:race|rally|stage|match)|on\s+(?:the\s+)?(?:[a-z-]+\s+)?lap|with\s+an?\s+(?:puncture|engine|gearbox|mechanical))\b"
)
_A_HABIT = re.compile(r"\s+(?:smoking|drinking|gambling|vaping|drugs|alcohol|cigarettes|heroin|cocaine|meat|sugar|social\s+media|cold\s+turkey)\b")


def no_happening(text: str, match: Trigger, base: str, left: str, grouped: bool) -> bool:
    """Words that tell no happening here: "a girl named X", "was named as X, 61", "ruled nothing out", "passed an inspection"."""
    if base not in _CHECKED:
        return False
    end = match.end
    behind = text[end : end + 60]
    if base == "name":
        if _NAMED_AS.match(behind):
            return True
        if _TO_THE_JOB.match(text, end):
            return False  # "named Ann Marsh, its deputy director, to the job"
        name = _NAME_NEXT.match(behind)
        if name and not grouped and re.search(r"[a-z]\s+$", left):
            return not _makes_office(behind[name.end() :].removeprefix(" as").removeprefix(" the"))  # "a girl named X", "the board named X chief executive"
        return bool(_NAMED_AFTER.match(behind))
    if base == "make":
        return not _makes_office(behind)
    if base == "fire":
        if re.search(r"\b(?:was|were|been|being|is|are|be|got)\s+(?:\w+\s+)?$", text[max(0, match.start - 20) : match.start]):
            return bool(_GUNS.search(left))
        return bool(_A_SHOT.match(behind))
    if base in ("tap", "poach"):
        return not re.match(rf"\s+(?:[a-z-]+\s+){{0,3}}?{P}", behind) and not re.search(r"\b(?:was|were|been|being)\s+(?:\w+\s+)?$", left + text[match.start - 8 : match.start])
    if base == "grow":
        return bool(re.match(r"\s+up\b", behind))
    if base == "retire":
        return bool(_FOR_THE_NIGHT.match(behind))
    if base == "pay":
        return bool(re.match(r"\s+(?:leave|holiday|vacation|staff|work|employment|internships?)\b", behind)) and not grouped
    if base == "quit":
        return bool(_A_HABIT.match(behind))
    if base == "bring in":
        return not re.search(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+\s+)?$", left + text[match.start - 8 : match.start])
    if base in ("refuse", "decline"):
        return bool(_NO_COMMENT.match(behind))
    if base == "rule":
        return bool(_RULED_OUT.match(behind))
    if base == "pass":
        return not _BILL.search(behind) and not _BILL.search(text[max(0, match.start - 120) : match.start])
    if base == "lead":
        return bool(re.match(r"\s+by\b", behind))
    if base == "agree":
        return bool(re.search(r"\b(?:is|are|was|were)\s+(?:\w+\s+)?$", left))
    if base == "find":
        return bool(_SO_FOUND.match(behind))
    if base == "try":
        return not re.match(r"\s+(?:for|on|in|at|again|by|over|twice)\b|[.,]", behind)
    if base == "present":
        return match.words not in ("presented", "presenting")
    if base == "call for":
        return bool(_FOR_A_DAY.match(text, end))  # "the strike, called for Monday"
    if base == "ask":
        return bool(_ASKS.match(behind))
    if base == "report":
        return bool(_TO_HAVE.match(behind))
    if base == "hurt":
        return bool(_HURT_FEELINGS.match(behind)) or not OBJECT_NEXT.match(text, end) and not re.search(r"\b(?:was|were|been|being|is|are)\s+(?:\w+\s+)?$", left)
    if base == "threaten":
        return bool(re.match(r"\s+to\b", behind))
    if base == "draw":
        return not _DRAWN.match(behind)
    if base == "leave":
        if _TO_GO.match(behind) and _HAD_SOME.search(left):
            return True  # "had a year left on his contract"
        if match.words == "left" and _WAS.search(text, max(0, match.start - 24), match.start):
            return True  # "was left out of the team", "hurt at being left behind"
        if _BEQUEATHED.match(text, end):
            return True
        if _THE_LEFT.search(text[max(0, match.start - 12) : match.start]):
            return True
        return bool(_LEFT_SIDE.match(behind)) or bool(_LEFT_LYING.match(behind)) or bool(_LEFT_THERE.match(behind) and re.search(r"\b(?:to|of|by|with|from|in|on)\s+(?:a|an|the|some)\s+\w+\s+$", left))
    if base in ("get ~ years", "get ~ months"):
        return not _A_TERM.fullmatch(text, match.verb_end, end) or not _TERM_ENDS.match(behind)
    if base == "grill":
        return not _NAME_NEXT.match(behind) and not grouped
    if base in ("go to", "go instead to"):
        return not _A_PRIZE.search(left) or not _NAME_NEXT.match(behind)
    if base == "bar":
        return match.words == "barring"
    if base == "close":
        return match.words == "closed" and behind.startswith(" to ") and _PASSIVE.search(left + text[match.start - 10 : match.start]) is None  # "rates closed to others"
    if base in _OF_A_SIDE:
        return not _SIDE_NEXT.match(text, end) and not BY_NEXT.match(text, end)
    if base == "pick":
        return bool(re.match(r"\s+(?:up|at|on|through|apart|over|out|off)\b", behind))
    if base == "save":
        return bool(_SAVED.search(text, max(0, match.start - 30), min(len(text), end + 40)))
    if base == "send":
        return bool(re.match(r"\s+(?:shock|a\s+(?:message|signal|shiver))", behind))
    return False


_HURT_FEELINGS = re.compile(r"\s+(?:at|that|to\s+(?:hear|learn|be|see|find|read)|by\s+(?:(?:the|his|her|their|its|such|what|how|these|those)\s+)?(?:[a-z-]+\s+)?(?:claims?|remarks?|comments?|criticisms?|accusations?|allegations?|decision|suggestions?|words|way|tone|treatment|was|were|had)\b)")
_FOR_A_DAY = re.compile(r"\s+(?:next\s+|this\s+|early\s+|late\s+|mid-|the\s+)?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|week|month|year|day)\b)")
_SAVED = re.compile(r"\b(?:penalty|penalties|shots?|header|spot-kick|goal|match\s+points?|£|money|lives\s+were)\b")
_A_TERM = re.compile(r"\s+(?:just\s+|only\s+|at\s+least\s+|up\s+to\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\s+(?:years|months)")
_TERM_ENDS = re.compile(r"\s*(?:[.;]|,\s+(?:and|with|of)\b|and\b|for\b|in\s+(?:jail|prison)|behind\b|$)")
_A_PRIZE = re.compile(r"\b(?:prize|award|medal|title|crown|trophy|contract|job|post|seat|role|nomination|captaincy|chair|presidency|leadership)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OF_A_SIDE = frozenset("stun crush hammer down upset humble thump rout".split())  # "stunned the town" is no defeat
_SIDE_NEXT = re.compile(rf"\s+(?:the\s+|(?:[\w-]+\s+){{1,3}})?{ANY}")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|remains?|stays?|had|has|have)\s+(?:\w+\s+)?$")
_CHECKED = _OF_A_SIDE | {"close", "go to", "go instead to", "bar", "grill", "get ~ years", "get ~ months"} | frozenset("pay quit pick save refuse decline grow tap poach retire fire name make rule pass lead agree find try present ask send draw leave hurt threaten report".split()) | {"bring in", "call for"}


_VEHICLE = re.compile(r"\b(?:train|car|lorry|truck|van|bus|coach|tram|plane|aircraft|boat|ship|ferry|cyclist|pedestrian|vehicle|motorbike|motorcycle|tractor|taxi|bridge|tree)s?\b", re.IGNORECASE)
_POST_NEXT = re.compile(r"\s+(?:(?:his|her|their|the)\s+)?(?:[\w-]+\s+)?(?:job|post|captaincy|leadership|chairmanship|position|role|whip)\b")
_SAYING_NEXT = re.compile(
    r"\s+(?:(?:the|any|all|such|his|her|their|as|these|those|media|press|[\w-]+'s|[\U000f0000-\U0010fffd]'s)\s+){0,2}(?:[a-z-]+\s+){0,2}?(?:claims?|suggestions?|allegations?|reports|rumou?rs?|accusations?|speculation|criticisms?|concerns|fears|notion|idea|warnings?|complaints?\s+as)\b"
)
_CASE = r"(?:case|appeal|lawsuit|suit|complaint|claim|petition|charges?|action|challenge|application|indictment|motion)s?"
_CASE_NEXT = re.compile(rf"\s+(?:(?:the|a|an|his|her|its|their|all|both|most|two|three|[\w-]+'s|[\U000f0000-\U0010fffd]'s)\s+){{0,2}}(?:[a-z-]+\s+){{0,2}}?{_CASE}\b")
_CASE_BEFORE = re.compile(rf"\b{_CASE}\s*$", re.IGNORECASE)
_TO_A_TEAM = re.compile(rf"\s+(?:\d{{1,3}}[-–]\d{{1,3}}\s+)?to\s+(?:the\s+)?(?:{O}|{L}\s+\d)")
_CHAMBER_NEXT = re.compile(rf"\s+(?:the\s+)?(?:{O}|{L}|house|senate|chamber|committee|hurdle)", re.IGNORECASE)
_BODY_BEFORE = re.compile(r"\b(?:body|bodies|remains|corpse)\b(?:\s+(?:of|in|belonging)\s[^.;:]{1,60})?\s(?:was|were|has\s+been|had\s+been)\s+(?:\w+\s+)?$")
_WITH_SOMEBODY = re.compile(rf"\s+with\s+(?:(?:the|its|their|his|her)\s+)?(?:[\w'’-]+\s+){{0,6}}?(?:[\w'’-]+,\s+)?{P}")
_SOME_DUTIES = re.compile(r"\s+(?:(?:his|her|their)\s+)?(?:(?:some|certain|several|a\s+few)\s+(?:of\s+(?:his|her|their)\s+)?(?:[a-z-]+\s+)?|(?!all\b|official\b|public\b)[a-z-]+(?:al|ing|ive|day|line|media|room|ward)\s+)(?:duties|responsibilities|work)\b")
_SOMEBODY_DOES = re.compile(rf"{P}(?:,\s+(?:aged\s+)?\d{{1,3}},|\s+\([^)]*\))?$|(?:^|\s)(?:[Hh]e|[Ss]he)$")
_WAS = re.compile(r"\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?$")
_OUT_OF = re.compile(rf"\s+of\s+(?:(?:the\s+)?{O}|(?:the|his|her|their|its)\s+(?:[\w-]+\s+){{0,2}}?(?:party|union|club|group|cabinet|government|coalition|caucus|team|squad|band)\b)")
TURNING = frozenset(("stand aside", "stand down", "throw out", "part company", "strike", "lose", "walk out", "overturn", "fall", "dismiss", "reject", "clear", "find", "recover", "relieve of"))
_A_DEAL = re.compile(r"\s+(?:a|an|the)\s+(?:[\w-]+\s+)?(?:deal|agreement|bargain|compromise)\b")




def turned(
    base: str, text: str, match: Trigger, forms: dict[Form, tuple[str, str]], preceding: str
) -> dict[Form, tuple[str, str]]:
    """Verbs that mean another happening by what stands beside them: "the train struck a lorry", "lost the captaincy"."""
    end = match.end
    kind = ""
    if base == "lose" and _POST_NEXT.match(text, end):
        kind = "lose_post"
    elif base in ("dismiss", "reject"):
        if _SAYING_NEXT.match(text, end):
            kind = "deny"  # "dismissed claims that …"
        elif _CASE_NEXT.match(text, end) and base == "dismiss" or base == "dismiss" and _CASE_BEFORE.search(preceding):
            kind = "rule"  # "the judge dismissed the appeal"
    elif base in ("stand aside", "stand down") and match.words.startswith("stood") and _WAS.search(text, max(0, match.start - 24), match.start):
        kind = "suspend"  # "the minister was stood aside"
    elif base == "throw out" and _OUT_OF.match(text, end) and not _CASE_BEFORE.search(preceding):
        kind = "expel"
    elif base == "clear" and _CHAMBER_NEXT.match(text, end) and _BILL.search(preceding):
        kind = "approve"  # "the bill cleared the Senate"
    elif base in ("find", "recover") and _BODY_BEFORE.search(text[max(0, match.start - 90) : match.start]):
        kind = "discover"  # "his body was recovered from the river"
    elif base == "fall" and _TO_A_TEAM.match(text, end):
        kind = "lose"  # "the Bears fell to the Hawks"
    elif base == "part company" and _WITH_SOMEBODY.match(text, end) and not _SOMEBODY_DOES.search(preceding):
        kind = "dismiss"  # "the club parted company with Ann Marsh"
    elif base == "relieve of" and _SOME_DUTIES.match(text, end):
        kind = "suspend"  # "was relieved of teaching duties but remained head"
    elif base == "overturn" and not re.search(r"\b(?:was|were|been|be|is|are)\s+(?:\w+\s+)?$", text[:match.start][-30:]) and not OBJECT_NEXT.match(text, end):
        kind = "crash"  # "a bus overturned"
    elif base == "walk out" and _SOMEBODY_DOES.search(preceding):
        kind = "leave"
    elif base == "strike" and match.words in ("struck", "strikes", "striking") and "past" in forms:
        if _A_DEAL.match(text, end):
            kind = "agree"
        elif OBJECT_NEXT.match(text, end) or BY_NEXT.match(text, end):
            kind = "crash" if _VEHICLE.search(text, max(0, match.start - 30), min(len(text), end + 30)) else "hit"
    return {form: (kind, base) for form in forms if form != "noun"} if kind else forms



"""People's names by themselves: their words, their surname, and whether two spellings may be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefings.reading.spelling import plain

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
PARTICLES = frozenset(
    "van von der den de da del della di la le du al el bin ben ibn ap dos das do ter ten st san mac mc o y zu af av".split()
)
_GIVEN_TOO = frozenset("al ben del di san van mac".split())  # particles that are given names as well
_DROPPED = str.maketrans("", "", "'’‘`´.")
_NO_WORD = re.compile(r"[^\w\s-]+")
_NICKNAMES = [
    group.split()
    for group in """
william will bill billy liam; robert rob bob bobby robbie; richard rick dick richie; james jim jimmy jamie; john
jack johnny jon jonathan; thomas tom tommy; michael mike mick micky; david dave davy; daniel dan danny; samuel
sam sammy samantha; edward ed eddie ted teddy ned; anthony tony; andrew andy drew; christopher chris kit; joseph
joe joey; charles charlie chuck; matthew matt; nicholas nick nicky; patrick pat paddy; peter pete; stephen
steven steve; benjamin ben benny; alexander alex sandy alexandra; gregory greg; timothy tim; elizabeth liz beth
betty lizzie eliza; margaret maggie meg peggy; katherine catherine kate cathy kathy katie kat; jennifer jen
jenny; susan sue susie; deborah deb debbie; patricia pat trish; rebecca becky; victoria vicky tori; jessica
jess; philip phil phillip; geoffrey geoff jeff jeffrey; ronald ron ronnie; donald don; kenneth ken kenny;
lawrence larry; leonard len lenny; raymond ray; francis frank; frederick fred freddie; harold harry hal; henry
harry hank; gerald gerry jerry; terence terry; vincent vince; walter walt; abigail abby; amanda mandy; barbara
barb; christine chris tina; eleanor ellie nell; jacqueline jackie; theodore ted theo; nathaniel nathan nate;
zachary zach; joshua josh; cameron cam; reginald reg reggie; albert bert bertie al; arthur art artie; winifred
win winnie; guadalupe lupe; delbert del; randall randolph randy; waldemar waldek; douglas doug dougie; dominic
dom; gabriel gabe; gabriella gabrielle gabby; maximilian maxwell max; martin marty; oliver ollie olly; oscar
ozzie; rafael rafe rafa; sebastian seb bas; sidney sid; stanley stan; leslie les; clifford cliff; bernard
bernie; herbert herb bert; eugene gene; russell russ; bradley brad; montgomery monty; archibald archie; alfred
alf alfie; cornelius con; desmond des; dennis den denny; francisco paco pancho; jose pepe; ignacio nacho;
enrique kike; giuseppe beppe; mikhail misha; vladimir vova; dmitry dima; alexandra sasha; aleksandr sasha;
mohammed mohamed muhammad mo; dorothy dot dottie dolly; frances fran frankie; josephine jo josie; joanna joanne
jo; judith judy; kimberly kim; lillian lily lil; lucille lucinda lucy; magdalena magda lena; matilda tilly;
millicent milly millie; penelope penny; philippa pippa; priscilla cilla; roberta bobbie; rosemary rose rosie;
sylvia sylvie; tabitha tabby; teresa theresa terri tess tessa; ursula ulla; valerie val; veronica ronnie;
virginia ginny; vivian viv; isabella isabel izzy bella; georgina georgie; florence flo florrie; caroline carrie
caz; charlotte lottie charlie; constance connie; cynthia cindy; antonia toni; annabel bella; agnes aggie;
adelaide addie; kevin kev; trevor trev; gareth gary gaz; darren daz; barry baz; jeremy jez; duncan dunc; malcolm mal;
norman norm; ernest ernie; adrian ade; natalie nat; natasha tasha; stephanie steph; nigel nige; vernon vern; louis
lou; louise lou; wesley wes; jacob jake; mitchell mitch; roderick rod roddy; rodney rod; angus gus; augustus gus;
lachlan lachie; callum cal; calvin cal; curtis curt; emmanuel manny; manuel manny; wilfred wilf; howard howie;
tobias toby; wallace wally; gwendolyn gwen; kathleen kath; madeleine maddy maddie; melanie mel; melissa mel;
olivia liv; pamela pam; rachel rach; sandra sandy; tamara tammy; tiffany tiff; wilhelmina mina; winston win;
derek del; marcus mark; lewis lew; maurice mo; yvonne von
""".split(";")
]
_GROUPS_OF: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_NICKNAMES):
    for _name in _group:
        _GROUPS_OF[_name] = _GROUPS_OF.get(_name, frozenset()) | {_number}


def name_parts(name: str) -> list[str]:
    """The words of a name as keys, double-barrelled ones whole: "Grace O’Neill-Boyd Jr." is [grace, oneill-boyd, jr]."""
    return list(_parts(name))


@lru_cache(maxsize=4096)  # an article asks again and again for the same few
def _parts(name: str) -> tuple[str, ...]:
    words = _NO_WORD.sub(" ", plain(name).translate(_DROPPED)).split()
    return tuple(word for word in (word.strip("-") for word in words) if word)


@lru_cache(maxsize=4096)
def joined_parts(name: str) -> str:
    """The words of a name as keys in one string: "grace oneill-boyd jr"."""
    return " ".join(_parts(name))


def without_suffix(parts: Sequence[str]) -> list[str]:
    """The words of a name but for "Jr", "III" and the like."""
    return [part for part in parts if part not in SUFFIXES]


def surname_of(parts: Sequence[str]) -> str:
    """The last word with the particles before it: "de la vega"."""
    kept = without_suffix(parts)
    if not kept:
        return ""
    start = len(kept) - 1
    while start > 1 and kept[start - 1] in PARTICLES:
        start -= 1
    return " ".join(kept[start:])


def is_surname_alone(parts: Sequence[str]) -> bool:
    """Whether a name of several words is only a surname with its particles ("de la Vega", "Mac Giolla")."""
    kept = without_suffix(parts)
    return len(kept) > 1 and all(part in PARTICLES and part not in _GIVEN_TOO for part in kept[:-1])


def compatible_names(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two full names in words may be one person's: same surname, given names equal, initial, nickname or a slip."""
    if _suffix(a) and _suffix(b) and _suffix(a) != _suffix(b):
        return False
    a, b = without_suffix(a), without_suffix(b)
    if not a or not b:
        return False
    if a[-1] != b[-1]:
        if len(a) == len(b) and a[:-1] == b[:-1]:
            if len(a[-1]) > 4 and slip(a[-1], b[-1]):
                return True
            short, long = sorted((a[-1], b[-1]), key=len)
            return long.startswith(f"{short}-")  # "Pauline Hodd", "Pauline Hodd-Achebe"
        fewer, more = (a, b) if len(a) < len(b) else (b, a)
        return len(fewer) >= 2 and len(more) > len(fewer) and more[: len(fewer)] == fewer and more[len(fewer)] != "of"
    if a[0] == b[0]:
        middle_a, middle_b = a[1:-1], b[1:-1]
        return not (middle_a and middle_b) or middle_a[0][0] == middle_b[0][0]
    if len(a[0]) == 1 or len(b[0]) == 1:
        return a[0][0] == b[0][0]
    return nicknamed(a[0], b[0]) or (len(a[0]) > 3 and slip(a[0], b[0]))


def _suffix(parts: Sequence[str]) -> str:
    return next((part for part in parts if part in SUFFIXES), "")


def nicknamed(a: str, b: str) -> bool:
    """Whether one given name is short for the other ("Bill", "William")."""
    return a != b and bool(_GROUPS_OF.get(a, frozenset()) & _GROUPS_OF.get(b, frozenset()))


def slip(a: str, b: str) -> bool:
    """One letter wrong, missing, added or two neighbours swapped (Damerau-Levenshtein distance 1)."""
    if a == b or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        return len(wrong) == 1 or (
            len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        )
    short, long = (a, b) if len(a) < len(b) else (b, a)
    at = next((i for i in range(len(short)) if short[i] != long[i]), len(short))
    return short[at:] == long[at + 1 :]

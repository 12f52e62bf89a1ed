"""What a sentence gives as the reason of an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clauses import Segment
from briefings.reading.shape import ANY, P

_REASON_IN = re.compile(
    r"\s(?:(?P<for>for\s+(?!the\s+(?:[\w-]+\s+){0,3}?(?:[Tt]est|match|game|final|semi-final|tie|series|tour|race|season|opener|rest)\b)(?=[“\"]|(?:\w+ly\s+)?(?:\w+ing\b|his\b|her\b|their\b|its\b|the\b|what\b|alleged\b|breach|gross|misconduct|poor|repeated)))|(?P<over>(?:over(?<!taking\sover)(?<!took\sover)(?<!take\sover)(?<!takes\sover)(?<!taken\sover)(?<!handing\sover)(?<!handed\sover)(?<!turned\sover)(?<!run\sover)(?<!pulled\sover)|amid|(?<!is\s)(?<!was\s)(?<!are\s)(?<!were\s)(?<!been\s)(?<!be\s)due\s+to|(?:is|was|were|been)\s+due\s+to(?=\s+(?:an?|the|his|her|its|their|what|poor|ill|bad|lack|personal|health|family|concerns?|low|rising|falling|high|\w+ing)\b)|owing\s+to|because\s+of|on\s+(?:the\s+)?grounds\s+(?:of|that)|citing|blaming|in\s+protest\s+(?:at|over|against)|on\s+suspicion\s+of|in\s+(?:the\s+)?wake\s+of|(?<!the\s)following|as\s+a\s+result\s+of|to\s+make\s+(?:room|way)\s+for|with(?=\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}(?:injury|illness|virus|knock|strain|hamstring|ankle|knee|calf|groin|shoulder)\b)|in\s+a\s+(?:row|dispute|disagreement)\s+(?:over|about)|in\s+response\s+to)\s+))"
)


_FINITE_BEFORE = re.compile(r"\b(?:was|were|is|are|be|been|being|has|have|had|got|will|would|to|and|he|she|they|it|who)\s(?:[a-z]+\s){0,2}[a-z]+$")
_GROUNDS_END = re.compile(r"\s(?:on\s+(?:the\s+)?grounds?)\s*$")
_SURELY = re.compile(r"(?:with|due|owing|because|on|citing|blaming|in\s+protest|as\s+a\s+result|is|was|were|been)\b")
_OVER = re.compile(r"(?:over|amid|in\s+a\s+(?:row|dispute))\b")


def reasons_in(text: str, at: int, segments: Sequence[Segment], segment: Segment, reasoned: bool, fought: bool = False) -> tuple[tuple[int, int], ...]:
    """Where the words stand that the sentence gives as the reason, the joining word included.

    Not `reasoned`: only where a word says so that can mean nothing else ("because of"), or "over" where it was `fought` over.
    """
    found: list[tuple[int, int]] = []
    for match in _REASON_IN.finditer(text, at, segment.end):
        if not reasoned and not _SURELY.match(text, match.start() + 1) and not (fought and _OVER.match(text, match.start() + 1)):
            continue
        end = segment.end
        bare = match.start() == at and not _FINITE_BEFORE.search(text, max(segment.start, at - 40), at)  # "A head suspended |over leaks| has gone"
        over = _MAIN_VERB.search(text, match.end(), end) if bare or segment.joint in ("who", "which", "that") else None
        if over and not _OWN_CLAUSE.search(text, match.end(), over.start()):
            end = over.start()  # "a teacher who was fired for refusing to sign | sued the school"
        agent = _BY_WHOM.search(text, match.end(), end) if match.group("for") else None
        if agent and not _OWN_CLAUSE.search(text, match.end(), agent.start()):
            end = agent.start()  # "was banned for doping | by the Rowing Board"
        beside = segments.index(segment) + 1 if end == segment.end and segment in segments else len(segments)
        if beside < len(segments) and segments[beside].joint == "that" and text.startswith(" that ", segment.end):
            end = segments[beside].end  # "over a claim |that she had employed a ghostwriter"
        found.append((match.start() + 1, _until(text, match.end(), end)))
        break
    index = segments.index(segment) if segment in segments else -1
    if not found and 0 <= index < len(segments) - 1 and segments[index + 1].joint == "that":
        ground = _GROUNDS_END.search(text, at, segment.end)
        if ground:
            found.append((ground.start() + 1, _until(text, segments[index + 1].start, segments[index + 1].end)))
    for following in segments[index + 1 :]:
        if following.joint in ("because", "after", "as", "following", "amid", "despite", "when"):
            if not reasoned and following.joint != "because" and not (following.joint == "after" and _TROUBLE.search(text, following.start, following.end)) or following.joint == "despite" or (following.joint == "as" and not _TROUBLE.search(text, following.start, following.end)):
                continue
            if (
                following.joint in ("after", "following", "when", "amid") and not _gives_reason(text[following.start : following.end])
                or following.joint == "when" and not _WAS_DONE.search(text[following.start : following.end].partition(",")[0])
            ):
                continue
            start = text.rfind(following.joint, 0, following.start)
            if start < 0:
                start = text.casefold().rfind(following.joint, 0, following.start)
            if segment.joint in ("who", "which", "whose", "that") and _RESUMES.search(text, at, start):
                break  # the main clause has gone on: the reason is its own
            end = following.end
            for more in segments[segments.index(following) + 1 :]:
                if more.joint in ("who", "which") and text.endswith((" and ", " but "), 0, more.start - len(more.joint) - 1):
                    break  # "who was expelled after she helped them and |who has since joined another party"
                if more.joint in ("and", "or", "that", "which", "who", "where") and not more.end - more.start < 2:
                    end = more.end
                else:
                    break
            found.append((max(start, at), _until(text, following.start, end)))
            break
        if following.joint in (";", "but", "who", "which"):
            break
    if segment.joint in ("", "main", "and", "but"):
        for leading in segments[: max(index, 0)]:
            if leading.joint == "because" or reasoned and (leading.joint in ("after", "following") and _gives_reason(text[leading.start : leading.end])):
                start = text.casefold().rfind(leading.joint, 0, leading.start)
                found.append((max(start, 0), leading.end))
    return tuple(found)


_ONLY_NAMED = re.compile(r"\s*(?:an?|the|his|her|its|their)\s+(?:[\w'’-]+\s+){0,6}[\w'’-]+,\s+(?:[A-Z][\w.'’-]*\s*){1,4}")  # "after a former director, Ann Marsh|, complained"
_BY_WHOM = re.compile(rf"\s+by\s+(?:the\s+|an?\s+)?(?:[A-Z]|{ANY})")
_MAIN_VERB = re.compile(r"\s(?:sued|walked|says|said|told|was|were|is|are|has|had|have|will|would|went|died|won|lost|pleaded|appeared|claims|claimed)\b")
_OWN_CLAUSE = re.compile(r"\b(?:that|who|which|what|because|when|where|after|he|she|they|it|there)\b|,")
# Where a relative clause is over: "…, who resigned in May, said".
_RESUMES = re.compile(
    r",\s+(?:\w+ly\s+)?(?:was|were|is|has|had|will|would|did|says|said|told|took|went|came|left|made|gave|[a-z]+ed)\b(?!\s+by\b)"
)
_TROUBLE = re.compile(
    r"\b(?:falling\s+out|fell\s+out|fallen\s+out|clash(?:ed|ing)|quarrel(?:led|ling)|complained|protested|objected|emerged|accused|alleged|revealed|rows?|scandals?|revelations?|allegations?|accusations?|claims?|complaints?|disputes?|criticism|defeats?|failures?|failings?|errors?|mistakes?|breach(?:es)?|leaks?|losses|loss|losing|protests?|outcry|backlash|pressure|"
    r"disagreements?|clash(?:es)?|misconduct|conviction|charges?|investigation|inquiry|review|audit|remarks?|comments|tweets?|posts?|refusal|resignation|collapse|string\s+of|series\s+of|run\s+of|poor|damning|controversy|controversial|reports?\s+(?:of|that))\b",
    re.IGNORECASE,
)


_WAS_DONE = re.compile(r"\b(?:was|were|had|did|got|[a-z]{2,}ed)\b|\b(?:came|went|fell|lost|broke|left|found|took|told|saw|said|made|began|rose|won|quit|ran|grew|held|gave|met|sent|spoke|wrote|struck|hit|cut|shut|put|caught|brought|became|refused|failed)\b")  # "will step down when the deal completes" says when, not why
_OCCASION = re.compile(
    r"^(?:an?|the|its|their|his|her|\w+|\w+-\w+)\s+(?:[\w-]+\s+){0,3}?(?:meetings?|hearings?|votes?|trials?|deliberations?|talks|interviews?|process|recruitment|ballots?|elections?|sessions?|hours?|days?|weeks?|months?|years?|minutes?|season|match|game|lunch|dinner)\b",
    re.IGNORECASE,
)


def _gives_reason(clause: str) -> bool:
    """Whether what stands behind "after" can be why: something done or gone wrong, not just the occasion before it."""
    said = clause.strip()
    if _TROUBLE.search(said):
        return True
    if _OCCASION.match(said) or re.match(
        r"(?:\w+ly\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|just|only|nearly|almost|more|less|that|this|which)\b",
        said,
    ):
        return False
    return bool(re.match(r"(?:\w+ly\s+)?\w+ing\b", said)) or bool(
        re.match(rf"(?:{ANY}|he|she|they|it|the\s+\w+(?:\s\w+)?|(?!years|months|weeks|days|hours)[a-z]+s)(?:\s+(?:was|were|had|has|did|is|also|\w+ly))*\s+\w+", said)
    )


_TOLD_BEHIND = re.compile(
    rf",\s+(?:{P}|he|she|they|it|police|officials|(?:(?:the|an?|its|his|her|their)\s+)?(?:(?!(?:who|which|that|and|but|when|after|before|because|whose)\b)[\w.'’&-]+\s+){{0,5}}?(?!(?:and|but)\b)[\w'’-]+)\s+(?:said|says|told|added|claimed|announced|confirmed|revealed)\b"
    r"|,\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+|[\U00100000-\U0010fffd\ue000-\uf8ff]\s+){0,3}(?:court|jury|inquest|tribunal|hearing|inquiry|trial|[Cc]ourt|[\U00100000-\U0010fffd])\s+(?:heard|was\s+told|hears)\b"
    r"|,?\s+(?:last|next|on)\s+(?:night|week|month|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b\s*[.]?$"
)


def _until(text: str, start: int, end: int) -> int:
    cut = _TOLD_BEHIND.search(text, start, end)
    stop = cut.start() if cut else end
    over = _RESUMES.search(text, start, stop)
    if over and _ONLY_NAMED.fullmatch(text, start, over.start()):
        over = _RESUMES.search(text, over.end(), stop)
    stop = over.start() if over else stop
    while stop > start and text[stop - 1] in ' .,;:!?”"':
        stop -= 1
    return stop

"""Events that a noun tells: "his dismissal", "the June 5 primary", and with a verb that only carries it: "a ballot will be held"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.clauses import Segment
from briefings.reading.doubted import Standing
from briefings.reading.happened import NAMED_BEFORE, Happened, slots_in, stands_behind_preposition
from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.meant import Trigger
from briefings.reading.shape import O, P, Shape
from briefings.reading.vocabulary import words_in

# "death toll", "her victory speech": the noun only says of what kind another thing is
_COMPOUND = re.compile(
    r"\s+(?:speech|part(?:y|ies)|bid|parade|campaign|process|notice|row|battle|fund|fees?|deals?|date|day|night|terms?|rates?|tolls?|orders?|hearing|celebrations?|certificates?|threats?|plans?|costs?|package|policy|powers?|ceremony|dress|cake|venue|statements?|address|results?|prices?|pay|action|ballots?|vote|rules?|offer|talks|record|squad|team|charges?|case|trial|officers?|agreement|law|laws|room|table|house|hall|court|committee|panel|board|judge|lawyers?|attorney|winners?|losers?|candidates?|season|school|schools|care|colou?rs?|bans?|hammer|forces?|market|appeal)\b"
)
_OWNER = re.compile(
    rf"(?:({P}|{O})'s?|\b(his|her|its|their))\s+(?:(?!(?:that|of|the|a|an|and|to|for|in|with|claims?|by)\b)[\w£$€.-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
_OF = re.compile(rf"(?:\s+(?:last|next|this|in|on)\s+(?:early\s+|late\s+)?[A-Z][a-z]+\.?(?:\s+\d+)?|\s+(?:yesterday|last\s+(?:week|month|year)))?\s+of\s+(?:(?:the|his|her|its|their|a|an)\s+)?(?:[\w-]+\s+){{0,4}}?(?:its\s+\w+,?\s+)?(?:(?:{O}'s?|[\w-]+['’]s)\s+(?:[\w-]+\s+){{0,2}}?(?=[\w-]+,))?(?:[\w-]+,\s+)?({P}|{O})")
_BEHIND_OF = re.compile(rf"(?:\s+[\w-]+){{1,3}}\s+({P})")
_ENDS_OF = re.compile(r"\s+(?:and|by|in|at|on|to|from|for|with|was|were|is|has|had|after|as)\b")
_BEFORE_WHOSE = re.compile(rf"({P}|{O})(?:\s+\([^)]{{1,30}}\)|,\s+\d{{1,3}})?,?\s*$")
_PERSON = re.compile(P)
_BY = re.compile(rf"[^,.;]{{0,50}}?\sby\s+(?:the\s+)?({P}|{O})")
_NOT_SO = re.compile(
    r"\b(?:possible|potential|alleged|attempted|apparent|any|calls? for|called for|calling for|demand(?:ed|ing|s)?(?: for)?|threat(?:s|ened)? (?:of|to)|faces?|facing|avoid(?:ed|ing|s)?|risks?|fears? of|if|without|no"
    r"|against|suspicion of|accused of|charged with|denie[sd]|prevent(?:ed|ing|s)?|stop(?:ped|ping|s)?|for|(?:not guilty|guilty or not) (?:of|to)|cleared of|acquitted of|opponents? of|opposition to|oppos(?:e|es|ed|ing)"
    r"|seek(?:s|ing)?|sought|urged?|urging|consider(?:s|ed|ing)?|allegations? of|accusations? of|claims? of|rumou?rs of|talk of|speculation (?:of|about)|prospects? of|chances? of|hopes? (?:of|for)|warn(?:s|ed|ing) of"
    r"|debate on|question of|possibility of|idea of|notion of|suggestions? of|reports of|votes? on|decisions? on|ruling on|talks (?:on|over|about)|negotiations (?:on|over)|(?:in|into) talks (?:on|over|about|with)|plans? for|proposals? for|moves? (?:for|towards?)|legislation for|petitions? for|campaigns? for|case for|timetable for|date for|brink of|verge of|edge of|danger of|short of|point of|stav(?:ed|es|ing)\s+off|avert(?:ed|s|ing)?|escap(?:ed|es|ing)|spared|threatened with|absence of|lack of|in favou?r of|(?:sav(?:ed|es|ing)|rescu(?:ed|es|ing)|protect(?:ed|s|ing)?)(?:\s+\S+){0,4}?\s+from|push(?:ed|ing)? for|bid for|near|conspiracy to|plot to|wants?|wanted|ruled out|rul(?:es|ing) out|rejected|rejects|block(?:ed|s)?|halt(?:ed|s)?|offer(?:s|ed|ing)?)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:reject(?:ed|s)|block(?:ed|s)?|halt(?:ed|s)|oppos(?:ed|es)|prevent(?:ed|s)|stopped|demand(?:ed|s|ing)|s(?:eeks?|ought)|want(?:ed|s)|urg(?:ed|es)|avert(?:ed|s)|postpon(?:ed|es)|cancel(?:led|ed|s)|call(?:ed|s)\s+(?:off|for)|suspend(?:ed|s))\s+(?:[\U000f0000-\U0010fffd\ue000-\uf8ff]|[a-z]+day)'s?\s+(?:[\w£$€.-]+\s+){0,2}$"
    r"|\b(?:veto(?:ed|es)|cancel(?:led|ed|s)|would welcome|propos(?:e[sd]|ing)|recommend(?:s|ed|ing)?|fear(?:s|ed)|threaten(?:s|ed|ing)?|suggest(?:s|ed)|demand(?:s|ed)|await(?:s|ed|ing)?|expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|discuss(?:ed|es|ing)?|explor(?:ed|es|ing)|(?:abandon|ditch|drop|scrap|shelv|stall)\w*|(?:walk|back|pull)(?:s|ed|ing)?\s+(?:away|out)(?:\s+(?:of|from))?|withdr[ae]w\w*\s+from|collapse\s+of|failure\s+of|prepar(?:ed|es|ing) for|paves? the way for|planning)\s+(?!(?:to|over|with|after|by|in|on|at|as|because|during|before)\b)(?:[\w£$€.-]+\s+){0,3}$"
    r"|\btreat(?:s|ed|ing)?\s[^,;]{1,60}\sas\s+(?:an?\s+)?(?:\w+\s+)?$|\b(?:charg|accus|suspect|arrest)\w*\b[^,;]*\s(?:with|of|over|for)\s+(?:\w+\s+){0,3}$"
)
_TO_COME = re.compile(
    r"\b(?:upcoming|planned|proposed|forthcoming|expected|future|pending|next|delayed|postponed|adjourned|rescheduled|intended|imminent|impending|looming|scheduled)\s+(?:[\w'£$€.-]+\s+){0,2}$"
)
# "the shelved sale of X", "her rumoured resignation": what never came to be, or nobody vouches for.
_NEVER_CAME = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|any|this|that|over|of|s)\s+(?:[\w-]+\s+)?)(?:abandoned|aborted|attempted|averted|cancelled|canceled|ditched|failed|feared|foiled|hoped-for|hypothetical|mooted|possible|potential|prospective|rejected|rumou?red|scrapped|shelved|stalled|suggested|theoretical|threatened|thwarted|touted|vetoed|would-be|botched|blocked|doomed|unsuccessful)"
    r"\s+(?:[\w'£$€.-]+\s+){0,2}$"
)
# "The sale of X, expected to close in May, …", "has yet to be approved", "was blocked by a judge": of what is settled before it is done.
_NOT_YET_DONE = re.compile(
    r"(?:\s+(?:of|to|by|from|with|between|for|at|in|on)\s+[^,;.]{1,70}?)?,?\s+(?:(?:which|that)\s+)?(?:(?:is|was|are|were)\s+)?(?:\w+ly\s+|still\s+|now\s+)?"
    r"(?:(?:being\s+|been\s+)?(?:expected|due|scheduled|set|poised|likely)\s+to|(?:has|have|had)\s+yet\s+to|hinge[sd]?\s+on|depend(?:s|ed)?\s+on|requires?|needs?|awaits?|subject\s+to|await(?:ing)?|pending|conditional|contingent"
    r"|(?:has\s+been\s+|have\s+been\s+|had\s+been\s+|being\s+)?(?P<kept>blocked|stayed|halted|fought|resisted|contested|suspended|postponed|delayed|put\s+off|refused|rejected|vetoed|held\s+up|on\s+hold|under\s+review|stopped))\b"
)
# "Strikes planned for 4 December will go ahead".
_PLANS = frozenset("planned scheduled called due slated arranged billed pencilled".split())
_PLANNED_FOR = re.compile(
    r"(?:\s+(?:of|by|with|between|at|in|on|against|over)\s+[^,;.]{1,60}?)?,?\s+(?:(?:which|that)\s+(?:is|are|was|were|had\s+been)\s+)?(?:\w+ly\s+)?"
    r"(?:planned|scheduled|called|due|slated|arranged|billed|pencilled\s+in)\s+(?:for|on|to\s+(?:start|begin|take\s+place|be\s+held))\b"
)
# "ordered the extradition of X", "approved the sale of the club": told before it is done.
_ORDERED = re.compile(r"\b(?:order(?:s|ed|ing)?|approv(?:es?|ed|ing)|authori[sz](?:es?|ed|ing)|consent(?:s|ed)?\s+to|approval\s+(?:of|for)|review(?:s|ed|ing)?(?:\s+of)?|vot(?:e|es|ed|ing)\b[^,;]{0,30}\s(?:on|over|for)|scrutin\w+|recommend(?:s|ed|ing)|agree[ds]?(?:\s+(?:to|on))?|back(?:s|ed)|paves? the way for|paved the way for)\s+(?:the|his|her|its|their|an?)\s+(?:\w+\s+){0,2}$")
_ORDERED_KINDS = frozenset("deport execute release sell buy merge demolish close build remove open".split())
_ALLEGED = re.compile(r"\b(?:alleged|apparent|claimed|purported|reported|supposed|suspected)\s+(?:[\w-]+\s+){0,2}$")
# What the verb tells that has it for its object: "lost her appeal", "withdrew her resignation".
_OF_THE_VERB = re.compile(r"\b(?:(?:los[et]s?|losing|w[oi]ns?|winning|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?)\s+(?:his|her|its|their|an)\s+|(?:withdr[ae]w[ns]?|withdrawing|rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?|took\s+back)\s+(?:his|her|its|their)\s+)(?:\w+\s+)?$")
_OBJECTS = frozenset(("appeal", "resign"))
# "A warrant for the arrest of X", "ordered the arrest of X": not yet made.
_WARRANTS = re.compile(r"\b(?:warrants?\s+for|order(?:s|ed|ing)?|sought|seek(?:s|ing)?|want(?:s|ed)?)\s+(?:the|his|her|their|[\U000f0000-\U000f7fff]'s?)\s+$")
_IS_ORDERED = re.compile(r"(?:\s+of\s+[^,;.]{1,50}?)?\s+(?:was|were|has\s+been|had\s+been|is)\s+(?:ordered|sought|requested|demanded|authori[sz]ed)\b")
_BEHIND_IT = r"(?:\s+(?:of|to|by|from|with|between|for|at|in|on|against|over|as)\s+[^,;.]{1,70}?)?\s+"
# "The sale of X would be a mistake", "reports of a sale are untrue".
_NOT_SAID_TO_BE = re.compile(_BEHIND_IT + r"(?:would\s(?!later\b)|(?:could|might|may)\s(?:follow|happen|come|be\s(?:announced|agreed|completed|held|delayed|blocked|next)|take\splace|go\sahead)|(?:is|are|was|were)\s(?:\w+ly\s)?(?:likely\sto|certain\sto|bound\sto|under\sconsideration|being\sconsidered|on\sthe\scards|untrue|false|premature|nonsense|wide\sof\sthe\smark|unlikely|unfounded|baseless)\b)")
DONE_BY_OWNER = frozenset("buy launch found win vote protest strike announce appeal criticise ban publish complain warn apologise propose offer abstain admit vow threaten".split())
# Nouns that tell what passed between two, of whom the second stands behind them: "a complaint from X", "defeat by Y".
_OF_TWO = frozenset("complain lose defeat win attack_ appeal sue accuse criticise visit raid arrest strike negotiate merge settle buy protest rule die kill crash invade".split())
_PARTNER = re.compile(rf"\s+(from|by|at|against|to|with|on|between|over)\s+(?:(?:the|a|an|his|her|its)\s+)?(?:[a-z][\w-]*\s+){{0,3}}?({P}|{O})")
_RESULTS = frozenset("lose defeat win play".split())
_UNLIKE = frozenset("likely certain bound consideration considered cards would could might may untrue false premature nonsense wide unlikely unfounded baseless".split())
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}\s+(?:[\w-]+\s+){0,2}$")
# Steps of a dispute that are told before they are taken.
_NEXT_STEPS = frozenset("appeal sue strike vote elect try hear investigate inspect bid offer challenge merge".split())
_NOT_FACED = frozenset("appeal bid offer merge".split())
_WEIGHS = re.compile(
    r"\b(fac(?:e|es|ing)|(?:is|are|was|were)\s+(?:also\s+|now\s+)?(?:considering|weighing(?:\s+up)?|preparing|planning|threatening|mulling)|consider(?:s|ing)|threatens|plans)\s+(?:(?:an?|the|its|his|her|their|another|new|further|local|fresh)\s+)?(?:(?!(?:and|or|of|to|in|for|by|with|on|after|over)\b)[\w-]+\s+){0,2}$"
)
_THERE = re.compile(r"\b[Tt]here\s+(?:(will\s+be|is\s+to\s+be|are\s+to\s+be)|was|were|has\s+been|have\s+been|had\s+been)\s+(?!no\b)(?:(?:an?|the|another|two|three|more)\s+)?(?:(?!no\b)[\w-]+\s+){0,2}$")
_RAISED = frozenset("complain warn appeal sue ask seek recommend offer bid accuse refer protest propose publish study".split())
_NEVER = re.compile(r"\b(?:not|never|no)\b|n't\b")
# Kinds whose noun names something that has its day: a hearing, a by-election, a funeral.
_TIMED_KINDS = frozenset(
    "elect vote meet negotiate try hear bury play strike protest crash flood explode burn die kill attack_ win defeat fall_ill investigate rule sentence resign retire dismiss marry divorce launch search"
    " open close merge appeal inspect publish test visit screen debate swear raid arrest disagree steal spread invade execute recall select appoint separate collapse discover merge poison infect break_in hack campaign ban suspend sell buy".split()
)
_UNTIMED = frozenset("report review move split vote poll test campaign offer sale appeal ban win cut deal tests row".split())
_IS_SET = re.compile(
    r"(?:\s+(?:of|in|for|on|over|between|among|against|with|at|about|by|to)\s+[^,.;:]{1,50}?)?(?:,\s[^,.;:]{3,70},)?\s+(?:is|was|are|were|will|would|has\s+been|had\s+been)\s+(?:\w+ly\s+|now\s+)?(?:be\s+)?(?:held|follow|set|due(?!\s+to\s+(?!(?:be|take|begin|start|open|go|end|come|run|meet|resume|last|conclude|continue|proceed|finish|follow|happen|close|report)\b))|expected|scheduled|planned|take|go\s+(?:ahead|forward)|proceed|begin|start|called)\b"
)
_STILL_TO_BE = re.compile(r"\b(?:will|would|is|are|remains?)\b[^,;]*$")
_AHEAD = re.compile(
    r"\b(?:faces?|facing|ahead of|upcoming|forthcoming|next|planned|will|until|due|in time for|stand in|contest|prepar\w+ for|run in|hoping|expected|likely)\b[^,]*$"
)


# "The sale of the club to X fell through": what came to nothing did not happen.
_CAME_TO_NOTHING = re.compile(
    r"(?:\s+(?:of|to|by|from|with|between|for|at|in|on)\s+[^,;.]{1,70}?)?\s+(?:has\s+|had\s+|have\s+)?(?:(?:is|was)\s+(?:now\s+)?off\b(?!\s+to)|f[ae]ll(?:en|s)?\s+through|c[ao]mes?\s+to\s+nothing|never\s+(?:happened|took\s+place|came\s+off|went\s+ahead)"
    r"|did\s+not\s+(?:happen|take\s+place|go\s+ahead)|(?:was|were|been|is)\s+(?:\w+ly\s+)?(?:called\s+off|cancelled|canceled|scrapped|shelved|averted|aborted|thwarted|foiled))\b"
)


# "The merger of X and Y collapsed": a deal that falls through was never done.
_DEAL_FELL = re.compile(
    r"(?:\s+(?:of|to|by|from|with|between|for|at|in|on)\s+[^,;.]{1,70}?)?\s+(?:has\s+|had\s+|have\s+)?(?:collapsed|failed|broken?\s+down|broke\s+down|stalled|f[ae]ll(?:en)?\s+apart|unravell?ed|(?:was|were|been|is)\s+(?:\w+ly\s+)?(?:abandoned|dropped|ditched|vetoed|called\s+off|torn\s+up|terminated))\b"
)
_DEALS = frozenset("merge buy sell".split())


def noun_event(shape: Shape, match: Trigger, segment: Segment, kind: str, base: str) -> Happened | None:
    """What a noun tells; `bare` when nobody has or suffers it, so that only a day of its own or a carrying verb makes it an event."""
    text = shape.text
    start, end = match.start, match.end
    if match.words == "protest" and text.endswith(" in ", 0, start) or _COMPOUND.match(text, end) or _CAME_TO_NOTHING.match(text, end, end + 110):
        return None
    meaning = meaning_of(kind)
    left = text[max(0, start - 60) : start]
    if kind in _OBJECTS and _OF_THE_VERB.search(left) or kind == "arrest" and (_WARRANTS.search(left) or _IS_ORDERED.match(text, end, end + 90)) or kind in _DEALS and _DEAL_FELL.match(text, end, end + 110):
        return None
    owner = _OWNER.search(left)
    of = _owned(text, end)
    standing = _standing(left.casefold(), kind)
    if standing == "happened" and kind in _ORDERED_KINDS and (waits := _NOT_YET_DONE.match(text, end, end + 110)):
        standing = "open" if waits["kept"] else "planned"
    if standing == "happened" and kind in _TIMED_KINDS and not _PLANS.isdisjoint(words_in(text)) and _PLANNED_FOR.match(text, end, end + 110):
        standing = "planned"
    if standing == "happened" and not _UNLIKE.isdisjoint(words_in(text)) and _NOT_SAID_TO_BE.match(text, end, end + 110):
        standing = "open"
    holder: str | None = of or (owner.group(1) if owner else None)
    possessor = start - len(left) + owner.start(2) if owner and owner.group(2) and holder is None else None
    if holder is None and possessor is None and segment.joint == "whose" and not text[segment.start : start].strip():
        holder = owner_of(text, segment)
    by = _BY.match(text, end, end + 80)
    agents: tuple[str, ...] = (by.group(1),) if by else ()
    patients: tuple[str, ...] = (holder,) if holder else ()
    if owner and owner.group(1) and of and owner.group(1) != holder:
        agents = (owner.group(1),)
    if not meaning.to_subject and kind in DONE_BY_OWNER and owner and not of:
        agents, patients = patients, ()
    others = tuple(text[at] for at in slots_in(text, end, segment.end) if text[at] not in agents and text[at] not in patients)
    if holder is None and possessor is None and kind in _NEXT_STEPS:
        weighed = _next_step(text, match, segment, kind, base, others)
        if weighed is not None:
            return weighed
    alone = holder is None and possessor is None
    partner = _PARTNER.match(text, end, end + 70) if alone and kind in _OF_TWO else None
    if alone and (partner or kind in _RESULTS and _SCORE.search(left)):
        alone = False
        if partner and not agents and partner.group(1) in ("from", "by"):
            agents = (partner.group(2),)
            others = tuple(other for other in others if other not in agents)
    bare = alone or meaning.weight < 2
    if alone and (kind not in _TIMED_KINDS or match.words in _UNTIMED and not _IS_SET.match(text, end, end + 90)):
        if kind not in _RAISED:
            return None
        standing = "open"  # kept only with the verb that carries it: "a complaint filed by X"
    if bare and standing == "happened" and (
        _AHEAD.search(text[segment.start : start].casefold()) or segment.joint == "after" and text.endswith("until ", 0, segment.start - len("after "))
        or segment.joint == "until" and _STILL_TO_BE.search(text, 0, segment.start)
    ):
        standing = "planned"
    there = _THERE.search(text, max(0, start - 40), start) if bare else None
    if there and standing == "happened":
        standing = "planned" if there.group(1) else "happened"
    return Happened(
        kind,
        "noun",
        base,
        start,
        end,
        segment,
        standing,
        "past" if standing == "happened" else "future",
        agents,
        patients,
        others,
        None,
        possessor,
        start,
        bare,
        there is not None and standing != "open",
    )


def _next_step(text: str, match: Trigger, segment: Segment, kind: str, base: str, others: tuple[str, ...]) -> Happened | None:
    """A step that somebody faces or weighs: "faces a motion of no confidence", "is considering an appeal"."""
    start, end = match.start, match.end
    before = _WEIGHS.search(text, max(0, start - 60), start)
    if before is None or _NEVER.search(text, max(0, before.start() - 20), before.start()):
        return None
    who = slots_in(text, segment.start, before.start()) or slots_in(text, 0, before.start())
    suffers = before.group(1).startswith("fac")
    if suffers and kind in _NOT_FACED:
        return None
    named = (text[who[0]],) if who else ()
    others = tuple(other for other in others if other not in named)
    return Happened(kind, "noun", base, start, end, segment, "planned", "future", () if suffers else named, named if suffers else (), others, None, None, start, False, not named)


def owner_of(text: str, segment: Segment) -> str | None:
    """Who has what "whose" opens: "Ann Marsh, whose dismissal in May …"."""
    until = segment.start - len("whose ")
    before = _BEFORE_WHOSE.search(text, max(0, segment.start - 50), until)
    if before is not None and _PERSON.match(before.group(1)) is None and stands_behind_preposition(text, 0, before.start(1)) and NAMED_BEFORE.search(text, max(0, until - 90), until):
        return None  # "Ann Marsh, the woman behind the Marlow Prize, whose firm": whose is not told
    if before is None:
        called = NAMED_BEFORE.search(text, max(0, until - 90), until)  # "Ann Marsh, the baker whose killing"
        before = called if called and not _PERSON.search(text, called.end(1), until) else None
    return before.group(1) if before else None


def _owned(text: str, end: int) -> str | None:
    of = _OF.match(text, end, end + 70)
    if of is None:
        return None
    if re.match(r"\s+[a-z]", text[of.end() : of.end() + 4]) and text[of.end() - 1] >= "\ue000":
        behind = _BEHIND_OF.match(text, of.end(), of.end() + 50)
        if behind and not _ENDS_OF.match(behind.group()):
            return behind.group(1)
    return of.group(1)


def _standing(left: str, kind: str) -> Standing:
    if _ALLEGED.search(left):
        return "alleged"
    if _NEVER_CAME.search(left):
        return "open"
    if _TO_COME.search(left) or kind in _ORDERED_KINDS and _ORDERED.search(left):
        return "planned"
    return "open" if _NOT_SO.search(left) else "happened"


_ANNOUNCED = re.compile(r"\b(?:announc(?:ed|es|ing)|(?:set|fixed)\s+a\s+date\s+for)\s+(?:his|her|their|[\U000f0000-\U000f7fff]'s?)\s+(?:[a-z]+\s+)?$")


def announced_by_its_own(text: str, start: int) -> bool:
    """Whether whoever does what a noun tells has announced it: "announced his |retirement in May"."""
    return _ANNOUNCED.search(text, max(0, start - 40), start) is not None


# Verbs that only say that what their noun tells takes place.
_CARRIES_SUBJECT = frozenset(
    "hold held hear heard begin start end schedule scheduled plan planned set due expected list listed arranged organised organized staged grant go proceed call file lodge make raise bring issue submit order conduct commission follow followed come came occur occurred happen happened take took finalised finalized made made_final place be".split()
)
_SETS = frozenset("set schedule scheduled due list listed slated plan planned".split())  # "sentencing was set for July 8"
_CARRIES_OBJECT = frozenset("hold stage host begin start open launch conduct mount face be set file lodge issue submit make raise bring order commission receive".split())
_TO_VERB = re.compile(
    r"(?:\s+(?:of|in|for|on|into|over|between|among|against|with|at|about|by|to)\s+[^,.;:]{1,60}?)?(?:(?:,\s[^,]{1,50}){1,2},|,\s(?:who|whose|which|the|an?)\s[^,]{3,80},)?(?:,?\s+(?:planned|scheduled|called|due|slated)\s+(?:for|on)\s[^,.;]{2,40}?,?)?(?:,?\s+(?:which|that))?\s+(?:(?:will|would|is|are|was|were|has|have|had|be|been|to|due|set|expected|scheduled|now|also|then|later|first|formally|finally|only|\w+ly)\s+)*"
)
_ITS_OBJECT = re.compile(r"\s+(?:its|his|her|their|the|an?)\s+(?:[\w-]+\s+)?")
_TO_NOUN = re.compile(r"\s+(?:[a-z'0-9-]+\s+){0,4}")
_BREAKS = re.compile(r"\s(?:and|or|but|to|of|on|in|at|for|with|after|before|that|which|who|by|from|as|against|into|since|until|during|over|about|through)\s")


def fused(text: str, verbs: Sequence[Happened], nouns: Sequence[Happened]) -> list[Happened]:
    """Verbs and nouns as one list; a verb that only carries a noun's event is one event with it."""
    found = list(verbs)
    for noun in nouns:
        if any(verb.carried and verb.start <= noun.start < verb.end for verb in found):
            continue  # "the verdict in the trial of X is expected": one thing is expected
        if any(verb.kind == noun.kind and _ITS_OBJECT.fullmatch(text, verb.end, noun.start) for verb in verbs):
            continue  # "it would publish its report": the verb has told it
        carrier = _carrier(text, found, noun)
        if carrier is None:
            if noun.standing != "open" or not noun.bare:
                found.append(noun)
            continue
        place, subject = carrier
        verb = found[place]
        people = (verb.agents, verb.patients) if verb.agents or verb.patients else (noun.agents, noun.patients)
        found[place] = replace(
            verb,
            kind=noun.kind,
            base=noun.base,
            standing="planned" if verb.standing == "happened" and (verb.base in _SETS or verb.base == "order" and noun.kind in _ORDERED_KINDS) else verb.standing,
            start=noun.start if subject else verb.start,
            end=noun.end if not subject or verb.start - noun.end > 30 else verb.end,
            agents=people[0],
            patients=people[1],
            others=tuple(dict.fromkeys((*verb.others, *noun.others))),
            possessor=noun.possessor,
            carried=True,
        )
    return found


def _carrier(text: str, verbs: Sequence[Happened], noun: Happened) -> tuple[int, bool] | None:
    """The verb that carries a noun, and whether the noun is its subject."""
    for place, verb in enumerate(verbs):
        if verb.form == "noun" or verb.carried:
            continue
        if verb.start >= noun.end:
            if verb.start - noun.end < 120 and verb.base in _CARRIES_SUBJECT and _TO_VERB.fullmatch(text, noun.end, verb.start):
                return place, True
        elif verb.end <= noun.start and noun.start - verb.end < 40 and verb.base in _CARRIES_OBJECT and verb.form != "participle":
            between = text[verb.end : noun.start]
            if _TO_NOUN.fullmatch(between) and not _BREAKS.search(between):
                return place, False
    return None

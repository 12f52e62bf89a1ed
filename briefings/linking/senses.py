"""What kinds of happening a clause tells, its own and what its object names, and which kinds may tell one happening."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from briefings.reading.note import EventNote

# Kinds that may be one happening under several words.
_ALIKE = (
    ("out", "dismiss remove demote lose_post drop resign retire leave recall strip"),
    ("in", "appoint replace become take swear confirm select elect"),
    ("ballot", "elect select win defeat vote deselect"),
    ("game", "win lose defeat draw play"),
    ("die", "die kill"),
    ("arrest", "arrest raid"),
    ("search", "raid search"),
    ("charge", "charge accuse"),
    ("verdict", "convict acquit find"),
    ("sentence", "sentence fine"),
    ("close", "close collapse"),
    ("buy", "buy sell merge agree"),
    ("sign", "sign transfer join"),
    ("ban", "ban suspend"),
    ("inquiry", "investigate find open"),
    ("strike", "strike stop"),
    ("crash", "crash hit"),
    ("public", "publish report appear issue release_"),
    ("withdraw", "withdraw retract cancel"),
    ("court", "sue file"),
    ("overturn", "rule block"),
    ("decide", "vote approve accept agree block rule"),
    ("launch", "launch open unveil start"),
    ("put_off", "delay adjourn cancel"),
    ("objection", "block refuse deny"),
    ("doubt", "challenge question interview criticise"),
    ("award", "award receive"),
)


def _by_kind(groups: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The groups of each kind."""
    found: dict[str, tuple[str, ...]] = {}
    for name, kinds in groups:
        for kind in kinds.split():
            found[kind] = (*found.get(kind, ()), name)
    return found


GROUPS = _by_kind(_ALIKE)

# Kinds by which one happening may be told where much else agrees: "sent two pages to", "warned".
_WIDER = (
    ("told", "warn complain write report refer raise send accuse file"),
    ("harm", "kill die injure attack_ hit abuse infect"),
    ("money", "pay borrow give take buy invest fund donate receive accept offer"),
    ("contract", "win award receive sign"),
    ("moved", "send ship sell transfer sign join move leave"),
    ("barred", "suspend ban expel stop place withhold freeze strip rule"),
    ("let_go", "cut dismiss drop release remove move lose_post"),
    ("found", "find discover observe spot identify"),
    ("shown", "publish write report post appear release"),
    ("chosen", "elect win defeat become take replace select"),
    ("ended", "collapse cancel end close stop withdraw break"),
    ("decided", "vote decide approve block ask agree refuse rule"),
    ("begun", "open investigate start launch found announce order"),
    ("risen", "qualify win promote go"),
    ("taken", "steal take break_in seize"),
    ("abducted", "abduct seize take capture"),
    ("down", "crash hit fall collapse land"),
    ("parted", "separate divorce leave split"),
    ("withdrawn", "withdraw pull stop recall remove cancel pulp"),
    ("plea", "plead admit"),
    ("granted", "give donate fund award"),
    ("hired", "appoint join"),
    ("toppled", "dismiss remove strip resign lose_post seize"),
)
WIDER = _by_kind(_WIDER)

_OF_OFFICE = re.compile(r"\b(?:over|charge|office|helm|reins|control|seat|chair|job|post|role|place|crown|presidency|leadership)\b")
_OF_A_TEAM = re.compile(r"\b(?:team|side|squad|game|match|line-?up|charges?|plans?|case|lawsuit|appeal|claim)\b")
_AS_ANNOUNCED = {
    "retirement": "retire", "resignation": "resign", "departure": "leave", "split": "separate", "separation": "separate",
    "divorce": "divorce", "appointment": "appoint", "signing": "sign", "apology": "apologise", "withdrawal": "withdraw",
}  # fmt: skip
_ANNOUNCED = re.compile(
    rf"\b(?:announc|confirm|offer|submit|tender|issu|ma[dk])\w* (?:his|her|its|their|the|an?)(?: \w+)? ({'|'.join(_AS_ANNOUNCED)})\b"
)
_TERM = r"(?:an? |the )?(?:[\w-]+[- ](?:years?|months?)\b|life\b)"
_SAID = (
    (
        "vote approve decide back agree",
        r"\bto (?:remove|oust|sack|dismiss|unseat|depose|fire)\b|\bno[- ]confidence\b|\bconfidence (?:vote|motion)",
        "dismiss",
    ),
    ("lose", r"\bno[- ]confidence\b|\bconfidence (?:vote|motion)|\bvote of confidence\b", "dismiss"),
    ("lose", r"\bwhip\b|\blicen[cs]e\b|\baccreditation\b", "suspend"),
    ("lose", r"\b(?:job|post|seat|chair|captaincy|leadership|chairmanship|role|place|command)\b", "lose_post"),
    ("hold", r"\b(?:m[ae]n|women|woman|teenagers?|suspects?|people|boys?|girls?|brothers?|pair|trio|youths?) held\b", "arrest"),
    ("fall sink go", r"\b(?:ship|boat|trawler|ferry|vessel|yacht|tanker|liner|dinghy)\b.{0,60}\b(?:sank|sunk|went down)\b", "crash"),
    ("win receive scoop take", r"\b(?:prize|awards?|medal|lottery|jackpot|trophy|oscar|bursary)\b", "award"),
    ("win gain land secure", r"\b(?:contract|damages|grant|compensation|payout)\b", "award"),
    ("plead", r"(?<!not )\bguilty\b", "admit"),
    (
        "break fracture tear rupture snap",
        r"\b(?:ankle|leg|arm|wrist|ribs?|collarbone|jaw|foot|hand|nose|ligaments?|hamstring|knee|shoulder)\b",
        "injure",
    ),
    (
        "come move",
        r"\b(?:came|moved) (?:over |across )?to (?:the|its|his|her) (?:[\w-]+ )?"
        r"(?:company|club|firm|paper|bank|team|side|school|group|board|charity)\b",
        "join",
    ),
    ("lead take guide steer", r"\bto promotion\b|\b(?:took|taken|led|leading|guided) (?:the )?(?:[\w-]+ ){1,3}up\b", "qualify"),
    ("hold", r"\b(?:was|were|been) held (?:at the scene|by (?:the )?police|on suspicion|over the)\b", "arrest"),
    ("hit slap", r"\bwith an? .{0,24}\b(?:penalty|fine)\b", "fine"),
    ("dispose offload", r".", "sell"),
    ("serve issue", r"\b(?:notice|warning)\b", "warn"),
    (
        "vote",
        r"\bto (?!reject|block|turn|throw|refuse|oppose|remove|oust|sack|dismiss|unseat|depose|fire|\d)[a-z]+\b|\bin favou?r\b",
        "approve",
    ),
    ("vote", r"\bto (?:reject|block|turn down|throw out|refuse)\b|\bagainst (?:the|a|an|its|their|her|his|[a-z]+ing)\b", "block"),
    (
        "cut shed axe lose slash eliminate reduce dismiss",
        r"\b(?:jobs|posts|positions|staff|workers|workforce|employees)\b|\b(?:laid|lay|laying) off\b",
        "lay_off",
    ),
    ("found", r"\b(?:inquiry|investigation|review|commission)\b", "investigate"),
    ("announce unveil reveal", r"\b(?:deal|merger|takeover|acquisition|buyout)\b", "agree"),
    ("sentence", r"\bjailed (?:overnight|briefly|for the night)\b", "arrest"),
    ("sign", r"\bsign(?:s|ed|ing)? (?:up )?(?:an? |for |with |from )", "join"),
    (
        "stop suspend delay halt pause",
        r"\b(?:trials?|study|tests|testing|doses|dosing|production|drilling|flights|services?|deliveries|building|construction|exports)\b",
        "halt",
    ),
    ("become take", r"\b(?:became|become|taken|was|were) ill\b", "fall_ill"),
    ("fall", r"\b(?:government|coalition|administration|cabinet|deal|talks)(?: \w+)? (?:fell|fallen)(?: apart)?\b", "collapse"),
    ("lose dock deduct fine", r"\b(?:lost|docked|deducted|stripped of) [\w-]+ points\b", "fine"),
    ("announce", r"\b(?:disclosed|revealed|exposed)\b", "report"),
    ("come move", r"\b(?:came|moved) to\b(?! (?:an?|the|his|her|its|their|power|light|terms|court|blows|nothing|mind)\b)", "come_to"),
    ("fail break", r"\b(?:talks|negotiations)(?: \w+){0,3} (?:failed|broke|broken)\b", "collapse"),
    ("serve act", r"\bas (?:an? |the )?(?:interim|acting|caretaker)\b", "replace"),
    ("criticise", r"\b(?:was|were|been) attacked (?:on|at|outside|in|near|with)\b", "attack_"),
    ("hit", r"\bwith an? (?:[\w-]+ )?(?:spade|knife|hammer|bat|bottle|axe|brick|stick|bar|machete|poker)\b", "attack_"),
    ("kill injure", r"\b(?:stab\w*|shot|shooting|knif\w+|bludgeon\w*|beaten|attack\w*)\b", "attack_"),
    ("give get receive hand face", r"\b(?:given|gets?|got|received|handed) " + _TERM + r"|\bsentence\b", "sentence"),
    ("rule order ask tell", r"\b(?:ordered|told|asked) to (?:step|stand) (?:aside|down)\b", "suspend"),
    ("place put", r"\b(?:under suspension|on leave|on hold)\b", "suspend"),
    ("open start begin resume", r"\btrial\b", "try"),
    ("open start begin launch order", r"\b(?:inquiry|investigation|inquest|review|probe)\b", "investigate"),
    ("stop pull remove drop halt", r"\bfrom (?:sale|the market|shelves|shops|the shelves)\b|\bselling\b", "withdraw"),
    ("set start", r"\b(?:on|alight|ablaze)\b.*\bfire\b|\bfire to\b", "burn"),
    ("pull", r"\bout of\b", "leave"),
    ("throw break fail", r"\b(?:collapsed?|off)\b", "cancel"),
    ("go win", r"\bpromotion\b|\bpromoted\b|\bwent up\b", "qualify"),
)  # fmt: skip
_MEANT: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
for _kinds, _said, _sense in _SAID:
    for _kind in _kinds.split():
        _MEANT[_kind].append((re.compile(_said, re.IGNORECASE), _sense))


def senses_of(note: EventNote) -> frozenset[str]:
    """The kinds of happening that a clause tells: "announced his retirement" tells that somebody retired."""
    found = {note.kind}
    found.update(sense for said, sense in _MEANT.get(note.kind, ()) if said.search(note.text))
    announced = _ANNOUNCED.search(note.text) if note.kind in _ANNOUNCING else None
    if announced:
        found.add(_AS_ANNOUNCED[announced[1]])
    return frozenset(found)


_ANNOUNCING = frozenset("announce confirm offer submit issue make tender".split())


def groups_of(senses: frozenset[str], note: EventNote, somebody: bool) -> tuple[str, ...]:
    """The groups of kinds that may tell one happening; a kind of none stands by itself, and so does taking what is no office.

    `somebody`: it is told who did it; who is replaced by nobody has gone.
    """
    if note.kind == "replace" and not somebody:
        return ("in", "out")
    if note.kind == "take" and not _OF_OFFICE.search(note.text):
        return ("take", *(group for sense in sorted(senses - {"take"}) for group in GROUPS.get(sense, (sense,))))
    if note.kind == "drop" and _OF_A_TEAM.search(note.text):
        return tuple(sorted(senses))
    return tuple(dict.fromkeys(group for sense in sorted(senses) for group in GROUPS.get(sense, (sense,))))


def wider_of(senses: frozenset[str]) -> tuple[str, ...]:
    """The wider groups, whose kinds tell one happening only where much else agrees."""
    return tuple(dict.fromkeys(group for sense in sorted(senses) for group in WIDER.get(sense, ())))

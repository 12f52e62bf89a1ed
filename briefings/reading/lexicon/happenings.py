"""Verbs and nouns of happenings: each kind with its verbs, its nouns, how much it matters and who it happens to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

# kind | weight | flags | verbs | nouns
#   flags: o once-only (may be one event in several articles), s the subject is the one it happens to,
#          b only as a verb with these exact meanings (nouns never), r reasons are given for it
_TABLE = """
dismiss|3|or|sack fire dismiss oust axe depose unseat let_go|dismissal sacking firing ousting ouster
remove|2|or|remove|removal
demote|2|or|demote relegate|demotion
resign|3|osr|resign quit step_down stand_down step_aside stand_aside|resignation departure
retire|3|os|retire|retirement
appoint|3|o|appoint name hire rehire re-hire reappoint recruit install unveil promote|appointment promotion
elect|3|o|elect re-elect reelect|election re-election
select|2|o|select choose adopt pick nominate|selection nomination
deselect|3|or|deselect|deselection
reinstate|3|o|reinstate restore|reinstatement
suspend|3|or|suspend|suspension
expel|3|or|expel evict banish|expulsion eviction
replace|2|o|replace succeed|replacement
arrest|3|or|arrest detain|arrest detention
charge|3|o|charge indict arraign|indictment
accuse|2|r|accuse allege|accusation allegation
plead|2|os|plead|
convict|3|o|convict find_guilty|conviction
acquit|3|o|acquit clear|acquittal
sentence|3|or|sentence jail imprison|sentencing
fine|2|or|fine|
release|2|o|release free|release
appeal|2|s|appeal|appeal
sue|3|o|sue|lawsuit
settle|2|o|settle|settlement
rule|2||rule order overturn uphold quash|ruling verdict judgment
hear|1|b|hear|hearing
investigate|2|r|investigate probe|investigation inquiry probe
raid|2|o|raid|raid
die|3|os|die drown perish pass_away|death
kill|3|o|kill murder stab shoot strangle|killing murder stabbing shooting
injure|2|o|injure hurt wound hospitalise hospitalize|injury
rescue|2|o|rescue evacuate save|rescue evacuation
disappear|2|os|disappear vanish|disappearance
born|2|os|born|birth
marry|3|o|marry wed|marriage wedding
divorce|2|o|divorce|divorce
found|3|o|found establish set_up create co-found|founding foundation
launch|2|o|launch unveil introduce roll_out inaugurate|launch
open|2|o|open reopen|opening
close|3|o|close shut shut_down|closure
collapse|3|os|collapse fold go_bust go_into_administration|collapse
build|2|o|build construct|construction
demolish|2|o|demolish|demolition
buy|3|o|buy acquire take_over purchase|acquisition takeover purchase buyout
sell|3|o|sell|sale
merge|3|o|merge|merger
invest|2||invest|investment
bid|2||bid|bid
cut|2||cut slash axe scrap|cut
raise|1||raise increase|
rise|1||rise climb soar jump surge grow|
fall|1||fall drop slump plunge tumble sink|
report|1|b|report post|
recall|2|o|recall|recall
ban|3|or|ban bar disqualify|ban disqualification
block|2|o|block veto reject throw_out turn_down|rejection veto
approve|2|o|approve pass ratify back_ adopt grant|approval
vote|2|o|vote ballot|vote ballot
defeat|3|o|defeat beat thrash overcome edge_out|defeat
win|3|o|win clinch secure seal|victory win triumph
lose|3|o|lose|loss
draw|2|b|draw|
score|2||score net|
qualify|2|s|qualify|
sign|2|o|sign re-sign|signing
transfer|2|o|transfer loan trade|transfer
join|2||join rejoin|
leave|2|s|leave depart part_company|departure
return|1|s|return go_back come_back hand_back|return
defect|3|os|defect|defection
strike|3||strike walk_out down_tools|strike walkout walk-out stoppage
protest|2||protest march rally picket demonstrate|protest demonstration march rally
challenge|2||challenge contest|challenge
criticise|1||criticise criticize condemn attack denounce slam blame|criticism condemnation
defend|1||defend back support endorse|endorsement
praise|1||praise hail|
urge|1||urge demand call_for call_on|demand
call|1||call describe brand label dub|
defy|2||defy|
refuse|1||refuse decline|refusal
apologise|2||apologise apologize|apology
admit|2||admit confess concede|admission
deny|2||deny dispute|denial
confirm|1||confirm|confirmation
announce|2||announce declare reveal disclose|announcement
insist|1||insist maintain|insistence
warn|1||warn|warning
vow|1||vow pledge promise|pledge vow promise
propose|2||propose|proposal
agree|2||agree|agreement deal
disagree|1||disagree clash row|row clash dispute feud
meet|1||meet|meeting summit
visit|1||visit|visit
hold|1|b|hold host stage|
speak|1|b|speak|
address|1|b|address|
appear|1||appear|appearance
give|1|b|give|
publish|2|o|publish|publication
release_|2|o||
discover|3|o|discover detect identify uncover find_evidence|discovery
develop|1||develop|
test|1||test trial|trial
complete|1||complete finish|completion
start|1||start begin kick_off|start
end|1||end|end
stop|1||stop halt|
delay|2||delay postpone|delay postponement
cancel|2|o|cancel call_off abandon|cancellation
withdraw|2|o|withdraw pull_out|withdrawal
extend|1||extend|extension
award|3|o|award honour honor knight|award
receive|1|b|receive|
hit|1|b|hit|
crash|3|o|crash collide derail|crash derailment
explode|3|o|explode erupt|explosion blast eruption
burn|2||burn destroy damage|fire blaze
flood|2||flood|flood flooding
spread|1||spread|outbreak
steal|2||steal rob burgle|theft robbery burglary
defraud|2||defraud embezzle|fraud embezzlement
attack_|2||assault|assault
stand|2|b|stand|
run|2|b|run_for|
campaign|1||campaign|
debate|1||debate|debate
negotiate|1||negotiate|negotiation talks
swear|3|o|swear_in|swearing-in inauguration
retain|2||retain|
break|2|b|break|
book|1|b|book|
lead|1|b|lead|
play|1|b|play|
move|1||move|move
pay|1|b|pay|
fund|1||fund|
study|1|b|study|
train|1|b|train|
serve|1|b|serve|
work|1|b|work|
become|2|b|become|
take|2|b|take_over_as take_charge take_office|
discuss|1||discuss talk_about|
fight|1|b|fight|
adjourn|2||adjourn|adjournment
expire|2|s|expire lapse|
separate|2|s|separate|separation
recover|1||recover|
hack|2||hack|hack
leak|2||leak|leak
bury|2|o|bury cremate|funeral burial
graduate|2|s|graduate|
retract|2||retract|retraction
pardon|3|o|pardon exonerate|pardon exoneration
deport|3|o|deport extradite|deportation extradition
impeach|3|or|impeach|impeachment
censure|2|r|censure reprimand rebuke|reprimand
complain|1||complain|complaint
find|2||find_that|
inspect|1||inspect|inspection
testify|1||testify|
file|2||file lodge|
infect|2||infect poison|
seize|2||seize confiscate|seizure
plan|1|b||
"""

_IRREGULAR = {
    "quit": "quits quit quit quitting", "step": "steps stepped stepped stepping", "stand": "stands stood stood standing", "shut": "shuts shut shut shutting", "set": "sets set set setting",
    "choose": "chooses chose chosen choosing", "pick": "picks picked picked picking", "expel": "expels expelled expelled expelling", "plead": "pleads pleaded pleaded pleading", "quash": "quashes quashed quashed quashing",
    "hear": "hears heard heard hearing", "die": "dies died died dying", "stab": "stabs stabbed stabbed stabbing", "shoot": "shoots shot shot shooting", "hurt": "hurts hurt hurt hurting",
    "wed": "weds wed wed wedding", "co-found": "co-founds co-founded co-founded co-founding", "build": "builds built built building", "buy": "buys bought bought buying", "take": "takes took taken taking",
    "sell": "sells sold sold selling", "cut": "cuts cut cut cutting", "rise": "rises rose risen rising", "fall": "falls fell fallen falling", "sink": "sinks sank sunk sinking", "ban": "bans banned banned banning",
    "bar": "bars barred barred barring", "throw": "throws threw thrown throwing", "turn": "turns turned turned turning", "beat": "beats beat beaten beating", "overcome": "overcomes overcame overcome overcoming",
    "win": "wins won won winning", "lose": "loses lost lost losing", "draw": "draws drew drawn drawing", "net": "nets netted netted netting", "leave": "leaves left left leaving", "strike": "strikes struck struck striking",
    "give": "gives gave given giving", "meet": "meets met met meeting", "hold": "holds held held holding", "speak": "speaks spoke spoken speaking", "begin": "begins began begun beginning", "find": "finds found found finding",
    "hit": "hits hit hit hitting", "spread": "spreads spread spread spreading", "steal": "steals stole stolen stealing", "rob": "robs robbed robbed robbing", "run": "runs ran run running", "swear": "swears swore sworn swearing",
    "break": "breaks broke broken breaking", "tell": "tells told told telling", "say": "says said said saying", "write": "writes wrote written writing", "lead": "leads led led leading", "pay": "pays paid paid paying",
    "become": "becomes became become becoming", "fight": "fights fought fought fighting", "born": "born born born born", "bid": "bids bid bid bidding", "grow": "grows grew grown growing", "overturn": "overturns overturned overturned overturning",
    "uphold": "upholds upheld upheld upholding", "refer": "refers referred referred referring", "dub": "dubs dubbed dubbed dubbing", "label": "labels labelled labelled labelling", "cancel": "cancels cancelled cancelled cancelling",
    "commit": "commits committed committed committing", "admit": "admits admitted admitted admitting", "acquit": "acquits acquitted acquitted acquitting", "transfer": "transfers transferred transferred transferring",
    "re-elect": "re-elects re-elected re-elected re-electing", "row": "rows rowed rowed rowing", "withdraw": "withdraws withdrew withdrawn withdrawing", "back": "backs backed backed backing", "shut_": "shuts shut shut shutting",
    "slam": "slams slammed slammed slamming", "plan": "plans planned planned planning", "drop": "drops dropped dropped dropping", "scrap": "scraps scrapped scrapped scrapping", "stop": "stops stopped stopped stopping",
    "call": "calls called called calling", "pull": "pulls pulled pulled pulling", "walk": "walks walked walked walking", "roll": "rolls rolled rolled rolling", "kick": "kicks kicked kicked kicking", "edge": "edges edged edged edging",
    "cast": "casts cast cast casting", "travel": "travels travelled travelled travelling", "sue": "sues sued sued suing", "free": "frees freed freed freeing", "agree": "agrees agreed agreed agreeing", "disagree": "disagrees disagreed disagreed disagreeing",
    "picket": "pickets picketed picketed picketing", "unveil": "unveils unveiled unveiled unveiling", "reveal": "reveals revealed revealed revealing", "appeal": "appeals appealed appealed appealing", "open": "opens opened opened opening",
    "suffer": "suffers suffered suffered suffering", "label_": "labels labeled labeled labeling", "demolish": "demolishes demolished demolished demolishing", "talk": "talks talked talked talking", "derail": "derails derailed derailed derailing",
    "discover": "discovers discovered discovered discovering", "visit": "visits visited visited visiting", "halt": "halts halted halted halting", "retain": "retains retained retained retaining", "maintain": "maintains maintained maintained maintaining",
    "deselect": "deselects deselected deselected deselecting", "murder": "murders murdered murdered murdering", "wound": "wounds wounded wounded wounding", "save": "saves saved saved saving", "axe": "axes axed axed axing",
    "let": "lets let let letting", "go": "goes went gone going", "come": "comes came come coming", "trade": "trades traded traded trading",
    "honour": "honours honoured honoured honouring", "honor": "honors honored honored honoring", "clear": "clears cleared cleared clearing", "recall": "recalls recalled recalled recalling",
}

Form = Literal["base", "s", "past", "participle", "ing", "noun"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One kind of happening."""

    kind: str
    weight: int
    once: bool
    to_subject: bool
    reasoned: bool


def _forms(verb: str) -> tuple[str, str, str, str]:
    head = verb.split("_")[0]
    if head in _IRREGULAR:
        s, past, participle, ing = _IRREGULAR[head].split()
        return s, past, participle, ing
    if head.endswith("e"):
        return head + "s", head + "d", head + "d", head[:-1] + "ing"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ies", head[:-1] + "ied", head[:-1] + "ied", head + "ing"
    if head.endswith(("s", "sh", "ch", "x", "z")):
        return head + "es", head + "ed", head + "ed", head + "ing"
    return head + "s", head + "ed", head + "ed", head + "ing"


@cache
def triggers() -> dict[str, tuple[tuple[str, Form, str], ...]]:
    """Every form of every verb and noun → its readings as (kind, form, base)."""
    found: dict[str, list[tuple[str, Form, str]]] = {}

    def put(word: str, kind: str, form: Form, base: str) -> None:
        entry = (kind, form, base)
        if entry not in found.setdefault(word, []):
            found[word].append(entry)

    for line in _TABLE.strip().splitlines():
        kind, _, _, verbs, nouns = line.split("|")
        for verb in verbs.split():
            rest = verb.strip("_").split("_")[1:]
            tail = (" " + " ".join(rest)) if rest else ""
            base = verb.strip("_").replace("_", " ")
            s, past, participle, ing = _forms(verb.strip("_"))
            if verb != "born":
                put(base, kind, "base", base)
                put(s + tail, kind, "s", base)
                put(past + tail, kind, "past", base)
                put(ing + tail, kind, "ing", base)
            put(participle + tail, kind, "participle", base)
        for noun in nouns.split():
            put(noun, kind, "noun", noun)
    return {word: tuple(entries) for word, entries in found.items()}


def meaning_of(kind: str) -> Happening:
    """What is known of a kind; a verb that the lexicon does not hold matters little."""
    return happenings().get(kind) or Happening(kind, 1, False, False, False)


@cache
def happenings() -> dict[str, Happening]:
    """The kinds by name."""
    found = {}
    for line in _TABLE.strip().splitlines():
        kind, weight, flags, _, _ = line.split("|")
        found[kind] = Happening(kind, int(weight), "o" in flags, "s" in flags, "r" in flags)
    return found


def is_once(kind: str) -> bool:
    """Whether a kind happens once to somebody in a story, so that two reports of it may be one event."""
    found = happenings().get(kind)
    return bool(found and found.once)

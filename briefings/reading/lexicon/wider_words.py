"""Words that say less of somebody than the role they are known by ("the lawyer" of a barrister), and words that only vary a name."""

from __future__ import annotations

from briefings.reading.lexicon import NATIONALS, words
from briefings.reading.lexicon.offices import ROLE_HEADS

_POSITIONS = (
    "striker midfielder defender winger forward goalkeeper keeper full-back centre-back left-back right-back quarterback linebacker cornerback "
    "receiver lineman pitcher catcher shortstop outfielder infielder closer baseman guard fly-half scrum-half prop hooker lock flanker playmaker batsman batter bowler "
    "all-rounder spinner seamer wicketkeeper opener"
)
_RACERS = "sprinter runner swimmer cyclist hurdler steeplechaser rower skier skater gymnast boxer golfer jockey wrestler weightlifter"
_LAW = "barrister solicitor attorney counsel silk advocate lawyer"
_HEALTH = (
    "surgeon physician GP consultant cardiologist oncologist psychiatrist paediatrician pediatrician radiologist pathologist obstetrician gynaecologist "
    "gynecologist anaesthetist anesthesiologist dermatologist neurologist neurosurgeon dentist doctor registrar"
)
_SCIENCE = (
    "chemist physicist biologist astronomer geologist virologist epidemiologist ecologist climatologist neuroscientist cosmologist zoologist botanist "
    "oceanographer meteorologist seismologist immunologist microbiologist biochemist geneticist astrophysicist mathematician statistician researcher scientist "
    "professor psychologist engineer"
)
_SCHOLARS = "professor lecturer historian economist philosopher sociologist archaeologist anthropologist linguist theologian scholar researcher"
_LAWMAKERS = "MP MSP MEP TD senator congressman congresswoman representative assemblyman assemblywoman deputy backbencher"
_BUSINESS = "founder co-founder owner co-owner chairman chairwoman chair executive entrepreneur investor financier banker developer industrialist businessman businesswoman tycoon"
_ARTISTS = "singer songwriter guitarist drummer bassist frontman vocalist rapper violinist cellist pianist composer conductor"
_PLAYERS = f"{_POSITIONS} captain rookie"

# What a description's head may stand for, besides itself: the last words of roles.
WIDER: dict[str, frozenset[str]] = {
    head: words(narrow)
    for heads, narrow in (
        ("lawyer attorney", _LAW),
        ("barrister silk counsel", "barrister silk counsel advocate"),
        ("doctor medic", _HEALTH),
        ("scientist researcher", _SCIENCE),
        ("academic scholar", f"{_SCHOLARS} {_SCIENCE}"),
        ("judge", "justice recorder magistrate"),
        ("congressman congresswoman", "representative"),
        ("professor", "lecturer"),
        ("politician", f"{_LAWMAKERS} minister secretary leader councillor mayor governor chancellor premier"),
        ("lawmaker legislator", _LAWMAKERS),
        ("parliamentarian backbencher", _LAWMAKERS),
        ("frontbencher", f"secretary minister spokesman spokeswoman {_LAWMAKERS}"),
        ("player", f"{_PLAYERS} footballer cricketer golfer"),
        ("footballer", "striker midfielder defender winger goalkeeper full-back centre-back left-back right-back playmaker captain"),
        ("cricketer", "batsman batter bowler all-rounder spinner seamer wicketkeeper opener"),
        ("athlete", _RACERS),
        ("boss", "manager coach executive chief"),
        ("chief", "executive"),
        ("businessman businesswoman tycoon magnate mogul entrepreneur", _BUSINESS),
        ("author writer", "novelist poet playwright essayist biographer historian columnist journalist screenwriter author"),
        ("musician", _ARTISTS),
        ("star", f"actor actress {_ARTISTS} presenter {_POSITIONS}"),
        ("officer policeman policewoman", "constable sergeant inspector superintendent detective"),
        ("cleric clergyman churchman", "bishop archbishop vicar rector priest pastor canon dean imam rabbi"),
        ("priest", "vicar rector canon curate"),
        ("journalist", "reporter correspondent editor columnist"),
        ("minister", "secretary"),
        ("head", "headteacher headmaster headmistress"),
    )
    for head in heads.split()
}  # fmt: skip

# Words for somebody just told of, which need no role to have been given before: how they play, sing or write, where they are from.
VARYING = words(
    f"{_POSITIONS} {_RACERS} {_ARTISTS} novelist poet playwright actor actress comedian painter sculptor photographer film-maker filmmaker rookie veteran "
    "backbencher frontbencher tycoon magnate entrepreneur academic politician lawmaker signalman footballer cricketer athlete pensioner Democrat Republican Tory "
    "Liberal Conservative teenager newcomer nun trainee grandmother grandfather octogenarian nonagenarian septuagenarian newcomer debutant centenarian mogul star champion MVP independent climber mum widow widower"
) | {each for each in NATIONALS if "_" not in each and " " not in each}
VARYING |= {each.casefold() for each in VARYING}
# Of these, the ones that one person of a story bears beside another: "the rookie" and "the veteran".
CONTRASTING = words("rookie veteran newcomer teenager champion star captain MVP debutant academic politician lawmaker")
# Who come into a story by what they do in it, without a name: the nearest person is not therefore meant.
PASSING = words(
    "judge justice magistrate recorder coroner prosecutor officer detective inspector sergeant constable superintendent policeman policewoman referee umpire "
    "spokesman spokeswoman spokesperson official clerk doctor nurse paramedic surgeon physician midwife lawyer solicitor barrister attorney counsel pilot driver "
    "editor reporter interviewer presenter interpreter agent landlord assistant deputy partner member critic host receptionist sheriff marshal bailiff "
    "boss head chief executive representative auctioneer moderator translator firefighter cameraman photographer steward usher porter cashier waiter waitress "
    "regulator watchdog auditor liquidator administrator receiver "
    "lieutenant general major registrar client patient passenger buyer seller bidder owner"
)
TRADES_TOO = words("assistant worker clerk driver steward porter caretaker")  # "the care assistant", "the lorry driver"
# Of nouns that are no head of office, those that a description may end in.
_MORE = words(
    "politician academic lawyer player businessman tycoon star parliamentarian medic policeman policewoman cleric churchman closer baseman lineman opener teenager "
    "Democrat Republican Tory Liberal Conservative pensioner newcomer grandmother grandfather PM MVP"
) | VARYING | frozenset(WIDER)
_LAST = words("jumper baseman thrower putter capitalist adjuster examiner fixer controller")  # of "long jumper", "loom fixer"
HEADS: frozenset[str] = frozenset(
    head.casefold() for head in (*ROLE_HEADS, *_MORE, *_LAST) if " " not in head and head not in ("MPs", "leaders", "member", "fellow", "lord")
)

# What somebody is called that is no role.
NO_ROLES = frozenset("pensioner teenager newcomer grandmother grandfather octogenarian nonagenarian septuagenarian centenarian veteran star witness".split())

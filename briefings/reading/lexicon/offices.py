"""Words for what somebody is: the head nouns of roles, what may stand around them, and how far they hold."""

from __future__ import annotations

from briefings.reading.lexicon import words
from briefings.reading.lexicon.trades import TRADES, WEAK_TRADES

ROLE_HEADS = words("""
leader leaders MP MPs MSP MEP MS TD peer minister secretary chancellor premier president vice-president vice_president chairman chairwoman chair chairperson co-chair vice-chair speaker
whip councillor councilman councilwoman councilmember alderman mayor governor lieutenant_governor senator congressman congresswoman representative lawmaker legislator assemblyman assemblywoman
commissioner ambassador envoy diplomat consul spokesman spokeswoman spokesperson adviser advisor aide strategist treasurer clerk registrar returning_officer monitoring_officer
chief_executive executive CEO CFO COO CTO CIO director managing_director founder co-founder cofounder owner co-owner partner principal manager boss head chief deputy officer
head_teacher headteacher headmaster headmistress teacher lecturer professor scientist researcher engineer economist analyst historian curator conservator archivist librarian dean provost vice-chancellor
rector chancellor student graduate_student fellow biologist chemist physicist astronomer geologist virologist epidemiologist psychologist psychiatrist statistician ecologist climatologist
coach head_coach assistant_coach trainer captain vice-captain striker forward midfielder defender winger goalkeeper keeper full-back fullback centre-back quarterback pitcher catcher shortstop
batsman batter bowler all-rounder sprinter runner swimmer cyclist rider driver jockey referee umpire player teammate scout fly-half scrum-half prop hooker lock flanker linebacker receiver wide_receiver running_back
general_manager secretary-treasurer editor editor-in-chief journalist reporter correspondent columnist presenter broadcaster host anchor publisher author novelist poet playwright writer screenwriter actor actress
singer songwriter guitarist drummer bassist composer conductor musician artist painter sculptor photographer designer architect producer filmmaker film-maker choreographer dancer comedian chef
judge justice magistrate recorder coroner barrister solicitor lawyer attorney attorney_general district_attorney prosecutor defender counsel undersheriff sheriff constable inspector superintendent detective sergeant
commander captain colonel general major admiral lieutenant officer agent bishop archbishop vicar rector priest pastor rabbi imam canon dean chaplain
doctor surgeon physician nurse midwife paramedic consultant cardiologist oncologist GP dentist vet pharmacist psychotherapist
activist campaigner organiser organizer unionist convenor convener steward shop_steward representative negotiator harbour_master harbourmaster stationmaster postmaster quartermaster master_of_ceremonies bursar member candidate nominee hopeful contender frontrunner front-runner trustee governor
councillor administrator inspector auditor accountant banker trader investor financier entrepreneur businessman businesswoman developer landlord farmer builder contractor
farmer fisherman miner postman porter guard signalman firefighter soldier pilot astronaut sailor backbencher frontbencher lord baroness baron
superintendent principal valedictorian trustee receiver liquidator administrator ombudsman regulator watchdog tsar czar patron ambassador heir successor_to
vice_president prime_minister foreign_secretary home_secretary first_minister general_secretary deputy_leader chief_constable chief_whip chief_inspector vice_chancellor chief_secretary
technologist programmer coder cosmologist neuroscientist zoologist botanist oceanographer meteorologist seismologist immunologist paediatrician pediatrician radiologist pathologist forester ranger
supervisor dealer critic spinner left_tackle right_tackle official skipper deckhand haulier joiner plumber electrician carpenter welder machinist mechanic technician volunteer nun monk tutor apprentice champion
boxer wrestler weightlifter golfer footballer cricketer rower gymnast athlete wicketkeeper marksman tenor soprano baritone cellist violinist pianist organist percussionist trumpeter saxophonist
peer life_peer trustee fundraiser bailiff translator interpreter paralegal butcher grocer gardener gamekeeper oilman industrialist magnate campaign_manager proposer seconder
auditor-general auditor_general comptroller_general governor-general solicitor-general adjutant_general assistant speechwriter foreman forewoman secretary-general director-general attorney-general solicitor_general surgeon_general
hairdresser barber waiter waitress cleaner cook schoolteacher surveyor optician physiotherapist physio groundsman locksmith stonemason roofer scaffolder
decorator undertaker florist bookseller bookmaker broker stockbroker realtor bartender barista bouncer chauffeur clergyman conservationist naturalist
rapper vocalist frontman playmaker centre-forward left-back right-back outfielder infielder point_guard cornerback tight_end kicker punter reliever
left-hander right-hander seamer hurdler decathlete heptathlete triathlete skier snowboarder skater fencer archer surfer climber mountaineer grandmaster
rookie sophomore freshman undergraduate postgraduate messenger dishwasher watchman rancher steeplechaser signalman farmhand stagehand delegate
coordinator co-ordinator poet_laureate laureate medical_examiner investigator principal_investigator inventor co-inventor loosehead tighthead postmistress archdeacon arbitrator therapist announcer Olympian executor signaller non-executive manufacturer maker ceann_comhairle boatman cop loom_fixer number_two second-in-command scholar chief_scientist reader
leading_scorer top_scorer record_scorer leading_goalscorer top_goalscorer record_goalscorer leading_try-scorer top_try-scorer
podcaster blogger influencer youtuber supermodel curate verger sexton churchwarden seaman coxswain trawlerman crofter shepherd stockman blacksmith cobbler
keeper beekeeper caretaker shopkeeper publican restaurateur hotelier baker brewer jeweller tailor promoter agent spokesman lobbyist pollster historian archaeologist anthropologist sociologist linguist philosopher theologian
""") | TRADES
# Heads that make a role only with an article, an organisation or a complement, since they are common in other senses.
SEATS = frozenset("councillor mp msp ms td senator representative congressman congresswoman assemblyman assemblywoman peer alderman councilman councilwoman".split())
WEAK_HEADS = words("""
head chief lock prop hooker forward guard partner member driver rider player owner agent host chair student governor keeper anchor general major batter catcher runner fellow receiver
lord baron heir steward deputy principal officer executive partner defender winger scout back hopeful contender frontrunner front-runner investor trader developer builder farmer miner
pilot sailor soldier nurse doctor teacher writer author artist actor singer leaders MPs teammate MS watchdog regulator peer patron counsel recorder official critic volunteer champion tutor apprentice dealer assistant broker climber cook cleaner broker kicker reader scholar inventor manufacturer maker number_two
""") | WEAK_TRADES
STOP_BEFORE = words("""
a an the his her its their our my your this that these those some any no every each both all another one two three four five six
of for at in on to from with by as and or but nor than then_ like into over under after before since until when while where who whom which whose what that if because
is are was were be been being am has have had will would can could may might must shall should do does did not
he she it they we you i him them us me himself herself itself themselves
said says told added claimed insisted warned argued wrote asked named called appointed elected replaced sacked fired dismissed beat met joined
also now longer currently still once later again just only even never ever already yet soon today yesterday
meanwhile however yesterday including alongside against between among about around near outside inside without within during despite
became become becomes becoming made makes make left leaves leave quit quits served serves serving worked works working remains remained
saying adding urging telling calling naming between where per
""")
# An outlet's own words in front of a title: "a leading lawyer", "the award-winning novelist".
PRAISED = (
    r"(?:highly\s+|widely\s+|much-)?(?:respected|renowned|acclaimed|esteemed|regarded|paid)|award-winning|prize-winning|celebrated|eminent|distinguished|famous|little-known|notorious|beloved|much-loved"
    r"|multi-?millionaire|millionaire|billionaire|wealthy|brilliant|influential|powerful|pioneering|world-leading|world-renowned|legendary|charismatic|flamboyant|maverick|high-profile|best-?selling|prolific"
    r"|trained|qualified|experienced|seasoned|decorated|gifted|talented|admired|tenured|leading(?!\s+(?:\w*-?scorer|goalscorer|wicket-taker|rusher|rebounder|tackler|marksman|man|lady|seaman|hand|counsel|rating|fireman|firefighter|role|actor|actress|candidates?|contenders?|rivals?|challengers?|critics?|opponents?|supporters?|members?|figures?|lights?)\b)"
)
FORMER_LEFT = words("former previous ex one-time onetime sometime erstwhile ousted deposed late retired sacked axed")
CANDIDATE_HEADS = words("candidate nominee hopeful contender frontrunner front-runner")

HONORIFIC_ROLES = {
    "cllr": "councillor", "coun": "councillor", "councillor": "councillor", "councilman": "councilman", "councilwoman": "councilwoman", "councilmember": "councilmember", "alderman": "alderman", "ald": "alderman",
    "prof": "professor", "professor": "professor", "sen": "senator", "senator": "senator", "rep": "representative", "representative": "representative", "congressman": "congressman",
    "congresswoman": "congresswoman", "gov": "governor", "governor": "governor", "president": "president", "mayor": "mayor", "judge": "judge", "justice": "justice",
    "sheriff": "sheriff", "undersheriff": "undersheriff", "coach": "coach", "bishop": "bishop", "archbishop": "archbishop", "cardinal": "cardinal", "ambassador": "ambassador", "premier": "premier",
    "chancellor": "chancellor", "minister": "minister", "commissioner": "commissioner", "superintendent": "superintendent", "supt": "superintendent",
    "inspector": "inspector", "insp": "inspector", "detective inspector": "detective inspector", "det insp": "detective inspector", "di": "detective inspector",
    "det ch insp": "detective chief inspector", "detective chief inspector": "detective chief inspector", "dci": "detective chief inspector",
    "det sgt": "detective sergeant", "detective sergeant": "detective sergeant", "ds": "detective sergeant", "det supt": "detective superintendent", "dcs": "detective chief superintendent",
    "chief inspector": "chief inspector", "ch insp": "chief inspector", "chief insp": "chief inspector", "chief superintendent": "chief superintendent", "ch supt": "chief superintendent", "chief supt": "chief superintendent", "detective constable": "detective constable", "det con": "detective constable",
    "detective superintendent": "detective superintendent", "detective chief superintendent": "detective chief superintendent", "det ch supt": "detective chief superintendent",
    "brigadier": "brigadier", "brig": "brigadier", "brigadier general": "brigadier general", "brig gen": "brigadier general",
    "lt col": "lieutenant colonel", "lieutenant colonel": "lieutenant colonel", "lt gen": "lieutenant general", "lieutenant general": "lieutenant general", "maj gen": "major general",
    "cpl": "corporal", "corporal": "corporal", "senior constable": "senior constable", "chief constable": "chief constable",
    "lt gov": "lieutenant governor", "lieutenant governor": "lieutenant governor", "state rep": "state representative", "state sen": "state senator",
    "atty gen": "attorney general", "asst chief constable": "assistant chief constable", "assistant chief constable": "assistant chief constable",
    "sgt": "sergeant", "sergeant": "sergeant", "pc": "police constable", "constable": "constable", "capt": "captain", "captain": "captain", "col": "colonel", "colonel": "colonel",
    "lt": "lieutenant", "lieutenant": "lieutenant", "maj": "major", "gen": "general", "admiral": "admiral", "commander": "commander", "cmdr": "commander", "rabbi": "rabbi", "imam": "imam",
    "pastor": "pastor", "canon": "canon", "attorney general": "attorney general", "district attorney": "district attorney", "vice president": "vice president",
    "prime minister": "prime minister", "chief justice": "chief justice", "speaker": "speaker", "chief": "chief", "police chief": "police chief", "provost": "provost",
    "trooper": "trooper", "officer": "officer", "detective": "detective", "councilor": "councilor", "secretary": "secretary", "deputy": "deputy", "warden": "warden",
}

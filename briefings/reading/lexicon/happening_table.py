"""The table of happenings: each kind with its weight, its flags, its verbs and its nouns; and the verbs that are not regular."""

# kind | weight | flags | verbs | nouns; an underscore stands for a space within a word of several
#   flags: o once-only (may be one event in several articles), s the subject is the one it happens to,
#          b only as a verb with these exact meanings (nouns never), r reasons are given for it
TABLE = """
dismiss|3|or|sack fire dismiss oust axe depose unseat let_go lay_off force_out drive_out vote_out throw_out_of_office relieve_of terminate overthrow purge dump_from|dismissal sacking firing ousting ouster layoffs
remove|2|or|remove|removal
lose_post|3|osr||
drop|2|r|drop bench exclude|dropping
demote|2|or|demote relegate|demotion relegation
resign|3|osr|resign quit step_down stand_down step_aside stand_aside bow_out fall_on_his_sword fall_on_her_sword hand_in_his_notice hand_in_her_notice tender_his_resignation tender_her_resignation give_up_the_seat give_up_his_seat give_up_her_seat|resignation departure resignations
retire|3|os|retire|retirement
appoint|3|o|appoint make name hire rehire re-hire reappoint recruit install unveil_as promote co-opt elevate ordain tap poach|appointment promotion reshuffle
elect|3|o|elect re-elect reelect|election re-election by-election byelection reelection primary primaries runoff run-off elections recount
select|2|o|select choose adopt pick nominate shortlist longlist|selection nomination
deselect|3|or|deselect|deselection
reinstate|3|o|reinstate restore|reinstatement
send_off|2|o|send_off|sending-off red_card
suspend|3|or|suspend place_on_leave put_on_leave place_on_administrative_leave put_on_administrative_leave place_on_paid_leave put_on_paid_leave furlough|suspension
expel|3|or|expel evict banish exile|expulsion eviction
replace|2|o|replace succeed|replacement
arrest|3|or|arrest detain apprehend nab round_up|arrest detention
charge|3|o|charge indict arraign|indictment
accuse|2|r|accuse allege|accusation allegation allegations accusations
plead|2|os|plead|
convict|3|o|convict find_guilty|conviction
acquit|3|o|acquit clear find_not_guilty|acquittal
sentence|3|or|sentence jail imprison send_to_prison send_to_jail send_down|sentencing
fine|2|or|fine penalise penalize|
release|2|o|release free parole bail discharge|release
appeal|2|s|appeal|appeal appeals
sue|3|o|sue bring_a_claim bring_a_case take_to_court|lawsuit lawsuits
settle|2|o|settle|settlement
rule|2||rule order overturn uphold quash strike_down annul nullify overrule affirm|ruling verdict judgment judgement
hear|1|b|hear|hearing hearings
investigate|2|r|investigate probe look_into audit|investigation inquiry probe inquest review audit
raid|2|o|raid|raid raids
die|3|os|die drown perish pass_away find_dead|death
kill|3|o|kill murder stab shoot strangle gun_down bludgeon beat_to_death shoot_dead stab_to_death lynch assassinate massacre cull slaughter electrocute|killing murder stabbing shooting massacre assassination killings murders stabbings shootings
injure|2|o|injure hurt wound hospitalise hospitalize maim concuss knock_down|injury
rescue|2|o|rescue evacuate save airlift|rescue evacuation
disappear|2|os|disappear vanish go_missing|disappearance
born|2|os|born|birth
marry|3|o|marry wed elope|marriage wedding
divorce|2|o|divorce|divorce
found|3|o|found establish set_up create co-found|founding foundation
launch|2|o|launch unveil introduce roll_out inaugurate debut|launch roll-out rollout
open|2|o|open reopen|opening
close|3|o|close shut shut_down|closure closures
collapse|3|os|collapse fold go_bust go_into_administration liquidate cave_in give_way|collapse
build|2|o|build construct|construction
demolish|2|o|demolish|demolition
buy|3|o|buy acquire take_over purchase snap_up|acquisition takeover purchase buyout
sell|3|o|sell auction offload divest|sale auction
merge|3|o|merge|merger
invest|2||invest|investment
bid|2||bid|bid
cut|2||cut slash axe halve|cut
raise|1||raise increase hike|
rise|1||rise climb soar jump surge grow double triple|surge
fall|1||fall slump plunge tumble sink slide dip|slump
report|1|b|report post|
recall|2|o|recall|recall
ban|3|or|ban bar disqualify outlaw prohibit|ban disqualification disqualification
block|2|o|block veto reject throw_out turn_down rebuff snub|rejection veto
approve|2|o|approve pass ratify back_ adopt grant sign_off greenlight enact|approval ratification
vote|2|o|vote ballot|vote ballot ballots referendum poll motion_of_no_confidence no-confidence_motion
defeat|3|o|defeat beat thrash overcome edge_out trounce outscore knock_out see_off rout thump hammer crush stun shock down edge upset topple outclass whitewash eliminate outlast outplay pip maul humble|defeat
win|3|o|win clinch secure seal sweep_to|victory win triumph
lose|3|o|lose crash_out|loss
draw|2|b|draw|
score|2||score net equalise equalize|
qualify|2|s|qualify|
sign|2|o|sign re-sign|signing
transfer|2|o|transfer loan trade|transfer
join|2||join rejoin|
leave|2|s|leave depart part_company|departure exit
return|1|s|return go_back come_back hand_back|return
defect|3|os|defect|defection
strike|3||strike stop_work walk_out down_tools go_on_strike|strike walkout walk-out stoppage strikes walkouts
protest|2||protest march rally picket demonstrate|protest demonstration march rally protests marches rallies
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
warn|2||warn alert notify tip_off|warning warnings profit_warning
vow|1||vow pledge promise|pledge vow promise
propose|2||propose|proposal
agree|2||agree|agreement deal
disagree|1||disagree clash row|row clash dispute feud
meet|1||meet gather convene|meeting summit conference gathering
visit|1||visit tour|visit visit tour
hold|1|b|hold host stage|
speak|1|b|speak|
address|1|b|address|
appear|1||appear|appearance
give|1|b|give|
publish|2|o|publish print|publication report
discover|3|o|discover detect identify uncover find_evidence find_traces find_signs unearth|discovery rediscovery breakthrough
develop|1||develop|
test|1||test|test tests
complete|1||complete finish|completion
start|1||start begin kick_off|start
end|1||end|end
stop|1||stop halt|
delay|2||delay postpone put_off push_back reschedule defer pause|delay postponement
cancel|2|o|cancel call_off abandon shelve ditch mothball scrap|cancellation
withdraw|2|o|withdraw pull_out pull_back back_out|withdrawal pull-out pullout U-turn climbdown
extend|1||extend|extension
award|3|o|award honour honor knight bestow confer crown|award
receive|1|b|receive|
hit|1|b|hit|
crash|3|o|crash collide derail capsize|crash derailment pile-up collision
explode|3|o|explode erupt detonate blow_up go_off|explosion blast eruption explosions
burn|2||burn destroy damage ravage gut torch|fire blaze wildfire fires wildfires
flood|2||flood inundate overflow|flood flooding floods
spread|1||spread|outbreak
steal|2||steal rob burgle loot plunder pilfer|theft robbery burglary heist
defraud|2||defraud embezzle swindle divert siphon misappropriate pocket funnel skim|fraud embezzlement
attack_|2||assault ambush torture mug beat_up|assault attack attacks beating mugging ambush
stand|2|b|stand|
run|2|b|run_for|
campaign|1||campaign|campaign
debate|1||debate|debate
negotiate|1||negotiate mediate arbitrate|negotiation talks mediation arbitration
swear|3|o|swear_in|swearing-in inauguration
retain|2||retain|
break|2|b|break|
book|1|b|book|
lead|1|b|lead|
play|1|b|play|match semi-final semifinal quarterfinal quarter-final playoffs play-off final friendly derby
move|1||move relocate reassign|move
pay|2|b|pay|
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
separate|2|s|separate split split_up|separation split
recover|1||recover|
hack|2||hack breach|hack cyberattack cyber-attack
leak|2||leak|leak
bury|2|o|bury cremate|funeral burial memorial_service memorial
graduate|2|s|graduate|
retract|2||retract recant|retraction
pardon|3|o|pardon exonerate reprieve|pardon exoneration reprieve
deport|3|o|deport extradite|deportation extradition
impeach|3|or|impeach|impeachment
censure|2|r|censure reprimand rebuke|reprimand
complain|2||complain|complaint complaints
find|1||find conclude notice|finding findings
inspect|1||inspect|inspection
testify|1||testify|
file|2||file lodge|
infect|2||infect poison sicken contaminate|infection contamination poisoning
seize|2||seize confiscate impound|seizure
plan|1|b||
try|2||stand_trial go_on_trial retry try prosecute|trial retrial prosecution trials court-martial
screen|1||screen premiere|premiere screening
fall_ill|2|s|fall_ill|heart_attack stroke
break_in|2||break_into|break-in
issue|1||issue hand_down hand_out distribute|
offer|1||offer|offer
decide|1||decide|decision
accept|1||accept|acceptance
threaten|1||threaten intimidate coerce|threat
ask|1||ask request summon|request
seek|1||seek apply petition|application petition
send|1||send email e-mail|
write|1||write|letter
enter|1||enter|
deliver|1||deliver|delivery
present|1||present|presentation
submit|1||submit table draw_up|submission
arrive|1||arrive land|arrival
travel|1||travel fly sail|
hide|1||hide conceal|
copy|1||copy plagiarise plagiarize|
obtain|1||obtain collect|
spend|1||spend|
refer|2||refer|referral
recommend|1||recommend|recommendation
interview|1||interview question quiz grill cross-examine|interview
withhold|1||withhold|
freeze|1||freeze|
impose|2||impose|imposition
lift|1||lift ease|
tighten|1||tighten|
fail|1||fail break_down|failure
miss|1||miss sit_out|
burst|1||burst|
surrender|2|s|surrender|surrender
escape|2|s|flee escape abscond|escape
execute|3|o|execute hang behead|execution
compensate|1||compensate refund reimburse repay|compensation refund
donate|1||donate hand_over bequeath|donation bequest gift
bet|1||bet gamble|
ship|1||ship export import|
nationalise|2|o|nationalise nationalize privatise privatize restructure|nationalisation nationalization privatisation privatization restructuring
float|2|o|go_public|flotation listing
repeal|2|o|repeal abolish rescind revoke|repeal abolition
resume|1||resume restart|resumption
treat|1||treat diagnose vaccinate|diagnosis
strip|2|or|strip_of|
repair|1||repair rebuild refurbish renovate|refurbishment renovation
sanction|2||sanction|sanctions
invade|3||invade shell bombard bomb|invasion bombing ceasefire truce
form|1||form disband dissolve prorogue|dissolution
remand|2|o|remand|
record|2|b||
plot|2||plot conspire collude|
search|2||search|search manhunt
abduct|3|o|abduct kidnap hijack|abduction kidnapping hijacking
abuse|2||rape molest grope harass bully|
bribe|2||bribe blackmail extort|
smuggle|2||smuggle traffick launder|
falsify|2||falsify forge fabricate rig|
lie|1||lie_to lie_about|
capture|2||capture annex occupy liberate|
subpoena|2||subpoena|
recuse|2|s|recuse|
rename|2|o|rename|
perform|1||perform headline|
survive|2|s||
cause|1||cause spark ignite|
vandalise|2||vandalise vandalize deface ransack|
riot|3||riot|riot riots
storm|2|||earthquake hurricane tornado landslide avalanche
spill|2||spill|spill
examine|1||examine|post-mortem autopsy
operate|1|||operation surgery
erase|2||delete erase shred redact|deletion
borrow|1||borrow lend|
downgrade|1||downgrade upgrade|
waive|1||waive|waiver
lobby|1||lobby|
emigrate|1|s|emigrate immigrate|
boycott|2||boycott blockade|boycott blockade
instruct|1||instruct|
forfeit|2|s|forfeit|
abstain|1|s|abstain|abstention abstentions
inherit|1||inherit|inheritance
disinherit|2||disinherit|
mislead|1||mislead deceive cheat trick|
ignore|1||ignore disregard|
reconcile|1|s|reconcile|reconciliation
replicate|1||replicate|
observe|1||spot|
unseal|1||unseal|
write_off|1||write_off write_down|
contact|1||phone telephone text|
"""

# base: third person, past, participle, -ing
IRREGULAR = {
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
    "cling": "clings clung clung clinging", "slam": "slams slammed slammed slamming", "plan": "plans planned planned planning", "drop": "drops dropped dropped dropping", "scrap": "scraps scrapped scrapped scrapping", "stop": "stops stopped stopped stopping",
    "call": "calls called called calling", "pull": "pulls pulled pulled pulling", "walk": "walks walked walked walking", "roll": "rolls rolled rolled rolling", "kick": "kicks kicked kicked kicking", "edge": "edges edged edged edging",
    "cast": "casts cast cast casting", "travel": "travels travelled travelled travelling", "sue": "sues sued sued suing", "free": "frees freed freed freeing", "agree": "agrees agreed agreed agreeing", "disagree": "disagrees disagreed disagreed disagreeing",
    "picket": "pickets picketed picketed picketing", "unveil": "unveils unveiled unveiled unveiling", "reveal": "reveals revealed revealed revealing", "appeal": "appeals appealed appealed appealing", "open": "opens opened opened opening",
    "suffer": "suffers suffered suffered suffering", "demolish": "demolishes demolished demolished demolishing", "talk": "talks talked talked talking", "derail": "derails derailed derailed derailing",
    "discover": "discovers discovered discovered discovering", "visit": "visits visited visited visiting", "halt": "halts halted halted halting", "retain": "retains retained retained retaining", "maintain": "maintains maintained maintained maintaining",
    "deselect": "deselects deselected deselected deselecting", "murder": "murders murdered murdered murdering", "wound": "wounds wounded wounded wounding", "save": "saves saved saved saving", "axe": "axes axed axed axing",
    "let": "lets let let letting", "go": "goes went gone going", "come": "comes came come coming", "trade": "trades traded traded trading",
    "honour": "honours honoured honoured honouring", "honor": "honors honored honored honoring", "clean": "cleans cleaned cleaned cleaning", "clear": "clears cleared cleared clearing", "recall": "recalls recalled recalled recalling",
    "lay": "lays laid laid laying", "send": "sends sent sent sending", "put": "puts put put putting", "make": "makes made made making", "hide": "hides hid hidden hiding",
    "spend": "spends spent spent spending", "freeze": "freezes froze frozen freezing", "withhold": "withholds withheld withheld withholding", "split": "splits split split splitting", "bet": "bets bet bet betting",
    "burst": "bursts burst burst bursting", "flee": "flees fled fled fleeing", "fly": "flies flew flown flying", "drive": "drives drove driven driving", "seek": "seeks sought sought seeking", "see": "sees saw seen seeing",
    "submit": "submits submitted submitted submitting", "strip": "strips stripped stripped stripping", "ship": "ships shipped shipped shipping", "slide": "slides slid slid sliding", "dip": "dips dipped dipped dipping",
    "rebuild": "rebuilds rebuilt rebuilt rebuilding", "hang": "hangs hanged hanged hanging", "gut": "guts gutted gutted gutting", "bestow": "bestows bestowed bestowed bestowing", "confer": "confers conferred conferred conferring",
    "deliver": "delivers delivered delivered delivering", "offer": "offers offered offered offering", "enter": "enters entered entered entering", "recover": "recovers recovered recovered recovering", "gather": "gathers gathered gathered gathering",
    "email": "emails emailed emailed emailing", "interview": "interviews interviewed interviewed interviewing", "question": "questions questioned questioned questioning", "screen": "screens screened screened screening", "threaten": "threatens threatened threatened threatening",
    "happen": "happens happened happened happening", "snub": "snubs snubbed snubbed snubbing", "program": "programs programmed programmed programming", "debut": "debuts debuted debuted debuting", "bow": "bows bowed bowed bowing",
    "bring": "brings brought brought bringing", "catch": "catches caught caught catching", "get": "gets got got getting",
    "show": "shows showed shown showing", "slip": "slips slipped slipped slipping", "slap": "slaps slapped slapped slapping",
    "tear": "tears tore torn tearing", "wind": "winds wound wound winding", "shake": "shakes shook shaken shaking", "sweep": "sweeps swept swept sweeping",
    "nod": "nods nodded nodded nodding", "tap": "taps tapped tapped tapping", "spin": "spins spun spun spinning", "shed": "sheds shed shed shedding", "undergo": "undergoes underwent undergone undergoing", "bind": "binds bound bound binding",
    "tie": "ties tied tied tying", "hang_up": "hangs hung hung hanging", "equal": "equals equalled equalled equalling",
    "be": "is was been being", "rip": "rips ripped ripped ripping", "skid": "skids skidded skidded skidding", "trim": "trims trimmed trimmed trimming", "annul": "annuls annulled annulled annulling", "gun": "guns gunned gunned gunning", "kidnap": "kidnaps kidnapped kidnapped kidnapping", "plot": "plots plotted plotted plotting", "snap": "snaps snapped snapped snapping",
    "stun": "stuns stunned stunned stunning", "upset": "upsets upset upset upsetting", "mug": "mugs mugged mugged mugging", "nab": "nabs nabbed nabbed nabbing", "quiz": "quizzes quizzed quizzed quizzing",
    "tip": "tips tipped tipped tipping", "funnel": "funnels funnelled funnelled funnelling", "skim": "skims skimmed skimmed skimming", "rig": "rigs rigged rigged rigging", "pip": "pips pipped pipped pipping", "spot": "spots spotted spotted spotting",
    "blow": "blows blew blown blowing", "mislead": "misleads misled misled misleading", "lend": "lends lent lent lending", "sit": "sits sat sat sitting", "overthrow": "overthrows overthrew overthrown overthrowing", "defer": "defers deferred deferred deferring", "lie": "lies lied lied lying", "traffick": "traffics trafficked trafficked trafficking",
}

# The other spelling of a form.
SPELT = {
    "cancelled": "canceled", "cancelling": "canceling", "labelled": "labeled", "labelling": "labeling", "travelled": "traveled", "travelling": "traveling",
    "funnelled": "funneled", "funnelling": "funneling",
}

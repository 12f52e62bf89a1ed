"""Newspaper sentences with holes, to be filled with invented names: the constructions that corpora have too few of.

A hole is {letter}. Persons: P full name, S surname, F given name. Places: L town or place, C country, X street or
spot. Organisations: O any, U club, T team by any of its names, B company, K council or court, Y union or body,
A party, I institution, Z acronym, W newspaper (also after "the"), E brand. R is a constituency, D a town in
capitals, s a state as AP shortens it (places). G is a party's people (organisation). H a firm of two surnames, V a
station, M a list or party by a coined name, J a college as its region calls it, k a council by its town (organisations).
Q is a surname with initials. In the names of storms, prizes, battles and matches no name is marked: f given name,
l town, e surname. Not names: p product, t title before a name, j job, d day, m month, n number, g age,
y year, N nationality, h trade of a firm.
"""

from __future__ import annotations

from briefings.reading.model.words import words
from training import coined
from training.corpora import ORGANISATION, PERSON, PLACE, Chunk, Sentence, joined
from training.invented import Inventor

_TITLES = (
    "Mr|Mr|Mr|Mrs|Mrs|Ms|Ms|Miss|Dr|Sir|Sir|Dame|Lord|Lady|Baroness|Cllr|Cllr|Councillor|Sen.|Sen|Senator|Rep.|Gov.|"
    "Governor|President|Prime Minister|Justice|Judge|Mr Justice|Mrs Justice|Lord Justice|Professor|Prof|Prof.|Det Insp|"
    "Det Ch Insp|Detective Inspector|Detective Chief Inspector|Det Sgt|PC|Sgt|Sergeant|Captain|Col|Lt|Lt.|Gen.|Maj. Gen.|"
    "Rev|the Rev|Father|Sister|Bishop|Archbishop|Pope|King|Queen|Prince|Princess|Chancellor|Foreign Secretary|"
    "Home Secretary|Health Secretary|Mayor|Deputy Mayor|Sheriff|Chief Constable|Supt|Chief Supt|Coach|Mr.|Mrs.|Ms.|Dr.|"
    "Attorney General|District Attorney|Secretary of State|Ambassador|Speaker|Chief Inspector|Ald.|Rabbi|Imam|Sheikh"
)
_JOBS = (
    "chief executive|chairman|chairwoman|chair|leader|deputy leader|spokesman|spokeswoman|finance director|headteacher|"
    "manager|head coach|captain|striker|goalkeeper|defender|midfielder|solicitor|barrister|coroner|prosecutor|backbencher|"
    "shadow minister|transport minister|general secretary|councillor|professor of law|historian|novelist|director|curator|"
    "union organiser|shop steward|former mayor|sheriff|surgeon|nurse|pensioner|farmer|whistleblower|quarterback|pitcher"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Lent"

_STATES = (
    "Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Mass.|Md.|Mich.|Minn.|Miss.|Mo.|Mont.|N.C.|"
    "N.D.|N.H.|N.J.|N.M.|N.Y.|Neb.|Nev.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Va.|Vt.|W.Va.|Wash.|Wis.|Wyo.|Texas|Ohio|"
    "Iowa|Utah|Maine|Idaho|Alaska|Hawaii|Ont.|Kansas|Nevada|Georgia"
)
_MEMBERS = (
    "Moderates|Radicals|Unionists|Progressives|Commoners|Reformers|Federalists|Liberals|Socialists|Nationalists|Patriots|"
    "Agrarians|Loyalists|Republicans|Democrats|Conservatives|Greens|Liberal Democrats|Tories|Labour|Whigs|Centrists"
)
_WORKS = (
    "Canal Yard|House of Knives|The Long Field|Salt|Night Work|The Glass House|Winter Garden|A Dog in the Rain|Hard Water|"
    "The Kingfisher|Dead Reckoning|Low Tide|The Inspector Calls Again|Blue Hours|Mother Country|The Last Ferry"
)

_LINES = """
{t} {S} said the council had “no choice”.
“It is a disgrace,” {t} {S} said.
“I was never told,” said {P}, {g}.
“We were lied to,” said {P}, {g}, a {j} from {L}.
{P}, the {j} of {O}, said on {d} that the plan was dead.
{P}, {O}'s {j}, declined to comment.
{O} {j} {P} said the vote would go ahead.
{N} {j} {P} said the talks had failed.
Former {O} {j} {P} has been arrested.
The {j}, {P}, resigned on {d}.
{O}’s {j}, {P}, told the {Y} that {t} {S} had been warned.
{S} was born in {L} in {y} and educated at {Y}.
Born in {L}, {S} joined {B} in {m}.
{S}'s wife, {F}, and their children, {F} and {F}, live in {L}.
{S} is survived by his husband, {F}, two daughters, {F} and {F}, and a brother, {P}.
{P} and his sister {F} were given the keys.
{F} and {P} married in {m}.
{F}, {g}, and her brother {F}, {g}, were found safe.
{P} ({A}) beat {P} ({A}) by {n} votes.
{P}, {A}, {n},{n}; {P}, {A}, {n},{n}; {P}, Independent, {n}.
{P} MP said the decision was “shameful”.
{P}, MP for {L}, said constituents had written to her.
{P}, the MP for {L}, wrote to {t} {S}.
The {L} MP, {P}, said he would stand again.
The MP said he would stand again.
Sir {F} told MPs that {t} {S} was wrong.
Dame {F} said the Bill would be withdrawn.
Dame {P}, who chairs the committee, said {S} had misled it.
Sir {P} will lead the inquiry.
Lord {S} of {L} said peers would vote against.
Baroness {S} told the {I} that the law was “a mess”.
Sen. {P}, D-{C}, said he would vote no.
Rep. {P}, R-{L}, co-sponsored the bill.
U.S. Rep. {P} of {L} was among those who signed.
Cllr {P} (Lab, {L}) proposed the motion, seconded by Cllr {S}.
Coun {P} said residents of {X} had had enough.
Judge {P} told {S}: “You betrayed their trust.”
Judge {S} sentenced {P}, of {X}, {L}, to three years.
{P}, {g}, of {X}, {L}, admitted theft at {K} on {d}.
{P}, of {L}, appeared at {K} charged with fraud.
{P}, prosecuting, said {S} had driven from {L} to {L}.
{P} KC, defending, said his client had shown remorse.
{P}, for the {I}, said the appeal should fail.
{K} heard that {S} met {P} outside {X}.
The case of {S} v {B} was heard in the {I}.
Det Insp {P}, of {K}, said: “We want to hear from anyone who was in {X}.”
A {K} spokesman said a man from {L} was in custody.
{K} said it would appeal.
{K} has voted to close {n} libraries.
{K} and {K} will share a chief executive.
The leader of {K}, {P}, said {L} had been forgotten.
{T} beat {T} {n}-{n} on {d}.
{T} {n} {T} {n}
{T} {n}-{n} {T}: {S} seals it late
{T} lost to {T} at {X}.
{T} were held to a draw by {T}.
{T} manager {P} said his side deserved more.
{T} captain {P} will miss the trip to {L}.
{T} striker {S} scored twice as {T} went down at home.
{T} have signed {P} from {T} for an undisclosed fee.
{T}'s {S} was sent off after a foul on {S}.
{S} crossed for {S}, who headed past {S}.
{S} to {S}, and {T} led.
{S} hit 3-for-4 as the {T} downed the {T} 6-2.
The {T} traded {P} to the {T} for two picks.
{T} ({n}-{n}) host {T} at {X} on {d}.
{T}: {S}; {S}, {S}, {S}, {S}; {S}, {S}; {S}.
Substitutes: {S}, {S}, {S} for {S}, {S}.
Scorers: {S} 12, {S} 45, {S} 78.
Shares in {B} fell {n} per cent after {B} withdrew its offer.
{B} shares rose as {P} bought a stake.
{B} said it would cut {n} jobs in {L}.
{B} has bought {B} for £{n}m.
{B} is to close its shop in {L}.
{B}, the retailer, named {P} as finance director.
Staff at {B} in {L} will strike on {d}.
{P}, founder of {B}, said customers of {B} would be paid.
Workers at the {B} plant in {L} walked out.
She bought the coat at {B} in {L}.
{B}'s profits doubled, said {P}, an analyst at {B}.
The {B} chief executive, {P}, will leave in {m}.
{B} ({Z}) closed at ${n}, up {n} cents.
The {Y} ({Z}) said {n} members had voted.
{Z} general secretary {P} said the offer was an insult.
The {Z} said {t} {S} had not replied.
Members of {Z} and {Z} will walk out on {d}.
{Y} said pay had fallen by a fifth since {y}.
{P}, of the {Y}, said: “Enough is enough.”
Researchers at {Y} and {Y} found that bees sleep.
Prof {P}, who led the study at {Y}, said the drug worked in mice.
{P}, a researcher at {Y} in {L}, was not involved.
The {A} lost {L} to the {A}.
{A} leader {P} ruled out a deal with the {A}.
The {A}’s {P} won {L} with a majority of {n}.
{A} MPs urged {t} {S} to go.
{S} joined the {A} as a student in {L}.
{L}, {m} {n} ({I}) — {P} resigned on {d}.
{L} ({I}) - {C} and {C} signed a treaty on {d}.
{L} — The {I} said {d} it would sue {B}.
By {P} in {L}
By {P}
By {P} and {P}, {I}
{P} in {L} and {P} in {L}
Additional reporting by {P}
Reporting by {P} in {L}; Editing by {P}
Photograph: {P}/{I}
Picture: {P}
Image: {P}.
({P}, {L})
Letters to the editor, {Y}, {X}, {L}
{C} accused {C} of shelling {L}.
{C}'s president, {P}, flew to {L} for talks with {P}.
The {N} government said {C} had broken the treaty.
{N} officials in {L} said {n} people had died.
A magnitude {n} earthquake struck near {L}, {C}, on {d}.
Flooding closed roads from {L} to {L}, in {C}.
Storm {f} will reach {C} by {d}, the {I} said.
Trains between {L}, {L} and {L} were cancelled.
The road through {X} is shut.
Protesters gathered in {X}, {L}, on {d}.
The {L} branch of {B} has shut.
{L} hospital was told to improve.
{L}'s mayor, {P}, opened the bridge.
The novel, “The Long Field” by {P}, is set in {L}.
{P}'s film The Glass House opens in {C} on {d}.
{P} plays the detective in {w}.
{P} won the Brightwater Prize for her novel Salt.
The exhibition is at {Y} until {m}.
Friends of {S} said he was “finished”.
Allies of {P} and {P} met in {L}.
{S} and {S} fell out over {B}.
{S}, {S} and {S} voted against; {S} abstained.
Those on the list: {P}, {P}, {P} and {P}.
The five are {P}, {g}; {P}, {g}; {P}, {g}; {P}, {g}; and {P}, {g}.
The {e} Report was never published.
The {S} family bought the house.
{S}, whose father worked at {B}, left school at 16.
{S} succeeded {P} as {j} of {O} in {m}.
{S} replaces {S}, who is joining {O}.
{P}, once {j} at {O}, is now {j} of {O}.
{P} has been appointed {j} of {O}.
{P} has been named as the new {j} of {O}.
{P} was sacked by {O} on {d}.
{P} is to stand down as {j}.
Mr and Mrs {S} left by the back door.
Mr {S} and Ms {S} deny the charges.
Messrs {S} and {S} did not attend.
The Bishop of {L}, the Rt Rev {P}, led prayers.
The Duke of {L} opened the show.
King {F} met President {S} in {L}.
Mayor {F} {S} told the {Y}: "I quit."
“{F} was a lovely man,” said a neighbour in {X}.
“{F} told me to lie,” she said.
"Thank you, {F}," {S} replied.
“Ask {S},” he said.
Asked about {S}, {P} said: “No.”
Not since {S} has {O} had such a {j}.
For {S}, it was the end.
But {S} was unmoved.
And {S} knew it.
Yet {L} voted for {S}.
Then {S} rang {P} at {B}.
Will {S} go?
May {S} be wrong?
Why {S} quit {O}
Who is {P}?
How {P} lost {L}
{S}: I will not quit
{S} quits as {j} of {O}
{P} dies aged {g}
{P} to leave {O} in {m}
{O} sacks {P} over contract
{O} hits out at {S} plan
{O} and {O} in talks
{L} man jailed for {n} years
{L} woman, {g}, wins prize
{L}: two held after raid
{C} votes
Live: {P} speaks in {L}
Opinion: {S} must go
Analysis: what {S} wants from {C}
Correction: an earlier version said {P} worked for {B}. She works for {B}.
See also: {S} and the {A}
{P} (left) with {P} in {L}.
{P}, left, and {P}, right, at {X}.
{P}, who is {g}, lives in {X}, {L}.
{P} née {S}, teacher, born {n} {m} {y}; died {n} {m} {y}
The Act was passed on {d} in {m}.
The Budget, the Bible and the Internet were all blamed.
Brexit, Covid and the War were to blame.
The Government said the Bill would return in {m}.
The Prime Minister told the House that the Opposition was wrong.
The Home Secretary and the Chief Whip agreed.
The Cup Final and the World Cup fall in {m}.
On {d} the {N} {j} said nothing.
In {m}, {N} voters said no.
Have your say by leaving a comment.
Read More: Best Deals This Week
Sign up to our Morning Newsletter
Major Savings on Top Brands
Follow us on Facebook and X.
The Premier League club said nothing.
{U} of the Northern Premier League signed {P}.
{U} chairman {P} said {U} would appeal.
The {U} boss hailed {S}.
{P} joined {U} on loan from {U}.
{T} v {T}, {d}, 3pm
{T}, {T} and {T} went up.
{P} of {C} won gold in {L}; {P} of {C} took silver.
{P} ({C}) bt {P} ({C}) 6-{n} 6-{n}
1. {P} ({N}) 2. {P} 3. {P}
{S} won the {l} Open by two shots from {P}.
The {l} Marathon was won by {P} of {C}.
The {l} Agreement was signed by {C} and {C}.
The Battle of {l} was lost.
Hurricane {f} hit {L}.
The {e} Review found that {Y} had failed.
A {N} court convicted {P} of spying for {C}.
{O}, {O} and {O} all declined to comment.
{O} did not reply.
Neither {O} nor {S} replied.
According to {O}, {n} people live in {L}.
A report by {O} said {L} had the worst roads in {C}.
{P} told {Y} that {O} had lied to {S}.
{S} told {I}: “{L} will decide.”
In a statement, {O} said {t} {P} had been suspended.
Sources at {O} said {S} was furious.
{t} {P}, {j} of {O}, met {t} {P} in {L}.
{t} {F} {S} and {t} {S} agreed.
Acting {j} {P} said so.
Then-{j} {P} signed the deal.
Ex-{O} {j} {P} is in court.
{E} said it had no plans to cut jobs.
{E} disputed that account.
{E} declined to comment.
{E}, which is based in {L}, employs {n} people.
{E}’s chairwoman, {P}, said the board had been misled.
{E}'s owner, {B}, said on {d} that {S} would stay.
{E} is to close {n} of its shops.
{E} has {n} shops and employs about {n} people.
{E} bought {E} in {y}.
Investors have put ${n} million into {E}.
She told {E} in {m} that the savings did not add up.
A {E} spokesman said the company would honor the deal.
A {E} lamp, a {E} van and a {E} card were found at {X}.
The sale of {P} to {U} went through on {d}.
The founder of {E}, {P}, was forced out on {d}.
{P}, {g}, the founder of {E}, was arrested in {L}.
{P} is to step down as chief executive of {E}.
Workers at {E} and {E} in {L} walked out.
{P} joined {E} from {E} in {y}.
Shares in {E} closed at {n}p.
{E} shares fell {n} percent {d}.
{S} told the {W} last night that he had lost.
{S} told the {W}: “It is over.”
She told the {W} she would run again.
The {W} reported last year that {S} had been sacked.
A report in the {W} said {E} would close.
The {W}'s story was “a lie”, {S} said.
The {W} can reveal that {P} has quit.
An appeal set up by the {W} raised £{n}.
In a letter to the {W}, {t} {S} wrote that {L} was dying.
{P} left the {W} last year.
According to the {W}, {P} was in {L} at the time.
{P}, a columnist for the {W}, said so.
As the {W} has reported, {K} knew.
{L}, {C} — {P} was found guilty {d}.
{L}, {C} — The {j} of {E} told workers {d} that the plant would close.
{L} ({Z}) — {t} {P} died on {d}.
{L}'s {P} won silver.
{T}’s {j} {S} quit.
{P}, MP for {R}, was beaten on the second ballot.
The MP for {R} could be dropped by her party.
{P} won {R} for the {A} by {n} votes.
{A} members in {R} have chosen {P}.
{t} {P}, who has represented {R} since {y}, said no.
The {R} seat will be contested.
“I think the world of {F},” {t} {F} said.
“{F} is a good man,” {S} said of his {j}.
The board “never lost confidence in {F}”, it said.
“He wants a trim,” {S} said.
{F} raised the issue, she said.
{F} and {F} have two sons, {F} and {F}.
{F}, who is {g}, lives with her mother, {P}, in {L}.
{S} won the Halden Prize in {y}.
{S}, {g}, won a best actress prize for “{w}”.
{P}, star of {w}, has split from {P}.
{P} wrote “{w}” in {L}.
The premiere of “{w}” at {Y} was cancelled.
{S} played {P} in “{w}”.
Canon {P}, the vicar, begged for patience.
Superintendent {P} was fired {d} night.
Chairman {P} said the board had lost confidence.
Provost {P} and Dean {S} have resigned.
Detective {P} said the body of {P}, {g}, was found at {X}.
The body of {P}, {g}, was found half a mile below {X}.
Ms {S} told staff in an email seen by the {W}.
Mrs {S} said she was “not bitter”.
Mr Justice {S}, sitting in the {I}, awarded {S} £{n}.
U.S. District Judge {P} sentenced {S} to {n} months.
{P}, of {B}, for the defence, said {S} was ill.
{P}, {g}, of no fixed address, denied robbing {B} in {X}.
He was elected to the state {I} in {y}.
A retired principal who represents the {L} district said {S} was punished.
The head of {Y}, {P}, said {L} was lucky.
The {Y} said it would appeal to the {K}.
{Y}, where {S} took a degree, said nothing.
The party, the club, the council and the board declined to comment.
The Prime Minister’s office said a visit was planned.
The Chancellor will present her Budget in {m}.
The Olympics open in {L} on {d}.
The Cup, the League and the Open are all on {d}.
The Dutch, the Poles and the Welsh sent teams.
A Labour of Love, it was called.
Happy New Year from all of us
What do YOU think? Vote in our online poll.
BREAKING: {P} quits
{n} years on, {L} remembers {P}
{S} v {S}: the verdict
{E} to axe {n} jobs in {L}
{S} out, {S} in at {T}
{T} sack {S} after {n} days
{T} name {P} as {j}
{L} crash: {n} dead
{L} braced for floods as {C} counts cost
{L}-born {P} won.
{L}-based {E} said profits rose.
{S}-led {A} lost {L}.
The {L}-{L} line is shut.
The {N}-born {j} {P} moved to {L}, {C}, in {y}.
He was born at {L}, {C}, the son of {P}, a {j}, and {F}.
{S} studied at {Y}, then at {Y}, and taught in {L}.
After {L} he moved to {L}, and then to {C}.
From {L} to {L}, voters said the same.
{P}, {L}’s best-known {j}, died in {C} on {d}.
Police in {L} and {C} are looking for {P}.
{n} people died when a ferry sank off {C}.
The fire broke out at {X}, near {L}, at 3am.
{L} is {n} miles from {L}.
{L} voted Yes; {L} voted No.
{C} beat {C}, the {Z} said.
{I} officials said {C} had asked for help.
The {I} and the {I} disagree.
A spokesperson for the {I} said {S} was wrong.
The {Z}’s {P} said {n} members would lose.
{D}, {s} — {P} was found guilty {d}.
{D}, {s} ({Z}) — {t} {P} said {d} that {E} would close.
{D}, {s} — The {j} of {E} told workers {d} that the plant would close.
{D}, {s} — When the jury came back, {S} was asleep.
{D} — {P}, the {N} {j}, has been suspended.
{D} — {C} and {C} signed a treaty on {d}.
{D} ({I}) - {n} people died when a ferry sank off {C}.
{D}, {C} — Flooding closed roads from {L} to {L}.
{P}, {g}, of {L}, {s}, pleaded guilty.
{P} of {L}, {s}, bought the ticket at {B}.
{S} grew up in {L}, {s}, and studied at {Y}.
Police in {L}, {s}, said a man was found on Route {n}.
The crash happened on Highway {n} near {L}, {s}.
{P}, D-{s}, and {P}, R-{s}, voted no.
The {G} won {n} seats and the {G} {n}.
The {G} have chosen {P} to fight {R}.
{G} MPs said {t} {S} should go.
{G} leader {P} said the {G} had lost {L}.
{P}, the {G} candidate in {R}, said no.
A {G} government would scrap the plan, {S} said.
{S}, a {G} councillor since {y}, said so.
{t} {S} told the Lords he was sorry.
She took the case to the Lords and then to {C}.
“Dad was a quiet man,” {F} said.
“Mum never spoke of it,” said her daughter, {F}.
Dad always said {T} would go down.
{T} scored first through {S}.
{T}'s season is over.
{T} need a point at {L} to stay up.
{T} won at {L} for the first time since {y}.
{T} coach {P} said the referee was right.
{T} led {n}-{n} at the half.
The win took {T} to third, above {T}.
For {T}, {S} was outstanding.
Fans of {T} booed {P} off.
“{T} are a proper club,” {S} said.
He played for {T}, {T} and {T} before joining {T} in {y}.
The {j} left {T} for {T} in {m}.
Visitors {T} took the lead when {S} beat {S}.
{T} and {T} drew {n}-{n} in front of {n}.
{T} won the toss and {S} made {n}.
{Q} b {Q} {n}; {Q} not out {n}.
{S} b {S} {n}
{T} {n} for {n} ({S} {n}, {S} {n})
{T} State beat {T} {n}-{n} in {L}.
{P} threw for {n} yards as {T} beat {T}.
Sophomore {P} hit {n} of {n} for {T}.
{S} won the {l} Open in {y}.
The {e} Prize was given to {P}.
The {e} Cup goes to {T}.
The cottage, Plas {L}, overlooks {X}.
The A{n} near {L} was shut.
Junction {n} of the M{n} near {L} reopened.
{P} and friends of the {Y} met at {X}.
{Y} and the {Y} will merge.
{Y} is in {X}, {L}.
The {j} of {Y}, {t} {P}, met parents.
{Y} spokesman {P} said {n} patients had waited.
{T} are {n} points clear of {T}.
{T} go to {T} on {d} knowing a draw would do.
{T} at {T}, {d}, {n} p.m.
The {d} game at {T} is sold out.
It is {n} years since {T} won at {T}.
{S} left {T} in {m} and is now with {T}.
He came to {T} from {T} for £{n}m.
{T} chairman {P} met {S} at his home in {L}.
{T} are based in {L} but play in {L}.
The team flew from {L} to {L} for the match against {T}.
{P}, who made {n} for {T} against {T}, was born in {L}.
{S} is in his third season at {T}.
{S} spent {n} years at {T} before {T} called.
{T} is last in the North Division at {n}-{n}.
{T} dropped to {n}-{n} with a loss at {T}.
In {L}, {T} beat {T} {n}-{n}.
{T}, {T}, {T} and {T} are in the draw.
{T} fans sang in the streets of {L}.
“We always fancied {T},” {S} said.
“I love {T},” {S} said.
“{L} is my home,” {S} said.
{S}, hired away from {T} {n} years ago, was fired {d}.
{T} will play {n} home games in {L}.
He was traded from {T} to {T} for a draft pick.
{P}, F, {T}; {P}, G, {T}; {P}, C, {T}
{T} (H) {d}, {T} (A) {d}
Team for {T}: {S}, {S}, {S} (capt), {S}.
{T} cricket club has suspended {S}.
The {K} voted {n}-{n} to close the school.
{K} superintendent {P} said {n} pupils were absent.
The {K} and the {Y} declined to comment.
{S} drove for {B} for {n} years.
{S}, a lawyer with {B}, said her client was innocent.
The council’s lawyers, {B}, warned of the cost.
{P}, a partner at {B}, said so.
{B} advised {K}; {B} advised {E}.
He worked for {S} & {S} in {L} before joining {K}.
{K} detectives searched a house in {X}, {L}.
{K}, which runs {n} schools in {L}, will appeal.
{K} is in {L}.
{P} remains at {K} awaiting trial.
{P}, the {Z} branch secretary at {K}, said staff would walk out.
{Z}, {Z} and the {Y} signed the letter.
{Z} (the {Y}) met {S} in {L}.
A {Y} report and a {Z} study agree.
The {W} and the {W} carried the story on {d}.
Photograph: {W}
{W} staff in {L} were told on {d}.
{L} has {n} people; {K} has {n} staff.
{L} residents told {K} that {X} flooded every {m}.
{C}’s parliament voted; {C} will hold elections in {m}.
{S}, who grew up in {L}, went to {Y} in {L}.
The meeting in {L} of {K} was told that {L} came last.
{S} has sat for {R} since {y}.
{t} {S}, the member for {R}, crossed the floor.
The shop in {X} is run by {B}.
The {X} branch of {E} will close.
They met at the Red Lion in {L}.
{S} lives at {X}, near {L}, and works in {L}.
The {G} on {K} voted with the {G}.
{K} {G} said the cuts were cruel.
A {G} rally in {L} drew {n} people.
The {e} inquiry heard that {K} had lost the file.
{H}, the {h}, said the books had been in order.
{H}, which advised {E}, declined to comment.
{S}'s solicitors, {H}, wrote to {K} on {d}.
The {h} {H} found a hole of £{n}m.
{P}, of {H}, said the market was nervous.
{P}, a partner at {H}, said {S} would appeal.
{P}, an analyst at {H}, cut his forecast.
{H} is owed ${n} million, according to the filing.
He was hired by {H} in {y} and left for {H}.
A {H} spokeswoman said no.
{V} first reported the suspension.
{P}, who anchored at {V} for {n} years, died {d}.
In an interview with {V}, {S} said he would fight on.
{S} told {V} that the money was hers.
{V} took {S} off the air on {d}.
{V}'s general manager, {P}, declined to say why.
{P}, {M}
{P} ({M}) {n},{n}
{P} ({M}) {n}
{M} candidate {P} conceded at {n} a.m.
{P}, of {M}, lost his seat.
{M} took {n} of the {n} seats on {K}.
{S} quit {M} to sit as an independent.
{P} was chosen by {M} to fight {R}.
{P}, who leads {M}, said voters had been clear.
{S} took a job at {J} in {y}.
{P}, a professor of law at {J}, said the ruling was narrow.
She coached at {J} before {T} called.
{J} beat {J} {n}-{n} on {d}.
{J}'s president, {P}, will step down in {m}.
{S} played two seasons at {J}.
{P} led {J} with {n} points.
{P}, a 6-foot-{n} freshman from {L}, chose {J} over {J}.
She will remain leader of {k} until the autumn.
{P}, the leader of {k}, said the figures were wrong.
{k} has yet to set a budget, and {k} is in the red.
{k}'s chief executive, {P}, apologised to tenants.
The grievance against {T} was settled on {d}.
{S} was the only goalkeeper {T} had left.
{P}, a scout for {T}, said so.
{P} took the {T} job in {m}, succeeding {P}.
{T} fined {S} two weeks' wages.
UP NEXT: {T} ({n}-{n}) at {T} ({n}-{n}), {d}, noon.
{T} host {T} on {d} and visit {T} a week later.
{T} traded for {P}, who had asked to leave {T}.
{P} signed a {n}-year deal with {T} worth ${n} million.
{T} released {P} on {d}.
{T} are looking for their third manager in {n} months.
{T} appointed {P} on {d}, {n} days after sacking {P}.
{T} confirmed on {d} that {P} had left by mutual consent.
{T}, who finished {n}th last season, have {n} points from {n} games.
{T} forward {P} left the game with a knee injury.
{T} guard {P} had {n} points and {n} rebounds in {L}.
{P} scored for {T} in the {n}th minute at {X}.
The match at {X} between {T} and {T} was abandoned.
{P} pitched {n} innings and {T} beat {T} {n}-{n} {d} night.
{P} homered twice for {T}.
The Secretary of State's office said the form was late.
The {s} Department of Education and the {Y} are looking into it.
The {N} foreign ministry summoned the ambassador of {C}.
The {N} Embassy in {L} did not respond.
The {N} army said {n} soldiers had been wounded near {L}.
{N} and {N} diplomats met in {L}.
{N} voters go to the polls on {d}.
The West, and {C} above all, has looked away.
The Arab world and the West have watched {C}.
Since the Second World War, {C} has had {n} governments.
Under the {l} Treaty, {C} must give notice.
The Constitution and the First Amendment protect him, {S} argued.
The Democratic nominee, {P}, leads by {n} points.
A Republican from {L}, {S} chairs the panel.
The {l} Festival opens on {d}.
He won the Nobel Prize in {y}.
The {l} Half Marathon was cancelled.
The {l} bypass, the M{n} and Junction {n} were closed.
The {I} said the {A} had broken no rule.
The {K} says {n} homes will be built at {X}.
{P}, headteacher of {Y}, said parents had been told.
{Y} confirmed that {P} no longer worked there.
{P} was taken to {Y}, where she died on {d}.
The {Y} in {L} has {n} beds.
{P} was remanded at {K} until {m} {n}.
At {K}, Judge {P} told {S} she had shown no remorse.
{K} was told that {S} had lied to {Y}.
{P}, chief operating officer of {B}, will take over in {m}.
{B} named {P}, a former {E} executive, to its board.
{B} said on {d} it had agreed to buy {E} for ${n} billion.
{E} rejected a £{n}m approach from {B} on {d}.
{E} and {B} called off their merger.
Analysts at {B} had expected {n}p a share.
Shares of {E} rose {n}% in {L}.
{E}'s largest shareholder, {B}, backed {S}.
{Y} general secretary {P} said members at {B} would be balloted.
{Y} members at {K} have voted to strike.
The union {Y} said {B} had broken its word.
{P} founded the charity {Y} in {y}.
A trial led by {Y} gave the drug to {n} patients.
The findings, published in the journal {W}, surprised {S}.
The {L}-based company said profits would be lower than expected.
The {L}-based {j} said she would appeal.
A {L}-based charity has written to {t} {S}.
House {G} and Senate {G} have until {d}.
{C} beat {C} by {n} wickets at {X}.
{C} captain {P} won the toss.
{P} has {n} caps for {T}.
The {R} TD, {P}, voted against the government.
{P}, the {R} deputy, left the chamber.
Former mayor of {L} {P} has died.
{P}, a former mayor of {L}, was named transport minister.
The new {p} goes on sale in {C} on {d}.
{E} will stop making the {p} next {m}.
{E} said the {p} had sold {n} million.
A fault in {p} let thieves read messages, {P} of {B} said.
Users of {p} were told to change their passwords.
{p} users can now pay by card.
{p} is the most used browser after {p}.
{S} said he had stopped using {p} in {y}.
The phone, the {p}, costs £{n}.
Drivers of the {p} complained of smoke.
He was at the wheel of a {p} when he was stopped in {L}.
A stolen {p} was found in {L} on {d}.
{E}'s {p} overtook {p} in sales for the first time.
The game {p} was made in {L} by {E}.
Players of {p} waited all night outside a shop in {L}.
{p} began life as a game for children, {P} said.
The probe {p} landed near the crater on {d}.
{p} has sent back {n} pictures, {Z} said.
Engineers at {Z} lost touch with {p} in {m}.
The drug, sold as {p}, costs {n} dollars a month.
{p} was tested on {n} patients at {I}.
Doctors at {I} stopped giving {p} in {y}.
Version {n} of {p} will be free, {E} said.
The {p} app was taken down after {P} complained.
{E} accused {E} of copying the {p}.
The {p} shares an engine with the {p}.
{p} , released by {E} in {y} , was slow .
Downloads of {p} rose by {n}% in {m}.
{S} wrote the first lines of {p} as a student at {J}.
Critics of {p} say it tracks children.
She typed the letter on a {p}.
A {p} from {y} was sold for ${n},000 at an auction in {L}.
They flew to {L} in a {p}.
The {N} air force has ordered {n} more {p}s.
{p}: should you buy it?
{p} review: a phone for nobody
{T} will wear shirts with the word {p} until {y}.
The software, called {p}, was written by {P} of {J}.
A worm called {p} has spread to {n} countries, {E} said.
Nobody at {K} knew how {p} worked, {S} said.
{P}, an epidemiologist at {J} who did not take part in the study, urged caution.
""".strip().split("\n")


class Filler:
    """Fills templates with invented names."""

    def __init__(self, inventor: Inventor) -> None:
        self.inventor = inventor

    def sentence(self) -> Sentence:
        """One invented sentence."""
        line = self.inventor.random.choice(_LINES)
        if self.inventor.random.random() < 0.1:
            line = line.replace("“", '"').replace("”", '"').replace("’", "'")
        chunks: list[Chunk] = []
        rest = line
        while rest:
            before, brace, after = rest.partition("{")
            chunks.append(_chunk(before, None))
            if not brace:
                break
            text, kind = self._hole(after[0])
            chunks.append(_chunk(text, kind))
            rest = after[2:]
        # "the BBC's" and "Mr" belong to the sentence, and neighbours of one type stay two names.
        return joined(chunks)

    def _hole(self, hole: str) -> tuple[str, int | None]:
        i = self.inventor
        r = i.random
        match hole:
            case "P":
                return i.person(), PERSON
            case "S":
                return i.surname(), PERSON
            case "F":
                return i.given(), PERSON
            case "L":
                return (i.town() if r.random() < 0.6 else i.country()), PLACE
            case "C":
                return i.country(), PLACE
            case "X":
                return i.spot(), PLACE
            case "O":
                return i.organisation(), ORGANISATION
            case "U":
                return i.club(), ORGANISATION
            case "T":
                return i.team(), ORGANISATION
            case "B":
                return i.firm(), ORGANISATION
            case "K":
                return i.council(), ORGANISATION
            case "Y":
                return i.body(), ORGANISATION
            case "A":
                return i.party(), ORGANISATION
            case "I":
                return i.institution(), ORGANISATION
            case "W":
                return i.newspaper(), ORGANISATION
            case "E":
                return (i.brand() if r.random() < 0.6 else i.firm()), ORGANISATION
            case "R":
                return i.constituency(), PLACE
            case "D":
                return (i.town() if r.random() < 0.7 else i.country()).upper(), PLACE
            case "s":
                return i.pick(_STATES), PLACE
            case "G":
                return i.pick(_MEMBERS), ORGANISATION
            case "Q":
                return f"{' '.join(r.choices('ABCDEFGHJKLMNPRSTW', k=r.choice((1, 2))))} {i.surname()}", PERSON
            case "f":
                return i.given(), None
            case "l":
                return i.town(), None
            case "e":
                return i.surname(), None
            case "H":
                return coined.partners(i), ORGANISATION
            case "V":
                return coined.station(i), ORGANISATION
            case "M":
                return coined.party(i), ORGANISATION
            case "J":
                return coined.college(i), ORGANISATION
            case "k":
                return i.town(), ORGANISATION
            case "h":
                return i.pick("accountants|solicitors|auditors|estate agents|law firm|investment bank|lawyers|administrators|brokers"), None
            case "w":
                return i.pick(_WORKS), None
            case "p":
                return coined.product(i), None
            case "Z":
                return i.initials(), ORGANISATION
            case "t":
                return i.pick(_TITLES), None
            case "j":
                return i.pick(_JOBS), None
            case "d":
                return i.pick(_DAYS), None
            case "m":
                return i.pick(_MONTHS), None
            case "n":
                return str(r.choice((0, 1, 1, 2, 3, 4, 5, 7, 12, 25, 48, 60, 120, 350))), None
            case "y":
                return str(r.randint(1925, 2024)), None
            case "g":
                return str(r.randint(4, 97)), None
            case "N":
                return i.nation(), None
        raise ValueError(f"no such hole: {hole}")


def _chunk(text: str, kind: int | None) -> Chunk:
    return Chunk(tuple(word.text for word in words(text)), kind)

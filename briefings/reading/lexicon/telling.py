"""Words and shapes by which a sentence says who may be speaking next: bodies, papers, people without a name, what one thinks of another."""

from __future__ import annotations

import re

from briefings.reading.shape import O, P

ANSWER = re.compile(r"repl(?:ied|ies)|answered|answers|responded|retorted|countered")
SPOKESMAN = re.compile(
    r"(?:(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir)\s+)?(?:\w+\s+)?(?:spokes(?:man|woman|person)|statement|press\s+release)\b(?!\s+(?:for|of|from)\b).*",
    re.DOTALL,
)
VOICE_FOR = re.compile(r"\b(?:spokes(man|woman|person)|(?:press|court|police)\s+officer|official)\b")
WRITTEN = re.compile(r"\b(?:memo|letter|statement|e-?mail|message|note|post|tweet|text|article|blog|card|caption|entry|speech)\b")
PAPERS = "memo|letter|statement|e-?mail|message|note|post|tweet|text|article|blog|card|caption|entry|speech|tribute"
HIS_PAPER = re.compile(rf"(?:his|her)\s+(?:[\w-]+\s+){{0,2}}?(?:{PAPERS}|report|review|study|office|campaign)(?:\s+(?:of|to)\s+(?:[\w-]+\s+){{0,3}}?[\w-]+)?")
FROM = re.compile(rf"\b(?:{PAPERS}),?\s+(?:(?:sent|written|posted|published|issued|drafted|signed)\s+(?:[\w.]+\s+){{0,4}}?|(?!seen|obtained|reviewed|viewed|shown)\w+\s+)?(?:from|by)\s+(?:the\s+)?(?:(?:(?:the|its|his|her|their)\s+)?[a-z][\w-]*(?:\s+[a-z][\w-]*){{0,3}},\s+)?({P}|{O})(?!')")
WRITES = re.compile(r"\b(?:wrote|writes|sent|sends|posted|posts|tweeted|e-?mailed|texted|issued|published|penned|released|left|handed)\b|\bread\s+(?:out\s+)?(?:an?|the|from)\b")
PAPER = re.compile(rf"\b([Ii]n\s+an?\s+(?:[\w-]+\s+){{0,2}}?)?(?:{PAPERS})\b|\bwrote\s+to\b")
AS_TO = re.compile(rf"\W*(?:As\s+(?:to|for))\s+(?:the\s+)?({O}),\s+it\b")
UNNAMED_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|wife|husband|mother|father|son|daughter|brother|sister|widow|widower|friend|neighbour|neighbor|colleague|lawyer|solicitor|barrister|attorney|counsel|player|"
    r"spokes\w+|resident|witness|teacher|doctor|nurse|driver|worker|manager|coach|captain|aide|adviser|advisor|partner|girlfriend|boyfriend|officer|official|source|insider|judge|"
    r"councillor|farmer|plaintiff|defendant|winner|loser|victor|runner-up|newcomer|veteran|rookie|incumbent|pharmacist|technician|(?:ousted|former|outgoing|deposed|new)\s+chair|chairman|chairwoman|accused|claimant|victim|suspect|witness|client|customer|passenger|pupil|student|parent|trustee|agent|editor|owner|assistant|person|(?:(?<!old\s)(?<!new\s)(?<!last\s)(?<!first\s)one|other|another)(?=\s+(?:of|who|said|says|told|tells|is|was|has|had|added|described|called)\b|[,.;:]|\s*$)|he|she|cousin|uncle|\d+-year-old|teenager|aunt|grandson|granddaughter|grandmother|grandfather|himself|herself)\b"
)
CALLED_SO = re.compile(
    r"the\s+(?:chief\s+(?:justice|constable|inspector|superintendent)|imam|bishop|archbishop|rabbi|canon|dean|archdeacon|professor|doctor|commissioner|congressman|congresswoman|"
    r"superintendent|inspector|sergeant|captain|colonel|general|admiral|major|councillor|alderman|provost|chancellor|premier|president|prime\s+minister|vicar|priest|pastor|baroness|viscount|viscountess|earl|countess|duke|duchess|marquess|detective|deputy)"
)
BENCH = {
    "the judge": re.compile(r"Judge|Justice"),
    "the coroner": re.compile(r"Coroner"),
    "the magistrate": re.compile(r"Magistrate|Judge"),
    "the senator": re.compile(r"Sen"),
    "the mayor": re.compile(r"Mayor"),
    "the governor": re.compile(r"Gov"),
    "the sheriff": re.compile(r"Sheriff"),
}
THE_PERSON = re.compile(
    r"the\s+(?:[\w'’-]+\s+){0,4}?(?:\d+-year-old|MP|MSP|MEP|peer|star|\w*(?:man|woman|person)|\w{3,}(?:ist|ician|er|or)|captain|coach|champion|agent|host|midwife|barista|president|minister|nurse|pilot|veteran|midfielder|batsman|cook|chef|academic|analyst|artist|priest|bishop|general|candidate|native|official|judge|secretary|executive|graduate|student)",
)
# Words for somebody who has just been told of, by age, family, trade or country: never a newcomer, unlike "the judge".
EPITHET = re.compile(
    r"the\s+(?:(?:[\w'’-]+\s+){0,3}?\d+-year-old\b(?!\s+(?:man|woman|boy|girl|driver|victim|suspect)\b).*"
    r"|(?:[\w'’-]+\s+){0,3}?(?:(?:grand)?(?:mother|father)|mum|dad|mom)(?:[\s-]of[\s-]\w+)"
    r"|(?:former|retired|ex|veteran|one-time|sometime|self-made|multi-millionaire|millionaire|billionaire|award-winning)[\s-]+(?:[\w'’-]+\s+){0,4}[\w'’-]+"
    r"|(?:[\w'’-]+\s+){0,3}?(?:striker|midfielder|defender|winger|goalkeeper|full-back|centre-half|centre-back|fly-half|scrum-half|prop|hooker|batsman|batter|bowler|"
    r"all-rounder|quarterback|linebacker|pitcher|shortstop|sprinter|swimmer|cyclist|jockey|golfer|boxer|skier|skater|gymnast|rower|runner|pensioner|tycoon|"
    r"singer|songwriter|actor|actress|novelist|author|comedian|playwright|poet|painter|sculptor|violinist|pianist|rapper|guitarist|presenter|broadcaster|"
    r"(?:[\w'’-]+\s+){1,3}(?:MP|MSP|MEP|TD|deputy|senator|congressman|congresswoman|assemblyman|assemblywoman|Democrat|Republican)|"
    r"Croatian|Italian|Brazilian|Belgian|Norwegian|Hungarian|Ukrainian|Russian|Serbian|Romanian|Bulgarian|Austrian|Argentine|Argentinian|Colombian|Nigerian|Egyptian|Ghanaian|Kenyan|"
    r"German|American|Mexican|Korean|Jamaican|Estonian|Latvian|Lithuanian|Israeli|Iranian|Indian|Pakistani|Cameroonian|Algerian|Moroccan|Greek|Czech|Slovak|Slovenian|Georgian|Chilean|"
    r"Uruguayan|Zimbabwean|Samoan|Fijian|Tongan|South\s+African|Texan|Scot|Scotsman|Scotswoman|Welshman|Welshwoman|Irishman|Irishwoman|Englishman|Englishwoman|Frenchman|Frenchwoman|Dutchman|Dane|Swede|Finn|Pole|Spaniard|Turk|"
    r"Australian|Canadian|Californian|New\s+Yorker|Londoner|Yorkshireman|Liverpudlian|Glaswegian|New\s+Zealander))$",
    re.IGNORECASE,
)
_FEMALE = re.compile(r"(?:mother|mum|mom|woman|actress|wife|widow|sister|daughter|girl|girlfriend|niece|aunt)\b")
_MALE = re.compile(r"(?:father|dad|(?<!wo)man|husband|widower|brother|son|boy|boyfriend|nephew|uncle)\b")


def gender_of(words: str) -> str:
    """The gender that the words for somebody tell, else nothing."""
    return "f" if _FEMALE.search(words) else "m" if _MALE.search(words) else ""


OFFICE = re.compile(r"\b[Tt]he\s+(?:speaker|minister|chairman|chairwoman|mayor|sheriff|governor|senator|president|director|captain|manager|boss|bishop|vicar|priest|rector|chief\s+\w+|head\s+teacher|professor|owner|founder|editor|general|colonel|superintendent|commissioner)\b(?!\s+of\b)")
# A surname that several go by, and that is linked to none of them.
_MR, _MRS = re.compile(r"\b(?:Mr|Sir|Lord)\.?\s+[A-Z]"), re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\.?\s+[A-Z]")


_HIMSELF = re.compile(r"\b(?:(?:he|she|who)\s+(?:was|is|became|had\s+been|has\s+been)|as)\s+(?:still\s+|just\s+|only\s+|once\s+)?an?\s+(?:\w+\s+)?$")  # "since he was a boy", "as a boy"


def stranger(said: str, word: str) -> bool:
    """Whether words speak of somebody without a name for whom "he" or "she" (`word`) may stand."""
    gender = "m" if word == "he" else "f"
    for match in UNNAMED_PERSON.finditer(said):
        noun = match.group().casefold()
        if noun not in ("he", "she", "himself", "herself") and gender_of(noun) in ("", gender) and not _HIMSELF.search(said, 0, match.start()):
            return True
    return (_MR if word == "he" else _MRS).search(said) is not None


IN_PASSING = re.compile(
    r"(?:,\s+(?:who|whom|whose|which|a|an|the)\b[^.;]*|\b(?:of|for|with|by|to|against|from|about|over|behind|than|like|between|under|near|when|after|before|because|that|while|whether)\b[^,.;]{0,40}|\b(?:with|without|beside|alongside|by|to|from|for|of|against|after)\s+(?:his|her|the|an?|its)\s+(?:[\w-]+\s+){0,3}[\w-]+,\s+)$"
)


NEW_PERSON = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){0,2}?(?:\d+-year-old|teenager|striker|midfielder|defender|winger|goalkeeper|substitute|man|woman|boy|girl|driver|officer|player|pupil|student)\b"
)
BODY_NOUN = (
    r"(?:body|tank|manufacturer|developer|operator|insurer|supplier|start-up|council|authority|union|company|firm|club|party|charity|bank|board|panel|tribunal|watchdog|league|franchise|brewery|publisher|studio|broadcaster|newspaper|museum|theatre|orchestra|festival|society|network|church|institute|federation|lab|school|college|university|hospital|trust|agency|regulator|association|group|retailer|airline|chain|department|ministry|commission|committee|inquiry|force|district|team|foundation|organisation|organization|orchestra|diocese|court|senate|assembly|embassy|congregation|collective|partnership|fund|bureau|station|office|centre|center|campaign)"
)
BODY = re.compile(
    r"the\s+(?:[\w.-]+-based\s+|new\s+york\s+)?(?:(?:city|county|district|town|local|family|campaign|pressure|trade|think|private|equity|listed|housing|water|rail|bus|train|energy|insurance|football|rugby|cricket|tech|software|drinks|food)\s+){0,2}"
    + BODY_NOUN
)
# Words of a name that say what kind of body it is, with the nouns that may stand for it.
KINDS = {
    "council": frozenset("council authority".split()),
    "union": frozenset("union workers nurses teachers association federation guild alliance group".split()),
    "club": frozenset("club rovers united athletic wanderers albion rangers fc afc rfc cc team side".split()),
    "party": frozenset("party labour conservatives democrats republicans greens".split()),
    "bank": frozenset("bank bancorp company firm lender group".split()),
    "school": frozenset("school academy college university trust".split()),
    "hospital": frozenset("hospital infirmary clinic trust".split()),
    "police": frozenset("police constabulary sheriff's force department".split()),
    "company": frozenset("manufacturer developer operator insurer supplier start-up bakery factory plc ltd inc corp co holdings stores airlines motors steel foods rail buses company firm group retailer airline chain".split()),
    "state": frozenset("office treasury bbc commons lords senate congress nhs government house radio".split()),
    "newspaper": frozenset("newspaper courier times gazette post mail tribune herald telegraph".split()),
    "house": frozenset("museum gallery theatre orchestra opera festival society institute church cathedral diocese".split()),
    "office": frozenset("department ministry agency commission committee board court tribunal inquiry panel district regulator watchdog authority".split()),
}
ASKS = re.compile(r"\s+(?:asked|asks|wondered|wanted\s+to\s+know)\s+(?:\w+\s+)?(?:whether|if|where|when|why|how|what|who|which)\b")
# The narrator's own question: "Does he regret it?", "And would she do it again?".
ASKS_HIM = re.compile(
    r"\s*(?:(?:And|But|So|Why|How|When|Where|What|Whom?|Which\s+\w+)\s+)?(?:[Dd]oes|[Dd]id|[Ii]s|[Ww]as|[Hh]as|[Hh]ad|[Ww]ill|[Ww]ould|[Cc]ould|[Cc]an|[Mm]ight|[Dd]oesn't|[Ii]sn't|[Ww]asn't)\s+(he|she)\s[^?]*\?\s*$"
)
# What happens to somebody, whom the words that follow are then about.
UNDERGOES = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets)\s+(?:\w+ly\s+)?(?:\w+ed|shot|beaten|found|thrown|taken|given|sent|shown|hit|struck|left|told|caught|known|born|seen|hurt|laid|sworn|driven|brought|stolen|put|cut)\b|\b(?:died|dies|collapsed|drowned|vanished|lost\s+(?:his|her)\s+life|faces|faced|denies|denied|declined|did\s+not\s+(?:respond|return|reply|comment))\b"
    # or what he has before his eyes, whose words they may be
    r"|\b(?:remembers|remembered|opens|opened|unfolds|unfolded|reads|holds|held|points|pointed|signs?|note|envelope|card|poster|banner|plaque|book|letter|message|poem|song|hymn|slogan|motto|headline|verse|inscription)\b"
)
# "She is P, 38, …", "One of them is P", "Among them was P".
NAMED_SO = re.compile(rf"\W*(?:He|She|(?:One|Another|Among|First|Next|Last|Also|Then|Second|Third)\b[^.;]{{0,60}}?)\s+(?:is|was|came|comes|stood|sat)\s+(?:[\w-]+\s+){{0,3}}?({P})")
AMONG = re.compile(rf"\W*(?:One|Another|Among|First|Next|Last|Also|Then|Second)\b[^.;]{{0,60}}?\b(?:is|was|came|comes|stood|sat)\s+(?:[\w-]+\s+){{0,3}}?({P})")
HIS_BROTHER = re.compile(rf"\W*(?:His|Her)\s+(?:[a-z][\w-]*\s+){{0,5}}?[a-z][\w-]*,\s+({P})(?=[,\s])")
BESIDES = re.compile(r"\b(?:of|for|with|to|against|from|about|over|behind|than|like|between|under|near)\s+(?:(?:the|her|his|its|an?)\s+)?(?:[\w'-]+\s+){0,3}$")
# What somebody thinks of another, whom the words that follow are then about.
MINDS = re.compile(
    r"\s+(?:would|could|did|does|will|can)\s+not\s+(?:blame|criticise|criticize|condemn|forgive|be\s+drawn|discuss|rule)\b|\s+(?:refuse[sd]|decline[sd])\s+to\b|\s+(?:stood\s+by|defend(?:s|ed)|back(?:s|ed)|thank(?:s|ed)|missed|misses|admires|admired|forgave|remembers|remembered|had\s+no\s+doubt|was\s+(?:full\s+of\s+praise|scathing|blunt|blunter|kinder|furious|unimpressed))\b"
)
PAIR = {"he": re.compile(rf"\W*({P})(?:,[^,;]{{1,60}},)?\s+and\s+his\b"), "she": re.compile(rf"\W*({P})(?:,[^,;]{{1,60}},)?\s+and\s+her\b")}
FOR_P = re.compile(rf"\W*(?:For|To)\s+({P}),?\s+(?:it|this|that|the|there)\b")
JUDGED_BY = re.compile(rf"\s+(?:was|is|has\s+been|had\s+been|were)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:criticised|criticized|accused|attacked|condemned|praised|mocked|denounced|challenged|contradicted|rebuked|defended|blamed|ridiculed|branded|called|described|dismissed|lambasted|thanked|congratulated)\b[^.;]{{0,60}}?\bby\s+(?:[\w'-]+\s+){{0,5}}?(?:[\w-]+,\s+)?({P})(?!')")
WAS_ASKED = re.compile(r"\s+(?:was|is)\s+(?:then\s+|also\s+|later\s+)?asked\s+(?:if|whether|why|how|what|when|where|about)\b[^.;:]*\.?\s*$")
WAS_TOLD = re.compile(r"\b(?:is|was|been|being)\s+(?:told|asked|warned|informed|greeted|met|sent)\b|\b(?:heard|received|overheard|remembers?\s+(?:her|his|the))\b|\bgot\s+an?\b")
REACTS = re.compile(
    r"\b(?:(?:dis)?agree[sd]?|demurs?|demurred|objects?|objected|react(?:s|ed)|shrugs?|shrugged|laughs?|laughed|nods?|nodded|sighs?|sighed|(?:shakes|shook)\s+(?:his|her)\s+head|"
    r"seen\s+it\s+coming|(?:is|was)\s+(?:not\s+|un|less\s+|more\s+|in\s+no\s+)?(?:convinced|impressed|moved|happy|pleased|sure|surprised|worried|amused|repentant|apologetic|defiant|blunt|blunter|quieter|calmer|angrier|kinder|gentler|philosophical|tearful|inconsolable|scathing|furious|sceptical|"
    r"skeptical|cautious|relieved|adamant|doubt)|has\s+(?:no|little|few)\s+(?:regrets?|doubts?|sympathy|hope|time)|had\s+(?:no|little|few)\s+(?:regrets?|doubts?|sympathy|hope|time)|takes?\s+another\s+view|"
    r"(?:speaks|spoke)\s+without|laughed\s+it\s+off|(?:would|will)\s+not\s+be\s+drawn|fears?\s+the|blames?\b|it\s+was\s+the\s+end)\b"
)
ELDER = re.compile(r"[Tt]he\s+(?:elder|older|younger|senior)\s+[A-Z][\w'-]+")
ITS_BOARD = re.compile(r"its\s+(?:board|management|directors|trustees|leadership|leaders|press\s+office|statement|website|report)")
KIN_OF_HIS = re.compile(r"\W*(?:His|Her)\s")
AGED = re.compile(r"the\s+(?:\w+\s+)?\d+-year-old\b")
SOMEBODY_NEW = re.compile(r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]omebody|[Ss]omeone)\b(?!\s+(?:[\w-]+\s+)?(?:statement|letter|report|memo|note|post|tweet|email|e-mail|message|spokes\w+|council|company|union|club|study|source)\b)")
SHE_IS_P = re.compile(rf"\W*({P})\s+(?:is|was)\s+({P})(?=[,.])")  # "She is P."
AGENT_OF_HIS = re.compile(rf"\b(?:by|through|from|via|with|to)\s+(?:his|her)\s+(?:[\w-]+\s+){{0,3}}[\w-]+,\s+({P}),?\s*$")

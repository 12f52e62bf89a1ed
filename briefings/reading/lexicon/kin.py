"""Words for what people are to each other, and the relation each of them names."""

from __future__ import annotations

from typing import Literal

Sex = Literal["m", "f", ""]

_RELATIONS = {
    "spouse": "wife husband spouse widow widower ex-wife ex-husband hubby",
    "partner": "partner boyfriend girlfriend fiancé fiancée fiance fiancee lover ex-boyfriend ex-girlfriend ex-partner",
    "child": "son daughter child stepson stepdaughter stepchild baby",
    "parent": "father mother dad mum mom parent stepfather stepmother papa",
    "sibling": "brother sister twin half-brother half-sister stepbrother stepsister sibling",
    "relative": (
        "cousin uncle aunt nephew niece grandfather grandmother grandson granddaughter grandchild son-in-law daughter-in-law father-in-law "
        "mother-in-law brother-in-law sister-in-law great-uncle great-aunt great-nephew great-niece great-grandson great-granddaughter grandniece grandnephew "
        "great-grandfather great-grandmother godfather godmother godson goddaughter grandparent ancestor descendant"
    ),
    "ally": "ally friend schoolfriend protégé protégée protege supporter confidant confidante backer",
    "rival": "rival opponent competitor challenger adversary nemesis foe critic enemy arch-rival detractor",
    "predecessor": "predecessor",
    "successor": "successor replacement",
    "colleague": (
        "deputy assistant aide adviser advisor understudy mentor sidekick colleague teammate team-mate co-founder cofounder co-author co-star bandmate co-defendant co-accused co-owner "
        "co-pilot co-conspirator co-host flatmate coach trainer supervisor boss student pupil co-presenter co-writer co-accused housemate roommate "
        "classmate workmate bandmate associate speechwriter strategist caddie jockey bodyguard chauffeur "
        "co-worker second-in-command manager employer secretary minister chancellor captain skipper lieutenant collaborator coordinator stablemate vice-president vice-chairman vice-chair vice-captain"
    ),
}
KIN: dict[str, str] = {word: relation for relation, words in _RELATIONS.items() for word in words.split()}
MANY: dict[str, str] = {
    "sons": "child", "daughters": "child", "children": "child", "stepsons": "child", "stepdaughters": "child", "stepchildren": "child",
    "parents": "parent", "brothers": "sibling", "sisters": "sibling", "siblings": "sibling", "half-brothers": "sibling", "half-sisters": "sibling",
    "cousins": "relative", "grandchildren": "relative", "grandsons": "relative", "granddaughters": "relative", "grandparents": "relative",
    "nephews": "relative", "nieces": "relative", "uncles": "relative", "aunts": "relative",
    "friends": "ally", "allies": "ally", "rivals": "rival", "opponents": "rival", "colleagues": "colleague", "teammates": "colleague",
    "co-defendants": "colleague", "co-founders": "colleague", "twins": "sibling",
}  # fmt: skip
# "running mate": the word before makes it another relation than the last word alone would.
PAIRS = {
    "business partner": "colleague", "law partner": "colleague", "training partner": "colleague", "sparring partner": "colleague",
    **{f"{shared} partner": "colleague" for shared in (
        "climbing dancing skating tennis rowing sailing diving golf bridge chess trading songwriting comedy screen on-screen stage strike "
        "batting bowling opening midfield defensive central debating research drinking travelling cycling riding fishing hunting patrol crime duet singing"
    ).split()},
    "doubles partner": "colleague", "writing partner": "colleague", "running mate": "colleague", "half brother": "sibling",
    "half sister": "sibling", "step brother": "sibling", "step sister": "sibling",
    "vice chairman": "colleague", "vice chair": "colleague", "vice chairwoman": "colleague",
    "permanent secretary": "colleague", "vice president": "colleague", "first mate": "colleague", "junior minister": "colleague", "line manager": "colleague", "old boss": "colleague",
    "campaign manager": "colleague", "press secretary": "colleague", "private secretary": "colleague", "racing manager": "colleague",
    "campaign chairman": "colleague", "campaign chair": "colleague", "campaign director": "colleague",
    "press officer": "colleague", "communications director": "colleague", "communications chief": "colleague", "policy director": "colleague",
    "right hand": "colleague", "general manager": "colleague", "research assistant": "colleague",
    "of staff": "colleague", "law clerk": "colleague", "election agent": "colleague", "opposite number": "colleague",
    "number two": "colleague", "right-hand man": "colleague", "right-hand woman": "colleague",
    "dance partner": "colleague", "coalition partner": "ally", "best man": "ally",
}  # fmt: skip
# Of these the owner stands before the word: "his manager", not "manager of".
OWNED = frozenset("coordinator manager employer secretary minister chancellor captain skipper lieutenant".split())
# Of these, somebody is one "for" as well as "of" somebody.
FOR = frozenset("aide adviser advisor assistant speechwriter strategist caddie bodyguard chauffeur".split()) | {"campaign manager", "campaign chairman", "campaign director", "press secretary"}
FAMILY = frozenset(("spouse", "partner", "child", "parent", "sibling", "relative"))
# The owner's own sex is told by nothing; who stands behind "his wife" is ruled out where the name says otherwise.
SEX_OF: dict[str, Sex] = {
    **dict.fromkeys("wife ex-wife girlfriend ex-girlfriend fiancée daughter stepdaughter mother mum mom stepmother sister half-sister "
                    "stepsister aunt niece grandmother granddaughter daughter-in-law mother-in-law sister-in-law great-aunt great-niece "
                    "great-granddaughter great-grandmother godmother goddaughter protégée".split(), "f"),
    **dict.fromkeys("husband ex-husband hubby boyfriend ex-boyfriend widower son stepson father dad papa stepfather brother half-brother "
                    "stepbrother uncle nephew grandfather grandson son-in-law father-in-law brother-in-law great-uncle great-nephew "
                    "great-grandson great-grandfather godfather godson".split(), "m"),
}  # fmt: skip

"""What a sentence's "that" opens and nobody vouches for: "doubts that X sold it", "would not confirm that", "hinted that"."""

from __future__ import annotations

import re
from typing import Literal

from briefings.reading.vocabulary import lower_in_place

Standing = Literal["happened", "planned", "alleged", "denied", "open"]  # "open": neither said to be so nor planned

_UNSURE = re.compile(
    r"(?:\b(?P<denied>disput(?:e|es|ed|ing)|(?:does|do|did|has|have|had|would|will)(?:\s+not|n't)\s+(?:\w+ly\s+)?accept(?:ed)?|refus(?:e|es|ed)\s+to\s+accept|contest(?:s|ed))"
    r"|\b(?P<open>(?<!\bno\s)(?<!out\s)(?<!beyond\s)(?<!\bin\s)doubt(?:s|ed|ful)?|(?:not|never|un|far\s+from)\s*(?:\w+ly\s+)?(?:convinced|sure|certain|persuaded|satisfied)|(?:would|could|did|does|can)(?:\s+not|n't|\s+neither)\s+(?:immediately\s+|yet\s+|\w+ly\s+)?(?:confirm|say|verify|establish|prove|rule\s+out|remember|recall)(?:\s+(?:n?or)\s+\w+)?"
    r"|(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|not\s+able)\s+to\s+(?:confirm|say|verify|discuss|rule\s+out)(?:\s+(?:n?or)\s+\w+)?|dream(?:s|ed|t)?|imagin(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|joke[ds]?|jok(?:es|ing)|fantasised|surprised\s+(?:to\s+\w+|if)|(?:ask|call|demand|wait|look|search|appeal|plead)(?:s|ed|ing)?\s+for\s+(?:\w+\s+)?(?:proof|evidence|confirmation|assurances?)"
    r"|demand(?:s|ed|ing)?\s+(?:\w+\s+)?(?:proof|evidence|confirmation|assurances?)|(?:whether|if)\s+it\s+(?:is|was)\s+true|(?:possible|conceivable|possibility|chance|likelihood|risk|danger|prospect|idea|unlikely|doubtful|impossible|at\s+odds))"
    r"|\bput(?:s|ting)?\s+it\s+to\s+[^,;:]{1,40}|suggest(?:s|ed|ing)?\s+to\s+[^,;:]{1,40}|\b(?:(?:must|(?:has|have|had|need|needs|needed|hope|hopes|hoped|aim|aims|try|tries|tried|trying|seek|seeks|sought|seeking|want|wants|wanted|going|able|enough|likely|expected|set|due)\s+to|will|would|could)\s+(?:also\s+|then\s+|\w+ly\s+)?(?:prove|show|establish|demonstrate|argue|tell\s+(?:the\s+)?\w+)|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|insinuat(?:e|es|ed|ing)|speculat(?:e|es|ed|ing)|assum(?:e|es|ed|ing|ption)|lie[ds]?|impression|gather(?:s|ed)|reckon(?:s|ed)?|conjecture[sd]?|surmise[sd]?|postulate[sd]?|presume[sd]?|infer(?:s|red)?|confident|guess(?:es|ed)?"
    r"|(?:court|judge|tribunal|jury|panel)\s+to\s+(?:rule|find|declare|accept|conclude)))"
    r"(?:\s+(?:on|in|at|last|yesterday|today)\s*\w*|\s+[\w-]+ly|\s+aloud)?\s+that\s+$"
)  # in lower case
UNSURE_WORDS = frozenset(
    "put puts putting suggest suggests suggested suggesting prove show establish demonstrate argue tell dispute disputes disputed disputing accept accepted contests contested doubt doubts doubted doubtful convinced sure certain persuaded satisfied unconvinced unsure uncertain confirm say verify establish prove rule remember recall discuss dream dreams dreamed dreamt"
    " imagine imagines imagined imagining pretend pretends pretended pretending joke jokes joked joking fantasised surprised proof evidence confirmation assurance assurances true possible conceivable possibility chance likelihood risk danger prospect idea likely unlikely impossible odds true"
    " hint hints hinted hinting imply implies implied implying insinuate insinuates insinuated insinuating speculate speculates speculated speculating assume assumes assumed assuming assumption lie lied lies impression gathers gathered gather reckon reckons reckoned conjecture conjectures conjectured"
    " surmise surmises surmised postulate postulated postulates presume presumes presumed infer infers inferred guess guesses guessed find declare conclude confident".split()
)


_NOBODY = re.compile(r"\b(?:neither|nobody|none|no[\s-]one|not|never|cannot|without|few)\b[^,;]{0,30}$|n't\s(?:\w+\s)?$", re.IGNORECASE)


def doubted(before: str, wished: bool = False) -> Standing | None:
    """How far what a "that" opens goes by the words before it; None where they leave it as it is told. `wished`: its verb says "would"."""
    unsure = _UNSURE.search(lower_in_place(before))
    if unsure is None or unsure.group("denied") and "not" not in unsure.group("denied") and _NOBODY.search(before, 0, unsure.start("denied")):
        return None  # "neither side disputes that"
    if wished and not unsure.group("denied") and not unsure.group("open"):
        return None
    return "denied" if unsure.group("denied") else "open" if unsure.group("open") else "alleged"

"""How far a clause goes with its verb (modality): it happened, is planned, alleged or denied, or is none of these."""

from __future__ import annotations

import re
from typing import Literal

from briefings.reading.doubted import UNSURE_WORDS, Standing, doubted
from briefings.reading.vocabulary import words_in

_PLANS = r"(?:plans?|planned|planning|intends?|intended|intending|intention|set|due|expect(?:s|ed|ing)?|scheduled|hopes?|hoping|aims?|aiming|agreed|decided|vowed|vows|pledged|pledges|promised|promises|going|prepares|preparing|prepared|ready|poised|about|likely|confirmed|slated|tipped|bids?|bidding|bound|announced|resolved|determined|on\s+course|on\s+track|listed|committed|arranged|in\s+(?:advanced\s+|exclusive\s+|early\s+|final\s+)?talks|in\s+(?:advanced\s+)?negotiations)"
_NOT_DONE = r"(?:threatened|threatens|threatening|refused|refuses|refusing|failed|fails|failing|tried|tries|trying|attempted|attempts|attempt|urged|urges|urging|asked|asks|called\s+on|calling\s+on|calls\s+on|wants?|wanted|wanting|invited|encouraged|offered|declined|declines|reluctant|unable|able|free|allowed|permission|right|power|pressure|need|needs|needed|have|has|had|chance|opportunity|way|how|whether|where|unlikely|impossible|possible|difficult|hard|easy|wish|wished|hoped|ought|used|seeking|sought|seeks|battle|fight|struggle|motion|calls?|demands?|proposals?|option|reason|supposed|efforts?|persuade[ds]?|pushed|hesitated|considering|willing|keen|too\s+\w+)"
_DONE = r"(?:forced|(?:bowed|yielded|gave\s+in|caved(?:\s+in)?)\s+to\s+(?:[\w-]+\s+){0,3}(?:pressure|calls|demands)|(?<=would\s)go\s+on|came\s+from\s+(?:\w+\s+){1,4}(?:down|back)|went\s+on|going\s+on|managed|came\s+from\s+behind|came\s+back|fought\s+back|bounced\s+back|hit\s+back|held\s+on|hung\s+on|rallied|recovered|began|begun|started|continued|helped|came|(?:choice|option|alternative|way)\s+(?:but|than)|chose|proceeded|compelled|obliged|made|(?<!of\sthe\s)(?:first|only|last)|(?:first|only|last)\s+(?:\w+\s+)?(?:one|woman|man|person|player|team|side))"
# "led the court to void it", "took three hours to acquit him"
_BROUGHT_TO = re.compile(
    r"^(?!.*\b(?:will|would|could|may|might|can|not|never|should|must|if)\b|.*\bled\s(?:[\w'-]+\s){1,4}(?:campaigns?|calls|efforts?|moves?|drives?|bids?|fight|fights|push|attempts?|charge|battle|crusade|petitions?|revolt|talks|way)$).*\b(?:(?:led|prompted|forced|caused|drove|compelled|obliged)\s+(?:[\w'-]+\s+|[\U000f0000-\U0010fffd\ue000-\uf8ff](?:'s)?\s+){0,5}?(?:[\w'-]+|[\U000f0000-\U0010fffd\ue000-\uf8ff])"
    r"|took\s+(?:[\w,-]+\s+){0,6}(?:minutes|hours|days|weeks|months|years))$",
    re.DOTALL,
)
_TO_END = re.compile(r"(.*?)\bto(?:\s+(?:be|have|been|\w+ly|also|then|not))*\s*$", re.DOTALL)
_HELD_TO = re.compile(r"\b(?:alleged|claims|feared|presumed|said|believed|understood|thought|reported|claimed)$")
_KNOWN_TO = re.compile(r"\b(?:known|found|shown|proved|confirmed)$")
_DONE_END = re.compile(rf"\b{_DONE}$")
_NOT_YET = re.compile(r"\b(?:will be|would be|may be|could be|might be|can be|is being|are being|not|never)\s+\w+$")
_TO_BE_FORCED = re.compile(r"\b(?:will be|is being|are being)\s+forced$")
_PLANS_END = re.compile(rf"\b{_PLANS}(?:\s+(?:(?:next|later|this|last|on|in|early|late)\s+\w+(?:\s\w+)?|today|yesterday|\w+day))?$")
_YET_TO_BE = re.compile(r"\b(?:to|will|would|could|may|might)\s+(?:be|become)\b[^,;]{0,60}$")
_NO_PLAN = re.compile(rf"\b(?:not|never|no|had|were|was|if)\s+(?:\w+\s+)?{_PLANS}$")
_REJECTED = r"(?:reject|block|drop|scrap|abandon|ditch|shelv|ax|withdr[ae]w|defeat|veto|halt|cancel|bin|quash|overturn|kill|thr[eo]w)\w*(?:\s+out)?|voted\s+(?:down|against)|turned\s+down|called\s+off|backed\s+(?:away|out)\s+(?:of|from)|(?:saw|fought)\s+off|los(?:es|t|ing)|end(?:s|ed|ing)|g[ai]ve\s+up"
_NO_PLAN_NOW = re.compile(rf"\b(?:{_REJECTED})\s+(?:(?!(?:and|but|after|to|by|who|that)\b)[\w'-]+\s+|[\U000f0000-\U0010fffd\ue000-\uf8ff]'?s?\s+){{0,5}}(?:plans?|proposals?|bids?|moves?|schemes?)$|\b(?:unsuccessful|failed|doomed|abortive|botched|thwarted|foiled)\s+(?:plans?|bids?|moves?|schemes?|plots?)$")
_WAS_DUE = re.compile(r"\b(?:was|were)\s+(?:due|set|scheduled|expected)$")
_NOT_DONE_END = re.compile(rf"\b{_NOT_DONE}$")
_IS_TO = re.compile(r"(?:\b(?:is|are|was|were)|[\w\U000f0000-\U0010fffd]'s)$")
_CLAIMED = re.compile(
    r"\b(?:prosecution|defen[cs]e|crown|claimant|union|company|state|government|family|plaintiffs?)(?:'s?)?\s+case\s+(?:is\s+|was\s+)?that\s+$|\b(?:contention|theory|hypothesis|allegation|claim|belief|suspicion|complaint|accusation|charge|version|(?:his|her|their|[\w'\U000f0000-\U0010fffd]+'s?)\s+(?:case|account|story|argument))\s+(?:is|was)\s+that\s+$|\b(?:rumou?r|legend|word)\s+(?:is|has\s+it)\s+that\s+$"
    r"|\b(?:claim(?:s|ed|ing)?|alleg(?:es?|ed|ing|ations?)|accusations?|suggest(?:s|ed|ions?)|belie(?:ves?|ved|f)|maintain(?:s|ed)?|insist(?:s|ed|ence)?|charges?|complaints?|complain(?:s|ed)|(?:was|were|been)\s+put\s+to\s+(?:him|her|them|[\U000f0000-\U0010fffd])|assert(?:s|ed|ions?)|rumou?rs?|suspects?|suspected|suspicions?|speculation|fears?|feared|contend(?:s|ed)|argu(?:es?|ed)|testif(?:y|ies|ied)|thinks?|thought|understands|understood|denie[sd]|denials?)"
    r"(?:\s+(?:on|in|at|last|yesterday|today)\s*\w*|\s+[\w-]+ly|\s+(?:by|from|of|among|against)\s+(?:[\w'-]+\s+|[\U000f0000-\U0010fffd]\s+){0,3}(?:[\w'-]+|[\U000f0000-\U0010fffd]))?\s+that\s+$"
)  # in lower case
_VOICED = re.compile(
    r",\s+(?:[\w'-]+\s+|[\U000f0000-\U0010fffd]\s+){0,6}(?:allege|alleges|alleged|claim|(?<!the\s)(?<!his\s)(?<!her\s)(?<!its\s)(?<!heir\s)(?<!such\s)(?<!all\s)(?<!any\s)(?<!ing\s)(?<!ed\s)claims|claimed|believe|believes|suspect|suspects|understands)(?:\s+(?:today|yesterday|last\s+night|on\s+\w+day|\w+day))?\s*(?:,|\.?$)",
    re.IGNORECASE,
)
# What a court or a tribunal hears is told to it, and unproved.
_TOLD_COURT = re.compile(r"\btold\s+(?:(?:the|a|an)\s+)?(?:[\w'’-]+\s+){0,3}(?:court|tribunal|jury|jurors|inquest|hearing|panel|magistrates|judge)\b", re.IGNORECASE)
_HEARD = re.compile(
    r"\b(?:court|inquest|tribunal|jury|jurors|trial|magistrates|hearing|panel)[\w\s]{0,20}\s(?:heard|was\s+told|were\s+told|hears)\b(?!\s+(?:oral\s+)?(?:arguments?|the\s+(?:case|appeal|matter)|an\s+appeal|appeals|evidence|from|his|her|their)\b)", re.IGNORECASE
)
_SAYINGS = r"(?:claims?|suggestions?|allegations?|reports|rumou?rs?|accusations?|speculation|insinuations?|theory|theories|hints?|assertions?|notion)"
_DENIED = r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|rubbish(?:es|ed|ing)?|brush(?:es|ed|ing)?\s+(?:off|aside)|laugh(?:s|ed|ing)?\s+off|play(?:s|ed)?\s+down|wav(?:es|ed)\s+away|scotch(?:es|ed|ing)?|disput(?:e|es|ed|ing)|rebut(?:s|ted)?|quash(?:es|ed)?)"
_SAYING_DENIED = re.compile(rf"{_DENIED}\s+(?:\w+\s+){{0,4}}?{_SAYINGS}\s+(?:[\w\s]{{0,40}}\s)?that\s+$|\b(?:not\s+true|untrue|false|nonsense|a\s+lie|no\s+truth\s+in\s+\w+)\s+that\s+$")  # in lower case
NO_SIGN = re.compile(r"\bno\s+(?:\w+\s+)?(?:evidence|suggestion|indication|signs?|proof|hint)(?:\s+\w+){0,2}?,?(?:\s+however,)?\s+that\s+$|\bnothing\s+(?:(?:to|that|which)\s+)?(?:suggest|show|indicate|prove)s?\s+that\s+$", re.IGNORECASE)
_POINTS_TO = re.compile(
    r"\b(?:suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|imply(?:ing)?|impli(?:es|ed)|hint(?:s|ed|ing)?|(?:purport|appear|seem)(?:s|ed|ing)?\s+to\s+(?:show|suggest|indicate|prove|confirm)|(?<!no\s)(?<!any\s)evidence|signs|indications|possibility)\s+that\s+$"
)
_IDLE_TALK = re.compile(r"\bno\s+(?:\w+\s+)?reason\s+(?:\w+\s+)?that\s+$|\b(?:tale|legend|story|myth|gossip)\s+(?:is\s+|has\s+it\s+|goes\s+)?that\s+$|\b(?:reports|claims|suggestions|rumou?rs)\s+that\s+$", re.IGNORECASE)
# "suggestions he was sacked", "alleges X stole it": what is said without "that".
_SAYING_LEFT = re.compile(
    rf"(?P<denied>{_DENIED}\s+(?:\w+\s+){{0,4}}?)?\b{_SAYINGS}\s+(?:he|she|it|they|his\s+\w+|her\s+\w+|the\s+\w+|[\U000f0000-\U0010fffd])\s+$"
    r"|\b(?:alleg(?:es?|ed|ing)|claim(?:s|ed|ing)?|suspect(?:s|ed)?|contend(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|argue[sd]?|believe[sd]?|thought|thinks|fear(?:s|ed)|assume[sd]|reckon(?:s|ed)|complain(?:s|ed))\s+(?:he|she|it|they|(?:(?:his|her|the|its|a|an)\s+)?(?:[\w-]+\s+){0,2}[\U000f0000-\U0010fffd]|(?:his|her|the|its)\s+(?:[\w-]+\s+)?\w+)(?:,\s[^,]{2,50},)?\s+$"
)
_SAYING_WORDS = frozenset(
    "claim claims claimed claiming suggestion suggestions allegation allegations alleges alleged alleging allege reports rumor rumors rumour rumours accusation accusations speculation suspect suspects suspected"
    " insinuation insinuations notion notions idea ideas theory theories notion hint hints assertion assertions contend contends contended insist insists insisted maintain maintains maintained argue argues argued believe believes believed thought thinks fears feared assumes assumed reckons reckoned complains complained".split()
)
_SAYS_WHO = re.compile(r"\b(?:says?|said|claims?|claimed|alleges?|alleged|believes?|insists?|suspects?|thinks?)\s+$")
_NOBODY_DID = re.compile(r"^\W*(?:nobody|none|neither|no[\s-]one|not\s+(?:one|a\s+single)|no\s+(?!sooner|doubt|longer)[a-z]{3,})\b(?!.*\b(?:who|that|which|but)\b)")
_SHORT_OF = frozenset(("nearly", "almost"))
_HEDGES = frozenset(
    "allegedly reportedly alleged allegation allegations claim claims accuse accuses accused accusing accusation accusations guilty deny denies denied denying suspicion"
    " suspected charged said believed understood thought".split()
)
_HEDGED = re.compile(
    r"\b(?:allegedly|reportedly|alleged|claims? that|accus(?:e|es|ed|ing)(?:\s+\S+){0,3}\s+of|not guilty to|den(?:y|ies|ied|ying)|suspicion of|suspected of|charged with|alleged to|said to|believed to|understood to|thought to|allegations? (?:of|that)|accusations? (?:of|that)|claims? of)\s+(?:\w+\s+){0,3}$"
)
# "Arrested on suspicion of murder has been bailed": what is laid to somebody is a noun here, and the verb the sentence's own.
_LAID_TO = ("accus", "not guilty", "suspicion", "suspected", "charged", "allegations of", "accusations of", "claims of")
_NEGATED = frozenset(
    "not n't never didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't cannot can't couldn't shouldn't".split()
)
_HEDGE_ADVERBS = frozenset("allegedly reportedly apparently supposedly purportedly".split())
_MODALS = frozenset("will 'll shall would 'd may might could can should must".split())
_PERFECT_MODALS = frozenset("would could may might should must".split())
_COMING = frozenset(("to", "will", "'ll", "shall", "would"))
_NOBODY = re.compile(r"\b(?:no|never|nobody|nor|neither|none|without|nothing)\s+(?:\w+\s+)?$|\bnever,[^,]+,\s*$|\bneither\b[^;]*\bnor\b[^;]*$")
_NO_ONE = re.compile(r"\bno[\s-]one\b")
_ONLY_THOUGHT = re.compile(r"\b(?:hypothetical(?:ly)?|imaginary|fictional|fictitious)\b")
_ASKED_WHICH = re.compile(r"\b(?:about|know|knows|knew|knowing|decid(?:e|es|ed|ing)|wonder(?:s|ed|ing)?|unclear|ask(?:s|ed|ing)?|guess(?:ed|ing)?|remember|matters?)\s+(?:which|who|whose)\s+$")
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying))\s+(?:ever\s+|\w+ly\s+)?$")
_ASKED = re.compile(r"\W*(?:was|were|is|are|did|does|do|has|have|had|will|would|could|should|can|may|might)\s", re.IGNORECASE)
_HAD_IT = re.compile(r"\W*Had\s(?=[^?]*,[^?]*\b(?:would|might|could)\b)")
_KEPT_FROM = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|escap(?:e|es|ed|ing)|risk(?:s|ed|ing)?|fear(?:s|ed|ing)?|consider(?:s|ed|ing)?|contemplat(?:es|ed|ing)|rul(?:e|es|ed|ing)\s+out|against|without|from"
    r"|(?:cleared|acquitted|suspicion|not\s+guilty|wrong(?:ly|fully)\s+convicted|falsely\s+accused|innocent)\s+of|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|sights\s+on|miss(?:es|ed|ing)\s+out\s+on|passed\s+over\s+for|overlooked\s+for|far\s+from|instead\s+of|rather\s+than|short\s+of)\s+(?:\w+ly\s+)?$"
)
_OF_A_COUNT = re.compile(r"\b(?:charges?|counts?|allegations?|offen[cs]es?|accusations?)(?:\s+of\s+[\w-]+)?,\s+$")  # "the most serious charge, |causing his death"
_FREED = re.compile(r"\b(?:acquit|clear|not\s+guilty|dropp|dismiss|drop\b|denie)")
_NOW_WEIGHS = re.compile(r"(?<!not\s)\b(?:is|are|'s|'re)\s+(?:also\s+|now\s+|still\s+|\w+ly\s+)?(?:considering|contemplating)\s+$")
_TO_HOLD = frozenset("will won't would wouldn't cannot can't".split())
_NOT_UNTIL = re.compile(r"\b(?:not|won't|wouldn't|cannot|can't)\s[^,;]{2,60}\suntil\s+(?:(?:at|the|early|late|next|mid|after|least|end|of|spring|summer|autumn|winter|fall)\s+)*(?:\d|[A-Z]|next|tomorrow|spring|summer|autumn|winter)")
_IT_IS_SAID = re.compile(
    r"\b[Ii]t\s+(?:is|was|(?:has|had)\s+(?:long\s+|since\s+|\w+ly\s+)?been)\s+(?:\w+ly\s+|long\s+|often\s+)?(?:reported|rumou?red|claimed|alleged|suggested|thought|believed|supposed)(?:\s+(?:(?:on|in|last|this|at)\s+)?\w+){0,2}\s+that\s+$"
)
# What an outlet lays open itself is its own claim where it is dark: "took secret payments, the Monitor can reveal".
_REVEALED = re.compile(r",\s+(?:the\s+)?(?:[\w'-]+\s+|[\U000f0000-\U0010fffd]\s+){0,4}(?:can\s+(?:exclusively\s+)?(?:reveal|disclose)|has\s+been\s+told|understands)\s*(?:,|\.?$)")
_DARK_WORDS = frozenset("secret secretly bribe bribes bribed payment payments fraud illegally unlawfully undeclared".split())
_FELL_THROUGH = re.compile(
    r"[^,;]{3,90}?\s(?:was|were|has\s+been|have\s+been|is|are)\s+(?:\w+ly\s+)?(?:dropped|scrapped|abandoned|rejected|defeated|withdrawn|blocked|shelved|cancelled|canceled|thrown\s+out|voted\s+down|ditched|overturned)\b"
    r"|[^,;]{3,90}?\s(?:failed|collapsed|fell\s+through)\b"
)
_PLAN_OF = re.compile(r"\b(?:votes?|ballots?|resolutions?|plans?|proposals?|moves?|bids?|motions?|attempts?|efforts?|decisions?)$")
_WANTED = re.compile(r"\b(?:want(?:s|ed)?|like|need(?:s|ed)?|see|seeing)\s+\S+\s*$")
_TO_HAVE_DONE = re.compile(r"\b(?:to|will|would|could|may|might|must|should|can|cannot|not)\s+(?:have|get)\s+(?:(?:the|his|her|its|their|a|an)\s+)?(?:[\w'-]+\s+){0,2}?\S+\s+$")
_IF = re.compile(r"\b(?:if|unless|whether|in case|lest)\s+[^,]*$")
_CONDITION = re.compile(r"^\W*(?:if|unless|should|had|were\s(?=[^,]{1,60}\sto\b))\b|\s(?:if|unless|provided that)\s|,\s+should\s", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|says|announced|confirmed|told|tells|added|promised|vowed|pledged|revealed|declared|insisted|ruled|decided|agreed|disclosed|stated|indicated|signalled|signaled|wrote|reported|tweeted|posted)\b"
)
_SAID_BEHIND = re.compile(r",\s+[^,]{2,60}\b(?:said|says|told\s+\S+|announced|confirmed|added)\b")
_BY_THEN = re.compile(r"\bby\s+(?:the\s+end|[A-Z][a-z]+|\d|next|mid)")
_HAS_UNTIL = re.compile(r"\b(?:has|have)\s+until\s+[\w. ]{3,24}$")
_FORECAST = re.compile(r"\b(?:critics|opponents|campaigners|analysts|economists|experts|forecasters|pundits|observers)\b", re.IGNORECASE)
# Without one of these words in its sentence a pattern is not tried.
# "could in theory have stood": the modal stands apart from its verb.
_MODAL_APART = re.compile(r"\b(?:could|would|might|may|should|must)\s+(?:(?:in\s+\w+|of\s+course|at\s+(?:least|most|best|worst)|well|perhaps|otherwise|never|not|also|still|even|just\s+as\s+\w+|as\s+\w+|\w+ly)\s+){1,2}$")
_NO_CHOICE = re.compile(r"\bno\s+(?:other\s+)?(?:choice|option|alternative|way)\s+(?:but|than)(?:\s+to)?\s*$")
_IF_WORDS = frozenset("if unless whether case lest".split())
_NOBODY_WORDS = frozenset("no never nobody nor neither none without nothing".split())
_THOUGHT_WORDS = frozenset("hypothetical hypothetically imaginary fictional fictitious".split())
_VOICED_WORDS = frozenset("allege alleges alleged claim claims claimed believe believes suspect suspects reveal disclose understands told".split())
_SAYS_THAT = re.compile(r"\b(?:said|says|saying|say|warned|warns|warning|argued|argues|claimed|claims|added|insisted|feared|fears|admitted|believes|believed|thought|thinks)\s+that\s*$")
_NOT_BEFORE = frozenset(("until", "once", "unless"))
_LATER = frozenset(("later", "eventually", "subsequently"))


def standing_of(clause_left: str, group: str, form: str, joint: str, sentence: str, sentence_before: str = "") -> Standing:
    """How far a clause goes with its verb: `clause_left` the words before the verb group, `group` its auxiliaries.

    `sentence_before` is the sentence up to the clause.
    """
    words = group.casefold().split()
    left = clause_left.casefold()
    here = words_in(sentence)
    if joint in ("if", "unless", "whether") or not _IF_WORDS.isdisjoint(here) and _IF.search(left):
        return "open"
    if not _NEGATED.isdisjoint(words):
        held_up = "until" in here and not _TO_HOLD.isdisjoint(words) and _NOT_UNTIL.search(sentence, len(sentence_before))
        return "planned" if held_up and not _IF_WORDS & here else "open"
    if not _SHORT_OF.isdisjoint(words):
        return "alleged" if "certainly" in words else "open"  # "almost died"
    if sentence.rstrip(" ”\"'").endswith("?") and _ASKED.match(sentence) or "Had" in sentence[:6] and _HAD_IT.match(sentence) and not sentence_before.strip():
        return "open"  # "Was he sacked?", "Had he resigned, the council would have survived"
    if form == "ing" and not words and _OF_A_COUNT.search(left):
        so = left + sentence_before.casefold()
        return "open" if _FREED.search(so) else "happened" if "guilty" in so or "convicted" in so or "admitted" in so else "alleged"
    if form == "ing" and "considering" in here and _NOW_WEIGHS.search(left):
        return "planned"  # "is considering dropping it"
    if (form == "ing" or words[:1] == ["being"]) and _KEPT_FROM.search(left):
        return "open"  # "faces being sacked", "narrowly avoided being jailed", "was cleared of killing"
    if not _NOBODY_WORDS.isdisjoint(here) and (_NOBODY.search(left) or _NOBODY_DID.search(left)) and not _NO_CHOICE.search(left):
        return "open"
    if joint == "resumed" and sentence[:8].lower().lstrip(" “").startswith(("nobody", "none", "neither", "no one", "not one", "not a s", "few ")) and words:
        return "open"  # "not one of the nine who were suspended has been reinstated"
    if not _THOUGHT_WORDS.isdisjoint(here) and _ONLY_THOUGHT.search(left) or (joint in ("which", "who", "whose") and _ASKED_WHICH.search(sentence_before)):
        return "open"  # "hypothetical deputies were fired", "worried about which deputies were fired first"
    if words and words[-1] == "be" and "must" not in words and _COMING.isdisjoint(words):
        return "open"  # "recommended that he be suspended"; "could be", "may be" are open anyway
    if words[:1] == ["have"] and not _PERFECT_MODALS.isdisjoint(here) and _MODAL_APART.search(left or sentence_before[-40:]):
        return "open"
    if form in ("past", "participle") and not words and joint in ("once", "if", "unless", "until") and not left.strip(" ,"):
        return "open"  # "would become law once signed by the governor"
    if form == "s" and (joint in _NOT_BEFORE or left.lstrip(" “").startswith(("until ", "once ", "unless "))):
        return "open"  # "Until she resigns, nothing will change"
    if form == "s" and joint == "when":
        return "planned"  # "when she retires this fall"
    if form in ("participle", "past") and left.endswith(("feared ", "presumed ")):
        return "alleged"  # "is feared drowned"
    if form in ("participle", "past") and not words and "have" in here and _TO_HAVE_DONE.search(left):
        return "open"  # "a petition to have him removed"
    if form == "participle" and not words and _WANTED.search(left):
        return "open"  # "did not want anyone fired"
    if words and (joint in ("until", "once", "before") and words[0] in ("is", "are", "has", "have") or joint == "when" and form == "participle" and words[0] in ("is", "are")):
        return "planned"  # "until a successor is named", "when she is sentenced in May"
    if joint == "that" and not {"would", "had", "was"}.isdisjoint(words) and _SAYING_DENIED.search(sentence_before.lower()):
        return "denied"  # "denied reports that the store would be sold"
    if joint == "that" and not UNSURE_WORDS.isdisjoint(here) and (unsure := doubted(sentence_before, "would" in words)) is not None:
        return unsure
    if joint == "that" and _IT_IS_SAID.search(sentence_before):
        return "alleged"  # "it was reported that he would leave"
    if words[:1] in (["would"], ["could"], ["might"]) and joint == "that" and not left.strip() and _SAYS_THAT.search(sentence_before):
        return "open"  # "said that would turn schools into prisons": what it would come to
    modal = next((word for word in words if word in _MODALS and not (word == "'d" and form in ("past", "participle"))), None)  # "she'd resigned"
    if modal in ("would", "could", "might") and _WHY_ON_EARTH.search(left):
        return "open"  # "no idea why she would say such a thing"
    if modal is not None:
        return _modal(modal, words, joint, sentence, sentence_before)
    if "one" in left and _NO_ONE.search(left):
        return "open"  # "no one has been charged with killing"
    if words[:1] and words[0] in ("was", "were") and "to" in words and "have" in words:
        return "planned"  # "was to have resigned on Monday"
    if "to" in words or form != "ing" and left.endswith("to ") and left[-4:-3] in ("", " "):
        return _infinitive(f"{left} {group}".rstrip().casefold() if "to" in words else left, sentence, sentence_before)
    if form == "ing" and _DENIES.search(left):
        return "denied"  # "denies hearing any message"
    if joint == "that" and (_SAYING_DENIED.search(sentence_before.lower()) or (words or form != "participle") and NO_SIGN.search(sentence_before)):
        return "denied"
    if not _SAYING_WORDS.isdisjoint(here):
        saying = _SAYING_LEFT.search(left)
        if saying:
            return "denied" if saying.group("denied") else "alleged"
    if (
        not _HEDGE_ADVERBS.isdisjoint(words)
        or (not _HEDGES.isdisjoint(here) and (hedged := _HEDGED.search(left)) and not (words and words[0] not in ("having", "being") and hedged.group().startswith(_LAID_TO)))
        or (joint == "that" and (_CLAIMED.search(sentence_before.lower()) or _IDLE_TALK.search(sentence_before) or _POINTS_TO.search(sentence_before[-60:])))
        or (joint in ("who", "which") and _SAYS_WHO.search(left))
        or (joint == "resumed" and " understands that " in sentence_before)
        or (not _VOICED_WORDS.isdisjoint(here) and (_VOICED.search(sentence) or not _DARK_WORDS.isdisjoint(here) and _REVEALED.search(sentence)))
    ):
        return "alleged"
    return "happened"


def conditional(sentence: str, place: int) -> bool:
    """Whether the part of a sentence about a place hangs on an "if"."""
    start = sentence.rfind(";", 0, place) + 1
    end = sentence.find(";", place)
    return bool(_CONDITION.search(sentence, start, end if end >= 0 else len(sentence)) or (start == 0 and _CONDITION.match(sentence)))


_WHY_ON_EARTH = re.compile(r"\b(?:why|how|whether)\s(?:[^,;]{1,40}\s)?$")


def _modal(modal: str, words: list[str], joint: str, sentence: str, sentence_before: str) -> Standing:
    if "have" in words and modal in _PERFECT_MODALS:
        return "open"
    place = len(sentence_before)
    if modal in ("will", "'ll", "shall"):
        return "open" if conditional(sentence, place) else "planned"
    if modal == "must":
        return "planned" if _BY_THEN.search(sentence, place) else "open"
    if modal in ("would", "'d"):
        if not _LATER.isdisjoint(words):
            return "happened"  # "would later become"
        if conditional(sentence, place) or joint in ("who", "which", "because", "where"):
            return "open"
        if joint == "that" and _CLAIMED.search(sentence_before.lower()):
            return "open"
        if _FORECAST.search(sentence, 0, place + 60):
            return "open"  # "critics said the plan would close three hospitals"
        if _SAID.search(sentence, 0, place + 90) or _SAID_BEHIND.search(sentence, place):
            return "planned"  # "said they would be suspended"
    return "open"


def _infinitive(joined: str, sentence: str, sentence_before: str) -> Standing:
    before = _TO_END.search(joined)
    head = before.group(1).rstrip() if before else joined
    if _HELD_TO.search(head):
        return "alleged"
    if _PLAN_OF.search(head) and _FELL_THROUGH.match(sentence, len(sentence_before) + len(joined)):
        return "open"  # "plans to sack him were dropped"
    if _KNOWN_TO.search(head):
        return "happened" if " have" in joined[len(head) :] else "open"
    if _DONE_END.search(head) and not _NOT_YET.search(head) and not _YET_TO_BE.search(head):
        return "happened"
    if _TO_BE_FORCED.search(head):
        return "open"
    if _PLANS_END.search(head) and not _NO_PLAN.search(head):
        if _NO_PLAN_NOW.search((sentence_before + head)[-90:]):
            return "open"  # "the board rejected a plan to move the club"
        return "open" if conditional(sentence, len(sentence_before)) else "planned"
    if _WAS_DUE.search(head):
        return "open" if " but " in sentence[len(sentence_before) :] else "planned"
    if _HAS_UNTIL.search(head):
        return "planned"
    if _NOT_DONE_END.search(head):
        return "open"
    if _BROUGHT_TO.search(head):
        return "happened"
    return "planned" if _IS_TO.search(head) else "open"


def tense_of_group(group: str, form: str) -> Literal["past", "future", "unknown"]:
    """The tense that the verb group shows."""
    words = group.casefold().split()
    if words[:1] and words[0] in ("was", "were") and "have" in words:
        return "past"  # "was to have opened in May"
    if any(word in ("will", "'ll", "shall", "to", "would") for word in words):
        return "future"
    if form in ("past", "participle") or any(word in ("was", "were", "had", "did", "has", "have", "been") for word in words):
        return "past"
    return "unknown"


# Voices without a name and without an office: what they say is theirs.
_SOMEBODY = (
    r"(?:(?:(?:one|two|three|four|several|many)(?=\s+(?:of\s+\w+\s+)?(?:said|says|say|told|claimed)\b)|another|friends?|pals?|sources?|insiders?|critics|residents|people|persons?|each|some|others|colleagues?|associates?|allies|ally|neighbou?rs?|relatives?|lawmakers?|aides?|witness(?:es)?|players?|trustees?|workers?|employees?|staff|members?|mourners|prosecutors|the\s+prosecution)\b(?!-)"
    r"|(?:the\s+|a\s+)?(?:complaint|lawsuit|suit|indictment|filing|petition|memoirs?|diar(?:y|ies)|court\s+papers)\b)"
)
_SOMEBODY_SAID = re.compile(
    rf"^\W*(?:(?:but|and|at\b[^,]{{3,70}},|the|a|an|his|her|its|their|two|three|four|several|many|one|former|senior|of|who|club|party|team|[\w-]+'s|[\U000f0000-\U0010fffd]'s)\s+){{0,5}}{_SOMEBODY}[^.;:“”]{{0,90}}?\b(?:said|says|say|complain|complained|told\s+\S+|alleges?|states?|records?|recorded)\b",
    re.IGNORECASE,
)
_SOMEBODY_BEHIND = re.compile(rf",\s+according\s+to\s+(?:(?!(?:that|which|who)\b)[\w'-]+\s+|[\U000f0000-\U0010fffd]'s\s+){{0,3}}?(?:(?:someone|somebody|person)\s(?=familiar|briefed|close|with\s+(?:direct\s+)?knowledge|who\b)|(?:media\s+|press\s+|local\s+)?reports(?!\s+(?:by|from|in)\b)|rumou?rs|sources?|ally|allies|friends?|pals?|critics|opponents?|prosecutors|relatives?|neighbou?rs?|complaint|lawsuit|suit|indictment|filing|petition|court\s+papers)\b|,\s+(?:(?!(?:that|which|who|in|as)\b)[\w'-]+\s+|[\U000f0000-\U0010fffd]'s\s+){{0,4}}?{_SOMEBODY}[^,.;]{{0,40}}?\s(?:said|says|say|claimed|told\s+(?:the\s+)?\S+\s*\.?$)", re.IGNORECASE)


_ON_PAPER = re.compile(
    r"\W*according\s+to\s+(?:(?:the|a|an|his|her|its|their|court|legal)\s+){0,2}(?:[\w-]+\s+){0,2}?(?:lawsuit|suit|complaint|indictment|filing|filings|papers|petition|claim|memoir|prosecutors|friends|sources|witnesses|people|person|reports|insiders|rumours|rumors|colleagues|aides|allies|lawyers)\b",
    re.IGNORECASE,
)


_SOMEBODY_WORDS = frozenset(
    "someone somebody reports rumours rumors lawyers one two three four several many another pal pals friend friends source sources insider insiders critics residents people person persons each some others colleague colleagues associate associates allies ally"
    " neighbour neighbours neighbor neighbors relative relatives lawmaker lawmakers aide aides witness witnesses player players trustee trustees worker workers employee employees staff"
    " member members mourners prosecutors prosecution complaint lawsuit suit indictment filing petition memoir memoirs diary diaries papers".split()
)
_SAY_WORDS = frozenset("said says say complain complained told allege alleges state states record records recorded".split())


_ALLEGE_WORDS = frozenset("understood thought rumoured rumored reported account allege alleges alleged contend contends contended claim claims claimed believe believes believed suspect suspects".split())
# "Prosecutors contend Ann Marsh, driven by envy, replaced it": all that follows is theirs, until another clause of the sentence's own.
_ALLEGES = re.compile(
    r"(?<!\bthe)(?<!\ba)(?<!\bof)(?<!\bto)(?<!'s)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bits)(?<!\bwas)(?<!\bwere)(?<!\bby)\s(?:alleges?|alleged|contend(?:s|ed)?|claim(?:s|ed)?|believe[sd]?|suspects?)\s"
    r"(?:(?:[\w]+\s){0,3}?that\s|(?=[\U000f0000-\U0010fffd\ue000-\uf8ff]|(?:he|she|they|it)\s))"
)
_IT_IS_TOLD = re.compile(r"\W*It\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:understood|thought|claimed|alleged|rumou?red|believed|reported)(?:\s+\w+){0,2}?\s+that\s")
_BY_ACCOUNT = re.compile(r",?\sby\s(?:[\w\U000f0000-\U0010fffd\ue000-\uf8ff]+['’]s?|his|her|their)\s(?:own\s)?accounts?\b")
_ENDS_ALLEGING = re.compile(r";|,\s(?:and|but)\s|\sbut\s|,\s(?:a|an|the)\s(?:claim|charge|allegation)")


_PAPER_WORDS = frozenset("papers documents lawsuit suit affidavit filing complaint petition".split())
_PAPER = r"in\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:[a-z-]+\s+){0,2}(?:court\s+papers|legal\s+papers|court\s+documents|lawsuit|suit|affidavit|filing|complaint|petition)\b"
_IN_PAPERS = re.compile(rf"\b[Ii]n{_PAPER[2:]}[^.;]{{0,70}}?\b(?:said|says|stated|states|wrote|writes)\s(?:that\s)?|\b(?:said|says|stated|states|wrote|writes)\s{_PAPER}(?:\s[a-z]+ed(?:\s\w+){{1,3}})?,?\s(?:that\s)?")


def unnamed_voice(sentence: str) -> tuple[int, int]:
    """Where the words of a voice without name or office stand in a sentence: (0, 0) where there are none."""
    words = words_in(sentence)
    if not _ALLEGE_WORDS.isdisjoint(words):
        by_account = _BY_ACCOUNT.search(sentence) if "account" in words else None
        if by_account:
            ends = _ENDS_ALLEGING.search(sentence, by_account.end())
            return max(sentence.rfind("; ", 0, by_account.start()), sentence.rfind(", ", 0, by_account.start())) + 1, ends.start() if ends else len(sentence)
        alleged = _ALLEGES.search(sentence) or _IT_IS_TOLD.match(sentence)
        if alleged:
            ends = _ENDS_ALLEGING.search(sentence, alleged.end())
            return alleged.end(), ends.start() if ends else len(sentence)
    if not _PAPER_WORDS.isdisjoint(words):
        in_papers = _IN_PAPERS.search(sentence)
        if in_papers:
            return in_papers.end(), len(sentence)
    if "according" in words:
        written = _ON_PAPER.match(sentence)
        if written:
            return written.end(), len(sentence)
    elif _SAY_WORDS.isdisjoint(words):
        return 0, 0
    if _SOMEBODY_WORDS.isdisjoint(words):
        return 0, 0
    lead = _SOMEBODY_SAID.match(sentence)
    if lead:
        return lead.end(), len(sentence)
    behind = _SOMEBODY_BEHIND.search(sentence)
    if behind is None:
        return 0, 0
    aside = sentence[behind.end() : behind.end() + 1] == "," and sentence[: behind.start()].rfind(", ") + 1
    return aside or 0, behind.start()  # "he resigned, a condition, his critics say, of the deal"


HEARING_WORDS = frozenset(("heard", "told", "hears"))
_COURT_WORDS = frozenset("court inquest tribunal jury jurors trial magistrates hearing panel judge".split())


def heard_in_court(sentence: str) -> int | None:
    """From where on a sentence is what a court, a jury or an inquest was told; None where it is not."""
    words = words_in(sentence)
    if HEARING_WORDS.isdisjoint(words) or _COURT_WORDS.isdisjoint(words):
        return None
    told = _TOLD_COURT.search(sentence)
    if told:
        return told.end()  # "X, who left in May, told the court that …"
    return 0 if _HEARD.search(sentence) else None


_TOLD_WORDS = frozenset("said says saying claimed claims claiming told alleged alleges alleging complained complaining argued insisted suggested testified wrote believed thought".split())
_ONLY_TOLD = re.compile(
    r"\b(?:said|says|saying|claim(?:ed|s|ing)|told(?:\s+[\w\U000f0000-\U0010fffd-]+){1,4}?|alleg(?:ed|es|ing)|complain(?:ed|ing)|argued|insisted|suggested|testified|wrote|believed|thought)\s+(?:that\s+)?"
    r"(?:[\U000f0000-\U0010fffd\ue000-\uf8ff]|he|she|they|it|(?:the|an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?[\w-]+)\s+$"
)

_WAS_TOLD = re.compile(r"\b(?:was|were|been|be|being|is|are)\s+(?:\w+ly\s+|then\s+|later\s+|never\s+)?$")  # "was later told that he was under investigation"


def only_told(text: str, at: int, joint: str) -> bool:
    """Whether the subject of a verb group at a place stands right behind somebody's word: "after a neighbour told police she |had stolen it"."""
    if joint == "who" or _TOLD_WORDS.isdisjoint(words_in(text)):
        return False
    told = _ONLY_TOLD.search(text, max(0, at - 90), at)
    return told is not None and _WAS_TOLD.search(text, max(0, told.start() - 30), told.start()) is None

"""Past forms of verbs that the lexicon of happenings does not hold, and the base form of any past form."""

from __future__ import annotations

import re

# Irregular past forms with their base; regular ones end in -ed.
PASTS = dict(
    pair.split(":")
    for pair in """
went:go came:come took:take made:make got:get gave:give saw:see knew:know kept:keep held:hold brought:bring sat:sit ran:run paid:pay met:meet put:put set:set
began:begin grew:grow drew:draw drove:drive wore:wear ate:eat drank:drink sang:sing swam:swim threw:throw blew:blow caught:catch taught:teach thought:think
fought:fight dealt:deal felt:feel slept:sleep swept:sweep wept:weep stuck:stick shook:shake swore:swear tore:tear woke:wake bore:bear became:become sank:sink
rose:rise broke:break drowned:drown bit:bite forbade:forbid laid:lay lay:lie lit:light rode:ride rang:ring spun:spin spat:spit sprang:spring strode:stride
wound:wind bound:bind bred:breed cast:cast clung:cling crept:creep dug:dig fed:feed forgave:forgive leapt:leap meant:mean mistook:mistake overthrew:overthrow
proved:prove resold:resell retook:retake shone:shine undertook:undertake underwent:undergo withstood:withstand
""".split()
)
# A stem that takes its "e" back: "announc-ed", "manag-ed", "vot-ed", "settl-ed".
_TAKES_E = re.compile(
    r"(?:[vcuz]|[^l]s(?<!ss)(?<!focus)|[bcdfgkptz]l|[ard]g|(?:ch|r)ang|(?:ve|lle|lu|lou)ng|eg|dg|[^e]at|[^o]ot|[^o]ut|(?:c|un|nv|gn)it|(?:pl|mp|el)et|[^ao]id|[^o]ad|[^a]ud|[^o]ur|[^a]ir|[^t]or|[^e]ar"
    r"|[lfbmvp]in|(?:ph|st|tp|cl)on|un|[^a]im|[^eo]am|um|[^o]ok|[^eo]ak|ik|[^eo]ap|[^o]op(?<!velop)|[iy]p|[^ao]il|[^o]ol|[^a]ul|[^eu]al(?<!sal))$"
)
_DOUBLED = re.compile(r"([bdgkmnprt])\1$|(?:[bcvdnm]e|tro|pe)ll$")


def base_of(past: str) -> str:
    """The base form of a past form: "corrected" is "correct", "stopped" is "stop", "went" is "go"."""
    if past in PASTS:
        return PASTS[past]
    if past.endswith("ied") and len(past) > 4:
        return past[:-3] + "y"
    if past.endswith(("eed", "ied", "oed")) or past == "owed":
        return past[:-1]
    stem = past.removesuffix("ed")
    if stem == past:
        return past
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem + "e" if _TAKES_E.search(stem) else stem

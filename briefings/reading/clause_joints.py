"""What follows a word that may open a clause, and shows that it opens none: a date behind "since", a judge behind "before"."""

from __future__ import annotations

import re

from briefings.reading.shape import ANY, P

SPAN_OF_TIME = re.compile(
    r"\b(?:minutes?|hours?|(?<!next\ )(?<!last\ )(?<!this\ )(?<!very\ )(?:days?|weeks?|fortnights?|months?|years?|decades?)|(?:and\ a|a|and-a)\ half|moments|shortly|soon|immediately|just|long|not\ long)$",
    re.IGNORECASE,
)
# A day, a month or a year behind "since" opens no clause.
A_DATE = re.compile(
    r"(?:(?:early|late|mid|at\s+least|about|the\s+(?:start|end|beginning|middle)\s+of|the\s+(?:spring|summer|autumn|fall|winter)\s+of|last|next|this)[\s-]+)?"
    r"(?:(?:19|20)\d\d\b|\d{1,2}\s(?:Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec)|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|spring|summer|autumn|winter|year|month|week|Easter|Christmas|Thanksgiving|Lent|Ramadan|midnight|noon|dawn|half-time|lunch|dinner)\b)(?!'s?\b)"
)
NOTHING = re.compile(r"\b(?:nothing|nobody|no one|none|anything|anyone|everything|everyone|all)(?:\s\w+){0,2}$")
LIKE_A_NOUN = re.compile(r"\s(?:cut|set|put|hit|shut|cost|beat|split|quit)\s")  # "Pike Systems cut 240 jobs in January, when …"
HIM = re.compile(r"(?:him|her|them|it|us|me|that|this|then)\b(?=[,.;:)]|\s*$)")  # "like Joe Pike before her, was forced out"
AT_THE_BAR = re.compile(  # "is to be arraigned before Judge Yee on Monday"
    rf"(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w-]+\s+){{0,2}}?(?:[Jj]udges?|Mr\s+Justice|Mrs\s+Justice|[Mm]agistrates?|[Cc]ourt|[Jj]ury|[Jj]urors|[Tt]ribunal|[Pp]arliament|MPs|lawmakers|[Cc]ommittee|[Pp]anel|[Cc]ommission)(?:\s+{ANY})?(?=[,.;]|$|\s+(?:on|in|at|for|next|last|this|later|today|yesterday|tomorrow)\b)"
    rf"|{P}(?=[.;]|$|\s+(?:on|in|at)\s+[A-Z\d]|,\s+(?:is|was|will)\s)"
)
APPEARS = re.compile(r"\b(?:appear(?:s|ed|ing)?|hauled|brought|testif(?:y|ied)|argued?)\s?$", re.IGNORECASE)

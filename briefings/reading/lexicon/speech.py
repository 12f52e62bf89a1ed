"""Words of saying: the verbs and nouns that tie a quotation or a reported statement to its speaker."""

SAID = (
    "said|says|say|saying|told|tells|telling|added|adds|adding|stated|states|stating|wrote|writes|writing|claimed|claims|claiming|insisted|insists|insisting|argued|argues|arguing"
    "|warned|warns|warning|admitted|admits|admitting|denied|denies|denying|explained|explains|explaining|continued|continues|replied|replies|responded|responds|asked|asks|asking"
    "|announced|announces|announcing|confirmed|confirms|confirming|declared|declares|declaring|noted|notes|noting|recalled|recalls|recalling|commented|comments|commenting|tweeted|posted|joked|jokes"
    "|suggested|suggests|suggesting|conceded|concedes|conceding|acknowledged|acknowledges|acknowledging|revealed|reveals|revealing|testified|testifies|pleaded|urged|urges|urging|vowed|vows|vowing"
    "|pledged|pledges|promised|promises|promising|alleged|alleges|alleging|accused|complained|complains|complaining|remarked|observed|stressed|stresses|stressing|maintained|maintains|maintaining|concluded|concludes"
    "|predicted|predicts|predicting|boasted|shouted|read|reads|reported|reports|reporting|estimated|estimates|believed|believes|thinks|thought|hoped|hopes|hoping|felt|feels|described|describes|describing|called|calls|calling"
    "|branded|dubbed|labelled|labeled|hailed|praised|condemned|dismissed|criticised|criticized|attacked|blamed|mocked|slammed|welcomed|quipped|protested|countered|reflected|summed\\ up|went\\ on|emphasised|emphasized|reiterated|reiterates|repeated|agreed|agrees|disclosed|disputed|rejected|grumbled|grumbles|sighed|sighs|laughed|laughs|muses|mused|quips|jokes|recounted|recounts|offered|put\\ it|would\\ say|used\\ to\\ say|pleads|whispered|murmured|cried|yelled"
)
SAID_CORE = (
    "said|says|told|added|adds|stated|states|wrote|writes|claimed|claims|insisted|insists|argued|argues|warned|warns|admitted|admits|denied|denies|explained|explains"
    "|announced|announces|confirmed|confirms|declared|declares|noted|notes|recalled|suggested|suggests|conceded|concedes|acknowledged|acknowledges|revealed|reveals|testified|vowed|vows|pledged|promised|alleged|alleges"
    "|complained|remarked|observed|stressed|maintained|maintains|concluded|predicted|predicts|estimated|estimates|believes|believed|thinks|hoped|hopes|tweeted|posted|replied|responded|reported|reiterated|repeated|agreed|disclosed|emphasised|emphasized|countered|protested|joked"
)
NOUNS = (
    "claim|claims|statement|comment|comments|remark|remarks|words|description|argument|suggestion|assertion|allegation|allegations|warning|insistence|pledge|promise|call|calls|admission|denial|complaint|speech|letter|email|post|tweet|message|view|belief|vow"
)

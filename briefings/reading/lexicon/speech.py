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
    "claim|claims|statement|comment|comments|remark|remarks|words|description|argument|suggestion|assertion|allegation|allegations|warning|insistence|pledge|promise|call|calls|admission|denial|complaint|speech|letter|email|post|tweet|message|view|belief|vow|message|verdict|answer|advice|response|reply|reaction|explanation|excuse|conclusion|prediction|plea|motto|summary|assessment|analysis|joke|tribute|evidence|testimony|phrase|line|text|caption|slogan|mantra|note|retort|quip|rebuke|question|diagnosis|battle cry|rallying cry"
)
# Verbs whose object is the hearer ("told P that"), those that may have one, those that report only with "that", and the plain ones.
TELLS = "told|tells|telling|assured|assures|informed|reminded|warned\\ (?=police|MPs|ministers)"
TELLS_OF = "warned|warns|promised|promises|asked|asks"
SAYS_WITH_THAT = "found|finds|agreed|agrees|reported|reports|heard|ruled|rules|accepted|accepts|complained|complains|thought|felt|pointed\\ out|decided|show|showed|shows|learned|posted|responded|remarked|mentioned|joked|made\\ clear|made\\ plain|let\\ it\\ be\\ known|understands|hinted|hints|allowed|allows|contended|contends|contend|disputes|disputed|implied|implies|cautioned|cautions|signalled|signaled|recorded|records|quipped|speculated|calculated|grumbled|volunteered|hinting|conceding"
SAYING = (
    "said|says|saying|say|added|adds|adding|stated|states|stating|wrote|writes|claimed|claims|claim|claiming|insisted|insists|insist|insisting|argued|argues|argue|arguing"
    "|admitted|admits|denied|denies|denying|deny|explained|explains|announced|announces|announcing|confirmed|confirms|declared|declares|noted|notes|noting|recalled|recalls"
    "|suggested|suggests|suggesting|conceded|concedes|acknowledged|acknowledges|revealed|reveals|testified|testifies|vowed|vows|pledged|pledges|alleged|alleges|allege|alleging"
    "|observed|stressed|stresses|maintained|maintains|concluded|concludes|predicted|predicts|estimated|estimates|estimate|believes|believed|believe|thinks|think|hoped|hopes|hope"
    "|tweeted|replied|replies|reiterated|repeated|disclosed|emphasised|emphasized|countered|protested|fears|feared|expects|expected|swore|swears|reckons|reckoned|disclosing"
)

# Verbs that say what somebody thinks of something, whose object may stand in quotation marks ("thanked them for “…”").
_JUDGES = (
    "apologised apologized complained likened compared lamented ridiculed derided denounced threatened demanded wondered cautioned remembered remembers hailed hails "
    "thanked thanks found finds ruled rules held referred refers spoke speaks talked talks cites cited jokes joking termed defended defends backed expressed credited "
    "calling describing hailing branding dubbing labelling thanking mocking blaming citing praising condemning dismissing tweeting posting joking comparing likening admitting began begins "
    "promises explain reply recall tell insist texted texts messaged emailed reads reading demands vows snapped told chanted sang tells denounces praises condemns criticises criticizes rejects dismisses likens "
    "characterised characterized characterises characterizes portrayed depicted lambasted berated rebuked chastised rubbished disowned repudiated lauded applauded applauds commended congratulated congratulates saluted toasted begged implored wished wishes deemed regretted regrets "
    "appealed appeals written attributed attributes interrupted interjected volunteered ventured answered answers exclaimed gasped roared screamed bellowed barked growled groaned moaned shrugged smiled grinned chuckled sniffed deadpanned offers notes writes "
    "persisted pressed retorted chimed chipped piped cackled scoffed spat snorted thundered enthused gushed opined pleaded swore confessed confided whispered invited advised instructed encouraged reminded assured challenged scolded chided accepted accepts contends contended asserts asserted reckons reckoned implied proclaimed bragged "
    "marvelled hissed spluttered stammered snarled whined sobbed beamed jeered intoned speculated chuckled bemoaned decried deplored savaged blasted fumed raged stormed teased taunted disputes "
    "shot fired hinted hints signalled signaled questioned questions "
    "shouting screaming yelling muttering whispering replying responding remarking observing stressing reflecting vowing pledging boasting testifying conceding lamenting "
    "denouncing lambasting criticising criticizing accusing urging demanding questioning hinting tweeting messaging declaring reiterating maintaining protesting deploring bemoaning"
)
# Verbs that hold somebody's words less surely: only with a named subject, or none better in the sentence.
WEAK = frozenset("found finds ruled rules held referred refers felt feels read reads began begins dismissed rejected attacked reported reports agreed accepted accepts invited encouraged reminded challenged stormed raged beamed written offered shot fired thought hit".split())
SAID_WORDS = frozenset(word for word in f"{SAID}|{_JUDGES}".replace("\\ ", "_").replace("|", " ").split() if "_" not in word) - {
    "tribute",
}
# What must stand before some words, else they are none of saying: "P was heard to shout", "rang to ask", "backed her, ruling that".
HEARD_TO = {word: "heard to " for word in "shout mutter yell scream whisper remark joke complain reply".split() if word not in SAID_WORDS} | {"ask": "to ", "ruling": ", "}
# Behind one of these a word of saying is a noun: "his claims", "no regrets".
BEFORE_NOUNS = tuple(f" {word} " for word in "the a an no his its their my our any few such these those".split())

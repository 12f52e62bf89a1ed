"""Invented paragraphs with who says what in them: the kinds of attribution that newspapers use, British and American."""

from __future__ import annotations

# Each: the text, then for each quotation in order its first words and its speaker ("" nobody is named, "-" it is nobody's).
QUOTED: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    # -- behind
    ("“The roof was leaking in March,” Ina Colt told the committee.", (("The roof", "Ina Colt"),)),
    ("“The roof was leaking in March,” said Ina Colt, who chairs the governors.", (("The roof", "Ina Colt"),)),
    (
        "“The roof was leaking in March,” said the school's head teacher, Ina Colt. “We put buckets out.”",
        (("The roof", "Ina Colt"), ("We put", "Ina Colt")),
    ),
    ("“The roof was leaking in March,” said head teacher Ina Colt.", (("The roof", "Ina Colt"),)),
    ("“The roof was leaking in March,” Ina Colt, the head teacher of Marsh Lane School, said yesterday.", (("The roof", "Ina Colt"),)),
    ("“Was the roof leaking?” asked Ina Colt.", (("Was the", "Ina Colt"),)),
    ("“Shut the roof!” Ina Colt shouted.", (("Shut the", "Ina Colt"),)),
    ("‘The roof was leaking in March,’ said Ina Colt. ‘We put buckets out.’", (("The roof", "Ina Colt"), ("We put", "Ina Colt"))),
    ("‘The council’s roof isn’t ours to mend,’ Ina Colt said.", (("The council", "Ina Colt"),)),
    ("“We lost because we were slow,” Alan Dray, 34, admitted after the match.", (("We lost", "Alan Dray"),)),
    ("“We lost because we were slow,” admitted a rueful Alan Dray.", (("We lost", "Alan Dray"),)),
    ("“We lost because we were slow,” the captain, Alan Dray, conceded.", (("We lost", "Alan Dray"),)),
    ("“Profits will recover,” according to Alan Dray, the finance director.", (("Profits will", "Alan Dray"),)),
    ("“Profits will recover,” Alan Dray wrote in a letter to shareholders.", (("Profits will", "Alan Dray"),)),
    ("“Profits will recover,” Alan Dray was quoted as saying.", (("Profits will", "Alan Dray"),)),
    ("“The bridge is safe,” said a spokesman for Marsh Vale Council.", (("The bridge", "Marsh Vale Council"),)),
    ("“The bridge is safe,” a Marsh Vale Council spokeswoman said.", (("The bridge", "Marsh Vale Council"),)),
    ("“The bridge is safe,” said one engineer who asked not to be named.", (("The bridge", ""),)),
    ("“The bridge is safe,” a neighbour of Ina Colt said.", (("The bridge", ""),)),
    ("“The bridge is safe,” Ina Colt's lawyer said.", (("The bridge", ""),)),
    ("“The bridge is safe,” said Ina Colt's lawyer, Tom Ellery.", (("The bridge", "Tom Ellery"),)),
    # -- before
    ("Ina Colt said: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("Ina Colt, the head teacher, said: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("In a statement, Ina Colt wrote: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("Speaking after the vote, Ina Colt said: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("Asked about the delay, Alan Dray replied: “The bridge is safe.”", (("The bridge", "Alan Dray"),)),
    ("Ina Colt told reporters on Tuesday that the bridge was “as safe as a house”.", (("as safe", "Ina Colt"),)),
    ("Ina Colt, who has led the inquiry since May, described it as “a very British sort of muddle”.", (("a very", "Ina Colt"),)),
    (
        "Ina Colt of the University of Marsh Vale, who has studied bridges for ten years, called the plan “brave in the wrong way”.",
        (("brave in", "Ina Colt"),),
    ),
    ("Ina Colt sat down, poured a glass of water and said: “I resign.”", (("I resign", "Ina Colt"),)),
    ("Ina Colt would not discuss money but said the bridge was “as safe as a house”.", (("as safe", "Ina Colt"),)),
    ("Her deputy, Alan Dray, was said to be furious. Ina Colt tweeted: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("Ina Colt went on to say that the delay was “a disgrace to the town”.", (("a disgrace", "Ina Colt"),)),
    ("Ina Colt posted a short statement: “The bridge is safe.”", (("The bridge", "Ina Colt"),)),
    ("Ina Colt: “The bridge is safe and has been so since 1974.”", (("The bridge", "Ina Colt"),)),
    ("Marsh Vale Council said it was “deeply sorry for the delay”.", (("deeply sorry", "Marsh Vale Council"),)),
    ("The leader of Marsh Vale Council, Ina Colt, said the delay was “a matter of regret”.", (("a matter", "Ina Colt"),)),
    ("A spokesman for Marsh Vale Council, Alan Dray, said the delay was “a matter of regret”.", (("a matter", "Alan Dray"),)),
    ("Ina Colt's claim that the delay was “a matter of inches” was met with laughter.", (("a matter", "Ina Colt"),)),
    ("It was, as Ina Colt put it, “a matter of inches and of pride”.", (("a matter", "Ina Colt"),)),
    ("It was, in the words of Ina Colt, “a matter of inches and of pride”.", (("a matter", "Ina Colt"),)),
    ("It was, in Ina Colt's words, “a matter of inches and of pride”.", (("a matter", "Ina Colt"),)),
    ("According to Ina Colt, the delay was “a matter of inches and of pride”.", (("a matter", "Ina Colt"),)),
    ("The plan was described by Ina Colt as “a bridge to nowhere”.", (("a bridge", "Ina Colt"),)),
    ("The plan, dubbed “a bridge to nowhere” by Ina Colt, will go ahead.", (("a bridge", "Ina Colt"),)),
    ("Ina Colt paid tribute to the divers as “the bravest people in the county”.", (("the bravest", "Ina Colt"),)),
    ("Ina Colt thanked the divers for “a week of cold hands and no complaints”.", (("a week", "Ina Colt"),)),
    ("Ina Colt accused the firm of “hiding the drawings from the people who paid for them”.", (("hiding the", "Ina Colt"),)),
    ("Ina Colt left at six, saying she had “a train to catch and nothing to add”.", (("a train", "Ina Colt"),)),
    (
        "“The bridge is safe,” Ina Colt said, adding that it had “outlived four surveyors”.",
        (("The bridge", "Ina Colt"), ("outlived four", "Ina Colt")),
    ),
    (
        "“The bridge is safe,” said Ina Colt, adding: “It has outlived four surveyors.”",
        (("The bridge", "Ina Colt"), ("It has", "Ina Colt")),
    ),
    ("Police said the man was “known to officers”.", (("known to", ""),)),
    ("The report said the bridge was “an accident in waiting”.", (("an accident", ""),)),
    # -- tails
    ("The bridge is “an accident in waiting”, Ina Colt said yesterday.", (("an accident", "Ina Colt"),)),
    ("The bridge is “an accident in waiting”, according to Ina Colt.", (("an accident", "Ina Colt"),)),
    ("The bridge is “an accident in waiting”, warned Ina Colt, who has surveyed it twice.", (("an accident", "Ina Colt"),)),
    # -- interrupted and continued
    ("“The bridge,” said Ina Colt, “is as safe as it ever was.”", (("The bridge", "Ina Colt"), ("is as", "Ina Colt"))),
    (
        "“The bridge,” Ina Colt said with a sigh, “is as safe as it ever was. Come and look.”",
        (("The bridge", "Ina Colt"), ("is as", "Ina Colt")),
    ),
    (
        "“The bridge is safe,” Ina Colt said. She opened a drawer and took out the drawings. “Look for yourself. It is all here.”",
        (("The bridge", "Ina Colt"), ("Look for", "Ina Colt")),
    ),
    (
        "“The bridge is safe,” Ina Colt said.\n\n“It was safe last year and it will be safe next year.”",
        (("The bridge", "Ina Colt"), ("It was", "Ina Colt")),
    ),
    (
        "Ina Colt said: “The bridge is safe.\n\n“It was safe last year.\n\n“And it will be safe next year.”",
        (("The bridge", "Ina Colt"), ("It was", "Ina Colt"), ("And it", "Ina Colt")),
    ),
    ("Ina Colt addressed the staff at noon and said:\n\n“You have done all that was asked of you. Go home.”", (("You have", "Ina Colt"),)),
    ("Ina Colt said the bridge was safe. “It was safe last year and it will be safe next year.”", (("It was", "Ina Colt"),)),
    # -- pronouns
    ("Ina Colt closed the meeting early. “We are going round in circles,” she said.", (("We are", "Ina Colt"),)),
    ("Alan Dray, who succeeded Tom Ellery as captain in May, was not surprised. “We were slow,” he said.", (("We were", "Alan Dray"),)),
    ("Alan Dray said that Tom Ellery had been dropped. “He was slow,” he said.", (("He was", "Alan Dray"),)),
    ("Alan Dray met Tom Ellery on the bridge. “It will never be finished,” he said.", (("It will", ""),)),
    ("Ina Colt thanked Alan Dray. “I could not have done it alone,” she said.", (("I could", "Ina Colt"),)),
    ("Ina Colt asked Alan Dray whether the bridge was safe. “It is not,” he replied.", (("It is", "Alan Dray"),)),
    ("Alan Dray asked Tom Ellery whether the bridge was safe. “Not for lorries,” he replied.", (("Not for", "Tom Ellery"),)),
    (
        "Mr Dray's solicitor, who did not give a name, left by the back door. “We have nothing to add,” he said.\n\nAlan Dray was in court.",
        (("We have", ""),),
    ),
    ("One senior player blamed the coach, Alan Dray. “He picks his friends,” he said.", (("He picks", ""),)),
    (
        "“He picks his friends,” said Tom Ellery. Alan Dray denied it. “I pick who is fit,” he said.",
        (("He picks", "Tom Ellery"), ("I pick", "Alan Dray")),
    ),
    (
        "“Is the bridge safe?” asked Ina Colt.\n\n“Not for lorries,” replied Alan Dray.\n\n“Then shut it,” she said.",
        (("Is the", "Ina Colt"), ("Not for", "Alan Dray"), ("Then shut", "Ina Colt")),
    ),
    ("Alan Dray won the first set. Asked about his shoulder, he laughed. “It moves,” he said.", (("It moves", "Alan Dray"),)),
    # -- organisations
    ("Marsh Vale Council apologised for the delay. It said the contractor had “let the town down”.", (("let the", "Marsh Vale Council"),)),
    (
        "Marsh Vale Council apologised for the delay. A spokesman said the contractor had “let the town down”.",
        (("let the", "Marsh Vale Council"),),
    ),
    (
        "Marsh Vale Council apologised for the delay. “The contractor has let the town down,” a spokeswoman added.",
        (("The contractor", "Marsh Vale Council"),),
    ),
    # -- descriptions
    ("Ina Colt, 44, won in straight sets. “I slept for eleven hours,” the champion said.", (("I slept", "Ina Colt"),)),
    ("Mr Justice Ferris dismissed the claim by Alan Dray. “I do not believe a word of it,” the judge said.", (("I do", "Ferris"),)),
    # -- written
    ("Ina Colt sent a letter to every parent on Friday. “We cannot heat the hall,” the letter said.", (("We cannot", "Ina Colt"),)),
    # -- nobody's
    ("The film “Small Beer” opens on Friday.", ()),
    ("Robert “Bob” Marsh said he was tired.", ()),
    ("Ina Colt, who goes by “Inky”, said she was tired.", ()),
    ("The group is known as “the Ladder” inside the bank.", ()),
    ("Ina Colt said the so-called “straw” donors had been paid.", ()),
    ("Ina Colt starred in “House of Knives” before she went into politics, she said.", ()),
    ("The “bridge” has no middle, and nobody has said why.", ()),
    # -- marks
    (
        "‘We’ve got ’em,’ said Ina Colt. ‘It was the workers’ money, and the bosses’ fault.’",
        (("We’ve", "Ina Colt"), ("It was", "Ina Colt")),
    ),
    ("'We've got 'em,' said Ina Colt. 'It was the workers' money.'", (("We've", "Ina Colt"), ("It was", "Ina Colt"))),
    (
        "Ina Colt said: ‘We were late.\n\n‘We shan’t be again.\n\n‘That’s all there is.’",
        (("We were", "Ina Colt"), ("We shan", "Ina Colt"), ("That", "Ina Colt")),
    ),
    ("‘I told him “no” twice,’ said Ina Colt.", (("I told", "Ina Colt"),)),
    ("“I told him ‘no’ twice,” said Ina Colt.", (("I told", "Ina Colt"),)),
    ("Ina Colt told the ‘Morning Post’ that she was ‘sick of the boys’ club’ and would go.", (("sick of", "Ina Colt"),)),
    ("The ’90s were hard, Ina Colt said. ‘We had nothing,’ she said.", (("We had", "Ina Colt"),)),
    # -- more turns
    (
        "Ina Colt, 44, from Marsh Vale: “We were late.”\n\nTom Ellery, 51, driver: “I was early.”",
        (("We were", "Ina Colt"), ("I was", "Tom Ellery")),
    ),
    (
        "For Ina Colt the lesson is simple. “We were late,” she says. For Alan Dray it is not. “The clocks were wrong,” he says.",
        (("We were", "Ina Colt"), ("The clocks", "Alan Dray")),
    ),
    (
        "“We were late,” said Alan Dray. “It was our fault.” Tom Ellery, his deputy, disagrees: “The clocks were wrong.”",
        (("We were", "Alan Dray"), ("It was", "Alan Dray"), ("The clocks", "Tom Ellery")),
    ),
    ("Among those who waited was Ina Colt, 44. “We were late,” she said.", (("We were", "Ina Colt"),)),
    ("Ina Colt shook her head. “No,” she said, and left. “Ask somebody else.”", (("No", "Ina Colt"), ("Ask", "Ina Colt"))),
    (
        "Ina Colt insisted she was “not a quitter” and that critics were “welcome to try”.",
        (("not a", "Ina Colt"), ("welcome to", "Ina Colt")),
    ),
    ("“We were late,” Ina Colt began, and stopped.", (("We were", "Ina Colt"),)),
    ("“We were late,” shrugs Ina Colt.", (("We were", "Ina Colt"),)),
    ("Ina Colt got a reply that read: “We were late and we are sorry.”", (("We were", ""),)),
    ("Ina Colt’s book, “The Long Chair”, calls Alan Dray “a decent man, mostly”.", (("a decent", "Ina Colt"),)),
    ("Ina Colt, the leader, and Alan Dray, her deputy, said they were “united in grief”.", ()),
    ("Alan Dray said: “Sell it all,” according to Ina Colt.", (("Sell it", "Alan Dray"),)),
    ("“Dead on arrival,” was Ina Colt’s verdict.", (("Dead on", "Ina Colt"),)),
    ("In a footnote, Ina Colt wrote that one email had been answered with a single word: “Thanks.”", ()),
    ("His barrister, Nadia Rahman KC, said Alan Dray was “a weak man rather than a wicked one”.", (("a weak", "Nadia Rahman"),)),
    ("Ina Colt’s 240-page report described the firm as “a filing cabinet with nobody’s name on it”.", (("a filing", "Ina Colt"),)),
    ("Alan Dray said of Tom Ellery: “He was the best player on the pitch.”", (("He was", "Alan Dray"),)),
    ("Ina Colt recalled how Alan Dray had told her: “You will never work again.”", (("You will", "Alan Dray"),)),
    (
        "Outside, Laura Quist read a statement on behalf of the families. “Somebody wrote down the truth,” it said.",
        (("Somebody wrote", "Laura Quist"),),
    ),
    (
        "Alan Dray accused Ada Finch of “hiding behind a clipboard”; she said he had “never met a camera”.",
        (("hiding behind", "Alan Dray"), ("never met", "Ada Finch")),
    ),
    (
        "Ina Colt gave the eulogy. “He was right about the money,” she went on. “He kept it.”",
        (("He was", "Ina Colt"), ("He kept", "Ina Colt")),
    ),
    ("“The clocks were wrong,” Alan Dray pointed out.", (("The clocks", "Alan Dray"),)),
    ("Ina Colt said: “He bought me a curry.\n\n“He said, ‘You are a Colt.’”", (("He bought", "Ina Colt"), ("He said", "Ina Colt"))),
    # -- whoever is left: paragraphs without a cue, papers, bodies, passers-by
    (
        "Ina Colt, 54, a nurse, waited nine hours.\n\n“I had a flask and a book,” she said.\n\n“Nobody came. I counted the tiles.”\n\nThe trust apologised.",
        (
            ("I had", "Ina Colt"),
            ("Nobody", "Ina Colt"),
        ),
    ),
    (
        "Ina Colt, 54, a nurse, waited nine hours.\n\n“I had a flask and a book. Nobody came. I counted the tiles.”\n\nThe trust apologised.",
        (("I had", "Ina Colt"),),
    ),
    ("Ina Colt said she had waited nine hours for a bed.\n\n“I had a flask and a book. Nobody came.”", (("I had", "Ina Colt"),)),
    (
        "Alan Dray, the chairman, defended the plan.\n\n“It is cheap,” he said. “It is quick. And it is ours.”\n\nHe added: “I would do it again.”\n\n“I would do it tomorrow.”",
        (
            ("It is", "Alan Dray"),
            ("It is", "Alan Dray"),
            ("I would", "Alan Dray"),
            ("I would", "Alan Dray"),
        ),
    ),
    (
        "Alan Dray told the meeting he was sorry. “It should not have happened. It will not happen again,” he said, before leaving by the side door.\n\n“I have nothing else to say.”",
        (
            ("It should", "Alan Dray"),
            ("I have", "Alan Dray"),
        ),
    ),
    (
        "Ina Colt read from a note she had written that night.\n\n“It is three o'clock. There is nobody at the desk.”",
        (("It is", "Ina Colt"),),
    ),
    (
        "“It is the worst winter I have known,” said Ina Colt, a nurse for 30 years, who works nights at St Brannoc's. “We have beds in the chapel.” Alan Dray, the chief executive, does not agree. “There are no beds in the chapel,” he said.",
        (
            ("It is", "Ina Colt"),
            ("We have", "Ina Colt"),
            ("There are", "Alan Dray"),
        ),
    ),
    ("“The road is shut,” said the Mayor of Brackley, Ina Colt.", (("The road", "Ina Colt"),)),
    ("“The road is shut,” ran the text from Ina Colt.", (("The road", "Ina Colt"),)),
    ("“The road is shut,” came the reply from Ina Colt.", (("The road", "Ina Colt"),)),
    ("“The road is shut,” read a message from Ina Colt to drivers.", (("The road", "Ina Colt"),)),
    ("“The road is shut.” So said Ina Colt on Tuesday.", (("The road", "Ina Colt"),)),
    ("“The road is shut.” Those were the words of Ina Colt on Tuesday.", (("The road", "Ina Colt"),)),
    ("“The road is shut,” said Ina Colt (Lab, Brackley North).", (("The road", "Ina Colt"),)),
    ("“The road is shut,” one of the drivers, Alan Dray, said.", (("The road", "Alan Dray"),)),
    ("“The road is shut,” was all Alan Dray would say.", (("The road", "Alan Dray"),)),
    ("“The road is shut,” Alan Dray was heard to say as he left.", (("The road", "Alan Dray"),)),
    ("“The road is shut,” as Alan Dray likes to say.", (("The road", "Alan Dray"),)),
    ("The mayor, Fay Denholm of the Civic Front, said, “Ask somebody else.”", (("Ask", "Fay Denholm"),)),
    ("Alan Dray is quoted in the report as saying that the money was “a loan between friends”.", (("a loan", "Alan Dray"),)),
    ("Ina Colt posted a picture of the bridge. Her caption read: “Not today, thank you.”", (("Not today", "Ina Colt"),)),
    ("Ina Colt heard Alan Dray say: “You have no vote here.”", (("You have", "Alan Dray"),)),
    ("Ina Colt claims Alan Dray told her: “You have no vote here.”", (("You have", "Alan Dray"),)),
    ("Alan Dray, of the shopworkers' union Unity, accused the firm of “picking the bones clean”.", (("picking", "Alan Dray"),)),
    ("Alan Dray of the shopworkers' union UNITA accused the firm of “picking the bones clean”.", (("picking", "Alan Dray"),)),
    ("Alan Dray had a message for drivers: “The road is shut.”", (("The road", "Alan Dray"),)),
    ("Alan Dray resigned on Friday with the words: “I was hung out to dry.”", (("I was", "Alan Dray"),)),
    (
        "In the Commons, Alan Dray, the Labour member for Brackley West, asked whether the department had been “asleep”.",
        (("asleep", "Alan Dray"),),
    ),
    ("The court heard that Alan Dray told police: “I never touched it.”", (("I never", "Alan Dray"),)),
    ("Alan Dray appears to say in the recording that the town has “two kinds of rat”.", (("two kinds", "Alan Dray"),)),
    ("Alan Dray can be heard telling a colleague: “Two kinds of rat live here.”", (("Two kinds", "Alan Dray"),)),
    ("Ina Colt, described by Alan Dray as “the best friend this town ever had”, wept.", (("the best", "Alan Dray"),)),
    ("Ina Colt and her brothers, Neil and Stuart, own the mill. “I can smell it from here,” she said.", (("I can", "Ina Colt"),)),
    (
        "A corner from Tom Ellery was cleared and the 19-year-old, on loan from Brackley, rose above everyone.\n\n“I only landed on Thursday,” he said.",
        (("I only", ""),),
    ),
    (
        "Road foreman Alan Dray wants a new plough. His old one caught fire in January. “I put it out with my lunch,” he says.",
        (("I put", "Alan Dray"),),
    ),
    (
        "Ina Colt has run the shop since 1998. It was her mother's. “I came in one Saturday and never left,” she says.",
        (("I came", "Ina Colt"),),
    ),
    ("Alan Dray won the race in a record time. “I felt awful,” the 24-year-old said.", (("I felt", "Alan Dray"),)),
    ("Alan Dray won the race in a record time. “I felt awful,” said the 24-year-old, who trains in Brackley.", (("I felt", "Alan Dray"),)),
    (
        "Ina Colt gave evidence for two hours. “It was dark,” she told the jury. Asked by Tom Ellery, defending, whether she wore glasses, she said: “Only to read.”",
        (
            ("It was", "Ina Colt"),
            ("Only", "Ina Colt"),
        ),
    ),
    (
        "Ina Colt, the headteacher, has banned phones. Parents are divided. “It is about time,” said one. “It is mad,” said another.",
        (
            ("It is", ""),
            ("It is", ""),
        ),
    ),
    ("Brackley Council has closed the bridge. In a statement the authority said: “It is not safe.”", (("It is", "Brackley Council"),)),
    ("The Nurses' Alliance walked out on Friday. “We are not bluffing,” the union said.", (("We are", "Nurses' Alliance"),)),
    ("Alan Dray, who played the lead in “The Iron Field”, said he was “very tired”.", (("very tired", "Alan Dray"),)),
    (
        "“We are going,” Ina Colt said, and when nobody answered: “We are going today.”",
        (
            ("We are", "Ina Colt"),
            ("We are", "Ina Colt"),
        ),
    ),
    (
        "“We are going,” Ina Colt said. Then, to Alan Dray: “And you are not.”",
        (
            ("We are", "Ina Colt"),
            ("And you", "Ina Colt"),
        ),
    ),
    ("The decision was “shameful”, said Ina Colt, who called on Alan Dray to go.", (("shameful", "Ina Colt"),)),
    ("What the town needed, Ina Colt said, was “a bus and a bit of peace”.", (("a bus", "Ina Colt"),)),
    (
        "“There are two people to blame,” Ina Colt said. “One is Alan Dray. The other,” she went on, “is me.”",
        (
            ("There are", "Ina Colt"),
            ("One is", "Ina Colt"),
            ("is me", "Ina Colt"),
        ),
    ),
    (
        "Three people spoke against the plan. Ina Colt, 54: “It is mad.” Alan Dray, 61: “It is late.” Tom Ellery: “It is both.”",
        (
            ("It is", "Ina Colt"),
            ("It is", "Alan Dray"),
            ("It is", "Tom Ellery"),
        ),
    ),
    (
        "Ina Colt waited nine hours for a bed.\n\n“I had a flask and a book.\n\n“Nobody came,” she said.",
        (
            ("I had", "Ina Colt"),
            ("Nobody", "Ina Colt"),
        ),
    ),
    (
        "“I had a flask and a book.\n\n“Nobody came,” said Ina Colt, 54.\n\n“I will never go back.”",
        (
            ("I had", "Ina Colt"),
            ("Nobody", "Ina Colt"),
            ("I will", "Ina Colt"),
        ),
    ),
    (
        "Ina Colt waited nine hours.\n\n“It was a disgrace to the town.\n\n“Nobody came,” said her son, Tom Ellery.",
        (
            ("It was", "Tom Ellery"),
            ("Nobody", "Tom Ellery"),
        ),
    ),
    ("Alan Dray met Tom Ellery on the bridge.\n\n“It will never be finished in our time.”", (("It will", ""),)),
    ("Police were called at nine.\n\n“We found nothing at all but a flask.”", (("We found", ""),)),
    ("Alan Dray's mother died there in March. She was 81.\n\n“She had a flask and a book and a good coat.”", (("She had", ""),)),
    (
        "The sign outside the hall has been there since Alan Dray was mayor.\n\n“No ball games on the grass, by order of the council.”",
        (("No ball", ""),),
    ),
    (
        "“Who paid?” asked Ina Colt.\n\n“The town did,” said Alan Dray. “It always does.\n\n“It paid in March and it paid in May, and it will pay again.”",
        (
            ("Who", "Ina Colt"),
            ("The town", "Alan Dray"),
            ("It always", "Alan Dray"),
            ("It paid", "Alan Dray"),
        ),
    ),
    (
        "9:41 a.m. Mercy Thorne: “I love a dog. I do not love paying for one.” She means a beagle that belongs to Alan Dray of Dray Road. Mr. Dray: “He don't like it either.”",
        (
            ("I love", "Mercy Thorne"),
            ("He don", "Alan Dray"),
        ),
    ),
    (
        "Blessing Okoro, then a sister on Ward 9, wrote to the Wharfe Valley Trust on 28 November. Her email said that two nurses were looking after 31 people. “I am asking in writing,” it ended, “because I've asked three times out loud.”",
        (
            ("I am", "Blessing Okoro"),
            ("because", "Blessing Okoro"),
        ),
    ),
    (
        "Ina Colt paid tribute to her brother in a post on Thursday.\n\n“He taught me to swim and to swear,” it read. “I will miss both.”",
        (
            ("He taught", "Ina Colt"),
            ("I will", "Ina Colt"),
        ),
    ),
    ("Ina Colt wrote to the council on Friday. “I am asking again,” the letter began.", (("I am", "Ina Colt"),)),
    ("Staff had an email from Alan Dray on Friday night. “Do not come in,” it said.", (("Do not", "Alan Dray"),)),
    ("A letter from Alan Dray was read out. “Do not come in,” it said.", (("Do not", "Alan Dray"),)),
    ("A statement on the Brackley Council website read: “The road is shut until further notice.”", (("The road", "Brackley Council"),)),
    ("The Courier quoted a source as saying: “He will not go quietly.”", (("He will", ""),)),
    (
        "Asked if Alan Dray should go, Ina Colt said: “Yes.” Pressed on when, she added: “Today.”",
        (
            ("Yes", "Ina Colt"),
            ("Today", "Ina Colt"),
        ),
    ),
    (
        "Ina Colt did not hold back. “The man is a fool,” she said of Alan Dray. “And he knows it.”",
        (
            ("The man", "Ina Colt"),
            ("And he", "Ina Colt"),
        ),
    ),
    ("Alan Dray was, says Ina Colt, “the tallest man in Brackley”.", (("the tallest", "Ina Colt"),)),
    ("Judge Ina Colt told Alan Dray he was “a danger to the public” as she jailed him for nine years.", (("a danger", "Ina Colt"),)),
    ("Passing sentence, Judge Ina Colt KC told him: “You are a danger to the public.” Alan Dray said nothing.", (("You are", "Ina Colt"),)),
    ("“He is a gift,” Rovers boss Alan Dray told BBC Radio Brackley.", (("He is", "Alan Dray"),)),
    ("“Ina Colt was the best of us,” the Prime Minister, Alan Dray, tweeted.", (("Ina Colt", "Alan Dray"),)),
    (
        "“Who paid for it?” Ina Colt asked.\n\n“The town did,” said Alan Dray.\n\n“And who asked the town to pay for a bridge?”",
        (
            ("Who paid", "Ina Colt"),
            ("The town", "Alan Dray"),
            ("And who", "Ina Colt"),
        ),
    ),
    ("Coach Alan Dray would not blame Tom Ellery. “He's an honest boy,” he said.", (("He's", "Alan Dray"),)),
    ("While Alan Dray spoke of “teething troubles”, Ina Colt saw “a mess from top to bottom”.", (("teething", "Alan Dray"),)),
    (
        "Ina Colt, whose daughters Nansi and Cadi are in the juniors, told the meeting the road was shut. “Will a bus go over it? No,” she said.",
        (("Will a", "Ina Colt"),),
    ),
    ("Sheriff Alan Dray asked where the bird had been. “In the vicinity, my lord,” he said.", (("In the", ""),)),
    (
        "At school he was taught by Tom Ellery. “Ellery thought I would make a decent clerk,” Alan Dray recalled.",
        (("Ellery thought", "Alan Dray"),),
    ),
    (
        "Ina Colt took half of the vote. The rest went to Mary Ellery, a preacher. “Four people told me I had no chance,” she said.",
        (("Four people", "Ina Colt"),),
    ),
    ("“It is a bus stop in the rain,” said the outgoing mayor, Ina Colt. The new mayor, Alan Dray, laughed.", (("It is", "Ina Colt"),)),
    (
        "“I’m done,” Colt said. “I’m done with it all.”\n\nWhen she came back into the room, Ina Colt had a suitcase.\n\n“Well,” she said. “Are you coming or not?”",
        (
            ("I", "Ina Colt"),
            ("I", "Ina Colt"),
            ("Well", "Ina Colt"),
            ("Are you", "Ina Colt"),
        ),
    ),
    ("The inquest heard that Ina Colt had told a doctor she was “fine, just tired”.", (("fine", "Ina Colt"),)),
    ("Ina Colt's opening line was “I am not your mother”.", (("I am not", "Ina Colt"),)),
    ("In a filing, lawyers for Ina Colt called the claim “meritless”.", (("meritless", ""),)),
    ("Writing for the majority, Justice Ina Colt said the law was “a blunt tool in a delicate place”.", (("a blunt", "Ina Colt"),)),
    (
        "“I slept,” said Ina Colt when asked what she had done. “And I ate.”",
        (
            ("I slept", "Ina Colt"),
            ("And I", "Ina Colt"),
        ),
    ),
    (
        "Cllr Ina Colt, leader of the opposition, responded: “We were never asked.” Cllr Alan Dray interjected: “You were asked twice.”",
        (
            ("We were", "Ina Colt"),
            ("You were", "Alan Dray"),
        ),
    ),
    (
        "Standing on a chair, her hair wet, Ina Colt, the union's regional officer, read out the result. “We have won,” she shouted.",
        (("We have", "Ina Colt"),),
    ),
    (
        "Ina Colt was born in Brackley in 1931. She left school at 14. “I was bored,” she told an interviewer in 1998. “So was the school.”",
        (
            ("I was", "Ina Colt"),
            ("So was", "Ina Colt"),
        ),
    ),
    ("Ina Colt married Tom Ellery in 1956. He was a botanist. “He could not boil an egg,” she said.", (("He could", "Ina Colt"),)),
    ("Ina Colt married Tom Ellery in 1956. “She could not boil an egg,” he said.", (("She could", "Tom Ellery"),)),
    ("Ina Colt's husband, Tom Ellery, is a botanist. “He cannot boil an egg,” she says.", (("He cannot", "Ina Colt"),)),
    ("Not so, says Ina Colt. “The road was shut in March.”", (("The road", "Ina Colt"),)),
    ("Ina Colt disagreed. “The road was shut in March.”", (("The road", "Ina Colt"),)),
    ("Ina Colt shook her head: “The road was shut in March.”", (("The road", "Ina Colt"),)),
    ("Ina Colt had seen it coming. “The road was shut in March. I said so then.”", (("The road", "Ina Colt"),)),
    ("“It was a long and very cold night,” said Ina Colt and Alan Dray in a joint statement, and nobody could say more than that.", (("It was", ""),)),
)

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
)

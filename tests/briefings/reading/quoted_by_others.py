"""Invented paragraphs in which those who speak are friends, spokesmen, bodies and people called by what they are."""

from __future__ import annotations

# Each: the text, then for each quotation in order its first words and its speaker ("" nobody is named).
QUOTED_BY_OTHERS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    # -- somebody who only has to do with a person is not that person
    ("A friend, speaking to Alan Dray, said: “It is off, all of it.”", (("It is", ""),)),
    ("A neighbour, a cousin of Alan Dray, said: “It is off, all of it.”", (("It is", ""),)),
    ("One woman, visibly upset by Alan Dray, said: “It is off, all of it.”", (("It is", ""),)),
    ("“It is off,” a man who knows Alan Dray said.", (("It is", ""),)),
    ("Everyone who knew Alan Dray called him “a lamb”.", (("a lamb", ""),)),
    ("A spokesman for Alan Dray said he had “no memory of it at all”.", (("no memory", ""),)),
    ("A spokesman for Alan Dray, Tom Ellery, said: “It is off, all of it.”", (("It is", "Tom Ellery"),)),
    ("“It is off,” said a statement from Alan Dray.", (("It is", "Alan Dray"),)),
    ("Alan Dray's lawyer played the jury a recording of his client joking about being “two kinds of rat”.", (("two kinds", ""),)),
    ("“It is over,” said the driver, who met Alan Dray on Friday.", (("It is", ""),)),
    ("“It is over,” said a neighbour, adding that Alan Dray had gone.", (("It is", ""),)),
    ("“It is over,” said the coroner as Alan Dray wept.", (("It is", ""),)),
    ("“It is over,” said the judge, jailing Alan Dray for nine years.", (("It is", ""),)),
    ("“It is over,” said its chairman, the retired judge Alan Dray.", (("It is", "Alan Dray"),)),
    ("Her lawyer, Alan Dray, said no one had accused Ina Colt of fraud, “because there is none”.", (("because there", "Alan Dray"),)),
    ("On the last ballot 40 members voted for Ina Colt, as a protest.\n\n“I would clean it up,” she said by phone.", (("I would", "Ina Colt"),)),
    # -- what stands before a name to say who it is
    ("The bank's founder, Oxford classicist Alan Dray, said: “It is off, all of it.”", (("It is", "Alan Dray"),)),
    ("His lawyer, former Labour MP Alan Dray, said: “It is off, all of it.”", (("It is", "Alan Dray"),)),
    ("But shocked neighbour Ina Colt, whose wall was flattened, fumed: “It is off, all of it.”", (("It is", "Ina Colt"),)),
    (
        "Some rowers spoke of fear. One of them, Olympic medallist Ina Colt, said she had been weighed.\n\n“You learn to laugh,” she told the BBC.",
        (("You learn", "Ina Colt"),),
    ),
    ("That uncle, retired dentist Alan Dray, confirmed it. “She told us two million,” he said.", (("She told", "Alan Dray"),)),
    ("The vote followed Alan Dray's decision to replace the ploughs with what he described as “a smarter fleet”.", (("a smarter", "Alan Dray"),)),
    # -- by age, family, trade
    (
        "Ina Colt has been sacked by Brackley Rovers.\n\nThe 41-year-old was told by chairman Alan Dray that it was over. She was gone by ten.\n\n"
        "“I'd brought a pen,” the former England full-back told the Comet.",
        (("I'd brought", "Ina Colt"),),
    ),
    (
        "Ina Colt is to lead the party after beating Alan Dray by four votes.\n\nThe 44-year-old former biologist won 27 of the 51.\n\n“I will tell the truth,” she told delegates.",
        (("I will", "Ina Colt"),),
    ),
    ("Town boss Alan Dray praised Tom Ellery. “I just hit it,” the striker said.", (("I just", "Tom Ellery"),)),
    (
        "When Alan Dray opened the letter he laughed.\n\n“It said, 'Dear Mr Dray, you are dead,'” he says. “I rang up.”",
        (("It said", "Alan Dray"), ("I rang", "Alan Dray")),
    ),
    ("Alan Dray said this week that he would not complain. “I am 71 and have been threatened by better men,” said the Tywi Valley MP.", (("I am", "Alan Dray"),)),
    # -- nobody is named beside the words
    ("Ferry boss Alan Dray had sympathy for his rival. “Nine days? I have had longer colds.”", (("Nine", "Alan Dray"),)),
    (
        "“It looked too good,” said Alan Dray, who reviewed it.\n\nDoes he regret it? “Every morning.”",
        (("It looked", "Alan Dray"), ("Every", "Alan Dray")),
    ),
    ("Alan Dray was jailed for nine years. “You are a danger to the whole of Brackley.”", (("You are", ""),)),
    ("Alan Dray keeps bees. “He was the best neighbour that we ever had.”", (("He was", ""),)),
    ("Alan Dray opened the envelope. “Dear sir, you are dead, and so is your dog.”", (("Dear", ""),)),
    ("Alan Dray gripped the rail of the dock and whispered “Thank you” as he was led away.", (("Thank", "Alan Dray"),)),
    ("Ina Colt says the film copies her screenplay, “Last Boat.”", ()),
    ("Constable Alan Dray said that when he was arrested the accused had replied: “You had better see to the cows.”", (("You had", ""),)),
    (
        "For the plaintiff, a teacher, it was an odd homecoming. She flew in with a suitcase of drafts that the judge, Ina Colt, never saw.\n\n“I kept every one of them,” she said.",
        (("I kept", ""),),
    ),
    (
        "The man who ran the ferry has sold it. The woman lined up to replace him, Ina Colt, will start in May.\n\n“I pulled my first rope at 18,” she said.",
        (("I pulled", "Ina Colt"),),
    ),
    (
        "Ina Colt, who has died aged 91, wrote 30 books. Her father was a miner.\n\nShe left school at 14 and learnt to type.\n\nIn 1950 she went to Brackley. It rained.\n\n"
        "She was never rich. The badgers were slow to sell.\n\n“I could not afford the bus,” she would explain.",
        (("I could", "Ina Colt"),),
    ),
    ("State Senate President Alan Dray, who would be next in line, said the mayor should “do the decent thing”.", (("do the", "Alan Dray"),)),
    (
        "Ina Colt scored twice, the second from a corner that the Brackley goalkeeper, Ana Petrov, dropped.\n\n“I shut my eyes,” the 19-year-old admitted.",
        (("I shut", "Ina Colt"),),
    ),
    ("Alan Dray's letter was published on the website yesterday. It ends: “Pray for me. In your own words.”", (("Pray", "Alan Dray"),)),
    (
        "Ina Colt was born in 1928. Her elder sister, Lorna, taught her to read. She took a first.\n\nShe was given a shed and £90 a year. “I thought, you lazy beggars,” she recalled.",
        (("I thought", ""),),
    ),
    # -- bodies
    (
        "Ina Colt of the Bakers' Union accused Harrow Foods of greed. The private equity firm denied it, saying it had not taken “a penny”.",
        (("a penny", "Harrow Foods"),),
    ),
    ("That was not enough for the Clean Rivers Alliance. “Sorry does not clean a beach,” the campaign group said.", (("Sorry does", "Clean Rivers Alliance"),)),
    # -- whom the first words speak of and the next paragraphs name
    (
        "A senior councillor has described plans to close three libraries as “a kind of arson”.\n\nIna Colt said the cuts would hit the poorest.",
        (("a kind", "Ina Colt"),),
    ),
    (
        "The head of Britain's biggest teaching union has warned of “chaos” in schools.\n\nAlan Dray, general secretary of the union, spoke in Leeds.",
        (("chaos", "Alan Dray"),),
    ),
    (
        "A woman who lost both legs in a crash has told how she woke to find “everything gone”.\n\nIna Colt, from Telford, was hit by a lorry.",
        (("everything", "Ina Colt"),),
    ),
    (
        "A coroner has described the death of a student as “shameful”.\n\nTom Ellery, 19, was found in May. His mother, Jane Ellery, said she was angry.\n\n"
        "The coroner, Ina Colt, said there would be a report.",
        (("shameful", "Ina Colt"),),
    ),
    (
        "A coroner has described the death of a student as “shameful”.\n\nTom Ellery, 19, was found in May. His mother, Jane Ellery, said she was angry.",
        (("shameful", ""),),
    ),
    (
        "The government has been accused of “a cover-up” over the floods by the leader of a council.\n\nIna Colt, who leads the council in Leeds, spoke on Monday.",
        (("a cover-up", "Ina Colt"),),
    ),
    # -- by what somebody does or where he comes from, told just before
    ("Ina Colt, who had advised Mr Tom Ellery since 2011, dropped him in May. “I was lied to,” the agent said.", (("I was", "Ina Colt"),)),
    ("One of the messages, sent by Ina Colt on the evening of May 6, read: “All out. Thank you.”", (("All out", "Ina Colt"),)),
    ("They voted to accept a report by the commissioner, Ina Colt, which found that Alan Dray had shown “serious neglect”.", (("serious", "Ina Colt"),)),
    # -- "Asked about P, he said": not P
    (
        "Tom Ellery was delighted with the win.\n\n“That's why I love this group,” he said.\n\nAsked about Alan Dray's injury, he said: “We'll see tomorrow.”",
        (("That's", "Tom Ellery"), ("We'll", "Tom Ellery")),
    ),
    ("Tom Ellery bought the club in 2019.\n\nSpeaking about the former manager, Alan Dray, he said: “He gave us everything.”", (("He gave", "Tom Ellery"),)),
    ("Ina Colt appealed for witnesses.\n\nReferring to Jane Ellery's letter, she said: “It was moving to hear.”", (("It was", "Ina Colt"),)),
    (
        "NEW YORK (Reuters) - Brackley Foods on Thursday agreed to buy a rival, saying it would create “a leader in snacks”.",
        (("a leader", "Brackley Foods"),),
    ),
    # -- "the committee's chairman" is not whoever was told of just before
    (
        "The charity's founder, Alan Dray, told MPs that he had not read the accounts. “Why not?” asked the committee's chairman. “They were very long,” Mr Dray said.",
        (("Why not", ""), ("They were", "Alan Dray")),
    ),
    # -- "asked his coach" ends what is told, not what is asked
    ("“What do I do now?” Alan Dray asked his coach, Tom Ellery. “Hit it back,” Ellery told him.", (("What do", "Alan Dray"), ("Hit it", "Tom Ellery"))),
    # -- who speaks first and is named next
    ("“I'm not a quitter,” he told reporters outside the court. Mayor Alan Dray has vowed to appeal.", (("I'm not", "Alan Dray"),)),
    (
        "“I'm not a quitter,” he told reporters outside the court. His lawyer smiled. Mayor Alan Dray and Tom Ellery have vowed to appeal.",
        (("I'm not", ""),),
    ),
    ("“I have nothing to hide,” said the 54-year-old.\n\nAlan Dray, who ran a bank, is accused of fraud.", (("I have", "Alan Dray"),)),
    # -- the company that makes the drug, the owners' statement
    ("The trial was paid for by Brackley Drugs, which makes the pill. The company called the results “very welcome indeed”.", (("very", "Brackley Drugs"),)),
    ("Brackley Lines says that the ship is too old. “It is with sadness that we take this step,” a statement said.", (("It is", "Brackley Lines"),)),
    # -- the witness is whom the lawyer questions
    (
        "Ina Colt, a barrister, put it to Alan Dray that he had lied. “You were there,” Ms Colt said. “I was at home,” Mr Dray said. “Alone?” asked Ms Colt.\n\n"
        "“With the cat,” the witness replied.",
        (("You were", "Ina Colt"), ("I was", "Alan Dray"), ("Alone", "Ina Colt"), ("With", "Alan Dray")),
    ),
    # -- nobody else named lately may be "she"
    (
        "Ina Colt began to sing at the age of nine. The house has been sold. The garden went with it.\n\nTom Ellery bought both.\n\n“I miss the pears,” she said.",
        (("I miss", "Ina Colt"),),
    ),
    # -- in the words of, by whom an email was sent, whose report describes
    ("In the words of its founder, Tom Ellery, the fair is “a fete with amplifiers”.", (("a fete", "Tom Ellery"),)),
    (
        "The email, sent at 3am by Alan Dray to all 1,200 staff, said: “You are the family I chose.” It ended: “Please do not forward.”",
        (("You are", "Alan Dray"), ("Please", "Alan Dray")),
    ),
    ("Ina Colt said that regulators slept. Her report, published today, runs to 80 pages. It calls the hospital “toxic”.", (("toxic", "Ina Colt"),)),
    ("The bridge, the Brackley Party's manifesto says, is “a promise kept”.", (("a promise", "Brackley Party"),)),
    ("Ina Colt got the part, Tom Ellery says, and he asked: “Is it paid?”", (("Is it", "Tom Ellery"),)),
    # -- a foreman is not the judge who is named next
    (
        "The jury foreman, asked if they had reached a verdict, said: “We have.” Mr Justice Dray thanked them for “a long month's work”.",
        (("We have", ""), ("a long", "Dray")),
    ),
    # -- said the Rev P, the party leader, wrote the critic P; it said, of the one body named before
    ("“It gets in the organ,” said the Rev Alan Dray.", (("It gets", "Alan Dray"),)),
    ("“It gets in the organ,” said its chairman, the Rev Alan Dray.", (("It gets", "Alan Dray"),)),
    ("“It gets in the organ,” said a friend of the Rev Alan Dray.", (("It gets", ""),)),
    ("“It is over,” is the verdict of Alan Dray, its editor.", (("It is", "Alan Dray"),)),
    ("The Liberal Democrat leader, Sir Alan Dray, went further, saying: “It is over.”", (("It is", "Alan Dray"),)),
    ("It was, wrote the critic Alan Dray, “an evening of tweed”.", (("an evening", "Alan Dray"),)),
    ("Shares in Brackley Foods fell after it said profits would be “materially lower”.", (("materially", "Brackley Foods"),)),
)

"""Invented people, places and organisations, and sentences about them: nothing here is said of anybody real.

Given names and surnames are common ones of many languages, combined at random; towns are put together from
syllables; the only real names are those of countries, capitals, months and the most ordinary institutions.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

_PEOPLES: tuple[tuple[str, str], ...] = (
    # given names | surnames, one people a row; mixed rows are drawn too, as in any city
    ("Oliver Jack Harry George Noah Charlie Alfie Freddie Nigel Trevor Keith Gareth Graham Clive Malcolm Barry Kier "
     "Sophie Emily Olivia Poppy Jess Gemma Harriet Imogen Philippa Beverley Maureen Doreen Pauline Tracey Angela",
     "Ashworth Barraclough Blackwood Brearley Butterworth Clegg Copley Cartwright Dyson Entwistle Fairclough Garside "
     "Hargreaves Holroyd Illingworth Kershaw Lonsdale Marsh Micklethwaite Ogden Pickering Ramsbottom Sugden Thwaite "
     "Tarry Voss Colt Ellery Dray Wainwright Whitlock Yardley Starling Penrose Tregenza Trelawny Pascoe"),
    ("Rhys Gethin Dafydd Ieuan Owain Emyr Carys Sian Nerys Bronwen Angharad Megan Cerys Ffion",
     "Morgan Llewellyn Pritchard Probert Gwynne Bevan Cadwallader Vaughan Rhydderch Prosser Howells ap-Iorwerth"),
    ("Hamish Callum Angus Fergus Ruaridh Lachlan Mhairi Eilidh Catriona Isla Morag Fiona",
     "MacAskill McAllister MacLeod Urquhart Dalgleish Carnegie Drummond Kinnear Abercrombie Sturrock McIlroy Gilchrist"),
    ("Declan Cormac Padraig Eoin Cillian Conor Siobhan Niamh Aoife Grainne Orla Roisin Sinead",
     "O'Donovan O'Hara O'Shea McGuinness Gallagher Ni-Bhriain Fitzgerald Kavanagh Mulcahy Twomey O'Rourke Heaney"),
    ("Muhammad Imran Tariq Asif Usman Bilal Faisal Nadeem Shabana Ayesha Nazia Rukhsana Zara Yasmin Sadiq Humza",
     "Khan Ahmed Hussain Malik Qureshi Chaudhry Butt Siddiqui Rehman Mirza Akhtar Bhatti Mahmood Iqbal Shah"),
    ("Rajesh Amit Sanjay Priya Anjali Deepak Harpreet Gurinder Jaspreet Manpreet Jas Vikram Kavita Sunil Meera Arjun",
     "Patel Singh Kaur Sharma Gupta Mehta Reddy Nair Iyer Chatterjee Banerjee Athwal Dhillon Gill Desai Krishnan "
     "Subramanian Joshi Kapoor Mukherjee"),
    ("Chukwuemeka Ngozi Adaeze Oluwaseun Babatunde Chidi Emeka Folake Temitope Kemi Ifeoma Uche Amara Tunde Yemi",
     "Okonkwo Adeyemi Okafor Nwosu Balogun Eze Adebayo Ogunleye Oyelaran Onwudiwe Bello Abubakar Ibrahim Danjuma"),
    ("Kwame Kofi Ama Akosua Abena Yaw Esi Kwabena Wanjiru Kamau Njeri Otieno Achieng Thandiwe Sipho Nomvula Tendai",
     "Mensah Boateng Owusu Asante Agyeman Kimani Odhiambo Mwangi Njoroge Dlamini Nkosi Khumalo Moyo Chikwanda Tshabalala"),
    ("Wei Ming Jing Li Xiaoming Haoran Yuxuan Meiling Jun Zhen Hui Yan Lei Qiang Fang Siu-Wai Ka-Shing",
     "Wang Zhang Chen Liu Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin Leung Cheung Tsang Kwok"),
    ("Min-jun Seo-yeon Ji-hoon Hye-jin Sung-min Yuna Jae-in Tae-yang Hiroshi Kenji Yuki Sakura Haruto Aiko Takeshi Naomi",
     "Kim Park Choi Jung Kang Yoon Shin Tanaka Suzuki Watanabe Yamamoto Nakamura Kobayashi Ishikawa Matsuda Ono"),
    ("Nguyen Thanh Linh Huong Tuan Minh Somchai Siriporn Aung Putri Budi Sari Maria-Luz Jomar Analyn",
     "Tran Pham Hoang Vu Phan Dang Bui Suwannarat Chaiyasit Wibowo Santoso Dela-Cruz Bautista Villanueva Macaraeg"),
    ("Omar Khalid Youssef Layla Fatima Mariam Hassan Ali Samir Rania Nour Abdullah Mustafa Ziad Huda Salma",
     "al-Masri al-Hashimi Haddad Nasser Khoury Mansour Abdel-Rahman el-Sayed Darwish Saleh Hamdan Barakat Bin-Tarif Aziz"),
    ("Mehmet Ayse Emre Elif Burak Zeynep Reza Shirin Dariush Farah Cyrus Parisa Arash Leyla",
     "Yilmaz Demir Kaya Ozturk Sahin Aydin Tehrani Hosseini Rostami Farahani Karimi Moradi Shirazi"),
    ("Ivan Dmitri Sergei Olga Natalia Oksana Taras Bohdan Yulia Mykola Iryna Vadim Svetlana Andriy",
     "Ivanov Petrenko Kovalenko Shevchuk Bondarenko Smirnova Volkov Sokolov Melnyk Tkachenko Orlova Kuznetsov Lysenko"),
    ("Piotr Agnieszka Krzysztof Katarzyna Zbigniew Malgorzata Tomasz Ewa Jan Pavel Jana Petr Zuzana Istvan Zsofia",
     "Kowalski Nowak Wisniewska Wojcik Lewandowska Zielinski Novotny Dvorakova Prochazka Szabo Nagy Horvath Toth"),
    ("Ion Elena Mihai Ioana Dragan Milica Zoran Jelena Nikola Ana Georgi Desislava Arben Blerim Giorgos Eleni Kostas",
     "Popescu Ionescu Dumitrescu Jovanovic Petrovic Nikolic Horvat Babic Dimitrov Hoxha Krasniqi Papadakis Nikolaidis"),
    ("Jose Maria Carlos Sofia Diego Valentina Javier Lucia Alejandra Miguel Guadalupe Ximena Rafael Pilar Inigo",
     "Garcia Hernandez Lopez Martinez Gutierrez Castillo Vazquez Ibarra Echeverria Santamaria Quintero Rosales Zamora"),
    ("Joao Mateus Beatriz Ines Thiago Larissa Caio Luiza Marco Giulia Lorenzo Chiara Paolo Francesca Matteo",
     "Silva Santos Pereira Oliveira Carvalho Fonseca Rossi Bianchi Ferrari Esposito Colombo Ricci Marchetti Moretti"),
    ("Jean-Luc Camille Etienne Margaux Thierry Amelie Baptiste Celine Francois Mathilde Aurelie",
     "Dubois Lefebvre Moreau Girard Fournier Mercier de-Villiers Delacroix Beauchamp Lemaire Fontaine Rousselot"),
    ("Hans Jürgen Greta Lukas Anke Wolfgang Sabine Matthias Heike Pieter Annelies Joris Femke Björn Ingrid Søren Astrid "
     "Matti Aino Sigrún Einar", "Müller Schäfer Hoffmann Weber Kellermann von-Arnim van-den-Berg de-Vries Janssen "
     "Lindqvist Andersson Nygård Sørensen Halvorsen Virtanen Korhonen Jónsdóttir Dahl"),
    ("Tyler Brandon Kayla Ashley Cody Madison Dwayne Latoya Jamal Keisha DeShawn Brittany Travis Peyton Chase Skyler "
     "Hunter Mackenzie LaTanya Marcus Darnell", "Whitaker Kowalczyk Hollis Beaumont Prescott Calloway Tibbs Rutledge "
     "Stockton Delgado Thibodeaux Boudreaux McNair Washington-Reed Hathaway Lockhart Mayfield Sutter Grady Pruitt"),
    ("Leilani Kai Makoa Tama Aroha Wiremu Hinemoa Talia Ari Yael Moshe Shira Avi Tamar",
     "Kahananui Tuilagi Ngata Parata Cohen Levy Goldstein Mizrahi Friedman Ben-Ami Rosenthal Shapiro Faleafa"),
)  # fmt: skip

_STEMS = (
    "Brack Harr Thorn Wex Ald Mar Fen Cald Stan Kirk Ash Hazel Wood Mill Bram Crow Dun Ell Farn Gil Hath Kel Lang Mel "
    "Nor Oak Pen Rad Sel Tam Ul Wal Wen Whit Ex Ick Bur Cop Der Ever Frod Gar Hol Ivy King Lich Mon Net Os Pick Rush "
    "Shel Til Up Ven Win Yar Black Red Green Stone Clay Sand Hart Fox Raven Swan Lin Ches Bex Cul Dray Eger Orm"
).split()
_ENDS = (
    "ley ford ton ham bury wick worth by field mouth bridge combe dale port stead hurst mere thorpe well ington "
    "cester minster don low gate stow wood shaw borough"
).split()
_AMERICAN_ENDS = "ville burg ton field dale wood mont view port land haven".split()
_FRONT = "North South East West Upper Lower Great Little New Old Market Castle Long St Port Fort Mount Lake".split()
_BACK = "Vale Cross Heath Green Bay Regis Magna Abbas Spa End Common Falls Springs Heights Hills Grove Park".split()

_COUNTRIES = (
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus "
    "Belgium Bolivia Bosnia Botswana Brazil Britain Bulgaria Cambodia Cameroon Canada Chad Chile China Colombia "
    "Croatia Cuba Cyprus Denmark Ecuador Egypt England Eritrea Estonia Ethiopia Finland France Gabon Georgia Germany "
    "Ghana Greece Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica "
    "Japan Jordan Kazakhstan Kenya Kosovo Kuwait Laos Latvia Lebanon Liberia Libya Lithuania Malawi Malaysia Mali "
    "Malta Mexico Moldova Mongolia Morocco Mozambique Myanmar Namibia Nepal Nicaragua Niger Nigeria Norway Oman "
    "Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia "
    "Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey "
    "Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe Europe Africa Asia"
).split()
PLACES = (
    "United States|United Kingdom|UK|US|U.S.|South Africa|South Korea|North Korea|New Zealand|Saudi Arabia|Sri Lanka|"
    "Northern Ireland|Hong Kong|Costa Rica|Middle East|Gaza|West Bank|London|Paris|Berlin|Madrid|Rome|Washington|"
    "Washington, D.C.|New York|Los Angeles|San Francisco|Chicago|Boston|Houston|Dallas|Atlanta|Miami|Detroit|Denver|"
    "Seattle|Phoenix|Philadelphia|Texas|California|Florida|Ohio|Michigan|Georgia|Virginia|North Carolina|Pennsylvania|"
    "Wisconsin|Arizona|Nevada|Oregon|Kansas|Iowa|Maine|New Jersey|New Mexico|West Virginia|Manchester|Birmingham|Leeds|"
    "Liverpool|Sheffield|Bristol|Glasgow|Edinburgh|Cardiff|Belfast|Newcastle|Nottingham|Leicester|Kent|Essex|Surrey|"
    "Sussex|Norfolk|Suffolk|Devon|Cornwall|Somerset|Dorset|Hampshire|Yorkshire|Lancashire|Cumbria|Dublin|Brussels|"
    "Vienna|Warsaw|Prague|Budapest|Athens|Lisbon|Stockholm|Oslo|Copenhagen|Helsinki|Kyiv|Moscow|Beijing|Shanghai|Tokyo|"
    "Seoul|Delhi|Mumbai|Karachi|Dhaka|Cairo|Lagos|Nairobi|Johannesburg|Cape Town|Sydney|Melbourne|Toronto|Montreal|"
    "Jerusalem|Tel Aviv|Baghdad|Tehran|Kabul|Damascus|Beirut|Istanbul|Ankara|Havana|Bogotá|Lima|Buenos Aires|São Paulo|"
    "Mexico City|Thames|North Sea|English Channel|Atlantic|Pacific|Mediterranean|Caribbean|Gulf of Mexico|Alps|"
    "Downing Street|Capitol Hill|Wall Street|Westminster|Whitehall|Holyrood|Stormont"
).split("|")  # fmt: skip
_NATIONS = (
    "British English Scottish Welsh Irish French German Spanish Italian Polish Russian Ukrainian American Canadian "
    "Mexican Brazilian Chinese Japanese Indian Pakistani Nigerian Kenyan Egyptian Turkish Israeli Palestinian Iranian "
    "Iraqi Syrian Australian Dutch Belgian Swiss Swedish Norwegian Danish Greek Hungarian Romanian Democratic "
    "Republican Conservative Muslim Christian Jewish Catholic European African Asian Victorian"
).split()


@dataclass(frozen=True, slots=True)
class Census:
    """The commonest names of the US census (public domain), as the package `names` carries them."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]

    @classmethod
    def read(cls, folder: Path) -> Census:
        """Read the three lists; the rarest surnames are left out."""

        def first_words(name: str, most: int) -> list[str]:
            lines = (folder / name).read_text().split("\n")[:most]
            return [line.split()[0].capitalize() for line in lines if line.strip()]

        given = first_words("dist.female.first", 1200) + first_words("dist.male.first", 800)
        surnames = first_words("dist.all.last", 12000)
        return cls(tuple(given), tuple(_scots(name) for name in surnames))


def _scots(name: str) -> str:
    return "Mc" + name[2:].capitalize() if name.startswith("Mc") and len(name) > 4 else name


class Inventor:
    """Draws names; the same seed draws the same ones."""

    def __init__(self, census: Census, seed: int) -> None:
        self.census = census
        self.random = random.Random(seed)
        self.peoples = [(given.split(), surnames.split()) for given, surnames in _PEOPLES]

    def pick(self, some: str) -> str:
        """One of several choices written with bars between them."""
        return self.random.choice(some.split("|"))

    def given(self) -> str:
        """A given name."""
        if self.random.random() < 0.5:
            return self.random.choice(self.census.given)
        return self.random.choice(self.random.choice(self.peoples)[0])

    def surname(self) -> str:
        """A surname, sometimes of two, sometimes from a town."""
        draw = self.random.random()
        if draw < 0.40:
            name = self.random.choice(self.census.surnames)
        elif draw < 0.92:
            name = self.random.choice(self.random.choice(self.peoples)[1])
            name = name.replace("-", " ") if name[:3] in ("de-", "van", "von", "Del", "Bin") else name
        else:
            name = self.random.choice(_STEMS) + self.random.choice(_ENDS)
        if self.random.random() < 0.06:
            name = f"{name}-{self.random.choice(self.random.choice(self.peoples)[1])}".replace("--", "-")
        return name

    def person(self) -> str:
        """A full name."""
        r = self.random
        draw = r.random()
        if draw < 0.45:
            given, surnames = r.choice(self.peoples)
            surname = r.choice(surnames)
            if surname[:3] in ("de-", "van", "von", "Del", "Bin"):
                surname = surname.replace("-", " ")
            name = f"{r.choice(given)} {surname}"
            if r.random() < 0.05:
                name = f"{surname} {r.choice(given)}"
            return name
        first = self.given()
        if draw < 0.52:
            first += f" {r.choice('ABCDEFGHJKLMNPRSTW')}."
        elif draw < 0.56:
            first = " ".join(r.choice("ABCDEFGHJKLMNPRSTW") for _ in range(r.choice((1, 2))))
        elif draw < 0.57:
            first = f"{r.choice('ABCDEFGHJKLMNPRSTW')}.{r.choice('ABCDEFGHJKLMNPRSTW')}."
        elif draw < 0.61:
            first += f" {self.given()}"
        elif draw < 0.62:
            first += f" “{self.pick('Duke|Spike|Buster|Red|Bunny|Tank|Doc|Ginger|Smiler|Chip')}”"
        name = f"{first} {self.surname()}"
        if r.random() < 0.015:
            name += self.pick(" Jr.| III| Sr.| Jr")
        return name

    def town(self) -> str:
        """A town that is not on any map, as far as we know."""
        r = self.random
        name = r.choice(_STEMS) + r.choice(_ENDS if r.random() < 0.75 else _AMERICAN_ENDS)
        draw = r.random()
        if draw < 0.12:
            name = f"{r.choice(_FRONT)} {name}"
        elif draw < 0.24:
            name = f"{name} {r.choice(_BACK)}"
        elif draw < 0.28:
            name = f"{name}-{self.pick('on-Sea|upon-Trent|under-Edge|le-Willows|in-Arden|by-the-Sea|on-the-Hill')}"
        elif draw < 0.31:
            name = f"St {self.given()}'s"
        return name

    def country(self) -> str:
        """A country, a great city or a region: real, and nothing is said about it."""
        return self.random.choice(_COUNTRIES) if self.random.random() < 0.5 else self.random.choice(PLACES)

    def spot(self) -> str:
        """A street, river, stadium, park or county."""
        r = self.random
        kind = self.pick(
            "Street|Road|Lane|Avenue|Square|Close|Park|Stadium|Bridge|County|Valley|Island|Airport|Forest|Beach|"
            "Station|Estate|Hill|Docks|Arena|Boulevard|Drive|Harbour|Moor|Canal|Ground|Reservoir|Peninsula"
        )
        base = self.town().split()[-1] if r.random() < 0.6 else self.surname()
        if r.random() < 0.15:
            return self.pick("River|Lake|Mount|Cape|Isle of") + " " + base
        return f"{base} {kind}"

    def place(self) -> str:
        """Any place."""
        draw = self.random.random()
        return self.town() if draw < 0.45 else self.country() if draw < 0.82 else self.spot()

    def initials(self) -> str:
        """An acronym."""
        return "".join(self.random.choice("ABCDEFGHIKLMNOPRSTUW") for _ in range(self.random.choice((3, 3, 3, 4, 4, 5))))

    def brand(self) -> str:
        """A made-up word that names a company."""
        r = self.random
        onsets = "b c d f g h j k l m n p r s t v w z br cl cr dr fl gl gr kl pl pr qu sk sl st sw tr vl z x".split()
        middles = "a e i o u a e i o u ai ea io ou oo ee".split()
        ends = ["", "", "n", "r", "x", "ly", "tor", "nt", "zo", "ra", "lo", "via", "rix", "sta", "mo", "dex", "ty", "ve"]
        name = r.choice(onsets) + r.choice(middles) + r.choice(ends[2:])
        if r.random() < 0.6:
            name = r.choice(onsets) + r.choice(middles) + r.choice("nrlmst") + name[-4:]
        return name.upper() if r.random() < 0.03 else name.capitalize()

    def firm(self) -> str:
        """A company, often with a person's name."""
        r = self.random
        draw = r.random()
        if draw < 0.22:
            return f"{self.given()} {self.surname()}"
        if draw < 0.34:
            return f"{self.surname()} {self.pick('& Sons|& Co|and Sons|Brothers|Bros|& Daughters')}"
        if draw < 0.42:
            return f"{self.surname()} {self.pick('&|and')} {self.surname()}"
        if draw < 0.48:
            return f"{self.surname()} {self.surname()} {self.pick('LLP|Partners|LLC')}"
        if draw < 0.62:
            ends = "Group|Holdings|plc|Ltd|Inc|Inc.|Corp.|Industries|Energy|Foods|Motors|Pharma|Capital|Bank|Airlines|Homes"
            return f"{self.surname() if r.random() < 0.6 else self.town()} {self.pick(ends)}"
        if draw < 0.69:
            return self.brand()
        if draw < 0.75:
            stem = self.pick("Nova|Verti|Ax|Quantu|Helio|Omni|Zeph|Cryo|Lumi|Vanta|Terra|Synth|Kine|Altu|Peri|Ory")
            return stem + self.pick("tech|gen|ra|lix|dyne|mark|corp|wave|sys|nix|bio|ware|path|con|soft|ly")
        if draw < 0.79:
            return f"{self.surname()}'s"
        if draw < 0.90:
            head = self.pick("First|National|United|Royal|General|Northern|Southern|Pacific|Atlantic|Great Western|Allied")
            return f"{head} {self.pick('Rail|Water|Steel|Oil|Bank|Insurance|Telecom|Power|Airways|Foods|Media|Gas')}"
        return self.surname()

    def club(self) -> str:
        """A sports club with its whole name."""
        r = self.random
        if r.random() < 0.65:
            ends = "Rovers|United|City|Athletic|Albion|Town|Wanderers|Rangers|County|FC|Harriers|Villa|Argyle|RFC|Saints"
            return f"{self.town()} {self.pick(ends)}"
        ends = "Hawks|Bears|Tigers|Pirates|Comets|Giants|Wolves|Bulls|Rockets|Mariners|Chargers|Wildcats|Pioneers|Stags"
        return f"{self.town() if r.random() < 0.6 else self.random.choice(PLACES[16:34])} {self.pick(ends)}"

    def team(self) -> str:
        """A team by its town, its country, its nickname or its whole name."""
        draw = self.random.random()
        if draw < 0.40:
            return self.town()
        if draw < 0.55:
            return self.random.choice(_COUNTRIES)
        if draw < 0.62:
            return self.pick("Rovers|United|City|Hawks|Bears|Tigers|Saints|Wanderers|Albion|Comets|Rangers")
        return self.club()

    def newspaper(self) -> str:
        """A newspaper or another outlet by the name its readers use, without "the"."""
        kind = "Gazette|Courier|Herald|Times|Post|Echo|Tribune|Chronicle|Star|Argus|Telegraph|Observer|Sentinel|Beacon|Mail|"
        kind += "Mirror|Ledger|Packet|Lantern|Dispatch|Mercury|Examiner|Record|Times-Record|Advertiser|Guardian|Reporter|News"
        return self.pick(kind) if self.random.random() < 0.6 else f"{self.town()} {self.pick(kind)}"

    def constituency(self) -> str:
        """A seat in a parliament."""
        draw = self.random.random()
        if draw < 0.4:
            return f"{self.town()} and {self.town()}"
        if draw < 0.7:
            return f"{self.town()} {self.pick('North|South|East|West|Central')}"
        return self.town()

    def council(self) -> str:
        """A council or another public body of a place."""
        ends = (
            "Council|City Council|County Council|Borough Council|District Council|Town Council|Police|County Police|"
            "Crown Court|Magistrates' Court|Magistrates’ Court|County Court|Coroner's Court|NHS Trust|Fire and Rescue "
            "Service|School Board|Sheriff's Office|Police Department|Housing Association|Harbour Authority|"
            "Chamber of Commerce|Board of Supervisors|Water Authority|Transit Authority|Constabulary|Unified School District|"
            "Public Schools|School District|Planning Commission|Zoning Board|State Prison|Medical Center|Fire Department|"
            "School Committee|County Commission|County Superior Court|Parks Department|Health Board|Airport Authority|"
            "Community Council|Sheriff Court|Tenants' Union|Labour Club|Cricket Club|Rotary Club|Trades Council"
        )
        return f"{self.town()} {self.pick(ends)}"

    def body(self) -> str:
        """A university, school, hospital, newspaper, charity, union or agency."""
        r = self.random
        draw = r.random()
        thing = self.pick(
            "Health|Transport|Education|Justice|Work and Pensions|Trade|Housing|Energy|Culture|Defence|Environment|Labor|"
            "Agriculture|Homeland Security|Statistics|Water|Rail|Farming|Teachers|Nurses|Dockers|Railway Workers|Miners|"
            "Bus Drivers|Headteachers|Postal Workers|Firefighters|Journalists"
        )
        if draw < 0.14:
            return f"University of {self.town()}" if r.random() < 0.5 else f"{self.town()} University"
        if draw < 0.24:
            kind = "Hospital|General Hospital|Infirmary|High School|Primary School|Academy|College|Grammar School|Museum"
            return f"{self.town()} {self.pick(kind)}"
        if draw < 0.34:
            kind = "Gazette|Courier|Herald|Times|Post|Echo|Tribune|Chronicle|Star|Argus|Evening News|Telegraph|Observer"
            return f"{self.town()} {self.pick(kind)}"
        if draw < 0.50:
            head = "Department for|Department of|Ministry of|Office for|Bureau of|Institute of|Commission on"
            return f"{self.pick(head)} {thing}"
        if draw < 0.62:
            head = "National Union of|Association of|Federation of|Royal College of|Institute for|Campaign for|Society of"
            return f"{self.pick(head)} {thing}"
        if draw < 0.74:
            tail = "Union|Agency|Commission|Authority|Trust|Foundation|Alliance|Council|Association|Board|Coalition|Network"
            return f"{thing} {self.pick(tail)}"
        if draw < 0.86:
            return self.initials()
        return f"{self.surname()} {self.pick('Foundation|Institute|Trust|Centre|Gallery|Prize Committee|Library')}"

    def party(self) -> str:
        """A party or a movement that nobody belongs to."""
        head = self.pick(
            "Progress|Reform|Unity|Liberty|People's|Civic|Workers'|Farmers'|National|Democratic|Progressive|Heritage|"
            "Green|Socialist|Liberal|Conservative|Labor|Centre|Justice|Freedom|Homeland|Radical|Social Democratic"
        )
        return f"{head} {self.pick('Party|Alliance|Movement|Union|Front|League|Coalition')}"

    def institution(self) -> str:
        """An ordinary public institution: real, and nothing is said about it."""
        return self.pick(
            "Home Office|Foreign Office|Treasury|Cabinet Office|House of Commons|House of Lords|Parliament|Senate|Congress|"
            "House of Representatives|High Court|Supreme Court|Court of Appeal|Old Bailey|Crown Prosecution Service|NHS|"
            "BBC|United Nations|UN|European Union|EU|NATO|Nato|World Bank|Met Office|Bank of England|Federal Reserve|"
            "State Department|Justice Department|Pentagon|White House|FBI|CIA|Labour|Labour Party|Conservatives|"
            "Democrats|Republicans|Greens|Liberal Democrats|Reuters|Associated Press|AP|PA|Environment Agency|Ofsted|"
            "National Guard|Football Association|World Health Organization|MoD|MOD|SEC|Metropolitan Police|Tories"
        )

    def organisation(self) -> str:
        """Any organisation."""
        draw = self.random.random()
        if draw < 0.30:
            return self.firm()
        if draw < 0.45:
            return self.council()
        if draw < 0.70:
            return self.body()
        if draw < 0.78:
            return self.party()
        return self.club() if draw < 0.88 else self.institution()

    def nation(self) -> str:
        """A nationality or a leaning, which is no name."""
        return self.random.choice(_NATIONS)

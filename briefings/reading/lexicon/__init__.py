"""Word lists of reading: general classes of words, never the names of a story."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def first_names() -> dict[str, str]:
    """Given names with how they are used: "m", "f" or "b" (both); never printed, only to rule readings out."""
    lines = files(__name__).joinpath("first_names.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@cache
def known_names() -> dict[str, str]:
    """Names that every newspaper reader knows, each an "organisation", a "place" or a "town" (which may be its team too)."""
    lines = files(__name__).joinpath("known_names.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def words(text: str) -> frozenset[str]:
    """A set from words written with spaces between; an underscore stands for a space inside one."""
    return frozenset(word.replace("_", " ") for word in text.split())


HONORIFICS_M = words("Mr Mr. Sir Lord Fr Messrs Brother King Prince")
HONORIFICS_F = words("Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Sister Mother Queen Princess Madam Mme Countess Duchess")
HONORIFICS_ANY = words("""
Dr Dr. Prof Prof. Professor Rev Rev. Revd Reverend Ven Venerable Rt Hon Hon. Cllr Cllr. Coun Coun. Councillor Councilman Councilwoman Councilmember Alderman Ald Ald. Canon Bishop Archbishop Cardinal
Pastor Rabbi Imam Sheikh Judge Justice Capt Capt. Captain Con Con. PCSO Col Col. Colonel Lt Lt. Lieutenant Gen Gen. General Maj Maj. Major Sgt Sgt. Sergeant Cpl Corporal Private Admiral Brigadier Brig Brig. Lieutenant-Colonel
Commander Cmdr Cmdr. Commodore Inspector Superintendent Constable Detective Det Insp Ch Chief Supt PC DC DS DI DCI DCS Sen Sen. Senator Rep Rep. Representative Congressman Congresswoman
Gov Gov. Governor President Vice Mayor Minister Secretary Chancellor Premier Ambassador Sheriff Coach Mx Mx. Deputy Assistant Acting Former Viscount Earl Count Duke Emir Sultan
Attorney Commissioner Speaker Chairman Chairwoman Director Provost Archdeacon Deacon Officer Trooper Marshal Warden
""")
HONORIFICS = HONORIFICS_M | HONORIFICS_F | HONORIFICS_ANY

ORG_HEADS = words("""
Party Council Union University College School Academy Institute Institution Hospital Trust Foundation Society Association Federation Confederation Congress Parliament
Committee Commission Board Agency Authority Bureau Department Ministry Office Court Bank Group Holdings Partners Company Corporation Industries Systems Technologies Ltd
Ltd. Limited Inc Inc. Corp Corp. plc PLC LLP LLC Co Co. Airlines Airways Motors Railways Rail Energy Water Foods Stores Press News Times Post Herald Tribune Courier Gazette
Chronicle Echo Telegraph Guardian Mail Express Observer Argus Mercury Journal Review Magazine Radio Television TV Media Studios Records Pictures Theatre Orchestra Museum Gallery Library
Church Diocese Cathedral FC AFC RFC CC United City Rovers Wanderers Athletic Albion Rangers Town Hotspur Villa Club League Cup Police Constabulary Service Services Army Navy Force
Fund Campaign Coalition Alliance Movement Front Network Centre Center Laboratory Laboratories Labs Observatory Senate Assembly House Cabinet Democrats Republicans Conservatives
Liberals Greens Nationalists Team Unit Tribunal Ombudsman Inspectorate Exchange Securities Capital Pharmaceuticals Pharma Therapeutics Biosciences Software Networks Retail Supermarkets
Homes Housing Estates Properties Developments Construction Engineering Steel Shipping Logistics Transport Buses Coaches Breweries Brewery Wildcats Tigers Lions Eagles Hawks Bears
""")
TEAM_HEADS = words(
    "rovers united city town athletic wanderers albion rangers hotspur villa county fc afc rfc cc harriers steelheads panthers sharks warriors raiders cougars bulldogs mustangs pirates braves mariners miners cubs foxes wolves stags hornets tigers lions eagles hawks bears wildcats falcons giants bulls knights"
)
NEWSPAPER_HEADS = words(
    "times gazette courier herald tribune post chronicle echo telegraph guardian mail argus mercury journal observer examiner dispatch sentinel reporter ledger news express star standard advertiser"
    " messenger bulletin record banner clarion"
)
PLACE_HEADS = words("""
Street Road Avenue Lane Square Park Bridge River Lake Mount Mountain Hill Hills Valley Bay Island Islands Beach Coast Forest County Shire Station Airport Harbour Harbor Port Castle
Green Heath Common Moor Wood Woods Farm Estate Quay Wharf Drive Way Boulevard Highway Peninsula Ocean Sea Gulf Desert Province District Borough Village
""")
COUNTRIES = words("""
Britain England Scotland Wales Ireland Northern_Ireland UK U.K. US U.S. USA America United_States United_Kingdom France Germany Spain Italy Portugal Greece Turkey Russia Ukraine Poland
Sweden Norway Finland Denmark Iceland Netherlands Belgium Switzerland Austria Hungary Romania Bulgaria China Japan India Pakistan Bangladesh Australia New_Zealand Canada Mexico Brazil
Argentina Chile Peru Colombia Egypt Israel Iran Iraq Syria Lebanon Jordan Saudi_Arabia Qatar Kenya Nigeria Ghana Ethiopia Uganda South_Africa North_Korea South_Korea Vietnam Thailand
Indonesia Malaysia Philippines Singapore Afghanistan Europe Asia Africa London Paris Berlin Rome Madrid Moscow Brussels Washington New_York Edinburgh Cardiff Belfast Dublin Manchester
Birmingham Liverpool Leeds Glasgow Tokyo Beijing Delhi Sydney Ottawa Geneva Vienna Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Chicago Boston
Yorkshire Lancashire Kent Essex Sussex Surrey Devon Cornwall Somerset Norfolk Suffolk Cumbria Northumberland Durham Cheshire Derbyshire Lincolnshire Hampshire Dorset
""")
NATIONALS = words("""
Swede Dane Finn Briton Brit Scot Scotsman Scotswoman Englishman Englishwoman Welshman Welshwoman Irishman Irishwoman Frenchman Frenchwoman Dutchman Dutchwoman
Spaniard Pole Turk Serb Croat Slovak Slovene Czech Bulgar Cypriot Icelander Greenlander Netherlander Luxembourger Belgian Norwegian Austrian Hungarian Romanian
Bulgarian Ukrainian Belarusian Latvian Lithuanian Estonian Albanian Bosnian Macedonian Georgian Armenian Kazakh Uzbek Afghan Iraqi Iranian Israeli Egyptian
Tunisian Moroccan Algerian Libyan Nigerian Ghanaian Kenyan Ugandan Ethiopian Eritrean Somali Senegalese Ivorian Cameroonian Zambian Zimbabwean Angolan
Brazilian Argentine Argentinian Chilean Peruvian Colombian Uruguayan Paraguayan Bolivian Venezuelan Ecuadorian Mexican Cuban Jamaican Bajan Trinidadian Haitian
Kiwi Aussie Fijian Samoan Tongan Filipino Filipina Thai Korean Vietnamese Malaysian Indonesian Singaporean Sri_Lankan Pakistani Bangladeshi Nepali Nepalese
Portuguese Maltese Swiss Londoner Mancunian Liverpudlian Glaswegian Parisian Texan Californian Floridian Alaskan Hawaiian Virginian Yorkshireman Yorkshirewoman
Cornishman Ulsterman Manxman Northerner Southerner Westerner
""")
NOT_NAMES = words("""
I I'm I've I'll I'd The A An And But Or Nor So Yet If When While Where Why How What Who Whom Whose Which That This These Those There Here It Its He His Him She Her Hers They Their Them
We Our Us You Your My Me In On At By For From To With Without Of Off Over Under After Before Since Until During Between Among Against About Above Below As Because Although Though
However Meanwhile Moreover Nevertheless Also Still Even Just Only Not No Yes Now Then Today Yesterday Tomorrow Last Next Earlier Later Some Many Most Several Few All Any Both Each
Every Either Neither Another Other Such More Less One Two Three Four Five Six Seven Eight Nine Ten Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
April May June July August September October November December Mr Mrs Ms Sir Dame Dr Lord Lady MP MPs MSP MEP TD CEO CFO COO OK TV PM GP Mayor President Minister Government Cabinet
Speaking Asked Following According Despite Once First Second Third Finally Instead Perhaps Until Unless Whether Let Christmas Easter English British American French German Spanish
Italian Russian Chinese Japanese Indian Irish Scottish Welsh European African Asian Australian Canadian Muslim Christian Jewish Catholic Protestant Black White Asian Members Police
God OBE CBE MBE KCB Cpl Pvt Pte Subs Att OT HRs Papa Mama Mum Mummy Dad Daddy Grandma Grandpa Evensong
Fans Peers Aides Bins Patients Parents Drivers Passengers Farmers Investors Analysts Lawyers Prosecutors Detectives Firefighters Soldiers Troops Protesters Demonstrators
Neighbours Neighbors Survivors Relatives Mourners Shoppers Commuters Tourists Customers Pallbearers
Officials Ministers Voters Residents Workers Teachers Nurses Doctors Students Critics Supporters Campaigners Experts Scientists Researchers Its Until Under Shares Trains Pupils Councillors
""")

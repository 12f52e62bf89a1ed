"""Names that do not say what they are: coined parties, stations, colleges as their region calls them, firms of two surnames, products."""

from __future__ import annotations

from training.invented import PLACES, Inventor

_MAKES = "Pro|Mini|One|Air|Plus|Vision|Touch|Explorer|Desk|Mail|Maps|Reader|Studio|Classic|Sport|XL|VR|OS|Player|Browser|Cloud"
_GAMES = "Runner|Quest|Legends|Rider|Fighter|Kingdom|Voyager|Pathfinder|Seeker|Arena|Saga"


def party(i: Inventor) -> str:
    """A list or party whose name does not say that it is one."""
    if i.random.random() < 0.25:
        return f"{i.town()} {i.pick('First|Together|Forward|Independents|Voice')}"
    head = i.pick("Common|Liberal|Broad|National|Civic|Forward|Free|New|Open|Popular|Fair|Green|Independent|Better|One|Local")
    return f"{head} {i.pick('Weal|Guard|Slate|Union|Voice|Choice|Ground|Way|Dawn|Accord|Future|Action|Circle|Path|Group|Compact')}"


def station(i: Inventor) -> str:
    """A television or radio station."""
    r = i.random
    draw = r.random()
    if draw < 0.3:
        return f"{'Channel' if draw < 0.15 else i.brand()} {r.randint(2, 49)}"
    if draw < 0.6:
        letters = i.pick("K|W") + "".join(r.choice("ABCDEFGHJKLMNOPRSTUVWXYZ") for _ in range(3))
        return letters + i.pick("|-TV|-FM|-AM| Radio| News")
    if draw < 0.8:
        return f"{i.pick('Radio|BBC|Public Radio|TV')} {i.town()}"
    return f"{i.town()} {i.pick('FM|TV|Radio|Sound|News')}"


def college(i: Inventor) -> str:
    """A college or university as its region or its sports pages call it."""
    r = i.random
    region = r.choice(PLACES[26:44]) if r.random() < 0.5 else i.town()
    draw = r.random()
    if draw < 0.35:
        return f"{i.pick('Southern|Northern|Eastern|Western|Central|Southeast|Northwest')} {region}"
    if draw < 0.6:
        return f"{region} {i.pick('State|Tech|A&M|Metro|Poly')}"
    return region if draw < 0.75 else f"{i.surname()} {i.pick('State|College|Tech|University')}"


def partners(i: Inventor) -> str:
    """A firm of two surnames and nothing else."""
    return f"{i.surname()} {i.surname()}"


def product(i: Inventor) -> str:
    """A program, car, telephone, game or spacecraft: nobody and no body."""
    r = i.random
    name = i.brand()
    draw = r.random()
    if draw < 0.3:
        return name
    if draw < 0.5:
        return f"{name} {r.randint(2, 14)}"
    if draw < 0.6:
        return "".join(r.choice("ABCDEGHKLMPRSTVXZ") for _ in range(r.randint(1, 3))) + i.pick("|-") + str(r.randint(1, 90))
    if draw < 0.8:
        return f"{name} {i.pick(_MAKES)}"
    return f"{i.pick('Star|Sky|Night|Iron|Blue|Open|Deep|Silver|Dark|Storm|Fire|Moon')} {i.pick(_GAMES)}"

"""Words of a firm's name that tell its trade or its form."""

from __future__ import annotations

# What a firm leaves out of its name when an article speaks of it again: its trade and its form.
OF_A_FIRM = frozenset(
    "foods food dairy dairies drinks brewery breweries bakery energy oil gas power water steel metals mining mills motors motor cars "
    "airlines airways air rail trains buses ferries shipping logistics freight bank banking insurance capital partners investments "
    "ventures finance financial software systems technologies technology tech labs laboratories pharma pharmaceuticals therapeutics "
    "biotech healthcare health care medical media news press books games pictures studios records entertainment sports homes estates "
    "properties developments construction builders engineering electronics electric aerospace defence defense robotics chemicals "
    "materials textiles fashion stores supermarkets hotels restaurants brands products enterprises industries services solutions "
    "security telecom communications networks international global group holdings company corporation corp inc ltd limited plc llc "
    "llp co and sons brothers railway railways marine outdoor outdoors bakeries cement travel coffee tea dynamics laboratory cruises lines "
    "fisheries seafoods farms seeds timber paper packaging glass ceramics potteries quarries minerals gold copper lithium "
    "petroleum drilling pipelines utilities renewables solar wind nuclear waste recycling environmental aviation aircraft helicopters "
    "drones satellites space diagnostics genetics genomics vaccines optics optical instruments tools toys furniture carpets shoes "
    "footwear clothing jewellers bikes cycles trams coaches taxis gyms casinos cinemas pubs inns taverns wines spirits distillers "
    "distillery cider chocolate confectionery cheese meats poultry fruit tyres tires trucks vans shipbuilders shipyards boatyards".split()
)

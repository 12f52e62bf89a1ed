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
    "llp co and sons brothers".split()
)

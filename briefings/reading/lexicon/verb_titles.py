"""Titles that are verbs, whose object is the organisation: "founded Coast Buses", never "founded, Coast Buses"."""

_TITLES = frozenset(
    "chairs co-chairs heads leads runs directs manages edits owns co-owns captains coaches oversees ran managed owned edited chaired run "
    "founded co-founded set_up started established coached captained plays_for works_for works_at played_for worked_for worked_at sits_on "
    "presides_over presided_over led headed used_to_play_for used_to_work_for serves_on has_captained has_led has_run has_chaired has_headed has_edited has_managed has_directed has_coached has_owned has_long_led has_long_run".split()
)


def wants_object(title: str) -> bool:
    """Whether a title reads on into its organisation."""
    return title.replace(" ", "_") in _TITLES

"""Who held an office on a day, which office a title names, and what became of a body."""

from collections import defaultdict
from datetime import date
from functools import cache

from extract.places.gazetteer import Body, Office, Tenure, active, gazetteer


@cache
def _tenures() -> dict[str, list[Tenure]]:
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in gazetteer().tenures:
        found[tenure.office].append(tenure)
    return found


@cache
def _titles() -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = defaultdict(list)
    for office in gazetteer().offices.values():
        for title in dict.fromkeys((office.title.lower(), *map(str.lower, office.aliases))):
            found[title].append(office)
    return found


def holder(office_id: str, on: date) -> Tenure | None:
    """The one known holder of an office on a day; `Tenure.sure` tells how well it is known.

    None outside the known days, after `last_seen`, for offices of several holders, and where two regular holders
    overlap. A regular holder goes before an acting one. Raises KeyError for an unknown office.
    """
    if gazetteer().offices[office_id].several:
        return None
    holding = [tenure for tenure in _tenures()[office_id] if tenure.covers(on)]
    regular = [tenure for tenure in holding if not tenure.acting] or holding
    # On the day of a handover the table lists both; the newcomer speaks for the office.
    newest = [tenure for tenure in regular if tenure.start == on] or regular
    return newest[0] if len({tenure.person for tenure in newest}) == 1 else None


def holders(office_id: str, on: date) -> tuple[Tenure, ...]:
    """Everyone known to hold an office on a day (deputy ministers come in twos and threes)."""
    return tuple(tenure for tenure in _tenures()[office_id] if tenure.covers(on))


def office_at(title: str, on: date | None) -> Office | None:
    """The office a title names on a day ("Mendikbud" in 2020 and in 2023 are two); None if unknown or undecided."""
    titled = _titles().get(title.lower(), ())
    offices = [office for office in titled if active(office.active_from, office.active_to, on)]
    return offices[0] if len(offices) == 1 else None


def bodies_on(on: date) -> tuple[Body, ...]:
    """The bodies not known to have been founded later or dissolved before that day."""
    return tuple(body for body in gazetteer().bodies.values() if active(body.active_from, body.active_to, on))


def successors(body_id: str) -> tuple[Body, ...]:
    """The bodies that took over from a body directly, in the table's order. Raises KeyError for an unknown id."""
    bodies = gazetteer().bodies
    return tuple(bodies[one] for one in bodies[body_id].succeeded_by)

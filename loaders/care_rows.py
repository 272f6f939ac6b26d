"""One row of households, placements, workers or teams made into its records. A spell is who, where and since when."""

from __future__ import annotations

from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from loaders.columns import Making, Values, fields_of


def stay_of(making: Making) -> list[Record]:
    """A home, and who lived in it."""
    values = making.values
    home = _household(str(values["household"]))
    stay_id = id_from("household_stays", home.id, str(values["member"]), _since(values))
    return [home, HouseholdStay(**fields_of(values, id=stay_id, household=home.id))]


def placement_of(making: Making) -> list[Record]:
    """A placement, and the home that it names."""
    values = making.values
    placement_id = id_from("placements", str(values["child"]), str(values["type"]), _since(values))
    if not values.get("household"):
        return [Placement(**fields_of(values, id=placement_id))]
    home = _household(str(values["household"]))
    return [home, Placement(**fields_of(values, id=placement_id, household=home.id))]


def worker_spell_of(making: Making) -> list[Record]:
    """Who works, or worked, with a child."""
    values = making.values
    parts = (str(values["worker"]), str(values["child"]), str(values["role"]), _since(values))
    return [WorkerSpell(**fields_of(values, id=id_from("workers", *parts)))]


def team_spell_of(making: Making) -> list[Record]:
    """A team, and who is in it."""
    values = making.values
    name = str(values["team"])
    team = Team(id=id_from("teams", name), ref=name, name=name)
    spell_id = id_from("team_spells", str(values["worker"]), team.id, str(values["role"]), _since(values))
    return [team, TeamSpell(**fields_of(values, id=spell_id, team=team.id))]


def _household(name: str) -> Household:
    return Household(id=id_from("households", name), ref=name, name=name)


def _since(values: Values) -> str:
    start = values.get("from")
    return start.text if isinstance(start, PartialDate) else ""

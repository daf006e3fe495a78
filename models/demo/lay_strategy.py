"""Lays people, teams, objectives, key results, initiatives and what they serve into the ledger."""

from datetime import date, timedelta

from models.demo.calendar import FOUNDED, day, known_from
from models.demo.content import Initiative, Link, Objective, Update
from models.demo.dependencies import DEPENDENCIES
from models.demo.everything import BY_KEY, INITIATIVES, KEY_RESULTS, initiative_of
from models.demo.lay_key_results import lay_key_result
from models.demo.ledger import Ledger, Ref
from models.demo.objectives import OBJECTIVES
from models.demo.people import PEOPLE, TEAMS
from models.demo.stamps import office, person
from models.tables.portfolio import Person, PersonVersion, Team, TeamVersion
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Dependency,
    InitiativeStage,
    InitiativeVersion,
    ObjectiveVersion,
)
from models.tables.strategy import Initiative as InitiativeThing
from models.tables.strategy import KeyResult as KeyResultThing
from models.tables.strategy import Objective as ObjectiveThing
from models.vocabulary import Contribution, Stage

CLAIMED = (Stage.DELIVERING.value, Stage.SCALING.value)


def lay_strategy(ledger: Ledger) -> None:
    """Everything but evidence, money and reviews."""
    lay_people(ledger)
    for objective in OBJECTIVES:
        lay_objective(ledger, objective)
    for initiative in INITIATIVES:
        lay_initiative(ledger, initiative)
    for key_result in KEY_RESULTS:
        lay_key_result(ledger, key_result)
    for initiative in INITIATIVES:
        lay_contributions(ledger, initiative)
    lay_dependencies(ledger)


def lay_people(ledger: Ledger) -> None:
    """Roles and teams, there from the first day."""
    stamp = office(FOUNDED, "set_up", 8)
    for name, role in PEOPLE:
        ledger.thing(Person, name)
        ledger.write(PersonVersion, name, stamp, person_id=person(name), name=name, role=role.value)
    for name in TEAMS:
        ledger.thing(Team, name)
        ledger.write(TeamVersion, name, stamp, team_id=Ref(Team, name), name=name)


def lay_objective(ledger: Ledger, objective: Objective) -> None:
    """An objective as first written, then its updates."""
    ledger.thing(ObjectiveThing, objective.key)
    first = Update(FOUNDED.isoformat(), "", objective.name, objective.why_now)
    for place, update in enumerate((first, *objective.updates)):
        ledger.write(
            ObjectiveVersion,
            f"{objective.key}/{place}",
            office(day(update.on), "change_objective", 8 if place == 0 else 16),
            supersedes=f"{objective.key}/{place - 1}" if place else "",
            objective_id=Ref(ObjectiveThing, objective.key),
            key=objective.key,
            name=update.name,
            why=objective.why,
            why_now=update.why_now,
            owner_id=person(objective.owner),
            valid_from=date(2025, 1, 1),
            valid_until=date(2027, 12, 31),
            change_reason=update.reason,
            editorial=update.editorial,
        )


def lay_initiative(ledger: Ledger, initiative: Initiative) -> None:
    """An initiative and the stages it went through."""
    ledger.thing(InitiativeThing, initiative.key)
    begun = day(initiative.stages[0][0])
    ledger.write(
        InitiativeVersion,
        initiative.key,
        office(begun, "add_initiative"),
        initiative_id=Ref(InitiativeThing, initiative.key),
        key=initiative.key,
        name=initiative.name,
        description=initiative.description,
        why_now=initiative.why_now,
        category=initiative.category.value,
        obligation=initiative.obligation,
        owner_id=person(initiative.owner),
        sponsor_id=person(initiative.sponsor),
        team_id=Ref(Team, initiative.team),
        starts_on=day(initiative.period[0]),
        ends_on=day(initiative.period[1]),
        attention=initiative.attention,
        decision_right=initiative.right,
    )
    for place, (on, stage) in enumerate(initiative.stages):
        lay_stage(ledger, initiative, place, (day(on), stage))


def lay_stage(ledger: Ledger, initiative: Initiative, place: int, entered: tuple[date, str]) -> None:
    """One stage; who claimed to deliver without a measurable key result owes the gate."""
    on, stage = entered
    owed = initiative.gate_owed and stage in CLAIMED
    ledger.write(
        InitiativeStage,
        f"{initiative.key}/{place}",
        office(on, "change_stage", 10 + place),
        supersedes=f"{initiative.key}/{place - 1}" if place else "",
        initiative_id=Ref(InitiativeThing, initiative.key),
        stage=stage,
        claimed=stage if owed else "",
        gate_owed=owed,
        effective_on=on,
        reason="Claimed before its key results could be measured" if owed else "",
    )


def lay_contributions(ledger: Ledger, initiative: Initiative) -> None:
    """An initiative's own key results, then what it contributes to besides."""
    own = [
        (Link(one.key, weight=one.weight, share=one.share), one.span.start)
        for one in KEY_RESULTS
        if initiative_of(one) is initiative
    ]
    for link, since in (*own, *((link, "") for link in initiative.links)):
        begun = known_from(day(initiative.stages[0][0]))
        seen = day(since) - timedelta(days=20) if since else begun
        name = f"{initiative.key}>{link.key_result}"
        ledger.thing(
            ContributionLink,
            name,
            initiative_id=Ref(InitiativeThing, initiative.key),
            key_result_id=Ref(KeyResultThing, link.key_result),
        )
        ledger.write(
            ContributionVersion,
            name,
            office(max(begun, seen), "link_key_result", 12),
            contribution_id=Ref(ContributionLink, name),
            kind=(Contribution.ENABLING if link.enables else Contribution.DIRECT).value,
            weight=float(link.weight),
            share=link.share,
            enables=link.enables,
        )


def lay_dependencies(ledger: Ledger) -> None:
    """Who waits for whom."""
    for waiting, needed, note, state, needed_by in DEPENDENCIES:
        begun = max(day(BY_KEY[key].stages[0][0]) for key in (waiting, needed))
        ledger.write(
            Dependency,
            f"{waiting}>{needed}",
            office(begun, "add_dependency", 14),
            initiative_id=Ref(InitiativeThing, waiting),
            needs_id=Ref(InitiativeThing, needed),
            note=note,
            state=state,
            needed_by=day(needed_by),
        )

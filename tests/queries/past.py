"""Lays small portfolios with a past for the tests of queries: each act is one revision on one day."""

from datetime import UTC, date, datetime

from models.actor import Actor
from models.commands.load import Cargo, PastAct, load
from models.drafts import PortfolioDraft
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.governance import (
    Action,
    Adjustment,
    AgendaItem,
    AgendaItemVersion,
    Decision,
    Review,
    ReviewVersion,
)
from models.tables.money import Actual, Budget, FundingMove, SpendPlan
from models.tables.portfolio import Person, PersonVersion
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Initiative,
    InitiativeStage,
    InitiativeVersion,
    InterimTarget,
    KeyResult,
    KeyResultVersion,
    Objective,
    ObjectiveVersion,
)
from models.vocabulary import Role

OFFICE = Actor("The PMO lead", Role.ADMINISTRATOR)


class Past:
    """A portfolio in the making; whatever is added becomes known at the act begun last."""

    def __init__(self, *, today=date(2026, 7, 1), begun=date(2026, 1, 1), **settings):
        self.settings = PortfolioDraft(**{"name": "Group", "today_fixed": today, "zone": "UTC", **settings})
        self.acts = []
        self.rows = {}
        self.standing = {}
        self.act(begun)

    def act(self, day, actor="The PMO lead"):
        """Begin the next act; answers its revision."""
        moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        self.acts.append(PastAct(len(self.acts) + 1, moment, actor, Role.PMO_LEAD.value, "test"))
        return self.revision

    @property
    def revision(self):
        """The revision of the act begun last."""
        return len(self.acts)

    def objective(self, name="Win", **said):
        """A new objective; answers its id."""
        id = self._new(Objective)
        return self._first(ObjectiveVersion, id, objective_id=id, name=name, **said)

    def key_result(self, name="Share", **said):
        """A new key result: an increase from 0 to 100 % over 2026, unless said otherwise; answers its id."""
        id = self._new(KeyResult)
        return self._first(KeyResultVersion, id, key_result_id=id, name=name, **{**PROMISE, **said})

    def initiative(self, name="Portal", *, stage="delivering", since=date(2026, 1, 1), **said):
        """A new initiative in a stage; answers its id."""
        id = self._new(Initiative)
        self._first(InitiativeStage, id, initiative_id=id, stage=stage, effective_on=since)
        return self._first(InitiativeVersion, id, initiative_id=id, name=name, **said)

    def person(self, name="Head of Retail", role="owner"):
        """A new person; answers their id."""
        id = self._new(Person)
        return self._first(PersonVersion, id, person_id=id, name=name, role=role)

    def serve(self, initiative, key_result, **said):
        """A contribution; answers its id."""
        id = self._new(ContributionLink, initiative_id=initiative, key_result_id=key_result)
        return self._first(ContributionVersion, id, contribution_id=id, **said)

    def interim(self, key_result, due_on, value):
        """An interim target of the standing version of a key result."""
        version = self.standing[KeyResultVersion, key_result]
        self._lay(InterimTarget, key_result_version=version, due_on=due_on, value=value)

    def check_in(self, key_result, day, value, *, strength=3, **said):
        """A check-in; answers its version."""
        cells = {"key_result_id": key_result, "observed_on": day, "value": value, "strength": strength}
        return self._fact(CheckIn, **{**cells, **said})

    def correct(self, check_in, **said):
        """A correction of a check-in; answers its version."""
        before = self.rows[CheckIn][check_in - 1]
        told = {name: before[name] for name in before if name not in ("revision", "supersedes")}
        correction = before.get("correction", 0) + 1
        return self._fact(CheckIn, **{**told, "correction": correction, "supersedes": check_in, **said})

    def report(self, initiative, day, delivery="on_plan", **said):
        """A delivery report."""
        return self._fact(
            DeliveryReport, initiative_id=initiative, reported_on=day, delivery=delivery, **said
        )

    def budget(self, initiative, approved, day=date(2026, 1, 1)):
        """An approved budget."""
        return self._fact(Budget, initiative_id=initiative, effective_on=day, approved=approved)

    def spend(self, initiative, day, spent, *, planned=None, committed=None):
        """Actuals of a closed period, and the plan for it."""
        if planned is not None:
            self._fact(SpendPlan, initiative_id=initiative, period_end=day, planned=planned)
        return self._fact(Actual, initiative_id=initiative, period_end=day, spent=spent, committed=committed)

    def decide(self, initiative, day, kind="continue", **said):
        """A decision, between meetings unless said otherwise; answers its version."""
        told = {
            "decided_by": "The committee",
            "right": "Committee",
            "reason": "Evidence",
            "setting": "between",
        }
        cells = {"initiative_id": initiative, "kind": kind, "decided_on": day}
        return self._fact(Decision, **{**cells, **told, **said})

    def follow(self, decision, what="Tell the branches", **said):
        """An action that a decision asks for; answers its version."""
        return self._fact(Action, **{"decision_id": decision, "what": what, **said})

    def move(self, initiative, decision, amount, day, **said):
        """Money that a decision moves; answers its version."""
        cells = {"initiative_id": initiative, "decision_id": decision, "amount": amount}
        return self._fact(FundingMove, **{**cells, "decided_on": day, "effective_on": day, **said})

    def adjust(self, initiative, decision, day, what="Rebuilt the plan", **said):
        """The change in delivery that a decision led to."""
        cells = {"initiative_id": initiative, "decision_id": decision, "adjusted_on": day, "what": what}
        return self._fact(Adjustment, **{**cells, **said})

    def item(self, review, initiative, position=1, **said):
        """An item on the agenda of a review; answers its id."""
        id = self._new(AgendaItem)
        cells = {"review_id": review, "initiative_id": initiative, "position": position}
        return self._first(AgendaItemVersion, id, agenda_item_id=id, **{**cells, "ask": "Go on?", **said})

    def review(self, name, planned_on, *, state="closed", held_on=None, kind="portfolio"):
        """A review; answers its id."""
        id = self._new(Review)
        held = held_on or (planned_on if state == "closed" else None)
        said = {"name": name, "kind": kind, "state": state, "planned_on": planned_on, "held_on": held}
        return self._first(ReviewVersion, id, review_id=id, **said)

    def change(self, table, id, /, **said):
        """A new version of a thing, known from the act begun last."""
        before = self.standing[table, id]
        cells = {**self.rows[table][before - 1], **said, "supersedes": before}
        self.standing[table, id] = self._fact(table, **cells)

    def load(self, database):
        """The portfolio in a database; answers its id."""
        return load(database, OFFICE, Cargo(self.settings, self.acts, self.rows)).id

    def _new(self, table, /, **cells):
        return self._lay(table, **cells)

    def _first(self, table, id, /, **cells):
        self.standing[table, id] = self._fact(table, **cells)
        return id

    def _fact(self, table, /, **cells):
        return self._lay(table, **{**cells, "revision": self.revision})

    def _lay(self, table, /, **cells):
        laid = self.rows.setdefault(table, [])
        laid.append(cells)
        return len(laid)


PROMISE = {
    "metric": "Share of customers",
    "unit": "%",
    "baseline": 0.0,
    "baseline_on": date(2026, 1, 1),
    "target": 100.0,
    "due_on": date(2026, 12, 31),
    "headline": True,
}

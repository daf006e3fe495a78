"""Personas, a clock that tests set, and a bench: a small portfolio on its own database, with short ways to fill it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.ask_back import ask_back
from models.commands.check_ins import record_check_in
from models.commands.confirm_outcome import confirm_outcome
from models.commands.contributions import add_contribution
from models.commands.create_portfolio import create_portfolio
from models.commands.initiatives import add_initiative
from models.commands.key_results import add_key_result
from models.commands.objectives import add_objective
from models.commands.people import add_person
from models.commands.saved import Order
from models.commands.unit import perform
from models.database import Database
from models.drafts import (
    CheckInDraft,
    ContributionDraft,
    InitiativeDraft,
    KeyResultDraft,
    ObjectiveDraft,
    OutcomeDraft,
    PersonDraft,
    PortfolioDraft,
)
from models.tables.base import FOREVER
from models.tables.governance import Action, Decision, Review, ReviewVersion
from models.vocabulary import Direction, OutcomeClaim, Role, Strength

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)

ADMINISTRATOR = Actor("Administrator", Role.ADMINISTRATOR)
PMO = Actor("The PMO lead", Role.PMO_LEAD)
COMMITTEE = Actor("A committee member", Role.COMMITTEE)
FINANCE = Actor("Finance", Role.FINANCE)
VIEWER = Actor("A viewer", Role.VIEWER)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = NOW

    def __call__(self):
        return self.moment

    def move(self, **amount):
        """Move on, or back by a negative amount."""
        self.moment += timedelta(**amount)


@dataclass
class Bench:
    """One portfolio on one database."""

    database: Database
    clock: Clock
    portfolio_id: int = 0

    @property
    def place(self):
        """What every command takes first, acting as the administrator."""
        return self.by(ADMINISTRATOR)

    def by(self, actor):
        """What every command takes first, acting as somebody."""
        return self.database, actor, self.portfolio_id

    def objective(self, name="Customers stay", **fields):
        """The id of a new objective."""
        return add_objective(*self.place, ObjectiveDraft(name, **fields)).id

    def key_result(self, name="Churn falls", **fields):
        """The id of a new measurable key result, of a new objective unless one is named."""
        return add_key_result(*self.place, key_result_draft(name, **fields)).id

    def initiative(self, name="Self-service portal", **fields):
        """The id of a new initiative."""
        return add_initiative(*self.place, InitiativeDraft(name, **fields)).id

    def person(self, name="Product owner", role=Role.OWNER):
        """The id of a new person."""
        return add_person(*self.place, PersonDraft(name, role=role)).id

    def link(self, initiative_id, key_result_id, **fields):
        """The id of a new contribution."""
        return add_contribution(*self.place, ContributionDraft(initiative_id, key_result_id, **fields)).id

    def check_in(self, key_result_id, value=5.0, observed_on=TODAY, **fields):
        """The version of a new check-in."""
        return record_check_in(*self.place, CheckInDraft(key_result_id, observed_on, value, **fields)).version

    def confirm(self, key_result_id, by="A second person"):
        """Have a new second person confirm a key result as an outcome."""
        draft = OutcomeDraft(key_result_id, OutcomeClaim.CONFIRMED, "Customers stay longer.", self.person(by))
        return confirm_outcome(*self.place, draft)

    def review(self, held_on=TODAY, state="closed"):
        """The id of a new portfolio review."""

        def write(work):
            work.require(Right.READ)
            review = work.identity(Review)
            version = work.add(
                ReviewVersion(
                    review_id=review,
                    name="Review",
                    kind="portfolio",
                    state=state,
                    planned_on=held_on,
                    held_on=held_on,
                )
            )
            return work.saved(review, version.version)

        return perform(self.database, Order(ADMINISTRATOR, self.portfolio_id, "close_review"), write).id

    def question(self, check_in, question="What changed?"):
        """The version of a question asked back about a check-in."""
        return ask_back(*self.place, check_in, question=question).version

    def action(self, what="Tell the branches", **said):
        """The version of an action that a new decision asks for."""

        def write(work):
            work.require(Right.READ)
            told = {"decided_by": "The committee", "right": "its charter", "reason": "Evidence"}
            decision = work.add(
                Decision(initiative_id=1, kind="continue", setting="between", decided_on=TODAY, **told)
            )
            action = work.add(Action(decision_id=decision.version, what=what, **said))
            return work.saved(decision.version, action.version)

        return perform(self.database, Order(ADMINISTRATOR, self.portfolio_id, "decide"), write).version

    def current(self, kind, **where):
        """The current version of a kind that fits, or None."""
        return next(iter(self.rows(kind, until=FOREVER, **where)), None)

    def rows(self, kind, **where):
        """All rows of a kind that fit, in the order they were written."""
        with self.database.read() as session:
            return list(session.scalars(select(kind).filter_by(**where)))


def key_result_draft(name="Churn falls", **fields):
    """A measurable key result: 9 → 3 within the year."""
    given = {
        "metric": "Customers lost",
        "unit": "%",
        "direction": Direction.DECREASE,
        "baseline": 9.0,
        "baseline_on": date(2026, 1, 1),
        "target": 3.0,
        "due_on": date(2026, 12, 31),
        "source": "CRM",
        "source_strength": Strength.MEASURED,
    } | fields
    return KeyResultDraft(name, **given)


def make_bench(database, clock):
    """A bench with a portfolio in UTC."""
    bench = Bench(database, clock)
    bench.portfolio_id = create_portfolio(
        database, ADMINISTRATOR, PortfolioDraft("Our portfolio", zone="UTC")
    ).id
    return bench

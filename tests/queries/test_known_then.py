"""Whatever happened since, a view drawn for (known, day) is the view that was live at that revision on that day."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands.check_ins import correct_check_in, record_check_in, withdraw_check_in
from models.commands.contributions import add_contribution
from models.commands.create_portfolio import create_portfolio
from models.commands.initiatives import add_initiative
from models.commands.key_results import add_key_result
from models.database import open_database
from models.drafts import CheckInDraft, ContributionDraft, InitiativeDraft, KeyResultDraft, PortfolioDraft
from models.errors import Invalid
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.vocabulary import Rhythm, Strength
from tests.queries.past import OFFICE

BEGUN = datetime(2026, 1, 5, 9, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that tests move forward."""

    moment: datetime = BEGUN

    def __call__(self):
        return self.moment


@dataclass
class Room:
    """A portfolio in a database of its own clock, with one initiative that serves one key result."""

    database: object
    id: int
    initiative: int
    key_result: int
    standing: list = field(default_factory=list)

    def views(self, **moment):
        """Everything that is seen of it."""
        return (
            load_portfolio(self.database, self.id, **moment),
            load_initiative(self.database, self.id, self.initiative, **moment),
        )

    def take(self, step):
        """Let time pass, then record, correct or withdraw."""
        days, ago, value, kind = step
        self.database.clock.moment += timedelta(days=days)
        if kind == "record" or not self.standing:
            self.record(ago, value)
            return
        version, draft = self.standing.pop()
        if kind == "withdraw":
            withdraw_check_in(self.database, OFFICE, self.id, version)
            return
        changed = CheckInDraft(**{**draft, "value": value})
        saved = correct_check_in(self.database, OFFICE, self.id, changed, expected=version)
        self.standing.append((saved.version, draft))

    def record(self, ago, value):
        """A check-in some days ago; a day that has one already is refused and changes nothing."""
        day = max(self.database.clock.moment - timedelta(days=ago), BEGUN).date()
        draft = {"key_result_id": self.key_result, "observed_on": day, "strength": Strength.INDICATIVE}
        try:
            saved = record_check_in(self.database, OFFICE, self.id, CheckInDraft(value=value, **draft))
        except Invalid:
            return
        self.standing.append((saved.version, draft))


@pytest.fixture(scope="module")
def timed(tmp_path_factory):
    """A database whose clock the test moves."""
    opened = open_database(str(tmp_path_factory.mktemp("then") / "steerdeck.sqlite3"), Clock())
    yield opened
    opened.close()


def room(database):
    """A new room on the first day."""
    database.clock.moment = BEGUN
    id = create_portfolio(database, OFFICE, PortfolioDraft("Group", zone="UTC")).id
    promise = KeyResultDraft(
        "Adoption",
        metric="Share",
        unit="%",
        baseline=0.0,
        baseline_on=BEGUN.date(),
        target=100.0,
        due_on=BEGUN.date() + timedelta(days=120),
        rhythm=Rhythm.FORTNIGHTLY,
    )
    key_result = add_key_result(database, OFFICE, id, promise).id
    initiative = add_initiative(database, OFFICE, id, InitiativeDraft("Portal")).id
    add_contribution(database, OFFICE, id, ContributionDraft(initiative, key_result))
    return Room(database, id, initiative, key_result)


steps = st.tuples(
    st.integers(0, 30),
    st.integers(0, 40),
    st.floats(-50, 150, allow_nan=False),
    st.sampled_from(["record", "record", "correct", "withdraw"]),
)


@given(st.lists(steps, min_size=1, max_size=7))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_view_for_then_is_the_view_of_then(timed, taken):
    here, seen = room(timed), []
    for step in taken:
        here.take(step)
        seen.append(here.views())

    for portfolio, initiative in seen:
        moment = {"known": portfolio.moment.known, "day": portfolio.moment.day}
        assert here.views(**moment) == (portfolio, initiative)

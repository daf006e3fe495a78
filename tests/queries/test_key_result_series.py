"""The check-ins in the view of an initiative tell how late they came, and what was said to them."""

from datetime import timedelta

import pytest

from models.commands.acknowledge import acknowledge
from models.commands.ask_back import ask_back
from models.commands.change_settings import change_settings
from models.commands.check_ins import correct_check_in, record_check_in
from models.drafts import CheckInDraft, PortfolioDraft
from models.queries.initiative import load_initiative
from models.vocabulary_updates import ResponseKind
from tests.builders import TODAY
from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]


@pytest.fixture
def initiative(bench):
    id = bench.initiative()
    bench.link(id, bench.key_result(baseline_on=TODAY))
    return id


def series(bench, initiative):
    """The check-ins of its only key result, the oldest day first."""
    view = load_initiative(bench.database, bench.portfolio_id, initiative)
    return view.contributions[0].key_result.check_ins


def test_a_check_in_after_the_grace_of_its_step_tells_its_days_and_a_correction_does_not(
    bench, initiative, clock
):
    clock.move(days=50)
    late = record_check_in(*bench.place, CheckInDraft(1, TODAY + timedelta(days=31), 5.0))
    correct_check_in(*bench.place, CheckInDraft(1, TODAY + timedelta(days=31), 6.0), expected=late.version)

    assert [one.days_late > 0 for one in series(bench, initiative)] == [True, False]


def test_a_check_in_in_time_is_not_late(bench, initiative, clock):
    clock.move(days=31)
    record_check_in(*bench.place, CheckInDraft(1, TODAY + timedelta(days=31), 5.0))

    assert [one.days_late for one in series(bench, initiative)] == [0]


@pytest.mark.parametrize(("zone", "late"), [("America/Los_Angeles", False), ("UTC", True)])
def test_the_last_evening_of_grace_is_that_of_the_portfolio(bench, initiative, clock, zone, late):
    change_settings(*bench.place, PortfolioDraft("Our portfolio", zone=zone))
    clock.move(days=34, hours=16)  # one o'clock at night in UTC, still evening in California
    record_check_in(*bench.place, CheckInDraft(1, TODAY + timedelta(days=31), 5.0))

    assert [one.days_late > 0 for one in series(bench, initiative)] == [late]


def test_words_stand_at_the_check_in_they_were_said_to(bench, initiative):
    first = record_check_in(*bench.place, CheckInDraft(1, TODAY, 5.0))
    ask_back(*bench.place, first.version, question="Why so few?")
    acknowledge(*bench.place, first.version)

    (one,) = series(bench, initiative)
    assert {word.kind for word in one.said} == {ResponseKind.ASKED, ResponseKind.ACKNOWLEDGED}
    assert "Why so few?" in {word.words for word in one.said}

"""What was known when: whatever a history brings, a view drawn later for then is the view that was seen then."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from models.database import open_database
from tests.builders import Clock
from tests.queries.histories import BEGUN, History


@pytest.fixture(scope="module")
def timed(tmp_path_factory):
    """A database whose clock the histories move."""
    opened = open_database(str(tmp_path_factory.mktemp("time") / "steerdeck.sqlite3"), Clock(BEGUN))
    yield opened
    opened.close()


def test_views_seen_live_are_the_views_drawn_later_hash_included(timed):
    unhurried = settings(
        max_examples=20,
        stateful_step_count=22,
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking whole histories takes minutes
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )

    run_state_machine_as_test(lambda: History(timed), settings=unhurried)

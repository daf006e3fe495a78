"""The demo loads whole, quickly, once, and everywhere the same."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.actor import Actor
from models.commands.change_settings import archive_portfolio
from models.database import open_database
from models.demo.calendar import FOUNDED, TODAY
from models.demo.portfolio import AlreadyThere, demo_cargo, demos, load_demo
from models.errors import Refused
from models.tables.every import METADATA
from models.vocabulary import Role
from tests.demo.conftest import ADMINISTRATOR

OF_THE_ACT = {"intent"}
LEFT_OUT = {"audit_entry", "alembic_version"}


def contents(database):
    """All rows of all tables but what belongs to the act of loading."""
    with database.read() as session:
        return {
            table.name: [
                {name: value for name, value in row._mapping.items() if name not in OF_THE_ACT}
                for row in session.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in METADATA.sorted_tables
            if table.name not in LEFT_OUT
        }


@pytest.fixture
def fresh(tmp_path):
    """An empty database."""
    database = open_database(str(tmp_path / "steerdeck.sqlite3"))
    yield database
    database.close()


def test_two_loads_give_the_same_rows(loaded, fresh):
    load_demo(fresh, ADMINISTRATOR)

    assert contents(fresh) == contents(loaded[0])


def test_the_same_content_is_made_again(cargo):
    again = demo_cargo()

    assert (again.acts, again.rows) == (cargo.acts, cargo.rows)


def test_it_loads_in_under_three_seconds(fresh):
    started = time.process_time()

    load_demo(fresh, ADMINISTRATOR)

    assert time.process_time() - started < 3


def test_it_stands_only_once(loaded):
    with pytest.raises(AlreadyThere, match="there already"):
        load_demo(loaded[0], ADMINISTRATOR)


def test_two_clicks_at_once_load_it_once(fresh):
    with ThreadPoolExecutor(2) as people:
        clicks = [people.submit(load_demo, fresh, ADMINISTRATOR) for _ in range(2)]
    ids = {click.result() for click in clicks if not click.exception()}

    assert len(ids) == 1
    assert demos(fresh) == (1, 1)


def test_it_loads_again_once_removed(fresh):
    first = load_demo(fresh, ADMINISTRATOR)
    archive_portfolio(fresh, ADMINISTRATOR, first)

    assert load_demo(fresh, ADMINISTRATOR) == first + 1


def test_who_may_not_set_up_may_not_load_it(fresh):
    with pytest.raises(Refused):
        load_demo(fresh, Actor("Viewer", Role.VIEWER))


def test_its_today_is_fixed(portfolio):
    assert portfolio.settings.today_fixed == portfolio.moment.day == TODAY
    assert portfolio.demo


def test_its_past_lies_in_order_before_its_today(cargo):
    moments = [act.recorded_at for act in cargo.acts]

    assert moments == sorted(moments)
    assert moments[0].date() == FOUNDED
    assert moments[-1] < datetime(2026, 9, 30, 18, tzinfo=UTC)


def test_nothing_was_recorded_before_it_was_observed(cargo):
    recorded = {act.revision: act.recorded_at.date() for act in cargo.acts}
    rows = [row for cells in cargo.rows.values() for row in cells if "observed_on" in row]

    assert rows
    assert all(row["observed_on"] < recorded[row["revision"]] for row in rows)


def test_no_version_refers_to_a_later_one(cargo):
    revisions = {kind: [row.get("revision", 0) for row in cells] for kind, cells in cargo.rows.items()}
    late = [
        (kind.__name__, row)
        for kind, cells in cargo.rows.items()
        for row in cells
        if "supersedes" in row and revisions[kind][row["supersedes"] - 1] >= row["revision"]
    ]

    assert late == []

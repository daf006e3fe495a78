"""Guards: nothing is deleted, and of a version nothing changes but its end, once."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models.audit_triggers import UNTOUCHED
from models.connections import name_actor
from models.tables.base import FOREVER
from models.tables.every import METADATA
from models.tables.strategy import InitiativeVersion

TABLES = [name for name in METADATA.tables if name not in UNTOUCHED]


def attempt(bench, statement):
    """Run a statement as somebody, past the commands."""
    with bench.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="by hand")
        session.execute(text(statement))


@pytest.fixture
def version(bench):
    """A version that stands."""
    bench.initiative()
    return bench.current(InitiativeVersion)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_refuses_to_delete(database, table):
    with database.engine.connect() as connection:
        sql = connection.execute(
            text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": f"guard_{table}_delete"}
        ).scalar_one()

    assert "BEFORE DELETE" in sql
    assert "WHEN" not in sql


def test_a_row_is_not_deleted(bench, version):
    with pytest.raises(DBAPIError, match="nothing is ever deleted"):
        attempt(bench, "DELETE FROM initiative_version")


def test_a_row_is_not_replaced_by_one_of_the_same_number(bench, version):
    columns = ", ".join(METADATA.tables["initiative_version"].columns.keys())
    statement = (
        f"INSERT OR REPLACE INTO initiative_version ({columns}) SELECT {columns} FROM initiative_version"
    )

    with pytest.raises(DBAPIError, match="nothing is ever deleted"):
        attempt(bench, statement)


@pytest.mark.parametrize(
    "change", ["name = 'Other'", "revision = 1", "recorded_at = '2020-01-01'", "version = 77", "archived = 1"]
)
def test_what_a_version_says_is_not_overwritten(bench, version, change):
    with pytest.raises(DBAPIError, match="only the end of a version may be set"):
        attempt(bench, f"UPDATE initiative_version SET {change}")


def test_the_end_of_a_version_is_set_once(bench, version):
    attempt(bench, "UPDATE initiative_version SET until = 50")

    with pytest.raises(DBAPIError, match="once"):
        attempt(bench, f"UPDATE initiative_version SET until = {FOREVER}")


def test_a_version_does_not_end_before_it_began(bench, version):
    with pytest.raises(DBAPIError, match="only the end"):
        attempt(bench, f"UPDATE initiative_version SET until = {version.revision - 1}")


@pytest.mark.parametrize(
    "statement", ["UPDATE act SET actor = 'Nobody'", "UPDATE initiative SET portfolio_id = 9"]
)
def test_acts_and_identities_stand_as_they_are(bench, version, statement):
    with pytest.raises(DBAPIError, match="only the end"):
        attempt(bench, statement)

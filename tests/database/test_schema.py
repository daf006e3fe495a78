"""The schema: the migrations make what the model says, with every trigger, and rebuilding a table loses nothing."""

from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, MetaData, create_engine, inspect

from models import audit_triggers, dbapi, schema
from models.database import Database
from models.errors import Unreadable
from models.migrations.head import REVISIONS
from models.tables.base import FOREVER
from models.tables.every import METADATA
from models.tables.strategy import KeyResultVersion, ObjectiveVersion

TOY = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "toy", "{REVISIONS[-1]}"


def upgrade():
    with op.batch_alter_table("objective_version", recreate="always") as table:
        table.add_column(sa.Column("toy", sa.Text()))
    with op.batch_alter_table("objective", recreate="always") as table:
        table.add_column(sa.Column("toy", sa.Text()))
"""


NOW = f"1, {FOREVER}, '2026-01-01 00:00:00', 1"
CLOCK = "revision, until, recorded_at, portfolio_id"
THEN = (
    "INSERT INTO portfolio (id, revision, recorded_at) VALUES (1, 1, '2026-01-01 00:00:00')",
    "INSERT INTO objective (id, portfolio_id) VALUES (1, 1)",
    f"""INSERT INTO objective_version
    (objective_id, key, name, why, why_now, change_reason, editorial, archived, {CLOCK})
    VALUES (1, '', 'Customers stay', '', '', '', 0, 0, {NOW})""",
    "INSERT INTO initiative (id, portfolio_id) VALUES (1, 1)",
    f"""INSERT INTO own_field (initiative_id, name, value, {CLOCK}) VALUES (1, 'Region', 'North', {NOW})""",
)


@pytest.fixture
def toy(tmp_path):
    """A folder with one more migration, which rebuilds a parent and its child."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "toy.py").write_text(TOY)
    return folder


@pytest.fixture
def modelled():
    """A database made straight from the model."""
    engine = create_engine("sqlite://", module=dbapi.DRIVER)
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


def test_migrations_make_what_the_model_says(database):
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


@pytest.mark.parametrize("table", METADATA.tables)
def test_migrations_make_the_checks_and_indexes_of_the_model(database, modelled, table):
    migrated, wanted = inspect(database.engine), inspect(modelled)

    for ask in ("get_check_constraints", "get_unique_constraints", "get_indexes", "get_foreign_keys"):
        assert plainly(getattr(migrated, ask)(table)) == plainly(getattr(wanted, ask)(table))


def plainly(found):
    """What an inspector found, in an order and form that compare."""
    return sorted(str({name: as_words(value) for name, value in one.items()}) for one in found)


def as_words(value):
    """Options with the text of their clauses."""
    return {name: str(option) for name, option in value.items()} if isinstance(value, dict) else value


def test_every_constraint_of_the_model_has_a_name():
    checks = [
        one
        for table in METADATA.tables.values()
        for one in table.constraints
        if isinstance(one, CheckConstraint)
    ]

    assert [one for one in checks if one.name is None] == []


def test_the_newest_revision_is_the_one_we_know():
    scripts = ScriptDirectory.from_config(schema.configuration())

    assert [one.revision for one in scripts.walk_revisions()][::-1] == list(REVISIONS)


def test_every_table_has_the_triggers_of_its_model(database):
    with database.engine.connect() as connection:
        assert audit_triggers.installed(connection) == audit_triggers.triggers(METADATA)


def test_a_migration_that_rebuilds_tables_keeps_children_and_triggers(bench, toy):
    bench.key_result(objective_id=bench.objective())
    bench.database.close()

    schema.migrate(bench.database.location, "toy", toy)

    opened = Database(bench.database.location, bench.clock)
    with opened.read() as session:
        connection = session.connection()
        kept = [connection.exec_driver_sql(f"SELECT count(*) FROM {kind.__tablename__}").scalar()
                for kind in (ObjectiveVersion, KeyResultVersion)]  # fmt: skip
        found = MetaData()
        found.reflect(connection)
        installed = audit_triggers.installed(connection)
    opened.close()
    assert kept == [1, 1]
    assert installed == audit_triggers.triggers(found)
    assert '"toy"' in installed["audit_objective_version_insert"]


def test_a_backup_is_made_before_each_migration(bench, toy):
    bench.database.close()
    location = bench.database.location

    schema.prepare(location, (*REVISIONS, "toy"), toy)

    (copy,) = (location.parent / "backups").iterdir()
    assert f"before-migration-from-{REVISIONS[-1]}" in copy.name
    assert schema.recognise(copy) == REVISIONS[-1]
    assert schema.recognise(location, ("toy",)) == "toy"


def test_a_migration_that_fails_leaves_the_database_as_it_was(bench, toy):
    (toy / "toy.py").write_text(TOY + "    raise RuntimeError('half way')\n")
    bench.database.close()

    with pytest.raises(RuntimeError):
        schema.migrate(bench.database.location, "toy", toy)

    assert schema.recognise(bench.database.location) == REVISIONS[-1]
    assert bench.objective() == 1


def test_a_migration_that_loses_a_parent_is_refused(bench, toy):
    bench.objective()
    bench.database.close()
    (toy / "toy.py").write_text(TOY + "    op.execute('DELETE FROM objective')\n")

    with pytest.raises(Unreadable, match="left as it was"):
        schema.migrate(bench.database.location, "toy", toy)
    assert len(bench.rows(ObjectiveVersion)) == 1


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_a_database_of_each_older_schema_comes_to_the_newest_with_all_it_holds(tmp_path, revision):
    path = tmp_path / "old.sqlite3"
    dbapi.connect(path, "rwc").close()
    schema.migrate(path, revision)
    fill(path)
    before = counted(path)

    schema.prepare(path)

    assert {name: counted(path).get(name) for name in before} == before
    assert schema.recognise(path) == REVISIONS[-1]
    (copy,) = (path.parent / "backups").iterdir()
    assert (schema.recognise(copy), counted(copy)) == (revision, before)
    with closing(dbapi.connect(path)) as connection:
        installed = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
    assert dict(installed) == audit_triggers.triggers(METADATA)


def fill(path):
    """Rows as the first schema had them: today's commands may speak of tables that an old file has not."""
    with closing(dbapi.connect(path)) as connection:
        for name in (audit_triggers.ACTOR, audit_triggers.INTENT, audit_triggers.MOMENT):
            connection.create_function(name, 0, lambda: "then")
        for statement in THEN:
            connection.execute(statement)


def counted(path):
    """How many rows each table that has any holds."""
    with closing(dbapi.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        counts = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables
        }
    return {name: count for name, count in counts.items() if count}

"""The audit trail: no write escapes it, and nobody changes it."""

import json
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models import dbapi
from models.audit_triggers import UNTOUCHED
from models.commands.initiatives import change_initiative
from models.commands.undo import undo
from models.connections import name_actor
from models.drafts import InitiativeDraft
from models.tables.audit import AuditEntry
from models.tables.every import METADATA
from models.tables.portfolio import Act
from models.tables.strategy import InitiativeVersion

AUDITED = [name for name in METADATA.tables if name not in UNTOUCHED]


def fold(entries):
    """The rows that the trail says there are: (table, key) → columns."""
    rows = {}
    for entry in entries:
        assert (entry.before and json.loads(entry.before)) == rows.get((entry.table_name, entry.row_id))
        rows[entry.table_name, entry.row_id] = json.loads(entry.after)
    return rows


def stored(database):
    """The rows as the file holds them, without any type of ours in between."""
    rows = {}
    with database.read() as session:
        for name in AUDITED:
            (key,) = METADATA.tables[name].primary_key.columns
            for row in session.execute(text(f'SELECT * FROM "{name}"')).mappings():
                rows[name, row[key.name]] = dict(row)
    return rows


def by_hand(bench, statement):
    """Run a statement as somebody, past the commands."""
    with bench.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="by hand")
        session.execute(text(statement))


def test_the_trail_tells_every_row_there_is(bench):
    initiative = bench.initiative()
    key_result = bench.key_result(interim=((date(2026, 6, 30), 1 / 3),))
    bench.link(initiative, key_result)
    bench.check_in(key_result, 0.1 + 0.2)
    changed = change_initiative(*bench.place, InitiativeDraft("Renamed"), initiative_id=initiative)
    undo(*bench.place, changed.revision)

    assert fold(bench.rows(AuditEntry)) == stored(bench.database)


def test_an_entry_says_who_acted_and_with_which_intent(bench):
    bench.initiative()

    act = bench.rows(Act)[-1]
    entry = bench.rows(AuditEntry, table_name="initiative_version")[0]
    assert (entry.actor, entry.intent) == (act.actor, act.intent)


def test_a_shell_without_an_actor_cannot_write_at_all(bench):
    bench.initiative()
    shell = dbapi.connect(bench.database.location)

    with pytest.raises(dbapi.DRIVER.Error, match="no such function"):
        shell.execute("UPDATE initiative_version SET until = 99")
    shell.close()


def test_a_connection_of_ours_without_an_actor_cannot_write_either(bench):
    with pytest.raises(DBAPIError, match="NOT NULL"), bench.database.write() as session:
        session.execute(text("UPDATE portfolio SET revision = 99"))


def test_a_bulk_statement_is_recorded_row_by_row(bench):
    bench.initiative("One")
    bench.initiative("Two")

    by_hand(bench, "UPDATE initiative_version SET until = 99")

    assert len(bench.rows(AuditEntry, actor="Somebody", table_name="initiative_version")) == 2
    assert bench.current(InitiativeVersion) is None


@pytest.mark.parametrize("statement", ["UPDATE audit_entry SET actor = 'Nobody'", "DELETE FROM audit_entry"])
def test_the_trail_itself_is_never_changed(bench, statement):
    with pytest.raises(DBAPIError, match="the trail is never"):
        by_hand(bench, statement)


def test_an_actor_does_not_stay_on_the_connection(bench):
    bench.initiative()

    with pytest.raises(DBAPIError, match="NOT NULL"), bench.database.write() as session:
        session.execute(text("UPDATE portfolio SET revision = revision"))

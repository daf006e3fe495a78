"""Makes the triggers that write the audit trail and keep facts from being overwritten, for every table of a schema."""

from sqlalchemy import Column, Connection, Double, Float, LargeBinary, MetaData, Table, text

from models.tables.base import FOREVER, FiniteFloat

AUDIT = "audit_entry"
UNTOUCHED = (AUDIT, "alembic_version", "key_result_series", "initiative_money", "api_token_use", "kept_draft")
"""The trail itself, the schema's mark, what is derived from versions and made anew with them, when tokens were used,
and what somebody has typed without saving it."""
MOVES = {"portfolio": ("revision", "recorded_at"), "api_token": ("revoked_at", "revoked_by")}
ONCE = {"api_token": "revoked_at"}
"""A column that is empty at first, set once, and stands from then on."""
ACTOR, INTENT, MOMENT = "steerdeck_actor", "steerdeck_intent", "steerdeck_moment"
"""Functions every writing connection brings; a shell without them cannot write at all."""


def triggers(metadata: MetaData) -> dict[str, str]:
    """The statement that creates each trigger, by its name; the same for a model and for a schema read back."""
    made = {name: sql for table in metadata.tables.values() for name, sql in of_table(table).items()}
    return dict(sorted(made.items()))


def of_table(table: Table) -> dict[str, str]:
    """The triggers of one table: three that record, two that guard."""
    if table.name == AUDIT:
        return {**append_only(table.name)}
    if table.name in UNTOUCHED:
        return {}
    return {**recording(table), **guarding(table)}


def install(connection: Connection) -> None:
    """Create the triggers of the schema that the connection finds, in place of those it has."""
    remove(connection)
    schema = MetaData()
    schema.reflect(connection)
    for statement in triggers(schema).values():
        connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Drop all triggers, so that a migration can rebuild tables."""
    for name in installed(connection):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def installed(connection: Connection) -> dict[str, str]:
    """The statements of the triggers that the database has, by name."""
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    )
    return {row.name: row.sql for row in rows}


def recording(table: Table) -> dict[str, str]:
    """Triggers that write each insert, update and delete of the table into the trail."""
    return {
        f"audit_{table.name}_{action}": record(table, action, before, after)
        for action, before, after in (("insert", "", "NEW"), ("update", "OLD", "NEW"), ("delete", "OLD", ""))
    }


def record(table: Table, action: str, before: str, after: str) -> str:
    """One trigger that records one kind of change."""
    (key,) = table.primary_key.columns
    return (
        f"CREATE TRIGGER audit_{table.name}_{action} AFTER {action.upper()} ON {quoted(table.name)} BEGIN "
        f"INSERT INTO {AUDIT} (recorded_at, actor, intent, table_name, row_id, action, before, after) VALUES "
        f"({MOMENT}(), {ACTOR}(), {INTENT}(), '{table.name}', {after or before}.{quoted(key.name)}, '{action}', "
        f"{row_as_json(table, before)}, {row_as_json(table, after)}); END"
    )


def row_as_json(table: Table, side: str) -> str:
    """SQL for the whole row as a JSON object, columns by name so that their order in the file does not matter.

    The content of files stays out: JSON holds no bytes, and the row has their hash.
    """
    if not side:
        return "NULL"
    told = [column for column in by_name(table) if not isinstance(column.type, LargeBinary)]
    pairs = (f"'{column.name}', {as_json(column, side)}" for column in told)
    return f"json_object({', '.join(pairs)})"


def as_json(column: Column[object], side: str) -> str:
    """SQL for one value; floats with all 17 digits, for json_object alone would round them."""
    value = f"{side}.{quoted(column.name)}"
    if isinstance(column.type, Float | Double | FiniteFloat):
        return f"json(CASE WHEN {value} IS NULL THEN 'null' ELSE printf('%!.17g', {value}) END)"
    return value


def guarding(table: Table) -> dict[str, str]:
    """Triggers that refuse to delete, and to overwrite anything but the end of a version or a portfolio's clock."""
    may_move = MOVES.get(table.name, ("until",) if "until" in table.columns else ())
    return {
        f"guard_{table.name}_delete": refuse(table.name, "delete", "nothing is ever deleted"),
        f"guard_{table.name}_update": refuse(
            table.name, "update", "only the end of a version may be set, once", overwrites(table, may_move)
        ),
    }


def overwrites(table: Table, may_move: tuple[str, ...]) -> str:
    """SQL that is true when an update changes what must stand."""
    fixed = [c for c in by_name(table) if c.name not in may_move]
    changed = [f"OLD.{quoted(c.name)} IS NOT NEW.{quoted(c.name)}" for c in fixed]
    if table.name in ONCE:
        changed.append(f"OLD.{quoted(ONCE[table.name])} IS NOT NULL")
    if "until" in may_move:
        changed.append(f"OLD.until <> {FOREVER} OR NEW.until < OLD.revision")
    return " OR ".join(changed)


def append_only(name: str) -> dict[str, str]:
    """Triggers that keep the trail as it was written."""
    return {
        f"guard_{name}_delete": refuse(name, "delete", "the trail is never cut"),
        f"guard_{name}_update": refuse(name, "update", "the trail is never changed"),
    }


def refuse(name: str, action: str, why: str, when: str = "") -> str:
    """One trigger that refuses an action, always or when the condition holds."""
    condition = f"WHEN {when} " if when else ""
    return (
        f"CREATE TRIGGER guard_{name}_{action} BEFORE {action.upper()} ON {quoted(name)} {condition}"
        f"BEGIN SELECT RAISE(ABORT, '{name}: {why}'); END"
    )


def by_name(table: Table) -> list[Column[object]]:
    """The table's columns in alphabetical order."""
    return sorted(table.columns, key=lambda column: column.name)


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever its letters."""
    return f'"{name}"'

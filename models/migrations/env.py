"""Runs inside Alembic: migrates on the connection handed over, in the transaction already begun."""

from alembic import context

from models.tables.every import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
context.run_migrations()

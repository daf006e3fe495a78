"""The first schema: everything that the product's spine needs, under the names its model gives."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CURRENT = sa.text("until = 4611686018427387904")
STANDING = sa.text("until = 4611686018427387904 AND NOT withdrawn")


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def primary(table: str, column: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=op.f(f"pk_{table}"))


def fact(table: str, *own: sa.schema.SchemaItem) -> None:
    """A table of versions."""
    op.create_table(
        table,
        *own,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        primary(table, "version"),
        refers(table, "portfolio_id", "portfolio.id"),
        refers(table, "supersedes", f"{table}.version"),
        sa.UniqueConstraint("supersedes", name=op.f(f"uq_{table}_supersedes")),
    )


def identity(table: str, *own: sa.schema.SchemaItem) -> None:
    """A table of things whose states are versions."""
    op.create_table(
        table,
        *own,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        primary(table, "id"),
        refers(table, "portfolio_id", "portfolio.id"),
    )
    op.create_index(op.f(f"ix_{table}_portfolio_id"), table, ["portfolio_id"])



def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        primary("audit_entry", "id"),
        sa.CheckConstraint("action IN ('insert', 'update', 'delete')", name=op.f("ck_audit_entry_action_known")),
    )
    op.create_index(op.f("ix_audit_entry_intent"), "audit_entry", ["intent"])
    op.create_index(op.f("ix_audit_entry_row"), "audit_entry", ["table_name", "row_id"])
    op.create_table(
        "portfolio",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        primary("portfolio", "id"),
    )
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("saved_id", sa.Integer()),
        sa.Column("saved_version", sa.Integer()),
        sa.Column("undoes", sa.Integer()),
        primary("act", "id"),
        sa.CheckConstraint("role IN ('viewer', 'committee', 'owner', 'sponsor', 'finance', 'pmo_lead', 'administrator')", name=op.f("ck_act_role_known")),
        refers("act", "portfolio_id", "portfolio.id"),
        refers("act", "undoes", "act.id"),
        sa.UniqueConstraint("intent", name=op.f("uq_act_intent")),
        sa.UniqueConstraint("portfolio_id", "revision", name=op.f("uq_act_portfolio_id_revision")),
        sa.UniqueConstraint("undoes", name=op.f("uq_act_undoes")),
    )
    identity("agenda_item")
    fact(
        "envelope_entry",
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("amount = CAST(amount AS BIGINT)", name=op.f("ck_envelope_entry_amount_whole")),
    )
    op.create_index(op.f("ix_envelope_entry_known"), "envelope_entry", ["portfolio_id", "until", "revision"])
    op.create_table(
        "frozen_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        primary("frozen_view", "id"),
        refers("frozen_view", "portfolio_id", "portfolio.id"),
        sa.UniqueConstraint("portfolio_id", "digest", name=op.f("uq_frozen_view_portfolio_id_digest")),
    )
    fact(
        "import_source",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("as_at", sa.Date()),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_import_source_name_length")),
    )
    op.create_index(op.f("uq_import_source_current"), "import_source", ["portfolio_id", "name", "kind"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    identity("initiative")
    identity("key_result")
    identity("objective")
    identity("person")
    fact(
        "portfolio_version",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("fiscal_start_month", sa.Integer(), nullable=False),
        sa.Column("wip_limit", sa.Integer()),
        sa.Column("tolerance", sa.Double(), nullable=False),
        sa.Column("required_share", sa.Double(), nullable=False),
        sa.Column("grace_days", sa.Integer(), nullable=False),
        sa.Column("today_fixed", sa.Date()),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(currency) = 3", name=op.f("ck_portfolio_version_currency_code")),
        sa.CheckConstraint("fiscal_start_month BETWEEN 1 AND 12", name=op.f("ck_portfolio_version_fiscal_start_month_known")),
        sa.CheckConstraint("grace_days BETWEEN 0 AND 60", name=op.f("ck_portfolio_version_grace_days_known")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_portfolio_version_name_length")),
        sa.CheckConstraint("required_share > 0 AND required_share <= 1", name=op.f("ck_portfolio_version_required_share_share")),
        sa.CheckConstraint("tolerance BETWEEN 0 AND 100", name=op.f("ck_portfolio_version_tolerance_points")),
        sa.CheckConstraint("wip_limit > 0", name=op.f("ck_portfolio_version_wip_limit_positive")),
    )
    op.create_index(op.f("uq_portfolio_version_current"), "portfolio_version", ["portfolio_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    identity("review")
    fact(
        "source_key",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(key) BETWEEN 1 AND 400", name=op.f("ck_source_key_key_length")),
    )
    op.create_index(op.f("ix_source_key_known"), "source_key", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_source_key_current"), "source_key", ["portfolio_id", "source", "kind", "key"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    identity("team")
    fact(
        "actual",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("spent", sa.BigInteger()),
        sa.Column("committed", sa.BigInteger()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.CheckConstraint("committed = CAST(committed AS BIGINT)", name=op.f("ck_actual_committed_whole")),
        sa.CheckConstraint("spent = CAST(spent AS BIGINT)", name=op.f("ck_actual_spent_whole")),
        refers("actual", "initiative_id", "initiative.id"),
        sa.UniqueConstraint("initiative_id", "period_end", "source", "correction", name=op.f("uq_actual_initiative_id_period_end_source_correction")),
    )
    op.create_index(op.f("ix_actual_known"), "actual", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("ix_actual_series"), "actual", ["initiative_id", "period_end"])
    op.create_index(op.f("uq_actual_current"), "actual", ["initiative_id", "period_end", "source"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "agenda_item_version",
        sa.Column("agenda_item_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer()),
        sa.Column("ask", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_agenda_item_version_minutes_positive")),
        refers("agenda_item_version", "agenda_item_id", "agenda_item.id"),
        refers("agenda_item_version", "initiative_id", "initiative.id"),
        refers("agenda_item_version", "review_id", "review.id"),
    )
    op.create_index(op.f("ix_agenda_item_version_known"), "agenda_item_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_agenda_item_version_current"), "agenda_item_version", ["agenda_item_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "budget",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("approved", sa.BigInteger()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("approved = CAST(approved AS BIGINT)", name=op.f("ck_budget_approved_whole")),
        refers("budget", "initiative_id", "initiative.id"),
        sa.UniqueConstraint("initiative_id", "effective_on", "source", "correction", name=op.f("uq_budget_initiative_id_effective_on_source_correction")),
    )
    op.create_index(op.f("ix_budget_known"), "budget", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("ix_budget_series"), "budget", ["initiative_id", "effective_on"])
    op.create_index(op.f("uq_budget_current"), "budget", ["initiative_id", "effective_on", "source"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "check_in",
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Integer()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.CheckConstraint("confidence BETWEEN 0 AND 10", name=op.f("ck_check_in_confidence_known")),
        sa.CheckConstraint("strength BETWEEN 0 AND 4", name=op.f("ck_check_in_strength_known")),
        sa.CheckConstraint("value BETWEEN -1e+300 AND 1e+300", name=op.f("ck_check_in_value_finite")),
        refers("check_in", "key_result_id", "key_result.id"),
        sa.UniqueConstraint("key_result_id", "observed_on", "source", "correction", name=op.f("uq_check_in_key_result_id_observed_on_source_correction")),
    )
    op.create_index(op.f("ix_check_in_known"), "check_in", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("ix_check_in_series"), "check_in", ["key_result_id", "observed_on"])
    op.create_index(op.f("uq_check_in_current"), "check_in", ["key_result_id", "observed_on", "source"], unique=True, sqlite_where=STANDING, postgresql_where=STANDING)
    identity(
        "contribution",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        refers("contribution", "initiative_id", "initiative.id"),
        refers("contribution", "key_result_id", "key_result.id"),
        sa.UniqueConstraint("initiative_id", "key_result_id", name=op.f("uq_contribution_initiative_id_key_result_id")),
    )
    fact(
        "decision",
        sa.Column("initiative_id", sa.Integer()),
        sa.Column("key_result_id", sa.Integer()),
        sa.Column("review_id", sa.Integer()),
        sa.Column("agenda_item_id", sa.Integer()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("setting", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("condition_due_on", sa.Date()),
        sa.Column("frozen_view_id", sa.Integer()),
        sa.CheckConstraint("kind IN ('continue', 'pivot', 'stop')", name=op.f("ck_decision_kind_known")),
        sa.CheckConstraint("setting <> 'review' OR review_id IS NOT NULL", name=op.f("ck_decision_review_named")),
        sa.CheckConstraint("setting IN ('review', 'delegation', 'between')", name=op.f("ck_decision_setting_known")),
        sa.CheckConstraint("initiative_id IS NOT NULL OR key_result_id IS NOT NULL", name=op.f("ck_decision_subject_named")),
        refers("decision", "agenda_item_id", "agenda_item.id"),
        refers("decision", "frozen_view_id", "frozen_view.id"),
        refers("decision", "initiative_id", "initiative.id"),
        refers("decision", "key_result_id", "key_result.id"),
        refers("decision", "review_id", "review.id"),
    )
    op.create_index(op.f("ix_decision_initiative_id"), "decision", ["initiative_id"])
    op.create_index(op.f("ix_decision_known"), "decision", ["portfolio_id", "until", "revision"])
    fact(
        "delivery_report",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("milestones_done", sa.Integer()),
        sa.Column("milestones_planned", sa.Integer()),
        sa.CheckConstraint("delivery IN ('on_plan', 'late', 'unknown')", name=op.f("ck_delivery_report_delivery_known")),
        sa.CheckConstraint("milestones_done >= 0", name=op.f("ck_delivery_report_milestones_done_counted")),
        sa.CheckConstraint("milestones_planned >= 0", name=op.f("ck_delivery_report_milestones_planned_counted")),
        refers("delivery_report", "initiative_id", "initiative.id"),
        sa.UniqueConstraint("initiative_id", "reported_on", "source", "correction", name=op.f("uq_delivery_report_initiative_id_reported_on_source_correction")),
    )
    op.create_index(op.f("ix_delivery_report_known"), "delivery_report", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("ix_delivery_report_series"), "delivery_report", ["initiative_id", "reported_on"])
    op.create_index(op.f("uq_delivery_report_current"), "delivery_report", ["initiative_id", "reported_on", "source"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "dependency",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("needs_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("needed_by", sa.Date()),
        sa.CheckConstraint("initiative_id <> needs_id", name=op.f("ck_dependency_needs_another")),
        sa.CheckConstraint("state IN ('open', 'resolved', 'accepted')", name=op.f("ck_dependency_state_known")),
        refers("dependency", "initiative_id", "initiative.id"),
        refers("dependency", "needs_id", "initiative.id"),
    )
    op.create_index(op.f("ix_dependency_known"), "dependency", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_dependency_current"), "dependency", ["initiative_id", "needs_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "initiative_stage",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("claimed", sa.Text(), nullable=False),
        sa.Column("gate_owed", sa.Boolean(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("stage IN ('proposed', 'exploring', 'delivering', 'scaling', 'done', 'paused', 'stopped')", name=op.f("ck_initiative_stage_stage_known")),
        refers("initiative_stage", "initiative_id", "initiative.id"),
    )
    op.create_index(op.f("ix_initiative_stage_known"), "initiative_stage", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_initiative_stage_current"), "initiative_stage", ["initiative_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "initiative_version",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("why_now", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("sponsor_id", sa.Integer()),
        sa.Column("team_id", sa.Integer()),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date()),
        sa.Column("ends_on", sa.Date()),
        sa.Column("attention", sa.Text(), nullable=False),
        sa.Column("decision_right", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("attention IN ('S', 'M', 'L', 'XL')", name=op.f("ck_initiative_version_attention_known")),
        sa.CheckConstraint("category IN ('business_change', 'platform', 'technical_debt', 'mandatory')", name=op.f("ck_initiative_version_category_known")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_initiative_version_name_length")),
        sa.CheckConstraint("starts_on <= ends_on", name=op.f("ck_initiative_version_starts_on_before_ends_on")),
        refers("initiative_version", "initiative_id", "initiative.id"),
        refers("initiative_version", "owner_id", "person.id"),
        refers("initiative_version", "sponsor_id", "person.id"),
        refers("initiative_version", "team_id", "team.id"),
    )
    op.create_index(op.f("ix_initiative_version_known"), "initiative_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_initiative_version_current"), "initiative_version", ["initiative_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "objective_version",
        sa.Column("objective_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("why_now", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_until", sa.Date()),
        sa.Column("change_reason", sa.Text(), nullable=False),
        sa.Column("editorial", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_objective_version_name_length")),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_objective_version_valid_from_before_valid_until")),
        refers("objective_version", "objective_id", "objective.id"),
        refers("objective_version", "owner_id", "person.id"),
    )
    op.create_index(op.f("ix_objective_version_known"), "objective_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_objective_version_current"), "objective_version", ["objective_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "own_field",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("as_at", sa.Date()),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_own_field_name_length")),
        refers("own_field", "initiative_id", "initiative.id"),
    )
    op.create_index(op.f("ix_own_field_known"), "own_field", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_own_field_current"), "own_field", ["initiative_id", "name"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "person_version",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_person_version_name_length")),
        sa.CheckConstraint("role IN ('viewer', 'committee', 'owner', 'sponsor', 'finance', 'pmo_lead', 'administrator')", name=op.f("ck_person_version_role_known")),
        refers("person_version", "person_id", "person.id"),
    )
    op.create_index(op.f("ix_person_version_known"), "person_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_person_version_current"), "person_version", ["person_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "review_version",
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('strategy', 'portfolio', 'delivery')", name=op.f("ck_review_version_kind_known")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_review_version_name_length")),
        sa.CheckConstraint("state IN ('draft', 'ready', 'in_session', 'closed')", name=op.f("ck_review_version_state_known")),
        refers("review_version", "review_id", "review.id"),
    )
    op.create_index(op.f("ix_review_version_known"), "review_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_review_version_current"), "review_version", ["review_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "spend_plan",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("planned", sa.BigInteger(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=False),
        sa.CheckConstraint("planned = CAST(planned AS BIGINT)", name=op.f("ck_spend_plan_planned_whole")),
        refers("spend_plan", "initiative_id", "initiative.id"),
        sa.UniqueConstraint("initiative_id", "period_end", "correction", name=op.f("uq_spend_plan_initiative_id_period_end_correction")),
    )
    op.create_index(op.f("ix_spend_plan_known"), "spend_plan", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_spend_plan_current"), "spend_plan", ["initiative_id", "period_end"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "team_version",
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_team_version_name_length")),
        refers("team_version", "team_id", "team.id"),
    )
    op.create_index(op.f("ix_team_version_known"), "team_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_team_version_current"), "team_version", ["team_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "action",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("done_on", sa.Date()),
        refers("action", "decision_id", "decision.version"),
        refers("action", "owner_id", "person.id"),
    )
    op.create_index(op.f("ix_action_known"), "action", ["portfolio_id", "until", "revision"])
    fact(
        "adjustment",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer()),
        sa.Column("objective_version", sa.Integer()),
        sa.Column("adjusted_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("none_needed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("decision_id IS NOT NULL OR objective_version IS NOT NULL", name=op.f("ck_adjustment_cause_named")),
        refers("adjustment", "decision_id", "decision.version"),
        refers("adjustment", "initiative_id", "initiative.id"),
        refers("adjustment", "objective_version", "objective_version.version"),
    )
    op.create_index(op.f("ix_adjustment_known"), "adjustment", ["portfolio_id", "until", "revision"])
    fact(
        "contribution_version",
        sa.Column("contribution_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.Column("share", sa.Double()),
        sa.Column("enables", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('direct', 'enabling')", name=op.f("ck_contribution_version_kind_known")),
        sa.CheckConstraint("share >= 0 AND share <= 1", name=op.f("ck_contribution_version_share_share")),
        sa.CheckConstraint("weight >= 0 AND weight <= 1000", name=op.f("ck_contribution_version_weight_known")),
        refers("contribution_version", "contribution_id", "contribution.id"),
        refers("contribution_version", "decision_id", "decision.version"),
    )
    op.create_index(op.f("ix_contribution_version_known"), "contribution_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_contribution_version_current"), "contribution_version", ["contribution_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    fact(
        "funding_move",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("confirmed_on", sa.Date()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_funding_move_amount_moves")),
        sa.CheckConstraint("amount = CAST(amount AS BIGINT)", name=op.f("ck_funding_move_amount_whole")),
        sa.CheckConstraint("decided_on <= confirmed_on", name=op.f("ck_funding_move_decided_on_before_confirmed_on")),
        sa.CheckConstraint("kind IN ('approved', 'released')", name=op.f("ck_funding_move_kind_known")),
        refers("funding_move", "decision_id", "decision.version"),
        refers("funding_move", "initiative_id", "initiative.id"),
    )
    op.create_index(op.f("ix_funding_move_known"), "funding_move", ["portfolio_id", "until", "revision"])
    fact(
        "key_result_version",
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("objective_id", sa.Integer()),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("accumulation", sa.Text(), nullable=False),
        sa.Column("baseline", sa.Double()),
        sa.Column("baseline_on", sa.Date()),
        sa.Column("target", sa.Double()),
        sa.Column("lower", sa.Double()),
        sa.Column("upper", sa.Double()),
        sa.Column("accepted_from", sa.Double()),
        sa.Column("due_on", sa.Date()),
        sa.Column("first_effect_on", sa.Date()),
        sa.Column("hold_from", sa.Date()),
        sa.Column("required_share", sa.Double()),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_strength", sa.Integer(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("headline", sa.Boolean(), nullable=False),
        sa.Column("feeds_id", sa.Integer()),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("claim_sentence", sa.Text(), nullable=False),
        sa.Column("claim_by", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("change_reason", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("accepted_from BETWEEN -1e+300 AND 1e+300", name=op.f("ck_key_result_version_accepted_from_finite")),
        sa.CheckConstraint("accumulation IN ('level', 'running_total')", name=op.f("ck_key_result_version_accumulation_known")),
        sa.CheckConstraint("baseline BETWEEN -1e+300 AND 1e+300", name=op.f("ck_key_result_version_baseline_finite")),
        sa.CheckConstraint("baseline_on <= due_on", name=op.f("ck_key_result_version_baseline_on_before_due_on")),
        sa.CheckConstraint("claim IN ('unchecked', 'confirmed', 'output')", name=op.f("ck_key_result_version_claim_known")),
        sa.CheckConstraint("direction IN ('increase', 'decrease', 'at_least', 'at_most', 'within')", name=op.f("ck_key_result_version_direction_known")),
        sa.CheckConstraint("feeds_id <> key_result_id", name=op.f("ck_key_result_version_feeds_another")),
        sa.CheckConstraint("lower <= upper", name=op.f("ck_key_result_version_lower_before_upper")),
        sa.CheckConstraint("lower BETWEEN -1e+300 AND 1e+300", name=op.f("ck_key_result_version_lower_finite")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_key_result_version_name_length")),
        sa.CheckConstraint("required_share > 0 AND required_share <= 1", name=op.f("ck_key_result_version_required_share_share")),
        sa.CheckConstraint("rhythm IN ('weekly', 'fortnightly', 'monthly', 'quarterly', 'half_yearly', 'yearly')", name=op.f("ck_key_result_version_rhythm_known")),
        sa.CheckConstraint("source_strength BETWEEN 0 AND 4", name=op.f("ck_key_result_version_source_strength_known")),
        sa.CheckConstraint("target BETWEEN -1e+300 AND 1e+300", name=op.f("ck_key_result_version_target_finite")),
        sa.CheckConstraint("upper BETWEEN -1e+300 AND 1e+300", name=op.f("ck_key_result_version_upper_finite")),
        refers("key_result_version", "decision_id", "decision.version"),
        refers("key_result_version", "feeds_id", "key_result.id"),
        refers("key_result_version", "key_result_id", "key_result.id"),
        refers("key_result_version", "objective_id", "objective.id"),
        refers("key_result_version", "owner_id", "person.id"),
    )
    op.create_index(op.f("ix_key_result_version_known"), "key_result_version", ["portfolio_id", "until", "revision"])
    op.create_index(op.f("uq_key_result_version_current"), "key_result_version", ["key_result_id"], unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
    op.create_table(
        "interim_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_result_version", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        primary("interim_target", "id"),
        sa.CheckConstraint("value BETWEEN -1e+300 AND 1e+300", name=op.f("ck_interim_target_value_finite")),
        refers("interim_target", "key_result_version", "key_result_version.version"),
        sa.UniqueConstraint("key_result_version", "due_on", name=op.f("uq_interim_target_key_result_version_due_on")),
    )


def downgrade() -> None:
    raise NotImplementedError("There is nothing before the first schema; restore a backup instead.")

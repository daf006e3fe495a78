"""Insights, escalations, gate requests and waivers; a frozen view is one for its content and its moment."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

CURRENT = sa.text("until = 4611686018427387904")
STANDING = sa.text("until = 4611686018427387904 AND NOT withdrawn")
OPEN = sa.text("until = 4611686018427387904 AND state = 'open'")


def upgrade() -> None:
    op.create_table(
        "escalation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_escalation_portfolio_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation")),
    )
    op.create_index(op.f("ix_escalation_portfolio_id"), "escalation", ["portfolio_id"])

    op.create_table(
        "gate_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_gate_request_portfolio_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate_request")),
    )
    op.create_index(op.f("ix_gate_request_portfolio_id"), "gate_request", ["portfolio_id"])

    op.create_table(
        "insight",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_insight_portfolio_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insight")),
    )
    op.create_index(op.f("ix_insight_portfolio_id"), "insight", ["portfolio_id"])

    op.create_table(
        "escalation_step",
        sa.Column("escalation_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("due_on", sa.Date()),
        sa.Column("reached_on", sa.Date()),
        sa.Column("left_on", sa.Date()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint("length(level) > 0", name=op.f("ck_escalation_step_level_said")),
        sa.CheckConstraint("place > 0", name=op.f("ck_escalation_step_place_positive")),
        sa.CheckConstraint(
            "reached_on <= left_on", name=op.f("ck_escalation_step_reached_on_before_left_on")
        ),
        sa.ForeignKeyConstraint(
            ["escalation_id"], ["escalation.id"], name=op.f("fk_escalation_step_escalation_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_escalation_step_owner_id")),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_escalation_step_portfolio_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["escalation_step.version"], name=op.f("fk_escalation_step_supersedes")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_escalation_step")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_escalation_step_supersedes")),
    )
    op.create_index(
        op.f("ix_escalation_step_known"), "escalation_step", ["portfolio_id", "until", "revision"]
    )
    op.create_index(
        op.f("uq_escalation_step_current"),
        "escalation_step",
        ["escalation_id", "place"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )

    op.create_table(
        "escalation_version",
        sa.Column("escalation_id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer()),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer()),
        sa.Column("raised_by", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("resolved_on", sa.Date()),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint(
            "state <> 'resolved' OR length(resolution) > 0",
            name=op.f("ck_escalation_version_resolution_said"),
        ),
        sa.CheckConstraint(
            "state = 'open' OR resolved_on IS NOT NULL", name=op.f("ck_escalation_version_end_dated")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'resolved', 'withdrawn')", name=op.f("ck_escalation_version_state_known")
        ),
        sa.CheckConstraint("length(question) > 0", name=op.f("ck_escalation_version_question_said")),
        sa.CheckConstraint("raised_on <= due_on", name=op.f("ck_escalation_version_raised_on_before_due_on")),
        sa.CheckConstraint(
            "raised_on <= resolved_on", name=op.f("ck_escalation_version_raised_on_before_resolved_on")
        ),
        sa.ForeignKeyConstraint(
            ["escalation_id"], ["escalation.id"], name=op.f("fk_escalation_version_escalation_id")
        ),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name=op.f("fk_escalation_version_initiative_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_escalation_version_owner_id")),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_escalation_version_portfolio_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["escalation_version.version"], name=op.f("fk_escalation_version_supersedes")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_escalation_version")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_escalation_version_supersedes")),
    )
    op.create_index(
        op.f("ix_escalation_version_known"), "escalation_version", ["portfolio_id", "until", "revision"]
    )
    op.create_index(
        op.f("uq_escalation_version_current"),
        "escalation_version",
        ["escalation_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )

    op.create_table(
        "gate_answer",
        sa.Column("gate_request_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint(
            "criterion IN ('basis', 'owners', 'why_now', 'decision_right', 'coverage', 'dependencies', 'technology', 'room')",
            name=op.f("ck_gate_answer_criterion_known"),
        ),
        sa.ForeignKeyConstraint(
            ["gate_request_id"], ["gate_request.id"], name=op.f("fk_gate_answer_gate_request_id")
        ),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_gate_answer_portfolio_id")),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["gate_answer.version"], name=op.f("fk_gate_answer_supersedes")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_gate_answer")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_gate_answer_supersedes")),
    )
    op.create_index(op.f("ix_gate_answer_known"), "gate_answer", ["portfolio_id", "until", "revision"])
    op.create_index(
        op.f("uq_gate_answer_current"),
        "gate_answer",
        ["gate_request_id", "criterion"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )

    op.create_table(
        "waiver",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("gate_request_id", sa.Integer()),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("waived_by", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("waived_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint("criterion <> 'basis'", name=op.f("ck_waiver_basis_stands")),
        sa.CheckConstraint(
            "criterion IN ('basis', 'owners', 'why_now', 'decision_right', 'coverage', 'dependencies', 'technology', 'room')",
            name=op.f("ck_waiver_criterion_known"),
        ),
        sa.CheckConstraint('length(reason) > 0 AND length("right") > 0', name=op.f("ck_waiver_reasoned")),
        sa.CheckConstraint("waived_on <= expires_on", name=op.f("ck_waiver_waived_on_before_expires_on")),
        sa.ForeignKeyConstraint(
            ["gate_request_id"], ["gate_request.id"], name=op.f("fk_waiver_gate_request_id")
        ),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name=op.f("fk_waiver_initiative_id")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_waiver_portfolio_id")),
        sa.ForeignKeyConstraint(["supersedes"], ["waiver.version"], name=op.f("fk_waiver_supersedes")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_waiver")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_waiver_supersedes")),
    )
    op.create_index(op.f("ix_waiver_known"), "waiver", ["portfolio_id", "until", "revision"])
    op.create_index(
        op.f("uq_waiver_current"),
        "waiver",
        ["initiative_id", "criterion"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )

    op.create_table(
        "gate_request_version",
        sa.Column("gate_request_id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("swap_id", sa.Integer()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint(
            "stage IN ('proposed', 'exploring', 'delivering', 'scaling', 'done', 'paused', 'stopped')",
            name=op.f("ck_gate_request_version_stage_known"),
        ),
        sa.CheckConstraint(
            "state <> 'refused' OR length(reason) > 0", name=op.f("ck_gate_request_version_refusal_reasoned")
        ),
        sa.CheckConstraint(
            "state = 'open' OR answered_on IS NOT NULL", name=op.f("ck_gate_request_version_answer_dated")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'passed', 'refused', 'withdrawn')",
            name=op.f("ck_gate_request_version_state_known"),
        ),
        sa.CheckConstraint(
            "requested_on <= answered_on",
            name=op.f("ck_gate_request_version_requested_on_before_answered_on"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('passed', 'refused') OR length(\"right\") > 0",
            name=op.f("ck_gate_request_version_right_named"),
        ),
        sa.CheckConstraint("swap_id <> initiative_id", name=op.f("ck_gate_request_version_swap_another")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.version"], name=op.f("fk_gate_request_version_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["gate_request_id"], ["gate_request.id"], name=op.f("fk_gate_request_version_gate_request_id")
        ),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name=op.f("fk_gate_request_version_initiative_id")
        ),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_gate_request_version_portfolio_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["gate_request_version.version"], name=op.f("fk_gate_request_version_supersedes")
        ),
        sa.ForeignKeyConstraint(["swap_id"], ["initiative.id"], name=op.f("fk_gate_request_version_swap_id")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_gate_request_version")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_gate_request_version_supersedes")),
    )
    op.create_index(
        op.f("ix_gate_request_version_known"), "gate_request_version", ["portfolio_id", "until", "revision"]
    )
    op.create_index(
        op.f("uq_gate_request_version_current"),
        "gate_request_version",
        ["gate_request_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_index(
        op.f("uq_gate_request_version_open"),
        "gate_request_version",
        ["initiative_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )

    op.create_table(
        "insight_version",
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer()),
        sa.Column("key_result_id", sa.Integer()),
        sa.Column("objective_id", sa.Integer()),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("objective_version", sa.Integer()),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.CheckConstraint(
            "state <> 'adopted' OR objective_version IS NOT NULL",
            name=op.f("ck_insight_version_adoption_shown"),
        ),
        sa.CheckConstraint(
            "state = 'open' OR (answered_on IS NOT NULL AND length(reply) > 0)",
            name=op.f("ck_insight_version_answered"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'adopted', 'parked', 'rejected')", name=op.f("ck_insight_version_state_known")
        ),
        sa.CheckConstraint("length(learned) > 0", name=op.f("ck_insight_version_learned_said")),
        sa.CheckConstraint(
            "sent_on <= answered_on", name=op.f("ck_insight_version_sent_on_before_answered_on")
        ),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name=op.f("fk_insight_version_initiative_id")
        ),
        sa.ForeignKeyConstraint(["insight_id"], ["insight.id"], name=op.f("fk_insight_version_insight_id")),
        sa.ForeignKeyConstraint(
            ["key_result_id"], ["key_result.id"], name=op.f("fk_insight_version_key_result_id")
        ),
        sa.ForeignKeyConstraint(
            ["objective_id"], ["objective.id"], name=op.f("fk_insight_version_objective_id")
        ),
        sa.ForeignKeyConstraint(
            ["objective_version"],
            ["objective_version.version"],
            name=op.f("fk_insight_version_objective_version"),
        ),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_insight_version_portfolio_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["insight_version.version"], name=op.f("fk_insight_version_supersedes")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_insight_version")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_insight_version_supersedes")),
    )
    op.create_index(
        op.f("ix_insight_version_known"), "insight_version", ["portfolio_id", "until", "revision"]
    )
    op.create_index(
        op.f("uq_insight_version_current"),
        "insight_version",
        ["insight_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )

    with op.batch_alter_table("frozen_view") as table:
        table.drop_constraint(op.f("uq_frozen_view_portfolio_id_digest"), type_="unique")
        table.create_unique_constraint(
            op.f("uq_frozen_view_portfolio_id_known_day_digest"), ["portfolio_id", "known", "day", "digest"]
        )


def downgrade() -> None:
    raise NotImplementedError("What was written into the new tables would be lost; restore a backup instead.")

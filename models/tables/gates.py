"""Gates: what an initiative asks for and answers to enter a stage, and what was waived by whom until when."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import FOREVER, Fact, Identity, Row, in_order, known_index, one_current, one_of
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, GateState

OPEN = f"until = {FOREVER} AND state = 'open'"


class GateRequest(Identity, Row):
    """An initiative that asks to enter a stage."""

    __tablename__ = "gate_request"


class GateRequestVersion(Fact, Row):
    """Which stage is asked for, and the answer; `swap_id` is the initiative that stops so that this can start."""

    __tablename__ = "gate_request_version"
    __table_args__ = (
        one_of("stage", Stage),
        one_of("state", GateState),
        in_order("requested_on", "answered_on"),
        CheckConstraint("state = 'open' OR answered_on IS NOT NULL", name="answer_dated"),
        CheckConstraint("state NOT IN ('passed', 'refused') OR length(\"right\") > 0", name="right_named"),
        CheckConstraint("state <> 'refused' OR length(reason) > 0", name="refusal_reasoned"),
        CheckConstraint("swap_id <> initiative_id", name="swap_another"),
        one_current("gate_request_version", "gate_request_id"),
        Index(
            "uq_gate_request_version_open",
            "initiative_id",
            unique=True,
            sqlite_where=text(OPEN),
            postgresql_where=text(OPEN),
        ),
        known_index("gate_request_version"),
    )

    gate_request_id: Mapped[int] = mapped_column(ForeignKey("gate_request.id"))
    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    stage: Mapped[str]
    requested_on: Mapped[date]
    requested_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    swap_id: Mapped[int | None] = mapped_column(ForeignKey("initiative.id"))
    state: Mapped[str] = mapped_column(default=GateState.OPEN.value)
    answered_on: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")
    right: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.version"))
    archived: Mapped[bool] = mapped_column(default=False)


class GateAnswer(Fact, Row):
    """What is answered to one criterion of a gate, such as the technology check."""

    __tablename__ = "gate_answer"
    __table_args__ = (
        one_of("criterion", Criterion),
        one_current("gate_answer", "gate_request_id", "criterion"),
        known_index("gate_answer"),
    )

    gate_request_id: Mapped[int] = mapped_column(ForeignKey("gate_request.id"))
    criterion: Mapped[str]
    answer: Mapped[str]
    answered_by: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date]


class Waiver(Fact, Row):
    """A criterion waived by who holds the right, with reason and expiry; the built-in one cannot be waived."""

    __tablename__ = "waiver"
    __table_args__ = (
        one_of("criterion", Criterion),
        CheckConstraint("criterion <> 'basis'", name="basis_stands"),
        CheckConstraint('length(reason) > 0 AND length("right") > 0', name="reasoned"),
        in_order("waived_on", "expires_on"),
        one_current("waiver", "initiative_id", "criterion", but="withdrawn"),
        known_index("waiver"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    gate_request_id: Mapped[int | None] = mapped_column(ForeignKey("gate_request.id"))
    criterion: Mapped[str]
    reason: Mapped[str]
    waived_by: Mapped[str]
    right: Mapped[str]
    waived_on: Mapped[date]
    expires_on: Mapped[date]
    withdrawn: Mapped[bool] = mapped_column(default=False)

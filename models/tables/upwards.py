"""What goes up to the committee: insights with their reply, blocked questions with the ladder they climb."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Identity, Row, in_order, known_index, one_current, one_of
from models.vocabulary import EscalationState, InsightState
from models.vocabulary_raised import Helped


class Insight(Identity, Row):
    """What delivery learned, sent upwards."""

    __tablename__ = "insight"


class InsightVersion(Fact, Row):
    """What was learned where, and how it ended; an end has a reply, adoption the update it led to."""

    __tablename__ = "insight_version"
    __table_args__ = (
        one_of("state", InsightState),
        in_order("sent_on", "answered_on"),
        CheckConstraint("length(learned) > 0", name="learned_said"),
        CheckConstraint("state = 'open' OR (answered_on IS NOT NULL AND length(reply) > 0)", name="answered"),
        CheckConstraint("state <> 'adopted' OR objective_version IS NOT NULL", name="adoption_shown"),
        one_current("insight_version", "insight_id"),
        known_index("insight_version"),
    )

    insight_id: Mapped[int] = mapped_column(ForeignKey("insight.id"))
    initiative_id: Mapped[int | None] = mapped_column(ForeignKey("initiative.id"))
    key_result_id: Mapped[int | None] = mapped_column(ForeignKey("key_result.id"))
    objective_id: Mapped[int | None] = mapped_column(ForeignKey("objective.id"))
    learned: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")
    sent_by: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date]
    state: Mapped[str] = mapped_column(default=InsightState.OPEN.value)
    answered_on: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")
    reply: Mapped[str] = mapped_column(default="")
    objective_version: Mapped[int | None] = mapped_column(ForeignKey("objective_version.version"))
    archived: Mapped[bool] = mapped_column(default=False)


class InsightQuestion(Fact, Row):
    """What was said after a review of whether an adopted insight helped."""

    __tablename__ = "insight_question"
    __table_args__ = (
        one_of("helped", Helped),
        CheckConstraint("length(sentence) > 0", name="sentence_said"),
        one_current("insight_question", "insight_id", "review_id"),
        known_index("insight_question"),
    )

    insight_id: Mapped[int] = mapped_column(ForeignKey("insight.id"))
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"))
    helped: Mapped[str]
    sentence: Mapped[str]
    answered_on: Mapped[date]
    answered_by: Mapped[str] = mapped_column(default="")


class Escalation(Identity, Row):
    """A blocked question on its way up."""

    __tablename__ = "escalation"


class EscalationVersion(Fact, Row):
    """The question, the named path it climbs, who owns it, by when it needs an answer, and the answer."""

    __tablename__ = "escalation_version"
    __table_args__ = (
        one_of("state", EscalationState),
        in_order("raised_on", "due_on"),
        in_order("raised_on", "resolved_on"),
        CheckConstraint("length(question) > 0", name="question_said"),
        CheckConstraint("state = 'open' OR resolved_on IS NOT NULL", name="end_dated"),
        CheckConstraint("state <> 'resolved' OR length(resolution) > 0", name="resolution_said"),
        one_current("escalation_version", "escalation_id"),
        known_index("escalation_version"),
    )

    escalation_id: Mapped[int] = mapped_column(ForeignKey("escalation.id"))
    initiative_id: Mapped[int | None] = mapped_column(ForeignKey("initiative.id"))
    question: Mapped[str]
    path: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    raised_by: Mapped[str] = mapped_column(default="")
    raised_on: Mapped[date]
    due_on: Mapped[date]
    state: Mapped[str] = mapped_column(default=EscalationState.OPEN.value)
    resolved_on: Mapped[date | None]
    resolution: Mapped[str] = mapped_column(default="")
    archived: Mapped[bool] = mapped_column(default=False)


class EscalationStep(Fact, Row):
    """One step of the ladder as it was when the question was raised: who stood there, the day it climbs (none: last).

    The days are those without any reply; what replies make of them is a rule, and nothing is written for climbing.
    """

    __tablename__ = "escalation_step"
    __table_args__ = (
        CheckConstraint("place > 0", name="place_positive"),
        CheckConstraint("length(level) > 0", name="level_said"),
        in_order("reached_on", "left_on"),
        one_current("escalation_step", "escalation_id", "place"),
        known_index("escalation_step"),
    )

    escalation_id: Mapped[int] = mapped_column(ForeignKey("escalation.id"))
    place: Mapped[int]
    level: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date | None]
    reached_on: Mapped[date | None]
    left_on: Mapped[date | None]
    archived: Mapped[bool] = mapped_column(default=False)


class EscalationReply(Fact, Row):
    """A reply to a blocked question, from which step; it may pass the question on, or end it."""

    __tablename__ = "escalation_reply"
    __table_args__ = (
        CheckConstraint("place > 0", name="place_positive"),
        CheckConstraint("length(reply) > 0", name="reply_said"),
        CheckConstraint("NOT (passes_on AND ends)", name="one_way_out"),
        known_index("escalation_reply"),
    )

    escalation_id: Mapped[int] = mapped_column(ForeignKey("escalation.id"))
    place: Mapped[int | None]
    reply: Mapped[str]
    replied_by: Mapped[str] = mapped_column(default="")
    replied_on: Mapped[date]
    passes_on: Mapped[bool] = mapped_column(default=False)
    ends: Mapped[bool] = mapped_column(default=False)

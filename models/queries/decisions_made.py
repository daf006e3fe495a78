"""What came of decisions: their actions, changes in delivery and moves of money, drawn beside each decision."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.queries.known import AnyRow, Rows
from models.queries.read_names import Names
from models.rules.follow_up import Asked, happened, still_open
from models.views.initiative import InitiativeView
from models.views.review import ActionView, AgendaDecision, FollowUp
from models.vocabulary import DecisionKind, Stage


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the outcome of a decision is judged by: the day, the names, the initiative as it is on that day."""

    day: date
    names: Names
    initiative: InitiativeView | None


class DecisionsMade:
    """Decisions with what refers to them; what refers to a corrected decision belongs to its correction."""

    def __init__(self, decisions: Rows, *, actions: Rows, adjustments: Rows, moves: Rows, known: int) -> None:
        self.standing = [row for row in decisions if row.until > known]
        self.actions = actions
        self._adjustments = adjustments
        self._moves = moves
        self._first = _first_versions(decisions)

    def view(self, row: AnyRow, outcome: Outcome) -> AgendaDecision:
        """A decision and what came of it."""
        return AgendaDecision(
            id=row.version,
            kind=DecisionKind(row.kind),
            decided_on=row.decided_on,
            decided_by=row.decided_by,
            right=row.right,
            reason=row.reason,
            frozen=row.frozen_view_id is not None,
            follow_up=self._follow_up(row, outcome),
        )

    def _follow_up(self, row: AnyRow, outcome: Outcome) -> FollowUp:
        actions, moves = self._of(row, self.actions), self._of(row, self._moves)
        adjusted = next(iter(self._of(row, self._adjustments)), None)
        asked = Asked(
            [one.done_on for one in actions],
            [one.confirmed_on for one in moves],
            row.kind != DecisionKind.CONTINUE.value,
            _changed_on(row, adjusted, outcome),
        )
        confirmed = [one.confirmed_on for one in moves]
        on_time = all(one is not None and one <= outcome.day for one in confirmed)
        return FollowUp(
            actions=tuple(_action(one, outcome) for one in actions),
            adjusted_on=adjusted.adjusted_on if adjusted else None,
            adjustment=adjusted.what if adjusted else "",
            none_needed=adjusted.none_needed if adjusted else False,
            moved=sum(one.amount for one in moves) if moves else None,
            confirmed_on=max(confirmed) if confirmed and on_time else None,
            condition=row.condition,
            condition_due_on=row.condition_due_on,
            open=still_open(asked, outcome.day),
            happened=happened(asked, outcome.day),
        )

    def _of(self, decision: AnyRow, rows: Rows) -> list[Any]:
        ours = self._first[decision.version]
        return [row for row in rows if self._first.get(row.decision_id) == ours]


def _first_versions(decisions: Rows) -> dict[int, int]:
    """The version that each version of a decision goes back to."""
    first: dict[int, int] = {}
    for row in sorted(decisions, key=lambda row: row.version):
        first[row.version] = first.get(row.supersedes, row.version)
    return first


def _changed_on(row: AnyRow, adjusted: AnyRow | None, outcome: Outcome) -> date | None:
    """The day delivery followed: an adjustment, or for a stop the initiative being stopped by now."""
    if adjusted is not None:
        return adjusted.adjusted_on
    stopped = outcome.initiative is not None and outcome.initiative.stage is Stage.STOPPED
    return row.decided_on if stopped and row.kind == DecisionKind.STOP.value else None


def _action(row: AnyRow, outcome: Outcome) -> ActionView:
    done = row.done_on if row.done_on is not None and row.done_on <= outcome.day else None
    late = done is None and row.due_on is not None and row.due_on < outcome.day
    return ActionView(row.version, row.what, outcome.names.person(row.owner_id), row.due_on, done, late)

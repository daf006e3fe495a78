"""What the records behind findings are called."""

from collections.abc import Iterable

from models.queries.steering_rows import Steered
from models.rules.records import Kind, Record
from models.views.steering import RecordView


class RecordNames:
    """The names of a portfolio's records; what it cannot name stays with its kind and id."""

    def __init__(self, steered: Steered) -> None:
        self._names = {**_of_things(steered), **_of_events(steered)}

    def of(self, record: Record) -> RecordView:
        """One record."""
        return RecordView(record.kind.value, record.id, self._names.get(record, ""))

    def every(self, records: Iterable[Record]) -> tuple[RecordView, ...]:
        """Many records, in their order."""
        return tuple(map(self.of, records))


def _of_things(steered: Steered) -> dict[Record, str]:
    now, names = steered.now, steered.names
    found = {Record(Kind.OBJECTIVE, row.objective_id): row.name for row in now.objectives.rows}
    open_ones = (now.measured.rows[place] for place in now.open)
    found |= {Record(Kind.KEY_RESULT, row.key_result_id): row.name for row in open_ones}
    for one in now.initiatives:
        found[Record(Kind.INITIATIVE, one.initiative_id)] = one.name
        for kind, ref in ((Kind.PERSON, names.person(one.owner_id)), (Kind.TEAM, names.team(one.team_id))):
            if ref is not None:
                found[Record(kind, ref.id)] = ref.name
    return found


def _of_events(steered: Steered) -> dict[Record, str]:
    """What happened is called by what it was about."""
    happened = steered.happened
    initiatives = {one.initiative_id: one.name for one in steered.now.initiatives}
    names = {Record(Kind.REVIEW, row.review_id): row.name for row in steered.reviews}
    names |= {Record(Kind.STRATEGY_UPDATE, row.version): row.name for row in steered.updates}
    names |= {Record(Kind.AGENDA_ITEM, row.agenda_item_id): row.ask for row in happened.agenda}
    names |= {Record(Kind.INSIGHT, row.insight_id): row.learned for row in happened.insights}
    names |= {Record(Kind.ESCALATION, row.escalation_id): row.question for row in happened.escalations}
    for kind, rows in ((Kind.DECISION, happened.decisions), (Kind.FUNDING_MOVE, happened.moves)):
        names |= {Record(kind, row.version): initiatives.get(row.initiative_id, "") for row in rows}
    return names

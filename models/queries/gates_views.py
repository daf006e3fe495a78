"""Draws gates: what each initiative has, lacks and was let go, and the room there is."""

from functools import cached_property

from models.queries.gates_parts import (
    answer_view,
    entered,
    request_view,
    review_offers,
    waiver_fact,
    waiver_view,
)
from models.queries.gates_rows import Before
from models.queries.known import AnyRow
from models.queries.measured import known_number, reasons
from models.queries.rolled import stage_of
from models.rules.focus import Carried, room, weight
from models.rules.gate_facts import Candidates, Room
from models.rules.gate_path import BY_WORDS, gate_before, reached
from models.rules.gates import Gate, gate, owes_gate
from models.views.common import Moment
from models.views.gate import AnswerView, CriterionView, GateRequestView, GateView, RoomView
from models.vocabulary import ACTIVE_STAGES, Stage
from models.vocabulary_gates import Criterion, CriterionState, GateState

MEASURABLE = 1  # the place of the measurable in the counts of key results


class Gates:
    """The gates before initiatives, each drawn when it is asked for."""

    def __init__(self, before: Before) -> None:
        self.before = before
        self.rows = before.rows
        self._day = before.frame.moment.day
        self._gates: dict[Stage, Gate] = {}

    def view(self, place: int, moment: Moment | None = None) -> GateView:
        """The gate before the initiative at a place."""
        row, past = self.rows[place], self._requests(self.rows[place])
        way = entered(self.before.stages.get(row.initiative_id, ()), self._day)
        measurable, owed = self.before.counts[row.initiative_id][MEASURABLE], self._owes(row)
        into = gate_before(stage_of(row), reached(way), owed)
        criteria = () if into is None else self._criteria(place, into)
        offered, because = review_offers(
            row, measurable, owed, decided=self.before.decided.get(row.initiative_id, ()), way=way
        )
        return GateView(
            id=row.initiative_id,
            name=row.name,
            stage=stage_of(row),
            into=into,
            owed=owed,
            claimed_stage=row.claimed or "",
            passes=into is not None and all(one.state is not CriterionState.LACKING for one in criteria),
            criteria=criteria,
            offers=offered,
            offered_because=because,
            owner=self.before.names.person(row.owner_id),
            coverage=known_number(float(self.before.roll_up.coverage[place])),
            coverage_bar=self.before.frame.thresholds.coverage_bar,
            room=self._room(place) if any(one.criterion is Criterion.ROOM for one in criteria) else None,
            request=next((one for one in past if one.state is GateState.OPEN), None),
            history=tuple(one for one in past if one.state is not GateState.OPEN),
            waivers=tuple(waiver_view(one, self._day) for one in self._waivers(row)),
            moment=moment,
        )

    @cached_property
    def room(self) -> Room:
        """How much is active in the whole portfolio."""
        rows = self.before.everybody.values()
        active = [Carried(one.initiative_id, one.attention) for one in rows if _is_active(one)]
        settings = self.before.frame.settings
        return room(active, settings.wip_limit, settings.wip_weight)

    @cached_property
    def candidates(self) -> Candidates:
        """What the initiatives bring to their gates."""
        rows, counts = self.rows, [self.before.counts[row.initiative_id] for row in self.rows]
        leaving = [self._leaving(row) for row in rows]
        served, measurable, confirmed, live = zip(*counts, strict=True) if counts else ((), (), (), ())
        return Candidates.of(
            len(rows),
            served=served,
            measurable=measurable,
            confirmed=confirmed,
            live=live,
            has_owner=[row.owner_id is not None for row in rows],
            has_sponsor=[row.sponsor_id is not None for row in rows],
            has_why_now=[bool(row.why_now.strip()) for row in rows],
            has_right=[bool(row.decision_right.strip()) for row in rows],
            technology_checked=[Criterion.TECHNOLOGY in self._answers(row) for row in rows],
            coverage=self.before.roll_up.coverage,
            open_needs=[self.before.needs.get(row.initiative_id, 0) for row in rows],
            counted=[_is_active(row) for row in rows],
            weight=[weight(row.attention) for row in rows],
            swapped=[int(one is not None) for one in leaving],
            swapped_weight=[0 if one is None else weight(one.attention) for one in leaving],
        )

    def _criteria(self, place: int, into: Stage) -> tuple[CriterionView, ...]:
        """Each criterion asked, in the order in which the gate asks."""
        if into not in self._gates:
            self._gates[into] = gate(into, self.candidates, self.room, self.before.frame.thresholds)
        asked, rows = self._gates[into], self._waivers(self.rows[place])
        held = {waiver_fact(one): one for one in rows}
        answer = asked.answer(place, self._day.toordinal(), list(held))
        waived = {waiver.criterion: (lacks, held[waiver]) for lacks, waiver in answer.waived}
        lacking = iter(answer.lacking)
        answers, views = self._answers(self.rows[place]), []
        for criterion, flags in asked.met.items():
            state, lacks, row = CriterionState.MET, None, None
            if criterion in waived:
                state, (lacks, row) = CriterionState.WAIVED, waived[criterion]
            elif not flags[place]:
                state, lacks = CriterionState.LACKING, next(lacking)
            views.append(
                CriterionView(
                    criterion=criterion,
                    state=state,
                    lacks=None if lacks is None else reasons([lacks])[0],
                    waiver=None if row is None else waiver_view(row, self._day),
                    answer=answers.get(criterion),
                    waivable=criterion is not Criterion.BASIS,
                )
            )
        return tuple(views)

    def _owes(self, row: AnyRow) -> bool:
        measurable = self.before.counts[row.initiative_id][MEASURABLE]
        claimed = Stage(row.claimed) if row.claimed else None
        return owes_gate(stage_of(row), measurable > 0, claimed=claimed, owed=bool(row.gate_owed))

    def _room(self, place: int) -> RoomView:
        one, now = self.candidates.at(place), self.room
        enters, leaves = int(not one.counted[0]), int(one.swapped[0])
        weight_in, weight_out = enters * int(one.weight[0]), int(one.swapped_weight[0])
        return RoomView(
            count=now.count,
            weight=now.weight,
            limit=now.limit,
            weight_limit=now.weight_limit,
            after=now.count + enters - leaves,
            weight_after=now.weight + weight_in - weight_out,
            leaves=leaves,
            leaves_weight=weight_out,
        )

    def _leaving(self, row: AnyRow) -> AnyRow | None:
        """The active initiative that stops so that this one can start."""
        open_one = self._open(row)
        swap = None if open_one is None else self.before.everybody.get(open_one.swap_id)
        return swap if swap is not None and _is_active(swap) else None

    def _open(self, row: AnyRow) -> AnyRow | None:
        """The open request of an initiative."""
        own = self.before.requests.get(row.initiative_id, ())
        return next((one for one in own if one.answered_on is None or one.answered_on > self._day), None)

    def _answers(self, row: AnyRow) -> dict[Criterion, AnswerView]:
        """What was answered to the criteria of the open request."""
        request = self._open(row)
        said = () if request is None else self.before.answers.get(request.gate_request_id, ())
        views = map(answer_view, said)
        return {one.criterion: one for one in views if one.criterion in BY_WORDS and one.answer}

    def _requests(self, row: AnyRow) -> list[GateRequestView]:
        own = self.before.requests.get(row.initiative_id, ())
        return [request_view(one, self.before.everybody.get(one.swap_id), self._day) for one in own]

    def _waivers(self, row: AnyRow) -> list[AnyRow]:
        return list(self.before.waivers.get(row.initiative_id, ()))


def _is_active(row: AnyRow) -> bool:
    return stage_of(row) in ACTIVE_STAGES

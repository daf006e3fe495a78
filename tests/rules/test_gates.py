"""Gates: what a stage asks, what may be waived, and what a review offers."""

from datetime import date

import numpy as np
import pytest

from models.rules.gate_facts import Candidates, Room
from models.rules.gates import Waiver, barred, gate, offers, owes_gate, waiver_faults
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, Offer
from tests.rules.steering import written

TODAY = date(2026, 7, 1).toordinal()
ROOMY = Room(count=3, weight=6, limit=10, weight_limit=20)
READY = {
    **dict.fromkeys(("served", "measurable", "confirmed", "live"), 1),
    **dict.fromkeys(("has_owner", "has_sponsor", "has_why_now", "has_right", "technology_checked"), True),
    "coverage": 0.5,
    "counted": True,
}


def candidates(*ones):
    """Candidates that bring all that is asked, with what each case changes."""
    whole = [{**READY, **one} for one in ones]
    names = {name for one in whole for name in one}
    return Candidates.of(len(whole), **{name: [one.get(name, 0) for one in whole] for name in names})


def asked(stage, *waivers, room=ROOMY, today=TODAY, **changes):
    """What a gate answers to one candidate."""
    return gate(stage, candidates(changes), room).answer(0, today, waivers)


def lacking(answer):
    """The codes of what is lacking."""
    return [code for code, _ in answer.lacking]


def waiver(criterion=Criterion.WHY_NOW, **changes):
    """A waiver that holds, with what the case changes."""
    given = {"holder": "Sponsor", "entitled": True, "reason": "Law takes effect", "expires": TODAY}
    return Waiver(**{"criterion": criterion, **given, **changes})


@pytest.mark.parametrize("stage", [Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING])
def test_who_brings_all_that_is_asked_passes(stage):
    answer = asked(stage)

    assert answer.passes
    assert len(answer.met) == {Stage.EXPLORING: 3, Stage.DELIVERING: 7, Stage.SCALING: 8}[stage]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"served": 0, "measurable": 0, "confirmed": 0, "live": 0}, "basis_none_served"),
        ({"measurable": 0, "confirmed": 0, "live": 0}, "basis_none_measurable"),
        ({"confirmed": 0, "live": 0}, "basis_none_confirmed"),
        ({"live": 0}, "basis_objective_not_live"),
        ({"has_owner": False}, "lacks_owner"),
        ({"has_sponsor": False}, "lacks_sponsor"),
        ({"has_owner": False, "has_sponsor": False}, "lacks_owner_and_sponsor"),
        ({"has_why_now": False}, "lacks_why_now"),
        ({"has_right": False}, "lacks_decision_right"),
        ({"coverage": 0.49}, "lacks_coverage"),
        ({"open_needs": 1}, "lacks_dependencies"),
        ({"technology_checked": False}, "lacks_technology_check"),
    ],
)
def test_a_criterion_not_met_is_named_with_its_figure_and_threshold(changes, code):
    answer = asked(Stage.SCALING, **changes)

    assert lacking(answer) == [code]
    assert "threshold" in answer.lacking[0][1]
    assert "not known" not in written(answer.lacking[0])


def test_it_is_no_lack_of_evidence_to_be_too_early_for_any():
    assert asked(Stage.SCALING, coverage=float("nan")).passes


@pytest.mark.parametrize("stage", [Stage.PROPOSED, Stage.DONE, Stage.PAUSED, Stage.STOPPED])
def test_other_stages_ask_nothing(stage):
    assert asked(stage, **dict.fromkeys(READY, 0)).passes


@pytest.mark.parametrize(
    ("room", "changes", "expected"),
    [
        (Room(9, 18, 10, 20), {}, []),
        (Room(10, 18, 10, 20), {}, ["lacks_room"]),
        (Room(9, 19, 10, 20), {}, ["lacks_room_by_weight"]),
        (Room(9, 12, 10, 20), {"weight": 8}, []),
        (Room(9, 13, 10, 20), {"weight": 8}, ["lacks_room_by_weight"]),
        (Room(10, 18, 10, 20), {"swapped": 1, "swapped_weight": 2}, []),
        (Room(12, 30, 10, 20), {"swapped": 1, "swapped_weight": 2}, []),
        (Room(12, 30, 10, 20), {"weight": 4, "swapped": 1, "swapped_weight": 2}, ["lacks_room_by_weight"]),
        (Room(12, 30, 10, 20), {"counted": True}, []),
        (Room(99, 999), {}, []),
    ],
)
def test_room_is_under_the_limit_by_count_and_by_weight_or_made_by_a_swap(room, changes, expected):
    assert (
        lacking(asked(Stage.EXPLORING, room=room, **{"counted": False, "weight": 2, **changes})) == expected
    )


def test_without_an_outcome_nobody_delivers_whatever_the_portfolio_asks():
    nothing = candidates({"live": 0})

    answer = gate(Stage.DELIVERING, nothing, ROOMY, asked={}).answer(0, TODAY)

    assert lacking(answer) == ["basis_objective_not_live"]


def test_a_waiver_lets_a_criterion_go_and_stands_beside_it():
    answer = asked(Stage.DELIVERING, waiver(), has_why_now=False)

    assert answer.passes
    assert [(finding[0], one.holder) for finding, one in answer.waived] == [("lacks_why_now", "Sponsor")]


def test_the_built_in_criterion_is_not_waived():
    answer = asked(Stage.DELIVERING, waiver(Criterion.BASIS), live=0)

    assert lacking(answer) == ["basis_objective_not_live"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"criterion": Criterion.BASIS}, "waiver_of_basis"),
        ({"entitled": False}, "waiver_without_right"),
        ({"holder": " "}, "waiver_without_right"),
        ({"reason": " "}, "waiver_without_reason"),
        ({"expires": TODAY - 1}, "waiver_expired"),
    ],
)
def test_a_waiver_needs_its_right_a_reason_and_a_day(changes, code):
    faults = waiver_faults(waiver(**changes), TODAY)

    assert [name for name, _ in faults] == [code]
    assert not asked(Stage.DELIVERING, waiver(**changes), has_why_now=False).passes
    assert written(faults[0]).endswith(".")


def test_a_waiver_that_holds_has_no_fault():
    assert waiver_faults(waiver(), TODAY) == []


def test_the_waiver_that_lasts_longest_is_the_one_shown():
    long = waiver(expires=TODAY + 30)

    assert asked(Stage.DELIVERING, waiver(), long, has_why_now=False).waived[0][1] is long


def test_many_candidates_are_asked_at_once():
    entry = gate(Stage.DELIVERING, candidates({}, {"live": 0}, {"has_owner": False}), ROOMY)

    assert entry.met[Criterion.BASIS].tolist() == [True, False, True]
    assert entry.met[Criterion.OWNERS].tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("stage", "basis", "given", "owes"),
    [
        (Stage.DELIVERING, True, {}, False),
        (Stage.DELIVERING, False, {}, True),
        (Stage.EXPLORING, False, {}, False),
        (Stage.EXPLORING, False, {"claimed": Stage.SCALING}, True),
        (Stage.EXPLORING, True, {"claimed": Stage.EXPLORING}, False),
        (Stage.SCALING, True, {"claimed": Stage.SCALING}, False),
        (Stage.SCALING, True, {"owed": True}, True),
    ],
)
def test_a_gate_is_owed_by_who_claims_more_or_lost_the_basis(stage, basis, given, owes):
    assert owes_gate(stage, basis, **given) is owes


def test_a_review_bars_who_is_behind_the_gate_without_a_basis_or_owes_it():
    found = barred(np.array([True, True, False, False]), np.array([0, 1, 0, 1]), np.array([0, 0, 0, 1], bool))

    assert found.tolist() == [True, False, False, True]


END = (Offer.STOP,)


@pytest.mark.parametrize(
    ("stage", "measurable", "owed", "given", "offered"),
    [
        (Stage.DELIVERING, 1, False, {}, (Offer.CONTINUE, Offer.PIVOT, Offer.STOP)),
        (Stage.DELIVERING, 0, False, {}, (Offer.PIVOT_MEASURABLE_BY, *END)),
        (Stage.SCALING, 2, True, {}, (Offer.PIVOT_MEASURABLE_BY, *END)),
        (Stage.DELIVERING, 0, False, {"pivots": 1}, END),
        (Stage.DELIVERING, 0, False, {"pivots": 1, "obliged": True}, (Offer.ESCALATE,)),
        (
            Stage.EXPLORING,
            0,
            False,
            {"continued": 1},
            (Offer.CONTINUE_UNTIL, Offer.PIVOT_MEASURABLE_BY, *END),
        ),
        (Stage.EXPLORING, 0, False, {"continued": 2}, (Offer.PIVOT_MEASURABLE_BY, *END)),
        (Stage.EXPLORING, 0, False, {"continued": 2, "pivots": 1}, END),
        (Stage.EXPLORING, 1, False, {}, (Offer.CONTINUE, Offer.PIVOT, Offer.STOP)),
    ],
)
def test_a_review_is_a_gate_too(stage, measurable, owed, given, offered):
    assert offers(stage, measurable, owed, **given) == offered


def test_a_column_that_is_unknown_or_short_is_an_error():
    with pytest.raises(TypeError, match="budget"):
        Candidates.of(1, budget=[1])
    with pytest.raises(ValueError, match="served has 2"):
        Candidates.of(1, served=[1, 2])

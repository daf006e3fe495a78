"""Gates as views: what lacks, what is asked for and owed; the room before a gate tells how it came to be."""

from models.explanations import words
from models.views.gate import CriterionView, GatesView, GateView, RoomView
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, CriterionState
from tests.views.samples import portfolio


def gate(id=1, *, owed=False, **states):
    """A gate with criteria in the states given by their names."""
    criteria = tuple(CriterionView(Criterion(name), CriterionState(state)) for name, state in states.items())
    return GateView(id, "Portal", Stage.EXPLORING, Stage.DELIVERING, owed, "", False, criteria, ())


def said(room, figure):
    return words(room, figure).replace("\u00a0", " ")


def test_what_lacks_is_neither_met_nor_waived():
    view = gate(basis="met", owners="lacking", room="waived")

    assert [one.criterion for one in view.lacking] == [Criterion.OWNERS]


def test_a_portfolio_names_the_gates_that_are_owed():
    view = GatesView(1, "Group", portfolio().moment, (gate(1), gate(2, owed=True)))

    assert [one.id for one in view.owed] == [2]
    assert view.requested == ()


def test_room_is_told_with_what_enters_and_what_stops():
    room = RoomView(12, 24, 12, 24, after=12, weight_after=27, leaves=1, leaves_weight=1)

    assert said(room, "after") == "12 active + 1 entering − 1 stopping = 12, a limit of 12."
    assert said(room, "weight_after") == (
        "By weight (S, M, L, XL = 1, 2, 4, 8): 24 active + 4 entering − 1 stopping = 27, a limit of 24."
    )


def test_room_without_a_limit_says_so():
    assert said(RoomView(3, 6, None, None, 4, 8), "after") == (
        "3 active + 1 entering − 0 stopping = 4; no limit is set."
    )

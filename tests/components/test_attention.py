"""What needs the committee comes first: by outcome, then by money."""

from components.attention import by_attention, evidence_of, needs_attention
from models.views.common import Money
from models.vocabulary import Age, Stage, Status, Strength, Watermelon
from tests.components.builders import check_in, contribution, initiative, key_result, without_evidence


def work(place, status, approved=1, **fields):
    return initiative(id=place, name=f"{place}", status=status, money=Money(approved), **fields)


def order(*works):
    return [one.id for one in by_attention(works)]


def test_not_landing_comes_before_unknown_before_landing():
    works = work(1, Status.ON_TRAJECTORY), work(2, Status.NO_EVIDENCE), work(3, Status.STALLED)
    assert order(*works) == [3, 2, 1]


def test_within_a_status_the_larger_budget_comes_first():
    assert order(work(1, Status.BEHIND, 10), work(2, Status.BEHIND, 30)) == [2, 1]


def test_watermelon_comes_before_others_of_its_status():
    melon = work(2, Status.BEHIND, 1, watermelon=Watermelon.WATERMELON)
    assert order(work(1, Status.BEHIND, 99), melon) == [2, 1]


def test_unknown_budget_comes_last_within_its_status_and_is_not_lost():
    assert order(work(1, Status.BEHIND, None), work(2, Status.BEHIND, 5)) == [2, 1]


def test_proposed_and_done_work_is_not_for_the_committee_now():
    assert order(work(1, Status.BEHIND, stage=Stage.PROPOSED, active=False)) == []


def test_paused_work_stays_in_the_list_at_its_end():
    paused = work(1, Status.PAUSED, 99, stage=Stage.PAUSED, active=False)
    assert order(paused, work(2, Status.ACHIEVED)) == [2, 1]


def test_landing_needs_no_attention():
    assert not needs_attention(work(1, Status.ON_TRAJECTORY))
    assert needs_attention(work(1, Status.NOT_MEASURABLE))


def test_evidence_of_an_initiative_is_its_freshest():
    old = key_result(id=1, age=Age.STALE, age_days=200, newest=check_in())
    new = key_result(id=2, age=Age.FRESH, age_days=3, newest=check_in(), strength=Strength.VERIFIED)
    view = initiative(
        contributions=(contribution(old), contribution(new), contribution(without_evidence(id=3)))
    )
    assert evidence_of(view) == (Age.FRESH, 3, Strength.VERIFIED)


def test_initiative_without_values_has_no_evidence():
    assert evidence_of(initiative(contributions=())) == (Age.MISSING, None, Strength.NONE)

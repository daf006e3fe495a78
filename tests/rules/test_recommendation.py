"""Advice: transparent rules, each with its figures and its threshold."""

from datetime import date

import numpy as np
import pytest

from models.rules.advice_facts import Cases
from models.rules.facts import Thresholds
from models.rules.recommendation import advise
from models.vocabulary import Advice, Status, Strength
from tests.rules.steering import BEHIND, STALLED, TODAY, advised, cases

NAN = float("nan")
SPRING, APR_1, MAY_1 = date(2026, 3, 2), date(2026, 4, 1), date(2026, 5, 1)


def test_stop_when_every_objective_it_serves_was_retired():
    advice, findings = advised(objectives=2, retired=2)

    assert advice is Advice.STOP
    assert findings["objectives_retired"] == {"retired": 2, "threshold": 2}


def test_one_objective_left_is_no_reason_to_stop():
    assert advised(objectives=2, retired=1)[0] is Advice.CONTINUE


LOW_TWICE = {**BEHIND, "chance": 0.09, "chance_before": [0.05, 0.6]}


def test_stop_when_the_chance_is_below_a_tenth_at_two_reviews_running():
    advice, findings = advised(**LOW_TWICE, evidence_on=MAY_1, evidence_before=[APR_1, SPRING])

    assert advice is Advice.STOP
    assert findings["chance_too_low"] == {"chance": 0.09, "before": 0.05, "threshold": 0.1}


@pytest.mark.parametrize("before", [[], [0.1], [NAN], [0.2, 0.01]])
def test_a_low_chance_at_one_review_alone_is_a_pivot(before):
    older = {"evidence_on": MAY_1, "evidence_before": [APR_1, SPRING][: len(before)]}

    assert advised(**BEHIND, chance=0.05, chance_before=before, **older)[0] is Advice.PIVOT


@pytest.mark.parametrize("at_review", [False, True])
def test_one_and_the_same_evidence_never_counts_twice_for_a_chance(at_review):
    same = {"evidence_on": MAY_1, "evidence_before": [MAY_1, MAY_1], "chance_before": [0.05, 0.06]}

    assert advised(**BEHIND, chance=0.04, at_review=at_review, **same)[0] is Advice.PIVOT


def test_a_review_that_saw_nothing_newer_is_passed_over():
    seen = {"evidence_on": MAY_1, "evidence_before": [MAY_1, APR_1], "chance_before": [0.05, 0.06]}

    advice, findings = advised(**BEHIND, chance=0.04, **seen)

    assert (advice, findings["chance_too_low"]["before"]) == (Advice.STOP, 0.06)


def test_two_closed_reviews_with_a_low_chance_are_two_without_anything_since():
    seen = {"evidence_on": MAY_1, "evidence_before": [MAY_1, APR_1], "chance_before": [0.05, 0.06]}

    assert advised(**BEHIND, chance=0.04, at_review=False, **seen)[0] is Advice.STOP


def test_a_chance_that_was_higher_in_between_begins_the_row_anew():
    seen = {"evidence_on": MAY_1, "evidence_before": [MAY_1, APR_1], "chance_before": [0.2, 0.06]}

    assert advised(**BEHIND, chance=0.04, **seen)[0] is Advice.PIVOT


MISSED = {"status": Status.MISSED, "gap": -30.0, "settled": True}


def test_what_is_finally_missed_is_advised_to_pivot_by_its_verdict_and_not_by_a_forecast():
    advice, findings = advised(**MISSED, chance=0.0)

    assert advice is Advice.PIVOT
    assert findings["chance_low_settled"] == {"chance": 0.0, "status": "missed", "threshold": 0.4}


def test_what_stays_finally_missed_over_two_reviews_is_advised_to_stop():
    seen = {"evidence_on": MAY_1, "evidence_before": [MAY_1, APR_1]}

    assert "chance_too_low_settled" in advised(**MISSED, chance=0.0, chance_before=[0.0, 0.0], **seen)[1]
    assert advised(**MISSED, chance=0.0, chance_before=[0.0, 0.0], **seen)[0] is Advice.STOP


def test_mandatory_work_that_is_finally_missed_is_escalated():
    seen = {"evidence_on": MAY_1, "evidence_before": [APR_1], "chance_before": [0.0]}

    assert advised(**MISSED, chance=0.0, obliged=True, **seen)[0] is Advice.ESCALATE


def test_most_targets_finally_met_are_a_reason_to_go_on_and_said_to_be_verdicts():
    advice, findings = advised(**MISSED, chance=2 / 3)

    assert advice is Advice.CONTINUE
    assert "continue_chance_settled" in findings


def test_more_money_is_never_advised_where_only_verdicts_are_left():
    assert advised(chance=1.0, settled=True, status=Status.ACHIEVED)[0] is Advice.CONTINUE


def test_stop_when_stalled_again_after_a_pivot():
    advice, findings = advised(**STALLED, pivoted_on=SPRING, still_since=date(2026, 4, 1))

    assert advice is Advice.STOP
    assert findings["stalled_after_pivot"] == {
        "pivot": SPRING,
        "since": date(2026, 4, 1),
        "threshold": 0.25,
    }


def test_a_standstill_from_before_the_pivot_is_not_again():
    assert advised(**STALLED, pivoted_on=SPRING, still_since=date(2026, 2, 1))[0] is Advice.PIVOT


@pytest.mark.parametrize(("today", "closed"), [(True, 0), (False, 1)])
def test_no_basis_at_one_review_then_pivot_then_stop(today, closed):
    low = [0.3, 0.2, 0.1]

    advice = [
        advised(coverage=0.4, at_review=today, coverage_before=low[: closed + more])[0] for more in range(3)
    ]

    assert advice == [Advice.NO_BASIS, Advice.PIVOT, Advice.STOP]


def test_one_closed_review_is_one_review_and_today_is_none():
    assert advised(coverage=0.4, coverage_before=[0.3])[0] is Advice.NO_BASIS


def test_a_review_held_today_is_one_more():
    assert advised(coverage=0.4, coverage_before=[0.3], at_review=True)[0] is Advice.PIVOT


def test_a_review_with_a_basis_begins_the_count_anew():
    advice, findings = advised(coverage=0.4, coverage_before=[0.3, 0.5, 0.1], at_review=True)

    assert advice is Advice.PIVOT
    assert findings["no_basis_again"] == {"reviews": 2, "threshold": 2, "coverage": 0.4, "bar": 0.5}


def test_pivot_when_stalled():
    advice, findings = advised(**STALLED)

    assert (advice, findings) == (Advice.PIVOT, {"advice_stalled": {"share": 1.0, "threshold": 0.5}})


def test_pivot_when_the_chance_is_low_and_it_is_not_on_trajectory():
    advice, findings = advised(**BEHIND, chance=0.39)

    assert advice is Advice.PIVOT
    assert findings["chance_low"] == {"chance": 0.39, "status": "behind", "threshold": 0.4}


@pytest.mark.parametrize("status", [Status.ON_TRAJECTORY, Status.ACHIEVED, Status.TOO_EARLY])
def test_the_forecast_alone_never_turns_what_lands_into_pivot_or_stop(status):
    advice, findings = advised(status=status, chance=0.01, chance_before=[0.01, 0.01])

    assert advice is Advice.CONTINUE
    assert not {"chance_low", "chance_too_low"} & findings.keys()


def test_continue_says_that_the_chance_is_low_where_it_is():
    assert "chance_low_but_landing" in advised(chance=0.2)[1]


def test_pivot_when_an_objective_changed_and_delivery_did_not_follow_within_a_quarter():
    advice, findings = advised(changed_on=date(2026, 3, 31))

    assert advice is Advice.PIVOT
    assert findings["delivery_did_not_follow"] == {"days": 92, "day": date(2026, 3, 31), "threshold": 91}


def test_within_the_quarter_delivery_still_has_time():
    assert advised(changed_on=date(2026, 4, 1))[0] is Advice.CONTINUE


def test_pivot_when_it_duplicates_another():
    advice, findings = advised(duplicate_of=7, duplicate_score=0.6)

    assert advice is Advice.PIVOT
    assert findings["duplicates_another"] == {"score": 0.6, "other": 7, "threshold": 0.6}


def test_a_pair_score_below_the_threshold_is_no_duplicate():
    assert advised(duplicate_of=7, duplicate_score=0.59)[0] is Advice.CONTINUE


def test_no_basis_means_no_new_money():
    found = advise(cases({"coverage": 0.49}, {"coverage": 0.5}), TODAY)

    assert found.no_new_money.tolist() == [True, False]


def test_nothing_measurable_is_no_basis_and_too_early_is_none_either_way():
    nothing = advised(status=Status.NOT_MEASURABLE, coverage=NAN, measurable=0)[0]
    early = advised(status=Status.TOO_EARLY, coverage=NAN, chance=NAN)

    assert nothing is Advice.NO_BASIS
    assert early == (Advice.CONTINUE, {"continue_too_early": {"count": 2, "threshold": 2}})


@pytest.mark.parametrize("owing", [{"gate_owed": True}, {"behind_gate": True, "measurable": 0}])
def test_a_gate_owed_is_neither_new_money_nor_a_plain_continue(owing):
    advice, findings = advised(**owing)

    assert advice is Advice.GATE_OWED
    assert {"gate_owed", "gate_owed_still"} & findings.keys()


def test_increase_when_ahead_of_plan_with_a_high_chance_on_measured_evidence():
    advice, findings = advised(chance=0.8)

    assert advice is Advice.INCREASE
    assert findings["room_for_more"] == {
        "gap": 2.0,
        "chance": 0.8,
        "strength": 3,
        "from_strength": 3,
        "threshold": 0.8,
    }


@pytest.mark.parametrize(
    "lacking", [{"gap": 0.0}, {"chance": 0.79}, {"strength": int(Strength.INDICATIVE)}, {"chance": NAN}]
)
def test_without_one_of_the_three_it_goes_on_as_it_is(lacking):
    assert advised(**{"chance": 0.9, **lacking})[0] is Advice.CONTINUE


def test_mandatory_work_with_a_named_obligation_is_escalated_and_never_stopped():
    advice, findings = advised(**STALLED, obliged=True, objectives=1, retired=1)

    assert advice is Advice.ESCALATE
    assert findings["mandatory_not_stopped"] == {"rules": 1, "threshold": 0}


def test_mandatory_work_may_be_advised_to_pivot():
    assert advised(**STALLED, obliged=True)[0] is Advice.PIVOT


def test_all_rules_that_fired_are_named_the_gravest_first():
    _, findings = advised(**STALLED, chance=0.3, coverage=0.2, gate_owed=True, objectives=1, retired=1)

    assert list(findings) == [
        "objectives_retired",
        "advice_stalled",
        "chance_low",
        "gate_owed_still",
        "no_basis",
    ]


@pytest.mark.parametrize("aside", [{"active": False}, {"status": Status.PAUSED}])
def test_what_is_not_steered_gets_no_advice(aside):
    assert advised(**{**STALLED, "retired": 1, **aside}) == (None, {})


def test_adoption_before_its_first_effect_is_never_stopped():
    before = {"chance_before": [NAN, NAN], "coverage_before": [NAN, NAN]}

    assert advised(status=Status.TOO_EARLY, coverage=NAN, chance=NAN, **before)[0] is Advice.CONTINUE


def test_a_threshold_of_the_portfolio_is_the_one_used_and_named():
    advice, findings = advised(**BEHIND, chance=0.45, thresholds=Thresholds(pivot_chance=0.5))

    assert (advice, findings["chance_low"]["threshold"]) == (Advice.PIVOT, 0.5)


def test_no_amount_of_money_can_be_a_reason():
    names = " ".join(Cases.__dataclass_fields__)

    assert not [word for word in ("spent", "approved", "committed", "budget", "money") if word in names]


def test_a_case_with_an_unknown_or_a_short_column_is_an_error():
    with pytest.raises(TypeError, match="spent"):
        Cases.of(1, spent=[3])
    with pytest.raises(ValueError, match="gap has 2 entries"):
        Cases.of(1, gap=np.zeros(2))
    with pytest.raises(ValueError, match="row for each"):
        Cases.of(1, chance_before=[0.1])

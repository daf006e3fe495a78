"""The demo is as large and as varied as it has to be to show everything."""

from collections import Counter
from datetime import date, timedelta

import pytest

from models.demo.calendar import TODAY, day
from models.demo.decisions import VERDICTS
from models.demo.everything import INITIATIVES, KEY_RESULTS, is_headline
from models.demo.reviews import MEETINGS
from models.demo.series import series
from models.vocabulary import (
    Accumulation,
    Category,
    Contribution,
    DecisionKind,
    Delivery,
    Direction,
    OutcomeClaim,
    ReviewKind,
    Rhythm,
    Stage,
    Status,
    Strength,
)


def test_forty_initiatives_are_active_against_a_limit_of_twenty_five(portfolio):
    assert (portfolio.active, portfolio.settings.wip_limit) == (40, 25)


def test_other_stages_stand_beside_the_active_ones(portfolio):
    stages = {initiative.stage for initiative in portfolio.initiatives}

    assert stages == set(Stage)


def test_six_objectives_have_headline_key_results_and_say_why_now(portfolio):
    assert len(portfolio.objectives) == 6
    assert all(one.headline and one.why and one.why_now and one.owner for one in portfolio.objectives)


def test_there_are_110_to_140_key_results():
    assert 110 <= len(KEY_RESULTS) <= 140


@pytest.mark.parametrize("direction", Direction)
def test_every_direction_is_there(direction):
    assert sum(one.aim.direction is direction for one in KEY_RESULTS) >= 1


@pytest.mark.parametrize("rhythm", Rhythm)
def test_every_rhythm_is_there(rhythm):
    assert any(one.span.rhythm is rhythm for one in KEY_RESULTS)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.PAUSED])
def test_every_status_of_a_key_result_is_there(portfolio, status):
    assert {slice_.key: slice_.count for slice_ in portfolio.key_result_counts}.get(status, 0) > 0


@pytest.mark.parametrize("status", Status)
def test_every_status_of_an_initiative_is_there(portfolio, status):
    assert any(one.status is status for one in portfolio.initiatives)


def test_the_objectives_differ_in_status(portfolio):
    assert {one.status for one in portfolio.objectives} == {
        Status.ON_TRAJECTORY,
        Status.BEHIND,
        Status.STALLED,
        Status.NO_EVIDENCE,
    }


@pytest.mark.parametrize("category", Category)
def test_every_kind_of_work_is_there(portfolio, category):
    assert any(one.category is category and one.active for one in portfolio.initiatives)


def test_mandatory_work_names_its_obligation(portfolio):
    mandatory = [one for one in portfolio.initiatives if one.category is Category.MANDATORY]

    assert all(one.obligation for one in mandatory)


def test_enabling_contributions_say_what_they_enable(portfolio):
    links = [link for one in portfolio.initiatives for link in one.contributions]
    enabling = [link for link in links if link.kind == Contribution.ENABLING.value]

    assert len(enabling) >= 5
    assert all(link.enables for link in enabling)


def test_most_delivery_is_reported_on_plan(portfolio):
    reports = Counter(one.delivery.delivery for one in portfolio.initiatives if one.active and one.delivery)

    assert reports[Delivery.ON_PLAN] > 0.6 * sum(reports.values())
    assert set(reports) == set(Delivery)


def test_evidence_comes_in_every_strength_but_none():
    assert {one.source.strength for one in KEY_RESULTS} == set(Strength) - {Strength.NONE}


def test_long_series_run_over_twelve_to_eighteen_months():
    months = [(seen[-1].on - day(one.span.start)).days / 30.4 for one in KEY_RESULTS if (seen := series(one))]

    assert sum(12 <= month <= 18.5 for month in months) > 0.6 * len(months)
    assert max(months) < 22


def test_some_promises_have_special_terms():
    assert any(one.accepted for one in KEY_RESULTS)
    assert any(one.interim for one in KEY_RESULTS)
    assert any(one.aim.accumulation is Accumulation.RUNNING_TOTAL for one in KEY_RESULTS)
    assert any(one.first_effect > TODAY.isoformat() for one in KEY_RESULTS)
    assert any(one.claim is OutcomeClaim.OUTPUT for one in KEY_RESULTS)


def test_three_kinds_of_review_were_held_in_each_of_three_quarters():
    held = Counter((day(one.held).month - 1) // 3 for one in MEETINGS if one.held)

    assert held == {0: 3, 1: 3, 2: 3}
    assert {one.kind for one in MEETINGS} == {kind.value for kind in ReviewKind}


@pytest.mark.parametrize("kind", DecisionKind)
def test_every_kind_of_decision_was_taken_with_reason_and_right(kind):
    taken = [one for one in VERDICTS if one.kind is kind]

    assert len(taken) >= 2
    assert all(one.reason and one.right and one.by for one in taken)


def test_the_next_portfolio_review_lies_ahead(portfolio):
    assert portfolio.last_review_on == date(2026, 7, 23)
    assert portfolio.settings.today_fixed < portfolio.next_review_on < TODAY + timedelta(days=30)


def test_headlines_belong_to_objectives():
    assert sum(is_headline(one) for one in KEY_RESULTS) == 18


def test_no_text_stands_twice():
    texts = [said for one in KEY_RESULTS for said in one.learned]
    texts += [text for one in INITIATIVES for text in (one.name, one.description, one.why_now)]

    assert [text for text, count in Counter(texts).items() if count > 1] == []

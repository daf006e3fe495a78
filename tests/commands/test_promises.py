"""Promises: free until their first portfolio review, then changed only by a decision."""

from datetime import UTC, date, datetime

import pytest

from models.commands.change_settings import change_settings
from models.commands.contributions import change_contribution
from models.commands.decisions import record_decision
from models.commands.key_results import change_key_result
from models.drafts import ContributionDraft, DecidedChange, DecisionDraft, PortfolioDraft
from models.errors import Invalid, Refused
from models.tables.governance import Decision
from models.tables.strategy import ContributionVersion, KeyResultVersion
from models.vocabulary import DecisionKind, Direction, Rhythm
from tests.builders import PMO, TODAY, key_result_draft

DECIDED = DecidedChange("The committee", "its charter", "The market halved")


def change(bench, key_result, by=None, **given):
    """Change a key result as somebody."""
    place = bench.by(by) if by else bench.place
    known = {name: given.pop(name) for name in ("decided", "decision_id") if name in given}
    return change_key_result(*place, key_result_draft(**given), key_result_id=key_result, **known)


def decide(bench, initiative):
    """The version of a decision on an initiative."""
    draft = DecisionDraft(initiative, DecisionKind.PIVOT, TODAY, "The committee", "its charter", "Reasons")
    return record_decision(*bench.place, draft).version


@pytest.fixture
def reviewed(bench):
    """The id of a key result that went through a portfolio review."""
    key_result = bench.key_result()
    bench.review()
    return key_result


def test_a_promise_changes_freely_before_its_first_review(bench):
    change(bench, bench.key_result(), target=2.0)

    assert bench.current(KeyResultVersion).target == 2.0


@pytest.mark.parametrize(
    "given",
    [
        {"baseline": 8.0},
        {"target": 4.0},
        {"direction": Direction.AT_MOST, "upper": 3.0},
        {"due_on": date(2027, 1, 31)},
        {"accepted_from": 3.5},
        {"required_share": 0.9},
        {"rhythm": Rhythm.QUARTERLY},
        {"first_effect_on": date(2026, 4, 1)},
        {"interim": ((date(2026, 6, 1), 7.0),)},
    ],
    ids=lambda given: next(iter(given)),
)
def test_a_reviewed_promise_stands_and_a_sentence_says_what_to_do(bench, reviewed, given):
    with pytest.raises(
        Invalid, match=r"portfolio review, so it changes only by a decision\. Name the decision"
    ) as caught:
        change(bench, reviewed, **given)
    assert {fault.field for fault in caught.value.faults} == set(given)


def test_what_is_no_promise_changes_after_a_review_too(bench, reviewed):
    change(bench, reviewed, key="KR-1", source="Billing")

    assert bench.current(KeyResultVersion).source == "Billing"


def test_a_review_that_is_not_closed_fixes_nothing(bench):
    key_result = bench.key_result()
    bench.review(state="in_session")

    change(bench, key_result, target=2.0)

    assert bench.current(KeyResultVersion).target == 2.0


def test_a_review_held_before_the_promise_fixes_nothing(bench):
    key_result = bench.key_result()
    bench.review(held_on=date(2025, 12, 1))

    change(bench, key_result, target=2.0)

    assert bench.current(KeyResultVersion).target == 2.0


def test_a_review_held_on_the_day_before_a_promise_made_after_midnight_fixes_nothing(bench):
    change_settings(*bench.place, PortfolioDraft("Our portfolio", zone="Europe/Brussels"))
    bench.clock.moment = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)  # the tenth in Brussels
    key_result = bench.key_result()
    bench.review(held_on=date(2026, 3, 9))

    change(bench, key_result, target=2.0)

    assert bench.current(KeyResultVersion).target == 2.0


def test_a_key_result_without_a_promise_is_completed_after_a_review(bench):
    key_result = bench.key_result(target=None, baseline=None)
    bench.review()

    change(bench, key_result)

    assert bench.current(KeyResultVersion).target == 3.0


def test_a_decision_between_meetings_is_recorded_with_the_change(bench, reviewed):
    change(bench, reviewed, target=4.0, decided=DECIDED)

    decision = bench.current(Decision)
    assert bench.current(KeyResultVersion).decision_id == decision.version
    assert (decision.reason, decision.setting, decision.key_result_id) == (
        "The market halved",
        "between",
        reviewed,
    )


def test_only_who_may_decide_records_the_decision(bench, reviewed):
    with pytest.raises(Refused, match="record a decision"):
        change(bench, reviewed, by=PMO, target=4.0, decided=DECIDED)


def test_a_decision_that_stands_is_named(bench, reviewed):
    initiative = bench.initiative()
    bench.link(initiative, reviewed)

    change(bench, reviewed, by=PMO, target=4.0, decision_id=decide(bench, initiative))

    assert bench.current(KeyResultVersion).target == 4.0


def test_a_decision_on_something_else_does_not_do(bench, reviewed):
    with pytest.raises(Invalid, match="on something else"):
        change(bench, reviewed, target=4.0, decision_id=decide(bench, bench.initiative()))


def test_a_decision_needs_its_reason(bench, reviewed):
    with pytest.raises(Invalid, match="needs its reason"):
        change(bench, reviewed, target=4.0, decided=DecidedChange("The committee", "its charter", " "))


def test_the_first_promise_stays_in_the_record(bench, reviewed):
    change(bench, reviewed, target=4.0, decided=DECIDED)

    assert [row.target for row in bench.rows(KeyResultVersion)] == [3.0, 4.0]


def test_a_reviewed_weight_changes_only_by_a_decision(bench):
    key_result, initiative = bench.key_result(), bench.initiative()
    bench.link(initiative, key_result)
    bench.review()
    heavier = ContributionDraft(initiative, key_result, weight=3.0)

    with pytest.raises(Invalid, match="This weight has been through a portfolio review"):
        change_contribution(*bench.place, heavier)
    change_contribution(*bench.place, heavier, decided=DECIDED)

    assert bench.current(ContributionVersion).weight == 3.0

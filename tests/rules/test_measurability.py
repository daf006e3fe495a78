"""What makes a key result measurable, and what the finding says is missing."""

from datetime import date

import pytest

from models.rules.measurability import FAULTS, findings, measurable
from models.vocabulary import Accumulation, Direction, OutcomeClaim, Status
from tests.rules.cases import JAN_1, hold, key_result, promises_of, seen

NAN = float("nan")


def codes_of(one):
    return [code for code, _ in findings(promises_of(one), 0)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"has_metric": False}, "missing_metric"),
        ({"has_unit": False}, "missing_unit"),
        ({"direction": None}, "missing_direction"),
        ({"baseline": NAN}, "missing_baseline"),
        ({"baseline_day": -1}, "missing_baseline_day"),
        ({"target": NAN}, "missing_target"),
        ({"target": 0.0}, "target_equals_baseline"),
        ({"target": -5.0}, "target_met_at_baseline"),
        ({"direction": Direction.DECREASE}, "target_met_at_baseline"),
        ({"due": -1}, "missing_due"),
        ({"due": JAN_1}, "due_before_baseline"),
        ({"claim": OutcomeClaim.OUTPUT}, "marked_output"),
    ],
)
def test_a_reach_lacks_what_its_finding_names(changes, code):
    changes = {name: -1 if value is None else value for name, value in changes.items()}

    assert codes_of(key_result(**changes)) == [code]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"lower": NAN}, "missing_bound"),
        ({"direction": Direction.AT_MOST}, "missing_bound"),
        ({"direction": Direction.WITHIN}, "missing_bound"),
        (
            {"direction": Direction.WITHIN, "lower": 100.0, "upper": 90.0, "hold_from": JAN_1},
            "bounds_crossed",
        ),
        ({"baseline": 80.0}, "missing_hold_start"),
        ({"hold_from": date(2027, 3, 1)}, "hold_after_due"),
    ],
)
def test_a_hold_lacks_what_its_finding_names(changes, code):
    assert codes_of(hold(**changes)) == [code]


def test_a_whole_definition_has_no_finding():
    assert codes_of(key_result()) == codes_of(hold()) == []


def test_a_hold_broken_at_its_baseline_is_measurable_from_the_day_its_owner_sets():
    assert codes_of(hold(baseline=80.0, hold_from=date(2026, 4, 1))) == []


def test_a_hold_needs_no_target():
    assert measurable(promises_of(hold(target=NAN)))[0]


def test_an_unchecked_claim_leaves_the_status_standing():
    assert codes_of(key_result(claim=OutcomeClaim.UNCHECKED)) == []


def test_a_growing_total_needs_a_target_above_zero():
    total = key_result(accumulation=Accumulation.RUNNING_TOTAL, baseline=-10.0, target=0.0)

    assert codes_of(total) == ["total_of_nothing"]


def test_the_status_of_what_cannot_be_measured_says_why():
    found = seen(key_result((date(2026, 7, 1), 50.0), target=NAN, has_unit=False), date(2026, 7, 1))

    assert found.status is Status.NOT_MEASURABLE
    assert found.codes == ["missing_unit", "missing_target"]
    assert found.attainment != found.attainment


def test_nothing_at_all_is_a_list_of_what_is_missing():
    empty = key_result(
        baseline=NAN,
        target=NAN,
        baseline_day=-1,
        due=-1,
        direction=-1,
        has_unit=False,
    )

    assert set(codes_of(empty)) <= set(FAULTS)
    assert seen(empty, date(2026, 7, 1)).status is Status.NOT_MEASURABLE

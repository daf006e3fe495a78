"""The words that the whole product shares, and what they group."""

import pytest

from models.vocabulary import ACTIVE_STAGES, GROUP_OF, Group, Stage, Status


@pytest.mark.parametrize(
    ("group", "statuses"),
    [
        (Group.LANDING, {Status.ACHIEVED, Status.ON_TRAJECTORY}),
        (Group.NOT_LANDING, {Status.BEHIND, Status.STALLED, Status.MISSED}),
        (Group.UNKNOWN, {Status.NO_EVIDENCE, Status.NOT_MEASURABLE}),
        (Group.TOO_EARLY, {Status.TOO_EARLY}),
    ],
)
def test_the_committee_sees_three_groups_and_too_early_apart(group, statuses):
    assert {status for status, its in GROUP_OF.items() if its is group} == statuses


def test_every_status_stands_in_a_group():
    assert set(GROUP_OF) == set(Status)


def test_active_is_exploring_delivering_or_scaling():
    assert set(ACTIVE_STAGES) == {Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING}

"""What the headline key results of an objective come to."""

from datetime import date

import numpy as np

from models.rules.objectives import roll_up_objectives
from models.vocabulary import Status
from tests.rules.cases import Seen, assessed, key_result

JUL_1 = date(2026, 7, 1)


def objective(*key_results):
    found = assessed(*key_results, today=JUL_1)
    count = len(key_results)
    return Seen(roll_up_objectives(found, np.arange(count), np.zeros(count, np.int64), 1))


def test_an_objective_without_headline_key_results_is_not_measurable():
    found = objective()

    assert (found.status, found.codes) == (Status.NOT_MEASURABLE, ["no_key_results"])


def test_headline_key_results_weigh_the_same():
    assert objective(key_result((JUL_1, 60.0)), key_result((JUL_1, 50.0))).attained == 0.55


def test_an_objective_climbs_the_same_ladder():
    stuck = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10.0))

    assert objective(key_result((JUL_1, 60.0)), stuck).status is Status.STALLED


def test_each_objective_has_its_own():
    found = assessed(key_result((JUL_1, 60.0)), key_result((JUL_1, 100.0)), today=JUL_1)

    both = roll_up_objectives(found, np.array([1, 0]), np.array([0, 1]), 3)

    assert [Seen(both, place).status for place in range(3)] == [
        Status.ACHIEVED,
        Status.ON_TRAJECTORY,
        Status.NOT_MEASURABLE,
    ]

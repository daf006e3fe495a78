"""What a trajectory chart draws."""

from dataclasses import replace
from datetime import date

from exports.charts.trajectory import trajectory_of
from models.vocabulary import Direction
from tests.exports.builders import DUE, START, key_result, promise


def hold(**changes):
    return key_result(promise=promise(target=None, baseline=None, **changes), plan=())


def test_the_baseline_is_the_first_point():
    assert trajectory_of(key_result(values=(44.0, 49.0))).observed[0] == (START, 40.0)


def test_a_superseded_check_in_is_not_drawn():
    view = key_result(values=(44.0, 99.0))
    corrected = replace(view, check_ins=(view.check_ins[0], replace(view.check_ins[1], superseded=True)))

    assert [value for _, value in trajectory_of(corrected).observed] == [40.0, 44.0]


def test_a_baseline_alone_draws_nothing():
    assert not trajectory_of(key_result(values=())).drawable


def test_a_baseline_and_one_value_draw_a_line():
    assert trajectory_of(key_result(values=(44.0,))).drawable


def test_a_hold_has_a_bound_and_no_plan():
    drawn = trajectory_of(hold(direction=Direction.AT_LEAST, lower=95.0))

    assert drawn.planned == ()
    assert drawn.bounds == (("at least 95\u00a0%", 95.0),)


def test_a_hold_within_has_both_its_bounds():
    drawn = trajectory_of(hold(direction=Direction.WITHIN, lower=2.0, upper=4.0))

    assert [bound for _, bound in drawn.bounds] == [2.0, 4.0]


def test_the_plan_is_straight_between_its_points():
    view = key_result(plan=((START, 40.0), (date(2026, 1, 11), 50.0), (DUE, 70.0)))

    assert trajectory_of(view).plan_on(date(2026, 1, 6)) == 45.0


def test_the_plan_has_stops_for_its_name_and_keeps_its_own_points():
    drawn = trajectory_of(key_result(plan=((START, 40.0), (date(2026, 4, 1), 44.0), (DUE, 70.0))))
    stops = drawn.plan_with_stops()

    assert set(drawn.planned) <= set(stops)
    assert stops == tuple(sorted(stops))
    assert len(stops) == 12

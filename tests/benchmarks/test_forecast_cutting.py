"""Where series are cut, and what they are held against."""

from datetime import date

import numpy as np
import pytest

from benchmarks.forecast.cutting import cut_all
from benchmarks.forecast.predicting import OURS, able, base_rate, flags, predict, straight_line
from benchmarks.forecast.reading import read
from tests.benchmarks.made import check_ins, folder, growing


def cuts_of(path, mark=None):
    return cut_all(read(path, mark).known)


def test_a_series_is_cut_at_a_quarter_half_and_three_quarters_of_its_life(tmp_path):
    cuts = cuts_of(growing(tmp_path))

    assert [date.fromordinal(one.day) for one in cuts.cuts] == [
        date(2021, 4, 1),
        date(2021, 7, 1),
        date(2021, 9, 30),
    ]
    assert cuts.count.tolist() == [3, 6, 9]
    assert (cuts.in_time.all(), cuts.met.tolist(), cuts.actual.tolist()) == (True, [1.0] * 3, [108.0] * 3)


def test_nothing_after_a_cut_is_seen(tmp_path):
    for one in cuts_of(growing(tmp_path)).cuts:
        assert all(day <= one.day for day, _ in one.seen)


def test_past_the_data_the_newest_value_is_held_against_the_plan_of_its_day(tmp_path):
    cuts = cuts_of(growing(tmp_path, count=6))
    one = cuts.cuts[0]

    assert (one.in_time, one.actual) == (False, 54.0)
    assert date.fromordinal(one.end) == date(2021, 6, 30)
    assert one.bar == pytest.approx(100 * 181 / 365)
    assert len(cuts) == 1


def test_a_published_target_of_the_day_is_its_planned_value(tmp_path):
    values = check_ins("a", [9.0 * month for month in range(1, 7)], target_at_date="60")

    assert cuts_of(folder(tmp_path, [{}], values)).cuts[0].bar == 60.0


def test_a_running_total_is_held_against_a_plan_that_starts_anew_each_period(tmp_path):
    rows = growing(tmp_path, count=6, baseline_date="2019-12-31", due_date="2021-12-31", sums="yes")

    assert [one.bar for one in cuts_of(rows, "sums").cuts] == pytest.approx([100 * 180 / 364] * 2)


def test_a_target_met_at_the_baseline_is_scored_as_met_at_due(tmp_path):
    whole = cuts_of(growing(tmp_path / "whole", target_value="-5"))
    short = cuts_of(growing(tmp_path / "short", count=6, target_value="-5"))

    assert {one.bar for one in (*whole.cuts, *short.cuts)} == {-5.0}
    assert predict(whole).chances[OURS].min() > 0.9
    assert flags(whole).tolist() == [1.0] * 3


def test_a_value_just_before_the_due_date_is_its_outcome(tmp_path):
    known = cuts_of(growing(tmp_path / "a", count=11, due_date="2021-12-30"))
    not_yet = cuts_of(growing(tmp_path / "b", count=11))

    assert (known.in_time.all(), not_yet.in_time.any()) == (True, False)


def test_two_values_are_no_forecast(tmp_path):
    cuts = cuts_of(growing(tmp_path, due_date="2021-09-30"))

    assert (cuts.count.tolist(), able(cuts).tolist()) == ([2, 4, 6], [False, True, True])


def test_a_running_total_in_its_first_period_is_no_forecast(tmp_path):
    first = {"sums": "yes", "baseline_date": "2021-01-01"}
    later = {"sums": "yes", "baseline_date": "2020-12-31"}

    assert not able(cuts_of(growing(tmp_path / "a", **first), "sums")).any()
    assert able(cuts_of(growing(tmp_path / "b", **later), "sums")).all()


def test_the_straight_line_runs_from_the_start_through_the_newest_value(tmp_path):
    cuts = cuts_of(growing(tmp_path))

    assert straight_line(cuts) == pytest.approx([27 * 365 / 90, 54 * 365 / 181, 81 * 365 / 273])


def test_the_flag_is_that_of_the_status_rules(tmp_path):
    slow = folder(tmp_path, [{}], check_ins("a", [2.0 * month for month in range(1, 13)]))

    assert flags(cuts_of(slow)).tolist() == [0.0] * 3
    assert flags(cuts_of(growing(tmp_path / "fast"))).tolist() == [1.0] * 3


def test_the_base_rate_comes_from_other_folds_only(tmp_path):
    rows = [{"kr_id": str(place), "metric": f"Indicator {place}"} for place in range(12)]
    values = [
        one
        for place in range(12)
        for one in check_ins(str(place), [(place % 2) * 9.0 * m for m in range(1, 13)])
    ]
    cuts = cuts_of(folder(tmp_path, rows, values))
    place = 0
    others = (cuts.share == cuts.share[place]) & (cuts.fold != cuts.fold[place])

    assert base_rate(cuts)[place] == pytest.approx(cuts.met[others].mean())


def test_a_single_indicator_has_no_base_rate(tmp_path):
    assert base_rate(cuts_of(growing(tmp_path))).tolist() == [0.5] * 3


def test_what_came_later_changes_nothing_that_was_said(tmp_path):
    plain = predict(cuts_of(growing(tmp_path / "a")))
    rising = [9.0 * month for month in range(1, 10)]
    other = predict(cuts_of(folder(tmp_path / "b", [{}], check_ins("a", [*rising, 0.0, 0.0, 0.0]))))

    np.testing.assert_array_equal(plain.chances[OURS], other.chances[OURS])

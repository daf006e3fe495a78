"""The trajectory bar says and draws what a key result has attained, whatever its sign and size."""

import re

from components.trajectory_bar import Track, describe, place_on_track, track_of, track_over, trajectory_bar
from models.vocabulary import Status
from tests.components.builders import HOLD, initiative, key_result, without_evidence


def fill(markup):
    """Left and width of the fill, in per cent."""
    found = re.search(r'sd-fill[^"]*" style="left:([\d.]+)%;width:([\d.]+)%', markup)
    return tuple(map(float, found.groups())) if found else None


def test_fill_runs_from_baseline_to_what_is_attained():
    left, width = fill(trajectory_bar(Track(Status.BEHIND, 0.5, 0.6)))
    assert (left, left + width) == (place_on_track(0), place_on_track(0.5))


def test_worse_than_the_baseline_is_filled_to_the_left_and_marked():
    markup = trajectory_bar(Track(Status.STALLED, -0.05, 0.5))
    left, width = fill(markup)
    assert (left, round(left + width, 2)) == (round(place_on_track(-0.05), 2), place_on_track(0))
    assert "sd-worse" in markup


def test_far_worse_than_the_baseline_stops_at_the_edge_with_an_arrow():
    markup = trajectory_bar(Track(Status.STALLED, -3.0, 0.5))
    assert fill(markup)[0] == 0
    assert "◂" in markup


def test_beyond_the_target_stays_in_sight():
    left, width = fill(trajectory_bar(Track(Status.ACHIEVED, 1.05, 1.0)))
    assert place_on_track(1) < left + width <= 100


def test_far_beyond_the_target_stops_at_the_edge_with_an_arrow():
    markup = trajectory_bar(Track(Status.ACHIEVED, 4.0, 1.0))
    assert sum(fill(markup)) == 100
    assert "▸" in markup


def test_value_at_the_baseline_is_drawn_and_not_left_blank():
    assert fill(trajectory_bar(Track(Status.BEHIND, 0.0, 0.3)))[1] > 0


def test_without_evidence_nothing_is_filled_and_the_words_say_so():
    markup = trajectory_bar(track_of(without_evidence()))
    assert fill(markup) is None
    assert "No evidence, no figure yet" in markup


def test_words_tell_status_attained_expected_and_last_review():
    words = describe(track_of(key_result(attainment=0.414, expected=0.533, at_last_review=0.3)))
    assert words.replace("\u00a0", " ") == (
        "Behind, 41 % attained, 53 % expected on the day of the newest value, 30 % at the last review"
    )


def test_hold_is_told_as_kept_against_required():
    view = key_result(promise=HOLD, kept_share=0.92, attainment=0.92, expected=0.95, at_last_review=None)
    assert describe(track_of(view)).replace("\u00a0", " ") == "Behind, 92 % kept, 95 % required"


def test_bar_carries_its_words_for_those_who_cannot_see_it():
    markup = trajectory_bar(track_over(initiative()))
    assert 'role="img"' in markup
    assert "aria-label=" in markup
    assert "title=" in markup

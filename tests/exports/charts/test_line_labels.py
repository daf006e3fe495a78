"""Words beside lines."""

from exports.charts.line_labels import Plot, along, clearest, outline_of, places_at
from exports.charts.scale import Scale
from exports.grid import Box

FRAME = Box(0, 0, 300, 200)


def chosen(line, point, others=()):
    return clearest(places_at([(0, point)], "53 %", 11, "tbrl"), along(line), others, FRAME).side


def test_a_value_stands_over_a_line_that_comes_from_below():
    assert chosen([(0, 150), (150, 60)], (150, 60)) == "t"


def test_a_value_stands_under_a_line_that_comes_from_above():
    assert chosen([(0, 60), (150, 100), (300, 60)], (150, 100)) == "b"


def test_a_value_at_the_upper_edge_does_not_leave_the_frame():
    assert chosen([(0, 150), (150, 2)], (150, 2)) == "b"


def test_a_value_keeps_clear_of_the_other_lines():
    assert chosen([(0, 150), (150, 60)], (150, 60), along([(100, 48), (300, 48)])) != "t"


def test_a_name_takes_the_stop_that_is_clear():
    stops = places_at([(1, (50, 100)), (2, (200, 100))], "planned", 11, "tb")
    busy = outline_of(Box(20, 70, 60, 60))

    assert clearest(stops, [], busy, FRAME).point == 2


def test_days_and_values_are_put_on_the_slide():
    plot = Plot(FRAME, Scale(0, 10, 1), Scale(0, 100, 25))

    assert plot.spot(5, 25) == (150, 150)

"""Names beside bubbles."""

from hypothesis import given
from hypothesis import strategies as st

from exports.charts.labels import Disc, leader, place_labels
from exports.grid import Box

FRAME = Box(0, 0, 600, 300)
DISCS = st.lists(
    st.builds(Disc, st.floats(0, 600), st.floats(0, 300), st.floats(2, 20), st.text("abc ", min_size=1)),
    max_size=25,
)


def test_a_lone_bubble_has_its_name_on_the_right():
    assert place_labels([Disc(100, 100, 5, "Payments hub")], FRAME, 11)[0].side == "r"


def test_a_bubble_at_the_right_edge_has_its_name_on_the_left():
    assert place_labels([Disc(590, 100, 5, "Payments hub")], FRAME, 11)[0].side == "l"


def test_a_name_in_a_crowd_stands_further_off():
    crowd = [Disc(100 + 4 * place, 100 + 3 * place, 8, f"Initiative number {place}") for place in range(12)]
    far = [label for label in place_labels(crowd, FRAME, 11) if not label.side]

    assert far
    assert all(label.box for label in far)


def test_a_name_without_any_room_is_left_out():
    assert place_labels([Disc(10, 10, 9, "A long name")], Box(0, 0, 20, 20), 11)[0].box is None


def test_a_great_crowd_names_its_first_forty():
    crowd = [Disc(30 * (place % 20), 3 * place, 2, "abc") for place in range(90)]

    assert [label.box for label in place_labels(crowd, FRAME, 11)[40:]] == [None] * 50


def test_names_keep_clear_of_what_stands_there_already():
    label = place_labels([Disc(100, 100, 5, "Payments hub")], FRAME, 11, obstacles=[Box(104, 90, 200, 20)])[0]

    assert label.side == "l"


def test_a_leader_runs_from_the_name_to_the_rim():
    assert leader(Disc(100, 100, 10, "x"), Box(130, 95, 50, 10)) == ((130, 100), (110, 100))


@given(DISCS)
def test_names_never_cover_each_other_or_a_bubble(discs):
    labels = place_labels(discs, FRAME, 11)
    placed = [(disc, label.box) for disc, label in zip(discs, labels, strict=True) if label.box]

    for index, (disc, box) in enumerate(placed):
        assert not any(box.overlaps(other) for _, other in placed[index + 1 :])
        assert not any(box.overlaps(other.box) for other in discs if other is not disc)

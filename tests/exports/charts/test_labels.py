"""Names beside bubbles."""

from hypothesis import given
from hypothesis import strategies as st

from exports.charts.labels import Disc, _box, place_labels
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


def test_a_name_without_room_is_left_out():
    crowd = [Disc(100 + 4 * place, 100 + 3 * place, 8, f"Initiative number {place}") for place in range(12)]

    assert "" in {label.side for label in place_labels(crowd, FRAME, 11)}


@given(DISCS)
def test_names_never_cover_each_other_or_a_bubble(discs):
    labels = place_labels(discs, FRAME, 11)
    placed = [
        (d, _box(d, label.text, 11, label.side)) for d, label in zip(discs, labels, strict=True) if label.side
    ]

    for index, (disc, box) in enumerate(placed):
        assert not any(box.overlaps(other) for _, other in placed[index + 1 :])
        assert not any(box.overlaps(other.box) for other in discs if other is not disc)

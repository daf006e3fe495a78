"""Focus: the WIP limit, loads, chains of waiting and overlaps, with the records that show them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.chains import chains, circles
from models.rules.facts import Thresholds
from models.rules.focus import Carried, dependencies, loads, over_limit, overlaps, room, weight
from models.rules.overlap import Described, duplicates
from models.rules.records import Kind, Record
from tests.rules.steering import written


def initiatives(*ids):
    """Records of initiatives."""
    return tuple(Record(Kind.INITIATIVE, one) for one in ids)


@pytest.mark.parametrize(
    ("attention", "weighs"), [("S", 1), ("M", 2), ("L", 4), ("XL", 8), ("", 2), ("xl ", 8)]
)
def test_steering_attention_weighs_s_1_m_2_l_4_xl_8(attention, weighs):
    assert weight(attention) == weighs


def test_the_limit_by_weight_is_that_of_as_many_of_size_m_unless_it_is_set():
    active = [Carried(1, "XL"), Carried(2, "S")]

    assert room(active, 5).weight_limit == 10
    assert room(active, 5, 8).weight_limit == 8
    assert (room(active, None).count, room(active, None).weight, room(active, None).weight_limit) == (
        2,
        9,
        None,
    )


def test_over_the_wip_limit_by_count_names_all_that_is_active():
    found = over_limit([Carried(3, "S"), Carried(1, "S"), Carried(2, "S")], 2)

    assert [(one.finding, one.records) for one in found] == [
        (("over_limit_by_count", {"count": 3, "threshold": 2}), initiatives(1, 2, 3))
    ]


def test_over_the_wip_limit_by_weight_though_the_count_is_within():
    assert [one.code for one in over_limit([Carried(1, "XL")], 2)] == ["over_limit_by_weight"]


def test_at_the_limit_and_without_one_nothing_is_found():
    assert over_limit([Carried(1), Carried(2)], 2) == []
    assert over_limit([Carried(place, "XL") for place in range(90)], None) == []


def test_owners_on_more_than_three_and_teams_on_more_than_four_at_once():
    active = [Carried(place, owner=7, team=9) for place in range(5)]

    three, four = loads(active[:3]), loads(active[:4])

    assert (three, [one.code for one in four]) == ([], ["owner_overloaded"])
    assert [(one.subject, one.finding[1]) for one in loads(active)] == [
        (Record(Kind.PERSON, 7), {"count": 5, "threshold": 3}),
        (Record(Kind.TEAM, 9), {"count": 5, "threshold": 4}),
    ]


def test_the_most_loaded_come_first_and_nobody_is_never_overloaded():
    active = [Carried(place, owner=1 + place % 2) for place in range(9)]
    unowned = [Carried(place) for place in range(9)]

    assert [one.subject.id for one in loads(active, Thresholds(owner_load=3))] == [1, 2]
    assert loads(unowned) == []


def test_one_dependency_is_no_chain_and_two_in_a_row_are():
    assert chains([(1, 2)]) == []
    assert chains([(1, 2), (2, 3), (4, 3)]) == [(1, 2, 3)]


def test_each_who_nobody_waits_for_has_one_chain_its_longest():
    assert chains([(1, 4), (1, 2), (2, 3), (3, 4), (9, 3)]) == [(1, 2, 3, 4), (9, 3, 4)]


def test_circles_are_found_and_chains_end_before_them():
    needs = [(1, 2), (2, 3), (3, 2), (5, 6), (6, 7), (7, 5), (8, 8), (3, 9)]

    assert circles(needs) == [(2, 3), (5, 6, 7), (8,)]
    assert chains(needs) == []


def test_dependencies_name_the_initiatives_in_the_order_of_waiting():
    found = dependencies([(5, 1), (1, 3), (8, 7), (7, 8)])

    assert [(one.code, one.records) for one in found] == [
        ("waits_in_circle", initiatives(7, 8)),
        ("waits_in_chain", initiatives(5, 1, 3)),
    ]


def test_overlaps_name_first_who_should_give_way():
    pairs = duplicates([Described(1, "One Name", (), (1,), 0.9), Described(2, "One Name", (), (1,), 0.1)])

    found = overlaps(pairs)[0]

    assert (found.records, found.subject) == (initiatives(2, 1), initiatives(2)[0])


def test_every_concern_is_written_with_its_figures():
    active = [Carried(place, "XL", owner=1, team=1) for place in range(5)]
    pairs = duplicates([Described(1, "One Name"), Described(2, "One Name")])
    found = [
        *over_limit(active, 2),
        *loads(active),
        *dependencies([(1, 2), (2, 3), (4, 4)]),
        *overlaps(pairs),
    ]

    texts = [written(one.finding) for one in found]

    assert {one.code for one in found} == {
        "over_limit_by_count",
        "over_limit_by_weight",
        "owner_overloaded",
        "team_overloaded",
        "waits_in_circle",
        "waits_in_chain",
        "overlap",
    }
    assert texts[0] == "5 initiatives active, over the limit of 2."
    assert not [text for text in texts if "not known" in text]


edges = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=20)


@given(edges)
def test_chains_and_circles_are_made_of_real_dependencies(needs):
    for chain in chains(needs):
        assert all(step in needs for step in pairwise(chain))
        assert len(set(chain)) == len(chain) >= 3
    for circle in circles(needs):
        assert all(step in needs for step in zip(circle, (*circle[1:], circle[0]), strict=True))
        assert len(set(circle)) == len(circle)


@given(edges)
def test_a_circle_is_found_wherever_one_can_come_back_to_oneself(needs):
    def reached(start):
        found, open_ones = set(), [start]
        while open_ones:
            following = {b for a, b in needs if a == open_ones[-1]} - found
            open_ones.pop()
            found |= following
            open_ones += following
        return found

    looping = {one for one, _ in needs if one in reached(one)}

    in_circles = {one for circle in circles(needs) for one in circle}
    assert in_circles <= looping
    assert all(reached(one) & in_circles for one in looping)


@given(edges, st.randoms())
def test_the_order_of_dependencies_changes_nothing(needs, random):
    shuffled = random.sample(needs, len(needs))

    assert (chains(needs), circles(needs)) == (chains(shuffled), circles(shuffled))

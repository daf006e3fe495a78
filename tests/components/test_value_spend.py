"""Value against spend: every initiative stands where its figures put it, named, and no name covers another."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.value_spend import HEIGHT, WIDTH, label_box, plot_of, short_name
from components.value_spend_chart import describe, value_spend_chart
from models.views.common import Money
from models.vocabulary import Status, Watermelon
from tests.components.builders import initiative

BUDGET = 10_000_000_00


def work(place=1, attained=0.5, used=0.5, **fields):
    spent = None if used is None else round(BUDGET * used)
    money = Money(BUDGET, spent, None, BUDGET // 2, None, used, planned_today=BUDGET // 4 * 3)
    return initiative(
        **{"id": place, "name": f"Initiative {place}", "attained": attained, "money": money, **fields}
    )


def test_bubble_stands_at_budget_used_and_outcome_attained():
    plot = plot_of([work(attained=0.25, used=0.75)])
    (bubble,) = plot.bubbles
    assert (bubble.used, bubble.attained) == (0.75, 0.25)


def test_area_and_not_the_width_grows_with_the_budget():
    small = work(2, money=replace(work().money, approved=BUDGET // 4))
    large, small = plot_of([work(), small]).bubbles
    assert large.radius == pytest.approx(2 * small.radius)


def test_tail_starts_where_the_plan_puts_the_initiative():
    (bubble,) = plot_of([work(expected_today=0.6)]).bubbles
    assert bubble.plan == (0.75, 0.6)


def test_without_a_spend_plan_the_tail_shows_the_outcome_alone():
    money = replace(work().money, planned_today=None)
    (bubble,) = plot_of([work(expected_today=0.6, used=0.5, money=money)]).bubbles
    assert bubble.plan == (0.5, 0.6)


def test_unknown_spend_stands_in_the_margin():
    plot = plot_of([work(used=None)])
    assert plot.x(None) < 0
    assert "spend not known" in describe(plot)


def test_without_a_figure_for_outcomes_an_initiative_is_named_as_left_out():
    plot = plot_of([work(), work(2, attained=None)])
    assert [one.id for one in plot.unplaced] == [2]
    assert "Not drawn: 1" in value_spend_chart([work(), work(2, attained=None)], "EUR")


def test_harm_and_overspending_stay_on_the_plot():
    plot = plot_of([work(attained=-0.8, used=1.4)])
    (bubble,) = plot.bubbles
    assert 0 <= plot.y(bubble.attained) <= HEIGHT
    assert 0 <= plot.x(bubble.used) <= WIDTH


def test_watermelon_is_ringed_and_said():
    melon = work(status=Status.BEHIND, watermelon=Watermelon.WATERMELON)
    assert "sd-ringed" in value_spend_chart([melon], "EUR")
    assert "delivery on plan while outcomes are not landing" in describe(plot_of([melon]))


def test_unknown_inside_is_no_ring():
    assert "sd-ringed" not in value_spend_chart([work(watermelon=Watermelon.UNKNOWN_INSIDE)], "EUR")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 1.2)), min_size=1, max_size=60))
def test_no_name_covers_another(places):
    plot = plot_of(work(n, attained, used) for n, (attained, used) in enumerate(places))
    boxes = [label_box(plot, bubble, bubble.spot) for bubble in plot.bubbles if bubble.spot]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_portfolio_of_hundreds_names_the_rest_on_opening():
    crowd = [work(n, attained=0.5, used=0.5) for n in range(200)]
    markup = value_spend_chart(crowd, "EUR")
    assert "without room on the chart" in markup
    assert all(f"Initiative {n}<" in markup for n in range(200))


def test_names_that_find_no_room_stand_in_the_key():
    crowd = [work(n, attained=0.5, used=0.5) for n in range(60)]
    markup = value_spend_chart(crowd, "EUR")
    assert all(f"Initiative {n}<" in markup for n in range(60))


def test_long_name_is_cut_at_a_word():
    assert short_name("Customer onboarding for small enterprises") == "Customer onboarding…"


def test_nothing_to_draw_says_what_would_fill_it():
    assert "has a figure for its outcomes yet" in value_spend_chart([work(attained=None)], "EUR")


def test_names_are_shown_as_text():
    assert "<script" not in value_spend_chart([work(name="<script>alert(1)</script>")], "EUR")

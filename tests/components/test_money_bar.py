"""Money by outcome: parts add up to the bar, each with its words."""

import re

import pytest

from components.money_bar import describe, money_bar, money_key
from components.money_by_outcome import money_by_outcome
from models.views.common import Slice
from tests.components.builders import initiative, objective, portfolio

SLICES = (
    Slice("on_trajectory", 6_000_000_00, 3),
    Slice("behind", 3_000_000_00, 2),
    Slice("no_evidence", 1_000_000_00, 1),
)


def widths(markup):
    return [float(width) for width in re.findall(r"width:([\d.]+)%", markup)]


def test_parts_fill_the_bar():
    assert widths(money_bar(SLICES, "EUR")) == pytest.approx([60, 30, 10])


def test_parts_on_a_common_scale_compare_between_bars():
    assert sum(widths(money_bar(SLICES, "EUR", scale=20_000_000_00))) == pytest.approx(50)


def test_part_of_no_money_takes_no_room_but_stands_in_the_key():
    slices = (*SLICES, Slice("not_measurable", 0, 2))
    assert len(widths(money_bar(slices, "EUR"))) == 3
    assert "Not measurable" in money_key(slices, "EUR")


def test_words_tell_status_amount_and_count():
    assert describe(SLICES, "EUR").replace("\u00a0", " ") == (
        "On trajectory: € 6.0 m in 3 initiatives; Behind: € 3.0 m in 2 initiatives; "
        "No evidence: € 1.0 m in 1 initiative"
    )


def test_each_objective_has_its_own_bar():
    view = portfolio(objectives=(objective(name="First"), objective(id=2, name="Second")))
    assert "First" in money_by_outcome(view)
    assert "Second" in money_by_outcome(view)


@pytest.mark.parametrize(("last", "words"), [("behind", "active"), ("paused", "active, with paused")])
def test_money_that_serves_no_objective_says_whether_paused_work_is_in_it(last, words):
    view = portfolio(no_objective=(Slice("on_trajectory", 100, 1), Slice(last, 200, 1)))
    assert f"Serves no objective ({words})" in money_by_outcome(view)


def test_budget_not_known_is_counted_and_said():
    unknown = initiative(id=22, money=initiative().money.__class__())
    view = portfolio((initiative(), unknown))
    assert "1 budget not known" in money_by_outcome(view).replace("\u00a0", " ")


def test_without_any_budget_the_bars_give_way_to_what_to_do():
    view = portfolio((initiative(money=initiative().money.__class__()),))
    assert "Enter budgets" in money_by_outcome(view)


def test_an_objectives_name_is_shown_as_text():
    view = portfolio(objectives=(objective(name="<b>Bold</b>"),))
    assert "<b>Bold" not in money_by_outcome(view)

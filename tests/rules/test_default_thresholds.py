"""A threshold is what the method sets until a portfolio sets it, wherever its value is written."""

from dataclasses import MISSING, fields

import pytest

from models.drafts import PortfolioDraft
from models.rules.facts import Thresholds
from models.views.portfolio import Settings


def defaults(kind):
    """What each field of a dataclass is where nothing is said."""
    return {one.name: one.default for one in fields(kind) if one.default is not MISSING}


@pytest.mark.parametrize("other", [Thresholds, Settings], ids=lambda kind: kind.__name__)
def test_a_threshold_not_set_is_the_same_everywhere(other):
    said, known = defaults(PortfolioDraft), defaults(other)
    both = said.keys() & known.keys()

    assert len(both) > 5
    assert {name: said[name] for name in both} == {name: known[name] for name in both}


def test_every_threshold_of_a_new_portfolio_is_in_what_its_views_carry():
    carried = {one.name for one in fields(Settings)}

    assert {one.name for one in fields(PortfolioDraft)} - carried <= {"name"}

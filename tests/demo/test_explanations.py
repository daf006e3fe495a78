"""Every figure that the demo shows is explained in a sentence."""

import dataclasses

from models import explanations
from models.explanations import OF_VIEWS
from models.queries.advice import load_advice
from models.queries.portfolio import load_portfolio
from models.queries.steering import load_steering


def explained(view):
    """Every explanation of a view and of all that is in it."""
    if dataclasses.is_dataclass(view):
        yield from (explanations.words(view, figure, "EUR") for figure in OF_VIEWS.get(type(view), ()))
        view = [getattr(view, field.name) for field in dataclasses.fields(view)]
    if isinstance(view, list | tuple):
        for one in view:
            yield from explained(one)


def test_every_explanation_of_the_demo_is_a_sentence(loaded):
    database, portfolio_id = loaded
    seen = load_advice(database, portfolio_id).beside(load_portfolio(database, portfolio_id))
    advised = [(one.advice, one.targets_expected) for one in seen.initiatives]
    outlook = [link.key_result.forecast for one in seen.initiatives for link in one.contributions]
    spoken = [one for one in explained([load_steering(database, portfolio_id), advised, outlook]) if one]

    assert len(spoken) > 500
    assert [one for one in spoken if not one.endswith(".") or "formula" in one.lower() or "None" in one] == []

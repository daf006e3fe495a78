"""Small portfolios for the tests of advice: work that serves one key result, and what is advised for it."""

from datetime import date

from models.queries.advice import load_advice
from models.queries.portfolio import load_portfolio

MONTHS = [date(2026, month, 1) for month in range(2, 7)]
STILL = (1.0, 1.2, 1.1, 1.3, 1.2)
REVIEW, REVIEW_BEFORE = date(2026, 6, 15), date(2026, 5, 15)


def check_in(past, key_result, values=STILL, **said):
    """Monthly values from February on, which hardly move unless said otherwise."""
    for day, value in zip(MONTHS, values, strict=True):
        past.check_in(key_result, day, value, **said)


def served(past, name="Portal", **said):
    """An initiative that serves one key result; answers both ids."""
    initiative, key_result = past.initiative(name, **said), past.key_result()
    past.serve(initiative, key_result)
    return initiative, key_result


def first(database, id, **moment):
    """The first initiative of a portfolio with its advice."""
    return load_advice(database, id, **moment).beside(load_portfolio(database, id, **moment)).initiatives[0]


def codes(view):
    """The codes of the reasons, the deciding one first."""
    return [reason.code for reason in view.advice.reasons]

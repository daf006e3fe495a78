"""How the money figures of an initiative came to be; unknown is said, never counted as zero."""

from models.views.common import Money
from models.views.reason import Reason


def used(money: Money) -> Reason:
    """Spent of approved with its period: the budget used where both are known."""
    figures = (
        ("approved", money.approved),
        ("spent", money.spent),
        ("used", money.used),
        ("day", money.as_of),
    )
    if money.spent is None:
        return Reason("formula_no_spend" if money.approved is not None else "formula_no_money", figures)
    undated = "" if money.as_of is not None else "_undated"
    if money.approved is None:
        return Reason(f"formula_no_budget{undated}", figures)
    return Reason(f"formula_{'spent' if money.used is None else 'used'}{undated}", figures)


def spend_gap(money: Money) -> Reason | None:
    """(Spent − planned) ÷ planned of the same day."""
    if money.spend_gap is None:
        return None
    figures = (("spent", money.spent), ("planned", money.planned_spend), ("spend_gap", money.spend_gap))
    return Reason("formula_spend_gap", figures)

"""Money by outcome: the whole portfolio in one stacked bar, then one for each objective, on one scale."""

from collections.abc import Sequence

from components.markup import div, text
from components.money_bar import money_bar, money_key
from models import figures
from models.attention import objectives_by_attention
from models.views.common import Slice
from models.views.portfolio import PortfolioView
from models.vocabulary import Status


def money_by_outcome(view: PortfolioView) -> str:
    """The bars as HTML; a sentence where no budget is known."""
    currency = view.settings.currency
    if not view.approved:
        return div("sd sd-empty-note", text(_no_money(view)))
    whole = money_bar(view.money, currency) + money_key(view.money, currency)
    return div("sd", whole, div("sd-moneyrows", *_rows(view)), _unknown(view))


def _rows(view: PortfolioView) -> list[str]:
    stacks = [(one.name, one.money) for one in objectives_by_attention(view.objectives) if one.amount]
    if any(part.amount for part in view.no_objective):
        stacks.append((f"Serves no objective ({_steered(view.no_objective)})", view.no_objective))
    largest = max((_sum(slices) for _name, slices in stacks), default=1)
    return [_row(name, slices, largest, view.settings.currency) for name, slices in stacks]


def _steered(slices: Sequence[Slice]) -> str:
    """Which work is in a sum: the active alone, or the paused as well."""
    paused = any(part.amount for part in slices if part.key == Status.PAUSED)
    return "active, with paused" if paused else "active"


def _row(name: str, slices: Sequence[Slice], largest: int, currency: str) -> str:
    bar = money_bar(slices, currency, scale=largest)
    amount = div("sd-right", text(figures.money(_sum(slices), currency)))
    return div("sd-moneyrow", div("", text(name)), bar, amount)


def _sum(slices: Sequence[Slice]) -> int:
    return sum(part.amount for part in slices)


def _unknown(view: PortfolioView) -> str:
    if not view.approved_unknown:
        return ""
    return div(
        "sd-note", text(f"{figures.count(view.approved_unknown, 'budget')} not known and not in these bars.")
    )


def _no_money(view: PortfolioView) -> str:
    if not view.initiatives:
        return "No initiatives yet."
    return (
        f"None of {figures.count(view.active, 'active initiative')} has a known budget. "
        "Enter budgets on an initiative's page, or import them."
    )

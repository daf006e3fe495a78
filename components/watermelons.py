"""Watermelons by name, each with the sentence why; and apart from them what is green outside and unknown inside."""

from collections.abc import Sequence

from components.markup import div, tag, text
from components.reasons import sentences_of
from models import figures
from models.attention import initiatives_by_attention
from models.views.common import Ref
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView

NAMED = 8


def watermelons(view: PortfolioView) -> str:
    """The callout as HTML; says so where there is none."""
    certain = _of(view, view.watermelons)
    unsure = _of(view, view.unknown_inside)
    currency = view.settings.currency
    parts = [_callout(certain, currency), _unsure(unsure, currency)]
    return div("sd", *parts) if certain or unsure else div("sd sd-note", _none(view))


def _of(view: PortfolioView, named: Sequence[Ref]) -> list[InitiativeView]:
    ids = {ref.id for ref in named}
    return initiatives_by_attention(one for one in view.initiatives if one.id in ids)


def _callout(works: Sequence[InitiativeView], currency: str) -> str:
    if not works:
        return ""
    number = figures.count(len(works), "initiative")
    title = f"Fine outside, not landing inside: {number}"
    items = "".join(_item(one, currency) for one in works[:NAMED])
    return div("sd-callout sd-behind", tag("b", "", text(title)), tag("ul", "", items), _more(len(works)))


def _item(view: InitiativeView, currency: str) -> str:
    why = " ".join(sentences_of(view.watermelon_reasons, currency))
    return tag("li", "", tag("b", "", text(view.name)), f": {text(why)}" if why else "")


def _unsure(works: Sequence[InitiativeView], currency: str) -> str:
    if not works:
        return ""
    budget = figures.money(sum(one.money.approved or 0 for one in works), currency)
    title = f"Fine outside, unknown inside: {figures.count(len(works), 'initiative')}, {budget}"
    names = ", ".join(one.name for one in works[:NAMED])
    rest = f" and {len(works) - NAMED:,} more" if len(works) > NAMED else ""
    return div("sd-callout sd-unknown", tag("b", "", text(title)), div("sd-sub", text(names + rest + ".")))


def _more(number: int) -> str:
    return div("sd-sub", f"and {number - NAMED:,} more, in the list below") if number > NAMED else ""


def _none(view: PortfolioView) -> str:
    reported = any(one.delivery is not None for one in view.initiatives)
    if reported:
        return "No watermelon: nothing reports delivery on plan while its outcomes are not landing."
    return (
        "No delivery report has been recorded, so nothing can look better on delivery than it is on outcomes."
    )

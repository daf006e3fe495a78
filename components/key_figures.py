"""The key figures of the outcomes page: money by group first, then evidence and focus; each explains itself."""

from collections.abc import Sequence

from components.explain import as_of, explain
from components.headline import amount, count
from components.markup import div, tag, text
from models import figures
from models.views.portfolio import PortfolioView
from models.vocabulary import Group

THREE = (Group.LANDING, Group.NOT_LANDING, Group.UNKNOWN)
MEANING = {
    Group.LANDING: "Landing: the outcome is achieved or on trajectory.",
    Group.NOT_LANDING: "Not landing: the outcome is behind, stalled or missed.",
    Group.UNKNOWN: "Unknown: no fresh evidence, or no measurable key result.",
}
WORDS = {Group.LANDING: "landing", Group.NOT_LANDING: "not landing", Group.UNKNOWN: "unknown"}


def key_figures(view: PortfolioView, *, whole: bool = True) -> str:
    """The row of figures as HTML; evidence and focus are of the whole portfolio and stand where that is shown."""
    groups = (_group(view, group) for group in THREE)
    return div("sd sd-tiles", *groups, *((_fresh(view), _focus(view)) if whole else ()))


def _tile(css: str, figure: str, words: str, how: Sequence[str]) -> str:
    return div(f"sd-tile {css}", tag("b", "", text(figure)), explain(*how, words=words))


def _group(view: PortfolioView, group: Group) -> str:
    money, number = amount(view.groups, group), count(view.groups, group)
    currency, initiatives = view.settings.currency, figures.count(number, "initiative")
    share = figures.percent(money / view.approved) if view.approved else figures.percent(None)
    missing = f" {figures.count(view.approved_unknown, 'budget')} not known." if view.approved_unknown else ""
    how = (
        MEANING[group],
        f"Approved budget of active and paused initiatives in this group: {figures.money(money, currency)} of "
        f"{figures.money(view.approved, currency)}, {share}. The whole budget stands behind an initiative's one "
        f"status.{missing}",
        as_of(view.moment),
    )
    if not view.approved:
        return _tile(f"sd-{group.value}", f"{number:,}", f"{WORDS[group]}, budget not known", how)
    return _tile(f"sd-{group.value}", figures.money(money, currency), f"{WORDS[group]} · {initiatives}", how)


def _fresh(view: PortfolioView) -> str:
    measured = sum(part.count for part in view.key_result_counts)
    number = figures.count(measured, "key result")
    if view.fresh_share is None:
        return _tile("", "–", "no key result to have evidence yet", ("Add key results to the initiatives.",))
    how = (
        f"Of {number}, {figures.percent(view.fresh_share)} have evidence no older than one interval of their own "
        "rhythm plus grace, or a verdict that is final.",
        as_of(view.moment),
    )
    return _tile("", figures.percent(view.fresh_share), "of key results have fresh or final evidence", how)


def _focus(view: PortfolioView) -> str:
    limit = view.settings.wip_limit
    how = ("Active means exploring, delivering or scaling.", as_of(view.moment))
    if limit is None:
        return _tile("", f"{view.active:,}", "active initiatives, no WIP limit set", how)
    words = (
        "active initiatives within the WIP limit"
        if view.active <= limit
        else "active initiatives over the WIP limit"
    )
    return _tile("", f"{view.active:,} of {limit:,}", words, how)

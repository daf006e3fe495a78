"""Money by outcome: what each objective's funding stands behind."""

from collections.abc import Iterable

from exports import grid, theme
from exports.charts.money_bars import Bar, add_money_bars
from exports.grid import Box
from exports.marks import add_status
from exports.measure import width
from exports.messages import money_message
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.table import pages_of
from models import figures
from models.attention import objectives_by_attention
from models.views.common import Slice
from models.views.portfolio import PortfolioView
from models.vocabulary import MUTED, STATUS_LOOK, Group, Status

_SECTION = "Money by outcome"
_BARS = 8
_KEY_INDENT = 14.0
_KEY_SIZE = (theme.TABLE_SMALL,)
_BEHIND_WHAT = {
    Status.ACHIEVED: "outcomes already achieved",
    Status.ON_TRAJECTORY: "outcomes on trajectory",
    Status.BEHIND: "outcomes that are behind plan",
    Status.STALLED: "outcomes that have stalled",
    Status.MISSED: "outcomes that missed their target",
    Status.NO_EVIDENCE: "outcomes without evidence",
    Status.NOT_MEASURABLE: "initiatives without a measurable key result",
    Status.TOO_EARLY: "outcomes it is too early to judge",
    Status.PAUSED: "paused initiatives",
}
_MILLION = 1e6


def money_slides(view: PortfolioView) -> list[Slide]:
    """One slide, or more where there are more objectives than bars fit."""
    if not view.approved:
        return [_empty(view)]
    total = Bar("All initiatives", _amounts(view.money, view.settings.currency))
    pages = pages_of(_bars(view), _BARS)
    return [_page(view, [total, *bars], place, len(pages)) for place, bars in enumerate(pages, start=1)]


def _title(view: PortfolioView) -> str:
    """The widest part of the money, so that the title says something that the glance has not said."""
    parts = [part for part in view.money if part.amount > 0]
    if not parts:
        return money_message(view)
    largest = max(parts, key=lambda part: part.amount)
    share = figures.percent(largest.amount / sum(part.amount for part in parts))
    amount = figures.money(largest.amount, view.settings.currency)
    return f"The largest part of the money, {amount} ({share}), stands behind {_BEHIND_WHAT[Status(largest.key)]}"


def _bars(view: PortfolioView) -> list[Bar]:
    currency = view.settings.currency
    bars = [
        Bar(o.name, _amounts(o.money, currency)) for o in objectives_by_attention(view.objectives) if o.amount
    ]
    loose = _amounts(view.no_objective, currency)
    return bars + ([Bar("Serves no objective", loose)] if any(loose.values()) else [])


def _amounts(slices: Iterable[Slice], currency: str) -> dict[Status, float]:
    return {
        Status(part.key): figures.major(part.amount, currency) / _MILLION
        for part in slices
        if part.amount > 0
    }


def _page(view: PortfolioView, bars: list[Bar], place: int, pages: int) -> Slide:
    slide = Slide(_title(view), _SECTION, part=part_of(place, pages))
    unit = f"{figures.currency_sign(view.settings.currency)} m"
    slide.lead = f"Approved budget of active and paused initiatives by their outcome status, {unit}"
    _add_key(slide, view)
    largest = max(bars[0].amounts.items(), key=lambda item: item[1])
    alt = (
        f"Stacked bars of {figures.count(len(bars) - 1, 'objective')} and the total, {bars[0].total:,.1f} {unit}; "
        f"largest part: {STATUS_LOOK[largest[0]].word.lower()}, {largest[1]:,.1f} {unit}."
    )
    height = min(320.0, 44.0 * len(bars))
    add_money_bars(slide, grid.columns(0, 12, 176, height), bars, unit=unit, alt=alt)
    slide.note(*_spoken(view))
    return slide


def _add_key(slide: Slide, view: PortfolioView) -> None:
    """The statuses with mark, word, money and count: key and totals in one."""
    items = [(Status(part.key), _counted(part, view.settings.currency)) for part in view.money if part.count]
    widths = [_key_width(status, words) for status, words in items]
    gap = min(28.0, (grid.CONTENT - sum(widths)) / max(1, len(items) - 1))
    left = grid.MARGIN
    for (status, words), wide in zip(items, widths, strict=True):
        add_status(slide, left, 133, status)
        room = wide - _KEY_INDENT
        name, figure = Box(left + _KEY_INDENT, 126, room, 15), Box(left + _KEY_INDENT, 141, room, 15)
        add_text(slide, name, STATUS_LOOK[status].word, sizes=_KEY_SIZE, bold=True, name="Key")
        add_text(slide, figure, words, sizes=_KEY_SIZE, colour=MUTED, name="Key")
        left += wide + gap


def _counted(part: Slice, currency: str) -> str:
    return f"{figures.money(part.amount, currency)} · {part.count}"


def _key_width(status: Status, words: str) -> float:
    size = _KEY_SIZE[0]
    return _KEY_INDENT + 2 + max(width(STATUS_LOOK[status].word, size, bold=True), width(words, size))


def _spoken(view: PortfolioView) -> list[str]:
    notes = [
        "The whole approved budget of an initiative stands behind its one status; contribution weights split it."
    ]
    other = [part for part in view.groups if part.key == Group.OTHER_STAGES and part.count]
    for part in other:
        amount = figures.money(part.amount, view.settings.currency)
        notes.append(
            f"Other stages, not in this picture: {amount} of {figures.count(part.count, 'initiative')}."
        )
    if view.approved_unknown:
        notes.append(f"Budget not known: {figures.count(view.approved_unknown, 'initiative')}.")
    return notes


def _empty(view: PortfolioView) -> Slide:
    slide = Slide(money_message(view), _SECTION)
    words = "Enter approved budgets under Portfolio, Edit, or import them; unknown money is never counted as nothing."
    add_text(slide, grid.columns(0, 8, 104, 60), words)
    return slide

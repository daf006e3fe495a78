"""Money by outcome: what each objective's funding stands behind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exports import grid, theme
from exports.charts.money_bars import Bar, add_money_bars
from exports.grid import Box
from exports.marks import add_status
from exports.measure import width
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.table import pages_of
from models import figures
from models.attention import objectives_by_attention
from models.views.common import Slice
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_OF, MUTED, STATUS_LOOK, Group, Status

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
_LABELS = Box(grid.MARGIN, 163, grid.CONTENT, 16)
_BARS_TOP, _BARS_BOTTOM, _PITCH = 182.0, 498.0, 46.0
_DOUBTFUL = (Group.NOT_LANDING, Group.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Funding:
    """Money by status behind one name, in minor units."""

    name: str
    amounts: dict[Status, int]

    @property
    def doubtful(self) -> int:
        """What stands behind outcomes that are not landing or unknown."""
        return sum(amount for status, amount in self.amounts.items() if GROUP_OF[status] in _DOUBTFUL)

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.amounts.values())


def money_slides(view: PortfolioView) -> list[Slide]:
    """One slide, or more where there are more objectives than bars fit."""
    if not view.approved:
        return [_empty(view)]
    whole = Funding("All initiatives", _amounts(view.money))
    pages = pages_of(_fundings(view), _BARS)
    return [_page(view, [whole, *rows], place, len(pages)) for place, rows in enumerate(pages, start=1)]


def _title(view: PortfolioView) -> str:
    """The widest part of the money, so that the title says something that the glance has not said."""
    parts = [part for part in view.money if part.amount > 0]
    largest = max(parts, key=lambda part: part.amount)
    amount, behind = figures.money(largest.amount, view.settings.currency), _BEHIND_WHAT[Status(largest.key)]
    if len(parts) == 1:
        return f"All of the money, {amount}, stands behind {behind}"
    share = figures.percent(largest.amount / sum(part.amount for part in parts))
    return f"The largest part of the money, {amount} ({share}), stands behind {behind}"


def _fundings(view: PortfolioView) -> list[Funding]:
    """The money of each objective; by department where no objective has any."""
    found = [Funding(o.name, _amounts(o.money)) for o in objectives_by_attention(view.objectives) if o.amount]
    if not found:
        return fundings_by_department(view)
    loose = _amounts(view.no_objective)
    return found + ([Funding("Serves no objective", loose)] if loose else [])


def _amounts(slices: Iterable[Slice]) -> dict[Status, int]:
    return {Status(part.key): part.amount for part in slices if part.amount > 0}


def fundings_by_department(view: PortfolioView) -> list[Funding]:
    """The money of each department, the largest first, small ones together."""
    found: dict[str, dict[Status, int]] = {}
    for one in view.initiatives:
        if one.money.approved and not one.archived and (one.active or one.status is Status.PAUSED):
            mine = found.setdefault(one.department or "No department", {})
            mine[one.status] = mine.get(one.status, 0) + one.money.approved
    ranked = sorted((Funding(*item) for item in found.items()), key=lambda one: (-one.total, one.name))
    rest = ranked[_BARS - 2 :] if len(ranked) >= _BARS else []
    return ranked[: len(ranked) - len(rest)] + ([_together(rest)] if rest else [])


def _together(rest: Sequence[Funding]) -> Funding:
    amounts: dict[Status, int] = {}
    for one in rest:
        for status, amount in one.amounts.items():
            amounts[status] = amounts.get(status, 0) + amount
    return Funding(figures.count(len(rest), "other department"), amounts)


def _page(view: PortfolioView, rows: list[Funding], place: int, pages: int) -> Slide:
    currency = view.settings.currency
    size, letter = scale_of(figures.major(rows[0].total, currency))
    unit = f"{figures.currency_sign(currency)} {letter}"
    slide = Slide(_title(view), _SECTION, part=part_of(place, pages))
    slide.lead = f"Approved budget of active and paused initiatives by their outcome status, {unit}"
    if view.approved_unknown:
        slide.lead += f"; not known for {figures.count(view.approved_unknown, 'initiative')}"
    _add_key(slide, view)
    bars = [
        Bar(r.name, {s: figures.major(amount, currency) / size for s, amount in r.amounts.items()})
        for r in rows
    ]
    height = min(_BARS_BOTTOM - _BARS_TOP, _PITCH * len(bars))
    alt = (
        f"Stacked bars of {figures.count(len(bars) - 1, 'part')} and the total, {bars[0].total:,.1f} {unit}; "
        f"not landing or unknown: {figures.money(rows[0].doubtful, currency)}."
    )
    add_money_bars(slide, grid.columns(0, 10, _BARS_TOP, height), bars, unit=unit, alt=alt)
    _add_doubtful(slide, rows, currency, height / len(bars))
    slide.note(*_spoken(view))
    return slide


def scale_of(whole: float) -> tuple[float, str]:
    """The unit in which a picture counts, by the whole of its money in units of the currency."""
    return next((pair for pair in ((1e9, "bn"), (1e6, "m")) if whole >= pair[0] * 10), (1e3, "k"))


def _add_doubtful(slide: Slide, rows: Sequence[Funding], currency: str, pitch: float) -> None:
    """Beside each bar how much of it is not landing or unknown."""
    column = grid.columns(10, 2, 0, 0)
    head = Box(column.left, _LABELS.top, column.width, _LABELS.height)
    size = (theme.TABLE_SIZE,)
    add_text(slide, head, "not landing or unknown", sizes=size, colour=MUTED, align="r", name="Heading")
    for place, row in enumerate(rows):
        box = Box(column.left, _BARS_TOP + place * pitch, column.width, pitch)
        share = f" · {figures.percent(row.doubtful / row.total)}" if row.total else ""
        words = f"{figures.money(row.doubtful, currency)}{share}"
        add_text(slide, box, words, bold=not place, align="r", anchor="ctr", name="Doubtful")


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
    slide = Slide("No approved budget is known yet, so no money stands behind any outcome", _SECTION)
    words = "Enter approved budgets under Portfolio, Edit, or import them; unknown money is never counted as nothing."
    add_text(slide, grid.columns(0, 8, 104, 60), words)
    return slide

"""What stands beside an initiative's outcomes: its money, its delivery, its decisions, and who and why."""

from collections.abc import Sequence

from components.explain import as_of, explain
from components.markup import div, span, tag, text
from models import figures
from models.views.initiative import DeliveryReportView, InitiativeView, MoneyPointView
from models.vocabulary import DECISION_MARK, word

RECENT = 6
AHEAD = (
    "Spend is ahead of outcomes: they are behind their plan, and more of the budget is used than is attained."
)


def money_panel(view: InitiativeView) -> str:
    """Approved, spent and committed with their plan; outcome and spend against plan are two figures, never one."""
    money, currency = view.money, view.currency
    if money.approved is None and money.spent is None and not view.money_history:
        return div("sd sd-note", "No budget and no actuals are known.")
    how = explain(
        f"Budget used = spent {figures.money(money.spent, currency)} ÷ approved for the whole life "
        f"{figures.money(money.approved, currency)} = {figures.percent(money.used)}.",
        f"Last closed period: {figures.day(money.as_of)}.",
        f"Planned by then: {figures.money(money.planned_spend, currency)}.",
        as_of(view.moment),
        words=_used(view),
    )
    approved = div("sd-big", text(figures.money(money.approved, currency)), span("sd-sub", " approved"))
    return div("sd sd-relative", approved, _budget_bar(view), how, _two_figures(view), _history(view))


def _used(view: InitiativeView) -> str:
    money, currency = view.money, view.currency
    if money.spent is None:
        return "spend not known"
    share = "" if money.used is None else f", {figures.percent(money.used)} of the budget"
    committed = "" if money.committed is None else f"; committed {figures.money(money.committed, currency)}"
    return f"{figures.money(money.spent, currency)} spent{share}{committed}"


def _budget_bar(view: InitiativeView) -> str:
    money = view.money
    if not money.approved or money.spent is None:
        return ""
    full = max(money.approved, money.spent + (money.committed or 0), money.planned_spend or 0)
    parts = [span("sd-spent", style=f"width:{100 * money.spent / full:.2f}%")]
    if money.committed:
        parts.append(span("sd-committed", style=f"width:{100 * money.committed / full:.2f}%"))
    if money.planned_spend is not None:
        parts.append(
            span("sd-tick", style=f"left:{100 * money.planned_spend / full:.2f}%", title="planned by then")
        )
    return div("sd-budget", *parts, role="img", aria_label=_used(view))


def _two_figures(view: InitiativeView) -> str:
    outcome = "no figure" if view.gap is None else figures.points(view.gap)
    gap = view.money.spend_gap
    spend = "not known" if gap is None else f"{'+' if gap > 0 else ''}{figures.percent(gap)}"
    ahead = div("sd-sub", AHEAD) if view.spend_ahead else ""
    return (
        div("sd-sub", text(f"Outcome against its plan: {outcome}. Spend against its plan: {spend}.")) + ahead
    )


def _history(view: InitiativeView) -> str:
    if not view.money_history:
        return ""
    points = sorted(view.money_history, key=lambda one: one.period_end, reverse=True)
    head = tag(
        "tr", "", *(tag("th", "", one, scope="col") for one in ("To", "Spent", "Committed", "Planned"))
    )
    rows = "".join(_period(one, view.currency) for one in points)
    table = div("sd-scroll", tag("table", "sd-table", tag("thead", "", head), tag("tbody", "", rows)))
    return opening(figures.count(len(points), "period"), table)


def _period(one: MoneyPointView, currency: str) -> str:
    amounts = (one.spent, one.committed, one.planned)
    cells = (
        tag("td", "sd-right", text(figures.money(a, currency) if a is not None else "–")) for a in amounts
    )
    return tag("tr", "", tag("td", "sd-nowrap", text(figures.day(one.period_end))), *cells)


def delivery_panel(view: InitiativeView) -> str:
    """The newest delivery report and those before it; the original word stands as it was given, never as an outcome."""
    reports = sorted(view.delivery_history, key=lambda one: one.reported_on, reverse=True)
    newest = view.delivery or next(iter(reports), None)
    if newest is None:
        return div(
            "sd sd-note", "No delivery report. It says how the work goes; it never counts as an outcome."
        )
    older = [one for one in reports if one is not newest and one != newest]
    return div("sd", _report(newest), _older(older))


def _report(one: DeliveryReportView) -> str:
    original = f" · reported as “{one.original}”" if one.original else ""
    source = f" · {one.source}" if one.source else ""
    head = div(
        "",
        tag("b", "", text(word(one.delivery))),
        span("sd-sub", text(f"{original} · {figures.day(one.reported_on)}{source}")),
    )
    comment = div("sd-sub", text(one.comment)) if one.comment else ""
    return head + _milestones(one) + comment


def _milestones(one: DeliveryReportView) -> str:
    if one.milestones_planned is None:
        return ""
    done = "not known" if one.milestones_done is None else f"{one.milestones_done:,}"
    return div("sd-sub", text(f"{done} of {figures.count(one.milestones_planned, 'milestone')} done"))


def _older(reports: Sequence[DeliveryReportView]) -> str:
    if not reports:
        return ""
    return opening(
        f"{figures.count(len(reports), 'report')} before",
        "".join(div("sd-item", _report(r)) for r in reports),
    )


def decision_panel(view: InitiativeView) -> str:
    """The decisions on the initiative, newest first, with the money they moved."""
    decisions = sorted(view.decisions, key=lambda one: one.decided_on, reverse=True)
    items = [
        div(
            "sd-item",
            tag("b", "", f"{DECISION_MARK[one.kind]} {one.kind.value.capitalize()}"),
            span("sd-sub", text(f" · {figures.day(one.decided_on)} · {one.decided_by}, by {one.right}")),
            div("sd-sub", text(one.reason)),
        )
        for one in decisions
    ]
    items += [_move(view, move.amount, move.effective_on, move.note) for move in view.funding_moves]
    return div("sd", *items) if items else div("sd sd-note", "No decision has been recorded.")


def _move(view: InitiativeView, amount: int, effective_on: object, note: str) -> str:
    words = f"{figures.money(amount, view.currency)} effective {figures.day(effective_on)}"  # type: ignore[arg-type]
    return div("sd-item", text(words), div("sd-sub", text(note)))


def about_panel(view: InitiativeView) -> str:
    """Why and why now, who, when, and the fields an import brought along."""
    told = [("Why now", view.why_now or "not said"), ("What it is", view.description)]
    people = [("Owner", view.owner), ("Sponsor", view.sponsor), ("Team", view.team)]
    facts = [(name, ref.name if ref else "not named") for name, ref in people]
    facts += [
        ("Category", word(view.category)),
        ("Obligation", view.obligation),
        ("Department", view.department),
    ]
    facts += [("Runs", _runs(view)), ("Steering attention", view.attention)]
    own = [(field.name, field.value) for field in view.own_fields]
    rows = _pairs([*told, *facts])
    return div("sd", rows, opening(figures.count(len(own), "own field"), _pairs(own)) if own else "")


def _runs(view: InitiativeView) -> str:
    return f"{figures.day(view.starts_on)} to {figures.day(view.ends_on)}"


def _pairs(pairs: Sequence[tuple[str, str]]) -> str:
    items = "".join(tag("dt", "", text(name)) + tag("dd", "", text(value)) for name, value in pairs if value)
    return tag("dl", "sd-pairs", items)


def opening(words: str, inside: str) -> str:
    """A quiet line that opens onto more."""
    summary = tag("summary", "", span("sd-chevron", "›", aria_hidden="true"), span("sd-link", text(words)))
    return div("sd-rows sd-plain", tag("details", "", summary, inside))

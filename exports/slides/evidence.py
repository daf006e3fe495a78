"""An initiative's evidence page: key results, trajectory charts, money, delivery, what was learned and decided."""

from collections.abc import Sequence

from exports import grid, measure, theme
from exports.charts.trajectory import trajectory_of
from exports.charts.trajectory_chart import add_trajectory_chart
from exports.grid import Box
from exports.messages import initiative_message, lead_line, short
from exports.shapes import Paragraph, add_paragraphs, add_text
from exports.slide import Slide, part_of
from exports.slides.objective import add_text_under
from exports.slides.rows import add_key_results
from exports.spoken import reasons_of, sources_of
from exports.table import pages_of
from models import figures
from models.attention import contributions_by_attention
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.vocabulary import DECISION_MARK, Contribution, Watermelon

_SECTION = "Evidence"
_ROWS = 4
_ROW = 42.0
_BOTTOM = 502.0
_WIDEST = 600.0


def evidence_slides(view: InitiativeView, currency: str) -> list[Slide]:
    """One slide, or more where there are more than four key results."""
    pages = pages_of(contributions_by_attention(view.contributions), _ROWS)
    title = initiative_message(view)
    slides = []
    for place, rows in enumerate(pages, start=1):
        slide = Slide(title, _SECTION, lead=_lead(view), part=part_of(place, len(pages)))
        top = _add_results(slide, rows)
        results = [row.key_result for row in rows]
        if place == 1:
            _add_charts(
                slide, results, Box(grid.MARGIN, top, grid.columns(0, 8, 0, 0).width - 12, _BOTTOM - top), 2
            )
            _add_side(slide, view, currency, top)
            slide.note(*_spoken(view, currency))
        else:
            _add_charts(slide, results, Box(grid.MARGIN, top, grid.CONTENT, _BOTTOM - top), 3)
        for result in results:
            slide.note(*reasons_of(result.name, result.reasons), *sources_of(result))
        slides.append(slide)
    return slides


def _lead(view: InitiativeView) -> str:
    owner = f"owner {view.owner.name}" if view.owner else "no owner"
    served = [row for row in view.contributions if row.key_result.objective]
    direct = [row for row in served if row.kind == Contribution.DIRECT] or served
    names = list(dict.fromkeys(row.key_result.objective.name for row in direct if row.key_result.objective))
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    serves = f"serves “{short(names[0], 60)}”{more}" if names else "serves no objective"
    now = f"why now: {view.why_now}" if view.why_now else ""
    return lead_line([owner, view.stage.value, serves], now)


def _add_results(slide: Slide, rows: Sequence[ContributionView]) -> float:
    """The table of key results, or what to do where there is none; returns where the rest may begin."""
    if not rows:
        words = "Add one measurable key result: metric, unit, baseline, target and due date. Money needs it to go on."
        return add_text_under(slide, 130, words) + 24
    smalls = [f"enables {row.enables}" if row.enables else "" for row in rows]
    box = grid.columns(0, 12, 120, 22 + _ROW * len(rows))
    return add_key_results(slide, box, [row.key_result for row in rows], smalls).box.bottom + 16


def _add_charts(slide: Slide, results: Sequence[KeyResultView], box: Box, most: int) -> None:
    """The trajectories of the key results that need attention first and have something to draw."""
    drawn = [result for result in results if trajectory_of(result).drawable][:most]
    if not drawn:
        if results:
            words = "No trajectory yet: it is drawn from the second value on."
            add_text(slide, Box(box.left, box.top + 4, box.width, 36), words)
        return
    width = min(_WIDEST, (box.width - grid.GUTTER * (len(drawn) - 1)) / len(drawn))
    for place, result in enumerate(drawn):
        left = box.left + place * (width + grid.GUTTER)
        size = (theme.TABLE_SIZE,)
        head = Box(left, box.top, width - 4, 16)
        add_text(slide, head, _chart_heading(result, head.width), sizes=size, bold=True, name="Heading")
        add_trajectory_chart(slide, Box(left, box.top + 18, width, box.height - 18), result)


def _chart_heading(view: KeyResultView, room: float) -> str:
    """The name with its unit, without it where there is no room; the newest value carries it as well."""
    with_unit = f"{view.name}, {view.promise.unit}" if view.promise.unit else view.name
    return with_unit if measure.width(with_unit, theme.TABLE_SIZE, bold=True) <= room else view.name


def _add_side(slide: Slide, view: InitiativeView, currency: str, top: float) -> None:
    lines = [("Money", _money(view, currency)), ("Delivery", _delivery(view)), ("Decided", _decided(view))]
    lines.append(("Learned", _learned(view)))
    size = theme.BODY_SIZE
    paragraphs = [Paragraph(body, lead=lead, size=size, before=6) for lead, body in lines if body]
    place = (8, 4) if view.contributions else (0, 9)
    add_paragraphs(slide, grid.columns(*place, top, _BOTTOM - top), paragraphs, name="Facts")


def _money(view: InitiativeView, currency: str) -> str:
    money = view.money
    if money.approved is None:
        return "no approved budget is known."
    approved = figures.money(money.approved, currency)
    if money.spent is None:
        return f"{approved} approved, spend not known."
    used = f" ({figures.percent(money.used)})" if money.used is not None else ""
    until = f" to {figures.day(money.as_of)}" if money.as_of else ""
    ahead = ", ahead of its outcomes" if view.spend_ahead else ""
    return f"{figures.money(money.spent, currency)} of {approved} used{used}{until}{ahead}."


def _delivery(view: InitiativeView) -> str:
    report = view.delivery
    if report is None:
        return ""
    said = report.delivery.value.replace("_", " ")
    done = ""
    if report.milestones_done is not None and report.milestones_planned:
        done = f", {report.milestones_done} of {report.milestones_planned} milestones"
    but = {
        Watermelon.WATERMELON: ", while outcomes miss",
        Watermelon.UNKNOWN_INSIDE: ", while outcomes are unknown",
        Watermelon.NONE: "",
    }[view.watermelon]
    return f"{said} on {figures.day(report.reported_on)}{done}{but}."


def _decided(view: InitiativeView) -> str:
    last = view.last_decision
    if last is None:
        return ""
    who = f" by {last.decided_by}" if last.decided_by else ""
    reason = f": {short(last.reason, 90)}" if last.reason else "."
    return f"{DECISION_MARK[last.kind]} {last.kind.value} on {figures.day(last.decided_on)}{who}{reason}"


def _learned(view: InitiativeView) -> str:
    told = [
        c for row in view.contributions for c in row.key_result.check_ins if c.learned and not c.superseded
    ]
    if not told:
        return ""
    newest = max(told, key=lambda c: (c.observed_on, c.id))
    return f"on {figures.day(newest.observed_on)}: {short(newest.learned, 200)}"


def _spoken(view: InitiativeView, currency: str) -> list[str]:
    notes = [view.description and short(view.description, 600), view.why_now and f"Why now: {view.why_now}"]
    notes += reasons_of(view.name, view.reasons, currency)
    if view.watermelon is not Watermelon.NONE:
        notes += reasons_of("Watermelon", view.watermelon_reasons, currency)
    if view.coverage is not None:
        notes.append(f"Measured on {figures.percent(view.coverage)} of the weight.")
    return notes

"""Value against spend: who spends ahead of outcomes, and who cannot be placed at all."""

from exports import grid
from exports.charts.bubbles import CROWD, Bubble
from exports.charts.value_spend import add_value_against_spend
from exports.messages import listed, value_message
from exports.shapes import Paragraph, add_paragraphs, add_text
from exports.slide import Slide
from exports.table import Cell, Column, add_table
from models import figures
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import MUTED, Watermelon

_SECTION = "Value against spend"


def value_spend_slides(view: PortfolioView) -> list[Slide]:
    """The slide with the bubble chart, and beside it what the chart cannot show."""
    steered = [i for i in view.initiatives if i.active and not i.archived]
    drawn = [i for i in steered if i.money.used is not None and i.attained is not None and i.money.approved]
    slide = Slide(value_message(view, drawn), _SECTION)
    slide.lead = "Outcome attained against budget used; area: approved budget"
    unnamed: list[str] = []
    if drawn:
        alt = f"Bubble chart of {figures.count(len(drawn), 'initiative')}. {value_message(view, drawn)}."
        unit = f"{figures.currency_sign(view.settings.currency)} m"
        bubbles = [_bubble(initiative, view.settings.currency) for initiative in drawn]
        box = grid.columns(0, 9, 122, 380)
        unnamed = add_value_against_spend(slide, box, bubbles, unit=unit, alt=alt)
    elif steered:
        _add_missing(slide, steered)
    else:
        add_text(slide, grid.columns(0, 8, 126, 20), "Add initiatives under Portfolio, Edit, or import them.")
    _add_margin(slide, steered, unnamed, drawn=len(drawn))
    slide.note(*(_spoken(one, view.settings.currency) for one in drawn if one.spend_ahead))
    return [slide]


def _add_missing(slide: Slide, steered: list[InitiativeView]) -> None:
    """Where there is nothing to draw: what a bubble needs, and how many initiatives have it."""
    add_text(slide, grid.columns(0, 8, 126, 20), "An initiative is drawn once three things are known of it.")
    needs: list[tuple[str, str, list[float | None]]] = [
        ("Approved budget", "Portfolio, Edit or Import", [i.money.approved for i in steered]),
        ("Spend to date", "Portfolio, Edit or Import", [i.money.used for i in steered]),
        (
            "Measured outcome",
            "key results with evidence, on enough of the weight",
            [i.attained for i in steered],
        ),
    ]
    rows = [
        [Cell(name, where, bold=True), Cell(f"{sum(one is not None for one in known):,} of {len(known):,}")]
        for name, where, known in needs
    ]
    columns = (Column("What a bubble needs", 420), Column("initiatives that have it", 160, "r"))
    alt = "Table of what a bubble needs. " + "; ".join(f"{row[0].body}: {row[1].body}" for row in rows) + "."
    add_table(slide, grid.columns(0, 8, 154, 160), columns, rows, alt=alt)


def _spoken(view: InitiativeView, currency: str) -> str:
    used, attained = figures.percent(view.money.used), figures.percent(view.attained)
    approved = figures.money(view.money.approved, currency)
    return f"{view.name} spends ahead of its outcomes: {used} of {approved} used, {attained} attained."


def _bubble(view: InitiativeView, currency: str) -> Bubble:
    money = view.money
    plan = view.plan_today
    used = money.used or 0.0
    planned = (used if plan[0] is None else plan[0], plan[1]) if plan else None
    budget = round(figures.major(money.approved or 0, currency) / 1e6, 3)
    return Bubble(
        name=view.name,
        status=view.status,
        used=used,
        attained=view.attained or 0,
        budget=budget,
        planned=planned,
        ringed=view.watermelon is Watermelon.WATERMELON,
        ahead=view.spend_ahead,
    )


def _add_margin(slide: Slide, steered: list[InitiativeView], unnamed: list[str], *, drawn: int) -> None:
    """What stands beside the chart: the ringed ones, the unknown ones, and those without a name in it."""
    unspent = [i.name for i in steered if i.money.used is None]
    unmeasured = [i.name for i in steered if i.money.used is not None and i.attained is None]
    ringed = [i.name for i in steered if i.watermelon is Watermelon.WATERMELON]
    found = [
        ("Ringed, green outside", ringed) if drawn else ("", []),
        ("Spend not known", unspent),
        ("Outcome not known", unmeasured),
        ("Drawn without a name", unnamed),
    ]
    paragraphs = []
    for heading, names in found:
        if names:
            paragraphs.append(Paragraph(f"{heading}: {len(names)}", bold=True, before=12))
            paragraphs.append(Paragraph(listed(names, 3), colour=MUTED, before=2))
            slide.note(f"{heading}: {', '.join(names)}.")
    if drawn:
        whose = "a ringed initiative's" if drawn > CROWD else "an initiative's"
        tail = f"A thin tail comes from where {whose} own plan puts it today."
        paragraphs.append(Paragraph(tail, colour=MUTED, before=12))
    add_paragraphs(slide, grid.columns(9, 3, 130, 360), paragraphs, name="Margin")

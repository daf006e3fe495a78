"""The evidence page of an initiative that has no key result: what is known of it, and what has to be agreed."""

from exports import grid, theme
from exports.grid import Box
from exports.measure import fit
from exports.messages import initiative_message
from exports.shapes import Paragraph, add_paragraphs, add_text
from exports.slide import Slide
from exports.slides.facts import add_facts, lead_of, spoken_of
from exports.slides.rows import add_why_now
from exports.table import Cell, Column, add_table
from models import figures
from models.views.initiative import InitiativeView

_SECTION = "Evidence"
_ASKED = (
    ("metric", "what is counted", 230),
    ("unit", "%, days, €", 120),
    ("baseline, on day", "where it starts", 170),
    ("target or bound", "where it has to be", 170),
    ("due", "by when", 110),
    ("source", "who measures it", 140),
)
_BOTTOM = 502.0
_SHARE = 0.42


def promise_slide(view: InitiativeView, currency: str) -> Slide:
    """One slide: an empty key result to fill in together, and beneath it what is known without one."""
    slide = Slide(initiative_message(view), _SECTION, lead=lead_of(view))
    top = add_why_now(slide, view.why_now) + 4
    words = "To agree: one measurable key result. Money needs it to go on."
    add_text(slide, grid.columns(0, 12, top, 18), words, bold=True, name="Heading")
    columns = [Column(head, wide) for head, _, wide in _ASKED]
    cells = [[Cell("", hint) for _, hint, _ in _ASKED]]
    alt = "Table with one empty row: the parts of a key result that have to be agreed."
    low = add_table(slide, grid.columns(0, 12, top + 24, 66), columns, cells, alt=alt).box.bottom + 24
    _add_description(slide, view, low)
    add_facts(slide, view, currency, grid.columns(8, 4, low, _BOTTOM - low))
    slide.note(*spoken_of(view, currency))
    return slide


def _add_description(slide: Slide, view: InitiativeView, top: float) -> None:
    """What the initiative says of itself, when it runs, and what its delivery report says."""
    ends = [figures.day(day) for day in (view.starts_on, view.ends_on)]
    runs = f"{ends[0]} to {ends[1]}" if view.starts_on or view.ends_on else "dates not known"
    found = [
        ("What it is for", view.description or "nobody has said so yet."),
        ("Runs", f"{runs}."),
        ("Delivery says", view.delivery.comment if view.delivery else ""),
    ]
    box = grid.columns(0, 7, top, _BOTTOM - top)
    parts = [_part(slide, box, heading, body) for heading, body in found if body]
    add_paragraphs(slide, box, parts, name="Description")


def _part(slide: Slide, box: Box, heading: str, body: str) -> Paragraph:
    """A paragraph that takes less than half of the box, so that it leaves room for the others."""
    whole = f"{heading} {body}"
    fitted = fit(whole, box.width, box.height * _SHARE, (theme.BODY_SIZE,), bold=True)
    if fitted.cut:
        slide.note(whole)
    return Paragraph(fitted.text[len(heading) :].strip(), lead=heading, before=8)

"""The first slide: whose pack this is, as of when, and the one answer."""

from exports import grid
from exports.composition import Composition
from exports.messages import money_message
from exports.shapes import add_text
from exports.slide import Layout, Slide
from models import figures
from models.views.portfolio import PortfolioView


def cover_slides(view: PortfolioView, composition: Composition) -> list[Slide]:
    """The cover."""
    slide = Slide(view.name or "Portfolio", "Cover", Layout.COVER)
    parts = ["Steering pack", composition.review, f"as of {figures.day(view.moment.day)}"]
    if view.moment.reconstructed:
        parts.append("reconstructed")
    slide.lead = " · ".join(part for part in parts if part)
    answer = grid.columns(0, 10, 378, 60)
    add_text(slide, answer, f"{money_message(view)}.", sizes=(18, 16), name="Answer")
    slide.note(
        f"Drawn for {figures.day(view.moment.day)}, from revision {view.moment.known} of the portfolio.",
        "Blue: value is landing. Warm: it is not. Grey: we do not know. A word always stands beside its mark.",
    )
    return [slide]

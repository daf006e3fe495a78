"""The first slide: whose pack this is, as of when, the one answer, what was counted, and where things stand."""

from collections.abc import Sequence

from exports import grid
from exports.composition import Composition
from exports.grid import Box
from exports.messages import answer_sentences
from exports.shapes import add_line, add_text
from exports.slide import Layout, Slide
from exports.slides.rows import add_figures
from models import figures
from models.views.portfolio import PortfolioView
from models.vocabulary import HAIRLINE, MUTED

_FIGURES_TOP, _CONTENTS_TOP = 324.0, 410.0
_PER_ROW = 3


def contents_of(body: Sequence[Slide]) -> list[tuple[str, int, int]]:
    """Each section of the slides after the cover with its first and last page."""
    pages: dict[str, list[int]] = {}
    for page, slide in enumerate(body, start=2):
        pages.setdefault(slide.section, []).append(page)
    return [(section, numbers[0], numbers[-1]) for section, numbers in pages.items()]


def cover_slides(
    view: PortfolioView, composition: Composition, contents: Sequence[tuple[str, int, int]]
) -> list[Slide]:
    """The cover; `contents` are sections with their first and last page."""
    slide = Slide(view.name or "Portfolio", "Cover", Layout.COVER)
    parts = ["Steering pack", composition.review, f"as of {figures.day(view.moment.day)}"]
    parts.append(f"revision {view.moment.known:,} of the portfolio")
    if view.moment.reconstructed:
        parts.append("reconstructed")
    slide.lead = " · ".join(part for part in parts if part)
    answer = " ".join(answer_sentences(view))
    add_text(slide, grid.columns(0, 12, 224, 84), answer, sizes=(22, 20, 18), name="Answer")
    add_figures(slide, _FIGURES_TOP, _counts(view))
    _add_contents(slide, contents)
    slide.note(
        f"Drawn for {figures.day(view.moment.day)}, from revision {view.moment.known} of the portfolio.",
        "Blue: value is landing. Warm: it is not. Grey: we do not know. A word always stands beside its mark.",
    )
    return [slide]


def _counts(view: PortfolioView) -> list[tuple[str, str]]:
    """What was counted, each a figure with its words."""
    objectives = sum(not one.archived for one in view.objectives)
    measured = sum(part.count for part in view.key_result_counts)
    limit = view.settings.wip_limit
    found = [
        (f"{view.active:,}", "active initiatives" + (f", WIP limit {limit:,}" if limit is not None else "")),
        (f"{objectives:,}", "objective" if objectives == 1 else "objectives"),
        (f"{measured:,}", "open key result" if measured == 1 else "open key results"),
    ]
    if view.fresh_share is not None:
        found.append((figures.percent(view.fresh_share), "of them with fresh evidence"))
    return found


def _add_contents(slide: Slide, contents: Sequence[tuple[str, int, int]]) -> None:
    """The sections in columns, each with its pages."""
    for place, (section, first, last) in enumerate(contents):
        row, column = divmod(place, _PER_ROW)
        box = grid.columns(column * 4, 4, _CONTENTS_TOP + row * 30, 24)
        add_line(slide, Box(box.left, box.top, box.width, 0), HAIRLINE)
        pages = f"{first}" if first == last else f"{first}–{last}"
        add_text(slide, Box(box.left, box.top + 5, box.width - 60, 18), section, name="Section")
        number = Box(box.right - 60, box.top + 5, 60, 18)
        add_text(slide, number, pages, colour=MUTED, align="r", name="Pages")

"""The pack as a PowerPoint file: frozen views in, bytes out, the same bytes for the same views."""

from collections.abc import Callable, Iterator, Sequence

from exports.check import check_deck
from exports.composition import Composition, Section
from exports.opc import DeckPackage
from exports.slide import Slide
from exports.slide_xml import fitted_title
from exports.slides.cover import contents_of, cover_slides
from exports.slides.evidence import evidence_slides
from exports.slides.glance import glance_slides
from exports.slides.money import money_slides
from exports.slides.objective import objective_slides
from exports.slides.value_spend import value_spend_slides
from exports.slides.watermelons import watermelon_slides
from models import figures
from models.attention import objectives_by_attention
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView

Progress = Callable[[int, int, str], None]
Step = tuple[str, Callable[[], list[Slide]]]


def _silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""


def build_deck(
    portfolio: PortfolioView,
    initiatives: Sequence[InitiativeView],
    composition: Composition | None = None,
    progress: Progress = _silent,
) -> bytes:
    """The deck of `portfolio` with an evidence page for each of `initiatives`, in that order, as a .pptx file.

    `progress` is called with steps done, steps in all and what comes next. Raises `ExportRefused` where the finished
    file fails its own check; then there is no file.
    """
    composition = composition or Composition()
    steps = list(_steps(portfolio, initiatives, composition))
    body: list[Slide] = []
    for done, (what, draw) in enumerate(steps):
        progress(done, len(steps) + 1, what)
        body += draw()
    progress(len(steps), len(steps) + 1, "Writing and checking the file")
    blob = _written(portfolio, [*cover_slides(portfolio, composition, contents_of(body)), *body])
    check_deck(blob)
    progress(len(steps) + 1, len(steps) + 1, "Done")
    return blob


def _steps(
    portfolio: PortfolioView, initiatives: Sequence[InitiativeView], composition: Composition
) -> Iterator[Step]:
    for section in dict.fromkeys(composition.sections):
        yield from _section_steps(section, portfolio, initiatives)


def _section_steps(
    section: Section, portfolio: PortfolioView, initiatives: Sequence[InitiativeView]
) -> Iterator[Step]:
    match section:
        case Section.GLANCE:
            yield section, lambda: glance_slides(portfolio)
        case Section.VALUE_SPEND:
            yield section, lambda: value_spend_slides(portfolio)
        case Section.MONEY:
            yield section, lambda: money_slides(portfolio)
        case Section.WATERMELONS:
            yield section, lambda: watermelon_slides(portfolio)
        case Section.OBJECTIVES:
            for objective in objectives_by_attention(o for o in portfolio.objectives if not o.archived):
                yield objective.name, lambda view=objective: objective_slides(view, portfolio)  # type: ignore[misc]
        case Section.EVIDENCE:
            for initiative in initiatives:
                currency = portfolio.settings.currency
                yield initiative.name, lambda view=initiative, unit=currency: evidence_slides(view, unit)  # type: ignore[misc]


def _written(portfolio: PortfolioView, slides: Sequence[Slide]) -> bytes:
    day = portfolio.moment.day
    name = portfolio.name or "Portfolio"
    package = DeckPackage(f"{name} · as of {figures.day(day)}")
    shown: set[str] = set()
    for slide in slides:
        _tell_apart(slide, shown)
        package.add_slide(slide)
    return package.to_bytes(f"{name}, steering pack", name, day)


def _tell_apart(slide: Slide, shown: set[str]) -> None:
    """Give a title that stands in the deck already a number: two slides of one name cannot be told apart."""
    part, number = slide.part, 1
    while (title := fitted_title(slide).text) in shown:
        number += 1
        slide.part = f"{part} [{number}]".strip()
    shown.add(title)

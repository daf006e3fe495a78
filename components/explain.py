"""How a figure came to be, where it stands: its formula with its numbers, its as-of date and its source."""

from collections.abc import Iterable

from components.markup import div, tag, text
from models import explanations, figures
from models.views.common import Moment
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView


def explain(*sentences: str, words: str = "how") -> str:
    """A word that opens the explanation beside the figure, by click or by key."""
    paragraphs = "".join(tag("p", "", text(sentence)) for sentence in sentences if sentence)
    return tag("details", "sd-explain", tag("summary", "", text(words)), div("", paragraphs))


def as_of(moment: Moment | None) -> str:
    """The moment a figure was drawn for, in words."""
    if moment is None:
        return ""
    label = ", reconstructed from what was imported later" if moment.reconstructed else ""
    return f"As of {figures.day(moment.day)}{label}."


def attained_formula(view: KeyResultView) -> str:
    """How the attainment of a key result is computed, with its numbers; "" where there is none."""
    return explanations.words(view, "attainment")


def gap_formula(view: KeyResultView) -> str:
    """How the gap of a key result is computed, with its numbers; "" where there is none."""
    return explanations.words(view, "gap")


def evidence_words(view: KeyResultView) -> str:
    """What backs the newest value: source, strength, day; or that nothing does."""
    return explanations.words(view, "strength")


def initiative_formula(view: InitiativeView) -> str:
    """How an initiative's figures are computed, with its numbers; says where there is no figure and why."""
    return explanations.words(view, "attained")


def money_words(view: InitiativeView, currency: str) -> str:
    """Spent of approved with its period; unknown is said, never counted as zero."""
    return explanations.words(view.money, "used", currency)


def listed(sentences: Iterable[str]) -> str:
    """Sentences as a list; nothing where there are none."""
    items = "".join(tag("li", "", text(sentence)) for sentence in sentences if sentence)
    return tag("ul", "", items) if items else ""

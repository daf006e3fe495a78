"""How a figure came to be, where it stands: its formula with its numbers, its as-of date and its source."""

from collections.abc import Iterable

from components.markup import div, tag, text
from models import figures
from models.views.common import Moment
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.vocabulary import STRENGTH_WORD


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
    promise, newest = view.promise, view.newest
    if view.kept_share is not None:
        return f"Kept on {figures.percent(view.kept_share)} of the days known so far; {_required(view)} are required."
    if view.attainment is None or newest is None or promise.baseline is None or promise.target is None:
        return ""
    now, base, goal = (figures.number(n) for n in (newest.value, promise.baseline, promise.target))
    share = figures.percent(view.attainment)
    return f"Attained = (value {now} − baseline {base}) ÷ (target {goal} − baseline {base}) = {share}."


def gap_formula(view: KeyResultView) -> str:
    """How the gap of a key result is computed, with its numbers; "" where there is none."""
    if view.gap is None or view.expected is None or view.newest is None:
        return ""
    day, asked = figures.day(view.newest.observed_on), figures.percent(view.expected)
    return f"Gap = attained − expected on {day}, the day of the newest value ({asked}) = {figures.points(view.gap)}."


def evidence_words(view: KeyResultView) -> str:
    """What backs the newest value: source, strength, day; or that nothing does."""
    if view.newest is None:
        return "No value has been recorded yet."
    source = view.newest.source or view.source or "no source named"
    strength = STRENGTH_WORD[view.strength]
    return f"Evidence: {source}, {strength}, observed {figures.day(view.newest.observed_on)}."


def initiative_formula(view: InitiativeView) -> str:
    """How an initiative's figures are computed, with its numbers; says where there is no figure and why."""
    count = figures.count(len(view.contributions), "key result")
    if view.attained is None or view.expected is None:
        covered = (
            ""
            if view.coverage is None
            else f" Evidence covers {figures.percent(view.coverage)} of the weight."
        )
        return f"No figure: less than half of the weight of {count} has evidence.{covered}"
    return (
        f"Attained {figures.percent(view.attained)} and expected {figures.percent(view.expected)} are weighted means "
        f"over {count}, measured on {figures.percent(view.measured_on)} of the weight; "
        f"the gap is {figures.points(view.gap)}."
    )


def money_words(view: InitiativeView, currency: str) -> str:
    """Spent of approved with its period; unknown is said, never counted as zero."""
    money = view.money
    approved = (
        f"Approved {figures.money(money.approved, currency)}"
        if money.approved is not None
        else "Budget not known"
    )
    if money.spent is None:
        return f"{approved}; spend not known."
    used = "" if money.used is None else f" ({figures.percent(money.used)})"
    period = "" if money.as_of is None else f" by {figures.day(money.as_of)}, the last closed period"
    return f"{approved}; spent {figures.money(money.spent, currency)}{used}{period}."


def listed(sentences: Iterable[str]) -> str:
    """Sentences as a list; nothing where there are none."""
    items = "".join(tag("li", "", text(sentence)) for sentence in sentences if sentence)
    return tag("ul", "", items) if items else ""


def _required(view: KeyResultView) -> str:
    return figures.percent(view.expected if view.expected is not None else view.promise.required_share)

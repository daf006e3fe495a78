"""What the speaker notes say: reasons as sentences, where values come from, and how figures were made."""

from collections.abc import Sequence

from models import figures
from models.explanations import words
from models.sentences import sentence
from models.views.key_result import CheckInView, KeyResultView
from models.views.reason import Reason
from models.vocabulary import STRENGTH_WORD


def reasons_of(name: str, reasons: Sequence[Reason], currency: str = "") -> list[str]:
    """One paragraph: whose status it is, and why; `currency` is that of amounts in the reasons."""
    if not reasons:
        return []
    return [f"{name}: {' '.join(sentence(reason, currency) for reason in reasons)}"]


def sources_of(view: KeyResultView) -> list[str]:
    """The newest value of a key result with its date, source and strength; and how its figures were made of it."""
    if view.newest is None:
        return [f"{view.name}: no value yet. Source to be: {view.source}."] if view.source else []
    return [f"{view.name}: {_value(view, view.newest)}", *formulas_of(view, "attainment", "gap")]


def formulas_of(view: object, *named: str, currency: str = "") -> list[str]:
    """One paragraph: the named figures of a view as formulas with their numbers; none where there are no figures."""
    told = [words(view, figure, currency) for figure in named]
    return [" ".join(filter(None, told))] if any(told) else []


def _value(view: KeyResultView, check_in: CheckInView) -> str:
    value = figures.value(check_in.value, view.promise.unit)
    source = check_in.source or view.source or "source not named"
    strength = STRENGTH_WORD[check_in.strength]
    learned = f" Learned: {check_in.learned}" if check_in.learned else ""
    return f"{value} on {figures.day(check_in.observed_on)}, {source} ({strength}).{learned}"

"""What the speaker notes say: reasons as sentences, and where values come from."""

from collections.abc import Sequence

from models import figures
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
    """One paragraph: the newest value of a key result with its date, source and strength."""
    if view.newest is None:
        return [f"{view.name}: no value yet. Source to be: {view.source}."] if view.source else []
    return [f"{view.name}: {_value(view, view.newest)}"]


def _value(view: KeyResultView, check_in: CheckInView) -> str:
    value = figures.value(check_in.value, view.promise.unit)
    source = check_in.source or view.source or "source not named"
    strength = STRENGTH_WORD[check_in.strength]
    learned = f" Learned: {check_in.learned}" if check_in.learned else ""
    return f"{value} on {figures.day(check_in.observed_on)}, {source} ({strength}).{learned}"

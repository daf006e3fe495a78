"""What the rules advise for an initiative, with the reasons; beside it, never among them, what stopping frees."""

from collections.abc import Iterable

from components.advice_mark import advice_mark
from components.explain import as_of, explain, listed
from components.markup import div, tag, text
from components.reasons import sentences_of
from models.sentences import sentence
from models.views.advice import AdviceView
from models.views.initiative import InitiativeView
from models.views.reason import Reason
from models.vocabulary import word


def advice_panel(view: InitiativeView) -> str:
    """The advice as HTML; work that is not active gets none."""
    advice = view.advice
    if advice is None:
        return div("sd sd-note", "Advice is given on active work only.")
    how = explain(
        "Every rule that fired is named with its figures and its threshold; the gravest one decides.",
        "Money that was spent is never a reason.",
        as_of(view.moment),
        words="How this is worked out",
    )
    head = tag("b", "", text(word(advice.kind)))
    reasons = listed(sentences_of(advice.reasons, view.currency))
    beside = (div("sd-sub", text(words)) for words in advice_beside(view, advice, view.currency))
    return div("sd sd-relative", head, reasons, *beside, how)


def advice_in_brief(view: InitiativeView) -> str:
    """The word of the advice and the reason that decided, as HTML, for narrow screens, where the panel is far below.

    Empty where there is no advice.
    """
    advice = view.advice
    if advice is None:
        return ""
    head = tag("b", "", "Advice: ", advice_mark(advice))
    why = sentences_of(advice.reasons[:1], view.currency)
    return div("sd-narrow sd-brief", head, *(div("", text(words)) for words in why))


def advice_beside(view: InitiativeView, advice: AdviceView, currency: str) -> Iterable[str]:
    """What stands beside advice, in sentences: the duplicate by name, targets to expect, what stopping frees."""
    if advice.duplicate_of is not None:
        yield f"The other initiative is “{advice.duplicate_of.name}”."
    if view.targets_expected is not None:
        expected = view.targets_expected
        yield f"Targets it can expect to meet: {expected.met} of {expected.of}."
    if advice.frees is None:
        yield sentence(Reason("stopping_frees_unknown"))
    else:
        yield sentence(Reason("stopping_frees", (("freed", advice.frees),)), currency)

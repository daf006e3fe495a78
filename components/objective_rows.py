"""The objectives, one row each: name and money, trajectory bar, status and figures; its key results on opening."""

from collections.abc import Sequence

from components.evidence_pill import pill_of
from components.explain import attained_formula, evidence_words, gap_formula, listed
from components.markup import div, span, tag, text
from components.reasons import sentences_of
from components.status_mark import mark_and_word
from components.trajectory_bar import track_of, track_over, trajectory_bar
from models import figures
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView

NO_OBJECTIVES = (
    "No objectives yet. An objective says what should be true, why, and why now; its headline key results say "
    "whether it came true. Add objectives under Portfolio, then link key results and initiatives to them."
)


def objective_rows(objectives: Sequence[ObjectiveView], currency: str) -> str:
    """The rows as HTML, in the order given; what to do where there is none."""
    if not objectives:
        return div("sd sd-empty-note", NO_OBJECTIVES)
    return div("sd sd-rows", *(_row(one, currency) for one in objectives))


def _row(view: ObjectiveView, currency: str) -> str:
    summary = tag(
        "summary", "", div("sd-goal", _name(view, currency), trajectory_bar(track_over(view)), _stand(view))
    )
    return tag(
        "details", "", summary, div("sd-open", listed(sentences_of(view.reasons, currency)), _headlines(view))
    )


def _name(view: ObjectiveView, currency: str) -> str:
    if not view.initiatives:
        return div("", tag("b", "", text(view.name)), span("sd-sub", "no initiative serves it"))
    served = figures.count(len(view.initiatives), "initiative")
    money = (
        figures.money(view.amount, currency) if view.amount or not view.amount_unknown else "budget not known"
    )
    return div("", tag("b", "", text(view.name)), span("sd-sub", text(f"{money} · {served}")))


def _stand(view: ObjectiveView) -> str:
    return div("", mark_and_word(view.status), div("sd-sub", text(_figures(view))))


def _figures(view: ObjectiveView) -> str:
    if not view.headline:
        return "no headline key result"
    if view.attained is None:
        return "no figure yet"
    asked = "" if view.expected is None else f" of {figures.percent(view.expected)} expected"
    return f"{figures.percent(view.attained)}{asked}"


def _headlines(view: ObjectiveView) -> str:
    if not view.headline:
        return div("sd-sub", "Give it a headline key result: the one measure that says whether it came true.")
    return "".join(key_result_row(one) for one in view.headline)


def key_result_row(view: KeyResultView, note: str = "") -> str:
    """One key result in a line: words, bar, status, gap, evidence; its formula is the tooltip of the gap."""
    formula = " ".join(filter(None, (attained_formula(view), gap_formula(view), evidence_words(view))))
    gap = span("sd-right", text(figures.points(view.gap) if view.gap is not None else "–"), title=formula)
    words = div("", tag("b", "", text(view.name)), span("sd-sub", text(note + values(view))))
    bar = trajectory_bar(track_of(view))
    return div("sd-kr", words, bar, mark_and_word(view.status), gap, pill_of(view))


def values(view: KeyResultView) -> str:
    """Value → target with the unit, or the bound to keep, and the due date."""
    promise = view.promise
    due = "" if promise.due_on is None else f" by {figures.day(promise.due_on)}"
    now = "no value" if view.newest is None else figures.value(view.newest.value, promise.unit)
    return f"{now} → {goal(view)}{due}"


def goal(view: KeyResultView) -> str:
    """What is promised: the target of a reach, the bounds of a hold."""
    promise, unit = view.promise, view.promise.unit
    if promise.target is not None and promise.lower is None and promise.upper is None:
        return figures.value(promise.target, unit)
    if promise.lower is not None and promise.upper is not None:
        return f"{figures.before_value(promise.lower, unit)} to {figures.value(promise.upper, unit)}"
    if promise.lower is not None:
        return f"at least {figures.value(promise.lower, unit)}"
    if promise.upper is not None:
        return f"at most {figures.value(promise.upper, unit)}"
    return "no target" if promise.target is None else figures.value(promise.target, unit)

"""The head of an initiative's page: what it is, and in one sentence what the evidence says, with the reasons."""

from components.advice_panel import advice_in_brief
from components.explain import as_of, explain, initiative_formula, listed, money_words
from components.markup import div, span, tag, text
from components.reasons import sentences_of
from components.status_mark import mark
from components.trajectory_bar import track_over, trajectory_bar
from models import figures
from models.views.initiative import InitiativeView
from models.vocabulary import STATUS_LOOK, Watermelon, word


def initiative_head(view: InitiativeView) -> str:
    """The head as HTML."""
    eyebrow = div("sd-sub", text(" · ".join(_where(view))))
    title = tag("h1", "sd-question", text(view.name))
    answer = tag(
        "p", "sd-answer", mark(view.status), " ", tag("b", "", _status(view)), " ", text(_figures(view))
    )
    bar = div("sd-head-bar", trajectory_bar(track_over(view)))
    how = div(
        "sd-relative",
        explain(
            initiative_formula(view),
            money_words(view, view.currency),
            as_of(view.moment),
            words="How this is computed",
        ),
    )
    reasons = div("sd-open", listed(sentences_of((*view.watermelon_reasons, *view.reasons), view.currency)))
    return div("sd", eyebrow, title, answer, advice_in_brief(view), bar, _ring(view), reasons, how)


def no_key_results(view: InitiativeView) -> str:
    """What is missing and what to do, where no key result is linked."""
    words = (
        "No key result is linked, so nothing can be said about outcomes. Add one: a measure that moves if this work "
        "succeeds, with a baseline, a target and a due date. Or link a key result that exists already."
    )
    report = view.delivery
    if report is not None:
        reported = report.original or word(report.delivery)
        words += f" The delivery report ({reported}) says how the work goes, not what it achieves."
    return div("sd sd-empty-note", text(words))


def _status(view: InitiativeView) -> str:
    return f"{STATUS_LOOK[view.status].word}."


def _figures(view: InitiativeView) -> str:
    if view.attained is None or view.expected is None:
        outcome = "There is no figure for its outcomes yet"
    else:
        outcome = (
            f"{figures.percent(view.attained)} attained where {figures.percent(view.expected)} were expected "
            f"({figures.points(view.gap)})"
        )
    return f"{outcome}; {_money(view)}."


def _money(view: InitiativeView) -> str:
    approved = view.money.approved
    if approved is None:
        return "its budget is not known"
    spent = view.money.spent
    if spent is None:
        return f"{figures.money(approved, view.currency)} approved, spend not known"
    return f"{figures.money(spent, view.currency)} of {figures.money(approved, view.currency)} spent"


def _where(view: InitiativeView) -> list[str]:
    owed = ", gate owed" if view.gate_owed else ""
    words = [view.key, word(view.category), f"{word(view.stage)}{owed}", view.department]
    words += [f"owner {view.owner.name}" if view.owner else "no owner"]
    if view.archived:
        words.append("archived")
    return [one for one in words if one]


def _ring(view: InitiativeView) -> str:
    if view.watermelon is Watermelon.NONE:
        return ""
    sure = view.watermelon is Watermelon.WATERMELON
    words = "Fine outside, not landing inside" if sure else "Fine outside, unknown inside"
    return div("sd-ring-note", span("sd-melon", "◎ ", aria_hidden="true"), text(words))

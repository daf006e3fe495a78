"""What is told of an initiative beside its key results: money, delivery, what was decided and what was learned."""

from exports import theme
from exports.grid import Box
from exports.messages import delivery_word, lead_line, short
from exports.shapes import Paragraph, add_paragraphs
from exports.slide import Slide
from exports.spoken import formulas_of, reasons_of
from models import figures
from models.sentences import sentence
from models.views.advice import AdviceView
from models.views.initiative import InitiativeView
from models.vocabulary import DECISION_MARK, Contribution, Watermelon, word
from models.vocabulary_advice import ADVICE_MARK

_LONGEST_REASON = 150


def lead_of(view: InitiativeView) -> str:
    """Under the title: owner, stage and what it serves."""
    owner = f"owner {view.owner.name}" if view.owner else "no owner"
    served = [row for row in view.contributions if row.key_result.objective]
    direct = [row for row in served if row.kind == Contribution.DIRECT] or served
    names = list(dict.fromkeys(row.key_result.objective.name for row in direct if row.key_result.objective))
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    serves = f"serves “{short(names[0], 60)}”{more}" if names else "serves no objective"
    return lead_line([owner, view.department, view.stage.value, serves])


def add_facts(slide: Slide, view: InitiativeView, currency: str, box: Box) -> None:
    """Money, delivery, the advice, the last decision and the newest learning, as far as there is room."""
    lines = [
        ("Money", _money(view, currency)),
        ("Delivery", _delivery(view)),
        ("Advice", _advice(view, currency)),
    ]
    lines += [("Decided", _decided(view)), ("Learned", _learned(view))]
    size = theme.BODY_SIZE
    paragraphs = [Paragraph(body, lead=lead, size=size, before=6) for lead, body in lines if body]
    add_paragraphs(slide, box, paragraphs, name="Facts")


def _money(view: InitiativeView, currency: str) -> str:
    money = view.money
    if money.approved is None:
        return "no approved budget is known."
    approved = figures.money(money.approved, currency)
    if money.spent is None:
        return f"{approved} approved, spend not known."
    used = f" ({figures.percent(money.used)})" if money.used is not None else ""
    until = f" to {figures.day(money.as_of)}" if money.as_of else ""
    ahead = ", ahead of its outcomes" if view.spend_ahead else ""
    return f"{figures.money(money.spent, currency)} of {approved} used{used}{until}{ahead}."


def _delivery(view: InitiativeView) -> str:
    report = view.delivery
    if report is None:
        return ""
    said = delivery_word(report)
    done = ""
    if report.milestones_done is not None and report.milestones_planned:
        done = f", {report.milestones_done} of {report.milestones_planned} milestones"
    but = {
        Watermelon.WATERMELON: ", while outcomes miss",
        Watermelon.UNKNOWN_INSIDE: ", while outcomes are unknown",
        Watermelon.NONE: "",
    }[view.watermelon]
    return f"{said} on {figures.day(report.reported_on)}{done}{but}."


def _advice(view: InitiativeView, currency: str) -> str:
    """What the rules advise and the reason that decided, the targets to expect, and what stopping would free.

    The other reasons stand in the notes, and this one in full.
    """
    advice = view.advice
    if advice is None:
        return ""
    head = f"{ADVICE_MARK[advice.kind]} {word(advice.kind).lower()}"
    beside = "; ".join(_beside_advice(view, advice, currency))
    if not advice.reasons:
        return f"{'; '.join(filter(None, (head, beside)))}."
    why = short(sentence(advice.reasons[0], currency), _LONGEST_REASON)
    return f"{head}: {why} {beside[:1].upper()}{beside[1:]}{'.' if beside else ''}".rstrip()


def _beside_advice(view: InitiativeView, advice: AdviceView, currency: str) -> list[str]:
    said = []
    if view.targets_expected is not None:
        said.append(f"{view.targets_expected.met} of {view.targets_expected.of} targets to expect")
    if advice.frees is not None:
        said.append(f"stopping frees {figures.money(advice.frees, currency)}")
    return said


def _decided(view: InitiativeView) -> str:
    last = view.last_decision
    if last is None:
        return ""
    who = f" by {last.decided_by}" if last.decided_by else ""
    reason = f": {short(last.reason, 90)}" if last.reason else "."
    return f"{DECISION_MARK[last.kind]} {last.kind.value} on {figures.day(last.decided_on)}{who}{reason}"


def _learned(view: InitiativeView) -> str:
    told = [
        c for row in view.contributions for c in row.key_result.check_ins if c.learned and not c.superseded
    ]
    if not told:
        return ""
    newest = max(told, key=lambda c: (c.observed_on, c.id))
    return f"on {figures.day(newest.observed_on)}: {short(newest.learned, 200)}"


def spoken_of(view: InitiativeView, currency: str) -> list[str]:
    """The paragraphs of the speaker notes: what it is, why now, and the reasons of its status."""
    notes = [view.description and short(view.description, 600), view.why_now and f"Why now: {view.why_now}"]
    notes += reasons_of(view.name, view.reasons, currency)
    if view.watermelon is not Watermelon.NONE:
        notes += reasons_of("Watermelon", view.watermelon_reasons, currency)
    if view.advice is not None:
        notes += reasons_of(f"Advice: {word(view.advice.kind).lower()}", view.advice.reasons, currency)
    notes += formulas_of(view, "attained", "coverage")
    return notes + formulas_of(view.money, "used", "spend_gap", currency=currency)

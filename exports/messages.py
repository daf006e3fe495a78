"""The sentence a slide says: made from its figures, so that it cannot claim what they do not show."""

import re
import unicodedata
from collections.abc import Sequence

from exports.markup import clean
from exports.measure import ELLIPSIS, whole_words, width
from models import figures
from models.answer import portfolio_answer
from models.sentences import sentence
from models.views.initiative import DeliveryReportView, InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_OF, Age, Delivery, Group, Status

_LONGEST_NAME = 64
_GROUP_SAID = {
    Group.LANDING: "landing",
    Group.NOT_LANDING: "not landing",
    Group.UNKNOWN: "unknown: nothing shows whether it lands",
    Group.TOO_EARLY: "too early to judge",
    Group.PAUSED: "paused",
}


_SILENT = (Status.TOO_EARLY, Status.PAUSED, Status.NOT_MEASURABLE, Status.ACHIEVED, Status.MISSED)
# What is said of a status: with figures, and where there are none.
_INITIATIVE_SAID = {
    Status.ACHIEVED: ("has reached what it promised",) * 2,
    Status.ON_TRAJECTORY: ("is on trajectory, {within}", "is on trajectory"),
    Status.BEHIND: ("is {gap}", "is behind its plan"),
    Status.STALLED: ("has stalled: {share}", "has stalled"),
    Status.MISSED: ("missed its target: {share}", "missed its target"),
    Status.NO_EVIDENCE: ("has no evidence to judge its outcomes by",) * 2,
    Status.NOT_MEASURABLE: ("has no measurable key result",) * 2,
    Status.TOO_EARLY: ("is too young to expect an outcome",) * 2,
    Status.PAUSED: ("is paused",) * 2,
}
_OBJECTIVE_SAID = {
    Status.ACHIEVED: ("reached",) * 2,
    Status.ON_TRAJECTORY: ("on trajectory, {within}", "on trajectory"),
    Status.BEHIND: ("{gap}", "behind its plan"),
    Status.STALLED: ("stalled, {share}", "stalled"),
    Status.MISSED: ("missed, {share}", "missed"),
    Status.NO_EVIDENCE: ("no evidence to judge it by",) * 2,
    Status.NOT_MEASURABLE: ("not measurable yet",) * 2,
    Status.TOO_EARLY: ("too early to expect an outcome",) * 2,
    Status.PAUSED: ("paused",) * 2,
}


def short(name: str, longest: int = _LONGEST_NAME) -> str:
    """A name that leaves room for the message, at most `longest` letters; wide characters count twice.

    Its end goes at a space where there is one.
    """
    name = clean(name)
    if _letters(name) <= longest:
        return name
    head = name[:longest]
    while _letters(head) > longest - 1:
        head = head[:-1]
    return whole_words(head, name).rstrip(" .,;:-–") + ELLIPSIS


def _letters(name: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in name)


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a sentence: A, B and 2 more."""
    shown = [short(name, 48) for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def answer_sentences(view: PortfolioView) -> list[str]:
    """The answer of the portfolio as the screen tells it, a sentence each; the advice for the screen is left out."""
    answer, currency = portfolio_answer(view), view.settings.currency
    written = [sentence(one, currency) for one in (answer.figure, *answer.rest)]
    if written[0].endswith("."):
        return written
    return [" ".join(written[:2]), *written[2:]]


def glance_message(view: PortfolioView) -> str:
    """How many objectives land."""
    if not view.objectives:
        return "No objective is set yet: nothing says what the money is meant to change"
    total = len(view.objectives)
    groups = [GROUP_OF[objective.status] for objective in view.objectives]
    noun = figures.count(total, "objective")
    landing = groups.count(Group.LANDING)
    if total == 1:
        return f"The one objective, {short(view.objectives[0].name)}, is {_GROUP_SAID[groups[0]]}"
    if landing in (0, total):
        start = f"{'All' if landing else 'None of'} {noun} {'are' if landing else 'is'} landing"
    else:
        start = f"{landing} of {noun} {'is' if landing == 1 else 'are'} landing"
    parts = [(groups.count(Group.NOT_LANDING), "not landing"), (groups.count(Group.UNKNOWN), "unknown")]
    rest = " and ".join(f"{count} {word}" for count, word in parts if count)
    return f"{start}; {rest}" if rest else start


def value_message(view: PortfolioView, drawn: Sequence[InitiativeView]) -> str:
    """Who spends ahead of outcomes; only what is behind its own plan is called so."""
    if not drawn:
        return "No initiative has both a known spend and a measured outcome yet"
    ahead = sorted((i for i in drawn if i.spend_ahead), key=lambda i: (i.attained or 0) - (i.money.used or 0))
    if not ahead:
        return f"None of {figures.count(len(drawn), 'measured initiative')} spends ahead of its outcomes"
    first = ahead[0]
    figure = (
        f"{figures.percent(first.money.used)} of its budget used, {figures.percent(first.attained)} attained"
    )
    if len(ahead) == 1:
        return f"{short(first.name)} spends ahead of its outcomes: {figure}"
    return f"{len(ahead)} initiatives spend ahead of their outcomes, {short(first.name, 40)} most: {figure}"


def watermelon_message(names: Sequence[str]) -> str:
    """Who reports delivery on plan while outcomes miss."""
    verb = "reports" if len(names) == 1 else "report"
    its = "its outcomes miss" if len(names) == 1 else "their outcomes miss"
    return f"{listed(names, 2)} {verb} delivery on plan while {its}"


def _behind(gap: float | None) -> str:
    """A gap in words: 18 points behind plan, 4 points ahead of plan, exactly on plan."""
    whole = round(gap or 0)
    if not whole:
        return "exactly on plan"
    side = "behind" if whole < 0 else "ahead of"
    return f"{figures.count(abs(whole), 'point')} {side} plan"


def _standing(said: dict[Status, tuple[str, str]], view: InitiativeView | ObjectiveView) -> str:
    """Where it stands, with its figures where they are known and say the same."""
    known = view.attained is not None and view.expected is not None and view.gap is not None
    if view.status is Status.BEHIND:
        known = known and round(view.gap or 0) < 0
    share = f"{figures.percent(view.attained)} attained, {figures.percent(view.expected)} expected"
    return said[view.status][0 if known else 1].format(
        gap=_behind(view.gap), within=_within(view.gap), share=share
    )


def _within(gap: float | None) -> str:
    """A gap of what is on trajectory: behind is then never more than the tolerance."""
    words = _behind(gap)
    return words.replace(" behind plan", " short of plan, within tolerance")


def _evidence(status: Status, results: Sequence[KeyResultView]) -> str:
    """The second half: how fresh what we know is; silent where it is fresh."""
    open_ones = [r for r in results if r.measurable and not r.final]
    if not open_ones or any(r.age is Age.FRESH for r in open_ones) or status in _SILENT:
        return ""
    newest = max((r.newest.observed_on for r in open_ones if r.newest), default=None)
    if newest is None:
        return "no value yet"
    since = figures.month(newest)
    return (
        f"newest value from {since}" if status is Status.NO_EVIDENCE else f"no fresh evidence since {since}"
    )


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def objective_message(view: ObjectiveView) -> str:
    """The title of an objective's page. Objectives are often sentences, so what we say of one follows a colon."""
    if view.status is Status.NOT_MEASURABLE and not view.headline:
        return f"{short(view.name)}: no headline key result, so nobody can say whether it lands"
    return _joined(
        f"{short(view.name)}: {_standing(_OBJECTIVE_SAID, view)}", _evidence(view.status, view.headline)
    )


def initiative_message(view: InitiativeView) -> str:
    """The title of an initiative's evidence page."""
    results = [c.key_result for c in view.contributions]
    if not results:
        return f"{short(view.name)} has no key result: its outcome cannot be judged"
    if view.spend_ahead and view.money.used is not None:
        extra = f"{figures.percent(view.money.used)} of its budget used"
    else:
        extra = _evidence(view.status, results)
    return _joined(f"{short(view.name)} {_standing(_INITIATIVE_SAID, view)}", extra)


def delivery_word(report: DeliveryReportView) -> str:
    """What a delivery report says, in words; the imported word where ours is unknown."""
    if report.delivery is Delivery.UNKNOWN:
        return f"reported “{short(report.original, 40)}”" if report.original else "not known"
    return report.delivery.value.replace("_", " ")


def lead_line(parts: Sequence[str]) -> str:
    """The line under the title: what is known of `parts`, set apart by dots."""
    return " · ".join(part for part in parts if part)


def whole_sentences(text: str, room: float, size: float) -> str:
    """As many whole sentences of `text` as stand on one line; all of it, to be cut, where not even one does."""
    sentences = re.split(r"(?<=[.!?])\s+", clean(text))
    for count in range(len(sentences), 0, -1):
        if width(line := " ".join(sentences[:count]), size) <= room:
            return line
    return clean(text)

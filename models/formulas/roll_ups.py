"""How the figures of initiatives, objectives, portfolios and reviews came to be (Method, section 4)."""

from collections.abc import Iterable

from models.formulas.key_results import NEAR
from models.views.gate import GateView
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.views.reason import Reason
from models.views.review import AgendaInitiative, ReviewView
from models.vocabulary import Age, Contribution, Status


def means(view: InitiativeView) -> Reason:
    """Attained, expected and gap as weighted means; or why there is no figure."""
    count = ("count", len(view.contributions))
    if view.attained is not None and view.expected is not None:
        shares = (("attained", view.attained), ("expected", view.expected), ("gap", view.gap))
        return Reason("formula_means", (count, *shares, ("measured_on", view.measured_on)))
    if not view.contributions:
        return Reason("formula_none_count")
    if view.coverage is None:
        return Reason("formula_no_means", (count,))
    return Reason("formula_no_means_covered", (count, ("coverage", view.coverage)))


def coverage(view: InitiativeView) -> Reason | None:
    """Weight with evidence ÷ all weight but too early."""
    if view.coverage is None:
        return None
    counted = [link for link in _bearing(view) if link.key_result.status is not Status.TOO_EARLY]
    even = not any(link.weight > 0 for link in counted)
    weights = [(1.0 if even else link.weight, link.key_result.has_evidence) for link in counted]
    part, whole = sum(size for size, with_it in weights if with_it), sum(size for size, _ in weights)
    share = ("coverage", view.coverage)
    if not whole or abs(part / whole - view.coverage) > NEAR:
        return Reason("formula_coverage_plain", (share,))
    return Reason("formula_coverage", (("part", part), ("whole", whole), share))


def means_alone(view: AgendaInitiative) -> Reason | None:
    """Attained, expected and gap where the key results behind them are out of sight."""
    if view.attained is None or view.expected is None:
        return None
    shares = (("attained", view.attained), ("expected", view.expected), ("gap", view.gap))
    return Reason("formula_means_plain", shares)


def coverage_alone(view: AgendaInitiative | GateView) -> Reason | None:
    """Weight with evidence ÷ all weight, where the key results behind it are out of sight."""
    return _share("formula_coverage_plain", "coverage", view.coverage)


def coverage_bar(view: GateView) -> Reason | None:
    """How much of the weight needs evidence at a gate."""
    return _share("formula_coverage_bar", "bar", view.coverage_bar)


def measured_on(view: InitiativeView | ObjectiveView) -> Reason | None:
    """The share of the weight behind attained and expected."""
    return _share("formula_measured_on", "measured_on", view.measured_on)


def plan_today(view: InitiativeView | ObjectiveView) -> Reason | None:
    """What the plans ask for on the day of the view."""
    return _share("formula_plan_today", "expected", view.expected_today)


def time_to_value(view: InitiativeView) -> Reason | None:
    """Days from start to the first value that beats the baseline with evidence."""
    if view.time_to_value is None:
        return None
    return Reason("formula_time_to_value", (("start", view.starts_on), ("days", view.time_to_value)))


def chance(view: InitiativeView) -> Reason | None:
    """The weighted mean of the key results' chances, and how many targets that is (Method, section 3)."""
    if view.chance is None or view.targets_expected is None:
        return _share("formula_chance_plain", "chance", view.chance)
    met, of = view.targets_expected.met, view.targets_expected.of
    return Reason("formula_chance", (("chance", view.chance), ("met", met), ("of", of)))


def frees(view: InitiativeView) -> Reason | None:
    """What stopping would free: approved − spent − committed."""
    if view.advice is None or view.advice.frees is None:
        return None
    amounts = (
        ("approved", view.money.approved),
        ("spent", view.money.spent),
        ("committed", view.money.committed),
    )
    return Reason("formula_frees", (("frees", view.advice.frees), *amounts))


def headline_means(view: ObjectiveView) -> Reason:
    """Attained, expected and gap as means of the headline key results; or that there is no figure."""
    if not view.headline:
        return Reason("formula_none_count")
    count = ("count", len(view.headline))
    if view.attained is None or view.expected is None:
        return Reason("formula_no_means", (count,))
    shares = (("attained", view.attained), ("expected", view.expected), ("gap", view.gap))
    return Reason("formula_headline_means", (count, *shares, ("measured_on", view.measured_on)))


def objective_money(view: ObjectiveView) -> Reason:
    """The money that serves the objective."""
    return _total("formula_objective_money", view.amount, len(view.initiatives), view.amount_unknown)


def approved(view: PortfolioView) -> Reason:
    """All approved budgets of active and paused initiatives."""
    count = sum(part.count for part in view.money)
    return _total("formula_approved", view.approved, count, view.approved_unknown)


def spent(view: PortfolioView) -> Reason:
    """All that active and paused initiatives have spent."""
    count = sum(part.count for part in view.money)
    return _total("formula_spent_total", view.spent, count, view.spent_unknown)


def fresh_share(view: PortfolioView) -> Reason | None:
    """Key results with fresh evidence ÷ those due for evidence."""
    if view.fresh_share is None:
        return None
    due = [one for one in _open_key_results(view) if one.status is not Status.TOO_EARLY]
    fresh = sum(one.has_evidence and one.age in (Age.FRESH, Age.FINAL) for one in due)
    share = ("share", view.fresh_share)
    if not due or abs(fresh / len(due) - view.fresh_share) > NEAR:
        return Reason("formula_fresh_plain", (share,))
    return Reason("formula_fresh", (("part", fresh), ("count", len(due)), share))


def active(view: PortfolioView) -> Reason:
    """Active initiatives, beside the limit where there is one."""
    limit, count = view.settings.wip_limit, ("count", view.active)
    if limit is None:
        return Reason("formula_active", (count,))
    return Reason("formula_active_limit", (count, ("limit", limit)))


def minutes(view: ReviewView) -> Reason | None:
    """The time that an agenda takes."""
    if view.minutes is None:
        return None
    count = sum(item.minutes is not None for item in view.items)
    return Reason("formula_minutes", (("minutes", view.minutes), ("count", count)))


def _share(code: str, name: str, share: float | None) -> Reason | None:
    return None if share is None else Reason(code, ((name, share),))


def _total(code: str, amount: int, count: int, unknown: int) -> Reason:
    return Reason(code, (("amount", amount), ("count", count), ("unknown", unknown)))


def _bearing(view: InitiativeView) -> list[ContributionView]:
    """Open direct contributions; enabling ones only where there are no others."""
    still = [link for link in view.contributions if not link.key_result.closed]
    return [link for link in still if link.kind == Contribution.DIRECT] or still


def _open_key_results(view: PortfolioView) -> Iterable[KeyResultView]:
    found = {one.id: one for goal in view.objectives for one in (*goal.headline, *goal.feeding)}
    found |= {link.key_result.id: link.key_result for one in view.initiatives for link in one.contributions}
    found |= {one.id: one for one in view.unlinked}
    return [one for one in found.values() if not one.closed]

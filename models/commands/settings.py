"""What the settings of a portfolio must be, and their row."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.commands.cleaning import clean
from models.drafts import PortfolioDraft
from models.errors import Fault
from models.rules.wording import listed
from models.tables.portfolio import PortfolioVersion

MOST_WORDS = 200


def settings_of(draft: PortfolioDraft, *, demo: bool) -> PortfolioVersion:
    """The row of the settings; raises Invalid with what to mend."""
    kept = clean(draft, settings_faults)
    return PortfolioVersion(
        name=kept.name,
        currency=kept.currency,
        zone=kept.zone,
        fiscal_start_month=kept.fiscal_start_month,
        wip_limit=kept.wip_limit,
        tolerance=float(kept.tolerance),
        required_share=float(kept.required_share),
        grace_days=kept.grace_days,
        today_fixed=kept.today_fixed,
        owner_days=kept.owner_days,
        sponsor_days=kept.sponsor_days,
        office_days=kept.office_days,
        wip_weight=kept.wip_weight,
        skipped_after=kept.skipped_after,
        stop_chance=float(kept.stop_chance),
        pivot_chance=float(kept.pivot_chance),
        increase_chance=float(kept.increase_chance),
        duplicate_from=float(kept.duplicate_from),
        owner_load=kept.owner_load,
        team_load=kept.team_load,
        output_words=kept.output_words,
        never_words=kept.never_words,
        weekly_grace_days=kept.weekly_grace_days,
        coverage_bar=float(kept.coverage_bar),
        demo=demo,
    )


def settings_faults(draft: PortfolioDraft) -> Iterator[Fault]:
    """What is wrong with a portfolio's settings."""
    if not (len(draft.currency) == 3 and draft.currency.isascii() and draft.currency.isupper()):
        yield Fault("currency", "Currency must be a code of three capital letters, such as EUR.")
    if not zone_known(draft.zone):
        yield Fault("zone", "Time zone is not known; use a name such as Europe/Brussels.")
    if not 1 <= draft.fiscal_start_month <= 12:
        yield Fault("fiscal_start_month", "The fiscal year must start in a month from 1 to 12.")
    if draft.wip_limit is not None and draft.wip_limit < 1:
        yield Fault("wip_limit", "The WIP limit must be 1 or more; leave it empty for none.")
    if draft.wip_weight is not None and draft.wip_weight < 1:
        yield Fault(
            "wip_weight", "The WIP limit by weight must be 1 or more; leave it empty for none of its own."
        )
    if not 0 <= draft.skipped_after <= 365:
        yield Fault("skipped_after", "A review counts as skipped after 0 to 365 days.")
    if not 0 <= draft.tolerance <= 100:
        yield Fault("tolerance", "Tolerance must lie between 0 and 100 points.")
    if not 0 < draft.required_share <= 1:
        yield Fault("required_share", "The required share must be more than 0 % and at most 100 %.")
    for grace in ("grace_days", "weekly_grace_days"):
        if not 0 <= getattr(draft, grace) <= 60:
            yield Fault(grace, "Grace must lie between 0 and 60 days.")
    for level in ("owner_days", "sponsor_days", "office_days"):
        if not 0 <= getattr(draft, level) <= 365:
            yield Fault(level, "The days at one level must lie between 0 and 365.")
    yield from advice_faults(draft)


def advice_faults(draft: PortfolioDraft) -> Iterator[Fault]:
    """What is wrong with the thresholds of advice, of load, and with the office's own words."""
    for share in ("stop_chance", "pivot_chance", "increase_chance", "duplicate_from"):
        if not 0 <= getattr(draft, share) <= 1:
            yield Fault(share, "A chance or a score must lie between 0 and 1.")
    if not 0 < draft.coverage_bar <= 1:
        yield Fault("coverage_bar", "The share of the weight must lie above 0 and not above 1.")
    if not draft.stop_chance <= draft.pivot_chance <= draft.increase_chance:
        yield Fault(
            "pivot_chance", "The chance to pivot below must lie between that to stop and that to increase."
        )
    for load in ("owner_load", "team_load"):
        if not 1 <= getattr(draft, load) <= 1000:
            yield Fault(load, "The most initiatives at once must lie between 1 and 1,000.")
    for words in ("output_words", "never_words"):
        if len(listed(getattr(draft, words))) > MOST_WORDS:
            yield Fault(words, f"At most {MOST_WORDS} words or sayings. Take some out.")


def zone_known(zone: str) -> bool:
    """Whether the name is a time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True

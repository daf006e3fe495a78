"""What each signal says: a code with its figures; a count where there are too few cases for a percentage."""

from models.rules.facts import Finding
from models.rules.records import FEWEST_FOR_SHARE, Share
from models.rules.signals import Signals
from models.rules.waits import Waits

MEASURABLE = ("signal_measurable", "signal_measurable_count", "signal_measurable_none")
ON_EVIDENCE = ("signal_on_evidence", "signal_on_evidence_count", "signal_on_evidence_none")
CONSENT = ("signal_consent", "signal_consent_count", "signal_consent_none")
DIRECT = ("signal_direct", "signal_direct_count", "signal_direct_none")
ON_DAY = ("signal_on_day", "signal_on_day_count", "signal_on_day_none")
FRESH = ("signal_fresh", "signal_fresh_count", "signal_fresh_none")
ADJUSTED = ("signal_adjusted", "signal_adjusted_open", "signal_adjusted_count", "signal_adjusted_none")
MOVED = ("signal_moved", "signal_moved_open", "signal_moved_count", "signal_moved_none")
TO_VALUE = ("signal_to_value", "signal_to_value_open", "signal_to_value_count", "signal_to_value_none")


def signal_findings(found: Signals) -> dict[str, list[Finding]]:
    """The findings of each signal and companion, by its name in `Signals`."""
    return {
        "measurable": [share_finding(MEASURABLE, found.measurable)],
        "on_evidence": [share_finding(ON_EVIDENCE, found.on_evidence), *_consent(found.consent_on_evidence)],
        "adjusted": [waits_finding(ADJUSTED, found.adjusted), *_open(found.adjusted), *_without_link(found)],
        "links": [share_finding(DIRECT, found.links.share), *_other_parts(found)],
        "money_moved": [waits_finding(MOVED, found.money_moved), *_open(found.money_moved)],
        "to_value": [waits_finding(TO_VALUE, found.to_value), *_no_start(found)],
        "on_their_day": [share_finding(ON_DAY, found.on_their_day)],
        "fresh": [share_finding(FRESH, found.fresh)],
    }


def share_finding(codes: tuple[str, str, str], share: Share) -> Finding:
    """A share as (with a percentage, as a count, without a case)."""
    if not share.denominator:
        return codes[2], {}
    figures: dict[str, float | int] = {"count": share.numerator, "of": share.denominator}
    if share.shown is None:
        return codes[1], figures
    return codes[0], {**figures, "share": share.shown}


def waits_finding(codes: tuple[str, str, str, str], waits: Waits) -> Finding:
    """Days as (median, half not there yet, as a count, without a case)."""
    if not waits.cases:
        return codes[3], {}
    figures = {"closed": waits.closed, "of": waits.cases}
    if waits.cases < FEWEST_FOR_SHARE:
        return codes[2], figures
    if waits.median is None:
        return codes[1], {**figures, "days": waits.at_least}
    return codes[0], {**figures, "days": waits.median}


def _open(waits: Waits) -> list[Finding]:
    return [("clocks_open", {"open": waits.open, "oldest": waits.oldest_open})] if waits.open else []


def _consent(share: Share) -> list[Finding]:
    return [share_finding(CONSENT, share)] if share.denominator else []


def _without_link(found: Signals) -> list[Finding]:
    return [("updates_without_link", {"count": len(found.without_link)})] if found.without_link else []


def _other_parts(found: Signals) -> list[Finding]:
    bar = found.links
    parts = {"enabling": len(bar.enabling), "mandatory": len(bar.mandatory), "unlinked": len(bar.unlinked)}
    return [("other_links", dict(parts))] if any(parts.values()) else []


def _no_start(found: Signals) -> list[Finding]:
    return [("start_not_known", {"count": len(found.no_start)})] if found.no_start else []

"""Draws signals: in the running quarter, and in those before it."""

from collections.abc import Sequence
from typing import Any

from models.queries.measured import reasons
from models.queries.steering_names import RecordNames
from models.rules.facts import Finding
from models.rules.records import FEWEST_FOR_SHARE, Kind, Share
from models.rules.signal_reasons import signal_findings
from models.rules.signals import Signals
from models.rules.waits import Waits
from models.views.steering import SideView, SignalPoint, SignalView, WaitView

FOUR = ("measurable", "on_evidence", "adjusted", "links")
COMPANIONS = ("money_moved", "to_value", "on_their_day", "fresh")


def signal_views(
    found: Sequence[Signals], shown: Sequence[str], names: RecordNames
) -> tuple[SignalView, ...]:
    """The signals named by `shown`, of quarters that come oldest first, the running one last."""
    points = [_points(one, names) for one in found]
    return tuple(
        SignalView(name, points[-1][name], tuple(one[name] for one in points[:-1])) for name in shown
    )


def _points(found: Signals, names: RecordNames) -> dict[str, SignalPoint]:
    """Every signal of one quarter by its name."""
    findings = signal_findings(found)
    return {
        name: SignalPoint(
            starts_on=found.quarter.start,
            ends_on=found.quarter.end,
            reasons=reasons(_said(said)),
            beside=_beside(name, found),
            **_figures(found.links.share if name == "links" else getattr(found, name), names),
        )
        for name, said in findings.items()
    }


def _said(findings: Sequence[Finding]) -> list[tuple[str, dict[str, Any]]]:
    return [(code, dict(figures)) for code, figures in findings]


def _figures(figure: Share | Waits, names: RecordNames) -> dict[str, Any]:
    if isinstance(figure, Share):
        return {
            "numerator": figure.numerator,
            "denominator": figure.denominator,
            "share": figure.shown,
            "kind": figure.kind.value,
            "met": figure.met,
            "unmet": figure.unmet,
        }
    enough = figure.cases >= FEWEST_FOR_SHARE
    return {
        "numerator": figure.closed,
        "denominator": figure.cases,
        "days": figure.median if enough else None,
        "at_least": figure.at_least if enough else None,
        "open": figure.open,
        "oldest_open": figure.oldest_open,
        "waits": tuple(
            WaitView(names.every(one.records), one.days, one.closed, one.open) for one in figure.waits
        ),
    }


def _beside(name: str, found: Signals) -> tuple[SideView, ...]:
    """What a signal names beside its figure, as far as there is any."""
    links = found.links
    sides: dict[str, tuple[tuple[str, Kind, tuple[int, ...]], ...]] = {
        "adjusted": (("without_link", Kind.STRATEGY_UPDATE, found.without_link),),
        "links": (
            ("enabling", Kind.INITIATIVE, links.enabling),
            ("mandatory", Kind.INITIATIVE, links.mandatory),
            ("unlinked", Kind.INITIATIVE, links.unlinked),
        ),
        "to_value": (("no_start", Kind.INITIATIVE, found.no_start),),
    }
    return tuple(SideView(side, kind.value, ids) for side, kind, ids in sides.get(name, ()) if ids)

"""Draws focus: what is active at once, who carries it, who waits for whom, what overlaps."""

from collections.abc import Sequence
from dataclasses import replace

from models.queries.measured import reasons
from models.queries.steering_frictions import open_needs
from models.queries.steering_names import RecordNames
from models.queries.steering_quarters import carried, space
from models.queries.steering_rows import Steered
from models.rules.concerns import Concern
from models.rules.facts import Thresholds
from models.rules.focus import Carried, dependencies, loads, over_limit, overlaps
from models.rules.overlap import Pair
from models.rules.records import Kind
from models.views.steering import FocusView, LoadView, OverlapView, WaitingView

CIRCLE = "waits_in_circle"


def focus_view(steered: Steered, pairs: Sequence[Pair], names: RecordNames) -> FocusView:
    """The focus of a portfolio on its day; `pairs` are those that overlap."""
    limit, active = steered.settings.wip_limit, carried(steered.now)
    bounds, room = steered.now.frame.thresholds, space(steered.now)
    waiting = dependencies(open_needs(steered))
    return FocusView(
        count=room.count,
        weight=room.weight,
        limit=room.limit,
        weight_limit=room.weight_limit,
        over=reasons([one.finding for one in over_limit(active, limit, bounds.wip_weight)]),
        owners=_loads(active, names, Kind.PERSON, bounds.owner_load),
        teams=_loads(active, names, Kind.TEAM, bounds.team_load),
        chains=tuple(_waiting(one, names) for one in waiting if one.code != CIRCLE),
        circles=tuple(_waiting(one, names) for one in waiting if one.code == CIRCLE),
        overlaps=_overlaps(pairs, names, bounds),
    )


def _loads(active: list[Carried], names: RecordNames, kind: Kind, threshold: int) -> tuple[LoadView, ...]:
    """Everybody who carries something, the most loaded first."""
    everybody = loads(active, replace(Thresholds(), owner_load=0, team_load=0))
    return tuple(
        LoadView(
            who=names.of(one.subject),
            count=len(one.records),
            threshold=threshold,
            over=len(one.records) > threshold,
            initiatives=names.every(one.records),
        )
        for one in everybody
        if one.subject is not None and one.subject.kind is kind
    )


def _waiting(concern: Concern, names: RecordNames) -> WaitingView:
    return WaitingView(reasons([concern.finding])[0], names.every(concern.records))


def _overlaps(pairs: Sequence[Pair], names: RecordNames, bounds: Thresholds) -> tuple[OverlapView, ...]:
    found = zip(pairs, overlaps(pairs, bounds), strict=True)
    return tuple(_overlap(pair, concern, names) for pair, concern in found)


def _overlap(pair: Pair, concern: Concern, names: RecordNames) -> OverlapView:
    gives_way, stays = names.every(concern.records)
    return OverlapView(
        finding=reasons([concern.finding])[0],
        gives_way=gives_way,
        stays=stays,
        score=pair.score,
        objective=pair.objective,
        metric=pair.metric,
        wording=pair.wording,
    )

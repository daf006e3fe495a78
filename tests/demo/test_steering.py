"""What the demo shows of its own steering: signals a committee can believe, and the frictions told in its story."""

import pytest
from sqlalchemy import select

from models.queries.frozen import load_frozen
from models.queries.initiative import load_initiative
from models.queries.steering import load_steering
from models.sentences import LANGUAGES
from models.tables.governance import Decision
from models.views.frozen_form import content_hash


@pytest.fixture(scope="module")
def steering(loaded):
    database, portfolio_id = loaded
    return load_steering(database, portfolio_id)


def signal(steering, name):
    return next(one for one in (*steering.signals, *steering.companions) if one.name == name)


def reasons(steering):
    """Every reason in the view."""
    yield from steering.left_out
    for one in (*steering.signals, *steering.companions):
        for point in (*one.history, one.now):
            yield from point.reasons
    for friction in steering.frictions:
        yield from (one for one in (friction.finding, friction.move, friction.cost) if one is not None)
    yield from (part.reason for one in steering.dimensions for part in (*one.parts, *one.left_out))


def test_most_active_initiatives_are_measurable_and_serve_an_objective_not_all(steering):
    for name in ("measurable", "links"):
        assert 0.8 < signal(steering, name).now.share < 1


def test_the_denominator_is_what_is_active(steering, portfolio):
    active = {one.id for one in portfolio.initiatives if one.active}
    now = signal(steering, "measurable").now

    assert {*now.met, *now.unmet} == active
    assert now.denominator == len(active) == portfolio.active


def test_every_signal_looks_back_three_quarters(steering):
    for one in (*steering.signals, *steering.companions):
        ends = [point.ends_on.isoformat() for point in (*one.history, one.now)]
        assert ends == ["2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"]


def test_what_was_active_then_is_counted_then(steering):
    counts = [point.denominator for point in signal(steering, "measurable").history]

    assert counts == [41, 44, 42]


def test_delivery_follows_its_strategy_updates_partly(steering):
    adjusted = signal(steering, "adjusted")

    assert (adjusted.now.numerator, adjusted.now.denominator, adjusted.now.open) == (2, 6, 4)
    assert adjusted.history[-1].days == 34


def test_one_review_was_not_held_on_its_day(steering):
    spring = signal(steering, "on_their_day").history[-1]

    assert (spring.numerator, spring.denominator, spring.share) == (2, 3, None)


def test_the_frictions_of_the_story_are_found(steering):
    assert {one.finding.code for one in steering.frictions} >= {
        "updates_not_followed",
        "funding_unchanged",
        "metric_differs",
        "key_results_feed_nothing",
        "key_results_without_objective",
        "key_results_as_outputs",
        "check_ins_unbacked",
        "green_outside",
        "items_without_decision",
        "effects_put_off",
        "over_limit_by_count",
        "over_limit_by_weight",
        "team_overloaded",
        "waits_in_chain",
    }


def test_every_decision_rests_on_what_was_frozen_when_it_was_taken(loaded):
    database, portfolio_id = loaded
    with database.read() as session:
        rows = session.scalars(select(Decision).filter_by(portfolio_id=portfolio_id)).all()
    seen = [load_frozen(database, portfolio_id, row.version) for row in rows]

    assert [(one.id, one.moment.day) for one in seen] == [(row.initiative_id, row.decided_on) for row in rows]
    assert all(one.moment.known == row.revision - 1 for one, row in zip(seen, rows, strict=True))
    assert [content_hash(one) for one in seen] == [
        content_hash(
            load_initiative(database, portfolio_id, one.id, known=one.moment.known, day=one.moment.day)
        )
        for one in seen
    ]


def test_some_decisions_rest_on_no_evidence_and_some_were_taken_by_consent(steering):
    point = signal(steering, "on_evidence").now

    assert (point.numerator, point.denominator) == (7, 9)
    assert [one.code for one in point.reasons] == ["signal_on_evidence", "signal_consent_count"]


def test_every_dimension_has_an_index(steering):
    assert all(one.index is not None for one in steering.dimensions)
    assert steering.left_out == ()


def test_every_friction_names_its_records_and_a_move(steering):
    for friction in steering.frictions:
        assert friction.records
        assert friction.move.code in LANGUAGES["en"]
        assert all(one.name for one in friction.records)


def test_everything_said_has_its_sentence(steering):
    assert {one.code for one in reasons(steering)} <= LANGUAGES["en"].keys()


def test_an_index_has_its_parts_in_sight_and_names_those_left_out(steering):
    for one in steering.dimensions:
        assert len(one.parts) + len(one.left_out) == 3
        assert (one.index is None) == (len(one.parts) < 2)


def test_focus_counts_what_is_active_against_the_limit(steering, portfolio):
    focus = steering.focus
    active = [one for one in portfolio.initiatives if one.stage in ("exploring", "delivering", "scaling")]

    assert (focus.count, focus.limit, len(focus.over)) == (len(active), 25, 2)
    assert sum(one.count for one in focus.teams) <= len(active)


def test_two_identity_checks_overlap(steering):
    (pair,) = steering.focus.overlaps

    assert {"Remote Identity Check for Branches", "Digital Identity Check"} == {
        pair.gives_way.name,
        pair.stays.name,
    }

"""Steering as it was known when: earlier quarters stand as seen then, and reading costs the same for any size."""

from datetime import date, datetime

import pytest

from models.commands.decisions import record_decision
from models.drafts import DecisionDraft
from models.queries.advice import load_advice
from models.queries.initiative import load_initiative
from models.queries.moment import load_moment
from models.queries.portfolio import load_portfolio
from models.queries.steering import load_steering
from models.tables.strategy import ContributionVersion, InitiativeStage, KeyResultVersion, ObjectiveVersion
from models.views.frozen_form import content_hash
from models.vocabulary import DecisionKind
from tests.queries.past import OFFICE, Past
from tests.queries.sizes import portfolio, statements
from tests.queries.test_steering import figures, signal, small

TODAY, APRIL, MAY, AUGUST = date(2026, 8, 15), date(2026, 4, 10), date(2026, 5, 5), date(2026, 8, 1)


@pytest.fixture
def served():
    """A portfolio of mid-August with one objective, and one initiative that serves it directly since January."""
    past = Past(today=TODAY)
    objective = past.objective()
    initiative, key_result = past.initiative(), past.key_result(objective_id=objective)
    return past, objective, initiative, past.serve(initiative, key_result)


def adjusted(view):
    """The clocks of spring as (days, closed, open)."""
    return [(one.days, one.closed, one.open) for one in signal(view, "adjusted").history[-1].waits]


@pytest.mark.parametrize("day", ["01-20", "04-02", "04-20", "05-01", "07-02", "08-01"])
def test_what_is_drawn_for_a_moment_is_what_could_be_seen_then(database, day):
    end = datetime.fromisoformat(f"2026-{day}T23:00+00:00")
    id = small().load(database)
    then = load_moment(database, id, end)

    later = load_steering(database, id, known=then.known, day=then.day)
    assert told(later) == told(load_steering(database, until(end).load(database), day=then.day))


def until(end):
    """The small portfolio as far as it had come by a moment."""
    past = small()
    past.acts = [act for act in past.acts if act.recorded_at <= end]
    for kind, rows in past.rows.items():
        past.rows[kind] = [row for row in rows if row.get("revision", 1) <= past.revision]
    return past


def told(view):
    """All that is counted and found, without the ids that differ between two portfolios."""
    signals = [
        (one.name, [(point.ends_on, point.numerator, point.denominator, point.days, point.open) for point in
                    (*one.history, one.now)])
        for one in (*view.signals, *view.companions)
    ]  # fmt: skip
    found = [(one.finding, one.cost, [each.name for each in one.records]) for one in view.frictions]
    return signals, found, [(one.name, one.index, one.history) for one in view.dimensions], view.focus.count


def test_a_view_of_an_earlier_moment_keeps_its_hash(database):
    id = small().load(database)
    first = load_steering(database, id)
    draft = DecisionDraft(
        load_portfolio(database, id).initiatives[0].id,
        DecisionKind.STOP,
        TODAY,
        decided_by="The committee",
        right="Charter",
        reason="No evidence",
        setting="between",
    )
    record_decision(database, OFFICE, id, draft)

    again = load_steering(database, id, known=first.moment.known, day=first.moment.day)
    assert (again, content_hash(again)) == (first, content_hash(first))
    assert load_steering(database, id) != first


def test_an_earlier_quarter_stands_as_it_was_known_at_its_end(served, database):
    past, _, _, _ = served
    late = past.initiative("Late", stage="proposed")
    past.act(AUGUST)
    past.change(InitiativeStage, late, stage="delivering", effective_on=MAY)
    view = load_steering(database, past.load(database))

    assert figures(signal(view, "links").history[-1]) == (1, 1, None)
    assert figures(signal(view, "links").now) == (1, 2, None)


def test_a_clock_runs_for_those_linked_when_the_objective_changed(served, database):
    past, objective, _, link = served
    past.act(APRIL)
    past.change(ObjectiveVersion, objective, name="Win more")
    past.act(MAY)
    past.change(ContributionVersion, link, archived=True)
    other = past.initiative("Other")
    past.serve(other, past.key_result("More", objective_id=objective))

    assert adjusted(load_steering(database, past.load(database))) == [((TODAY - APRIL).days, False, True)]


def test_a_clock_ends_on_the_day_its_initiative_is_paused(served, database):
    past, objective, initiative, _ = served
    past.act(APRIL)
    past.change(ObjectiveVersion, objective, name="Win more")
    past.act(MAY)
    past.change(InitiativeStage, initiative, stage="paused", effective_on=MAY)

    assert adjusted(load_steering(database, past.load(database))) == [((MAY - APRIL).days, False, False)]


def test_an_editorial_change_starts_no_clock(served, database):
    past, objective, _, _ = served
    past.act(APRIL)
    past.change(ObjectiveVersion, objective, why="Spelt better", editorial=True)

    assert adjusted(load_steering(database, past.load(database))) == []


def test_a_first_effect_put_off_by_a_decision_costs_its_days(served, database):
    past, _, initiative, _ = served
    past.act(APRIL)
    past.change(KeyResultVersion, 1, first_effect_on=date(2026, 9, 1))
    past.act(MAY)
    decision = past.decide(initiative, MAY)
    past.change(KeyResultVersion, 1, first_effect_on=date(2026, 10, 1), decision_id=decision)
    view = load_steering(database, past.load(database))

    (found,) = [one for one in view.frictions if one.finding.code == "effects_put_off"]
    assert found.cost.figure("days") == 30


@pytest.mark.parametrize("whole", [False, True])
def test_a_decision_rests_on_the_coverage_in_its_frozen_view(served, database, whole):
    past, _, _, _ = served
    past.check_in(1, date(2026, 8, 1), 60.0)
    id = past.load(database)
    seen = load_portfolio(database, id)
    own = load_initiative(database, id, seen.initiatives[0].id)
    said = {"decided_by": "The committee", "right": "Charter", "reason": "Evidence", "setting": "between"}
    frozen = seen if whole else own
    record_decision(
        database, OFFICE, id, DecisionDraft(own.id, DecisionKind.CONTINUE, TODAY, **said, frozen=frozen)
    )

    assert figures(signal(load_steering(database, id), "on_evidence").now) == (1, 1, None)


def test_a_decision_by_consent_stands_apart_and_its_level_counts(served, database):
    past, _, initiative, _ = served
    past.decide(initiative, AUGUST, consent=True, level="above")
    past.decide(initiative, AUGUST, level="right")
    view = load_steering(database, past.load(database))

    (empower,) = [one for one in view.dimensions if one.name == "empower"]
    assert figures(signal(view, "on_evidence").now) == (0, 1, None)
    assert [one.points for one in empower.parts if one.name == "part_at_level"] == [50]
    assert view.left_out == ()


def test_the_settings_limit_weight_and_tell_when_a_review_is_skipped(database):
    past = Past(today=TODAY, wip_weight=1, skipped_after=3)
    past.initiative()
    past.review("Late", date(2026, 8, 11), state="ready")
    view = load_steering(database, past.load(database))

    found = {one.finding.code for one in view.frictions}
    assert found >= {"over_limit_by_weight", "reviews_skipped"}
    assert view.focus.weight_limit == 1


def test_the_office_adds_words_of_output_and_takes_some_away(database):
    past = Past(today=TODAY, output_words="onboard*, stand up", never_words="launch")
    for name in ("Onboarding of vendors", "Launch of the portal", "Customer satisfaction"):
        past.key_result(name, metric="")
    view = load_steering(database, past.load(database))

    (found,) = [one for one in view.frictions if one.finding.code == "key_results_as_outputs"]
    assert [one.name for one in found.records] == ["Onboarding of vendors"]


def test_loads_are_judged_by_the_settings(database):
    past = Past(today=TODAY, owner_load=1)
    owner = past.person("Head of Retail")
    for name in ("Portal", "Cutter"):
        past.initiative(name, owner_id=owner)
    view = load_steering(database, past.load(database))

    assert [(one.threshold, one.over) for one in view.focus.owners] == [(1, True)]


def test_steering_costs_the_same_for_few_and_for_many(database):
    costs = []
    for size in (10, 400):
        id = portfolio(size).load(database)
        with statements(database) as sent:
            load_steering(database, id)
        costs.append(len(sent))

    assert costs[1] - costs[0] <= 1  # the series of those that are alike, where any are
    assert max(costs) < 36


def test_of_two_alike_the_one_with_the_lower_chance_gives_way(served, database):
    past, objective, _, _ = served
    late = past.initiative("Portal")
    past.serve(late, past.key_result("Share", objective_id=objective))
    for month, day in enumerate((date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31))):
        past.check_in(1, day, 1.0 + month / 10)
        past.check_in(2, day, 40.0 + 15 * month)
    id = past.load(database)

    (pair,) = load_steering(database, id).focus.overlaps
    advised = load_advice(database, id).pairs
    assert {pair.gives_way.id: pair.stays.id} == {id: one.stays for id, one in advised.items()}
    assert pair.gives_way.id < pair.stays.id

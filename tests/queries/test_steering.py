"""The view of a portfolio's steering, held against figures that were worked out on paper."""

from datetime import date

import pytest

from models.queries.steering import load_steering
from models.tables.strategy import Dependency, ObjectiveVersion
from models.tables.upwards import Escalation, EscalationVersion, Insight, InsightVersion
from models.views.frozen_form import from_text, to_text
from tests.queries.past import Past

# Today is 15 Aug 2026: the running quarter is July to September, those before end on 30 Jun and 31 Mar.
TODAY, MARCH, APRIL = date(2026, 8, 15), date(2026, 3, 2), date(2026, 4, 10)


def small():
    """Three active initiatives, one proposed: Portal serves Win, Engine enables it, Idle serves nothing."""
    past = Past(today=TODAY, begun=date(2026, 1, 5), wip_limit=2)
    head, win = past.person("Head of Retail"), past.objective("Win")
    past.objective("Alone")
    share = past.key_result("Share of customers", objective_id=win, unit="%")
    queue = past.key_result("Launch the queue app", objective_id=win, unit="calls", headline=False)
    portal = past.initiative("Portal", owner_id=head, starts_on=date(2026, 1, 5), decision_right="Head")
    engine = past.initiative("Engine", stage="exploring", owner_id=head, attention="XL")
    idle = past.initiative("Idle", attention="S")
    past.initiative("Later", stage="proposed", owner_id=head)
    past.serve(portal, share)
    past.serve(engine, share, kind="enabling")
    past.serve(engine, queue, kind="enabling")
    past.budget(portal, 1_000)
    past.review("Q1", MARCH)
    past.check_in(share, date(2026, 2, 10), 12.0)
    _second_quarter(past, win, portal, share)
    _third_quarter(past, win, portal, engine, idle, share)
    return past


def _second_quarter(past, win, portal, share):
    """A strategy update that Portal follows after 20 days, and a review held three days late."""
    past.act(APRIL)
    past.change(ObjectiveVersion, win, name="Win more", change_reason="The market moved")
    update = past.standing[ObjectiveVersion, win]
    past.act(date(2026, 4, 30))
    past.adjust(portal, None, date(2026, 4, 30), objective_version=update)
    past.act(date(2026, 5, 23))
    past.review("Q2", date(2026, 5, 20), held_on=date(2026, 5, 23))
    past.check_in(share, date(2026, 5, 22), 13.0)


def _third_quarter(past, win, portal, engine, idle, share):
    """A decision without evidence that moves money, an item without one, and what goes upwards."""
    past.act(date(2026, 8, 1))
    review = past.review("Q3", date(2026, 8, 1))
    past.item(review, portal, minutes=20)
    past.item(review, engine, 2, minutes=15)
    decision = past.decide(portal, date(2026, 8, 1), setting="review", review_id=review)
    past.move(portal, decision, 500, date(2026, 8, 1))
    past.check_in(share, date(2026, 8, 5), 14.0, strength=1)
    past._fact(Dependency, initiative_id=portal, needs_id=engine)
    past._fact(Dependency, initiative_id=engine, needs_id=idle)
    said = {"sent_on": date(2026, 7, 10), "learned": "Nobody calls"}
    past._first(InsightVersion, 1, insight_id=past._new(Insight), **said)
    asked = {
        "question": "Who signs?",
        "path": "CFO",
        "raised_on": date(2026, 7, 1),
        "due_on": date(2026, 8, 1),
    }
    past._first(EscalationVersion, 1, escalation_id=past._new(Escalation), **asked)


@pytest.fixture(scope="module")
def view(database):
    return load_steering(database, small().load(database))


def signal(view, name):
    return next(one for one in (*view.signals, *view.companions) if one.name == name)


def figures(point):
    return point.numerator, point.denominator, point.share


def named(records):
    return [one.name for one in records]


def friction(view, code):
    return next(one for one in view.frictions if one.finding.code == code)


def dimension(view, name):
    return next(one for one in view.dimensions if one.name == name)


def test_the_running_quarter_holds_the_day(view):
    assert (view.starts_on, view.ends_on) == (date(2026, 7, 1), date(2026, 9, 30))


def test_quarters_before_the_first_act_are_left_out(view):
    ends = [point.ends_on for point in signal(view, "measurable").history]

    assert ends == [date(2026, 3, 31), date(2026, 6, 30)]


def test_two_of_three_are_measurable_and_under_five_there_is_no_share(view):
    assert figures(signal(view, "measurable").now) == (2, 3, None)


def test_links_stand_in_one_bar(view):
    now = signal(view, "links").now

    assert figures(now) == (1, 3, None)
    assert [(one.name, len(one.ids)) for one in now.beside] == [("enabling", 1), ("unlinked", 1)]


def test_the_update_of_spring_started_two_clocks_of_which_one_closed(view):
    spring = signal(view, "adjusted").history[-1]

    assert [(named(one.records)[1], one.days, one.closed) for one in spring.waits] == [
        ("Portal", 20, True),
        ("Engine", (TODAY - APRIL).days, False),
    ]
    assert (spring.days, spring.open, spring.oldest_open) == (None, 1, 127)


def test_a_decision_without_a_frozen_view_rests_on_nothing(view):
    assert figures(signal(view, "on_evidence").now) == (0, 1, None)


def test_money_decided_two_weeks_ago_is_still_to_be_confirmed(view):
    (clock,) = signal(view, "money_moved").now.waits

    assert (clock.days, clock.closed, clock.open) == (14, False, True)


def test_the_review_of_spring_was_not_held_on_its_day(view):
    points = [*signal(view, "on_their_day").history, signal(view, "on_their_day").now]

    assert [figures(one) for one in points] == [(1, 1, None), (0, 1, None), (1, 1, None)]


def test_each_friction_that_the_data_holds_is_found_and_no_other(view):
    assert [one.finding.code for one in view.frictions] == [
        "objectives_without_headline",
        "objectives_without_initiative",
        "updates_not_followed",
        "funding_unchanged",  # of Engine: 13 % on 22 May against 38 %, and no move since
        "metric_differs",  # one metric, in per cent and in calls
        "key_results_feed_nothing",
        "key_results_as_outputs",
        "check_ins_unbacked_count",
        "decisions_without_evidence",
        "items_without_decision",
        "over_limit_by_count",
        "over_limit_by_weight",
        "waits_in_chain",
    ]


def test_a_friction_names_its_records_and_its_cost(view):
    undecided = friction(view, "items_without_decision")

    assert (len(undecided.records), undecided.cost.figure("minutes")) == (1, 15)
    assert named(friction(view, "objectives_without_initiative").records) == ["Alone"]
    assert named(friction(view, "waits_in_chain").records) == ["Portal", "Engine", "Idle"]


def test_focus_is_over_its_limit_by_count_and_by_weight(view):
    focus = view.focus

    assert (focus.count, focus.limit, focus.weight, focus.weight_limit) == (3, 2, 2 + 8 + 1, 4)
    assert [(one.who.name, one.count, one.over) for one in focus.owners] == [("Head of Retail", 2, False)]
    assert [named(one.initiatives) for one in focus.chains] == [["Portal", "Engine", "Idle"]]


def test_empower_is_the_mean_of_its_two_parts_and_names_the_third(view):
    empower = dimension(view, "empower")

    assert [(one.name, one.points) for one in empower.parts] == [
        ("part_right_named", pytest.approx(100 / 3)),
        ("part_escalations", 0.0),
    ]
    assert (empower.index, empower.left_out[0].reason.code) == (pytest.approx(50 / 3), "level_not_recorded")


def test_an_unanswered_insight_earns_nothing(view):
    part = next(one for one in dimension(view, "improve").parts if one.name == "part_insights")

    assert (part.points, named(part.against)) == (0.0, ["Nobody calls"])


def test_what_no_record_tells_is_named(view):
    assert [one.code for one in view.left_out] == ["level_not_recorded"]


def test_the_view_is_frozen_and_opened_again(view):
    assert from_text(to_text(view)) == view

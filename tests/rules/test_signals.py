"""The four signals of a quarter and what stands beside them, on cases small enough to count by hand."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.facts import codes
from models.rules.quarters import quarter_of
from models.rules.records import Kind, Record, Share
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import (
    AdjustmentFact,
    DecisionFact,
    InitiativeFact,
    Linked,
    MoveFact,
    QuarterFacts,
    UpdateFact,
)
from models.rules.signal_reasons import signal_findings
from models.rules.signals import fresh_evidence, link_bar, signal_history, signals
from models.vocabulary import Age, Category, ReviewKind, Stage

DELIVERING, EXPLORING, DONE = Stage.DELIVERING, Stage.EXPLORING, Stage.DONE
APR_10, MAY_1, JUN_30 = date(2026, 4, 10), date(2026, 5, 1), date(2026, 6, 30)
QUARTER = quarter_of(MAY_1)


def facts(**parts):
    return QuarterFacts(QUARTER, **{name: tuple(part) for name, part in parts.items()})


def seen(day=JUN_30, **parts):
    return signals(facts(**parts), day)


def said(found, name):
    return dict(signal_findings(found)[name])


def test_signal_1_counts_active_initiatives_with_a_measurable_key_result():
    found = seen(
        initiatives=[
            InitiativeFact(1, DELIVERING, measurable=2),
            InitiativeFact(2, EXPLORING),
            InitiativeFact(3, DONE, measurable=1),  # not active: no case
            InitiativeFact(4, Stage.PAUSED),
            InitiativeFact(5, Stage.SCALING, measurable=1),
        ]
    )

    assert found.measurable == Share(Kind.INITIATIVE, (1, 5), (2,))


def test_signal_2_counts_decisions_that_rest_on_evidence_and_shows_consent_apart():
    found = seen(
        decisions=[
            DecisionFact(1, 9, MAY_1, coverage=0.5),
            DecisionFact(2, 9, MAY_1, coverage=0.49),
            DecisionFact(3, 9, MAY_1),  # nothing was frozen
            DecisionFact(4, 9, MAY_1, coverage=0.8, consent=True),
            DecisionFact(5, 9, date(2026, 3, 31), coverage=0.8),  # another quarter
            DecisionFact(6, 9, date(2026, 7, 1), coverage=0.8),
        ]
    )

    assert found.on_evidence == Share(Kind.DECISION, (1,), (2, 3))
    assert found.consent_on_evidence == Share(Kind.DECISION, (4,), ())


def test_signal_2_rounds_before_it_compares():
    assert (
        seen(decisions=[DecisionFact(1, 9, MAY_1, coverage=0.1 + 0.2 + 0.2 - 1e-12)]).on_evidence.numerator
        == 1
    )


def test_signal_3_measures_days_from_update_to_adjustment_with_open_ones_censored():
    # Pairs of the update of 10 Apr as at 30 Jun: closed after 10 and 21 days, left after 30, open at 81.
    # Four at risk: 3/4 left after 10, 2/4 after 21 → the median is 21 days.
    found = seen(
        updates=[
            UpdateFact(
                7, 1, APR_10, linked=(Linked(1), Linked(2), Linked(3, left_on=date(2026, 5, 10)), Linked(4))
            )
        ],
        adjustments=[
            AdjustmentFact(7, 1, date(2026, 4, 20), "Scope cut"),
            AdjustmentFact(7, 2, MAY_1, "Already fits", none_needed=True),
            AdjustmentFact(8, 4, MAY_1, "For another update"),
        ],
    ).adjusted

    assert (found.median, found.closed, found.open, found.oldest_open) == (21, 2, 1, 81)
    assert found.waits[0].records == (Record(Kind.STRATEGY_UPDATE, 7), Record(Kind.INITIATIVE, 1))


def test_no_change_needed_closes_the_clock_only_with_a_reason():
    update = UpdateFact(7, 1, APR_10, linked=(Linked(1),))

    bare = seen(updates=[update], adjustments=[AdjustmentFact(7, 1, MAY_1, " ", none_needed=True)])
    reasoned = seen(updates=[update], adjustments=[AdjustmentFact(7, 1, MAY_1, "It fits", none_needed=True)])

    assert (bare.adjusted.open, reasoned.adjusted.open) == (1, 0)


def test_an_editorial_change_starts_no_clock():
    found = seen(updates=[UpdateFact(7, 1, APR_10, editorial=True, linked=(Linked(1),))])

    assert (found.adjusted.cases, found.without_link) == (0, ())


def test_an_update_without_a_linked_initiative_is_named_and_not_counted():
    found = seen(updates=[UpdateFact(7, 1, APR_10)])

    assert (found.adjusted.cases, found.without_link) == (0, (7,))
    assert said(found, "adjusted") == {"signal_adjusted_none": {}, "updates_without_link": {"count": 1}}


def test_eight_open_clocks_are_shown_with_the_oldest():
    update = UpdateFact(7, 1, APR_10, linked=tuple(Linked(i) for i in range(8)))
    found = signals(facts(updates=[update]), date(2026, 8, 8))

    assert said(found, "adjusted") == {
        "signal_adjusted_open": {"closed": 0, "of": 8, "days": 120},
        "clocks_open": {"open": 8, "oldest": 120},
    }


def test_an_adjustment_after_the_day_asked_for_is_not_known_yet():
    update = UpdateFact(7, 1, APR_10, linked=(Linked(1),))
    parts = facts(updates=[update], adjustments=[AdjustmentFact(7, 1, JUN_30, "Done")])

    assert (signals(parts, MAY_1).adjusted.open, signals(parts, JUN_30).adjusted.median) == (1, 81)


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"direct": True, "enabling": True}, "direct"),
        ({"direct": True, "category": Category.MANDATORY, "obligation": "DORA"}, "direct"),
        ({"enabling": True}, "enabling"),
        ({"category": Category.MANDATORY, "obligation": "DORA"}, "mandatory"),
        ({"category": Category.MANDATORY}, "unlinked"),  # an obligation has to be named
        ({}, "unlinked"),
    ],
)
def test_signal_4_puts_each_initiative_into_one_part_of_the_bar(fields, part):
    assert getattr(link_bar([InitiativeFact(1, DELIVERING, **fields)]), part) == (1,)


@given(
    st.lists(
        st.tuples(st.booleans(), st.booleans(), st.sampled_from(Category), st.sampled_from(["", "DORA"]))
    )
)
def test_the_parts_of_signal_4_add_up_to_all_active_initiatives(rows):
    active = [
        InitiativeFact(
            i, DELIVERING, direct=direct, enabling=enabling, category=category, obligation=obligation
        )
        for i, (direct, enabling, category, obligation) in enumerate(rows)
    ]
    bar = link_bar(active)
    together = [*bar.direct, *bar.enabling, *bar.mandatory, *bar.unlinked]

    assert sorted(together) == list(range(len(rows)))
    assert bar.share.denominator == bar.not_unlinked.denominator == len(rows)


def test_money_moves_are_timed_from_decision_to_confirmation():
    found = seen(
        moves=[
            MoveFact(1, 9, APR_10, confirmed_on=date(2026, 4, 24)),
            MoveFact(2, 9, MAY_1),
            MoveFact(3, 9, date(2026, 3, 1), confirmed_on=MAY_1),  # decided in another quarter
        ]
    ).money_moved

    assert [(one.days, one.closed) for one in found.waits] == [(14, True), (60, False)]


def test_time_to_value_runs_from_the_start_and_names_who_has_none():
    started = date(2026, 1, 1)
    found = seen(
        initiatives=[
            InitiativeFact(1, DELIVERING, starts_on=started, days_to_value=90),
            InitiativeFact(2, DELIVERING, starts_on=started),
            InitiativeFact(3, DELIVERING),
            InitiativeFact(4, EXPLORING, starts_on=date(2026, 7, 20)),  # has not begun
        ]
    )

    assert [(one.days, one.closed) for one in found.to_value.waits] == [(90, True), (180, False)]
    assert found.no_start == (3,)


def test_fresh_evidence_is_a_share_of_the_key_results_due_for_it():
    ages = codes([Age.FRESH, Age.FINAL, Age.STALE, Age.FRESH, Age.MISSING])
    evidence, due = np.array([1, 1, 1, 0, 0], bool), np.array([1, 1, 1, 1, 0], bool)

    assert fresh_evidence(np.array([11, 12, 13, 14, 15]), ages, evidence, due) == Share(
        Kind.KEY_RESULT, (11, 12), (13, 14)
    )


@pytest.mark.parametrize(
    ("active", "finding"),
    [
        (0, {"signal_measurable_none": {}}),
        (4, {"signal_measurable_count": {"count": 4, "of": 4}}),
        (5, {"signal_measurable": {"count": 5, "of": 5, "share": 1.0}}),
    ],
)
def test_fewer_than_five_cases_are_a_count_without_percentage(active, finding):
    found = seen(initiatives=[InitiativeFact(i, DELIVERING, measurable=1) for i in range(active)])

    assert said(found, "measurable") == finding


def test_three_initiatives_are_shown_in_counts_without_a_percentage_anywhere():
    found = seen(
        initiatives=[
            InitiativeFact(i, DELIVERING, measurable=1, direct=True, starts_on=APR_10, days_to_value=9)
            for i in (1, 2, 3)
        ],
        decisions=[DecisionFact(1, 1, MAY_1, coverage=1.0)],
        reviews=[ReviewFact(1, ReviewKind.PORTFOLIO, MAY_1, MAY_1)],
    )
    figures = [one for findings in signal_findings(found).values() for _, one in findings]

    assert not any("share" in one or "days" in one for one in figures)


def test_the_history_runs_from_the_oldest_quarter():
    earlier = QuarterFacts(quarter_of(date(2026, 1, 1)))

    assert [one.quarter for one in signal_history([facts(), earlier], JUN_30)] == [earlier.quarter, QUARTER]


def test_every_record_of_a_signal_is_named():
    found = seen(initiatives=[InitiativeFact(3, DELIVERING, measurable=1), InitiativeFact(2, DELIVERING)])

    assert (found.measurable.kind, found.measurable.met, found.measurable.unmet) == (
        Kind.INITIATIVE,
        (3,),
        (2,),
    )

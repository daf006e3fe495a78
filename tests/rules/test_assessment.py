"""The assessment as a whole: many are assessed as each alone, in whatever order the rows come."""

from dataclasses import fields
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.assessment import Assessment, assess
from models.rules.facts import Promises, Series, Thresholds
from models.vocabulary import Accumulation, Direction, Rhythm
from tests.rules.cases import JAN_1, assessed, key_result, ordinal, promises_of

numbers = st.one_of(st.floats(-200, 200).map(lambda x: round(x, 2)), st.just(float("nan")))
days = st.one_of(st.integers(-60, 900).map(lambda d: JAN_1 + timedelta(d)), st.just(-1))
check_ins = st.tuples(
    st.integers(-60, 900).map(lambda d: JAN_1 + timedelta(d)), st.floats(-200, 200), st.integers(0, 4)
)


@st.composite
def any_key_results(draw):
    """A key result of any kind, whole or with parts missing, with any check-ins."""
    columns = {
        "direction": draw(st.sampled_from([*Direction, -1])),
        "accumulation": draw(st.sampled_from(list(Accumulation))),
        "rhythm": draw(st.sampled_from(list(Rhythm))),
        "period_months": draw(st.sampled_from([0, 1, 3, 12])),
        **{name: draw(numbers) for name in ("baseline", "target", "lower", "upper", "accepted_from")},
        **{name: draw(days) for name in ("baseline_day", "due", "first_effect", "hold_from")},
    }
    steps = draw(st.lists(st.tuples(days.filter(lambda d: d != -1), st.floats(-200, 200)), max_size=3))
    return key_result(*draw(st.lists(check_ins, max_size=8)), interims=steps, **columns)


ARRAYS = [f.name for f in fields(Assessment) if f.name not in ("ground", "judgement", "counting", "row")]
todays = st.integers(-30, 1000).map(lambda d: JAN_1 + timedelta(d))


@given(st.lists(any_key_results(), min_size=1, max_size=4), todays)
def test_many_are_assessed_as_each_alone(key_results, today):
    together = assessed(*key_results, today=today)
    alone = [assessed(one, today=today) for one in key_results]

    for name in ARRAYS:
        np.testing.assert_array_equal(
            getattr(together, name), np.concatenate([getattr(one, name) for one in alone]), err_msg=name
        )
    assert [together.reasons(i) for i in range(len(alone))] == [one.reasons(0) for one in alone]


@given(st.lists(check_ins, max_size=10), st.randoms(), todays)
def test_the_order_of_rows_changes_nothing(checks, random, today):
    rows = list(enumerate(checks))
    shuffled = random.sample(rows, len(rows))

    def statuses(rows):
        series = Series.of(
            1,
            key_result=[0] * len(rows),
            day=[ordinal(c[0]) for _, c in rows],
            value=[c[1] for _, c in rows],
            strength=[c[2] for _, c in rows],
            order=[turn for turn, _ in rows],
        )
        found = assess(promises_of(key_result()), series, ordinal(today))
        return found.status.tolist(), repr(found.value.tolist()), found.age.tolist()

    assert statuses(rows) == statuses(shuffled)


@given(any_key_results(), todays)
def test_every_key_result_has_a_status_with_a_reason(one, today):
    found = assessed(one, today=today)

    assert 0 <= found.status[0] <= 7
    assert found.reasons(0)


def test_an_empty_portfolio_is_assessed_too():
    assert len(assess(Promises.of(0), Series.empty(0), ordinal(JAN_1))) == 0


def test_what_is_expected_today_is_apart_from_what_was_expected_then():
    found = assessed(key_result((date(2026, 7, 1), 50.0)), today=date(2026, 8, 1))

    assert found.expected[0] == pytest.approx(181 / 364)
    assert found.expected_today[0] == pytest.approx(212 / 364)


def test_the_row_of_the_input_is_known_for_the_counting_value():
    series = Series.of(2, key_result=[1, 0], day=[ordinal(JAN_1) + 9] * 2, value=[1.0, 2.0], strength=[3, 3])

    found = assess(promises_of(key_result(), key_result()), series, ordinal(JAN_1) + 9)

    assert (found.row.tolist(), found.value.tolist()) == ([1, 0], [2.0, 1.0])


def test_each_key_result_may_have_its_own_last_review():
    slow = key_result((date(2026, 3, 1), 5.0), (date(2026, 5, 1), 20.0), (date(2026, 7, 1), 21.0))
    promises = promises_of(slow, slow)
    rows = [(place, *check) for place in (0, 1) for check in slow.check_ins]
    series = Series.of(
        2,
        key_result=[r[0] for r in rows],
        day=[ordinal(r[1]) for r in rows],
        value=[r[2] for r in rows],
        strength=[3] * len(rows),
    )

    found = assess(
        promises,
        series,
        ordinal(date(2026, 7, 1)),
        Thresholds(),
        last_review=np.array([-1, ordinal(date(2026, 3, 1))]),
    )

    assert found.status[0] != found.status[1]


def test_a_promise_with_an_unknown_column_is_refused():
    with pytest.raises(TypeError, match="colour"):
        Promises.of(1, colour=["red"])


def test_a_column_of_another_length_is_refused():
    with pytest.raises(ValueError, match="baseline has 2 entries for 1"):
        Promises.of(1, baseline=[1.0, 2.0])

"""The sentences of My updates: since when, whose turn, what is waiting in all, what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from components.forecast_band import confidence_words
from components.updates.scheduled import scheduled_words
from components.updates.words import answer, due_words, next_words, turn_words
from models.views.common import Moment, Ref
from models.views.forecast import ForecastView
from models.views.key_result import CheckInView
from models.views.owed import OwedItem, OwedView
from models.vocabulary import Role, Strength
from models.vocabulary_updates import OwedKind
from tests.components.builders import key_result

DAY = date(2026, 7, 1)
MOMENT = Moment(1, DAY, datetime(2026, 7, 1, tzinfo=UTC))


def item(over=0, kind=OwedKind.KEY_RESULT, **said):
    """Something owed for so many days."""
    due = DAY - timedelta(days=over)
    return OwedItem(kind, 1, "Share", due, over, said.pop("late", over > 3), **said)


def plain(words):
    """Words with plain spaces."""
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("over", "words"),
    [
        (-3, "due in 3 days"),
        (0, "due today"),
        (2, "due since 29 Jun 2026"),
        (9, "9 days late, due 22 Jun 2026"),
    ],
)
def test_it_says_since_when_something_is_due(over, words):
    assert plain(due_words(item(over))) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, ""),
        ({"climbs_in": 4}, "Climbs to the sponsor in 4 days"),
        (
            {"turn": Role.SPONSOR, "climbs_in": 2, "sponsors": (Ref(1, "Head of Retail"),)},
            "Climbed to the sponsor (Head of Retail), to the PMO in 2 days",
        ),
        ({"turn": Role.SPONSOR}, "Climbed to the sponsor (no sponsor named)"),
        ({"turn": Role.PMO_LEAD}, "Climbed to the PMO"),
    ],
)
def test_it_says_whose_turn_a_late_one_is(said, words):
    assert plain(turn_words(item(9, **said))) == words


def view(*items, **said):
    """A list of items."""
    return OwedView(MOMENT, None, items, **said)


def test_the_answer_counts_what_is_waiting_by_kind():
    found = answer(view(item(9), item(0), item(1, OwedKind.ACTION), next_review_on=date(2026, 7, 9)))

    assert plain(found.figure) == "2 check-ins and 1 action"
    assert plain(found.rest) == (
        "are waiting, 1 of them late by up to 9 days. The next review is on 9 Jul 2026."
    )


def test_nothing_owed_says_what_falls_due_next():
    ahead = item(-20)

    assert answer(view(ahead=(ahead,))).figure == "Nothing is owed."
    assert plain(next_words(view(ahead=(ahead,)))) == "Next: “Share”, due 21 Jul 2026."
    assert next_words(view()) == "No key result is waiting for a value from here."


def test_scheduled_values_are_named_with_their_days():
    ahead = (CheckInView(1, date(2026, 7, 9), 44.0, Strength.MEASURED, "Register"),)

    assert plain(scheduled_words(ahead, "%")) == "Scheduled: 44 % for 9 Jul 2026"
    assert scheduled_words((), "%") == ""


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (9, ["The owner is surer than the forecast: 9 of 10 against 41 %, 49 points apart."]),
        (1, ["The owner is less sure than the forecast: 1 of 10 against 41 %, 31 points apart."]),
        (5, []),
        (None, []),
    ],
)
def test_confidence_stands_beside_the_forecast_only_where_they_differ(confidence, words):
    seen = key_result(forecast=ForecastView(chance=0.41))
    seen = replace(seen, newest=replace(seen.newest, confidence=confidence))

    assert [plain(one) for one in confidence_words(seen)] == words

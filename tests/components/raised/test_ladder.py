"""The ladder as a picture: steps passed, the one whose turn it is, those ahead, each with its day."""

from datetime import date

from components.raised.ladder import ladder_of, promised
from models.rules.escalation import Step
from models.views.common import Ref
from models.views.raised import StepView
from models.vocabulary_raised import Level
from tests.components.raised.builders import OWNER, escalation


def plain(markup):
    return markup.replace("\u00a0", " ")


def test_the_step_whose_turn_it_is_tells_since_when_and_when_it_climbs():
    shown = plain(ladder_of(escalation(turn=1)))

    assert shown.count("aria-current") == 1
    assert "since 21 Sep 2026, climbs on 28 Sep 2026" in shown


def test_steps_passed_have_both_days_and_steps_ahead_the_first():
    shown = plain(ladder_of(escalation(turn=1)))

    assert "14 Sep 2026 to 21 Sep 2026" in shown
    assert "from 28 Sep 2026" in shown


def test_the_last_step_climbs_no_further():
    assert "since 5 Oct 2026, the last step" in plain(ladder_of(escalation(turn=3)))


def test_once_ended_the_steps_never_reached_are_left_out():
    shown = plain(ladder_of(escalation(turn=None, resolved_on=date(2026, 9, 23))))

    assert "21 Sep 2026 to 23 Sep 2026" in shown
    assert "PMO lead" not in shown


def test_a_question_not_yet_raised_shows_the_days_it_would_climb():
    first, last = promised(
        (Step(Level.OWNER, 7), Step(Level.OFFICE, 7)), {Level.OWNER: OWNER}, date(2026, 9, 30)
    )

    assert (first.holder, first.since, first.until) == (OWNER, date(2026, 9, 30), date(2026, 10, 7))
    assert (last.since, last.until) == (date(2026, 10, 7), None)


def test_a_typed_name_stays_text():
    shown = ladder_of(
        escalation(turn=0, steps=(StepView(Level.OWNER, Ref(1, "<b>"), date(2026, 9, 14), None),))
    )

    assert "&lt;b&gt;" in shown

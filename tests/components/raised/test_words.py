"""What the page says of what was raised, in sentences."""

from datetime import date

from components.raised.words import answer, asks_words, became_words, ended_words, raised_words
from models.views.common import Ref
from models.vocabulary import InsightState
from tests.components.builders import TODAY
from tests.components.raised.builders import escalation, insight, raised


def plain(words):
    return words.replace("\u00a0", " ")


def test_the_answer_counts_what_waits():
    found = answer(raised([insight()], [escalation(), escalation(id=2, overdue=True)]))

    assert plain(found.figure) == "2 escalations are open, 1 of them overdue."
    assert plain(found.rest) == "1 insight waits for a reply."


def test_nothing_open_is_said_and_nothing_raised_says_what_the_page_is_for():
    assert answer(raised([insight()])).figure == "No escalation is open."
    assert answer(raised()).figure == "Nothing was raised yet."


def test_the_answer_counts_adopted_changes_that_are_asked_about():
    asked = insight(state=InsightState.ADOPTED, asked=Ref(1, "Q2"), asked_on=TODAY)

    assert plain(answer(raised([asked])).rest).endswith("1 adopted one for whether it helped.")
    assert asks_words(asked).startswith("Did it help? Asked since “Q2”")


def test_an_insight_tells_what_became_of_it():
    said = {"answered_on": date(2026, 9, 20), "answered_by": "PMO", "reply": "Not now"}

    assert plain(became_words(insight(), TODAY)) == "Waits for a reply: 16 days."
    assert plain(became_words(insight(**said), TODAY)) == "Open, replied to on 20 Sep 2026."
    parked = became_words(insight(state=InsightState.PARKED, **said), TODAY)
    assert plain(parked) == "Parked on 20 Sep 2026 by PMO."


def test_a_question_tells_who_asked_and_how_it_ended():
    assert plain(raised_words(escalation())) == "Tim, 14 Sep 2026 · needs an answer by 7 Oct 2026"
    ended = escalation(turn=None, resolved_on=date(2026, 9, 23))
    assert plain(ended_words(ended)) == "Resolved on 23 Sep 2026."
    assert ended_words(escalation()) == ""

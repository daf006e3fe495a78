"""Reviews, Readiness: who owes what, whom to remind, the messages, and never twice a day."""

import pytest

from components import data
from components.nudges.person import key_of
from models.queries.nudges import load_nudges
from models.queries.owed import load_owed
from models.vocabulary import Role
from models.vocabulary_nudges import Channel, NudgeState


@pytest.fixture(autouse=True)
def without_services(monkeypatch):
    """No service is set up unless a test sets one up."""
    for name in ("STEERDECK_NUDGE_MAIL", "STEERDECK_NUDGE_CHAT", "STEERDECK_ADDRESS"):
        monkeypatch.delenv(name, raising=False)


def seen():
    """Who owes what, as the page would load it."""
    return load_nudges(data.database(), 1, load_owed(data.database(), 1))


def test_the_page_names_who_owes_what_the_latest_first(visit, said):
    app = visit("reviews")
    people = seen().people

    assert people[0].person.name in app.checkbox[0].label
    assert "late" in said(app)
    assert [one.worst for one in people] == sorted((one.worst for one in people), reverse=True)


def test_without_a_service_messages_are_copied_and_noted_by_hand(visit, said):
    app = visit("reviews")
    assert "No mail or chat service is set up" in said(app)
    chosen = [one for one in seen().people if one.proposed]
    app = app.button("nudges:by_hand").click().run()

    after = {one.person.id: one.today for one in seen().people}
    assert all(after[one.person.id].channel is Channel.BY_HAND for one in chosen)
    assert app.checkbox(key_of(chosen[0].person.id)).disabled


def test_only_the_chosen_are_reminded(visit):
    app = visit("reviews")
    app = app.button("nudges:none").click().run()
    first = seen().people[0].person.id
    app.checkbox(key_of(first)).check().run().button("nudges:by_hand").click().run()

    assert [one.person.id for one in seen().people if one.today] == [first]


def test_nobody_chosen_is_nobody_to_note(visit):
    app = visit("reviews").button("nudges:none").click().run()

    assert app.button("nudges:by_hand").disabled


def test_only_those_who_prepare_reviews_see_them(visit, said):
    assert "Who owes what" not in said(visit("reviews", Role.OWNER))


def test_a_reminder_noted_by_hand_counts_as_sent(visit):
    visit("reviews").button("nudges:by_hand").click().run()

    assert {one.today.state for one in seen().people if one.today} == {NudgeState.SENT}

"""What was raised as it is loaded: filters, moments, and a bounded cost."""

from datetime import date, timedelta

import pytest

from models.actor import Actor
from models.commands.escalations import raise_escalation, reply_to_escalation, resolve_escalation
from models.commands.insights import adopt_insight, park_insight, raise_insight
from models.database import open_database
from models.drafts import ObjectiveDraft
from models.drafts_raised import (
    AdoptionDraft,
    EscalationDraft,
    EscalationReplyDraft,
    InsightDraft,
    InsightReplyDraft,
)
from models.queries.raised import load_raised
from models.views.frozen_form import content_hash, from_text, to_text
from models.vocabulary import InsightState, Role
from models.vocabulary_raised import Level
from tests.queries.past import OFFICE, Past
from tests.queries.sizes import statements

TODAY = date(2026, 7, 1)


@pytest.fixture
def database(tmp_path):
    """A database for each test, so that ids are those of the portfolio laid in it."""
    opened = open_database(str(tmp_path / "steerdeck.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture
def laid(past, database):
    """A portfolio with two initiatives of one owner each, an insight and a question on both; its id."""
    past.objective()
    for name in ("Olga", "Omar"):
        past.initiative(name, owner_id=past.person(name))
    id = past.load(database)
    for one in (1, 2):
        raise_insight(database, OFFICE, id, InsightDraft("Branches ask for less", one))
        raise_escalation(database, OFFICE, id, EscalationDraft("Who signs?", one))
    return id


def ids(view):
    return len(view.insights), len(view.escalations)


def test_all_is_shown_newest_first(laid, database):
    view = load_raised(database, laid)

    assert ids(view) == (2, 2)
    assert [one.initiative.name for one in view.escalations] == ["Omar", "Olga"]


def test_a_filter_by_initiative_by_person_and_by_state(laid, database):
    one = 1
    olga = load_raised(database, laid, initiative_id=one).insights[0].people[0].id
    insight = load_raised(database, laid, initiative_id=one).insights[0].id
    park_insight(database, OFFICE, laid, InsightReplyDraft(insight, "Later"))

    assert ids(load_raised(database, laid, initiative_id=one)) == (1, 1)
    assert ids(load_raised(database, laid, person_id=olga)) == (1, 1)
    assert ids(load_raised(database, laid, states=["parked"])) == (1, 0)
    assert ids(load_raised(database, laid, states=["open"])) == (1, 2)


def test_a_turn_waits_for_the_owner_and_later_for_the_office(laid, database):
    now = load_raised(database, laid)
    olga = now.escalations[1].steps[0].holder.id

    later = load_raised(database, laid, day=TODAY + timedelta(days=30))

    assert [one.initiative.name for one in now.turns_of(olga, "owner")] == ["Olga"]
    assert now.turns_of(None, "committee") == ()
    assert len(later.turns_of(None, "committee")) == 2


def test_an_end_is_known_from_its_act_on(laid, database):
    question = load_raised(database, laid).escalations[0].id
    ended = resolve_escalation(database, OFFICE, laid, EscalationReplyDraft(question, "I do"))

    before, after = (
        load_raised(database, laid, known=ended.revision - back).escalations[0] for back in (1, 0)
    )

    assert (before.state.value, before.replies, before.at.level) == ("open", (), Level.OWNER)
    assert (after.state.value, len(after.replies), after.at) == ("resolved", 1, None)


def test_nothing_is_seen_before_it_was_raised(laid, database):
    assert ids(load_raised(database, laid, day=TODAY - timedelta(days=1))) == (0, 0)


def test_a_reply_of_the_turn_is_named_by_its_level(laid, database):
    view = load_raised(database, laid).escalations[0]
    holder = Actor("Omar", Role.OWNER, view.steps[0].holder.id)
    reply_to_escalation(database, holder, laid, EscalationReplyDraft(view.id, "I ask", passes_on=True))

    now = load_raised(database, laid).escalations[0]
    assert [(one.level, one.passes_on) for one in now.replies] == [(Level.OWNER, True)]
    assert (now.at.level, now.at.since) == (Level.OFFICE, TODAY)


def test_an_adoption_is_drawn_as_it_was_whatever_the_objective_becomes(past, database):
    objective = past.objective("Win", why="Growth")
    initiative = past.initiative()
    id = past.load(database)
    insight = raise_insight(database, OFFICE, id, InsightDraft("Less", initiative)).id
    changed = ObjectiveDraft("Win back", why="Growth", change_reason="Learned")
    adopted = adopt_insight(database, OFFICE, id, AdoptionDraft(insight, "Yes", objective, changed))
    seen = load_raised(database, id)
    again = raise_insight(database, OFFICE, id, InsightDraft("More", initiative)).id
    renamed = ObjectiveDraft("Win more", why="Growth", change_reason="Learned")
    adopt_insight(database, OFFICE, id, AdoptionDraft(again, "Yes", objective, renamed))

    assert load_raised(database, id, known=adopted.revision) == seen
    assert [(one.field, one.before, one.after) for one in seen.insights[0].update.changes] == [
        ("name", "Win", "Win back")
    ]
    assert seen.insights[0].state is InsightState.ADOPTED


def test_what_was_raised_freezes_and_reads_back(laid, database):
    view = load_raised(database, laid)

    assert from_text(to_text(view)) == view
    assert content_hash(view) == content_hash(load_raised(database, laid))


def test_what_was_raised_costs_the_same_for_few_and_for_many(database):
    costs = []
    for size in (1, 40):
        past = Past()
        past.initiative(owner_id=past.person())
        id, initiative = past.load(database), len(costs) + 1
        for _ in range(size):
            raise_insight(database, OFFICE, id, InsightDraft("Less", initiative))
            raise_escalation(database, OFFICE, id, EscalationDraft("Who?", initiative))
        with statements(database) as sent:
            load_raised(database, id)
        costs.append(len(sent))

    assert costs[0] == costs[1] < 13

"""What was raised and waits stands among what is owed: at whose door, since when, and no longer than it waits."""

import pytest

from models.commands.escalations import raise_escalation, withdraw_escalation
from models.commands.insights import raise_insight, reject_insight, reply_to_insight
from models.drafts_raised import EscalationDraft, InsightDraft, InsightReplyDraft
from models.queries.owed import load_owed, of_person
from models.views.common import Ref
from models.vocabulary_updates import OwedKind
from tests.builders import TODAY


@pytest.fixture
def laid(bench):
    """An initiative with owner 1 and sponsor 2."""
    bench.initiative(owner_id=bench.person("Olga"), sponsor_id=bench.person("Sam"))
    return bench


def waiting(bench, kind, person=None):
    """What waits of a kind, for everybody or for one person."""
    view = of_person(load_owed(bench.database, bench.portfolio_id), person)
    return [one for one in view.items if one.kind is kind]


def test_an_insight_without_a_reply_waits_for_the_office_and_for_nobody_by_name(laid):
    raise_insight(*laid.place, InsightDraft("Letters come late", 1))
    laid.clock.move(days=9)
    (one,) = waiting(laid, OwedKind.INSIGHT)

    assert (one.name, one.due_on, one.over, one.late, one.owners) == ("Letters come late", TODAY, 9, True, ())
    assert waiting(laid, OwedKind.INSIGHT, Ref(1, "Olga")) == []


@pytest.mark.parametrize("command", [reply_to_insight, reject_insight])
def test_an_insight_that_got_its_reply_waits_no_longer(laid, command):
    raise_insight(*laid.place, InsightDraft("Letters come late", 1))
    command(*laid.place, InsightReplyDraft(1, "Seen"))

    assert waiting(laid, OwedKind.INSIGHT) == []


def test_a_question_stands_at_the_door_it_has_climbed_to(laid):
    raise_escalation(*laid.place, EscalationDraft("Who signs?", 1))
    assert [one.owners for one in waiting(laid, OwedKind.ESCALATION, Ref(1, "Olga"))] == [(Ref(1, "Olga"),)]
    laid.clock.move(days=7)

    assert waiting(laid, OwedKind.ESCALATION, Ref(1, "Olga")) == []
    assert [one.owners for one in waiting(laid, OwedKind.ESCALATION, Ref(2, "Sam"))] == [(Ref(2, "Sam"),)]


def test_a_question_that_ended_stands_at_no_door(laid):
    raise_escalation(*laid.place, EscalationDraft("Who signs?", 1))
    withdraw_escalation(*laid.place, 1)

    assert waiting(laid, OwedKind.ESCALATION) == []

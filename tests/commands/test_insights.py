"""Insights: raised, answered, adopted with the update they led to, and asked later whether that helped."""

from datetime import timedelta

import pytest

from models.actor import Actor
from models.commands.insight_questions import answer_whether_helped
from models.commands.insights import (
    adopt_insight,
    park_insight,
    raise_insight,
    reject_insight,
    reply_to_insight,
)
from models.drafts import ObjectiveDraft
from models.drafts_raised import AdoptionDraft, HelpedDraft, InsightDraft, InsightReplyDraft
from models.errors import Conflict, Invalid, Refused
from models.queries.raised import load_raised
from models.tables.strategy import ObjectiveVersion
from models.tables.upwards import InsightQuestion, InsightVersion
from models.vocabulary import InsightState, Role
from models.vocabulary_raised import Helped
from tests.builders import COMMITTEE, TODAY

CHANGED = ObjectiveDraft("Customers come back", change_reason="Branches ask for less")


@pytest.fixture
def raised(bench):
    """The version of an insight on initiative 1, whose owner is person 1; objective 1 is there."""
    bench.objective(why="They cost less")
    bench.initiative(owner_id=bench.person("Owner"))
    return raise_insight(*bench.place, InsightDraft("Branches ask for less", 1)).version


def shown(bench):
    """The insight as it is seen now."""
    (found,) = load_raised(bench.database, bench.portfolio_id).insights
    return found


def adopt(bench, objective=CHANGED, **how):
    return adopt_insight(*bench.place, AdoptionDraft(1, "We change the aim", 1, objective), **how)


def review_later(bench, days=10):
    """The id of a review closed some days on, when the clock stands a day after it."""
    bench.clock.move(days=days + 1)
    return bench.review(TODAY + timedelta(days=days))


def test_an_insight_says_what_was_learned_where_and_by_whom(bench, raised):
    found = shown(bench)

    assert (found.learned, found.sent_by, found.sent_on) == ("Branches ask for less", "Administrator", TODAY)
    assert (found.state, found.initiative.id, found.people[0].name) == (InsightState.OPEN, 1, "Owner")


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (InsightDraft(" ", 1), "learned"),
        (InsightDraft("x", 77), "initiative_id"),
        (InsightDraft("x"), "initiative_id"),
    ],
)
def test_what_an_insight_must_not_be_is_told_by_field(bench, raised, draft, field):
    with pytest.raises(Invalid) as caught:
        raise_insight(*bench.place, draft)
    assert [one.field for one in caught.value.faults] == [field]


@pytest.mark.parametrize(
    ("command", "state"), [(park_insight, InsightState.PARKED), (reject_insight, InsightState.REJECTED)]
)
def test_an_insight_ends_with_a_reply(bench, raised, command, state):
    with pytest.raises(Invalid, match="always gets a reply"):
        command(*bench.by(COMMITTEE), InsightReplyDraft(1, ""))
    command(*bench.by(COMMITTEE), InsightReplyDraft(1, "Not now"))

    found = shown(bench)
    assert (found.state, found.reply, found.answered_by) == (state, "Not now", "A committee member")


def test_a_reply_leaves_open_what_becomes_of_it(bench, raised):
    reply_to_insight(*bench.place, InsightReplyDraft(1, "We look into it"))

    assert (shown(bench).state, shown(bench).reply) == (InsightState.OPEN, "We look into it")


def test_what_was_parked_can_be_taken_up(bench, raised):
    park_insight(*bench.place, InsightReplyDraft(1, "Later"))
    adopt(bench)

    assert shown(bench).state is InsightState.ADOPTED


def test_what_ended_is_not_answered_again(bench, raised):
    reject_insight(*bench.place, InsightReplyDraft(1, "No"))

    with pytest.raises(Invalid, match="rejected already"):
        park_insight(*bench.place, InsightReplyDraft(1, "Later"))


def test_adopting_writes_the_update_and_points_to_it(bench, raised):
    saved = adopt(bench)

    update, adopted = bench.current(ObjectiveVersion), bench.current(InsightVersion)
    assert (update.name, update.change_reason) == ("Customers come back", "Branches ask for less")
    assert adopted.objective_version == update.version
    assert update.revision == adopted.revision == saved.revision


def test_what_an_adoption_changed_stands_before_and_after(bench, raised):
    adopt(bench)
    changes = [(one.field, one.before, one.after) for one in shown(bench).update.changes]

    assert changes == [
        ("name", "Customers stay", "Customers come back"),
        ("why", "They cost less", ""),
    ]


def test_an_adoption_that_changes_nothing_is_none(bench, raised):
    same = ObjectiveDraft("Customers stay", why="They cost less")

    with pytest.raises(Invalid, match="Change something in it"):
        adopt(bench, same)


def test_an_adoption_without_its_reason_writes_nothing(bench, raised):
    with pytest.raises(Invalid, match="say why it changes"):
        adopt(bench, ObjectiveDraft("Customers come back"))

    assert (bench.current(ObjectiveVersion).name, shown(bench).state) == ("Customers stay", InsightState.OPEN)


def test_an_adoption_of_what_somebody_answered_meanwhile_leaves_the_objective(bench, raised):
    reply_to_insight(*bench.place, InsightReplyDraft(1, "We look into it"))

    with pytest.raises(Conflict):
        adopt(bench, expected=raised)
    assert bench.current(ObjectiveVersion).name == "Customers stay"


def test_the_next_closed_review_asks_whether_it_helped(bench, raised):
    adopt(bench)
    assert shown(bench).asked is None
    review = review_later(bench)

    assert (shown(bench).asked.id, shown(bench).asked_on) == (review, TODAY + timedelta(days=10))


def test_the_answer_is_kept_with_its_review(bench, raised):
    adopt(bench)
    review = review_later(bench)
    answer_whether_helped(*bench.place, HelpedDraft(1, Helped.YES, "Fewer calls"))

    (said,) = shown(bench).helped
    assert (said.review.id, said.helped, said.sentence) == (review, Helped.YES, "Fewer calls")
    assert shown(bench).asked is None


def test_too_early_is_asked_again_after_the_next_review(bench, raised):
    adopt(bench)
    review_later(bench)
    answer_whether_helped(*bench.place, HelpedDraft(1, Helped.TOO_EARLY, "A month is not enough"))
    with pytest.raises(Invalid, match="Nothing is asked yet"):
        answer_whether_helped(*bench.place, HelpedDraft(1, Helped.NO, "Nothing moved"))
    second = review_later(bench, 40)

    assert shown(bench).asked.id == second


def test_whom_it_concerns_answers_and_nobody_else(bench, raised):
    adopt(bench)
    review_later(bench)
    draft = HelpedDraft(1, Helped.NO, "Nothing moved")
    with pytest.raises(Refused):
        answer_whether_helped(*bench.by(Actor("O", Role.OWNER, 9)), draft)
    answer_whether_helped(*bench.by(Actor("O", Role.OWNER, 1)), draft)

    assert bench.current(InsightQuestion).answered_by == "O"


def test_an_answer_says_what_is_seen(bench, raised):
    adopt(bench)
    review_later(bench)

    with pytest.raises(Invalid, match="in a sentence"):
        answer_whether_helped(*bench.place, HelpedDraft(1, Helped.NO, " "))


def test_what_else_shows_it_stays_with_an_insight_whatever_becomes_of_it(bench, raised):
    raise_insight(*bench.place, InsightDraft("Letters come late", 1, evidence="44 of 61 letters in July"))
    park_insight(*bench.place, InsightReplyDraft(2, "Not now"))

    assert next(one.evidence for one in load_raised(bench.database, bench.portfolio_id).insights) == (
        "44 of 61 letters in July"
    )

"""A sponsor or the PMO asks back about a check-in; its owner answers, and both stay."""

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean_text, text_sentence
from models.commands.responses import check_in_of, people_of
from models.commands.saved import Order, Saved
from models.commands.things import is_own
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.errors import Fault, Invalid, NotFound
from models.tables.strategy import KeyResultVersion
from models.tables.updates import CheckInResponse
from models.vocabulary_updates import ResponseKind


def ask_back(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    check_in: int,
    *,
    question: str,
    intent: str | None = None,
) -> Saved:
    """Ask the owner of a check-in something; it stands in their list until it is answered.

    The id saved is the key result's, the version the question's. Raises Refused, Invalid, NotFound.
    """
    order = Order(actor, portfolio_id, "ask_back", intent)
    return perform(database, order, lambda work: ask(work, check_in, question))


def answer_ask_back(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    question: int,
    *,
    answer: str,
    intent: str | None = None,
) -> Saved:
    """Answer the question of a version; who may record the key result's evidence may. Raises as `ask_back` does."""
    order = Order(actor, portfolio_id, "answer_ask_back", intent)
    return perform(database, order, lambda work: reply(work, question, answer))


def ask(work: Work, check_in: int, question: str) -> Saved:
    """Write the question."""
    found = check_in_of(work, check_in)
    work.require(Right.RESPOND, own=is_own(work.actor, people_of(work, found.key_result_id)[1]))
    row = CheckInResponse(
        key_result_id=found.key_result_id,
        check_in_version=check_in,
        kind=ResponseKind.ASKED.value,
        words=said("question", question, "Say what you would like to know."),
        said_by=work.actor.name,
        said_on=work.today,
    )
    return work.saved(found.key_result_id, work.add(row).version)


def reply(work: Work, question: int, answer: str) -> Saved:
    """Write the answer in the place of the open question."""
    asked = work.session.scalar(
        select(CheckInResponse).filter_by(version=question, portfolio_id=work.portfolio_id)
    )
    if asked is None:
        raise NotFound("This question is not there. Load the page again.")
    key_result = work.current(KeyResultVersion, key_result_id=asked.key_result_id)
    owners, sponsors = people_of(work, asked.key_result_id)
    work.require(Right.CHECK_IN, own=is_own(work.actor, (key_result.owner_id, *owners, *sponsors)))
    if asked.answered_on is not None or work.find(CheckInResponse, version=question) is None:
        raise NotFound("This question was answered already. Load the page again.")
    words = said("answer", answer, "Write an answer first.")
    answered = copy_of(asked, answer=words, answered_by=work.actor.name, answered_on=work.today)
    return work.saved(asked.key_result_id, work.supersede(asked, answered).version)


def said(field: str, text: str, missing: str) -> str:
    """The cleaned words; raises Invalid where there are none or too many."""
    words = clean_text(text)
    wrong = text_sentence(field, field.capitalize(), words) if words else missing
    if wrong:
        raise Invalid((Fault(field, wrong),))
    return words

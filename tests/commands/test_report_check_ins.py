"""Check-ins that a source reports by itself: the rules of a check-in by hand, each row for itself, none twice."""

from datetime import date
from math import inf, nan

import pytest

from models.actor import Actor
from models.commands.check_ins import withdraw_check_in
from models.commands.create_portfolio import create_portfolio
from models.commands.report_check_ins import report_check_ins
from models.commands.tokens import create_token, revoke_token
from models.drafts import PortfolioDraft
from models.errors import NotFound, Refused
from models.source_drafts import ReportDraft, ReportedRow, TokenDraft
from models.tables.audit import AuditEntry
from models.tables.evidence import CheckIn
from models.tables.portfolio import Act
from models.vocabulary import Role, Strength
from tests.builders import ADMINISTRATOR, TODAY, VIEWER

SOURCE = Actor("Source ERP", Role.OWNER, automatic=True)
LATER = date(2027, 1, 1)


@pytest.fixture
def token(bench):
    return create_token(*bench.place, TokenDraft("ERP", "s" * 43)).id


@pytest.fixture
def churn(bench):
    return bench.key_result(key="KR-1")


def send(bench, *rows, token=None, source="ERP", actor=SOURCE):
    """What becomes of rows of a source."""
    return report_check_ins(*bench.by(actor), ReportDraft(rows, source, token))


def row(key_result="KR-1", value=5.0, on=TODAY, **fields):
    return ReportedRow(key_result, on, value, **fields)


def outcomes(answers):
    return [one.outcome for one in answers]


def test_a_value_is_recorded_by_the_code_or_the_id_of_its_key_result(bench, churn):
    answers = send(bench, row(), row(churn, on=date(2026, 2, 1)))

    assert outcomes(answers) == ["recorded", "recorded"]
    assert {one.key_result_id for one in bench.rows(CheckIn)} == {churn}


def test_it_has_the_strength_of_the_source_for_nobody_typed_it(bench, churn):
    send(bench, row())

    stored = bench.current(CheckIn)
    assert (stored.strength, stored.source, stored.author) == (Strength.MEASURED, "ERP", "Source ERP")


def test_rows_that_stand_are_kept_in_one_act_and_the_others_told_what_is_wrong(bench, churn):
    answers = send(bench, row(), row("KR-9"), row(on=LATER), row(on=date(2026, 2, 1), confidence=11))

    assert outcomes(answers) == ["recorded", "refused", "refused", "refused"]
    assert [one.row for one in answers] == [1, 2, 3, 4]
    assert "no key result “KR-9”" in answers[1].sentences[0]
    assert "in the future" in answers[2].sentences[0]
    assert "between 0 and 10" in answers[3].sentences[0]
    assert [act.command for act in bench.rows(Act)].count("record_check_in") == 1


def test_the_trail_names_the_source(bench, churn):
    send(bench, row())

    (entry,) = bench.rows(AuditEntry, table_name="check_in")
    assert entry.actor == "Source ERP"


def test_nothing_new_is_no_act(bench, churn):
    send(bench, row())
    acts = len(bench.rows(Act))

    assert outcomes(send(bench, row())) == ["unchanged"]
    assert outcomes(send(bench, row("KR-9"))) == ["refused"]
    assert len(bench.rows(Act)) == acts


def test_a_key_sent_again_answers_as_then(bench, churn, token):
    (first,) = send(bench, row(key="a"), token=token)
    (again,) = send(bench, row(key="a"), token=token)

    assert (again.outcome, again.check_in) == ("repeated", first.check_in)
    assert len(bench.rows(CheckIn)) == 1


def test_a_key_is_for_one_value(bench, churn, token):
    send(bench, row(key="a"), token=token)
    (again,) = send(bench, row(key="a", value=6.0), token=token)

    assert again.outcome == "refused"
    assert "used for another value" in again.sentences[0]


def test_a_key_that_was_refused_may_come_right(bench, churn, token):
    assert outcomes(send(bench, row(key="a", on=LATER), token=token)) == ["refused"]
    assert outcomes(send(bench, row(key="a"), token=token)) == ["recorded"]


def test_a_value_that_was_withdrawn_does_not_come_back_by_its_key(bench, churn, token):
    (first,) = send(bench, row(key="a"), token=token)
    withdraw_check_in(*bench.place, first.check_in)

    assert outcomes(send(bench, row(key="a"), token=token)) == ["repeated"]
    assert bench.current(CheckIn).withdrawn


def test_another_value_for_the_day_is_refused_unless_it_is_a_correction(bench, churn):
    (first,) = send(bench, row())
    (refused,) = send(bench, row(value=6.0))
    (corrected,) = send(bench, row(value=6.0, correct=True))

    assert "There is a value for" in refused.sentences[0]
    assert "marked as a correction" in refused.sentences[0]
    assert corrected.outcome == "corrected"
    assert bench.current(CheckIn).supersedes == first.check_in


def test_two_values_for_a_day_in_one_report_are_told_apart(bench, churn):
    assert outcomes(send(bench, row(), row(), row(value=7.0))) == ["recorded", "unchanged", "refused"]


def test_without_a_source_of_its_own_a_value_is_of_the_key_results(bench, churn):
    send(bench, row(), source="")

    assert bench.current(CheckIn).source == "CRM"


def test_a_code_that_two_key_results_have_names_neither(bench, churn):
    bench.key_result("Another", key="KR-1")

    (answer,) = send(bench, row())
    assert "Several key results have the code" in answer.sentences[0]


def test_a_key_result_of_another_portfolio_is_not_there(bench, churn):
    other = create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other")).id
    report = ReportDraft((row(), row(churn)), "ERP")

    answers = report_check_ins(bench.database, SOURCE, other, report)
    assert outcomes(answers) == ["refused", "refused"]


@pytest.mark.parametrize("value", [nan, inf, -inf, 1e301, True, "5", None])
def test_what_is_no_finite_number_is_refused(bench, churn, value):
    (answer,) = send(bench, row(value=value))

    assert answer.outcome == "refused"
    assert answer.sentences[0].startswith("Value")


@pytest.mark.parametrize("id", [0, -1, 10**30, -(10**30), 2**63])
def test_a_number_that_no_key_result_can_have_names_none(bench, churn, id):
    (answer,) = send(bench, row(id))

    assert (answer.outcome, "no key result" in answer.sentences[0]) == ("refused", True)


def test_a_token_that_is_revoked_while_its_values_are_on_the_way_records_nothing(bench, churn, token):
    revoke_token(*bench.place, token)

    with pytest.raises(Refused, match="not any more"):
        send(bench, row(), token=token)
    assert bench.rows(CheckIn) == []


def test_who_may_not_record_evidence_is_refused_before_anything_is_read(bench, churn):
    with pytest.raises(Refused):
        send(bench, row(), actor=VIEWER)


def test_a_portfolio_that_is_not_there_is_said_to_be(bench):
    with pytest.raises(NotFound):
        report_check_ins(bench.database, SOURCE, 999, ReportDraft((row(),), "ERP"))

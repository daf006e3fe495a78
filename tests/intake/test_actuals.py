"""Actuals by cost code at period close: to the initiatives, reconciled to the cent, or not taken at all."""

from dataclasses import replace
from datetime import date

import pytest

from models.commands.import_actuals import ReadFrom, take_actuals
from models.commands.money import record_actuals
from models.commands.undo import undo
from models.intake.actuals import Columns, close, guess_columns, remembered, to_remember
from models.queries.import_basis import load_import_basis
from models.queries.portfolio import load_portfolio
from models.views.import_basis import Kind
from tests.builders import ADMINISTRATOR
from tests.intake.samples import brought_in, portfolio, table_of

PLAN = "ID;Name;Cost code;Department\nH1;Harbour;4711, 4712;Sea\nL2;Lights;4800;Sea\n"
LEDGER = """\
Kostenstelle;Periode;Ist;Obligo
4711;2025-12;1.200,50;300,00
4712;2025-12;99,50;
4800;2025-12;10.000,00;1,00
Summe;;11.300,00;301,00
"""


@pytest.fixture
def basis(database):
    """What a portfolio with cost codes holds."""
    into = portfolio(database)
    brought_in(database, into, PLAN)
    return load_import_basis(database, into, Kind.INITIATIVES)


def closed(text, basis, **given):
    table = table_of(text)
    return close(table, guess_columns(table), basis, **given)


def test_codes_of_one_initiative_are_added_up(database, basis):
    closing = closed(LEDGER, basis)

    assert closing.refusal() == ""
    harbour, lights = closing.drafts("ledger")
    assert (harbour.period_end, harbour.spent, harbour.committed) == (date(2025, 12, 31), 1300_00, 300_00)
    assert (lights.spent, lights.committed) == (10_000_00, 1_00)


def test_what_is_taken_stands_in_the_portfolio(database, basis):
    record_actuals(database, ADMINISTRATOR, 1, closed(LEDGER, basis).drafts("ledger"))
    spent = {each.name: each.money.spent for each in load_portfolio(database, 1).initiatives}

    assert spent == {"Harbour": 1300_00, "Lights": 10_000_00}


def test_every_row_is_taken_or_has_its_reason(basis):
    closing = closed(LEDGER, basis)

    assert len(closing.taken) + len(closing.rejected) == len(closing.lines) == 4
    assert [line.reason for line in closing.rejected] == ["a total: it sums up other rows"]


def test_a_total_that_does_not_agree_is_refused_with_the_difference(basis):
    closing = closed(LEDGER.replace("11.300,00", "11.500,00"), basis)

    assert closing.refusal() == (
        "The rows add up to 11,300.00 GBP, the total is 11,500.00 GBP: 200.00 GBP are missing. Nothing is taken."
    )


def test_a_total_that_was_typed_counts_before_that_of_the_file(basis):
    assert closed(LEDGER, basis, total=11_300_00).refusal() == ""
    assert "too much" in closed(LEDGER, basis, total=1).refusal()


def test_without_a_total_nothing_is_taken(basis):
    without = "\n".join(LEDGER.splitlines()[:-1])

    assert closed(without, basis).refusal() == "Give the total that the amounts have to add up to."


def test_a_code_that_nobody_has_is_named(basis):
    closing = closed(LEDGER.replace("4800", "9999"), basis)

    assert "9999" in closing.refusal()
    assert closing.refusal(leave_out=True) == ""
    assert [draft.spent for draft in closing.drafts("ledger")] == [1300_00]


def test_a_code_that_two_initiatives_have_is_not_guessed(database):
    into = portfolio(database)
    brought_in(database, into, PLAN.replace("4800", "4711"))
    closing = closed(LEDGER, load_import_basis(database, into, Kind.INITIATIVES))

    assert "2 initiatives have the cost code 4711" in closing.refusal()


@pytest.mark.parametrize(
    ("cell", "words"),
    [("abc", "is no amount"), ("-5,00", "less than zero"), ("5 %", "is a share"), ("", "is empty")],
)
def test_an_amount_that_is_none_stops_the_whole_close(basis, cell, words):
    assert words in closed(LEDGER.replace("99,50", cell), basis).refusal()


def test_a_period_that_is_not_over_is_refused(basis):
    assert "is not closed" in closed(LEDGER.replace("2025-12", "2026-12"), basis).refusal()


def test_one_period_may_stand_for_all_rows(basis):
    table = table_of("Cost code;Spent\n4711;5\n4800;6\n")
    columns = Columns("Cost code", "Spent", day=date(2025, 12, 31))

    assert close(table, columns, basis, total=11_00).refusal() == ""


def test_a_list_of_initiatives_is_not_taken_for_a_ledger():
    assert guess_columns(table_of(PLAN)) is None
    assert guess_columns(table_of("Code;Name;Cost\nA;B;5\n")) is None


ODD = "Konto;Wert A;Wert B;Bis\n4711;5;1200,50;2025-12-31\n4800;6;100,00;2025-12-31\n"


def test_the_columns_chosen_are_remembered_for_the_next_file_of_that_layout(database):
    into = portfolio(database)
    brought_in(database, into, PLAN)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    table, columns = table_of(ODD), Columns("Konto", "Wert B", "Bis", scale=1000)
    drafts = close(table, columns, basis, 130050000).drafts("ledger")
    take_actuals(database, ADMINISTRATOR, into, drafts, read_from=ReadFrom(*to_remember(table, columns)))
    again = load_import_basis(database, into, Kind.INITIATIVES)

    assert remembered(table_of(ODD.replace("Konto", "KONTO")), again) == replace(columns, code="KONTO")
    assert remembered(table_of(LEDGER), again) is None
    assert {source for source, _ in again.mappings} == {"file"}


def test_taking_actuals_is_undone_in_one(database):
    into = portfolio(database)
    brought_in(database, into, PLAN)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    table, columns = table_of(ODD), Columns("Konto", "Wert B", "Bis")
    drafts = close(table, columns, basis).drafts("ledger")
    act = take_actuals(
        database, ADMINISTRATOR, into, drafts, read_from=ReadFrom(*to_remember(table, columns))
    )
    undo(database, ADMINISTRATOR, into, act.revision)

    assert {each.money.spent for each in load_portfolio(database, into).initiatives} == {None}

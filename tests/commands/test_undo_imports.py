"""Undo of imports: one after the other, newest first, and the portfolio is as it was."""

import pytest

from models.commands.undo import undo
from models.errors import Invalid
from models.queries.portfolio import load_portfolio
from models.tables.evidence import CheckIn
from models.tables.portfolio import Act, ImportSource, SourceKey
from models.tables.strategy import InitiativeVersion
from tests.intake.samples import CHECK_INS, KEY_RESULTS, brought_in

FIRST = "ID;Name;Department;Budget\n1;A;Sea;100\n2;B;Sea;200\n"
SECOND = "ID;Name;Department;Budget\n1;A;Air;150\n2;B;Sea;200\n3;C;Air;50\n"


def revision(bench):
    return max(act.revision for act in bench.rows(Act))


def imported(bench, content, name="plan.csv"):
    """The revision of an import."""
    brought_in(bench.database, bench.portfolio_id, content, name=name)
    return revision(bench)


def seen(bench):
    view = load_portfolio(bench.database, bench.portfolio_id)
    return sorted((each.name, each.department, each.money.approved) for each in view.initiatives)


def test_two_imports_of_one_source_are_undone_one_after_the_other(bench):
    first = imported(bench, FIRST)
    before = seen(bench)
    second = imported(bench, SECOND)

    undo(*bench.place, second)
    assert seen(bench) == before
    undo(*bench.place, first)
    assert seen(bench) == []


def test_what_was_undone_can_be_imported_again(bench):
    first, second = imported(bench, FIRST), imported(bench, SECOND)
    after = seen(bench)
    for act in (second, first):
        undo(*bench.place, act)

    imported(bench, FIRST)
    imported(bench, SECOND)

    assert seen(bench) == after


def test_two_imports_of_check_ins_are_undone_one_after_the_other(bench):
    imported(bench, KEY_RESULTS, "results.csv")
    first = imported(bench, CHECK_INS, "values.csv")
    second = imported(bench, CHECK_INS.replace(",75,", ",76,"), "values.csv")

    undo(*bench.place, second)
    undo(*bench.place, first)

    assert bench.current(CheckIn, withdrawn=False) is None


def test_an_import_under_a_newer_change_stays_until_that_is_undone(bench):
    first = imported(bench, FIRST)
    imported(bench, SECOND)

    with pytest.raises(Invalid, match="Undo that first"):
        undo(*bench.place, first)


def test_the_first_of_two_imports_that_have_nothing_in_common_is_undone_alone(bench):
    first = imported(bench, FIRST)
    imported(bench, "ID;Name;Department;Budget\n9;Z;Air;50\n")

    undo(*bench.place, first)

    assert [name for name, *_ in seen(bench)] == ["Z"]


def test_keys_of_what_was_undone_are_forgotten(bench):
    undo(*bench.place, imported(bench, FIRST))

    assert bench.current(SourceKey) is None
    assert bench.current(ImportSource) is None
    assert bench.current(InitiativeVersion, archived=False) is None

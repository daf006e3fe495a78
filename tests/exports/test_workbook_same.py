"""A portfolio in the layout of an imported file: brought back it changes nothing, and no text in it is a formula."""

import zipfile
from io import BytesIO

import pytest

from exports.workbook_same import same_layout
from models.intake.change_set import Verdict
from models.intake.guessing import first_mapping
from models.intake.laying_out import first_offer, guess_layout, offers, tabulate
from models.intake.mapping import from_json
from models.intake.proposal import propose
from models.intake.reading import read
from models.queries.import_basis import load_import_basis
from models.views.import_basis import Kind
from tests.database_fixtures import bench, clock, database, empty_database
from tests.intake.quirks_of_layout import LAYOUT
from tests.intake.samples import CHECK_INS, KEY_RESULTS, MAJOR_2022, brought_in, encoded, portfolio

__all__ = ["bench", "clock", "database", "empty_database"]

RESULTS_WITH_HOLDS = """\
KR;Metric;Unit;Baseline;Baseline date;Target;Due;Direction;Initiative;Remark
KR1;Ships on time;%;71,5;31.01.2025;90;31.12.2026;increase;Harbour;=1+1
KR2;Delays;hours;2;31.01.2025;4;31.12.2026;decrease;Harbour;see annex
"""


def sent_out(database, into, kind):
    """The workbook of the last import of a kind, as it would be downloaded."""
    basis = load_import_basis(database, into, kind)
    ((source, _), text) = next(each for each in basis.mappings.items() if each[0][1] is kind)
    return same_layout(from_json(text), basis), basis, source


def come_back(name, data, basis):
    """What importing a workbook would do."""
    offered = offers(read(data, name))
    table = tabulate(offered, guess_layout(offered, first_offer(offered).label))
    mapping = first_mapping(table, name, basis)
    return mapping, propose(table, mapping, basis)


def assert_nothing_changes(database, into, kind, rows):
    (name, data), basis, source = sent_out(database, into, kind)
    mapping, proposal = come_back(name, data, basis)

    assert (mapping.source, mapping.kind) == (source, kind)
    assert [
        (row.number, row.verdict, row.reason, row.changes)
        for row in proposal.rows
        if row.verdict is not Verdict.UNCHANGED
    ] == []
    assert proposal.rows_in == rows


@pytest.mark.parametrize(
    ("content", "kind", "rows"),
    [
        (encoded(MAJOR_2022), Kind.INITIATIVES, 4),
        (KEY_RESULTS, Kind.KEY_RESULTS, 4),
        (RESULTS_WITH_HOLDS, Kind.KEY_RESULTS, 2),
        ("Objective;Why now;Owner\nShips arrive on time;Ports compete;Ports\n", Kind.OBJECTIVES, 1),
        ("Name;Budget (€m);RAG;Ende\nHafen;1,5;grün;TBC\nLicht;0,25;rot;31.12.2027\n", Kind.INITIATIVES, 2),
    ],
    ids=["register", "key results", "holds", "objectives", "another currency"],
)
def test_what_goes_out_in_a_files_own_layout_comes_back_without_a_change(database, content, kind, rows):
    into = portfolio(database)
    rate = {"rate": "0.87"} if "€" in str(content) else {}
    brought_in(database, into, content, name="majors_2022.csv", **rate)

    assert_nothing_changes(database, into, kind, rows)


def test_check_ins_come_back_without_a_change(database):
    into = portfolio(database)
    brought_in(database, into, KEY_RESULTS, name="results.csv")
    brought_in(database, into, CHECK_INS, name="observed.csv")

    assert_nothing_changes(database, into, Kind.CHECK_INS, 3)


def test_a_sheet_of_one_initiative_a_column_goes_out_so_and_comes_back(database):
    into = portfolio(database)
    data = LAYOUT["one initiative a column, xlsx"].data
    offered = offers(read(data, "plan.xlsx"))
    place = guess_layout(offered, first_offer(offered).label)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    table = tabulate(offered, place)
    laid(database, into, table, place, basis)

    (name, data), basis, _ = sent_out(database, into, Kind.INITIATIVES)
    offered = offers(read(data, name))
    assert guess_layout(offered, first_offer(offered).label).turned
    assert_nothing_changes(database, into, Kind.INITIATIVES, 4)


def laid(database, into, table, place, basis):
    """Import a table with its place remembered, as the screen does."""
    from dataclasses import replace

    from models.commands.import_changes import import_changes
    from models.intake.applying import to_draft
    from tests.builders import ADMINISTRATOR

    mapping = replace(first_mapping(table, "plan.xlsx", basis), place=place)
    import_changes(
        database, ADMINISTRATOR, into, to_draft(propose(table, mapping, basis), "plan.xlsx", basis.known)
    )


def test_text_like_a_formula_goes_out_as_text(database):
    into = portfolio(database)
    brought_in(database, into, 'Name;Department\n"=HYPERLINK(""http://x"")";+1\n@cmd;-2 days\n')
    (name, data), _basis, _ = sent_out(database, into, Kind.INITIATIVES)

    with zipfile.ZipFile(BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
        assert b"<f" not in sheet
        assert not [part for part in package.namelist() if "hyperlink" in part]
    (table,) = [tabulate(offers(read(data, name)), guess_layout(offers(read(data, name)), "Initiatives"))]
    assert table.lines[0].cells[:2] == ('=HYPERLINK("http://x")', "+1")


def test_the_same_portfolio_makes_the_same_bytes(database):
    into = portfolio(database)
    brought_in(database, into, encoded(MAJOR_2022))

    assert sent_out(database, into, Kind.INITIATIVES)[0] == sent_out(database, into, Kind.INITIATIVES)[0]


@pytest.mark.real_data
def test_a_published_register_goes_out_and_comes_back_without_a_change(database, real_data):
    into = portfolio(database)
    path = real_data / "uk_gmpp_2018_2022" / "raw" / "uk_2022.csv"
    brought_in(database, into, path.read_bytes(), name=path.name)

    assert_nothing_changes(database, into, Kind.INITIATIVES, 235)

"""Our own workbooks come back in one act: recognised by their mark, all sheets together, one undo."""

import io
from datetime import date

import openpyxl
import pytest

from exports.workbook_form import form
from exports.workbook_round import workbook
from models.commands.import_changes import import_book
from models.commands.undo import undo
from models.errors import Conflict, Invalid
from models.intake.change_set import Verdict
from models.intake.laying_out import offers
from models.intake.own_books import Sent, recognise
from models.intake.proposing_book import propose_book
from models.intake.reading import read
from models.queries.import_basis import load_import_basis
from models.queries.portfolio import load_portfolio
from models.views.import_basis import Kind
from tests.builders import ADMINISTRATOR
from tests.intake.filled_in import changed, filled, saved, written
from tests.intake.quirks_of_layout import LAYOUT
from tests.intake.samples import CHECK_INS, EMPTY, KEY_RESULTS, MAJOR_2022, brought_in, encoded, portfolio

KINDS = (Kind.INITIATIVES, Kind.KEY_RESULTS, Kind.CHECK_INS)
ANSWERS = {
    "Name": "Quiet harbour",
    "Why now": "Neighbours sue from May",
    "Approved budget, whole life": 250000,
    "Technology check: what it adds": "One new interface",
}
RESULTS = [
    (
        "Nights without noise",
        "Nights below 50 dB",
        "nights",
        "increase",
        120,
        "2026-01-31",
        300,
        "2027-12-31",
    ),
    ("Complaints", "Letters a month", "letters", "decrease", 40, "2026-01-31", 5, "2027-12-31"),
]


@pytest.fixture
def held(database):
    """A portfolio with initiatives, key results and check-ins."""
    into = portfolio(database)
    brought_in(database, into, encoded(MAJOR_2022), name="majors.csv")
    brought_in(database, into, KEY_RESULTS, name="results.csv")
    brought_in(database, into, CHECK_INS, name="observed.csv")
    return into


def bases(database, into):
    return {kind: load_import_basis(database, into, kind) for kind in KINDS}


def sent(database, into):
    return workbook(bases(database, into))


def book_of(data, name="returned.xlsx"):
    return recognise(offers(read(data, name)))


def proposed(database, into, data):
    return propose_book(book_of(data), bases(database, into))


def taken(database, into, data):
    """What an import of all its sheets did."""
    found = proposed(database, into, data)
    known = load_portfolio(database, into).moment.known
    return found, import_book(database, ADMINISTRATOR, into, found.drafts("returned.xlsx", known))


def with_rows(data, **rows):
    """A workbook with rows added below its sheets; cells by column name."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for title, lines in rows.items():
        sheet = book[title.replace("_", " ").replace("Check ins", "Check-ins")]
        columns = {cell.value: cell.column for cell in sheet[1]}
        for row, line in enumerate(lines, sheet.max_row + 1):
            for name, value in line.items():
                written(sheet, (row, columns[name]), value)
    return saved(book)


def grown(database, into):
    """The workbook with a new initiative, a new key result that it serves, and the first value of that."""
    return with_rows(
        sent(database, into),
        Initiatives=[{"Key": "Q9", "Name": "Quay lights", "Stage": "exploring"}],
        Key_results=[
            {
                "Key": "kr-9",
                "Name": "Quays lit",
                "Unit": "%",
                "Direction": "increase",
                "Baseline": 10,
                "Baseline date": date(2025, 1, 31),
                "Target": 80,
                "Due": date(2026, 12, 31),
                "Initiative (key or name)": "Q9",
            }
        ],
        Check_ins=[{"Key result (key or name)": "kr-9", "Observed on": date(2025, 4, 30), "Value": 25}],
    )


def adds_up(found):
    return found.rows_in == sum(found.counts.values())


def test_our_workbook_is_known_by_its_mark_whatever_it_is_called(database, held):
    book = book_of(sent(database, held), "from Anna.xlsx")

    assert (book.sent, [part.kind for part in book.parts]) == (Sent.WORKBOOK, list(KINDS))


@pytest.mark.parametrize("make", [sent, lambda database, into: form(EMPTY)])
def test_without_its_mark_it_is_known_by_its_sheets_and_their_names(database, held, make):
    data = (
        filled(make(database, held), "Proposal", ANSWERS, "Key result", RESULTS)
        if make is not sent
        else sent(database, held)
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    before = book_of(data).sent
    del book["Steerdeck"]

    assert book_of(saved(book)).sent is before


@pytest.mark.parametrize("name", LAYOUT)
def test_no_other_workbook_is_taken_for_ours(name):
    assert book_of(LAYOUT[name].data, LAYOUT[name].file_name) is None


def test_what_nobody_touched_changes_nothing(database, held):
    found = proposed(database, held, sent(database, held))

    assert {verdict: count for verdict, count in found.counts.items() if count} == {
        Verdict.UNCHANGED: 8,
        Verdict.REJECTED: 4,
    }
    assert adds_up(found)


def test_all_sheets_come_in_as_one_act_and_may_name_each_other(database, held):
    found, _ = taken(database, held, grown(database, held))
    view = load_portfolio(database, held)
    (result,) = [
        each for each in load_import_basis(database, held, Kind.CHECK_INS).records if each.key == "kr-9"
    ]
    (lights,) = [each.id for each in view.initiatives if each.name == "Quay lights"]
    (linked,) = [
        each for each in load_import_basis(database, held, Kind.KEY_RESULTS).records if each.key == "kr-9"
    ]

    assert found.counts[Verdict.NEW] == 3
    assert adds_up(found)
    assert [fact.value for fact in result.facts] == [25]
    assert linked.links == {lights}


def test_one_undo_takes_all_of_it_back(database, held):
    before = bases(database, held)
    _, act = taken(database, held, grown(database, held))
    undo(database, ADMINISTRATOR, held, act.revision)
    after = bases(database, held)

    assert {kind: after[kind].records for kind in KINDS} == {kind: before[kind].records for kind in KINDS}


def test_faults_are_told_by_sheet_and_row(database, held):
    data = changed(
        sent(database, held), "Initiatives", "SEA_0001_2021-Q1", {"Starts on": "soonish 31.31.2031"}
    )
    data = changed(data, "Check-ins", "kr-1", {"Observed on": date(2031, 1, 1), "Value": 5})
    found = proposed(database, held, data)
    faults = {(part.title, row.number, row.name) for part in found.parts for row in part.proposal.rejected}

    assert ("Check-ins", 2, "kr-1") in faults
    assert adds_up(found)


def test_a_value_of_a_key_result_that_does_not_come_in_is_rejected_with_it(database, held):
    data = with_rows(
        sent(database, held),
        Key_results=[{"Key": "kr-9", "Name": "Quays lit", "Lower bound": 9, "Upper bound": 1}],
        Check_ins=[{"Key result (key or name)": "kr-9", "Observed on": date(2025, 4, 30), "Value": 25}],
    )
    found = proposed(database, held, data)
    reasons = {part.title: [row.reason for row in part.proposal.rejected] for part in found.parts}

    assert "lies above the upper one" in reasons["Key results"][0]
    assert any("no key result has the key or name “kr-9”" in reason for reason in reasons["Check-ins"])


def test_an_initiative_renamed_in_the_workbook_is_found_by_either_name(database, held):
    data = changed(sent(database, held), "Initiatives", "SEA_0001_2021-Q1", {"Name": "Deep harbour"})
    data = changed(data, "Key results", "kr-1", {"Initiative (key or name)": "Deep harbour"})
    data = changed(data, "Key results", "kr-2", {"Initiative (key or name)": "Harbour Deepening"})
    taken(database, held, data)
    records = load_import_basis(database, held, Kind.KEY_RESULTS).records

    assert {record.key: len(record.links) for record in records if record.links} == {"kr-1": 1, "kr-2": 1}


def test_a_name_that_two_records_have_leads_to_none_of_them(database, held):
    brought_in(database, held, KEY_RESULTS.replace("kr-", "old-"), name="older.csv")
    data = with_rows(sent(database, held), Key_results=[{"Name": "Accidents", "Target": 1}])
    (part,) = [part for part in proposed(database, held, data).parts if part.title == "Key results"]

    assert ["say by the key which one is meant" in row.reason for row in part.proposal.rejected] == [True]


def test_a_table_that_somebody_added_is_named_and_not_read(database, held):
    book = openpyxl.load_workbook(io.BytesIO(sent(database, held)))
    notes = book.create_sheet("Notes")
    for row in (["Name", "Owner"], ["A note", "Port office"]):
        notes.append(row)

    assert any("“Notes”" in remark for remark in proposed(database, held, saved(book)).remarks)


def test_the_form_brings_its_initiative_its_key_results_and_their_links_at_once(database):
    into = portfolio(database)
    found, act = taken(database, into, filled(form(EMPTY), "Proposal", ANSWERS, "Key result", RESULTS))
    (one,) = load_import_basis(database, into, Kind.INITIATIVES).records
    results = load_import_basis(database, into, Kind.KEY_RESULTS).records

    assert (one.values["stage"], one.own["Technology check: what it adds"]) == (
        "proposed",
        "One new interface",
    )
    assert {record.name: record.links for record in results} == {row[0]: {one.id} for row in RESULTS}
    assert any("technology check" in remark for remark in found.remarks)
    undo(database, ADMINISTRATOR, into, act.revision)
    assert load_portfolio(database, into).initiatives == ()


def test_the_same_form_again_changes_nothing(database):
    into = portfolio(database)
    data = filled(form(EMPTY), "Proposal", ANSWERS, "Key result", RESULTS)
    taken(database, into, data)

    assert proposed(database, into, data).counts[Verdict.UNCHANGED] == 3


def test_key_results_of_one_name_in_two_forms_stay_two(database):
    into = portfolio(database)
    for name in ("Quiet harbour", "Quiet airport"):
        data = filled(form(EMPTY), "Proposal", {**ANSWERS, "Name": name}, "Key result", RESULTS[1:])
        taken(database, into, data)

    assert len(load_import_basis(database, into, Kind.KEY_RESULTS).records) == 2


def test_key_results_of_a_form_without_a_name_stay_out_with_it(database):
    into = portfolio(database)
    data = filled(form(EMPTY), "Proposal", {"Why now": "Neighbours"}, "Key result", RESULTS)
    found = proposed(database, into, data)

    assert found.counts[Verdict.REJECTED] == found.rows_in == 3
    with pytest.raises(Invalid):
        import_book(database, ADMINISTRATOR, into, found.drafts("form.xlsx"))


def test_a_form_without_key_results_is_one_initiative(database):
    data = filled(form(EMPTY), "Proposal", ANSWERS, "Key result", [])

    assert [part.kind for part in book_of(data).parts] == [Kind.INITIATIVES]


def test_who_looked_before_somebody_else_saved_looks_again(database, held):
    found = proposed(database, held, grown(database, held))
    known = load_portfolio(database, held).moment.known

    with pytest.raises(Conflict):
        import_book(database, ADMINISTRATOR, held, found.drafts("returned.xlsx", known - 1))

"""A file of values from a scheduler: taken once, each row for itself, with an exit code that tells how it went."""

from datetime import date

import pytest
import xlsxwriter

from models.commands.create_portfolio import create_portfolio
from models.drafts import PortfolioDraft
from models.intake.__main__ import FAILED, SOME_REFUSED, WELL, main
from models.tables.evidence import CheckIn
from models.vocabulary import Strength
from tests.builders import ADMINISTRATOR
from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]

GOOD = "Key result;Date;Value;Comment\nKR-1;2026-01-31;8,5;First\nKR-1;28.02.2026;7,25;=1+1 <b>\n"


@pytest.fixture
def take(bench, tmp_path, capsys):
    """A function that takes a text as a file: exit code, output, error stream."""
    bench.key_result(key="KR-1")

    def run(text, *more, name="values.csv"):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        code = main(["check-ins", str(file), "--database", str(bench.database.location), *more])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_values_are_taken_by_the_code_of_their_key_result(bench, take):
    assert take(GOOD) == (WELL, "2 recorded, 0 refused\n", "")

    first, second = bench.rows(CheckIn)
    assert (first.observed_on, first.value, second.value) == (date(2026, 1, 31), 8.5, 7.25)
    assert (second.learned, second.source, second.strength) == ("=1+1 <b>", "CRM", Strength.MEASURED)
    assert second.author == "Command line"


def test_the_same_file_again_changes_nothing(bench, take):
    take(GOOD)

    assert take(GOOD) == (WELL, "0 refused, 2 unchanged\n", "")
    assert len(bench.rows(CheckIn)) == 2


def test_rows_that_cannot_stand_are_named_by_their_number(bench, take):
    wrong = "KR-9;2026-01-31;1;\n;2026-01-31;1;\nKR-1;soon;1;\nKR-1;2026-02-01;many;\nKR-1;2027-01-01;1;\n"
    code, out, err = take(GOOD + wrong)

    assert (code, out) == (SOME_REFUSED, "2 recorded, 5 refused\n")
    assert [line.partition(":")[0] for line in err.splitlines()] == [f"Row {row}" for row in range(4, 9)]
    assert "no key result “KR-9”" in err
    assert "in the future" in err


def test_another_value_needs_to_be_marked_as_a_correction(bench, take):
    take(GOOD)
    changed = GOOD.replace("8,5", "8,0")

    assert take(changed)[0] == SOME_REFUSED
    assert take(changed, "--correct")[1] == "1 corrected, 0 refused, 1 unchanged\n"


def test_a_source_may_be_named(bench, take):
    take(GOOD, "--source", "ERP")

    assert {one.source for one in bench.rows(CheckIn)} == {"ERP"}


def test_a_spreadsheet_is_taken_too(bench, take, tmp_path):
    path = tmp_path / "made.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["key_result_id", "observed_on", "value", "confidence"])
        sheet.write_row(1, 0, [1, "2026-01-31", 8.5, 7])

    assert take(path.read_bytes(), name="values.xlsx")[1] == "1 recorded, 0 refused\n"
    assert bench.rows(CheckIn)[0].confidence == 7


@pytest.mark.parametrize(
    ("text", "said"),
    [("Key result;Date\nKR-1;2026-01-31\n", "no column called “value”"), ("", "."), (b"\x00\x01", ".")],
)
def test_a_file_that_cannot_be_read_says_why(take, text, said):
    code, out, err = take(text)

    assert (code, out) == (FAILED, "")
    assert said in err


def test_a_file_that_is_not_there_says_so(bench, capsys):
    assert main(["check-ins", "none.csv", "--database", str(bench.database.location)]) == FAILED
    assert "none.csv" in capsys.readouterr().err


def test_of_several_portfolios_one_is_named_by_number_or_name(bench, take):
    create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other"))

    code, _, err = take(GOOD)
    assert (code, "1 (Our portfolio)" in err, "2 (Other)" in err) == (FAILED, True, True)
    assert take(GOOD, "--portfolio", "Our portfolio")[0] == WELL
    assert take(GOOD, "--portfolio", "1")[0] == WELL
    assert take(GOOD, "--portfolio", "2")[0] == SOME_REFUSED

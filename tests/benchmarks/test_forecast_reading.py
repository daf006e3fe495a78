"""What the back-test reads of a folder."""

from datetime import date

import pytest

from benchmarks.forecast.reading import day, find_pair, read
from models.vocabulary import Direction, Rhythm
from tests.benchmarks.made import check_ins, folder, growing


def test_a_key_result_is_read_with_the_values_after_its_baseline(tmp_path):
    (known,) = read(growing(tmp_path)).known

    assert (known.direction, known.rhythm, known.target) == (Direction.INCREASE, Rhythm.MONTHLY, 100.0)
    assert known.start == (date(2020, 12, 31).toordinal(), 0.0)
    assert len(known.values) == 12


def test_without_a_baseline_the_first_value_is_the_start(tmp_path):
    (known,) = read(growing(tmp_path, baseline_value="", baseline_date="")).known

    assert known.start == (date(2021, 1, 31).toordinal(), 9.0)
    assert len(known.values) == 11


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"target_value": ""}, "no numeric target"),
        ({"target_value": "inf"}, "no numeric target"),
        ({"due_date": "soon"}, "no due date"),
        ({"direction": "none"}, "no direction"),
        ({"due_date": "2020-12-31"}, "no value up to the due date"),
        ({"baseline_date": "2021-12-31"}, "due before it began"),
    ],
)
def test_what_cannot_be_used_is_counted_by_reason(tmp_path, changes, reason):
    assert read(growing(tmp_path, **changes)).left_out == {reason: 1}


def test_a_blank_value_is_no_value_and_the_later_row_of_a_day_counts(tmp_path):
    values = check_ins("a", [1.0, "", 3.0]) + check_ins("a", [5.0])
    (known,) = read(folder(tmp_path, [{}], values)).known

    assert [value for _, value in known.values] == [5.0, 3.0]


def test_an_unknown_frequency_is_read_off_the_values(tmp_path):
    (known,) = read(growing(tmp_path, frequency="now and then")).known

    assert known.rhythm is Rhythm.MONTHLY


def test_running_totals_are_marked_by_a_column(tmp_path):
    rows = [{"sums": "yes"}, {"kr_id": "b", "sums": "no"}, {"kr_id": "c", "sums": ""}]
    values = [one for name in "abc" for one in check_ins(name, [1.0, 2.0])]
    found = read(folder(tmp_path, rows, values), "sums")

    assert [one.running_total for one in found.known] == [True, False, False]


def test_the_pair_may_lie_in_tidy(tmp_path):
    growing(tmp_path / "tidy")

    assert find_pair(tmp_path) == tmp_path / "tidy"
    assert find_pair(tmp_path / "elsewhere") is None


def test_a_missing_column_is_named(tmp_path):
    growing(tmp_path)
    (tmp_path / "check_ins.csv").write_text("kr_id,value\na,1\n", encoding="utf-8")

    with pytest.raises(KeyError, match="has no column date"):
        read(tmp_path)


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    growing(tmp_path)
    (tmp_path / "check_ins.csv").write_bytes(
        "kr_id,date,value,note\na,2021-01-31,1,Größe\n".encode("latin-1")
    )

    with pytest.raises(KeyError, match="not in UTF-8"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("2021-03-01", (2021, 3, 1)),
        ("2020-02", (2020, 2, 29)),
        ("2021-12", (2021, 12, 31)),
        ("2019", (2019, 12, 31)),
    ],
)
def test_a_year_or_a_month_stands_for_its_last_day(text, read_as):
    assert day(text) == date(*read_as).toordinal()

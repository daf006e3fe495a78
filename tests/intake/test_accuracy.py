"""Published registers against their answer key: nearly all dates and amounts right, and none silently wrong."""

from collections import Counter
from pathlib import Path

import pytest

from tests.intake.accuracy import FILES, RIGHT, WRONG, accounted, accuracy, report

pytestmark = pytest.mark.real_data
DOCUMENT = Path(__file__).parents[2] / "docs" / "import.md"


def test_dates_and_amounts_are_right_and_none_is_silently_wrong(real_data):
    found = Counter()
    for counts in accuracy(real_data).values():
        for (_, verdict), count in counts.items():
            found[verdict] += count

    assert found[WRONG] == 0
    assert found[RIGHT] >= 0.99 * found.total()


@pytest.mark.parametrize("name", FILES)
def test_every_row_of_a_real_file_comes_in_or_has_its_reason(real_data, name):
    rows, taken, reasons = accounted(real_data / name)

    assert rows == taken + reasons.total()
    assert all(reasons)


def test_the_report_that_is_written_down_is_what_the_command_prints(real_data):
    assert report(real_data) in DOCUMENT.read_text(encoding="utf-8")

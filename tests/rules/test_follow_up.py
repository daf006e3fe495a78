"""Whether a decision happened: everything that it asked for is done by the day."""

from datetime import date

import pytest

from models.rules.follow_up import Asked, happened, still_open

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("asked", "open_parts", "done"),
    [
        (Asked(), 0, None),
        (Asked(actions=[MAY]), 0, True),
        (Asked(actions=[MAY, None]), 1, False),
        (Asked(moves=[None]), 1, False),
        (Asked(moves=[JULY]), 1, False),
        (Asked(changes=True), 1, False),
        (Asked(changes=True, changed_on=MAY), 0, True),
        (Asked(actions=[None], moves=[None], changes=True), 3, False),
        (Asked(changed_on=MAY), 0, None),
    ],
)
def test_a_decision_happened_when_all_it_asked_for_is_done(asked, open_parts, done):
    assert (still_open(asked, JUNE), happened(asked, JUNE)) == (open_parts, done)

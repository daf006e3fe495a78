"""Check-ins: recorded, corrected, withdrawn; strength as the source allows."""

from datetime import date

import pytest

from models.commands.check_ins import correct_check_in, record_check_in, withdraw_check_in
from models.drafts import CheckInDraft
from models.errors import Conflict, Invalid, NotFound
from models.tables.evidence import CheckIn
from models.vocabulary import Strength
from tests.builders import PMO, TODAY

EARLIER = date(2026, 2, 2)


@pytest.fixture
def key_result(bench):
    """The id of a key result measured in a system of record."""
    return bench.key_result()


def standing(bench):
    """The values that stand, with their number."""
    return [(row.value, row.correction) for row in bench.rows(CheckIn, until=2**62, withdrawn=False)]


def test_a_check_in_takes_source_and_author_where_none_is_said(bench, key_result):
    record_check_in(*bench.by(PMO), CheckInDraft(key_result, TODAY, 5.0))

    found = bench.current(CheckIn)
    assert (found.source, found.author) == ("CRM", PMO.name)


def test_a_measured_value_without_a_link_counts_as_indicative_and_says_so(bench, key_result):
    saved = record_check_in(*bench.place, CheckInDraft(key_result, TODAY, 5.0))

    assert bench.current(CheckIn).strength == Strength.INDICATIVE
    assert saved.notes == (
        "Counts as indicative, not measured: add a link to the record that backs it, or a file.",
    )


def test_a_link_backs_a_measured_value(bench, key_result):
    saved = record_check_in(
        *bench.place, CheckInDraft(key_result, TODAY, 5.0, link="https://example.org/report")
    )

    assert bench.current(CheckIn).strength == Strength.MEASURED
    assert saved.notes == ()


def test_an_automatic_source_needs_no_link(bench):
    record_check_in(*bench.place, CheckInDraft(bench.key_result(automatic=True), TODAY, 5.0))

    assert bench.current(CheckIn).strength == Strength.MEASURED


def test_a_weaker_strength_may_be_said(bench, key_result):
    record_check_in(*bench.place, CheckInDraft(key_result, TODAY, 5.0, strength=Strength.ASSERTION))

    assert bench.current(CheckIn).strength == Strength.ASSERTION


def test_several_are_recorded_in_one_act(bench, key_result):
    drafts = [CheckInDraft(key_result, EARLIER, 6.0), CheckInDraft(key_result, TODAY, 5.0)]

    saved = record_check_in(*bench.place, drafts)

    assert {row.revision for row in bench.rows(CheckIn)} == {saved.revision}


def test_of_several_one_that_is_wrong_keeps_all_back_and_names_its_row(bench, key_result):
    drafts = [CheckInDraft(key_result, EARLIER, 6.0), CheckInDraft(key_result, date(2026, 12, 1), 5.0)]

    with pytest.raises(Invalid, match="Row 2, observed on: A value cannot be observed in the future"):
        record_check_in(*bench.place, drafts)
    assert bench.rows(CheckIn) == []


def test_a_day_and_source_has_one_value(bench, key_result):
    bench.check_in(key_result, 5.0)

    with pytest.raises(Invalid, match=r"There is a value for 2.Mar.2026 from this source already \(5\)"):
        bench.check_in(key_result, 6.0)


def test_another_source_may_say_otherwise_on_the_same_day(bench, key_result):
    bench.check_in(key_result, 5.0)
    bench.check_in(key_result, 6.0, source="Survey")

    assert len(standing(bench)) == 2


@pytest.mark.parametrize("confidence", [-1, 11])
def test_confidence_goes_from_0_to_10(bench, key_result, confidence):
    with pytest.raises(Invalid, match="between 0 and 10"):
        bench.check_in(key_result, confidence=confidence)


def test_a_value_that_is_no_number_is_refused_by_name(bench, key_result):
    with pytest.raises(Invalid, match="Value must be a finite number"):
        bench.check_in(key_result, float("nan"))


def test_a_check_in_of_nothing_is_refused(bench):
    with pytest.raises(NotFound, match="This key result is not there"):
        bench.check_in(77)


def test_a_correction_takes_the_place_and_both_stay(bench, key_result):
    first = bench.check_in(key_result, 5.0)

    correct_check_in(
        *bench.place, CheckInDraft(key_result, TODAY, 5.5, learned="Typing slip"), expected=first
    )

    assert standing(bench) == [(5.5, 1)]
    assert [row.value for row in bench.rows(CheckIn)] == [5.0, 5.5]


def test_a_correction_may_move_the_day(bench, key_result):
    first = bench.check_in(key_result, 5.0)

    correct_check_in(*bench.place, CheckInDraft(key_result, EARLIER, 5.0), expected=first)

    assert [row.observed_on for row in bench.rows(CheckIn, until=2**62)] == [EARLIER]


def test_a_correction_does_not_move_onto_another_value(bench, key_result):
    bench.check_in(key_result, 6.0, observed_on=EARLIER)
    second = bench.check_in(key_result, 5.0)

    with pytest.raises(Invalid, match="already"):
        correct_check_in(*bench.place, CheckInDraft(key_result, EARLIER, 5.0), expected=second)


def test_a_correction_of_what_somebody_corrected_shows_both(bench, key_result):
    first = bench.check_in(key_result, 5.0)
    correct_check_in(*bench.by(PMO), CheckInDraft(key_result, TODAY, 5.5), expected=first)

    with pytest.raises(Conflict, match="The PMO lead changed this check-in"):
        correct_check_in(*bench.place, CheckInDraft(key_result, TODAY, 4.0), expected=first)


def test_a_withdrawn_value_stays_in_the_record(bench, key_result):
    withdraw_check_in(*bench.place, bench.check_in(key_result))

    assert standing(bench) == []
    assert len(bench.rows(CheckIn)) == 2


def test_a_value_is_withdrawn_once(bench, key_result):
    first = bench.check_in(key_result)
    withdraw_check_in(*bench.place, first)

    with pytest.raises(NotFound, match="withdrawn or corrected since"):
        withdraw_check_in(*bench.place, first)


def test_a_withdrawn_day_may_be_recorded_anew(bench, key_result):
    withdraw_check_in(*bench.place, bench.check_in(key_result, 5.0))

    bench.check_in(key_result, 6.0)

    assert standing(bench) == [(6.0, 2)]

"""Whatever bytes arrive, they become rows that the commands can take, or a sentence."""

import json
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from components.http.api_reading import rows_of
from components.http.api_schema import FIELDS
from models.errors import Invalid
from models.source_drafts import ReportedRow

LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
JSON = st.recursive(LEAF, lambda one: st.lists(one) | st.dictionaries(st.text(), one))
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=400)
ROW = st.dictionaries(st.sampled_from([*FIELDS, "other"]), JSON)


def taken(body):
    """What is made of a body: rows, or nothing where it is refused with sentences."""
    try:
        return rows_of(body, "key")
    except Invalid as invalid:
        if not all(fault.sentence.endswith(".") for fault in invalid.faults):
            raise AssertionError(invalid.faults) from invalid
        return ()


@given(st.binary())
def test_any_bytes_are_read_or_refused(body):
    assert all(isinstance(row, ReportedRow) for row in taken(body))


@given(JSON | ROW | st.fixed_dictionaries({"check_ins": st.lists(ROW)}))
def test_any_json_is_read_or_refused(sent):
    with suppress(UnicodeEncodeError):
        assert all(isinstance(row, ReportedRow) for row in taken(json.dumps(sent).encode()))


@given(
    st.integers(1, 2**53 - 1) | PRINTABLE,
    st.dates(),
    st.floats(-1e300, 1e300) | st.integers(-(10**300), 10**300),
)
def test_what_is_right_is_read_as_it_was_sent(key_result, day, value):
    sent = {"key_result": key_result, "observed_on": day.isoformat(), "value": value}

    if 1900 <= day.year < 2200:
        (row,) = rows_of(json.dumps(sent).encode(), None)
        assert (row.key_result, row.observed_on, row.value) == (key_result, day, float(value))

"""POST /api/v1/check-ins: by the rules of a check-in by hand, idempotent, and a sentence for whatever is wrong."""

import json
from dataclasses import replace
from datetime import date

import pytest

from models.tables.audit import AuditEntry
from models.tables.evidence import CheckIn
from models.vocabulary import Strength

ROW = {"key_result": "KR-1", "observed_on": "2026-03-01", "value": 5.5}


def sentences(answer):
    return " ".join(one["sentence"] for one in answer.said.get("faults", ()))


def test_one_check_in_is_recorded_as_measured_in_the_name_of_the_source(bench, churn, client):
    answer = client.send(ROW)

    stored = bench.current(CheckIn)
    assert (answer.status, answer.said["taken"], answer.said["refused"]) == (200, 1, 0)
    assert answer.said["rows"] == [
        {"row": 1, "outcome": "recorded", "check_in": stored.version, "sentences": []}
    ]
    assert (stored.value, stored.observed_on, stored.source) == (5.5, date(2026, 3, 1), "ERP")
    assert (stored.strength, stored.author) == (Strength.MEASURED, "Source ERP")
    assert bench.rows(AuditEntry, table_name="check_in")[0].actor == "Source ERP"


def test_several_are_taken_each_for_itself(bench, churn, client):
    rows = [ROW, {**ROW, "key_result": "KR-9"}, {**ROW, "key_result": churn, "observed_on": "2026-02-01"}]
    answer = client.send({"check_ins": rows})

    assert (answer.status, answer.said["taken"], answer.said["refused"]) == (200, 2, 1)
    assert [one["outcome"] for one in answer.said["rows"]] == ["recorded", "refused", "recorded"]
    assert "KR-9" in answer.said["rows"][1]["sentences"][0]


def test_where_every_row_is_refused_the_status_says_so(bench, churn, client):
    answer = client.send({**ROW, "observed_on": "2026-12-31"})

    assert (answer.status, answer.said["rows"][0]["outcome"]) == (409, "refused")
    assert bench.rows(CheckIn) == []


def test_all_fields_are_kept_as_sent(bench, churn, client):
    said = {"link": "https://erp.example/1", "learned": "**bold** <b>=1+1</b> 😀 \u202eعربى", "confidence": 7}
    client.send(ROW | said)

    stored = bench.current(CheckIn)
    assert {name: getattr(stored, name) for name in said} == said


@pytest.mark.parametrize("headers", [{}, {"Idempotency_Key": "night-1"}])
def test_the_same_request_again_records_nothing_twice(bench, churn, client, headers):
    rows = {"check_ins": [ROW, {**ROW, "observed_on": "2026-02-01"}]}
    first = client.send(rows, **headers)
    again = client.send(rows, **headers)

    assert [one["check_in"] for one in again.said["rows"]] == [one["check_in"] for one in first.said["rows"]]
    assert {one["outcome"] for one in again.said["rows"]} == {"repeated" if headers else "unchanged"}
    assert len(bench.rows(CheckIn)) == 2


def test_a_key_that_was_used_for_something_else_is_refused(bench, churn, client):
    client.send({**ROW, "key": "a"})
    answer = client.send({**ROW, "key": "a", "value": 6})

    assert answer.status == 409
    assert "used for another value" in answer.said["rows"][0]["sentences"][0]


def test_a_correction_takes_the_place_of_the_value_of_its_day(bench, churn, client):
    client.send(ROW)
    answer = client.send({**ROW, "value": 6, "correct": True})

    assert answer.said["rows"][0]["outcome"] == "corrected"
    assert bench.current(CheckIn).value == 6


WRONG = {
    "no JSON": b"value=5",
    "nothing": b"",
    "a list": b"[]",
    "a text": b'"KR-1"',
    "an empty list": b'{"check_ins": []}',
    "no list": b'{"check_ins": {}}',
    "a row that is none": b'{"check_ins": [1]}',
    "something beside the list": json.dumps({"check_ins": [ROW], "more": 1}).encode(),
    "an unknown field": json.dumps({**ROW, "strength": 4}).encode(),
    "a missing field": b'{"key_result": 1, "value": 2}',
    "NaN": b'{"key_result": 1, "observed_on": "2026-03-01", "value": NaN}',
    "Infinity": b'{"key_result": 1, "observed_on": "2026-03-01", "value": -Infinity}',
    "too large a number": b'{"key_result": 1, "observed_on": "2026-03-01", "value": 1e999}',
    "a number of 5,000 digits": b'{"key_result": 1, "observed_on": "2026-03-01", "value": 1%s}'
    % (b"0" * 5000),
    "an id beyond any": b'{"key_result": 99999999999999999999999, "observed_on": "2026-03-01", "value": 1}',
    "an id of nothing": json.dumps({**ROW, "key_result": 0}).encode(),
    "yes as an id": json.dumps({**ROW, "key_result": True}).encode(),
    "NUL in a text": json.dumps({**ROW, "learned": "a\x00b"}).encode(),
    "NUL in a code": json.dumps({**ROW, "key_result": "\x00"}).encode(),
    "half a character": b'{"key_result": 1, "observed_on": "2026-03-01", "value": 1, "learned": "\\ud800"}',
    "half a character as a name": b'{"\\ud800": 1}',
    "no UTF-8": b'{"key_result": "\xff"}',
    "no day of the calendar": json.dumps({**ROW, "observed_on": "2026-02-30"}).encode(),
    "another form of a day": json.dumps({**ROW, "observed_on": "01.03.2026"}).encode(),
    "digits of another script": json.dumps({**ROW, "observed_on": "٢٠٢٦-٠٣-٠١"}).encode(),
    "a day and a time": json.dumps({**ROW, "observed_on": "2026-03-01T00:00"}).encode(),
    "text as a value": json.dumps({**ROW, "value": "5.5"}).encode(),
    "yes as a value": json.dumps({**ROW, "value": True}).encode(),
    "a name twice": b'{"key_result": 1, "key_result": 2, "observed_on": "2026-03-01", "value": 1}',
    "too much confidence": json.dumps({**ROW, "confidence": 11}).encode(),
    "an endless note": json.dumps({**ROW, "learned": "x" * 100_000}).encode(),
    "a nest without a bottom": b"[" * 100_000,
    "too many rows": json.dumps({"check_ins": [ROW] * 501}).encode(),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_not_as_described_is_refused_with_a_sentence(bench, churn, client, what):
    answer = client.send(WRONG[what])

    assert answer.status == 422
    assert answer.said["problem"].startswith("Nothing was recorded. ")
    assert sentences(answer).endswith(".")
    assert bench.rows(CheckIn) == []


def test_each_fault_names_its_row_and_its_field(churn, client):
    rows = [ROW, {**ROW, "value": "x", "strenght": 3}, {**ROW, "observed_on": "soon"}]
    faults = client.send({"check_ins": rows}).said["faults"]

    assert {(one["row"], one["field"]) for one in faults} == {
        (2, "value"),
        (2, "strenght"),
        (3, "observed_on"),
    }


def test_a_request_of_more_than_a_megabyte_is_refused(churn, client):
    assert client.send(b" " * 1_048_577).status == 413


def test_without_a_token_a_body_is_not_even_looked_at(churn, client):
    stranger = replace(client, secret="wrong")

    assert stranger.send(b"no JSON").status == 401
    assert stranger.send(b"a=1", Content_Type="text/plain").status == 401


def test_only_json_is_taken(churn, client):
    assert client.send(b"a=1", Content_Type="application/x-www-form-urlencoded").status == 415


@pytest.mark.parametrize("key", ["", "two words", "x" * 101, "é"])
def test_a_key_that_is_none_is_refused(churn, client, key):
    assert client.send(ROW, Idempotency_Key=key).status == 422


def test_five_hundred_rows_are_taken_at_once(bench, churn, client):
    rows = [{**ROW, "observed_on": f"20{year:02}-{month:02}-{day:02}"}
            for year in (24, 25) for month in range(1, 13) for day in range(1, 22)][:500]  # fmt: skip

    assert client.send({"check_ins": rows}).said["taken"] == 500

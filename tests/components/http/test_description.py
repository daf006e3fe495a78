"""The description: what requests are checked by is what it shows, and its page fetches nothing."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from components.http import api_schema
from components.http.api_description import description
from components.http.api_page import page
from components.http.api_reading import rows_of
from models.errors import Invalid
from tests.components.http.served import Client

ROW = {"key_result": "KR-1", "observed_on": "2026-03-01", "value": 5.5}


def test_it_is_served_to_anybody(address, bench):
    answer = Client(address).ask("/api/v1/openapi.json")

    assert answer.said == description()
    assert answer.said["openapi"].startswith("3.1")


def test_requests_are_checked_by_what_it_shows():
    schemas = description()["components"]["schemas"]

    assert schemas["CheckIn"] is api_schema.ROW
    assert api_schema.checker("row").schema is api_schema.ROW
    assert schemas["CheckIns"]["properties"]["check_ins"]["maxItems"] == api_schema.MOST_ROWS
    assert {**api_schema.BATCH["properties"]["check_ins"]}["items"] is api_schema.ROW


def test_its_schemas_are_schemas_and_its_example_is_taken():
    for schema in description()["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    content = description()["paths"]["/api/v1/check-ins"]["post"]["requestBody"]["content"]
    example = content["application/json"]["example"]

    assert rows_of(json.dumps(example).encode(), None)[0].key_result == "KR-1"


def test_every_reference_leads_somewhere():
    named = set(re.findall(r"#/components/schemas/(\w+)", str(description())))

    assert named == set(description()["components"]["schemas"])


@pytest.mark.parametrize("name", api_schema.FIELDS)
def test_a_wrong_field_is_told_by_the_words_of_its_description(name):
    with pytest.raises(Invalid) as invalid:
        rows_of(json.dumps({**ROW, name: {}}).encode(), None)

    assert [one.sentence for one in invalid.value.faults] == [
        f"“{name}” must be {api_schema.FIELDS[name][1]}."
    ]


def test_its_page_is_served_and_fetches_nothing(address, bench):
    answer = Client(address).ask("/api/v1/docs")
    markup = answer.body.decode()

    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert not re.findall(r"https?://|<script|<img|<link|@import|url\(", markup)
    assert all(name in markup for name in api_schema.FIELDS)
    assert "img-src 'self' data: blob:" in answer.headers["Content-Security-Policy"]


def test_its_page_shows_text_as_text():
    described = description() | {"info": {"title": "<b>", "version": "1", "description": "<script>"}}

    assert "<script>" not in page(described)

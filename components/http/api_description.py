"""The OpenAPI description of the interface, made from the schemas that requests are checked by."""

from functools import cache
from typing import Any

from components.http import api_schema as schema

Described = dict[str, Any]

ROW_EXAMPLE = {"key_result": "KR-1", "observed_on": "2026-03-31", "value": 5.2, "key": "erp-2026-03"}
PROBLEMS = {
    400: "The request broke off.",
    401: "No token, or one that is wrong or revoked.",
    403: "The token is for another portfolio, or may not do this.",
    404: "The portfolio is not there.",
    405: "The address does not know this method.",
    413: "More than 1 MB.",
    415: "Not JSON.",
    422: "Not what this page describes; the faults say where. Nothing was recorded.",
    429: "Too many requests, or many people are saving: try again after Retry-After seconds.",
}


@cache
def description() -> Described:
    """The description, OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Steerdeck",
            "version": "1",
            "description": "Evidence from other systems in, the portfolio for reading tools out. A token "
            "belongs to one source and one portfolio; the PMO lead makes and revokes it under Office, Settings.",
        },
        "paths": {
            "/api/v1/check-ins": {"post": check_ins()},
            "/api/v1/portfolio": {"get": portfolio()},
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "CheckIn": schema.ROW,
                "CheckIns": batch(),
                "Answer": schema.ANSWERS,
                "Problem": schema.PROBLEM,
                "Portfolio": schema.READING,
            },
        },
        "security": [{"token": []}],
    }


def batch() -> Described:
    """Several check-ins, told by reference to one."""
    many = schema.BATCH["properties"]["check_ins"]
    return {**schema.BATCH, "properties": {"check_ins": {**many, "items": ref("CheckIn")}}}


def check_ins() -> Described:
    """How values are reported."""
    body = {"oneOf": [ref("CheckIn"), ref("CheckIns")]}
    example = {"check_ins": [ROW_EXAMPLE]}
    return {
        "summary": "Record check-ins",
        "operationId": "recordCheckIns",
        "description": "One check-in or several, by the rules of a check-in by hand. Rows that stand are "
        "recorded in one act, the others are refused, each with its reason. A value sent again under its "
        "key, or with nothing changed, is recorded once. "
        "The source is that of the token, the strength that of the key result's source.",
        "parameters": [portfolio_parameter(), key_parameter()],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": body, "example": example}},
        },
        "responses": {
            "200": content("At least one row stands.", "Answer"),
            "409": content(
                "Every row was refused by what the portfolio holds; nothing was recorded.", "Answer"
            ),
            **problems(400, 401, 403, 404, 405, 413, 415, 422, 429),
        },
    }


def portfolio() -> Described:
    """How the portfolio is read."""
    etag = {"ETag": {"description": "a hash of what the view shows", "schema": {"type": "string"}}}
    return {
        "summary": "Read the portfolio",
        "operationId": "readPortfolio",
        "description": "The view behind the page Outcomes as stable JSON, at the newest revision and today. Send the "
        "ETag of the last answer as If-None-Match; 304 says that nothing it shows has changed.",
        "parameters": [portfolio_parameter()],
        "responses": {
            "200": {**content("The portfolio.", "Portfolio"), "headers": etag},
            "304": {"description": "Nothing that it shows has changed.", "headers": etag},
            **problems(401, 403, 404, 405, 422, 429),
        },
    }


def portfolio_parameter() -> Described:
    """The portfolio, named to be sure."""
    return {
        "name": "portfolio",
        "in": "query",
        "required": False,
        "description": "the id of the portfolio, to be sure that the token is for it",
        "schema": schema.ID,
    }


def key_parameter() -> Described:
    """The key of a whole request."""
    return {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "a key for rows that bring none of their own; the same request again records nothing twice",
        "schema": schema.KEY,
    }


def problems(*codes: int) -> Described:
    """The answers that tell of a problem."""
    return {str(code): content(PROBLEMS[code], "Problem") for code in codes}


def content(words: str, name: str) -> Described:
    """An answer of one of the schemas."""
    return {"description": words, "content": {"application/json": {"schema": ref(name)}}}


def ref(name: str) -> Described:
    """A schema by its name."""
    return {"$ref": f"#/components/schemas/{name}"}

"""The addresses for sources and reading tools: check-ins in, the portfolio out, and what describes both."""

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.http import api_access as access
from components.http.api_answers import Address, Rejected, apart, in_json
from components.http.api_description import description
from components.http.api_page import page
from components.http.api_reading import rows_of
from models.source_drafts import ReportedRow
from models.views.source import TokenView


def door() -> Any:  # noqa: ANN401  a module
    """The way to models, loaded with the first request: it brings along what the start is still loading."""
    from components import data_api

    return data_api


class CheckIns(Address):
    """Takes the values that a source reports."""

    knows = ("POST",)

    async def answer(self, request: Request) -> Response:
        """Record what stands and say of each row what became of it; a body is read for whoever may report only."""
        secret, wanted = access.secret_of(request), access.asked_portfolio(request)
        token = await apart(access.admitted, door, secret, wanted)
        if not token.may_report:
            raise Rejected(
                403, "This token may only read. Ask the PMO lead for one that may record check-ins."
            )
        rows = rows_of(await access.body_of(request), access.header_key(request))
        return await apart(recorded, token, rows)


class Portfolio(Address):
    """Hands out the portfolio as its stable JSON form."""

    async def answer(self, request: Request) -> Response:
        """The view, or that it has not changed."""
        secret, wanted = access.secret_of(request), access.asked_portfolio(request)
        known = request.headers.get("if-none-match", "")
        return await apart(read, secret, wanted, known)


class Description(Address):
    """Describes the interface to programs."""

    async def answer(self, request: Request) -> Response:
        """The OpenAPI description."""
        return in_json(description(), headers={"Cache-Control": "public, max-age=300"})


class Page(Address):
    """Describes the interface to people."""

    async def answer(self, request: Request) -> Response:
        """A page made from the description."""
        return HTMLResponse(page(description()))


def recorded(token: TokenView, rows: tuple[ReportedRow, ...]) -> Response:
    """Record rows; in a thread, for it waits for its turn to write."""
    answers = door().report(token, rows)
    refused = sum(one.outcome == "refused" for one in answers)
    said = {
        "taken": len(answers) - refused,
        "refused": refused,
        "rows": [
            {
                "row": one.row,
                "outcome": one.outcome,
                "check_in": one.check_in,
                "sentences": list(one.sentences),
            }
            for one in answers
        ],
    }
    return in_json(said, 409 if refused == len(answers) else 200)


def read(secret: str, wanted: str | None, known: str) -> Response:
    """Draw the view and put it into its stable form, unless the reader has it."""
    token = access.admitted(door, secret, wanted)
    if not token.may_read:
        raise Rejected(403, "This token may only record check-ins. Ask the PMO lead for one that may read.")
    digest, body = door().reading(token)
    headers = {"ETag": f'W/"{digest}"', "Cache-Control": "private, no-cache"}
    if digest in known:
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, "application/json")

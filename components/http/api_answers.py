"""How every address of the interface answers: JSON with a sentence, whatever is asked of it and however it ends."""

import json
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import anyio
from starlette.endpoints import HTTPEndpoint
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from components.http.log import LOG
from models.errors import Busy, Invalid, NotFound, Problem, Refused

STATUS = {Invalid: 422, Refused: 403, NotFound: 404, Busy: 429}
THREADS = anyio.CapacityLimiter(8)
T = TypeVar("T")


class Rejected(Exception):
    """A request that ends here: with a status, a sentence and perhaps headers."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        self.status, self.headers = status, dict(headers or {})
        super().__init__(sentence)


class Address(HTTPEndpoint):
    """An address that answers by `answer`; a subclass says which methods it knows in `knows`."""

    knows: tuple[str, ...] = ("GET", "HEAD")

    async def dispatch(self) -> None:
        """Answer one request; nothing that is sent may come out as a fault of the server."""
        request = Request(self.scope, receive=self.receive)
        response = await answered(request, self.checked)
        await response(self.scope, self.receive, self.send)

    async def checked(self, request: Request) -> Response:
        """The answer, once the method is known here."""
        if request.method not in self.knows:
            known = ", ".join(self.knows)
            raise Rejected(405, f"This address knows {known} only.", {"Allow": known})
        return await self.answer(request)

    async def answer(self, request: Request) -> Response:
        """What the address answers; here: that nothing is there."""
        raise Rejected(404, "There is nothing at this address. See /api/v1/docs for what there is.")


class Unknown(Address):
    """Every other address below /api."""

    knows = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY")


def apart(function: Callable[..., T], *given: Any) -> Awaitable[T]:  # noqa: ANN401  whatever it takes
    """What a function answers in a thread: it waits for the database, and the pages' own threads are left alone."""
    return anyio.to_thread.run_sync(function, *given, limiter=THREADS)


async def answered(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    """The answer, or the problem as one."""
    try:
        return await answer(request)
    except Rejected as end:
        return problem(end.status, str(end), headers=end.headers)
    except Problem as found:
        return from_problem(found)
    except ClientDisconnect:
        return problem(400, "The request broke off.")
    except Exception as fault:
        reference = uuid.uuid4().hex[:8]
        LOG.error("A request failed (%s)", reference, exc_info=fault)
        return problem(500, f"Something went wrong here. It is in the log under {reference}.")


def from_problem(found: Problem) -> Response:
    """A problem of a command or a query as an answer."""
    status = next((code for kind, code in STATUS.items() if isinstance(found, kind)), 503)
    headers = {"Retry-After": "5"} if status in (429, 503) else {}
    if not isinstance(found, Invalid):
        return problem(status, str(found), headers=headers)
    faults = [{"row": one.row, "field": one.field, "sentence": one.sentence} for one in found.faults]
    return problem(status, "Nothing was recorded. " + faults[0]["sentence"], faults=faults)


def problem(
    status: int,
    sentence: str,
    *,
    faults: list[dict[str, Any]] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A sentence as JSON."""
    said = {"problem": sentence} | ({"faults": faults} if faults else {})
    return in_json(said, status, headers)


def in_json(said: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Anything as JSON that no browser keeps or reads as something else."""
    body = json.dumps(said, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    return Response(body, status, {"Cache-Control": "no-store", **(headers or {})}, "application/json")

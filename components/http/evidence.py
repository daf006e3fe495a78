"""Hands out evidence files: by a link that the page made for whoever may see the check-in, and that soon ends."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from components.http.api_answers import Address, Rejected, apart
from components.http.evidence_link import portfolio_of

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"
SENTENCE = "This link has ended, or was changed. Load the page again and choose the file there."


class EvidenceFile(Address):
    """The address of a file."""

    async def answer(self, request: Request) -> Response:
        """The file, to be saved and never to be shown by the browser."""
        file = request.path_params["file"]
        portfolio_id = portfolio_of(file, request.query_params)
        if portfolio_id is None:
            raise Rejected(403, SENTENCE)
        return await apart(handed_out, portfolio_id, int(file))


def handed_out(portfolio_id: int, file_id: int) -> Response:
    """The answer that carries the file."""
    from components import data_api

    file = data_api.evidence_file(portfolio_id, file_id)
    plain = "".join(one if " " <= one < "\x7f" and one not in '"\\%;' else "_" for one in file.name)
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}"
    headers = {**HEADERS, "Content-Disposition": named, "Content-Security-Policy": SANDBOX}
    return Response(file.content, 200, headers, file.media_type)

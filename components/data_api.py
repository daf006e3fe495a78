"""The door to models for requests from outside: tokens, what they report, what they read, and evidence files."""

from functools import partial

from components import data
from components.data_shelf import Shelf
from components.http.evidence_link import link
from models.actor import Actor
from models.commands.report_check_ins import report_check_ins
from models.commands.tokens import NOTED_EVERY, digest_of, note_use
from models.errors import Problem
from models.queries.evidence_files import load_evidence_file
from models.queries.moment import Now, load_now
from models.queries.portfolio import load_portfolio
from models.queries.tokens import find_token, load_tokens
from models.source_drafts import ReportDraft, ReportedRow
from models.views import frozen_form
from models.views.source import EvidenceContent, EvidenceFileView, RowAnswer, TokenView
from models.vocabulary import Role

_READINGS = Shelf(most=8)


def token_of(secret: str) -> TokenView | None:
    """The token of a secret, its use noted; None where there is none."""
    database = data.database()
    token = find_token(database, digest_of(secret))
    if token is not None and token.revoked_at is None:
        _note(token)
    return token


def sources() -> tuple[TokenView, ...]:
    """The tokens of the portfolio in view."""
    return load_tokens(data.database(), data.portfolio_id())


def report(token: TokenView, rows: tuple[ReportedRow, ...]) -> tuple[RowAnswer, ...]:
    """Record what a source reports, in its name and by its rights. Raises Problem."""
    source = Actor(f"Source {token.name}", Role.OWNER, automatic=True)
    return report_check_ins(
        data.database(), source, token.portfolio_id, ReportDraft(rows, token.name, token.id)
    )


def reading(token: TokenView) -> tuple[str, bytes]:
    """The hash of what the token's portfolio shows, and its stable JSON form, at the newest revision and today."""
    database, id = data.database(), token.portfolio_id
    now = load_now(database, id)
    found: tuple[str, bytes] = _READINGS.get((database.location, id, now), partial(_read, id, now))
    return found


def evidence_file(portfolio_id: int, file_id: int) -> EvidenceContent:
    """An evidence file, for whoever holds a link to it. Raises NotFound."""
    return load_evidence_file(data.database(), portfolio_id, file_id)


def evidence_address(file: EvidenceFileView) -> str:
    """Where whoever sees the page may download a file of the portfolio in view."""
    return link(data.portfolio_id(), file.id)


def _read(id: int, now: Now) -> tuple[str, bytes]:
    view = load_portfolio(data.database(), id, known=now.known, day=now.day)
    return frozen_form.content_hash(view), frozen_form.to_text(view).encode("ascii")


def _note(token: TokenView) -> None:
    """Note a use, for whoever looks after tokens; a request does not fail for want of a note."""
    database = data.database()
    if token.used_at is None or database.clock() - token.used_at >= NOTED_EVERY:
        try:
            note_use(database, token.id)
        except Problem:
            return

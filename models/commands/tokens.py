"""Creates and revokes the tokens with which sources report by themselves; of a secret only its hash is kept."""

import hashlib
import secrets
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.errors import Fault, NotFound
from models.source_drafts import TokenDraft
from models.tables.sources import ApiToken, ApiTokenUse

PREFIX = "sdt_"
SECRET_BYTES = 32
NOTED_EVERY = timedelta(minutes=1)


def new_secret() -> str:
    """A secret of 256 random bits, as text."""
    return PREFIX + secrets.token_urlsafe(SECRET_BYTES)


def digest_of(secret: str) -> str:
    """What is kept of a secret; without salt, for nobody guesses 256 random bits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def create_token(
    database: Database, actor: Actor, portfolio_id: int, draft: TokenDraft, *, intent: str | None = None
) -> Saved:
    """Give a source a token; the id saved is the token's. The secret is the caller's to show, once.

    Raises Refused, Invalid.
    """
    order = Order(actor, portfolio_id, "create_token", intent)
    return perform(database, order, lambda work: create(work, draft))


def revoke_token(
    database: Database, actor: Actor, portfolio_id: int, token_id: int, *, intent: str | None = None
) -> Saved:
    """Refuse a token from now on; one that was revoked stays as it was. Raises Refused, NotFound."""
    order = Order(actor, portfolio_id, "revoke_token", intent)
    return perform(database, order, lambda work: revoke(work, token_id))


def note_use(database: Database, token_id: int) -> None:
    """Note that a token is being used, at most once a minute."""
    with database.write() as session:
        moment = database.clock()
        known = session.get(ApiTokenUse, token_id)
        if known is None:
            session.add(ApiTokenUse(token_id=token_id, used_at=moment))
        elif moment - known.used_at >= NOTED_EVERY:
            known.used_at = moment


def create(work: Work, draft: TokenDraft) -> Saved:
    """Write a token."""
    work.require(Right.SET_UP)
    kept = clean(draft, partial(token_faults, work))
    row = ApiToken(
        name=kept.name,
        digest=digest_of(kept.secret),
        may_read=kept.may_read,
        may_report=kept.may_report,
        created_by=work.actor.name,
        created_at=work.recorded_at,
    )
    work.summary = kept.name
    return work.saved(work.add(row).id, work.revision)


def revoke(work: Work, token_id: int) -> Saved:
    """Write a revocation."""
    work.require(Right.SET_UP)
    found = work.session.scalar(select(ApiToken).filter_by(id=token_id, portfolio_id=work.portfolio_id))
    if found is None:
        raise NotFound("This token is not there. Load the page again.")
    work.summary = found.name
    if found.revoked_at is None:
        found.revoked_at, found.revoked_by = work.recorded_at, work.actor.name
        work.session.flush()
    return work.saved(found.id, work.revision)


def token_faults(work: Work, draft: TokenDraft) -> Iterator[Fault]:
    """What is wrong with a token."""
    if len(draft.secret) < SECRET_BYTES:
        yield Fault("secret", "The secret of a token must be random and long. Let the page make it.")
    if not (draft.may_read or draft.may_report):
        yield Fault("may_report", "Choose what the source may do: record check-ins, read, or both.")
    same = select(ApiToken.id).filter_by(portfolio_id=work.portfolio_id, name=draft.name, revoked_at=None)
    if work.session.scalar(same) is not None:
        yield Fault("name", "A source of this name has a token. Revoke it first, or give another name.")

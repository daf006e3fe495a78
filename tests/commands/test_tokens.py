"""Tokens of sources: made and revoked by who sets up, kept as a hash, final once revoked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models.actor import AUTOMATIC_RIGHTS, Actor, Right
from models.commands.create_portfolio import create_portfolio
from models.commands.tokens import create_token, digest_of, new_secret, note_use, revoke_token
from models.commands.undo import undo
from models.connections import name_actor
from models.drafts import PortfolioDraft
from models.errors import Invalid, NotFound, Refused
from models.queries.acts import last_undoable
from models.queries.tokens import find_token, load_tokens
from models.source_drafts import TokenDraft
from models.tables.audit import AuditEntry
from models.tables.sources import ApiToken
from models.vocabulary import Role
from tests.builders import ADMINISTRATOR, COMMITTEE, FINANCE, PMO, VIEWER

SECRET = "sdt_" + "a" * 43
DRAFT = TokenDraft("ERP", SECRET)


@pytest.fixture
def token(bench):
    return create_token(*bench.place, DRAFT)


@pytest.mark.parametrize("actor", [ADMINISTRATOR, PMO])
def test_who_sets_up_may_make_and_revoke(bench, actor):
    token = create_token(*bench.by(actor), DRAFT)
    revoke_token(*bench.by(actor), token.id)

    (found,) = load_tokens(bench.database, bench.portfolio_id)
    assert (found.created_by, found.revoked_by) == (actor.name, actor.name)


@pytest.mark.parametrize("actor", [COMMITTEE, FINANCE, VIEWER, Actor("Owner", Role.OWNER, 1)])
def test_nobody_else_may(bench, token, actor):
    with pytest.raises(Refused):
        create_token(*bench.by(actor), replace(DRAFT, name="Another"))
    with pytest.raises(Refused):
        revoke_token(*bench.by(actor), token.id)


def test_a_secret_has_256_random_bits_and_is_never_the_same():
    secrets = {new_secret() for _ in range(100)}

    assert len(secrets) == 100
    assert {len(one) for one in secrets} == {len("sdt_") + 43}


def test_the_secret_itself_is_nowhere_in_the_database(bench, token):
    stored = bench.database.location.read_bytes()
    wal = bench.database.location.with_name(bench.database.location.name + "-wal")
    stored += wal.read_bytes() if wal.exists() else b""

    assert SECRET.encode() not in stored
    assert digest_of(SECRET).encode() in stored


def test_a_token_is_found_by_its_secret_and_by_no_other(bench, token):
    found = find_token(bench.database, digest_of(SECRET))

    assert (found.id, found.portfolio_id, found.name) == (token.id, bench.portfolio_id, "ERP")
    assert find_token(bench.database, digest_of(SECRET + "b")) is None


def test_making_and_revoking_stand_in_the_trail(bench, token):
    revoke_token(*bench.place, token.id)

    entries = bench.rows(AuditEntry, table_name="api_token")
    assert [(one.action, one.actor) for one in entries] == [
        ("insert", "Administrator"),
        ("update", "Administrator"),
    ]


def test_a_second_revocation_changes_nothing(bench, token, clock):
    revoke_token(*bench.place, token.id)
    first = find_token(bench.database, digest_of(SECRET))
    clock.move(hours=1)
    revoke_token(*bench.by(PMO), token.id)

    assert find_token(bench.database, digest_of(SECRET)) == first


@pytest.mark.parametrize("change", ["revoked_at = NULL, revoked_by = NULL", "name = 'x'", "digest = 'y'"])
def test_the_database_lets_nobody_take_a_revocation_back(bench, token, change):
    revoke_token(*bench.place, token.id)

    with pytest.raises(DBAPIError, match="only the end of a version"):
        by_hand(bench, f"UPDATE api_token SET {change}")


def by_hand(bench, statement):
    """Run a statement as somebody, past the commands."""
    with bench.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="by hand")
        session.execute(text(statement))


def test_no_undo_brings_a_token_back(bench, token):
    revoked = revoke_token(*bench.place, token.id)

    with pytest.raises(Invalid, match="Make a new one"):
        undo(*bench.place, revoked.revision)
    assert last_undoable(bench.database, bench.portfolio_id) is None


def test_one_working_token_for_each_source(bench, token):
    with pytest.raises(Invalid, match="Revoke it first"):
        create_token(*bench.place, replace(DRAFT, secret=new_secret()))
    revoke_token(*bench.place, token.id)

    assert create_token(*bench.place, replace(DRAFT, secret=new_secret())).id != token.id


@pytest.mark.parametrize(
    "change", [{"name": " "}, {"secret": "short"}, {"may_report": False}, {"name": "x" * 401}]
)
def test_a_token_needs_a_name_a_long_secret_and_something_to_do(bench, change):
    with pytest.raises(Invalid):
        create_token(*bench.place, replace(DRAFT, **change))


def test_a_token_of_another_portfolio_is_not_there(bench, token):
    other = replace(bench, portfolio_id=0)
    other.portfolio_id = create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other")).id

    with pytest.raises(NotFound):
        revoke_token(*other.place, token.id)
    assert load_tokens(other.database, other.portfolio_id) == ()


def test_its_use_is_noted_once_a_minute(bench, token, clock):
    note_use(bench.database, token.id)
    first = find_token(bench.database, digest_of(SECRET)).used_at
    clock.move(seconds=30)
    note_use(bench.database, token.id)
    assert find_token(bench.database, digest_of(SECRET)).used_at == first
    clock.move(seconds=31)
    note_use(bench.database, token.id)

    assert find_token(bench.database, digest_of(SECRET)).used_at == first + timedelta(seconds=61)


def test_a_double_click_makes_one_token(bench):
    first = create_token(*bench.place, DRAFT, intent="the form")
    again = create_token(*bench.place, DRAFT, intent="the form")

    assert again.repeated
    assert again.id == first.id
    assert len(bench.rows(ApiToken)) == 1


def test_a_source_may_read_and_report_and_nothing_else():
    source = Actor("Source ERP", Role.ADMINISTRATOR, automatic=True)

    assert {right for right in Right if source.may(right, own=True)} == AUTOMATIC_RIGHTS
    with pytest.raises(Refused, match="source that reports by itself may not edit"):
        source.require(Right.EDIT_STRATEGY)

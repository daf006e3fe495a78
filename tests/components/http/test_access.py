"""Who is let in: the right token, for its own portfolio, for what it may do, not too often; every refusal is JSON."""

import pytest

from components.http.api_access import RATE_VARIABLE, Gauge
from components.http.api_answers import Rejected
from models.commands.change_settings import archive_portfolio
from models.commands.create_portfolio import create_portfolio
from models.commands.tokens import create_token, new_secret, revoke_token
from models.drafts import PortfolioDraft
from models.queries.tokens import load_tokens
from models.source_drafts import TokenDraft
from models.tables.evidence import CheckIn
from tests.builders import ADMINISTRATOR
from tests.components.http.served import Client

ROW = {"key_result": "KR-1", "observed_on": "2026-03-01", "value": 5.5}
BOTH = (("/api/v1/check-ins", "POST", ROW), ("/api/v1/portfolio", "GET", None))


@pytest.mark.parametrize("asked", BOTH)
@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer wrong", "Basic YTpi", "Bearer \xff", "Bearer é"]
)
def test_without_the_right_token_nothing_is_told(bench, churn, address, token, asked, header):
    headers = {} if header is None else {"Authorization": header}
    answer = Client(address).ask(*asked, **headers)

    assert answer.status == 401
    assert answer.said["problem"].endswith(".")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert bench.rows(CheckIn) == []


@pytest.mark.parametrize("asked", BOTH)
def test_a_revoked_token_is_refused_at_once(bench, churn, client, token, asked):
    assert client.ask(*asked).status == 200
    revoke_token(*bench.place, token)
    answer = client.ask(*asked)

    assert (answer.status, "revoked" in answer.said["problem"]) == (401, True)


@pytest.mark.parametrize("asked", BOTH)
def test_another_portfolio_is_refused(bench, churn, client, asked):
    other = create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other")).id
    path, *rest = asked

    assert client.ask(f"{path}?portfolio={bench.portfolio_id}", *rest).status == 200
    assert client.ask(f"{path}?portfolio={other}", *rest).status == 403


def test_a_token_never_reaches_key_results_of_another_portfolio(bench, churn, address):
    other = create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other")).id
    secret = new_secret()
    create_token(bench.database, ADMINISTRATOR, other, TokenDraft("Theirs", secret))

    answer = Client(address, secret).send({**ROW, "key_result": churn})
    assert answer.status == 409
    assert bench.rows(CheckIn) == []


@pytest.mark.parametrize("asked", BOTH)
def test_the_token_of_a_portfolio_that_was_removed_is_refused(bench, churn, client, asked):
    archive_portfolio(*bench.place)

    assert client.ask(*asked).status == 403


@pytest.mark.parametrize(("may_read", "statuses"), [(True, (403, 200)), (False, (200, 403))])
def test_a_token_does_what_it_is_for(bench, churn, address, may_read, statuses):
    secret = new_secret()
    create_token(*bench.place, TokenDraft("One", secret, may_read=may_read, may_report=not may_read))
    client = Client(address, secret)

    assert tuple(client.ask(*asked).status for asked in BOTH) == statuses


@pytest.mark.parametrize("asked", BOTH)
@pytest.mark.parametrize(
    "query", ["portfolio=", "portfolio=x", "portfolio=0", "portfolio=1&portfolio=1", "other=1", "portfolio=-1",
              "portfolio=" + "9" * 400, "portfolio=%00", "portfolio=%D9%A1"],
)  # fmt: skip
def test_the_address_asks_for_a_portfolio_or_nothing(churn, client, asked, query):
    path, *rest = asked

    assert client.ask(f"{path}?{query}", *rest).status == 422


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/api/v1/check-ins", "GET"),
        ("/api/v1/check-ins", "DELETE"),
        ("/api/v1/portfolio", "POST"),
        ("/api/v1/portfolio", "TRACE"),
        ("/api/v1/openapi.json", "PUT"),
        ("/api/v1/docs", "OPTIONS"),
    ],
)
def test_a_method_that_is_not_known_is_refused_and_the_known_are_named(client, path, method):
    answer = client.ask(path, method)

    assert (answer.status, bool(answer.headers["Allow"])) == (405, True)


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1", "/api/v2/portfolio", "/api/v1/portfolio/1"])
def test_any_other_address_says_that_nothing_is_there(client, path):
    assert client.ask(path).status == 404


def test_a_use_is_noted_for_whoever_looks_after_tokens(bench, churn, client):
    client.send(ROW)

    (token,) = load_tokens(bench.database, bench.portfolio_id)
    assert token.used_at == bench.clock()


def test_too_many_requests_a_minute_are_told_to_wait(churn, client, monkeypatch):
    monkeypatch.setenv(RATE_VARIABLE, "3")
    answers = [client.send(ROW) for _ in range(5)]

    assert [one.status for one in answers] == [200, 200, 200, 429, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 61


def test_the_next_minute_begins_anew(monkeypatch):
    monkeypatch.setenv(RATE_VARIABLE, "1")
    now = [0.0]
    gauge = Gauge(lambda: now[0])
    gauge.admit(1)
    gauge.admit(2)
    with pytest.raises(Rejected):
        gauge.admit(1)
    now[0] = 60.0
    gauge.admit(1)

"""GET /api/v1/portfolio: the stable form of the view that everybody sees, once for each change."""

from datetime import timedelta

from models.queries.portfolio import load_portfolio
from models.views import frozen_form

PATH = "/api/v1/portfolio"


def test_it_is_the_view_that_the_pages_show(bench, churn, client):
    bench.check_in(churn, 5.0)
    answer = client.ask(PATH)

    view = load_portfolio(bench.database, bench.portfolio_id)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.body.decode() == frozen_form.to_text(view)
    assert frozen_form.from_text(answer.body.decode()) == view


def test_its_tag_is_the_hash_of_what_it_shows(bench, churn, client):
    answer = client.ask(PATH)

    assert answer.headers["ETag"] == f'W/"{frozen_form.text_hash(answer.body.decode())}"'


def test_whoever_has_it_is_told_that_nothing_changed_until_something_does(bench, churn, client):
    tag = client.ask(PATH).headers["ETag"]
    assert client.ask(PATH, If_None_Match=tag).status == 304
    assert client.ask(PATH, If_None_Match=f'W/"other", {tag}').body == b""
    bench.check_in(churn, 5.0)
    newer = client.ask(PATH, If_None_Match=tag)

    assert newer.status == 200
    assert newer.headers["ETag"] != tag


def test_a_day_later_it_is_drawn_for_that_day(bench, churn, client):
    first = client.ask(PATH).said["view"]["moment"]["day"]
    bench.clock.moment += timedelta(days=1)

    assert client.ask(PATH).said["view"]["moment"]["day"] != first


def test_a_head_request_has_no_body(churn, client):
    answer = client.ask(PATH, "HEAD")

    assert (answer.status, answer.body) == (200, b"")

"""The shell in a real browser before a real server."""

import pytest

from tests.browser.applications import with_pages
from tests.browser.conftest import go, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shell")
    with running(folder, root=with_pages(folder)) as server:
        yield server


def test_console_has_no_complaints(server, page):
    go(page, f"{server.url}/outcomes")

    assert page.complaints == []


def test_nothing_is_fetched_from_another_host(server, page):
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    go(page, f"{server.url}/outcomes")

    assert hosts - {""} == {server.url.removeprefix("http://")}

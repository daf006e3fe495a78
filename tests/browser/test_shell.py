"""The shell in a real browser before a real server."""

import pytest

from tests.browser.conftest import go

pytestmark = pytest.mark.browser


def test_console_has_no_complaints_about_the_headers(live_server, page):
    go(page, live_server.url)

    assert page.complaints == []

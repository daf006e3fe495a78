"""A page that fails: the reader gets a sentence and a number, the log all of it."""

import re

import pytest

from tests.browser.conftest import go

pytestmark = pytest.mark.browser


def test_reader_sees_a_number_and_the_log_has_the_fault_under_it(plain_server, page):
    go(page, f"{plain_server.url}/initiative")
    sentence = page.get_by_text("Something went wrong here").inner_text()
    number = re.search(r"under (\w{8})\.", sentence)[1]

    assert "secret" not in page.content()
    assert "Traceback" not in page.content()
    logged = plain_server.log().split(f"({number})")[1]
    assert "ValueError: the inner secret 4711" in logged
    assert "initiative.py" in logged

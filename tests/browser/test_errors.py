"""A page that fails: the reader gets a sentence and a number, the log all of it."""

import re

import pytest

from tests.browser.applications import with_pages
from tests.browser.conftest import go, running

pytestmark = pytest.mark.browser

BROKEN = '\nsecret = "4711"\nraise ValueError(f"the inner secret {secret}")\n'


@pytest.fixture
def broken(tmp_path):
    with running(tmp_path, root=with_pages(tmp_path, {"strategy": BROKEN}), founded=True) as server:
        yield server


def test_reader_sees_a_number_and_the_log_has_the_fault_under_it(broken, page):
    go(page, f"{broken.url}/strategy")
    sentence = page.get_by_text("Something went wrong here").inner_text()
    number = re.search(r"under (\w{8})\.", sentence)[1]

    assert "secret" not in page.content()
    assert "Traceback" not in page.content()
    logged = broken.log().split(f"({number})")[1]
    assert "ValueError: the inner secret 4711" in logged
    assert "strategy.py" in logged

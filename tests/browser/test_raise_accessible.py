"""Raise as axe judges it: the lists with their ladders, the open form, the dialog with before and after."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import go, running
from tests.browser.raise_hand import LEARNED, QUESTION, lay_raised
from tests.browser.test_accessible import STREAMLITS_OWN

pytestmark = pytest.mark.browser
VIEWS = ("raised", "raised?tab=Escalations&raise=escalation&for=1")


@pytest.fixture(scope="module")
def raised_server(tmp_path_factory):
    """A server with an insight and a question raised."""
    folder = tmp_path_factory.mktemp("raised")
    lay_raised(folder / "steerdeck.sqlite3")
    with running(folder) as server:
        yield server


def grave(page):
    """What axe finds serious, Streamlit's own aside."""
    found = Axe().run(page).response["violations"]
    ours = [one for one in found if one["impact"] in ("serious", "critical")]
    return [one["id"] for one in ours if one["id"] not in STREAMLITS_OWN]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious_in_what_was_raised(raised_server, page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    for view, words in zip(VIEWS, (LEARNED, QUESTION), strict=True):
        go(page, f"{raised_server.url}/{view}")
        page.get_by_role("heading", name=words).wait_for()
        assert grave(page) == []


def test_axe_finds_nothing_serious_in_the_dialog(raised_server, page):
    go(page, f"{raised_server.url}/raised")
    page.get_by_role("button", name="Answer").click()
    page.get_by_role("button", name="Adopt into the strategy").click()
    page.get_by_role("dialog").get_by_text("Nothing is changed yet.").wait_for()

    assert grave(page) == []

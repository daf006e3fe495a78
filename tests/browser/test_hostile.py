"""Hostile texts on every page, in a real browser: nothing is fetched, nothing runs, everything is shown as typed."""

from urllib.parse import urlencode, urlsplit

import pytest

from components.places import Place
from models.database import open_database
from tests.browser.conftest import go, running, settle
from tests.builders import Clock
from tests.hostile.portfolio import MARKUP, SPY, hostile

pytestmark = pytest.mark.browser

PAGES = [place for place in Place if place is not Place.WELCOME]
TABS = ("People & rights", "Glossary", "Audit trail", "Settings")
PLANTED = f"""() => [...document.querySelectorAll('img, a, iframe, script, link, object, embed, form')]
    .map(one => one.src || one.href || one.action || one.data).filter(one => typeof one === 'string' && one)
    .map(one => new URL(one, location)).filter(one => one.hostname.endsWith('{SPY}') || one.protocol === 'javascript:')
    .map(one => one.href)"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The application on the hostile portfolio."""
    folder = tmp_path_factory.mktemp("harm")
    database = open_database(str(folder / "steerdeck.sqlite3"), Clock())
    hostile(database, database.clock)
    database.close()
    with running(folder) as live:
        yield live


@pytest.fixture
def watched(page):
    """A page that notes every request to another host, and whether anything ran."""
    page.reached = []

    def note(request):
        if (urlsplit(request.url).hostname or "").endswith(SPY):
            page.reached.append(request.url)

    page.on("request", note)
    return page


def harmless(page):
    """Nothing was fetched, planted or run."""
    ran = page.evaluate("() => window.harmed")
    return (page.reached, page.evaluate(PLANTED), ran, page.complaints) == ([], [], None, [])


@pytest.mark.parametrize("place", PAGES)
def test_a_page_shows_them_and_nothing_else_happens(server, watched, place):
    go(watched, f"{server.url}/{place}?initiative=1")

    assert harmless(watched), (watched.reached, watched.evaluate(PLANTED), watched.complaints)
    assert watched.locator("[data-testid=stException]").count() == 0


@pytest.mark.parametrize("tab", TABS)
def test_the_tabs_of_the_office_show_them_too(server, watched, tab):
    go(watched, f"{server.url}/office?tab={tab.replace(' ', '+').replace('&', '%26')}")

    assert harmless(watched), (watched.reached, watched.evaluate(PLANTED), watched.complaints)


@pytest.mark.parametrize("name", ["about", "tab", "q", "initiative", "portfolio", "objective"])
def test_an_address_that_carries_them_is_harmless(server, watched, name):
    for place in (Place.OUTCOMES, Place.RAISE, Place.OFFICE):
        go(watched, f"{server.url}/{place}?{urlencode({name: MARKUP})}")

        assert harmless(watched), (place, watched.reached, watched.evaluate(PLANTED), watched.complaints)


def test_lists_to_choose_from_show_them_too(server, watched):
    go(watched, f"{server.url}/outcomes")
    for number, box in enumerate(watched.get_by_role("combobox").all()):
        box.click()
        watched.get_by_role("option").first.wait_for()
        watched.keyboard.press("Escape")
        assert harmless(watched), (number, watched.reached, watched.evaluate(PLANTED))


def test_the_evidence_and_its_form_show_them_as_typed(server, watched):
    go(watched, f"{server.url}/initiative?initiative=1")
    watched.get_by_text("Evidence: 1 check-in").first.click()
    assert "<script>window.harmed=1</script>" in watched.locator("table").first.inner_text()
    watched.get_by_role("button", name="Record a check-in").first.click()
    watched.get_by_role("dialog").wait_for()
    settle(watched)

    assert harmless(watched), (watched.reached, watched.evaluate(PLANTED), watched.complaints)


def test_a_file_is_attached_saved_and_downloaded_again(server, watched):
    go(watched, f"{server.url}/initiative?initiative=2")
    watched.get_by_role("button", name="Record a check-in").first.click()
    dialog = watched.get_by_role("dialog")
    given = {"name": "page.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 one page"}
    dialog.locator("input[type=file]").set_input_files(given)
    dialog.get_by_text("page.pdf").wait_for()
    dialog.get_by_role("button", name="Save check-in").click()
    dialog.wait_for(state="hidden")
    watched.get_by_text("Evidence: 2 check-ins").first.click()
    with watched.expect_download() as fetched:
        watched.get_by_role("link", name="page.pdf").first.click()

    assert fetched.value.suggested_filename == "page.pdf"
    assert fetched.value.path().read_bytes() == b"%PDF-1.7 one page"

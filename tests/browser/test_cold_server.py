"""A server just started: whoever comes first, nobody gets to a page around the shell."""

import re

import pytest

from components.places import Place
from tests.browser.applications import with_pages
from tests.browser.conftest import go, running

pytestmark = pytest.mark.browser

LAUNCHERS = {
    "python": ("app.py",),
    "streamlit": ("-m", "streamlit", "run", "app.py", "--server.port", "{port}"),
    "uvicorn": ("-m", "uvicorn", "app:app", "--port", "{port}"),
}


@pytest.fixture(scope="module")
def application(tmp_path_factory):
    return with_pages(tmp_path_factory.mktemp("cold"))


@pytest.mark.parametrize("launcher", LAUNCHERS)
def test_the_first_visitor_of_a_cold_server_comes_through_the_shell(application, tmp_path, page, launcher):
    with running(tmp_path, LAUNCHERS[launcher], root=application, founded=True) as server:
        go(page, f"{server.url}/{Place.PACK}")

        page.get_by_text("See as").wait_for()
        assert page.get_by_text("inside pack").is_visible()


def test_a_role_that_may_not_open_a_place_gets_a_sentence_on_a_cold_server(tmp_path, page):
    application = with_pages(tmp_path)
    start_as_viewer(application)

    with running(tmp_path, root=application, founded=True) as server:
        go(page, f"{server.url}/{Place.OFFICE}")

        page.get_by_text("Office is for these roles").wait_for()
        assert not page.get_by_text("inside office").is_visible()


def start_as_viewer(application):
    """Make everyone begin as a viewer, as a sign-in will."""
    for name in ("access", "navigation"):
        file = application / "components" / f"{name}.py"
        file.write_text(file.read_text("utf-8").replace("Role.ADMINISTRATOR", "Role.VIEWER"), "utf-8")


def test_every_place_keeps_its_own_address(plain_server, page):
    for place in Place:
        go(page, f"{plain_server.url}/{place}")

        page.get_by_text(f"inside {place}").wait_for()


def test_the_bare_address_leads_on_and_keeps_what_was_asked(plain_server, page):
    go(page, f"{plain_server.url}/?day=2026-06-30")

    page.get_by_text("inside outcomes").wait_for()
    assert re.search(r"/outcomes\?.*day=2026-06-30", page.url)


def test_an_empty_database_greets_whatever_was_asked_for(application, tmp_path, page):
    with running(tmp_path, root=application) as server:
        for place in Place:
            go(page, f"{server.url}/{place}")

            page.get_by_text("inside welcome").wait_for()

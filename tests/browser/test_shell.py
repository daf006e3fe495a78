"""The shell in a real browser before a real server."""

import pytest

from components.places import ENTRIES
from models.vocabulary import Role, word
from tests.browser.applications import with_pages
from tests.browser.conftest import go, running, settle

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shell")
    with running(folder, root=with_pages(folder), founded=True) as server:
        yield server


def test_console_has_no_complaints(server, page):
    go(page, f"{server.url}/outcomes")

    assert page.complaints == []


def test_nothing_is_fetched_from_another_host(server, page):
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    go(page, f"{server.url}/outcomes")

    assert hosts - {""} == {server.url.removeprefix("http://")}


def see_as(page, role):
    page.get_by_test_id("stSidebar").get_by_role("combobox").last.click()
    page.get_by_role("option", name=word(role), exact=True).click()
    page.locator("[data-testid=stSidebarNavLink]").filter(has_text="Office").wait_for(state="detached")
    settle(page)


def menu(page):
    links = page.get_by_test_id("stSidebar").get_by_role("link").all()
    return [text for link in links if (text := link.inner_text().strip())]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.COMMITTEE, Role.FINANCE])
def test_menu_lists_what_the_role_may_open(server, page, role):
    go(page, f"{server.url}/outcomes")
    assert menu(page) == [entry.title for entry in ENTRIES if entry.listed]

    see_as(page, role)

    assert menu(page) == [entry.title for entry in ENTRIES if entry.listed and role in entry.roles]


def test_role_stays_when_the_page_changes(server, page):
    go(page, f"{server.url}/outcomes")
    see_as(page, Role.COMMITTEE)

    page.get_by_test_id("stSidebarNavLink").filter(has_text="Strategy").click()
    page.get_by_text("inside strategy").wait_for()

    assert menu(page) == ["Outcomes", "Strategy"]


def test_page_left_behind_by_a_change_of_role_turns_into_a_sentence(server, page):
    go(page, f"{server.url}/office")

    see_as(page, Role.VIEWER)

    page.get_by_text("Office is for these roles: PMO lead. You are looking as Viewer.").wait_for()
    assert not page.get_by_text("inside office").is_visible()

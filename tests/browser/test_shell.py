"""The shell in a real browser before a real server."""

import pytest
from playwright.sync_api import expect

from components.places import ENTRIES
from models.vocabulary import Role, word
from tests.browser.conftest import go

pytestmark = pytest.mark.browser


def test_console_has_no_complaints(plain_server, page):
    go(page, f"{plain_server.url}/outcomes")

    assert page.complaints == []


def test_nothing_is_fetched_from_another_host(plain_server, page):
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    go(page, f"{plain_server.url}/outcomes")

    assert hosts - {""} == {plain_server.url.removeprefix("http://")}


def see_as(page, role):
    page.get_by_test_id("stSidebar").get_by_role("combobox", name="See as").click()
    page.get_by_role("option", name=word(role), exact=True).click()


def expect_menu(page, role):
    listed = [entry.title for entry in ENTRIES if entry.listed and role in entry.roles]
    expect(page.get_by_test_id("stSidebar").get_by_role("link")).to_have_text(listed)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.COMMITTEE, Role.FINANCE])
def test_menu_lists_what_the_role_may_open(plain_server, page, role):
    go(page, f"{plain_server.url}/outcomes")
    expect_menu(page, Role.ADMINISTRATOR)

    see_as(page, role)

    expect_menu(page, role)


def test_role_stays_when_the_page_changes(plain_server, page):
    go(page, f"{plain_server.url}/outcomes")
    see_as(page, Role.COMMITTEE)
    expect_menu(page, Role.COMMITTEE)

    page.get_by_test_id("stSidebarNavLink").filter(has_text="Strategy").click()
    page.get_by_text("inside strategy").wait_for()

    expect_menu(page, Role.COMMITTEE)


def test_page_left_behind_by_a_change_of_role_turns_into_a_sentence(plain_server, page):
    go(page, f"{plain_server.url}/office")

    see_as(page, Role.VIEWER)

    page.get_by_text("Office is for these roles: PMO lead. You are looking as Viewer.").wait_for()
    assert not page.get_by_text("inside office").is_visible()

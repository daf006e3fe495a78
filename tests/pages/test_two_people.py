"""Two people at one thing: the second one to save sees both versions, and chooses for each field which stands."""

from dataclasses import replace

import pytest

from models.commands.contributions import change_contribution
from models.commands.key_results import change_key_result
from models.database import open_database
from models.queries.grids import load_contributions, load_key_results
from tests.builders import ADMINISTRATOR
from tests.pages.test_initiative import field, named, page

__all__ = ["page"]


@pytest.fixture
def database(page):
    """The database of the page, as the other person has it."""
    opened = open_database()
    yield opened
    opened.close()


def test_two_at_one_key_result_choose_field_by_field(page, database):
    opens = next(one for one in page.button if "key_result" in one.key and one.label == "Edit")
    opens.click().run()
    id = int(opens.key.rsplit(":", 1)[1])
    line = next(one for one in load_key_results(database, 1) if one.id == id)
    theirs = replace(line.draft, name="Their name", metric="Their metric")
    change_key_result(database, ADMINISTRATOR, 1, theirs, key_result_id=id, expected=line.version)

    field(page, "text_input", "What will be different?").set_value("My name")
    field(page, "text_input", "Metric").set_value("My metric")
    named(page, "Save key result").click().run()
    assert named(page, "Save key result").disabled
    field(page, "radio", "Name").set_value("theirs")
    field(page, "radio", "Metric").set_value("mine").run()
    named(page, "Save what I chose").click().run()

    draft = next(one for one in load_key_results(database, 1) if one.id == id).draft
    assert (draft.name, draft.metric) == ("Their name", "My metric")


def test_two_at_one_link_may_leave_theirs(page, database):
    opens = named(page, "Change link")
    opens.click().run()
    line = link_of(database, opens)
    change_contribution(database, ADMINISTRATOR, 1, replace(line.draft, share=0.2), expected=line.version)

    field(page, "number_input", "Share of the effect").set_value(30.0)
    named(page, "Save link").click().run()
    named(page, "Leave theirs as it is").click().run()

    assert link_of(database, opens).draft.share == 0.2


def link_of(database, button):
    """The link that a button opens, as it stands: initiative 1 to the key result in the button's key."""
    wanted = (1, int(button.key.rsplit(":", 1)[1]))
    links = load_contributions(database, 1)
    return next(one for one in links if (one.draft.initiative_id, one.draft.key_result_id) == wanted)

"""Two people at one thing: the second one to save sees both versions, and chooses for each field which stands."""

from dataclasses import replace

import pytest

from components.settings_form import as_draft
from models.commands.change_settings import change_settings
from models.commands.contributions import change_contribution
from models.commands.delivery import report_delivery
from models.commands.key_results import change_key_result
from models.commands.money import set_budget
from models.database import open_database
from models.drafts import BudgetDraft, DeliveryDraft
from models.queries.grids import load_contributions, load_key_results
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.vocabulary import Delivery
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


def test_two_at_the_settings_choose_field_by_field_and_nothing_typed_is_lost(visit):
    app = visit("office")
    database = open_database()
    view = load_portfolio(database, 1)
    theirs = replace(as_draft(view), tolerance=7.0, wip_limit=31)
    change_settings(database, ADMINISTRATOR, 1, theirs, expected=view.version)

    field(app, "number_input", "Tolerance").set_value(9.0)
    field(app, "number_input", "WIP limit").set_value(29)
    named(app, "Save settings").click().run()
    field(app, "radio", "Tolerance").set_value("mine")
    field(app, "radio", "WIP limit").set_value("theirs").run()
    named(app, "Save what I chose").click().run()

    assert not app.exception
    used = load_portfolio(database, 1).settings
    database.close()
    assert (used.tolerance, used.wip_limit) == (9.0, 31)


def test_two_at_one_delivery_report_compare_both(page, database, said):
    named(page, "Report delivery").click().run()
    view = load_initiative(database, 1, 1)
    comment, source = "Theirs says", view.delivery.source
    theirs = DeliveryDraft(1, view.moment.day, Delivery.LATE, source=source, comment=comment)
    report_delivery(database, ADMINISTRATOR, 1, theirs)

    field(page, "text_area", "Comment").set_value("Mine says")
    named(page, "Save report").click().run()
    assert "Theirs says" in said(page)
    named(page, "Keep mine").click().run()
    named(page, "Save report").click().run()

    assert load_initiative(database, 1, 1).delivery.comment == "Mine says"


def test_two_at_one_budget_compare_both(page, database, said):
    named(page, "Budget and actuals").click().run()
    view = load_initiative(database, 1, 1)
    set_budget(database, ADMINISTRATOR, 1, BudgetDraft(1, view.moment.day, 777_700))

    field(page, "number_input", "Approved").set_value(13_000_000)
    named(page, "Save").click().run()
    assert "€ 7.8 k" in said(page)
    named(page, "Take theirs").click().run()

    assert load_initiative(database, 1, 1).money.approved == 777_700


def link_of(database, button):
    """The link that a button opens, as it stands: initiative 1 to the key result in the button's key."""
    wanted = (1, int(button.key.rsplit(":", 1)[1]))
    links = load_contributions(database, 1)
    return next(one for one in links if (one.draft.initiative_id, one.draft.key_result_id) == wanted)

"""One initiative on one screen: evidence, money, delivery; and what is entered in its dialogs is saved."""

from datetime import date

import pytest

from models.vocabulary import Role


def named(app, words):
    """The button with these words."""
    return next(one for one in app.button if one.label == words)


def has(app, words):
    return any(one.label == words for one in app.button)


def field(app, kind, name):
    """The field of a form, by its words."""
    return next(one for one in getattr(app, kind) if one.label.startswith(name))


@pytest.fixture
def page(visit):
    return visit("initiative", initiative=1)


def test_page_opens_without_error(page, said):
    assert not page.exception
    assert "Mobile Account Opening" in said(page)


def test_charts_carry_alternative_text(page):
    charts = page.get("plotly_chart")
    assert charts
    assert all("promised" in one.proto.alt for one in charts)


def test_address_without_initiative_offers_a_choice(visit, said):
    assert "Which initiative?" in said(visit("initiative"))


def test_initiative_that_is_not_there_is_a_sentence(visit):
    app = visit("initiative", initiative=999999)
    assert not app.exception
    assert "not there" in app.warning[0].value


def test_address_that_is_no_number_is_no_error(visit):
    assert not visit("initiative", initiative="drop table").exception


def test_viewer_reads_and_has_no_buttons(visit):
    app = visit("initiative", role=Role.VIEWER, initiative=1)
    assert not app.exception
    assert not any(has(app, words) for words in ("Record a check-in", "Edit", "Add key result", "Check in"))


def test_advice_stands_with_its_reasons_and_forecasts_beside_the_key_results(visit, said):
    page = said(visit("initiative", initiative=6))
    assert "Stopping frees" in page
    assert "The committee decides." in page
    assert "Forecast for " in page


def test_finance_enters_money_and_nothing_else(visit):
    app = visit("initiative", role=Role.FINANCE, initiative=1)
    assert has(app, "Budget and actuals")
    assert not has(app, "Edit")


def test_check_in_has_the_last_value_and_is_saved(page, said):
    named(page, "Record a check-in").click().run()
    assert field(page, "number_input", "Value").value is not None
    field(page, "number_input", "Value").set_value(15.5)
    field(page, "text_area", "What did we learn?").set_value("Fewer photos fail.")
    named(page, "Save check-in").click().run()
    assert not page.exception
    assert "Fewer photos fail." in said(page)


def test_check_in_says_as_how_strong_it_counts(page, said):
    named(page, "Record a check-in").click().run()
    assert "Counts as" in said(page)


def test_what_is_wrong_stands_at_its_field_and_typed_text_survives(page, said):
    named(page, "Record a check-in").click().run()
    field(page, "date_input", "Observed on").set_value(date(2031, 1, 1))
    field(page, "text_area", "What did we learn?").set_value("Not to be lost.")
    named(page, "Save check-in").click().run()
    assert "sd-fault" in said(page)
    assert field(page, "text_area", "What did we learn?").value == "Not to be lost."


def test_key_result_form_says_at_once_what_is_missing(page, said):
    named(page, "Add key result").click().run()
    assert "Not measurable yet." in said(page)


def test_target_met_at_baseline_offers_a_hold(page):
    named(page, "Add key result").click().run()
    field(page, "number_input", "Baseline").set_value(5.0)
    field(page, "number_input", "Target").set_value(3.0).run()
    named(page, "Make it a hold").click().run()
    assert field(page, "number_input", "At least").value == 3.0


def test_new_key_result_is_added_and_linked(page, said):
    named(page, "Add key result").click().run()
    field(page, "text_input", "What will be different?").set_value("Fewer calls about cards")
    [one for one in page.button if one.label == "Add key result"][-1].click().run()
    assert not page.exception
    assert "Fewer calls about cards" in said(page)


def test_own_fields_of_the_initiative_are_edited(page, said):
    named(page, "Edit").click().run()
    field(page, "text_input", "Name").set_value("Account opening by phone")
    named(page, "Save").click().run()
    assert not page.exception
    assert "Account opening by phone" in said(page)


def test_newer_edit_of_somebody_else_is_shown_and_not_overwritten(page, said):
    from dataclasses import replace

    from models.commands.initiatives import change_initiative
    from models.database import open_database
    from models.queries.grids import load_initiatives
    from tests.builders import ADMINISTRATOR

    named(page, "Edit").click().run()
    database = open_database()
    line = next(one for one in load_initiatives(database, 1) if one.id == 1)
    theirs = replace(line.draft, name="Their name", why_now="Their words")
    change_initiative(database, ADMINISTRATOR, 1, theirs, initiative_id=1, expected=line.version)
    field(page, "text_input", "Name").set_value("My name")
    named(page, "Save").click().run()
    shown = said(page)
    assert "Their name" in shown
    assert field(page, "text_input", "Name").value == "My name"
    field(page, "radio", "Name").set_value("mine")
    field(page, "radio", "Why now").set_value("theirs").run()
    named(page, "Save what I chose").click().run()
    assert "My name</h1>" in said(page)
    assert "Their words" in said(page)


def test_form_left_open_on_another_initiative_does_not_follow(page, said):
    named(page, "Edit").click().run()
    page.query_params["initiative"] = "2"
    page.run()
    assert not page.exception
    assert not has(page, "Save")


def test_delivery_report_is_saved(page, said):
    named(page, "Report delivery").click().run()
    field(page, "text_area", "Comment").set_value("Two markets to go.")
    named(page, "Save report").click().run()
    assert "Two markets to go." in said(page)


def test_budget_is_saved(page, said):
    named(page, "Budget and actuals").click().run()
    field(page, "number_input", "Approved").set_value(13_000_000)
    named(page, "Save").click().run()
    assert "€ 13.0 m" in said(page)


def test_weight_of_a_link_changes(page, said):
    named(page, "Change link").click().run()
    field(page, "number_input", "Share of the effect").set_value(30.0)
    named(page, "Save link").click().run()
    assert not page.exception
    assert "30 % of the effect" in said(page)


def test_share_beyond_the_whole_is_told_in_the_form(page, said):
    named(page, "Change link").click().run()
    field(page, "number_input", "Share of the effect").set_value(130.0)
    named(page, "Save link").click().run()
    assert "Share must lie between" in said(page)


def test_removed_link_leaves_the_page(page, said):
    cards = said(page).count("direct contribution")
    named(page, "Change link").click().run()
    named(page, "Remove link").click().run()
    assert said(page).count("direct contribution") == cards - 1


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000])
@pytest.mark.parametrize(
    ("page", "name"), [("initiative", "initiative"), ("raised", "for"), ("outcomes", "portfolio")]
)
def test_a_number_larger_than_any_id_in_the_address_is_nobody(visit, page, name, number):
    app = visit(page, **{name: number, "raise": "insight"})

    assert not app.exception

"""The strategy page draws the thread from objectives to initiatives and names what hangs loose."""

import re

from models.vocabulary import Role


def test_page_opens_without_error(visit):
    assert not visit("strategy").exception


def test_why_and_why_now_stand_at_each_objective(visit, said):
    page = said(visit("strategy"))
    assert page.count("Why: ") == page.count("Why now: ") == 6


def test_answer_tells_what_serves_no_objective(visit, said):
    assert "serve no objective." in said(visit("strategy"))


def test_initiatives_serving_no_objective_are_named(visit, said):
    page = said(visit("strategy"))
    assert re.search(r"Serving no objective: 3 active initiatives, € [\d.]+ [km] active", page)


def test_thread_opens_onto_key_results_and_dated_updates(visit, said):
    app = visit("strategy")
    app.session_state["thread:3"] = True
    opened = said(app.run())
    assert "headline · " in opened
    assert "Strategy updates" in opened


def test_thread_says_where_an_initiative_is_advised_not_to_go_on_as_it_does(visit):
    app = visit("strategy")
    app.session_state["thread:1"] = True
    labels = [one.proto.label.replace("\u2060", "") for one in app.run().get("page_link")]
    assert any("Branch of Tomorrow" in one and one.endswith(("Stop", "Pivot")) for one in labels)


def test_objective_as_first_written_is_no_strategy_update(visit, said):
    app = visit("strategy")
    app.session_state["thread:2"] = True
    assert "Not changed since it was first written." in said(app.run())


def test_committee_sees_the_page(visit):
    assert not visit("strategy", role=Role.COMMITTEE).exception


def test_objective_asked_for_in_the_address_stands_first_and_open(visit, said):
    page = said(visit("strategy", goal=3))
    assert page.index("Insured customers are paid") < page.index("A new customer is up")
    assert "headline · " in page

"""The outcomes page answers its question on the demo portfolio, and narrows to what its address asks for."""

from models.vocabulary import Role


def test_page_opens_without_error(visit):
    assert not visit("outcomes").exception


def test_answer_gives_the_money_not_landing_or_unknown(visit, said):
    assert "stands behind outcomes that are not landing or unknown." in said(visit("outcomes"))


def test_every_objective_has_a_row(visit, said):
    assert said(visit("outcomes")).count("sd-goal") == 6


def test_watermelons_stand_by_name(visit, said):
    assert "Claims Core Replacement</b>: Delivery reports on plan" in said(visit("outcomes"))


def test_what_needs_the_committee_first_is_not_landing(visit, said):
    page = said(visit("outcomes"))
    first = page[page.index("sd-worklist") :]
    assert first.index("sd-stalled") < first.index("sd-behind")


def test_first_dozen_is_shown_and_all_on_request(visit, said):
    app = visit("outcomes")
    assert said(app).count("sd-worklist") == 12
    app.toggle(key="initiatives:all").set_value(True).run()
    assert said(app).count("sd-worklist") > 40


def test_filter_in_the_address_narrows_the_page(visit, said):
    page = said(visit("outcomes", outcome="Stalled"))
    rows = page[page.index("sd-worklist") :]
    assert "sd-behind" not in rows.split("sd-open")[0]
    assert any("Shown: Stalled." in one.value for one in visit("outcomes", outcome="Stalled").text)


def test_each_row_says_what_is_advised(visit, said):
    rows = said(visit("outcomes")).split("sd-worklist")[1:]
    assert all("sd-advice" in one for one in rows)
    assert all("Advice: " in one for one in rows)


def test_advice_in_the_address_narrows_the_page(visit, said):
    app = visit("outcomes", advice="Pivot")
    rows = said(app).split("sd-worklist")[1:]
    assert rows
    assert all(">Pivot</span>" in one for one in rows)
    assert any("Shown: advice pivot." in one.value for one in app.text)


def test_filters_can_be_cleared(visit):
    app = visit("outcomes", outcome="Stalled")
    app.button(key="outcomes:clear").click().run()
    assert not any("Shown:" in one.value for one in app.text)


def test_unknown_filter_in_the_address_is_no_error(visit):
    assert not visit("outcomes", outcome="no such outcome").exception


def test_viewer_sees_the_page(visit):
    assert not visit("outcomes", role=Role.VIEWER).exception


def test_portfolio_without_initiatives_says_what_to_do(visit, said):
    from models.commands.create_portfolio import create_portfolio
    from models.database import open_database
    from models.drafts import PortfolioDraft
    from tests.builders import ADMINISTRATOR

    visit("outcomes")
    blank = create_portfolio(open_database(), ADMINISTRATOR, PortfolioDraft("Blank")).id
    assert "It needs three things" in said(visit("outcomes", portfolio=blank))


def test_owner_meets_their_own_initiatives_first(visit, said):
    from components.data_session import AS_PERSON

    app = visit("outcomes", role=Role.OWNER)
    assert "Yours: " not in said(app)
    app.session_state[AS_PERSON] = 3
    assert "Yours: " in said(app.run())


def test_objectives_stand_in_the_order_of_attention(visit, said):
    page = said(visit("outcomes"))
    assert page.index("Small firms get a credit answer") < page.index("Payments arrive in seconds")

"""The form of a portfolio: what is typed in its fields becomes the draft."""

from streamlit.testing.v1 import AppTest


def form():
    import streamlit as st

    from components import portfolio_form

    blank = portfolio_form.blank()
    with st.form("portfolio"):
        portfolio_form.fields(blank, key="new")
        if st.form_submit_button("Go"):
            st.session_state["draft"] = portfolio_form.entered(blank, key="new")


def test_words_of_output_and_the_thresholds_of_advice_are_read_from_the_fields():
    app = AppTest.from_function(form).run()
    app.text_area("new:output_words").set_value("onboard*, stand up")
    app.number_input("new:stop_chance").set_value(0.05)
    app.number_input("new:coverage_bar").set_value(0.6)
    app.number_input("new:weekly_grace_days").set_value(2)
    app.number_input("new:owner_load").set_value(5)
    app.button[0].click().run()

    draft = app.session_state["draft"]
    assert (draft.output_words, draft.stop_chance, draft.owner_load) == ("onboard*, stand up", 0.05, 5)
    assert (draft.coverage_bar, draft.weekly_grace_days, draft.grace_days) == (0.6, 2, 3)
    assert (draft.pivot_chance, draft.team_load, draft.never_words) == (0.4, 4, "")

"""The sentence each slide says."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports import messages
from models.views.initiative import DeliveryReportView
from models.vocabulary import Age, Delivery, Status
from tests.exports.builders import MONEY, initiative, key_result, objective, portfolio


def plain(text):
    return text.replace("\u00a0", " ")


def test_an_initiative_behind_says_by_how_much():
    assert plain(messages.initiative_message(initiative())) == "Digital onboarding is 14 points behind plan"


def test_a_title_says_since_when_evidence_is_old():
    view = initiative(results=(key_result(age=Age.AGEING),), gap=-18.2)

    assert plain(messages.initiative_message(view)) == (
        "Digital onboarding is 18 points behind plan; no fresh evidence since Jun 2026"
    )


def test_a_title_says_how_much_is_spent_where_spend_is_ahead():
    view = initiative(spend_ahead=True, money=MONEY)

    assert plain(messages.initiative_message(view)).endswith("; 41 % of its budget used")


def test_behind_by_weight_does_not_claim_a_gap_it_has_not():
    view = initiative(gap=2.0)

    assert plain(messages.initiative_message(view)) == "Digital onboarding is behind its plan"


def test_an_initiative_without_key_results_says_so():
    assert messages.initiative_message(initiative(results=())).endswith(
        "has no key result: its outcome cannot be judged"
    )


@pytest.mark.parametrize("status", Status)
def test_every_status_has_its_sentence(status):
    with_figures, without = initiative(status=status), initiative(status=status, attained=None)

    assert messages.initiative_message(with_figures).startswith("Digital onboarding ")
    assert "not known" not in messages.initiative_message(without)
    assert messages.objective_message(objective(status=status)).startswith("Customers open an account")


@pytest.mark.parametrize("status", [Status.ON_TRAJECTORY, Status.BEHIND, Status.STALLED, Status.MISSED])
def test_nothing_is_praised_that_is_not_landing(status):
    title = messages.initiative_message(initiative(status=status))

    assert ("on trajectory" in title) is (status is Status.ON_TRAJECTORY)


def test_the_answer_is_that_of_the_screen_without_its_advice():
    bare = portfolio(initiatives=(initiative(results=()),))

    assert [plain(one) for one in messages.answer_sentences(portfolio())] == [
        "€ 22.0 m of € 22.0 m stands behind outcomes that are not landing or unknown."
    ]
    assert [plain(one) for one in messages.answer_sentences(bare)] == [
        "Nobody can say for € 22.0 m.",
        "None of 1 active initiative has a key result, so every outcome is unknown.",
    ]


def test_objectives_are_counted_by_group():
    views = [objective(1), objective(2, status=Status.ON_TRAJECTORY), objective(3, status=Status.NO_EVIDENCE)]

    assert plain(messages.glance_message(portfolio(views))) == (
        "1 of 3 objectives is landing; 1 not landing and 1 unknown"
    )


def test_names_in_a_sentence_end_with_how_many_more():
    assert messages.listed(["A", "B", "C", "D"], 2) == "A, B and 2 more"
    assert messages.listed(["A", "B"]) == "A and B"


def test_the_line_under_a_title_ends_with_a_whole_sentence():
    line = messages.whole_sentences("Short reason. " + "A much longer one that goes on " * 9, 888, 14)

    assert line == "Short reason."


@given(st.text(max_size=500), st.integers(10, 80))
def test_a_shortened_name_is_never_longer_than_asked(name, longest):
    assert messages._letters(messages.short(name, longest)) <= longest


def test_what_is_behind_its_plan_but_on_trajectory_is_said_to_be_within_tolerance():
    title = messages.initiative_message(initiative(status=Status.ON_TRAJECTORY, gap=-5.0))

    assert plain(title).endswith("is on trajectory, 5 points short of plan, within tolerance")


def test_an_imported_word_is_told_as_reported_where_it_says_neither():
    report = DeliveryReportView(date(2022, 3, 31), Delivery.UNKNOWN, original="Amber")

    assert messages.delivery_word(report) == "reported “Amber”"
    assert messages.delivery_word(replace(report, original="")) == "not known"

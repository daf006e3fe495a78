"""Every finding of a forecast has its sentence, with its figures written in."""

from datetime import date

import pytest

from models.english_forecast import SENTENCES
from models.rules.forecast import MADE, REASONS
from models.sentences import sentence
from models.views.reason import Reason

DUE = date(2027, 6, 30)


def test_every_code_has_a_sentence_and_a_forecast_of_a_hold_its_own():
    assert SENTENCES.keys() == {*REASONS, f"{REASONS[MADE]}_hold"}


def test_what_is_past_due_names_the_day():
    said = sentence(Reason("forecast_past_due", (("due", DUE),)))
    assert said.replace("\u00a0", " ") == "There is no forecast: it was due on 30 Jun 2027."


@pytest.mark.parametrize(
    ("chance", "said"),
    [(0.02, "2 % or less"), (0.98, "98 % or more"), (0.5, "50 %"), (0.0, "0 %"), (1.0, "100 %")],
)
def test_a_chance_at_the_ends_of_a_forecast_is_said_to_be_that_or_beyond(chance, said):
    figures = (("chance", chance), ("status", "behind"), ("threshold", 0.4))
    words = sentence(Reason("chance_low", figures)).replace("\u00a0", " ")
    assert words.startswith(f"A chance of {said} to meet its targets,")


def test_a_hold_is_told_in_shares_kept():
    figures = (("value", 0.958), ("low", 0.889), ("high", 1.0), ("chance", 0.722), ("due", DUE), ("count", 5))
    assert sentence(Reason("forecast_made_hold", figures)).replace("\u00a0", " ") == (
        "Forecast for 30 Jun 2027 from 5 values: kept 95.8 % of the time, between 88.9 % and 100 % with a likelihood "
        "of 80 %; the chance of keeping the promise is 72.2 %."
    )

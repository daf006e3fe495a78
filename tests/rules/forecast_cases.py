"""Forecasts of the cases in plain dates, words and numbers."""

import numpy as np

from models.rules.facts import Thresholds
from models.rules.forecast import REASONS, forecast
from models.rules.ground import ground
from tests.rules.cases import ordinal, promises_of, series_of


def ground_of(*key_results, today, **thresholds):
    """What a forecast of the key results on a date stands on."""
    promises, series = promises_of(*key_results), series_of(*key_results)
    return ground(promises, series, ordinal(today), Thresholds(**thresholds))


def foreseen(*key_results, today, **thresholds):
    """The forecasts of key results on a date."""
    return forecast(ground_of(*key_results, today=today, **thresholds))


def chance(one, today, **thresholds):
    """The chance of one key result on a date."""
    return foreseen(one, today=today, **thresholds).chance.item()


def why(one, today, **thresholds):
    """Why one key result has no forecast on a date, or that it has one."""
    found = foreseen(one, today=today, **thresholds)
    assert found.made.item() == (not np.isnan(found.chance.item()))
    return REASONS[found.reason.item()].removeprefix("forecast_")

"""How much of the noise of a series lasts rather than cancels out, by what it shows itself (Method, section 3)."""

import numpy as np

from models.rules.facts import Floats
from models.rules.forecast_line import Line, Points

WHITE = (
    0.5  # the variance around the line in variances of a step, where all noise cancels out in the next value
)
A_WALK = 15.0  # a random walk of n values lies (n + 2) ÷ 15 variances of a step from its line
ROUNDING = 1e-6  # of the squared steps; what is left of them beside a line may be rounding below it
LEAST_CLEAR = (
    0.25  # of what is usual, that noise which cancels out has to last where a line is asked to be clear
)


def lasting(seen: Points, straight: Line, prior: tuple[Floats, float], least: Floats) -> Floats:
    """The share of the steps' variance that adds up over time: 0 for noise around a line, 1 for a random walk.

    `straight` is the line through the points, `prior` what is usual and its weight, `least` the least variance of a
    step. Noise around a line strays from it by half the variance of its steps, a random walk the further the longer it
    goes on (the ratio of von Neumann, 1941); below six values neither can be told from the other and the usual stands.
    """
    usual, weight = prior
    around = seen.steps_around(straight.slope)
    contrast = np.maximum((straight.count + 2) / A_WALK - WHITE, 0.0)
    freedom = np.maximum(straight.count - 2, 0.0)
    noise = np.maximum(straight.count - 1, 1.0) * least + ROUNDING * seen.step_squares
    evidence = freedom * contrast**2 * _part(around, noise)
    far = straight.off / np.maximum(freedom, 1.0) * np.maximum(straight.count - 1, 1.0)
    ratio = np.divide(far, around, out=np.full_like(far, WHITE), where=around > 0)
    own = np.divide(ratio - WHITE, contrast, out=np.zeros_like(far), where=contrast > 0)
    return (evidence * np.clip(own, 0.0, 1.0) + weight * usual) / (evidence + weight)


def _part(share: Floats, other: Floats) -> Floats:
    both = share + other
    return np.divide(share, both, out=np.zeros_like(both), where=both > 0)

"""Exact sums by group, so that the order of rows never changes a figure (Method, section 9)."""

from itertools import pairwise
from math import fsum

import numpy as np

from models.rules.facts import Flags, Floats, Ints


def grouped_sum(group: Ints, values: Floats, count: int) -> Floats:
    """The `math.fsum` of the values of each of `count` groups; an empty group sums to 0."""
    order = np.argsort(group, kind="stable")
    bounds = np.searchsorted(group[order], np.arange(count + 1)).tolist()
    listed = values[order].tolist()
    return np.array([fsum(listed[a:b]) for a, b in pairwise(bounds)], dtype=np.float64)


def grouped_count(group: Ints, mask: Flags, count: int) -> Ints:
    """How many rows of each of `count` groups carry the mask."""
    return np.bincount(group[mask], minlength=count).astype(np.int64)


def share_of(part: Floats, whole: Floats) -> Floats:
    """Part ÷ whole at 9 decimals; NaN where the whole is 0."""
    some = whole > 0
    return np.where(some, np.round(part / np.where(some, whole, 1.0), 9), np.nan)

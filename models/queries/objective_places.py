"""Gives each objective that key results serve a place, for the rules that split money."""

import numpy as np

from models.queries.known import Rows
from models.queries.read_names import Names
from models.rules.facts import Ints

NO_OBJECTIVE = -1


def objective_places(key_results: Rows, names: Names) -> tuple[list[int], Ints]:
    """The ids of the objectives served, and for each key result the place of its own, -1 for none."""
    own = [ref.id if (ref := names.objective(row.objective_id)) else None for row in key_results]
    ids = sorted({id for id in own if id is not None})
    places = {id: place for place, id in enumerate(ids)}
    return ids, np.array([places.get(id, NO_OBJECTIVE) if id else NO_OBJECTIVE for id in own], dtype=np.int64)

"""Portfolios of any size, and the statements that reading them sends."""

from contextlib import contextmanager
from datetime import date

from sqlalchemy import event

from tests.queries.past import Past


def portfolio(size):
    """Initiatives with two key results each, one of them shared with the next, check-ins, money and decisions."""
    past = Past()
    owner, objective = past.person(), past.objective()
    shared = past.key_result("Shared", objective_id=objective)
    for nth in range(size):
        own = past.key_result(f"Own {nth}", objective_id=objective, owner_id=owner, feeds_id=shared)
        past.interim(own, date(2026, 6, 30), 40.0)
        initiative = past.initiative(f"Initiative {nth}", owner_id=owner)
        past.serve(initiative, own)
        past.serve(initiative, shared)
        past.check_in(own, date(2026, 5, 31), nth / size * 100)
        past.check_in(own, date(2026, 6, 30), nth / size * 100 + 1)
        past.budget(initiative, 100_000)
        past.spend(initiative, date(2026, 6, 30), 50_000, planned=40_000)
        past.report(initiative, date(2026, 6, 30))
        past.decide(initiative, date(2026, 6, 1))
    return past


@contextmanager
def statements(database):
    """The statements sent meanwhile."""
    sent = []

    def count(*args):
        sent.append(args[2])

    event.listen(database.engine, "before_cursor_execute", count)
    yield sent
    event.remove(database.engine, "before_cursor_execute", count)

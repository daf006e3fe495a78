"""The small portfolio whose every figure was worked out by hand."""

from datetime import date

from tests.queries.past import Past

JUNE, MAY, APRIL = date(2026, 6, 30), date(2026, 5, 31), date(2026, 4, 30)


def golden(**settings):
    """Five initiatives, two objectives, four key results; read on 1 Jul 2026."""
    past = Past(**settings)
    faster, cheaper = past.objective("Faster onboarding"), past.objective("Lower cost")
    adoption = past.key_result("Adoption", objective_id=faster)
    delay = past.key_result(
        "Delay",
        objective_id=faster,
        headline=False,
        direction="decrease",
        unit="days",
        baseline=9.0,
        target=3.0,
    )
    savings = past.key_result("Savings", objective_id=cheaper)
    trust = past.key_result("Trust", headline=False)
    portal, cutter = past.initiative("Portal"), past.initiative("Cost cutter", stage="scaling")
    past.serve(portal, adoption, weight=3.0)
    past.serve(portal, delay)
    past.serve(cutter, savings)
    past.serve(cutter, trust)
    for initiative, budget in ((portal, 1_000_000), (cutter, 2_000_000)):
        past.budget(initiative, budget)
    past.budget(past.initiative("Old system", stage="paused"), 500_000)
    past.budget(past.initiative("Idea", stage="proposed"), 100_000)
    silent = past.initiative("Silent")
    past.act(date(2026, 7, 1))
    past.check_in(adoption, JUNE, 45.0)
    past.check_in(delay, date(2026, 7, 1), 4.5)
    past.check_in(savings, APRIL, 5.0)
    past.check_in(savings, JUNE, 20.0)
    past.spend(portal, JUNE, 400_000, planned=410_000)
    for initiative in (portal, cutter, silent):
        past.report(initiative, JUNE)
    return past

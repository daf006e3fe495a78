"""A run of the Raise page asks the database the same few questions, however much was raised."""

from models.commands.escalations import raise_escalation
from models.commands.insights import raise_insight
from models.drafts_raised import EscalationDraft, InsightDraft
from models.vocabulary import Role
from tests.builders import ADMINISTRATOR
from tests.queries.sizes import statements

BAR = 30
MANY = 30


def cost(app):
    """Statements of the first run after a change, and of the next."""
    from components import data

    with statements(data.database()) as cold:
        app.run()
    with statements(data.database()) as warm:
        app.run()
    return len(cold), len(warm)


def test_raise_costs_the_same_few_statements_for_few_and_for_many(visit):
    from components import data

    app = visit("raised", Role.PMO_LEAD)
    place = (data.database(), ADMINISTRATOR, 1)
    raise_insight(*place, InsightDraft("The first one", 1))
    few = cost(app)
    for number in range(MANY):
        raise_insight(*place, InsightDraft(f"Learned {number}", 1 + number % 9))
        raise_escalation(*place, EscalationDraft(f"Who signs {number}?", 1 + number % 9))
    many = cost(app)

    assert many == few
    assert max(many) < BAR

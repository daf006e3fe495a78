"""Closes reviews with an agenda, for histories; there is no command for that yet."""

from models.actor import Right
from models.commands.saved import Order
from models.commands.unit import perform
from models.tables.governance import AgendaItem, AgendaItemVersion, Review, ReviewVersion
from tests.queries.past import OFFICE


def close_review(database, portfolio_id, day, initiatives):
    """A portfolio review held on a day, with the initiatives on its agenda; answers its id."""

    def write(work):
        work.require(Right.READ)
        review = work.identity(Review)
        said = {"name": "Review", "kind": "portfolio", "state": "closed", "planned_on": day, "held_on": day}
        work.add(ReviewVersion(review_id=review, **said))
        for place, initiative in enumerate(initiatives, 1):
            cells = {"review_id": review, "initiative_id": initiative, "position": place}
            work.add(AgendaItemVersion(agenda_item_id=work.identity(AgendaItem), **cells))
        return work.saved(review, 0)

    return perform(database, Order(OFFICE, portfolio_id, "close_review"), write).id

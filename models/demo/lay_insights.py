"""Lays what delivery sent upwards, and how it ended, into the ledger."""

from models.demo.calendar import day
from models.demo.content import Learned
from models.demo.everything import BY_KEY
from models.demo.insights import INSIGHTS
from models.demo.ledger import Ledger, Ref
from models.demo.people import OFFICE
from models.demo.stamps import office, owner
from models.tables.strategy import Initiative, Objective, ObjectiveVersion
from models.tables.upwards import Insight, InsightVersion
from models.vocabulary import InsightState


def lay_insights(ledger: Ledger) -> None:
    """All insights, each as it was sent and as it was answered."""
    for place, learned in enumerate(INSIGHTS):
        lay_insight(ledger, learned, f"insight {place}")


def lay_insight(ledger: Ledger, learned: Learned, name: str) -> None:
    """An insight, and the reply to it where there was one."""
    thing = ledger.thing(Insight, name)
    sent = day(learned.sent)
    said: dict[str, object] = {
        "insight_id": thing,
        "initiative_id": Ref(Initiative, BY_KEY[learned.initiative].key),
        "objective_id": Ref(Objective, learned.objective),
        "learned": learned.what,
        "evidence": learned.evidence,
        "sent_by": learned.by,
        "sent_on": sent,
    }
    ledger.write(InsightVersion, name, owner(learned.by, sent, "send_insight"), **said)
    if learned.state is InsightState.OPEN:
        return
    answered = day(learned.answered)
    update = f"{learned.objective}/{learned.led_to}"
    ledger.write(
        InsightVersion,
        f"{name}/answered",
        office(answered, "answer_insight", 17),
        supersedes=name,
        **said,
        state=learned.state.value,
        answered_on=answered,
        answered_by=OFFICE,
        reply=learned.reply,
        objective_version=Ref(ObjectiveVersion, update) if learned.led_to is not None else None,
    )

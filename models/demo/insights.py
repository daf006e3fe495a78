"""What delivery learned in two quarters and sent upwards, and what came of it."""

from models.demo.content import Learned
from models.vocabulary import InsightState

ADOPTED, PARKED, REJECTED = InsightState.ADOPTED, InsightState.PARKED, InsightState.REJECTED

INSIGHTS = (
    Learned(
        "SF1", "SF", "Head of Business Lending", "2026-04-02",
        "Secured loans eat two thirds of the handlers' days and are one application in ten.",
        "2026-04-16", ADOPTED, "The promise is narrowed to loans up to € 250,000.", 1,
    ),
    Learned(
        "OB6", "OB", "Head of Branch Network", "2026-05-19",
        "Customers come to the rebuilt branches with questions that a branch may not decide.",
        "2026-07-09", PARKED, "Worth deciding when the next branches are asked for in October.",
    ),
    Learned(
        "CL1", "CL", "Head of Motor Claims", "2026-06-11",
        "Customers remember the day of the money, not how friendly the letter was.",
        "2026-07-09", ADOPTED, "The objective now promises a week.", 1,
    ),
    Learned(
        "PY5", "PY", "Head of Merchant Services", "2026-07-06",
        "Large merchants do not change a till for us; they change it when its supplier does.",
        "2026-07-23", REJECTED, "True for the offer, not for the objective: it goes into the new plan.",
    ),
    Learned(
        "CH3", "CH", "Head of Engineering", "2026-08-27",
        "Teams wait longer for somebody who may approve test data than for the data.",
        evidence="Of 61 requests in July, 44 waited for a name; the data itself came within a day.",
    ),
    Learned(
        "CL3", "CL", "Head of Home Claims", "2026-09-08",
        "A higher limit on the phone changes nothing as long as every payment is looked at twice.",
        "2026-09-22", PARKED, "Internal audit is asked to look at it with the next limit.",
    ),
)  # fmt: skip

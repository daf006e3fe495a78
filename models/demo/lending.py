"""Key results of the objective on lending to small firms, and of work that serves no objective."""

from models.demo.content import Habits, KeyResult, Level, Promised
from models.demo.phrases import (
    at_most,
    audited,
    drop,
    fall,
    monthly,
    quarterly,
    ramp,
    report,
    rise,
    sample,
    saturate,
    stall,
    system,
)

LENDING = system("Lending workflow log")
RISK = audited("Independent model validation")
TWO_YEARS = ("2025-05-31", "2027-06-30")
EIGHT_QUARTERS = ("2025-03-31", "2027-06-30")

KEY_RESULTS = (
    KeyResult(
        "SF.A", "Applications decided within one working day", rise(18, 70, "%"), monthly(*TWO_YEARS),
        LENDING,
        stall(-34, at=0.45), owner="Head of Business Lending",
        learned=(
            "Quick wins are used up: everything that needs no file is decided the same day.",
            "Files wait for collateral papers, whatever the decision engine does.",
            "No movement since the winter.",
        ),
    ),
    KeyResult(
        "SF.B", "New loans to small firms per quarter", rise(62, 110, "€ m"),
        quarterly("2025-03-31", "2027-06-30"),
        report("Credit statistics"), stall(-28, at=0.5), owner="Head of Business Lending",
        learned=("Demand is there; brokers place it where the answer comes first.",),
    ),
    KeyResult(
        "SF.C", "New small-firm loans over 90 days late", at_most(1.8, "%", 1.5), monthly(*TWO_YEARS),
        system("Credit risk ledger"), Level(1.5, 0.12), owner="Head of Business Lending",
        learned=("Faster answers have not let worse risks in.",),
    ),
    KeyResult(
        "SF1.1", "Credit decisions taken without a handler", rise(6, 50, "%"), monthly(*TWO_YEARS), LENDING,
        stall(-36, at=0.4), "A", weight=2, share=0.5,
        learned=(
            "Up to € 25,000 the engine decides alone. That was the easy sixth.",
            "Above € 25,000 handlers overrule the engine in two cases of three.",
            "Engine delivered as planned; the credit policy it needs is not signed.",
        ),
    ),
    KeyResult(
        "SF1.2", "Hours from complete file to answer", fall(74, 8, "hours"), monthly(*TWO_YEARS), LENDING,
        stall(-29, at=0.5), "A", learned=("The night run adds up to 14 hours on its own.",),
    ),
    KeyResult(
        "SF1.3", "Applications withdrawn while waiting", fall(23, 10, "%"), monthly(*TWO_YEARS), LENDING,
        drop(-31),
        "B", learned=("A competitor answers in four hours since February. Withdrawals are rising again.",),
    ),
    KeyResult(
        "SF1.4", "Automatic decisions overturned on review", at_most(3.0, "%", 2.1),
        monthly("2025-08-31", "2027-06-30"),
        sample("Second-line sample"), Level(2.2, 0.3), "C",
        learned=("Where the engine decides, it decides well.",), habits=Habits(weaker=(3,)),
    ),
    KeyResult(
        "SF2.1", "Applications scored from account data", rise(4, 60, "%"),
        monthly("2025-08-31", "2028-03-31"),
        LENDING, ramp(+3), "A", share=0.2,
        learned=(
            "Firms give access to their account when we tell them what it saves.",
            "Seasonal trades need 13 months of data, not six.",
        ),
    ),
    KeyResult(
        "SF2.2", "Ranking power of the score (Gini)", rise(0.41, 0.55, "points"),
        quarterly("2025-03-31", "2027-06-30"),
        RISK, ramp(-2, noise=0.6), "C",
        learned=("Cash-flow features add most for firms under three years old.",),
    ),
    KeyResult(
        "SF2.3", "Firms still asked for annual accounts", fall(100, 45, "%"),
        monthly("2025-08-31", "2028-03-31"),
        LENDING, ramp(-6), "A", learned=("Handlers ask out of habit even where the score is enough.",),
    ),
    KeyResult(
        "SF3.1", "Hours of handling per application", fall(9.5, 4.0, "hours"),
        monthly("2025-05-31", "2026-12-31"),
        sample("Time study, 40 files a month"), ramp(-17), "A", weight=2,
        learned=(
            "The workbench saves three hours; the extra form for sustainability costs forty minutes.",
            "Two offices went back to their spreadsheets.",
        ),
        habits=Habits(stray=4),
    ),
    KeyResult(
        "SF3.2", "Systems opened for one application", fall(7, 2, "systems"),
        monthly("2025-05-31", "2026-12-31"),
        sample("Screen recording, voluntary"), ramp(-15), "A",
        learned=("Collateral and insurance still live in their own screens.",),
    ),
    KeyResult(
        "SF3.3", "Handlers who would not give the workbench back", rise(35, 75, "%"),
        quarterly(*EIGHT_QUARTERS),
        sample("Survey of 120 handlers"), ramp(+1), "B",
        learned=("New colleagues like it best.",),
    ),
    KeyResult(
        "SF5.1", "Green loans paid out to small firms", rise(0, 60, "€ m"),
        monthly("2026-03-31", "2028-06-30"),
        report("Credit statistics"), ramp(0, noise=0), "B", first_effect="2027-01-15",
        learned=("Nothing to pay out before the offer opens in January.",),
    ),
    KeyResult(
        "SF5.2", "Energy saved by financed firms", rise(0, 18, "GWh a year"),
        quarterly("2026-06-30", "2028-06-30"),
        sample("Meter readings of pilot firms"), ramp(0, noise=0), "B", first_effect="2027-04-01",
    ),
    KeyResult(
        "SF6.1", "Late payers called before day 30", rise(44, 85, "%"), monthly("2025-05-31", "2027-03-31"),
        system("Credit risk ledger"), saturate(end=103), "C",
        learned=("Calling on day five instead of day twenty is the whole secret.",),
    ),
    KeyResult(
        "SF6.2", "Late loans cured after a warning", rise(36, 50, "%"), quarterly("2025-03-31", "2027-06-30"),
        system("Credit risk ledger"), ramp(+9), "C", accepted=47,
        learned=("A new repayment plan in the first call cures more than three reminders.",),
        before=Promised("2026-04-30", target=44, reason="Target raised: 44 % was in reach a year early."),
    ),
    KeyResult(
        "SF7.1", "Days to register collateral", fall(17, 5, "days"), monthly("2025-03-31", "2026-03-31"),
        system("Collateral register"), saturate(end=104), "A",
        learned=("Three land registries still answer by post.", "Target met and handed to the line."),
    ),
    KeyResult(
        "SF7.2", "Registrations rejected for form", fall(12, 4, "%"), quarterly("2025-03-31", "2026-03-31"),
        report("Collateral register"), saturate(end=103), "A",
        learned=("The form now checks itself.",),
    ),
    KeyResult(
        "WL1.1", "Advice meetings per adviser and week", rise(7.5, 11, "meetings"), monthly(*TWO_YEARS),
        report("Adviser calendar"), ramp(-18, swing=2),
        learned=("Time saved on reports goes into reports about reports.",
        "Holiday months distort; read the average."),
    ),
    KeyResult(
        "WL1.2", "Advice reports right the first time", rise(68, 90, "%"), monthly(*TWO_YEARS),
        report("Suitability checks"), ramp(-20), learned=("Cost disclosure is the field that fails.",),
    ),
    KeyResult(
        "WL2.1", "Savers who follow the robot's proposal", rise(3, 20, "%"),
        monthly("2025-03-31", "2026-12-31"),
        sample("Pilot group of 2,000"), stall(-30, at=0.3), habits=Habits(last="2026-01-31"),
        closed="2026-01-29",
        learned=("People read it, then call their adviser.",),
    ),
)  # fmt: skip

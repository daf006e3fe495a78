"""Key results of the objective on payments."""

from models.demo.content import Habits, KeyResult, Level
from models.demo.phrases import (
    at_least,
    audited,
    fall,
    fortnightly,
    half_yearly,
    late,
    monthly,
    quarterly,
    ramp,
    report,
    rise,
    sample,
    saturate,
    stall,
    step,
    system,
    total,
    weekly,
    within,
)
from models.vocabulary import OutcomeClaim

ENGINE = system("Payment engine log")
FRAUD = system("Fraud case system")
COMPLAINTS = report("Complaint register")

KEY_RESULTS = (
    KeyResult(
        "PY.A", "Euro transfers settled within ten seconds", rise(22, 90, "%"),
        monthly("2025-05-31", "2027-03-31"),
        ENGINE, ramp(+3), owner="Head of Payments",
        learned=(
            "Since sending is free of extra charge, customers choose instant without being told.",
            "Salary files from employers are the next big block.",
        ),
    ),
    KeyResult(
        "PY.B", "Fraud loss per € 10,000 paid", fall(7.8, 4.0, "€"), quarterly("2025-03-31", "2027-06-30"),
        audited("Audited fraud statistics"), ramp(-5, swing=3), owner="Head of Payments",
        learned=(
            "Card fraud falls, persuaded customers rise: people send the money themselves.",
            "December is always worse. The trend holds when it is left out.",
        ),
    ),
    KeyResult(
        "PY.C", "Payment services available", at_least(99.90, "%", 99.93),
        monthly("2025-05-31", "2027-06-30"),
        system("Service monitoring"), Level(99.95, 0.03, ((6, 99.81),)), owner="Head of Payments",
        learned=("November's outage came from a certificate nobody owned. It has an owner now.",),
    ),
    KeyResult(
        "PY1.1", "Accounts that can send and receive instantly", rise(58, 100, "%"),
        monthly("2025-03-31", "2027-04-09"), system("Account register"), step(+1, at=0.35), "A", weight=2,
        share=0.5,
        learned=(
            "Savings accounts with payment rights were not in anybody's scope.",
            "All retail accounts reachable; corporate cash pools follow in winter.",
        ),
    ),
    KeyResult(
        "PY1.2", "Instant payments rejected in error", fall(1.9, 0.4, "%"),
        fortnightly("2025-09-01", "2027-03-01"),
        ENGINE, ramp(-3), "A",
        learned=("Every second rejection is a bank holiday table at the other bank.",),
    ),
    KeyResult(
        "PY1.3", "Phone and branch customers who send instantly", rise(6, 35, "%"),
        monthly("2025-05-31", "2027-06-30"), report("Channel statistics"), ramp(-8), "A",
        learned=("Staff did not know the limit had been lifted.",), habits=Habits(stray=3),
    ),
    KeyResult(
        "PY1.4", "Sanctions screening done within five seconds", at_least(99.0, "%", 99.2),
        weekly("2025-09-01", "2027-03-29"), ENGINE, Level(99.4, 0.25, ((17, 98.2), (18, 98.6))), "A",
        learned=("The list update on Thursday nights slows us down; moved to Sunday.",),
    ),
    KeyResult(
        "PY2.1", "Payment volume on the new hub", rise(5, 95, "%"), monthly("2025-03-31", "2027-09-30"),
        ENGINE,
        ramp(+2, noise=1), "A", weight=2, interim=(("2025-12-31", 20), ("2026-12-31", 65)),
        learned=(
            "Standing orders moved without a single complaint.",
            "Direct debits are harder: every creditor has its own habit.",
            "Two large employers asked to stay on the old file format until spring.",
        ),
    ),
    KeyResult(
        "PY2.2", "Cost per payment processed", fall(4.6, 2.6, "cent"), quarterly("2025-03-31", "2027-09-30"),
        report("Cost accounting"), ramp(-6), "A",
        learned=("As long as both hubs run we pay twice; the step comes with the switch-off.",),
    ),
    KeyResult(
        "PY2.3", "Payment incidents per month", fall(9, 2, "incidents"), monthly("2025-05-31", "2027-06-30"),
        system("Incident register"), ramp(-7), "C",
        learned=("Most incidents now start at the interface to the old hub.",),
    ),
    KeyResult(
        "PY2.4", "Weeks to connect a new payment scheme", fall(26, 8, "weeks"),
        half_yearly("2024-12-31", "2027-12-31"), report("Release calendar"), ramp(+1), "A",
        learned=("The last scheme took 17 weeks, of which six were contracts.",),
    ),
    KeyResult(
        "PY2.5", "Migrate five countries to the hub", rise(0, 5, "countries"),
        quarterly("2025-03-31", "2027-09-30"),
        report("Release calendar"), ramp(0, noise=0), "A", claim=OutcomeClaim.UNCHECKED, weight=0.5,
        learned=("Two countries done. Nobody pays faster for it yet.",),
    ),
    KeyResult(
        "PY3.1", "Card fraud stopped before booking", rise(71, 86, "%"), weekly("2025-09-01", "2027-03-29"),
        FRAUD,
        saturate(end=104), "B", weight=2, share=0.6,
        learned=(
            "The model sees the merchant's history now, not only the customer's.",
            "Retraining every two weeks is enough; weekly brought nothing.",
            "Above target since June. What is left looks like first-party fraud.",
        ),
    ),
    KeyResult(
        "PY3.2", "Good card payments declined by mistake", fall(0.62, 0.30, "%"),
        monthly("2025-05-31", "2027-03-31"),
        FRAUD, saturate(end=105), "B",
        learned=("Travel notices in the app took away the holiday peak.",),
    ),
    KeyResult(
        "PY3.3", "Fraud cases closed per analyst and day", rise(21, 35, "cases"),
        monthly("2025-05-31", "2027-03-31"),
        FRAUD, saturate(end=106), "B",
        learned=("Analysts trust the score; they stopped opening the low ones.",),
    ),
    KeyResult(
        "PY4.1", "Transfers with the payee's name checked", rise(0, 100, "%"),
        monthly("2025-05-31", "2026-06-30"),
        ENGINE, step(at=0.25, end=102), "B", weight=2,
        learned=("Channels joined one by one from September; files from employers came last, in April.",),
    ),
    KeyResult(
        "PY4.2", "Misdirected transfers per million", fall(41, 15, "transfers"),
        quarterly("2025-03-31", "2026-06-30"),
        COMPLAINTS, saturate(end=108), "B",
        learned=("Customers do stop when the name does not match. Two in three correct it.",),
    ),
    KeyResult(
        "PY4.3", "Name checks answered within one second", at_least(98.0, "%", 98.3),
        monthly("2025-10-31", "2026-06-30"), ENGINE, Level(98.9, 0.4), "B",
        learned=("Kept in every month since the start.",),
    ),
    KeyResult(
        "PY5.1", "Merchants that use request to pay", rise(0, 1200, "merchants"),
        monthly("2025-05-31", "2027-03-31"),
        system("Merchant ledger"), stall(-38, at=0.4), "A", weight=2,
        learned=(
            "Small shops like it. Large ones wait for their cash desk supplier.",
            "Eleven of the 40 largest merchants have it in their plan for 2028.",
            "No new merchant since the winter; the sales team was moved to card terminals.",
        ),
    ),
    KeyResult(
        "PY5.2", "Requests paid within one day", rise(20, 60, "%"), monthly("2025-05-31", "2027-03-31"),
        system("Merchant ledger"), stall(-26, at=0.55), "A",
        learned=("People pay when the request carries a logo they know.",),
    ),
    KeyResult(
        "PY5.3", "Merchant fee income this year", total(900, "€ k"), monthly("2025-12-31", "2026-12-31"),
        report("General ledger"), ramp(-24, noise=2), "A",
        learned=("Booked fees only; promised volumes are not in.",),
    ),
    KeyResult(
        "PY6.1", "Customers who ask where their payment is", fall(6.8, 2.5, "per 1,000"),
        monthly("2025-10-31", "2027-12-31"), COMPLAINTS, ramp(+4), "A",
        learned=("Showing the other bank's clock answers most questions.",),
        habits=Habits(stray=4, corrected=(5,)),
    ),
    KeyResult(
        "PY6.2", "Cross-border payments credited the same day", rise(39, 75, "%"),
        monthly("2025-11-30", "2027-11-30"), ENGINE, ramp(-2, swing=2), "A",
        learned=("Cut-off times moved by two hours for eleven currencies.",),
    ),
    KeyResult(
        "PY6.3", "Exchange mark-up inside the promised band", within((0.30, 0.60), "%", 0.48),
        monthly("2025-10-31", "2027-12-31"), report("Treasury price report"), Level(0.46, 0.07), "A",
        learned=("One weekend in March came close to the upper bound.",),
    ),
    KeyResult(
        "PY9.1", "Scam losses per million transfers", fall(310, 180, "€"),
        monthly("2026-09-15", "2027-12-31"),
        sample("Sample of reported cases"), late(0), "B",
    ),
)  # fmt: skip

"""Initiatives for claims and for lending to small firms."""

from models.demo.content import Initiative, Link, Purse, Work
from models.demo.people import BUSINESS, INSURANCE, RETAIL
from models.demo.phrases import grown
from models.vocabulary import Category

INITIATIVES = (
    Initiative(
        "CL1", "Straight-through Motor Claims", "Head of Motor Claims", INSURANCE, "Claims digital",
        ("2025-03-03", "2027-06-30"), grown("2025-03-03", "2025-06-02"), Purse(9_600, 0.97),
        "Simple motor claims are settled by rules, without a handler, while the customer is on the line.",
        "Seven in ten motor claims are simple, and they wait behind the other three.",
        Work(22, late=("2026-03", "2026-04", "2026-06", "2026-07", "2026-08")), attention="L",
    ),
    Initiative(
        "CL2", "Claims Photo Assessment", "Head of Motor Claims", INSURANCE, "Claims digital",
        ("2025-03-03", "2026-12-31"), grown("2025-03-03", "2025-05-05"), Purse(3_200, 1.02),
        "Customers photograph the damage; a model estimates the repair within a minute.",
        "Assessors are short in every market, and their number falls by a tenth each year.",
        Work(14),
    ),
    Initiative(
        "CL3", "Home Claims in One Call", "Head of Home Claims", INSURANCE, "Claims digital",
        ("2025-10-01", "2028-03-31"), grown("2025-10-01", "2026-01-12"), Purse(4_400, 1.05),
        "Handlers may decide and pay small home claims during the first call.",
        "Home claims are our worst-rated service, in all markets.",
        Work(14, late=("2026-02", "2026-03", "2026-06", "2026-07", "2026-08")),
    ),
    Initiative(
        "CL4", "Claims Core Replacement", "Head of Insurance Technology", INSURANCE, "Claims core",
        ("2025-01-06", "2028-03-31"), grown("2025-01-06", "2025-03-03"), Purse(21_000, 0.99, 1.1),
        "A bought claims system takes the place of three grown ones, line of business by line of business.",
        "The oldest of the three runs on a database whose support ended in 2023.",
        Work(
            55,
            comments=(
                ("2026-05", "Build of home claims complete, as planned."),
                ("2026-08", "Integration test passed. Milestones 27 of 28 on time."),
            ),
        ),
        Category.PLATFORM, attention="XL",
    ),
    Initiative(
        "CL5", "Storm and Flood Surge Desk", "Head of Home Claims", INSURANCE, "Claims digital",
        ("2025-04-01", "2026-12-31"), grown("2025-04-01", "2025-06-02", "2026-01-12"),
        Purse(1_400, 1.15, 1.2),
        "A desk of trained volunteers from other units that opens within a day of a storm.",
        "Storms come twice as often as in the years our staffing was made for.",
        Work(8, late=("2026-02",)), attention="S", right="Sponsor",
    ),
    Initiative(
        "CL6", "Injury Claims Support", "Head of Claims", INSURANCE, "Claims digital",
        ("2025-09-01", "2027-12-31"), grown("2025-09-01"), Purse(1_800, 0.85),
        "Injured claimants get one case worker who also talks to their employer and their doctor.",
        "Who is out of work for six months rarely comes back, and costs us for decades.",
        Work(6, unknown=("2026-07", "2026-08")), attention="S", right="Sponsor",
    ),
    Initiative(
        "CL8", "Garage Partner Marketplace", "Head of Motor Claims", INSURANCE, "Claims digital",
        ("2025-02-03", "2026-12-31"), (*grown("2025-02-03", "2025-05-05"), ("2026-04-30", "stopped")),
        Purse(3_100, 1.0), "Customers choose and book a partner garage in the app.",
        "Repair prices rise faster than premiums.", Work(12),
    ),
    Initiative(
        "CL9", "Voice Assistant for Claims", "Head of Claims", INSURANCE, "Claims digital",
        ("2027-01-11", "2027-12-31"), (("2026-06-15", "proposed"),), Purse(None),
        "A voice assistant takes the report of a simple claim at night.", "Night calls go unanswered today.",
        links=(Link("CL.A"),),
    ),
    Initiative(
        "SF1", "One-day Credit Decision", "Head of Business Lending", BUSINESS, "Lending",
        ("2025-02-03", "2027-06-30"), grown("2025-02-03", "2025-05-05"), Purse(11_200, 1.02, 1.1),
        "A decision engine answers applications up to € 250,000 within a working day.",
        "Brokers send applications to three banks and take the first answer.",
        Work(
            26,
            comments=(
                ("2026-04", "Engine live in all markets, a month early."),
                ("2026-08",
                "All 17 milestones met. The signature under the credit policy is not one of them."),
            ),
        ),
        attention="L",
    ),
    Initiative(
        "SF2", "Cash-flow Scoring", "Head of Credit Models", BUSINESS, "Credit models",
        ("2025-08-04", "2028-03-31"), grown("2025-08-04", "2025-10-01"), Purse(3_600, 0.94),
        "Account movements take the place of last year's accounts in the credit score.",
        "Annual accounts are nine months old when we read them.", Work(14),
    ),
    Initiative(
        "SF3", "Business Lending Workbench", "Head of Credit Operations", BUSINESS, "Lending",
        ("2025-03-03", "2027-06-30"), grown("2025-03-03", "2025-06-02"), Purse(6_900, 1.13),
        "One screen for the handler, from application to payout.",
        "Handlers switch screens 200 times a day.",
        Work(18, late=("2026-01", "2026-02", "2026-07", "2026-08")),
    ),
    Initiative(
        "SF5", "Green Loan Offer for Small Firms", "Head of Business Lending", BUSINESS, "Lending",
        ("2026-03-02", "2028-06-30"), grown("2026-03-02"), Purse(2_400, 0.92, 0.8),
        "A cheaper loan for machines and roofs that save energy, with the saving measured.",
        "Public guarantees for such loans are open from January 2027 and are given first come, first served.",
        Work(8), right="Sponsor",
    ),
    Initiative(
        "SF6", "Early Warning for Arrears", "Head of Credit Operations", BUSINESS, "Credit models",
        ("2025-03-03", "2027-03-31"), grown("2025-03-03", "2025-06-02", "2026-03-02"),
        Purse(1_900, 0.96, 1.2),
        "Handlers call firms that are about to fall behind, before the first missed payment.",
        "Defaults in construction doubled in 2025.", Work(8), attention="S", right="Sponsor",
    ),
    Initiative(
        "SF7", "Collateral Register Link", "Head of Credit Operations", BUSINESS, "Lending",
        ("2025-01-06", "2026-04-30"), (*grown("2025-01-06", "2025-03-03"), ("2026-05-07", "done")),
        Purse(2_200, 0.95, 1.2), "Collateral is registered with the land registries electronically.",
        "Paper registration takes three weeks.", Work(9),
    ),
    Initiative(
        "WL1", "Wealth Adviser Desktop", "Head of Wealth Advice", RETAIL, "Wealth desktop",
        ("2025-03-03", "2027-06-30"), grown("2025-03-03", "2025-07-01"), Purse(5_400, 1.0),
        "One desktop for advisers, with the client's whole position and the report at a click.",
        "Advisers spend two hours preparing one hour of advice.",
        Work(14, comments=(("2026-08", "Release 9 of 14 delivered on its day."),)),
    ),
    Initiative(
        "WL2", "Robo Advice Pilot", "Head of Wealth Advice", RETAIL, "Wealth desktop",
        ("2025-01-06", "2026-12-31"), (*grown("2025-01-06", "2025-04-01"), ("2026-01-29", "stopped")),
        Purse(2_800, 1.0), "Savers under € 50,000 get an automatic proposal.",
        "Small savers get no advice today.",
        Work(10),
    ),
    Initiative(
        "WL3", "AI Assistant for Staff", "Head of Engineering", RETAIL, "Workplace",
        ("2026-04-01", "2027-06-30"), grown("2026-04-01"), Purse(None, known=False),
        "An assistant that drafts letters, minutes and code for 6,000 colleagues.",
        "Colleagues use public tools already, with data that should not leave the house.",
        Work(6, unknown=("2026-07", "2026-08")), right="",
    ),
)  # fmt: skip

"""Initiatives for new customers and for payments."""

from models.demo.content import Initiative, Link, Purse, Work
from models.demo.people import PAYMENTS, RETAIL, RISK
from models.demo.phrases import grown
from models.vocabulary import Category

INITIATIVES = (
    Initiative(
        "OB1", "Mobile Account Opening", "Head of Retail Onboarding", RETAIL, "Onboarding",
        ("2025-02-03", "2027-06-30"), grown("2025-02-03", "2025-05-05", "2026-02-02"), Purse(13_100, 0.98),
        "One journey in the app from the first tap to the first payment, for people who live in one of our "
        "markets.",
        "Every month at today's drop-out rate costs 3,100 customers who had already started.",
        Work(26, comments=(("2026-08", "Joint accounts released in two markets."),)), attention="L",
    ),
    Initiative(
        "OB2", "Digital Identity Check", "Head of Identity Services", RETAIL, "Identity",
        ("2025-03-03", "2026-12-31"), grown("2025-03-03", "2025-05-05"), Purse(5_800, 1.02),
        "Customers prove who they are with the chip of their document and a live picture, without a call.",
        "The contract for video calls ends in December 2026 and doubles in price if renewed.",
        Work(18, late=("2025-12",)),
    ),
    Initiative(
        "OB3", "Remote Identity Check for Branches", "Head of Branch Network", RETAIL, "Branch change",
        ("2026-01-12", "2027-06-30"), grown("2026-01-12"), Purse(2_600, 0.9),
        "Branch staff start an identity check on a tablet that customers finish at home.",
        "Branches lose applicants who come without their documents.",
        Work(8, late=("2026-06", "2026-07", "2026-08")), attention="S", right="Sponsor",
    ),
    Initiative(
        "OB4", "Welcome Journey, First 90 Days", "Head of Customer Growth", RETAIL, "Customer growth",
        ("2025-04-01", "2027-03-31"), grown("2025-04-01", "2025-09-15"), Purse(3_900, 1.04),
        "A sequence of small offers of help that turns an account into the account.",
        "Half of the new customers are silent after three months, and we pay for them all the same.",
        Work(14, late=("2026-06", "2026-07", "2026-08")), right="Sponsor",
    ),
    Initiative(
        "OB5", "Business Account in a Day", "Head of Business Onboarding", RETAIL, "Business onboarding",
        ("2025-03-03", "2027-06-30"), grown("2025-03-03", "2025-07-01"), Purse(6_600, 0.95),
        "Firms open an account online, with the company register and the owners' identity checked at once.",
        "Founders choose their bank in the week they register, and hardly ever again.",
        Work(20),
    ),
    Initiative(
        "OB6", "Branch of Tomorrow", "Head of Branch Network", RETAIL, "Branch change",
        ("2025-01-06", "2027-12-31"), grown("2025-01-06", "2025-04-01"), Purse(14_500, 1.01, 1.15),
        "Sixty branches rebuilt for advice, with service moved to self-service corners and appointments.",
        "Leases of 41 branches are up for renewal before 2028.",
        Work(
            30,
            comments=(
                ("2026-06", "Branch 34 of 60 reopened, two weeks early."),
                ("2026-08", "All 17 building milestones met, none late."),
            ),
        ),
        attention="L",
    ),
    Initiative(
        "OB7", "Beneficial Owner Checks", "Head of Financial Crime Prevention", RISK, "Financial crime",
        ("2025-04-01", "2027-07-09"), grown("2025-04-01", "2025-07-01"), Purse(7_200, 0.97),
        "Every business customer's true owners known, checked and kept up to date.",
        "The rules apply from 10 July 2027; a customer whose owners are not known then has to leave.",
        Work(22), Category.MANDATORY, "Regulation (EU) 2024/1624, applies from 10 July 2027",
    ),
    Initiative(
        "OB8", "Paperless Contracts", "Head of Retail Onboarding", RETAIL, "Onboarding",
        ("2025-01-06", "2026-12-31"), grown("2025-01-06", "2025-03-03", "2026-01-12"),
        Purse(2_100, 0.93, 1.3),
        "Contracts are signed on the screen and archived where everybody finds them.",
        "The printing contract ends in March 2026.",
        Work(10), attention="S", right="Sponsor",
    ),
    Initiative(
        "OB9", "Video Branch", "Head of Branch Network", RETAIL, "Branch change",
        ("2025-05-05", "2026-12-31"), (*grown("2025-05-05", "2025-09-01"), ("2026-07-23", "paused")),
        Purse(3_800, 0.9), "Advice by video from a central studio, in the evening too.",
        "Evening advice is what commuters ask for.", Work(12, late=("2026-05", "2026-06")), right="Sponsor",
    ),
    Initiative(
        "PY1", "Instant Payments Everywhere", "Head of Payments", PAYMENTS, "Payments core",
        ("2025-01-06", "2027-06-30"), grown("2025-01-06", "2025-01-06", "2026-03-02"),
        Purse(16_800, 1.0, 1.1),
        "Every account can send and receive euro within ten seconds, in every channel, at no extra charge.",
        "Sending is mandatory since October 2025; the remaining accounts follow by April 2027.",
        Work(28), Category.MANDATORY, "Regulation (EU) 2024/886 on instant credit transfers", "L",
    ),
    Initiative(
        "PY2", "Payments Hub Renewal", "Head of Payments", PAYMENTS, "Payments core",
        ("2025-01-06", "2027-12-31"), grown("2025-01-06", "2025-04-01"), Purse(18_500, 0.96),
        "One hub for all payment schemes instead of four engines from three decades.",
        "Support for the oldest engine ends in December 2027.",
        Work(34, late=("2025-11",)), Category.PLATFORM, attention="XL",
    ),
    Initiative(
        "PY3", "Card Fraud Model", "Head of Card Services", PAYMENTS, "Fraud analytics",
        ("2025-05-05", "2027-03-31"), grown("2025-05-05", "2025-09-01", "2026-04-01"),
        Purse(4_200, 0.97, 1.2),
        "A learning model scores each card payment within 40 milliseconds.",
        "Losses rose by a third in 2024, and the rules engine stops as many good payments as bad ones.",
        Work(14),
    ),
    Initiative(
        "PY4", "Payee Name Check", "Head of Payments", PAYMENTS, "Payments channels",
        ("2025-02-03", "2026-06-30"),
        (*grown("2025-02-03", "2025-04-01", "2025-11-03"), ("2026-07-30", "done")),
        Purse(3_400, 1.0, 1.2),
        "Before a transfer leaves, the customer sees whether name and account belong together.",
        "Mandatory in the euro area since October 2025.",
        Work(12), Category.MANDATORY, "Regulation (EU) 2024/886, verification of payee",
    ),
    Initiative(
        "PY5", "Request to Pay for Merchants", "Head of Merchant Services", PAYMENTS, "Payments channels",
        ("2025-04-01", "2027-03-31"), grown("2025-04-01", "2025-09-01"), Purse(4_800, 0.82),
        "Merchants send a request, customers pay it in the app: a bill without typing.",
        "Card fees for merchants rise in 2027, and they look for another way.",
        Work(16, late=("2025-12", "2026-01", "2026-05", "2026-06", "2026-07", "2026-08")),
    ),
    Initiative(
        "PY6", "Cross-border Payments Tracker", "Head of Payment Operations", PAYMENTS, "Payments channels",
        ("2025-10-01", "2027-12-31"), grown("2025-10-01", "2025-12-01"), Purse(2_900, 1.03),
        "Customers see where their payment is and what it costs before it leaves.",
        "Tracing requests fill two of the five desks in payment operations.",
        Work(12), right="Sponsor",
    ),
    Initiative(
        "PY7", "Payments Operations Cockpit", "Head of Payment Operations", PAYMENTS, "Payments core",
        ("2026-02-02", "2027-06-30"), grown("2026-02-02"), Purse(1_900, 1.0, known=False),
        "One screen for everything that needs a hand in payment operations.",
        "Operations staff watch eleven screens since the hub's first wave.",
        Work(6, unknown=("2026-03", "2026-04", "2026-08")), Category.PLATFORM, attention="S",
    ),
    Initiative(
        "PY9", "Scam Warning at Transfer", "Head of Card Services", PAYMENTS, "Fraud analytics",
        ("2026-11-02", "2027-12-31"), (("2026-07-09", "proposed"),), Purse(None),
        "A warning in plain words when a transfer looks like a known scam.",
        "Persuaded customers are the one kind of fraud that grows.", links=(Link("PY.B"),),
    ),
)  # fmt: skip

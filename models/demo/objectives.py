"""The six objectives of the demo, with the strategy updates that two of them went through."""

from models.demo.content import Objective, Update
from models.demo.people import BUSINESS, FINANCE, INFORMATION, INSURANCE, PAYMENTS, RETAIL

OBJECTIVES = (
    Objective(
        "OB",
        "A new customer is up and running the same day",
        RETAIL,
        "Four in ten people who start to open an account with us give up, and most of them open one "
        "elsewhere within a week. Who starts slowly with us stays a customer on paper only.",
        "Two direct banks entered our three largest markets in 2025, and both open an account in ten "
        "minutes. The EU money-laundering rules of July 2027 make every later change to this journey dearer.",
    ),
    Objective(
        "PY",
        "Payments arrive in seconds and stay safe",
        PAYMENTS,
        "Payments are the one service that customers meet every day. When they are slow or stolen, customers "
        "doubt everything else we do.",
        "Instant payments are law in the euro area, and fraudsters use the speed as well as customers do.",
    ),
    Objective(
        "CL",
        "Insured customers are paid quickly and fairly",
        INSURANCE,
        "A claim is the moment for which a customer has paid for years. Those who wait more than a fortnight "
        "leave three times as often.",
        "The winter of 2024 showed that our claims handling does not bend: it breaks.",
        (
            Update(
                "2026-07-09",
                "“Quickly and fairly” let everybody read their own promise into it. Simple claims show that "
                "a week can be done, and customers who are paid within a week renew 11 points more often.",
                "Insured customers are paid within a week",
                "Renewals of spring 2026 turned on the speed of the storm claims. The next storm season "
                "starts in November.",
            ),
        ),
    ),
    Objective(
        "SF",
        "Business customers get a credit answer in a day",
        BUSINESS,
        "Small firms are a third of our margin, and they ask for credit when they need it, not when we are "
        "ready.",
        "Brokers now place four in ten small loans, and they place them where the answer comes first.",
        (
            Update(
                "2026-04-16",
                "A yes or no in a day is out of reach for large, secured loans and diluted the effort. We "
                "promise it for loans up to € 250,000, where nine in ten applications are.",
                "Small firms get a credit answer in a day",
                "A competitor promises four hours since February for loans up to € 100,000. Our share of new "
                "small loans fell from 14 % to 12 % in a year.",
            ),
        ),
    ),
    Objective(
        "CH",
        "We can change our own systems every week",
        INFORMATION,
        "Every objective on this list waits for the same quarterly release of the core. A strategy that "
        "changes each quarter cannot run on systems that change each quarter.",
        "The people who know the oldest systems retire: 40 % of them before 2029.",
    ),
    Objective(
        "DT",
        "Regulators and managers see the same figures",
        FINANCE,
        "We explain differences between reports more often than we discuss what the figures mean.",
        "The supervisor's letter of December 2025 asks for figures traceable to their source by mid-2027.",
        (
            Update(
                "2026-01-15",
                "Wording only: “regulators” became “supervisors”, as the group's glossary has it.",
                "Supervisors and managers see the same figures",
                "The supervisor's letter of December 2025 asks for figures traceable to their source by "
                "mid-2027.",
                editorial=True,
            ),
        ),
    ),
)

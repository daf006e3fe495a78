"""Initiatives for the group's own systems, for trusted figures, and the ones around them."""

from models.demo.content import Initiative, Link, Purse, Work
from models.demo.people import FINANCE, INFORMATION, PAYMENTS, RISK
from models.demo.phrases import grown
from models.vocabulary import Category

INITIATIVES = (
    Initiative(
        "CH1", "Core Banking Decoupling", "Head of Core Banking", INFORMATION, "Core banking",
        ("2025-01-06", "2028-06-30"), grown("2025-01-06", "2025-03-03"), Purse(24_000, 0.98),
        "Products leave the core one by one behind stable interfaces, so that they change without it.",
        "Every quarter that a product stays in the core adds to the list of changes that wait.",
        Work(42, late=("2025-10",)), Category.TECHNICAL_DEBT, attention="XL",
    ),
    Initiative(
        "CH2", "Build and Release Pipeline", "Head of Engineering", INFORMATION, "Engineering enablement",
        ("2025-02-03", "2027-06-30"), grown("2025-02-03", "2025-05-05", "2026-03-02"), Purse(6_300, 0.95),
        "One way to build, check and release for all teams, with approval by evidence.",
        "Seven ways to release mean seven audits.", Work(20), Category.PLATFORM,
    ),
    Initiative(
        "CH3", "Test Data on Demand", "Head of Engineering", INFORMATION, "Engineering enablement",
        ("2025-04-01", "2027-03-31"), grown("2025-04-01", "2025-09-01"), Purse(2_800, 1.05),
        "Teams get masked, complete test data within an hour.",
        "Test data is the first reason teams give for releasing late.",
        Work(12, late=("2026-04", "2026-05", "2026-06", "2026-07", "2026-08")), Category.PLATFORM,
    ),
    Initiative(
        "CH4", "Mainframe Batch Retirement", "Head of Core Banking", INFORMATION, "Core banking",
        ("2025-01-06", "2027-12-31"), grown("2025-01-06", "2025-04-01"), Purse(9_400, 0.93),
        "Nightly jobs are switched off, moved or rewritten, oldest first.",
        "The licence is priced by the night's peak and is due in 2027.",
        Work(24,
        late=("2025-11", "2025-12", "2026-02", "2026-03", "2026-05", "2026-06", "2026-07", "2026-08")),
        Category.TECHNICAL_DEBT,
    ),
    Initiative(
        "CH5", "Cloud Landing Zone", "Head of Cloud Platforms", INFORMATION, "Cloud",
        ("2025-02-03", "2027-12-31"), grown("2025-02-03", "2025-06-02"), Purse(8_700, 1.01),
        "Safe, ready environments that teams get by themselves, with cost and policy built in.",
        "Two data centre leases end in 2028.", Work(22), Category.PLATFORM, attention="L",
        links=(
            Link("PY2.1", "the hub's second and third wave run on it"),
            Link("DT1.1", "the data platform stands on it"),
        ),
    ),
    Initiative(
        "CH6", "Legacy Interface Clean-up", "Head of Core Banking", INFORMATION, "Core banking",
        ("2025-06-02", "2027-12-31"), grown("2025-06-02", "2025-09-01"), Purse(3_100, 0.9),
        "Four hundred undocumented interfaces are described, merged or closed.",
        "Each closed interface is one reason less to touch the core.",
        Work(16, late=("2026-06",)), Category.TECHNICAL_DEBT, right="Sponsor",
        links=(
            Link("CH1.4", "calls leave the core only where the interface is known", 2),
            Link("CH2.2", "fewer hidden couplings, fewer releases rolled back"),
            Link("PY2.3", "incidents start at undocumented interfaces"),
        ),
    ),
    Initiative(
        "CH7", "Identity and Access Renewal", "Head of Information Security", INFORMATION, "Security",
        ("2025-05-05", "2027-06-30"), grown("2025-05-05", "2025-09-01"), Purse(5_200, 1.0),
        "One directory, one way to get access, and access that ends when the job ends.",
        "Audit has found the same open accounts three years running.",
        Work(18, comments=(("2026-08", "Directory merged in four of five countries, on plan."),)),
        Category.PLATFORM,
    ),
    Initiative(
        "DT1", "Group Data Platform", "Chief Data Officer", FINANCE, "Data platform",
        ("2025-01-06", "2027-12-31"), grown("2025-01-06", "2025-04-01"), Purse(17_600, 1.03, 1.1),
        "One governed place for customer, contract and risk data, from which every report is drawn.",
        "The licences of four warehouses end between 2026 and 2028.",
        Work(32, comments=(("2026-08", "All ingestion milestones met."),)), Category.PLATFORM, attention="XL",
    ),
    Initiative(
        "DT2", "Regulatory Reporting Renewal", "Head of Regulatory Reporting", FINANCE, "Finance systems",
        ("2025-02-03", "2027-06-30"), grown("2025-02-03", "2025-05-05"), Purse(8_800, 0.98),
        "Returns are drawn from the data platform, with each figure traceable to its source.",
        "The supervisor's letter gives us until mid-2027.",
        Work(24), Category.MANDATORY, "Supervisory letter of December 2025; BCBS 239", "L",
    ),
    Initiative(
        "DT3", "Operational Resilience", "Head of Operational Resilience", RISK, "Security",
        ("2025-01-06", "2027-01-31"), grown("2025-01-06", "2025-01-06"), Purse(6_100, 1.01),
        "Critical services and suppliers are known, tested and recoverable in time.",
        "The rules have applied since January 2025; the first full inspection is announced for 2027.",
        Work(22), Category.MANDATORY, "Regulation (EU) 2022/2554 (DORA)",
    ),
    Initiative(
        "DT4", "Faster Month-end Close", "Head of Group Accounting", FINANCE, "Finance systems",
        ("2025-04-01", "2028-03-31"), grown("2025-04-01", "2025-07-01"), Purse(3_300, 0.96),
        "Entries are booked and matched daily instead of at the end.",
        "Decisions at mid-month rest on figures six weeks old.", Work(12), right="Sponsor",
    ),
    Initiative(
        "DT5", "Customer Consent Register", "Data Protection Officer", RISK, "Data platform",
        ("2026-01-12", "2027-03-31"), grown("2026-01-12", "2026-03-02"), Purse(1_700, 0.9),
        "One register of what each customer has agreed to, read by all channels.",
        "Consent is kept in nine systems that contradict each other.",
        Work(8), Category.MANDATORY, "Regulation (EU) 2016/679 (GDPR), Article 7", "S", gate_owed=True,
    ),
    Initiative(
        "DT6", "Sustainability Data Hub", "Head of Sustainability", FINANCE, "Data platform",
        ("2025-01-06", "2027-12-31"), grown("2025-01-06", "2025-06-02"), Purse(4_600, 1.0),
        "Emissions and energy data of borrowers and buildings, collected once.",
        "The statement for 2026 will be assured for the first time.",
        Work(16, late=("2026-03", "2026-07", "2026-08")), Category.MANDATORY,
        "Directive (EU) 2022/2464 on sustainability reporting",
    ),
    Initiative(
        "GR2", "Group Intranet Relaunch", "Head of Internal Communication", INFORMATION, "Workplace",
        ("2025-09-01", "2026-12-31"), (*grown("2025-09-01"), ("2026-04-30", "paused")), Purse(1_200, 1.0),
        "One intranet for all countries.", "Five intranets cost more than one.", Work(6, late=("2026-03",)),
        attention="S", right="",
    ),
    Initiative(
        "GR3", "Open Finance Partner Kit", "Head of Payments", PAYMENTS, "Payments channels",
        ("2027-01-11", "2028-06-30"), (("2026-08-20", "proposed"),), Purse(None),
        "Partners connect to our accounts with a kit instead of a project.",
        "New European rules on access to financial data are expected.",
    ),
)  # fmt: skip

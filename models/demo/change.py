"""Key results of the objective on changing the group's own systems."""

from models.demo.content import Habits, KeyResult, Level, Promised
from models.demo.phrases import (
    at_least,
    at_most,
    audited,
    claimed,
    fall,
    fortnightly,
    monthly,
    quarterly,
    ramp,
    report,
    rise,
    sample,
    saturate,
    step,
    system,
)
from models.vocabulary import OutcomeClaim

PIPELINE = system("Delivery pipeline")
HOST = system("Mainframe scheduler")
CLOUD = system("Cloud cost and policy console")
TWO_YEARS = ("2025-05-31", "2027-06-30")
EIGHT_QUARTERS = ("2025-03-31", "2027-06-30")

KEY_RESULTS = (
    KeyResult(
        "CH.A", "Median days from finished change to live", fall(34, 7, "days"), monthly(*TWO_YEARS),
        PIPELINE,
        ramp(-15), owner="Chief Information Officer",
        learned=(
            "Eleven of the 34 days were waiting for a release window.",
            "Teams on the pipeline are at nine days, teams on the core calendar at forty.",
            "The median will not move further until the core calendar does.",
        ),
    ),
    KeyResult(
        "CH.B", "Changes that cause an incident", fall(14, 5, "%"), monthly(*TWO_YEARS), PIPELINE,
        ramp(-2),
        owner="Chief Information Officer",
        learned=("Smaller changes break less. The large quarterly release causes half of all incidents.",),
    ),
    KeyResult(
        "CH.C", "Services released every week", rise(12, 60, "%"), monthly(*TWO_YEARS), PIPELINE, ramp(-14),
        owner="Chief Information Officer",
        learned=("Many could release weekly and choose not to. Habit is the last dependency.",),
    ),
    KeyResult(
        "CH1.1", "Products that change without a core release", rise(3, 24, "products"),
        quarterly("2025-03-31", "2027-12-31"), report("Release calendar"), ramp(+2, noise=0.5), "A", weight=2,
        learned=(
            "Cards and savings are free of the core calendar.",
            "Mortgages come next; their rules are written in 1994 code that two people can read.",
        ),
    ),
    KeyResult(
        "CH1.2", "Days of testing for a core release", fall(21, 6, "days"),
        quarterly("2025-03-31", "2027-12-31"),
        report("Release calendar"), ramp(-5), "A",
        learned=("Fifteen days now. Regression for tax statements is next.",),
    ),
    KeyResult(
        "CH1.3", "Night runs that end too late, per month", fall(11, 2, "runs"), monthly(*TWO_YEARS), HOST,
        ramp(-3), "B", learned=("Month-end weeks remain the problem.",),
    ),
    KeyResult(
        "CH1.4", "Calls that no longer touch the core", rise(8, 70, "%"), monthly("2025-05-31", "2027-12-31"),
        system("Interface gateway"), ramp(-1), "A",
        learned=("Balance enquiries alone were 40 % of the load.",), habits=Habits(corrected=(10,)),
    ),
    KeyResult(
        "CH2.1", "Teams that release through the pipeline", rise(9, 64, "teams"),
        fortnightly("2025-09-01", "2027-03-01"), PIPELINE, ramp(+6, noise=0.8), "C", weight=2,
        learned=(
            "Teams come when a neighbour tells them, not when we do.",
            "Insurance teams join since their test data problem was named.",
        ),
    ),
    KeyResult(
        "CH2.2", "Releases rolled back", fall(7.2, 2.5, "%"), monthly(*TWO_YEARS), PIPELINE,
        ramp(0), "B",
        learned=("Canary releases caught three faults that would have been outages.",),
    ),
    KeyResult(
        "CH2.3", "Hours to approve a standard change", fall(40, 2, "hours"),
        monthly("2025-05-31", "2027-03-31"),
        PIPELINE, saturate(end=103), "A",
        learned=("Standard changes need no meeting any more.",),
    ),
    KeyResult(
        "CH3.1", "Days waited for test data", fall(9, 1, "days"), monthly("2025-05-31", "2027-03-31"),
        sample("Survey of test leads"), ramp(-10), "A", habits=Habits(last="2026-03-31"),
        learned=("Nobody measures this but the people who wait.", "Survey stopped with the reorganisation."),
    ),
    KeyResult(
        "CH3.2", "Faults found only in production for lack of data", fall(31, 10, "%"),
        quarterly(*EIGHT_QUARTERS),
        report("Fault analysis"), ramp(-8), "B", habits=Habits(last="2025-12-31"),
        learned=("The analysis needs a day per fault; done twice, then dropped.",),
    ),
    KeyResult(
        "CH3.3", "Deliver masked test environments", rise(None, 40, "environments"),
        monthly("2025-05-31", "2026-12-31"),
        report("Environment list"), None, "A", claim=OutcomeClaim.OUTPUT,
        sentence="Counts environments, not who gets faster by them.",
    ),
    KeyResult(
        "CH4.1", "Nightly jobs left on the mainframe", fall(1460, 300, "jobs"),
        monthly("2025-03-31", "2027-09-30"),
        HOST, ramp(-19, noise=0.8), "A", weight=2,
        learned=(
            "The first 200 jobs produced reports that nobody opened.",
            "What is left is tangled: one job feeds nine others.",
        ),
        before=Promised("2026-04-30", due="2027-03-31",
        reason="Six months more: the tangle of tax jobs was not known."),
    ),
    KeyResult(
        "CH4.2", "Mainframe cost per month", fall(1.92, 1.10, "€ m"), monthly("2025-03-31", "2027-09-30"),
        report("Cost accounting"), ramp(-22), "B",
        learned=("The licence steps down in blocks; saving comes late or not at all.",),
    ),
    KeyResult(
        "CH4.3", "Days on which data is ready by 7:00", at_least(96, "%", 97), monthly(*TWO_YEARS), HOST,
        Level(97.4, 0.8), "B", learned=("Kept while jobs are being moved. That was the promise.",),
    ),
    KeyResult(
        "CH5.1", "Days to a ready environment", fall(25, 1, "days"), monthly("2025-05-31", "2027-12-31"),
        CLOUD,
        step(+3, at=0.2), "A",
        learned=("Self-service since February: plain environments take a day, those with customer data three weeks.",),
    ),
    KeyResult(
        "CH5.2", "Workloads whose cost has an owner", rise(30, 95, "%"), monthly("2025-05-31", "2027-12-31"),
        CLOUD, ramp(-4),
        "C",
        learned=("What has no owner is switched off after 30 days. Owners appeared quickly.",),
    ),
    KeyResult(
        "CH5.3", "Policy breaches open for over 30 days", at_most(5, "breaches", 4), monthly(*TWO_YEARS),
        CLOUD,
        Level(3.0, 1.4), "B", learned=("Closed automatically unless somebody objects.",),
    ),
    KeyResult(
        "CH7.1", "Leavers whose access ends on the last day", rise(54, 98, "%"),
        monthly("2025-08-31", "2027-06-30"),
        claimed("Access team's estimate"), ramp(+1), "B",
        learned=("Counted by ticket, not by account. Audit will not accept that.",),
    ),
    KeyResult(
        "CH7.2", "Privileged accounts without an owner", fall(820, 0, "accounts"),
        monthly("2025-05-31", "2027-03-31"),
        report("Privileged account scan"), ramp(-3, noise=1), "B", habits=Habits(last="2026-04-30"),
        learned=("Scan licence ran out in May; the renewal is with procurement.",),
    ),
    KeyResult(
        "CH7.3", "Log-ins without a password", rise(11, 80, "%"), quarterly("2025-03-31", "2027-06-30"),
        audited("Security audit"), ramp(+1), "B", habits=Habits(last="2025-12-31"),
        learned=("Measured with the yearly audit only.",),
    ),
)  # fmt: skip

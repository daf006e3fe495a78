"""Key results of the objective on claims."""

from models.demo.content import Habits, KeyResult, Level
from models.demo.phrases import (
    at_least,
    at_most,
    audited,
    claimed,
    drop,
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
    stall,
    system,
    weekly,
)

CLAIMS = system("Claims ledger")
PHONE = report("Contact centre statistics")
TWO_YEARS = ("2025-05-31", "2027-06-30")

KEY_RESULTS = (
    KeyResult(
        "CL.A", "Claims paid within seven days", rise(46, 75, "%"), monthly(*TWO_YEARS), CLAIMS,
        ramp(-16, swing=3),
        owner="Head of Claims",
        learned=(
            "Simple motor claims are quick now; everything with a third party is not.",
            "The February storms cost us four points that we only won back in May.",
            "Waiting for a document from the customer is half of all waiting.",
        ),
    ),
    KeyResult(
        "CL.B", "Cost of handling one claim", fall(148, 105, "€"), quarterly("2025-03-31", "2027-06-30"),
        report("Cost accounting"), ramp(-19), owner="Head of Claims",
        learned=(
            "Two systems side by side eat what the automation saves.",
            "Overtime after the storms is booked here, rightly.",
        ),
    ),
    KeyResult(
        "CL.C", "Claimants' satisfaction", rise(6.9, 8.2, "of 10"), monthly(*TWO_YEARS),
        sample("Survey after settlement"), ramp(-3), owner="Head of Claims",
        learned=(
            "People forgive a slow claim if they know what comes next.",
            "Answers from those whose claim was refused are too few to say anything.",
        ),
    ),
    KeyResult(
        "CL1.1", "Motor claims settled without a handler", rise(8, 45, "%"), monthly(*TWO_YEARS), CLAIMS,
        late(-21),
        "A", weight=2, share=0.35,
        learned=(
            "Glass works. Parking damage works if the photo shows the plate.",
            "The rule engine refuses everything above € 1,500; nobody remembers why.",
            "Limit raised to € 2,500 in August. Too early to read.",
        ),
    ),
    KeyResult(
        "CL1.2", "Median days to settle a motor claim", fall(13, 4, "days"), monthly(*TWO_YEARS), CLAIMS,
        ramp(-14),
        "A", learned=("The median hides two groups: three days and three weeks.",),
    ),
    KeyResult(
        "CL1.3", "Motor claims reopened after payment", at_most(4.0, "%", 3.6), monthly(*TWO_YEARS), CLAIMS,
        Level(3.4, 0.35), "B", learned=("Speed has not cost quality so far.",),
    ),
    KeyResult(
        "CL1.4", "Motor claims reported online", rise(31, 70, "%"), fortnightly("2025-09-01", "2027-03-01"),
        CLAIMS,
        ramp(+2), "A", learned=("A link in the roadside text message brings a third of all reports.",),
    ),
    KeyResult(
        "CL2.1", "Vehicle damages estimated from photos", rise(12, 50, "%"),
        weekly("2025-05-05", "2026-12-28"),
        CLAIMS, ramp(+5), "A",
        learned=(
            "Three photos are enough; the fourth makes people give up.",
            "Vans and camper vans are not in the model yet.",
        ),
    ),
    KeyResult(
        "CL2.2", "Photo estimates within 10 % of the repair bill", rise(63, 85, "%"),
        monthly("2025-05-31", "2026-12-31"),
        audited("Expert counter-check, 200 cases"), ramp(-4), "B",
        learned=("Electric cars are estimated too low, batteries above all.",), habits=Habits(corrected=(7,)),
    ),
    KeyResult(
        "CL2.3", "Days waited for an assessor", fall(6.5, 2.0, "days"), monthly("2025-05-31", "2026-12-31"),
        CLAIMS, ramp(0),
        "A", learned=("Assessors freed from small damage go to the large ones a day sooner.",),
    ),
    KeyResult(
        "CL3.1", "Home claims solved in the first call", rise(19, 50, "%"),
        monthly("2025-11-30", "2027-12-31"), PHONE,
        ramp(-16, noise=3),
        "A", weight=2,
        learned=(
            "Handlers may pay € 800 on the phone but rarely do; they fear the audit.",
            "The team that was told its audit results pays twice as often.",
        ),
        habits=Habits(stray=3),
    ),
    KeyResult(
        "CL3.2", "Calls per home claim", fall(4.3, 1.8, "calls"), monthly("2025-11-30", "2027-12-31"), PHONE,
        ramp(-12, swing=2), "B",
        learned=("Every third call only asks whether the mail arrived.",), habits=Habits(skipped=(6,)),
    ),
    KeyResult(
        "CL3.3", "Emergency repairs started within 24 hours", at_least(90, "%", 92),
        monthly("2025-11-30", "2027-12-31"),
        report("Repair partner report"), Level(92.0, 1.2, ((1, 84.0), (2, 81.5), (3, 86.0))), "A",
        learned=("Three winter months lost for want of plumbers. The promise cannot be kept any more.",),
    ),
    KeyResult(
        "CL4.1", "Claims handled on the new core", rise(0, 100, "%"), monthly("2025-03-31", "2027-12-31"),
        system("Claims core log"), stall(-27, at=0.3), "B", weight=2,
        learned=(
            "Travel claims run on the new core since summer 2025.",
            "Home claims wait for the document archive; the archive waits for a contract.",
            "No further line of business moved since last autumn. The team builds, nobody uses.",
        ),
    ),
    KeyResult(
        "CL4.2", "Handler minutes per claim", fall(52, 30, "minutes"), monthly(*TWO_YEARS), CLAIMS,
        stall(-30, at=0.45), "B",
        learned=("Handlers on the new core need as long as before: they type everything twice.",),
    ),
    KeyResult(
        "CL4.3", "Claims with wrong master data per 1,000", fall(34, 10, "claims"),
        quarterly("2025-03-31", "2027-06-30"), sample("Data quality sample"), drop(-35), "B",
        learned=("Better after the clean-up, worse again since both cores write addresses.",),
    ),
    KeyResult(
        "CL4.4", "Handlers who switch between old and new screens", fall(96, 10, "%"),
        monthly("2025-05-31", "2027-12-31"), system("Claims core log"), ramp(-13, noise=1), "B",
        learned=("One screen less a month, as planned for the easy ones.",),
    ),
    KeyResult(
        "CL5.1", "Storm claims called back within 24 hours", at_least(92, "%", 93),
        monthly("2025-05-31", "2026-06-30"),
        PHONE, Level(94.0, 1.0, ((8, 79.0), (9, 71.5), (10, 88.0))), "C",
        learned=("Two storms in nine days. The desk was built for one.",),
    ),
    KeyResult(
        "CL5.2", "Storm reserves within 15 % of the final cost", rise(58, 80, "%"),
        quarterly("2025-03-31", "2026-06-30"), audited("Actuarial review"), ramp(-20), "B", accepted=76,
        learned=("Drone pictures help for roofs, not for cellars.",),
    ),
    KeyResult(
        "CL6.1", "Injured claimants back at work after six months", rise(62, 72, "%"),
        half_yearly("2025-06-30", "2027-12-31"), claimed("Case workers' estimate"), ramp(-2), "C",
        learned=("Employers do not answer; we rely on what case workers recall.",),
    ),
    KeyResult(
        "CL6.2", "Injured claimants with a named case worker", rise(30, 90, "%"),
        monthly("2025-08-31", "2027-03-31"), report("Case list"), ramp(-5), "C",
        habits=Habits(last="2026-04-30"), learned=("The list is kept by hand and its keeper has moved on.",),
    ),
    KeyResult(
        "CL6.3", "Employers who join a return-to-work plan", rise(None, 60, "%"),
        quarterly("2025-12-31", "2027-12-31"),
        claimed("Case workers' estimate"), None, "C",
    ),
    KeyResult(
        "CL8.1", "Repairs through partner garages", rise(26, 60, "%"), monthly("2025-03-31", "2026-12-31"),
        CLAIMS,
        stall(-35, at=0.4), "B", habits=Habits(last="2026-04-30"),
        learned=("Customers trust their own garage more than our discount.",), closed="2026-04-30",
    ),
)  # fmt: skip

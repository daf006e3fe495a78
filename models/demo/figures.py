"""Key results of the objective on trusted figures."""

from models.demo.content import Habits, KeyResult, Level
from models.demo.phrases import (
    at_least,
    audited,
    claimed,
    fall,
    monthly,
    quarterly,
    ramp,
    report,
    rise,
    sample,
    system,
    yearly,
)
from models.vocabulary import OutcomeClaim

RETURNS = report("Supervisory filing log")
CLOSING = system("Closing calendar")
TWO_YEARS = ("2025-05-31", "2027-06-30")
EIGHT_QUARTERS = ("2025-03-31", "2027-06-30")

KEY_RESULTS = (
    KeyResult(
        "DT.A", "Supervisory returns accepted at first filing", rise(71, 95, "%"),
        quarterly("2025-03-31", "2027-06-30"),
        RETURNS, ramp(-9), owner="Chief Data Officer", habits=Habits(last="2025-12-31"),
        learned=("Not counted since the filing team was split; the log has no owner.",),
    ),
    KeyResult(
        "DT.B", "Key figures that match in every report", rise(52, 90, "%"), monthly(*TWO_YEARS),
        sample("Comparison of 60 figures"), ramp(-8), owner="Chief Data Officer",
        habits=Habits(last="2026-05-31"),
        learned=(
            "Customer numbers differ between four reports, all of them signed.",
            "Comparison paused: the analyst who did it is on the platform team now.",
        ),
    ),
    KeyResult(
        "DT.C", "Working days to close the month", fall(9, 5, "days"), monthly(*TWO_YEARS), CLOSING,
        ramp(-1),
        owner="Chief Financial Officer",
        learned=("Six and a half days in a plain month, eight at quarter end.",),
    ),
    KeyResult(
        "DT1.1", "Management reports served from the platform", rise(10, 80, "%"),
        monthly("2025-03-31", "2027-06-30"),
        claimed("Platform team's count"), ramp(-3), "B", weight=2,
        learned=("Counts reports that exist, not reports that are read.",),
    ),
    KeyResult(
        "DT1.2", "Hours a week analysts spend finding data", fall(11, 4, "hours"),
        quarterly("2025-03-31", "2027-06-30"),
        sample("Survey of 90 analysts"), ramp(-6), "B", habits=Habits(last="2025-12-31"),
        learned=("The catalogue helps those who know what to ask for.",),
    ),
    KeyResult(
        "DT1.3", "Data products used by three units or more", rise(2, 30, "products"),
        monthly("2025-05-31", "2027-06-30"), system("Platform access log"), ramp(-4, noise=0.6), "B",
        learned=("Customer and collateral data are used widely. The rest has one user each.",),
    ),
    KeyResult(
        "DT1.4", "Data faults that reach a signed report", fall(26, 6, "faults"), quarterly(*EIGHT_QUARTERS),
        report("Data incident register"), None, "A",
    ),
    KeyResult(
        "DT2.1", "Returns filed again per quarter", fall(14, 3, "returns"),
        quarterly("2025-03-31", "2027-06-30"),
        RETURNS, ramp(-12), "A", habits=Habits(last="2025-12-31"),
        learned=("Same log, same gap: nobody counts since the split.",),
    ),
    KeyResult(
        "DT2.2", "Manual adjustments per return", fall(37, 10, "adjustments"),
        monthly("2025-05-31", "2027-06-30"),
        report("Adjustment list"), ramp(-3), "A", habits=Habits(last="2026-04-30"),
        learned=("Adjustments moved from spreadsheets into the tool. They are visible now, not fewer.",),
    ),
    KeyResult(
        "DT2.3", "Figures traceable to their source", rise(24, 90, "%"), quarterly(*EIGHT_QUARTERS),
        claimed("Supplier's status slide"), ramp(+2), "B",
        learned=("The supplier counts tables, the supervisor counts figures.",),
    ),
    KeyResult(
        "DT3.1", "Critical services recovered in time in tests", rise(62, 95, "%"),
        quarterly("2025-03-31", "2026-12-31"), audited("Recovery test protocol"), ramp(+2), "A", weight=2,
        learned=("Eighteen of 21 services in time. The print centre failed for want of a second site.",),
    ),
    KeyResult(
        "DT3.2", "Critical suppliers with a tested exit plan", rise(18, 80, "%"),
        quarterly("2025-03-31", "2027-06-30"),
        report("Supplier register"), ramp(-7, noise=1), "A",
        learned=("Small suppliers co-operate; the two largest send a brochure.",),
    ),
    KeyResult(
        "DT3.3", "Major incidents reported on time", at_least(98, "%", 100), monthly(*TWO_YEARS),
        audited("Incident reporting log"), Level(99.6, 0.4), "A",
        learned=("All on time, weekends included.",),
    ),
    KeyResult(
        "DT4.1", "Entries booked by hand after day three", fall(2400, 600, "entries"),
        monthly("2025-05-31", "2028-03-31"),
        CLOSING,
        ramp(+4), "C",
        learned=("Leasing and pensions were the two large blocks.", "Year-end will lift it again."),
    ),
    KeyResult(
        "DT4.2", "Intragroup differences open on day five", fall(310, 40, "differences"),
        monthly("2025-05-31", "2028-03-31"),
        CLOSING,
        ramp(-5), "C", learned=("One booking code in two countries explained 90 of them.",),
        habits=Habits(corrected=(12,)),
    ),
    KeyResult(
        "DT5.1", "Launch the group consent register", rise(None, None, ""),
        monthly("2026-02-28", "2027-02-28"),
        claimed("Project plan"), None, "A", claim=OutcomeClaim.UNCHECKED,
    ),
    KeyResult(
        "DT6.1", "Financed emissions based on customers' own data", rise(14, 60, "%"),
        yearly("2024-12-31", "2027-12-31"), audited("Assured sustainability statement"), ramp(+3), "B",
        learned=("Large borrowers report themselves. For small firms we still estimate.",),
    ),
    KeyResult(
        "DT6.2", "Data points audited without a finding", rise(48, 90, "%"), quarterly(*EIGHT_QUARTERS),
        report("Assurance letter"), None, "A",
    ),
    KeyResult(
        "DT6.3", "Days to answer a sustainability data request", fall(24, 6, "days"),
        quarterly(*EIGHT_QUARTERS),
        claimed("Team's impression"), ramp(-4), "B", learned=("Feels faster. We do not log the requests.",),
    ),
)  # fmt: skip

"""Key results of the objective on new customers."""

from models.demo.content import Habits, KeyResult, Level
from models.demo.phrases import (
    at_least,
    at_most,
    audited,
    drop,
    fall,
    fortnightly,
    late,
    monthly,
    quarterly,
    ramp,
    report,
    rise,
    sample,
    saturate,
    stall,
    system,
    total,
    weekly,
)

FUNNEL = system("Onboarding funnel")
IDENTITY = system("Identity provider log")
BRANCH = report("Branch steering report")
TWO_YEARS = ("2025-05-31", "2027-06-30")
EIGHT_QUARTERS = ("2025-03-31", "2027-06-30")

KEY_RESULTS = (
    KeyResult(
        "OB.A", "Account openings finished in one sitting", rise(38, 65, "%"), monthly(*TWO_YEARS), FUNNEL,
        ramp(+2, swing=2.5), owner="Head of Retail Onboarding",
        learned=(
            "The new first page alone moved us three points; the rest is the document step.",
            "Summer applicants are younger and finish more often. Expect September to dip.",
            "Joint accounts still break off at the second signature.",
        ),
    ),
    KeyResult(
        "OB.B", "Median time from application to first payment", fall(52, 8, "hours"), monthly(*TWO_YEARS),
        FUNNEL,
        ramp(-3), owner="Head of Retail Onboarding",
        learned=(
            "Half of the waiting was the overnight card order, not our checks.",
            "Virtual cards on day one took four hours out of the median.",
        ),
    ),
    KeyResult(
        "OB.C", "New customers still active after 90 days", rise(54, 66, "%"), quarterly(*EIGHT_QUARTERS),
        report("Customer base statistics"), ramp(-17), owner="Head of Retail Onboarding",
        learned=(
            "Opening faster brings more people who only collect the welcome bonus.",
            "Customers with a salary paid in stay; nothing else we tried shows up in this figure.",
        ),
    ),
    KeyResult(
        "OB1.1", "Mobile applications finished without help", rise(33, 70, "%"), monthly(*TWO_YEARS), FUNNEL,
        ramp(+5, swing=1.5), "A", weight=2, share=0.4,
        learned=(
            "Saving a half-finished application brings one in nine people back within a day.",
            "Android finishes eight points lower than iOS because of the camera step.",
            "Camera step rebuilt: the gap between the two platforms is down to three points.",
        ),
    ),
    KeyResult(
        "OB1.2", "Drop-outs at the document upload", fall(31, 12, "%"), weekly("2025-09-01", "2027-03-29"),
        FUNNEL,
        saturate(+6), "A", share=0.2,
        learned=(
            "Reading the document chip works for four passports in five.",
            "What is left are foreign documents; those will not go to zero.",
        ),
    ),
    KeyResult(
        "OB1.3", "Calls to service per 100 new customers", fall(46, 20, "calls"), monthly(*TWO_YEARS),
        report("Contact centre statistics"), ramp(-6), "B",
        learned=("One in three calls asks where the card is. The app knows but does not say.",),
        habits=Habits(stray=3),
    ),
    KeyResult(
        "OB1.4", "App rating by customers in their first month", rise(3.6, 4.5, "stars"), monthly(*TWO_YEARS),
        sample("In-app survey"), ramp(-13), "C",
        learned=("Ratings fell for two weeks after the forced update; we will not force one again.",),
        habits=Habits(weaker=(1,), stray=2),
    ),
    KeyResult(
        "OB2.1", "Identity checks passed at first try", rise(61, 88, "%"),
        fortnightly("2025-05-05", "2026-12-28"),
        IDENTITY, ramp(+3), "A", metric="Identity checks passed at first try", share=0.15,
        learned=(
            "Poor light is the first reason to fail, an expired document the second.",
            "A short film before the check lifts first-try passes by four points.",
            "The film works on the phone only; on the desktop people skip it.",
        ),
    ),
    KeyResult(
        "OB2.2", "Manual identity reviews per 1,000 applications", fall(180, 60, "reviews"),
        monthly("2025-05-31", "2026-12-31"),
        IDENTITY, saturate(+9), "B",
        learned=("Reviews for name spelling are gone since we compare the chip, not the print.",),
        habits=Habits(corrected=(9,)),
    ),
    KeyResult(
        "OB2.3", "Accepted identities that turn out false", at_most(0.20, "%", 0.18),
        quarterly(*EIGHT_QUARTERS),
        audited("Financial crime audit sample"), Level(0.15, 0.03),
        learned=("Faster has not meant weaker so far; the audit drew 1,200 files.",),
    ),
    KeyResult(
        "OB3.1", "Remote identity checks passed at first try", rise(58, 85, "%"),
        monthly("2026-01-31", "2027-03-31"), sample("Sample of 14 branches"), ramp(-16), "A",
        metric="Identity checks passed at first try",
        learned=(
            "Staff help at the tablet, so the figure says little about remote customers.",
            "Four branches now send people to the app, which does the same check.",
        ),
        habits=Habits(stray=4),
    ),
    KeyResult(
        "OB3.2", "Branch visits needed to prove identity", fall(2.1, 1.2, "visits"),
        monthly("2026-01-31", "2027-03-31"), BRANCH, ramp(-13), "B",
        learned=("Second visits come from missing proof of address, which no identity check solves.",),
    ),
    KeyResult(
        "OB4.1", "New customers with a salary paid in", rise(27, 42, "%"), monthly(*TWO_YEARS),
        report("Customer base statistics"), ramp(-15, swing=2), "C", weight=2,
        learned=(
            "The switching service is found by 6 % of those who would need it.",
            "January salaries lift the figure each year; compare with last January, not with December.",
            "Asking on day three works better than on day one.",
        ),
    ),
    KeyResult(
        "OB4.2", "New customers who use the app weekly", rise(48, 70, "%"),
        weekly("2025-09-01", "2027-03-29"),
        system("App telemetry"), ramp(-4, swing=3), "C",
        learned=("Weekly use settles after the third week; what happens before decides.",),
        habits=Habits(skipped=(17, 18)),
    ),
    KeyResult(
        "OB4.3", "Second product within 90 days", rise(9, 16, "%"), quarterly(*EIGHT_QUARTERS),
        report("Customer base statistics"), late(-19), "C",
        learned=("Offers in the first month annoy more people than they win.",),
    ),
    KeyResult(
        "OB5.1", "Median days to open a business account", fall(11, 1, "days"),
        monthly("2025-05-31", "2026-12-31"), FUNNEL,
        ramp(+4), "B", weight=2, interim=(("2025-12-31", 8), ("2026-06-30", 4)),
        learned=(
            "Sole traders are at two days. Firms with three owners or more hold the median up.",
            "The company register answers in seconds now, except on Mondays.",
        ),
    ),
    KeyResult(
        "OB5.2", "Business applications complete at first submission", rise(34, 75, "%"),
        monthly("2025-05-31", "2026-12-31"),
        FUNNEL,
        ramp(-5), "A",
        learned=("Accountants submit complete files. We should let them apply for their clients.",),
    ),
    KeyResult(
        "OB5.3", "Small firms that would recommend the opening", rise(12, 40, "NPS points"),
        quarterly(*EIGHT_QUARTERS),
        sample("Survey after opening, 300 answers"), ramp(+1), "C",
        learned=("Those who never spoke to us rate us highest.",),
    ),
    KeyResult(
        "OB5.4", "Business accounts opened online this year", total(9_000, "accounts"),
        monthly("2025-12-31", "2026-12-31"), FUNNEL, ramp(+3, noise=2), "A",
        learned=("January brings twice the founders of any other month.",),
    ),
    KeyResult(
        "OB6.1", "Branch visits that end with the request solved", rise(57, 80, "%"), monthly(*TWO_YEARS),
        BRANCH,
        stall(-33, at=0.35), "C", weight=2,
        learned=(
            "The refurbished branches rose in the first months and have stood still since.",
            "Advisers lack the rights to close half of the requests themselves.",
            "New furniture does not change what a branch may decide.",
        ),
    ),
    KeyResult(
        "OB6.2", "Branch appointments booked online", rise(22, 65, "%"), monthly(*TWO_YEARS), BRANCH,
        stall(-24, at=0.5), "C",
        learned=("The calendar shows slots for nine branches only.",
        "Regulars prefer to walk in, and we let them."),
        habits=Habits(stray=3),
    ),
    KeyResult(
        "OB6.3", "Waiting time at the counter", fall(14, 6, "minutes"), monthly(*TWO_YEARS),
        sample("Sample of 14 branches"), drop(-38), "C",
        learned=("Closing two branches nearby filled the new ones. Waiting is back where it was.",),
    ),
    KeyResult(
        "OB7.1", "Business customers with verified owners", rise(41, 100, "%"),
        monthly("2025-05-31", "2027-07-09"),
        system("Customer due diligence register"), ramp(+2, noise=1), "B", weight=2,
        learned=(
            "Trusts and foundations are 4 % of customers and a third of the work.",
            "Pre-filled forms come back twice as often as empty ones.",
        ),
    ),
    KeyResult(
        "OB7.2", "Files returned by the compliance review", fall(28, 8, "%"), monthly(*TWO_YEARS),
        report("Compliance review log"), ramp(-4), "B",
        learned=("Most returns are one missing sentence on the source of funds.",),
        habits=Habits(corrected=(11,)),
    ),
    KeyResult(
        "OB7.3", "Ownership changes recorded within 30 days", at_least(97, "%", 97.4),
        quarterly(*EIGHT_QUARTERS),
        audited("Internal audit, quarterly test"), Level(98.1, 0.5),
        learned=("Kept, with the two late cases explained to audit.",),
    ),
    KeyResult(
        "OB8.1", "Contracts signed without paper", rise(64, 95, "%"), monthly("2025-03-31", "2026-06-30"),
        system("Contract archive"), saturate(end=102), "B", weight=2, accepted=90,
        learned=("Only powers of attorney still need ink.", "Done. The last 4 % are law, not habit."),
    ),
    KeyResult(
        "OB8.2", "Paper and postage per new contract", fall(6.4, 1.5, "€"),
        quarterly("2025-03-31", "2026-06-30"),
        report("Cost accounting"), saturate(end=103), "B",
        learned=("The printing contract ended in March; that was the last large part.",),
    ),
    KeyResult(
        "OB8.3", "Contracts found without a signature", at_most(0.5, "%", 0.4),
        monthly("2025-05-31", "2026-06-30"),
        system("Contract archive"), Level(0.32, 0.08),
        learned=("Nothing lost on the way to paperless.",),
    ),
    KeyResult(
        "OB9.1", "Advice talks held by video", rise(4, 25, "%"), monthly("2025-05-31", "2026-12-31"), BRANCH,
        stall(-30, at=0.4), "C", habits=Habits(last="2026-06-30"),
        learned=("Customers over 50 use it more than the young, for mortgage talks above all.",),
    ),
)  # fmt: skip

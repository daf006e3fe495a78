"""The reviews of three quarters and the next ones, asks without a decision, and adjustments."""

from models.demo.content import Adjusted, Meeting
from models.vocabulary import ReviewKind, ReviewState

STRATEGY, PORTFOLIO, DELIVERY = (kind.value for kind in ReviewKind)
DRAFT, READY = ReviewState.DRAFT.value, ReviewState.READY.value

MEETINGS = (
    Meeting("SR1", "Strategy review Q1 2026", STRATEGY, "2026-01-15", "2026-01-15",
            asks=(("", "Is the supervisor's letter answered by the objective on trusted figures?"),)),
    Meeting("PR1", "Portfolio review Q1 2026", PORTFOLIO, "2026-01-29", "2026-01-29",
            asks=(("PY5", "Merchants come slowly: wait, or change the offer?"),)),
    Meeting("DP1", "Delivery planning Q1 2026", DELIVERY, "2026-02-05", "2026-02-05"),
    Meeting("SR2", "Strategy review Q2 2026", STRATEGY, "2026-04-16", "2026-04-16",
            asks=(("", "Narrow the promise to small firms to loans up to € 250,000?"),)),
    Meeting("PR2", "Portfolio review Q2 2026", PORTFOLIO, "2026-04-28", "2026-04-30",
            asks=(("OB6", "Branch figures flat since autumn: what would have to be true to go on?"),)),
    Meeting("DP2", "Delivery planning Q2 2026", DELIVERY, "2026-05-07", "2026-05-07"),
    Meeting("SR3", "Strategy review Q3 2026", STRATEGY, "2026-07-09", "2026-07-09",
            asks=(("", "Say “within a week” where we say “quickly and fairly”?"),)),
    Meeting("PR3", "Portfolio review Q3 2026", PORTFOLIO, "2026-07-23", "2026-07-23",
            asks=(
                ("CH3", "No figure since spring: who measures, and until when?"),
                ("", "40 initiatives against a limit of 25: which three stop first?"),
            )),
    Meeting("DP3", "Delivery planning Q3 2026", DELIVERY, "2026-07-30", "2026-07-30"),
    Meeting("SR4", "Strategy review Q4 2026", STRATEGY, "2026-10-08", state=DRAFT),
    Meeting("PR4", "Portfolio review Q4 2026", PORTFOLIO, "2026-10-15", state=READY,
            asks=(
                ("CL4", "€ 4.2 m for the third wave: release it, or change course first?"),
                ("SF1", "The engine waits for the credit policy since June. Who signs, and by when?"),
                ("OB6", "Release the last 26 branches, or rebuild what a branch may decide?"),
                ("OB3", "Does the same as the Digital Identity Check: merge the two?"),
                ("PY3", "Above target since June: what does the next euro buy?"),
                ("DT1", "No evidence for the third review running: what has to be shown?"),
                ("CL3", "30 % solved in the first call was promised for July, a quarter was reached: what now?"),
                ("DT5", "No measurable key result: by which date?"),
                ("WL3", "Explore until March, and against which outcome?"),
            )),
    Meeting("DP4", "Delivery planning Q4 2026", DELIVERY, "2026-10-22", state=DRAFT),
)  # fmt: skip

ADJUSTMENTS = (
    Adjusted("SF1", "SF", 0, "2026-05-20", "Scope cut to loans up to € 250,000; secured loans left to the line."),
    Adjusted("SF2", "SF", 0, "2026-05-07", "The score was built for small loans only.", none_needed=True),
    Adjusted("SF3", "SF", 0, "2026-06-30", "Screens for syndicated loans taken out of the plan."),
    Adjusted("SF6", "SF", 0, "2026-05-07", "Arrears are watched whatever the size of the loan.", none_needed=True),
    Adjusted("CL1", "CL", 0, "2026-08-24", "Limit of the rule engine raised from € 1,500 to € 2,500."),
    Adjusted("CL2", "CL", 0, "2026-07-30", "Photo estimates take a minute; the new promise changes nothing here.",
             none_needed=True),
)  # fmt: skip

ENVELOPE = (
    ("2025-01-01", 9_000, "Opening balance: transformation reserve"),
    ("2026-01-01", 6_000, "Addition for 2026 by the group's budget"),
)
"""Day, amount in thousands, note."""

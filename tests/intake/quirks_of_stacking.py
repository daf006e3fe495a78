"""Workbooks whose column names stand over two rows that are not merged."""

from tests.intake.quirk import HEADER, PLAN, Quirk, as_csv
from tests.intake.quirk_writers import ods, page, xls, xlsx

YEARS = (None,) * 6 + (2024, 2025, 2024, 2025)
GROUPS = ("Spend", None, "Actual", None)
WIDE = tuple((*row, 11.5, 12.5, 21.5, 22.5) for row in PLAN)
ABOVE = (None,) * 6
PARTS = (
    ("ID", "Project", None, "Start", "End", "Approved"),
    (None, "name", "Department", "date", "date", "budget"),
)
SCHEDULE = (
    ("ID", "Name", "Department", "Schedule", None, "Budget"),
    (None, None, None, "Start date", "End date", None),
)
TWICE = (None,) * 6 + ("Plan", "Forecast made", "Plan", "Forecast made")
LATE = tuple((*row[:5], None if at % 2 else row[5], *row[6:]) for at, row in enumerate(WIDE))

STACKED = {
    "years under groups, names above, xlsx": Quirk(xlsx(page((*HEADER, *GROUPS), YEARS, *WIDE))),
    "years under groups, names above, xls": Quirk(xls(page((*HEADER, *GROUPS), YEARS, *WIDE)), "plan.xls"),
    "years under groups, names above, ods": Quirk(ods(page((*HEADER, *GROUPS), YEARS, *WIDE)), "plan.ods"),
    "years under groups, names below": Quirk(xlsx(page((*ABOVE, *GROUPS), (*HEADER, *YEARS[6:]), *WIDE))),
    "years under groups, a title above": Quirk(
        xlsx(page(("Portfolio 2025",), (), (*HEADER, *GROUPS), YEARS, *WIDE))
    ),
    "fiscal years under groups": Quirk(
        xlsx(page((*HEADER, *GROUPS), (*ABOVE, "FY 2024/25", "FY 2025/26", "FY 2024/25", "FY 2025/26"), *WIDE))
    ),
    "one group of years": Quirk(
        xlsx(page((*ABOVE, "Spend", None), (*HEADER, 2024, 2025), *(row[:8] for row in WIDE)))
    ),
    "start over date": Quirk(xlsx(page(*PARTS, *PLAN))),
    "start over date, text": Quirk(as_csv((*PARTS, *PLAN)).encode(), "plan.csv"),
    "schedule over two dates": Quirk(xlsx(page(*SCHEDULE, *PLAN))),
    "plan and forecast under two groups": Quirk(xlsx(page((*HEADER, *GROUPS), TWICE, *WIDE))),
    "budgets of two years only": Quirk(
        xlsx(page((*HEADER[:5], "Budget", None), (*[None] * 5, 2024, 2025), *((*row[:5], 5, 7) for row in PLAN))),
        lacks=("budget",),
    ),
    "groups above whole names": Quirk(xlsx(page(("Who", None, None, "When", None, "Money"), HEADER, *PLAN))),
}  # fmt: skip

"""Workbooks whose tables do not simply begin in the first row of the first sheet."""

from tests.intake.quirk import HEADER, PLAN, Quirk
from tests.intake.quirk_writers import HIDDEN, VERY_HIDDEN, Share, ods, page, xls, xlsx

TITLE = ("Portfolio report, third quarter",)
BLANK = ()
RESULTS = (
    ("Key result", "Unit", "Baseline", "Target", "Due date"),
    ("Ships on time", "%", 71.5, 90, "2027-03-31"),
    ("Waiting hours", "hours", 9, 3, "2027-03-31"),
)
TWO_ROWS = (
    ("ID", "Name", "Department", "Schedule", None, "Budget"),
    (None, None, None, "Start date", "End date", None),
)
DOWN = tuple((0, column, 1, column) for column in (0, 1, 2, 5))
BY_DEPARTMENT = tuple(row if at % 2 == 0 else (*row[:2], None, *row[3:]) for at, row in enumerate(PLAN))
TURNED = tuple(zip(*(HEADER, *PLAN), strict=True))
CODED = tuple((*row[:2], {"Sea": 10, "Air": 20}[row[2]], *row[3:]) for row in PLAN)
CODES = page(("Code", "Name"), (10, "Sea"), (20, "Air"), name="Departments")
MERGED_DOWN = ((1, 2, 2, 2), (3, 2, 4, 2))


def sums(word, *, at=1):
    """A row that sums up, its word in the column `at`."""
    row = [None] * 5 + [2336253.75]
    row[at] = word
    return tuple(row)


def group(name, *under):
    """A header cell over several columns."""
    return (name, *[None] * (len(under) - 1))


WIDE = ((*HEADER[:5], "Budget", "Spend", None), (None,) * 6 + (2025, 2026))
WIDE_ROWS = tuple((*row, 5, 7) for row in PLAN)

LAYOUT = {
    "title rows above": Quirk(xlsx(page(TITLE, ("As at 30 September",), BLANK, HEADER, *PLAN))),
    "title merged over the columns": Quirk(xlsx(page(TITLE, HEADER, *PLAN, merges=((0, 0, 0, 5),)))),
    "title of two rows merged to a block": Quirk(xlsx(page(TITLE, BLANK, HEADER, *PLAN, merges=((0, 0, 1, 5),)))),
    "header over two rows, xlsx": Quirk(xlsx(page(*TWO_ROWS, *PLAN, merges=(*DOWN, (0, 3, 0, 4))))),
    "header over two rows, xls": Quirk(xls(page(*TWO_ROWS, *PLAN, merges=(*DOWN, (0, 3, 0, 4)))), "plan.xls"),
    "header over two rows, ods": Quirk(ods(page(*TWO_ROWS, *PLAN, merges=(*DOWN, (0, 3, 0, 4)))), "plan.ods"),
    "years under a group": Quirk(
        xlsx(page(*WIDE, *WIDE_ROWS, merges=(*((0, n, 1, n) for n in range(6)), (0, 6, 0, 7))))
    ),
    "department merged down, xlsx": Quirk(xlsx(page(HEADER, *BY_DEPARTMENT, merges=MERGED_DOWN))),
    "department merged down, xls": Quirk(xls(page(HEADER, *BY_DEPARTMENT, merges=MERGED_DOWN)), "plan.xls"),
    "department merged down, ods": Quirk(ods(page(HEADER, *BY_DEPARTMENT, merges=MERGED_DOWN)), "plan.ods"),
    "one budget merged over two rows": Quirk(
        xlsx(page(HEADER, PLAN[0], (*PLAN[1][:5], None), *PLAN[2:], merges=((1, 5, 2, 5),))),
        but={("H1", "budget"): None, ("L2", "budget"): None},
    ),
    "two tables one under another": Quirk(
        xlsx(page(("Initiatives",), HEADER, *PLAN, BLANK, ("Key results",), *RESULTS)), others=("Plan · Key results",)
    ),
    "two tables side by side": Quirk(
        xlsx(page(*((*one, None, *two) for one, two in zip((HEADER, *PLAN[:2]), RESULTS, strict=True)))),
        keys=("H1", "L2"),
        others=("Plan · table 2",),
    ),
    "three tables on a sheet": Quirk(
        xlsx(page(*RESULTS, BLANK, BLANK, HEADER, *PLAN, BLANK, ("Objective", "Why now"), ("Grow", "Rivals"))),
        table="Plan · table 2",
        others=("Plan · table 1", "Plan · table 3"),
    ),
    "hidden sheet": Quirk(
        xlsx(page(*RESULTS, name="Results"), page(HEADER, *PLAN, visibility=HIDDEN)), table="Plan (hidden)"
    ),
    "very hidden sheet": Quirk(
        xlsx(page(*RESULTS, name="Results"), page(HEADER, *PLAN, visibility=VERY_HIDDEN)), table="Plan (hidden)"
    ),
    "hidden sheet, xls": Quirk(
        xls(page(*RESULTS, name="Results"), page(HEADER, *PLAN, visibility=HIDDEN)), "a.xls", table="Plan (hidden)"
    ),
    "hidden sheet, ods": Quirk(
        ods(page(*RESULTS, name="Results"), page(HEADER, *PLAN, visibility=HIDDEN)), "a.ods", table="Plan (hidden)"
    ),
    "cover sheet first": Quirk(xlsx(page(TITLE, name="Cover"), page(HEADER, *PLAN))),
    "total at the end": Quirk(xlsx(page(HEADER, *PLAN, sums("Total"))), rejected=("a total",)),
    "total in the key column": Quirk(xlsx(page(HEADER, *PLAN, sums("TOTAL:", at=0))), rejected=("a total",)),
    "total beside the figures": Quirk(xlsx(page(HEADER, *PLAN, sums("Summe", at=4))), rejected=("a total",)),
    "subtotals between": Quirk(
        xlsx(page(HEADER, *PLAN[:2], sums("Total Sea"), *PLAN[2:], sums("Zwischensumme"), sums("Total général"))),
        rejected=("a total",) * 3,
    ),
    "column names repeated on every printed page": Quirk(
        xlsx(page(HEADER, *PLAN[:2], BLANK, HEADER, *PLAN[2:])), rejected=("the column names once more",)
    ),
    "headings merged between rows": Quirk(
        xlsx(page(HEADER, ("Sea",), *PLAN[:2], ("Air",), *PLAN[2:], merges=((1, 0, 1, 5), (4, 0, 4, 5)))),
        rejected=("a heading between the rows",) * 2,
    ),
    "footnote below": Quirk(xlsx(page(HEADER, *PLAN, BLANK, (None, "Source: register"))), rejected=("footnote",)),
    "blank rows between": Quirk(xlsx(page(HEADER, PLAN[0], BLANK, *PLAN[1:3], BLANK, BLANK, PLAN[3]))),
    "spacer columns": Quirk(xlsx(page(*((*row[:2], None, *row[2:5], None, row[5]) for row in (HEADER, *PLAN))))),
    "table that begins at D7": Quirk(xlsx(page(*[()] * 6, *((None,) * 3 + row for row in (HEADER, *PLAN))))),
    "one initiative a column, xlsx": Quirk(xlsx(page(*TURNED))),
    "one initiative a column, xls": Quirk(xls(page(TITLE, BLANK, *TURNED)), "plan.xls"),
    "one initiative a column, ods": Quirk(ods(page(TITLE, *TURNED)), "plan.ods"),
    "one initiative a column, department merged across": Quirk(
        xlsx(
            page(
                *TURNED[:2],
                ("Department", "Sea", None, "Air", None),
                *TURNED[3:],
                merges=((2, 1, 2, 2), (2, 3, 2, 4)),
            )
        )
    ),
    "codes explained in another sheet": Quirk(
        xlsx(page(("ID", "Name", "Department code", *HEADER[3:]), *CODED), CODES)
    ),
    "codes explained in a hidden sheet": Quirk(
        xlsx(page(CODES.rows[0], *CODES.rows[1:], name="Codes", visibility=HIDDEN),
             page(("ID", "Name", "Department code", *HEADER[3:]), *CODED))
    ),
    "names in another sheet": Quirk(
        xlsx(page(("ID", *HEADER[2:]), *((row[0], *row[2:]) for row in PLAN)),
             page(("Project number", "Title"), *(row[:2] for row in PLAN[::-1]), name="Names"))
    ),
    "shares beside the plan": Quirk(ods(page((*HEADER, "Done"), *((*row, Share(0.25)) for row in PLAN))), "plan.ods"),
}  # fmt: skip

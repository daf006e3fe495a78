"""Files whose cells write dates and amounts in the ways of several countries, or hold what is no value."""

from datetime import date

from tests.intake.quirk import HEADER, PLAN, Quirk, as_csv, told
from tests.intake.quirk_writers import ods, page, xls, xlsx

GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
ROWS = (HEADER, *PLAN)


def days(write, ends=None):
    """PLAN with its dates written as text."""
    return xlsx(page(HEADER, *told({"starts_on": write, "ends_on": ends or write})))


def amounts(write):
    """PLAN with its amounts written as text."""
    return xlsx(page(HEADER, *told({"budget": write})))


def grouped(value, thousands, decimal):
    """1278000.5 as 1.278.000,50."""
    return f"{value:,.2f}".replace(",", "T").replace(".", decimal).replace("T", thousands)


def serial(zero):
    """A day as the figure that a workbook counts it by."""
    return lambda day: (day - zero).days


STYLES = ("%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%d/%m/%Y", "%B %d, %Y")


def mixed(day):
    """A day in one of five styles."""
    return day.strftime(STYLES[day.year % 5])


def with_cell(field, value, key="H1"):
    """PLAN with one cell changed."""
    return tuple(
        tuple(
            value if row[0] == key and name == field else cell for name, cell in zip(HEADER, row, strict=True)
        )
        for row in PLAN
    )


SINCE_1900, SINCE_1904 = serial(date(1899, 12, 30)), serial(date(1904, 1, 1))
RAW_1904 = told({"starts_on": SINCE_1904, "ends_on": SINCE_1904})

CELLS = {
    "plain, xlsx": Quirk(xlsx(page(*ROWS))),
    "plain, xls": Quirk(xls(page(*ROWS)), "plan.xls"),
    "plain, ods": Quirk(ods(page(*ROWS)), "plan.ods"),
    "an old workbook under a new name": Quirk(xls(page(*ROWS)), "plan.xlsx"),
    "semicolons": Quirk(as_csv(ROWS).encode("cp1252"), "plan.csv"),
    "tabs in UTF-16": Quirk(as_csv(ROWS, "\t").encode("utf-16"), "plan.txt"),
    "a separator declared": Quirk(b"sep=|\r\n" + as_csv(ROWS, "|").encode(), "plan.csv"),
    "dates that count from 1904, xlsx": Quirk(xlsx(page(*ROWS), counts_from_1904=True)),
    "dates that count from 1904, xls": Quirk(xls(page(*ROWS), counts_from_1904=True), "plan.xls"),
    "bare day numbers": Quirk(days(SINCE_1900)),
    "bare day numbers from 1904, xlsx": Quirk(xlsx(page(HEADER, *RAW_1904), counts_from_1904=True)),
    "bare day numbers from 1904, xls": Quirk(xls(page(HEADER, *RAW_1904), counts_from_1904=True), "a.xls"),
    "dates 31.03.2027": Quirk(days(lambda day: day.strftime("%d.%m.%Y"))),
    "dates 31/03/2027": Quirk(days(lambda day: day.strftime("%d/%m/%Y"))),
    "dates 03/31/2027 12:00:00 AM": Quirk(days(lambda day: day.strftime("%m/%d/%Y 12:00:00 AM"))),
    "dates 31 Mar 2027": Quirk(days(lambda day: day.strftime("%d %b %Y"))),
    "dates 2027-03-31T00:00:00": Quirk(days(lambda day: f"{day.isoformat()}T00:00:00")),
    "dates 31. März 2027": Quirk(days(lambda day: f"{day.day}. {GERMAN.split()[day.month - 1]} {day.year}")),
    "dates 31 mars 2027": Quirk(days(lambda day: f"{day.day} {FRENCH.split()[day.month - 1]} {day.year}")),
    "dates in five styles at once": Quirk(days(mixed)),
    "years of two figures": Quirk(days(lambda day: day.strftime("%d.%m.%y"))),
    "years of two figures far apart": Quirk(
        xlsx(page(HEADER, *with_cell("Start date", "01.04.89"), )),
        but={("H1", "starts_on"): date(1989, 4, 1)},
    ),
    "an end that only fits in the next century": Quirk(
        xlsx(page(HEADER, *with_cell("End date", "31.03.80"))), but={("H1", "ends_on"): date(2080, 3, 31)}
    ),
    "a year that two centuries claim": Quirk(
        xlsx(page(HEADER, *with_cell("End date", "31.03.76"))), keys=("L2", "Q3", "R4"), rejected=("may be",)
    ),
    "dates that two orders fit": Quirk(
        days(lambda day: day.replace(day=3).strftime("%m/%d/%Y")), keys=(), rejected=("read in two ways",) * 4
    ),
    "a day that does not exist": Quirk(
        xlsx(page(HEADER, *with_cell("End date", "31.02.2027"))), keys=("L2", "Q3", "R4"), rejected=("does not exist",)
    ),
    "an end before its start": Quirk(
        xlsx(page(HEADER, *with_cell("End date", date(2020, 1, 1)))), keys=("L2", "Q3", "R4"), rejected=("lies before",)
    ),
    "amounts 1,278,000.50": Quirk(amounts(lambda value: grouped(value, ",", "."))),
    "amounts 1.278.000,50": Quirk(amounts(lambda value: grouped(value, ".", ","))),
    "amounts 1'278'000.50": Quirk(amounts(lambda value: grouped(value, "'", "."))),
    "amounts 1 278 000,50": Quirk(amounts(lambda value: grouped(value, "\u202f", ","))),
    "amounts £1,278,000.50": Quirk(amounts(lambda value: "£" + grouped(value, ",", "."))),
    "amounts 1.278.000,50 GBP": Quirk(amounts(lambda value: grouped(value, ".", ",") + " GBP")),
    "amounts in thousands by their column": Quirk(
        xlsx(page((*HEADER[:5], "Budget (£k)"), *told({"budget": lambda value: value / 1000})))
    ),
    "amounts 1.2780005 Mio": Quirk(amounts(lambda value: f"{value / 10**6:.8f} Mio")),
    "amounts as shares": Quirk(
        xlsx(page(HEADER, *with_cell("Budget", "85 %"))), keys=("L2", "Q3", "R4"), rejected=("is a share",)
    ),
    "amounts below zero in brackets": Quirk(
        xlsx(page(HEADER, *with_cell("Budget", "(61,000.50)"))), keys=("L2", "Q3", "R4"), rejected=("less than zero",)
    ),
    "amounts of another currency": Quirk(
        xlsx(page(HEADER, (*PLAN[0][:5], "€ 61,000.50"), *told({"budget": lambda value: f"£{value:,.2f}"})[1:])),
        keys=("L2", "Q3", "R4"),
        rejected=("is not in GBP",),
    ),
    "words in place of values": Quirk(
        xlsx(page(HEADER, *with_cell("Budget", "Exempt under Section 43"))), but={("H1", "budget"): None}
    ),
    "errors of formulas": Quirk(xls(page(HEADER, *with_cell("Budget", "#N/A"))), "a.xls", but={("H1", "budget"): None}),
    "text like a formula": Quirk(
        xlsx(page(HEADER, *with_cell("Name", '=HYPERLINK("http://x")'))), but={("H1", "name"): '=HYPERLINK("http://x")'}
    ),
    "blanks that do not show": Quirk(xlsx(page(HEADER, *told({"name": lambda name: f"\u00a0{name}\u200b "})))),
    "line breaks in the column names": Quirk(
        xlsx(page((*HEADER[:3], "Start\ndate", "End\r\ndate", "Budget"), *PLAN))
    ),
    "a row twice": Quirk(xlsx(page(*ROWS, PLAN[1])), rejected=("the same key stands",)),
    "a row without a name": Quirk(
        xlsx(page(*ROWS, ("X9", None, "Sea", None, None, 5))), rejected=("the name is empty",)
    ),
    "German column names": Quirk(
        xlsx(page(("Nr", "Projektname", "Abteilung", "Beginn", "Ende", "Gesamtbudget"), *PLAN))
    ),
    "French column names": Quirk(
        xlsx(page(("Numéro", "Intitulé", "Département", "Date de début", "Date de fin", "Coût total"), *PLAN))
    ),
}  # fmt: skip

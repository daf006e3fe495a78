"""Files with the quirks of real ones, made here with invented content, and short ways through the import."""

import io
from dataclasses import replace

import xlsxwriter

from models.commands.create_portfolio import create_portfolio
from models.commands.import_changes import import_changes
from models.drafts import PortfolioDraft
from models.intake.applying import to_draft
from models.intake.columns import guess_kind
from models.intake.guessing import first_mapping
from models.intake.header import guess_row, table
from models.intake.proposal import propose
from models.intake.reading import first_choice, read
from models.queries.import_basis import load_import_basis
from models.views.import_basis import ImportBasis
from tests.builders import ADMINISTRATOR, TODAY

EMPTY = ImportBasis("GBP", TODAY, fiscal_start_month=4)
EXEMPT = "Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)"

# Semicolons, cp1252, two columns of one name, line breaks in cells, words in number cells, millions without a unit.
MAJOR_2022 = f"""\
year;project_number;project_name;department;report_category;description_aims;colour_rating;colour_rating;\
rating_comment;start_date;end_date;total_baseline;wlc_baseline_incl_NCG;budget_comment
2022;SEA_0001_2021-Q1;Harbour Deepening;SEA;Infrastructure;"Deepen the harbour
for larger ships";;Amber;The owner\x92s rating is Amber;2019-04-01;2027-03-31;£33.70;£1,278;Cost rose to £1278m
2022;SEA_0002_1920-Q2;Lighthouse Renewal;SEA;Infrastructure;Renew the lights;Green;;On course;2020-01-15;2024-12-31;\
£4;£61;Cost stayed at £61m
2022;AIR_0003_2122-Q4;Quiet Skies;AIR;ICT;Fewer night flights;Red;;Late;2021-06-01;{EXEMPT};£8.20;{EXEMPT};{EXEMPT}
2022;AIR_0004_2122-Q4;Runway Safety;AIR;ICT;Safer runways;{EXEMPT};{EXEMPT};;2021-06-01;2025-06-30;;£903;Cost is £903m
"""
MAJOR_2021 = """\
year;project_number;project_name;department;description_aims;colour_rating;rating_comment;start_date;end_date;\
total_baseline;wlc_baseline_incl_NCG;budget_comment
2021;SEA_0001_2021-Q1;Harbour Deepening Programme;SEA;Deepen the harbour;Amber/Green;Fine;2019-04-01;2026-03-31;\
£30.00;£1,100.50;Cost stayed at £1100.50m
2021;SEA_0002_1920-Q2;Lighthouse Renewal;SEA;Renew the lights;Green;Fine;2020-01-15;2024-12-31;£4.00;£61.00;£61m
2021;OLD_0009_1112-Q1;Canal Closure;OLD;Close the canal;Amber;So so;2011-04-01;2021-03-31;£1.00;£12.00;£12m
"""
KEY_RESULTS = """\
kr_id,objective,metric,unit,direction,baseline_value,baseline_date,target_value,due_date,frequency
kr-1,Ships arrive on time,Ships on time,%,increase,71.5,2025-01-31,90,2026-12-31,monthly
kr-2,Ships arrive on time,Waiting hours,hours,D,9,2025-01-31,3,2026-12-31,monthly (year to date)
kr-3,Nobody is hurt,Accidents,number,decrease,2,2025-01-31,4,2026-12-31,quarterly
kr-4,Nobody is hurt,Near misses,number,none,,,10,2026-12-31,annual
"""
CHECK_INS = """\
kr_id,date,value,comment
kr-1,2025-02-28,73.25,First month
kr-1,2025-03-31,75,
kr-2,2025-02-28,8.5,
kr-2,2025-02-30,8.1,
kr-9,2025-02-28,1,
"""


def encoded(text):
    """Text as an old Windows program saves it."""
    return text.replace("\x92", "’").encode("cp1252")


def workbook(*rows, name="Sheet1", **others):
    """A workbook with one sheet of rows; `others` are more sheets by name."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    for title, content in {name: rows, **others}.items():
        sheet = book.add_worksheet(title)
        for at, row in enumerate(content):
            sheet.write_row(at, 0, row)
    book.close()
    return out.getvalue()


def table_of(content, name="file.csv"):
    """The table found in a file."""
    data = content if isinstance(content, bytes) else content.encode()
    sheet = first_choice(read(data, name))
    return table(sheet, guess_row(sheet))


def proposed(content, basis=EMPTY, *, name="file.csv", **changes):
    """What importing a file would do, as it is offered first but for `changes` of its mapping."""
    rows = table_of(content, name)
    mapping = replace(first_mapping(rows, name, basis, changes.pop("kind", None)), **changes)
    return propose(rows, mapping, basis)


def by_name(proposal):
    """The rows of a proposal by their names."""
    return {row.name: row for row in proposal.rows}


def portfolio(database, currency="GBP"):
    """The id of a new portfolio."""
    draft = PortfolioDraft("Majors", currency=currency, fiscal_start_month=4)
    return create_portfolio(database, ADMINISTRATOR, draft).id


def brought_in(database, portfolio_id, content, *, name="file.csv", actor=ADMINISTRATOR, **changes):
    """Import a file as it is offered first; returns the proposal that was carried out."""
    kind = changes.pop("kind", None) or guess_kind(table_of(content, name))
    basis = load_import_basis(database, portfolio_id, kind)
    proposal = proposed(content, basis, name=name, kind=kind, **changes)
    import_changes(database, actor, portfolio_id, to_draft(proposal, name, basis.known))
    return proposal

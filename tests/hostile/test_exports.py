"""Whatever is typed leaves as text: no export holds a formula, a link, a script or a part from elsewhere."""

import csv
import io
import re
import zipfile
from datetime import date
from html import unescape

import pytest

from exports import trail
from exports.deck import build_deck
from exports.workbook_round import workbook
from models.intake.rejects import LIVE, inert
from models.queries.audit import whole_trail
from models.queries.import_basis import load_import_basis
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.views import frozen_form
from models.views.import_basis import Kind
from tests.hostile.portfolio import FORMULAS, MARKUP, SPY

PACKAGES = ("pptx", "xlsx", "trail.xlsx")
KINDS = (Kind.INITIATIVES, Kind.KEY_RESULTS, Kind.CHECK_INS)


@pytest.fixture(scope="module")
def views(harmful):
    """The portfolio and its initiatives."""
    view = load_portfolio(harmful.database, harmful.portfolio_id)
    return view, [load_initiative(harmful.database, harmful.portfolio_id, one.id) for one in view.initiatives]


@pytest.fixture(scope="module")
def files(harmful, views):
    """Every file that the portfolio goes out in, by its ending."""
    bases = {kind: load_import_basis(harmful.database, harmful.portfolio_id, kind) for kind in KINDS}
    acts = tuple(whole_trail(harmful.database, harmful.portfolio_id))
    return {
        "pptx": build_deck(*views),
        "xlsx": workbook(bases),
        "trail.xlsx": trail.as_workbook(acts, date(2026, 3, 2)),
        "trail.csv": trail.as_csv(acts),
    }


def parts(blob):
    """Names and contents of a package's parts, those of embedded workbooks too."""
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        for name in package.namelist():
            content = package.read(name)
            yield name, content
            if name.endswith(".xlsx"):
                yield from ((f"{name}/{inner}", part) for inner, part in parts(content))


@pytest.mark.parametrize("kind", PACKAGES)
def test_no_cell_is_a_formula(files, kind):
    sheets = [(name, part) for name, part in parts(files[kind]) if re.search(r"worksheets/.*\.xml$", name)]

    assert sheets
    assert [name for name, part in sheets if re.search(rb"<f[ >]", part)] == []


@pytest.mark.parametrize("kind", PACKAGES)
def test_nothing_leads_or_reaches_outside(files, kind):
    for name, part in parts(files[kind]):
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in part, name
            assert SPY.encode() not in part, name
        assert b"hlinkClick" not in part, name


@pytest.mark.parametrize("kind", PACKAGES)
def test_what_was_typed_is_in_it_as_typed(files, kind):
    whole = b"".join(part for name, part in parts(files[kind]) if name.endswith(".xml")).decode("utf-8")
    words = unescape(re.sub(r"<[^>]*>", "", whole))

    assert MARKUP.partition(" ")[0] in words
    assert FORMULAS[0] in words
    assert "<script" not in whole


def test_no_cell_of_separated_values_would_run(files):
    rows = list(csv.reader(io.StringIO(files["trail.csv"].decode("utf-8-sig"), newline="")))

    assert len(rows) > 100
    assert [cell for row in rows for cell in row if cell.startswith(LIVE)] == []


def test_text_like_a_formula_is_inert_in_separated_values():
    assert all(str(inert(text)).startswith("'") for text in (*FORMULAS, "\n=1", "\r=1", "\x00=1"))
    assert inert(MARKUP) == MARKUP
    assert inert(-5) == -5


def test_the_stable_form_brings_every_text_back(views):
    view, initiatives = views

    for one in (view, *initiatives):
        assert frozen_form.from_text(frozen_form.to_text(one)) == one
        assert frozen_form.to_text(one).isascii()

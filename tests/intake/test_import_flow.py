"""The Import tab, walked as a reader walks it: drop a file, check, import or walk away."""

import tomllib
from pathlib import Path

import pytest

from components.access import SEE_AS
from components.import_flow_file import TAKEN_MB
from components.places import Place, path
from exports.workbook_form import form
from models.database import open_database
from models.intake import guard
from models.queries.portfolio import load_portfolio
from models.vocabulary import Role
from tests.intake.filled_in import filled
from tests.intake.quirks_of_layout import LAYOUT
from tests.intake.samples import CHECK_INS, EMPTY, KEY_RESULTS, MAJOR_2022, encoded, portfolio, workbook
from tests.intake.test_actuals import LEDGER
from tests.intake.test_actuals import PLAN as CODED


@pytest.fixture
def tab(shell, database_path):
    """The Import tab of a new portfolio, and a look at what the portfolio holds."""
    database = open_database(str(database_path))
    into = portfolio(database)
    app = shell(portfolio=into)
    app.query_params["tab"] = "Import"
    app.switch_page(str(path(Place.PORTFOLIO))).run()
    yield app, lambda: load_portfolio(database, into)
    database.close()


def drop(app, content, name="majors_2022.csv"):
    data = content if isinstance(content, bytes) else content.encode()
    app.file_uploader[0].set_value((name, data, "text/csv")).run()
    assert not app.exception


def button(app, words):
    return next(each for each in app.button if each.label.startswith(words))


def said(app):
    return " ".join(
        each.value.replace("\\", "").replace("\u2060", "") for each in (*app.info, *app.error, *app.warning)
    )


def test_drop_check_import(tab):
    app, view = tab
    drop(app, encoded(MAJOR_2022))
    button(app, "Import 4 rows").click().run()

    assert "4 rows of majors_2022.csv imported: 4 new initiatives." in said(app)
    assert len(view().initiatives) == 4


def test_walking_away_saves_nothing_and_makes_room(tab):
    app, view = tab
    drop(app, encoded(MAJOR_2022))
    button(app, "Walk away").click().run()

    assert not [each for each in app.button if each.label.startswith("Import ")]
    assert view().initiatives == ()


def test_a_changed_choice_changes_what_would_happen(tab):
    app, view = tab
    drop(app, encoded(MAJOR_2022))
    next(each for each in app.selectbox if each.label == "Amounts are in").set_value(1000).run()
    button(app, "Import 4 rows").click().run()

    assert max(each.money.approved or 0 for each in view().initiatives) == 127_800_000


def test_key_results_and_then_their_check_ins(tab):
    app, view = tab
    drop(app, KEY_RESULTS, "key_results.csv")
    button(app, "Import 4 rows").click().run()
    button(app, "Import another").click().run()
    drop(app, CHECK_INS, "check_ins.csv")
    button(app, "Import 3 rows").click().run()

    assert "3 new check-ins, 2 rejected" in said(app)
    assert len(view().objectives) == 2


def test_the_same_file_again_has_nothing_to_import(tab):
    app, _ = tab
    drop(app, encoded(MAJOR_2022))
    button(app, "Import 4 rows").click().run()
    button(app, "Import another").click().run()
    drop(app, encoded(MAJOR_2022))

    assert button(app, "Import 4 rows").disabled


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xd8\xff\xe0" + b"x" * 99, "is a JPEG picture, not a table"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (b"  ", "is empty"),
        (workbook(["Alpha", 45000], ["Beta", 45100]), "has no row of column names"),
        (b",".join(b"c%d" % n for n in range(200)) + b"\n" + b"1," * 199 + b"1", "has 200 columns"),
    ],
    ids=["picture", "password", "empty", "no names", "wide"],
)
def test_a_file_that_cannot_be_read_says_what_to_do(tab, content, words):
    app, _ = tab
    drop(app, content, "file.csv")

    assert words in said(app)
    assert not [each for each in app.button if each.label.startswith("Import ")]


def test_who_may_not_import_is_told_so(tab):
    app, _ = tab
    app.sidebar.selectbox(key=SEE_AS).set_value(Role.VIEWER).run()

    assert not app.file_uploader


def test_a_file_that_is_too_large_gets_a_sentence_on_what_to_do(tab):
    app, view = tab
    drop(app, b"Name;Budget\n" + b"Some project;12345\n" * (60 * 1024 * 1024 // 19), name="sixty.csv")

    assert "“sixty.csv” has 60 MB; at most 25 MB can be imported. Remove pictures" in said(app)
    assert view().initiatives == ()


def test_the_upload_takes_what_the_sentence_is_for():
    served = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text())

    assert guard.MAX_BYTES < TAKEN_MB * guard.MEGABYTE
    assert served["server"]["maxUploadSize"] == TAKEN_MB


def test_wrong_letters_are_put_right_before_anything_is_saved(tab):
    app, view = tab
    drop(app, "Name;Department\nŁódź;Żary\n".encode("cp1250"), name="plan.csv")
    alphabet = next(each for each in app.selectbox if each.label == "Alphabet of the file")
    alphabet.set_value("cp1250").run()
    button(app, "Import 1 row").click().run()

    assert [each.name for each in view().initiatives] == ["Łódź"]


PLAN = "ID;Name;Department;Budget\nH1;Harbour;Sea;5\nL2;Lights;Sea;6\nQ3;Quiet skies;Air;7\n"


def test_next_months_file_of_the_same_columns_takes_one_click_and_shows_what_changed(tab):
    app, view = tab
    drop(app, PLAN, "PMO plan 2026-01.csv")
    button(app, "Import 3 rows").click().run()
    button(app, "Import another").click().run()
    drop(app, PLAN.replace("Harbour", "Harbour Two"), "Copy of plan (final).csv")

    assert any("Read like the last file of" in each.value for each in app.caption)
    assert not [each for each in app.selectbox if each.label == "Starts on"]
    (shown,) = [each.value for each in app.dataframe if "What" in each.value.columns]
    assert list(shown["What"]) == ["Name: Harbour → Harbour Two"]
    button(app, "Import 1 change").click().run()
    assert {each.name for each in view().initiatives} == {"Harbour Two", "Lights", "Quiet skies"}


def test_what_was_remembered_can_still_be_changed(tab):
    app, _ = tab
    drop(app, PLAN, "plan.csv")
    button(app, "Import 3 rows").click().run()
    button(app, "Import another").click().run()
    drop(app, PLAN, "plan.csv")
    next(each for each in app.toggle if each.label == "Change how it is read").set_value(True).run()

    assert [each for each in app.selectbox if each.label == "Starts on"]


def test_the_tables_of_a_workbook_come_in_one_after_the_other(tab):
    app, view = tab
    data = LAYOUT["two tables one under another"].data
    drop(app, data, "plan.xlsx")
    button(app, "Import 4 rows").click().run()
    button(app, "Import “Plan · Key results” of this file").click().run()
    button(app, "Import 2 rows").click().run()

    assert "2 new key results" in said(app)
    assert len(view().initiatives) == 4


def test_a_turned_sheet_says_so_and_names_its_columns(tab):
    app, view = tab
    drop(app, LAYOUT["one initiative a column, xlsx"].data, "plan.xlsx")

    assert any("one record a column, turned" in each.value.replace("\\", "") for each in app.caption)
    assert any("Column" in each.value.columns for each in app.dataframe)
    button(app, "Import 4 rows").click().run()
    assert len(view().initiatives) == 4


def test_actuals_are_taken_when_they_add_up_and_not_before(tab):
    app, view = tab
    drop(app, CODED, "plan.csv")
    button(app, "Import 2 rows").click().run()
    button(app, "Import another").click().run()
    drop(app, LEDGER.replace("11.300,00", "11.000,00"), "ledger.csv")

    assert "too much" in said(app)
    assert button(app, "Take 2 amounts").disabled
    next(each for each in app.text_input if each.label.startswith("Total spent")).set_value("11300").run()
    button(app, "Take 2 amounts").click().run()
    assert sorted(each.money.spent for each in view().initiatives) == [130000, 1000000]
    assert "2 amounts of ledger.csv taken" in said(app)


def test_the_workbooks_to_send_round_are_offered_where_they_are_asked_for(tab):
    app, _ = tab
    drop(app, PLAN, "plan.csv")
    button(app, "Import 3 rows").click().run()
    button(app, "Import another").click().run()
    next(each for each in app.toggle if each.label.startswith("Send a workbook")).set_value(True).run()

    titles = {each.label.replace("\\", "").replace("\u2060", "") for each in app.get("download_button")}
    assert {"Workbook to send round", "Proposal form"} < titles
    assert any(title.startswith("Download plan ") for title in titles)


def test_a_proposal_form_comes_in_whole_with_one_click(tab):
    app, view = tab
    answers = {"Name": "Quiet harbour", "Technology check: what it adds": "One interface"}
    result = ("Nights without noise", "Nights below 50 dB", "nights", "increase", 120, "2026-01-31", 300)
    drop(app, filled(form(EMPTY), "Proposal", answers, "Key result", [result]), "from Anna.xlsx")

    assert any("is a proposal form" in each.value.replace("\\", "") for each in app.caption)
    button(app, "Import 2 changes").click().run()
    assert not app.exception
    assert "Initiatives 1 new; Key results 1 new" in said(app)
    (one,) = view().initiatives
    assert one.name == "Quiet harbour"


def test_our_workbook_may_still_be_read_table_by_table(tab):
    app, _ = tab
    answers = {"Name": "Quiet harbour"}
    drop(app, filled(form(EMPTY), "Proposal", answers, "Key result", []), "from Anna.xlsx")
    next(each for each in app.toggle if each.label == "Read it table by table").set_value(True).run()

    assert button(app, "Import 1 row")

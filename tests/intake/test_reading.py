"""Files into sheets of raw cells: encodings, delimiters, quoted line breaks, hidden sheets, limits."""

from datetime import date

import pytest

from models.errors import Unreadable
from models.intake.header import guess_row, table
from models.intake.reading import first_choice, read
from tests.intake.samples import table_of, workbook


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_told_by_the_rows(delimiter):
    rows = [["Name", "Cost, in £", "Note"], ["A", "1", "x; y"], ["B", "2", "z"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)

    assert table_of(text).columns == ("Name", "Cost, in £", "Note")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_the_encoding_is_told_by_the_bytes(codec):
    found = table_of("Name;Größe\nÄrmelkanal;12\n".encode(codec))

    assert found.columns == ("Name", "Größe")
    assert found.lines[0].cells[0] == "Ärmelkanal"


def test_bytes_that_cp1252_does_not_know_do_not_spoil_the_others():
    found = table_of(b"Name;Note\nA;\x9d it\x92s \xa3 5\n")

    assert "it’s £ 5" in found.lines[0].cells[1]


def test_a_line_break_inside_quotes_stays_in_its_cell():
    found = table_of('Name,Note\nA,"one\r\ntwo"\nB,three\n')

    assert [line.cells[0] for line in found.lines] == ["A", "B"]
    assert found.lines[0].cells[1] == "one\r\ntwo"


def test_two_columns_of_one_name_are_kept_apart():
    assert table_of("Name;rating;rating\nA;;Amber\n").columns == ("Name", "rating", "rating (2)")


def test_the_separator_that_a_file_declares_is_believed():
    assert table_of("sep=|\nName|Note\nA|x,y,z\n").columns == ("Name", "Note")


def test_a_quotation_mark_never_closed_does_not_swallow_the_file():
    with pytest.raises(Unreadable, match="quotation mark"):
        read(b'Name,Note\nA,"' + b"x" * 1_200_000, "a.csv")


def test_two_hundred_columns_get_a_sentence():
    found = read(",".join(f"c{n}" for n in range(200)).encode() + b"\n" + b"1," * 199 + b"1\n", "wide.csv")

    with pytest.raises(Unreadable, match=r"has 200 columns; at most 150 can be imported\. Delete"):
        table(found.sheets[0], 1)


def test_a_workbook_of_two_hundred_columns_gets_the_same_sentence():
    found = read(workbook([f"c{n}" for n in range(200)], range(200)), "wide.xlsx")

    with pytest.raises(Unreadable, match="has 200 columns"):
        guess_row(found.sheets[0])


def test_a_workbook_gives_values_dates_and_text_as_they_are():
    found = table_of(workbook(["Name", "Start", "Cost"], ["A", date(2026, 3, 31), 12.5]), "a.xlsx")

    assert found.lines[0].cells == ("A", date(2026, 3, 31), 12.5)


def test_a_formula_gives_the_value_it_had_and_text_like_one_stays_text():
    import io

    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Name", "Cost"])
    sheet.write_string(1, 0, "=cmd()")
    sheet.write_formula(1, 1, "=6*7", None, 42)
    book.close()

    assert table_of(out.getvalue(), "a.xlsx").lines[0].cells == ("=cmd()", 42)


def test_the_sheet_offered_first_is_visible_and_full():
    data = workbook(["x"], name="Cover", Plan=[["Name", "Note"], ["A", "b"], ["B", "c"]])

    assert first_choice(read(data, "a.xlsx")).name == "Plan"


def test_cells_that_are_no_numbers_do_not_stop_the_reading(real_data):
    found = read((real_data / "hostile" / "nan.xlsx").read_bytes(), "nan.xlsx")

    assert found.sheets


@pytest.mark.parametrize("name", ["dim.xlsx", "merge.xlsx", "sparse.xlsx", "text.xlsx"])
def test_hostile_workbooks_are_read_or_refused_in_moments(real_data, name):
    data = (real_data / "hostile" / name).read_bytes()

    assert outcome(data, name).endswith((".", "rows"))


def outcome(data, name):
    try:
        found = read(data, name).sheets[0]
        return f"{len(table(found, guess_row(found)).lines)} rows"
    except Unreadable as refusal:
        return str(refusal)


def test_a_mark_of_utf_32_is_not_taken_for_one_of_utf_16():
    assert table_of("Name;Größe\nÄrmelkanal;12\n".encode("utf-32")).columns == ("Name", "Größe")


def test_a_quotation_mark_open_to_the_end_names_its_row():
    with pytest.raises(Unreadable, match="opens a quotation mark in row 3 that is never closed"):
        read(b'Name,Note\nA,b\n"B,c\nC,d\nD,e\n', "a.csv")


@pytest.mark.parametrize(
    "start", [b"<table><tr>", b"\xef\xbb\xbf<!-- saved -->", b'[{"name": 1}]', b'{"a": 1}']
)
def test_a_page_or_a_document_under_the_name_of_a_table_is_refused(start):
    with pytest.raises(Unreadable, match="not a table"):
        read(start + b"\n" * 50, "export.csv")


def test_a_cell_of_marks_without_width_is_blank():
    assert [line.cells[0] for line in table_of("Name;Note\n\u200b;\ufeff\nA;b\n").lines] == ["A"]


def test_a_few_stray_bytes_do_not_spoil_a_file_in_utf_8():
    found = table_of("Name;Note\nZürich;ä\nGenève;é\n".encode() + b"A\x92s;b\n")

    assert [line.cells[0] for line in found.lines] == ["Zürich", "Genève", "A’s"]


@pytest.mark.parametrize(
    ("letters", "name"), [("cp1250", "Łódź"), ("mac_roman", "Café"), ("cp1251", "Москва")]
)
def test_another_alphabet_of_one_byte_a_letter_may_be_chosen(letters, name):
    data = f"Name;Note\n{name};b\n".encode(letters)

    assert read(data, "a.csv").letters == "cp1252"
    assert read(data, "a.csv", letters).sheets[0].rows[1][0] == name

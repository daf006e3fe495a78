"""Which uploads are refused before they are read, and what the reader is told to do."""

import contextlib
import io
import zipfile

import pytest

from models.errors import Unreadable
from models.intake.guard import FileKind, check
from models.intake.guard_package import ODS_TYPE
from models.intake.reading import read
from tests.intake.quirks_of_cells import CELLS
from tests.intake.samples import workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4


def refusal(data, name="file.csv"):
    with pytest.raises(Unreadable) as caught:
        check(data, name)
    return str(caught.value)


def repacked(change):
    """A sound workbook with its parts changed by a function of name and content."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["Name"], ["A"]))) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, content in getattr(change, "more", {}).items():
            new.writestr(name, content)
    return out.getvalue()


def test_an_empty_file_is_called_empty():
    assert refusal(b"") == "“file.csv” is empty. Choose the file that holds your rows."
    assert "is empty" in refusal(b" \r\n \n")


def test_a_picture_named_csv_is_called_a_picture():
    assert "is a JPEG picture, not a table" in refusal(JPEG, "photo.csv")


def test_a_file_of_60_megabytes_is_told_how_to_shrink():
    sentence = refusal(b"a,b\n" + b"1,2\n" * 15_800_000)

    assert "has 60 MB" in sentence
    assert "split the rows" in sentence


def test_a_workbook_behind_a_password_asks_for_a_copy_without_it():
    assert "protected by a password" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"), "plan.xlsx")


def test_an_old_workbook_passes_and_another_old_document_does_not():
    assert check(OLE + "Workbook".encode("utf-16-le"), "plan.xls") is FileKind.XLS
    assert "not a workbook" in refusal(OLE + "WordDocument".encode("utf-16-le"), "plan.doc")


def test_an_old_workbook_with_macros_is_refused():
    assert "holds macros" in refusal(OLE + "Workbook _VBA_PROJECT".encode("utf-16-le"), "plan.xls")


def test_an_open_document_sheet_passes_unless_it_holds_macros():
    parts = {"mimetype": ODS_TYPE, "content.xml": b"<a/>"}

    assert check(zipped(parts), "plan.ods") is FileKind.ODS
    assert "holds macros" in refusal(zipped({**parts, "Basic/Standard/m.xml": b"<a/>"}), "plan.ods")


def zipped(parts):
    """A package of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"\x7fELF\x02\x01", "a program"),
        (bytes(range(1, 32)) * 40, "not a table of text"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_other_kinds_of_file_are_named(data, words):
    assert words in refusal(data)


def test_a_text_file_and_a_workbook_pass_by_what_they_are_not_by_their_names():
    assert check(b"a;b\n1;2\n", "table.xlsx") is FileKind.CSV
    assert check(workbook(["a"], ["b"]), "table.csv") is FileKind.XLSX


def test_a_zip_that_is_no_workbook_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("readme.txt", "hello")

    assert "not an Excel workbook" in refusal(out.getvalue(), "a.xlsx")


def test_macros_are_refused():
    def change(name, content):
        return content

    change.more = {"xl/vbaProject.bin": b"x"}

    assert "holds macros" in refusal(repacked(change), "a.xlsx")


def test_a_document_type_is_refused_as_an_entity_bomb_needs_one():
    def change(name, content):
        return b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + content if name.endswith("sheet1.xml") else content

    assert "not safe to open" in refusal(repacked(change), "a.xlsx")


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused():
    def change(name, content):
        return b"<a>" + b" " * 40_000_000 if name.endswith("sheet1.xml") else content

    assert "unpacks to far more" in refusal(repacked(change), "a.xlsx")


def test_a_part_that_leads_out_of_the_package_is_refused():
    def change(name, content):
        return content

    change.more = {"../outside.xml": b"x"}

    assert "not safe to open" in refusal(repacked(change), "a.xlsx")


@pytest.mark.parametrize("kind", ["plain, xlsx", "plain, ods", "plain, xls"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_damaged_workbook_is_refused_with_a_sentence_or_read(kind, share):
    data = bytearray(CELLS[kind].data)
    at = int(len(data) * share)
    data[at : at + 40] = b"\xff" * 40

    with contextlib.suppress(Unreadable):
        assert read(bytes(data), "plan.xlsx").sheets

"""Kinds of files: told by content, refused with a sentence, names made safe."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import file_kinds
from models.errors import Unreadable

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


def package(*parts):
    """An Office file with these parts besides the one every such file has."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for part in ("[Content_Types].xml", *parts):
            into.writestr(part, "x")
    return made.getvalue()


GOOD = {
    "report.pdf": b"%PDF-1.4\n",
    "Chart.PNG": PNG,
    "photo.jpeg": b"\xff\xd8\xff\xe0rest",
    "book.xlsx": package("xl/workbook.xml"),
    "letter.docx": package("word/document.xml"),
    "deck.pptx": package("ppt/presentation.xml"),
    "values.csv": b"day;value\n2026-03-02;5\n",
    "note.txt": "Grüße".encode(),
    "old.txt": "Grüße".encode("latin-1"),
    "wide.csv": "a,b".encode("utf-16"),
}
BAD = {
    "page.html": b"<html></html>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "hidden.txt": b"\xef\xbb\xbf \n<!DOCTYPE html><script>alert(1)</script>",
    "drawing.csv": b"<svg onload='alert(1)'/>",
    "xml.txt": b"<?xml version='1.0'?><svg/>",
    "program.exe": b"MZ",
    "program.pdf": b"MZ%PDF-",
    "page.png": b"<html></html>",
    "macros.xlsx": package("xl/workbook.xml", "xl/vbaProject.bin"),
    "book.xlsm": package("xl/workbook.xml"),
    "letter.xlsx": package("word/document.xml"),
    "broken.docx": b"PK\x03\x04 broken",
    "bytes.txt": b"one\x00two",
    "empty.txt": b"",
    "noending": b"text",
    ".csv": b"a;b",
    "pdf": b"%PDF-1.4",
}


@pytest.mark.parametrize("name", GOOD)
def test_what_backs_evidence_is_taken(name):
    assert file_kinds.media_type(name, GOOD[name]) in file_kinds.KINDS.values()


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_refused_with_a_sentence(name):
    with pytest.raises(Unreadable, match=r"\.$"):
        file_kinds.media_type(name, BAD[name])


def test_a_file_too_large_is_refused_by_its_size(monkeypatch):
    monkeypatch.setenv(file_kinds.LIMIT_VARIABLE, "1")

    assert file_kinds.media_type("a.txt", b"x" * file_kinds.MEGABYTE)
    with pytest.raises(Unreadable, match="1 MB are taken"):
        file_kinds.media_type("a.txt", b"x" * (file_kinds.MEGABYTE + 1))


@pytest.mark.parametrize("given", ["", "many", "0", "-3", "101", "2.5"])
def test_a_limit_that_makes_no_sense_leaves_ten_megabytes(monkeypatch, given):
    monkeypatch.setenv(file_kinds.LIMIT_VARIABLE, given)

    assert file_kinds.most_bytes() == 10 * file_kinds.MEGABYTE


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\report.pdf", "report.pdf"),
        ('a"b<c>.csv', "abc.csv"),
        ("line\r\nbreak.txt", "linebreak.txt"),
        ("invoice\u202etxt.pdf", "invoicetxt.pdf"),
        ("CON.txt", "_CON.txt"),
        ("...", "file"),
        ("", "file"),
        ("قياس.pdf", "قياس.pdf"),
        ("😀.png", "😀.png"),
        ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_are_made_safe(name, safe):
    assert file_kinds.safe_name(name) == safe


@given(st.text())
def test_any_name_becomes_one_that_no_folder_no_header_and_no_reader_trips_over(name):
    safe = file_kinds.safe_name(name)

    assert 0 < len(safe) <= file_kinds.LONGEST_NAME + 1
    assert not set(safe) & set('/\\<>:"|?*\r\n\t\x00\u202e')
    assert safe.encode("utf-8")


@given(st.binary(max_size=300), st.sampled_from([*GOOD, *BAD]))
def test_any_content_is_taken_or_refused(content, name):
    with suppress(Unreadable):
        assert file_kinds.media_type(name, content) in file_kinds.KINDS.values()

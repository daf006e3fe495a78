"""The pack from the command line, made from the demo portfolio as a scheduler would."""

import pytest

from exports.__main__ import main
from exports.check import find_defects
from tests.exports.outline import charts, opened, texts, titles


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    path = tmp_path_factory.mktemp("pack") / "demo.pptx"

    assert main(["pack", "--demo", "--out", str(path)]) == 0
    return path.read_bytes()


def test_the_demo_pack_is_sound(pack):
    assert find_defects(pack) == []


def test_the_demo_pack_tells_each_slide_apart(pack):
    found = titles(pack)

    assert len(found) > 40
    assert len(set(found)) == len(found)


def test_the_demo_pack_has_charts_to_edit(pack):
    drawn = [chart for slide in opened(pack).slides for chart in charts(slide)]

    assert len(drawn) > 40
    assert all(chart.part.chart_workbook.xlsx_part is not None for chart in drawn)


def test_the_demo_pack_says_what_is_advised(pack):
    told = [text for slide in opened(pack).slides for text in texts(slide) if "Advice " in text]

    assert len(told) > 30


def test_the_number_of_evidence_pages_can_be_limited(tmp_path):
    path = tmp_path / "short.pptx"

    assert main(["pack", "--demo", "--pages", "0", "--out", str(path)]) == 0
    assert len(titles(path.read_bytes())) < 15


def test_an_empty_database_is_told_in_a_sentence(tmp_path, capsys):
    arguments = ["pack", "--database", str(tmp_path / "empty.sqlite3"), "--out", str(tmp_path / "x.pptx")]

    assert main(arguments) == 1
    assert "There is no portfolio yet" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path, capsys):
    assert main(["pack", "--demo", "--pages", "0", "--out", str(tmp_path / "no" / "x.pptx")]) == 1
    assert "No such file or directory" in capsys.readouterr().err

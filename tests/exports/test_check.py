"""The self-check: every seeded defect is found, and a file with one is not handed out."""

import io
import zipfile

import pytest

from exports.check import ExportRefused, check_deck, find_defects
from exports.workbook_part import member
from tests.exports.samples import DECKS, deck

SLIDE, CHART = "ppt/slides/slide2.xml", "ppt/charts/chart1.xml"
PRESENTATION, TYPES = "ppt/presentation.xml", "[Content_Types].xml"
OVERRIDE = '<Override PartName="/ppt/lost.xml" ContentType="application/xml"/></Types>'


def edited(part, old, new):
    """The plain deck with `old` replaced by `new` in one part."""
    parts = _parts()
    assert old in parts[part].decode(), f"{old} is not in {part}"
    parts[part] = parts[part].decode().replace(old, new).encode()
    return _zipped(parts.items())


def _parts():
    with zipfile.ZipFile(io.BytesIO(deck("plain"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts):
    blob = io.BytesIO()
    with zipfile.ZipFile(blob, "w") as archive:
        for name, content in parts:
            archive.writestr(member(name), content)
    return blob.getvalue()


def without(part):
    return _zipped((name, content) for name, content in _parts().items() if name != part)


DEFECTS = {
    "type of a part that is not there": (TYPES, "</Types>", OVERRIDE),
    "part without type": (TYPES, 'PartName="/ppt/slides/slide2.xml"', 'PartName="/ppt/slides/other.xml"'),
    "relationship to nothing": ("ppt/slides/_rels/slide3.xml.rels", "charts/chart1.xml", "charts/lost.xml"),
    "relationship id used twice": ("ppt/slides/_rels/slide3.xml.rels", 'Id="rId2"', 'Id="rId1"'),
    "dangling relationship": ("ppt/slides/slide3.xml", 'r:id="rId2"', 'r:id="rId77"'),
    "shape id used twice": (SLIDE, 'id="4" name="Footer"', 'id="2" name="Footer"'),
    "not well-formed": (SLIDE, "</p:sld>", ""),
    "doctype": (SLIDE, "<p:sld ", "<!DOCTYPE x><p:sld "),
    "text without paragraph": (
        SLIDE,
        '<a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p>',
        "<a:lstStyle/>",
    ),
    "colour is not six digits": (SLIDE, '<a:srgbClr val="', '<a:srgbClr val="#'),
    "place or size is not a number": (SLIDE, '<a:ext cx="', '<a:ext cx="-'),
    "font size out of range": (SLIDE, 'sz="2200"', 'sz="9"'),
    "row and grid differ": (SLIDE, "<a:tblGrid>", '<a:tblGrid><a:gridCol w="1"/>'),
    "axis does not exist": (CHART, '<c:crossAx val="111111111"/>', '<c:crossAx val="5"/>'),
    "axis id is not positive": (CHART, '<c:crossAx val="111111111"/>', '<c:crossAx val="-5"/>'),
    "more points than counted": (CHART, '<c:pt idx="0">', '<c:pt idx="99">'),
    "chart value is not a number": (CHART, "<c:v>43.0</c:v>", "<c:v>nan</c:v>"),
    "chart without workbook": (CHART, "c:externalData", "c:other"),
    "slide ids are not unique or out of range": (PRESENTATION, '<p:sldId id="257"', '<p:sldId id="256"'),
    "slide that is not listed": (PRESENTATION, '<p:sldId id="257" r:id="', '<p:sldId id="257" r:lost="'),
    "notes master is not listed": (PRESENTATION, "p:notesMasterIdLst", "p:other"),
    "section names a slide that is not there": (PRESENTATION, '<p14:sldId id="257"', '<p14:sldId id="999"'),
    "slide without its one layout": ("ppt/slides/_rels/slide2.xml.rels", '/slideLayout"', '/other"'),
    "notes without master or slide": (
        "ppt/notesSlides/_rels/notesSlide2.xml.rels",
        '/notesMaster"',
        '/other"',
    ),
    "master and layout share an id": (
        "ppt/slideMasters/slideMaster1.xml",
        '<p:sldLayoutId id="2147483649"',
        '<p:sldLayoutId id="2147483648"',
    ),
}


@pytest.mark.parametrize("name", DECKS)
def test_a_deck_of_ours_has_no_defect(name):
    assert find_defects(deck(name)) == []


@pytest.mark.parametrize("code", DEFECTS)
def test_a_seeded_defect_is_found(code):
    assert code in {defect.code for defect in find_defects(edited(*DEFECTS[code]))}


def test_a_part_stored_twice_is_found():
    parts = [*_parts().items(), (SLIDE, b"<a/>")]
    with pytest.warns(UserWarning, match="Duplicate name"):
        blob = _zipped(parts)

    assert "part stored twice" in {defect.code for defect in find_defects(blob)}


def test_a_part_that_nothing_refers_to_is_found():
    blob = _zipped([*_parts().items(), ("ppt/slides/slide99.xml", _parts()[SLIDE])])

    assert "part that nothing refers to" in {defect.code for defect in find_defects(blob)}


def test_a_broken_workbook_is_found():
    parts = _parts() | {"ppt/embeddings/Microsoft_Excel_Sheet1.xlsx": b"broken"}

    assert "workbook cannot be opened" in {defect.code for defect in find_defects(_zipped(parts.items()))}


def test_a_file_without_a_presentation_is_found():
    assert find_defects(without(PRESENTATION))


def test_what_is_no_archive_is_found():
    assert [defect.code for defect in find_defects(b"text")] == ["not an archive"]


def test_a_defect_stops_the_export_with_a_sentence():
    with pytest.raises(ExportRefused, match=r"The deck was not made: .*the first in ppt/slides/slide2.xml"):
        check_deck(edited(*DEFECTS["text without paragraph"]))

"""Text stands out from its ground by 4.5 to 1 and what carries meaning by 3 to 1, on every slide and chart."""

import io
import re
import zipfile

import pytest
from lxml import etree

from exports.theme import IN_THEME
from models.vocabulary import GROUND, STATUS_LOOK, Status
from tests.exports.samples import DECKS, deck

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
THEME = {slot: value for value, slot in IN_THEME.items()}
# Too early and Paused are told by an outline on raised ground; their words carry them.
QUIET = {STATUS_LOOK[Status.TOO_EARLY].light, STATUS_LOOK[Status.PAUSED].light, THEME["bg2"]}


def light(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colour_of(parent):
    """The colour of a solid fill under `parent`, or None."""
    fill = parent.find(f"{A}solidFill") if parent is not None else None
    if fill is None:
        return None
    return THEME[fill[0].get("val")] if fill[0].tag == f"{A}schemeClr" else f"#{fill[0].get('val')}"


def parts(name, folder):
    with zipfile.ZipFile(io.BytesIO(deck(name))) as archive:
        for member in archive.namelist():
            if re.fullmatch(rf"ppt/{folder}/\w+\.xml", member):
                yield etree.fromstring(archive.read(member))


def series_of(name):
    return [series for chart in parts(name, "charts") for series in chart.iter(f"{C}ser")]


@pytest.mark.parametrize("name", DECKS)
def test_words_on_slides_stand_out(name):
    runs = [run for slide in parts(name, "slides") for run in slide.iter(f"{A}rPr")]
    used = {colour for run in runs if (colour := colour_of(run))}

    assert used
    assert [colour for colour in used if contrast(colour, GROUND) < 4.5] == []


@pytest.mark.parametrize("name", DECKS)
def test_labels_stand_out_from_their_bars(name):
    faint = []
    for series in series_of(name):
        ground = colour_of(series.find(f"{C}spPr")) if series.getparent().tag == f"{C}barChart" else GROUND
        inks = {colour_of(run) for run in series.iter(f"{A}rPr", f"{A}defRPr")} - {None}
        faint += [(ink, ground) for ink in inks if contrast(ink, ground or GROUND) < 4.5]

    assert faint == []


@pytest.mark.parametrize("name", DECKS)
def test_what_carries_meaning_stands_out(name):
    areas = {colour_of(series.find(f"{C}spPr")) for series in series_of(name)} - {None} - QUIET

    assert [colour for colour in areas if contrast(colour, GROUND) < 3] == []

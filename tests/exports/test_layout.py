"""Text fits its box and nothing covers anything else, at any length of name."""

import math

import pytest
from pptx.util import Pt

from exports.grid import SLIDE_HEIGHT, SLIDE_WIDTH, Box
from exports.measure import LINE_HEIGHT, wrap
from tests.exports.outline import opened
from tests.exports.samples import DECKS, deck

# Laid over a table or a chart on purpose, where their place is known.
LAID_OVER = ("Status mark", "Trajectory bar", "Line", "Corner", "Bubble name")


def box_of(shape):
    left, top, width, height = (edge / Pt(1) for edge in (shape.left, shape.top, shape.width, shape.height))
    return Box(left, top, width, height)


def shapes_of(name):
    for page, slide in enumerate(opened(deck(name)).slides, start=1):
        for shape in slide.shapes:
            yield page, slide, shape


def size_of(paragraph, default):
    sizes = [run.font.size / Pt(1) for run in paragraph.runs if run.font.size]
    return sizes[0] if sizes else default


def bold(paragraph):
    return any(run.font.bold for run in paragraph.runs)


def text_height(frame, room, default):
    """How high the text stands at the sizes it was given; a paragraph with a bold word is measured bold."""
    height = 0
    for paragraph in frame.paragraphs:
        size = size_of(paragraph, default)
        before = (paragraph.space_before or 0) / Pt(1)
        height += before + len(wrap(paragraph.text, room, size, bold(paragraph))) * size * LINE_HEIGHT
    return height


@pytest.mark.parametrize("name", DECKS)
def test_nothing_leaves_the_slide(name):
    outside = [
        (page, shape.name)
        for page, _, shape in shapes_of(name)
        if box_of(shape).left < -0.1
        or box_of(shape).right > SLIDE_WIDTH + 0.1
        or box_of(shape).top < -0.1
        or box_of(shape).bottom > SLIDE_HEIGHT + 0.1
    ]

    assert outside == []


@pytest.mark.parametrize("name", DECKS)
def test_text_fits_its_box(name):
    defaults = {"Title": 26.0, "Lead": 14.0, "Footer": 9.0, "Page number": 9.0}
    over = []
    for page, slide, shape in shapes_of(name):
        if shape.has_text_frame and shape.text_frame.text:
            cover = slide.slide_layout.name == "Cover"
            default = (
                {"Title": 40.0, "Lead": 18.0}.get(shape.name, 9.0) if cover else defaults.get(shape.name, 14)
            )
            box = box_of(shape)
            if text_height(shape.text_frame, box.width, default) > box.height + 1.5:
                over.append((page, shape.name, shape.text_frame.text[:60]))

    assert over == []


@pytest.mark.parametrize("name", DECKS)
def test_cells_do_not_grow_beyond_their_rows(name):
    over = []
    for page, _, shape in shapes_of(name):
        for row in shape.table.rows if shape.has_table else ():
            for cell, column in zip(row.cells, shape.table.columns, strict=True):
                room = (column.width - cell.margin_left - cell.margin_right) / Pt(1)
                need = text_height(cell.text_frame, room, 12) + (cell.margin_top + cell.margin_bottom) / Pt(1)
                if need > row.height / Pt(1) + 1:
                    over.append((page, cell.text[:60], need, row.height / Pt(1)))

    assert over == []


@pytest.mark.parametrize("name", DECKS)
def test_nothing_covers_anything_else(name):
    covered = []
    for page, slide in enumerate(opened(deck(name)).slides, start=1):
        shown = [s for s in slide.shapes if not s.name.startswith(LAID_OVER)]
        for place, shape in enumerate(shown):
            for other in shown[place + 1 :]:
                if box_of(shape).overlaps(box_of(other), slack=1):
                    covered.append((page, shape.name, other.name))

    assert covered == []


@pytest.mark.parametrize("name", DECKS)
def test_letters_are_large_enough_to_read(name):
    small = set()
    for page, _, shape in shapes_of(name):
        frames = [shape.text_frame] if shape.has_text_frame else []
        frames += (
            [cell.text_frame for row in shape.table.rows for cell in row.cells] if shape.has_table else []
        )
        sizes = [size_of(p, math.inf) for frame in frames for p in frame.paragraphs]
        small |= {(page, shape.name) for size in sizes if size < 11}

    assert small == set()


@pytest.mark.parametrize("name", DECKS)
def test_a_table_has_at_most_seven_rows_under_its_header(name):
    rows = [len(shape.table.rows) for _, _, shape in shapes_of(name) if shape.has_table]

    assert max(rows, default=0) <= 8

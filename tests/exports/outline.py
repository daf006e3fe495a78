"""Reads a finished deck back as text: slide by slide its title, texts, table rows and chart values."""

import io

from pptx import Presentation
from pptx.util import Pt


def opened(blob):
    """The deck as python-pptx sees it."""
    return Presentation(io.BytesIO(blob))


def outline(blob):
    """One readable text for the whole deck."""
    return "\n".join(line for slide in _numbered(blob) for line in _slide(*slide)) + "\n"


def _numbered(blob):
    return enumerate(opened(blob).slides, start=1)


def titles(blob):
    """The titles, in order."""
    return [slide.shapes.title.text for slide in opened(blob).slides]


def texts(slide):
    """Every text that stands on a slide."""
    found = []
    for shape in slide.shapes:
        if shape.has_text_frame and shape.text_frame.text:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return found


def charts(slide):
    """The charts of a slide."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def notes(blob):
    """The speaker notes of each slide."""
    return [slide.notes_slide.notes_text_frame.text for slide in opened(blob).slides]


def places(slide):
    """Name, left, top, right and bottom in points of everything on a slide, placeholders aside."""
    return [
        (shape.name, *(round(edge / Pt(1), 1) for edge in _edges(shape)))
        for shape in slide.shapes
        if not shape.is_placeholder
    ]


def _edges(shape):
    return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height


def _slide(number, slide):
    yield f"== {number} [{slide.slide_layout.name}] {slide.shapes.title.text}"
    for shape in slide.shapes:
        if shape.has_table:
            yield from (f"  | {' | '.join(_one_line(c.text) for c in row.cells)}" for row in shape.table.rows)
        elif shape.has_chart:
            yield f"  chart: {shape._element._nvXxPr.cNvPr.get('descr')}"
            yield from (f"    {plot.name}: {list(plot.values)}" for plot in _series(shape.chart))
        elif shape.has_text_frame and shape.text_frame.text and shape != slide.shapes.title:
            yield f"  {_one_line(shape.text_frame.text)}"
    yield from (f"  > {line}" for line in slide.notes_slide.notes_text_frame.text.splitlines() if line)


def _series(chart):
    return [series for plot in chart.plots for series in plot.series]


def _one_line(text):
    return " / ".join(text.splitlines())

"""The smallest drawings: text in a box, rectangle, ellipse, line; each puts one native shape on a slide."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports import theme
from exports.grid import Box
from exports.markup import attribute, emu, text
from exports.measure import LINE_HEIGHT, Fitted, fit
from exports.slide import Slide
from models.vocabulary import INK

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


# A paragraph cut to less says too little to stand.
_FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one size: an optional bold `lead`, then `body`."""

    body: str
    lead: str = ""
    size: float = theme.BODY_SIZE
    colour: str = INK
    bold: bool = False
    before: float = 0


def identity(slide: Slide, name: str, alt: str | None) -> str:
    """The shape's id, name and alternative text; None flags it as decorative."""
    number = slide.next_id()
    if alt is None:
        return f'<p:cNvPr id="{number}" name="{attribute(name)} {number}">{_DECORATIVE}</p:cNvPr>'
    described = f' descr="{attribute(alt)}"' if alt else ""
    return f'<p:cNvPr id="{number}" name="{attribute(name)} {number}"{described}/>'


def transform(box: Box, tag: str = "a:xfrm", flip: bool = False) -> str:
    """Where a shape stands and how large it is."""
    flipped = ' flipV="1"' if flip else ""
    return (
        f'<{tag}{flipped}><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/></{tag}>'
    )


def run(body: str, size: float, colour: str = INK, bold: bool = False) -> str:
    """A run of text; empty text gives nothing."""
    if not text(body):
        return ""
    weight = ' b="1"' if bold else ""
    keep = body.endswith(" ")
    return (
        f'<a:r><a:rPr lang="{theme.LANGUAGE}" sz="{round(size * 100)}"{weight} dirty="0">'
        f"{theme.fill(colour)}</a:rPr><a:t>{text(body)}{' ' if keep else ''}</a:t></a:r>"
    )


def paragraph_xml(paragraph: Paragraph, align: str = "l") -> str:
    """A paragraph with the deck's line spacing."""
    lead = run(paragraph.lead + " ", paragraph.size, paragraph.colour, bold=True) if paragraph.lead else ""
    body = run(paragraph.body, paragraph.size, paragraph.colour, paragraph.bold)
    end = f'<a:endParaRPr lang="{theme.LANGUAGE}" sz="{round(paragraph.size * 100)}" dirty="0"/>'
    before = f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100)}"/></a:spcBef>'
    return f'<a:p><a:pPr algn="{align}">{before}</a:pPr>{lead}{body}{"" if lead or body else end}</a:p>'


def shape(
    slide: Slide,
    box: Box,
    *,
    name: str,
    geometry: str = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    fill: str = "<a:noFill/>",
    outline: str = "<a:ln><a:noFill/></a:ln>",
    alt: str | None = None,
    flip: bool = False,
) -> str:
    """The XML of a shape without text, for a slide or a group; decorative unless `alt` says what it shows."""
    return (
        f"<p:sp><p:nvSpPr>{identity(slide, name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{transform(box, flip=flip)}{geometry}{fill}{outline}</p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def preset(name: str, **adjust: int) -> str:
    """One of the format's own geometries, with its adjust values."""
    guides = "".join(f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in adjust.items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def group(slide: Slide, box: Box, *, name: str, alt: str | None, parts: Sequence[str]) -> str:
    """Several shapes that move as one and are read as one."""
    place = transform(box)[len("<a:xfrm>") : -len("</a:xfrm>")]
    child = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity(slide, name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{place}{child}</a:xfrm></p:grpSpPr>{''.join(parts)}</p:grpSp>"
    )


def add_line(
    slide: Slide, box: Box, colour: str, points: float = 0.75, *, dash: str = "solid", up: bool = False
) -> None:
    """A straight line over the diagonal of `box`, falling, or rising with `up`; decorative."""
    slide.add(line(slide, box, colour, points, dash=dash, up=up))


def line(
    slide: Slide, box: Box, colour: str, points: float = 0.75, *, dash: str = "solid", up: bool = False
) -> str:
    """The XML of a straight line over the diagonal of `box`."""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{identity(slide, 'Line', None)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{transform(box, flip=up)}{preset('line')}{theme.line(colour, points, dash)}</p:spPr></p:cxnSp>"
    )


def text_box(
    slide: Slide, box: Box, paragraphs: str, *, name: str, anchor: str = "t", fill: str = "<a:noFill/>"
) -> str:
    """The XML of a box of paragraphs without inner margins."""
    return (
        f'<p:sp><p:nvSpPr>{identity(slide, name, "")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{transform(box)}{preset('rect')}{fill}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/>'
        f"</a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def add_text(
    slide: Slide,
    box: Box,
    body: str,
    *,
    sizes: Sequence[float] = (theme.BODY_SIZE,),
    colour: str = INK,
    bold: bool = False,
    align: str = "l",
    anchor: str = "t",
    name: str = "Text",
) -> Fitted:
    """Put `body` into `box` at the first size that fits; what is cut stands whole in the speaker notes."""
    fitted = fit(body, box.width, box.height, sizes, bold=bold)
    if fitted.cut:
        slide.note(body)
    paragraph = Paragraph(fitted.text, size=fitted.size, colour=colour, bold=bold)
    slide.add(text_box(slide, box, paragraph_xml(paragraph, align), name=name, anchor=anchor))
    return fitted


def add_paragraphs(slide: Slide, box: Box, paragraphs: Sequence[Paragraph], *, name: str = "Text") -> float:
    """Put paragraphs under each other into `box`; the rest goes to the notes. Returns the lower edge of the text."""
    room = box.height
    shown: list[Paragraph] = []
    for paragraph in paragraphs:
        room -= paragraph.before if shown else 0
        whole = f"{paragraph.lead} {paragraph.body}".strip()
        bold = paragraph.bold or bool(paragraph.lead)
        if room + 0.01 < paragraph.size * LINE_HEIGHT:
            slide.note(whole)
            continue
        fitted = fit(whole, box.width, room, (paragraph.size,), bold=bold)
        if fitted.cut:
            slide.note(whole)
            if len(fitted.lines) < _FEWEST_LINES and shown:
                continue
        room -= fitted.height
        shown.append(_refilled(paragraph, fitted, first=not shown))
    if shown:
        slide.add(text_box(slide, box, "".join(map(paragraph_xml, shown)), name=name))
    return box.bottom - max(room, 0)


def _refilled(paragraph: Paragraph, fitted: Fitted, *, first: bool) -> Paragraph:
    body = fitted.text[len(paragraph.lead) :].strip() if paragraph.lead else fitted.text
    return Paragraph(
        body,
        paragraph.lead,
        paragraph.size,
        paragraph.colour,
        paragraph.bold,
        0 if first else paragraph.before,
    )

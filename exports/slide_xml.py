"""A drawn slide and its speaker notes as the XML of their parts."""

from exports import grid, template, theme
from exports.markup import HEADER, NAMESPACES, clean, text
from exports.measure import ELLIPSIS, Fitted, fit, width
from exports.shapes import transform
from exports.slide import FOOTER_ID, LEAD_ID, NUMBER_ID, TITLE_ID, Layout, Slide

_NO_GROUP = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
_ROOT = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_TIE = "\u00a0"
# A last line of a title that is shorter than this part of the others looks left behind.
_STUB = 0.3
_TAIL = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


def _placeholder(number: int, name: str, kind: str, content: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>{_NO_GROUP}<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{content}</a:p></p:txBody></p:sp>"
    )


def _run(body: str, size: float | None = None) -> str:
    sized = f' sz="{round(size * 100)}"' if size else ""
    return f'<a:r><a:rPr lang="{theme.LANGUAGE}"{sized} dirty="0"/><a:t>{text(body)}</a:t></a:r>'


def fitted_title(slide: Slide) -> Fitted:
    """The title as it will stand on the slide: shrunk, and then cut before its part, where it is too long."""
    cover = slide.layout is Layout.COVER
    box, sizes = (template.COVER_TITLE, theme.COVER_SIZES) if cover else (grid.TITLE, theme.TITLE_SIZES)
    part = f" {slide.part}" if slide.part else ""
    fitted = fit(slide.title + part, box.width, box.height, sizes, bold=True)
    fitted = _balanced(fitted, box, sizes) if not (cover or fitted.cut) else fitted
    kept = clean(slide.title)
    while fitted.cut:
        kept = kept[:-3].rstrip()
        fitted = fit(f"{kept}{ELLIPSIS}{part}", box.width, box.height, sizes[-1:], bold=True)
    return fitted


def _balanced(fitted: Fitted, box: grid.Box, sizes: tuple[float, ...]) -> Fitted:
    """A title whose last line is a word or two takes some along from the line before, tied by no-break spaces."""
    words = fitted.text.split(" ")
    for tied in range(3, len(words)):
        if len(fitted.lines) < 2 or width(fitted.lines[-1], fitted.size, bold=True) > _STUB * box.width:
            break
        text = " ".join(words[:-tied]) + " " + _TIE.join(words[-tied:])
        again = fit(text, box.width, box.height, sizes, bold=True)
        if again.cut or len(again.lines) > len(fitted.lines) or again.size < fitted.size:
            break
        fitted = again
    return fitted


def _title(slide: Slide) -> str:
    sizes = theme.COVER_SIZES if slide.layout is Layout.COVER else theme.TITLE_SIZES
    fitted = fitted_title(slide)
    if ELLIPSIS in fitted.text:
        slide.note(slide.title)
    size = None if fitted.size == sizes[0] else fitted.size
    return _placeholder(TITLE_ID, "Title", 'type="title"', _run(fitted.text, size))


def _lead(slide: Slide) -> str:
    if not slide.lead:
        return ""
    cover = slide.layout is Layout.COVER
    box, size = (template.COVER_LEAD, 18.0) if cover else (grid.LEAD, theme.LEAD_SIZES[0])
    fitted = fit(slide.lead, box.width, box.height, (size,))
    if fitted.cut:
        slide.note(slide.lead)
    return _placeholder(LEAD_ID, "Lead", 'type="body" idx="13"', _run(fitted.text))


def _foot(footer: str, page: int) -> str:
    fitted = fit(footer, grid.FOOTER.width, grid.FOOTER.height, (theme.FOOTER_SIZE,))
    field = (
        '<a:fld id="{5B1E2C3D-4F50-4A6B-8C7D-9E0F1A2B3C4D}" type="slidenum">'
        f'<a:rPr lang="{theme.LANGUAGE}" dirty="0"/><a:t>{page}</a:t></a:fld>'
    )
    return _placeholder(
        FOOTER_ID, "Footer", 'type="ftr" sz="quarter" idx="11"', _run(fitted.text)
    ) + _placeholder(NUMBER_ID, "Page number", 'type="sldNum" sz="quarter" idx="12"', field)


def slide_xml(slide: Slide, footer: str, page: int) -> bytes:
    """The slide's part: title, lead, body in drawing order, then the footer; that is also the reading order."""
    shapes = _title(slide) + _lead(slide) + "".join(slide.shapes) + _foot(footer, page)
    return (
        f"{HEADER}<p:sld {NAMESPACES}><p:cSld><p:spTree>{_ROOT}{shapes}</p:spTree></p:cSld>{_TAIL}</p:sld>"
    ).encode()


def notes_xml(slide: Slide, page: int) -> bytes:
    """The part of the speaker notes: a picture of the slide and one paragraph for each note."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )
    paragraphs = "".join(f"<a:p>{_run(note)}</a:p>" for note in slide.notes)
    notes = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/>{_NO_GROUP}<p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
        "</p:nvSpPr>"
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs or '<a:p/>'}</p:txBody></p:sp>"
    )
    return (
        f"{HEADER}<p:notes {NAMESPACES}><p:cSld><p:spTree>{_ROOT}{picture}{notes}</p:spTree></p:cSld>{_TAIL}</p:notes>"
    ).encode()


def chart_frame(identity: str, box: grid.Box, relationship: str) -> str:
    """The frame through which a slide shows a chart; `identity` is its id, name and alternative text as XML."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{transform(box, 'p:xfrm')}<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart '
        f'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )

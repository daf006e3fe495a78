"""The built-in template: 16:9, white ground, ink title over a hairline, footer and page number, two layouts."""

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Package
from pptx.util import Emu

from exports import grid, theme
from exports.grid import Box
from exports.markup import NAMESPACES, emu
from exports.slide import Layout
from models.vocabulary import GROUND, HAIRLINE, INK, MUTED, RAISED, STATUS_LOOK

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COVER_TITLE = Box(grid.MARGIN, 36, grid.CONTENT, 112)
COVER_LEAD = Box(grid.MARGIN, 168, grid.CONTENT, 44)
_COVER_RULE = Box(grid.MARGIN, 157, 120, 0)


def _place(box: Box) -> str:
    return (
        f'<p:spPr><a:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm></p:spPr>'
    )


def _style(size: float, colour: str, *, bold: bool = False, align: str = "l") -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}" kern="1200">{theme.fill(colour)}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
    )


def _placeholder(number: int, kind: str, box: Box, style: str, *, anchor: str = "t", body: str = "") -> str:
    name = {"title": "Title", "body": "Lead", "ftr": "Footer", "sldNum": "Page number"}[kind]
    index = {
        "title": "",
        "body": ' idx="13"',
        "ftr": ' sz="quarter" idx="11"',
        "sldNum": ' sz="quarter" idx="12"',
    }[kind]
    text = body or f'<a:r><a:rPr lang="{theme.LANGUAGE}"/><a:t>{name}</a:t></a:r>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr>{_place(box)}'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _rule(number: int, box: Box, colour: str, points: float) -> str:
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="Rule {number}"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{theme.line(colour, points)}</p:spPr></p:cxnSp>"
    )


def _foot(first: int) -> str:
    field = (
        '<a:fld id="{5B1E2C3D-4F50-4A6B-8C7D-9E0F1A2B3C4D}" type="slidenum">'
        f'<a:rPr lang="{theme.LANGUAGE}"/><a:t>‹#›</a:t></a:fld>'
    )
    return _placeholder(first, "ftr", grid.FOOTER, _style(theme.FOOTER_SIZE, MUTED)) + _placeholder(
        first + 1, "sldNum", grid.PAGE_NUMBER, _style(theme.FOOTER_SIZE, MUTED, align="r"), body=field
    )


def _tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree>"
    )


def _message_shapes() -> str:
    return (
        _placeholder(2, "title", grid.TITLE, _style(theme.TITLE_SIZES[0], INK, bold=True), anchor="b")
        + _placeholder(3, "body", grid.LEAD, _style(theme.LEAD_SIZES[0], MUTED))
        + _rule(6, Box(grid.MARGIN, grid.RULE_TOP, grid.CONTENT, 0), INK, 1)
        + _rule(7, Box(grid.MARGIN, grid.FOOTER_RULE_TOP, grid.CONTENT, 0), HAIRLINE, 0.75)
        + _foot(4)
    )


def _cover_shapes() -> str:
    return (
        _placeholder(2, "title", COVER_TITLE, _style(theme.COVER_SIZES[0], INK, bold=True), anchor="b")
        + _placeholder(3, "body", COVER_LEAD, _style(18, MUTED))
        + _rule(6, _COVER_RULE, INK, 2.25)
        + _foot(4)
    )


def _common(shapes: str, tag: str, name: str = "") -> str:
    named = f' name="{name}"' if name else ""
    ground = f"<p:bg><p:bgPr>{theme.fill(GROUND)}<a:effectLst/></p:bgPr></p:bg>" if tag == "master" else ""
    return f"<p:cSld {NAMESPACES}{named}>{ground}{_tree(shapes)}</p:cSld>"


def _replace(element: etree._Element, child: str, xml: str) -> None:
    old = element.find(f"{{http://schemas.openxmlformats.org/presentationml/2006/main}}{child}")
    if old is None:
        raise LookupError(f"python-pptx's own template has no {child}")
    element.replace(old, etree.fromstring(xml))


def _retheme(package: Package) -> None:
    part = package.slide_master.part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    root.set("name", "Steerdeck")
    colours = [INK, GROUND, MUTED, RAISED, *(STATUS_LOOK[s].light for s in theme.ACCENTS)]
    links = [STATUS_LOOK[theme.ACCENTS[2]].light, MUTED]
    scheme = next(root.iter(f"{_A}clrScheme"))
    scheme.set("name", "Steerdeck")
    for slot, value in zip(scheme, colours + links, strict=True):
        slot[:] = [etree.SubElement(slot, f"{_A}srgbClr", val=value.lstrip("#"))]
    fonts = next(root.iter(f"{_A}fontScheme"))
    fonts.set("name", "Steerdeck")
    for latin in fonts.iter(f"{_A}latin"):
        latin.set("typeface", theme.FONT)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _text_styles() -> str:
    def levels(size: float, bold: bool) -> str:
        first = _style(size, INK, bold=bold)
        return first + "".join(first.replace("lvl1pPr", f"lvl{n}pPr") for n in range(2, 10))

    return (
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{_style(theme.TITLE_SIZES[0], INK, bold=True)}</p:titleStyle>"
        f"<p:bodyStyle>{levels(theme.BODY_SIZE, False)}</p:bodyStyle>"
        f"<p:otherStyle>{levels(theme.BODY_SIZE, False)}</p:otherStyle></p:txStyles>"
    )


def open_template() -> Package:
    """A new, empty package with the built-in theme, one master and the layouts of `Layout`, in that order."""
    package = Presentation()
    package.slide_width, package.slide_height = Emu(emu(grid.SLIDE_WIDTH)), Emu(emu(grid.SLIDE_HEIGHT))
    _retheme(package)
    kept = {Layout.COVER: package.slide_layouts[0], Layout.MESSAGE: package.slide_layouts[5]}
    for layout in list(package.slide_layouts):
        if layout not in kept.values():
            package.slide_layouts.remove(layout)
    _replace(kept[Layout.COVER]._element, "cSld", _common(_cover_shapes(), "layout", Layout.COVER))
    _replace(kept[Layout.MESSAGE]._element, "cSld", _common(_message_shapes(), "layout", Layout.MESSAGE))
    for layout in kept.values():
        layout._element.set("showMasterSp", "0")
    _replace(package.slide_master._element, "cSld", _common(_message_shapes(), "master"))
    _replace(package.slide_master._element, "txStyles", _text_styles())
    return package

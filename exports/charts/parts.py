"""What all charts share: references into the workbook with cached values, axes, labels, the frame on a slide."""

from collections.abc import Iterable, Sequence

from exports import theme
from exports.charts.scale import Scale
from exports.grid import Box
from exports.markup import attribute, text
from exports.shapes import identity
from exports.slide import Chart, Slide
from exports.slide_xml import chart_frame
from exports.workbook_part import Column, number
from models.vocabulary import HAIRLINE, INK, MUTED

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
# The format demands unsigned axis ids.
FIRST_AXIS, SECOND_AXIS = 111111111, 222222222


def numbers(column: Column, code: str = "General") -> str:
    """A column as the numbers of a series; what is not a number is a gap."""
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{figure!r}</c:v></c:pt>'
        for index, value in enumerate(column.values)
        if (figure := number(value)) is not None
    )
    return (
        f"<c:numRef><c:f>{column.reference}</c:f><c:numCache><c:formatCode>{attribute(code)}</c:formatCode>"
        f'<c:ptCount val="{max(1, len(column.values))}"/>{points}</c:numCache></c:numRef>'
    )


def words(column: Column) -> str:
    """A column as the categories of a series."""
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{text(str(value))}</c:v></c:pt>'
        for index, value in enumerate(column.values)
    )
    return (
        f"<c:strRef><c:f>{column.reference}</c:f><c:strCache>"
        f'<c:ptCount val="{max(1, len(column.values))}"/>{points}</c:strCache></c:strRef>'
    )


def series_head(index: int, column: Column) -> str:
    """Place and name of a series."""
    return (
        f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{column.header_reference}</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{text(column.header)}</c:v></c:pt></c:strCache>'
        "</c:strRef></c:tx>"
    )


def text_properties(size: float = theme.CHART_SIZE, colour: str = MUTED, *, bold: bool = False) -> str:
    """How the text of an axis or a label looks; it is never turned."""
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}">'
        f'{theme.fill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="{theme.LANGUAGE}"/></a:p></c:txPr>'
    )


def label(
    index: int, body: str, position: str, *, colour: str = INK, bold: bool = False, nudge: float = 0
) -> str:
    """A label of one point in our own words; `position` is r, l, t, b or ctr, `nudge` a share of the height."""
    moved = f'<c:x val="0"/><c:y val="{nudge:.4f}"/>'
    moved = f"<c:layout><c:manualLayout>{moved}</c:manualLayout></c:layout>" if nudge else ""
    size = round(theme.CHART_SIZE * 100)
    return (
        f'<c:dLbl><c:idx val="{index}"/>{moved}<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f'<a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr lang="{theme.LANGUAGE}" sz="{size}" b="{int(bold)}">'
        f"{theme.fill(colour)}</a:rPr><a:t>{text(body)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>'
    )


def no_label(index: int) -> str:
    """A point without its label."""
    return f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'


def labels(own: Iterable[str], *, rest: str = "") -> str:
    """The labels of a series: those of `own` points, and for all others `rest` or nothing."""
    shown = '<c:showVal val="1"/>' if rest else '<c:showVal val="0"/>'
    return (
        f'<c:dLbls>{"".join(own)}{rest}<c:showLegendKey val="0"/>{shown}'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
        f"{_NO_LEADERS}</c:dLbls>"
    )


def value_axis(
    axis: int,
    crosses: int,
    side: str,
    *,
    scale: Scale,
    code: str = "General",
    grid: bool = False,
    hidden: bool = False,
    title: str = "",
) -> str:
    """A value axis at `side` (l or b) with a fixed scale."""
    lines = (
        f"<c:majorGridlines><c:spPr>{theme.line(HAIRLINE, 0.5)}</c:spPr></c:majorGridlines>" if grid else ""
    )
    outline = theme.line(None) if side == "l" else theme.line(HAIRLINE, 0.75)
    return (
        f'<c:valAx><c:axId val="{axis}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{scale.high!r}"/><c:min val="{scale.low!r}"/></c:scaling>'
        f'<c:delete val="{int(hidden)}"/><c:axPos val="{side}"/>{lines}{_axis_title(title, side)}'
        f'<c:numFmt formatCode="{attribute(code)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{outline}</c:spPr>{text_properties()}'
        f'<c:crossAx val="{crosses}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{scale.step!r}"/></c:valAx>'
    )


def _axis_title(title: str, side: str) -> str:
    if not title:
        return ""
    turn = ' rot="-5400000" vert="horz"' if side == "l" else ""
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr>"
        f'<a:r><a:rPr lang="{theme.LANGUAGE}" sz="{round(theme.CHART_SIZE * 100)}" b="0">{theme.fill(MUTED)}</a:rPr>'
        f'<a:t>{text(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def plot_layout(box: Box, frame: Box) -> str:
    """The plot area's inner edge fixed at `box` within the chart's `frame`, so that shapes can be laid over it."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{(box.left - frame.left) / frame.width:.6f}"/>'
        f'<c:y val="{(box.top - frame.top) / frame.height:.6f}"/>'
        f'<c:w val="{box.width / frame.width:.6f}"/><c:h val="{box.height / frame.height:.6f}"/>'
        "</c:manualLayout></c:layout>"
    )


def chart_space(plots: str, axes: Sequence[str], layout: str = "<c:layout/>") -> str:
    """A whole chart without title and legend; the slide's title is its message, its labels its legend."""
    return (
        f'<c:chartSpace {_SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea>{layout}{plots}{"".join(axes)}'
        '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{text_properties()}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def add_chart(slide: Slide, box: Box, chart: Chart, *, name: str, alt: str) -> None:
    """Put a chart on a slide, with the words that stand for it where it cannot be seen."""
    relationship = slide.add_chart(chart)
    slide.add(chart_frame(identity(slide, name, alt), box, relationship))

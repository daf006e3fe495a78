"""The deck's type and colour: sizes in points, and colours as the file format writes them."""

from models.vocabulary import GROUND, HAIRLINE, INK, MUTED, RAISED, STATUS_LOOK, Status

FONT = "Arial"
LANGUAGE = "en-GB"

TITLE_SIZES = (26.0, 24.0, 22.0)
COVER_SIZES = (40.0, 36.0, 32.0, 28.0)
LEAD_SIZES = (14.0,)
BODY_SIZE = 14.0
HEADING_SIZE = 14.0
TABLE_SIZE = 12.0
TABLE_SMALL = 11.0
CHART_SIZE = 11.0
FOOTER_SIZE = 9.0

ACCENTS = (
    Status.ON_TRAJECTORY,
    Status.BEHIND,
    Status.ACHIEVED,
    Status.STALLED,
    Status.MISSED,
    Status.NO_EVIDENCE,
)

# Ink and ground are named by their place in the theme, so that a later change of theme reaches every shape.
IN_THEME = {INK: "tx1", GROUND: "bg1", MUTED: "tx2", RAISED: "bg2"}
TRACK = HAIRLINE


def colour(value: str) -> str:
    """A colour of the vocabulary (`#RRGGBB`) as DrawingML."""
    name = IN_THEME.get(value)
    return f'<a:schemeClr val="{name}"/>' if name else f'<a:srgbClr val="{value.lstrip("#").upper()}"/>'


def fill(value: str | None) -> str:
    """A solid fill, or none."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


def line(value: str | None, points: float = 0.75, dash: str = "solid") -> str:
    """An outline of `points` width, or none."""
    if value is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{round(points * 12700)}">{fill(value)}<a:prstDash val="{dash}"/></a:ln>'


def hatch(value: str) -> str:
    """A hatched fill, for what cannot be measured."""
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr>{colour(value)}</a:fgClr>'
        f"<a:bgClr>{colour(GROUND)}</a:bgClr></a:pattFill>"
    )


def status_fill(status: Status) -> str:
    """How an area stands for a status: solid, hatched for Not measurable, ground for Too early and Paused."""
    if status is Status.NOT_MEASURABLE:
        return hatch(STATUS_LOOK[status].light)
    if status in (Status.TOO_EARLY, Status.PAUSED):
        return fill(RAISED)
    return fill(STATUS_LOOK[status].light)


def status_line(status: Status) -> str:
    """The outline of an area: Too early, Paused and Not measurable have one, the others need none."""
    if status in (Status.TOO_EARLY, Status.PAUSED, Status.NOT_MEASURABLE):
        return line(STATUS_LOOK[status].light, 1)
    return line(GROUND, 0.75)

"""Status marks and trajectory bars, drawn as native shapes; a word or a figure in ink always stands beside them."""

from collections.abc import Callable

from exports import theme
from exports.grid import Box
from exports.shapes import group, line, preset, shape
from exports.slide import Slide
from models.vocabulary import GROUND, INK, MUTED, STATUS_LOOK, Status

MARK_SIZE = 9.0
BAR_INSET = 9.0
_THICK = 6.0
_FULL_TURN = 21600000


def _custom(*paths: str) -> str:
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{''.join(paths)}</a:pathLst></a:custGeom>"
    )


def _path(*points: tuple[int, int], filled: bool = False) -> str:
    (x, y), *rest = points
    lines = "".join(f'<a:lnTo><a:pt x="{a}" y="{b}"/></a:lnTo>' for a, b in rest)
    kind = "" if filled else ' fill="none"'
    return f'<a:path w="100" h="100"{kind}><a:moveTo><a:pt x="{x}" y="{y}"/></a:moveTo>{lines}</a:path>'


def _arc(start_x: int, start_y: int, turn: int, *, filled: bool) -> str:
    kind = ' stroke="0"' if filled else ' fill="none"'
    return (
        f'<a:path w="100" h="100"{kind}><a:moveTo><a:pt x="{start_x}" y="{start_y}"/></a:moveTo>'
        f'<a:arcTo wR="50" hR="50" stAng="5400000" swAng="{turn}"/><a:close/></a:path>'
    )


_TICK = _custom(_path((4, 55), (36, 88), (96, 12)))
_CROSS = _custom(_path((8, 8), (92, 92)), _path((92, 8), (8, 92)))
_HALF = _custom(_arc(50, 100, _FULL_TURN // 2, filled=True), _arc(50, 100, _FULL_TURN, filled=False))
_DASH = _custom(_path((0, 50), (100, 50)))
_BARS = _custom(_path((30, 5), (30, 95)), _path((70, 5), (70, 95)))
_DISC = preset("ellipse")


def _geometry(status: Status) -> tuple[str, str, str]:
    """Geometry, fill and outline of a mark."""
    ink = STATUS_LOOK[status].light
    solid, empty = theme.fill(ink), theme.fill(None)
    return {
        Status.ACHIEVED: (_TICK, empty, theme.line(ink, 2)),
        Status.ON_TRAJECTORY: (_DISC, solid, theme.line(ink, 1)),
        Status.BEHIND: (_HALF, solid, theme.line(ink, 1.25)),
        Status.STALLED: (_DISC, empty, theme.line(ink, 1.5, "sysDot")),
        Status.MISSED: (_CROSS, empty, theme.line(ink, 2)),
        Status.NO_EVIDENCE: (_DISC, empty, theme.line(ink, 1.25)),
        Status.NOT_MEASURABLE: (_DISC, theme.hatch(ink), theme.line(ink, 1)),
        Status.TOO_EARLY: (_DASH, empty, theme.line(MUTED, 1.5)),
        Status.PAUSED: (_BARS, empty, theme.line(MUTED, 1.5)),
    }[status]


def add_status(slide: Slide, left: float, middle: float, status: Status) -> None:
    """Draw the mark of `status` with its left edge at `left`, centred on `middle`; the word stands beside it."""
    geometry, fill, outline = _geometry(status)
    box = Box(left, middle - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
    slide.add(shape(slide, box, name="Status mark", geometry=geometry, fill=fill, outline=outline))


def _reach(value: float | None) -> float:
    """A share as a place on the track: a little room is left for what is below the baseline or beyond the target."""
    return min(max(value or 0.0, -0.06), 1.06)


def add_trajectory(
    slide: Slide,
    box: Box,
    status: Status,
    *,
    attained: float | None,
    expected: float | None,
    review: float | None = None,
    alt: str = "",
) -> None:
    """Draw a trajectory bar: a track from baseline to target, filled to `attained`, a tick at `expected` (shares).

    `review` is attainment at the last review, a small dot. Unknown shares are left out, never drawn as 0.
    """
    left, room = box.left + BAR_INSET, box.width - 2 * BAR_INSET
    middle = box.top + box.height / 2

    def place(share: float) -> float:
        return left + room * _reach(share)

    parts = [_strip(slide, (left, left + room), middle, theme.fill(theme.TRACK))]
    if attained is not None:
        ends = sorted((left, place(attained)))
        end = max(ends[1], ends[0] + 2)
        parts.append(_strip(slide, (ends[0], end), middle, theme.status_fill(status)))
    parts.append(line(slide, Box(left + room, middle - 7, 0, 14), MUTED, 1, dash="sysDot"))
    if expected is not None:
        parts.append(line(slide, Box(place(expected), middle - 8, 0, 16), INK, 1.75))
    parts += _review_dot(slide, review, place, middle)
    slide.add(group(slide, box, name="Trajectory bar", alt=alt or None, parts=parts))


def _strip(slide: Slide, span: tuple[float, float], middle: float, fill: str) -> str:
    box = Box(span[0], middle - _THICK / 2, span[1] - span[0], _THICK)
    return shape(slide, box, name="Bar", geometry=preset("roundRect", adj=50000), fill=fill)


def _review_dot(
    slide: Slide, review: float | None, place: Callable[[float], float], middle: float
) -> list[str]:
    if review is None:
        return []
    box = Box(place(review) - 2.5, middle - 2.5, 5, 5)
    return [
        shape(
            slide,
            box,
            name="Last review",
            geometry=_DISC,
            fill=theme.fill(GROUND),
            outline=theme.line(INK, 1),
        )
    ]

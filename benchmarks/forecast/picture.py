"""The back-test as one picture (SVG): reliability, and the Brier scores side by side."""

from collections.abc import Sequence
from html import escape

import numpy as np

from benchmarks.forecast.cutting import Cuts
from benchmarks.forecast.predicting import OURS, SIMPLE, Predictions
from benchmarks.forecast.scoring import reliability, score
from models.rules.facts import Flags

INK, QUIET, FAINT, OWN, OTHER = "#1f2933", "#5f6b76", "#d9dee3", "#0b6e8f", "#a9b4bd"
SIDE, LEFT, TOP = 300, 60, 70
BARS_LEFT, BARS_WIDE, LARGEST = 560, 250, 0.4


def picture(cuts: Cuts, said: Predictions) -> str:
    """A drawing of both kinds of cuts in two rows."""
    kinds = [("Outcome at the due date known", cuts.in_time), ("Due date past the data", ~cuts.in_time)]
    rows = [row for row in kinds if (row[1] & said.made).any()]
    drawn = [_row(cuts, said, *row, place=place) for place, row in enumerate(rows)]
    height = (SIDE + 120) * len(rows) + 20
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 {height}" font-family="sans-serif" font-size="13">'
        f'<title>Back-test of the forecast</title><rect width="880" height="{height}" fill="#ffffff"/>'
        + "".join(drawn)
        + "</svg>\n"
    )


def _row(cuts: Cuts, said: Predictions, title: str, kind: Flags, *, place: int) -> str:
    inside = _text(LEFT, TOP - 40, title, size=16, weight="bold")
    inside += _reliable(reliability(cuts, said, kind)) + _brier(cuts, said, kind)
    return f'<g transform="translate(0 {place * (SIDE + 120)})">{inside}</g>'


def _reliable(bins: Sequence[tuple[float, float, int, float, float]]) -> str:
    """Share met over the chance said: on the diagonal the chances are true; larger dots stand for more cuts."""
    parts = [_text(LEFT, TOP - 15, "Share that met the target, by the chance said", colour=QUIET)]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = _at(tick, tick)
        parts += [_line(LEFT, y, LEFT + SIDE, y), _line(x, TOP, x, TOP + SIDE)]
        parts.append(_text(x, TOP + SIDE + 18, f"{100 * tick:.0f} %", colour=QUIET, anchor="middle"))
        parts.append(_text(LEFT - 8, y + 4, f"{100 * tick:.0f} %", colour=QUIET, anchor="end"))
    parts.append(_line(*_at(0, 0), *_at(1, 1), colour=QUIET, dashes="4 4"))
    for _, _, count, chance, met in bins:
        if count:
            x, y = _at(chance, met)
            radius = 3 + 1.2 * float(np.sqrt(min(count, 150)))
            parts.append(
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{OWN}" fill-opacity="0.75"/>'
            )
            parts.append(_text(x, y - radius - 3, str(count), size=11, anchor="middle"))
    return "".join(parts)


def _brier(cuts: Cuts, said: Predictions, kind: Flags) -> str:
    """One bar a forecaster at each share of life; shorter is better."""
    parts = [_text(BARS_LEFT - 100, TOP - 15, "Brier score, shorter is better", colour=QUIET)]
    y = TOP + 4.0
    for share in np.unique(cuts.share[kind & said.made]):
        found = score(cuts, said, kind & (cuts.share == share))
        if found is None:
            continue
        parts.append(
            _text(BARS_LEFT - 100, y + 8, f"at {100 * share:.0f} % of life, n = {found.count}", weight="bold")
        )
        for name in (OURS, *SIMPLE):
            y += 15
            wide = BARS_WIDE * min(found.brier[name] / LARGEST, 1.0)
            colour = OWN if name == OURS else OTHER
            parts.append(_text(BARS_LEFT - 8, y + 9, name, size=11, anchor="end"))
            parts.append(
                f'<rect x="{BARS_LEFT}" y="{y:.1f}" width="{wide:.1f}" height="11" fill="{colour}"/>'
            )
            parts.append(_text(BARS_LEFT + wide + 5, y + 9, f"{found.brier[name]:.3f}", size=11))
        y += 31
    return "".join(parts)


def _at(chance: float, met: float) -> tuple[float, float]:
    return LEFT + SIDE * chance, TOP + SIDE * (1 - met)


def _line(x: float, y: float, to_x: float, to_y: float, *, colour: str = FAINT, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"{dashed}/>'


def _text(
    x: float,
    y: float,
    words: str,
    *,
    size: int = 13,
    colour: str = INK,
    anchor: str = "start",
    weight: str = "normal",
) -> str:
    look = f'font-size="{size}" fill="{colour}" text-anchor="{anchor}" font-weight="{weight}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(words)}</text>'

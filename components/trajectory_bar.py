"""The trajectory bar: how far a promise has come, beside where it should have been on the day of its newest value."""

from dataclasses import dataclass

from components.markup import span
from models import figures
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.vocabulary import STATUS_LOOK, Status

# Room beside the track, so that worse than the baseline and beyond the target stay in sight.
MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Track:
    """What a bar draws; shares where 0 is the baseline and 1 the target. None is not known and is not drawn.

    `forecast` is the 80 % interval at the due day.
    """

    status: Status
    attained: float | None
    expected: float | None
    at_last_review: float | None = None
    hold: bool = False
    forecast: tuple[float, float] | None = None


def track_of(view: KeyResultView) -> Track:
    """The track of a key result: attainment of a reach, kept share of a hold."""
    hold = view.kept_share is not None
    attained = view.kept_share if hold else view.attainment
    return Track(view.status, attained, view.expected, view.at_last_review, hold, _forecast(view))


def _forecast(view: KeyResultView) -> tuple[float, float] | None:
    """The 80 % interval at the due day, in shares; none once it is final."""
    found = view.forecast
    if view.final or found is None or found.attainment_low is None or found.attainment_high is None:
        return None
    return found.attainment_low, found.attainment_high


def track_over(view: InitiativeView | ObjectiveView) -> Track:
    """The track of an initiative or an objective, over its key results with evidence."""
    return Track(view.status, view.attained, view.expected)


def trajectory_bar(track: Track) -> str:
    """The bar as HTML; its words stand in its label, so that nothing hangs on the drawing alone."""
    parts = [span("sd-track"), *_band(track), *_fill(track), *_tick(track), *_review(track)]
    faint = " sd-empty" if track.attained is None else ""
    words = describe(track)
    css = f"sd-bar sd-{track.status.value}{faint}"
    return span(css, *parts, role="img", aria_label=words, title=words)


def describe(track: Track) -> str:
    """The bar in words."""
    verb = "kept" if track.hold else "attained"
    figure = "no figure yet" if track.attained is None else f"{figures.percent(track.attained)} {verb}"
    words = [STATUS_LOOK[track.status].word, figure]
    if track.expected is not None:
        due = "required" if track.hold else "expected on the day of the newest value"
        words.append(f"{figures.percent(track.expected)} {due}")
    if track.at_last_review is not None:
        words.append(f"{figures.percent(track.at_last_review)} at the last review")
    if track.forecast is not None:
        low, high = map(figures.percent, track.forecast)
        words.append(f"forecast at the due day {low} to {high}")
    return ", ".join(words)


def place_on_track(share: float) -> float:
    """Where a share stands, in per cent of the bar's width; what lies beyond the margins stands at the edge."""
    return min(100.0, max(0.0, MARGIN + share * (100 - 2 * MARGIN)))


def _band(track: Track) -> list[str]:
    if track.forecast is None:
        return []
    left, right = map(place_on_track, track.forecast)
    return [span("sd-band", style=f"left:{left:.2f}%;width:{max(right - left, 0.8):.2f}%")]


def _fill(track: Track) -> list[str]:
    if track.attained is None:
        return []
    zero, end = place_on_track(0), place_on_track(track.attained)
    left, width = min(zero, end), max(abs(end - zero), 0.8)
    worse = " sd-worse" if track.attained < 0 else ""
    fill = span(f"sd-fill{worse}", style=f"left:{left:.2f}%;width:{width:.2f}%")
    return [fill, *_beyond(end)]


def _beyond(end: float) -> list[str]:
    if end <= 0:
        return [span("sd-beyond", "◂", style="left:0")]
    return [span("sd-beyond", "▸", style="right:0")] if end >= 100 else []


def _tick(track: Track) -> list[str]:
    if track.expected is None:
        return []
    return [span("sd-tick", style=f"left:{place_on_track(track.expected):.2f}%")]


def _review(track: Track) -> list[str]:
    if track.at_last_review is None:
        return []
    # The dot is wider than the edge, so it keeps a little away from it.
    place = min(98.5, max(1.5, place_on_track(track.at_last_review)))
    return [span("sd-review", style=f"left:{place:.2f}%")]

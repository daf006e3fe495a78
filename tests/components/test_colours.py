"""The colours of the statuses: told apart by everybody, on light and on dark ground."""

from itertools import combinations

import pytest

from models import vocabulary
from models.vocabulary import STATUS_LOOK, Status
from tests.components.colour_science import VISION, ciede2000, contrast, distance

FIRST_SIX = (
    Status.ACHIEVED,
    Status.ON_TRAJECTORY,
    Status.BEHIND,
    Status.STALLED,
    Status.MISSED,
    Status.NO_EVIDENCE,
)
GROUNDS = {"light": vocabulary.GROUND, "dark": vocabulary.DARK_GROUND}
RAISED = {"light": vocabulary.RAISED, "dark": vocabulary.DARK_RAISED}
TEXTS = {
    "light": (vocabulary.INK, vocabulary.MUTED),
    "dark": (vocabulary.DARK_INK, vocabulary.DARK_MUTED),
}


def colour(status, theme):
    return getattr(STATUS_LOOK[status], theme)


@pytest.mark.parametrize(
    ("first", "second", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ],
)
def test_distance_agrees_with_published_pairs(first, second, published):
    assert ciede2000(first, second) == pytest.approx(published, abs=1e-4)


@pytest.mark.parametrize("theme", GROUNDS)
@pytest.mark.parametrize("status", FIRST_SIX)
def test_status_stands_out_from_its_ground(status, theme):
    assert contrast(colour(status, theme), GROUNDS[theme]) >= 3.0


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", GROUNDS)
def test_no_two_statuses_look_alike(theme, vision):
    for one, other in combinations(FIRST_SIX, 2):
        apart = distance(colour(one, theme), colour(other, theme), vision)
        assert apart >= 15, f"{one} and {other} are {apart:.1f} apart with {vision} on {theme}"


@pytest.mark.parametrize("theme", GROUNDS)
def test_text_is_readable_on_both_grounds(theme):
    for text in TEXTS[theme]:
        assert contrast(text, GROUNDS[theme]) >= 4.5
        assert contrast(text, RAISED[theme]) >= 4.5


def test_each_status_has_its_own_mark():
    marks = [look.mark for look in STATUS_LOOK.values()]
    assert len(set(marks)) == len(marks)

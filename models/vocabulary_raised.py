"""The words of what goes upwards: the levels that a question climbs, and whether an adopted insight helped."""

from enum import StrEnum


class Level(StrEnum):
    """The levels of the ladder, from the first asked to the last; each is named as the role that stands there."""

    OWNER = "owner"
    SPONSOR = "sponsor"
    OFFICE = "pmo_lead"
    COMMITTEE = "committee"


class Helped(StrEnum):
    """What is said of an adopted insight after the next closed review."""

    YES = "yes"
    NO = "no"
    TOO_EARLY = "too_early"

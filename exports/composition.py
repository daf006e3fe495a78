"""What goes into a pack: which sections, in which order."""

from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """A part of the pack, by the name that PowerPoint shows for it."""

    GLANCE = "Outcomes at a glance"
    VALUE_SPEND = "Value against spend"
    MONEY = "Money by outcome"
    WATERMELONS = "Watermelons"
    OBJECTIVES = "Objectives"
    EVIDENCE = "Evidence"


@dataclass(frozen=True, slots=True)
class Composition:
    """The sections of a pack in reading order; `review` names the meeting it is for, if any."""

    sections: tuple[Section, ...] = tuple(Section)
    review: str = ""

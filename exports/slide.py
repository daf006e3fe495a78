"""One slide while it is being drawn: its message, its shapes in reading order, its charts and its speaker notes."""

from dataclasses import dataclass, field
from enum import StrEnum

from exports.workbook_part import Sheet


class Layout(StrEnum):
    """The two layouts of the built-in template."""

    COVER = "Cover"
    MESSAGE = "Message"


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart: its XML, and the workbook that *Edit data* opens."""

    xml: str
    sheet: Sheet


# The shape tree itself is 1; title, lead, footer and page number are placeholders with fixed ids.
TITLE_ID, LEAD_ID, FOOTER_ID, NUMBER_ID = 2, 3, 4, 5


def part_of(place: int, pages: int) -> str:
    """The place among continuations, (2 of 3); nothing where there is one page."""
    return "" if pages == 1 else f"({place} of {pages})"


@dataclass(slots=True)
class Slide:
    """A slide in the making. `shapes` is XML in reading order; `notes` are paragraphs for the speaker.

    `part` ends the title and is never cut: the place among continuations, such as (2 of 3).
    """

    title: str
    section: str
    layout: Layout = Layout.MESSAGE
    lead: str = ""
    part: str = ""
    notes: list[str] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    _last_id: int = NUMBER_ID

    def next_id(self) -> int:
        """A shape id that this slide has not used."""
        self._last_id += 1
        return self._last_id

    def add(self, xml: str) -> None:
        """Put a shape on top of those drawn before; reading order is drawing order."""
        self.shapes.append(xml)

    def add_chart(self, chart: Chart) -> str:
        """Keep a chart for this slide and return the relationship id its frame refers to."""
        self.charts.append(chart)
        return f"rId{len(self.charts) + 1}"  # rId1 is the layout

    def note(self, *paragraphs: str) -> None:
        """Add paragraphs to the speaker notes, leaving out empty ones and ones already there."""
        self.notes += [text for text in dict.fromkeys(paragraphs) if text and text not in self.notes]

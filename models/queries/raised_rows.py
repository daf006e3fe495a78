"""The rows behind what was raised at one moment, and what is said of them more than once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame
from models.queries.read_names import Names
from models.rules.insight import Held
from models.views.common import Ref


@dataclass(frozen=True, slots=True)
class Raised:
    """Insights and escalations with all that belongs to them; versions of objectives are in `updates`."""

    frame: Frame
    insights: Rows
    escalations: Rows
    updates: Mapping[int, AnyRow]
    questions: Mapping[int, Sequence[AnyRow]]
    steps: Mapping[int, Sequence[AnyRow]]
    replies: Mapping[int, Sequence[AnyRow]]
    initiatives: Mapping[int, AnyRow]
    reviews: Mapping[int, AnyRow]
    held: tuple[Held, ...]
    names: Names

    def initiative(self, id: int | None) -> Ref | None:
        """An initiative by its name."""
        row = None if id is None else self.initiatives.get(id)
        return None if row is None else Ref(row.initiative_id, row.name)

    def review(self, id: int) -> Ref:
        """A review by its name; one that is archived keeps its id."""
        row = self.reviews.get(id)
        return Ref(id, "" if row is None else row.name)


def is_open(insight: AnyRow, day: date) -> bool:
    """Whether an insight had not ended by a day, whatever became of it since."""
    return insight.state == "open" or insight.answered_on is None or insight.answered_on > day

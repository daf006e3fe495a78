"""A small portfolio view, worked out by hand, to freeze."""

from datetime import UTC, date, datetime

from models.views.common import Moment, Ref, Slice
from models.views.portfolio import PortfolioView, Settings

DAY = date(2026, 7, 1)


def portfolio():
    """A portfolio without initiatives."""
    return PortfolioView(
        id=1,
        version=3,
        name="Group",
        demo=False,
        settings=Settings("EUR", "Europe/Berlin", 1, 12, 10.0, 0.95, 3),
        moment=Moment(7, DAY, datetime(2026, 7, 1, 9, 30, tzinfo=UTC)),
        objectives=(),
        initiatives=(),
        unlinked=(),
        money=(Slice("behind", 1_000_000, 2, 1),),
        groups=(Slice("not_landing", 1_000_000, 2, 1),),
        no_objective=(),
        approved=1_000_000,
        approved_unknown=1,
        spent=400_000,
        spent_unknown=0,
        key_result_counts=(),
        watermelons=(Ref(4, "Straße “öffnen” 🙂"),),
        unknown_inside=(),
        active=2,
        fresh_share=0.25,
    )

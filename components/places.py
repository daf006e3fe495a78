"""The places of the application: their sections, their names, and the roles they are for."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from models.vocabulary import Role

PAGES = Path(__file__).resolve().parent.parent / "pages"

EVERYONE = frozenset(Role)
STEERING = frozenset({Role.COMMITTEE, Role.PMO_LEAD, Role.ADMINISTRATOR})
PREPARING = frozenset({Role.PMO_LEAD, Role.ADMINISTRATOR})

RAISING = EVERYONE - {Role.VIEWER}
UPDATING = frozenset({Role.OWNER, Role.SPONSOR, Role.PMO_LEAD, Role.ADMINISTRATOR})


class Place(StrEnum):
    """A page, by the name its address carries."""

    WELCOME = "welcome"
    OUTCOMES = "outcomes"
    STRATEGY = "strategy"
    INITIATIVE = "initiative"
    REVIEWS = "reviews"
    PORTFOLIO = "portfolio"
    PACK = "pack"
    MY_UPDATES = "my_updates"
    RAISE = "raised"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place: its section and name in the menu, who may open it, and whether the menu lists it."""

    place: Place
    section: str
    title: str
    roles: frozenset[Role]
    listed: bool = True

    @property
    def path(self) -> Path:
        """The page's file."""
        return PAGES / f"{self.place}.py"


ENTRIES = (
    Entry(Place.WELCOME, "", "Welcome", EVERYONE, listed=False),
    Entry(Place.OUTCOMES, "Steer", "Outcomes", EVERYONE),
    Entry(Place.STRATEGY, "Steer", "Strategy", STEERING),
    Entry(Place.INITIATIVE, "Steer", "Initiative", EVERYONE, listed=False),
    Entry(Place.REVIEWS, "Prepare", "Reviews", PREPARING),
    Entry(Place.PACK, "Prepare", "Pack", PREPARING),
    Entry(Place.PORTFOLIO, "Prepare", "Portfolio", PREPARING),
    Entry(Place.MY_UPDATES, "Update", "My updates", UPDATING),
    Entry(Place.RAISE, "Update", "Raise", RAISING),
    Entry(Place.OFFICE, "Office", "Office", PREPARING),
)


def entry(place: Place) -> Entry:
    """The entry of one place."""
    return next(entry for entry in ENTRIES if entry.place == place)


def path(place: Place) -> Path:
    """The page's file, for `st.switch_page` and `st.page_link`."""
    return entry(place).path

"""What a person sees of the people and teams of a portfolio."""

from dataclasses import dataclass

from models.vocabulary import Role


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody who owns, sponsors, decides or watches."""

    id: int
    version: int
    name: str
    email: str
    role: Role
    chat: str = ""


@dataclass(frozen=True, slots=True)
class TeamView:
    """A team that delivers."""

    id: int
    version: int
    name: str

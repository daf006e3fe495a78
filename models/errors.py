"""What can go wrong in a command, each with a sentence for the person who acted."""

from dataclasses import dataclass


class Problem(Exception):
    """Something the person can understand and mend; `str(problem)` is the sentence to show."""


class Refused(Problem):
    """The actor does not hold the right."""


class NotFound(Problem):
    """What the command speaks of is not there, or not any more."""


class Busy(Problem):
    """The database is taken by another writer for too long; nothing was saved."""


class Unreadable(Problem):
    """A file that cannot be read, with what to do about it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one field; `row` counts the rows of a grid or a sheet as the person sees them."""

    field: str
    sentence: str
    row: int | None = None


class Invalid(Problem):
    """What was entered cannot stand; nothing was saved."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(" ".join(fault.sentence for fault in faults))


class Conflict(Problem):
    """Somebody else saved a newer version; `theirs` and `mine` hold the fields that differ, as text.

    `version` is that of theirs, 0 where several things differ.
    """

    def __init__(self, sentence: str, theirs: dict[str, str], mine: dict[str, str], version: int = 0) -> None:
        self.theirs = theirs
        self.mine = mine
        self.version = version
        super().__init__(sentence)

"""Finds people and objectives that an import names, and makes those that are not there yet."""

from collections.abc import Callable, Iterable

from sqlalchemy import select

from models.commands.work import Work
from models.import_draft import ImportDraft
from models.tables.base import FOREVER
from models.tables.portfolio import Person, PersonVersion
from models.tables.strategy import Objective, ObjectiveVersion
from models.vocabulary import Role

Find = Callable[[object], int | None]


def people(work: Work, draft: ImportDraft) -> Find:
    """Ids of people by name; who is not there yet is added, as owner or sponsor."""
    rows = select(PersonVersion.name, PersonVersion.person_id).where(
        PersonVersion.portfolio_id == work.portfolio_id,
        PersonVersion.until == FOREVER,
        PersonVersion.archived.is_(False),
    )
    known = {plainly(name): id for name, id in work.session.execute(rows)}
    roles = dict.fromkeys(said(draft, "sponsor"), Role.SPONSOR) | dict.fromkeys(
        said(draft, "owner"), Role.OWNER
    )
    new = [name for name in roles if plainly(name) not in known]
    ids = work.identities(Person, len(new))
    cells = [
        {"person_id": id, "name": name, "role": roles[name].value} for name, id in zip(new, ids, strict=True)
    ]
    work.insert(PersonVersion, cells)
    return finder(known | dict(zip(map(plainly, new), ids, strict=True)))


def objectives(work: Work, draft: ImportDraft) -> Find:
    """Ids of objectives by name; one that is not there yet is added."""
    rows = select(ObjectiveVersion.name, ObjectiveVersion.objective_id).where(
        ObjectiveVersion.portfolio_id == work.portfolio_id,
        ObjectiveVersion.until == FOREVER,
        ObjectiveVersion.archived.is_(False),
    )
    known = {plainly(name): id for name, id in work.session.execute(rows)}
    new = [name for name in said(draft, "objective") if plainly(name) not in known]
    ids = work.identities(Objective, len(new))
    reason = f"Imported from {draft.file_name}."
    cells = [
        {"objective_id": id, "name": name, "change_reason": reason} for name, id in zip(new, ids, strict=True)
    ]
    work.insert(ObjectiveVersion, cells)
    return finder(known | dict(zip(map(plainly, new), ids, strict=True)))


def finder(known: dict[str, int]) -> Find:
    """A lookup that answers None for nothing."""
    return lambda name: None if name is None else known[plainly(str(name))]


def said(draft: ImportDraft, field: str) -> Iterable[str]:
    """The names that the rows give in a field, each once, as first written."""
    names = (str(row.values[field]) for row in draft.rows if row.values.get(field))
    return {plainly(name): name for name in reversed(list(names))}.values()


def plainly(name: str) -> str:
    """A name for comparing."""
    return " ".join(name.casefold().split())

"""Folds the rows that an act wrote into changes: what each record said before and after, in words."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.queries.audit_names import Id, load_links, load_names
from models.queries.audit_words import CLOCK, in_words, is_empty, told
from models.queries.known import IDS, AnyRow
from models.tables.every import METADATA
from models.views.trail import Change, FieldChange
from models.vocabulary_trail import field_word, kind_of, thing

_INTERIM = METADATA.tables["interim_target"]
PUT_AWAY = ("archived", "withdrawn")
TITLES = ("name", "what", "question", "learned", "ask", "criterion")
OF = (
    ("initiative_id", "initiative.id"),
    ("key_result_id", "key_result.id"),
    ("contribution_id", "contribution.id"),
    ("insight_id", "insight.id"),
    ("escalation_id", "escalation.id"),
    ("person_id", "person.id"),
    ("decision_id", "decision.version"),
)
"""Columns that say of what a row is, in the order in which they serve as its name."""
DAYS = ("observed_on", "effective_on", "period_end", "reported_on", "decided_on", "day")
INTERIM = "interim targets"


@dataclass(slots=True)
class Written:
    """One record as an act wrote it: the row before, where there was one, and after; None ended without another."""

    table: str
    before: dict[str, Any]
    after: dict[str, Any] | None
    interims: tuple[str, str] = field(default=("", ""))

    @property
    def cells(self) -> dict[str, Any]:
        """What the record says now, or said last."""
        return self.before if self.after is None else self.after


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to say a change in words: names, the ends of links, the currency."""

    names: Mapping[Id, str]
    links: Mapping[int, tuple[int, int]]
    currency: str


def fold(entries: Sequence[AnyRow], *, ended: bool = True) -> list[Written]:
    """The records that entries of one act wrote, in order; an older version is joined to the one in its place.

    `ended` gives those, too, that ended with nothing in their place.
    """
    olds = {(one.table_name, one.row_id): json.loads(one.before) for one in entries if one.action == "update"}
    written: list[Written] = []
    for one in entries:
        if one.action == "insert" and kind_of(one.table_name):
            after = json.loads(one.after)
            before = olds.pop((one.table_name, after.get("supersedes")), {})
            written.append(Written(one.table_name, before, after))
    rest = [_ended(table, before, entries) for (table, _), before in olds.items() if kind_of(table)]
    return [*written, *rest] if ended else written


def _ended(table: str, before: dict[str, Any], entries: Iterable[AnyRow]) -> Written:
    """A row that was ended, or one of the few that may be changed in place, such as a token that is revoked."""
    if "until" in before:
        return Written(table, before, None)
    key = before.get("id")
    after = next(
        one.after
        for one in entries
        if one.action == "update" and one.table_name == table and one.row_id == key
    )
    return Written(table, before, json.loads(after))


def in_plain_words(session: Session, acts: Sequence[Sequence[Written]], currency: str) -> list[list[Change]]:
    """The changes of acts, with all names read together."""
    flat = [one for written in acts for one in written]
    _interims(session, [one for one in flat if one.table == "key_result_version"], currency)
    wanted = {id for one in flat for cells in (one.before, one.cells) for id in refs(one.table, cells)}
    links = load_links(session, {id for target, id in wanted if target == "contribution.id"})
    known = Known(load_names(session, wanted), links, currency)
    return [[_change(one, known) for one in written] for written in acts]


def refs(table: str, cells: Mapping[str, Any]) -> Iterator[Id]:
    """What a row refers to, and the thing that it is a version of."""
    from_columns = METADATA.tables[table].columns
    for name, value in cells.items():
        keys = from_columns[name].foreign_keys if name in from_columns else ()
        if value is not None and keys and name not in CLOCK:
            yield next(iter(keys)).target_fullname, value


def _interims(session: Session, written: Collection[Written], currency: str) -> None:
    versions = {one.before.get("version") for one in written} | {one.cells.get("version") for one in written}
    said: dict[int, list[str]] = defaultdict(list)
    statement = select(_INTERIM).where(_INTERIM.c.key_result_version.in_(IDS)).order_by(_INTERIM.c.due_on)
    for row in session.execute(statement, {"ids": sorted(filter(None, versions))}):
        day = in_words("interim_target", "due_on", row.due_on.isoformat(), names={}, currency=currency)
        said[row.key_result_version].append(f"{day}: {row.value:,.12g}")
    for one in written:
        before, after = (said.get(cells.get("version", 0), []) for cells in (one.before, one.cells))
        one.interims = ("; ".join(before), "; ".join(after))


def _change(one: Written, known: Known) -> Change:
    done, fields = _done(one), _fields(one, known)
    titled = _title(one, known)
    return Change(
        thing=thing(one.table),
        name=titled,
        done=done,
        fields=fields,
        table=one.table,
        initiative_id=_initiative(one, known),
        words=" ".join((titled, *(f"{each.before} {each.after}" for each in fields))).casefold(),
    )


def _done(one: Written) -> str:
    if one.after is None:
        return "taken out"
    if not one.before:
        return "added"
    flag = next((name for name in PUT_AWAY if one.before.get(name) != one.after.get(name)), None)
    if flag is None:
        return "changed"
    return flag if one.after[flag] else "brought back"


def _fields(one: Written, known: Known) -> tuple[FieldChange, ...]:
    """The fields that differ; of what was added those that say something."""
    if one.after is None:
        return ()
    changes = []
    for name in told(one.table):
        if name in PUT_AWAY or (not one.before and is_empty(one.table, name, one.after.get(name))):
            continue
        if one.before.get(name) != one.after.get(name):
            before, after = (_said(one.table, name, cells, known) for cells in (one.before, one.after))
            changes.append(FieldChange(field_word(name), before, after))
    if one.interims[0] != one.interims[1]:
        changes.append(FieldChange(INTERIM, *one.interims))
    return tuple(changes)


def _said(table: str, name: str, cells: Mapping[str, Any], known: Known) -> str:
    return in_words(table, name, cells.get(name), names=known.names, currency=known.currency)


def _title(one: Written, known: Known) -> str:
    """What the record is called: its own name, else of what it is, with its day."""
    cells = one.cells
    own = next((str(cells[name]) for name in TITLES if cells.get(name)), "")
    if own and one.table.endswith("_version"):
        return own
    of = next((known.names[target, cells[name]] for name, target in OF if _is_named(cells, name, known)), "")
    day = next((_said(one.table, name, cells, known) for name in DAYS if cells.get(name)), "")
    return ", ".join(part for part in (of, own if one.table != "check_in" else "", day) if part)


def _is_named(cells: Mapping[str, Any], name: str, known: Known) -> bool:
    return cells.get(name) is not None and (dict(OF)[name], cells[name]) in known.names


def _initiative(one: Written, known: Known) -> int | None:
    cells = one.cells
    if one.table == "contribution_version":
        return known.links.get(cells["contribution_id"], (None, 0))[0]
    found: int | None = cells.get("initiative_id")
    return found

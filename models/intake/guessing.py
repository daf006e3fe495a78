"""The first mapping to offer for a file: remembered from its source, else guessed from its names and cells."""

import re
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from models.errors import Unreadable
from models.intake.book import Table, is_blank
from models.intake.columns import guess_columns, guess_currency, guess_kind, guess_scale
from models.intake.fields import FIELDS, Shape
from models.intake.laying_out import Layout, Offer, guess_layout, tabulate
from models.intake.mapping import PERIOD, Mapping, fingerprint, from_json, source_name
from models.intake.words import plain
from models.views.import_basis import ImportBasis, Kind

DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.](0[1-9]|1[0-2])(?![-_.]?\d)")
# What stands for all rows while nobody says otherwise: the most careful reading of a file that is silent.
CAREFUL = {
    Kind.INITIATIVES: {"stage": "exploring", "category": "business_change"},
    Kind.KEY_RESULTS: {
        "strength": "indicative",
        "rhythm": "monthly",
        "accumulation": "level",
        "headline": "headline",
    },
}
YEAR_NAMES = ("year", "reporting year", "fiscal year", "jahr", "annee", "snapshot year")


def first_mapping(table: Table, file_name: str, basis: ImportBasis, kind: Kind | None = None) -> Mapping:
    """The mapping to offer: that of the last file with these columns, or of the file's source, else a guess."""
    found = recognised(table, file_name, basis, kind)
    source = found.source if found else source_name(file_name)
    kind = (
        kind or (found.kind if found else None) or _remembered_kind(table, source, basis) or guess_kind(table)
    )
    guess = _guess(table, source, kind, basis)
    as_at = guess_as_at(table, file_name, basis)
    remembered = found or _remembered(basis, source, kind)
    return replace(_merged(remembered, guess, table) if remembered else guess, as_at=as_at)


def recognised(table: Table, file_name: str, basis: ImportBasis, kind: Kind | None = None) -> Mapping | None:
    """How a file with the very same columns was read last; of several, that of the file's own source first."""
    mark, own = fingerprint(table.columns), source_name(file_name)
    alike = [
        mapping
        for source, of in sorted(basis.mappings, key=lambda each: each[0] != own)
        if kind in (None, of)
        and (mapping := _remembered(basis, source, of))
        and fingerprint(mapping.seen) == mark
    ]
    return alike[0] if alike else None


def last_kind(table: Table, file_name: str, basis: ImportBasis) -> Kind | None:
    """What the file's source was last imported as, where most columns of then are in this table again.

    The next table of a workbook has the source of the first, and is something else.
    """
    source = source_name(file_name)
    kinds = [kind for name, kind in basis.mappings if name == source]
    mapping = _remembered(basis, source, kinds[0]) if len(kinds) == 1 else None
    if mapping is None:
        return None
    again = sum(column in table.columns for column in mapping.seen)
    return mapping.kind if 2 * again > len(mapping.seen) else None


def known_place(offered: tuple[Offer, ...], file_name: str, basis: ImportBasis) -> Layout | None:
    """Where in a file a table stands that was imported before: at its place of then, else where its columns are."""
    own = source_name(file_name)
    kept = [_remembered(basis, *each) for each in sorted(basis.mappings, key=lambda each: each[0] != own)]
    marks = {fingerprint(mapping.seen): mapping.place for mapping in kept if mapping}
    for mark, place in marks.items():
        if place and _columns_at(offered, place) == mark:
            return place
    return next((layout for layout in _guessed(offered) if _columns_at(offered, layout) in marks), None)


def _guessed(offered: tuple[Offer, ...]) -> Iterator[Layout]:
    for offer in offered:
        with suppress(Unreadable):
            yield guess_layout(offered, offer.label)


def _columns_at(offered: tuple[Offer, ...], layout: Layout) -> str:
    try:
        return fingerprint(tabulate(offered, layout).columns)
    except Unreadable:
        return ""


def _remembered(basis: ImportBasis, source: str, kind: Kind) -> Mapping | None:
    """The mapping kept for a source; none where none is kept or where its text cannot be read any more."""
    try:
        text = basis.mappings.get((source, kind))
        return replace(from_json(text), source=source) if text else None
    except (ValueError, KeyError, TypeError):
        return None


def _remembered_kind(table: Table, source: str, basis: ImportBasis) -> Kind | None:
    """The kind whose remembered columns are all in this table."""
    for name, kind in basis.mappings:
        mapping = _remembered(basis, name, kind) if name == source else None
        columns = {column for _, each in mapping.columns for column in each} if mapping else set()
        if columns and columns <= set(table.columns):
            return kind
    return None


def _guess(table: Table, source: str, kind: Kind, basis: ImportBasis) -> Mapping:
    columns = guess_columns(table, kind)
    names = kind is not Kind.KEY_RESULTS
    mapping = Mapping(kind, source, columns, _constants(kind, columns), match_names=names, seen=table.columns)
    money = [
        column
        for field in FIELDS[kind]
        if field.shape is Shape.MONEY
        for column in mapping.columns_of(field.name)
    ]
    if money:
        mapping = replace(
            mapping,
            scale=guess_scale(table, money[0]),
            currency=guess_currency(table, money) or basis.currency,
        )
    return mapping


def _constants(kind: Kind, columns: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in CAREFUL.get(kind, {}).items() if name not in dict(columns))


def _merged(remembered: Mapping, guess: Mapping, table: Table) -> Mapping:
    """What is remembered, for the columns that this file has; for those it did not have before, what is guessed."""
    there, seen = set(table.columns), set(remembered.seen)
    merged = replace(remembered, seen=table.columns)
    for field, columns in remembered.columns:
        merged = merged.with_columns(field, tuple(column for column in columns if column in there))
    several = {field.name for field in FIELDS[guess.kind] if field.several}
    for field, columns in guess.columns:
        fresh = tuple(column for column in columns if column not in seen)
        kept = merged.columns_of(field)
        if fresh and (field in several or not kept):
            merged = merged.with_columns(field, kept + fresh)
    return merged


def guess_as_at(table: Table, file_name: str, basis: ImportBasis) -> date:
    """The day a file is about, by its name or its year column: a day, the end of a month or of a fiscal year.

    At most today.
    """
    year = _year(table) or _year_of_name(file_name)
    if day := _day_of_name(file_name) or _month_of_name(file_name):
        return min(day, basis.today)
    if year is None:
        return basis.today
    start = basis.fiscal_start_month
    end = date(year, 12, 31) if start == 1 else date(year, start, 1) - timedelta(days=1)
    return min(end, basis.today)


def _year(table: Table) -> int | None:
    for column in table.columns:
        if plain(column) in YEAR_NAMES:
            years = {str(cell).removesuffix(".0") for cell in table.values(column) if not is_blank(cell)}
            return _as_year(years.pop()) if len(years) == 1 else None
    return None


def _year_of_name(file_name: str) -> int | None:
    found = [year for match in PERIOD.finditer(file_name) if (year := _as_year(match[0][:4]))]
    return found[0] if len(found) == 1 else None


def _day_of_name(file_name: str) -> date | None:
    found = DAY.search(file_name)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _month_of_name(file_name: str) -> date | None:
    found = MONTH.search(file_name)
    if not found:
        return None
    year, month = int(found[1]), int(found[2])
    return date(year, month, monthrange(year, month)[1])


def _as_year(text: str) -> int | None:
    return int(text) if text.isdecimal() and 1990 <= int(text) <= 2100 else None

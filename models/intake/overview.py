"""Sentences on an import as a whole: what was decided for whole columns, and what would be made beside the rows."""

from collections import Counter

from models.intake.book import is_blank
from models.intake.change_set import ProposedRow, Verdict
from models.intake.dates import FIGURES
from models.intake.lines import Reader
from models.intake.words import plain, tidy
from models.views.import_basis import ImportBasis, Kind

PEOPLE = ("owner", "sponsor")
KEEPING = (Kind.INITIATIVES, Kind.KEY_RESULTS)


def remarks(rows: tuple[ProposedRow, ...], reader: Reader, basis: ImportBasis) -> tuple[str, ...]:
    """What the user should know before importing, most telling first."""
    accepted = [row for row in rows if row.verdict is not Verdict.REJECTED]
    return tuple(
        sentence
        for sentence in (
            *_row_remarks(accepted),
            _new_names(accepted, ("objective",), basis.objectives, "objective"),
            _new_names(accepted, PEOPLE, basis.people, "person"),
            _gate(accepted),
            *_short_years(reader),
            _links(accepted),
            _kept_words(accepted, reader.mapping.kind in KEEPING),
            _silent_budgets(accepted, reader, basis),
            _homeless(reader),
        )
        if sentence
    )


def _row_remarks(rows: list[ProposedRow]) -> list[str]:
    counts = Counter(remark for row in rows for remark in row.remarks)
    return [f"{_rows(count)}: {remark}" for remark, count in counts.most_common()]


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def _new_names(rows: list[ProposedRow], fields: tuple[str, ...], there: frozenset[str], what: str) -> str:
    known = {plain(name) for name in there}
    said = {str(row.values[name]) for row in rows for name in fields if row.values.get(name)}
    new = sorted(name for name in said if plain(name) not in known)
    if not new:
        return ""
    plural = {"person": "people"}.get(what, what + "s")
    names = ", ".join(new[:3]) + (" and others" if len(new) > 3 else "")
    return f"{len(new):,} new {what if len(new) == 1 else plural}: {names}."


def _links(rows: list[ProposedRow]) -> str:
    count = sum(len(row.links) for row in rows)
    return (
        f"{count:,} new {'link' if count == 1 else 'links'} between initiatives and key results."
        if count
        else ""
    )


def _silent_budgets(rows: list[ProposedRow], reader: Reader, basis: ImportBasis) -> str:
    """An empty cell says nothing: the person should know that an older figure goes on standing."""
    columns = reader.mapping.columns_of("budget")
    budgeted = {each.id for each in basis.records if any(fact.field == "budget" for fact in each.facts)}
    empty = {
        line.number
        for line in reader.table.lines
        if columns and all(is_blank(reader.cell(line, column)) for column in columns)
    }
    silent = sum(row.record_id in budgeted and row.number in empty for row in rows)
    if not silent:
        return ""
    leave = "leaves" if silent == 1 else "leave"
    return f"{_rows(silent)} {leave} the budget empty: the older one stands. Write n/a where it is not known any more."


def _gate(rows: list[ProposedRow]) -> str:
    owing = sum(
        row.verdict is Verdict.NEW and row.values.get("stage") in ("delivering", "scaling") for row in rows
    )
    if not owing:
        return ""
    return f"{_rows(owing)} claim to be past exploring: they come in as exploring, with the gate owed."


def _short_years(reader: Reader) -> list[str]:
    sentences = []
    for column, style in reader.dates.items():
        cells = [tidy(str(cell)) for cell in reader.table.values(column) if not is_blank(cell)]
        matches = [match for cell in cells if (match := FIGURES.match(cell))]
        if any(len(match[4]) == 2 and len(match[1]) < 3 for match in matches) and style.order:
            sentences.append(
                f"{column}: years of two figures are read as the years nearest to {style.around.year} in which a start "
                "comes before its end."
            )
    return sentences


def _kept_words(rows: list[ProposedRow], keeps: bool) -> str:
    count = sum(len(row.notes) for row in rows)
    if not count:
        return ""
    cells = "1 cell holds" if count == 1 else f"{count:,} cells hold"
    kept = "the words are kept" if keeps else "the words are listed below and not kept"
    return f"{cells} words in place of a value: the value is unknown, {kept}."


def _homeless(reader: Reader) -> str:
    mapping = reader.mapping
    if mapping.kind in KEEPING and mapping.keep_rest:
        return ""
    used = {column for _, columns in mapping.columns for column in columns}
    rest = [column for column in reader.table.columns if column not in used]
    return f"Columns that are not imported: {', '.join(rest)}." if rest else ""

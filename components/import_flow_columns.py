"""Which column of an imported file holds which field."""

from dataclasses import replace

import streamlit as st

from components.import_flow_file import ChosenFile, key
from components.markup import label
from models.intake.columns import sample
from models.intake.fields import FIELDS, Field
from models.intake.mapping import Mapping
from models.views.import_basis import Kind

NONE = "—"
SHOWN = 40


def pick(chosen: ChosenFile, mapping: Mapping) -> Mapping:
    """The mapping with the columns that the reader chose; open where something needed has no column yet."""
    fields = FIELDS[mapping.kind]
    lacking = [field.label for field in fields if field.needed and not mapping.columns_of(field.name)]
    with st.expander(label(_title(chosen, mapping)), expanded=bool(lacking), icon=":material/table_rows:"):
        if lacking:
            st.warning(label(f"Choose a column for: {', '.join(lacking)}."))
        elif mapping.columns:
            st.caption(label(_summary(mapping)))
        sides = st.columns(2)
        for place, field in enumerate(fields):
            with sides[place % 2]:
                mapping = mapping.with_columns(field.name, _columns(chosen, mapping, field))
        mapping = _rest(chosen, mapping)
    return mapping


def _title(chosen: ChosenFile, mapping: Mapping) -> str:
    used = {column for _, columns in mapping.columns for column in columns}
    return f"Columns: {len(used)} of {len(chosen.table.columns)} have a place"


def _summary(mapping: Mapping) -> str:
    """Which columns hold what, in one line."""
    labels = {field.name: field.label for field in FIELDS[mapping.kind]}
    return "; ".join(f"{labels[name]} from {' + '.join(columns)}" for name, columns in mapping.columns) + "."


def _columns(chosen: ChosenFile, mapping: Mapping, field: Field) -> tuple[str, ...]:
    columns = chosen.table.columns
    start = mapping.columns_of(field.name)
    name = key(f"column:{field.name}:{mapping.kind}:{chosen.mark}")
    title = field.label + (" *" if field.needed else "")
    if field.several:
        picked = st.multiselect(title, columns, list(start), key=name, placeholder=NONE, help=_help(field))
        return tuple(picked)
    options = (NONE, *columns)
    at = options.index(start[0]) if start else 0
    one = st.selectbox(title, options, at, key=name, help=_seen(chosen, start))
    return () if one == NONE else (one,)


def _help(field: Field) -> str:
    if field.name == "key":
        return "What tells the rows apart in every file of this source. Without one, the name does."
    if field.name == "rating":
        return "The first filled one counts. It becomes a delivery report, never an outcome."
    return "Words of several columns are put together."


def _seen(chosen: ChosenFile, columns: tuple[str, ...]) -> str | None:
    if not columns:
        return None
    cells = [str(cell)[:SHOWN] for cell in sample(chosen.table, columns[0])[:3]]
    return label("For instance: " + " · ".join(cells)) if cells else None


def _rest(chosen: ChosenFile, mapping: Mapping) -> Mapping:
    """What becomes of columns without a field."""
    if mapping.kind not in (Kind.INITIATIVES, Kind.KEY_RESULTS):
        return mapping
    used = {column for _, columns in mapping.columns for column in columns}
    rest = [column for column in chosen.table.columns if column not in used]
    if not rest:
        return mapping
    keep = st.checkbox(
        label(f"Keep the other columns as fields of their own: {', '.join(rest)}"),
        mapping.keep_rest,
        key=key(f"rest:{chosen.mark}"),
    )
    return replace(mapping, keep_rest=keep)

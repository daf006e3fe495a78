"""How each column of an imported file is read: what was found, put right where it is wrong."""

import streamlit as st

from components.import_flow_file import ChosenFile, key
from components.markup import label
from models.intake.columns import sample
from models.intake.detecting import ReadAs, read_as, with_read_as
from models.intake.fields import FIELDS
from models.intake.mapping import Mapping

COLUMN, WAY, PLACE, EXAMPLES = "Column", "Read as", "Becomes", "For instance"
SHOWN, CELLS = 40, 3


def pick(chosen: ChosenFile, mapping: Mapping) -> Mapping:
    """The mapping with the ways of reading that the reader chose."""
    found = {column: read_as(chosen.table, mapping, column) for column in chosen.table.columns}
    kinds = len(set(found.values()))
    title = f"Types: {len(found)} columns read as {kinds} {'kind' if kinds == 1 else 'kinds'} of value"
    with st.expander(label(title), icon=":material/category:"):
        st.caption("Text in a column of dates or numbers is kept as words; its value is then unknown.")
        edited = st.data_editor(
            [_row(chosen, mapping, column, way) for column, way in found.items()],
            hide_index=True,
            disabled=(COLUMN, PLACE, EXAMPLES),
            column_config={
                COLUMN: st.column_config.TextColumn(pinned=True),
                WAY: st.column_config.SelectboxColumn(options=[way.value for way in ReadAs], required=True),
            },
            key=key(f"types:{chosen.mark}:{mapping.kind}"),
        )
    for row in edited:
        way = ReadAs(row[WAY])
        if way is not found[row[COLUMN]]:
            mapping = with_read_as(mapping, row[COLUMN], way)
    return mapping


def _row(chosen: ChosenFile, mapping: Mapping, column: str, way: ReadAs) -> dict[str, str]:
    labels = {field.name: field.label for field in FIELDS[mapping.kind]}
    places = [labels[name] for name, columns in mapping.columns if column in columns]
    cells = [str(cell)[:SHOWN] for cell in sample(chosen.table, column)[:CELLS]]
    return {COLUMN: column, WAY: way.value, PLACE: ", ".join(places) or "–", EXAMPLES: " · ".join(cells)}

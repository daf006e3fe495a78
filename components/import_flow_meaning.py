"""Second step of an import: what the rows are, which column holds what, and what stands for all rows."""

from dataclasses import replace
from datetime import date

import streamlit as st

from components import data_import, import_flow_columns, import_flow_constants, import_flow_types
from components.import_flow_file import ChosenFile, key
from components.markup import label
from models.intake.columns import guess_kind
from models.intake.fields import FIELDS
from models.intake.guessing import first_mapping, last_kind, recognised
from models.intake.mapping import Mapping
from models.views.import_basis import ImportBasis, Kind

KIND_WORDS = {
    Kind.INITIATIVES: "Initiatives",
    Kind.OBJECTIVES: "Objectives",
    Kind.KEY_RESULTS: "Key results",
    Kind.CHECK_INS: "Check-ins",
}


def pick(chosen: ChosenFile) -> tuple[Mapping, ImportBasis]:
    """The mapping that the reader has arrived at, and what the portfolio holds already."""
    known = _recognised(chosen)
    if known is not None:
        said = f"Read like the last file of “{known.source}”: {KIND_WORDS[known.kind].lower()}, the same columns."
        st.caption(label(said))
    if known is None or st.toggle("Change how it is read", key=key(f"change:{chosen.mark}")):
        return _asked(chosen)
    basis = data_import.basis(known.kind)
    start = _first(chosen, basis, known.kind)
    return replace(start, as_at=_day(chosen, start, basis), place=chosen.layout), basis


def _asked(chosen: ChosenFile) -> tuple[Mapping, ImportBasis]:
    """Every choice there is."""
    kind = _kind(chosen)
    basis = data_import.basis(kind)
    start = _first(chosen, basis, kind)
    left, right = st.columns(2)
    source = left.text_input(
        "Source",
        start.source,
        key=key(f"source:{chosen.mark}"),
        help="The next file of the same source finds its records by their keys, and is read the same way.",
    )
    with right:
        day = _day(chosen, start, basis)
    mapping = replace(start, source=source.strip() or start.source, as_at=day, place=chosen.layout)
    mapping = import_flow_types.pick(chosen, import_flow_columns.pick(chosen, mapping))
    return import_flow_constants.pick(chosen, mapping, basis), basis


def _day(chosen: ChosenFile, start: Mapping, basis: ImportBasis) -> date:
    day: date = st.date_input(
        "As at",
        start.as_at,
        max_value=basis.today,
        format="YYYY-MM-DD",
        key=key(f"day:{chosen.mark}:{start.kind}"),
        help="The day the file is about. What is older than what is known joins the history and never replaces it.",
    )
    return day


def _recognised(chosen: ChosenFile) -> Mapping | None:
    """How a file of these very columns was read last; asked once for a choice."""
    kept: dict[str, Mapping | None] = st.session_state.setdefault(key("known"), {})
    if chosen.mark not in kept:
        kept[chosen.mark] = recognised(chosen.table, chosen.name, data_import.basis(Kind.INITIATIVES))
    return kept[chosen.mark]


def _kind(chosen: ChosenFile) -> Kind:
    guess = _guessed_kind(chosen)
    picked = st.segmented_control(
        "Each row is one of the",
        list(Kind),
        default=guess,
        required=True,
        format_func=KIND_WORDS.get,
        key=key(f"kind:{chosen.mark}"),
    )
    return picked or guess


def _guessed_kind(chosen: ChosenFile) -> Kind:
    """The kind this source was last imported as, where its columns are the same; else a guess."""
    guesses: dict[str, Kind] = st.session_state.setdefault(key("kinds"), {})
    if chosen.mark not in guesses:
        guesses[chosen.mark] = _guess(chosen)
    return guesses[chosen.mark]


def _guess(chosen: ChosenFile) -> Kind:
    guess = guess_kind(chosen.table)
    basis = data_import.basis(guess)
    if known := recognised(chosen.table, chosen.name, basis):
        return known.kind
    last = last_kind(chosen.table, chosen.name, basis)
    return last if last and _has_needed(chosen, basis, last) else guess


def _has_needed(chosen: ChosenFile, basis: ImportBasis, kind: Kind) -> bool:
    mapping = first_mapping(chosen.table, chosen.name, basis, kind)
    return all(mapping.columns_of(field.name) for field in FIELDS[kind] if field.needed)


def _first(chosen: ChosenFile, basis: ImportBasis, kind: Kind) -> Mapping:
    """The mapping offered first, guessed once for a choice so that it holds still while the reader works on it."""
    kept: dict[tuple[str, Kind], Mapping] = st.session_state.setdefault(key("first"), {})
    if (chosen.mark, kind) not in kept:
        kept[chosen.mark, kind] = first_mapping(chosen.table, chosen.name, basis, kind)
    return kept[chosen.mark, kind]

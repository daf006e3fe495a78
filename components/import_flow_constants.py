"""What stands for all rows of an imported file where it has no column: terms, names, units of money, styles."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation

import streamlit as st

from components.import_flow_file import ChosenFile, key
from components.markup import label
from components.portfolio_form import CURRENCIES
from models.intake import dates, numerals
from models.intake.columns import sample
from models.intake.dates import Order
from models.intake.fields import FIELDS, Field, Shape
from models.intake.mapping import Mapping
from models.intake.terms import choices
from models.views.import_basis import ImportBasis, Kind

NONE = "—"
FIGURES = (Shape.MONEY, Shape.NUMBER)
SCALES = {1: "single units", 10**3: "thousands", 10**6: "millions", 10**9: "billions"}
ORDERS = {Order.DAY_FIRST: "day first", Order.MONTH_FIRST: "month first", Order.YEAR_FIRST: "year first"}


def pick(chosen: ChosenFile, mapping: Mapping, basis: ImportBasis) -> Mapping:
    """The mapping with what the reader chose for all rows."""
    fields = [field for field in FIELDS[mapping.kind] if field.constant]
    if any(field.shape is Shape.MONEY and mapping.columns_of(field.name) for field in FIELDS[mapping.kind]):
        mapping = _money(chosen, mapping, basis)
    with st.expander(label(_summary(mapping)), icon=":material/edit_note:"):
        st.caption("These stand where a row has no value of its own.")
        sides = st.columns(2)
        for place, field in enumerate(fields):
            with sides[place % 2]:
                mapping = mapping.with_constant(field.name, _constant(chosen, mapping, field))
        mapping = _switches(chosen, mapping)
    return _styles(chosen, mapping)


def _summary(mapping: Mapping) -> str:
    labels = {field.name: field.label for field in FIELDS[mapping.kind]}
    told = [
        f"{labels[name]} {_words(value)}" for name, value in mapping.constants if not mapping.columns_of(name)
    ]
    return "For all rows" + (": " + ", ".join(told) if told else "")


def _money(chosen: ChosenFile, mapping: Mapping, basis: ImportBasis) -> Mapping:
    one, two, three = st.columns(3)
    scale = one.selectbox(
        "Amounts are in",
        list(SCALES),
        list(SCALES).index(mapping.scale),
        format_func=SCALES.get,
        key=key(f"scale:{chosen.mark}"),
        help="An amount that says so itself, such as 1.2m, is taken at its word.",
    )
    known = tuple(dict.fromkeys((mapping.currency or basis.currency, basis.currency, *CURRENCIES)))
    currency = two.selectbox("Currency", known, 0, key=key(f"currency:{chosen.mark}"))
    mapping = replace(mapping, scale=scale, currency=currency)
    if currency == basis.currency:
        return replace(mapping, rate="")
    rate = three.text_input(
        label(f"1 {currency} in {basis.currency}"),
        mapping.rate,
        key=key(f"rate:{chosen.mark}:{currency}"),
        placeholder="for instance 1.17",
        help="Amounts are converted now; the original currency and this rate stay beside them.",
    )
    kept = _rate(rate)
    if not kept:
        st.warning(label(_no_rate(currency, basis.currency)))
    return replace(mapping, rate=kept)


def _no_rate(currency: str, own: str) -> str:
    return (
        f"These amounts are in {currency}, this portfolio's in {own}: give the rate, and they are converted as they "
        f"come in. Or found a portfolio in {currency} (the plus beside its name at the left) and import there. "
        "Without either, rows with an amount are rejected."
    )


def _rate(typed: str) -> str:
    text = typed.strip().replace(",", ".")
    try:
        good = not text or Decimal(text) > 0
    except InvalidOperation:
        good = False
    if not good:
        st.warning("A rate is a number above zero, such as 1.17.")
    return text if good else ""


def _constant(chosen: ChosenFile, mapping: Mapping, field: Field) -> str:
    name = key(f"constant:{field.name}:{mapping.kind}:{chosen.mark}")
    start = mapping.constant(field.name)
    if field.shape is not Shape.TERM:
        return st.text_input(field.label, start, key=name).strip()
    terms = (NONE, *(_value(term) for term in choices(field.name)))
    at = terms.index(start) if start in terms else 0
    picked = st.selectbox(field.label, terms, at, format_func=_words, key=name)
    return "" if picked == NONE else picked


def _value(term: object) -> str:
    return term.name.lower() if field_is_strength(term) else str(getattr(term, "value", term))  # type: ignore[attr-defined]


def field_is_strength(term: object) -> bool:
    """Strengths are numbers; they are chosen by their names."""
    return isinstance(term, int)


def _words(value: str) -> str:
    return value.replace("_", " ")


def _switches(chosen: ChosenFile, mapping: Mapping) -> Mapping:
    if mapping.kind is not Kind.CHECK_INS:
        names = st.checkbox(
            "A row whose key is not known finds its record by name",
            mapping.match_names,
            key=key(f"names:{mapping.kind}:{chosen.mark}"),
        )
        mapping = replace(mapping, match_names=names)
    if mapping.kind is Kind.KEY_RESULTS:
        holds = st.checkbox(
            "A target already met at the baseline comes in as a hold",
            mapping.holds,
            key=key(f"holds:{chosen.mark}"),
        )
        mapping = replace(mapping, holds=holds)
    if mapping.kind is Kind.CHECK_INS:
        backed = st.checkbox(
            "This file is an extract of the system of record: it backs measured evidence",
            mapping.as_file,
            key=key(f"backed:{chosen.mark}"),
        )
        mapping = replace(mapping, as_file=backed)
    return mapping


def _styles(chosen: ChosenFile, mapping: Mapping) -> Mapping:
    """Asks only for columns that leave it open which figure of a date, or which sign of an amount, is meant."""
    for field in FIELDS[mapping.kind]:
        for column in mapping.columns_of(field.name):
            if field.shape is Shape.DATE and dates.is_open(sample(chosen.table, column)):
                mapping = _order(chosen, mapping, column)
            money = field.shape is Shape.MONEY
            if field.shape in FIGURES and numerals.is_open(sample(chosen.table, column), money=money):
                mapping = _decimal(chosen, mapping, column)
    return mapping


def _order(chosen: ChosenFile, mapping: Mapping, column: str) -> Mapping:
    options = (NONE, *ORDERS)
    start = dict(mapping.orders).get(column, NONE)
    picked = st.selectbox(
        label(f"Dates in {column}: which figure comes first?"),
        options,
        options.index(start),
        format_func=lambda order: ORDERS.get(order, "as the other columns say"),
        key=key(f"order:{column}:{chosen.mark}"),
    )
    orders = {**dict(mapping.orders), column: picked}
    return replace(mapping, orders=tuple((name, order) for name, order in orders.items() if order != NONE))


def _decimal(chosen: ChosenFile, mapping: Mapping, column: str) -> Mapping:
    options = (NONE, ".", ",")
    start = dict(mapping.decimals).get(column, NONE)
    picked = st.selectbox(
        label(f"Figures in {column}: which sign begins the decimals?"),
        options,
        options.index(start),
        format_func=lambda sign: {".": "the point: 1.5", ",": "the comma: 1,5"}.get(
            sign, "as the other columns say"
        ),
        key=key(f"decimal:{column}:{chosen.mark}"),
    )
    decimals = {**dict(mapping.decimals), column: picked}
    return replace(mapping, decimals=tuple((name, sign) for name, sign in decimals.items() if sign != NONE))

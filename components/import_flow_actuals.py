"""Import of actuals: which columns hold code, period and amounts, the total they add up to, and what is taken."""

from dataclasses import replace

import streamlit as st

from components import data_import
from components.headline import section
from components.import_flow_file import ChosenFile, begin_again, key
from components.markup import label
from models import figures
from models.errors import Problem
from models.intake.actuals import Columns, close, guess_columns, remembered, to_remember
from models.intake.closing import Closing, exact
from models.intake.mapping import source_name
from models.intake.numerals import NumberStyle, read_number
from models.views.import_basis import ImportBasis, Kind

NONE, DONE = "—", "import:actuals:done"
MOST = 500


def are_actuals(chosen: ChosenFile) -> bool:
    """Whether the rows are amounts by cost code; remembered or guessed, and for the reader to say."""
    known = remembered(chosen.table, data_import.basis(Kind.INITIATIVES))
    guess = known is not None or guess_columns(chosen.table) is not None
    return st.toggle("These are actuals by cost code", guess, key=key(f"actuals:{chosen.mark}"))


def draw(chosen: ChosenFile) -> None:
    """The way of actuals: columns, total, preview, and the button that takes them."""
    basis = data_import.basis(Kind.INITIATIVES)
    section("2 · What it says", "Spent and committed to date, at the end of a closed period.")
    columns = _columns(chosen, basis)
    if columns is None:
        return
    section("3 · What would happen", "All rows together have to add up to the total, or nothing is taken.")
    closing = close(chosen.table, columns, basis, _total(chosen, basis))
    _told(closing)
    leave_out = bool(closing.unknown_codes) and st.checkbox(
        label(f"Rows of codes that no initiative has stay out: {', '.join(closing.unknown_codes)}"),
        key=key(f"leave:{chosen.mark}"),
    )
    refusal = closing.refusal(leave_out=leave_out)
    if refusal:
        st.warning(label(refusal), icon=":material/error:")
    _buttons(chosen, closing, to_remember(chosen.table, columns), blocked=bool(refusal))
    _rows(closing)


def _columns(chosen: ChosenFile, basis: ImportBasis) -> Columns | None:
    known = remembered(chosen.table, basis)
    guess = known or guess_columns(chosen.table) or Columns("", "")
    if known:
        st.caption("Read like the last file with these columns; change what is wrong.")
    names = (NONE, *chosen.table.columns)

    def asked(title: str, start: str) -> str:
        at = names.index(start) if start in names else 0
        picked = st.selectbox(title, names, at, key=key(f"{title}:{chosen.mark}"))
        return "" if picked == NONE else picked

    left, right = st.columns(2)
    with left:
        code, period = asked("Cost code *", guess.code), asked("Period", guess.period)
    with right:
        spent, committed = asked("Spent to date *", guess.spent), asked("Committed to date", guess.committed)
    if not code or not spent:
        st.warning("Choose the columns of the cost code and of the amount spent.")
        return None
    found = replace(guess, code=code, period=period, spent=spent, committed=committed)
    if period:
        return found
    day = st.date_input(
        "Period end", None, max_value=basis.today, format="YYYY-MM-DD", key=key(f"period:{chosen.mark}")
    )
    return replace(found, day=day)


def _total(chosen: ChosenFile, basis: ImportBasis) -> int | None:
    """The total that the reader types, in minor units; None where the file's own counts."""
    typed = st.text_input(
        label(f"Total spent, in {basis.currency}"),
        key=key(f"total:{chosen.mark}"),
        placeholder="the total in the file, where it has one",
    )
    if not typed.strip():
        return None
    found = read_number(typed, NumberStyle(".", money=True))
    if found.value is None:
        st.warning("The total is a number, such as 1200.50.")
        return None
    return round(float(str(found.value)) / figures.major(1, basis.currency))


def _told(closing: Closing) -> None:
    words = (
        f"{len(closing.lines):,} rows = {len(closing.taken):,} to take + {len(closing.rejected):,} left out. "
        f"They add up to {exact(closing.added_up, closing.currency)}"
    )
    total = f"; the total is {exact(closing.total, closing.currency)}." if closing.total is not None else "."
    st.caption(label(words + total))


def _buttons(chosen: ChosenFile, closing: Closing, read_from: tuple[str, str], *, blocked: bool) -> None:
    drafts = closing.drafts(source_name(chosen.name))
    with st.container(horizontal=True):
        st.button(
            f"Take {len(drafts):,} {'amount' if len(drafts) == 1 else 'amounts'}",
            type="primary",
            key=key("actuals:go"),
            disabled=blocked,
            on_click=_take,
            args=(closing, chosen.name, read_from),
        )
        st.button("Walk away, save nothing", key=key("away"), on_click=begin_again)


def _take(closing: Closing, name: str, read_from: tuple[str, str]) -> None:
    """Record the actuals; called on the click, before the page is drawn again."""
    drafts = closing.drafts(source_name(name))
    try:
        data_import.take_actuals(drafts, read_from)
    except Problem as problem:
        st.session_state[DONE] = (str(problem), False)
        return
    begin_again()
    taken = exact(sum(draft.spent or 0 for draft in drafts), closing.currency)
    st.session_state[DONE] = (f"{len(drafts):,} amounts of {name} taken: {taken} spent to date.", True)


def told_done() -> None:
    """What came of the last click, once."""
    if done := st.session_state.pop(DONE, None):
        words, good = done
        (st.info if good else st.error)(
            label(words), icon=":material/check_circle:" if good else ":material/error:"
        )


def _rows(closing: Closing) -> None:
    rows = sorted(closing.lines, key=lambda line: not line.reason)[:MOST]
    st.dataframe(
        [
            {
                "Row": line.number,
                "Cost code": line.code,
                "Period end": line.period_end.isoformat() if line.period_end else "",
                "Spent": exact(line.spent, closing.currency) if line.spent is not None else "",
                "Committed": exact(line.committed, closing.currency) if line.committed is not None else "",
                "Left out because": line.reason,
            }
            for line in rows
        ],
        hide_index=True,
        height="content" if len(rows) < 9 else 320,
        column_config={"Row": st.column_config.NumberColumn(width=64)},
    )

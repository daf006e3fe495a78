"""One act of the trail: who did what when, each record before and after, and its undo or why there is none."""

from urllib.parse import urlencode

import streamlit as st

from components import data, data_trail
from components.data_session import tell
from components.grid.desk import clear_desks
from components.markup import div, span, tag, text
from models import figures
from models.errors import Problem
from models.views.trail import Change, FieldChange, TrailAct
from models.vocabulary import Role, word
from models.vocabulary_trail import act_word

FIRST, MOST, LONGEST = 4, 60, 260
"""Records shown at once, records that open, letters of one cell; the export has everything."""
PARTS = (78, 22)


def act_card(one: TrailAct, why_not: str) -> None:
    """Place one act."""
    with st.container(border=True, key=f"act:{one.act.revision}"):
        words, action = st.columns(PARTS, vertical_alignment="top")
        words.html(div("sd sd-act", _head(one), _changes(one)))
        with action:
            _undo(one, why_not)


def _head(one: TrailAct) -> str:
    done = one.of and f"Undone: {one.of}"
    said = done or " · ".join(filter(None, (act_word(one.act.command), one.act.summary)))
    when = f"{figures.day(one.local.date())}, {one.local:%H:%M}"
    who = f"{one.act.actor} as {word(Role(one.act.role))}"
    return tag("h3", "sd-card-title", text(said)) + div("sd-sub", text(f"{when} · {who}"))


def _changes(one: TrailAct) -> str:
    if not one.changes:
        return div("sd-sub", text("It changed no record of the portfolio."))
    shown, folded = one.changes[:FIRST], one.changes[FIRST:MOST]
    rest = one.more + max(len(one.changes) - MOST, 0)
    parts = [_list(shown)]
    if folded or rest:
        title = f"{figures.count(len(one.changes) + one.more - FIRST, 'more record')}"
        note = (
            div("sd-sub", text(f"{figures.count(rest, 'record')} besides; the export has them."))
            if rest
            else ""
        )
        parts.append(tag("details", "", tag("summary", "sd-sub", text(title)), _list(folded), note))
    return "".join(parts)


def _list(changes: tuple[Change, ...]) -> str:
    return tag("ul", "sd-changes", *(tag("li", "", _change(one)) for one in changes))


def _change(one: Change) -> str:
    name = _linked(one) if one.name else ""
    head = " ".join(filter(None, (text(one.thing.capitalize()), name, span("sd-muted", text(one.done)))))
    if one.done == "added":
        return head + _said(one)
    return head + "".join(map(_field, one.fields))


def _said(one: Change) -> str:
    """What a new record says besides its name, in one flow."""
    told = [each for each in one.fields if f", {each.after}," not in f", {one.name},"]
    parts = [f"{span('sd-muted', text(each.field))} {text(_cut(each.after))}" for each in told]
    return div("sd-field", " · ".join(parts)) if parts else ""


def _linked(one: Change) -> str:
    """The name of the record, leading to the initiative that it is of."""
    name = tag("b", "", text(_cut(one.name)))
    if one.initiative_id is None:
        return name
    where = urlencode({"portfolio": data.portfolio_id(), "initiative": one.initiative_id})
    return tag("a", "sd-anchor", name, href=f"initiative?{where}", target="_self")


def _field(one: FieldChange) -> str:
    before, after = (_cut(words) or "empty" for words in (one.before, one.after))
    change = f"{span('sd-before', text(before))} {span('', '→')} {span('sd-after', text(after))}"
    return div("sd-field", span("sd-muted", text(f"{one.field}: ")), change)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _undo(one: TrailAct, why_not: str) -> None:
    if why_not:
        words = "Undone." if one.act.undone else why_not
        st.html(div("sd sd-sub", text(words)))
        return
    st.button(
        "Undo",
        icon=":material/undo:",
        key=f"trail:undo:{one.act.revision}",
        on_click=take_back,
        args=(one,),
        width="stretch",
    )


def take_back(one: TrailAct) -> None:
    """Undo the act; what stands on top of it is named instead."""
    try:
        data.attempt(data_trail.undo, data.portfolio_id(), one.act.revision, form=f"undo:{one.act.id}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    clear_desks()
    tell("Undone. It stands in the trail, and can be undone itself.")

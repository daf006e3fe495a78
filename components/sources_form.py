"""The sources that report by themselves: their tokens, a new one shown once, and revoking one."""

from typing import Any

import streamlit as st

from components import data, data_api
from components.data_commands import create_token, new_secret, revoke_token
from components.data_session import tell
from components.headline import section
from components.markup import div, label, span, tag, text
from models import figures
from models.actor import Right
from models.errors import Problem
from models.source_drafts import TokenDraft
from models.views.source import TokenView

DESK = "sources:desk"
NAME, MAY = "sources:name", "sources:may"
MAY_DO = {
    "Record check-ins": (False, True),
    "Read the portfolio": (True, False),
    "Both": (True, True),
}
"""What a token may: (read, report)."""
NOTE = (
    "Other systems report values without hands, and reading tools fetch the portfolio, each with a token of its own "
    "for this portfolio."
)


def draw() -> None:
    """The section, for who may set up."""
    if not data.actor().may(Right.SET_UP):
        return
    section("Sources", NOTE)
    docs = tag("a", "sd-anchor", "How a source reports and reads", href="api/v1/docs", target="_blank")
    st.html(div("sd", docs))
    draw_secret()
    tokens = data_api.sources()
    for token in tokens:
        draw_token(token)
    if not tokens:
        st.html(div("sd sd-note", text("No source has a token yet.")))
    draw_new()


def draw_new() -> None:
    """The form for a new token."""
    with st.container(width=720), st.form("sources:new", border=False, clear_on_submit=False):
        left, right = st.columns(2)
        left.text_input("Name of the source", key=NAME, placeholder="ERP, nightly", max_chars=200)
        right.selectbox("It may", list(MAY_DO), key=MAY)
        st.form_submit_button("Create token", icon=":material/key:", key="sources:create", on_click=create)


def create() -> None:
    """Make a token of what was entered; its secret stays on the desk until it was copied."""
    name, (reads, reports) = st.session_state.get(NAME, ""), MAY_DO[st.session_state.get(MAY, "Both")]
    table, secret = desk(), new_secret()
    draft = TokenDraft(name, secret, may_read=reads, may_report=reports)
    data.send(
        create_token,
        data.portfolio_id(),
        draft,
        form="sources:new",
        done="The token is made. Copy it now.",
        after=lambda: table.update(name=name, secret=secret),
    )


def draw_secret() -> None:
    """The secret of the token that was made last, until its reader says that it is copied."""
    table = desk()
    if "secret" not in table:
        return
    with st.container(border=True, width=720):
        words = f"The token of {table['name']}. It is shown this once: copy it to where the source keeps its secrets."
        st.html(div("sd", tag("b", "", text(words))))
        st.code(table["secret"], language=None, wrap_lines=True)
        st.button("I have copied it", key="sources:copied", on_click=table.clear)


def draw_token(token: TokenView) -> None:
    """One token on a line, with the way to revoke it."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"source:{token.id}"):
        with st.container(width=640):
            st.html(div("sd", tag("b", "", text(token.name)), " ", span("sd-sub", text(words_of(token)))))
        if token.revoked_at is None:
            with st.popover("Revoke", key=f"source:{token.id}:revoke"):
                question = f"From then on {token.name} is refused. This cannot be taken back; a new token can be made."
                st.html(div("sd", text(question)))
                st.button(
                    f"Revoke the token of {label(token.name)}",
                    type="primary",
                    key=f"source:{token.id}:sure",
                    on_click=revoke,
                    args=(token,),
                )


def words_of(token: TokenView) -> str:
    """What it may do, who made it when, when it was used last, and whether it still works."""
    may = " and ".join(
        word
        for word, granted in (("read", token.may_read), ("record check-ins", token.may_report))
        if granted
    )
    used = f"last used {figures.day(token.used_at.date())}" if token.used_at else "never used"
    made = f"made by {token.created_by} on {figures.day(token.created_at.date())}"
    words = f"may {may} · {made} · {used}"
    if token.revoked_at is None:
        return words
    return f"{words} · revoked by {token.revoked_by} on {figures.day(token.revoked_at.date())}"


def revoke(token: TokenView) -> None:
    """Refuse the token from now on."""
    try:
        data.attempt(revoke_token, data.portfolio_id(), token.id, form=f"source:{token.id}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    tell(f"The token of {token.name} is revoked.")


def desk() -> dict[str, Any]:
    """A plain dictionary of the session: written in a callback without asking Streamlit."""
    found: dict[str, Any] = st.session_state.setdefault(DESK, {})
    return found

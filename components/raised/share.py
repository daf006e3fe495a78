"""The link that opens a form for one initiative, to be copied and sent to who sees it at work."""

import streamlit as st

from components.markup import div, text
from components.raised import links

WORDS = "Whoever opens this link lands in this form, with the initiative chosen."


def share_link(kind: str, initiative_id: int | None) -> None:
    """The link, with a button to copy it; only where an initiative is chosen in the address."""
    if initiative_id is None:
        return
    with st.expander("Send this form to somebody", icon=":material/link:"):
        st.html(div("sd sd-sub", text(WORDS)))
        st.code(links.address(kind, initiative_id), language=None, wrap_lines=True)

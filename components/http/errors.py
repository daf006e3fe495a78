"""What happens when a script fails: the log gets all of it, the reader a sentence and a number to name."""

import uuid

import streamlit as st

from components import markup
from components.http.log import LOG
from models.errors import Problem


def report(fault: Exception) -> bool:
    """Log the fault whole and show a sentence for it; True tells Streamlit that it has been shown."""
    if isinstance(fault, Problem):
        LOG.info("Refused: %s", fault)
        st.error(markup.label(str(fault)))
        return True
    reference = uuid.uuid4().hex[:8]
    LOG.error("A page failed (%s)", reference, exc_info=fault)
    st.error(
        "Something went wrong here. Reload the page and try again; if it stays, "
        f"tell whoever runs Steerdeck that it is in the log under {reference}."
    )
    return True

"""The script behind every page: sets it up, waits for the start, and leads to the page asked for."""

import sys
from pathlib import Path

# Streamlit puts this script's folder on the path, where `http` would hide the standard library's.
sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).resolve().parent]

import streamlit as st  # noqa: E402

from components import access, brand, start  # noqa: E402

st.set_page_config(
    page_title="Steerdeck",
    page_icon=brand.icon(),
    layout="wide",
    menu_items={"Get help": None, "Report a bug": None, "About": None},
)
start.wait()
access.admit()

# Only now: it brings along what the start has been loading, and until then the reader is told to wait.
from components import navigation  # noqa: E402

navigation.lead()

"""Copies of the application with pages of a test's own, to see what the shell does around any page."""

import shutil

from tests.conftest import ROOT

ROOMS = ("components", "models", "exports", ".streamlit")
PLAIN = '''"""Does this page show?"""

import streamlit as st

from components import access
from components.places import Place

access.require(Place("{place}"))
st.text("inside {place}")
'''


def with_pages(folder, extra=None):
    """The application copied into the folder, its pages plain but for `extra` lines by place; its root."""
    from components.places import Place

    root = folder / "application"
    root.mkdir()
    shutil.copy(ROOT / "app.py", root)
    for room in ROOMS:
        shutil.copytree(ROOT / room, root / room, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "pages").mkdir()
    for place in Place:
        text = PLAIN.format(place=place) + (extra or {}).get(place, "")
        (root / "pages" / f"{place}.py").write_text(text, encoding="utf-8")
    return root


EVERYTHING = """
import pandas as pd
import plotly.graph_objects as go

st.plotly_chart(go.Figure({"data": [{"type": "bar", "y": [1, 2]}]}), key="chart", alt="Two bars")
st.data_editor(pd.DataFrame({"name": ["one"]}), key="grid")
st.html('<svg width="60" height="9" style="color: red"><rect width="60" height="9"/></svg>')
st.download_button("Fetch", data=b"three bytes", file_name="fetched.bin")
uploaded = st.file_uploader("Give")
st.text(f"given {uploaded.size} bytes" if uploaded else "nothing given")
"""
SPY = '\nst.markdown("![seen](https://spy.example/seen.png)")\n'
BROKEN = '\nsecret = "4711"\nraise ValueError(f"the inner secret {secret}")\n'
EXTRA = {"pack": EVERYTHING, "office": SPY, "initiative": BROKEN}

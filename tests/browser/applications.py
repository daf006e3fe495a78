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

"""Moves the keyboard to the value of the item that was opened, so that a list is worked through without the mouse."""

import streamlit as st

# Once for each token: a rerun that only redraws the page leaves the keyboard where it is. A finger does not
# want the screen's keyboard before it asked for it, so the first token of a page counts for fine pointers only.
SCRIPT = """
const seen = { token: null, first: true };
export default function (component) {
  const { token, target } = component.data ?? {};
  if (!token || token === seen.token) { return; }
  const unasked = token === "arrived" && !window.matchMedia("(pointer: fine)").matches;
  seen.token = token;
  if (unasked) { return; }
  let left = 60;
  const look = () => {
    const field = document.querySelector("." + target + " input");
    if (field && !field.disabled) {
      field.focus({ preventScroll: token === "arrived" });
      field.select();
      if (token !== "arrived") { field.scrollIntoView({ block: "center" }); }
    } else if (left-- > 0) {
      window.setTimeout(look, 50);
    }
  };
  look();
}
"""
_COMPONENT = st.components.v2.component("steerdeck_focus", js=SCRIPT)


def move_to(target: str, token: str) -> None:
    """Move the keyboard to the field within `target`, a CSS class, once for each `token`."""
    _COMPONENT(key="updates:focus", data={"target": target, "token": token})

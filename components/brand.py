"""The product's mark and name as drawings of their own, so that nothing is fetched from elsewhere."""

from models.vocabulary import DARK_INK, INK

MARK = (
    '<path d="M13 2 L24 14 L13 26 L2 14 Z" fill="none" stroke="{ink}" stroke-width="2.5"/>'
    '<path d="M13 9 L18 14 L13 19 L8 14 Z" fill="{ink}"/>'
)
ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="26" height="28" viewBox="0 0 26 28">' + MARK + "</svg>"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="28" viewBox="0 0 150 28">' + MARK + "<text "
    'x="34" y="21" font-family="Helvetica, Arial, sans-serif" font-size="20" font-weight="700" fill="{ink}">'
    "Steerdeck</text></svg>"
)


def icon() -> str:
    """The mark alone, for the browser's tab; a mid blue that shows on light and dark tabs."""
    return ICON.format(ink="#2F86CE")


def logo(*, dark: bool) -> str:
    """The mark with the name, in the ink of the ground it stands on."""
    return LOGO.format(ink=DARK_INK if dark else INK)

"""Numbers and amounts of money as people write them: decimal signs, thousands, scales, currencies, brackets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from models.intake.book import Cell, Percent, Shared, is_blank
from models.intake.found import Found, faulty, known, unknown
from models.intake.words import is_unknown, tidy

CURRENCIES = {
    "€": "EUR", "£": "GBP", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "$": "USD",
    "¥": "JPY", "₹": "INR", "zł": "PLN", "kč": "CZK", "fr.": "CHF", "sfr.": "CHF", "euro": "EUR", "euros": "EUR",
    "pounds": "GBP", "dollars": "USD",
}  # fmt: skip
CODE = re.compile(
    r"\b(?:eur|gbp|usd|chf|sek|nok|dkk|pln|czk|huf|cad|aud|nzd|jpy|inr|cny|ron|bgn|isk|try|zar|sgd|hkd)\b"
)
SCALES = {
    "": 1, "k": 10**3, "tsd": 10**3, "tsd.": 10**3, "thousand": 10**3, "tausend": 10**3,
    "m": 10**6, "mn": 10**6, "mm": 10**6, "mio": 10**6, "mio.": 10**6, "mill": 10**6, "mill.": 10**6,
    "million": 10**6, "millions": 10**6, "millionen": 10**6, "b": 10**9, "bn": 10**9, "mrd": 10**9,
    "mrd.": 10**9, "md": 10**9, "billion": 10**9, "billions": 10**9, "milliarden": 10**9, "milliard": 10**9,
    "milliards": 10**9,
}  # fmt: skip
SIGNS = "€£$¥₹"
BLANKS = re.compile(r"[\s\u00a0\u202f\u2009']|’")
BODY = re.compile(
    r"^(?P<head>[^\d]*?)(?P<body>[+\-−–]?\s*[.,]?\d[\d.,\s'’\u00a0\u202f\u2009]*)(?P<tail>[^\d]*)$"
)
# Francs and euros without cents: 1'200.–, 1.200,--
NO_CENTS = re.compile(r"(?<=\d)[.,]\s?[-–—]{1,2}(?=\D*$)")
SCIENTIFIC = re.compile(r"^[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,3}$")
LARGEST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How the figures of one column are read; `decimal` is "." or ",", or empty while the column leaves it open.

    Only in money does a lone m mean millions: elsewhere it may be metres.
    """

    decimal: str = ""
    money: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number taken apart: sign, digits with their separators, scale, currency sign and percent mark."""

    digits: str
    negative: bool
    scale: int
    currency: str
    percent: bool
    letter: bool


@lru_cache(maxsize=50_000)
def take_apart(text: str) -> Figure | None:
    """The parts of a written number, or None when the text is no number."""
    inner, negative = _sign(NO_CENTS.sub("", tidy(text)))
    match = BODY.match(inner)
    if not match:
        return None
    words = f"{match['head']} {match['tail']}".casefold()
    percent = "%" in words or "percent" in words
    currency, rest = _currency(words.replace("%", " ").replace("percent", " "))
    scale = SCALES.get(rest.strip().rstrip("s") if rest.strip() not in SCALES else rest.strip())
    body = match["body"].strip()
    if scale is None or (percent and scale != 1):
        return None
    minus = body[:1] in ("-", "−", "–") and len(body) > 1
    letter = rest.strip() in ("m", "mm", "b", "md")
    return Figure(body.lstrip("+-−– "), negative or minus, scale, currency, percent, letter)


def _sign(text: str) -> tuple[str, bool]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    bracket = re.match(r"^(\D{0,4})\((.+)\)(.{0,8})$", text)
    if bracket and any(map(str.isdecimal, bracket[2])):
        return f"{bracket[1]}{bracket[2]}{bracket[3]}".strip(), True
    if re.match(r"^[-−–]\s*[^\d\s.,]+\s*\d", text):
        return text[1:].strip(), True
    if re.search(r"\d\s*[-−–]$", text):
        return text[:-1].strip(), True
    return text, False


def _currency(words: str) -> tuple[str, str]:
    if not words.strip():
        return "", words
    for sign, code in CURRENCIES.items():
        if sign in words.split() or (sign[-1] in SIGNS and sign in words):
            return code, words.replace(sign, " ", 1)
    if match := CODE.search(words):
        return match[0].upper(), words.replace(match[0], " ", 1)
    return "", words


def decide_decimal(cells: Iterable[Cell], *, money: bool = True) -> str:
    """The decimal sign of a column: "." or ",", or "" when its figures fit both.

    Amounts of money have no three decimals; other figures may, so their habits prove nothing.
    """
    bodies = [
        BLANKS.sub("", figure.digits)
        for cell in cells
        if isinstance(cell, str) and (figure := take_apart(cell))
    ]
    votes = {vote for body in bodies if (vote := _vote(body))}
    if len(votes) == 1:
        return votes.pop()
    return "" if votes or not money else _by_habit(bodies)


def is_open(cells: Iterable[Cell], *, money: bool = True) -> bool:
    """Whether a column has figures such as 1.234, and nothing in it that says which sign begins the decimals."""
    written = [cell for cell in cells if isinstance(cell, str)]
    return not decide_decimal(written, money=money) and any(
        (figure := take_apart(cell)) is not None and set(figure.digits) & {".", ","} for cell in written
    )


def _vote(body: str) -> str:
    """What one figure proves on its own: 1.234,5 and 1.234.567 and 0,5 do; 1.234 does not."""
    marks = [mark for mark in body if mark in ".,"]
    if not marks:
        return ""
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return "," if marks[0] == "." else "."
    head, tail = re.split(r"[.,]", body)
    may_be_thousands = len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0")
    return "" if may_be_thousands else marks[0]


def _by_habit(bodies: list[str]) -> str:
    """Several figures with exactly three digits after one kind of mark are thousands: decimals would vary."""
    marks = [mark for body in bodies for mark in body if mark in ".,"]
    if len(marks) < 3 or len(set(marks)) != 1:
        return ""
    return "," if marks[0] == "." else "."


def read_number(cell: Cell, style: NumberStyle) -> Found:
    """A cell as an exact number (`Decimal`); percent and currency marks are taken off, scales applied."""
    if is_blank(cell):
        return unknown("")
    if isinstance(cell, Shared):
        return unknown(f"{cell}, one figure for several rows")
    if isinstance(cell, Percent) and style.money:
        return faulty(f"“{cell}” is a share, not an amount")
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _finite(Decimal(repr(cell)), str(cell))
    text = tidy(str(cell))
    if is_unknown(text):
        return unknown(text)
    if SCIENTIFIC.match(text):
        return _finite(Decimal(text), text)
    figure = take_apart(text)
    if figure and figure.letter and not style.money:
        return faulty(f"“{text}” may be millions or a unit; write the figure alone")
    if figure and figure.percent and style.money:
        return faulty(f"“{text}” is a share, not an amount")
    if figure is None:
        return faulty(f"“{text}” is not a number") if _is_attempt(text) else unknown(text)
    return _number(figure, text, style)


def _is_attempt(text: str) -> bool:
    """Short text that begins with a figure was meant as one; a sentence was not."""
    return len(text) <= 15 and text.lstrip("(+-−–" + SIGNS + " ")[:1].isdecimal() and len(text.split()) <= 2


def _number(figure: Figure, text: str, style: NumberStyle) -> Found:
    body = BLANKS.sub("", figure.digits)
    decimal = _vote(body) or style.decimal
    if not decimal and any(mark in ".," for mark in body):
        return faulty(f"“{text}” can be read in two ways; choose which sign begins the decimals")
    whole, _, part = body.partition(decimal) if decimal else (body, "", "")
    thousands = "," if decimal == "." else "."
    if not _groups_fit(whole, thousands) or any(mark in ".," for mark in part):
        return faulty(f"“{text}” is not a number")
    try:
        value = Decimal(f"{whole.replace(thousands, '') or '0'}.{part or '0'}") * figure.scale
    except InvalidOperation:
        return faulty(f"“{text}” is not a number")
    return _finite(-value if figure.negative else value, text)


def _groups_fit(whole: str, thousands: str) -> bool:
    """Digits between thousands marks come in threes; Indian writing has twos before the last three."""
    first, *groups = whole.split(thousands)
    if not groups:
        return True
    return len(first) <= 3 and len(groups[-1]) == 3 and all(len(group) in (2, 3) for group in groups)


def _finite(value: Decimal, text: str) -> Found:
    if not value.is_finite():
        return faulty(f"“{text}” is not a number")
    if abs(value) >= LARGEST:
        return faulty(f"“{text}” is larger than any figure that can be kept")
    return known(value)


def currencies(cells: Iterable[Cell]) -> set[str]:
    """The currencies named by signs or codes in a column's cells."""
    figures = (take_apart(cell) for cell in cells if isinstance(cell, str))
    return {figure.currency for figure in figures if figure and figure.currency}

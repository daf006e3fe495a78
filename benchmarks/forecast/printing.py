"""The back-test as text: tables that read well in a terminal and on a page."""

from collections.abc import Iterable, Sequence

import numpy as np

from benchmarks.forecast.cutting import SHARES, Cuts, cut_all
from benchmarks.forecast.families import Family, families, made
from benchmarks.forecast.predicting import OURS, SIMPLE, Predictions, predict
from benchmarks.forecast.reading import Reading
from benchmarks.forecast.scoring import LATE_FROM, Score, bars, reliability, score
from models.rules.facts import Flags

NAMES = (OURS, *SIMPLE)
HEAD = ("source", "cut at", "n", "met", *NAMES, "80 % covers", "width")
FAMILY_HEAD = ("family", "rhythm", "noise", "n", "met", "mean chance", *NAMES, "80 % covers", "width")
VERDICT = {True: "reached", False: "NOT REACHED", None: "too few"}


def report(readings: Sequence[Reading], cuts: Cuts, said: Predictions) -> str:
    """The whole back-test."""
    late = ~cuts.in_time
    parts = [
        ("What was read", _read(readings, cuts, said)),
        ("Outcome at the due date known", _scores(cuts, said, cuts.in_time)),
        (
            "Due date past the data: newest value against the planned value of its day",
            _scores(cuts, said, late),
        ),
        ("What the forecast is held to", _bars(cuts, said)),
        ("Reliability: outcome at the due date known", _reliability(cuts, said, cuts.in_time)),
        ("Reliability: due date past the data", _reliability(cuts, said, late)),
    ]
    return "\n\n".join(f"### {title}\n\n{body}" for title, body in parts if body)


def families_report() -> str:
    """What is said of made-up series at half and three quarters of their life, a row a family."""
    body = table(FAMILY_HEAD, (_family(one) for one in families()), words=2)
    return f"### Simulated families\n\n{body}"


def _family(family: Family) -> tuple[str, ...]:
    cuts = cut_all(made(family))
    said, late = predict(cuts), cuts.share >= LATE_FROM
    found = score(cuts, said, late)
    assert found
    count, met, *others = _figures(found)
    chance = _percent(float(said.chances[OURS][late & said.made].mean()))
    return family.name, family.rhythm.value, f"{family.noise} %", count, met, chance, *others


def table(head: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> str:
    """An aligned table; the first `words` columns are words, the others figures."""
    listed = [tuple(head), *(tuple(row) for row in rows)]
    wide = [max(len(row[column]) for row in listed) for column in range(len(head))]
    left = [place < words for place in range(len(head))]
    rule = [
        "-" * width if plain else "-" * (width - 1) + ":" for width, plain in zip(wide, left, strict=True)
    ]
    lines = [
        [
            cell.ljust(width) if plain else cell.rjust(width)
            for cell, width, plain in zip(row, wide, left, strict=True)
        ]
        for row in listed
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in (lines[0], rule, *lines[1:]))


def _read(readings: Sequence[Reading], cuts: Cuts, said: Predictions) -> str:
    rows = []
    for one in readings:
        own = {id(each) for each in one.known}
        mine = np.array([id(cut.known) in own for cut in cuts.cuts], np.bool_)
        why = ", ".join(f"{count} {reason}" for reason, count in sorted(one.left_out.items())) or "none"
        name = "/".join(one.folder.resolve().parts[-2:])
        sums = (len(one.known), int(mine.sum()), int((mine & said.made).sum()))
        rows.append((name, why, *(str(each) for each in sums)))
    return table(("folder", "left out", "key results", "cuts", "with a forecast"), rows, words=2)


def _scores(cuts: Cuts, said: Predictions, kind: Flags) -> str:
    rows = []
    for source in [*np.unique(cuts.source[kind]), None]:
        own = kind if source is None else kind & (cuts.source == source)
        for share in (*SHARES, None):
            found = score(cuts, said, own if share is None else own & (cuts.share == share))
            if found:
                when = "all" if share is None else f"{share:.0%}".replace("%", " %")
                rows.append((source or "pooled", when, *_figures(found)))
    return table(HEAD, rows, words=2) if rows else ""


def _figures(found: Score) -> tuple[str, ...]:
    best = min(found.brier.values())
    brier = (f"{'*' if found.brier[name] == best else ''}{found.brier[name]:.3f}" for name in NAMES)
    width = "–" if np.isnan(found.width) else f"{found.width:.2f}"
    return str(found.count), _percent(found.met), *brier, _percent(found.coverage), width


def _bars(cuts: Cuts, said: Predictions) -> str:
    rows = [(one.sentence, one.found, VERDICT[one.kept]) for one in bars(cuts, said)]
    return table(("bar", "found", "verdict"), rows, words=3)


def _reliability(cuts: Cuts, said: Predictions, kind: Flags) -> str:
    if not (kind & said.made).any():
        return ""
    rows = [
        (f"{100 * low:.0f}–{100 * high:.0f} %", str(count), _percent(chance), _percent(met))
        for low, high, count, chance, met in reliability(cuts, said, kind)
    ]
    return table(("chance said", "n", "mean chance", "met"), rows)


def _percent(share: float) -> str:
    return "–" if np.isnan(share) else f"{100 * share:.0f} %"

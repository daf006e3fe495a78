"""Back-tests the forecast on real series: python -m benchmarks.forecast DIR… (see docs/forecast.md)."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.forecast.choosing import choose
from benchmarks.forecast.cutting import Cuts, cut_all
from benchmarks.forecast.picture import picture
from benchmarks.forecast.predicting import able, predict
from benchmarks.forecast.printing import families_report, report
from benchmarks.forecast.reading import PAIR, Reading, find_pair, read


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit code is 2 where there is nothing to test, with a sentence on why."""
    given = _parser().parse_args(arguments)
    if given.families:
        print(families_report())
        return 0
    try:
        readings, notes = _readings(given.folders, given.running_total)
    except KeyError as missing:
        return _refused(missing.args[0])
    cuts = cut_all(one for each in readings for one in each.known)
    for note in notes:
        print(note, file=sys.stderr)
    if not len(cuts) or not able(cuts).any():
        return _refused("No key result has a numeric target, three values and a later one to judge them by.")
    print(choose(cuts) if given.choose else _back_test(readings, cuts, given.picture))
    return 0


def _back_test(readings: list[Reading], cuts: Cuts, path: Path) -> str:
    said = predict(cuts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(picture(cuts, said), encoding="utf-8")
    return f"{report(readings, cuts, said)}\n\nThe picture is in {path}."


def _readings(folders: Sequence[Path], running_total: str | None) -> tuple[list[Reading], list[str]]:
    """What the folders hold, and a note on each that holds no pair of files. Raises KeyError for a missing column."""
    places = {folder: find_pair(folder) for folder in folders}
    notes = [
        f"{one}: left out, it has no {' and '.join(PAIR)}." for one, place in places.items() if not place
    ]
    readings = [read(place, running_total) for place in places.values() if place]
    if running_total and readings and not any(one.marks for one in readings):
        raise KeyError(f"No folder has a column {running_total} in {PAIR[0]}.")
    return readings, notes


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.forecast",
        description="Back-tests the forecast on series cut at a quarter, half and three quarters of their life.",
    )
    parser.add_argument(
        "folders",
        metavar="DIR",
        nargs="*",
        type=Path,
        help=f"a folder with {' and '.join(PAIR)}, or with tidy/ in it",
    )
    parser.add_argument(
        "--running-total", metavar="COLUMN", help=f"column of {PAIR[0]} that marks running totals"
    )
    parser.add_argument(
        "--picture", metavar="FILE", type=Path, default=Path("forecast.svg"), help="where the SVG goes"
    )
    parser.add_argument(
        "--choose", action="store_true", help="try other settings over folds and sources instead"
    )
    parser.add_argument(
        "--families", action="store_true", help="forecast made-up series of known kinds instead; no DIR"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

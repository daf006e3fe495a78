"""What portfolios of three sizes cost, as ratios to a floor of the same run: `python -m benchmarks.sizes_bench`."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.sizes import SIZES, Size, laid

FOLDER = Path("out") / "sizes"
GROWTH = [
    Size(f"{check_ins:,} check-ins", 400, 1_600, check_ins) for check_ins in (10_000, 100_000, 1_000_000)
]
COLD_BAR, WARM_BAR, GROWTH_BAR, INITIATIVE_BAR = 3.0, 0.15, 1.5, 1.3
HEAD = (
    "| size | floor | view cold | ÷ floor | warm | ÷ floor | drawn whole | initiative | check-in | statements "
    "| memory |"
)


def main() -> None:
    """Lay each portfolio where it is not there yet, measure it in a process of its own, print one table of figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the portfolios are laid and kept")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(_measured(Size(*json.loads(given.measure)), given.folder)))
        return
    given.folder.mkdir(parents=True, exist_ok=True)
    found = {size.name: _in_a_process(size, given.folder) for size in (*SIZES.values(), *GROWTH)}
    print("\n".join([HEAD, "|---" * (HEAD.count("|") - 1) + "|", *_table(found)]))
    print("\n" + "\n".join(_verdicts(found)))


def _in_a_process(size: Size, folder: Path) -> dict[str, Any]:
    """What a fresh process measures; the portfolio is laid in another one, for laying takes much memory."""
    lay = (
        "import sys, pathlib; from benchmarks.sizes import Size, laid; laid(Size(*{!r}), pathlib.Path({!r}))"
    )
    fields = (size.name, size.initiatives, size.key_results, size.check_ins)
    subprocess.run([sys.executable, "-c", lay.format(fields, str(folder))], check=True)
    command = [sys.executable, "-m", "benchmarks.sizes_bench", "--folder", str(folder)]
    done = subprocess.run(
        [*command, "--measure", json.dumps(fields)], check=True, stdout=subprocess.PIPE, text=True
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _measured(size: Size, folder: Path) -> dict[str, Any]:
    from benchmarks.sizes_measure import measure

    database, portfolio_id = laid(size, folder)
    return measure(database, portfolio_id)


def _table(found: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    for name, one in found.items():
        floor = one["floor"]
        cells = [
            name,
            f"{floor:,.1f} ms",
            f"{one['cold']:,.0f} ms",
            f"{one['cold'] / floor:.2f}",
            f"{one['warm']:.2f} ms",
            f"{one['warm'] / floor:.3f}",
            f"{one['drawn']:,.0f} ms",
            f"{one['initiative']:.1f} ms ({one['initiative_statements']})",
            f"{one['check_in']:.1f} ms ({one['check_in_statements']})",
            f"{one['statements']} / {one['warm_statements']}",
            f"{one['memory']:,.0f} MB",
        ]
        yield f"| {' | '.join(cells)} |"


def _verdicts(found: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    small, large = found["S"], found["L"]
    few, many = (found[size.name]["cold"] for size in (GROWTH[0], GROWTH[-1]))
    bars = (
        ("portfolio view at L, cold ÷ floor", large["cold"] / large["floor"], COLD_BAR),
        ("portfolio view at L, warm ÷ floor", large["warm"] / large["floor"], WARM_BAR),
        ("growth of the cold view, 10 k → 1 M check-ins", many / few, GROWTH_BAR),
        ("initiative view, L ÷ S", large["initiative"] / small["initiative"], INITIATIVE_BAR),
    )
    for words, ratio, bar in bars:
        yield f"- {words}: {ratio:.2f} (bar {bar:g}): {'reached' if ratio <= bar else 'not reached'}"


if __name__ == "__main__":
    main()

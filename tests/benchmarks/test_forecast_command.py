"""The back-test as a command, on made-up folders and on the public data."""

import re
import xml.etree.ElementTree as ET

import pytest

from benchmarks.forecast.__main__ import main
from benchmarks.forecast.cutting import cut_all
from benchmarks.forecast.predicting import OURS, SIMPLE, predict
from benchmarks.forecast.reading import read
from benchmarks.forecast.scoring import bars, bootstrap, covered, reliability, score
from tests.benchmarks.made import check_ins, folder, growing

OPEN_DATA = ("mta_rail_2008_2011", "canada_cif", "un_sdg")


def run(capsys, *arguments):
    code = main([str(one) for one in arguments])
    return code, *capsys.readouterr()


def test_the_command_prints_scores_reliability_and_bars_and_draws_a_picture(tmp_path, capsys):
    path = tmp_path / "drawn" / "forecast.svg"
    code, out, _ = run(capsys, growing(tmp_path / "a"), "--picture", path)

    assert code == 0
    assert all(name in out for name in (OURS, *SIMPLE, "80 % covers", "width", "pooled", "made", "90–100 %"))
    assert ET.parse(path).getroot().tag.endswith("svg")


def test_a_folder_without_the_pair_is_named_and_left_out(tmp_path, capsys):
    code, out, err = run(capsys, tmp_path, growing(tmp_path / "a"), "--picture", tmp_path / "f.svg")

    assert (code, "left out, it has no key_results.csv and check_ins.csv" in err) == (0, True)
    assert "pooled" in out


def test_nothing_to_test_is_said_in_a_sentence(tmp_path, capsys):
    code, out, err = run(capsys, growing(tmp_path, target_value=""))

    assert (code, out) == (2, "")
    assert err == "No key result has a numeric target, three values and a later one to judge them by.\n"


def test_a_column_that_no_folder_has_is_named(tmp_path, capsys):
    code, _, err = run(capsys, growing(tmp_path), "--running-total", "sums")

    assert (code, err) == (2, "No folder has a column sums in key_results.csv.\n")


def test_constant_jumping_and_huge_series_print_no_nan_and_no_warning(tmp_path, capsys):
    shapes = {
        "constant": [5.0] * 12,
        "jump": [0.0] * 5 + [1e9] * 7,
        "huge": [1e200 * (-1) ** month for month in range(12)],
        "negative": [-1.0 * month for month in range(12)],
        "wrong side": [200.0] * 12,
        "zero": [0.0] * 12,
    }
    rows = [{"kr_id": name, "metric": name} for name in shapes]
    rows += [{"kr_id": f"{name} down", "metric": name, "direction": "decrease"} for name in shapes]
    rows.append({"kr_id": "no way", "metric": "no way", "target_value": "0"})
    values = [one for row in rows for one in check_ins(row["kr_id"], shapes.get(row["metric"], [0.0] * 12))]
    code, out, _ = run(capsys, folder(tmp_path / "a", rows, values), "--picture", tmp_path / "f.svg")

    assert code == 0
    assert re.findall(r"\b(nan|inf)\b", out + (tmp_path / "f.svg").read_text()) == []


def test_settings_can_be_tried_over_folds_and_sources(tmp_path, capsys):
    one, other = growing(tmp_path / "a"), growing(tmp_path / "b", source="other", metric="Else")
    code, out, _ = run(capsys, one, other, "--choose")

    assert code == 0
    assert all(
        words in out for words in ("each fold of indicators", "source made", "source other", "Set: memory")
    )


def test_scores_are_what_they_are_called(tmp_path):
    cuts = cut_all(read(growing(tmp_path)).known)
    said = predict(cuts)
    found = score(cuts, said, cuts.in_time)

    assert found.count == 3
    assert found.brier[OURS] == pytest.approx(((said.chances[OURS] - 1) ** 2).mean())
    assert found.brier["straight line"] == 0.0
    assert found.coverage == covered(cuts, said).mean()
    assert sum(row[2] for row in reliability(cuts, said, cuts.in_time)) == 3
    assert bootstrap(cuts, covered(cuts, said).astype(float), cuts.in_time) == (
        found.coverage,
        found.coverage,
    )


@pytest.mark.real_data
def test_the_bars_are_reached_on_the_public_data(real_data):
    cuts = cut_all(one for name in OPEN_DATA for one in read(real_data / name / "tidy").known)
    found = bars(cuts, predict(cuts))

    assert [one.sentence for one in found if one.kept is False] == []
    assert sum(one.kept is True for one in found) == 5

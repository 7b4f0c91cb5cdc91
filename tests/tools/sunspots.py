#!/usr/bin/env python3
"""The README's sunspots table: the scene trained with six seeds, test RMSE of both models beside the baselines.

    tests/tools/sunspots.py [PROGRAM]"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/release/bin/sluice"
SEEDS = range(1, 7)


def train(seed):
    with tempfile.TemporaryDirectory() as folder:
        command = [PROGRAM, "train", "scene:sunspots", "--seed", str(seed), "--out", folder, "--quiet", "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    results = [train(seed) for seed in SEEDS]
    baselines = results[0]["baselines"]
    linear = baselines["linear"]["rmse"]
    print("| | " + " | ".join(f"seed {seed}" for seed in SEEDS) + " | loses to linear autoregression |")
    print("|---|" + "---|" * (len(results) + 1))
    for index, model in enumerate(results[0]["models"]):
        errors = [result["models"][index]["test"]["rmse"] for result in results]
        lost = sum(error > linear for error in errors)
        print(f"| {model['name']} | " + " | ".join(f"{error:.1f}" for error in errors) + f" | {lost} of {len(errors)} |")
    for name, words in (("linear", "linear autoregression"), ("persistence", "persistence: last year's count"), ("mean", "the mean")):
        print(f"| {words} | {baselines[name]['rmse']:.1f} |" + " |" * len(results))


main()

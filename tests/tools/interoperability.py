#!/usr/bin/env python3
"""Exports networks of every kind and lets other programs compute with them: NumPy on the .npz, PyTorch through the written .py,
ONNX Runtime on the .onnx, which ONNX's own checker looks at first. What they answer on the test part is compared with Sluice's.

    /usr/bin/python3 tests/tools/interoperability.py [--program build/release/bin/sluice] [--table] [ARGUMENT …]

Needs python3-numpy, and what is to be compared with: python3-torch, python3-onnx, node with onnxruntime-node (tests/run.sh
installs them, the last one into build/peers). What is missing is skipped, and said so. The difference is the largest one over the
largest value. Ends with a line as Qt Test has it; with --table the table for tests/bench/README.md comes before it.
"""
import argparse
import csv
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/oracle"))
from numpy_network import Exported  # noqa: E402

TOLERANCE = 1e-5
PEERS = ("NumPy", "PyTorch", "ONNX Runtime")
FORMATS = {"NumPy": ".npz in NumPy", "PyTorch": ".py and .safetensors in PyTorch", "ONNX Runtime": ".onnx in ONNX Runtime"}


def layer(kind, units=5, **more):
    return {"type": kind, "units": units, **more}


def conv(filters=4, kernel=3, **more):
    return {"type": "conv1d", "filters": filters, "kernel": kernel, **more}


def dense(units=5, activation="tanh"):
    return layer("dense", units, activation=activation)


ACTIVATIONS = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "silu", "softplus")
SIMPLE = {
    "LSTM": [layer("lstm")], "GRU": [layer("gru")], "RNN": [layer("rnn")], "RNN relu": [layer("rnn", activation="relu")],
    "Dense": [dense()], "Conv": [conv(activation="relu")], "Nothing but a head": [dense(2, "identity")],
    **{f"Dense {name}": [dense(6, name), dense(4, name)] for name in ACTIVATIONS},
}
STACKS = {
    "Two LSTMs": [layer("lstm"), {"type": "dropout", "rate": 0.2}, layer("lstm", 4), dense()],
    "GRU on RNN": [layer("rnn"), layer("gru", 4)], "LSTM on convolution": [conv(), layer("lstm")],
    "Convolution on LSTM": [layer("lstm"), conv(3, 4)], "Dense, LSTM, dense": [dense(), layer("lstm"), dense(4, "relu")],
    "Convolutions and dense": [conv(), conv(3, 5, activation="tanh"), dense(6, "relu")],
}
VARIANTS = {
    "LSTM peepholes": [layer("lstm", peepholes=True)], "LSTM coupled": [layer("lstm", forget_gate="coupled")],
    "LSTM coupled peepholes": [layer("lstm", forget_gate="coupled", peepholes=True)],
    "LSTM no forget gate": [layer("lstm", forget_gate="none")], "LSTM logistic": [layer("lstm", squashing="logistic")],
    "LSTM of 1997": [layer("lstm", variant="1997")],
    "LSTM of 1997 peepholes": [layer("lstm", variant="1997", peepholes=True)],
}
BOTH = {**SIMPLE, **STACKS}
SOME = {name: BOTH[name] for name in ("LSTM", "GRU", "RNN", "Dense", "Convolutions and dense", "LSTM on convolution", "Two LSTMs",
                                      "Dense, LSTM, dense")}
FEW = {name: BOTH[name] for name in ("LSTM", "Dense", "Conv")}
SUNSPOTS = ({"source": "builtin:sunspots"}, {"kind": "forecast", "lookback": 12})
CASES = {
    "a series, the next value": (*SUNSPOTS, SIMPLE),
    "the same, stacks": (*SUNSPOTS, STACKS),
    "the same, LSTM variants": (*SUNSPOTS, VARIANTS),
    "a series, twelve values at once": ({"source": "builtin:airpassengers"},
                                        {"kind": "forecast", "lookback": 18, "horizon": 12, "multi_step": "direct"}, FEW),
    "sequences, every step": ({"source": "generate:hold", "params": {"length": 20, "sequences": 60}},
                              {"kind": "regress", "output": "every", "lookback": 8}, SOME),
    "sequences of many lengths": ({"source": "lengths.csv"}, {"kind": "regress", "lookback": 9, "scaling": "standard"}, SOME),
    "a table, three classes": ({"source": "builtin:iris"}, {"kind": "classify"}, FEW),
    "a table, two classes": ({"source": "generate:moons"}, {"kind": "classify"}, FEW),
    "characters, the next one": ({"source": "words.txt", "kind": "text"}, {"kind": "next_token", "output": "every", "lookback": 16}, SOME),
}


def write_data(folder):
    draws = np.random.default_rng(3)
    with open(folder / "lengths.csv", "w", encoding="utf-8") as file:
        file.write("id,t,a,b,sum\n")
        for sequence in range(60):
            values = draws.normal(20, 3, (draws.integers(4, 10), 2))
            for step, (a, b) in enumerate(values):
                file.write(f"s{sequence},{step},{a:.6g},{b:.6g},{values[:, 0].sum():.6g}\n")
    words = draws.choice(["the cat ", "a dog ", "sat. ", "ran, "], 400)
    (folder / "words.txt").write_text("".join(words), encoding="utf-8")


def experiment(data, task, models):
    training = {"loss": {"type": "cross_entropy"}} if task["kind"] in ("classify", "next_token") else {}
    if data["source"].endswith(".csv"):
        data = {**data, "form": "sequences", "target": "sum", "inputs": ["a", "b"],
                "csv": {"columns": {"id": {"role": "series"}, "t": {"role": "time"}}}}
    return {"schema": 1, "data": data, "task": task, "models": [{"name": name, "layers": layers} for name, layers in models.items()],
            "training": {**training, "epochs": 3, "stop": None, "optimizer": {"type": "adam", "learning_rate": 0.01}}}


class Case:
    """One experiment, trained a little, with the raw inputs of its test part."""

    def __init__(self, program, folder, spec):
        self.program, self.folder = program, folder
        data, task, self.models = spec
        (folder / "experiment.json").write_text(json.dumps(experiment(data, task, self.models)), encoding="utf-8")
        self.sluice("train", folder / "experiment.json", "--out", folder, "--quiet")
        self.sluice("windows", folder / "experiment.json", "--out", folder / "windows.npz")
        with np.load(folder / "windows.npz") as windows:
            self.x = windows["x_test"].astype(np.float64)
            self.steps = windows["steps_test"].astype(int) if "steps_test" in windows.files else np.full(len(self.x), self.x.shape[1])
        self.window = task["lookback"] if task.get("output") == "every" else self.x.shape[1]

    def sluice(self, *arguments):
        subprocess.run([self.program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"})

    def export(self, model):
        for ending in (".npz", ".py", ".onnx"):
            self.sluice("export", self.folder / "session.sluice", "--model", model, "--out", self.file(model, ending))
        self.sluice("predict", self.folder / "session.sluice", "--model", model, "--out", self.file(model, ".predictions.csv"))

    def file(self, model, ending):
        return self.folder / (model.replace(" ", "_").replace(",", "") + ending)

    def batches(self, exported):
        """(numbers of the samples, raw inputs), the samples of one length together."""
        offset, scale = exported.number("input_offset"), exported.number("input_scale")
        for length in np.unique(self.steps):
            chosen = np.flatnonzero(self.steps == length)
            x = self.x[chosen][:, self.x.shape[1] - length:]
            if x.shape[2] != len(offset):  # a table, whose columns are steps
                x = x[:, :, 0]
            yield chosen, (x * scale + offset).astype(np.float32)

    def answers(self, model):
        """Sluice's own, in the order of its predictions: samples × what belongs to one."""
        with open(self.file(model, ".predictions.csv"), encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["part"] == "test"]
        probabilities = [key for key in rows[0] if key.startswith("p(")]
        values = [[float(row[key]) for key in probabilities or ["prediction"]] for row in rows]
        return np.array(values).reshape(len(self.x), -1)


def with_numpy(case, exported, _model):
    return lambda x: exported.predict(x.astype(np.float64), case.window)


def with_torch(case, _exported, model):
    file = case.file(model, ".py")
    description = importlib.util.spec_from_file_location("written", file)
    written = importlib.util.module_from_spec(description)
    description.loader.exec_module(written)
    network = written.load()
    return lambda x: network.predict(x).numpy()


def in_order(case, exported, predict):
    answers = [None] * len(case.x)
    for chosen, x in case.batches(exported):
        for place, answer in zip(chosen, predict(x)):
            answers[place] = np.asarray(answer, dtype=np.float64).reshape(-1)
    return np.array(answers)


def onnx_runtime(cases):
    """What it answers for each (case, model), all in one run of node."""
    jobs, places = [], {}
    for name, case in cases.items():
        for model in case.models:
            exported = Exported(case.file(model, ".npz"))
            batches = list(case.batches(exported))
            case.file(model, ".in").write_bytes(b"".join(x.tobytes() for _, x in batches))
            jobs.append({"model": str(case.file(model, ".onnx")), "input": str(case.file(model, ".in")),
                         "output": str(case.file(model, ".out")), "shapes": [x.shape for _, x in batches]})
            places[name, model] = (case.file(model, ".out"), [chosen for chosen, _ in batches])
    some = next(iter(cases.values()))
    (some.folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    subprocess.run(["node", ROOT / "tests/tools/run_onnx.js", some.folder / "jobs.json"], check=True,
                   env={**os.environ, "NODE_PATH": str(ROOT / "build/peers/node_modules")})
    answers = {}
    for key, (file, batches) in places.items():
        order = np.argsort(np.concatenate(batches))
        answers[key] = np.fromfile(file, dtype=np.float32).astype(np.float64).reshape(len(order), -1)[order]
    return answers


def missing():
    """What is not there, by peer."""
    lacking = {}
    for peer, module, package in (("PyTorch", "torch", "python3-torch"), ("ONNX checker", "onnx", "python3-onnx")):
        if importlib.util.find_spec(module) is None:
            lacking[peer] = f"Debian's {package} is not installed"
    if not shutil.which("node"):
        lacking["ONNX Runtime"] = "node is not installed"
    elif not (ROOT / "build/peers/node_modules/onnxruntime-node").is_dir():
        lacking["ONNX Runtime"] = "onnxruntime-node is not in build/peers (npm install --ignore-scripts)"
    return lacking


def difference(one, other):
    return float(np.abs(one - other).max() / np.abs(other).max()) if one.shape == other.shape else float("inf")


class Report:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self.differences = {}

    def add(self, good, what):
        self.passed += good
        self.failed += not good
        print(f"{'PASS  ' if good else 'FAIL! '} : {what}", flush=True)

    def skip(self, what):
        self.skipped += 1
        print(f"SKIP   : {what}", flush=True)

    def compare(self, case, model, peer, answers, expected):
        largest = difference(answers, expected)
        self.differences.setdefault((case, model), {})[peer] = largest
        self.add(largest <= TOLERANCE, f"{peer}, {case}, {model}: largest difference {largest:.1e}")

    def table(self):
        """One line a model, the largest difference of all questions that it was asked."""
        print(f"\n| model | questions | {' | '.join(FORMATS[peer] for peer in PEERS)} |\n|---|---|{'---|' * len(PEERS)}")
        for model in dict.fromkeys(model for _, model in self.differences):
            asked = [by_peer for (_, other), by_peer in self.differences.items() if other == model]
            cells = [f"{max(by_peer[peer] for by_peer in asked):.1e}" if peer in asked[0] else "skipped" for peer in PEERS]
            print(f"| {model} | {len(asked)} | {' | '.join(cells)} |")
        print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=ROOT / "build/release/bin/sluice", type=pathlib.Path)
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    report, lacking = Report(), missing()
    for peer, why in lacking.items():
        report.skip(f"{peer}: {why}")
    with tempfile.TemporaryDirectory() as scratch:
        cases = {}
        for number, (name, spec) in enumerate(CASES.items()):
            folder = pathlib.Path(scratch) / str(number)
            folder.mkdir()
            write_data(folder)
            cases[name] = Case(options.program, folder, spec)
            for model in spec[2]:
                cases[name].export(model)
        computed = onnx_runtime(cases) if "ONNX Runtime" not in lacking else {}
        for name, case in cases.items():
            for model in case.models:
                exported, expected = Exported(case.file(model, ".npz")), case.answers(model)
                report.compare(name, model, "NumPy", in_order(case, exported, with_numpy(case, exported, model)), expected)
                if "PyTorch" not in lacking:
                    report.compare(name, model, "PyTorch", in_order(case, exported, with_torch(case, exported, model)), expected)
                if "ONNX checker" not in lacking:
                    report.add(*checked(case.file(model, ".onnx"), f"{name}, {model}"))
                if computed:
                    report.compare(name, model, "ONNX Runtime", computed[name, model], expected)
    if options.table:
        report.table()
    print(f"Totals: {report.passed} passed, {report.failed} failed, {report.skipped} skipped, 0 blacklisted")
    return 1 if report.failed else 0


def checked(file, what):
    import onnx
    try:
        onnx.checker.check_model(onnx.load(str(file)), full_check=True)
    except onnx.checker.ValidationError as error:
        return False, f"ONNX checker, {what}: {str(error).splitlines()[0]}"
    return True, f"ONNX checker, {what}"


if __name__ == "__main__":
    sys.exit(main())

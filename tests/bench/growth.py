#!/usr/bin/env python3
"""Does a training step grow linearly with batch and steps, memory with the caches alone, and what does an epoch of `sluice train` cost
beside its steps? Prints three tables.

    python3 tests/bench/growth.py [--sluice build/release/bin/sluice] [--rounds 3]

The growth exponent is the slope of log(time) against log(size) by least squares: 1 is linear. All on one thread. The expected memory
is that of the caches (core/nn/recurrent.h): gates, their gradients, h, c and tanh c, 11 H numbers a step and sequence of the batch, and
without the gradients 7 H for each of the 16 sequences that a thread measures a split with at a time.
"""
import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

BATCHES = (16, 32, 48, 80, 160)
STEPS = (20, 40, 60, 100, 200)
LONG = (500, 1000, 2000, 5000)
HIDDEN = {"lstm": 64, "gru": 64, "rnn": 64}
MEMORY_BATCH = 32
MEASURED_AT_ONCE = 16


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sluice", default="build/release/bin/sluice")
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args(arguments)


def bench(sluice, layer, batch, steps, hidden, inputs=1):
    """Milliseconds of a step, and the process's largest resident memory in bytes."""
    command = [sluice, "bench", "--layer", layer, "--inputs", str(inputs), "--hidden", str(hidden), "--batch", str(batch),
               "--steps", str(steps), "--threads", "1", "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    return json.loads(answer)["ms_per_step"], usage.ru_maxrss * 1024


def exponent(sizes, times):
    x, y = [math.log(size) for size in sizes], [math.log(time) for time in times]
    mean_x, mean_y = statistics.mean(x), statistics.mean(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def print_time_growth(sluice, rounds):
    print(f"| layer | varied | {' | '.join(str(size) + ' ×' for size in (1, 2, 3, 5, 10))} | exponent |")
    print("|---|---|---|---|---|---|---|---|")
    for layer, hidden in HIDDEN.items():
        for name, sizes in (("B", BATCHES), ("T", STEPS)):
            runs = [[bench(sluice, layer, *((size, 50) if name == "B" else (32, size)), hidden)[0] for size in sizes]
                    for _ in range(rounds)]
            times = [statistics.median(of_size) for of_size in zip(*runs)]
            fixed = "T = 50" if name == "B" else "B = 32"
            print(f"| {layer} {hidden}, {fixed} | {name} {sizes[0]} … {sizes[-1]} | "
                  f"{' | '.join(f'{time / times[0]:.2f}' for time in times)} | {exponent(sizes, times):.3f} |", flush=True)


def print_memory_growth(sluice):
    hidden = 64
    memory = [bench(sluice, "lstm", MEMORY_BATCH, steps, hidden)[1] for steps in LONG]
    expected = (MEMORY_BATCH * 11 + MEASURED_AT_ONCE * 7) * hidden * 4
    print("\n| T | resident MB | bytes a further step | of the caches |\n|---|---|---|---|")
    for k, steps in enumerate(LONG):
        slope = (memory[k] - memory[k - 1]) / (steps - LONG[k - 1]) if k else None
        print(f"| {steps} | {memory[k] / 1e6:.1f} | {f'{slope:.0f} | {expected}' if slope else ' | '} |")


def experiment(hidden, lookback, batch, split, epochs):
    return {"schema": 1, "data": {"source": "generate:sines", "params": {"length": 6400 + lookback}},
            "task": {"kind": "forecast", "lookback": lookback, "horizon": 1, "split": split},
            "models": [{"name": "LSTM", "layers": [{"type": "lstm", "units": hidden}]}],
            "training": {"batch": batch, "epochs": epochs, "clip_norm": None, "stop": None, "seed": 1}}


def epoch_milliseconds(sluice, folder, settings):
    file = folder / "experiment.json"
    file.write_text(json.dumps(settings))
    out = folder / "out"
    subprocess.run([sluice, "train", str(file), "--out", str(out), "--threads", "1", "--quiet"], check=True, capture_output=True)
    rows = [line.split(",") for line in (out / "metrics.csv").read_text().splitlines()[1:]]
    seconds = [float(row[4]) for row in rows]
    per_epoch = [b - a for a, b in zip(seconds, seconds[1:])] if seconds == sorted(seconds) else seconds[1:]
    return statistics.median(per_epoch) * 1e3


def print_epochs(sluice, rounds):
    print("\n| LSTM units, B, T | batches | its steps alone ms | epoch ms | ratio | with 15 % validation ms |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for hidden, batch, steps in ((16, 32, 24), (32, 32, 24), (64, 32, 50), (128, 64, 50)):
            length = 6400 + steps
            batches = 6400 // batch - 1
            rows = steps + batches * batch
            alone, epoch, validated = [], [], []
            for _ in range(rounds):
                alone.append(bench(sluice, "lstm", batch, steps, hidden)[0] * batches)
                epoch.append(epoch_milliseconds(sluice, folder, experiment(hidden, steps, batch, [rows, 2, length - rows - 2], 8)))
                some = round(0.15 * rows)
                validated.append(epoch_milliseconds(
                    sluice, folder,
                    {**experiment(hidden, steps, batch, [rows, some, 2], 8),
                     "data": {"source": "generate:sines", "params": {"length": rows + some + 2}}}))
            ratio = statistics.median(b / a for a, b in zip(alone, epoch))
            print(f"| {hidden}, {batch}, {steps} | {batches} | {statistics.median(alone):.1f} | {statistics.median(epoch):.1f} | "
                  f"{ratio:.3f} | {statistics.median(validated):.1f} |", flush=True)


def main():
    options = options_of(sys.argv[1:])
    print_time_growth(options.sluice, options.rounds)
    print_memory_growth(options.sluice)
    print_epochs(options.sluice, options.rounds)


if __name__ == "__main__":
    main()

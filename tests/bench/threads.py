#!/usr/bin/env python3
"""What a second thread gives: whole training steps (`sluice bench`) with one thread and with two, in turn, and their ratio.

    python3 tests/bench/threads.py [--sluice build/release/bin/sluice] [--rounds 5]

A figure is the median over the rounds of each round's median step.
"""
import argparse
import json
import statistics
import subprocess
import sys

SHAPES = ((32, 50, 1, 64), (32, 100, 8, 128), (64, 100, 64, 256), (128, 50, 256, 512))  # batch, steps, inputs, hidden


def milliseconds(sluice, layer, shape, threads):
    words = [f"--{name}={value}" for name, value in zip(("batch", "steps", "inputs", "hidden"), shape)]
    command = [sluice, "bench", f"--layer={layer}", *words, f"--threads={threads}", "--json"]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(answer)["ms_per_step"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sluice", default="build/release/bin/sluice")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(sys.argv[1:])
    print("| layer | B, T, I, H | 1 thread ms | 2 threads ms | 1 over 2 |\n|---|---|---|---|---|")
    for layer in ("lstm", "gru", "rnn"):
        for shape in SHAPES:
            rounds = [[milliseconds(options.sluice, layer, shape, threads) for threads in (1, 2)] for _ in range(options.rounds)]
            one, two = (statistics.median(times) for times in zip(*rounds))
            ratio = statistics.median(first / second for first, second in rounds)
            print(f"| {layer} | {', '.join(map(str, shape))} | {one:.4g} | {two:.4g} | {ratio:.2f} |", flush=True)


if __name__ == "__main__":
    main()

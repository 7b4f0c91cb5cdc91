#!/usr/bin/env python3
"""Times whole training steps (forward, MSE on the last step, backward, Adam) in Sluice and in PyTorch, in turn, on the same shapes
and threads, and prints the table of ratios.

    /usr/bin/python3 tests/bench/compare_torch.py [--threads N] [--rounds R] [--layer KIND] [--hidden UNITS] [--sluice PROGRAM]

Needs Debian's python3-torch. A figure is the median over the rounds of each round's median step; the share of sgemm is that of its
median right before and after Sluice's steps of the same rounds. OpenBLAS gets as many threads as PyTorch (it has a count of its own)
and picks its kernels by itself.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--layer", help="only this kind")
    parser.add_argument("--hidden", type=int, help="only so many units")
    parser.add_argument("--sluice", default="build/release/bin/sluice")
    return parser.parse_args(arguments)


OPTIONS = options_of(sys.argv[1:])
for variable in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(variable, None)
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[variable] = str(OPTIONS.threads)

import torch  # noqa: E402  (reads the variables above)

SHAPES = [  # layer, layers, batch, steps, inputs, hidden, classes, aim for one thread
    ("lstm", 1, 1, 50, 1, 16, 0, 250), ("lstm", 1, 32, 24, 1, 32, 0, 13), ("lstm", 1, 32, 50, 1, 64, 0, 5.5),
    ("lstm", 1, 32, 100, 8, 128, 0, 3.3), ("lstm", 1, 64, 100, 64, 256, 0, 1.5), ("lstm", 1, 128, 50, 256, 512, 0, 1.0),
    ("gru", 1, 1, 50, 1, 16, 0, 250), ("gru", 1, 32, 24, 1, 32, 0, 13), ("gru", 1, 32, 50, 1, 64, 0, 5.5),
    ("gru", 1, 32, 100, 8, 128, 0, 3.3), ("gru", 1, 64, 100, 64, 256, 0, 1.5), ("gru", 1, 128, 50, 256, 512, 0, 1.0),
    ("rnn", 1, 1, 50, 1, 16, 0, 250), ("rnn", 1, 32, 24, 1, 32, 0, 13), ("rnn", 1, 32, 50, 1, 64, 0, 5.5),
    ("rnn", 1, 32, 100, 8, 128, 0, 3.3), ("rnn", 1, 64, 100, 64, 256, 0, 1.5), ("rnn", 1, 128, 50, 256, 512, 0, 1.0),
    ("dense", 1, 32, 24, 1, 32, 0, 10), ("dense", 2, 128, 1, 784, 512, 10, 1.2),
]


class Network(torch.nn.Module):
    def __init__(self, layer, layers, steps, inputs, hidden, outputs):
        super().__init__()
        self.layer = layer
        if layer == "dense":
            sizes = [steps * inputs] + [hidden] * layers
            self.body = torch.nn.Sequential(*[part for k in range(layers)
                                              for part in (torch.nn.Linear(sizes[k], sizes[k + 1]), torch.nn.Tanh())])
        else:
            recurrent = {"lstm": torch.nn.LSTM, "gru": torch.nn.GRU, "rnn": torch.nn.RNN}[layer]
            self.body = recurrent(inputs, hidden, layers, batch_first=True)
        self.head = torch.nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.head(self.body(x.flatten(1)) if self.layer == "dense" else self.body(x)[0][:, -1])


def sgemm_rates(count=20):
    """The machine's own rates on a square product, GFLOP/s, as torch multiplies it."""
    size = 1024
    a, b = torch.randn(size, size), torch.randn(size, size)
    rates = []
    for _ in range(count):
        start = time.perf_counter()
        a @ b
        rates.append(2 * size ** 3 / (time.perf_counter() - start) * 1e-9)
    return rates


def torch_step(layer, layers, batch, steps, inputs, hidden, classes):
    """Median milliseconds of a step, over at least 10 steps and half a second."""
    network = Network(layer, layers, steps, inputs, hidden, classes or 1)
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    x = torch.randn(batch, steps, inputs)
    y = torch.randint(classes, (batch,)) if classes else torch.randn(batch, 1)
    loss = torch.nn.functional.cross_entropy if classes else torch.nn.functional.mse_loss
    times, begin = [], time.perf_counter()
    while len(times) < 10 or time.perf_counter() - begin < 0.5:
        start = time.perf_counter()
        optimizer.zero_grad()
        loss(network(x), y).backward()
        optimizer.step()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times[2:])


def sluice_step(program, threads, layer, layers, batch, steps, inputs, hidden, classes):
    command = [program, "bench", "--layer", layer, "--layers", str(layers), "--inputs", str(inputs), "--hidden", str(hidden),
               "--batch", str(batch), "--steps", str(steps), "--threads", str(threads), "--json"]
    command += ["--classes", str(classes)] if classes else []
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    options = OPTIONS
    torch.set_num_threads(options.threads)
    print(f"PyTorch {torch.__version__}, {options.threads} thread(s), {options.rounds} rounds; its sgemm of 1024 × 1024: "
          f"{max(sgemm_rates()):.0f} GFLOP/s at best")
    print("| layer | B, T, I, H | Sluice ms | GFLOP/s | of sgemm | PyTorch ms | ratio | aim (one thread) |\n"
          "|---|---|---|---|---|---|---|---|")
    for layer, layers, batch, steps, inputs, hidden, classes, aim in SHAPES:
        if layer != (options.layer or layer) or hidden != (options.hidden or hidden):
            continue
        shape = (layer, layers, batch, steps, inputs, hidden, classes)
        ours, theirs, rates, products = [], [], [], []
        for _ in range(options.rounds):
            products += sgemm_rates()
            result = sluice_step(options.sluice, options.threads, *shape)
            products += sgemm_rates()
            ours.append(result["ms_per_step"])
            rates.append(result["gflops"])
            theirs.append(torch_step(*shape))
        mine, other, rate = statistics.median(ours), statistics.median(theirs), statistics.median(rates)
        name = layer if layers == 1 else f"{layers} × {layer}"
        print(f"| {name} | {batch}, {steps}, {inputs}, {hidden}{f' → {classes}' if classes else ''} | {mine:.4g} "
              f"| {rate:.0f} | {rate / statistics.median(products):.0%} | {other:.4g} | {other / mine:.2f} | {aim} |", flush=True)


main()

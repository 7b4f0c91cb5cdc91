#!/usr/bin/env python3
"""Times the reading of CSV files of two million cells in Sluice and with pandas' C reader, in turn, and prints the table of ratios.

    ninja -C build/release reading         # configured with -DSLUICE_BENCH=ON
    /usr/bin/python3 tests/bench/compare_pandas.py [--rounds R] [--reading build/release/bin/reading]

Needs Debian's python3-pandas. A figure is the shortest of the rounds, which other work on the machine disturbs least; a ratio is that of
two such. Both sides take one thread, and OpenBLAS, which neither needs here, starts none of its own. What is compared is what each does
by default, except that pandas is told which column holds dates and which decimal mark is used, where that is so: Sluice finds out.
"""
import argparse
import os
import pathlib
import random
import subprocess
import tempfile
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when it is loaded, by NumPy and by what is started here
import pandas  # noqa: E402

CELLS = 2_000_000


def table(columns, cell, separator=",", first=None):
    """Rows of cells made by cell(), as many as make two million; `first` makes the first cell of a row from its number."""
    yield separator.join(f"c{column}" for column in range(columns))
    for row in range(CELLS // columns):
        cells = [cell() for _ in range(columns)]
        if first:
            cells[0] = first(row)
        yield separator.join(cells)


def kinds(rng):
    """What is read: name, lines, and what pandas is told."""
    yield "17 digits, 20 columns", table(20, lambda: repr(rng.gauss(0, 1000))), {}
    yield "3 decimals, 20 columns", table(20, lambda: f"{rng.gauss(0, 100):.3f}"), {}
    yield "integers, 20 columns", table(20, lambda: str(rng.randrange(100_000))), {}
    yield "3 decimals, 2 columns", table(2, lambda: f"{rng.gauss(0, 100):.3f}"), {}
    start = pandas.Timestamp("1990-01-01")
    yield "3 decimals and dates", table(20, lambda: f"{rng.gauss(0, 100):.3f}",
                                        first=lambda row: (start + pandas.Timedelta(hours=row)).strftime("%Y-%m-%d %H:%M")), {
        "parse_dates": ["c0"]}
    yield "3 decimals and classes", table(20, lambda: f"{rng.gauss(0, 100):.3f}", first=lambda row: "red green blue".split()[row % 3]), {
        "dtype": {"c0": "category"}}
    yield "decimal commas", table(20, lambda: f"{rng.gauss(0, 100):.3f}".replace(".", ","), ";"), {"sep": ";", "decimal": ","}


def pandas_read(file, options):
    begin = time.perf_counter()
    pandas.read_csv(file, engine="c", **options)
    return (time.perf_counter() - begin) * 1e3


def sluice_read(program, file):
    result = subprocess.run([program, file], check=True, capture_output=True, text=True)
    return float(result.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--reading", default="build/release/bin/reading")
    arguments = parser.parse_args()
    print(f"{'two million cells':24}{'MB':>6}{'pandas ms':>11}{'Sluice ms':>11}{'Sluice/pandas':>15}")
    rng = random.Random(1)
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, lines, options in kinds(rng):
            file = pathlib.Path(folder) / "cells.csv"
            file.write_text("\n".join(lines) + "\n")
            ours, theirs = [], []
            for _ in range(arguments.rounds):
                theirs.append(pandas_read(file, options))
                ours.append(sluice_read(arguments.reading, file))
            ratio = min(ours) / min(theirs)
            worst = max(worst, ratio)
            print(f"{name:24}{file.stat().st_size / 1e6:6.0f}{min(theirs):11.0f}{min(ours):11.0f}"
                  f"{ratio:15.2f}", flush=True)
    print(f"worst ratio {worst:.2f}; aimed at: 0.33 or less for numbers")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Runs the tests that compare with PyTorch and those that check gradients, and prints two tables of what they found.

    python3 tests/bench/oracle_table.py [--bin build/release/bin]

Build the tests first: ninja -C build/release oracle_double_test oracle_test training_oracle_test schedule_test gradient_test
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys

ORACLES = ["oracle_double_test", "oracle_test", "training_oracle_test", "schedule_test"]
ORACLE = re.compile(r"\boracle (.+) (forward|gradient|training) (double|float) (\S+)$")
GRADIENT = re.compile(r"\bgradient (.+) elements (\d+) error (\S+)$")
COLUMNS = [(compared, precision) for compared in ("forward", "gradient", "training") for precision in ("double", "float")]


def lines_of(test):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run([test], capture_output=True, text=True, env=environment, check=False)
    if run.returncode != 0:
        sys.exit(f"{test} failed:\n{run.stdout}{run.stderr}")
    return (run.stdout + run.stderr).splitlines()


def print_table(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    for number, row in enumerate(rows):
        print("| " + " | ".join(entry.ljust(width) for entry, width in zip(row, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def compared_with_pytorch(folder):
    groups = {}
    for test in ORACLES:
        for line in lines_of(folder / test):
            if found := ORACLE.search(line):
                group, compared, precision, error = found.groups()
                groups.setdefault(group, {})[compared, precision] = error
    return [["group", *map(", ".join, COLUMNS)],
            *([group, *(errors.get(column, "–") for column in COLUMNS)] for group, errors in sorted(groups.items()))]


def checked_by_differences(folder):
    found = filter(None, map(GRADIENT.search, lines_of(folder / "gradient_test")))
    return [["layers, variant or loss", "numbers checked", "error"], *(list(row.groups()) for row in found)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default="build/release/bin")
    folder = parser.parse_args().bin
    print("Compared with PyTorch in double: the largest ‖a − b‖ / ‖b‖ of any tensor, b being PyTorch's (written with 13 digits,\n"
          "9 where only float is compared). Forward is output and loss, of a schedule its rates; gradient is of every parameter,\n"
          "the input and the initial states; training is the parameters after 50 updates.\n")
    print_table(compared_with_pytorch(folder))
    print("\nCompared with central differences (five points), in double: the largest max |analytic − numeric| of any tensor\n"
          "(parameters, input, initial states), relative to that tensor's max(‖analytic‖∞, ‖numeric‖∞, 1e-8).\n")
    print_table(checked_by_differences(folder))


main()

#!/usr/bin/env python3
"""Writes the files of resources/datasets/ from Debian 12's packages, and prints what PROVENANCE.md says of each.

Run with: /usr/bin/python3 tests/oracle/make_datasets.py
Needs r-base-core 4.2.2.20221110-2, python3-statsmodels 0.13.5+dfsg-7 and python3-sklearn 1.2.1+dfsg-1. The numbers are copied as text,
so that none is rounded on its way; only headers, dates and the order of Iris' rows are Sluice's.
"""
import csv
import gzip
import hashlib
import pathlib
import subprocess

TARGET = pathlib.Path(__file__).parents[2] / "resources" / "datasets"
PYTHON = pathlib.Path("/usr/lib/python3/dist-packages")
STATSMODELS = PYTHON / "statsmodels" / "datasets"
DIGITS = PYTHON / "sklearn" / "datasets" / "data" / "digits.csv.gz"
SPECIES = ["setosa", "versicolor", "virginica"]


def from_r(expression):
    """The lines that R prints for an expression, one value each."""
    command = f"cat(format({expression}, trim = TRUE, drop0trailing = TRUE), sep = '\\n')"
    return subprocess.run(["Rscript", "-e", command], check=True, capture_output=True, text=True).stdout.split()


def from_statsmodels(name):
    with open(STATSMODELS / name / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def months(first_year, count):
    return [f"{first_year + month // 12}-{month % 12 + 1:02}" for month in range(count)]


def write(name, header, rows):
    text = "".join(",".join(row) + "\n" for row in [header, *rows])
    (TARGET / name).write_text(text, encoding="utf-8", newline="")
    total = sum(float(row[-1]) for row in rows if row[-1])
    print(f"{name}: {len(rows)} rows, sum of {header[-1]} {total:.10g}, sha256 {hashlib.sha256(text.encode()).hexdigest()}")


def iris():
    """One row of each species in turn, so that the rows of every split hold all three; within a species R's order."""
    columns = [from_r(f"iris[[{column}]]") for column in range(1, 5)]
    rows = [[column[row] for column in columns] + [str(row // 50)] for row in range(150)]
    assert from_r("iris$Species") == [SPECIES[int(row[-1])] for row in rows]
    return [rows[50 * species + flower] for flower in range(50) for species in range(3)]


write("sunspots.csv", ["year", "count"], from_statsmodels("sunspots"))
write("airpassengers.csv", ["month", "passengers"], list(zip(months(1949, 144), from_r("AirPassengers"))))
write("nile.csv", ["year", "flow"], list(zip(map(str, range(1871, 1971)), from_r("Nile"))))
write("nottem.csv", ["month", "temperature"], list(zip(months(1920, 240), from_r("nottem"))))
write("elnino.csv", ["month", "temperature"],
      list(zip(months(1950, 732), [value for row in from_statsmodels("elnino") for value in row[1:]])))
write("co2.csv", ["week", "co2"], [[f"{day[:4]}-{day[4:6]}-{day[6:]}", value] for day, value in from_statsmodels("co2")])
write("iris.csv", ["sepal_length", "sepal_width", "petal_length", "petal_width", "species"], iris())
with gzip.open(DIGITS, "rt", encoding="ascii", newline="") as file:
    write("digits.csv", [f"r{row}c{column}" for row in range(8) for column in range(8)] + ["digit"], list(csv.reader(file)))

#!/usr/bin/env python3
"""Writes the reference solutions that tests/core/data/generate/signal_generators_test.cpp compares with.

Run with Debian's python3-scipy: /usr/bin/python3 tests/oracle/make_signals.py
Dormand & Prince's method of order 8 at a relative tolerance of 1e-12; a delay equation by the method of steps, one delay after the
other, each with the dense solution of the one before. The starts are those that the generators draw from seed 42.
"""
import json
import pathlib

import numpy
from scipy.integrate import solve_ivp

HERE = pathlib.Path(__file__).parent / "signals"
EXACT = {"method": "DOP853", "rtol": 1e-12, "atol": 1e-13, "dense_output": True}
START = 0.6800665729020423
LORENZ_START = [6.970594400510752, 4.97694694751938, 18.601073604866052]


def mackey_glass(start, tau, units):
    values = []

    def before(t):
        return start

    for first in range(0, units, tau):
        delayed = before

        def slope(t, x):
            late = delayed(t - tau)
            return 0.2 * late / (1 + late**10) - 0.1 * x

        solution = solve_ivp(slope, (first, first + tau), [values[-1] if values else start], max_step=0.25, **EXACT)
        values = values[:-1] + [float(solution.sol(t)[0]) for t in range(first, first + tau + 1)]
        before = lambda t, piece=solution.sol: piece(t)[0]
    return values[:units]


def lorenz(start, samples):
    def slope(t, s):
        x, y, z = s
        return [10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z]

    times = numpy.arange(samples) * 0.01
    return solve_ivp(slope, (0, times[-1]), start, t_eval=times, **EXACT).y.T.tolist()


def write(name, content):
    (HERE / name).write_text(json.dumps(content) + "\n", encoding="utf-8")


write("mackey_glass.json", {"runs": [{"tau": tau, "start": START, "values": mackey_glass(START, tau, 300)} for tau in (17, 30)]})
write("lorenz.json", {"values": lorenz(LORENZ_START, 501)})

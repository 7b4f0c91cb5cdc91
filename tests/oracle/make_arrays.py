#!/usr/bin/env python3
"""Writes the files of arrays/ that tests/core/data/array_file_test.cpp reads: NumPy's own .npy and .npz.

Run with Debian's python3-numpy: /usr/bin/python3 tests/oracle/make_arrays.py
The element at flat C-order place k of each array of numbers is k/2 − 3 where the type has fractions, and k − 3 or k where it has not.
"""
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent / "arrays"


def ramp(shape, dtype):
    k = np.arange(np.prod(shape), dtype=np.float64)
    if np.dtype(dtype).kind == "f":
        k = k / 2 - 3
    elif np.dtype(dtype).kind == "i":
        k = k - 3
    elif np.dtype(dtype).kind == "b":
        k = k % 2
    return k.astype(dtype).reshape(shape)


HERE.mkdir(exist_ok=True)
for code in ("<f2", "<f4", "<f8", ">f4", ">f8", "|i1", "<i2", ">i4", "<i8", "|u1", ">u2", "<u4", "<u8", "|b1"):
    np.save(HERE / f"ramp_{code.translate(str.maketrans('<>|', 'lbn'))}.npy", ramp((4, 3), code))
np.save(HERE / "fortran.npy", np.asfortranarray(ramp((2, 3, 4), "<f8")))
np.save(HERE / "line.npy", ramp((7,), "<f8"))
np.save(HERE / "four.npy", ramp((2, 2, 2, 2), "<f4"))
np.save(HERE / "objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
np.save(HERE / "fields.npy", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]))
np.save(HERE / "complex.npy", np.array([1 + 2j]))
gaps = ramp((5, 2), "<f8")
gaps[1, 0] = gaps[3, 1] = gaps[4, 1] = np.nan
np.save(HERE / "gaps.npy", gaps)

x = ramp((4, 3, 2), "<f4")
np.savez(HERE / "labelled.npz", x=x, y=np.array([1, 0, 1, 0]))
np.savez_compressed(HERE / "packed.npz", x=np.repeat(x, 40, axis=1), y=np.array(["up", "down", "up", "größer"]))
np.savez(HERE / "steps.npz", X=x, Y=ramp((4, 3, 1), "<f8"))
np.savez(HERE / "table.npz", ramp((4, 2), "<f8"), np.array([0.5, 1.5, 2.5, 3.5]))
np.savez(HERE / "onehot.npz", x=x, labels=np.eye(5, dtype="<f4")[[4, 0, 2, 2]])
np.savez(HERE / "unclear.npz", train=x, other=x)
np.savez(HERE / "unlike.npz", x=x, y=np.arange(5))

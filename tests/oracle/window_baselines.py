#!/usr/bin/env python3
"""Baselines from the arrays of `sluice windows`, by NumPy alone: window_baselines.py FILE.npz LOOKBACK [TARGET_FEATURE [PERIOD]]

Prints one JSON object: for each baseline the RMSE and MAE on the test part in the data's own units, and the R² of the mean.
TARGET_FEATURE is the target's place among the features; -1 where it is none. PERIOD is for windows that move on row by row."""
import json
import sys

import numpy as np


def designs(x, y, lookback):
    """One row an answer: the window that ends there, zeros before its beginning, and a one."""
    samples, steps, features = x.shape
    answers = y.shape[1] if y.ndim == 3 else 1
    width = lookback if y.ndim == 3 else steps
    padded = np.concatenate([np.zeros((samples, width, features)), x], axis=1)
    ends = [steps - answers + answer + 1 + width for answer in range(answers)]
    windows = np.stack([padded[:, end - width : end].reshape(samples, -1) for end in ends], axis=1)
    windows = windows.reshape(samples * answers, -1)
    return np.concatenate([windows, np.ones((len(windows), 1))], axis=1)


def flat(y):
    return y.reshape(-1, y.shape[-1])


def main():
    arrays = {name: values.astype(np.float64) for name, values in np.load(sys.argv[1]).items()}
    lookback = int(sys.argv[2])
    target = int(sys.argv[3]) if len(sys.argv) > 3 else -1
    scale, offset = arrays["target_scale"][0], arrays["target_offset"][0]
    truth, trained = flat(arrays["y_test"]), flat(arrays["y_train"])
    answers = {"mean": np.full_like(truth, trained.mean())}
    if target >= 0:
        answers["persistence"] = np.repeat(arrays["x_test"][:, -1:, target], truth.shape[1], axis=1)
    weights, *_ = np.linalg.lstsq(designs(arrays["x_train"], arrays["y_train"], lookback), trained, rcond=None)
    answers["linear"] = designs(arrays["x_test"], arrays["y_test"], lookback) @ weights
    if len(sys.argv) > 4:
        period = int(sys.argv[4])
        series = np.concatenate([flat(arrays["y_" + part])[:, 0] for part in ("train", "val", "test")])
        first = len(series) - len(truth)
        answers["seasonal_naive"] = series[first - period : len(series) - period, None]
    report = {
        name: {
            "rmse": float(np.sqrt(np.mean((answer - truth) ** 2)) * scale),
            "mae": float(np.mean(np.abs(answer - truth)) * scale),
            "r2": float(1 - np.sum((answer - truth) ** 2) / np.sum((truth - truth.mean()) ** 2)),
        }
        for name, answer in answers.items()
    }
    if len(sys.argv) > 4:
        # MASE divides by the mean step of the training rows: the first window's and the training targets.
        rows = np.concatenate([arrays["x_train"][0, :, target], trained[:, 0]]) * scale + offset
        for values in report.values():
            values["mase"] = values["mae"] / float(np.mean(np.abs(np.diff(rows))))
    json.dump(report, sys.stdout)


main()

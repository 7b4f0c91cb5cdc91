"""Sluice's networks in plain NumPy and double precision, straight from the equations, on the arrays of an exported .npz."""
import json
import math
import zipfile

import numpy as np

erf = np.vectorize(math.erf)
ACTIVATIONS = {
    "identity": lambda z: z, "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0),
    "leaky_relu": lambda z: np.where(z > 0, z, 0.01 * z), "elu": lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))),
    "gelu": lambda z: z * (1 + erf(z / math.sqrt(2))) / 2, "silu": lambda z: z / (1 + np.exp(-z)),
    "softplus": lambda z: np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0)}
RECURRENT = ("lstm", "gru", "rnn")
sigmoid, tanh = ACTIVATIONS["sigmoid"], np.tanh


class Exported:
    """One model as `sluice export --out FILE.npz` wrote it; predict() takes raw numbers, samples × steps × features."""

    def __init__(self, file):
        with np.load(file) as arrays:
            self.weights = {name: arrays[name].astype(np.float64) for name in arrays.files}
        with zipfile.ZipFile(file) as archive:
            self.metadata = json.loads(archive.comment)
        experiment = json.loads(self.metadata["experiment"])
        self.task = experiment["task"]
        self.layers = next(m["layers"] for m in experiment["models"] if m["name"] == self.metadata["model"])
        self.classes = json.loads(self.metadata["classes"])

    def number(self, key):
        return np.array(json.loads(self.metadata[key]))

    def predict(self, raw, window):
        """`window`: the steps that a network without memory sees."""
        x = ((raw - self.number("input_offset")) / self.number("input_scale")).astype(np.float32).astype(np.float64)
        y = self.forward(x if x.ndim == 3 else x[:, :, None], window)
        if not self.classes:
            return y * self.number("target_scale") + self.number("target_offset")
        if len(self.classes) == 2:
            return np.concatenate([1 - sigmoid(y), sigmoid(y)], -1)
        e = np.exp(y - y.max(-1, keepdims=True))
        return e / e.sum(-1, keepdims=True)

    def forward(self, x, window):
        every = self.task["output"] == "every"
        kinds = [layer["type"] for layer in self.layers]
        over_time = max([index + 1 for index, kind in enumerate(kinds) if kind in RECURRENT + ("conv1d",)], default=0)
        for index in range(len(self.layers) + 1):
            if index == over_time:
                if not any(kind in RECURRENT for kind in kinds):
                    padded = np.concatenate([np.zeros((len(x), window - 1, x.shape[2])), x], 1)
                    x = np.stack([padded[:, t:t + window].reshape(len(x), -1) for t in range(x.shape[1])], 1)
                if not every:
                    x = x[:, -1:]
            if index < len(self.layers):
                x = self.layer(self.layers[index], f"layers.{index}.", x)
        y = x @ self.weights["head.weight"].T + self.weights["head.bias"]
        return y if every else y[:, 0]

    def layer(self, spec, prefix, x):
        kind = spec["type"]
        if kind == "dropout":
            return x
        w = {name[len(prefix):]: array for name, array in self.weights.items() if name.startswith(prefix)}
        if kind == "dense":
            return ACTIVATIONS[spec["activation"]](x @ w["weight"].T + w["bias"])
        if kind == "conv1d":
            kernel = w["weight"].shape[2]
            padded = np.concatenate([np.zeros((len(x), kernel - 1, x.shape[2])), x], 1)
            z = sum(padded[:, k:k + x.shape[1]] @ w["weight"][:, :, k].T for k in range(kernel)) + w["bias"]
            return ACTIVATIONS[spec["activation"]](z)
        step = {"lstm": self.lstm, "gru": self.gru, "rnn": self.rnn}[kind]
        units = w["weight_hh"].shape[1]
        h, c, hidden = np.zeros((len(x), units)), np.zeros((len(x), units)), []
        for t in range(x.shape[1]):
            h, c = step(spec, w, x[:, t], h, c)
            hidden.append(h)
        return np.stack(hidden, 1)

    @staticmethod
    def gates(w, x, h):
        """W x + b and R h + b', gate by gate."""
        count = len(w["weight_hh"]) // h.shape[1]
        return (np.split(x @ w["weight_ih"].T + w["bias_ih"], count, 1), np.split(h @ w["weight_hh"].T + w["bias_hh"], count, 1))

    @classmethod
    def lstm(cls, spec, w, x, h, c):
        z = [own + recurrent for own, recurrent in zip(*cls.gates(w, x, h))]
        own_forget = spec.get("forget_gate", "own") == "own"
        p = np.split(w["weight_peephole"], 3 if own_forget else 2) if spec.get("peepholes") else [0, 0, 0]
        logistic = spec.get("squashing") == "logistic"
        i = sigmoid(z[0] + p[0] * c)
        f = sigmoid(z[1] + p[1] * c) if own_forget else 1 - i if spec["forget_gate"] == "coupled" else 1
        g = 4 * sigmoid(z[-2]) - 2 if logistic else tanh(z[-2])
        c = f * c + i * g
        o = sigmoid(z[-1] + p[-1] * c)
        return o * (2 * sigmoid(c) - 1 if logistic else tanh(c)), c

    @classmethod
    def gru(cls, _spec, w, x, h, c):
        own, recurrent = cls.gates(w, x, h)
        r, z = (sigmoid(own[k] + recurrent[k]) for k in (0, 1))
        return (1 - z) * tanh(own[2] + r * recurrent[2]) + z * h, c

    @classmethod
    def rnn(cls, spec, w, x, h, c):
        own, recurrent = cls.gates(w, x, h)
        return ACTIVATIONS[spec["activation"]](own[0] + recurrent[0]), c

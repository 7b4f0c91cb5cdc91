#!/usr/bin/env python3
"""Writes the reference vectors that the oracle tests compare with: PyTorch in double precision.

Run with Debian's python3-torch: /usr/bin/python3 tests/oracle/make_vectors.py

vectors/GROUP.json is a list of cases, one a line. A case is one network on one batch: layers and loss as an experiment in Sluice's
format, lengths, x, y, initial states and parameters (all exact in float32), the output, the loss, every gradient, and the
parameters after 50 updates of each optimizer under "trained". Matrices are row-major as PyTorch's; of x, y and the output each
sequence's own steps follow one another, step by step, all features of a step together. training.json is whole trainings
(training.py), schedules.json learning rates (schedules.py).

Cases are chosen so that float32 can follow: where a gradient is the small rest of large numbers, or 50 updates wander off from one
rounding, PyTorch's own float32 leaves its double too.
"""
import json
import pathlib

import torch

from network import ACTIVATIONS, Draws, Network, answered, experiment_of, make_optimizer, mean_loss
from schedules import schedules
from training import trainings

HERE = pathlib.Path(__file__).parent / "vectors"
SGD = {"type": "sgd", "learning_rate": 0.05}
ADAM = {"type": "adam", "learning_rate": 0.005}
OPTIMIZERS = [
    SGD, {"type": "momentum", "learning_rate": 0.02}, {"type": "nesterov", "learning_rate": 0.02},
    {"type": "rmsprop", "learning_rate": 0.002}, {"type": "adagrad", "learning_rate": 0.02}, ADAM,
    {"type": "adamw", "learning_rate": 0.005}, {"type": "nadam", "learning_rate": 0.005},
    # and away from the defaults
    {"type": "momentum", "learning_rate": 0.05, "momentum": 0.5},
    {"type": "nesterov", "learning_rate": 0.01, "momentum": 0.95},
    {"type": "rmsprop", "learning_rate": 0.01, "decay": 0.8, "epsilon": 0.01},
    {"type": "adam", "learning_rate": 0.01, "beta1": 0.7, "beta2": 0.95, "epsilon": 0.001},
    {"type": "adamw", "learning_rate": 0.01, "beta1": 0.8, "beta2": 0.99, "epsilon": 0.0001, "weight_decay": 0.3},
    {"type": "nadam", "learning_rate": 0.008, "beta1": 0.8, "beta2": 0.99, "epsilon": 0.001},
]


class Rounded(list):
    """Numbers that float32 is compared with: nine digits tell every float from the next."""


def text(value, digits=13):
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{text(entry, digits)}" for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(text(entry, 9 if isinstance(value, Rounded) else digits) for entry in value) + "]"
    return format(value, f".{digits}g") if isinstance(value, float) else json.dumps(value)


def write(group, cases):
    body = ",\n".join(text(case) for case in cases)
    (HERE / f"{group}.json").write_text(f"[\n{body}\n]\n", encoding="utf-8")


def flat(tensor):
    return tensor.detach().flatten().tolist()


def own_steps(values, lengths):
    """Each sequence's own steps, one sequence after the other."""
    return flat(torch.cat([values[s, :length].flatten() for s, length in enumerate(lengths)]))


class Case:
    """`lengths`: of each sequence, longest first; a plain batch has them all alike."""

    def __init__(self, name, layers, lengths, features, every=False, outputs=1, loss=None, states=False, lookback=None,
                 rules=(SGD, ADAM)):
        self.name, self.layers, self.lengths, self.features, self.every = name, layers, lengths, features, every
        self.outputs, self.loss, self.rules, self.states = outputs, loss or {"type": "mse"}, rules, states
        self.steps = max(lengths)
        self.lookback = lookback or self.steps
        self.draws_data()

    def draws_data(self):
        draws = Draws("data " + self.name)
        batch = len(self.lengths)
        self.x = draws.normal(batch, self.steps, self.features)
        answers = self.steps if self.every else 1
        if self.loss["type"] in ("mse", "mae", "huber"):
            self.y = draws.normal(batch, answers, self.outputs)
        else:
            self.y = draws.classes(max(2, self.outputs), batch, answers, 1).to(torch.float64)

    def experiment(self):
        task = {"output": "every" if self.every else "last", "lookback": self.lookback}
        return experiment_of(task, self.layers, {"loss": self.loss})

    def network(self):
        network = Network(self.layers, self.features, self.outputs, self.every, self.lookback)
        draws = Draws("start " + self.name)
        network.start(draws)
        return network, network.initial_states(len(self.lengths), draws) if self.states else {}

    def loss_of(self, output):
        return mean_loss(self.loss, answered(output, self.lengths), answered(self.y, self.lengths))

    def trained(self, rule):
        network, states = self.network()
        optimizer = make_optimizer(network, rule)
        for _ in range(50):
            optimizer.zero_grad()
            self.loss_of(network(self.x, self.lengths, states)).backward()
            optimizer.step()
        kind = list if rule is SGD else Rounded
        return {"optimizer": rule, "parameters": network.tensors(lambda p: kind(flat(p)))}

    def content(self):
        network, states = self.network()
        x = self.x.clone().requires_grad_(True)
        output = network(x, self.lengths, states)
        loss = self.loss_of(output)
        loss.backward()
        answers = self.lengths if self.every else [1] * len(self.lengths)
        return {
            "name": self.name, "experiment": self.experiment(), "lengths": self.lengths, "features": self.features,
            "outputs": self.outputs,
            "x": own_steps(self.x, self.lengths), "y": own_steps(self.y, answers),
            "states": {name: flat(state) for name, state in states.items()},
            "initial": {name: flat(values) for name, values in network.tensors().items()},
            "output": own_steps(output, answers), "expected_loss": loss.item(),
            "gradients": {name: flat(values) for name, values in network.tensors(lambda p: p.grad).items()},
            "gradient_x": own_steps(x.grad, self.lengths),
            "gradient_states": {name: flat(state.grad) for name, state in states.items()},
            "trained": [self.trained(rule) for rule in self.rules],
        }


def lstm(units):
    return {"type": "lstm", "units": units}


def gru(units):
    return {"type": "gru", "units": units}


def rnn(units, activation="tanh"):
    return {"type": "rnn", "units": units, "activation": activation}


def conv(filters, kernel, activation="identity"):
    return {"type": "conv1d", "filters": filters, "kernel": kernel, "activation": activation}


def dense(units, activation="identity"):
    return {"type": "dense", "units": units, "activation": activation}


def recurrent(make):
    return [
        Case("one of everything", [make(1)], [1], 1),
        Case("last", [make(5)], [6] * 3, 2, states=True),
        Case("every", [make(7)], [9] * 2, 3, every=True),
        Case("past a vector", [make(17)], [5] * 4, 3),
    ]


def two_recurrent(make):
    return [
        Case("one of everything", [make(1), make(1)], [1], 1),
        Case("two layers, last", [make(4), make(6)], [5] * 3, 2, outputs=2),
        Case("two layers, every, batch 1", [make(3), make(2)], [8], 1, every=True, states=True),
    ]


def convolutions():
    return [
        Case("one of everything", [conv(1, 1)], [1], 1),
        Case("last", [conv(5, 3, "tanh")], [6] * 3, 2),
        Case("every, look-back 3", [conv(4, 2, "relu")], [7] * 2, 3, every=True, lookback=3),
        Case("kernel longer than the sequence", [conv(3, 5, "gelu")], [3] * 4, 2),
        Case("two layers, every, batch 1", [conv(3, 3, "silu"), conv(2, 2)], [6], 2, every=True, lookback=2),
    ]


def activations(name):
    return [
        Case(f"{name}, one of everything", [dense(1, name)], [1], 1),
        Case(f"{name}, two layers, last", [dense(6, name), dense(3, name)], [3] * 4, 2),
        Case(f"{name}, every", [dense(5, name)], [4] * 2, 2, every=True, lookback=3),
    ]


def mixes():
    return [
        Case("lstm, dense", [lstm(4), dense(5, "tanh")], [5] * 3, 2, states=True),
        Case("dense, lstm, every", [dense(3, "sigmoid"), lstm(4)], [5] * 2, 2, every=True),
        Case("gru, lstm, rnn", [gru(4), lstm(3), rnn(3)], [5] * 3, 2, states=True),
        Case("conv, gru, dense, every", [conv(4, 3, "relu"), gru(3), dense(3, "gelu")], [6] * 2, 2, every=True),
        Case("rnn, conv, dense", [rnn(4), conv(3, 2, "tanh"), dense(3, "elu")], [6] * 3, 2),
        Case("conv, dense, dense", [conv(3, 3, "tanh"), dense(4, "silu"), dense(4, "softplus")], [5] * 4, 2, lookback=3),
    ]


def losses(loss, outputs):
    return [
        Case("one of everything", [lstm(1)], [1], 1, outputs=outputs, loss=loss),
        Case("last", [gru(4), dense(4, "tanh")], [5] * 7, 2, outputs=outputs, loss=loss),
        Case("every", [lstm(4)], [6] * 3, 2, every=True, outputs=outputs, loss=loss),
        Case("different lengths, every", [rnn(4)], [6, 4, 4, 1], 2, every=True, outputs=outputs, loss=loss),
    ]


def different_lengths():
    lengths = [7, 7, 4, 2, 1]
    cases = []
    for name, layers in {
        "lstm": [lstm(4)], "two lstm": [lstm(3), lstm(4)], "gru": [gru(4)], "two rnn": [rnn(4), rnn(3, "relu")],
        "conv": [conv(4, 3, "tanh")], "dense": [dense(4, "tanh")], "conv, gru, dense": [conv(3, 2), gru(4), dense(3, "tanh")],
    }.items():
        states = name not in ("conv", "dense", "conv, gru, dense")
        cases.append(Case(f"{name}, last", layers, lengths, 2, states=states))
        cases.append(Case(f"{name}, every", layers, lengths, 2, every=True, states=states, lookback=3))
    return cases


def optimizers():
    return [
        Case("one of everything", [lstm(1)], [1], 1, rules=OPTIMIZERS),
        Case("lstm, dense", [lstm(3), dense(3, "tanh")], [5] * 3, 2, rules=OPTIMIZERS),
        Case("gru, every", [gru(3)], [4] * 2, 2, every=True, rules=OPTIMIZERS),
        Case("dense", [dense(5, "tanh")], [3] * 6, 2, rules=OPTIMIZERS),
    ]


LOSSES = {
    "mse": ({"type": "mse"}, 2), "mae": ({"type": "mae"}, 2), "huber": ({"type": "huber", "delta": 0.3}, 2),
    "huber_wide": ({"type": "huber", "delta": 1.5}, 1),
    "binary_cross_entropy": ({"type": "binary_cross_entropy"}, 1),
    "binary_cross_entropy_weighted": ({"type": "binary_cross_entropy", "class_weights": [0.25, 3.0]}, 1),
    "cross_entropy_two_classes": ({"type": "cross_entropy", "class_weights": [2.0, 0.5]}, 1),
    "cross_entropy": ({"type": "cross_entropy"}, 5),
    "cross_entropy_weighted": ({"type": "cross_entropy", "class_weights": [0.5, 2.0, 0.125, 1.0]}, 4),
}


def groups():
    for name, make in {"lstm": lstm, "gru": gru, "rnn_tanh": rnn, "rnn_relu": lambda units: rnn(units, "relu")}.items():
        yield name, recurrent(make)
        yield f"{name}_two_layers", two_recurrent(make)
    yield "conv", convolutions()
    for name in ACTIVATIONS:
        yield f"dense_{name}", activations(name)
    yield "mixes", mixes()
    for name, (loss, outputs) in LOSSES.items():
        yield f"loss_{name}", losses(loss, outputs)
    yield "different_lengths", different_lengths()
    yield "optimizers", optimizers()


def main():
    HERE.mkdir(exist_ok=True)
    for old in HERE.glob("*.json"):
        old.unlink()
    for group, cases in groups():
        write(group, [case.content() for case in cases])
    write("training", trainings(Rounded))
    write("schedules", schedules())


main()

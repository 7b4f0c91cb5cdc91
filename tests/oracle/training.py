"""Whole trainings, as Sluice's trainer runs them: batches in order, clipping, then penalties, then the optimizer; a schedule;
validation after each epoch; carried states. By PyTorch's optimizers, schedulers and clipping, one sequence at a time."""
import math

import torch

from network import Draws, Network, answered, experiment_of, loss_sums, make_optimizer

SCHEDULERS = torch.optim.lr_scheduler
SGD = {"type": "sgd", "learning_rate": 0.1}
ADAM = {"type": "adam", "learning_rate": 0.01}
GRU = [{"type": "gru", "units": 3}]
LSTM = [{"type": "lstm", "units": 3}]
DENSE = [{"type": "dense", "units": 4, "activation": "tanh"}]


def warm_up_and_cosine(update, updates, warm_up, end):
    if update < warm_up:
        return (update + 1) / warm_up
    return end + (1 - end) * (1 + math.cos(math.pi * (update - warm_up) / (updates - warm_up))) / 2


class Schedule:
    """PyTorch's scheduler of a spec in Sluice's words."""

    def __init__(self, spec, optimizer, learning_rate, updates):
        kind = spec["type"]
        self.kind, self.optimizer, self.of_epochs, self.of_updates = kind, optimizer, None, None
        if kind == "step":
            self.of_epochs = SCHEDULERS.StepLR(optimizer, spec["every"], spec["factor"])
        elif kind == "exponential":
            self.of_epochs = SCHEDULERS.ExponentialLR(optimizer, spec["factor"])
        elif kind == "plateau":
            self.of_epochs = SCHEDULERS.ReduceLROnPlateau(optimizer, factor=spec["factor"], patience=spec["patience"],
                                                          min_lr=spec["least"] * learning_rate, eps=0)
        elif kind == "cosine" and spec["warm_up"] == 0:
            self.of_updates = SCHEDULERS.CosineAnnealingLR(optimizer, updates, spec["end"] * learning_rate)
        elif kind == "cosine":
            self.of_updates = SCHEDULERS.LambdaLR(
                optimizer, lambda update: warm_up_and_cosine(update, updates, spec["warm_up"], spec["end"]))

    def rate(self):
        return self.optimizer.param_groups[0]["lr"]

    def after_update(self):
        if self.of_updates:
            self.of_updates.step()

    def after_epoch(self, validation_loss):
        if self.kind == "plateau":
            self.of_epochs.step(validation_loss)
        elif self.of_epochs:
            self.of_epochs.step()


class Training:
    """`lengths` of the sequences: training, then validation, then one for testing. A series is one sequence of rows."""

    def __init__(self, name, layers=None, lengths=((5,) * 6, (5,) * 3), form="sequences", every=False, lookback=1, stateful=False,
                 loss=None, classes=0, **training):
        self.name, self.layers, self.form, self.every, self.stateful = name, layers or GRU, form, every, stateful
        self.lookback = lookback if every else max(max(part) for part in lengths)
        self.loss, self.outputs = loss or {"type": "mse"}, classes if classes > 2 else 1
        self.training = {"loss": self.loss, "optimizer": SGD, "schedule": {"type": "constant"}, "clip_norm": None,
                         "clip_value": None, "l1": 0.0, "l2": 0.0, "batch": 4, "epochs": 25, "shuffle": False, "stop": None,
                         **training}
        self.counts = [len(part) for part in lengths] + [1] if form == "sequences" else [part[0] for part in lengths] + [1]
        draws = Draws("training " + name)
        sizes = [n for part in lengths for n in part] + [2] if form == "sequences" else [sum(self.counts)]
        self.x = [draws.normal(length, 2) for length in sizes]
        self.y = [draws.classes(classes, length, 1).to(torch.float64) if classes else draws.normal(length, 1) for length in sizes]
        for number in range(classes):  # every class occurs
            self.y[number % len(self.y)][-1 - number // len(self.y)] = number
        self.network = Network(self.layers, 2, self.outputs, every, self.lookback)
        self.network.start(Draws("start " + name))

    def experiment(self):
        task = {"output": "every" if self.every else "last", "lookback": self.lookback, "stateful": self.stateful,
                "split": self.counts, "scaling": "none"}
        return experiment_of(task, self.layers, self.training)

    def batches(self):
        """Each a list of pieces (place, sequence, first row, end row): place names whose state is carried; None begins anew."""
        train, size = self.counts[0], self.training["batch"]
        if self.form == "series":
            streams = train // size
            for begin in range(0, streams, self.lookback):
                end = min(streams, begin + self.lookback)
                yield begin == 0, [(s, 0, s * streams + begin, s * streams + end) for s in range(size)]
            return
        for first in range(0, train, size):
            group = range(first, min(train, first + size))
            if not self.stateful:
                yield True, [(s, s, 0, len(self.x[s])) for s in group]
                continue
            steps = max(len(self.x[s]) for s in group)
            for begin in range(0, steps, self.lookback):
                end = min(steps, begin + self.lookback)
                before = {s: steps - len(self.x[s]) for s in group}
                yield begin == 0, [(s, s, max(begin, before[s]) - before[s], end - before[s]) for s in group if end > before[s]]

    def sums(self, sequence, first, end, states, counted=None):
        """Σ w ℓ and Σ w of the rows' answers, or of the last `counted` of them."""
        length = end - first
        output = self.network(self.x[sequence][first:end].unsqueeze(0), [length], states)
        target = self.y[sequence][first:end] if self.every else self.y[sequence][end - 1:end]
        rows = answered(output, [length])
        return loss_sums(self.loss, rows[-counted:], target[-counted:]) if counted else loss_sums(self.loss, rows, target)

    @torch.no_grad()
    def validation_loss(self):
        train, validation = self.counts[:2]
        if self.form == "series":
            total, weight = self.sums(0, 0, train + validation, {}, counted=validation)
            return (total / weight).item()
        parts = [self.sums(s, 0, len(self.x[s]), {}) for s in range(train, train + validation)]
        return (sum(total for total, _ in parts) / sum(weight for _, weight in parts)).item()

    def clip_and_penalize(self):
        parameters = [parameter for parameter in self.network.parameters() if parameter.requires_grad]
        norm = torch.nn.utils.clip_grad_norm_(parameters, self.training["clip_norm"] or math.inf).item()
        if self.training["clip_value"]:
            torch.nn.utils.clip_grad_value_(parameters, self.training["clip_value"])
        for weight in self.network.trained("weights"):
            weight.grad += self.training["l1"] * weight.detach().sign()
        return norm

    def run(self, rounded):
        content = {
            "name": self.name, "experiment": self.experiment(), "form": self.form,
            "sequences": [{"x": x.flatten().tolist(), "y": y.flatten().tolist()} for x, y in zip(self.x, self.y)],
            "initial": {name: values.flatten().tolist() for name, values in self.network.tensors().items()},
        }
        optimizer = make_optimizer(self.network, self.training["optimizer"], self.training["l2"])
        epochs = self.training["epochs"]
        schedule = Schedule(self.training["schedule"], optimizer, self.training["optimizer"]["learning_rate"],
                            epochs * len(list(self.batches())))
        rates, norms, train_losses, validation_losses, states = [], [], [], [], {}
        for _ in range(epochs):
            epoch_total = epoch_weight = 0
            for begins, pieces in self.batches():
                optimizer.zero_grad()
                states = {} if begins or not self.stateful else states
                total = weight = 0
                for place, sequence, first, end in pieces:
                    own_total, own_weight = self.sums(sequence, first, end, states.get(place, {}))
                    states[place] = dict(self.network.final) if self.stateful else {}
                    total, weight = total + own_total, weight + own_weight
                (total / weight).backward()
                norms.append(self.clip_and_penalize())
                rates.append(schedule.rate())
                optimizer.step()
                schedule.after_update()
                epoch_total, epoch_weight = epoch_total + total.item(), epoch_weight + float(weight)
            train_losses.append(epoch_total / epoch_weight)
            validation_losses.append(self.validation_loss())
            schedule.after_epoch(validation_losses[-1])
        content |= {"rates": rounded(rates), "norms": rounded(norms), "train_losses": rounded(train_losses),
                    "validation_losses": rounded(validation_losses),
                    "final": {name: rounded(values.flatten().tolist()) for name, values in self.network.tensors().items()}}
        return content


def trainings(rounded):
    ragged = ((7, 3, 5, 1, 6, 2), (4, 6, 1))
    many = tuple(1 + k * 5 % 7 for k in range(20))
    cases = [
        Training("StepLR", schedule={"type": "step", "every": 4, "factor": 0.6}),
        Training("ExponentialLR", schedule={"type": "exponential", "factor": 0.93}, optimizer=ADAM, layers=LSTM),
        Training("CosineAnnealingLR", schedule={"type": "cosine", "warm_up": 0, "end": 0.05}, layers=DENSE),
        Training("warm-up and cosine", schedule={"type": "cosine", "warm_up": 7, "end": 0.1}, optimizer=ADAM),
        Training("ReduceLROnPlateau", schedule={"type": "plateau", "factor": 0.5, "patience": 1, "least": 0.1}),
        Training("clip_grad_norm_", clip_norm=0.2, optimizer={"type": "momentum", "learning_rate": 0.1, "momentum": 0.9}),
        Training("clip_grad_value_", clip_value=0.05, layers=LSTM),
        Training("L2", l2=0.05, layers=DENSE),
        Training("L2 with Adam", l2=0.02, optimizer=ADAM),
        Training("L1", l1=0.01, optimizer={"type": "nesterov", "learning_rate": 0.02, "momentum": 0.9}),
        Training("both clippings, L1 and L2", clip_norm=0.5, clip_value=0.2, l1=0.005, l2=0.01, layers=LSTM),
        Training("different lengths, last", lengths=ragged),
        Training("different lengths, every", lengths=ragged, every=True, layers=LSTM, optimizer=ADAM),
        Training("more than a shard", lengths=(many, (4, 6, 1)), every=True, batch=20, epochs=50, optimizer=ADAM),
        Training("two classes", lengths=ragged, every=True, classes=2,
                 loss={"type": "binary_cross_entropy", "class_weights": [0.25, 3.0]}),
        Training("four classes", lengths=ragged, every=True, classes=4, layers=LSTM,
                 loss={"type": "cross_entropy", "class_weights": [0.5, 2.0, 0.125, 1.0]}),
        Training("four classes, last", classes=4, loss={"type": "cross_entropy"}, optimizer=ADAM, lengths=((4,) * 9, (4,) * 3)),
        Training("carried states, sequences", lengths=((9, 4, 7, 2, 8, 5), (5, 9)), every=True, stateful=True, lookback=3,
                 layers=LSTM, epochs=10),
        Training("carried states, series", lengths=((30,), (9,)), form="series", every=True, stateful=True, lookback=4,
                 layers=GRU + LSTM, epochs=25),
    ]
    return [case.run(rounded) for case in cases]

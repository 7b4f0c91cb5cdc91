"""The networks, losses and update rules of Sluice, built from PyTorch's own parts. Everything in double, one thread."""
import zlib

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
F = torch.nn.functional
ACTIVATIONS = {"identity": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu,
               "leaky_relu": F.leaky_relu, "elu": F.elu, "gelu": F.gelu, "silu": F.silu, "softplus": F.softplus}
RECURRENT = ("lstm", "gru", "rnn")


class Draws:
    """Random numbers of a name: multiples of 1/64, which are exact in float32 and short in decimals."""

    def __init__(self, name):
        self.generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))

    def normal(self, *shape, scale=1.0):
        return torch.round(torch.randn(*shape, generator=self.generator) * scale * 64) / 64

    def classes(self, count, *shape):
        return torch.randint(0, count, shape, generator=self.generator)


def experiment_of(task, layers, training):
    """An experiment in Sluice's format, but for its data."""
    loss = training["loss"]
    numbers = loss["type"] in ("mse", "mae", "huber")
    return {"schema": 1, "data": {"source": "vectors"},
            "task": {"kind": "regress" if numbers else "classify", **task},
            "models": [{"name": "net", "layers": layers}], "training": training}


def make_layer(spec, inputs):
    units = spec.get("units")
    if spec["type"] == "lstm":
        return torch.nn.LSTM(inputs, units, batch_first=True)
    if spec["type"] == "gru":
        return torch.nn.GRU(inputs, units, batch_first=True)
    if spec["type"] == "rnn":
        return torch.nn.RNN(inputs, units, nonlinearity=spec["activation"], batch_first=True)
    if spec["type"] == "conv1d":
        return torch.nn.Conv1d(inputs, spec["filters"], spec["kernel"])
    return torch.nn.Linear(inputs, units)


class Network(torch.nn.Module):
    """The stack that Sluice builds. Layers run over time up to the last one that mixes steps; then a recurrent network goes on
    with its last step (where it answers there), any other with the causal, zero-padded window of the last `lookback` steps.

    Sequences are batch × steps × features and begin at step 0; what lies after a sequence's own length is never looked at."""

    def __init__(self, layers, features, outputs, every, lookback):
        super().__init__()
        self.spec, self.every, self.lookback = layers, every, lookback
        mixing = [index for index, layer in enumerate(layers) if layer["type"] != "dense"]
        self.over_time = mixing[-1] + 1 if mixing else 0
        self.recurrent = any(layer["type"] in RECURRENT for layer in layers)
        self.final = {}  # the states that the last forward ended with
        self.layers = torch.nn.ModuleList()
        width = features
        for index, layer in enumerate(layers):
            if index == self.over_time and not self.recurrent:
                width *= lookback
            self.layers.append(make_layer(layer, width))
            width = layer.get("units") or layer["filters"]
        if self.over_time == len(layers) and not self.recurrent:
            width *= lookback
        self.head = torch.nn.Linear(width, outputs)

    def start(self, draws):
        for name, parameter in self.named_parameters():
            parameter.data = draws.normal(*parameter.shape, scale=0.4)
            if "bias_hh" in name:  # one bias a gate is summed from two; only the GRU's candidate has a second of its own
                own = parameter.numel() * 2 // 3 if self.kind_of(name) == "gru" else parameter.numel()
                parameter.data[:own] = 0
                if own == parameter.numel():
                    parameter.requires_grad_(False)
                else:
                    keep = torch.ones_like(parameter)
                    keep[:own] = 0
                    parameter.register_hook(lambda gradient, keep=keep: gradient * keep)

    def kind_of(self, name):
        part = name.split(".")
        return self.spec[int(part[1])]["type"] if part[0] == "layers" else "dense"

    def tensors(self, of=lambda parameter: parameter.detach()):
        """Sluice's names; `of` gives what is wanted of a parameter."""
        found = {}
        for name, parameter in self.named_parameters():
            if not parameter.requires_grad:
                continue
            if "bias_hh" in name:
                found[name.replace("bias_hh_l0", "bias_hn")] = of(parameter)[parameter.numel() * 2 // 3:]
            else:
                found[name.replace("_l0", "")] = of(parameter)
        return found

    def trained(self, wanted):
        """The parameters that train: the weights, or the biases."""
        return [p for name, p in self.named_parameters() if p.requires_grad and ("bias" in name) != (wanted == "weights")]

    def initial_states(self, batch, draws):
        """One tensor a state, 1 × batch × units, as PyTorch wants them."""
        states = {}
        for index, layer in enumerate(self.spec):
            names = {"lstm": ("h0", "c0"), "gru": ("h0",), "rnn": ("h0",)}.get(layer["type"], ())
            for name in names:
                states[f"layers.{index}.{name}"] = draws.normal(1, batch, layer["units"], scale=0.7).requires_grad_(True)
        return states

    def windows(self, values):
        """Batch × steps × features → at each step the last `lookback` steps, oldest first."""
        batch, steps, features = values.shape
        padded = torch.cat([torch.zeros(batch, self.lookback - 1, features), values], 1)
        return torch.stack([padded[:, t:t + self.lookback].reshape(batch, -1) for t in range(steps)], 1)

    def leave_time(self, values, lengths):
        if not self.recurrent:
            values = self.windows(values)
        if self.every:
            return values
        return values[torch.arange(len(lengths)), torch.tensor(lengths) - 1].unsqueeze(1)

    def through_recurrent(self, index, layer, values, lengths, states):
        given = [states[name] for name in states if name.startswith(f"layers.{index}.")]
        start = None if not given else tuple(given) if len(given) == 2 else given[0]
        packed = pack_padded_sequence(values, lengths, batch_first=True)
        output, final = layer(packed, start)
        for name, state in zip(("h0", "c0"), final if isinstance(final, tuple) else (final,)):
            self.final[f"layers.{index}.{name}"] = state.detach()
        return pad_packed_sequence(output, batch_first=True)[0]

    def forward(self, x, lengths, states):
        values = x
        for index, (spec, layer) in enumerate(zip(self.spec, self.layers)):
            if index == self.over_time:
                values = self.leave_time(values, lengths)
            if spec["type"] in RECURRENT:
                values = self.through_recurrent(index, layer, values, lengths, states)
            elif spec["type"] == "conv1d":
                padded = F.pad(values.transpose(1, 2), (spec["kernel"] - 1, 0))
                values = ACTIVATIONS[spec["activation"]](layer(padded)).transpose(1, 2)
            else:
                values = ACTIVATIONS[spec["activation"]](layer(values))
        if self.over_time == len(self.spec):
            values = self.leave_time(values, lengths)
        return self.head(values)


def answered(values, lengths):
    """The answered steps of every sequence, one row each."""
    if values.shape[1] == 1 and max(lengths) > 1:
        return values[:, 0]
    return torch.cat([values[s, :length] for s, length in enumerate(lengths)])


def loss_sums(spec, output, target):
    """Σ w ℓ and Σ w over rows of outputs."""
    kind = spec["type"]
    if kind in ("mse", "mae", "huber"):
        options = {"delta": spec["delta"]} if kind == "huber" else {}
        rule = {"mse": F.mse_loss, "mae": F.l1_loss, "huber": F.huber_loss}[kind]
        return rule(output, target, reduction="sum", **options), target.numel()
    target = target.flatten()
    weights = torch.tensor(spec.get("class_weights") or [1.0] * max(2, output.shape[1]))
    if output.shape[1] > 1:
        return F.cross_entropy(output, target.long(), weight=weights, reduction="sum"), weights[target.long()].sum()
    own = weights[target.long()]
    return F.binary_cross_entropy_with_logits(output.flatten(), target, weight=own, reduction="sum"), own.sum()


def mean_loss(spec, output, target):
    total, weight = loss_sums(spec, output, target)
    if spec["type"] == "cross_entropy" and output.shape[1] > 1:  # PyTorch's own mean is the weighted one
        weights = torch.tensor(spec.get("class_weights") or [1.0] * output.shape[1])
        return F.cross_entropy(output, target.flatten().long(), weight=weights)
    return total / weight


def make_optimizer(network, spec, l2=0.0):
    """PyTorch's optimizer of a spec in Sluice's words; l2 is its weight_decay on the weights (not the biases), but AdamW's own
    weight decay is on everything. Of PyTorch 1.13's two NAdams the foreach one is PyTorch 2's; the other one multiplies mu_t twice
    into the product of its second correction."""
    kind, lr = spec["type"], spec["learning_rate"]
    betas = (spec.get("beta1", 0.9), spec.get("beta2", 0.999))
    adam = {"betas": betas, "eps": spec.get("epsilon", 1e-8)}
    momentum = {"momentum": spec.get("momentum", 0.9)}
    rule, options = {
        "sgd": (torch.optim.SGD, {}),
        "momentum": (torch.optim.SGD, momentum),
        "nesterov": (torch.optim.SGD, {**momentum, "nesterov": True}),
        "rmsprop": (torch.optim.RMSprop, {"alpha": spec.get("decay", 0.99), "eps": spec.get("epsilon", 1e-8)}),
        "adagrad": (torch.optim.Adagrad, {}),
        "adam": (torch.optim.Adam, adam),
        "adamw": (torch.optim.AdamW, adam),
        "nadam": (torch.optim.NAdam, {**adam, "foreach": True}),
    }[kind]
    assert kind != "adamw" or l2 == 0
    own = spec.get("weight_decay", 0.01) if kind == "adamw" else 0.0
    groups = [{"params": network.trained("weights"), "weight_decay": own + l2},
              {"params": network.trained("biases"), "weight_decay": own}]
    return rule([group for group in groups if group["params"]], lr=lr, **options)

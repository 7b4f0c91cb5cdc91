#!/usr/bin/env python3
"""Writes the files of weights/ that tests/core/io/read_network_test.cpp reads: networks as other programs leave them.

Run with Debian's python3-torch; for the networks of Keras's layers also node and the npm packages that keras_layers.js names:

    NODE_PATH=…/node_modules /usr/bin/python3 tests/oracle/make_weights.py

expected.json has for each file inputs x (samples × steps × features) and what the network answers, y. Files without an entry are to
be refused. The GRU of Keras is computed here from the equations of its documentation (reset_after), as TensorFlow.js has only the
other form.
"""
import json
import pathlib
import struct
import subprocess

import numpy as np
import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
TARGET = HERE / "weights"
expected = {}


class Recurrent(nn.Module):
    """What people write: a recurrent part and a linear one for its last step."""

    def __init__(self, recurrent, outputs):
        super().__init__()
        self.rnn = recurrent
        self.fc = nn.Linear(recurrent.hidden_size, outputs)

    def forward(self, x):
        return self.fc(self.rnn(x)[0][:, -1])


class Convolution(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv1d(2, 4, 3)
        self.conv2 = nn.Conv1d(4, 3, 2)
        self.out = nn.Linear(3 * 6, 2)

    def forward(self, x):
        causal = nn.functional.pad(x.transpose(1, 2), (2, 0))
        causal = nn.functional.pad(torch.relu(self.conv1(causal)), (1, 0))
        return self.out(torch.relu(self.conv2(causal)).flatten(1))  # channel by channel


class Words(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(5, 3)
        self.lstm = nn.LSTM(3, 4, batch_first=True)
        self.linear = nn.Linear(4, 5)

    def forward(self, one_hot):
        return self.linear(self.lstm(self.embedding(one_hot.argmax(-1)))[0][:, -1])


class Deep(nn.Module):
    """Layers whose sizes allow one order only, which is not that of their names."""

    def __init__(self):
        super().__init__()
        self.z_input = nn.Linear(2, 6)
        self.cell = nn.GRU(6, 4, batch_first=True)
        self.a_hidden = nn.Linear(4, 3)
        self.b_out = nn.Linear(3, 1)

    def forward(self, x):
        return self.b_out(torch.relu(self.a_hidden(self.cell(torch.relu(self.z_input(x)))[0][:, -1])))


def arrays_of(model, prefix=""):
    return {prefix + name: tensor.detach().numpy() for name, tensor in model.state_dict().items()}


def expect(file, model, x):
    expected[file] = {"x": x.tolist(), "y": model(x).detach().tolist()}


def write_npz(name, arrays):
    np.savez(TARGET / f"{name}.npz", **arrays)


def write_safetensors(name, arrays, kind="F32"):
    """In alphabetical order, as the library writes them."""
    header, data = {}, b""
    for key in sorted(arrays):
        values = np.ascontiguousarray(arrays[key], dtype=np.float32)
        packed = {"F32": values.tobytes(), "F16": values.astype(np.float16).tobytes(),
                  "BF16": (values.view(np.uint32) >> 16).astype(np.uint16).tobytes()}[kind]
        header[key] = {"dtype": kind, "shape": list(values.shape), "data_offsets": [len(data), len(data) + len(packed)]}
        data += packed
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    (TARGET / f"{name}.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + data)


def torch_files():
    x = torch.randn(3, 6, 2)
    for name, recurrent in (("lstm2", nn.LSTM(2, 3, num_layers=2, batch_first=True)), ("gru", nn.GRU(2, 4, batch_first=True)),
                            ("rnn", nn.RNN(2, 5, batch_first=True)), ("no_bias", nn.LSTM(2, 3, bias=False, batch_first=True))):
        model = Recurrent(recurrent, 2)
        expect(f"torch_{name}.npz", model, x)
        write_npz(f"torch_{name}", arrays_of(model))
        expect(f"torch_{name}.safetensors", model, x)
        write_safetensors(f"torch_{name}", arrays_of(model, "module.net."))
    for name, model in (("conv", Convolution()), ("deep", Deep())):
        expect(f"torch_{name}.safetensors", model, x)
        write_safetensors(f"torch_{name}", arrays_of(model))
    mlp = nn.Sequential(nn.Flatten(), nn.Linear(12, 5), nn.ReLU(), nn.Linear(5, 4), nn.ReLU(), nn.Linear(4, 1))
    expect("torch_mlp.npz", mlp, x)
    write_npz("torch_mlp", arrays_of(mlp))
    words = Words()
    expect("torch_words.npz", words, torch.eye(5)[torch.randint(0, 5, (3, 6))])
    write_npz("torch_words", arrays_of(words))
    for kind, keep in (("F16", lambda t: t.half().float()), ("BF16", lambda t: (t.view(torch.int32) & -65536).view(torch.float32))):
        model = Recurrent(nn.LSTM(2, 3, batch_first=True), 1)
        for parameter in model.parameters():
            parameter.data = keep(parameter.data)
        expect(f"torch_{kind.lower()}.safetensors", model, x)
        write_safetensors(f"torch_{kind.lower()}", arrays_of(model), kind)
    cell = nn.LSTMCell(2, 3)
    write_npz("torch_cell_alone", arrays_of(cell))
    write_npz("torch_both_ways", arrays_of(nn.LSTM(2, 3, bidirectional=True)))
    write_npz("torch_projected", arrays_of(nn.LSTM(2, 4, proj_size=2)))
    write_npz("torch_norm", arrays_of(nn.Sequential(nn.Linear(2, 3), nn.LayerNorm(3), nn.Linear(3, 1))))
    write_npz("torch_gap", {"a.weight": np.zeros((4, 3)), "b.weight": np.zeros((2, 7))})
    torch.save(mlp.state_dict(), TARGET / "torch_pickle.pt")


def keras_gru(x, arrays):
    """Keras's GRU with reset_after=True: kernels and biases in the order z, r, h."""
    kernel, recurrent, bias, head, head_bias = arrays
    sigmoid = lambda v: 1 / (1 + np.exp(-v))  # noqa: E731
    h = np.zeros((len(x), recurrent.shape[0]))
    for t in range(x.shape[1]):
        own, own_h = np.split(x[:, t] @ kernel + bias[0], 3, 1), np.split(h @ recurrent + bias[1], 3, 1)
        z, r = sigmoid(own[0] + own_h[0]), sigmoid(own[1] + own_h[1])
        h = z * h + (1 - z) * np.tanh(own[2] + r * own_h[2])
    return h @ head + head_bias


def keras_files():
    printed = subprocess.run(["node", HERE / "keras_layers.js"], check=True, capture_output=True, text=True).stdout
    for name, network in json.loads(printed[printed.index("{"):]).items():
        arrays = [np.array(w["values"], dtype=np.float32).reshape(w["shape"]) for w in network["weights"]]
        np.savez(TARGET / f"keras_{name}.npz", *arrays)
        if name != "gru_before":
            expected[f"keras_{name}.npz"] = {"x": network["x"], "y": network["y"]}
        if name == "lstm":
            paths = [w["path"] + ":0" for w in network["weights"]]
            write_npz("keras_lstm_named", dict(zip(paths, arrays)))
            expected["keras_lstm_named.npz"] = expected["keras_lstm.npz"]
    draws = np.random.default_rng(4)
    arrays = [draws.normal(0, 0.5, shape).astype(np.float32) for shape in ((2, 9), (3, 9), (2, 9), (3, 1), (1,))]
    x = draws.normal(size=(3, 6, 2)).astype(np.float32)
    np.savez(TARGET / "keras_gru.npz", *arrays)
    expected["keras_gru.npz"] = {"x": x.tolist(), "y": keras_gru(x.astype(np.float64), arrays).tolist()}


def rounded(value):
    return [rounded(entry) for entry in value] if isinstance(value, list) else float(f"{value:.9g}")


torch.manual_seed(1)
TARGET.mkdir(exist_ok=True)
torch_files()
keras_files()
lines = [f"{json.dumps(name)}: {json.dumps({key: rounded(list_) for key, list_ in entry.items()})}"
         for name, entry in sorted(expected.items())]
(TARGET / "expected.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")

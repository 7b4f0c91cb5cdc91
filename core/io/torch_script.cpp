#include "core/io/torch_script.h"

#include "core/io/json_build.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr const char *beginning = R"(#!/usr/bin/env python3
"""A network trained with Sluice, in PyTorch: raw numbers in, predictions in original units out.

    python3 THIS.py x.npy             prints the predictions
    python3 THIS.py x.npy y.npy       writes them

or, from another program, `load().predict(x)`. Its weights lie beside it, in the .safetensors file of the same name.
For Keras see keras_weights() below.
"""
import json
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

WEIGHTS = pathlib.Path(__file__).with_suffix(".safetensors")
)";

constexpr const char *reader = R"(

def read_safetensors(path):
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            values = numpy.frombuffer(data[start + begin:start + end], dtype="<f4")
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors
)";

constexpr const char *variantClass = R"(

class Lstm(nn.Module):
    """The LSTM in forms that nn.LSTM has not: forget gate "own", "none" (always 1) or "coupled" (1 - i), peepholes from the cell to
    i, f and o, the squashing functions of 1997."""

    def __init__(self, inputs, units, forget, peepholes, logistic):
        super().__init__()
        self.forget, self.logistic = forget, logistic
        gates = 4 if forget == "own" else 3
        self.weight_ih = nn.Parameter(torch.zeros(gates * units, inputs))
        self.weight_hh = nn.Parameter(torch.zeros(gates * units, units))
        self.bias_ih = nn.Parameter(torch.zeros(gates * units))
        self.bias_hh = nn.Parameter(torch.zeros(gates * units))
        self.weight_peephole = nn.Parameter(torch.zeros((gates - 1) * units)) if peepholes else None

    def forward(self, x):
        units = self.weight_hh.shape[1]
        h = c = x.new_zeros(len(x), units)
        zero = x.new_zeros(units)
        peepholes = [zero] * 3 if self.weight_peephole is None else list(self.weight_peephole.split(units))
        to_i, to_f, to_o = peepholes if len(peepholes) == 3 else (peepholes[0], zero, peepholes[1])
        states = []
        for z in (x @ self.weight_ih.T + self.bias_ih + self.bias_hh).unbind(1):
            gates = (z + h @ self.weight_hh.T).split(units, 1)
            i = torch.sigmoid(gates[0] + to_i * c)
            f = {"own": torch.sigmoid(gates[1] + to_f * c), "none": 1, "coupled": 1 - i}[self.forget]
            g = 4 * torch.sigmoid(gates[-2]) - 2 if self.logistic else torch.tanh(gates[-2])
            c = f * c + i * g
            o = torch.sigmoid(gates[-1] + to_o * c)
            h = o * (2 * torch.sigmoid(c) - 1 if self.logistic else torch.tanh(c))
            states.append(h)
        return torch.stack(states, 1), (h, c)
)";

constexpr const char *ending = R"(

def load():
    model = Model()
    tensors = read_safetensors(WEIGHTS)
    for name in list(tensors):
        if name + "_l0" in model.state_dict():  # nn.LSTM numbers the layers inside it
            tensors[name + "_l0"] = tensors.pop(name)
    model.load_state_dict(tensors)
    return model.eval()


if __name__ == "__main__":
    answers = load().predict(numpy.load(sys.argv[1])).numpy()
    if len(sys.argv) > 2:
        numpy.save(sys.argv[2], answers)
    else:
        print(answers)
)";

constexpr std::array activationCode{
    std::pair{Activation::sigmoid, "torch.sigmoid"}, std::pair{Activation::tanh, "torch.tanh"},
    std::pair{Activation::relu, "torch.relu"},       std::pair{Activation::leakyRelu, "functional.leaky_relu"},
    std::pair{Activation::elu, "functional.elu"},    std::pair{Activation::gelu, "functional.gelu"},
    std::pair{Activation::silu, "functional.silu"},  std::pair{Activation::softplus, "functional.softplus"}};

std::string activated(Activation activation, const std::string &value)
{
    const auto found = std::ranges::find(activationCode, activation, &std::pair<Activation, const char *>::first);
    return found == activationCode.end() ? value : std::string(found->second) + "(" + value + ")";
}

bool inTorch(const LstmSpec &lstm)
{
    return lstm.forgetGate == ForgetGate::own && lstm.squashing == CellSquashing::tanh && !lstm.peepholes;
}

std::string number(size_t value)
{
    return std::to_string(value);
}

/// Python's literals of strings and numbers are JSON's.
std::string literal(const std::string &text)
{
    return writeCompactJson({text});
}

template <class T> std::string list(const std::vector<T> &values)
{
    return writeCompactJson(listOf(values, [](const T &value) { return JsonValue{value}; }));
}

/// The lines of a layer: how it is made, how x goes through it, and what Keras gets of it.
struct LayerCode {
    std::string maker;
    std::string forward;
    std::string keras;
};

struct CodeOfLayer {
    std::string self;   ///< "self.layers[0]"
    std::string prefix; ///< of its tensors
    size_t inputs = 0;
    bool sequences = true; ///< Keras has to hand on every step

    std::string tensor(const char *name) const { return "t[\"" + prefix + name + "\"]"; }
    std::string linear(size_t units) const { return "nn.Linear(" + number(inputs) + ", " + number(units) + ")"; }
    std::string returned() const { return sequences ? ", return_sequences=True" : ""; }

    LayerCode operator()(const DenseSpec &dense) const
    {
        return {linear(dense.units), "x = " + activated(dense.activation, self + "(x)"),
                "[" + tensor(".weight") + ".T, " + tensor(".bias") + "],  # Dense(" + number(dense.units) + ")"};
    }
    LayerCode operator()(const LstmSpec &lstm) const
    {
        const std::string sizes = number(inputs) + ", " + number(lstm.units);
        const std::string forward = "x = " + self + "(x)[0]";
        if (inTorch(lstm))
            return {"nn.LSTM(" + sizes + ", batch_first=True)", forward,
                    "[" + tensor(".weight_ih") + ".T, " + tensor(".weight_hh") + ".T, " + tensor(".bias_ih") + " + " +
                        tensor(".bias_hh") + "],  # LSTM(" + number(lstm.units) + returned() + ")"};
        const std::string forget = lstm.forgetGate == ForgetGate::own    ? "own"
                                   : lstm.forgetGate == ForgetGate::none ? "none"
                                                                         : "coupled";
        return {"Lstm(" + sizes + ", \"" + forget + "\", peepholes=" + (lstm.peepholes ? "True" : "False") +
                    ", logistic=" + (lstm.squashing == CellSquashing::logistic ? "True" : "False") + ")",
                forward, "None,  # an LSTM that Keras has not"};
    }
    LayerCode operator()(const GruSpec &gru) const
    {
        const std::string u = number(gru.units);
        const auto zrh = [&](const char *name) { return "zrh(" + tensor(name) + ")"; };
        return {"nn.GRU(" + number(inputs) + ", " + u + ", batch_first=True)", "x = " + self + "(x)[0]",
                "[" + zrh(".weight_ih") + ".T, " + zrh(".weight_hh") + ".T,\n         numpy.stack([" + zrh(".bias_ih") + ", " +
                    zrh(".bias_hh") + "])],  # GRU(" + u + ", reset_after=True" + returned() + ")"};
    }
    LayerCode operator()(const RnnSpec &rnn) const
    {
        const std::string word = rnn.activation == Activation::relu ? "relu" : "tanh";
        return {"nn.RNN(" + number(inputs) + ", " + number(rnn.units) + ", nonlinearity=\"" + word + "\", batch_first=True)",
                "x = " + self + "(x)[0]",
                "[" + tensor(".weight_ih") + ".T, " + tensor(".weight_hh") + ".T, " + tensor(".bias_ih") + " + " +
                    tensor(".bias_hh") + "],  # SimpleRNN(" + number(rnn.units) + ", activation=\"" + word + "\"" + returned() +
                    ")"};
    }
    LayerCode operator()(const ConvSpec &conv) const
    {
        const std::string sizes = number(inputs) + ", " + number(conv.filters) + ", " + number(conv.kernel);
        const std::string padded = "functional.pad(x.transpose(1, 2), (" + number(conv.kernel - 1) + ", 0))";
        return {"nn.Conv1d(" + sizes + ")", "x = " + activated(conv.activation, self + "(" + padded + ")") + ".transpose(1, 2)",
                "[" + tensor(".weight") + ".transpose(2, 1, 0), " + tensor(".bias") + "],  # Conv1D(" + number(conv.filters) +
                    ", " + number(conv.kernel) + ", padding=\"causal\")"};
    }
    LayerCode operator()(const DropoutSpec &dropout) const
    {
        const std::string rate = shortestText(dropout.rate);
        return {"nn.Dropout(" + rate + ")", "x = " + self + "(x)", "[],  # Dropout(" + rate + ")"};
    }
};

class ScriptWriter {
public:
    explicit ScriptWriter(const ExportedModel &model) : model_(model) {}

    std::string write()
    {
        const auto &layers = model_.spec.layers;
        inputs_ = model_.shape.features;
        const bool sequencesLeave = model_.spec.recurrent() && model_.shape.output == OutputAt::last;
        for (size_t index = 0; index <= layers.size(); ++index) {
            if (index == model_.spec.layersOverTime())
                leaveTime();
            if (index == layers.size())
                break;
            const std::string place = number(index);
            const bool last = sequencesLeave && index + 1 == model_.spec.layersOverTime();
            add(std::visit(CodeOfLayer{"self.layers[" + place + "]", "layers." + place, inputs_, !last}, layers[index]));
            inputs_ = outputFeatures(layers[index], inputs_);
        }
        const LayerCode head = CodeOfLayer{"self.head", "head", inputs_}(DenseSpec{model_.shape.outputs});
        forward_ += "        return " + head.forward.substr(4) + "\n";
        keras_ += "        " + head.keras + "\n";
        return beginning + constants() + reader + (hasVariant() ? variantClass : "") + modelClass(head.maker) + kerasFunction() +
               ending;
    }

private:
    bool hasVariant() const
    {
        return std::ranges::any_of(model_.spec.layers, [](const LayerSpec &layer) {
            const auto *lstm = std::get_if<LstmSpec>(&layer);
            return lstm && !inTorch(*lstm);
        });
    }

    void add(const LayerCode &code)
    {
        makers_ += "            " + code.maker + ",\n";
        forward_ += "        " + code.forward + "\n";
        keras_ += "        " + code.keras + "\n";
    }

    void leaveTime()
    {
        const bool every = model_.shape.output == OutputAt::every;
        const std::string steps = number(model_.shape.lookback);
        const std::string padded = "functional.pad(x, (0, 0, " + number(model_.shape.lookback - 1) + ", 0))";
        if (model_.spec.recurrent()) {
            if (!every)
                forward_ += "        x = x[:, -1]\n";
            return;
        }
        forward_ += every ? "        x = " + padded + ".unfold(1, " + steps + ", 1).transpose(2, 3).flatten(2)\n"
                          : "        x = " + padded + "[:, -" + steps + ":].flatten(1)\n";
        keras_ += every ? "        # the last " + steps + " steps of each step, flattened, oldest first\n"
                        : "        [],  # Flatten()\n";
        inputs_ *= model_.shape.lookback;
    }

    std::string constants() const
    {
        std::string text = "MODEL = " + literal(model_.spec.name) + "\n";
        text += "FEATURES = " + list(model_.features) + "\n";
        text += "INPUT_OFFSET = numpy.array(" + list(model_.inputOffset) + ")\n";
        text += "INPUT_SCALE = numpy.array(" + list(model_.inputScale) + ")\n";
        text += "TARGET = " + literal(model_.target) + "\n";
        if (model_.classes.empty())
            return text + "TARGET_OFFSET = " + shortestText(model_.targetOffset) +
                   "\nTARGET_SCALE = " + shortestText(model_.targetScale) + "\n";
        return text + "CLASSES = " + list(model_.classes) + "\n";
    }

    std::string modelClass(const std::string &head) const
    {
        std::string text = "\n\nclass Model(nn.Module):\n    def __init__(self):\n        super().__init__()\n";
        text += "        self.layers = nn.ModuleList([\n" + makers_ + "        ])\n        self.head = " + head + "\n\n";
        text += "    def forward(self, x):\n        \"\"\"Scaled samples × steps × features to " +
                std::string(model_.classes.empty() ? "scaled predictions" : "logits") + ".\"\"\"\n" + forward_ + "\n";
        text += "    @torch.no_grad()\n    def predict(self, x):\n        \"\"\"" +
                std::string(model_.tabular ? "samples × FEATURES" : "samples × steps × FEATURES") +
                " in the data's own units to " +
                (model_.classes.empty() ? "predictions in those of TARGET" : "probabilities of CLASSES") + ".\"\"\"\n";
        text += "        x = (numpy.asarray(x, dtype=numpy.float64) - INPUT_OFFSET) / INPUT_SCALE\n";
        text +=
            "        x = torch.from_numpy(x.astype(numpy.float32))" + std::string(model_.tabular ? ".unsqueeze(2)" : "") + "\n";
        if (model_.classes.empty())
            return text + "        return self(x) * TARGET_SCALE + TARGET_OFFSET\n";
        if (model_.classes.size() > 2)
            return text + "        return torch.softmax(self(x), -1)\n";
        return text + "        second = torch.sigmoid(self(x))\n        return torch.cat([1 - second, second], -1)\n";
    }

    std::string kerasFunction() const
    {
        std::string text =
            "\n\ndef keras_weights():\n    \"\"\"What set_weights() of each layer of the same network in Keras takes: "
            "kernels inputs × units, an LSTM's gates\n    i, f, c, o, a GRU's z, r, h.\"\"\"\n";
        text += "    t = {name: tensor.numpy() for name, tensor in read_safetensors(WEIGHTS).items()}\n";
        if (std::ranges::any_of(model_.spec.layers,
                                [](const LayerSpec &layer) { return std::holds_alternative<GruSpec>(layer); }))
            text += "\n    def zrh(rows):  # from r, z, n\n        r, z, n = numpy.split(rows, 3)\n"
                    "        return numpy.concatenate([z, r, n])\n\n";
        return text + "    return [\n" + keras_ + "    ]\n";
    }

    const ExportedModel &model_;
    size_t inputs_ = 0; ///< of the next layer
    std::string makers_, forward_, keras_;
};

} // namespace

std::string torchScript(const ExportedModel &model)
{
    return ScriptWriter(model).write();
}

} // namespace sluice

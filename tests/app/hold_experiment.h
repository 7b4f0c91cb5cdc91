#pragma once

#include <QByteArray>

namespace sluice {

/// A dense network and an LSTM on "hold that number", trained in a moment.
inline QByteArray holdExperiment(int epochs)
{
    return QByteArray(R"({ "schema": 1,
  "data": { "source": "generate:hold", "params": {"length": 12, "sequences": 40} },
  "task": { "kind": "regress", "output": "every", "lookback": 12, "split": [0.6, 0.2, 0.2], "scaling": "none" },
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 5, "activation": "tanh"} ] },
              { "name": "LSTM", "layers": [ {"type": "lstm", "units": 2} ] } ],
  "training": { "optimizer": {"type": "adam", "learning_rate": 0.02}, "batch": 7, "epochs": )") +
           QByteArray::number(epochs) + R"(, "stop": null, "seed": 3 } })";
}

} // namespace sluice

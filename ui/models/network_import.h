#pragma once

#include "core/io/read_network.h"
#include "core/train/experiment.h"

#include <QString>
#include <filesystem>
#include <memory>
#include <vector>

namespace sluice {

/// A network from a file on its way into the experiment that is open, to be looked into on that data.
struct NetworkImport {
    std::filesystem::path file;
    std::shared_ptr<const ReadNetwork> network;
    ModelSpec model;     ///< its name and layers; activations that the file does not tell can be chosen
    Scaling scaling;     ///< of the data that it was trained on
    bool beside = false; ///< the models that are open stay, untrained
};

/// As it is proposed: named after the file, scaled as its metadata say or as the open experiment is.
NetworkImport proposedImport(const std::filesystem::path &file, std::shared_ptr<const ReadNetwork> network,
                             const Experiment &open);

/// One line of what was read, the head last.
struct ImportLine {
    QString layer; ///< "LSTM, 16 units"
    QString sizes; ///< "1 → 16"
    QString from;  ///< "lstm, layer 0: weight_ih_l0 64 × 1, …"
    bool activationOpen = false;
};
std::vector<ImportLine> importLines(const NetworkImport &import);
/// "weights.npz holds a network of PyTorch with 1 217 numbers."
QString importTitle(const NetworkImport &import);
/// What is to be known before it is taken in: a missing output layer, another look-back. Empty: nothing.
QString importNote(const NetworkImport &import, const Experiment &open, const Task &task);
/// Why it cannot be used with this data; empty where it can.
QString whyNoImport(const NetworkImport &import, const Experiment &open, const Task &task);

/// The open experiment with that network in it.
Experiment withNetwork(const NetworkImport &import, const Experiment &open, const Task &task);

} // namespace sluice

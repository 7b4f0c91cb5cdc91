#pragma once

#include "core/nn/spec.h"
#include "core/train/experiment.h"
#include "core/train/snapshot.h"

#include <map>
#include <string>
#include <vector>

namespace sluice {

/// A trained model with what it takes to use it elsewhere: how raw numbers are scaled, what they are called, where it comes from.
struct ExportedModel {
    ModelSpec spec;
    ModelShape shape;
    std::vector<float> weights;

    /// The numbers that come in, one a feature of a step; of a table, one a column (then each is a step of one feature).
    std::vector<std::string> features;
    std::vector<double> inputOffset, inputScale; ///< of each: scaled = (value − offset) / scale; 0 and 1 for members of a class
    bool tabular = false;

    std::string target;
    double targetOffset = 0, targetScale = 1;
    std::vector<std::string> classes; ///< of the target; empty where it is a number

    /// program, model, experiment (JSON), seed, data, data_hash (data_hash.h), data_sha256 (of the data's file, where there is one),
    /// epoch, step (unless the weights are of an earlier epoch than the last, whose steps nobody counted), train_loss,
    /// validation_loss, validation (JSON: rmse and what else result.json says of that part, in the data's own units), and as JSON what
    /// stands above: features, input_offset, input_scale, target, target_offset, target_scale, classes.
    std::map<std::string, std::string> metadata;
};

ExportedModel exportedModel(const Experiment &experiment, const ModelSpec &model, const Task &task, const Snapshot &snapshot);

} // namespace sluice

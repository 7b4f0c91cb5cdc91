#pragma once

#include "core/inspect/gradient_flow.h"
#include "core/inspect/memory.h"
#include "ui/models/memo.h"
#include "ui/models/saturation_trail.h"

#include <armadillo>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// What a network's run on a sample is made from.
struct RunKey {
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Task> task;
    SnapshotPtr snapshot;
    SampleKey sample;
    std::vector<WhatIf> whatIfs;
    size_t model = 0;
    bool operator==(const RunKey &) const = default;
};

/// A network on the sample, and what is asked of it at many cursors.
struct NetworkRun {
    NetworkWeights weights;
    NetworkValues values;
    std::vector<Intervention> interventions;
};

/// Whose gradient is asked for, as of answerSeed; or of lossSeed.
struct AskedAnswer {
    size_t step = 0;
    bool loss = false;
    std::optional<size_t> ofClass = {};
    bool operator==(const AskedAnswer &) const = default;
};

struct LayerKey {
    RunKey run;
    size_t layer = 0;
    bool operator==(const LayerKey &) const = default;
};

/// What the page Memory computes, each kept until it is asked for another one: an answer is good until the next question of its kind.
class MemoryRuns {
public:
    void setModels(size_t count); ///< before any question

    const NetworkRun &run(const RunKey &key) { return runOf(models_[key.model], key); }
    const GradientFlow &flow(const RunKey &key, const AskedAnswer &asked) { return flowOf(models_[key.model], key, asked); }
    /// The same, kept beside it: without the what-ifs.
    const GradientFlow &flowBefore(const RunKey &key, const AskedAnswer &asked) { return flowOf(before_[key.model], key, asked); }
    /// And of the weights that it began with.
    const GradientFlow &flowUntrained(const RunKey &key, const AskedAnswer &asked)
    {
        return flowOf(untrained_[key.model], key, asked);
    }
    /// What is asked of a layer is kept for two keys: as the what-ifs leave it, and as it was.
    enum class Side { touched, before };
    /// Of a change of one input at a step by 1, up or down, or of all of them.
    const Retention &retention(const LayerKey &layer, size_t step, std::optional<size_t> input, Side side);
    /// Of an LSTM layer. A large one has more units than can be run backwards while somebody waits: those that keep longest are.
    const std::vector<UnitMemory> &memory(const LayerKey &layer, Side side);
    /// Null where it was abandoned.
    const LayerSaturation *saturation(const SaturationQuestion &question, const SnapshotPtr &snapshot, Side side,
                                      const std::atomic<bool> &abandoned);

private:
    struct FlowKey {
        RunKey run;
        AskedAnswer asked;
        bool operator==(const FlowKey &) const = default;
    };
    struct RetentionKey {
        LayerKey layer;
        size_t step = 0;
        std::optional<size_t> input;
        bool operator==(const RetentionKey &) const = default;
    };
    struct SaturationKey {
        SaturationQuestion question;
        SnapshotPtr snapshot;
        bool operator==(const SaturationKey &) const = default;
    };
    /// One model's, as the what-ifs leave it or as it was.
    struct OfModel {
        Memo<RunKey, NetworkRun> run;
        Memo<FlowKey, GradientFlow> answerFlow, lossFlow;
    };
    /// One layer's, in the same way.
    struct OfLayer {
        Memo<LayerKey, std::vector<UnitMemory>> memory;
        Memo<RetentionKey, Retention> retention;
        Memo<SaturationKey, std::optional<LayerSaturation>> saturation;
    };
    OfLayer &layerOn(Side side) { return side == Side::before ? layerBefore_ : layer_; }
    const NetworkRun &runOn(Side side, const RunKey &key)
    {
        return runOf((side == Side::before ? before_ : models_)[key.model], key);
    }
    static const NetworkRun &runOf(OfModel &kept, const RunKey &key);
    static const GradientFlow &flowOf(OfModel &kept, const RunKey &key, const AskedAnswer &asked);

    std::vector<OfModel> models_, before_, untrained_;
    OfLayer layer_, layerBefore_;
};

} // namespace sluice

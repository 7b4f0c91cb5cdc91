#pragma once

#include "ui/models/view_state.h"

#include <QString>
#include <optional>
#include <vector>

namespace sluice {

/// The numbers a sentence may be made of. Errors are losses of the validation split ÷ referenceLoss (core/train/reference_loss.h).
struct ComparedModel {
    QString name;
    double error = 0;
    size_t parameters = 0;
};
struct Comparison {
    LossSpec loss;
    std::vector<ComparedModel> models;
    uint32_t epoch = 0;
    bool trained = false;           ///< whatever epoch is shown
    bool begun = false;             ///< some batches of the first epoch are trained
    bool failed = false;            ///< it could not go on
    bool ended = false;             ///< all epochs are done: it is not too early any more
    std::optional<double> constant; ///< the best constant answer of the training part
    std::optional<double> persistence;
    std::optional<double> linear;
    std::optional<double> seasonal; ///< the value one season before
    std::optional<double> ngram;
};

Comparison comparisonOf(const ViewState &state);

/// What those numbers allow to be said.
struct Verdict {
    enum class Kind {
        untrained, ///< no epoch is complete, or no error is a number
        early,     ///< no model is clearly better than the best constant answer
        alone,     ///< there is one model
        level,     ///< the two best differ by less than a twentieth, or in what is shown of them
        leads      ///< one model is better than all others
    };
    Kind kind = Kind::untrained;
    size_t leader = 0;           ///< lowest error
    size_t second = 0;           ///< next lowest
    double errorRatio = 1;       ///< second's error ÷ leader's, as they are shown
    size_t larger = 0;           ///< of the two, the one with more parameters
    double parameterRatio = 1;   ///< larger ÷ smaller
    bool linearIsBetter = false; ///< than every model
    bool persistenceIsBetter = false;
    bool seasonalIsBetter = false;
    bool ngramIsBetter = false;
};

Verdict judge(const Comparison &comparison);

/// One or two sentences that are true of these numbers.
QString plainWords(const Comparison &comparison);

} // namespace sluice

#pragma once

#include "ui/models/compare_what_if.h"
#include "ui/models/view_state.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace sluice {

/// Whether batch, losses, cards and words are the same in both: of the selection they depend on which models a what-if reaches alone.
bool sameLosses(const ViewState &one, const ViewState &other);

/// What both models are fed: the first sample of the newest batch.
struct BatchContent {
    struct Row {
        QString name;
        std::vector<double> values; ///< as they are fed, one a time step
        double limit = 1;           ///< largest magnitude, for the colours
        bool scaled = true;         ///< else in the data's own units
        QStringList classes = {};   ///< instead, where one column of classes is all that is fed: that of each time step
    };
    struct Way {
        size_t model = 0;
        QString text; ///< "Dense: all 60 steps at once"
    };
    std::vector<Row> rows;
    std::vector<Way> ways;
    QString place; ///< "sample 1 of 16, batch 12 of 32", "same samples, same order; scaled" in two lines
};
BatchContent batchContent(const ViewState &state);

struct ModelFact {
    QString name, value; ///< "layers", "LSTM 16"
};

struct ModelCard {
    size_t model = 0;
    QString name;
    std::optional<double> error;  ///< validation loss ÷ referenceLoss of what is shown
    std::optional<double> better; ///< than the best constant answer: 1 − loss ÷ its loss; negative is worse
    size_t parameters = 0;
    /// "epoch 12", or "best, of epoch 12" (weightsText); "error as of epoch 12" where the training failed after the error was measured:
    /// what the page shows beside it is of newer weights.
    QString weights;
    WhatIfNumbers whatIf; ///< what they do to its measure of the test part; the other numbers are without them
    QString errorName;    ///< "validation error ÷ variance"
    QString errorParts;   ///< "0.13 ÷ 0.81": the loss as its plot shows it, and what it is divided by; empty where there is none
    QString betterParts;  ///< "1 − 0.13 ÷ 0.93": of the loss and the one of the constant answer, the dotted line of the plot
    QString constant;     ///< "the training mean"
    QString briefConstant;        ///< "the mean"
    std::vector<ModelFact> facts; ///< what else is known of it, the most telling first
};
std::vector<ModelCard> modelCards(const ViewState &state, const WhatIfOutcome &whatIfs = {});

struct BaselineLine {
    QString name;
    double error = 0; ///< validation loss ÷ referenceLoss
};
/// Those whose loss is a number.
std::vector<BaselineLine> baselineLines(const ViewState &state);

} // namespace sluice

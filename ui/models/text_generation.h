#pragma once

#include "core/train/sampling_what_if.h"
#include "ui/models/view_state.h"

#include <QString>
#include <atomic>
#include <optional>
#include <vector>

namespace sluice {

/// A text to be generated: by a model at the moment that is shown, and under the what-ifs that act on it.
struct GenerationQuestion {
    ModelSpec model;
    std::shared_ptr<const Task> task;
    SnapshotPtr snapshot;
    SamplingSpec spec;
    size_t index = 0;                 ///< of the model
    std::vector<WhatIf> whatIfs = {}; ///< whatIfsOnText()
};

/// How likely a model finds a character: as it is, and under the what-ifs.
struct NextCharacter {
    QString name;
    double before = 0;
    std::optional<double> whatIf;
};

/// The text, or why there is none.
struct GeneratedText {
    QString text; ///< as the model is
    std::optional<Sentence> problem;
    uint32_t epoch = 0;              ///< whose weights wrote it
    std::optional<QString> whatIf;   ///< the text under the what-ifs; nothing where none acts on it
    std::vector<NextCharacter> next; ///< right after the start, the likeliest of either first
    size_t alike = 0;                ///< so many characters were drawn alike before the first that was not
};

/// For a worker. Nothing where it was abandoned.
std::optional<GeneratedText> generateText(const GenerationQuestion &question, const std::atomic<bool> &abandoned);
/// "␣ 0.81 → 0.40;  o 0.10 → 0.35", at a temperature of 1.
QString nextText(const std::vector<NextCharacter> &next);
/// What of the what-ifs that are on does nothing to what this model writes, and why; empty where there are none.
QString idleOnText(const std::vector<WhatIf> &whatIfs, size_t model);

/// What a model writes, character by character, for figures.
struct WrittenText {
    struct Side {
        std::vector<std::string> tokens; ///< by their classes' names; the start first
        std::vector<double> probability; ///< that the model gave each at a temperature of 1; NaN of the start
    };
    QString title;              ///< "LSTM writes, temperature 1, after epoch 12"
    Side before;                ///< as the model is
    std::optional<Side> whatIf; ///< under the what-ifs; nothing where none acts on it
};
/// By the model and the settings of state.writing, or of the picked model by the usual ones. For a worker; whyNoText must be empty.
/// Nothing where it was abandoned. Errors: those of sampleTokens.
Result<std::optional<WrittenText>> writtenText(const ViewState &state, const std::atomic<bool> &abandoned);

/// Whether what is open is about the next character at all.
bool hasText(const ViewState &state);
/// Why no text can be generated now, in a sentence; empty where it can.
QString whyNoText(const ViewState &state);

} // namespace sluice

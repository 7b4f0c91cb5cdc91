#pragma once

#include "core/train/sampling.h"
#include "ui/models/view_state.h"

#include <QString>
#include <atomic>
#include <optional>

namespace sluice {

/// A text to be generated: by a model at the moment that is shown.
struct GenerationQuestion {
    ModelSpec model;
    std::shared_ptr<const Task> task;
    SnapshotPtr snapshot;
    SamplingSpec spec;
};

/// The text, or why there is none.
struct GeneratedText {
    QString text;
    std::optional<Sentence> problem;
    uint32_t epoch = 0; ///< whose weights wrote it
};

/// For a worker. Nothing where it was abandoned.
std::optional<GeneratedText> generateText(const GenerationQuestion &question, const std::atomic<bool> &abandoned);

/// What a model writes, character by character, for figures.
struct WrittenText {
    QString title;                   ///< "LSTM writes, temperature 1, after epoch 12"
    std::vector<std::string> tokens; ///< by their classes' names; the start first
    std::vector<double> probability; ///< that the model gave each at a temperature of 1; NaN of the start
};
/// By the model and the settings of state.writing, or of the picked model by the usual ones. For a worker; whyNoText must be empty.
/// Nothing where it was abandoned. Errors: those of sampleTokens.
Result<std::optional<WrittenText>> writtenText(const ViewState &state, const std::atomic<bool> &abandoned);

/// Whether what is open is about the next character at all.
bool hasText(const ViewState &state);
/// Why no text can be generated now, in a sentence; empty where it can.
QString whyNoText(const ViewState &state);

} // namespace sluice

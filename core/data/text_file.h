#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/encoding.h"
#include "core/data/loading.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

/// What a user says about a text whose characters are to be predicted.
struct TextSettings {
    std::optional<TextEncoding> encoding;
    bool lines = false; ///< each line with its line end is a sequence of its own; blank lines are left out
    /// The characters 0 … K−1; empty: those of the text in the order of their code points.
    std::vector<std::string> vocabulary;

    bool operator==(const TextSettings &) const = default;
};

/// A text as a dataset of one column, "character", of class numbers; the vocabulary is its class names. One series, or one
/// sequence a line. A character is a Unicode code point; CR LF and CR become LF.
struct TextReading {
    Dataset data;
    TextSettings settings; ///< nothing is left open
    size_t characters = 0;
};

/// Errors: fewer than two characters, one that a told vocabulary does not have, no text, too large for memory, cancelled.
Result<TextReading> readText(const std::filesystem::path &file, const TextSettings &settings = {},
                             const LoadControl &control = {});
Result<TextReading> parseText(std::string_view bytes, const std::string &fileName, const TextSettings &settings = {},
                              const LoadControl &control = {});

/// "poem.txt: 5433 characters, 61 different ones; predicts the next character."
Sentence previewSentence(const TextReading &reading);

} // namespace sluice

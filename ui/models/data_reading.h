#pragma once

#include "core/data/csv.h"
#include "core/data/source.h"
#include "core/task/task.h"

#include <QString>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

/// What does this source hold, read in this way?
struct ReadingQuestion {
    DataSpec data;
    uint64_t seed = 42; ///< of a generator
    std::filesystem::path directory;
    std::optional<TaskKind> kind;               ///< that was chosen; a class or a number of rows without a time needs a table
    std::shared_ptr<std::atomic<int>> progress; ///< per cent, written while reading
};

struct ProblemLine {
    bool error = true;
    size_t line = 0; ///< from 1; 0: of the whole file
    Sentence sentence;
    size_t count = 1; ///< of places in the file that it is about
};

/// One character of a text and how often it comes.
struct CharacterLine {
    QString character; ///< "a", "line end", "blank"
    QString code;      ///< "U+0061"
    size_t count = 0;
    double share = 0;
};

/// A source as the page Data shows it.
struct DataReading {
    DataSpec spec;                ///< as it was read
    std::optional<FileKind> file; ///< nothing: built in
    FileSettings settings;        ///< of a file; nothing is left open
    std::vector<CsvColumnSummary> columns;
    std::vector<std::vector<std::string>> firstRows; ///< of a text: its first lines, one cell each
    size_t rows = 0;                                 ///< of the file, or of all sequences
    std::optional<Sentence> understood;              ///< of a file: how it was read
    std::vector<ProblemLine> problems;
    size_t moreErrors = 0;                 ///< than are among the problems
    std::vector<NpyDescription> arrays;    ///< that a file of arrays has
    std::vector<CharacterLine> characters; ///< of a text
    std::shared_ptr<const Dataset> data;   ///< null where errors keep it from being read

    size_t listedErrors() const;
    size_t errorCount() const { return listedErrors() + moreErrors; }
    bool overrulable() const { return file == FileKind::csv; } ///< types of columns
};

/// A column or a class: a file's own word, or ours in the window's language.
QString dataWord(const DataReading &reading, const std::string &word);

/// How it was understood, in the window's language; empty where it could not be read.
QString readingSentence(const DataReading &reading);

/// For a worker. Nothing where it was abandoned.
std::optional<DataReading> readSource(const ReadingQuestion &question, const std::atomic<bool> &abandoned);

/// Whether a source is built in, and how it is described; null for a file.
const SourceDescription *descriptionOf(const std::string &source);

} // namespace sluice

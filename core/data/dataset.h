#pragma once

#include <armadillo>
#include <string>
#include <vector>

namespace sluice {

/// What the rows of a dataset are to each other.
enum class DataForm {
    series,    ///< one table whose rows follow each other in time
    sequences, ///< many independent sequences, each with its own time axis
    table      ///< independent rows without an order
};

/// What is usually asked of a dataset, in words of its own: the task layer has its types, and an experiment decides.
enum class UsualQuestion {
    forecast, ///< the target column's next values from what came before
    regress,  ///< a number from the inputs
    classify, ///< one of the target column's classes from the inputs
    nextToken ///< the target column's next class from what came before
};
enum class AnsweredAt {
    last, ///< once, when the whole window, sequence or row has been seen
    every ///< at every step
};
struct UsualTask {
    UsualQuestion question = UsualQuestion::forecast;
    AnsweredAt answered = AnsweredAt::last;

    bool operator==(const UsualTask &) const = default;
};

/// Where a dataset comes from; empty fields where that is unknown (a user's own file).
struct Provenance {
    std::string source;
    std::string terms;
    std::string sha256;
};

/// Numbers as they were read, in their own units. A series or a table is one sequence; `sequences` are many.
struct Dataset {
    Dataset();
    Dataset(const Dataset &);
    Dataset(Dataset &&) noexcept;
    Dataset &operator=(const Dataset &);
    Dataset &operator=(Dataset &&) noexcept;
    ~Dataset();

    std::string name; ///< as people say it: "Sunspots, yearly 1700–2008"
    DataForm form = DataForm::series;
    std::vector<std::string> columns; ///< one name a row of each matrix below
    /// Per column: the names of its classes where it holds class numbers 0 … K−1, else empty. No entries at all: numbers only.
    std::vector<std::vector<std::string>> classes;
    std::vector<arma::mat> sequences;       ///< columns × steps each; sequences may differ in length
    std::vector<std::string> sequenceNames; ///< one a sequence where the data names them, else empty
    std::string target;                     ///< the column that is the target unless the experiment says otherwise
    std::vector<std::string> inputs;        ///< the columns that are inputs unless the experiment says otherwise
    std::string order;                      ///< the column that gives the time (it is no input by itself), or empty
    bool datedOrder = false;                ///< the order column holds days since 1970-01-01 (calendar.h)
    std::string unit;                       ///< of the target, for axis titles; may be empty
    UsualTask usual;                        ///< what is asked of it unless the experiment says otherwise
    Provenance provenance;

    size_t columnIndex(const std::string &column) const;            ///< columns.size() where there is none of that name
    const std::vector<std::string> &classesOf(size_t column) const; ///< empty for a column of numbers
};

/// Whether whole numbers that rise from `first` to `last` only number the rows: 0, 1, 2, … or 1, 2, 3, …
inline bool numbersRows(double first, double last, size_t rows)
{
    return (first == 0 || first == 1) && last - first == static_cast<double>(rows) - 1;
}

/// What to ask of data that nobody has described. A target that is no input, or stands in a table, is asked for from its own row: a
/// class, a number. Otherwise a number is forecast, and so is a class where the data hold nothing else; beside other inputs it is
/// told from these. Sequences are answered at every step unless `perSequence` says that the target is the same all through each.
UsualTask usualTaskOf(const Dataset &data, bool perSequence);

} // namespace sluice

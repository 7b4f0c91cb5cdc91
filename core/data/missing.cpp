#include "core/data/missing.h"

#include "core/data/csv_number.h"

#include <algorithm>
#include <cmath>

namespace sluice {

const std::vector<std::string> &defaultMissingTokens()
{
    static const std::vector<std::string> tokens = {"#N/A", "#N/A N/A", "#NA",     "-1.#IND", "-1.#QNAN", "-NaN",
                                                    "-nan", "1.#IND",   "1.#QNAN", "<NA>",    "N/A",      "NA",
                                                    "NULL", "NaN",      "None",    "n/a",     "nan",      "null"};
    return tokens;
}

MissingWords::MissingWords(std::vector<std::string> words) : words_(std::move(words))
{
    for (const auto &word : words_) {
        longest_ = std::max(longest_, word.size());
        numeric_ = numeric_ || readNumber(word, {'\0', '\0'}).content == CellContent::number;
    }
}

bool MissingWords::holds(std::string_view cell) const
{
    const size_t first = cell.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return true;
    const auto text = cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
    return text.size() <= longest_ && std::find(words_.begin(), words_.end(), text) != words_.end();
}

size_t interpolateRow(arma::mat &values, size_t row, const arma::rowvec &times)
{
    const size_t steps = values.n_cols;
    size_t filled = 0;
    size_t known = steps; // the newest step with a value; none yet
    for (size_t step = 0; step <= steps; ++step) {
        if (step < steps && std::isnan(values(row, step)))
            continue;
        const size_t first = known == steps ? 0 : known + 1;
        if (known == steps && step == steps)
            return 0;
        for (size_t gap = first; gap < step; ++gap, ++filled) {
            if (known == steps)
                values(row, gap) = values(row, step);
            else if (step == steps)
                values(row, gap) = values(row, known);
            else
                values(row, gap) = values(row, known) + (values(row, step) - values(row, known)) *
                                                            ((times(gap) - times(known)) / (times(step) - times(known)));
        }
        known = step;
    }
    return filled;
}

} // namespace sluice

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <armadillo>
#include <functional>
#include <optional>
#include <vector>

namespace sluice {

/// Which units are shown, as somebody wrote it: terms with commas between. Numbers and ranges say which units may be shown ("1-8, 12");
/// conditions must all hold ("f > 0.9", "min i < 0.1", "now c >= 0"): of the mean over the time steps, or of the smallest, the
/// largest or the value at the cursor.
struct UnitFilter {
    struct Range {
        size_t first = 0, last = 0; ///< units from 0, both included
        bool operator==(const Range &) const = default;
    };
    struct Condition {
        enum class Of { mean, smallest, largest, now };
        enum class Is { less, atMost, more, atLeast };
        Of of = Of::mean;
        QString symbol; ///< "f"
        Is is = Is::more;
        double value = 0;
        bool operator==(const Condition &) const = default;
    };
    std::vector<Range> ranges; ///< none: all
    std::vector<Condition> conditions;

    bool empty() const { return ranges.empty() && conditions.empty(); }
};

/// `symbols`: what conditions may speak of. Errors: a term that is neither.
Result<UnitFilter> parseUnitFilter(const QString &text, const QStringList &symbols);

/// Whether a unit passes. `rowOf` gives a quantity's matrix, units × steps, by its symbol; conditions on what it has not are false.
bool passes(const UnitFilter &filter, size_t unit, size_t step,
            const std::function<const arma::mat *(const QString &symbol)> &valuesOf);

} // namespace sluice
